#!/bin/sh
# briefing.sh BUILD - opens a briefing in headless Chromium: no message on the console, no request
# that leaves the file, every link inside leads somewhere, nothing wider than a phone, and printed on
# A4 no chart is cut. Pictures for the eye are left in BUILD/browser.
set -u
build=$1
here=$build/browser
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
    echo "browser tests left out: there is no Chromium here"
    exit 0
}
command -v pdftotext >/dev/null || {
    echo "browser tests left out: there is no pdftotext (poppler-utils) here"
    exit 0
}
mkdir -p "$here"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
passed=0 failed=0
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "FAIL: $*"; }

browse() {
    timeout 120 "$chromium" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync \
        --disable-extensions --disable-component-extensions-with-background-pages \
        --disable-features=NetworkTimeServiceQuerying,OptimizationHints,Translate \
        --host-resolver-rules="MAP * ~NOTFOUND" --user-data-dir="$profile" --hide-scrollbars "$@" 2>"$here/stderr"
}

# The demo's figures, a briefing of 20 March and one of 30 May after it.
export SITSTAT_DB="$here/browser.db" SITSTAT_TODAY=2022-05-30
rm -f "$SITSTAT_DB" "$SITSTAT_DB-wal" "$SITSTAT_DB-shm"
"$build/sitstat" import data/demo/poland-arrivals-daily.csv --published 2022-05-30 \
    --publisher "Polish Border Guard, UNHCR" >"$here/log" 2>&1 &&
    "$build/sitstat" import data/demo/all-arrivals-cumulative.csv --kind cumulative \
        --published 2022-05-18 --publisher UNHCR >>"$here/log" 2>&1 &&
    "$build/sitstat" import data/demo/troops.csv --published 2022-05-18 --publisher UNHCR >>"$here/log" 2>&1 &&
    "$build/sitstat" brief -o "$here/first" --as-of 2022-05-20 --force >>"$here/log" 2>&1 &&
    "$build/sitstat" brief -o "$here/briefing" --as-of 2022-05-30 --force >>"$here/log" 2>&1 || {
    cat "$here/log"
    echo "0 passed, 1 failed"
    exit 1
}
page=file://$(cd "$here/briefing" && pwd)/index.html

# Console and network, as Chromium itself logs them.
browse --enable-logging=stderr --log-net-log="$here/net.json" --dump-dom "$page" >"$here/dom.html"
grep -q "CONSOLE" "$here/stderr" && bad "a message on the console: $(grep CONSOLE "$here/stderr")" || ok
# (What Chromium asks for on its own account, such as the time, is not the page's doing.)
grep -oE '"url":"(https?|ftp|wss?)://[^"]*"' "$here/net.json" |
    grep -vE '://[a-z0-9.]*(google|gvt1|googleapis)\.com/' >"$here/requests" &&
    bad "a request leaves the file: $(head -n 3 "$here/requests")" || ok
[ "$(grep -c '</html>' "$here/dom.html")" = 1 ] && ok || bad "the page was not loaded whole"

# Every link inside the page has its end.
grep -oE 'href="#[^"]*"' "$here/dom.html" | sed 's/href="#//; s/"//' | sort -u >"$here/links"
grep -oE ' id="[^"]*"' "$here/dom.html" | sed 's/ id="//; s/"//' | sort >"$here/ids"
uniq -d "$here/ids" | grep -q . && bad "ids that occur twice: $(uniq -d "$here/ids")" || ok
lost=$(sort -u "$here/ids" | comm -23 "$here/links" -)
[ -z "$lost" ] && ok || bad "links that lead nowhere: $lost"
[ "$(wc -l <"$here/links")" -gt 20 ] && ok || bad "hardly a link in the page"

# Widths: on a phone nothing may be wider than the screen. The page is laid out by the browser; its
# width comes back in the title of a copy that measures itself.
for width in 1280 390; do
    sed "s|default-src 'none'; style-src 'unsafe-inline'; img-src data:|default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-src 'self' file:|; s|</body>|<script>document.title='WIDTH '+document.documentElement.scrollWidth</script></body>|" \
        "$here/briefing/index.html" >"$here/measured.html"
    # Chromium's window is never narrower than 500: a frame is.
    printf '<iframe id="f" src="measured.html" style="width:%spx;height:900px;border:0"></iframe>' \
        "$width" >"$here/frame.html"
    browse --allow-file-access-from-files --window-size=1400,1000 --screenshot="$here/$width.png" \
        "file://$(cd "$here" && pwd)/frame.html" >/dev/null
    [ -s "$here/$width.png" ] && ok || bad "no picture at $width pixels"
done
browse --window-size=500,900 --dump-dom "file://$(cd "$here" && pwd)/measured.html" >"$here/narrow.html"
wide=$(sed -n 's/.*<title>WIDTH \([0-9]*\).*/\1/p' "$here/narrow.html")
[ "${wide:-9999}" -le 500 ] && ok || bad "on a narrow screen the page is $wide pixels wide"

# Print: the title of a chart and the line under it are on one page.
browse --no-pdf-header-footer --print-to-pdf="$here/print.pdf" "$page" >/dev/null
pages=$(pdfinfo "$here/print.pdf" | sed -n 's/^Pages: *//p')
[ "${pages:-0}" -ge 2 ] && ok || bad "nothing was printed"
cut=0 charts=0 n=1
while [ $n -le "${pages:-0}" ]; do
    pdftotext -f $n -l $n -layout "$here/print.pdf" "$here/page.txt"
    feet=$(grep -cE 'As of [0-9]+ [A-Z][a-z]+ [0-9]{4}\.' "$here/page.txt")
    heads=$(grep -cE '^ *(Refugee arrivals, persons|Troops deployed or sent, persons)' "$here/page.txt")
    [ "$feet" = "$heads" ] || cut=$((cut + 1))
    charts=$((charts + feet))
    n=$((n + 1))
done
[ $cut = 0 ] && ok || bad "on $cut pages a chart has only its head or only its foot"
[ $charts = "$(ls "$here/briefing/charts" | wc -l)" ] && ok ||
    bad "$charts charts are printed of $(ls "$here/briefing/charts" | wc -l)"

# Each chart on its own: well-formed, and an image for a browser.
for chart in "$here"/briefing/charts/*.svg; do
    browse --dump-dom "file://$(cd "$here/briefing/charts" && pwd)/$(basename "$chart")" >"$here/svg.dom"
    grep -qi "parsererror\|error on line" "$here/svg.dom" && bad "$chart is not well-formed" || ok
done
echo "$passed passed, $failed failed"
[ $failed = 0 ]
