/* verbnot.c - verbs near a number that do not govern it: parts of names and of other phrases, what
 * befalls somebody else, what says no more than the noun does. */
#include <string.h>

#include "../figure/draft.h"
#include "../figure/aside.h"
#include "counts.h"
#include "verbs.h"

bool verb_counts(const struct parse *p, size_t i)
{
    return parse_either(p, i, "counted", "recorded");
}

/* Is token I in the noun phrase of another number, or the first word of a longer noun? */
static bool in_other_unit(const struct parse *p, const struct quantity *q, size_t i,
                          size_t verb_words)
{
    size_t n, k = (size_t)(q - p->quantities);
    const struct quantity *first = k > 2 ? q - 2 : p->quantities,
                          *last =
                              k + 2 < p->n_quantities ? q + 2 : p->quantities + p->n_quantities - 1;
    for (const struct quantity *o = first; o <= last; o++)
        if (i >= o->unit_first && i < o->unit_last && !o->dropped && o != q)
            return true;
    if (verb_words > 1 && parse_match(p, i + verb_words - 1, ROLE_noun, &n) != NULL && n > 1)
        return true; /* "are in need of help" is not "are in" */
    return parse_match(p, i, ROLE_noun, &n) != NULL && n > verb_words;
}

/* A participle that has no object of its own: a preposition or a mark follows. */
static bool passive_behind(const struct parse *p, size_t i)
{
    return i + 1 >= p->n_tokens || p->tokens[i + 1].type == TOKEN_MARK ||
           p->tokens[i + 1].type == TOKEN_LINE || parse_function(p, i + 1, F_from) ||
           parse_function(p, i + 1, F_in) ||
           (parse_function(p, i + 1, F_at) && !parse_may(p, i + 1, ROLE_before)) ||
           parse_function(p, i + 1, F_on) || parse_function(p, i + 1, F_by) ||
           parse_match(p, i + 1, ROLE_timeword, NULL) != NULL;
}

/* "people who received vouchers", "receiving the transfer, 740,000 people": what is received is no
 * person; "have lost their livelihoods": nor has anyone died. */
static bool other_object(const struct parse *p, const struct quantity *q, size_t i, int verb)
{
    static const char *const lost[] = {"lost", NULL};
    size_t n;
    for (size_t k = i + 1; verb == VERB_arrive && k < q->outer_first; k++)
        if (parse_mark(p, k, ';') && parse_in(p, i, SET_receives))
            return true; /* "families received supplements; and 3,571 children" */
    for (size_t k = i + 1;
         verb == VERB_arrive && parse_in(p, i, SET_receives) && k < q->outer_first; k++)
        if (parse_in(p, k, SET_relief) && parse_mark(p, k + 1, ','))
            return true; /* "children received vaccination, and 405,000 women accessed care" */
    bool determined = parse_function(p, i + 1, F_the) || parse_function(p, i + 1, F_its) ||
                      parse_function(p, i + 1, F_a);
    if (verb == VERB_die && parse_spelled(p, i, lost)) {
        bool object = i >= q->last && p->tokens[i - 1].type == TOKEN_WORD && i + 1 < p->n_tokens &&
                      !parse_function(p, i - 1, F_be) && p->tokens[i + 1].type == TOKEN_WORD &&
                      p->tokens[i + 1].functions == 0 && !passive_behind(p, i) &&
                      parse_match(p, i, ROLE_verb, &n) != NULL && n == 1 &&
                      !parse_either(p, i + 1, "life", "lives");
        return determined || object; /* "3,000 people lost access to water" */
    }
    if (verb != VERB_arrive || !parse_in(p, i, SET_receives))
        return false;
    if (i >= q->last && p->text[p->tokens[i].end - 1] == 'd' && passive_behind(p, i))
        return false; /* "refugees received since 7 July" */
    return determined || (i >= q->last && (!parse_function(p, i - 1, F_be) ||
                                           p->text[p->tokens[i].end - 1] == 'g'));
}

/* "No aid has reached", "no convoy got to": is the subject of the verb at token I denied? */
static bool by_nobody(const struct parse *p, size_t first, size_t i)
{
    while (i > first && (parse_function(p, i - 1, F_have) || parse_function(p, i - 1, F_be) ||
                         parse_function(p, i - 1, F_to) || parse_in(p, i - 1, SET_unable) ||
                         parse_one(p, i - 1, ROLE_modal)))
        i--;
    if (i > first && parse_in(p, i - 1, SET_denies))
        return true;
    return i > first + 1 && p->tokens[i - 1].functions == 0 && parse_may(p, i - 2, ROLE_none);
}

/* A verb that may govern a number. */
struct candidate {
    int verb;
    size_t i, n;              /* its first token, its number of tokens */
    const struct sentence *s; /* where it stands */
};

/* "three months have passed": of a time. */
static bool passes_time(const struct parse *p, size_t i)
{
    while (i > 0 && parse_function(p, i - 1, F_have))
        i--;
    return i > 0 && parse_one(p, i - 1, ROLE_timeunit);
}

/* "The strike entered its tenth day", "police entered the building": is what is entered behind
 * token I no country? */
static bool enters_other(const struct parse *p, size_t i)
{
    static const char *const houses[] = {"building",   "complex", "compound", "house",  "hall",
                                         "mosque",     "church",  "temple",   "palace", "embassy",
                                         "parliament", "office",  "offices",  "prison", "chamber",
                                         "premises",   NULL};
    if (!parse_among(p, i, "entered", "enters", "entering", "enter"))
        return false;
    i++;
    if (parse_one(p, i, ROLE_timeword) || parse_one(p, i, ROLE_day))
        i++; /* "entered today their fourth day" */
    if (!parse_function(p, i, F_its) && !parse_function(p, i, F_the) && !parse_function(p, i, F_a))
        return false;
    for (size_t k = i + 1; k < i + 4 && k < p->n_tokens && p->tokens[k].type == TOKEN_WORD; k++)
        if (parse_one(p, k, ROLE_timeunit) || parse_spelled(p, k, houses))
            return true;
        else if (p->tokens[k].functions != 0)
            return false;
    return false;
}

/* "the Malakal transit centre", "across the border in Cameroon", "passed their test": a word of
 * crossing that tells of nobody who crosses. */
static bool no_crossing(const struct parse *p, const struct quantity *q, const struct candidate *c)
{
    size_t i = c->i, n = c->n;
    if (n == 1 && (p->tokens[i].flags & T_CAPITAL) && parse_reads(p, i, "cross") &&
        (p->tokens[i + 1].flags & T_CAPITAL) && p->tokens[i + 1].type == TOKEN_WORD)
        return true; /* "Cross River: 15,230" */
    if (enters_other(p, i))
        return true;
    if (n == 1 && parse_reads(p, i, "passed"))
        for (size_t k = i + 1; k < i + 5; k++)
            if (parse_in(p, k, SET_exams) || parse_reads(p, k, "attempt"))
                return true; /* "passed their final test", "passed at the first attempt" */
    if (n == 1 && i > 0 && parse_may(p, i - 1, ROLE_ordinal) && parse_reads(p, i, "attempt"))
        return true; /* "passed at the first attempt" */
    if (n == 1 && parse_may(p, i + 1, ROLE_noun) && parse_reads(p, i, "transit"))
        return true; /* "at the Malakal transit centre" */
    if (n == 1 && (parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_a)) &&
        p->tokens[i + 1].type != TOKEN_WORD)
        return true; /* "has 420 soldiers at the crossing, and 100 more are due" */
    if (parse_function(p, i, F_across) &&
        (i == p->sentences[q->sentence].first || parse_function(p, i - 1, F_from) ||
         parse_mark(p, i + n, ',')))
        return true; /* "shells from across the border", "Across the border, in Dolo Ado," */
    if (n > 1 && parse_function(p, i + n, F_in) &&
        (parse_function(p, i, F_across) || parse_function(p, i, F_over)))
        return true; /* "another 226,000 across the border in Cameroon": where they are */
    if (n == 1 && i < q->first && passes_time(p, i))
        return true; /* "months have passed since" */
    return false;
}

/* "the Red Cross", "due to the rains", "in the coming days", "forcibly displaced people": a word of
 * a name or of another phrase, and no verb. */
static bool no_verb(const struct parse *p, const struct quantity *q, const struct draft *d,
                    const struct candidate *c)
{
    static const char *const grants[] = {"grants", NULL};
    size_t i = c->i, n = c->n;
    int verb = c->verb;
    if (i > d->clause_first && n == 1 && (i < q->first || verb == VERB_cross) &&
        (p->tokens[i].flags & p->tokens[i - 1].flags & T_CAPITAL) &&
        p->tokens[i - 1].type == TOKEN_WORD &&
        !(p->tokens[i].flags & p->tokens[i - 1].flags & T_UPPER))
        return true; /* "the Red Cross" */
    if (verb == VERB_land && n == 1 &&
        (parse_may(p, i + 1, ROLE_speaker) || parse_may(p, i + 1, ROLE_title)))
        return true; /* "the land minister" */
    if (verb == VERB_arrive && n == 2 && i + n == q->outer_first &&
        parse_either(p, i, "get", "getting"))
        return true; /* "help is getting to 12,000 families": they have not come anywhere */
    if (verb == VERB_return && n == 1 && i > 1 && parse_function(p, i - 1, F_of) &&
        (parse_in(p, i - 2, SET_areal) || parse_in(p, i - 2, SET_regionlike)))
        return true; /* "in areas of return" */
    if (verb == VERB_arrive && i >= q->last &&
        parse_among(p, i + n - 1, "taken", "took", "take", "takes") &&
        (parse_function(p, i + n, F_the) || parse_function(p, i + n, F_a)))
        return true; /* "268,000 students have taken the exam" */
    if (verb == VERB_injure && i > q->last && parse_function(p, i - 1, F_and) &&
        (parse_function(p, i + n, F_a) || p->tokens[i + n].type == TOKEN_DIGITS ||
         parse_may(p, i + n, ROLE_digit)))
        return true; /* "the death of one woman, and injured a driver": other people */
    if (verb == VERB_reach && n == 1 && parse_reads(p, i + 1, "as") &&
        parse_among(p, i, "serve", "serves", "served", "serving"))
        return true; /* "classrooms serve as dormitories for 4,900" */
    if (verb == VERB_reach && n == 1 && parse_reads(p, i, "feeding") &&
        parse_among(p, i + 1, "program", "programs", "programme", "programmes", "practices",
                    "centre", "centres"))
        return true; /* "disrupting school feeding programs" */
    if (verb == VERB_need && n == 1 && i > 0 && parse_reads(p, i, "needs") &&
        (parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_its)))
        return true; /* "the needs continued to outstrip the response" */
    for (size_t k = i; verb == VERB_reach && k > q->last && k + 4 > i; k--)
        if (parse_function(p, k - 1, F_of) && parse_is(p, k - 2, ROLE_verb, VERB_need))
            return true; /* "in need of nutrition support" */
    if (verb == VERB_affect && n == 1 && parse_reads(p, i, "affected") && i >= q->last &&
        (parse_in(p, i + 1, SET_areal) || parse_in(p, i + 1, SET_regionlike)))
        return true; /* "volunteers in the affected localities" */
    if (verb == VERB_affect && i + n <= q->outer_first && i > 0 &&
        (parse_function(p, i + n, F_by) || parse_function(p, i + n - 1, F_by)) &&
        !parse_function(p, i - 1, F_be) && parse_function(p, q->outer_first - 1u, F_and))
        return true; /* "departments impacted by the crisis met, and 10 members were trained" */
    if (verb == VERB_need && n == 1 && i > 0 && parse_among(p, i - 1, "special", "specific"))
        return true; /* "people with special needs" */
    if (verb == VERB_return && n == 1 && i > 0 && parse_in(p, i - 1, SET_repels))
        return true; /* "a boat with 40 people was turned back" */
    if (verb == VERB_cross && no_crossing(p, q, c))
        return true;
    bool wrecked = (d->noun == NOUN_home || d->noun == NOUN_building) &&
                   (verb == VERB_destroy || verb == VERB_damage); /* "805 collapsed buildings" */
    if (i >= q->unit_first && i < q->head && q->head < q->unit_last && !wrecked)
        return true; /* "forcibly displaced people" */
    if (n == 1 && parse_may(p, i + 1, ROLE_speaker) && parse_in(p, i + 1, SET_team))
        return true; /* "the rescue group" */
    if (verb == VERB_die && n == 2 && i < q->first && parse_function(p, i + 1, F_of) &&
        parse_reads(p, i, "loss") && draft_outset(p, q, i) > i + 2)
        return true; /* "the loss of income to four million workers" */
    if (verb == VERB_arrive && n == 1 && parse_reads(p, i + 1, "together"))
        return true; /* "could come together" */
    if (verb == VERB_return && i > q->last &&
        parse_in(p, i + n + parse_function(p, i + n, F_to), SET_pursuits))
        return true; /* "127,000 students can go back to school" */
    if (i < q->first && parse_function(p, q->outer_last, F_the) &&
        (parse_in(p, i, SET_brings) || parse_in(p, i, SET_bringing)) &&
        parse_in(p, q->outer_last + 1u, SET_totals))
        return true; /* "brings to 30 the number of people who have died" */
    if (verb == VERB_grant && i > d->clause_first && parse_spelled(p, i, grants) &&
        (parse_function(p, i - 1, F_in) || parse_function(p, i - 1, F_of) ||
         parse_reads(p, i - 1, "as")))
        return true; /* "4 billion in grants" */
    if (in_other_unit(p, q, i, n))
        return true; /* "60 dead and 87,000 displaced" */
    if (parse_in(p, i, SET_due) && parse_function(p, i + 1, F_to))
        return true; /* "due to the rains" */
    if (n == 1 && verb == VERB_deliver && d->noun != NOUN_weight && d->noun != NOUN_item &&
        (parse_function(p, i, F_of) ||
         (parse_function(p, i, F_with) && (i < q->first || d->noun == NOUN_troop))))
        return true; /* "two transport planes, one of which", "an exercise with 14 aircraft" */
    return n == 1 && parse_may(p, i, ROLE_timeword) && parse_may(p, i + 1, ROLE_timeunit);
    /* "in the coming days" */
}

/* Is it what others do to people, so that those behind "by" are who did it? */
static bool befalls_by(int verb)
{
    return verb == VERB_arrive || verb == VERB_evacuate || verb == VERB_die ||
           verb == VERB_injure || verb == VERB_detain || verb == VERB_arrest ||
           verb == VERB_displace || verb == VERB_deport || verb == VERB_reach ||
           verb == VERB_deliver;
}

/* "the airport is held by 1,100 soldiers", "the rains left 2,160 people in need": it befalls
 * somebody else, or has not come to pass. */
static bool of_others(const struct parse *p, const struct quantity *q, const struct draft *d,
                      const struct candidate *c)
{
    static const char *const waiting[] = {"waiting",   "waited", "wait",     "queueing",
                                          "queuing",   "queued", "hoping",   "lined",
                                          "preparing", "poised", "gathered", NULL};
    bool may_deny = parse_sentence_in(c->s, SET_denies) || parse_sentence_in(c->s, SET_unable) ||
                    (c->s->roles >> ROLE_none & 1);
    size_t i = c->i, n = c->n;
    int verb = c->verb;
    if (verb == VERB_detain && d->noun == NOUN_troop && i + n == q->outer_first &&
        parse_function(p, i + n - 1, F_by))
        return true; /* "the airport is held by 1,100 soldiers" */
    if (d->noun == NOUN_people && i + n < q->outer_first && i + n + 2 >= q->outer_first &&
        parse_function(p, q->outer_first - 1u, F_by) && befalls_by(verb))
        return true; /* "were brought ashore by two fishermen" */
    if (i + n < q->outer_first && parse_mark(p, q->outer_first - 1u, ',') &&
        draft_where_over(p, &p->sentences[q->sentence], i, q->first))
        return true; /* "At Korem, where 100 died each night, 7,500 people remain" */
    if (i > 0 && (verb != VERB_return || i < q->first) &&
        (parse_function(p, i - 1, F_not) || parse_reads(p, i - 1, "never")))
        return true; /* "who have fled and not come back" */
    if (i < q->first && may_deny && by_nobody(p, c->s->first, i))
        return true; /* "No aid has reached the 45,000 people in the camp" */
    if (verb != VERB_return && may_deny && verb_prevented(p, q, i))
        return true; /* "870,000 people are yet to be reached" */
    if (i > q->last + 2u && (parse_function(p, i - 1, F_it) || parse_function(p, i - 1, F_he)) &&
        (parse_may(p, i - 2, ROLE_say) || parse_may(p, i - 3, ROLE_say)))
        return true; /* "which has seen 190 patients, says that it needs more" */
    if (verb == VERB_detain && n == 2 && i > q->unit_last + 1u && i > q->last + 1u &&
        parse_reads(p, i + 1, "held") && !parse_may(p, i + 2, ROLE_function))
        return true; /* "2,000 people voted when elections were held" */
    if (i > q->last && (d->noun == NOUN_troop || d->noun == NOUN_people)) {
        size_t close = aside_with(p, q);
        if (close > 0 && i > close && (befalls_by(verb) || verb == VERB_die) && verb != VERB_arrive)
            return true; /* "The mission, with 1,920 police officers, has lost 177 men" */
    }
    if (verb == VERB_reach && i > q->last && n == 1 && parse_mark(p, i - 1, ',') &&
        parse_function(p, i + 1, F_by))
        return true; /* "780 guards work along it, helped by 55 officers" */
    if (verb == VERB_leave && i >= q->last && parse_function(p, i - 1, F_be))
        return true; /* "18,000 were left" */
    if (verb == VERB_leave && i < q->first && q->unit_last > q->unit_first &&
        i + 4 > q->outer_first && !parse_function(p, i + 1, F_for))
        return true; /* "the rains left 2,160 people in need" */
    if (verb == VERB_land && i > q->last && draft_counts_people(d->noun) &&
        parse_reads(p, i, "discharged"))
        return true; /* "50 patients were discharged" */
    if (verb == VERB_land && i < q->first && (d->noun == NOUN_people || d->noun == NOUN_household))
        return true; /* "the ferry docked with 1,090 people" */
    if (verb == VERB_cross && i > q->last && parse_function(p, i - 1, F_to) &&
        parse_spelled(p, i - 2, waiting))
        return true; /* "1,200 people were waiting to cross" */
    if (i + n + 1 == q->outer_first && parse_function(p, i + n, F_and) && draft_of_before(p, q, i))
        return true; /* "500 are missing and 659,000 displaced" */
    if ((verb == VERB_arrive || (verb == VERB_injure && parse_reads(p, i, "admitted"))) &&
        i > q->last && d->noun_at < p->n_tokens && parse_reads(p, d->noun_at, "patients"))
        return true; /* "1,679 patients were admitted to hospitals" */
    if (verb == VERB_flee && n == 1 &&
        parse_among(p, i + 1, "unharmed", "unhurt", "uninjured", "unscathed", "injury", "alive",
                    "death", "harm", "safely"))
        return true; /* "eight miners escaped unhurt" */
    return n == 1 && other_object(p, q, i, verb);
}

/* "From Moldova came 9,120": does the clause open with where they came from, up to token I? */
static bool from_where(const struct parse *p, const struct draft *d, size_t i)
{
    size_t first = d->clause_first;
    if (i >= d->q->first || i > first + 8u)
        return false;
    return parse_function(p, first, F_from) ||
           (parse_function(p, first, F_out) && parse_function(p, first + 1, F_of));
}

/* "counted fewer than 12,000": says nothing that what was told before does not say. */
static bool adds_nothing(const struct parse *p, const struct draft *d, const struct candidate *c)
{
    int verb = c->verb;
    if (!d->inherited)
        return false;
    bool more = parse_function(p, d->q->outer_last, F_more) ||
                (d->q->outer_first > d->clause_first &&
                 parse_function(p, d->q->outer_first - 1u, F_another));
    if (d->measure != NULL && verb == VERB_arrive && more &&
        (draft_is(d->measure, "returns") || draft_is(d->measure, "evacuations")) &&
        (parse_in(p, c->i, SET_due) || parse_either(p, c->i + 1, "expected", "due")))
        return true; /* "were deported. Between 600 and 800 more are expected tomorrow" */
    if (d->measure != NULL && (verb == VERB_arrive || verb == VERB_land) && c->i >= d->q->last &&
        draft_is(d->measure, "border-crossings") && parse_among(p, c->i, "came", "come", "got") &&
        parse_among(p, c->i + 1, "in", "over", "across", "through"))
        return true; /* "34,900 entered Croatia. On Monday 8,440 came in" */
    return (verb == VERB_register && verb_counts(p, c->i)) ||
           (verb == VERB_arrive && (parse_function(p, c->i + 1, F_from) || from_where(p, d, c->i)));
    /* "counted fewer than 12,000", "56,000 of them come from Gori" */
}

/* "Norway came first with 30 million", "was 43 per cent funded": gives no money, or not this. */
static bool gives_other(const struct parse *p, const struct quantity *q, const struct draft *d,
                        const struct candidate *c)
{
    static const char *const plain[] = {"came",    "come",  "coming",  "take", "to",
                                        "will",    "would", "with",    "of",   "due",
                                        "brought", "bring", "carried", NULL};
    size_t i = c->i, n = c->n;
    if (d->noun != NOUN_money)
        return false;
    for (size_t k = i; n == 1 && i < q->first && k > d->clause_first + 1u && k + 3 > i; k--)
        if (parse_function(p, k - 1, F_the) && parse_function(p, k - 2, F_to) &&
            parse_reads(p, i, "appeal"))
            return true; /* "will give 3 million to the UNHCR appeal and 2 million to WFP" */
    bool appeal = i > q->last && parse_reads(p, i, "appeal");
    for (size_t k = i; appeal && k > q->last && k + 6 > i &&
                       (p->tokens[k - 1].type == TOKEN_WORD || parse_mark(p, k - 1, 's'));
         k--)
        if (parse_function(p, k - 1, F_to) || parse_among(p, k - 1, "towards", "toward"))
            return true; /* "gave NOK 15 million to the appeal" */
    if (n == 1 && parse_spelled(p, i, plain))
        return true; /* "Norway came first with 30 million" */
    if (n == 1 && parse_in(p, i, SET_funded))
        for (size_t k = i + 7; k > d->clause_first && k + 3 > i; k--)
            if (parse_match(p, k - 1, ROLE_percent, NULL) != NULL)
                return true; /* "was 43 per cent funded", "financé à hauteur de 18 %" */
    if (c->verb == VERB_give &&
        ((i >= q->last && q->outer_first > d->clause_first &&
          parse_mark(p, q->outer_first - 1, ',') &&
          (parse_mark(p, q->last, ',') || parse_mark(p, q->unit_last, ','))) ||
         (n == 1 && parse_reads(p, i, "raised") &&
          (parse_function(p, i + 1, F_from) ||
           (i < q->first && parse_function(p, q->outer_first - 1, F_to))))))
        return true; /* "its appeal, $370 million, has drawn", "raised from 155 to 543 million" */
    if (c->verb == VERB_deliver && n > 1 && parse_reads(p, i, "put"))
        return true; /* "would put up 18 million" pledges */
    return i >= q->last && parse_function(p, i - 1, F_to);
    /* "needed 27 million to carry on": what for */
}

/* "The ship carries two Chinooks": aircraft as a load fly no aid; but "brought two planes of food".
 */
static bool craft_as_load(const struct parse *p, const struct quantity *q, const struct draft *d,
                          const struct candidate *c)
{
    size_t last = q->unit_last > q->last ? q->unit_last : q->last;
    return d->noun == NOUN_aircraft && c->n == 1 && c->i + 1 == q->outer_first &&
           parse_among(p, c->i, "carries", "carried", "carrying", "carry", "brought", "brings") &&
           !parse_function(p, last, F_of) && !parse_function(p, last, F_with) &&
           !parse_reads(p, last, "loaded");
}

/* "Power is back for 300,000 households": what is back for somebody brings nobody back. */
static bool back_for(const struct parse *p, const struct quantity *q, const struct candidate *c)
{
    size_t i = q->outer_first;
    return c->verb == VERB_return && i == c->i + c->n + 1 && parse_function(p, i - 1, F_for);
}

bool verb_refused(const struct parse *p, const struct quantity *q, const struct draft *d, int verb,
                  size_t i, size_t n)
{
    const struct candidate c = {verb, i, n, &p->sentences[q->sentence]};
    return adds_nothing(p, d, &c) || no_verb(p, q, d, &c) || of_others(p, q, d, &c) ||
           verb_reaches_other(p, q, d, verb, i, n) || gives_other(p, q, d, &c) ||
           back_for(p, q, &c) || craft_as_load(p, q, d, &c) || wholes_refuse(p, q, i) ||
           verb_elsewhere(p, q, d, verb, i, n);
}
