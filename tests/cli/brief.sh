# brief, diff, trend, export: the whole way from figures to pages, and what must not change.
. tests/lib.sh

awk 'BEGIN { print "date,place,origin,measure,value"
    for (d = 1; d <= 20; d++)
        printf "2022-03-%02d,POL,UKR,refugee-arrivals,%d\n", d, 90000 - 3000 * d + d * d % 7 * 500 }' >"$work/a.csv"
awk 'BEGIN { print "date,place,origin,measure,value"
    for (d = 20; d <= 24; d++)
        printf "2022-03-%02d,POL,UKR,refugee-arrivals,%d\n", d, 90000 - 3000 * d + 700 }' >"$work/b.csv"
run 0 import "$work/a.csv" --published 2022-03-21 --publisher UNHCR
run 0 add refugees@POL:UKR 700000 -q more_than --date 2022-03-05 --source call \
    --publisher "<script>alert(1)</script>" --published 2022-03-05

# trend
run 0 trend refugee-arrivals@POL:UKR
has "Refugee arrivals in Poland from Ukraine"
has "the trend since"
has "UNHCR, a.csv, published 21 March 2022"
run 0 trend refugee-arrivals@POL:UKR --json
has '"series": "refugee-arrivals@POL:UKR"'
run 0 trend --all --csv
has "series,kind,unit,latest"
run 1 trend nonsense@XXX
run 2 trend

# brief: the same bytes whatever the clock's zone (same_bytes.sh makes a German locale, too)
run 0 brief -o "$work/one" --as-of 2022-03-21
for file in index.html briefing.md figures.csv manifest.json charts; do
    [ -e "$work/one/$file" ] || fail "no $file"
done
for setting in "TZ=Pacific/Kiritimati" "TZ=America/St_Johns"; do
    ran="brief with $setting"
    env $setting "$sitstat" brief -o "$work/two" --as-of 2022-03-21 2>"$words" || fail "status $?"
    diff -r "$work/one" "$work/two" >"$out" || fail "the bytes differ with $setting"
done
grep -q "<script>" "$work/one/index.html" && fail "a raw tag in index.html"
grep -q "more than 700K" "$work/one/index.html" || fail "the hedge is lost"
grep -q "This is the first briefing" "$work/one/index.html" || fail "not the first briefing"
run 0 batches
cp "$out" "$work/batches"
run 0 brief -o "$work/one" --as-of 2022-03-21
run 0 batches
cmp -s "$out" "$work/batches" || fail "a second briefing for the same day is a new one"

# the next one says what changed, and why
run 0 import "$work/b.csv" --published 2022-03-25 --publisher UNHCR
run 0 brief -o "$work/three" --as-of 2022-03-25
says "briefing no. 2"
grep -q "revised" "$work/three/briefing.md" || fail "no revision is told"
grep -q "published 25 March 2022" "$work/three/briefing.md" || fail "not told who says so, and when"
# ... and the first one stays what it was
run 0 brief -o "$work/four" --as-of 2022-03-21
diff -r "$work/one" "$work/four" >"$out" || fail "the briefing of an earlier day changed"
run 0 diff 2022-03-21 2022-03-25
has "revised"
has "4 figures are new, 21 March 2022 to 24 March 2022"
run 0 diff 2022-03-25 2022-03-25
says "nothing changed"
run 2 diff 2022-03-25 2022-03-21
run 2 diff yesterday 2022-03-21

# files of others are left alone
mkdir "$work/mine"
echo mine >"$work/mine/index.html"
run 1 brief -o "$work/mine" --as-of 2022-03-21
says "not of an earlier briefing"
[ "$(cat "$work/mine/index.html")" = mine ] || fail "somebody's file was replaced"
[ -e "$work/mine/briefing.md" ] && fail "something was written before the refusal"
run 0 brief -o "$work/mine" --as-of 2022-03-21 --force
run 0 brief -o "$work/mine" --as-of 2022-03-21

# configuration
printf 'title = Poland\nlanguage = fr\nseries = refugee-arrivals@POL:UKR\nnumber = 7\n' >"$work/c.conf"
run 0 brief -o "$work/fr" -c "$work/c.conf" --as-of 2022-03-21
says "no. 7"
grep -q '<html lang="fr">' "$work/fr/index.html" || fail "not in French"
printf 'titel = x\n' >"$work/bad.conf"
run 2 brief -o "$work/bad" -c "$work/bad.conf"
says "bad.conf:1"
run 1 brief -o "$work/bad" -c "$work/none.conf"
run 2 brief
run 1 brief -o "$work/bad" --language tlh
[ -e "$work/bad" ] && fail "a folder was left behind"

# a store without figures of the day
run 0 brief -o "$work/empty" --as-of 2000-01-01 --draft
grep -q "There is no figure in the store" "$work/empty/index.html" || fail "not told"

# every number leads to its evidence: what was derived to how, a sum to its items, a dispute to both
export SITSTAT_DB="$work/proof.db"
awk 'BEGIN { print "date,country,refugees"; for (d = 1; d <= 14; d++) printf "2022-03-%02d,POL,%d\n", d, 1000 + 50 * d }' >"$work/p.csv"
awk 'BEGIN { print "date,country,refugees"; for (d = 12; d <= 14; d++) printf "2022-03-%02d,POL,%d\n", d, 1300 + 50 * d }' >"$work/q.csv"
awk 'BEGIN { print "date,country,refugee-arrivals,record_id"; for (d = 1; d <= 9; d++) for (k = 1; k <= 20 - d; k++)
    printf "2022-03-%02d,ROU,%d,r%d-%d\n", d, 10 * d + k, d, k }' >"$work/s.csv"
run 0 import "$work/p.csv" --published 2022-03-15 --publisher UNHCR
run 0 import "$work/q.csv" --published 2022-03-15 --publisher Ministry
run 0 import "$work/s.csv" --published 2022-03-15 --publisher Border
run 0 brief -o "$work/proof" --as-of 2022-03-20
page=$work/proof/index.html
grep -o 'href="#[^"]*"' "$page" | sed 's/href="#//;s/"//' | sort -u >"$work/links"
grep -o 'id="[^"]*"' "$page" | sed 's/id="//;s/"//' | sort -u >"$work/ids"
comm -23 "$work/links" "$work/ids" >"$work/dead"
[ -s "$work/dead" ] && fail "links lead nowhere: $(head -n 3 "$work/dead")"
for what in slope test; do
    grep -q "href=\"#d-1-$what\"" "$page" || fail "the $what does not lead to how it was made"
    grep -A 3 "id=\"d-1-$what\"" "$page" | grep -q "From 1[0-9] figures, [0-9]* March 2022 to 14 March 2022" ||
        fail "not told from which figures the $what was made"
done
grep -A 3 'id="d-1-slope"' "$page" | grep -q "p.csv, line" || fail "not told in which rows they stand"
grep -A 8 'in Poland on 14 March 2022' "$work/proof/briefing.md" >"$out"
has "| Ministry | 2,000"
has "| UNHCR | 1,700"
grep '^\[^s-3-[0-9]*-3\]: \*\*9 March 2022' "$work/proof/briefing.md" >"$out"
has "Sum of 11 items"
has "91[^3-"
has "101[^3-"
grep '^\[^s-3-[0-9]*-3\]: \*\*1 March 2022' "$work/proof/briefing.md" >"$out"
has "and 7 more"
awk -F, 'NR > 1 && $1 == ""' "$work/proof/figures.csv" >"$out"
[ -s "$out" ] && fail "numbers without evidence in figures.csv"
cut -d, -f1 "$work/proof/figures.csv" | tr -d '"' | tr ' ' '\n' | grep '^d-' | sort -u >"$work/named"
[ -s "$work/named" ] || fail "no derived number names how it was made"
comm -23 "$work/named" "$work/ids" >"$out"
[ -s "$out" ] && fail "figures.csv names what the page does not have"

# two series that differ in their kind alone are told apart by it
export SITSTAT_DB="$work/kinds.db"
run 0 import "$work/a.csv" --published 2022-03-21 --kind cumulative
sed 's/2022-03-/2022-02-/' "$work/a.csv" >"$work/flow.csv"
run 0 import "$work/flow.csv" --published 2022-03-21 --kind flow
run 0 brief -o "$work/kinds" --as-of 2022-03-21
cp "$work/kinds/briefing.md" "$out"
has "### Refugee arrivals in Poland from Ukraine (by period)"
has "### Refugee arrivals in Poland from Ukraine (total to date)"
exit 0
