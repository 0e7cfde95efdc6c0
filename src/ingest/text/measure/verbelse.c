/* verbelse.c - words of moving, hurting or saving that say something else where they stand:
 * "entered the temple", "a fire that burned for hours", "similar to one carried out in May". */
#include <string.h>

#include "../figure/draft.h"
#include "counts.h"
#include "verbs.h"

/* "entered the temple", "enter the labour market": what has no border. */
static bool enters_building(const struct parse *p, size_t i)
{
    static const char *const enters[] = {"entered", "enter", "enters", "entering", NULL},
                             *const places[] = {
                                 "complex",  "building",   "buildings", "temple",   "mosque",
                                 "church",   "palace",     "embassy",   "house",    "houses",
                                 "home",     "homes",      "base",      "stadium",  "hall",
                                 "room",     "office",     "offices",   "ranks",    "workforce",
                                 "school",   "schools",    "premises",  "prison",   "store",
                                 "shop",     "market",     "race",      "contest",  "war",
                                 "tunnel",   "mine",       "compound",  "hospital", "university",
                                 "barracks", "parliament", "cathedral", "factory",  NULL};
    if (!parse_spelled(p, i, enters) ||
        !(parse_function(p, i + 1, F_the) || parse_function(p, i + 1, F_a) ||
          parse_function(p, i + 1, F_its)))
        return false;
    for (size_t k = i + 2; k < i + 5 && k < p->n_tokens && p->tokens[k].type == TOKEN_WORD; k++)
        if (parse_spelled(p, k, places))
            return true;
        else if (p->tokens[k].functions != 0)
            return false;
    return false;
}

/* "with severe diarrhoea", "for their illness": does token I, behind "to hospital", tell that
 * somebody fell ill? */
static bool with_illness(const struct parse *p, size_t i)
{
    static const char *const ills[] = {"diarrhoea",  "diarrhea",     "cholera",     "measles",
                                       "fever",      "malaria",      "dengue",      "pneumonia",
                                       "covid",      "virus",        "infection",   "infections",
                                       "typhoid",    "disease",      "diseases",    "illness",
                                       "illnesses",  "flu",          "symptoms",    "hepatitis",
                                       "ebola",      "malnutrition", "dehydration", "poisoning",
                                       "meningitis", "diphtheria",   "coronavirus", NULL};
    if (!parse_function(p, i, F_with) && !parse_function(p, i, F_for) &&
        !parse_function(p, i, F_because))
        return false;
    for (size_t k = i + 1; k < i + 5; k++)
        if (parse_spelled(p, k, ills))
            return true;
    return false;
}

/* "were admitted to hospital with cholera", "1,679 patients were admitted to hospitals", "a fire
 * that burned for hours": nobody is hurt by that. */
static bool hurts_nobody(const struct parse *p, const struct quantity *q, const struct draft *d,
                         size_t i, size_t n)
{
    if (i > q->last && parse_reads(p, i, "admitted") && d->noun_at < p->n_tokens &&
        parse_either(p, d->noun_at, "patients", "patient"))
        return true;
    if (parse_among(p, i, "burned", "burnt"))
        return (parse_mark(p, i + 1, '-') && parse_glued(p, i + 1)) || /* "burnt-out cars" */
               parse_among(p, i + 1, "for", "down", "through", "out", "itself", "into", "on") ||
               (i > 0 && parse_among(p, i - 1, "that", "which", "fire", "fires", "blaze"));
    return with_illness(p, i + n);
}

/* "Farmers brought traffic to a standstill": does somebody do that to something, and is nobody
 * brought out? The verb stands behind number Q. */
static bool is_subject(const struct parse *p, const struct quantity *q, size_t i)
{
    static const uint64_t passive = 1ull << F_be | 1ull << F_have;
    if (i < q->last || i == 0 || (p->tokens[i - 1].functions & passive) != 0 ||
        !parse_among(p, i, "brought", "took", "moved", "saved", "pulled"))
        return false;
    const struct token *t = &p->tokens[i + 1];
    return t->type == TOKEN_WORD &&
           (parse_function(p, i + 1, F_the) || parse_function(p, i + 1, F_a) ||
            parse_function(p, i + 1, F_its) ||
            ((t->flags & T_CAPITAL) && !parse_one(p, i + 1, ROLE_weekday)));
}

/* "brought together 200 traders", "taking over three banks", "one carried out in May", "two rescue
 * teams": nobody is in danger. */
static bool saves_nobody(const struct parse *p, const struct quantity *q, size_t i, size_t n)
{
    if (parse_reads(p, i + n, "together") ||
        (parse_reads(p, i + n, "over") && i + n != q->outer_first && /* "rescued over 300" */
         p->tokens[i + n + 1u].type != TOKEN_DIGITS))
        return true;
    if ((p->tokens[i].flags & T_CAPITAL) && parse_reads(p, i, "save") &&
        parse_function(p, i + 1, F_the) && parse_reads(p, i + 2, "children"))
        return true; /* "Save the Children says" */
    if (n == 2 && parse_reads(p, i, "carried"))
        return !parse_function(p, i + n, F_of) && !parse_function(p, i + n, F_from) &&
               !parse_function(p, i + n, F_on) && !parse_function(p, i + n, F_by) &&
               p->tokens[i + n].type == TOKEN_WORD;
    if (n == 1 && parse_either(p, i, "rescue", "evacuation") &&
        parse_among(p, i + 1, "team", "teams", "crews", "boats", "helicopters", "ships"))
        return true;
    return is_subject(p, q, i);
}

/* "are living in hard-to-reach areas", "in poverty": is what token I begins no shelter? */
static bool lives_anywhere(const struct parse *p, size_t i)
{
    for (size_t k = i; k < i + 6 && (p->tokens[k].type == TOKEN_WORD || parse_mark(p, k, '-')); k++)
        if (parse_among(p, k, "poverty", "exile", "fear", "hunger", "misery") ||
            (parse_in(p, k, SET_areal) && !parse_reads(p, k, "communities")))
            return true;
    return false;
}

/* "hosts 1,200 refugees who need food", "There are 1,200 refugees, all in need": how many there
 * are, whatever is said of them in an aside. */
static bool hosted_needy(const struct parse *p, const struct quantity *q, const struct draft *d,
                         size_t i)
{
    size_t o = q->outer_first, commas = 0, n;
    if (d->noun != NOUN_refugee && d->noun != NOUN_seeker && d->noun != NOUN_displaced)
        return false;
    const struct entry *e =
        i > q->last ? parse_match_back(p, d->clause_first, o, ROLE_verb, &n) : NULL;
    if (e != NULL && (e->value == VERB_host || e->value == VERB_shelter))
        return true;
    for (size_t k = q->unit_last; k < i; k++)
        commas += parse_mark(p, k, ',') && !parse_glued(p, k + 1);
    return commas == 1;
}

/* "orders froze their property", "said there will be a loss of jobs": nobody dies. */
static bool kills_nobody(const struct parse *p, const struct quantity *q, size_t i, size_t n)
{
    if (n == 1 && parse_reads(p, i, "froze"))
        return p->tokens[i + 1].type == TOKEN_WORD &&
               (p->tokens[i + 1].functions == 0 || parse_function(p, i + 1, F_the) ||
                parse_function(p, i + 1, F_its));
    if (n == 1 && parse_reads(p, i, "drowned"))
        return parse_in(p, i + 1, SET_parts) ||
               parse_among(p, i + 1, "fields", "valleys", "valley", "land", "lands", "crops",
                           "cattle", "village", "town");
    return n == 2 && i >= q->last && parse_either(p, i, "loss", "losses") &&
           !parse_among(p, i + 2, "life", "lives");
}

/* "GoT", "MoD": is the word at token I one of capitals within, and so the short name of a body? */
static bool short_name(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    bool small = false, inner = false;
    if ((t->flags & (T_CAPITAL | T_UPPER)) != T_CAPITAL || t->end - t->start > 5)
        return false;
    for (size_t k = t->start + 1; k < t->end; k++) {
        inner |= p->text[k] >= 'A' && p->text[k] <= 'Z';
        small |= p->text[k] >= 'a' && p->text[k] <= 'z';
    }
    return inner && small;
}

/* "60 people aboard, and 11 of them drowned", "60 people in the boat, 11 of whom died": is the verb
 * at token I that of a number behind Q's, which counts some of those? */
static bool of_some(const struct parse *p, const struct quantity *q, size_t i)
{
    const struct quantity *end = p->quantities + p->n_quantities;
    while (i > q->last && (parse_function(p, i - 1, F_have) || parse_function(p, i - 1, F_be)))
        i--;
    bool of = i > q->last + 2u && parse_reads(p, i - 2, "of") &&
              (parse_function(p, i - 1, F_them) || parse_reads(p, i - 1, "whom"));
    i -= of ? 2u : 0u;
    if (q->unit_last == q->unit_first)
        return false; /* "12 in Goma and 11 in Bukavu died" */
    for (const struct quantity *o = q + 1; o < end && o->sentence == q->sentence; o++)
        if (!o->dropped && o->outer_last == i && o->unit_last == o->unit_first)
            return (parse_function(p, o->outer_first - 1u, F_and) ||
                    parse_function(p, o->outer_first - 1u, F_but) ||
                    p->tokens[o->outer_first - 1u].type == TOKEN_MARK) &&
                   (of || o->outer_first > q->unit_last + 1u); /* but "60 people and 11 died" */
    return false;
}

/* "Avigail, whose parents were killed, was handed over with 13 others": does the verb at token I
 * stand in a clause with "whose" that is over before Q? */
static bool whose_aside(const struct parse *p, const struct quantity *q, size_t i)
{
    const struct sentence *s = &p->sentences[q->sentence];
    if (i >= q->first || !parse_sentence_in(s, SET_whose))
        return false;
    size_t k = i, close = i;
    while (k > s->first && k + 8u > i && p->tokens[k - 1].type == TOKEN_WORD &&
           !parse_reads(p, k - 1, "whose"))
        k--;
    if (k < s->first + 2u || !parse_reads(p, k - 1, "whose") || !parse_mark(p, k - 2, ','))
        return false;
    while (close < q->first && p->tokens[close].type == TOKEN_WORD)
        close++;
    return parse_mark(p, close, ',') && close + 1 < q->outer_first;
}

/* "fled across the mountains": no border, where nothing says so. */
static bool across_country(const struct parse *p, size_t i, size_t n)
{
    size_t k = i + n;
    if (!parse_function(p, k - 1, F_across))
        return false;
    k += parse_function(p, k, F_the) ? 1u : 0u;
    return parse_among(p, k, "mountain", "mountains", "hills", "fields", "desert", "city", "town",
                       "island", "country", "region", "province", "valley", "marshes", "swamps");
}

bool verb_elsewhere(const struct parse *p, const struct quantity *q, const struct draft *d,
                    int verb, size_t i, size_t n)
{
    if (n == 1 && short_name(p, i))
        return true;
    switch (verb) {
    case VERB_apply: /* "filed out of the residence" */
        return n == 1 && parse_reads(p, i, "filed") &&
               (parse_function(p, i + 1, F_out) || parse_function(p, i + 1, F_into) ||
                parse_among(p, i + 1, "past", "through", "off", "aboard", "onto", "onboard"));
    case VERB_die:
        return kills_nobody(p, q, i, n) || of_some(p, q, i) || whose_aside(p, q, i);
    case VERB_return: /* "Israel in return let 39 prisoners go" */
        if (i < q->first && parse_mark(p, i + n, ':') && parse_function(p, i - (i > 0), F_be))
            return true; /* "The market is back: four women" */
        return n == 1 && i > 0 && parse_reads(p, i, "return") && parse_function(p, i - 1, F_in) &&
               !parse_function(p, i + 1, F_of) && !parse_function(p, i + 1, F_to);
    case VERB_cross:
        return (n == 1 && enters_building(p, i)) || across_country(p, i, n);
    case VERB_injure:
        if (n == 1 && i > p->sentences[q->sentence].first &&
            (p->tokens[i].flags & p->tokens[i + 1].flags & T_CAPITAL) &&
            !(p->tokens[i].flags & T_UPPER) && p->tokens[i + 1].roles == 0)
            return true; /* "Burnt Forest" */
        return hurts_nobody(p, q, d, i, n) || of_some(p, q, i) || whose_aside(p, q, i);
    case VERB_deliver: /* "the ship carries two helicopters" */
        return n == 1 && i > 0 && parse_among(p, i, "ship", "truck", "supply") &&
               (parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_a) ||
                parse_function(p, i - 1, F_its));
    case VERB_evacuate:
        return saves_nobody(p, q, i, n);
    case VERB_shelter: /* "are living in poverty" */
        return n == 3 && parse_reads(p, i + 1, "living") && lives_anywhere(p, i + 3);
    case VERB_need:
        return hosted_needy(p, q, d, i);
    case VERB_reach: /* "who need help" have none */
        return n == 1 && i > 0 && parse_reads(p, i, "help") &&
               parse_is(p, i - 1, ROLE_verb, VERB_need);
    case VERB_arrive: /* "came out on strike", "admitted to hospital" */
        if (n == 1 && parse_reads(p, i, "admitted") && parse_function(p, i + 1, F_to))
            return parse_among(p, i + 2 + parse_function(p, i + 2, F_the), "hospital", "hospitals",
                               "intensive", "clinics", "clinic", "wards");
        return n == 1 && parse_function(p, i + 1, F_out) && !parse_function(p, i + 2, F_of) &&
               parse_among(p, i, "came", "come", "coming");
    case VERB_land: /* "refused to leave the land", "per square mile of land", "carried out" */
        if (n == 1 && parse_reads(p, i, "carried") && parse_function(p, i + 1, F_out))
            return true;
        return n == 1 && i > 0 && parse_reads(p, i, "land") &&
               (parse_function(p, i - 1, F_the) || parse_function(p, i - 1, F_a) ||
                parse_function(p, i - 1, F_of) || parse_function(p, i - 1, F_its) ||
                parse_function(p, i - 1, F_for) || parse_mark(p, i - 1, 's'));
    case VERB_pledge: /* "15 million of the new grant is earmarked" */
        return n == 1 && i > q->last && parse_among(p, i, "grant", "pledge", "offer", "promise") &&
               (parse_function(p, i + 1, F_be) || parse_function(p, i + 1, F_have)) &&
               !parse_function(p, i - 1, F_to);
    default:
        return false;
    }
}
