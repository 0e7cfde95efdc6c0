#!/bin/sh
# cover.sh BUILD - lines and branches that the tests reached, by module, from gcov's figures. A branch
# that only lack of memory reaches is tried by `make torture`, which does not count here.
set -u
build=$1
for module in base figure store ingest/csv ingest/text stats plot report cli; do
    for notes in "$build/src/$module"/*.gcno; do
        [ -f "$notes" ] && (gcov -b -n -o "$notes" "$notes" 2>/dev/null) |
            awk -v module=$module -v file="src/$module/$(basename "$notes" .gcno).c" '
                /^File / { mine = index($0, file) > 0 }
                mine && /^Lines executed:/ { split($2, a, /[:%]/); l = $0
                    sub(/.*executed:/, "", l); split(l, b, /% of /); print module, "l", b[1], b[2] }
                mine && /^Taken at least once:/ { l = $0
                    sub(/.*once:/, "", l); split(l, b, /% of /); print module, "b", b[1], b[2] }
                /^Calls executed:|^No calls/ { mine = 0 } # gcov ends with a sum over all files'
    done
done | awk '
    { n[$1 $2] += $4; hit[$1 $2] += $3 * $4 / 100; if (!($1 in seen)) { seen[$1] = 1; order[++k] = $1 } }
    END {
        for (i = 1; i <= k; i++) {
            m = order[i]
            printf "cover: %-12s %5.1f %% of %5d lines, %5.1f %% of %5d branches\n", m,
                100 * hit[m "l"] / n[m "l"], n[m "l"], n[m "b"] ? 100 * hit[m "b"] / n[m "b"] : 0, n[m "b"]
            tl += n[m "l"]; hl += hit[m "l"]; tb += n[m "b"]; hb += hit[m "b"]
        }
        if (tl) printf "cover: %-12s %5.1f %% of %5d lines, %5.1f %% of %5d branches\n", "all",
            100 * hl / tl, tl, 100 * hb / tb, tb
    }'
