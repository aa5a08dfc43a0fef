# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by the scripts of tests/ and installer/ and by .ci/run; to be sourced. Installs what is missing, sets the
# environment of build and programs, starts a display where there is none, and cleans up at exit.

# One package a line with its reason. Recommended packages are never installed, so whatever is only recommended
# (translations, drivers, fonts) has to be named.
duban_packages() {
    sed -e 's/[[:space:]]*#.*//' -e '/^[[:space:]]*$/d' <<'LIST'
g++                   # compiler (GCC 12)
cmake                 # configure, ctest
ninja-build           # build
ccache                # second build in seconds
pkg-config            # finds libsodium, libqrencode
qt6-base-dev          # Core, Network, Sql, Widgets, Test
qt6-image-formats-plugins # TIFF and WebP in the preview of attached files
qt6-multimedia-dev    # Multimedia: the tones of the lights
qt6-tools-dev         # CMake package Qt6LinguistTools
qt6-l10n-tools        # lrelease, lupdate
qt6-translations-l10n # qtbase_zh_CN: standard buttons in Chinese
libqt6sql6-sqlite     # Qt's SQLite driver
libexpected-dev       # tl::expected
libsodium-dev         # argon2id
libqrencode-dev       # QR codes of papers
libssl-dev            # own certificate authority, TLS
libfontconfig-dev     # fonts are read while Qt starts
libsqlite3-dev        # sqlite3_get_autocommit, backup
fonts-noto-cjk        # Chinese text on screen
xvfb                  # display where there is none
xauth                 # cookie of that display
openbox               # window manager there: real focus and geometry
xdotool               # keys and pointer for tests; tells whether a display answers
imagemagick           # screenshots of real windows
poppler-utils         # preview of PDF attachments; tests read printed papers with it
zbar-tools            # tests read their QR codes
LIST
}

# What the trees that clang compiles (presets asan, quick, fuzz) need beside those.
duban_sanitizer_packages() {
    sed -e 's/[[:space:]]*#.*//' -e '/^[[:space:]]*$/d' <<'LIST'
clang                 # compiles that tree in two thirds of the time
libclang-rt-dev       # its sanitizers
llvm                  # names in the reports of the sanitizers
lld                   # links 160 programs in seconds
LIST
}

# Only .ci/run needs these: fuzzers, format, analysis.
duban_ci_packages() {
    duban_sanitizer_packages
    echo clang-format clang-tidy git | tr ' ' '\n'
}

# What building for Windows needs besides, and trying it: see installer/windows/build.sh and tests/windows.sh.
duban_windows_archive=../shared/windows-prefix.tar.xz
duban_windows_packages() {
    sed -e 's/[[:space:]]*#.*//' -e '/^[[:space:]]*$/d' <<'LIST'
g++-mingw-w64-x86-64-posix # cross compiler with std::thread, its windres and objdump
xz-utils                   # unpacks the libraries
wine64                     # runs what was built
LIST
}

# duban_install PACKAGE...: installs those that are missing. Without the right to do so: prints the one line to
# run and exits 2.
duban_install() {
    local name missing=()
    for name in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! { command -v sudo && sudo -n true; } >/dev/null 2>&1; then
            echo "Packages are missing and this account may not install them. Run, then start again:" >&2
            echo "sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"
            exit 2
        fi
        as_root=(sudo -n)
    fi
    echo "installing: ${missing[*]}"
    as_root+=(env DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8)
    "${as_root[@]}" apt-get update -qq </dev/null || return 1
    "${as_root[@]}" apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}" </dev/null \
        >"$DUBAN_SCRATCH/apt.log" 2>&1 || { tail -n 40 "$DUBAN_SCRATCH/apt.log" >&2; return 1; }
}

# duban_stop PID: asks it to end, insists after 10 s. Its exit status is the function's.
duban_stop() {
    local try
    kill "$1" 2>/dev/null || true
    for ((try = 0; try < 100; try++)); do
        kill -0 "$1" 2>/dev/null || break
        sleep 0.1
    done
    kill -KILL "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null
}

# Processes and folders that end with the script; the newest first. Then the commands that end what these left.
DUBAN_PIDS=()
DUBAN_ENDINGS=()
duban_cleanup() {
    local i
    for ((i = ${#DUBAN_PIDS[@]} - 1; i >= 0; i--)); do
        duban_stop "${DUBAN_PIDS[i]}" || true # one that ended badly must not keep the others alive
    done
    for i in "${DUBAN_ENDINGS[@]}"; do
        $i >/dev/null 2>&1 || true
    done
    [ -n "${DUBAN_SCRATCH:-}" ] && rm -rf "$DUBAN_SCRATCH"
    return 0
}

duban_environment() {
    export LANG=C.UTF-8 LC_ALL=C.UTF-8
    DUBAN_SCRATCH=$(mktemp -d)
    trap duban_cleanup EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    export XDG_RUNTIME_DIR="$DUBAN_SCRATCH/runtime"
    mkdir -m 0700 "$XDG_RUNTIME_DIR"
    # Precompiled headers are cached only with this sloppiness (ccache manual, "Precompiled headers").
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    # What a miss costs less: no run of the preprocessor before that of the compiler.
    export CCACHE_DEPEND=1
    # Qt's accessibility bridge and desktop settings look for a session bus; there is none on a bare system.
    export NO_AT_BRIDGE=1
}

duban_display_answers() {
    [ -n "${DISPLAY:-}" ] && timeout 10 xdotool getdisplaygeometry >/dev/null 2>&1
}

# duban_start_display WIDTH HEIGHT: a display of that size with a window manager; sets DISPLAY and XAUTHORITY.
duban_start_display() {
    local cookies="$DUBAN_SCRATCH/cookies.$1x$2" number_file="$DUBAN_SCRATCH/display.$1x$2" cookie number try
    cookie=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    (umask 077; : >"$cookies"; : >"$number_file")
    xauth -q -f "$cookies" add :0 . "$cookie" # the server takes the cookie whatever number stands beside it
    Xvfb -displayfd 3 -screen 0 "$1x$2x24" -nolisten tcp -auth "$cookies" \
        3>"$number_file" >"$DUBAN_SCRATCH/xvfb.log" 2>&1 </dev/null &
    DUBAN_PIDS+=($!)
    for ((try = 0; try < 200; try++)); do
        number=$(cat "$number_file")
        [ -n "$number" ] && break
        sleep 0.1
    done
    if [ -z "$number" ]; then
        echo "Xvfb did not start:" >&2
        cat "$DUBAN_SCRATCH/xvfb.log" >&2
        return 1
    fi
    xauth -q -f "$cookies" add ":$number" . "$cookie"
    export DISPLAY=":$number" XAUTHORITY="$cookies"
    openbox >"$DUBAN_SCRATCH/openbox.log" 2>&1 </dev/null &
    DUBAN_PIDS+=($!)
    for ((try = 0; try < 100; try++)); do
        xdotool get_desktop >/dev/null 2>&1 && return 0 # answers only once a window manager is there
        sleep 0.1
    done
    echo "The window manager did not start:" >&2
    cat "$DUBAN_SCRATCH/openbox.log" >&2
    return 1
}

# duban_configure PRESET, duban_build PRESET [TARGET...]: in build/PRESET, with as many jobs as there are cores.
duban_configure() {
    cmake --preset "$1" >"$DUBAN_SCRATCH/configure.log" 2>&1 || { cat "$DUBAN_SCRATCH/configure.log" >&2; return 1; }
    tail -n 1 "$DUBAN_SCRATCH/configure.log"
}
duban_build() {
    local preset=$1
    shift
    cmake --build --preset "$preset" --parallel "$(nproc)" ${1:+--target "$@"}
}

# duban_timed NAME COMMAND...: runs it and keeps its time for duban_times.
DUBAN_TIMES=()
duban_timed() {
    local name=$1 begin=$SECONDS status=0
    shift
    echo "== $name"
    "$@" || status=$?
    DUBAN_TIMES+=("$(printf '%-12s %2d min %02d s' "$name" $(((SECONDS - begin) / 60)) $(((SECONDS - begin) % 60)))")
    return "$status"
}
duban_times() {
    echo "== times"
    printf '   %s\n' "${DUBAN_TIMES[@]}"
}
