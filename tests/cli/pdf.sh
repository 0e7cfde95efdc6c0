# A report as PDF, as sent by mail: two columns, a box of key figures, notes, a table with titles in two lines, and
# the same head on every page. Each figure stands beside its own words, and nothing is taken from the next column.
. tests/lib.sh
[ -x /usr/bin/pdftotext ] || { echo "there is no pdftotext"; exit 77; }

# Lines "X Y SIZE TEXT" (points from the top left corner), "page" between pages, to a PDF of one font.
pdf() {
    awk '
    function add(s) { body[pages] = body[pages] s "\n" }
    BEGIN { pages = 1 }
    $1 == "page" { pages++; next }
    NF > 3 {
        text = $0
        sub(/^[^ ]+ [^ ]+ [^ ]+ /, "", text)
        gsub(/[\\()]/, "\\\\&", text)
        add(sprintf("BT /F %s Tf 1 0 0 1 %s %s Tm (%s) Tj ET", $3, $1, 842 - $2, text))
    }
    END {
        printf "%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count %d/Kids[", pages
        for (p = 1; p <= pages; p++) printf "%d 0 R ", 2 + 2 * p
        print "]>>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj"
        for (p = 1; p <= pages; p++) {
            printf "%d 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R", 2 + 2 * p, 3 + 2 * p
            print "/Resources<</Font<</F 3 0 R>>>>>>endobj"
            printf "%d 0 obj<</Length %d>>stream\n%sendstream endobj\n", 3 + 2 * p, length(body[p]), body[p]
        }
        print "trailer<</Root 1 0 R>>"
    }'
}

pdf >"$work/report.pdf" <<'END_OF_PAGES'
40 30 8 Sudan emergency - regional update, 14 May 2024
40 70 18 Sudan emergency: regional update
60 110 20 6.8M
60 126 10 internally displaced
240 110 20 US$ 1.4B
240 126 10 required in 2024
40 170 13 CHAD
40 190 10 Between 6 and 12 May, 4,312 new arrivals
40 202 10 were registered at Farchana, which makes the
40 214 10 number of refugees who have come since
40 226 10 April 2023 to 588,770
135.1 222 6 2
138.5 226 10 . WFP distri-
40 238 10 buted food to 212,000 people there, as
40 250 10 many as in April. About 40 trucks were
310 170 10 sent from Douala on 3
310 182 10 May.
310 206 13 EGYPT
310 226 10 As of 12 May, 266,000 refugees are
310 238 10 registered with UNHCR.
40 800 8 Page 1 of 2
page
40 30 8 Sudan emergency - regional update, 14 May 2024
40 66 13 Floods in South Sudan
40 96 10 County
150 88 10 People
150 100 10 displaced
226 96 10 Killed
300 88 10 Homes
300 100 10 destroyed
40 120 10 Renk
150 120 10 1,294
226 120 10 12
300 120 10 310
40 134 10 Malakal
150 134 10 25,010
226 134 10 7
300 134 10 1,202
40 780 6 2
46 784 8 Figure of the Government of Chad.
40 800 8 Page 2 of 2
END_OF_PAGES

run 0 extract --text "$work/report.pdf"
golden pdf.txt

run 0 extract "$work/report.pdf" --published 2024-05-14 --json
for figure in 6800000 1400000000 4312 588770 212000 40 266000 1294 25010 12 7 310 1202; do
    has "\"value\":$figure,"
done
lacks '"value":5887702'
lacks '"value":3,'
