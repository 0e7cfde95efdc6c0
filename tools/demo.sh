#!/bin/sh
# The main job on real input: CSV files and a written report in, a traceable briefing out.
set -eu
build=$1
sitstat=$build/sitstat
out=$build/demo
rm -rf "$out"
mkdir -p "$out"
SITSTAT_DB=$out/demo.db
export SITSTAT_DB
# Whatever the day: the demo's newest file is of 30 May 2022.
SITSTAT_TODAY=2022-05-30
export SITSTAT_TODAY

step() {
    printf '\n\033[1m$ sitstat %s\033[0m\n' "$*" >&2
    "$sitstat" "$@"
}

step import data/demo/poland-arrivals-daily.csv --published 2022-05-30 --publisher "Polish Border Guard, UNHCR"
step import data/demo/belarus-arrivals-cumulative.csv --kind cumulative --published 2022-05-13 --publisher "State Border Committee of Belarus, UNHCR"
step import data/demo/all-arrivals-cumulative.csv --kind cumulative --published 2022-05-18 --publisher UNHCR
step import data/demo/troops.csv --published 2022-02-25 --publisher "US Department of Defense"
step import data/demo/aid-flights.csv --kind cumulative --published 2022-02-14 --publisher "Ministry of Defence of Ukraine"
step read data/demo/rzeszow.txt --published 2022-03-05 --publisher "sitstat demo"
step review list
step review accept all
step trend 'refugee-arrivals@*:UKR' 'troop*' 2>/dev/null || step trend --all
step brief -o "$out/briefing" --as-of 2022-05-30 --force
step check

cat >&2 <<EOF

The briefing is in $out/briefing:
    index.html     open it in a browser; it can be mailed as it is
    briefing.md    the same as Markdown
    charts/*.svg   the charts
The figures are in $out/demo.db. What to try next:
    export SITSTAT_DB=$out/demo.db
    $sitstat figures refugee-arrivals@POL
    $sitstat figures --measure troops       # then: sitstat why FIGURE
    $sitstat trend refugee-arrivals@POL:UKR
    $sitstat plot refugee-arrivals@POL:UKR -o poland.svg
    $sitstat help
EOF
