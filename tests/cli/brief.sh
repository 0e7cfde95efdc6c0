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

# brief: the same bytes whatever the clock's zone and the user's language
run 0 brief -o "$work/one" --as-of 2022-03-21
for file in index.html briefing.md figures.csv manifest.json charts; do
    [ -e "$work/one/$file" ] || fail "no $file"
done
for setting in "TZ=Pacific/Kiritimati" "TZ=America/St_Johns" "TZ=UTC LC_ALL=de_DE.UTF-8"; do
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
