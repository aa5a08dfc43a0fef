#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The longer forms of what CI runs: more kills, more noise from other seeds, the fuzzers, a server and a client of
# Windows at work, the benchmarks.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/prepare.sh

parts=kills,documents,files,cuts,fail-nth,hostile,hostile-million,disturbed,afternoon,fuzz,windows,bench
usage() {
    cat <<TEXT
tests/long.sh [--only PART,...] [--cycles N] [--documents N] [--cuts N] [--seeds N] [--hostile FRAMES] [--afternoon STEPS]
              [--fuzz SECONDS] [--bulk FOLDER]
  --only     these parts, of $parts
  --cycles   kill -9 that many times under load, in a release build (2000)
  --documents number that many documents from 8 clients between 40 kills, in a release build (10000)
  --cuts     fail the power that many times, in a release build (20000)
  --seeds    hostile frames and disturbed replays from that many seeds (10)
  --hostile  that many hostile frames in process (1000000)
  --afternoon that many steps of people at real clients, with cuts and kills (400)
  --fuzz     each fuzzer runs so long (300)
  --bulk     where databases of 100 000 and 1 000 000 cases are kept between runs (build/bench-data)
TEXT
}

known_parts=$parts
cycles=2000
documents=10000
cuts=20000
seeds=10
hostile_frames=1000000
afternoon=400
fuzz=300
bulk=build/bench-data
while [ $# -gt 0 ]; do
    case $1 in
    --only) parts=${2:?--only needs parts}; shift 2 ;;
    --cycles) cycles=${2:?--cycles needs a number}; shift 2 ;;
    --documents) documents=${2:?--documents needs a number}; shift 2 ;;
    --cuts) cuts=${2:?--cuts needs a number}; shift 2 ;;
    --seeds) seeds=${2:?--seeds needs a number}; shift 2 ;;
    --hostile) hostile_frames=${2:?--hostile needs a number of frames}; shift 2 ;;
    --afternoon) afternoon=${2:?--afternoon needs a number of steps}; shift 2 ;;
    --fuzz) fuzz=${2:?--fuzz needs seconds}; shift 2 ;;
    --bulk) bulk=${2:?--bulk needs a folder}; shift 2 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
    esac
done
# wants PART...: whether one of them was asked for.
wants() {
    local part
    for part in "$@"; do
        [[ ,$parts, == *,$part,* ]] && return 0
    done
    return 1
}
for part in ${parts//,/ }; do
    [[ ,$known_parts, == *,$part,* ]] || { echo "--only: there is no part $part; parts: $known_parts" >&2; exit 64; }
done

duban_environment
export QT_QPA_PLATFORM=offscreen
mapfile -t packages < <(duban_packages; duban_sanitizer_packages)
duban_timed install duban_install "${packages[@]}"

failed=()
step() { # step NAME COMMAND...: goes on after a failure, and tells of it at the end
    local name=$1
    duban_timed "$@" || failed+=("$name")
}

export ASAN_OPTIONS=halt_on_error=1:detect_leaks=1:detect_stack_use_after_return=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export LSAN_OPTIONS="suppressions=$PWD/tests/support/lsan.supp:print_suppressions=0"
export QTEST_FUNCTION_TIMEOUT=7200000

# Thousands of databases are killed or rebuilt and verified, a million frames sent: without sanitizers, which say
# more about fewer in CI.
if wants kills documents files cuts hostile-million; then
    duban_configure release
    duban_timed release duban_build release duban-server duban-server-early tst_kill9 tst_document_numbers tst_power_cut \
        tst_file_transfer tst_hostile_million
fi
! wants kills || DUBAN_KILL_CYCLES=$cycles step kills build/release/bin/tst_kill9
! wants documents || DUBAN_DOCUMENTS=$documents DUBAN_DOCUMENT_KILLS=40 step documents build/release/bin/tst_document_numbers
! wants cuts || DUBAN_POWER_CUTS=$cuts step cuts build/release/bin/tst_power_cut

! wants files || DUBAN_FILE_MB=200 step files build/release/bin/tst_file_transfer

if wants fail-nth hostile disturbed afternoon; then
    duban_configure asan
    duban_timed build duban_build asan
fi
! wants fail-nth || DUBAN_FAIL_NTH=all step fail-nth build/asan/bin/tst_fail_nth
hostile() {
    local seed
    for ((seed = 1; seed <= seeds; seed++)); do
        DUBAN_NOISE_SEED=$seed build/asan/bin/tst_hostile_frames || return 1
    done
}
! wants hostile || step hostile hostile
! wants hostile-million || DUBAN_HOSTILE_FRAMES=$hostile_frames step hostile-million build/release/bin/tst_hostile_million
disturbed() {
    local seed
    DUBAN_WHOLE_LOG=1 build/asan/bin/tst_e2e_replay theLogAgrees || return 1
    for ((seed = 1; seed <= seeds; seed++)); do
        DUBAN_DISTURB_SEED=$seed build/asan/bin/tst_e2e_replay theDisturbedLogAgrees || return 1
    done
}
! wants disturbed || step disturbed disturbed
! wants afternoon || DUBAN_AFTERNOON_STEPS=$afternoon step afternoon build/asan/bin/tst_afternoon

if wants fuzz; then
    duban_configure fuzz
    duban_timed fuzzers duban_build fuzz
    step fuzz tests/fuzz/run.sh --seconds "$fuzz"
fi

windows() {
    installer/windows/build.sh && tests/windows.sh
}
if wants windows && [ -e "$duban_windows_archive" ]; then
    step windows windows
elif wants windows; then
    echo "== windows: skipped, there is no $duban_windows_archive to build against"
fi

# measure PROGRAM [ARGUMENT...]: prints what it measures and keeps the lines with a goal; one that is missed is a
# failure.
measure() {
    local figures="$DUBAN_SCRATCH/figures"
    "build/release/bin/$1" "${@:2}" | tee "$figures" || return 1
    { grep -E ' goal=[<>]=' "$figures" || true; } | awk '{
        ratio = goal = sign = ""
        for (i = 1; i <= NF; ++i) {
            if ($i ~ /^ratio=/) ratio = substr($i, 7)
            if ($i ~ /^goal=[<>]=/) { sign = substr($i, 6, 2); goal = substr($i, 8) }
        }
        met = ratio != "" && (sign == "<=" ? ratio + 0 <= goal + 0 : ratio + 0 >= goal + 0)
        missed = missed || !met
        printf "%-24s %8s  goal %s %-5s %s\n", $1, ratio, sign, goal, met ? "met" : "MISSED"
    } END { exit missed }' >>"$DUBAN_SCRATCH/goals"
}

if wants bench; then
    mapfile -t benches < <(find tests/bench -name 'bench_*.cpp' -exec basename {} .cpp \; | sort)
    duban_configure release
    duban_timed release duban_build release "${benches[@]}"
    for name in "${benches[@]}"; do
        sizes=()
        case $name in
        bench_search) sizes=(--small 10000 --large 1000000) ;;
        bench_steps | bench_sweep | bench_push | bench_memory | bench_start)
            # Kept from run to run: a million cases are made in minutes.
            sizes=(--small 100000 --large 1000000 --data "$bulk") ;;
        esac
        step "$name" measure "$name" "${sizes[@]}"
    done
    [ ! -s "$DUBAN_SCRATCH/goals" ] || cat "$DUBAN_SCRATCH/goals"
fi

duban_times
[ ${#failed[@]} -eq 0 ] || { printf 'FAILED: %s\n' "${failed[@]}"; exit 1; }
