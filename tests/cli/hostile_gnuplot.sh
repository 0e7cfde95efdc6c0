# A gnuplot that is missing, hangs, floods, dies, or does what it should not: an error in time, no file.
. tests/lib.sh

cd "$work" || exit 1
run 0 add refugees@MDA:UKR 88000 --date 2022-04-30 --source A --publisher UNHCR
run 0 add refugees@MDA:UKR 89000 --date 2022-05-30 --source B --publisher UNHCR
mkdir bin tmp
export TMPDIR=$work/tmp
program=$(command -v "$sitstat")
sitstat=$program

# fake SECONDS TEXT BODY: with BODY as gnuplot a chart and a briefing fail with TEXT within SECONDS.
fake() {
    seconds=$1 text=$2
    rm -f bin/gnuplot
    [ -n "$3" ] && printf '#!/bin/sh\n%s\n' "$3" >bin/gnuplot && chmod 755 bin/gnuplot
    for command in "plot refugees@MDA:UKR -o chart.svg" "brief -o briefing"; do
        ran="$command with gnuplot: $3"
        start=$(date +%s)
        (ulimit -t "${CPU:-unlimited}" && exec timeout 90 env PATH="$work/bin" "$sitstat" $command) \
            >"$out" 2>"$words" </dev/null
        status=$?
        [ $(($(date +%s) - start)) -le "$seconds" ] || fail "it took longer than $seconds s"
        [ $status -eq 1 ] || fail "status 1 was wanted, got $status"
        [ "$(wc -l <"$words")" -eq 1 ] || fail "one sentence was wanted"
        says "$text"
        [ -e chart.svg ] || [ -e briefing ] && fail "something was left"
        [ -z "$(ls -A tmp)" ] || fail "a folder was left"
        [ ${ONCE:-0} = 1 ] && break
    done
}
fake 5 "install it" ""
fake 10 "before the chart was done" "exit 3"
fake 10 "before the chart was done" 'kill -9 $$'
fake 10 "before the chart was done" 'kill -SEGV $$'

fake 10 "MB for one chart" "while :; do echo 0123456789012345678901234567890123456789012345678901234567890123456789; done"
fake 10 "ended before" "echo nonsense; exit 0"
fake 20 "before the chart was done" "exec 1>&-; while read -r line; do :; done"
# It spins: its processor time is limited, here to a second. It sleeps: the clock ends it, after a time
# that `make hostile` waits for; the unit tests of the child wait for a shorter one.
CPU=1 fake 20 "before the chart was done" "while :; do :; done"
[ -n "${HOSTILE:-}" ] && ONCE=1 fake 60 "did not answer" "while read -r line; do :; done"
# By /proc, since a bare machine has no ps; the name stands in a file so that grep does not find itself.
[ -r /proc/self/cmdline ] || exit 77
printf '%s' "$work/bin/gnuplot" >"$work/sought"
running() { grep -laF -f "$work/sought" /proc/[0-9]*/cmdline 2>/dev/null | wc -l; }
[ "$(running)" -eq 0 ] || fail "a gnuplot that hung was left running"
# The store is as it was.
run 0 check
has "no problem found"

# gnuplot dies with sitstat.
printf '#!/bin/sh\nwhile :; do :; done\n' >bin/gnuplot
chmod 755 bin/gnuplot
ran="plot, killed"
env PATH="$work/bin" "$sitstat" plot refugees@MDA:UKR -o chart.svg >"$out" 2>"$words" </dev/null &
pid=$!
sleep 1
[ "$(running)" -eq 1 ] || fail "the gnuplot that hangs does not run"
kill -9 $pid
wait $pid 2>/dev/null
sleep 1
[ "$(running)" -eq 0 ] || fail "gnuplot outlived sitstat"

# A template of the user's is a program: what it may do is draw.
[ -n "$(command -v gnuplot)" ] || exit 77
if ! ldd "$sitstat" | grep -q libseccomp; then
    echo "hostile: this sitstat was built without libseccomp: what a template may do was not tried"
    exit 0
fi
for line in "system('touch $work/owned')" "set print '$work/owned'; print 1" "x = system('id')" \
    "set output '$work/owned'; set terminal svg; plot x" "set print '|touch $work/owned'; print 1" \
    "plot '<touch $work/owned'" "save '$work/owned'"; do
    printf '%s\n' "$line" >evil.gp
    "$sitstat" plot refugees@MDA:UKR -o evil.svg --template evil.gp --force >"$out" 2>"$words" </dev/null
    [ $? -le 2 ] || fail "a template made it crash"
    [ -e "$work/owned" ] && fail "a template wrote a file: $line"
done
echo "hostile: templates that try to start, to read and to write: none did"
exit 0
