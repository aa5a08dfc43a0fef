#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, configures, builds and runs every test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/prepare.sh

usage() {
    cat <<'TEXT'
tests/run.sh [--preset asan|dev|release|tsan|coverage] [--label LABEL] [--filter REGEX] [--without REGEX]
  --preset   how to build; asan (address and undefined-behaviour sanitizers) unless given
  --label    only tests with this label (unit, protocol, server, gui, e2e)
  --filter   only tests whose name matches
  --without  no tests whose name matches
TEXT
}

preset=asan
select=()
while [ $# -gt 0 ]; do
    case $1 in
    --preset) preset=${2:?--preset needs a name}; shift 2 ;;
    --label) select+=(-L "^${2:?--label needs a name}$"); shift 2 ;;
    --filter) select+=(-R "${2:?--filter needs an expression}"); shift 2 ;;
    --without) select+=(-E "${2:?--without needs an expression}"); shift 2 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
    esac
done

duban_environment
mapfile -t packages < <(duban_packages; [ "$preset" != asan ] || duban_sanitizer_packages)
duban_timed install duban_install "${packages[@]}"
duban_timed configure duban_configure "$preset"
duban_timed build duban_build "$preset"

duban_display_answers || duban_start_display 1920 1080
# What was freed comes back sooner than usual (256 MB): fresh memory was a third of what the tests cost the system.
# Stacks that are looked at after their function has returned cost another eighth: tests/long.sh watches for them.
export ASAN_OPTIONS=halt_on_error=1:detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=0
ASAN_OPTIONS+=:quarantine_size_mb=16
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export LSAN_OPTIONS="suppressions=$PWD/tests/support/lsan.supp:print_suppressions=0"
export TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1

# Halls that many tests begin with are set up once.
export DUBAN_FIRST_STARTS="$DUBAN_SCRATCH/first-starts"
mkdir "$DUBAN_FIRST_STARTS"

# One more than there are cores: a test waits for its server's disk and timers half of its time.
run_tests() {
    ctest --test-dir "build/$preset" --output-on-failure --no-tests=error -j$(($(nproc) + 1)) "${select[@]}" </dev/null
}
status=0
duban_timed test run_tests || status=$?
duban_times
exit "$status"
