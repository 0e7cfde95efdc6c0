# Databases that are not there, not ours, newer, damaged or read-only: one sentence, nothing harmed.
. tests/lib.sh

run 1 figures
says "there is no such database yet"
[ -e "$SITSTAT_DB" ] && fail "looking made a database"

SITSTAT_DB=$work/foreign.db
sqlite3 "$SITSTAT_DB" 'create table t(a); insert into t values (1);'
sum=$(cksum <"$SITSTAT_DB")
run 1 figures
says "no sitstat database"
run 1 add refugees@MDA 1 --date 2022-04-30 --source x
[ "$(cksum <"$SITSTAT_DB")" = "$sum" ] || fail "another program's database was changed"

SITSTAT_DB=$work/text.db
echo "this is no database at all, but long enough to look at" >"$SITSTAT_DB"
run 1 figures
run 1 add refugees@MDA 1 --date 2022-04-30 --source x
grep -q "no database at all" "$SITSTAT_DB" || fail "a text file was overwritten"

SITSTAT_DB=$work/newer.db
run 0 add refugees@MDA 1 --date 2022-04-30 --source x
sqlite3 "$SITSTAT_DB" 'pragma user_version = 9999'
run 1 figures
says "newer sitstat"
run 1 add refugees@MDA 2 --date 2022-04-30 --source x

SITSTAT_DB=$work/damaged.db
run 0 add refugees@MDA 1 --date 2022-04-30 --source x
run 0 check
printf 'garbage garbage garbage' | dd of="$SITSTAT_DB" bs=1 seek=16384 conv=notrunc 2>/dev/null
"$sitstat" check >"$out" 2>"$words"
[ $? -eq 1 ] || fail "damage was not noticed"

SITSTAT_DB=$work
run 1 figures
SITSTAT_DB=$work/none/test.db
run 1 add refugees@MDA 1 --date 2022-04-30 --source x
[ "$(wc -l <"$words")" -eq 1 ] || fail "one sentence was wanted"
