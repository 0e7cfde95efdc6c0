# import and inspect: receipts, questions, refusals, what stays after a failure, clean tables.
. tests/lib.sh

cat >"$work/arrivals.csv" <<'END'
Weekly arrivals;;;;
;;;;
date;country;origin;refugee arrivals;border crossings
2022-03-01;Poland;Ukraine;1 500;2 000
2022-03-02;Poland;Ukraine;1 700;-
2022-03-02;Moldova;Ukraine;~400;500
2022-03-03;Moldova;Ukraine;many;600
2022-03-04;Moldova;"Ukraine;700;800
* as registered at the border
END
run 0 import --dry-run --json "$work/arrivals.csv" --published 2022-03-05
golden import-dry-run.json
run 0 import "$work/arrivals.csv" --published 2022-03-05 --publisher "Border Guard"
golden import.txt
run 0 figures --csv
golden import-figures.csv
run 0 import --json "$work/arrivals.csv" --published 2022-03-05
has '"accepted":0'
has '"figures":0'
run 0 figures --csv
golden import-figures.csv
run 0 inspect "$work/arrivals.csv"
golden inspect.txt
run 0 inspect --csv "$work/arrivals.csv"
golden inspect.csv

# A second snapshot makes revisions.
sed 's/1 700/1 750/' "$work/arrivals.csv" >"$work/later.csv"
run 0 import "$work/later.csv" --published 2022-03-12 --publisher "Border Guard"
has "1 up"
run 0 figures --csv --as-of 2022-03-06
has ",1700,"
lacks ",1750,"
run 0 figures --csv --as-of 2022-03-12
has ",1750,"

# What a file does not say is asked for in one sentence, and nothing is stored.
printf 'country,number\nKenya,5\n' >"$work/mute.csv"
run 1 import "$work/mute.csv"
says "--measure"
run 1 import "$work/mute.csv" --measure refugees
says "--date"
run 0 import "$work/mute.csv" --measure refugees --date 2022
run 1 import "$work/nowhere.csv"
says "No such file"
run 1 import "$work"
says "folder"
run 2 import "$work/mute.csv" --kind sometimes
says "--kind is stock, flow or cumulative"
run 1 import "$work/mute.csv" --measure refugees --date 2022 --place Nowhereland
says "neither"

# A measure that was told goes behind the header's, and the receipt says so; NAME=value:MEASURE wins.
printf 'date,country,arrivals\n2022-04-01,Kenya,5\n' >"$work/named.csv"
run 0 import "$work/named.csv" --measure refugee-arrivals --column arrivals=value --dry-run
has 'column "arrivals" is migrant-arrivals by its header'
run 0 import "$work/named.csv" --measure refugee-arrivals --dry-run
has 'column "arrivals" is migrant-arrivals by its header'
run 0 import "$work/named.csv" --measure migrant-arrivals --dry-run
lacks "by its header"
run 0 import "$work/named.csv" --measure refugee-arrivals --column arrivals=value:idps --dry-run
lacks "by its header"

# A slip of the keyboard is no empty answer; a place may be asked for by its name.
run 0 figures --place Poland --csv
has ",1700,"
run 0 figures --place poland --csv
has ",1700,"
run 0 figures --measure refugee-arrivals --place KEN
says "no figures"
run 1 figures --measure foo
says 'there is no measure "foo"'
run 1 figures --place Atlantisland --json
says 'there is no place "Atlantisland"'
run 1 figures refugees@Atlantisland
says 'the database has no series "refugees@Atlantisland"'
run 1 revisions foo@POL
says 'the database has no series "foo@POL"'
run 2 add killed@POL --date 2022-03-05 --source x -5
says 'a number below zero goes behind a "--"'

# Days and years that can be read in two ways are told once, also for tables of the same shape.
printf 'Country,1/9/20,1/10/20\nChad,5,6\n' >"$work/short.csv"
run 1 import "$work/short.csv" --measure missing
says "--century 2000"
run 1 import "$work/short.csv" --measure missing --century 2000
says "--dates dmy or --dates mdy"
run 2 import "$work/short.csv" --measure missing --century 1700
run 2 import "$work/short.csv" --measure missing --dates ymd
says "--dates is dmy or mdy"
run 0 import "$work/short.csv" --measure missing --century 2000 --dates mdy --save-map short
run 0 figures missing@TCD
has "2020-01-10"
printf 'Country,1/9/20,1/10/20\nChad,7,8\n' >"$work/shorter.csv"
run 0 import "$work/shorter.csv"
says 'mapping "short"'
# Nobody is counted below zero: kept, since it may be a correction, and said.
printf 'date,country,returns,funding received (USD)\n2022-01-01,Mali,-50,-4\n2022-01-02,Mali,7,8\n' \
    >"$work/below.csv"
run 0 import "$work/below.csv"
has "1 figure is below zero of what is counted from zero up"
# A percentage among counts is a series of its own, and shown as one.
printf 'date,country,returns\n2022-01-01,Chad,50\n2022-01-02,Chad,12%%\n' >"$work/share.csv"
run 0 import "$work/share.csv"
run 0 figures returns@TCD
has " 12%"
has " 50"
# A measure that rows name is told as new, too.
printf 'year,country,indicator,value\n2022,Chad,Wells dug,5\n2022,Chad,Refugees,6\n' >"$work/rows.csv"
run 0 import "$work/rows.csv" --column indicator=measure
has "the measure wells-dug is new and of unknown kind"
lacks "the measure refugees is new"
# Records with ids are events, whose dead are added up only as a flow.
printf 'event_id,event_date,country,fatalities\nA1,2022-01-01,Chad,5\nA2,2022-01-02,Chad,6\n' \
    >"$work/events.csv"
run 0 import "$work/events.csv" --dry-run
lacks "each record has an id"
run 0 --db "$work/events.db" import "$work/events.csv"
has "each record has an id of its own"
run 0 --db "$work/flow.db" import "$work/events.csv" --kind flow
lacks "each record has an id of its own"

# A measure that mostly comes as a running total, in a table of each year's own: said, and told so.
printf 'year,country,deaths\n2011,Nepal,50\n2012,Nepal,20\n2013,Nepal,90\n2014,Nepal,30\n2015,Nepal,40\n' \
    >"$work/yearly.csv"
run 0 import "$work/yearly.csv" --published 2016-02-01
has 'killed@NPL is kept as a running total, but falls again and again'
run 0 trend killed@NPL
has 'People killed in Nepal: 40 on 31 December 2015'
lacks 'had reached'
has 'they fall again and again'
run 0 plot killed@NPL
lacks 'total to'
run 0 import "$work/yearly.csv" --published 2016-02-01 --kind flow --dry-run
lacks 'again and again'
printf 'year,country,deaths\n2011,Chad,50\n2012,Chad,60\n2013,Chad,59\n2014,Chad,80\n2015,Chad,90\n' \
    >"$work/corrected.csv"
run 0 import "$work/corrected.csv" --published 2016-02-01
lacks 'again and again'
run 0 trend killed@TCD
has 'had reached 90'

# What was told once is kept for tables of the same shape.
printf 'wann;wo;wert\n2022-05-01;Kenia;5\n' >"$work/told.csv"
printf 'wann;wo;wert\n2022-05-02;Kenia;6\n' >"$work/again.csv"
run 1 import "$work/told.csv"
run 0 import "$work/told.csv" --measure refugees --column wo=place --column wann=date --save-map weekly
run 0 import "$work/again.csv"
says 'mapping "weekly"'
run 0 import "$work/again.csv" --map weekly
has "nothing new"
run 1 import "$work/again.csv" --map monthly
says "no mapping"
run 0 figures --csv
has "2022-05-02,2022-05-02,6"

# A spreadsheet, where ssconvert is there to read it.
if command -v ssconvert >/dev/null; then
    ssconvert "$work/later.csv" "$work/book.ods" 2>/dev/null
    printf 'date,country,refugees\n2022-04-01,Kenya,5\n' >"$work/sheet.csv"
    ssconvert "$work/sheet.csv" "$work/sheet.xlsx" 2>/dev/null
    run 0 import "$work/sheet.xlsx"
    has "sheet.xlsx, sheet 1: 2 lines: 1 accepted"
    run 2 import "$work/sheet.xlsx" --sheet 2
    says "no sheet 2"
fi

# Standard input, and a pipe.
printf 'date,country,refugees\n2022-05-01,Kenya,55\n' | "$sitstat" import --json - >"$out" || fail "from a pipe"
has '"accepted":1'
run 0 undo 1

# A name that no gazetteer knows is kept as written, and told once.
printf 'date,place,refugees\n2022-03-02,Nowhereland,7\n2022-03-03,POL,8\n' >"$work/unknown.csv"
run 0 import "$work/unknown.csv" --published 2022-03-05
has 'not known as places, kept as written: "Nowhereland"'
run 0 import "$work/unknown.csv" --published 2022-03-05
lacks "Nowhereland"

# A slip in the year of publication is told: it would hide every later revision.
export SITSTAT_DB="$work/future.db"
printf 'date,refugee-arrivals\n2024-05-01,5\n' > "$work/future.csv"
export SITSTAT_TODAY=2024-05-02
run 0 import "$work/future.csv" --place POL --published 2025-05-02
says "--published 2025-05-02 is still to come"
run 0 import "$work/future.csv" --place UKR --published 2024-05-03
if grep -q "still to come" "$words"; then fail "the next day may have come elsewhere"; fi
