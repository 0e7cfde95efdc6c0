# extract and read: figures of a report, with and without the store.
. tests/lib.sh

cat > "$work/report.txt" <<'EOF'
The mayor, Jan Kos, said on Saturday that Poland had taken in more than 700,000 refugees from Ukraine.

Two relief flights landed in Lublin on Friday.
EOF
run 0 extract "$work/report.txt" --published 2022-03-05 --json
has '"measure":"refugee-arrivals"'
has '"qualifier":"more_than"'
has '"attributed_to":"Jan Kos"'
has '"place":"Lublin"'
has '"end":"2022-03-04"'
run 0 extract --text "$work/report.txt"
has "The mayor, Jan Kos"

printf '{"id":"a","text":"In Kyiv 12 people were killed yesterday.","date":"2022-03-05"}\n' > "$work/docs.jsonl"
run 0 extract --jsonl "$work/docs.jsonl"
has '{"id":"a","figures":[{"span":[8,10],"value":12'
has '"measure":"killed"'
# A text of an older program is read, and said to be one.
printf 'Pr\350s de 4 500 r\351fugi\351s sont arriv\351s au Tchad le 3 mai 2024.\n' > "$work/page.txt"
run 0 extract "$work/page.txt" --published 2024-05-05 --json
says "this is no UTF-8 and was read as windows-1252"
has '"value":4500'
has '"measure":"refugee-arrivals"'
# Rows of numbers are passed over and told; a long text is read to its end.
{ yes '1,' | head -n 5000 | tr -d '\n'; printf '\n\nIn Kyiv 12 people were killed.\n'; } > "$work/row.txt"
run 0 extract "$work/row.txt" --published 2022-03-05 --json
says " numbers stand in rows of more than 64 and were passed over"
has '"value":12'
{ yes 'The road to the town was open again.' | head -n 8000; printf '\nIn Kyiv 12 people were killed.\n'; } \
    > "$work/long.txt"
run 0 extract "$work/long.txt" --published 2022-03-05 --json
has '"measure":"killed"'
# Lines are read a piece of the file at a time: shorter and longer ones than a piece, the last open.
{ for n in 1 2 5 30; do
      printf '{"id":"%s","text":"' $n
      yes 'The road to the town was open.' | head -n $((n * 900)) | tr '\n' ' '
      printf 'In Kyiv %d people were killed."}\n\n' $n
  done
  printf '{"id":"last","text":"In Kyiv 9 people were killed."}'; } > "$work/long.jsonl"
run 0 extract --jsonl "$work/long.jsonl"
[ "$(grep -c '"measure":"killed"' "$out")" -eq 5 ] || fail "not every document was read"
has '{"id":"30",'
has '{"id":"last",'
# Short documents are read together, long ones alone: each as it is by itself, in their order.
{ seq 2 100 | sed 's/.*/{"id":"&","text":"In Kyiv & people were killed on Monday.","date":"2022-03-05"}/'
  grep '^{"id":"1"' "$work/long.jsonl"
  seq 101 150 | sed 's/.*/{"id":"&","text":"Selon le ministre, & personnes ont été tuées à Goma."}/'
} > "$work/many.jsonl"
while IFS= read -r line; do
    printf '%s\n' "$line" > "$work/one.jsonl"
    run 0 extract --jsonl --all "$work/one.jsonl"
    cat "$out"
done < "$work/many.jsonl" > "$work/alone"
run 0 extract --jsonl --all "$work/many.jsonl"
cmp -s "$work/alone" "$out" || fail "documents that are read together are not as they are alone"
{ head -n 70 "$work/many.jsonl"; printf 'no json\n'; cat "$work/many.jsonl"; } > "$work/bad.jsonl"
run 1 extract --jsonl "$work/bad.jsonl"
says "bad.jsonl:71: this line is no document"
printf 'no json\n' > "$work/bad.jsonl"
run 1 extract --jsonl "$work/bad.jsonl"
says "this line is no document"
run 2 extract "$work/report.txt" --language xx
says "no word tables"

# The same report twice is one set of proposals; accepted, "more than" stays a lower bound.
run 2 read "$work/report.txt"
says "say when the report was published"
run 0 read "$work/report.txt" --published 2022-03-05 --publisher "City press"
says "2 figures, 2 new proposals"
run 0 read "$work/report.txt" --published 2022-03-05 --publisher "City press"
says "nothing was added"

# Whose pesos the text does not say: no figure before somebody does.
export SITSTAT_DB="$work/pesos.db"
printf 'The agency gave 20 million pesos on 3 March.\nTwo relief flights landed in Lublin on Friday.\n' > "$work/pesos.txt"
run 0 read "$work/pesos.txt" --published 2022-03-05
run 1 review accept 1
says "money whose currency the text leaves open"
run 0 review accept all
says "1 left open"
says "1 proposal accepted"
run 0 review edit 1 unit=PHP
run 0 review accept all
run 0 figures --json
has "PHP"

# What says what a bare number counts is shown with it: the label beside it, the titles over its row.
printf 'Sudan, 14 March 2024\n\n618,500\nRefugees arrived in Chad since April 2023\n\n%s\n%s\n' \
    'District | Refugees | IDPs' 'Adré | 2,300 | 450' >"$work/tiles.txt"
run 0 --db "$work/tiles.db" read "$work/tiles.txt" --published 2024-03-14
run 0 --db "$work/tiles.db" review accept all
run 0 --db "$work/tiles.db" figures --csv
grep '618,\?500' "$out" | cut -d, -f1 >"$work/tile"
grep ',2300,' "$out" | cut -d, -f1 >"$work/row"
run 0 --db "$work/tiles.db" why "$(cat "$work/tile")"
has 'Refugees arrived in Chad since April 2023'
run 0 --db "$work/tiles.db" why "$(cat "$work/row")"
has 'District | Refugees | IDPs'
