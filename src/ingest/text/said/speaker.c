/* speaker.c - who states a figure: before, after and around a verb of saying, and across sentences
 * by a pronoun. */
#include <string.h>

#include "../period/figuretime.h"
#include "speaker.h"
#include "../figure/aside.h"
#include "../figure/told.h"

bool speaker_first(const struct parse *p, size_t i)
{
    return parse_in(p, i, SET_first);
}

/* The end of the time that is told at token I: "a annoncé jeudi la Protection civile". */
static size_t past_time(const struct parse *p, uint32_t sentence, size_t i)
{
    for (size_t k = p->sentences[sentence].mentions; k < parse_mentions_end(p, sentence); k++) {
        const struct mention *m = &p->mentions[k];
        if (m->first == i || (m->first == i + 1 && parse_function(p, i, F_the)))
            return m->last;
    }
    return i;
}

/* ", Pascal Nkurunziza" behind "le ministre de l'Intérieur": the name in apposition at token I; its
 * end, or I. */
static size_t apposed(const struct parse *p, size_t last, size_t i)
{
    size_t k = i + 1;
    if (!parse_mark(p, i, ','))
        return i;
    while (k < last && p->tokens[k].type == TOKEN_WORD && (p->tokens[k].flags & T_CAPITAL))
        k++;
    return k > i + 2 && (k >= last || p->tokens[k].type != TOKEN_WORD) ? k : i;
}

/* One past what goes on with the name before token I, or I: "ministère de la Santé", "Ministry of
 * the Interior". */
static size_t name_goes_on(const struct parse *p, size_t last, size_t i)
{
    size_t k = i + 1;
    if (!parse_function(p, i, F_of))
        return i;
    k += parse_function(p, k, F_the);
    if (k >= last || p->tokens[k].type != TOKEN_WORD || !speaker_name_word(p, k))
        return i;
    bool office = (p->tokens[k].flags & p->tokens[i - 1].flags & T_CAPITAL) &&
                  parse_one(p, i - 1, ROLE_speaker);
    return p->language == LANGUAGE_FR || office ? k + 1 : i;
}

/* Is token I a verb, and not part of a name: "the Red Cross"? */
static bool verb_within(const struct parse *p, size_t i, size_t first)
{
    bool capital = (p->tokens[i].flags & T_CAPITAL) != 0;
    return parse_may(p, i, ROLE_verb) &&
           !(capital &&
             (p->language == LANGUAGE_FR || (i > first && (p->tokens[i - 1].flags & T_CAPITAL))));
}

#define SMALL_MOST 4 /* words with which a name in small letters goes on */

/* "the civil | protection agency", "the coast | guard": the end of the phrase in small letters that
 * goes on at token B and ends at a sign or in somebody who speaks; B: it does not. */
static size_t phrase_goes_on(const struct parse *p, size_t last, size_t b)
{
    size_t k = b, head = b;
    for (; k < last && k < b + SMALL_MOST && p->tokens[k].type == TOKEN_WORD; k++) {
        const struct token *t = &p->tokens[k];
        if (t->functions != 0 || (t->flags & T_CAPITAL) || parse_one(p, k, ROLE_say) ||
            parse_may(p, k, ROLE_timeword) || parse_may(p, k, ROLE_weekday) ||
            parse_may(p, k, ROLE_modal) ||
            (t->end - t->start > 4 && memcmp(p->text + t->end - 3, "ing", 3) == 0 &&
             !parse_one(p, k + 1, ROLE_speaker)))
            break;
        head = parse_one(p, k, ROLE_speaker) ? k + 1 : head;
    }
    bool ends = k >= last || p->tokens[k].type == TOKEN_LINE ||
                (p->tokens[k].type == TOKEN_MARK && strchr(",.;", p->tokens[k].mark) != NULL);
    return ends ? k : head;
}

/* "according to the ministry", "said Sister Maria Guterres, 61". */
static enum found object(const struct parse *p, uint32_t sentence, size_t last, size_t i,
                         struct span *out)
{
    size_t a = i;
    if (p->language == LANGUAGE_FR) {
        if (parse_mark(p, a, '-')) /* "dit-elle", "ajoute-t-il" */
            a += parse_mark(p, a + 2, '-') ? 3 : 1;
        a = past_time(p, sentence, a);
    }
    if (a < last && speaker_pronoun(p, a)) {
        *out = (struct span){p->tokens[a].start, p->tokens[a].end};
        return ANTECEDENT;
    }
    while (a < last && (parse_function(p, a, F_the) || parse_function(p, a, F_a)))
        a++;
    static const char *const shows[] = {"show", "shows", "showed", "suggest", "suggests", NULL};
    size_t b = a; /* "figures from the ministry show" */
    while (b < last && b - a < 8 && !(b > a && parse_spelled(p, b, shows)) &&
           ((speaker_name_word(p, b) && !verb_within(p, b, a)) ||
            (b > a && parse_mark(p, b, '.') && parse_glued(p, b) &&
             parse_one(p, b - 1, ROLE_title) && p->tokens[b + 1].type == TOKEN_WORD &&
             p->tokens[b - 1].end - p->tokens[b - 1].start < 6) || /* "Dr. Edward Chege" */
            (b > a + 1 && parse_function(p, b, F_for) && (p->tokens[b - 1].flags & T_CAPITAL) &&
             p->tokens[b + 1].type == TOKEN_WORD && (p->tokens[b + 1].flags & T_CAPITAL)) ||
            (b > a && name_goes_on(p, last, b) > b)))
        b = name_goes_on(p, last, b) > b ? name_goes_on(p, last, b) : b + 1;
    if (a > i && parse_function(p, i - 1, F_to) && p->language == LANGUAGE_EN && b < last &&
        !(p->tokens[b - (b > a)].flags & T_CAPITAL))
        b = phrase_goes_on(p, last, b);
    bool told = a > i && b > a && /* "according to the health zone", "says the coroner" */
                (parse_function(p, i - 1, F_to) ||
                 (speaker_states(p, i - 1) && (b >= last || p->tokens[b].type != TOKEN_WORD)));
    if (a == b || !(speaker_worth(p, a, b) || told) || speaker_only_data(p, a, b))
        return NOBODY;
    size_t name = apposed(p, last, b);
    *out = name > b ? speaker_trim(p, b + 1, name) : speaker_trim(p, a, b);
    return SOMEBODY;
}

static bool according(const struct parse *p, size_t i, size_t n)
{
    const struct token *t = &p->tokens[i];
    for (size_t k = i; k < i + n; k++)
        if (parse_in(p, k, SET_according))
            return true;
    return (n == 2 && t->end - t->start == 9) || parse_function(p, i + n - 1, F_to) ||
           (n > 1 && (parse_function(p, i + n - 1, F_from) || parse_function(p, i + n - 1, F_by)));
}

/* "349 according to the Red Cross, while according to the ministry it is 427": is somebody else
 * cited between "according to", N tokens at I, and the number at token AT? */
static bool cited_nearer(const struct parse *p, size_t i, size_t n, size_t at)
{
    size_t m;
    if (!according(p, i, n))
        return false;
    for (size_t k = i + n; (k = parse_next(p, k, at, TRAIT_say)) < at; k++)
        if (parse_match(p, k, ROLE_say, &m) != NULL && m == n && according(p, k, m) &&
            p->tokens[k].word == p->tokens[i].word)
            return true;
    return false;
}

/* ", said Mahmoud Zein, a volunteer": who said it stands behind. */
static bool named_behind(const struct parse *p, size_t i, size_t n, size_t last)
{
    static const char *const said[] = {"said", "says", "added", "explained", NULL};
    if (n != 1 || !parse_spelled(p, i, said) || i + 2 >= last ||
        p->tokens[i + 1].type != TOKEN_WORD || !(p->tokens[i + 1].flags & T_CAPITAL) ||
        parse_may(p, i + 1, ROLE_weekday))
        return false;
    size_t k = i + 1;
    while (k < last && p->tokens[k].type == TOKEN_WORD && (p->tokens[k].flags & T_CAPITAL))
        k++; /* but "the mayor, Jan Kos, said Poland had taken in" */
    return k >= last || p->tokens[k].type == TOKEN_MARK || parse_function(p, k, F_of);
}

/* ", said the governor", ", said WFP on Monday.": an office or a name that said it, and no subject
 * of anything else, stands behind the verb at token I. */
static bool office_behind(const struct parse *p, size_t i, size_t n, size_t last)
{
    bool somebody = false;
    size_t k = i + 1;
    if (n != 1 || !parse_either(p, i, "said", "says"))
        return false;
    for (; k < last && k < i + 12 && p->tokens[k].type == TOKEN_WORD; k++) {
        bool name = (p->tokens[k].flags & T_CAPITAL) && !parse_may(p, k, ROLE_weekday) &&
                    !parse_may(p, k, ROLE_month);
        if (parse_may(p, k, ROLE_verb) && !name)
            return false;
        somebody |= name || parse_may(p, k, ROLE_speaker);
    }
    return somebody && (k >= last || p->tokens[k].type != TOKEN_WORD);
}

#define TIME_BACK 8 /* tokens of the time that opens a clause */

/* ", and by the end of the year Kenya": where the time starts that ends before token K, behind AT;
 * K: none does. */
static size_t opening_time(const struct parse *p, size_t at, size_t k)
{
    static const uint64_t times = 1ull << ROLE_month | 1ull << ROLE_weekday | 1ull << ROLE_timeunit,
                          leads = 1ull << F_by | 1ull << F_on | 1ull << F_in | 1ull << F_at,
                          inner = leads | 1ull << F_of | 1ull << F_the;
    size_t i = k, first = k;
    bool time = false;
    for (; i > at && i + TIME_BACK > k; i--) {
        const struct token *t = &p->tokens[i - 1];
        bool own = (t->roles & times) != 0 || t->type == TOKEN_DIGITS;
        if (!own && (t->functions & inner) == 0 && !parse_either(p, i - 1, "end", "start"))
            break;
        time |= own;
        if (time && (t->functions & leads) != 0)
            first = i - 1;
    }
    return first;
}

/* ", and an officer warned parents": whoever is the subject of the next clause says nothing of the
 * number at token AT before it. */
static bool next_clause(const struct parse *p, size_t at, size_t i, const struct span *who)
{
    size_t k = i;
    while (k > at && p->tokens[k - 1].start >= who->start)
        k--;
    while (k > at && (parse_function(p, k - 1, F_the) || parse_function(p, k - 1, F_a) ||
                      (p->tokens[k - 1].type == TOKEN_WORD && parse_one(p, k - 1, ROLE_title))))
        k--;
    k = opening_time(p, at, k);
    return k > at + 1 && (parse_function(p, k - 1, F_and) || parse_function(p, k - 1, F_but)) &&
           parse_mark(p, k - 2, ',');
}

/* ", a annoncé jeudi le ministère", "», explique-t-elle": French has the subject behind the verb of
 * saying at token I, where a comma or a quotation ends before it. */
static bool inverted(const struct parse *p, size_t first, size_t i)
{
    if (p->language != LANGUAGE_FR)
        return false;
    while (i > first && parse_function(p, i - 1, F_have))
        i--;
    return i > first && (parse_mark(p, i - 1, ',') || parse_mark(p, i - 1, '"'));
}

/* "The rebels said they had fled and an army spokesman said 12 were killed": sets OUT to whoever is
 * the subject of the last clause with "and" and a verb of saying from token I on, before number AT.
 */
static void said_next(const struct parse *p, uint32_t sentence, size_t i, size_t at,
                      struct span *out)
{
    size_t from = i, n;
    for (; (i = parse_next(p, i, at, TRAIT_say)) < at; i++) {
        struct span who = {0, 0};
        if (parse_match(p, i, ROLE_say, &n) == NULL || n != 1 || according(p, i, n) ||
            speaker_before(p, from, i, &who) != SOMEBODY ||
            saying_place_counts(p, sentence, i, &who))
            continue;
        size_t k = i;
        while (k > from && p->tokens[k - 1].start >= who.start)
            k--;
        if (k > from && (parse_function(p, k - 1, F_the) || parse_function(p, k - 1, F_a)))
            k--;
        if (k > from && (parse_function(p, k - 1, F_and) || parse_function(p, k - 1, F_but)) &&
            (p->tokens[i + 1].type == TOKEN_WORD || p->tokens[i + 1].type == TOKEN_DIGITS))
            *out = who;
    }
}

enum found speaker_in(const struct parse *p, uint32_t sentence, size_t first, size_t last,
                      size_t at, struct span *out)
{
    enum found best = NOBODY;
    for (size_t i = first; (i = parse_next(p, i, last, TRAIT_say)) < last; i++) {
        size_t n;
        struct span who = {0, 0};
        if (parse_match(p, i, ROLE_say, &n) == NULL)
            continue;
        if (!saying_tells(p, i, n, first, at, last) || (i < at && cited_nearer(p, i, n, at)))
            continue;
        bool of_money = saying_gives(p, i, last);
        bool behind = i > first && parse_mark(p, i - 1, ',') &&
                      (named_behind(p, i, n, last) || (i > at && office_behind(p, i, n, last)));
        enum found f = NOBODY;
        if (according(p, i, n) || behind || inverted(p, first, i))
            f = object(p, sentence, last, i + n, &who);
        if (f == NOBODY && !according(p, i, n) && !behind)
            f = speaker_before(p, first, i, &who);
        bool quoted = i > first && (parse_mark(p, i - 1, '"') || parse_mark(p, i - 1, ','));
        if (f == NOBODY && !according(p, i, n) && quoted)
            f = object(p, sentence, last, i + n, &who);
        if (f == SOMEBODY && ((i > at && !behind && next_clause(p, at, i, &who)) ||
                              (i < at && saying_place_counts(p, sentence, i, &who))))
            continue;
        if (f != NOBODY && of_money && !saying_announces(p, i, &who))
            continue;
        if (f == SOMEBODY) {
            *out = who;
            said_next(p, sentence, i + n, at, out);
            return f;
        }
        if (f == ANTECEDENT) {
            best = f;
            *out = who;
        }
    }
    return best;
}

/* "The disaster agency on Friday raised the toll to 1,571": whose count it is. */
static bool counts_again(const struct parse *p, const struct draft *d, struct span *out)
{
    const struct sentence *s = &p->sentences[d->sentence];
    if (!toll_counts(d->measure) || !(s->sets >> SET_revises & 1) || !(s->sets >> SET_toll & 1))
        return false;
    for (size_t i = s->first + 1; i < d->q->first; i++)
        if (parse_in(p, i, SET_revises) && !(p->tokens[i].flags & T_CAPITAL) &&
            !parse_function(p, i - 1, F_be) &&
            (parse_in(p, i + 1, SET_toll) || parse_in(p, i + 2, SET_toll) ||
             parse_in(p, i + 3, SET_toll)))
            return speaker_before(p, s->first, i, out) == SOMEBODY;
    return false;
}

/* "Lebanon says it hosts 1.5 million; UNHCR has registered 785,000": does an institution do what
 * the clause of D behind a semicolon tells? Then whoever spoke before it says nothing of that. */
static bool of_another(const struct parse *p, const struct draft *d)
{
    size_t a = d->clause_first, b;
    bool institution = false;
    if (a == p->sentences[d->sentence].first || !parse_mark(p, a - 1, ';'))
        return false;
    a += parse_function(p, a, F_the) ? 1u : 0u;
    for (b = a;
         b < a + 6 && b < d->q->first && speaker_name_word(p, b) && !parse_function(p, b, F_have);
         b++)
        institution |= parse_one(p, b, ROLE_speaker) || (p->tokens[b].flags & T_UPPER) != 0;
    return institution && parse_function(p, b, F_have);
}

void draft_speaker(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    struct span who = {0, 0}, other = {0, 0};
    if (speaker_quoted_by(p, d, &who)) {
        antecedent_named(p, d->sentence, &who);
        d->speaker = who;
        return;
    }
    enum found f = speaker_in(p, d->sentence, d->clause_first, d->clause_last, d->q->last, &who);
    if (f == NOBODY && !draft_clause_is_all(p, d) && !of_another(p, d))
        f = speaker_in(p, d->sentence, s->first, s->last, d->q->last, &who);
    other = who;
    if (f == SOMEBODY && speaker_gapped(p, d, &other))
        who = other;
    if (f == NOBODY && (s->sets >> SET_tally & 1) != 0 && speaker_counted_by(p, d, &who))
        f = SOMEBODY;
    if (f == NOBODY && (speaker_label(p, d, &who) || speaker_put_by(p, d, &who) ||
                        counts_again(p, d, &who) || speaker_turn(p, d, &who)))
        f = SOMEBODY;
    if (f == NOBODY && speaker_quoted_on(p, d->sentence, &who))
        f = SOMEBODY;
    if (f == NOBODY && s->starts_line && told_over(all, d->sentence)->intro != UINT32_MAX) {
        const struct sentence *intro = &p->sentences[all->over.intro];
        f = speaker_in(p, all->over.intro, intro->first, intro->last, intro->last, &who);
    }
    if (f == NOBODY && s->starts_line && told_by(p, d->sentence, &who))
        f = SOMEBODY;
    if (f == ANTECEDENT && !antecedent_of(p, d->sentence, &who))
        return;
    if (f == SOMEBODY)
        antecedent_named(p, d->sentence, &who);
    if (f == SOMEBODY)
        speaker_joined(p, d->sentence, &who);
    if (f != NOBODY)
        d->speaker = who;
}
