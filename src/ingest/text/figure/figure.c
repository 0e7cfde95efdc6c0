/* figure.c - puts the fields of each figure together. */
#include <stdlib.h>
#include <string.h>

#include "draft.h"
#include "../measure/counts.h"
#include "../period/figuretime.h"
#include "../status/status.h"
#include "../where/where.h"
#include "told.h"

static const char *keep_span(struct extraction *out, const struct parse *p, struct span s)
{
    return arena_text(&out->strings, p->text + s.start, s.end - s.start, NULL);
}

/* The same of a name: a line that broke within it is a space. */
static const char *keep_name(struct extraction *out, const struct parse *p, struct span s)
{
    char name[256];
    size_t n = 0;
    if (s.end - s.start >= sizeof name || memchr(p->text + s.start, '\n', s.end - s.start) == NULL)
        return keep_span(out, p, s);
    for (size_t i = s.start; i < s.end; i++) {
        bool space = strchr(" \n\r\t", p->text[i]) != NULL;
        if (!space || (n > 0 && name[n - 1] != ' '))
            name[n++] = space ? ' ' : p->text[i];
    }
    return arena_text(&out->strings, name, n, NULL);
}

static struct span token_span(const struct parse *p, size_t first, size_t last)
{
    if (first >= last)
        return (struct span){0, 0};
    return (struct span){p->tokens[first].start, p->tokens[last - 1].end};
}

static int set_place(const struct parse *p, const struct place_ref *r, bool country_only,
                     struct extraction *out, const char **code, const char **name,
                     const char **country)
{
    *code = *name = "";
    if (r == NULL)
        return 0;
    if (r->as != 0)
        r = &p->places[r->as - 1];
    bool article = r->last > r->first + 1 && parse_function(p, r->first, F_the); /* "the EU" */
    struct span s = token_span(p, r->first + article, r->last);
    if (r->place != NULL && r->place->country[0] != '\0' && (!r->part || country_only) &&
        (country_only || r->place->type == PLACE_COUNTRY || r->type != PLACE_NAME)) {
        const struct place *whole = place_country(r->place->country);
        *code = r->place->country;
        *name = whole != NULL ? whole->name : r->place->name;
        return 0;
    }
    *name = r->last > r->first ? keep_name(out, p, s) : r->place != NULL ? r->place->name : "";
    if (country != NULL)
        *country = r->place != NULL ? r->place->country : where_country_of(p, r);
    return *name == NULL ? -1 : 0;
}

static int fill_quantity(struct parse *p, const struct quantity *q, struct extraction *out,
                         struct extracted *x)
{
    *x = (struct extracted){.span = q->span};
    struct figure *f = &x->figure;
    f->series = (struct series){"", KIND_UNKNOWN, "", "", "", "", "", ""};
    f->item = f->attributed_to = "";
    f->period = (struct period){DAY_NONE, DAY_NONE, PRECISION_SPAN};
    f->value = q->value;
    f->low = q->low;
    f->high = q->high;
    f->qualifier = q->qualifier;
    f->status = STATUS_ACTUAL;
    f->known_on = p->published;
    f->column = (long)q->span.start;
    f->length = (long)(q->span.end - q->span.start);
    f->raw = p->options->spans ? "" : keep_span(out, p, q->span);
    x->place_country = x->unit_differs = "";
    x->currency = q->currency[0] != '\0' ? arena_text(&out->strings, q->currency, 3, NULL) : "";
    const struct sentence *s = &p->sentences[q->sentence];
    size_t end = s->last;
    while (end > s->first && p->tokens[end - 1].type == TOKEN_LINE)
        end--;
    x->sentence = token_span(p, s->first, end);
    x->unit_span = token_span(p, q->shown_first, q->shown_last);
    bool unit = x->unit_span.end > x->unit_span.start;
    x->unit = unit && !p->options->spans ? keep_span(out, p, x->unit_span) : "";
    x->percent = q->form == QUANTITY_PERCENT || q->form == QUANTITY_FRACTION;
    x->why[FIELD_NUMBER] = q->span;
    x->why[FIELD_QUALIFIER] = q->hedge;
    x->why[FIELD_UNIT] = x->unit_span;
    return f->raw == NULL || x->unit == NULL || x->currency == NULL ? -1 : 0;
}

/* R, or all of ROW where R is its first, for which ALL is room. */
static const struct place_ref *whole_row(const struct place_row *row, const struct place_ref *r,
                                         struct place_ref *all)
{
    if (r == NULL || row->first != r)
        return r;
    *all = *r;
    all->last = row->last->last;
    return all;
}

/* Does the text itself say when D was, with its year? Nothing else does where no day of publication
 * is known. */
static bool year_told(const struct parse *p, const struct draft *d)
{
    size_t first = 0, last = p->n_mentions; /* they stand in the order of the text */
    while (first < last) {
        size_t middle = first + (last - first) / 2;
        if (p->mentions[middle].span.end <= d->period_why.start)
            first = middle + 1;
        else
            last = middle;
    }
    return first < p->n_mentions && d->period_why.end > d->period_why.start &&
           p->mentions[first].explicit_year && p->mentions[first].span.start < d->period_why.end;
}

/* "killed 8,900, and Kenya expects 200,000 refugees": is what D counts told by its noun alone, and
 * the verb that was found that of another number? */
static bool noun_says(const struct parse *p, const struct draft *d)
{
    const struct quantity *b = d->q;
    const struct measure_rule *r = draft_rule(d->noun, VERB_none);
    if (d->verb_last > d->q->first || d->q->unit_last <= d->q->unit_first || r == NULL ||
        strcmp(r->measure, d->measure) != 0)
        return false;
    while (b > p->quantities && b[-1].sentence == d->sentence && b[-1].first >= d->verb_last)
        if (!(--b)->dropped)
            return true;
    return false;
}

static int fill_draft(struct parse *p, const struct draft *d, struct extraction *out,
                      struct extracted *x)
{
    struct figure *f = &x->figure;
    f->series.measure = d->measure;
    f->series.kind = d->kind;
    f->status = d->status;
    bool dayless = p->dayless && !year_told(p, d);
    if (!dayless)
        f->period = d->period;
    struct place_ref rows[2];
    const struct place_ref *place = whole_row(&d->places, d->place, &rows[0]),
                           *origin = whole_row(&d->origins, d->origin, &rows[1]);
    if (set_place(p, place, d->country_only, out, &f->series.place, &f->series.place_name,
                  &x->place_country) < 0 ||
        set_place(p, origin, origin != NULL && origin->seat, out, &f->series.origin,
                  &f->series.origin_name, NULL) < 0)
        return -1;
    if (d->speaker.end > d->speaker.start) {
        f->attributed_to = keep_name(out, p, d->speaker);
        if (f->attributed_to == NULL)
            return -1;
    }
    x->unit_differs = d->rate != NULL ? d->rate : d->unit != NULL ? d->unit : "";
    x->why[FIELD_MEASURE] = d->verb_last > d->verb_first && !noun_says(p, d)
                                ? token_span(p, d->verb_first, d->verb_last)
                                : x->unit_span;
    if (!p->options->spans)
        draft_evidence(p, d, &x->sentence);
    if (d->beside && x->why[FIELD_MEASURE].end == x->why[FIELD_MEASURE].start &&
        d->noun_at < p->n_tokens)
        x->why[FIELD_MEASURE] = token_span(p, d->noun_at, d->noun_at + 1u);
    x->why[FIELD_STATUS] = d->status_why;
    x->why[FIELD_PERIOD] = d->period_why;
    x->why[FIELD_ATTRIBUTION] = d->speaker;
    if (d->place != NULL && d->place_rule == NULL)
        x->why[FIELD_PLACE] = token_span(p, d->place->first, d->place->last);
    if (d->origin != NULL && d->origin_rule == NULL)
        x->why[FIELD_ORIGIN] = token_span(p, d->origin->first, d->origin->last);
    x->rule[FIELD_PLACE] = d->place_rule;
    x->rule[FIELD_ORIGIN] = d->origin_rule;
    x->rule[FIELD_PERIOD] = dayless ? NULL : d->period_rule;
    x->confidence = draft_sure(p, d, x->unit_span);
    return 0;
}

/* "1,762,793 million individuals": more people, homes or tonnes than there can be, and so a typing
 * error of which nobody knows what was meant. */
static bool beyond_all(const struct draft *d)
{
    return d->measure != NULL && d->q->form != QUANTITY_MONEY &&
           number_double(d->q->value.type != NUMBER_NONE ? d->q->value : d->q->low) >
               (d->unit != NULL ? 1e9 : 8.3e9);
}

/* "266 households (1,130 individuals) were moved": all that is said of BEFORE holds for D, which is
 * the same people. */
static void tell_again(struct draft *d, const struct draft *before)
{
    struct draft own = *d;
    *d = *before;
    d->q = own.q;
    d->clause_first = own.clause_first;
    d->clause_last = own.clause_last;
    d->statement_first = own.statement_first;
    d->statement_last = own.statement_last;
    d->states = own.states;
    d->noun = own.noun;
    d->noun_at = own.noun_at;
    d->inherited = own.inherited;
    d->bare = own.bare;
    d->unit = own.unit;
    d->row = own.row;
}

int parse_figures_open(struct parse *p, struct error *err)
{
    struct drafts *d = p->drafts != NULL ? p->drafts : calloc(1, sizeof *d);
    if (d == NULL)
        return error_memory(err);
    p->drafts = d;
    *d = (struct drafts){.p = p,
                         .at = d->at,
                         .size = d->size,
                         .as_of = p->published,
                         .told_day = DAY_NONE,
                         .over = {.sentence = UINT32_MAX}};
    return drafts_open_window(d, err);
}

void parse_figures_free(struct parse *p)
{
    if (p->drafts != NULL)
        free(p->drafts->at);
    free(p->drafts);
}

int parse_figures(struct parse *p, struct error *err)
{
    struct drafts *d = p->drafts;
    bool ahead = false; /* is anything foretold, of which no day is told? */
    for (size_t k = 0; k < p->n_quantities; k++) {
        void *more = parse_grow(d->at, &d->size, d->n, sizeof *d->at);
        if (more == NULL)
            return error_memory(err);
        d->at = more;
        struct draft *draft = &d->at[d->n++];
        *draft = (struct draft){
            .q = &p->quantities[k], .sentence = p->quantities[k].sentence, .noun = TEXT_NOUN_COUNT};
        draft->sum = d->of_money && draft_sum_in_row(p, draft, &p->quantities[k]);
        if (draft->q->form == QUANTITY_MONEY)
            money_settle(d, &p->quantities[k]);
        if (draft->q->dropped || draft_measure(d, k) < 0 || beyond_all(draft) ||
            business_only(d, draft) || draft_kills_nobody(p, draft) || draft_unhurt(p, draft)) {
            draft->measure = NULL;
            continue;
        }
        draft_own_noun(p, draft);
        draft_set_statement(p, draft);
        if (k > 0 && draft[-1].measure != NULL && counts_again(p, draft, draft - 1)) {
            tell_again(draft, draft - 1);
            continue;
        }
        draft_status(d, k);
        if (draft->measure == NULL)
            continue;
        draft_speaker(d, k);
        draft_place(d, k);
        draft_inland(d, draft);
        draft_whose_people(d, draft);
        d->as_of = told_as_of(d, draft->sentence);
        draft_period(d, k);
        if (draft->kind == KIND_CUMULATIVE)
            times_until_then(d, draft);
        if (parse_sentence_in(&p->sentences[draft->sentence], SET_amends))
            status_corrects(d, k);
        ahead |= draft->status == STATUS_FORECAST && draft->period.last == DAY_NONE;
        if (draft_at_home(d, draft) || draft_armed_move(p, draft))
            draft->measure = NULL;
    }
    drafts_share_tail(d);
    drafts_total_of_parts(d);
    if (ahead)
        drafts_due_next(d);
    drafts_pair(d);
    drafts_origins(d);
    return 0;
}

static bool same_text(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

static bool same_figure(const struct figure *a, const struct figure *b)
{
    return a->period.last == b->period.last && a->status == b->status &&
           number_equal(a->value, b->value) && number_equal(a->low, b->low) &&
           number_equal(a->high, b->high) && same_text(a->series.measure, b->series.measure) &&
           same_text(a->series.place, b->series.place) &&
           same_text(a->series.place_name, b->series.place_name) &&
           same_text(a->series.origin, b->series.origin) &&
           (a->period.first == b->period.first || a->period.first == DAY_NONE ||
            b->period.first == DAY_NONE);
}

#define LOOK_BACK 40 /* figures */

/* Links what belongs together: a figure said again to its first statement, a part to its total. */
static void link_figures(const struct drafts *d, struct extraction *out)
{
    for (size_t k = 0; k < d->n; k++) {
        const struct draft *own = &d->at[k];
        if (own->shown == 0 || own->measure == NULL)
            continue;
        struct extracted *x = &out->figures[own->shown - 1];
        for (size_t j = own->shown - 1; j > 0 && own->shown - 1 - j < LOOK_BACK && !x->repeated;
             j--) {
            struct extracted *o = &out->figures[j - 1];
            if (same_figure(&o->figure, &x->figure) &&
                same_text(o->unit_differs, x->unit_differs)) {
                x->repeated = true;
                x->again = o->span;
            }
        }
        for (size_t j = k; j > 0 && d->at[j - 1].sentence == own->sentence && x->total == 0; j--) {
            const struct draft *whole = &d->at[j - 1];
            if (whole->shown > 0 && own->shown - whole->shown <= 8 &&
                draft_part_of(d->p, whole, own))
                x->total = whole->shown;
        }
    }
}

/* Adds draft K's figure to OUT, where it is to be shown. */
static int add_figure(struct drafts *d, size_t k, struct extraction *out, struct error *err)
{
    struct parse *p = d->p;
    struct draft *draft = &d->at[k];
    draft->shown = 0;
    if (draft->measure == NULL &&
        (!p->options->all || draft->q->dropped || draft->q->form == QUANTITY_ORDINAL ||
         draft->q->form == QUANTITY_NONE))
        return 0;
    if (out->n_figures == EXTRACT_FIGURES_MOST)
        return error_set(err, ERR_LIMIT,
                         "the text has more than %d numbers: cut it into its documents",
                         EXTRACT_FIGURES_MOST);
    void *more = parse_grow(out->figures, &p->size_figures, out->n_figures, sizeof *out->figures);
    if (more == NULL)
        return error_memory(err);
    out->figures = more;
    struct extracted *x = &out->figures[out->n_figures++];
    draft->shown = (uint32_t)out->n_figures;
    if (fill_quantity(p, draft->q, out, x) < 0 ||
        (draft->measure != NULL && fill_draft(p, draft, out, x) < 0))
        return error_memory(err);
    return 0;
}

int parse_figures_add(struct parse *p, struct extraction *out, struct error *err)
{
    struct drafts *d = p->drafts;
    for (size_t k = 0; k < d->n; k++)
        if (add_figure(d, k, out, err) < 0)
            return -1;
    link_figures(d, out);
    return 0;
}
