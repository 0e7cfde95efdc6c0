/* respective.c - "Poland and Moldova received 30,000 and 25,000 refugees": lists of numbers and of
 * places that go together, one by one. */
#include "draft.h"

/* Are tokens [FIRST, LAST) only what joins the items of a list? */
static bool joins(const struct parse *p, size_t first, size_t last)
{
    if (first >= last || last - first > 3)
        return false;
    for (size_t i = first; i < last; i++)
        if (!parse_mark(p, i, ',') && !parse_function(p, i, F_and) && !parse_function(p, i, F_the))
            return false;
    return true;
}

/* One past the last number of the list that starts with number K. */
static size_t list_end(const struct drafts *all, size_t k)
{
    const struct draft *d = all->at;
    size_t end = k + 1;
    if (d[k].q->dropped)
        return end; /* "in Jhapa, Nepal, in 1991, 5,000 people" */
    while (end < all->n && d[end].sentence == d[k].sentence && !d[end].q->dropped &&
           d[end].q->form == d[k].q->form &&
           joins(all->p, d[end - 1].q->outer_last, d[end].q->outer_first))
        end++;
    return end;
}

/* The list of exactly N known places in SENTENCE, outside of tokens [FIRST, LAST); NULL: there is
 * none, or more than one. BEFORE: only ahead of them. */
static const struct place_ref *place_list(const struct parse *p, uint32_t sentence, size_t first,
                                          size_t last, bool before, size_t n)
{
    const struct place_ref *found = NULL;
    for (size_t i = 0; i < p->n_places;) {
        const struct place_ref *r = &p->places[i];
        size_t end = i + 1;
        while (end < p->n_places && p->places[end].sentence == r->sentence &&
               joins(p, p->places[end - 1].last, p->places[end].first))
            end++;
        bool here = r->sentence == sentence && end - i == n &&
                    (p->places[end - 1].last <= first || (!before && r->first >= last));
        for (size_t k = i; here && k < end; k++)
            here = p->places[k].place != NULL || p->places[k].written;
        if (here && found != NULL)
            return NULL;
        if (here)
            found = r;
        i = end;
    }
    return found;
}

static bool says_respectively(const struct parse *p, uint32_t sentence)
{
    static const char *const words_of[] = {"respectively", "respectivement", NULL};
    for (size_t i = p->sentences[sentence].first; i < p->sentences[sentence].last; i++)
        if (parse_spelled(p, i, words_of))
            return true;
    return false;
}

/* The number of the list whose measure the verb or the noun tells best. */
static const struct draft *best_of(const struct draft *d, size_t n)
{
    const struct draft *best = NULL;
    for (size_t i = 0; i < n; i++)
        if (d[i].measure != NULL && (best == NULL || (best->verb_first == best->verb_last &&
                                                      d[i].verb_first != d[i].verb_last)))
            best = &d[i];
        else if (d[i].measure != NULL && best->bare && !d[i].bare && best->noun != d[i].noun)
            best = &d[i]; /* "81,000 and 43,000 Syrians" */
    return best;
}

static bool is_one_of(const struct place_ref *r, const struct place_ref *list, size_t n)
{
    return r >= list && r < list + n;
}

/* Do the PLACES send or give what D counts: "Germany and France sent", "from Chad and Niger"? */
static bool are_givers(const struct draft *d, const struct place_ref *places, size_t n)
{
    bool given = d->group == GROUP_MONEY || d->group == GROUP_TROOPS || d->group == GROUP_AID;
    bool subject =
        places->function == TEXT_FUNCTION_COUNT && places[n - 1].last <= d->q->outer_first;
    return places->function == F_from || is_one_of(d->origin, places, n) || (given && subject);
}

/* A place of the sentence outside of the list that something goes to or is in; NULL: none. */
static const struct place_ref *other_place(const struct parse *p, uint32_t sentence,
                                           const struct place_ref *places, size_t n)
{
    static const uint64_t to = 1ull << F_to | 1ull << F_into | 1ull << F_in | 1ull << F_for;
    for (size_t i = p->sentences[sentence].places; i < parse_places_end(p, sentence); i++) {
        const struct place_ref *r = &p->places[i];
        if (r->place != NULL && !is_one_of(r, places, n) && r->function < TEXT_FUNCTION_COUNT &&
            (to >> r->function & 1))
            return r;
    }
    return NULL;
}

static void pair_up(const struct parse *p, struct draft *d, const struct place_ref *places,
                    size_t n)
{
    struct draft model = *best_of(d, n);
    bool givers = are_givers(&model, places, n);
    if (is_one_of(model.place, places, n))
        model.place = givers ? other_place(p, model.sentence, places, n) : NULL;
    if (is_one_of(model.origin, places, n))
        model.origin = NULL;
    for (size_t i = 0; i < n; i++) {
        const struct quantity *q = d[i].q;
        d[i] = model;
        d[i].q = q;
        *(givers ? &d[i].origin : &d[i].place) = &places[i];
        *(givers ? &d[i].origin_rule : &d[i].place_rule) = NULL; /* its own words say so */
        *(givers ? &d[i].origins : &d[i].places) = (struct place_row){NULL, NULL};
    }
}

/* The list of exactly N times in SENTENCE, outside of tokens [FIRST, LAST), as place_list(). */
static const struct mention *time_list(const struct parse *p, uint32_t sentence, size_t first,
                                       size_t last, bool before, size_t n)
{
    const struct mention *found = NULL;
    size_t most = parse_mentions_end(p, sentence);
    for (size_t i = p->sentences[sentence].mentions, end; i < most; i = end) {
        bool here = p->mentions[i].type == MENTION_DATE;
        for (end = i + 1; end < most && joins(p, p->mentions[end - 1].last, p->mentions[end].first);
             end++)
            here &= p->mentions[end].type == MENTION_DATE;
        here &= end - i == n &&
                (p->mentions[end - 1].last <= first || (!before && p->mentions[i].first >= last));
        for (size_t k = i; here && k < end; k++)
            here = p->mentions[k].period.first != DAY_NONE;
        if (here && found != NULL)
            return NULL;
        if (here)
            found = &p->mentions[i];
    }
    return found;
}

/* "In May and June 1,200 and 3,400 arrived": sets MONTHS to the two that SENTENCE names as one
 * time; false: it names none so. */
static bool two_months(const struct parse *p, uint32_t sentence, struct period months[2])
{
    for (size_t i = p->sentences[sentence].mentions; i < parse_mentions_end(p, sentence); i++) {
        const struct mention *m = &p->mentions[i];
        size_t at = m->first + (parse_function(p, m->first, F_in) ? 1u : 0u);
        int year, month, day;
        if (m->type != MENTION_DATE || m->last < at + 3u || !parse_one(p, at, ROLE_month) ||
            !parse_function(p, at + 1, F_and) || !parse_one(p, at + 2, ROLE_month) ||
            m->period.first == DAY_NONE || m->period.last == DAY_NONE)
            continue;
        day_t next = date_add_months(m->period.first, 1);
        if (next == DAY_NONE || next > m->period.last)
            return false;
        date_to_civil(m->period.last, &year, &month, &day);
        months[0] = period_span(m->period.first, next - 1);
        months[1] = period_span(date_from_civil(year, month, 1), m->period.last);
        return true;
    }
    return false;
}

/* "In 2015, 2016 and 2017 Italy took in 153,842, 181,436 and 119,369 people": each has its own. */
static void pair_times(struct draft *d, const struct mention *times, size_t n)
{
    struct draft model = *best_of(d, n);
    for (size_t i = 0; i < n; i++) {
        const struct quantity *q = d[i].q;
        d[i] = model;
        d[i].q = q;
        d[i].period = model.kind == KIND_STOCK ? period_day(times[i].period.last) : times[i].period;
        d[i].kind = model.kind == KIND_STOCK ? KIND_STOCK : KIND_FLOW;
        d[i].period_why = times[i].span;
        d[i].period_rule = NULL;
    }
}

void drafts_pair(struct drafts *all)
{
    const struct parse *p = all->p;
    for (size_t k = 0, end; k < all->n; k = end) {
        end = list_end(all, k);
        if (end - k < 2 || best_of(all->at + k, end - k) == NULL)
            continue;
        const struct draft *d = &all->at[k];
        const struct place_ref *places =
            place_list(p, d->sentence, d->q->outer_first, all->at[end - 1].q->outer_last,
                       !says_respectively(p, d->sentence), end - k);
        const struct mention *times =
            time_list(p, d->sentence, d->q->outer_first, all->at[end - 1].q->outer_last,
                      !says_respectively(p, d->sentence), end - k);
        struct period months[2];
        if (times != NULL && places == NULL)
            pair_times(all->at + k, times, end - k);
        else if (places == NULL && end - k == 2 && two_months(p, d->sentence, months) &&
                 all->at[k].kind == KIND_FLOW && all->at[k + 1].kind == KIND_FLOW) {
            all->at[k].period = months[0];
            all->at[k + 1].period = months[1];
        }
        if (places != NULL)
            pair_up(p, all->at + k, places, end - k);
    }
}
