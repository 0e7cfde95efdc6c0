#!/bin/sh
# seeds.sh TARGET FOLDER SITSTAT - writes the seeds of a fuzz target into FOLDER, a file each.
# Seeds stand in seeds/TARGET.txt, parted by lines of four dashes; those of the store are made.
set -eu
target=$1 folder=$2 sitstat=$3
here=$(dirname "$0")
mkdir -p "$folder"
if [ "$target" != store ]; then
    awk -v folder="$folder" '
        /^----$/ { n++; first = 0; next }
        { printf "%s%s", first ? "\n" : "", $0 > (folder "/seed-" n + 0); first = 1 }
    ' "$here/seeds/$target.txt"
    exit
fi
[ -f "$folder/seed-filled" ] && exit
export SITSTAT_DB="$folder/seed.db" SITSTAT_TODAY=2022-06-01
rm -f "$SITSTAT_DB"
"$sitstat" add refugees@POL 5 --date 2022-04-30 --source x >/dev/null 2>&1
cp "$SITSTAT_DB" "$folder/seed-one"
printf 'On 4 March 2022 1,200 refugees from Ukraine arrived in Romania.\n' >"$folder/seed.txt"
"$sitstat" read "$folder/seed.txt" --published 2022-03-05 >/dev/null 2>&1
printf 'date,country,refugees\n2022-03-01,POL,7\n2022-03-02,POL,x\n' >"$folder/seed.csv"
"$sitstat" import "$folder/seed.csv" --published 2022-03-05 >/dev/null 2>&1 || :
cp "$SITSTAT_DB" "$folder/seed-filled"
rm -f "$SITSTAT_DB"* "$folder/seed.txt" "$folder/seed.csv"
