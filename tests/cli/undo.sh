# undo, batches, sources, measures, places, merge, check.
. tests/lib.sh

run 0 add refugees@MDA:UKR 88000 --date 2022-04-30 --source A --publisher UNHCR
run 0 figures --csv
cp "$out" "$work/before"
run 0 add refugees@ROU:UKR 99000 --date 2022-04-30 --source B --publisher IOM
run 0 batches
golden batches.txt
run 0 sources
golden sources.txt
run 0 undo 2
says "1 figure taken back"
run 0 figures --csv
cmp -s "$out" "$work/before" || fail "undo did not give the state before"
run 1 undo 2
run 1 undo 77
run 2 undo x
run 0 batches
has '(undone)'
run 0 batches --json
has '"report": "A"'
has '"undone": true'
run 0 check
has "1 figures checked: no problem found"
run 1 why 9-9-9
run 2 why nonsense

run 0 measures
has refugee-arrivals
run 0 measures set livestock-lost --kind cumulative --unit animals --name "Livestock lost"
run 0 measures --json
has '"Livestock lost"'
run 1 measures set refugees --kind flow
says "stays as it is"

run 0 places POL Elfenbeinküste
has CIV
run 0 places "no such place"
has unknown

SITSTAT_DB=$work/other.db
run 0 add refugees@MDA:UKR 88000 --date 2022-04-30 --source A --publisher UNHCR
run 0 add refugees@HUN:UKR 5000 --date 2022-04-30 --source C
SITSTAT_DB=$work/test.db
run 0 merge "$work/other.db"
says "1 figures came over, 1 were here already"
run 0 figures --csv
has HUN
[ "$(grep -c MDA "$out")" -eq 1 ] || fail "a figure was doubled by merge"

# Lists tell the currency of money, and no other unit.
run 0 add funding-pledged@MDA 45000000 --unit USD --date 2022-04-30 --source D
run 0 figures
has '45,000,000 USD'
lacks persons

# Days the wrong way round are no empty list.
for command in figures export "trend refugees@MDA:UKR" "plot refugees@MDA:UKR"; do
    run 2 $command --from 2022-05-02 --to 2022-05-01
    says '--from comes after --to'
done

# What an error points to is there.
run 1 undo 99
says "'sitstat batches' lists them"
run 1 review accept 99
says "'sitstat review list' shows them"
