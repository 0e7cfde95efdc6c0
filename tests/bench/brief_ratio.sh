#!/bin/sh
# Briefings of 12 and of 100 charts over a store of a million figures, and gnuplot alone on the very
# same scripts, in turns:
#   brief_ratio.sh SITSTAT GENERATOR STOPWATCH [ROWS [PAIRS]]
# Prints wall and processor times of each pair, and the medians.
set -eu
sitstat=$1 generator=$2 stopwatch=$3 rows=${4:-1000000} pairs=${5:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
if ! command -v gnuplot >/dev/null; then
    echo "bench-brief: skipped, gnuplot is not installed"
    exit 0
fi
"$generator" "$rows" >"$work/rows.csv"
"$sitstat" --db "$work/store.db" import "$work/rows.csv" >/dev/null 2>&1
rm "$work/rows.csv"

time_of() { # COMMAND...: seconds of wall and of the processor
    "$stopwatch" "$@" 2>"$work/said" || {
        cat "$work/said" >&2
        exit 1
    }
}

median() { sort -n | awk '{ a[NR] = $1 } END { print (NR % 2) ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'; }

measure() { # CHARTS GOAL
    "$sitstat" --db "$work/store.db" brief -o "$work/first" -c "$work/conf" --draft --scripts \
        2>/dev/null
    cat "$work"/first/charts/*.gp >"$work/all.gp"
    charts=$(ls "$work"/first/charts/*.svg | wc -l)
    [ "$charts" -eq "$1" ] || echo "bench-brief: $charts charts, not $1"
    for pair in $(seq "$pairs"); do
        a=$(time_of "$sitstat" --db "$work/store.db" brief -o "$work/out-$1" \
            -c "$work/conf" --draft --force)
        b=$(time_of gnuplot -d "$work/all.gp")
        echo "$a $b" >>"$work/times-$1"
        echo "$pair $a $b" | awk '{ printf "  pair %d: brief %.3f s (%.3f s processor), gnuplot alone %.3f s (%.3f s), ratio %.2f\n", $1, $2, $3, $4, $5, $2 / $4 }'
    done
    echo "bench-brief: $charts charts over $rows figures: median $(awk '{ print $1 }' "$work/times-$1" | median) s wall ($2), $(awk '{ printf "%.3f\n", $1 / $3 }' "$work/times-$1" | median) x gnuplot alone by wall, $(awk '{ printf "%.3f\n", $2 / $4 }' "$work/times-$1" | median) x by processor"
    rm -rf "$work/first"
}

# A chart a series, and one for each measure that compares its series.
for measure in refugee-arrivals asylum-applications; do
    for origin in UKR SYR AFG SDN SSD; do echo "series = $measure@POL:$origin"; done
done >"$work/conf"
measure 12 "wanted: 1 s and 1.5 x"
for measure in refugee-arrivals border-crossings asylum-applications returns new-displacements \
    migrant-arrivals; do
    for place in POL DEU; do echo "series = $measure@$place:*"; done
done >"$work/conf"
measure 102 "wanted: 3 s"
