# Documents that mean harm or are out of all proportion: a PDF of a few hundred bytes that unpacks to
# gigabytes, pages nested without end, entities and attributes of megabytes, workbooks that unpack to
# gigabytes, pipes and links in place of files. Within the limits it is read; beyond, one sentence in
# time. HOSTILE_MB is the size of the large reports (default 1; `make hostile`: 4,
# LONG=1: 100).
. tests/lib.sh

cd "$work" || exit 1
most=${HOSTILE_MB:-1}
sentence='On 4 March 2022 1,200 refugees from Ukraine arrived in Romania.'
huge=$((most > 20 ? 2000000000 : 200000000)) # bytes that a bomb unpacks to
tried=0
# read_as STATUS SECONDS FILE WANT: status, WANT in the output or the words, in time.
read_as() {
    ran="extract $3"
    tried=$((tried + 1))
    timeout "$2" "$sitstat" extract --published 2022-03-05 "$3" >"$out" 2>"$words" </dev/null
    status=$?
    [ $status -eq "$1" ] || fail "status $1 was wanted within $2 s, got $status"
    grep -qF -- "$4" "$out" "$words" || fail "it does not say: $4"
    [ "$1" -eq 0 ] || [ "$(wc -l <"$words")" -eq 1 ] || fail "one sentence was wanted"
}

# ---- pages
{ printf '<html><body>'; awk 'BEGIN { for (i = 0; i < 400000; i++) printf "<div>" }'; echo "$sentence"; } >deep.html
read_as 1 20 deep.html "holds no text"
{ printf '<html><body>'; awk 'BEGIN { for (i = 0; i < 200; i++) printf "<div><b>" }'; echo "$sentence"; } >nested.html
ran="extract nested.html"
timeout 20 "$sitstat" extract nested.html --published 2022-03-05 >"$out" 2>"$words"
[ $? -le 1 ] || fail "pages of 400 levels are not read in time"
attribute() { printf '<html><body><p title="'; head -c $(($1 * 1000000)) /dev/zero | tr '\0' a; echo "\">$sentence</p>"; }
attribute $((most > 60 ? 60 : most)) >attribute.html
read_as 0 30 attribute.html "1,200"
if [ "$most" -gt 60 ]; then # pages end at 64 MB
    attribute "$most" >attribute.html
    read_as 1 30 attribute.html "more than 64 MB"
fi
{ # a billion laughs: entities of entities
    printf '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">'
    before=a
    for name in b c d e f g h i j; do
        printf '<!ENTITY %s "' $name
        for k in 1 2 3 4 5 6 7 8 9 10; do printf '&%s;' $before; done
        printf '">'
        before=$name
    done
    printf ']><html><body><p>&j; %s</p></body></html>' "$sentence"
} >laughs.html
read_as 0 20 laughs.html "1,200"
printf '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x; %s</p></body></html>' "$sentence" >outside.html
read_as 0 20 outside.html "1,200"
grep -q 'root:' "$out" && fail "a file was drawn in by an entity"

# ---- large reports
{ echo "$sentence"; yes 'The rest of the situation is said elsewhere, in other reports of the same office.' | head -c $((most * 1000000)); } >large.txt
read_as 0 $((30 + most * 3)) large.txt "1,200"
{ printf '<html><body>'; sed 's/.*/<p>&<\/p>/' large.txt; } >large.html
if [ "$most" -le 30 ]; then
    read_as 0 $((30 + most * 3)) large.html "1,200"
else
    read_as 1 30 large.html "more than 64 MB"
fi
head -c $((most * 1000000)) /dev/zero | tr '\0' 'x' >word.txt
read_as 0 $((30 + most * 3)) word.txt ""

# ---- PDF
# flate: standard input as a zlib stream, whose check sum at the end readers of PDF do not look at
flate() { printf '\170\332' && gzip -9nc | tail -c +11 | head -c -8; }
pdf() { # STREAM FILTERS
    printf '%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n'
    printf '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n'
    printf '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n'
    printf '4 0 obj<</Length %d/Filter[%s]>>stream\n' "$(wc -c <"$1")" "$2"
    cat "$1"
    printf '\nendstream endobj\ntrailer<</Root 1 0 R>>\n'
}
if [ -x /usr/bin/pdftotext ]; then
    echo "BT /F 9 Tf 9 700 Td ($sentence) Tj ET" | flate >stream
    pdf stream /FlateDecode >good.pdf
    read_as 0 30 good.pdf "1,200"
    # blanks, packed twice and thrice: the time of the child is limited, here to a second
    head -c $huge /dev/zero | tr '\0' ' ' | flate | flate >twice
    flate <twice >thrice
    pdf twice "/FlateDecode/FlateDecode" >bomb.pdf
    pdf thrice "/FlateDecode/FlateDecode/FlateDecode" >bomb3.pdf
    yes "BT /F 9 Tf 9 9 Td ($sentence) Tj ET" | head -c $huge | flate | flate >twice
    pdf twice "/FlateDecode/FlateDecode" >texts.pdf
    for file in bomb.pdf bomb3.pdf texts.pdf; do
        ran="extract $file ($(wc -c <$file) bytes)"
        tried=$((tried + 1))
        (ulimit -t 1 && exec timeout 30 "$sitstat" extract $file --published 2022-03-05) >"$out" 2>"$words" </dev/null
        [ $? -eq 1 ] || fail "status 1 was wanted"
        says "pdftotext"
        [ "$(wc -l <"$words")" -eq 1 ] || fail "one sentence was wanted"
    done
    rm -f twice thrice
    # The reader of PDF dies with sitstat. Its number is asked of the kernel: others may read PDF, too.
    if [ -r /proc/$$/task/$$/children ]; then
        ran="extract bomb3.pdf, killed"
        tried=$((tried + 1))
        "$sitstat" extract bomb3.pdf --published 2022-03-05 >"$out" 2>"$words" </dev/null &
        pid=$! child= waited=0
        while [ -z "$child" ] && [ $waited -lt 50 ] && kill -0 $pid 2>/dev/null; do
            sleep 0.1
            waited=$((waited + 1))
            read -r child rest <"/proc/$pid/task/$pid/children" 2>/dev/null
        done
        [ -n "$child" ] || fail "no reader of PDF was started"
        kill -9 $pid
        wait $pid 2>/dev/null
        sleep 1
        [ ! -e "/proc/$child" ] || grep -q '^State:.Z' "/proc/$child/status" || fail "the reader of PDF outlived sitstat"
    fi
fi

# ---- workbooks: XML that packs to a thousandth
if [ -x /usr/bin/ssconvert ] && command -v zip >/dev/null; then
    mkdir -p book/xl/worksheets book/_rels book/xl/_rels
    printf '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>' >'book/[Content_Types].xml'
    printf '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>' >book/_rels/.rels
    printf '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>' >book/xl/workbook.xml
    printf '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>' >book/xl/_rels/workbook.xml.rels
    { printf '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
      yes '<row><c t="inlineStr"><is><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></is></c></row>' | head -c $huge; } >book/xl/worksheets/sheet1.xml
    (cd book && zip -q -9 -r ../bomb.xlsx .)
    rm -rf book
    ran="inspect bomb.xlsx ($(wc -c <bomb.xlsx) bytes)"
    tried=$((tried + 1))
    (ulimit -t 5 && exec timeout 60 "$sitstat" inspect bomb.xlsx) >"$out" 2>"$words" </dev/null
    [ $? -eq 1 ] || fail "status 1 was wanted"
    says "ssconvert"
fi

# ---- links and pipes as reports
printf '%s\n' "$sentence" >good.txt
ln -s good.txt link.txt
read_as 0 20 link.txt "1,200"
ln -s nowhere gone.txt
read_as 1 20 gone.txt "cannot open"
ln -s loop.txt loop.txt
read_as 1 20 loop.txt "cannot open"
mkfifo pipe.txt
read_as 1 20 pipe.txt "no ordinary file" # nobody writes to it: it must not wait
read_as 1 20 /dev/zero "no ordinary file"
run 0 read good.txt --published 2022-03-05 --publisher A
run 0 check
run 0 add refugees@MDA:UKR 88000 --date 2022-04-30 --source A
run 0 add refugees@MDA:UKR 89000 --date 2022-05-30 --source A
# and as outputs: none is written through or replaced, and none is waited for
for form in svg csv; do
    ln -s good.txt link.$form
    ln -s nowhere dangling.$form
    mkfifo pipe.$form
    for name in link dangling pipe; do
        ran="output to $name.$form"
        tried=$((tried + 1))
        if [ $form = svg ]; then command="plot refugees@MDA:UKR"; else command="export"; fi
        timeout 20 "$sitstat" $command -o $name.$form --force >"$out" 2>"$words" </dev/null
        [ $? -eq 1 ] || fail "status 1 was wanted"
        [ "$(wc -l <"$words")" -eq 1 ] || fail "one sentence was wanted"
    done
    [ -L link.$form ] && [ -L dangling.$form ] && [ -p pipe.$form ] || fail "a link or a pipe was replaced"
    [ -e nowhere ] && fail "a link was written through"
done
[ "$(cat good.txt)" = "$sentence" ] || fail "a link was written through"
run 0 check
echo "hostile: $tried documents and outputs, reports of $most MB: each read or refused with one sentence in time"
