# A disk that is full, and files that may not grow: the right sentence, and nothing lost. The full disk
# is a small file system in memory, where we may mount one; a limit on file sizes works everywhere.
. tests/lib.sh

cd "$work" || exit 1
printf 'date,country,refugees\n' >many.csv
awk 'BEGIN { for (i = 0; i < 30000; i++) printf "%d-%02d-%02d,%s,%d\n", 1950 + i % 70, 1 + i % 12, 1 + i % 28, i % 3 ? "POL" : "MDA", i * 7 }' >>many.csv
run 0 add refugees@MDA:UKR 88000 --date 2022-04-30 --source A --publisher UNHCR
run 0 add refugees@MDA:UKR 89000 --date 2022-05-30 --source B --publisher UNHCR
run 0 figures --csv
cp "$out" before
cp test.db good.db
sentence() {
    [ "$(wc -l <"$words")" -eq 1 ] || fail "one sentence was wanted"
    grep -q '^sitstat: ' "$words" || fail "the sentence is not sitstat's"
}
whole() { # the store says what it said before
    ran="$1: check afterwards"
    "$sitstat" --db "$2" check >"$out" 2>"$words" || fail "the store is not sound"
    ran="$1: figures afterwards"
    "$sitstat" --db "$2" figures --csv >"$out" 2>"$words"
    cmp -s "$out" before || fail "the store is not as it was"
}

# Files may grow to a limit: every limit up to where the import goes through.
went=0 refused=0
for kib in 64 72 96 128 160 200 256 320 400 512 700 1000 1500 2200 3200 5000 8000; do
    cp good.db limited.db
    ran="import with a limit of $kib KiB a file"
    # ulimit counts blocks of 512 bytes; signal SIGXFSZ would kill who does not ignore it.
    (ulimit -f $((kib * 2)) && exec "$sitstat" --db limited.db import many.csv --published 2022-05-30) >"$out" 2>"$words" </dev/null
    status=$?
    if [ $status -eq 0 ]; then
        went=$((went + 1))
        "$sitstat" --db limited.db check >"$out" 2>"$words" || fail "the store is not sound"
    else
        [ $status -eq 1 ] || fail "status 1 was wanted, got $status"
        refused=$((refused + 1))
        sentence
        whole "import with a limit of $kib KiB" limited.db
    fi
    rm -f limited.db*
    ran="plot with a limit of $kib KiB a file"
done
[ $went -gt 0 ] && [ $refused -gt 0 ] || fail "the limits tried nothing: $went went through, $refused were refused"
ran="plot with a limit"
(ulimit -f 2 && exec "$sitstat" plot refugees@MDA:UKR -o chart.svg) >"$out" 2>"$words" </dev/null
[ $? -eq 1 ] || fail "status 1 was wanted"
sentence
[ -z "$(find . -name 'chart.svg*')" ] || fail "a part of the chart was left"

# A full disk.
mkdir small
if [ "$(id -u)" != 0 ] || ! mount -t tmpfs -o size=1m none small 2>/dev/null; then
    echo "limits on files tried; a small disk cannot be mounted here"
    exit 0
fi
trap 'umount "$work/small"; rm -rf "$work"' EXIT
full=0
for kib in 0 16 40 64 100 200 300 400 600; do
    rm -rf small/*
    cp good.db small/store.db
    free=$(df -k small | awk 'NR == 2 { print $4 }')
    fill=$((free - kib))
    [ $fill -gt 0 ] && head -c $((fill * 1024)) /dev/zero >small/ballast
    ran="import with $kib KiB free"
    "$sitstat" --db small/store.db import many.csv --published 2022-05-30 >"$out" 2>"$words" </dev/null
    status=$?
    [ $status -eq 1 ] || [ $status -eq 0 ] || fail "status $status"
    if [ $status -eq 1 ]; then
        full=$((full + 1))
        sentence
        # Reading must go on even on a full disk; what a writer left there may need its room first.
        rm -f small/ballast
        whole "import with $kib KiB free" small/store.db
    fi
    rm -rf small/*
    cp good.db small/store.db
    free=$(df -k small | awk 'NR == 2 { print $4 }')
    fill=$((free - kib))
    [ $fill -gt 0 ] && head -c $((fill * 1024)) /dev/zero >small/ballast
    for command in "add refugees@POL 5 --date 2022-04-30 --source x" "undo 1" "figures" \
        "plot refugees@MDA:UKR -o small/chart.svg" "brief -o small/briefing"; do
        ran="$command with $kib KiB free"
        "$sitstat" --db small/store.db $command >"$out" 2>"$words" </dev/null
        status=$?
        [ $status -le 1 ] || fail "status $status"
        if [ $status -eq 1 ]; then
            full=$((full + 1))
            sentence
        fi
    done
    rm -f small/ballast
    ran="check after $kib KiB free"
    "$sitstat" --db small/store.db check >"$out" 2>"$words" || fail "the store is not sound"
    [ -z "$(find small -name '*.svg.??????' -o -name '*.html.??????')" ] || fail "a temporary file was left"
done
[ $full -gt 0 ] || fail "the disk was never full"
echo "hostile: $refused imports refused by a limit on files, $went went through; a full disk was met $full times"
