# Files that are not what they should be: links, pipes, folders, what exists already, closed and full
# outputs, read-only places. One sentence each, the right status, nothing lost and nothing left lying.
. tests/lib.sh

cd "$work" || exit 1
run 0 add refugees@MDA:UKR 88000 --date 2022-04-30 --source A --publisher UNHCR
run 0 add refugees@MDA:UKR 89000 --date 2022-05-30 --source B --publisher UNHCR
run 0 add refugees@MDA:UKR 88500 --date 2022-04-30 --source C --publisher UNHCR --published 2022-05-04
sentence() { # one line, on stderr, from sitstat
    [ "$(wc -l <"$words")" -eq 1 ] || fail "one sentence was wanted"
    grep -q '^sitstat: ' "$words" || fail "the sentence is not sitstat's"
}

# Databases: a link, a pipe, a folder, a device are refused and not touched.
ln -s test.db link.db
mkfifo pipe.db
for database in link.db pipe.db . /dev/null; do
    for command in "figures" "check" "add refugees@MDA 1 --date 2022-04-30 --source x"; do
        run 1 --db $database $command
        sentence
    done
done
[ -L link.db ] && [ -p pipe.db ] || fail "a link or a pipe was replaced"

# Inputs: folders, what is not there, what may not be read; a pipe is an input like any other.
mkdir folder
printf 'date,country,refugees\n2022-03-01,POL,7\n' >good.csv
printf 'On 4 March 2022 1,200 refugees from Ukraine arrived in Romania.\n' >good.txt
for command in import read; do
    run 1 $command folder --published 2022-03-05
    sentence
    run 1 $command nothing --published 2022-03-05
    sentence
done
mkfifo pipe.csv
cat good.csv >pipe.csv & # read once: what is read from a pipe is gone
ran="import of a pipe"
timeout 20 "$sitstat" import pipe.csv --published 2022-03-05 >"$out" 2>"$words" || fail "a pipe is no input"
wait
has "1 accepted"
ran="import of standard input"
timeout 20 "$sitstat" import - --measure refugees --published 2022-03-05 <good.csv >"$out" 2>"$words" || fail "no standard input"
: >empty.csv
run 1 import empty.csv --published 2022-03-05
sentence
: >empty.txt
run 1 read empty.txt --published 2022-03-05
sentence

# What is left of a store whose making was interrupted is no hindrance to making it again.
: >begun.db
run 1 --db begun.db figures
run 0 --db begun.db import good.csv --published 2022-03-05
run 0 --db begun.db check
has "1 figures checked: no problem found"

# Outputs: what exists stays without --force, a link is never followed, a folder never replaced.
echo precious >chart.svg
run 1 plot refugees@MDA:UKR -o chart.svg
sentence
says "--force"
[ "$(cat chart.svg)" = precious ] || fail "an existing file was replaced"
run 0 plot refugees@MDA:UKR -o chart.svg --force
grep -q '<svg' chart.svg || fail "--force did not replace the file"
echo precious >target
ln -s target link.svg
run 1 plot refugees@MDA:UKR -o link.svg --force
sentence
[ "$(cat target)" = precious ] || fail "a link was followed"
mkdir folder.svg
run 1 plot refugees@MDA:UKR -o folder.svg --force
sentence
run 1 plot refugees@MDA:UKR -o nowhere/chart.svg
sentence
mkdir full
echo precious >full/mine.txt
echo precious >full/index.html
run 1 brief -o full
sentence
[ "$(cat full/index.html)" = precious ] && [ "$(ls full | wc -l)" -eq 2 ] || fail "a folder was touched"
run 0 brief -o full --force
[ "$(cat full/mine.txt)" = precious ] || fail "--force took a file that is not the briefing's"
# What a killed run leaves, files without a manifest, is no hindrance to running it again.
run 0 brief -o killed
rm killed/manifest.json killed/figures.csv
run 0 brief -o killed
[ -s killed/manifest.json ] && [ -s killed/figures.csv ] || fail "the briefing is not complete"
echo precious >file
run 1 brief -o file --force
sentence
[ "$(cat file)" = precious ] || fail "a file was replaced by a folder"
mkdir trap
ln -s ../folder trap/charts
run 1 brief -o trap --force
sentence
[ -z "$(ls folder)" ] || fail "a link within the folder was followed"
find . -name '*.??????' -newer good.csv | grep -E '\.(svg|db)\.|sitstat-' && fail "temporary files were left"

# Outputs that are full, closed or gone.
for command in "figures" "figures --csv" "figures --json" "trend refugees@MDA:UKR" "batches" "help" "help add" \
    "sources" "measures" "places POL" "why 1-0-1" "check" "check --json" "--version" "stats refugees@MDA:UKR" \
    "extract good.txt" "revisions refugees@MDA:UKR" "help --man add" "import good.csv --dry-run --json"; do
    ran="$command to a full device"
    if [ -w /dev/full ]; then
        "$sitstat" $command >/dev/full 2>"$words" </dev/null
        [ $? -eq 1 ] || fail "status 1 was wanted"
        sentence
        says "No space left"
    fi
    ran="$command to a closed output"
    "$sitstat" $command >&- 2>"$words" </dev/null
    [ $? -eq 1 ] || fail "status 1 was wanted"
    sentence
    ran="$command to a pipe that nobody reads"
    { trap '' PIPE; "$sitstat" $command 2>"$words" </dev/null; echo $? >status; } | :
    status=$(cat status)
    [ "$status" -lt 2 ] || fail "status $status"
done
ran="all outputs closed"
"$sitstat" add refugees@MDA:UKR 90000 --date 2022-05-31 --source C >&- 2>&- <&-
cp test.db copy.db
run 0 check
has "no problem found"

# A database that only others may write: read by everybody, refused for writing.
if [ "$(id -u)" = 0 ]; then
    as() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; }
    setpriv --reuid 65534 --regid 65534 --clear-groups true 2>/dev/null || exit 0
else
    as() { "$@"; }
fi
mkdir -m 777 counted # where a build for coverage may leave its counts: they are no words of sitstat's
export GCOV_PREFIX="$work/counted"
mkdir locked
cp test.db locked/store.db
cp "$sitstat" program
chmod 755 . program
chmod 444 locked/store.db
chmod 555 locked
ran="figures of a read-only database"
as ./program --db locked/store.db figures >"$out" 2>"$words" </dev/null || fail "it cannot be read"
has "88,500"
ran="add to a read-only database"
as ./program --db locked/store.db add refugees@MDA 1 --date 2022-04-30 --source x >"$out" 2>"$words" </dev/null
[ $? -eq 1 ] || fail "status 1 was wanted"
sentence
cmp -s test.db locked/store.db || fail "a read-only database was written"
ran="a database in a read-only folder"
as ./program --db locked/new.db add refugees@MDA 1 --date 2022-04-30 --source x >"$out" 2>"$words" </dev/null
[ $? -eq 1 ] || fail "status 1 was wanted"
sentence
ran="a chart into a read-only folder"
as ./program --db locked/store.db plot refugees@MDA:UKR -o locked/chart.svg >"$out" 2>"$words" </dev/null
[ $? -eq 1 ] || fail "status 1 was wanted"
sentence
chmod 755 locked
