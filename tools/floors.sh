#!/bin/sh
# Checks the floors of the house: base -> figure -> {store, ingest, stats, plot, report} -> cli. A module
# includes headers of its own floor's module and of floors below, never of a neighbour.
set -u
failed=0

# The module of a file: its folder, or that of the folder that parts a large module.
folder_module() {
    case $1 in
    ingest/text/*) echo ingest/text ;;
    *) echo "${1%/*}" ;;
    esac
}

# The module that a public header belongs to: the one whose .c file bears its name, else by this list.
module_of() {
    case $1 in
    number | date | text | json | embed) echo base && return ;;
    figure | measure | place | sink | trend) echo figure && return ;;
    trendtest | decompose | stats | forecast) echo stats && return ;;
    chart) echo plot && return ;;
    report | brief | wording) echo report && return ;;
    store) echo store && return ;;
    csv) echo ingest/csv && return ;;
    esac
    for source in src/*/"$1".c src/*/*/"$1".c src/*/*/*/"$1".c; do
        [ -f "$source" ] && [ "${source#src/cli/}" = "$source" ] || continue
        folder_module "${source#src/}"
        return
    done
    echo "unknown:$1"
}

for file in src/*/*.[ch] src/*/*/*.[ch] src/*/*/*/*.[ch]; do
    [ -f "$file" ] || continue
    module=$(folder_module "${file#src/}")
    [ "$module" = cli ] && continue
    for header in $(sed -n 's/^#include "sitstat\/\([a-z0-9_]*\)\.h".*/\1/p' "$file"); do
        owner=$(module_of "$header")
        case $owner in
        base) continue ;;
        figure) [ "$module" != base ] && continue ;;
        "$module") continue ;;
        esac
        echo "$file includes sitstat/$header.h, which belongs to $owner"
        failed=1
    done
    # Private headers: only one's own.
    for header in $(sed -n 's/^#include "\([a-z./]*\)\/[a-z0-9_]*\.h".*/\1/p' "$file"); do
        case $header in
        sitstat | "$module") ;;
        ../[a-z]* | ..) # another part of ingest/text
            case $file:$header in
            src/ingest/text/words/*:../*) echo "$file: a word knows nothing of $header"; failed=1 ;;
            src/ingest/text/number/*:../[!w]*) echo "$file: a number knows nothing of $header"; failed=1 ;;
            src/ingest/text/*) ;;
            *) echo "$file includes a header of $header"; failed=1 ;;
            esac ;;
        words | ingest/text/*)
            case $file in
            src/ingest/text/*) ;;
            *) echo "$file includes a private header of $header"; failed=1 ;;
            esac ;;
        *) echo "$file includes a private header of $header"; failed=1 ;;
        esac
    done
    # Only cli prints or ends the program; no SQLite outside the store.
    if grep -nE '(^|[^_a-z])(printf|puts|perror|exit|abort)[[:space:]]*\(' "$file" | grep -v '^[0-9]*:[[:space:]]*[/*]'; then
        echo "$file prints or exits: only src/cli may"
        failed=1
    fi
    case $module in
    store) ;;
    *) if grep -n 'sqlite3_' "$file"; then
        echo "$file names SQLite: only src/store may"
        failed=1
    fi ;;
    esac
done
for file in $(find src -name '*.[ch]'); do # what stands in quotes is no call
    if sed -E 's/"([^"\\]|\\.)*"/""/g' "$file" |
        grep -nE '(^|[^_a-z])(strcpy|strcat|sprintf|gets|atoi|atof|strtok|system|popen)[[:space:]]*\('; then
        echo "$file: calls that should not be here"
        failed=1
    fi
done
[ $failed = 0 ] && echo "floors: clean"
exit $failed
