#!/bin/sh
# analyze.sh NAME COUNT-PATTERN LOG COMMAND... - one static analyser: prints how much it found and
# fails where that is more than nothing, or where the tool is missing or does not end well.
set -u
name=$1 pattern=$2 log=$3
shift 3
command -v "$1" >/dev/null 2>&1 || {
    echo "FAIL analyze: $name is not installed"
    exit 1
}
"$@" >"$log" 2>&1
status=$?
found=$(grep -cE "$pattern" "$log")
echo "analyze: $name: $found found"
if [ "$found" -gt 0 ]; then
    grep -E "$pattern" "$log" | sort -u | head -n 40
elif [ $status -ne 0 ]; then
    echo "FAIL analyze: $name ended with status $status"
    tail -n 5 "$log"
fi
[ "$found" -eq 0 ] && [ $status -eq 0 ]
