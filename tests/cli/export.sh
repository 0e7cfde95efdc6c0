# export: every format carries the same figures, and what is written is read back to the same.
. tests/lib.sh

cat >"$work/in.csv" <<'CSV'
date,place,origin,measure,value,sex,age
2022-03-01,POL,UKR,refugee-arrivals,1000,female,0-17
2022-03-01,POL,UKR,refugee-arrivals,900,male,0-17
2022-03-02,POL,UKR,refugee-arrivals,1100,female,0-17
2022-03-03,POL,UKR,refugee-arrivals,-12.5,female,0-17
2022-03-02,=cmd|'/c calc'!A0,UKR,refugee-arrivals,5,female,"18;=+"
CSV
run 0 import "$work/in.csv" --published 2022-03-03 --publisher "=HYPERLINK(1)"
run 0 add refugees@MDA:UKR 88000 -q more_than --date 2022-04-30 --source x --publisher IOM
run 0 add refugees@ROU:UKR --low 1000 --high 2000 --date 2022-04 --source x --publisher IOM
run 0 add refugee-arrivals@POL:UKR 70000 --date 2022-05-02 --status forecast --source x \
    --published 2022-05-01

# Records with ids of their own, a unit that is not the measure's, a measure of the file's own.
cat >"$work/items.csv" <<'CSV'
id,date,country,idps,share of children,boats landed
a1,2022-03-01,Chad,5,12%,3
a2,2022-03-01,Chad,7,,4
CSV
run 0 import "$work/items.csv" --published 2022-03-03 --publisher "A, office" --kind flow
run 0 export
cp "$out" "$work/csv"
[ "$(wc -l <"$work/csv")" = 14 ] || fail "not 13 figures and a header"
grep -qE '(^|,|")[=+@]' "$work/csv" && fail "a cell starts a formula"
has ",-12.5,"
has ",1000,2000,"
run 0 export --format hxl
has "#value+num"
cp "$out" "$work/hxl.csv"
run 0 export --format sdmx
has "dataflow,SITSTAT:FIGURES(1.0),A,"
has ",2022-04,"
run 0 export --format json
cp "$out" "$work/figures.json"
cp "$work/csv" "$work/figures.csv"
run 0 export --format sdmx
cp "$out" "$work/sdmx.csv"
run 0 export --format xlsx -o "$work/figures.xlsx"

# Back again: the same columns but for what the store itself gives (reference, publisher, report).

comparable() {
    sed -E 's/"figures.xlsx, sheet 1"/x/; s/"(=HYPERLINK.1.|A, office)"/P/; s/,[^,]*,[^,]*,([^,]*)$/,\1/' "$1" | cut -d, -f2- | sort
}
for form in figures.csv hxl.csv figures.json sdmx.csv figures.xlsx; do
    [ "$form" != figures.xlsx ] || [ -x /usr/bin/ssconvert ] || continue
    rm -f "$work/back.db"
    run 0 --db "$work/back.db" import "$work/$form"
    run 0 --db "$work/back.db" export
    comparable "$work/figures.csv" >"$work/a"
    comparable "$out" >"$work/b"
    diff "$work/a" "$work/b" >"$work/differences" || {
        cat "$work/differences"
        fail "$form is read back as something else"
    }
    run 0 --db "$work/back.db" import "$work/$form"
    has "nothing new, nothing stored"
done

# One source is the publisher when it comes back; several are told apart by nobody, which is said.
rm -f "$work/back.db"
run 0 --db "$work/back.db" import "$work/figures.csv" --dry-run
has "several publishers, of which an imported file keeps none"
run 0 export 'idps@*' 'boats-landed@*'
cp "$out" "$work/one.csv"
run 0 --db "$work/back.db" import "$work/one.csv"
lacks "several publishers"
run 0 --db "$work/back.db" export
has '"A, office",one.csv'

# as of a day, and all revisions
run 0 add refugees@MDA:UKR 89000 --date 2022-04-30 --source y --publisher IOM --published 2022-05-20
run 0 export refugees@MDA:UKR --as-of 2022-05-01
has ",88000,"
lacks ",89000,"
run 0 export refugees@MDA:UKR
lacks ",88000,"
run 0 export refugees@MDA:UKR --all
has ",88000,"
has ",89000,"

# a workbook: a zip that holds sheets and a chart, the same bytes again, no formula in it
run 0 export --format xlsx -o "$work/a.xlsx" --as-of 2022-06-01
run 0 export --format xlsx -o "$work/b.xlsx" --as-of 2022-06-01
cmp -s "$work/a.xlsx" "$work/b.xlsx" || fail "two workbooks differ"
[ "$(head -c 2 "$work/a.xlsx")" = PK ] || fail "no workbook"
if command -v unzip >/dev/null; then
    unzip -l "$work/a.xlsx" | grep -q "xl/charts/chart1.xml" || fail "no chart"
    unzip -p "$work/a.xlsx" "xl/worksheets/*.xml" | grep -q "<f>" && fail "a formula in a cell"
fi
run 1 export --format xlsx -o "$work/a.xlsx"
run 2 export --format xlsx
run 2 export --format docx
run 1 export nonsense@XXX
