#!/bin/sh
# security.sh run BUILD | write BUILD | short BUILD | one BUILD NAME FOLDER - makes SECURITY.md from what the proofs print.
#
#   run    runs every proof (LONG=1: its long form), LANES of them (2) at a time, keeps what it prints in
#          BUILD/security, then writes. PROOFS="crash stress" runs only those: of the others what is kept is
#          shown, with its commit
#   write  writes SECURITY.md to stdout from what is kept there; a proof that was not run is named as such
#
#   short  runs the short form of every proof for which the tools are here, as CI does: no page is written
#   one    runs the proof that follows for `run` or `short`, and keeps what it prints in the folder after it
#
# security.sh keep BUILD NAME LOG "COMMIT DATE [LONG=1]" keeps LOG as what `make NAME` printed at COMMIT,
# beside what is kept of it already: long forms take hours, and are not run again for every commit.
#
# security.sh restore BUILD - takes what SECURITY.md shows back into BUILD/security, where that was lost.
set -u
what=$1 build=$2
kept=$build/security
head=$(git rev-parse --short HEAD)

# lines NAME LOG: those of a proof's output that are figures.
lines() { grep -E "^($1|FAIL|[0-9]+ passed)" "$2"; }

# newest NAME: of a proof's kept records, the newest first, those that no newer long form took the place of. Long
# forms of fuzzing are often of one target alone: each target's newest stays, and what summed up others goes.
newest() {
    awk -v fuzz="$([ "$1" = fuzz ] && echo 1)" '
        function tell(    i) {
            if (n == 0 || (long && (fuzz ? left == 0 : had))) return
            had = had || long
            print head
            for (i = 1; i <= n; i++)
                if (!(long && fuzz && (gone[i] || (lost && line[i] ~ /^fuzz: [0-9]/)))) print line[i]
        }
        /^# / {
            tell()
            head = $0
            long = /LONG=1$/
            n = left = lost = 0
            next
        }
        {
            line[++n] = $0
            gone[n] = long && $2 !~ /^[0-9]/ && seen[$2]++
            lost += gone[n]
            left += !gone[n] && $2 !~ /^[0-9]/
        }
        END { tell() }
    ' "$kept/$1" >"$kept/$1.newest" && mv "$kept/$1.newest" "$kept/$1"
}

# proof NAME: runs it and keeps its lines; the first says on which commit and when. A short run takes the place
# of the last short one only: what long runs printed stays, since they take hours.
proof() {
    begun=$(date +%s)
    [ -f "$kept/$1" ] && awk -v all="${LONG:+1}" '/^# / { stays = all || /LONG=1$/ } stays' \
        "$kept/$1" >"$kept/$1.old"
    echo "# $head $(date -u +%Y-%m-%d)${LONG:+ LONG=1}" >"$kept/$1"
    make --no-print-directory BUILD="$build" "$1" >"$kept/$1.log" 2>&1
    status=$?
    lines "$1" "$kept/$1.log" >>"$kept/$1"
    [ $status -eq 0 ] || echo "$1: status $status" >>"$kept/$1"
    times >"$kept/$1.times"
    echo "$(tail -n 1 "$kept/$1") ($(($(date +%s) - begun)) s, $(used "$kept/$1.times") s of a core)"
    [ -f "$kept/$1.old" ] && cat "$kept/$1.old" >>"$kept/$1"
    newest "$1"
    return $status
}

# used TIMES: the whole seconds of a core that a shell's children used, from what `times` said: where others
# work on the same machine it says more than the clock.
used() { awk 'NR == 2 { split($1, u, /[ms]/); split($2, s, /[ms]/); printf "%d", 60 * (u[1] + s[1]) + u[2] + s[2] }' "$1"; }

# figures NAME PATTERN: the kept lines of a proof that match, a block for each run.
figures() {
    if [ ! -f "$kept/$1" ]; then
        printf '\n    (make %s was not run)\n' "$1"
        return
    fi
    awk -v name="$1" -v pattern="$2" -v head="$head" '
        /^# / {
            printf "\n`make %s%s` printed, at %scommit %s of %s:\n\n", name, $4 ? " " $4 : "",
                $2 == head ? "" : "the earlier ", $2, $3
            next
        }
        $0 ~ pattern { print "    " $0 }
    ' "$kept/$1"
}

# lacks NAME: the tool that a proof needs beside those of `make check` and that is not here.
lacks() {
    case $1 in
    fuzz) tools=clang ;;
    analyze) tools="cppcheck clang-tidy scan-build" ;;
    valgrind) tools=valgrind ;;
    *) tools= ;;
    esac
    for tool in $tools; do command -v $tool >/dev/null || echo $tool; done
}

if [ "$what" = one ]; then
    kept=$4
    missing=$(lacks "$3")
    if [ -n "$missing" ]; then
        echo "$3: left out: there is no" $missing
        echo left >"$kept/$3.end"
    elif proof "$3"; then
        echo passed >"$kept/$3.end"
    else
        echo failed >"$kept/$3.end"
        tail -n 30 "$kept/$3.log"
    fi
    exit
fi

# all: runs $PROOFS or all, two at a time, the longest first: no two build in the same folder. Says how
# many passed, were left out and failed; whether none failed.
all() {
    mkdir -p "$kept"
    rm -f "$kept"/*.end
    start=$(date +%s)
    names=${PROOFS:-analyze fuzz cover torture valgrind reproducible hostile crash stress hardening}
    printf '%s\n' $names | xargs -P "${LANES:-2}" -I NAME sh "$0" one "$build" NAME "$kept"
    for end in passed left failed; do
        eval "$end=$(for name in $names; do cat "$kept/$name.end"; done | grep -cx $end)"
    done
    echo "proofs: $passed passed in $(($(date +%s) - start)) s, $left left out, $failed failed"
    [ "$((passed + left))" -eq "$(echo $names | wc -w)" ]
}
if [ "$what" = short ]; then
    kept=$build/proofs # not what SECURITY.md is made of
    unset LONG
    all
    exit
fi
if [ "$what" = keep ]; then
    mkdir -p "$kept"
    [ -f "$kept/$3" ] && mv "$kept/$3" "$kept/$3.old"
    { echo "# $5"; lines "$3" "$4"; cat "$kept/$3.old" 2>/dev/null; } >"$kept/$3"
    newest "$3"
    exit
fi

if [ "$what" = restore ]; then
    mkdir -p "$kept"
    awk -v kept="$kept" '
        /^`make .*` printed, at / {
            split($0, part, "`")
            n = split(part[2], word, " ")
            name = word[2]
            match($0, /commit [0-9a-f]+ of [0-9-]+/)
            split(substr($0, RSTART, RLENGTH), said, " ")
            file = kept "/" name
            print "# " said[2] " " said[4] (n > 2 ? " " word[3] : "") > file
            next
        }
        /^    / && name { print substr($0, 5) > file; next }
        NF { name = "" }
    ' SECURITY.md
    exit
fi
if [ "$what" = run ]; then
    all
    status=$?
    sh "$0" write "$build" >"$kept/SECURITY.md" && cp "$kept/SECURITY.md" SECURITY.md
    exit $status
fi

cat <<'EOF'
# Security

This page is made by `make security`, which runs the proofs below and copies what they print. Do not edit
it: edit `tests/security.sh`.

## What is promised

1. **Nothing is lost.** A command that writes is done as a whole or not at all, whatever kills it, and may be
   run again. Figures are never overwritten. A full disk is an error and not a loss. A database that was moved,
   replaced or taken over since it was opened is not written, and nothing is said to be stored.
2. **Nobody gets in.** No text out of a document, a table or a database is ever run: not by gnuplot, not by a
   shell, a browser, a spreadsheet or a terminal. sitstat opens no network connection.
3. **Nothing crashes.** Whatever an input holds and whatever call fails: the program ends by itself, with
   status 0 and the whole result, or with status 1 and one sentence.

## What is not promised

- Whoever may write to the database file may change figures in it: it is not signed. `sitstat check` notices
  damage, and triggers, views, tables and indices that others added, but not a value that was changed with care.
- The database is not encrypted, and what is undone or superseded stays in the file.
- A template for charts (`plot --template`) is a program for gnuplot. Where libseccomp was there when sitstat was
  built it can start nothing and write no file; elsewhere use templates of people whom you trust only.
- The seccomp filter allows gnuplot to read any file that you may read.
- Programs killed with SIGKILL leave their temporary files (`index.html.aB3dE6`) and gnuplot's empty folder.
- A database on a network file system is as safe as its locks are.

## Reporting

Write to the maintainers before you publish; say which version (`sitstat --version`) and attach the file.

## Nothing is lost

Commands that write are killed with SIGKILL at random points: in place of a system call, after a random time,
and in place of a system call with a power failure played on top, where every block of 512 bytes that was not
yet synced is put back with a chance of one half. Afterwards `sitstat check` and `integrity_check` must be clean,
every row of every table as before or as after the whole command, and the command, run again, must lead to
the same end. A briefing is written file by file, its manifest last; half a briefing is never taken for a whole.
EOF
figures crash '^(crash|FAIL)'
cat <<'EOF'

Writers and readers at once: every figure is there exactly once, nobody sees a part of an import.
EOF
figures stress '^(stress|FAIL)'
cat <<'EOF'

## Nothing crashes

Every sort of call is made to fail, one at a time, in a run of every command: allocations (sitstat's,
SQLite's, GSL's, libxml2's, jansson's: all that go through malloc), opening, reading, writing, syncing, renaming,
pipes, processes, locks. The program must get over it with exactly the same output and store, or refuse with
one sentence, the store as before or as after, and leave no file lying about. The second run is of the program
built with AddressSanitizer, UBSan and LeakSanitizer. In the short form the calls that fail are spread evenly
over the run; `TRIES=0` fails every one. What the C library calls inside itself is not seen; full and closed
outputs are tested by `make hostile`.
EOF
figures torture '^(torture: [0-9a-z, ]+ +[0-9]+ calls, +[0-9]+ tried|torture: [0-9]+ (scen|not)|FAIL)'
cat <<'EOF'

libFuzzer, with dictionaries and seeds of our own, under AddressSanitizer and UBSan. The targets do not only
look for crashes but hold the modules to what their headers promise: every line of a table is accounted for,
every span lies in its text, what is escaped holds no byte that could start anything, no byte of a text stands
outside of a datablock in a chart's script. Inputs that broke something are kept in tests/fuzz/crashes and
tried first. A short form runs each target for five seconds, the long one for ten minutes; what a run below
found is mended, and its input among those that the next runs tried first.
EOF
figures fuzz '^(fuzz|FAIL)'
cat <<'EOF'

Static analysis with the committed .clang-tidy, valgrind over the unit tests, and what the tests reach:
EOF
figures analyze '^(analyze|FAIL)'
figures valgrind '^(valgrind|FAIL)'
figures cover '^(cover|[0-9]+ passed|FAIL)'
cat <<'EOF'

## Nobody gets in

Hostile files: damaged databases and prepared ones (triggers, views, indices on functions, values of other
types and out of range), links and pipes in place of files, names with terminal sequences, formulas, tags and
commands, `..` in names from data, full disks, limits on files, read-only places, closed and full outputs; a
gnuplot that is missing, hangs, floods, dies or outlives sitstat, and templates that try to run and to write.
EOF
figures hostile '^(hostile|FAIL)'
cat <<'EOF'

gnuplot and pdftotext are children that are not trusted: an empty environment, a process group of their own,
limits on processor time, memory, files and wall time, killed with their parent; gnuplot in an empty folder and
behind a seccomp filter that lets it start nothing and write nothing. Database files are opened with SQLite's
defensive mode, without triggers, views, extensions or trusted schemas, and with limits.

The walls that the compiler offers, and builds that anybody can repeat:
EOF
figures hardening '^(hardening|FAIL)'
figures reproducible '^(reproducible|FAIL)'
