/* extract.c - runs the stages over one document, and the ways of writing out what they found. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "words/ownwords.h"

const char *extract_field_name(enum extract_field field)
{
    static const char *const names[EXTRACT_FIELDS] = {"number", "qualifier",     "measure",
                                                      "status", "place",         "origin",
                                                      "period", "attributed_to", "unit"};
    return field < EXTRACT_FIELDS ? names[field] : "";
}

#define HEAD 3 /* sentences */

/* Without a day of publication the text's own first full date stands in for it, or the end of the
 * days that its head says it is about. */
static day_t own_date(const struct parse *p)
{
    day_t since = DAY_NONE;
    for (size_t k = 0; k < p->n_mentions; k++) {
        const struct mention *m = &p->mentions[k];
        if (!m->explicit_year || m->type != MENTION_DATE)
            continue;
        if (m->period.precision == PRECISION_DAY && m->lead != TW_since)
            return m->period.last;
        if (m->period.precision == PRECISION_DAY && since == DAY_NONE)
            since = m->period.last;
        if (m->sentence < HEAD && m->period.first != DAY_NONE && m->period.last != DAY_NONE &&
            m->period.last - m->period.first < 366 && m->period.precision != PRECISION_YEAR &&
            m->period.precision != PRECISION_MONTH)
            return m->period.last; /* "Week 12 (18-24 March 2024)" */
    }
    return since;
}

#define SCRATCH_MOST 4096 /* bytes of a folded name */

static int list_dates(struct parse *p, struct extraction *out, struct error *err)
{
    for (size_t k = 0; k < p->n_mentions; k++) {
        const struct mention *m = &p->mentions[k];
        bool vague = m->type == MENTION_VAGUE && m->timex[0] != 'P';
        if (vague || (m->timex[0] > '9' && strstr(m->timex, "_REF") != NULL) ||
            (m->type == MENTION_CLOCK && m->period.last == DAY_NONE))
            continue;
        if (out->n_dates == EXTRACT_FIGURES_MOST)
            return error_set(err, ERR_LIMIT,
                             "the text has more than %d dates: cut it into its documents",
                             EXTRACT_FIGURES_MOST);
        void *more = parse_grow(out->dates, &p->size_dates, out->n_dates, sizeof *out->dates);
        if (more == NULL)
            return error_memory(err);
        out->dates = more;
        struct date_mention *d = &out->dates[out->n_dates++];
        *d = (struct date_mention){.span = m->span};
        d->period = m->period;
        if (m->type == MENTION_DATE || m->type == MENTION_CLOCK)
            extract_date_text(m->period, d->date);
        memcpy(d->timex, m->timex, sizeof d->timex);
        if (m->type == MENTION_DATE && d->timex[0] == '\0')
            memcpy(d->timex, d->date, sizeof d->timex);
    }
    return 0;
}

/* Is a number of the window more than a part of a date or a name? */
static bool some_number(const struct parse *p)
{
    size_t k = 0;
    while (k < p->n_quantities && p->quantities[k].dropped)
        k++;
    return k < p->n_quantities;
}

/* Reads text[p->from, p->len); LAST: no window follows, that would ask what this one is about. */
static int read_window(struct parse *p, bool last, struct extraction *out, struct error *err)
{
    p->n_tokens = p->n_sentences = p->n_quantities = p->n_mentions = p->n_places = 0;
    if (parse_lex(p, err) < 0 || parse_traits(p, err) < 0)
        return -1;
    parse_language(p);
    bool terms = p->options->words != NULL && p->options->words->n > 0;
    if (terms && (own_terms_apply(p) < 0 || parse_traits(p, err) < 0))
        return -1;
    if (parse_sentences(p, err) < 0 || parse_numbers(p, err) < 0 || parse_times(p, err) < 0)
        return -1;
    day_t own = p->undated && p->from == 0 ? own_date(p) : DAY_NONE;
    if (p->from == 0)
        p->dayless = p->undated && own == DAY_NONE;
    if (own != DAY_NONE) {
        p->published = own;
        p->n_mentions = 0;
        if (parse_times(p, err) < 0)
            return -1;
    }
    parse_hedges(p);
    parse_units(p);
    parse_hedges_apart(p);
    if ((!last || some_number(p)) && parse_figures(p, out, err) < 0)
        return -1;
    return p->options->dates ? list_dates(p, out, err) : 0;
}

/* Reads the whole of p->text, of LEN bytes. P and OUT are empty but for the memory they hold. */
static int read_text(struct parse *p, size_t len, struct extraction *out, struct error *err)
{
    if (len > EXTRACT_MOST)
        return error_set(err, ERR_LIMIT, "the text has more than %zu MB: cut it into its documents",
                         EXTRACT_MOST >> 20);
    p->language = LANGUAGE_EN; /* until its words tell */
    p->published = p->options->published;
    p->undated = p->published == DAY_NONE;
    if (p->undated)
        p->published = date_from_civil(2000, 1, 1);
    for (; p->from < len; p->from = p->len) {
        p->len = parse_window(p->text, len, p->from);
        if (read_window(p, p->len == len, out, err) < 0)
            return -1;
    }
    figure_choose_primary(out);
    out->language = p->language == LANGUAGE_FR ? "fr" : "en";
    out->passed_over = p->passed_over;
    return 0;
}

int extract_text(const char *text, size_t len, const struct extract_options *options,
                 struct extraction *out, struct error *err)
{
    struct parse p = {.text = text, .options = options};
    buffer_init(&p.scratch, SCRATCH_MOST);
    *out = (struct extraction){0};
    int failed = read_text(&p, len, out, err);
    parse_free(&p);
    if (failed < 0)
        extraction_free(out);
    return failed;
}

void extraction_free(struct extraction *e)
{
    free(e->figures);
    free(e->dates);
    arena_free(&e->strings);
    *e = (struct extraction){0};
}

struct extractor {
    struct parse parse;
    struct extraction found;
};

int extractor_new(struct extractor **out, struct error *err)
{
    *out = calloc(1, sizeof **out);
    if (*out == NULL)
        return error_memory(err);
    buffer_init(&(*out)->parse.scratch, SCRATCH_MOST);
    return 0;
}

void extractor_free(struct extractor *x)
{
    if (x == NULL)
        return;
    parse_free(&x->parse);
    extraction_free(&x->found);
    free(x);
}

const struct extraction *extractor_read(struct extractor *x, const char *text, size_t len,
                                        const struct extract_options *options, struct error *err)
{
    struct extraction *e = &x->found;
    arena_clear(&e->strings);
    *e = (struct extraction){.figures = e->figures, .dates = e->dates, .strings = e->strings};
    parse_reset(&x->parse);
    x->parse.text = text;
    x->parse.options = options;
    return read_text(&x->parse, len, e, err) < 0 ? NULL : e;
}

#define FULL_DATE 10 /* bytes of "2022-03-31", of which a month and a year are the beginning */

/* "2022-W13", "2022-Q1": part N of year Y, of so many DIGITS. By hand, as date_format(). */
static void part_of_year(int y, char part, int n, int digits, char out[static 40])
{
    if (y < 0 || y > 9999) {
        snprintf(out, 40, "%04d-%c%0*d", y, part, digits, n);
        return;
    }
    for (int k = 3; k >= 0; k--, y /= 10)
        out[k] = (char)('0' + y % 10);
    out[4] = '-';
    out[5] = part;
    char *to = out + 6;
    if (digits > 1)
        *to++ = (char)('0' + n / 10);
    *to++ = (char)('0' + n % 10);
    *to = '\0';
}

int extract_date_text(struct period period, char out[static 40])
{
    int y, m, d, w;
    out[0] = '\0';
    if (period.last == DAY_NONE)
        return -1;
    switch (period.precision) {
    case PRECISION_WEEK:
        date_iso_week(period.first != DAY_NONE ? period.first : period.last, &y, &w);
        part_of_year(y, 'W', w, 2, out);
        return 0;
    case PRECISION_QUARTER:
        date_to_civil(period.last, &y, &m, &d);
        part_of_year(y, 'Q', (m + 2) / 3, 1, out);
        return 0;
    case PRECISION_MONTH:
    case PRECISION_YEAR:
        if (strlen(date_format(period.last, out)) == FULL_DATE)
            out[period.precision == PRECISION_MONTH ? 7 : 4] = '\0';
        return 0;
    default:
        if (period.first != period.last && period.first != DAY_NONE) {
            size_t before = strlen(date_format(period.first, out));
            out[before] = '/';
            out += before + 1;
        }
        date_format(period.last, out);
        return 0;
    }
}

void extract_why(const struct extracted *f, const char *text, struct json *j, const char *name)
{
    json_object(j, name);
    for (int k = 0; k < EXTRACT_FIELDS; k++) {
        struct span s = f->why[k];
        if (s.end <= s.start && f->rule[k] == NULL)
            continue;
        json_object(j, extract_field_name((enum extract_field)k));
        if (s.end > s.start) {
            json_textn(j, "words", text + s.start, s.end - s.start);
            json_pair(j, "span", s.start, s.end);
        }
        if (f->rule[k] != NULL)
            json_text(j, "rule", f->rule[k]);
        json_object_end(j);
    }
    json_object_end(j);
}
