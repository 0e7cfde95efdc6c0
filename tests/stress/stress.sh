#!/bin/sh
# stress.sh SITSTAT WRITERS IMPORTS READERS - WRITERS processes import IMPORTS files each into one store
# while READERS processes ask it. Afterwards every figure must be there exactly once; no writer may
# have failed, nobody may have seen a part of an import, and nobody may have heard of a busy database.
set -u
sitstat=$1 writers=$2 imports=$3 readers=$4
rows=7 # figures an import
case $sitstat in /*) ;; *) sitstat=$PWD/$sitstat ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export SITSTAT_DB="$work/test.db" SITSTAT_TODAY=2022-06-01 NO_COLOR=1
failed=0
bad() {
    echo "FAIL stress: $*"
    failed=$((failed + 1))
}

"$sitstat" add refugees@POL 1 --date 2022-05-30 --source first >/dev/null 2>&1 || exit 3
start=$(date +%s)

# What a command that failed said, and its status: one that was killed says nothing. Only a trend
# and the list of figures may fail, with status 1, as long as nobody has stored any to tell of.
went_wrong() { # STATUS COMMAND WORDS
    { [ "$2" = trend ] || [ "$2" = figures ]; } && [ "$1" -eq 1 ] && [ "$(grep -c 'no series' "$3")" -eq "$(wc -l <"$3")" ] && [ -s "$3" ] &&
        return
    echo "$2: status $1: $(head -n 3 "$3")"
}

write_all() { # WRITER
    i=0
    while [ $i -lt "$imports" ]; do
        file=in-$1-$i.csv
        awk -v w="$1" -v i=$i -v rows=$rows 'BEGIN {
            print "date,country,refugees"
            n = (w * 10000 + i) * rows
            for (r = 0; r < rows; r++) {
                d = n + r # every figure has a day of its own: 28 days, 12 months, years from 1000
                printf "%d-%02d-%02d,MDA,%d\n", 1000 + int(d / 336), 1 + int(d / 28) % 12, 1 + d % 28, d
            }
        }' >"$file"
        "$sitstat" import "$file" --published 2022-05-30 >out-"$1" 2>words-"$1" ||
            went_wrong $? "import $file" words-"$1" >>writers-failed
        rm -f "$file"
        i=$((i + 1))
    done
}

read_all() { # READER
    asked=0
    while [ ! -e done ]; do
        case $((asked % 4)) in
        0 | 1) # nobody sees a part of an import: each report has all of its figures
            if "$sitstat" figures refugees@MDA --csv >figures-"$1" 2>words-r-"$1"; then
                awk -F, -v rows=$rows 'NR > 1 { n[$18]++ }
                    END { for (name in n) if (n[name] != rows) print name " had " n[name] " figures" }' \
                    figures-"$1" >>parts-seen
            else
                went_wrong $? figures words-r-"$1" >>readers-failed
            fi ;;
        2) "$sitstat" trend refugees@MDA >out-r-"$1" 2>words-r-"$1" ||
            went_wrong $? trend words-r-"$1" >>readers-failed ;;
        3) "$sitstat" brief -o brief-"$1" --force >out-r-"$1" 2>words-r-"$1" ||
            went_wrong $? brief words-r-"$1" >>readers-failed ;;
        esac
        asked=$((asked + 1))
        echo $asked >asked-"$1"
    done
}

: >writers-failed
: >readers-failed
: >parts-seen
pids= i=0
while [ $i -lt "$writers" ]; do
    write_all $i &
    pids="$pids $!"
    i=$((i + 1))
done
reader_pids= i=0
while [ $i -lt "$readers" ]; do
    read_all $i &
    reader_pids="$reader_pids $!"
    i=$((i + 1))
done
for pid in $pids; do wait "$pid" || bad "a writer ended with status $?"; done
: >done
for pid in $reader_pids; do wait "$pid" || bad "a reader ended with status $?"; done
asked=$(cat asked-* 2>/dev/null | awk '{ n += $1 } END { print n + 0 }')

[ -s writers-failed ] && bad "imports failed: $(wc -l <writers-failed); $(head -n 3 writers-failed)"
[ -s readers-failed ] && bad "questions failed: $(wc -l <readers-failed); $(head -n 3 readers-failed)"
[ -s parts-seen ] && bad "parts of imports were seen: $(head -n 3 parts-seen)"
want=$((writers * imports * rows))
"$sitstat" figures refugees@MDA --csv >all.csv 2>words || bad "$(cat words)"
got=$(awk -F, 'NR > 1' all.csv | wc -l)
[ "$got" -eq "$want" ] || bad "$want figures were wanted, $got are there"
sum=$(awk -F, 'NR > 1 { s += $12 } END { printf "%.0f", s }' all.csv)
want_sum=$(awk -v w="$writers" -v n="$imports" -v rows=$rows 'BEGIN {
    for (a = 0; a < w; a++) for (i = 0; i < n; i++) for (r = 0; r < rows; r++) s += (a * 10000 + i) * rows + r
    printf "%.0f", s }')
[ "$sum" = "$want_sum" ] || bad "the values add up to $sum, $want_sum was wanted"
"$sitstat" check >out 2>words || bad "check: $(cat words)"
[ "$asked" -gt 0 ] || [ "$readers" -eq 0 ] || bad "no question was asked"
echo "stress: $writers writers x $imports imports of $rows figures with $readers readers in" \
    "$(($(date +%s) - start)) s: $got of $want figures, $asked questions, $failed failed"
[ $failed -eq 0 ]
