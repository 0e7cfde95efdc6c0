# Workbooks: a sheet at a time, rows as lines, told and inspected as any table; what is none is refused.
. tests/lib.sh
[ -x /usr/bin/ssconvert ] || { echo "there is no ssconvert"; exit 77; }

cat >"$work/a.csv" <<'END'
"Arrivals, by hand",
,
date,refugees
2022-03-01,1234
2022-03-02,5
END
cat >"$work/b.csv" <<'END'
date,note,idps
2022-03-01,"two
lines",70
2022-03-02,,80
END
for form in xlsx ods xls; do
    book="$work/book.$form"
    HOME=$work ssconvert --merge-to="$book" "$work/a.csv" "$work/b.csv" >/dev/null 2>&1 ||
        { echo "ssconvert makes no $form"; exit 77; }
    run 0 inspect "$book"
    has "book.$form, sheet 1"
    says "2 sheets"
    has "line 4: 2022/03/01 | 1234"
    run 0 inspect --sheet 2 --csv "$book"
    has "2022/03/01,two lines,70"
    run 2 inspect --sheet 3 "$book"
    says "there is no sheet 3; there are 2"
done

# The evidence names sheet and row; a mapping tells as elsewhere.
run 0 import --sheet 2 --place MDA "$work/book.xlsx" --published 2022-03-05 --save-map notes
run 0 figures --csv
has "book.xlsx, sheet 2"
has "idps,stock,persons,MDA"
run 0 why 1-3-3
has "book.xlsx, sheet 2"
has "80"
run 0 inspect --sheet 2 --map notes "$work/book.xlsx"
has "idps"
run 1 inspect --map nothing "$work/book.xlsx"
says 'there is no mapping "nothing"'

# Not everything that begins as a workbook is one.
head -c -40 "$work/book.xlsx" >"$work/cut.xlsx"
run 1 import "$work/cut.xlsx"
says "save the sheet as CSV"
printf 'PK\003\004 and no more of it\n' >"$work/x.zip"
run 1 import "$work/x.zip"
says "it looks like a ZIP archive"
