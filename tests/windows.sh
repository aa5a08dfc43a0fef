#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs under Wine what installer/windows/build.sh built: both programs say their version; a server makes its data folder,
# is worked with by the Linux replayer, verifies, backs up, stops on Ctrl+C, is killed and comes back; the client shows
# the login page and a board. One stretch of the log, a minute or two.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/prepare.sh

usage() {
    cat <<'TEXT'
tests/windows.sh [--versions] [--rows N] [--screenshots DIR]
  --versions     nothing but the versions
  --rows         how much of the log is played: rows of resources/demo/permit-log.csv (300)
  --screenshots  where the client's pictures go (build/windows/pictures)
TEXT
}

rows=300
shots=build/windows/pictures
only_versions=no
while [ $# -gt 0 ]; do
    case $1 in
    --versions) only_versions=yes; shift ;;
    --rows) rows=${2:?--rows needs a number}; shift 2 ;;
    --screenshots) shots=${2:?--screenshots needs a folder}; shift 2 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
    esac
done

bin=build/windows/bin
wine=/usr/lib/wine/wine64 # the package has it in no folder of PATH

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

# Its own C:, thrown away afterwards; nothing is asked for that would want to be installed.
begin_wine() {
    export WINEPREFIX="$DUBAN_SCRATCH/wine" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
    export WINESERVER=/usr/lib/wine/wineserver64
    DUBAN_ENDINGS+=("$WINESERVER -k")
    env -u DISPLAY "$wine" wineboot -i >"$DUBAN_SCRATCH/wineboot.log" 2>&1 </dev/null ||
        { cat "$DUBAN_SCRATCH/wineboot.log" >&2; return 1; }
}

# A PC for the client: where the server runs there is no display, and Wine opens no window there any more.
second_wine() {
    "$WINESERVER" -w # its registry is in files only when it has ended
    cp -a "$WINEPREFIX" "$DUBAN_SCRATCH/wine-pc"
    DUBAN_ENDINGS+=("env WINEPREFIX=$DUBAN_SCRATCH/wine-pc $WINESERVER -k")
}

# run PROGRAM ARGUMENT...: one of ours without a display, its lines without the carriage returns of Windows.
run() {
    local program=$1 status=0
    shift
    env -u DISPLAY timeout 120 "$wine" "$bin/$program.exe" "$@" >"$DUBAN_SCRATCH/said" 2>"$DUBAN_SCRATCH/complained" \
        </dev/null || status=$?
    tr -d '\r' <"$DUBAN_SCRATCH/said"
    return "$status"
}
windows_path() {
    echo "Z:$(realpath -m "$1")"
}

# says_version PROGRAM VERSION: exit code and words are both right.
says_version() {
    local said
    said=$(run "$1" --version) && [ "$said" = "$1 $2" ]
}

check_versions() {
    local version program
    version=$(sed -n 's/^project(Duban VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
    for program in duban-server duban; do
        says_version "$program" "$version" || fail "$program does not say its version: $(cat "$DUBAN_SCRATCH/said")"
        # The control: neither another version nor a failing program passes.
        ! says_version "$program" "$version.1" || fail "the check of $program takes any version"
        ! run "$program" --no-such-option >/dev/null || fail "$program takes any option, or its exit code is lost"
        echo "$program $version"
    done
}

# Sets server_pid, port, pin. The rates are raised as in installer/demo.sh.
start_server() {
    local line=
    : >"$data.out"
    env -u DISPLAY "$wine" "$bin/duban-server.exe" run --data "$(windows_path "$data")" --port 0 \
        --set rate.session_per_second=100000 --set rate.session_burst=100000 \
        --set rate.address_per_second=100000 --set rate.address_burst=100000 "$@" \
        >"$data.out" 2>>"$data.log" </dev/null &
    server_pid=$!
    DUBAN_PIDS+=("$server_pid")
    while [ -z "$line" ]; do
        kill -0 "$server_pid" 2>/dev/null || { cat "$data.out" "$data.log" >&2; fail "the server does not start"; }
        sleep 0.1
        line=$(tr -d '\r' <"$data.out" | sed -n 's/^listening port=\([0-9]*\) pin=\([0-9a-f]*\)$/\1 \2/p')
    done
    port=${line% *}
    pin=${line#* }
}

# Wine makes an interrupt what Ctrl+C is to a program of Windows. Its exit code is what is looked at.
stop_server() {
    local status=0
    kill -INT "$server_pid"
    timeout 60 tail --pid="$server_pid" -f /dev/null || fail "the server does not end on Ctrl+C"
    wait "$server_pid" || status=$?
    [ "$status" -eq 0 ] || { cat "$data.log" >&2; fail "the server ended with $status"; }
    # A thread that crashes need not show in the exit code.
    ! grep '^wine: Unhandled' "$data.log" >&2 || fail "the server crashed"
}

verify() {
    run duban-server verify --data "$(windows_path "$data")" | grep '"clean":true' || {
        cat "$DUBAN_SCRATCH/said" "$DUBAN_SCRATCH/complained" >&2
        fail "verify $1"
    }
}

# The Linux replayer, over TLS: logs everybody in, changes passwords, plays the stretch of the log.
play() {
    local first
    head -n $((rows + 1)) resources/demo/permit-log.csv >"$data.csv"
    first=$(tail -n +2 "$data.csv" | sed -e 's/.*,//' | cut -c1-10 | sort | head -n 1)
    start_server --hall "$(windows_path resources/demo/hall.json)" --replay-from "${first}T00:00:00"
    # The system and the administrators, who may do all as well, are what Wine shows as the group. It hands no list down
    # to the files, but nobody else comes past the folder.
    [[ $(stat -c %a "$data") = *0 ]] || fail "the data folder is open to others: $(stat -c %A "$data")"
    build/release/bin/duban-replay --server "127.0.0.1:$port" --ca "$data/tls/ca.pem" --pin "$pin" \
        --passwords "$data/first-passwords.csv" --secrets "$data.secrets" --calendar resources/calendar \
        --log "$data.csv" --fast >"$data.replay" 2>"$data.replay.log" </dev/null ||
        { tail -n 40 "$data.replay.log" "$data.log" >&2; fail "the replayer"; }
    cat "$data.replay"
    grep -Eq '^cases=[1-9][0-9]* .*differences=0$' "$data.replay" || fail "the replay differs"
}

# shows NAME ARGUMENT...: the client's picture. One without writing has few colours.
shows() {
    local file="$PWD/$shots/$1.png" colours try client_pid
    shift
    rm -f "$file"
    WINEPREFIX="$DUBAN_SCRATCH/wine-pc" "$wine" "$bin/duban.exe" --server "127.0.0.1:$port" --language zh_CN \
        --screenshot "$(windows_path "$file")" "$@" >>"$data.client.log" 2>&1 </dev/null &
    client_pid=$!
    DUBAN_PIDS+=("$client_pid")
    for ((try = 0; try < 600; try++)); do
        tail -c 12 "$file" 2>/dev/null | grep -aq IEND && break # the last of a picture that is written wholly
        kill -0 "$client_pid" 2>/dev/null || { cat "$data.client.log" >&2; fail "the client ended"; }
        sleep 0.1
    done
    duban_stop "$client_pid" || true
    colours=$(identify -format %k "$file" 2>/dev/null) || { cat "$data.client.log" >&2; fail "no picture $file"; }
    [ "$colours" -ge 100 ] || fail "$file shows nothing: $colours colours"
    echo "$(basename "$file"): $colours colours"
}

client_pictures() {
    local officer=officer02
    duban_start_display 1600 1000
    mkdir -p "$shots"
    (umask 077; sed -n "s/^$officer,\([^,]*\),.*/\1/p" "$data.secrets" >"$data.password")
    shows login
    shows board --ca "$(windows_path "$data/tls/ca.pem")" --pin "$pin" --login "$officer" \
        --password-file "$(windows_path "$data.password")" --view board
    ! grep 'CreateWindowEx failed' "$data.client.log" >&2 || fail "the client has no window"
    ! cmp -s "$shots/login.png" "$shots/board.png" || fail "the client was not let in"
}

back_up_and_restore() {
    local backup
    run duban-server backup --data "$(windows_path "$data")" >"$data.backup" ||
        { cat "$DUBAN_SCRATCH/complained" >&2; fail "backup"; }
    grep -q '^verified by restoring it$' "$data.backup" || fail "the backup is not verified"
    backup=$(head -n 1 "$data.backup")
    stop_server
    run duban-server restore --data "$(windows_path "$data")" --from "$backup" | tail -n 1 ||
        { cat "$DUBAN_SCRATCH/complained" >&2; fail "restore"; }
    # The control: a byte less, and it is refused.
    truncate -s -1 "$data/backup/${backup##*/}/search.key"
    ! run duban-server restore --data "$(windows_path "$data")" --from "$backup" >/dev/null ||
        fail "a damaged backup was restored"
}

duban_environment
mapfile -t packages < <(duban_packages; duban_windows_packages)
duban_timed install duban_install "${packages[@]}"
[ -e "$bin/duban.exe" ] || fail "there is no $bin/duban.exe: installer/windows/build.sh makes it"
duban_timed wine begin_wine
duban_timed versions check_versions
if [ "$only_versions" = no ]; then
    data="$DUBAN_SCRATCH/hall"
    duban_timed second second_wine
    duban_configure release
    duban_timed replayer duban_build release duban-replay
    duban_timed play play
    duban_timed verify verify "of the running server"
    duban_timed client client_pictures
    duban_timed backup back_up_and_restore
    start_server --replay
    kill -KILL "$server_pid"
    wait "$server_pid" 2>/dev/null || true
    start_server --replay
    verify "after a kill"
    stop_server
fi
duban_times
