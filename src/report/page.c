/* page.c - what the HTML and the Markdown pages of a briefing share. */
#include "report/page.h"

#include <math.h>
#include <string.h>

#include "sitstat/text.h"

#define EXCERPT_BEFORE 140 /* bytes shown before the number and after it */
#define EXCERPT_AFTER 180
#define HEADER_MOST 160 /* code points shown of the header of a table */

void page_begin(struct page *p, const struct brief *b, struct buffer *out,
                int (*escape)(struct buffer *, const char *, size_t, struct error *),
                struct error *err)
{
    *p = (struct page){.b = b, .out = out, .escape = escape, .err = err};
    say_begin(&p->say, b->w, err);
}

int page_end(struct page *p)
{
    return say_end(&p->say) < 0 || p->failed ? -1 : 0;
}

void put(struct page *p, const char *markup)
{
    if (!p->failed && buffer_text(p->out, markup, p->err) < 0)
        p->failed = true;
}

void put_textn(struct page *p, const char *text, size_t len)
{
    if (!p->failed && p->escape(p->out, text, len, p->err) < 0)
        p->failed = true;
}

void put_text(struct page *p, const char *text)
{
    put_textn(p, text, strlen(text));
}

void put_word(struct page *p, const char *key)
{
    put_text(p, wording_text(p->b->w, key));
}

/* Hands what was appended to TEXT over to the page's texts. */
static const char *keep(struct page *p, struct buffer *text, int failed)
{
    const char *kept = "";
    if (failed)
        p->failed = true;
    else
        kept = say_copy(&p->say, buffer_string(text));
    buffer_free(text);
    return kept;
}

const char *page_sentence(struct page *p, sentence_fn *fn, size_t series)
{
    struct buffer text;
    buffer_init(&text, 0);
    return keep(p, &text, fn(p->b->w, &p->b->series[series].report, &text, p->err));
}

const char *page_stated(struct page *p, size_t series, const struct point *at)
{
    struct buffer text;
    buffer_init(&text, 0);
    return keep(p, &text,
                sentence_stated(p->b->w, &p->b->series[series].report, at, &text, p->err));
}

const char *page_subject(struct page *p, size_t series)
{
    return say_subject(&p->say, &p->b->series[series].report);
}

static bool same(const char *a, const char *b)
{
    return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

/* Whether two series differ in their kind alone, so that their names are the same. */
static bool only_kind_differs(const struct series *a, const struct series *b)
{
    return a->kind != b->kind && same(a->measure, b->measure) && same(a->place, b->place) &&
           same(a->place_name, b->place_name) && same(a->origin, b->origin) &&
           same(a->origin_name, b->origin_name) && same(a->group, b->group);
}

const char *page_heading(struct page *p, size_t series)
{
    static const char *const kinds[] = {[KIND_STOCK] = "heading.stock",
                                        [KIND_FLOW] = "heading.flow",
                                        [KIND_CUMULATIVE] = "heading.cumulative"};
    const struct series *s = &p->b->series[series].report.series;
    const struct brief_section *section = page_section_of(p->b, series);
    const char *subject = page_subject(p, series);
    for (size_t k = section ? section->first : 0; section && k < section->first + section->n; k++)
        if ((size_t)s->kind < sizeof kinds / sizeof *kinds && kinds[s->kind] != NULL &&
            only_kind_differs(s, &p->b->series[k].report.series))
            return say(
                &p->say, "heading.kind",
                WORDS({"subject", subject}, {"kind", wording_text(p->b->w, kinds[s->kind])}));
    return subject;
}

const struct brief_evidence *page_evidence(const struct brief *b, struct figure_ref ref)
{
    size_t low = 0, high = b->n_evidence;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = figure_ref_compare(b->evidence[middle].ref, ref);
        if (order == 0)
            return &b->evidence[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const struct point *page_latest(const struct brief *b, size_t series)
{
    return report_latest(&b->series[series].report);
}

const char *page_change(struct page *p, size_t change, size_t n)
{
    struct buffer text;
    const struct change *c = &p->b->changes->at[change];
    const struct brief_evidence *e = page_evidence(p->b, c[n - 1].is.ref);
    buffer_init(&text, 0);
    return keep(p, &text,
                sentence_change(p->b->w, page_subject(p, c->series),
                                p->b->series[c->series].report.series.unit, c, n,
                                e ? e->publisher : "", &text, p->err));
}

static const char *say_difference(struct say *s, double now, double then)
{
    const char *absolute = say_signed(s, now - then);
    if (!(then > 0) || now - then >= SHARE_MOST * then)
        return absolute;
    const char *percent = say_percent(s, (now - then) / then);
    return say(s, "cell.change",
               WORDS({"absolute", absolute},
                     {"percent", say(s, now < then ? "percent.minus" : "percent.plus",
                                     WORDS({"n", percent}))}));
}

static bool is_bound(const struct point *p)
{
    return p->qualifier >= QUALIFIER_MORE_THAN;
}

const char *page_delta(struct page *p, size_t series)
{
    const struct brief_series *s = &p->b->series[series];
    const struct trend *t = s->report.trend;
    const struct point *now = page_latest(p->b, series);
    if (now == NULL)
        return "";
    if (p->b->last != DAY_NONE && !s->known_before)
        return say_copy(&p->say, wording_text(p->b->w, "brief.delta.new"));
    if (p->b->last != DAY_NONE) {
        const char *day = say_day(&p->say, p->b->last);
        if (now->value == s->before.value && now->qualifier == s->before.qualifier)
            return say(&p->say, "brief.delta.same", WORDS({"day", day}));
        /* Of two bounds no difference is known. */
        if (is_bound(now) || is_bound(&s->before))
            return say(&p->say, "brief.delta.before",
                       WORDS({"value", say_value(&p->say, s->report.series.unit, &s->before, true)},
                             {"day", day}));
        return say(
            &p->say, "brief.delta",
            WORDS({"change", say_difference(&p->say, now->value, s->before.value)}, {"day", day}));
    }
    if (t->latest == TREND_NOWHERE || t->on_previous.against == TREND_NOWHERE ||
        t->on_previous.absolute_low != t->on_previous.absolute_high)
        return "";
    const struct trend_item *then = &t->items[t->on_previous.against];
    const struct point *old = &s->report.points->at[then->point];
    return say(&p->say, "brief.delta.previous",
               WORDS({"change", say_difference(&p->say, now->value, old->value)},
                     {"at", say_period(&p->say, old->period, WORDING_NAME)}));
}

struct figure_ref page_delta_ref(const struct brief *b, size_t series)
{
    const struct brief_series *s = &b->series[series];
    const struct trend *t = s->report.trend;
    if (b->last != DAY_NONE)
        return s->known_before ? s->before.ref : (struct figure_ref){0};
    if (t->latest == TREND_NOWHERE || t->on_previous.against == TREND_NOWHERE)
        return (struct figure_ref){0};
    return s->report.points->at[t->items[t->on_previous.against].point].ref;
}

const struct brief_section *page_section_of(const struct brief *b, size_t series)
{
    for (size_t i = 0; i < b->n_sections; i++)
        if (series >= b->sections[i].first && series < b->sections[i].first + b->sections[i].n)
            return &b->sections[i];
    return NULL;
}

const char *page_who(struct page *p, const struct brief_section *section)
{
    static const char *const kinds[KINDS] = {"kind.unknown", "kind.stock", "kind.flow",
                                             "kind.cumulative"};
    const struct report_series *r = &p->b->series[section->first].report;
    bool mixed = false;
    for (size_t i = section->first; i < section->first + section->n; i++)
        mixed |= p->b->series[i].report.series.kind != r->series.kind;
    if (*section->who)
        return section->who;
    return say(&p->say, mixed ? "brief.who.mixed" : "brief.who",
               WORDS({"measure", section->name}, {"unit", say_unit(&p->say, r)},
                     {"kind", wording_text(p->b->w, kinds[r->series.kind])}));
}

/* The start of the code point that holds byte AT of TEXT. */
static size_t character_start(const char *text, size_t at)
{
    while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
        at--;
    return at;
}

struct excerpt page_excerpt(const struct brief_evidence *e)
{
    size_t mark = e->mark <= e->excerpt_len ? e->mark : 0;
    size_t mark_len = e->mark_len <= e->excerpt_len - mark ? e->mark_len : 0;
    size_t from = mark > EXCERPT_BEFORE ? character_start(e->excerpt, mark - EXCERPT_BEFORE) : 0;
    size_t to = e->excerpt_len - mark - mark_len > EXCERPT_AFTER
                    ? character_start(e->excerpt, mark + mark_len + EXCERPT_AFTER)
                    : e->excerpt_len;
    return (struct excerpt){.text = e->excerpt + from,
                            .len = to - from,
                            .mark = mark - from,
                            .mark_len = mark_len,
                            .cut_before = from > 0,
                            .cut_after = to < e->excerpt_len};
}

const char *page_clip(struct page *p, const char *text)
{
    struct buffer clean;
    buffer_init(&clean, 0);
    return keep(p, &clean, text_clean(text, strlen(text), HEADER_MOST, &clean, p->err));
}
