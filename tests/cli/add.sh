# add: figures by hand, and everything that it refuses.
. tests/lib.sh

run 0 add refugees@MDA:UKR 88000 --date 2022-04-30 --source "UNHCR portal" --publisher UNHCR
says "88,000 is figure 1-"
run 0 add troops@POL:USA 10,000 -q more_than -d 2022-03-05 -s "Press call" --said-by Morawiecki
run 0 figures --csv
golden add.csv
# The same again adds nothing; another value is a revision.
run 0 add refugees@MDA:UKR 88000 --date 2022-04-30 --source "UNHCR portal" --publisher UNHCR
says "here already"
run 0 add refugees@MDA:UKR 91000 --date 2022-04-30 --source "UNHCR portal, corrected" --publisher UNHCR --published 2022-05-04
run 0 figures refugees@MDA --as-of 2022-05-01 --csv
has 88000
lacks 91000
run 0 figures refugees@MDA --as-of 2022-05-04 --csv
has 91000
lacks 88000
run 0 revisions refugees@MDA:UKR
golden add-revisions.txt

# Names of places are resolved.
run 0 add refugee-arrivals@Poland:Ukraine 100 --date 2022-03-05 --source x
run 0 figures refugee-arrivals@POL:UKR --csv
has "POL,Poland,UKR,Ukraine"

# Nonsense is refused with a sentence, and nothing is stored.
refuse() { # STATUS TEXT COMMAND...
    want=$1 text=$2
    shift 2
    run "$want" "$@"
    says "$text"
}
run 0 figures --csv
cp "$out" "$work/before"
refuse 2 "no figure is kept without its source" add refugees@MDA 1 --date 2022-04-30
refuse 2 "say when the figure holds" add refugees@MDA 1 --source x
refuse 1 "is no period that exists" add refugees@MDA 1 --source x --date 2022-02-29
refuse 1 "ends before it begins" add refugee-arrivals@MDA 1 --source x --date 2022-03-02..2022-03-01
refuse 1 "there is no measure" add reffugees@MDA 1 --source x --date 2022-03-01
refuse 1 "no known place" add refugees@Nowhereland 1 --source x --date 2022-03-01
refuse 1 "too large" add refugees@MDA 99999999999999999999 --source x --date 2022-03-01
refuse 2 "is no number" add refugees@MDA 1.2.3 --source x --date 2022-03-01
refuse 1 "counted from 0 up" add refugees@MDA --source x --date 2022-03-01 -- -5
refuse 1 "forecast" add refugees@MDA 5 --source x --date 2022-05-01 --published 2022-04-01
refuse 1 "still to come" add refugees@MDA 5 --source x --date 2022-05-01 --published 2022-07-01
refuse 2 "give its currency" add funding-pledged@UKR 5 --source x --date 2022-05-01
refuse 1 "counted in persons" add refugees@MDA 5 --source x --date 2022-05-01 --unit households
refuse 1 "out of order" add refugees@MDA 5 --low 6 --source x --date 2022-05-01
refuse 1 "a stock holds on one day" add refugees@MDA 5 --source x --date 2022-05-01..2022-05-02
refuse 2 "is no qualifier" add refugees@MDA 5 -q maybe --source x --date 2022-05-01
run 0 figures --csv
cmp -s "$out" "$work/before" || fail "something was stored by a refused command"
