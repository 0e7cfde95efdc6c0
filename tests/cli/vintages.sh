# vintages: snapshots of one table: what went up, down, appeared and vanished; the day of publication.
. tests/lib.sh

snapshot() { printf 'date,country,refugees\n'; cat; }
snapshot >"$work/moldova_20220310.csv" <<'END'
2022-03-01,MDA,100
2022-03-02,MDA,200
2022-03-03,MDA,300
2022-03-01,ROU,10
2022-03-02,ROU,20
2022-03-03,ROU,30
2022-03-01,HUN,7
END
# Day 1 is cut off by the window, Romania's day 2 and all of Hungary are gone, one goes up, one down.
snapshot >"$work/moldova_20220311.csv" <<'END'
2022-03-01,MDA,100
2022-03-02,MDA,250
2022-03-03,MDA,290
2022-03-04,MDA,400
2022-03-01,ROU,10
2022-03-03,ROU,30
END
run 0 import "$work/moldova_20220310.csv"
has "published on 2022-03-10, as the file's name says"
run 0 import "$work/moldova_20220311.csv"
has "1 up, 1 down, 3 the same, 1 new, 2 vanished"
has "refugees@ROU 2022-03-02: 20"
has "refugees@HUN 2022-03-01: 7"
run 0 revisions refugees@ROU
has "vanished"
has "2022-03-11"
run 0 revisions 'refugees@HUN' --json
has '"what": "vanished"'
has '"report": "moldova_20220311.csv"'
run 0 figures refugees@HUN
has "7"

# Undone, nothing has vanished any more.
run 0 undo 2
run 0 revisions 'refugees@*'
lacks "vanished"

# Periods that the newer file does not cover have not vanished, nor have places of another file.
snapshot >"$work/window_20220312.csv" <<'END'
2022-03-02,MDA,200
2022-03-03,MDA,300
2022-03-02,ROU,20
2022-03-03,ROU,30
END
run 0 import "$work/window_20220312.csv" --json
has '"vanished":0'
snapshot >"$work/poland_20220313.csv" <<'END'
2022-03-01,POL,5
END
run 0 import "$work/poland_20220313.csv" --json
has '"vanished":0'
has '"known_on":"2022-03-13","known_from":"name"'

# The preamble before the name; what can be read in two ways is asked for.
{ echo 'Refugees, last updated 14 March 2022'; echo 'Extracted: 15.03.2022'; snapshot </dev/null; echo '2022-03-09,SVK,1'; } \
    >"$work/svk_20220320.csv"
run 0 import "$work/svk_20220320.csv" --json
has '"known_on":"2022-03-14","known_from":"preamble"'
{ echo 'Last updated 03/04/2022'; snapshot </dev/null; echo '2022-03-09,SVK,2'; } >"$work/svk.csv"
run 1 import "$work/svk.csv"
says "the day of publication on line 1 can be read in two ways"
run 0 import "$work/svk.csv" --published 2022-04-03
{ echo 'Published 1 March 2022'; echo 'Published: 2022-03-02'; snapshot </dev/null; echo '2022-03-09,SVK,3'; } \
    >"$work/two.csv"
run 1 import "$work/two.csv"
says "lines 1 and 2 name different days"
snapshot >"$work/svk-03-04-2022.csv" <<'END'
2022-03-09,SVK,4
END
run 1 import "$work/svk-03-04-2022.csv"
says "the date in the file's name can be read in two ways"
snapshot >"$work/40_svk_99.csv" <<'END'
2022-03-09,SVK,6
END
run 0 import "$work/40_svk_99.csv"
has "known as of today"
snapshot >"$work/svk_2022-03-01_2022-03-31.csv" <<'END'
2022-03-09,SVK,5
2023-03-09,SVK,5
END
run 0 import "$work/svk_2022-03-01_2022-03-31.csv"
has "known as of today, 2022-06-01"
has "1 figure is of periods that begin after that day"
