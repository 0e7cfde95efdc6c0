#!/bin/sh
# Reads a long table back, and lets the sqlite3 shell ask the same of the table as text, in turns:
#   read_ratio.sh SITSTAT GENERATOR READ_BACK [ROWS [PAIRS]]
# Both must come to the same numbers. Prints the times and the median of the ratios of both questions.
set -eu
sitstat=$1 generator=$2 read_back=$3 rows=${4:-1000000} pairs=${5:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! command -v sqlite3 >/dev/null; then
    echo "bench-read: skipped, the sqlite3 shell is not installed"
    exit 0
fi
"$generator" "$rows" clean >"$work/rows.csv"
"$sitstat" --db "$work/store.db" import "$work/rows.csv" >/dev/null
sqlite3 "$work/text.db" ".import --csv $work/rows.csv t"

sums="SELECT count(*) || ' ' || printf('%.1f', sum(n)) FROM (SELECT sum(value) AS n FROM t
    GROUP BY country, measure, substr(date, 1, 7))"
means="SELECT count(*) || ' ' || printf('%.1f', sum(n)) FROM (SELECT avg(value) OVER
    (PARTITION BY country, origin, measure ORDER BY date ROWS 6 PRECEDING) AS n FROM t)"
now() { date +%s%N; }

# $1 what, $2 its SQL, $3 the ratio that is wanted
compare() {
    : >"$work/times"
    for pair in $(seq "$pairs"); do
        begin=$(now)
        ours=$("$read_back" "$work/store.db" "$1")
        middle=$(now)
        theirs=$(sqlite3 "$work/text.db" "$2")
        end=$(now)
        if [ "$ours" != "$theirs" ]; then
            echo "bench-read: $1 differ: \"$ours\" here, \"$theirs\" by SQL"
            exit 1
        fi
        echo "$((middle - begin)) $((end - middle))" >>"$work/times"
        awk -v n="$pair" -v what="$1" -v a=$((middle - begin)) -v b=$((end - middle)) \
            'BEGIN { printf "  pair %d, %s: sitstat %.3f s, SQL %.3f s, ratio %.3f\n", n, what, a / 1e9, b / 1e9, a / b }'
    done
    awk '{ printf "%.4f\n", $1 / $2 }' "$work/times" | sort -n |
        awk -v what="$1" -v wanted="$3" '{ a[NR] = $1 } END {
            m = (NR % 2) ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2
            printf "bench-read: %s: median ratio %.3f (wanted: %s)\n", what, m, wanted }'
}

echo "bench-read: $rows rows; monthly sums by country and measure, 7-day means of every series"
compare sums "$sums" 0.12
compare means "$means" 0.06
