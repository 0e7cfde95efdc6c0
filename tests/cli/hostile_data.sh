# Data that is broken or means harm: in every encoding the store stays sound, and nothing that a
# file says reaches a terminal, a chart or a page as anything but text.
. tests/lib.sh

cd "$work" || exit 1
# Whatever way a document is written, `check` finds it whole afterwards, and a row shows its own line.
printf '\357\273\277date,country,refugees\n2022-03-01,POL,7\n' >bom.csv
printf 'date,country,refugees\n2022-03-01,C\364te d'\''Ivoire,7\n' >latin.csv
printf 'date,country,refugees\n2022-03-01,POL,7\n' | iconv -f UTF-8 -t UTF-16 >wide.csv
printf 'date,country,refugees\r2022-03-01,POL,7\r' >mac.csv
for file in bom latin wide mac; do
    export SITSTAT_DB=$file.db
    run 0 import $file.csv --published 2022-03-05
    run 0 check
    has "1 figures checked: no problem found"
    run 0 why 1-2-3
    has "2022-03-01"
    has "»7«"
done
printf '[{"date": "2022-03-01", "country": "POL", "refugees": 6},
{"date": "2022-03-02", "country": "POL", "refugees": 7}]' >records.json
export SITSTAT_DB=json.db
run 0 import records.json --published 2022-03-05
run 0 check
run 0 why 1-2-3
has '"refugees": »7«'
lacks "2022-03-01"
printf '<html><body><p>On 4 March 2022 1,200 refugees from Ukraine arrived in Romania.</p></body></html>' >page.html
printf '# Report\n\nOn 4 March 2022 **1,200** refugees from Ukraine arrived in Romania.\r\n' >report.md
printf '\357\273\277On 4 March 2022 1,200 refugees from Ukraine arrived in Romania \377.\r\n' >report.txt
for file in page.html report.md report.txt; do
    export SITSTAT_DB=$file.db
    run 0 read $file --published 2022-03-05
    run 0 review accept all
    run 0 check
    has "1 figures checked: no problem found"
done

# Saying the same again leaves no second trace.
export SITSTAT_DB=again.db
run 0 add refugees@MDA:UKR 88000 --date 2022-04-30 --source A --publisher UNHCR
run 0 sources prefer UNHCR
run 0 measures set livestock-lost --kind cumulative --unit animals
run 0 batches --json
cp "$out" before
run 0 sources prefer UNHCR
run 0 measures set livestock-lost --kind cumulative --unit animals
run 0 batches --json
cmp -s "$out" before || fail "saying the same again made another batch"

# Terminal sequences, formulas, markup, commands: as names of files, places, publishers, sources.
export SITSTAT_DB=hostile.db
escape=$(printf '\033')
nasty="${escape}[31m\$(touch $work/owned)\`touch $work/owned\`<script>alert(1)</script>\"'; system(\"touch $work/owned\")"
printf 'date,country,refugees\n2022-03-01,"=HYPERLINK(""x"")",7\n2022-03-02,"=HYPERLINK(""x"")",8\n' >"$escape[31m=1+1.csv"
run 0 import "$escape[31m=1+1.csv" --published 2022-03-05 --publisher "$nasty"
grep -q "$escape" "$words" && fail "a terminal sequence reached the terminal by the words"
# The eight-bit form of the escape and signs that turn the direction of writing do so, too.
csi=$(printf '\302\233') turn=$(printf '\342\200\256')
printf 'x\n' >"${csi}31m${turn}gpj.csv"
run 1 import "${csi}31m${turn}gpj.csv"
says "?31m?gpj.csv: "
run 2 "${csi}31m${turn}"
says '"?31m?"'
run 0 add refugees@POL 7 --date 2022-03-01 --source "$nasty" --publisher "$nasty" --said-by "$nasty"
run 0 add refugees@POL 9 --date 2022-03-02 --source "$nasty" --publisher "$nasty" --said-by "$nasty"
for command in "figures" "sources" "batches" "why 2-0-1" "trend refugees@POL" "revisions refugees@POL"; do
    run 0 $command
    grep -q "$escape" "$out" "$words" && fail "a terminal sequence reached the terminal"
done
run 0 figures --csv
grep -E '(^|,)"?[=+@-][A-Za-z]' "$out" && fail "a formula reached the spreadsheet"
run 0 plot refugees@POL -o chart.svg
grep -q '<script' chart.svg && fail "a tag reached the chart"
run 0 brief -o briefing
grep -rq '<script' briefing --include=*.html --include=*.svg && fail "a tag reached the briefing"
[ -e "$work/owned" ] && fail "a text was run as a command"

# Names in data never become names of files.
mkdir -p "$work/deep/down/here"
cd "$work/deep/down/here" || exit 1
export SITSTAT_DB=names.db
printf 'date,country,../../../y\n2022-03-01,../../../x,7\n2022-03-02,../../../x,8\n' >names.csv
run 0 import names.csv --published 2022-03-05 --column ../../../y=value --measure ../../../y --kind stock
run 0 brief -o named
[ -z "$(find "$work" \( -name 'x*' -o -name 'y*' \) ! -path '*/here/*')" ] || fail "a file was written outside"
find named -type f | grep -q '\.\.' && fail "a name from data became a path"
exit 0
