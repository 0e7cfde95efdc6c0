# plot: charts of series in the store, and everything that it refuses.
. tests/lib.sh
export SITSTAT_TODAY=2025-05-01

day=24
for value in 30096 46347 76575 98124 99183 97396; do
    date=$(printf '2022-02-%02d' $day)
    [ $day -gt 28 ] && date=$(printf '2022-03-%02d' $((day - 28)))
    run 0 add refugee-arrivals@POL:UKR $value --date "$date" --source "daily table" \
        --publisher UNHCR --published 2022-03-10
    day=$((day + 1))
done
for row in "POL 900000 992370" "DEU 1034437 1149375" "CZE 323968 359965"; do
    set -- $row
    run 0 add temporary-protection@"$1":UKR "$2" --date 2024-06-30 --source table \
        --publisher Eurostat --published 2024-08-01
    run 0 add temporary-protection@"$1":UKR "$3" --date 2025-03-31 --source table \
        --publisher Eurostat --published 2025-04-02
done
run 0 add temporary-protection@POL:UKR 985000 --date 2025-03-31 --source page --publisher UNHCR \
    --published 2025-04-05

# To standard output, as SVG; the same again.
run 0 plot refugee-arrivals@POL:UKR
has '<svg xmlns="http://www.w3.org/2000/svg"'
has 'role="img"'
has 'Source: UNHCR. As of 10 March 2022.'
cp "$out" "$work/first.svg"
LC_ALL=de_DE.UTF-8 TZ=Asia/Kolkata run 0 plot refugee-arrivals@POL:UKR
cmp -s "$out" "$work/first.svg" || fail "the second chart differs from the first"

# To files: the name says the format; nothing is replaced unasked.
for format in svg png pdf; do
    run 0 plot refugee-arrivals@POL:UKR -o "$work/a.$format"
    says "$work/a.$format: Refugee arrivals in Poland"
    run 1 plot refugee-arrivals@POL:UKR -o "$work/a.$format"
    run 0 plot refugee-arrivals@POL:UKR -o "$work/a.$format" --force
done
[ "$(head -c 4 "$work/a.pdf")" = %PDF ] || fail "a.pdf is no PDF"
run 2 plot refugee-arrivals@POL:UKR -o "$work/a.gif"
says "end it in .svg, .png or .pdf"

# Every kind.
for kind in compare multiples areas share-areas stacks share-stacks ranked dumbbell calendar map flows; do
    run 0 plot 'temporary-protection@*:UKR' --kind $kind
    has '</svg>'
done
has 'Germany 1.1M'
for kind in trend revisions sources calendar; do
    run 0 plot temporary-protection@POL:UKR --kind $kind --theme hdx --dark --size square
    has 'width="600" height="600"'
done
run 0 plot temporary-protection@POL:UKR --kind sources
has '>Eurostat<'
has '>UNHCR<'
run 0 plot temporary-protection@POL:UKR --kind revisions
has '5 April 2025'
run 0 plot 'temporary-protection@*:UKR' --kind ranked
has 'from Ukraine: highest in Germany (of 3)' # what all have in common
run 0 plot 'temporary-protection@*:UKR' --kind ranked --language fr
has '>Allemagne<'
run 0 plot 'temporary-protection@*:UKR' --kind ranked --since 2024-06-30
has 'change since 30 June 2024'
has '+11%'

# Age and sex make a pyramid.
for row in "female 0-17 12000" "male 0-17 12500" "female 18-59 30000" "male 18-59 6000"; do
    set -- $row
    run 0 add "refugees@MDA:UKR{age=$2;sex=$1}" "$3" --date 2022-04-30 --source table
done
run 0 plot 'refugees@MDA:UKR{*}'
has 'Female 42K (69%)'
has 'in Moldova from Ukraine: 69% female'
has '>18-59<'

# What no chart may show.
run 1 plot refugee-arrivals@POL:UKR temporary-protection@POL:UKR
says "which no axis can share"
run 0 plot refugee-arrivals@POL:UKR temporary-protection@POL:UKR --kind multiples --free-scale
has 'Each panel has its own scale.'
has '>2 series<'
run 0 add temporary-protection@POL 1000000 --date 2025-03-31 --source page --published 2025-04-05
run 1 plot temporary-protection@POL temporary-protection@POL:UKR --kind stacks
says "counted twice"
run 1 plot temporary-protection@ITA
says "has no series"
run 2 plot refugee-arrivals@POL:UKR --kind pie
says "use one of auto, trend, compare"
run 2 plot
run 2 plot 'temporary-protection@*:UKR' --kind trend
says "shows one series"
run 2 plot refugee-arrivals@POL:UKR --as-of soon

# The total of a fortnight does not stand among days, and spans are shown a day.
for day in 01 04 07 10 13; do
    run 0 add refugee-arrivals@SSD:SDN 9$day --date 2024-03-$day --source table \
        --published 2024-03-20
done
run 0 plot refugee-arrivals@SSD:SDN
lacks 'left out'
run 0 add refugee-arrivals@SSD:SDN 13400 --date 2024-03-01..2024-03-14 --source page \
    --published 2024-03-20
run 0 plot refugee-arrivals@SSD:SDN
has 'Figures for periods of other lengths are left out.'
lacks '15K'
lacks '13,400'
lacks '14 March' # nor do its days stand in the subtitle
run 0 trend refugee-arrivals@SSD:SDN
has 'Figures for periods of other lengths are left out'
run 0 plot 'refugee-arrivals@*' --kind ranked
lacks '13K'
for row in 01..2024-03-05:500 06..2024-03-15:1000 16..2024-03-18:330; do
    run 0 add refugee-arrivals@TCD:SDN "${row#*:}" --date "2024-03-${row%:*}" --source page \
        --published 2024-03-20
done
run 0 plot refugee-arrivals@TCD:SDN
lacks '1K'
lacks '7-day mean'
# Bars of five, ten and three days are as wide as their days, less the gap between them.
run 0 plot refugee-arrivals@TCD:SDN --script
sed -n '/^\$bars /,/SITSTAT_END$/p' "$out" | awk 'NF == 7 { w[++n] = $4 - $3 + 2 }
    END { exit !(n == 3 && (w[1] / 5 - w[2] / 10)^2 < 0.01 && (w[1] / 5 - w[3] / 3)^2 < 0.01) }' ||
    fail "bars are not as wide as their days"
run 0 trend refugee-arrivals@TCD:SDN
lacks 'have none'
lacks ' than from 6 March'
has '110 a day from 16 March 2024 to 18 March 2024'
has '+10 (+10%) a day'

# A part that nobody counted on the last day is no 0 beside the stack.
run 0 add refugees@UGA 900 --date 2024-03-15 --source page --published 2024-03-20
run 0 add refugees@UGA 950 --date 2024-04-15 --source page --published 2024-04-20
run 0 add refugees@ETH 800 --date 2024-03-15 --source page --published 2024-03-20
run 0 plot refugees@UGA refugees@ETH --kind stacks
has '950<'
has '>Ethiopia –<'
lacks ' 0<'

# A table's own total is not the highest of its places.
printf 'country,returns,date\nUganda,5,2024-01-01\nKenya,7,2024-01-01\nGrand total,12,2024-01-01\n' \
    >"$work/total.csv"
run 0 import "$work/total.csv" --published 2024-01-04
run 0 plot 'returns@*'
has 'highest in Kenya (of 2)'
has '>Grand total<'

# Several measures of one unit: each is named, none lends its name to the others.
run 0 add idps@SDN 6300000 --date 2024-03-15 --source page --published 2024-03-20
run 0 add refugees@TCD 575120 --date 2024-03-15 --source page --published 2024-03-20
for kind in ranked compare; do
    run 0 plot refugees@TCD idps@SDN --kind $kind -o "$work/two.svg" --force
    says 'Highest of 2: Internally displaced people in Sudan'
done
run 0 plot refugees@TCD idps@SDN --kind ranked
lacks 'Refugees hosted or recorded:'

# A town without a code holds no country; a total does.
run 0 add idps@Adré 100 --date 2024-03-15 --source page --published 2024-03-20
run 0 plot idps@Adré idps@SDN --kind stacks
printf 'date,country,idps\n2024-03-15,Sudan,6300000\n2024-03-15,Grand total,6300100\n' \
    >"$work/total.csv"
run 0 import "$work/total.csv" --published 2024-03-20
run 1 plot "idps@Grand total" idps@SDN --kind stacks
says "counted twice"

# What is of no sex is not drawn as women.
run 1 plot refugees@TCD --kind pyramid
says "of no age and sex"

# A template of the user's own, and the script to start from.
run 0 plot refugee-arrivals@POL:UKR --script
has '$bars <<'
has 'with boxxyerror'
echo 'plot $bars using 1:2:3:4:5:6 with boxxyerror fs solid 1 lc rgb 0x123456' >"$work/own.gp"
run 0 plot refugee-arrivals@POL:UKR --template "$work/own.gp"
has '#123456'
echo 'plot $nothing' >"$work/own.gp"
run 1 plot refugee-arrivals@POL:UKR --template "$work/own.gp"
says "no datablock named"
run 1 plot refugee-arrivals@POL:UKR --template "$work/none.gp"

# Without gnuplot: one sentence.
PATH=/nowhere run 1 plot refugee-arrivals@POL:UKR
PATH=/usr/bin:/bin
says "install it"
