# Databases that are damaged or prepared by somebody: cut short, bits turned over, another program's,
# with triggers and views planted. The program ends by itself with a status of 0 or 1, and what it
# says is words; nothing planted ever runs. $HOSTILE files are tried (default 24; `make hostile`: 500).
. tests/lib.sh

cd "$work" || exit 1
printf 'date,country,refugees\n' >many.csv
awk 'BEGIN { for (i = 0; i < 900; i++) printf "2021-%02d-%02d,%s,%d\n", 1 + i % 12, 1 + i % 28, i % 3 ? "POL" : "MDA", i * 7 }' >>many.csv
printf 'On 4 March 2022 1,200 refugees from Ukraine arrived in Romania.\n' >report.txt
run 0 import many.csv --published 2022-03-05 --publisher A
run 0 read report.txt --published 2022-03-05 --publisher B
size=$(wc -c <test.db)

tried=0 refused=0
# try FILE: every kind of command on a copy of it; a crash, a hang or a sanitizer's word is a failure.
try() {
    for command in "figures --csv" "check" "why 1-2-3" "batches" "review list" "trend refugees@MDA" \
        "sources" "merge test.db" "undo 1" "add refugees@POL 5 --date 2022-04-30 --source x"; do
        ran="--db $1 $command"
        timeout 60 "$sitstat" --db "$1" $command >"$out" 2>"$words" </dev/null
        status=$?
        tried=$((tried + 1))
        [ $status -le 1 ] || fail "status $status"
        if [ $status -eq 1 ]; then
            refused=$((refused + 1))
            [ -s "$words" ] || [ "$command" = check ] || fail "it says nothing"
        fi
    done
    rm -f "$1" "$1-wal" "$1-shm" "$1-journal"
}

files=${HOSTILE:-24}
awk -v n="$files" -v size="$size" 'BEGIN {
    srand(7)
    for (i = 0; i < n; i++) {
        where = int(rand() * rand() * size)
        print i % 4, where, int(rand() * 256), 1 + int(rand() * 64)
    }
}' >plan
while read -r way where byte count; do
    cp test.db broken.db
    case $way in
    0) head -c "$where" test.db >broken.db ;;
    1 | 2) # bytes changed
        i=0
        while [ $i -lt $count ]; do
            printf "\\$(printf %03o $(((byte + i * 37) % 256)))"
            i=$((i + 1))
        done | dd of=broken.db bs=1 seek="$where" conv=notrunc 2>/dev/null ;;
    3) # a piece copied elsewhere
        dd if=test.db of=broken.db bs=1 skip="$where" seek=$((where / 2)) count=$((count * 16)) conv=notrunc 2>/dev/null ;;
    esac
    try broken.db
done <plan
[ $refused -gt 0 ] || fail "no damage was ever noticed"

# What somebody plants does not run, and check names it.
plant() {
    cp test.db planted.db
    sqlite3 planted.db "$1" || fail "planting failed"
    cp planted.db planted-2.db
    run 1 --db planted.db check
    grep -q "$2" "$out" "$words" || fail "check does not name $2"
    cp planted-2.db planted.db
    "$sitstat" --db planted.db add refugees@POL 5 --date 2022-04-30 --source x >"$out" 2>"$words"
    [ "$(sqlite3 planted.db "SELECT count(*) FROM figure WHERE value = 666" 2>/dev/null)" = 0 ] || fail "what was planted ran"
    try planted.db
}
plant "CREATE TRIGGER evil AFTER INSERT ON figure BEGIN UPDATE figure SET value = 666; END" "evil"
plant "CREATE TRIGGER evil AFTER INSERT ON batch BEGIN UPDATE figure SET value = 666; END" "evil"
plant "DROP VIEW figures; CREATE VIEW figures AS SELECT 666 AS figure" "figures"
plant "CREATE INDEX evil ON figure (abs(value)) WHERE value > 0" "evil"
plant "CREATE TABLE evil (b, a GENERATED ALWAYS AS (666))" "evil"
# Tables that are views: read as a table they would run.
cp test.db view.db
sqlite3 view.db "ALTER TABLE reject RENAME TO old_reject; CREATE VIEW reject AS
    SELECT 1 AS report, 1 AS line, 0 AS col, load_extension('x') AS reason, 1 AS batch, x'00' AS raw" 2>/dev/null
try view.db
# Values of other types and out of every range.
cp test.db range.db
sqlite3 range.db "UPDATE figure SET last = 9223372036854775807 - line, first = -9223372036854775808, line = -1,
    marks = 9223372036854775807 WHERE line < 200; UPDATE report SET published = 9223372036854775807, bytes = -5;
    UPDATE report_block SET first_line = -9223372036854775808, length = 9223372036854775807;
    UPDATE proposal SET mark = -5, mark_len = 9223372036854775807, col = -1, length = 9223372036854775807;
    UPDATE batch SET recorded = char(27) || ']0;owned' || char(7)"
run 1 --db range.db check
"$sitstat" --db range.db batches >"$out" 2>"$words"
grep -q "$(printf '\033')" "$out" && fail "a terminal sequence reached the terminal"
try range.db
# Numbers of series that nobody gave: neither time nor memory follows them.
for id in 100000000 2147483647 4294967295 9223372036854775807; do
    cp test.db far.db
    sqlite3 far.db "INSERT INTO figure_series SELECT $id, measure, kind, unit, place, place_name, origin,
        origin_name, 'far=yes' FROM figure_series LIMIT 1"
    cp far.db other.db
    (ulimit -t 20
        case $BUILD in *asan*) ;; *) ulimit -v 500000 ;; esac # the sanitizer maps terabytes
        "$sitstat" --db far.db add refugees@POL{far=yes} 5 --date 2022-04-30 --source x &&
            "$sitstat" --db new-$id.db merge other.db) >"$out" 2>"$words"
    status=$?
    if [ $id -le 2147483647 ] 2>/dev/null; then
        [ $status -eq 0 ] || fail "series $id: status $status"
    else
        [ $status -eq 1 ] || fail "series $id: status $status"
        says "numbers that sitstat does not give"
        run 1 --db other.db check
        grep -q "$id" "$out" "$words" || fail "check does not name series $id"
    fi
    try far.db
done
# Kept bytes that unpack to more than memory holds.
if command -v zstd >/dev/null; then
    head -c 300000000 /dev/zero | zstd -q -19 >bomb.zst 2>/dev/null
    cp test.db bomb.db
    sqlite3 bomb.db "UPDATE report_block SET packed = 1, content = readfile('bomb.zst')"
    try bomb.db
fi
echo "hostile: $files damaged databases and 12 prepared ones, $tried commands: $refused refused, none crashed"
