#!/bin/sh
# trend_all.sh SITSTAT GENERATOR SERIES: seconds of `trend --all` over SERIES daily series of 60 points.
set -eu
sitstat=$1 generator=$2 series=${3:-10000} goal=20
work=$(mktemp -d "${TMPDIR:-/tmp}/sitstat-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT
"$generator" "$series" 60 > "$work/many.csv"
"$sitstat" --db "$work/many.db" import "$work/many.csv" --publisher Bench > /dev/null 2>&1
start=$(date +%s%N)
"$sitstat" --db "$work/many.db" trend --all > "$work/out"
ms=$((($(date +%s%N) - start) / 1000000))
told=$(grep -c -E 'rising|falling' "$work/out" || true)
echo "trend --all: $series series of 60 points in $ms ms (wanted: $goal s for 10,000); $told rise or fall"
[ "$ms" -le $((goal * 1000)) ] || exit 1
