#!/bin/sh
# Runs the tests of each build folder given: the unit tests (Check), then every tests/cli/*.sh with
# SITSTAT set to the build's program. Ends with "N passed, N failed".
set -u
passed=0 failed=0
export ASAN_OPTIONS=detect_leaks=1:abort_on_error=0 UBSAN_OPTIONS=print_stacktrace=1
export LC_ALL=C.UTF-8 TZ=UTC
unset SITSTAT_DB SITSTAT_TODAY NO_COLOR 2>/dev/null

log=$(mktemp)
trap 'rm -f "$log"' EXIT
for build in "$@"; do
    for test in "$build"/tests/*_test; do
        [ -x "$test" ] || continue
        "$test" >"$log" 2>&1
        status=$?
        # Check's closing line: "100%: Checks: 12, Failures: 0, Errors: 0"
        line=$(grep -E '^[0-9]+%: Checks: ' "$log" | tail -n 1)
        checks=$(echo "$line" | sed -n 's/.*Checks: \([0-9]*\),.*/\1/p')
        bad=$(echo "$line" | sed -n 's/.*Failures: \([0-9]*\), Errors: \([0-9]*\).*/\1 + \2/p')
        if [ -z "$checks" ]; then
            failed=$((failed + 1))
            echo "$test: status $status, no result"
            tail -n 30 "$log"
            continue
        fi
        bad=$(($bad))
        [ $status -ne 0 ] && [ $bad -eq 0 ] && bad=1 # a leak found at the end
        passed=$((passed + checks - bad))
        failed=$((failed + bad))
        if [ $bad -gt 0 ]; then
            echo "$test: $bad of $checks failed (status $status)"
            cat "$log"
        fi
    done
    for test in tests/cli/*.sh; do
        [ -f "$test" ] || continue
        SITSTAT=$PWD/$build/sitstat BUILD=$build sh "$test" >"$log" 2>&1
        status=$?
        if [ $status -eq 0 ]; then
            passed=$((passed + 1))
        elif [ $status -eq 77 ]; then # as automake: it can't run here
            echo "$test: left out: $(tail -n 1 "$log")"
        else
            failed=$((failed + 1))
            echo "$test with $build: status $status"
            tail -n 40 "$log"
        fi
    done
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
