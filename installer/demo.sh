#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The demonstration: a server with a county hall, a log of real applications played through the protocol, a
# supervision console and a window client as real windows. Without a display: screenshots of every view.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/prepare.sh

usage() {
    cat <<'TEXT'
installer/demo.sh [--pace fast|normal|watch] [--log FILE] [--screenshots DIR] [--preset release|quick]
  --pace         fast: as fast as the server answers; normal: about two minutes; watch: about fifteen
  --log          another log of the same form as resources/demo/permit-log.csv
  --screenshots  where they go (build/demo unless given); also with a display
  --preset       how to build; release unless given, quick builds in half the time what runs slower
TEXT
}

pace=normal
log=resources/demo/permit-log.csv
shots=
preset=release
while [ $# -gt 0 ]; do
    case $1 in
    --pace) pace=${2:?--pace needs a word}; shift 2 ;;
    --log) log=$(realpath -e "${2:?--log needs a file}"); shift 2 ;;
    --screenshots) shots=$(realpath -m "${2:?--screenshots needs a folder}"); shift 2 ;;
    --preset) preset=${2:?--preset needs a name}; shift 2 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
    esac
done
case $pace in
fast) pace_options=(--fast) ;;
normal) pace_options=(--minutes 2) ;;
watch) pace_options=(--minutes 15) ;;
*) usage >&2; exit 64 ;;
esac

bin=build/$preset/bin
hall=resources/demo/hall.json

# The legal clock starts at the beginning of the log's first day: the time is the last column, read as wall time.
first_day() {
    tail -n +2 "$log" | sed -e 's/.*,//' | cut -c1-10 | sort | head -n 1
}

# Sets server, pin. A fresh data folder; the port is any free one. The rates are raised because one
# administrator moves the clock before every step of sixteen months that pass in two minutes.
start_server() {
    local rates=(--set rate.session_per_second=100000 --set rate.session_burst=100000
        --set rate.address_per_second=100000 --set rate.address_burst=100000)
    : >"$data.out" # there before the process that writes it
    "$bin/duban-server" run --data "$data" --port 0 --hall "$hall" --replay-from "$(first_day)T00:00:00" \
        "${rates[@]}" >"$data.out" 2>"$data.log" </dev/null &
    server_pid=$!
    DUBAN_PIDS+=("$server_pid")
    local line=
    while [ -z "$line" ]; do
        kill -0 "$server_pid" 2>/dev/null || { cat "$data.out" "$data.log" >&2; return 1; }
        sleep 0.1
        line=$(sed -n 's/^listening port=\([0-9]*\) pin=\([0-9a-f]*\)$/\1 \2/p' "$data.out")
    done
    server="127.0.0.1:${line% *}"
    pin=${line#* }
}

# Sets replay_pid. The replayer logs everybody in first, changes the one-time passwords and keeps the new ones.
start_replay() {
    "$bin/duban-replay" --server "$server" --ca "$data/tls/ca.pem" --pin "$pin" \
        --passwords "$data/first-passwords.csv" --secrets "$data.secrets" --calendar resources/calendar \
        --log "$log" "${pace_options[@]}" >"$data.replay" 2>"$data.replay.log" </dev/null &
    replay_pid=$!
    DUBAN_PIDS+=("$replay_pid")
}

# await_password LOGIN: waits until the replayer has given that account its new password.
await_password() {
    until grep -q "^$1," "$data.secrets" 2>/dev/null; do
        kill -0 "$replay_pid" 2>/dev/null || { cat "$data.replay" "$data.replay.log" >&2; return 1; }
        sleep 0.1
    done
}

# password_file LOGIN FILE-OF-PASSWORDS: prints the name of a file with the password alone.
password_file() {
    local file="$data.password.$1"
    (umask 077; sed -n "s/^$1,\([^,]*\),.*/\1/p" "$2" >"$file")
    echo "$file"
}

# client ARGUMENT...: starts a client that trusts this server; its settings are its own. Sets client_pid.
client() {
    XDG_CONFIG_HOME=$(mktemp -d -p "$DUBAN_SCRATCH") \
        "$bin/duban" --server "$server" --language zh_CN "$@" >>"$data.client.log" 2>&1 </dev/null &
    client_pid=$!
    DUBAN_PIDS+=("$client_pid")
}

# member LOGIN VIEW [ARGUMENT...]: a client logged in.
member() {
    local login=$1 view=$2
    shift 2
    client --ca "$data/tls/ca.pem" --pin "$pin" --login "$login" \
        --password-file "$(password_file "$login" "$data.secrets")" --view "$view" "$@"
}

# await_window: the client's window. Sets window.
await_window() {
    window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$client_pid" 2>/dev/null | tail -n 1)
    [ -n "$window" ] && return 0
    echo "The client shows no window:" >&2
    tail -n 20 "$data.client.log" >&2
    return 1
}

# picture NAME [NOT-LIKE]: the client's window as NAME-SIZE.png once it has been at rest for a second and, with
# NOT-LIKE, no longer shows what that picture shows. A blinking cursor is no unrest, nor a clock in the title bar.
picture() {
    local file="$shots/$1-$size.png" last="$DUBAN_SCRATCH/last.png" now="$DUBAN_SCRATCH/now.png" try still=0
    rm -f "$file"
    for ((try = 0; try < 100 && still < 4; try++)); do
        import -silent -window "$window" "$now"
        if [ -e "$last" ] && same_view "$last" "$now" && ! { [ $# -gt 1 ] && same_view "$shots/$2-$size.png" "$now"; }; then
            still=$((still + 1))
        else
            still=0
        fi
        mv "$now" "$last"
        sleep 0.25
    done
    mv "$last" "$file"
    if [ "$still" -lt 4 ]; then
        echo "$1 at $size never came to rest; see $file" >&2
        tail -n 20 "$data.client.log" >&2
        return 1
    fi
}
# Two pictures are alike below the title bar, up to a cursor's pixels.
same_view() {
    local difference
    difference=$(convert "$1" "$2" -chop 0x64 -metric AE -compare -format '%[distortion]' info:)
    [ "$(printf '%.0f' "$difference")" -le 400 ]
}

# keys KEY...: pressed in the client's window, as a person would.
keys() {
    xdotool windowactivate --sync "$window" key --clearmodifiers --delay 60 "$@"
}

# show COMMAND...: the client in place of the one before, at the present size.
show() {
    [ -z "${client_pid:-}" ] || duban_stop "$client_pid" || true
    "$@" --size "$size"
    await_window
}

# words TEXT: typed; slowly, because the display has to learn each Chinese character as a key of its own.
words() {
    xdotool type --clearmodifiers --delay 250 "$1"
}

# A clerk takes a case in by the keyboard alone: item, applicant, papers, accept; then the receipt.
take_in() {
    keys alt+0
    words 施工许可
    keys Return alt+1
    words 430101198805122012
    keys Return
    words 李建国
    keys Return
    words 13873100001
    keys alt+a
    picture intake intake-empty
    keys F10
    picture receipt intake
}

# Every view at the present size.
pictures() {
    show client
    picture login
    show client --login "$clerk" --password-file "$(password_file "$clerk" "$data.secrets")"
    picture first-connection login
    show client --ca "$data/tls/ca.pem" --pin "$pin" --login "$newcomer" \
        --password-file "$(password_file "$newcomer" "$data/first-passwords.csv")"
    picture first-password login
    show member "$clerk" intake
    picture intake-empty login
    take_in
    show member "$handler" todo
    picture todo login
    xdotool mousemove --window "$window" 620 158 click 1 # the first row
    keys Return
    picture case todo
    show member "$officer" board
    picture board login
}

# Console and window client side by side while the log is played.
live_windows() {
    member "$officer" board --size 1920x1080
    console_pid=$client_pid
    await_window
    [ "$own_display" = no ] || xdotool windowmove "$window" 10 40
    member "$clerk" intake --size 1366x768
    window_pid=$client_pid
    await_window
    [ "$own_display" = no ] || xdotool windowmove "$window" 1960 40
    client_pid=
}

duban_environment
mapfile -t packages < <(duban_packages; [ "$preset" != quick ] || duban_sanitizer_packages)
duban_timed install duban_install "${packages[@]}"
duban_timed configure duban_configure "$preset"
duban_timed build duban_build "$preset" duban-server duban duban-replay

data="$DUBAN_SCRATCH/hall"
clerk=clerk01 handler=zj01 officer=officer02
newcomer=auditor # the replayer leaves this one-time password alone
own_display=no
if ! duban_display_answers || [ -n "$shots" ]; then
    duban_start_display 3360 1160
    own_display=yes
    shots=${shots:-$PWD/build/demo}
    mkdir -p "$shots"
fi

echo "== demonstration"
begin=$SECONDS
start_server
start_replay
await_password "$officer"
await_password "$clerk"
await_password "$handler"
live_windows
while [ "$own_display" = yes ] && sleep 4 && kill -0 "$replay_pid" 2>/dev/null; do
    import -silent -window root "$shots/live.png"
done
replayed=0
wait "$replay_pid" || replayed=$?
cat "$data.replay.log" >&2
if [ "$replayed" -ne 0 ]; then
    cat "$data.replay"
    exit "$replayed"
fi
if [ "$own_display" = yes ]; then
    duban_stop "$console_pid" || true
    duban_stop "$window_pid" || true
    for size in 1366x768 1920x1080; do
        pictures
    done
    rm -f "$shots"/intake-empty-*.png
fi
DUBAN_TIMES+=("$(printf '%-12s %2d min %02d s' demonstration $(((SECONDS - begin) / 60)) $(((SECONDS - begin) % 60)))")
"$bin/duban-server" verify --data "$data"
duban_times
if [ "$own_display" = yes ]; then
    echo "screenshots: $(find "$shots" -name '*.png' | wc -l) in $shots"
fi
cat "$data.replay"
if [ "$own_display" = no ]; then
    echo "Close both windows, or press Ctrl-C, to end."
    wait "$console_pid" "$window_pid" || true
fi
