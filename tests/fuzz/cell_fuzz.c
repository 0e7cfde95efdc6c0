/* cell_fuzz.c - cells of tables as numbers, bounds, dates, months, currencies. */
#include "fuzz.h"

#include "ingest/csv/celldate.h"
#include "ingest/csv/cellnumber.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct words words;
    static bool ready;
    struct error err;
    if (!ready && words_init(&words, &err) < 0)
        exit(3);
    ready = true;
    if (size < 1)
        return 0;
    /* Memory of its own size, so that reading past a cell's end is seen. */
    char *s = malloc(size);
    if (s == NULL)
        return 0;
    size_t len = size - 1;
    memcpy(s, data + 1, len);
    struct number_style style = {.decimal = data[0] & 1 ? '.' : ',',
                                 .thousands = data[0] & 2 ? (data[0] & 1 ? ',' : '.') : 0};
    struct cell_number number;
    struct number_evidence evidence = {0};
    int got = cell_number_parse(&words, s, len, style, &number);
    PROMISE(got >= -2 && got <= 1);
    if (got == 0)
        PROMISE(number.value.type != NUMBER_NONE || number.low.type != NUMBER_NONE ||
                number.high.type != NUMBER_NONE);
    number_evidence_add(&evidence, s, len);
    cell_looks_number(s, len);
    struct period period;
    struct date_evidence dates = {0};
    if (cell_date_parse(&words, s, len, (enum date_order)(data[0] >> 2 & 1), &period, &dates) == 0)
        PROMISE(period.first <= period.last && period.first != DAY_NONE);
    PROMISE(words_month(&words, s, len) <= 12);
    words_currency(&words, s, len);
    words_missing(&words, s, len);
    free(s);
    return 0;
}
