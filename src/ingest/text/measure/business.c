/* business.c - what is told of business: sums that companies earn, borrow and own or that states
 * take in, and the staff, the clients and the papers of firms. The words of the whole text say what
 * it is about. */
#include "../figure/draft.h"
#include "counts.h"

void business_weigh(struct parse *p)
{
    for (uint32_t s = 0; s < p->n_sentences; s++) {
        p->whole.of_need += parse_sentence_in(&p->sentences[s], SET_need);
        p->whole.of_market += parse_sentence_in(&p->sentences[s], SET_market);
    }
}

/* "Japan raised its aid to Manila to 75 billion yen": told of aid, whatever the text is about. */
static bool of_aid(const struct parse *p, const struct sentence *s)
{
    static const char *const aids[] = {"aid",      "donor",   "donors",      "humanitarian",
                                       "refugees", "victims", "humanitaire", "aide",
                                       "réfugiés", NULL};
    for (size_t i = s->first; i < s->last; i++)
        if (parse_in(p, i, SET_need) && parse_spelled(p, i, aids))
            return true;
    return false;
}

/* What business has as well: clients that it reaches, applications, tax returns, holders of shares,
 * staff that is moved. Nobody is killed or arrested by these words; goods have rules of their own.
 */
static bool in_business(const struct draft *d)
{
    static const char *const others[] = {
        "killed",     "injured",     "homes-damaged", "homes-destroyed", "sites", "relief-items",
        "aid-weight", "aid-flights", "aid-convoys",   "aid-shipments",   NULL};
    for (size_t i = 0; others[i] != NULL; i++)
        if (draft_is(d->measure, others[i]))
            return false;
    return !draft_is(d->measure, "detained") || d->verb != VERB_arrest; /* "shares are held by" */
}

bool business_only(const struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    const struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    const struct whole *w = &p->whole;
    if (d->measure == NULL || w->of_market <= 2 * w->of_need)
        return false; /* of a crisis, too */
    bool need = parse_sentence_in(s, SET_need);
    if (strncmp(d->measure, "funding-", 8) == 0)
        return !need || !of_aid(p, s);
    return !need && in_business(d);
}
