/* cellnumber.c - numbers in cells by a known convention, and the evidence for that convention. */
#include "ingest/csv/cellnumber.h"

#include <ctype.h>
#include <string.h>

#include "sitstat/text.h"

/* ---- evidence ---------------------------------------------------------------------------- */

/* The marks of one number-like text. */
struct marks {
    size_t dots, commas, blanks, quotes;
    size_t last_dot, last_comma;
    uint32_t blank, quote;
    size_t digits, lead; /* all digits; digits before the first mark */
    size_t end;
};

static bool is_blank_mark(uint32_t code)
{
    return code == ' ' || code == 0xa0 || code == 0x2009 || code == 0x202f || code == 0x2007;
}

static bool is_quote_mark(uint32_t code)
{
    return code == '\'' || code == 0x2019;
}

/* Reads digits and marks; a blank or an apostrophe counts only between digits, three after it. */
static void scan_marks(const char *s, size_t len, struct marks *m)
{
    size_t i = 0;
    memset(m, 0, sizeof *m);
    while (i < len) {
        uint32_t code;
        size_t n = utf8_decode(s + i, len - i, &code);
        if (code >= '0' && code <= '9') {
            m->digits++;
            if (m->dots + m->commas + m->blanks + m->quotes == 0)
                m->lead++;
        } else if (code == '.') {
            m->dots++;
            m->last_dot = i;
        } else if (code == ',') {
            m->commas++;
            m->last_comma = i;
        } else if (is_blank_mark(code) || is_quote_mark(code)) {
            size_t k = i + n, three = 0;
            while (k < len && isdigit((unsigned char)s[k]))
                k++, three++;
            if (three != 3 || m->digits == 0)
                break;
            if (is_blank_mark(code)) {
                m->blanks++;
                m->blank = code;
            } else {
                m->quotes++;
                m->quote = code;
            }
        } else {
            break;
        }
        i += n;
    }
    m->end = i;
}

static const char *number_start(const char *s, size_t *len)
{
    while (*len > 0 && !isdigit((unsigned char)*s) && *s != '.' && *s != ',') {
        s++;
        (*len)--;
    }
    return s;
}

void number_evidence_add(struct number_evidence *e, const char *s, size_t len)
{
    struct marks m;
    s = number_start(s, &len);
    scan_marks(s, len, &m);
    if (m.digits == 0)
        return;
    e->cells++;
    if (m.blanks) {
        e->blank_thousand++;
        e->blank_mark = m.blank;
    }
    if (m.quotes) {
        e->quote_thousand++;
        e->quote_mark = m.quote;
    }
    size_t after_dot = m.end - m.last_dot - 1, after_comma = m.end - m.last_comma - 1;
    bool zero_lead = m.lead == 0 || m.lead > 3 || s[0] == '0' || m.blanks || m.quotes;
    if (m.dots > 0 && m.commas > 0) {
        if (m.last_dot > m.last_comma && m.dots == 1) {
            e->dot_decimal++;
            e->comma_thousand++;
        } else if (m.last_comma > m.last_dot && m.commas == 1) {
            e->comma_decimal++;
            e->dot_thousand++;
        }
    } else if (m.dots > 1) {
        e->dot_thousand++;
    } else if (m.commas > 1) {
        e->comma_thousand++;
    } else if (m.dots == 1) {
        if (after_dot == 3 && !zero_lead)
            e->dot_either++;
        else
            e->dot_decimal++;
    } else if (m.commas == 1) {
        if (after_comma == 3 && !zero_lead)
            e->comma_either++;
        else
            e->comma_decimal++;
    } else if (m.blanks + m.quotes == 0 && m.digits > 3) {
        e->plain_large++;
    }
}

void number_evidence_join(struct number_evidence *e, const struct number_evidence *o)
{
    e->cells += o->cells;
    e->dot_decimal += o->dot_decimal;
    e->comma_decimal += o->comma_decimal;
    e->dot_thousand += o->dot_thousand;
    e->comma_thousand += o->comma_thousand;
    e->blank_thousand += o->blank_thousand;
    e->quote_thousand += o->quote_thousand;
    e->blank_mark = o->blank_mark ? o->blank_mark : e->blank_mark;
    e->quote_mark = o->quote_mark ? o->quote_mark : e->quote_mark;
    e->dot_either += o->dot_either;
    e->comma_either += o->comma_either;
    e->plain_large += o->plain_large;
}

bool cell_looks_number(const char *s, size_t len)
{
    struct marks m;
    s = text_trim(s, &len);
    if (len > 0 && (*s == '-' || *s == '+')) {
        s++;
        len--;
    }
    if (len == 0 || !(isdigit((unsigned char)*s) || *s == '.' || *s == ','))
        return false;
    scan_marks(s, len, &m);
    if (m.digits == 0 || m.dots * m.commas > 12)
        return false;
    if (m.end < len && (s[m.end] == 'e' || s[m.end] == 'E')) {
        m.end++;
        if (m.end < len && (s[m.end] == '+' || s[m.end] == '-'))
            m.end++;
        while (m.end < len && isdigit((unsigned char)s[m.end]))
            m.end++;
    }
    while (m.end < len && (s[m.end] == '%' || s[m.end] == ' ' || s[m.end] == '*'))
        m.end++;
    return m.end == len;
}

/* ---- parts of a cell --------------------------------------------------------------------- */

static const struct {
    const char *mark;
    enum qualifier qualifier;
} prefixes[] = {
    {">=", QUALIFIER_AT_LEAST},
    {"<=", QUALIFIER_AT_MOST},
    {"\xe2\x89\xa5", QUALIFIER_AT_LEAST},
    {"\xe2\x89\xa4", QUALIFIER_AT_MOST},
    {">", QUALIFIER_MORE_THAN},
    {"<", QUALIFIER_LESS_THAN},
    {"~", QUALIFIER_ABOUT},
    {"\xe2\x89\x88", QUALIFIER_ABOUT},
    {"approximately ", QUALIFIER_ABOUT},
    {"approx. ", QUALIFIER_ABOUT},
    {"approx ", QUALIFIER_ABOUT},
    {"about ", QUALIFIER_ABOUT},
    {"around ", QUALIFIER_ABOUT},
    {"circa ", QUALIFIER_ABOUT},
    {"ca. ", QUALIFIER_ABOUT},
    {"ca ", QUALIFIER_ABOUT},
    {"c. ", QUALIFIER_ABOUT},
    {"est. ", QUALIFIER_ABOUT},
    {"more than ", QUALIFIER_MORE_THAN},
    {"over ", QUALIFIER_MORE_THAN},
    {"at least ", QUALIFIER_AT_LEAST},
    {"at most ", QUALIFIER_AT_MOST},
    {"up to ", QUALIFIER_AT_MOST},
    {"fewer than ", QUALIFIER_LESS_THAN},
    {"less than ", QUALIFIER_LESS_THAN},
    {"under ", QUALIFIER_LESS_THAN},
    {"nearly ", QUALIFIER_NEARLY},
    {"almost ", QUALIFIER_NEARLY},
};

/* A part of a cell that is being eaten from both ends. */
struct rest {
    const char *s;
    size_t len;
};

static void trim(struct rest *r)
{
    r->s = text_trim(r->s, &r->len);
}

static void drop_front(struct rest *r, size_t n)
{
    r->s += n;
    r->len -= n;
    trim(r);
}

static void drop_back(struct rest *r, size_t n)
{
    r->len -= n;
    trim(r);
}

static void take_prefix(struct rest *r, struct cell_number *out)
{
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        size_t n = strlen(prefixes[i].mark);
        if (r->len > n && strncasecmp(r->s, prefixes[i].mark, n) == 0) {
            out->qualifier = prefixes[i].qualifier;
            drop_front(r, n);
            return;
        }
    }
}

static void take_currency(const struct words *w, struct rest *r, struct cell_number *out)
{
    const char *code = NULL;
    size_t n = 0;
    while (n < r->len && !isdigit((unsigned char)r->s[n]) && r->s[n] != '-' && r->s[n] != '+' &&
           r->s[n] != ' ')
        n++;
    if (n > 0 && n < r->len && (code = words_currency(w, r->s, n)) != NULL) {
        drop_front(r, n);
    } else {
        for (n = 0; n < r->len && !isdigit((unsigned char)r->s[r->len - 1 - n]) &&
                    r->s[r->len - 1 - n] != ' ';)
            n++;
        if (n > 0 && n < r->len && (code = words_currency(w, r->s + r->len - n, n)) != NULL)
            drop_back(r, n);
    }
    if (code)
        memcpy(out->unit, code, sizeof out->unit);
}

/* Footnote marks say nothing about the number: "*", daggers, superscripts, "[1]", "(a)". */
static bool take_footnote(struct rest *r)
{
    static const char *const marks[] = {
        "*", "\xe2\x80\xa0", "\xe2\x80\xa1", "\xc2\xb9", "\xc2\xb2", "\xc2\xb3", "#"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t n = strlen(marks[i]);
        if (r->len > n && memcmp(r->s + r->len - n, marks[i], n) == 0) {
            drop_back(r, n);
            return true;
        }
    }
    char close = r->len > 3 ? r->s[r->len - 1] : 0, open = close == ']' ? '[' : '(';
    if (close != ']' && close != ')')
        return false;
    size_t n = 2;
    while (n < 4 && n < r->len && isalnum((unsigned char)r->s[r->len - n]))
        n++;
    if (n < 3 || n >= r->len || r->s[r->len - n] != open)
        return false;
    drop_back(r, n);
    return true;
}

bool flag_status(const char *s, size_t len, enum status *out)
{
    s = text_trim(s, &len);
    if (len == 0 || len > 4)
        return false;
    /* SDMX code list CL_OBS_STATUS, in Eurostat's small letters and in capitals */
    for (size_t i = 0; i < len; i++) {
        char c = (char)tolower((unsigned char)s[i]);
        if (c == 'p')
            *out = STATUS_PROVISIONAL;
        else if (c == 'e' || c == 'i' || c == 's')
            *out = STATUS_ESTIMATE;
        else if (c == 'f')
            *out = STATUS_FORECAST;
        else
            continue;
        return true;
    }
    return false;
}

/* "123 p", ": c": up to two small letters after a blank. */
static bool take_flag(struct rest *r, struct cell_number *out)
{
    size_t n = 0;
    while (n < r->len && islower((unsigned char)r->s[r->len - 1 - n]))
        n++;
    if (n == 0 || n > 2 || n + 1 >= r->len || r->s[r->len - 1 - n] != ' ')
        return false;
    out->status_given = flag_status(r->s + r->len - n, n, &out->status);
    drop_back(r, n);
    return true;
}

/* ":u", ":c": not available, with a flag and no blank before it. */
static bool is_flagged_gap(const struct rest *r)
{
    if (r->len < 2 || r->len > 4 || r->s[0] != ':')
        return false;
    for (size_t i = 1; i < r->len; i++)
        if (!islower((unsigned char)r->s[i]))
            return false;
    return true;
}

static int take_range(struct rest *r, struct number_style style, struct cell_number *out)
{
    static const char *const dashes[] = {"\xe2\x80\x93", "\xe2\x80\x94", "-", " to "};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t n = strlen(dashes[i]);
        const char *at = r->len > n + 1 ? memmem(r->s + 1, r->len - 1, dashes[i], n) : NULL;
        if (at == NULL)
            continue;
        struct rest low = {r->s, (size_t)(at - r->s)};
        struct rest high = {at + n, r->len - low.len - n};
        trim(&low);
        trim(&high);
        if (number_parse(low.s, low.len, style, &out->low) == 0 &&
            number_parse(high.s, high.len, style, &out->high) == 0 &&
            number_compare(out->low, out->high) <= 0) {
            out->qualifier = QUALIFIER_BETWEEN;
            return 0;
        }
    }
    out->low = out->high = number_none();
    return -1;
}

int cell_number_parse(const struct words *w, const char *s, size_t len, struct number_style style,
                      struct cell_number *out)
{
    struct rest r = {s, len};
    memset(out, 0, sizeof *out);
    trim(&r);
    if (words_missing(w, r.s, r.len))
        return 1;
    int state = number_parse(r.s, r.len, style, &out->value);
    if (state != -1)
        return state;
    if (is_flagged_gap(&r))
        return 1;
    take_prefix(&r, out);
    while (take_footnote(&r) || take_flag(&r, out))
        continue;
    if (words_missing(w, r.s, r.len))
        return 1;
    if (r.len > 1 && r.s[r.len - 1] == '%') {
        out->percent = true;
        drop_back(&r, 1);
    }
    if (r.len > 1 && r.s[r.len - 1] == '+' && out->qualifier == QUALIFIER_EXACT) {
        out->qualifier = QUALIFIER_AT_LEAST;
        drop_back(&r, 1);
    }
    take_currency(w, &r, out);
    state = number_parse(r.s, r.len, style, &out->value);
    if (state == -1 && out->qualifier == QUALIFIER_EXACT && !out->unit[0])
        state = take_range(&r, style, out);
    return state;
}

static bool has_digit(const char *s, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (isdigit((unsigned char)s[i]))
            return true;
    return false;
}

bool cell_is_amount(const struct words *w, const char *s, size_t len)
{
    static const struct number_style styles[] = {
        {'.', ','}, {',', '.'}, {',', ' '}, {'.', ' '}, {'.', '\''}};
    struct cell_number number;
    if (cell_looks_number(s, len))
        return true;
    if (len > 48 || !has_digit(s, len))
        return false;
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
        if (cell_number_parse(w, s, len, styles[i], &number) == 0)
            return true;
    return false;
}
