# The README's commands run as they stand, in the order in which they stand.
. tests/lib.sh

folder=$work/clone
mkdir -p "$folder/build"
cp -r data README.md "$folder"
cp "$SITSTAT" "$folder/build/sitstat"
awk '/^```sh$/ { on = 1; next } /^```$/ { on = 0 } on' README.md >"$work/tour.sh"
[ "$(wc -l <"$work/tour.sh")" -ge 15 ] || fail "the README has lost its tour"
cd "$folder" || exit 1
unset SITSTAT_DB SITSTAT_TODAY
ran="the README's tour"
sh -eu "$work/tour.sh" >"$out" 2>"$words" </dev/null || fail "the tour failed with status $?"
has "more than »10,000« American troops"
has "problem found"
[ -s build/poland.svg ] || fail "the tour made no chart"
[ -s build/tour-briefing/index.html ] || fail "the tour made no briefing"
