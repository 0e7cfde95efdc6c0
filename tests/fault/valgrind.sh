#!/bin/sh
# valgrind.sh JOBS LOGS ALL PROGRAM... - unit tests under valgrind, JOBS at a time, the logs in folder LOGS:
# no fork, so that it sees the tests themselves. A test that fails, crashes or is missing is as bad as
# lost memory. ALL is how many programs there are, for the last line.
set -u
if [ "$1" = one ]; then
    log=$2/$(basename "$3")
    begun=$(date +%s)
    CK_FORK=no CK_TIMEOUT_MULTIPLIER=200 valgrind -q --error-exitcode=9 --leak-check=full \
        --show-leak-kinds=definite --errors-for-leak-kinds=definite "$3" >"$log.log" 2>&1
    status=$?
    echo "$status" >"$log.end"
    [ $status -eq 0 ] || {
        echo "FAIL valgrind: $3: status $status"
        grep -E '^==|:[FE]:' "$log.log" | head -n 20
    }
    echo "$(basename "$3"): $(($(date +%s) - begun)) s" >"$log.time"
    exit 0
fi
jobs=$1 logs=$2 all=$3
shift 3
command -v valgrind >/dev/null || {
    echo "FAIL valgrind: it is not installed"
    exit 1
}
rm -rf "$logs" && mkdir -p "$logs"
printf '%s\n' "$@" | xargs -P "$jobs" -n 1 sh "$0" one "$logs"
n=$(cat "$logs"/*.end | grep -c .) clean=$(cat "$logs"/*.end | grep -cx 0)
echo "valgrind: $n of $all test programs, $((n - clean)) with errors, lost memory or failed tests"
[ "$n" -eq $# ] && [ "$clean" -eq "$n" ]
