# help: every command has help, a manual page and a place in the completion; wrong usage is status 2.
. tests/lib.sh

run 0 help
commands=$(sed -n 's/^  \([a-z][a-z-]*\) .*/\1/p' "$out")
[ "$(echo "$commands" | wc -l)" -ge 13 ] || fail "commands are missing from the overview"
awk 'length > 80 { exit 1 }' "$out" || fail "the overview is wider than 80 columns"
for command in $commands; do
    run 0 help "$command"
    has "usage: sitstat $command"
    has "--help"
    cp "$out" "$work/help"
    LC_ALL=C.UTF-8 awk 'length > 80 { print; bad = 1 } END { exit bad }' "$out" || fail "help of $command is wider than 80"
    run 0 "$command" --help
    cmp -s "$out" "$work/help" || fail "--help of $command differs from its help"
    run 0 help --man "$command"
    has ".SH OPTIONS"
    if command -v man >/dev/null; then
        warnings=$(man --warnings -l "$out" 2>&1 >/dev/null)
        [ -z "$warnings" ] || fail "manual page of $command: $warnings"
    fi
    run 2 "$command" --no-such-option
    says "has no option --no-such-option"
done
run 0 help --completion
bash -n "$out" || fail "the completion is no bash"
for command in $commands; do has "    $command)"; done
run 2
run 2 nonsense
says 'there is no command "nonsense"'
run 2 why
says "needs one more word"
run 2 figures a b
run 2 figures --batch zero
says "takes a whole number"
run 2 figures --as-of 2022-02-30
says "needs a day that exists"
run 0 --version
has "sitstat $(cat VERSION)"
