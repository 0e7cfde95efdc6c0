# stats and forecast, from files and from the database.
. tests/lib.sh

cat >"$work/days.csv" <<'END'
date,value
2022-03-01,120
2022-03-02,118
2022-03-03,131
2022-03-04,109
2022-03-05,98
2022-03-06,104
2022-03-07,92
2022-03-08,88
2022-03-09,95
2022-03-10,80
2022-03-11,77
2022-03-12,81
END
run 0 stats --input "$work/days.csv"
golden stats.txt
run 0 stats --input "$work/days.csv" --json
has '"S": -52'
has '"seasonal_mann_kendall": null'
has '"season": null'
run 0 stats --input "$work/days.csv" --json --season 3
has '"season": 3'
lacks NaN
lacks Infinity

# What is not defined is null; one row is no error.
printf 'date,value\n2022-03-01,7\n' >"$work/one.csv"
run 0 stats --input "$work/one.csv" --json
has '"ses": null'
has '"median": 7'

# Refused with a sentence that names the line.
printf 't,v\n1,2\n2,x\n' >"$work/bad.csv"
run 0 stats --input "$work/one.csv"
has 'cannot be fitted'
lacks nan
run 1 stats --input "$work/bad.csv" --json
says "bad.csv:3:2"
printf 't,v\n' >"$work/empty.csv"
run 1 stats --input "$work/empty.csv"
says "no row below the header"
run 1 stats --input "$work/no-such-file.csv"
run 2 stats
run 2 stats --input "$work/days.csv" refugees@POL

# Forecasts of a file: a line a series and step; gaps are allowed.
{
    printf 'a'
    for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do printf ',%d' $((100 + i % 3)); done
    printf '\nb,5,NA,7,8,,10,11,12,13,14,15,16\n'
} >"$work/wide.csv"
run 0 forecast --wide "$work/wide.csv" --horizon 2
has "id,h,mean,lo80,hi80,lo95,hi95"
[ "$(wc -l <"$out")" -eq 5 ] || fail "two series of two steps are four lines and a header"
grep -q '^b,2,' "$out" || fail "the second step of b is missing"
cp "$out" "$work/first"
run 0 forecast --wide "$work/wide.csv" --horizon 2
cmp -s "$out" "$work/first" || fail "the same input gave another forecast"
printf 'c,1,2,3\n' >"$work/short.csv"
run 1 forecast --wide "$work/short.csv"
says "at least 10 values"
run 2 forecast --wide "$work/wide.csv" --horizon 0

# From the database.
i=10
while [ $i -lt 30 ]; do
    run 0 add refugee-arrivals@POL $((3000 - 90 * i + i * i % 17)) --date 2022-03-$i --source Border
    i=$((i + 1))
done
run 0 stats refugee-arrivals@POL
has "Mann-Kendall"
run 0 forecast refugee-arrivals@POL --horizon 3
has "2022-03-30,2022-03-30,"
run 1 forecast refugee-arrivals@HUN
says "there is no series"
