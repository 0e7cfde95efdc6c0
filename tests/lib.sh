# lib.sh - what the tests of commands share: source it first.
#
#   run STATUS COMMAND...   runs sitstat, wants the exit status; output in $out, words in $words
#   has TEXT, says TEXT     the output, the words hold TEXT
#   golden NAME             the output is the file tests/cli/golden/NAME; UPDATE=1 rewrites the file
set -u
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=$work/out words=$work/words
export SITSTAT_DB="$work/test.db" SITSTAT_TODAY=2022-06-01 NO_COLOR=1
sitstat=${SITSTAT:?}
ran=

fail() {
    echo "FAIL: $*"
    echo "command: sitstat $ran"
    echo "--- output"; cat "$out" 2>/dev/null
    echo "--- words"; cat "$words" 2>/dev/null
    exit 1
}

run() {
    want=$1
    shift
    ran=$*
    "$sitstat" "$@" >"$out" 2>"$words" </dev/null
    status=$?
    [ $status -eq "$want" ] || fail "wanted status $want, got $status"
}

has() { grep -qF -- "$1" "$out" || fail "the output does not hold: $1"; }
lacks() { grep -qF -- "$1" "$out" && fail "the output holds: $1"; return 0; }
says() { grep -qF -- "$1" "$words" || fail "the words do not hold: $1"; }

golden() {
    # The moment of recording is the one thing that may differ from run to run.
    sed -E 's/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z/RECORDED/g' "$out" >"$work/got"
    if [ "${UPDATE:-}" = 1 ]; then
        cp "$work/got" "tests/cli/golden/$1"
        return
    fi
    diff -u "tests/cli/golden/$1" "$work/got" || fail "the output is not golden/$1"
}
