#!/bin/sh
# cover.sh BUILD - lines and branches that the tests reached, by module, from gcov's figures, judged
# against the goals: 90 % of the branches of base, figure, store and stats, all of those in what quotes
# and escapes. Built without optimisation, so that each branch is one of the source's: two a condition,
# && and || each their own, one a case. Lack of memory and failing calls of SQLite are reached by the
# tests called failing_* and count.
set -u
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What stands between a text and a page, a sheet, a script, a terminal, a path.
quoting="base/escape:control_length,is_control,text_harmless,is_common,substitute,substitute_valid,text_html,text_markdown,text_csv,need_of,append_valid,text_csv_safe,text_terminal
base/json:put_quoted,put_escaped
base/fold:is_harmful,text_clean
base/error:error_format
figure/series:escape_part,group_add
plot/scene:scene_text,write_block
plot/svg:put_content,put_spoken,good_id
store/open:plain_name,frozen_uri"

for module in base figure store ingest/csv ingest/text stats plot report cli; do
    for notes in "$build/src/$module"/*.gcno; do
        [ -f "$notes" ] || continue
        name=$(basename "$notes" .gcno)
        gcov -b -n -o "$notes" "$notes" 2>/dev/null | awk -v module=$module -v name="$name" '
            function share(line) { sub(/.*:/, "", line); split(line, part, /% of /)
                return part[2] " " sprintf("%.0f", part[1] * part[2] / 100) }
            /^File / { what = index($0, "src/" module "/" name ".c\x27") ? "m " module : ""; next }
            /^Lines executed:/ && what { print what, module "/" name, "l", share($0) }
            /^Taken at least once:/ && what { print what, module "/" name, "b", share($0) }
            /^Calls executed:|^No calls|^$/ { what = "" } # gcov ends with a sum over all files
        '
    done
done >"$work/figures"

echo "$quoting" | tr ':,' '  ' >"$work/quoting"
while read -r file functions; do # the branches of each function of FILE, from its annotated source
    notes=$build/src/$file.gcno
    gcov -b -t -o "$notes" "$notes" 2>/dev/null | awk -v file="$file" '
        /:Source:/ { mine = index($0, file ".c") > 0 }
        mine && /^function / { f = $2; print "f", f, file, "b", 0, 0 }
        mine && /^branch/ { print "f", f, file, "b", 1, !/taken 0%|never executed/ }'
done <"$work/quoting" >>"$work/figures"
awk -v quoting="$work/quoting" '
    $1 == "m" { n[$2 $4] += $5; hit[$2 $4] += $6; if (!($2 in seen)) { seen[$2] = 1; order[++k] = $2 } }
    $1 == "f" && $4 == "b" { of[$3 " " $2] += $5; taken[$3 " " $2] += $6 }
    function percent(a, b) { return b ? 100 * a / b : 100 }
    END {
        goal["base"] = goal["figure"] = goal["store"] = goal["stats"] = 90
        for (i = 1; i <= k; i++) {
            m = order[i]
            b = percent(hit[m "b"], n[m "b"])
            printf "cover: %-12s %5.1f %% of %5d lines, %5.1f %% of %5d branches%s\n", m,
                percent(hit[m "l"], n[m "l"]), n[m "l"], b, n[m "b"], m in goal ? " (goal: " goal[m] " %)" : ""
            if (m in goal && b < goal[m]) { failed++; print "FAIL cover: too little of " m " is reached" }
            tl += n[m "l"]; hl += hit[m "l"]; tb += n[m "b"]; hb += hit[m "b"]
        }
        for (m in goal) if (!(m in seen)) { failed++; print "FAIL cover: nothing is known of " m }
        printf "cover: %-12s %5.1f %% of %5d lines, %5.1f %% of %5d branches\n", "all", percent(hl, tl), tl,
            percent(hb, tb), tb
        while ((getline line < quoting) > 0) {
            w = split(line, word, " ")
            for (i = 2; i <= w; i++) {
                f = word[1] " " word[i]
                functions++
                if (!(f in of)) { failed++; print "FAIL cover: there is no " word[i] " in src/" word[1] ".c" }
                branches += of[f]; reached += taken[f]
                if (taken[f] < of[f]) {
                    failed++
                    printf "FAIL cover: %s of src/%s.c: %d of %d branches\n", word[i], word[1], taken[f], of[f]
                }
            }
        }
        printf "cover: quoting and escaping: %d of %d branches of %d functions (goal: all)\n", reached, branches,
            functions
        exit failed > 0
    }' "$work/figures"
