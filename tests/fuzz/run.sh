#!/bin/sh
# run.sh FOLDER SITSTAT SECONDS TARGET... - fuzzes each target for SECONDS; FOLDER holds the programs.
# First every input that ever broke something (tests/fuzz/crashes/TARGET-*) is tried again.
set -u
folder=$1 sitstat=$2 seconds=$3
shift 3
here=$(dirname "$0")
failed=0 total=0
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1
for target in "$@"; do
    program=$folder/${target}_fuzz
    mkdir -p "$folder/corpus/$target" "$folder/found"
    sh "$here/seeds.sh" "$target" "$folder/seeds/$target" "$sitstat"
    known=0
    for input in "$here/crashes/$target"-*; do
        [ -f "$input" ] || continue
        known=$((known + 1))
        if ! "$program" "$input" >"$folder/$target.log" 2>&1; then
            echo "FAIL fuzz $target: $input breaks it again"
            tail -n 30 "$folder/$target.log"
            failed=$((failed + 1))
        fi
    done
    # A short run is the same one each time: what CI tries must not be a matter of luck.
    seed=0
    [ "$seconds" -lt 60 ] && seed=1
    dict=$here/words.dict most=4096
    [ "$target" = store ] && dict=$here/sqlite.dict most=1000000
    [ "$target" = json ] && dict=$here/json.dict
    "$program" -max_total_time="$seconds" -max_len=$most -dict="$dict" -rss_limit_mb=2048 -timeout=20 -seed=$seed \
        -print_final_stats=1 -artifact_prefix="$folder/found/$target-" \
        "$folder/corpus/$target" "$folder/seeds/$target" >"$folder/$target.log" 2>&1
    status=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/$target.log" | tail -n 1)
    cover=$(sed -n 's/.*cov: \([0-9]*\).*/\1/p' "$folder/$target.log" | tail -n 1)
    total=$((total + ${runs:-0}))
    echo "fuzz: $(printf '%-9s' "$target") ${seconds} s, ${runs:-0} inputs, ${cover:-0} edges," \
        "$(ls "$folder/corpus/$target" | wc -l) kept, $known known ones tried again, status $status"
    if [ $status -ne 0 ]; then
        grep -E 'ERROR|SUMMARY|broken promise|runtime error' "$folder/$target.log" | head -n 5
        failed=$((failed + 1))
    fi
done
echo "fuzz: $# targets, $total inputs under AddressSanitizer and UBSan, $failed failed"
[ $failed -eq 0 ]
