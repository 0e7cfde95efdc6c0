# Same store, configuration and day: the same bytes, in three time zones and under a locale whose
# decimal mark is a comma, for pages, charts, exports, workbooks and PDF.
. tests/lib.sh

# The locale is made here, so that the test is not left to what the machine has installed.
if ! command -v localedef >/dev/null ||
    ! { mkdir -p "$work/locales" &&
        localedef --no-archive -i de_DE -f UTF-8 "$work/locales/de_DE.UTF-8" >/dev/null 2>&1; }; then
    echo "there is no localedef here, or it has no sources of locales (Debian: package locales)"
    exit 77
fi
german() { env LOCPATH="$work/locales" LC_ALL=de_DE.UTF-8 "$@"; }
[ "$(german env printf %.1f 1,5 2>/dev/null)" = "1,5" ] || {
    echo "a locale made by localedef is not used here"
    exit 77
}

awk 'BEGIN { print "date,place,origin,measure,value"
    for (d = 1; d <= 28; d++)
        printf "2022-03-%02d,POL,UKR,refugee-arrivals,%d\n2022-03-%02d,ROU,UKR,refugee-arrivals,%d\n",
            d, 90000 - 3000 * d + d * d % 7 * 500, d, 20000 + d * 37 % 1100 }' >"$work/a.csv"
run 0 import "$work/a.csv" --published 2022-03-29 --publisher "Grenzschutz, Büro 1,5"
pdf=
command -v weasyprint >/dev/null && pdf=--pdf
make_all() { # FOLDER COMMAND...
    to=$1
    shift
    mkdir -p "$to"
    ran="$* ... $to"
    "$@" "$sitstat" brief -o "$to/brief" --as-of 2022-03-29 --draft --scripts $pdf 2>"$words" || fail "brief: status $?"
    for format in csv hxl json sdmx xlsx; do
        "$@" "$sitstat" export --format $format -o "$to/figures.$format" --as-of 2022-03-29 2>"$words" || fail "export: status $?"
    done
    for format in svg pdf png; do
        "$@" "$sitstat" plot refugee-arrivals@POL:UKR -o "$to/chart.$format" --as-of 2022-03-29 >"$out" 2>"$words" ||
            fail "plot: status $?"
    done
    for language in en fr uk; do
        "$@" "$sitstat" trend --all --json --language $language >"$to/trend.$language" 2>"$words" ||
            fail "trend: status $?"
    done
}
make_all "$work/one" env TZ=UTC LC_ALL=C.UTF-8
sleep 2 # the stamps of a ZIP file know only every other second
for zone in LINT-14 NST3:30NDT NPT-5:45; do
    rm -rf "$work/two"
    make_all "$work/two" env LOCPATH="$work/locales" LC_ALL=de_DE.UTF-8 LANGUAGE=de TZ=$zone
    diff -r "$work/one" "$work/two" >"$out" || fail "the bytes differ with TZ=$zone and de_DE.UTF-8"
done
grep -q '"value": [0-9]*,[0-9]*[^0-9 ]' "$work/one/figures.json" && fail "a decimal comma in JSON"
[ -n "$pdf" ] && [ ! -s "$work/one/brief/briefing.pdf" ] && fail "no PDF"
exit 0
