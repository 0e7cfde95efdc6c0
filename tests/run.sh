#!/bin/sh
# Runs the tests of each build folder given, the folders side by side: the unit tests (Check), then every
# tests/cli/*.sh with SITSTAT set to the build's program. Ends with "N passed, N failed".
set -u
export ASAN_OPTIONS=detect_leaks=1:abort_on_error=0 UBSAN_OPTIONS=print_stacktrace=1
export LC_ALL=C.UTF-8 TZ=UTC
unset SITSTAT_DB SITSTAT_TODAY SITSTAT_WORDS NO_COLOR 2>/dev/null

[ $# -gt 0 ] || { echo "usage: tests/run.sh BUILD..."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# One Check program: adds to $passed and $failed by its closing line, such as
# "100%: Checks: 12, Failures: 0, Errors: 0".
run_unit() {
    "$1" >"$log" 2>&1
    status=$?
    line=$(grep -E '^[0-9]+%: Checks: ' "$log" | tail -n 1)
    checks=$(echo "$line" | sed -n 's/.*Checks: \([0-9]*\),.*/\1/p')
    bad=$(echo "$line" | sed -n 's/.*Failures: \([0-9]*\), Errors: \([0-9]*\).*/\1 + \2/p')
    if [ -z "$checks" ]; then
        failed=$((failed + 1))
        echo "$1: status $status, no result"
        tail -n 30 "$log"
        return
    fi
    bad=$(($bad))
    [ $status -ne 0 ] && [ $bad -eq 0 ] && bad=1 # a leak found at the end
    passed=$((passed + checks - bad))
    failed=$((failed + bad))
    [ $bad -eq 0 ] && return
    echo "$1: $bad of $checks failed (status $status)"
    cat "$log"
}

run_command() {
    SITSTAT=$(realpath "$build/sitstat") BUILD=$build sh "$1" >"$log" 2>&1
    status=$?
    case $status in
    0) passed=$((passed + 1)) ;;
    77) echo "$1: left out: $(tail -n 1 "$log")" ;; # as automake: it can't run here
    *)
        failed=$((failed + 1))
        echo "$1 with $build: status $status"
        tail -n 40 "$log"
        ;;
    esac
}

run_build() {
    build=$1 log=$2.log passed=0 failed=0
    for source in tests/unit/*_test.c; do # one that was not built is a failure
        run_unit "$build/tests/$(basename "$source" .c)"
    done
    for test in tests/cli/*.sh; do
        [ -f "$test" ] && run_command "$test"
    done
    echo "$passed $failed" >"$2.sum"
}

n=0
for build in "$@"; do
    n=$((n + 1))
    run_build "$build" "$folder/$n" >"$folder/$n.out" 2>&1 &
done
wait
cat "$folder"/*.out
passed=0 failed=0
for i in $(seq $n); do
    # A build whose run broke off has no sum.
    read -r p f <"$folder/$i.sum" || p=0 f=1
    passed=$((passed + p)) failed=$((failed + f))
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
