#!/bin/sh
# Imports a long table and lets the sqlite3 shell import the same file into text columns, in turns:
#   import_ratio.sh SITSTAT GENERATOR [ROWS [PAIRS]]
# Prints the wall times and rates of each pair, the median of the ratios, and the peak memory of an
# import and of that of a second vintage with some rows less.
set -eu
sitstat=$1 generator=$2 rows=${3:-1000000} pairs=${4:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! command -v sqlite3 >/dev/null; then
    echo "bench-import: skipped, the sqlite3 shell is not installed"
    exit 0
fi
"$generator" "$rows" >"$work/rows.csv"
echo "bench-import: $rows rows, $(wc -c <"$work/rows.csv") bytes"

now() { date +%s%N; }
for pair in $(seq "$pairs"); do
    rm -f "$work"/*.db*
    begin=$(now)
    "$sitstat" --db "$work/store.db" import --json "$work/rows.csv" >"$work/receipt.json"
    middle=$(now)
    sqlite3 "$work/text.db" ".import --csv $work/rows.csv t" 2>/dev/null
    end=$(now)
    echo "$((middle - begin)) $((end - middle))" >>"$work/times"
    awk -v n="$pair" -v a=$((middle - begin)) -v b=$((end - middle)) \
        'BEGIN { printf "  pair %d: sitstat %.2f s, sqlite3 %.2f s, ratio %.3f\n", n, a / 1e9, b / 1e9, a / b }'
done
sort_ratios() { awk '{ printf "%.4f\n", $1 / $2 }' "$work/times" | sort -n; }
median=$(sort_ratios | awk '{ a[NR] = $1 } END { print (NR % 2) ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }')
if [ -x /usr/bin/time ]; then
    rm -f "$work"/*.db*
    memory=$(/usr/bin/time -f %M "$sitstat" --db "$work/store.db" import "$work/rows.csv" 2>&1 >/dev/null | tail -n 1)
    awk 'NR % 1000 != 7' "$work/rows.csv" >"$work/later.csv"
    later=$(/usr/bin/time -f %M "$sitstat" --db "$work/store.db" import --published 2999-01-01 "$work/later.csv" 2>&1 >/dev/null | tail -n 1)
    echo "bench-import: median ratio $median (wanted: 0.50 at 1M rows, 0.75 at 10M), peak memory $memory KiB, of a second vintage $later KiB (wanted: 65536)"
else
    echo "bench-import: median ratio $median (wanted: 0.50 at 1M rows, 0.75 at 10M)"
fi
