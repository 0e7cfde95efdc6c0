# Hostile texts as places, groups, titles, publishers and sources, from the file to the terminal:
# no command runs, no escape byte and nothing but UTF-8 comes out, and what is exported imports again.
# HOSTILE_TEXTS=n puts n of them through.
. tests/lib.sh

texts=${HOSTILE_TEXTS:-600}
awk -v n="$texts" -v owned="$work/owned" 'BEGIN {
    count = split("<script>alert(1)</script>|$(touch OWNED)|`touch OWNED`|=HYPERLINK(\"x\")|+1|@SUM(A1)|-2" \
        "|\033[31m|\033]0;owned\007|\001\002|\177|\302\233|\342\200\256" \
        "|</svg>|]]>|&lt;|\"|'\''|\\|{/A}|^_@|EOD|{{style}}|{subject}|%s%n|<!--|-->|[x](javascript:y)" \
        "|\"; system(\"touch OWNED\"); \"|\047; system(\047touch OWNED\047)|#|*|;|Kyiv|\320\232\320\270\321\227\320\262" \
        "|\360\237\232\221|\r|,|e", part, "|")
    srand(20220305)
    print "date,country,refugees,program"
    for (i = 1; i <= n; i++) {
        text = "p" i
        for (k = 1 + int(rand() * 4); k > 0; k--) text = text part[1 + int(rand() * count)]
        text = text "." # blanks at the end are no part of a name
        gsub(/OWNED/, owned, text)
        gsub(/"/, "\"\"", text)
        printf "2022-03-%02d,\"%s\",%d,\"%s\"\n", 1 + i % 28, text, i % 977, i % 50 ? "" : substr(text, 1, 60)
    }
}' >"$work/texts.csv"
lines=$(wc -l <"$work/texts.csv")

# A text of a terminal: lines of UTF-8, no other control character (C0, DEL, C1).
clean() {
    for file in "$@"; do
        iconv -f UTF-8 -t UTF-8 "$file" >/dev/null 2>&1 || fail "$file is no UTF-8"
        LC_ALL=C grep -q "$(printf '[\001-\010\013\014\016-\037\177]')" "$file" &&
            fail "a control character in $file: $(LC_ALL=C grep -m 1 "$(printf '[\001-\010\013\014\016-\037\177]')" "$file" | LC_ALL=C tr -cd "\001-\010\013\014\016-\037\177" | od -c | head -3)"
        LC_ALL=C grep -q "$(printf '\302[\200-\237]')" "$file" && fail "a C1 character in $file"
    done
    return 0
}
show() {
    run 0 "$@"
    clean "$out" "$words"
}

escape=$(printf '\033')
nasty="${escape}[31m\$(touch $work/owned)\`touch $work/owned\`<script>alert(1)</script>\"'; system(\"touch $work/owned\")"
show import "$work/texts.csv" --published 2022-03-29 --publisher "$nasty"
show add refugees@POL 7 --date 2022-03-01 --source "$nasty" --publisher "$nasty" --said-by "$nasty"
show import "$work/texts.csv" --published 2022-03-30 --publisher "=$nasty"
for command in figures "figures --csv" "figures --json" "trend --all" "trend --all --csv" "trend --all --json" \
    "sources" "batches" "check" "measures" "diff 2022-03-29 2022-03-30" "why 1-2-3" \
    "why 2-0-1"; do
    show $command
done
for format in csv hxl json sdmx xlsx; do
    show export --format $format -o "$work/figures.$format"
    [ $format = xlsx ] || clean "$work/figures.$format"
done
show brief -o "$work/brief" --title "$nasty" --as-of 2022-03-30
for file in "$work"/brief/*.* "$work"/brief/charts/*; do clean "$file"; done
grep -q "<script" "$work"/brief/index.html "$work"/brief/charts/* && fail "a raw tag"
[ -e "$work/owned" ] && fail "a command ran"

# The same figures come back from an export, however their places are called: all but their names and
# the source, since a file has one publisher.
figures_of() { sed -e 's/"sitstat_figure":"[^"]*",//' -e 's/,"source":.*//' "$1" | sort; }
figures_of "$work/figures.json" >"$work/first"
for format in csv hxl json; do
    SITSTAT_DB="$work/$format.db" run 0 import "$work/figures.$format"
    SITSTAT_DB="$work/$format.db" run 0 export --format json
    figures_of "$out" >"$work/again"
    cmp -s "$work/again" "$work/first" || fail "the figures are others by way of $format"
done
rm -f "$out"
echo "hostile_texts: $((lines - 1)) rows with hostile texts through 15 commands, 5 exports and a briefing"
