# extract and read with a user's own terms, places and aliases.
. tests/lib.sh

cat > "$work/report.txt" <<'EOF'
The agency schlepped 40 bakkies to Camp Hope on Friday. Some 300 Southlanders fled to Camp Hope.
Then 30 all-terrain buggies crossed into Southland.
EOF
printf 'language,term,type,value\nen,bakkie|bakkies|all-terrain buggies,noun,vehicle\nen,schlepped,verb,deliver\n' \
    > "$work/lexicon.csv"
printf 'name,country,population,names\n"Camp Hope",KEN,300,Hope camp\n' > "$work/places.csv"
printf 'place,kind,names\nSSD,name,Southland\nSSD,people,Southlanders\n' > "$work/aliases.csv"

run 0 extract "$work/report.txt" --published 2024-03-03 --json
lacks '"measure":"aid-convoys"'
run 0 extract "$work/report.txt" --published 2024-03-03 --json --lexicon "$work/lexicon.csv" \
    --places "$work/places.csv" --places "$work/aliases.csv"
has '"value":40,"low":null,"high":null,"qualifier":"exact","measure":"aid-convoys"'
has '"value":30,"low":null,"high":null,"qualifier":"exact","measure":"aid-convoys"'
has '"place":"Camp Hope","place_country":"KEN","origin":null'
has '"place":"Camp Hope","place_country":"KEN","origin":"SSD"'
has '"place":"SSD"'
cp "$out" "$work/by_options"

# The same files in one folder, for every call.
mkdir "$work/own"
mv "$work/lexicon.csv" "$work/places.csv" "$work/aliases.csv" "$work/own"
SITSTAT_WORDS=$work/own run 0 extract "$work/report.txt" --published 2024-03-03 --json
cmp "$out" "$work/by_options" || fail "the folder gives other figures than the options"
SITSTAT_WORDS=$work/own run 0 read "$work/report.txt" --published 2024-03-03
says "3 new proposals"

# A row that cannot be used is told with its line, and nothing is read by halves.
wrong() { # FILE-KIND SENTENCE; the file's text on standard input
    cat > "$work/wrong.csv"
    run 1 extract "$work/report.txt" --published 2024-03-03 "--$1" "$work/wrong.csv"
    says "wrong.csv:$2"
    [ -s "$out" ] && fail "figures came out in spite of a bad row"
    return 0
}
printf 'language,term,type,value\n\nen,x,nown,vehicle\n' | wrong lexicon '3: the type is noun, verb'
printf 'language,term,type,value\nen,x,noun,vehikle\n' | wrong lexicon '2: no noun of the tables has the value "vehikle"'
printf 'language,term,type,value\nxx,x,noun,vehicle\n' | wrong lexicon '2: the language is en, fr'
printf 'language,term,type,value\nen,,noun,vehicle\n' | wrong lexicon '2: a term is empty'
printf 'language,term,type,value\nen,a b c d e f g h,noun,vehicle\n' | wrong lexicon '2: a term has at most 7 words'
printf 'term,type\n' | wrong lexicon '1: the first line must be "language,term,type,value"'
printf 'name,country,population,names\nA,KENYA,3,b\n' | wrong places '2: "KENYA" is no country'
printf 'place,kind,names\nKEN,nickname,b\n' | wrong places '2: the kind is name, adjective or people'
printf 'place,kind,names\nKEN,name\n' | wrong places '2: the row has 2 fields instead of 3'
printf 'place,kind,names\nNowhereland,name,b\n' | wrong places '2: nobody knows the place'
run 1 extract "$work/report.txt" --lexicon "$work/none.csv"
says "none.csv"
