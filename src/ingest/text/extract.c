/* extract.c - runs the stages over documents, and the ways of writing out what they found. */
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

/* The stages of reading the window text[p->from, p->len). */
static int read_words(struct parse *p, struct extraction *out, struct error *err)
{
    (void)out;
    p->n_tokens = p->n_sentences = p->n_quantities = p->n_mentions = p->n_places = 0;
    if (parse_lex(p, err) < 0 || parse_traits(p, err) < 0)
        return -1;
    parse_language(p);
    bool terms = p->options->words != NULL && p->options->words->n > 0;
    if (terms && (own_terms_apply(p) < 0 || parse_traits(p, err) < 0))
        return -1;
    return parse_sentences(p, err);
}

static int read_numbers(struct parse *p, struct extraction *out, struct error *err)
{
    (void)out;
    return parse_numbers(p, err);
}

static int read_times(struct parse *p, struct extraction *out, struct error *err)
{
    (void)out;
    if (parse_times(p, err) < 0)
        return -1;
    day_t own = p->undated && p->from == 0 ? own_date(p) : DAY_NONE;
    if (p->from == 0)
        p->dayless = p->undated && own == DAY_NONE;
    if (own == DAY_NONE)
        return 0;
    p->published = own;
    p->n_mentions = 0;
    return parse_times(p, err);
}

static int read_units(struct parse *p, struct extraction *out, struct error *err)
{
    (void)out;
    (void)err;
    parse_hedges(p);
    parse_units(p);
    parse_hedges_apart(p);
    p->asked |= some_number(p);
    return 0;
}

static int open_figures(struct parse *p, struct extraction *out, struct error *err)
{
    (void)out;
    return p->asked ? parse_figures_open(p, err) : 0;
}

static int read_figures(struct parse *p, struct extraction *out, struct error *err)
{
    (void)out;
    return p->asked ? parse_figures(p, err) : 0;
}

static int take_figures(struct parse *p, struct extraction *out, struct error *err)
{
    if (p->asked && parse_figures_add(p, out, err) < 0)
        return -1;
    return p->options->dates ? list_dates(p, out, err) : 0;
}

static int (*const stages[])(struct parse *, struct extraction *, struct error *) = {
    read_words, read_numbers, read_times, read_units, open_figures, read_figures, take_figures};
#define STAGES (sizeof stages / sizeof *stages)

struct reading { /* of one text */
    struct parse parse;
    struct extraction found;
    size_t len; /* of all of it */
    bool open;  /* it has a window that is being read */
};

/* Makes R, which is empty but for the memory that it holds, ready for the text S. */
static int begin(struct reading *r, const struct extract_source *s, struct error *err)
{
    struct parse *p = &r->parse;
    if (s->len > EXTRACT_MOST)
        return error_set(err, ERR_LIMIT, "the text has more than %zu MB: cut it into its documents",
                         EXTRACT_MOST >> 20);
    r->len = s->len;
    p->text = s->text;
    p->options = s->options;
    p->language = LANGUAGE_EN; /* until its words tell */
    p->published = s->options->published;
    p->undated = p->published == DAY_NONE;
    if (p->undated)
        p->published = date_from_civil(2000, 1, 1);
    return 0;
}

/* Goes on to the next window of R; false: there is none. */
static bool next_window(struct reading *r)
{
    struct parse *p = &r->parse;
    p->from = p->len;
    r->open = p->from < r->len;
    if (r->open) {
        p->len = parse_window(p->text, r->len, p->from);
        p->asked = p->len < r->len;
    }
    return r->open;
}

/* Reads the N texts at R, for which begin() was called, and returns how many it read: with fewer,
 * the next one failed with ERR. All go through a stage before the next one, since its instructions
 * stay near the processor for so long. */
static size_t read_together(struct reading *r, size_t n, struct error *err)
{
    for (bool more = true; more;) {
        more = false;
        for (size_t k = 0; k < n; k++)
            more |= next_window(&r[k]);
        for (size_t s = 0; s < STAGES && more; s++)
            for (size_t k = 0; k < n; k++)
                if (r[k].open && stages[s](&r[k].parse, &r[k].found, err) < 0)
                    n = k;
    }
    for (size_t k = 0; k < n; k++) {
        figure_choose_primary(&r[k].found);
        r[k].found.language = r[k].parse.language == LANGUAGE_FR ? "fr" : "en";
        r[k].found.passed_over = r[k].parse.passed_over;
    }
    return n;
}

int extract_text(const char *text, size_t len, const struct extract_options *options,
                 struct extraction *out, struct error *err)
{
    struct reading r = {.len = 0};
    const struct extract_source source = {text, len, options};
    buffer_init(&r.parse.scratch, SCRATCH_MOST);
    bool read = begin(&r, &source, err) == 0 && read_together(&r, 1, err) == 1;
    parse_free(&r.parse);
    *out = r.found;
    if (!read)
        extraction_free(out);
    return read ? 0 : -1;
}

void extraction_free(struct extraction *e)
{
    free(e->figures);
    free(e->dates);
    arena_free(&e->strings);
    *e = (struct extraction){0};
}

struct extractor {
    struct reading at[EXTRACT_TOGETHER];
};

int extractor_new(struct extractor **out, struct error *err)
{
    *out = calloc(1, sizeof **out);
    if (*out == NULL)
        return error_memory(err);
    for (size_t k = 0; k < EXTRACT_TOGETHER; k++)
        buffer_init(&(*out)->at[k].parse.scratch, SCRATCH_MOST);
    return 0;
}

void extractor_free(struct extractor *x)
{
    for (size_t k = 0; x != NULL && k < EXTRACT_TOGETHER; k++) {
        parse_free(&x->at[k].parse);
        extraction_free(&x->at[k].found);
    }
    free(x);
}

size_t extractor_read(struct extractor *x, const struct extract_source *sources, size_t n,
                      struct error *err)
{
    size_t begun = 0;
    for (; begun < n && begun < EXTRACT_TOGETHER; begun++) {
        struct reading *r = &x->at[begun];
        struct extraction *e = &r->found;
        arena_clear(&e->strings);
        *e = (struct extraction){.figures = e->figures, .dates = e->dates, .strings = e->strings};
        parse_reset(&r->parse);
        if (begin(r, &sources[begun], err) < 0)
            break;
    }
    return read_together(x->at, begun, err);
}

const struct extraction *extractor_found(const struct extractor *x, size_t k)
{
    return &x->at[k].found;
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
