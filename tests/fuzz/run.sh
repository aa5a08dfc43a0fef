#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Lets every fuzzer run, as many at a time as there are cores, after the whole corpus once; then the control, in
# which libFuzzer must find the fault. Wants the preset fuzz to be built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

usage() {
    cat <<'TEXT'
tests/fuzz/run.sh [--seconds N] [--jobs N] [--finds FOLDER] [TARGET...]
  --seconds  each of them runs so long (60)
  --jobs     so many at a time (as many as there are cores)
  --finds    where inputs go that reached something new, and those that broke something (build/fuzz/finds)
TEXT
}

seconds=60
jobs=$(nproc)
finds=build/fuzz/finds
targets=()
while [ $# -gt 0 ]; do
    case $1 in
    --seconds) seconds=${2:?--seconds needs a number}; shift 2 ;;
    --jobs) jobs=${2:?--jobs needs a number}; shift 2 ;;
    --finds) finds=${2:?--finds needs a folder}; shift 2 ;;
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; exit 64 ;;
    *) targets+=("$1"); shift ;;
    esac
done
[ ${#targets[@]} -gt 0 ] || targets=(stream commands notice csv configuration files)
export ASAN_OPTIONS=halt_on_error=1:detect_leaks=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1

# The corpus of the stream is the oldest and has no name of its own.
corpus_of() {
    [ "$1" = stream ] && echo tests/fuzz/corpus || echo "tests/fuzz/corpus-$1"
}

# run_target NAME: its whole output in FINDS/NAME.log; what broke a promise beside it as NAME-crash-...
run_target() {
    mkdir -p "$finds/$1"
    "build/fuzz/bin/fuzz_$1" -max_total_time="$seconds" -max_len=4096 -timeout=20 -rss_limit_mb=2048 \
        -print_final_stats=1 -artifact_prefix="$finds/$1-" "$finds/$1" "$(corpus_of "$1")" \
        >"$finds/$1.log" 2>&1 </dev/null
}

# tell NAME STATUS: one line of figures, and the end of the output of one that broke.
tell() {
    local log="$finds/$1.log" runs
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    printf '   fuzz %-14s %10s runs  %4s inputs in the corpus  %s\n' "$1" "${runs:-?}" \
        "$(find "$(corpus_of "$1")" -type f | wc -l)" "$([ "$2" -eq 0 ] && echo nothing broken || echo BROKEN)"
    [ "$2" -eq 0 ] || tail -n 60 "$log"
}

mkdir -p "$finds"
status=0
running=()
pids=()
take_first() { # waits for the one that was started first
    local code=0
    wait "${pids[0]}" || code=$?
    tell "${running[0]}" "$code"
    [ "$code" -eq 0 ] || status=1
    running=("${running[@]:1}")
    pids=("${pids[@]:1}")
}
for target in "${targets[@]}"; do
    [ ${#pids[@]} -lt "$jobs" ] || take_first
    run_target "$target" &
    pids+=($!)
    running+=("$target")
done
while [ ${#pids[@]} -gt 0 ]; do take_first; done

# From a file without a quote libFuzzer has to come upon one that shows the fault.
control="$finds/control"
rm -rf "$control"
mkdir -p "$control"
if build/fuzz/bin/fuzz_control -max_total_time=60 -max_len=256 -seed=1 -artifact_prefix="$control/" \
    "$control" tests/fuzz/corpus-control >"$control.log" 2>&1 </dev/null; then
    echo "   fuzz control: the fault was NOT found" >&2
    status=1
elif ! grep -q '^broken promise: ' "$control.log"; then
    echo "   fuzz control: it ended for another reason" >&2
    tail -n 40 "$control.log" >&2
    status=1
else
    echo "   fuzz control: the fault was found after $(grep -oE '^#[0-9]+' "$control.log" | tail -n 1 | tr -d '#') runs"
fi
exit "$status"
