/* then.c - counts that go on with one told before, up to the day that was told there: "By last
 * evening it had counted 225 dead. The injured stood at 707". */
#include "figuretime.h"
#include "../measure/counts.h"

const char times_as_before[] = "as the figure before";

/* "The injured stood at 707", "41 were missing", "18,751 had been displaced": is D's number told to
 * have been so many? */
static bool were_so_many(const struct parse *p, const struct draft *d)
{
    size_t o = d->q->outer_first,
           i = d->q->unit_last > d->q->outer_last ? d->q->unit_last : d->q->outer_last;
    if (parse_mark(p, i, ',') && parse_function(p, i + 1, F_or))
        for (size_t k = i + 2; k < i + 8 && k < d->clause_last; k++)
            if (parse_mark(p, k, ','))
                i = k + 1; /* ", or 88,312 people," */
    if (parse_in(p, i, SET_past) && !parse_function(p, i + 1, F_a))
        return true;
    if (o < d->clause_first + 2u)
        return false;
    return (parse_function(p, o - 1, F_at) && parse_in(p, o - 2, SET_stands)) ||
           parse_in(p, o - 1, SET_past) || parse_reads(p, o - 1, "numbered");
}

/* Is the day that BEFORE tells only that on which somebody said so? */
static bool only_said(const struct parse *p, const struct draft *before)
{
    for (size_t k = p->sentences[before->sentence].mentions;
         k < parse_mentions_end(p, before->sentence); k++)
        if (p->mentions[k].said && p->mentions[k].span.start == before->period_why.start)
            return true;
    return false;
}

/* "By last evening it had counted 225 dead. The injured stood at 707": does the sentence right
 * behind BEFORE, a count up to a day that it told, go on with how many there were? */
bool then_counted(const struct parse *p, const struct draft *d, const struct draft *before)
{
    return before != NULL && before->kind == KIND_CUMULATIVE && before->status == STATUS_ACTUAL &&
           d->status == STATUS_ACTUAL &&
           (before->period_why.end > before->period_why.start ||
            before->period_rule == times_as_before) &&
           before->period.last < p->published && before->period.last != DAY_NONE &&
           before->sentence <= d->sentence && before->sentence + 1u >= d->sentence &&
           p->sentences[before->sentence].paragraph == p->sentences[d->sentence].paragraph &&
           toll_counts(before->measure) && d->rate == NULL &&
           (d->speaker.end == d->speaker.start || d->speaker.start == before->speaker.start) &&
           (toll_counts(d->measure) || d->kind == KIND_STOCK) && were_so_many(p, d) &&
           !only_said(p, before);
}

/* "Television doubled the toll on Friday. 77,738 people were dead": the day on which the sentence
 * before, without a number, told of a toll anew; NULL: it did not. */
const struct mention *then_toll_told(const struct parse *p, const struct draft *d,
                                     const struct draft *before)
{
    const struct sentence *s = &p->sentences[d->sentence];
    const struct mention *found = NULL;
    if (!toll_counts(d->measure) || d->sentence == 0 || s->starts_line ||
        (before != NULL && before->sentence + 1u >= d->sentence) ||
        s[-1].paragraph != s->paragraph || !parse_sentence_in(&s[-1], SET_toll))
        return NULL;
    for (size_t i = s->first; i < d->q->last; i++)
        if (parse_function(p, i, F_have))
            return NULL; /* "has found 2,274 dead": by now */
    for (size_t k = s[-1].mentions; k < s->mentions; k++) {
        const struct mention *m = &p->mentions[k];
        if (m->type != MENTION_DATE || m->event || times_in_dateline(p, m))
            continue;
        if (found != NULL || m->period.first == DAY_NONE || m->period.last > p->published ||
            m->period.first + 1 < m->period.last || m->period.last + 14 < p->published)
            return NULL;
        found = m;
    }
    size_t i = found != NULL ? s[-1].first : s->first;
    while (i < s->first && !parse_reads(p, i, "toll"))
        i++;
    return i < s->first ? found : NULL;
}
