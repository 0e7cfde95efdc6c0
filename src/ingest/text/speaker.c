/* speaker.c - who states a figure: before, after and around a verb of saying, and across sentences
 * by a pronoun or within a quotation. */
#include "figuretime.h"
#include "speaker.h"

bool speaker_name_word(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (t->type != TOKEN_WORD)
        return t->type == TOKEN_MARK && ((t->mark == '-' && parse_glued(p, i)) || t->mark == 's');
    if (parse_may(p, i, ROLE_speaker) || (t->flags & T_CAPITAL))
        return true;
    if (parse_may(p, i, ROLE_timeword) && parse_match(p, i, ROLE_timeword, NULL) != NULL)
        return false; /* but "local authorities": only "local time" is one */
    return !(t->roles & (1ull << ROLE_function | 1ull << ROLE_say | 1ull << ROLE_modal |
                         1ull << ROLE_day | 1ull << ROLE_weekday | 1ull << ROLE_before));
}

/* "UN" is no "un". */
static bool acronym(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return (t->flags & T_UPPER) && t->end - t->start > 1;
}

/* Takes titles, articles and what is in lower case before a proper name off: "Interior Minister
 * Raúl Cevallos" is said by "Raúl Cevallos". */
struct span speaker_trim(const struct parse *p, size_t a, size_t b)
{
    size_t n;
    while (a < b && !acronym(p, a) &&
           (p->tokens[a].type == TOKEN_MARK || parse_function(p, a, F_the) ||
            parse_function(p, a, F_a) || parse_function(p, a, F_and) ||
            parse_function(p, a, F_its)))
        a++;
    for (size_t i = a; i + 1 < b; i++) {
        if (parse_match(p, i, ROLE_title, &n) == NULL || i + n >= b)
            continue;
        size_t next = i + n + (parse_mark(p, i + n, '.') ? 1 : 0);
        const struct token *t = &p->tokens[next];
        bool initials =
            next + 1 < b && p->text[t->start + 1] == '.'; /* "commissioner L.N. Pathak" */
        if (next < b && t->type == TOKEN_WORD && (t->flags & T_CAPITAL) &&
            (!(t->flags & T_UPPER) || initials) && !parse_may(p, next, ROLE_speaker))
            a = next;
    }
    if (a >= b)
        return (struct span){0, 0};
    return (struct span){p->tokens[a].start, p->tokens[b - 1].end};
}

bool speaker_worth(const struct parse *p, size_t a, size_t b)
{
    for (size_t i = a; i < b; i++)
        if (parse_may(p, i, ROLE_speaker) || ((p->tokens[i].flags & T_CAPITAL) &&
                                              (!parse_may(p, i, ROLE_function) || acronym(p, i))))
            return true;
    return false;
}

bool speaker_first(const struct parse *p, size_t i)
{
    return parse_in(p, i, SET_first);
}

static bool pronoun(const struct parse *p, size_t i)
{
    bool quoted = false; /* else "we" is the publisher */
    for (size_t k = i; speaker_first(p, i) && k > 0 && k + 12 > i && !quoted; k--)
        quoted = parse_mark(p, k - 1, '"');
    if (speaker_first(p, i) && !quoted)
        return false;
    return parse_function(p, i, F_he) || parse_function(p, i, F_it) || parse_function(p, i, F_they);
}

/* "by the UN's reckoning", "by the ministry's latest count". */
static bool by_possessor(const struct parse *p, size_t first, size_t i)
{
    bool own = false;
    for (size_t k = i; k > first && k + 9 > i; k--) {
        own |= parse_mark(p, k - 1, 's') || parse_mark(p, k - 1, '\'');
        if (parse_function(p, k - 1, F_by) || parse_function(p, k - 1, F_on))
            return own;
        if (p->tokens[k - 1].type == TOKEN_DIGITS || parse_mark(p, k - 1, ','))
            return false;
    }
    return false;
}

/* "the council's toll of the war stands at". */
static bool stands_behind(const struct parse *p, size_t i)
{
    for (size_t k = i + 1; k < i + 7 && k < p->n_tokens && p->tokens[k].type == TOKEN_WORD; k++)
        if (draft_spelled(p, k, (const char *const[]){"stands", "stood", NULL}))
            return true;
    return false;
}

/* "The ministry's latest count is 56": the possessor of a count states it. */
static bool counted_by(const struct parse *p, size_t first, size_t last, struct span *out)
{
    for (size_t i = first + 2; i + 1 < last; i++) {
        bool is = parse_in(p, i, SET_tally) && (parse_function(p, i + 1, F_be) ||
                                                parse_mark(p, i + 1, ':') || stands_behind(p, i));
        if (!is && !(parse_in(p, i, SET_tally) && by_possessor(p, first, i)))
            continue;
        for (size_t m = i; m > first + 1 && i - m < 3; m--) {
            if (!parse_mark(p, m - 1, 's') && !parse_mark(p, m - 1, '\''))
                continue;
            size_t a = m - 1;
            while (a > first && speaker_name_word(p, a - 1))
                a--;
            *out = speaker_trim(p, a, m - 1);
            return speaker_worth(p, a, m - 1) && out->end > out->start;
        }
    }
    return false;
}

/* A verb of which only somebody can be the subject: "; the royal palace spoke of 50,000". */
static bool states(const struct parse *p, size_t i)
{
    static const char *const verbs[] = {"said",   "says",   "spoke",     "speaks", "announced",
                                        "stated", "warned", "estimates", "told",   NULL};
    return draft_spelled(p, i, verbs);
}

/* Does token I end what a name goes on with behind an article: "Ministry of the Interior",
 * "ministère de la Santé"? Then it begins three tokens before. */
static bool of_the(const struct parse *p, size_t first, size_t i)
{
    if (i <= first + 2 || !parse_function(p, i - 1, F_the) || !parse_function(p, i - 2, F_of) ||
        !speaker_name_word(p, i - 3))
        return false;
    return p->language == LANGUAGE_FR ||
           (parse_one(p, i - 3, ROLE_speaker) &&
            ((p->tokens[i].flags & T_CAPITAL) || !parse_may(p, i, ROLE_speaker)));
}

/* Where the name before the comma at token B - 1 is a person's and what stands before that comma
 * only letters behind the name ("Jan Kos, MP,"): the token past the name, else B. */
static size_t before_letters(const struct parse *p, size_t first, size_t b)
{
    if (b < first + 4 || !parse_mark(p, b - 1, ',') || !parse_mark(p, b - 3, ','))
        return b;
    const struct token *t = &p->tokens[b - 2], *name = &p->tokens[b - 4];
    bool letters = (t->flags & T_UPPER) && t->end - t->start >= 2 && t->end - t->start <= 4;
    return letters && (name->flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL ? b - 3 : b;
}

/* "At Konna residents speak of": past the place at token A that opens the sentence before whoever
 * speaks, up to token B. */
static size_t past_opening_place(const struct parse *p, size_t first, size_t a, size_t b)
{
    size_t i = a + 1;
    if (a > first + 2 || !(p->tokens[a].flags & T_CAPITAL) ||
        !(parse_function(p, a, F_at) || parse_function(p, a, F_in) || parse_function(p, a, F_on)))
        return a;
    while (i < b && p->tokens[i].type == TOKEN_WORD && (p->tokens[i].flags & T_CAPITAL))
        i++;
    return i > a + 1 && i < b && p->tokens[i].type == TOKEN_WORD ? i : a;
}

/* The subject left of the verb of saying at token I. */
static enum found subject(const struct parse *p, size_t first, size_t i, struct span *out)
{
    size_t b = i, n;
    bool french = p->language == LANGUAGE_FR;
    while (b > first &&
           (parse_function(p, b - 1, F_have) || parse_function(p, b - 1, F_be) ||
            parse_may(p, b - 1, ROLE_modal) || parse_may(p, b - 1, ROLE_weekday) ||
            parse_may(p, b - 1, ROLE_day) || parse_function(p, b - 1, F_on) ||
            (b + 4 > i && parse_may(p, b - 1, ROLE_timeword) &&
             !(p->tokens[b - 1].flags & T_CAPITAL)) ||
            (b > first + 1 && parse_match(p, b - 2, ROLE_timeword, &n) != NULL && n == 2)))
        b--;
    if (french && b > first + 1 && pronoun(p, b - 2) && parse_function(p, b - 1, F_in))
        b--; /* "ils en ont compté" */
    if (b > first && pronoun(p, b - 1)) {
        *out = (struct span){p->tokens[b - 1].start, p->tokens[b - 1].end};
        return ANTECEDENT;
    }
    if (parse_function(p, b - 1, F_and) && b > first + 3 && !french)
        return speaker_subject(p, first, b - 1, out) ? SOMEBODY : NOBODY;
    if (b > first && parse_mark(p, b - 1, ',')) /* "The Red Cross, whose people saw it, speaks" */
        for (size_t c = b - 1; c > first && c + 26 > b; c--)
            if (aside_opens(p, c - 1)) {
                b = c - 1;
                break;
            }
    if (french && b > first + 3 && parse_mark(p, b - 1, ',') && parse_mark(p, b - 3, ','))
        b -= 3; /* "le gouvernement, lui, parle de" */
    b = before_letters(p, first, b);
    if (b > first && parse_mark(p, b - 1, ',')) { /* "the minister, Jan Kos, said" */
        size_t c = b - 1;
        while (c > first && !parse_mark(p, c - 1, ',') && b - c < 12)
            c--;
        if (c > first && speaker_worth(p, c, b - 1)) {
            *out = speaker_trim(p, c, b - 1);
            bool name = (p->tokens[c].flags & T_CAPITAL) != 0;
            if (name)
                return SOMEBODY;
            b = c - 1;
        } else if (c > first && b - c <= 6) {
            b = c - 1; /* "Russian officials, for their part, speak" */
        }
    }
    size_t a = b;
    while (
        a > first && b - a < 10 &&
        (speaker_name_word(p, a - 1) ||
         ((parse_function(p, a - 1, F_of) || parse_function(p, a - 1, F_at) ||
           parse_function(p, a - 1, F_for) ||
           (parse_function(p, a - 1, F_in) && a > first + 1 && !parse_may(p, a - 2, ROLE_verb))) &&
          a > first + 1 && speaker_name_word(p, a - 2)) ||
         (a < b && of_the(p, first, a))))
        a--;
    a = past_opening_place(p, first, a, b);
    if (a == b || !(speaker_worth(p, a, b) ||
                    (states(p, i) && a <= first + 1 && a > 0 && parse_function(p, first, F_the))))
        return NOBODY;
    if (b - a == 1 &&
        draft_spelled(p, a, (const char *const[]){"nobody", "none", "everyone", NULL}))
        return NOBODY;
    if (b - a == 1 && parse_mark(p, i + 1, ':') && parse_may(p, a, ROLE_noun))
        return NOBODY; /* "Deaths confirmed: 148" */
    *out = speaker_trim(p, a, b);
    return out->end > out->start ? SOMEBODY : NOBODY;
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
    if (a < last && pronoun(p, a)) {
        *out = (struct span){p->tokens[a].start, p->tokens[a].end};
        return ANTECEDENT;
    }
    while (a < last && (parse_function(p, a, F_the) || parse_function(p, a, F_a)))
        a++;
    size_t b = a;
    while (b < last && b - a < 8 &&
           ((speaker_name_word(p, b) && !verb_within(p, b, a)) ||
            (b > a && parse_mark(p, b, '.') && parse_glued(p, b) &&
             parse_one(p, b - 1, ROLE_title)) || /* "said Dr. Edward Chege" */
            (b > a + 1 && parse_function(p, b, F_for) && (p->tokens[b - 1].flags & T_CAPITAL) &&
             p->tokens[b + 1].type == TOKEN_WORD && (p->tokens[b + 1].flags & T_CAPITAL)) ||
            (b > a && name_goes_on(p, last, b) > b)))
        b = name_goes_on(p, last, b) > b ? name_goes_on(p, last, b) : b + 1;
    bool told =
        a > i && parse_function(p, i - 1, F_to) && b > a; /* "according to the health zone" */
    if (a == b || !(speaker_worth(p, a, b) || told))
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

/* ", said Mahmoud Zein, a volunteer": who said it stands behind. */
static bool named_behind(const struct parse *p, size_t i, size_t n, size_t last)
{
    static const char *const said[] = {"said", "says", "added", "explained", NULL};
    if (n != 1 || !draft_spelled(p, i, said) || i + 2 >= last ||
        p->tokens[i + 1].type != TOKEN_WORD || !(p->tokens[i + 1].flags & T_CAPITAL) ||
        parse_may(p, i + 1, ROLE_weekday))
        return false;
    size_t k = i + 1;
    while (k < last && p->tokens[k].type == TOKEN_WORD && (p->tokens[k].flags & T_CAPITAL))
        k++; /* but "the mayor, Jan Kos, said Poland had taken in" */
    return k >= last || p->tokens[k].type == TOKEN_MARK || parse_function(p, k, F_of);
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

enum found speaker_in(const struct parse *p, uint32_t sentence, size_t first, size_t last,
                      size_t at, struct span *out)
{
    enum found best = NOBODY;
    for (size_t i = first; (i = parse_next(p, i, last, TRAIT_say)) < last; i++) {
        size_t n;
        struct span who = {0, 0};
        if (parse_match(p, i, ROLE_say, &n) == NULL)
            continue;
        if (!saying_tells(p, i, n, first, at, last))
            continue;
        bool of_money = saying_gives(p, i, last);
        bool behind = i > first && parse_mark(p, i - 1, ',') && named_behind(p, i, n, last);
        enum found f = NOBODY;
        if (according(p, i, n) || behind || inverted(p, first, i))
            f = object(p, sentence, last, i + n, &who);
        if (f == NOBODY && !according(p, i, n) && !behind)
            f = subject(p, first, i, &who);
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
            return f;
        }
        if (f == ANTECEDENT) {
            best = f;
            *out = who;
        }
    }
    return best;
}

/* "..., said Ana Ruiz. "Yesterday we buried eleven": who is quoted goes on. */
static bool quoted_on(const struct parse *p, uint32_t sentence, struct span *out)
{
    const struct sentence *s = &p->sentences[sentence], *b = sentence > 0 ? s - 1 : NULL;
    bool quoted = false;
    if (b == NULL || !parse_mark(p, s->first, '"') || b->paragraph != s->paragraph)
        return false;
    for (size_t i = b->first; i < b->last && !quoted; i++)
        quoted = parse_mark(p, i, '"');
    return quoted && speaker_in(p, sentence - 1, b->first, b->last, b->last, out) == SOMEBODY;
}

#define QUOTED 120 /* tokens of a quotation before and behind a number */

/* ""Yesterday we counted 9,800. It is worse today," said Sahar Wardak": whoever says the quotation
 * in which a number stands says the number. */
static bool quoted_by(const struct parse *p, const struct draft *d, struct span *out)
{
    uint32_t paragraph = p->sentences[d->sentence].paragraph, s = d->sentence;
    size_t open = d->q->first, close = d->q->last;
    while (open > 0 && open + QUOTED > d->q->first && !parse_mark(p, open - 1, '"'))
        open--;
    if (open == 0 || open + QUOTED <= d->q->first || !parse_glued(p, open) ||
        (open > 1 && parse_glued(p, open - 1) && p->tokens[open - 2].type == TOKEN_WORD))
        return false; /* none, or one that closes */
    while (close < p->n_tokens && close < d->q->last + QUOTED && !parse_mark(p, close, '"'))
        close++;
    if (close >= p->n_tokens || !parse_mark(p, close, '"') || close + 2 >= p->n_tokens)
        return false;
    while (s + 1 < p->n_sentences && p->sentences[s].last <= close)
        s++;
    for (uint32_t f = d->sentence; f > 0 && p->sentences[f].first >= open; f--)
        if (p->sentences[f - 1].paragraph != paragraph)
            return false;
    if (p->sentences[s].paragraph != paragraph)
        return false;
    size_t end = p->sentences[s].last < close + 12 ? p->sentences[s].last : close + 12;
    return close < end && parse_next(p, close, close + 8, TRAIT_say) < close + 8 &&
           speaker_in(p, s, close, end, close, out) == SOMEBODY;
}

/* "is put at 650,000 by the ministry", "estimated at 3,000 by IOM". */
static bool put_by(const struct parse *p, const struct draft *d, struct span *out)
{
    static const char *const puts[] = {"put",      "estimated", "reckoned", "placed",
                                       "reported", "given",     "set",      NULL};
    size_t by = d->q->unit_last > d->q->last ? d->q->unit_last : d->q->last, b;
    size_t at = d->q->outer_first - (d->q->outer_first > 0);
    if (!parse_function(p, by, F_by) || !parse_function(p, at, F_at) ||
        !draft_spelled(p, at - (at > 0), puts))
        return false;
    for (b = by + 1; b < d->clause_last && b < by + 9 &&
                     (speaker_name_word(p, b) || parse_function(p, b, F_the));)
        b++;
    *out = speaker_trim(p, by + 1, b);
    return speaker_worth(p, by + 1, b) && out->end > out->start;
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
            return subject(p, s->first, i, out) == SOMEBODY;
    return false;
}

void draft_speaker(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    struct span who = {0, 0}, other = {0, 0};
    if (quoted_by(p, d, &who)) {
        antecedent_named(p, d->sentence, &who);
        d->speaker = who;
        return;
    }
    enum found f = speaker_in(p, d->sentence, d->clause_first, d->clause_last, d->q->last, &who);
    if (f == NOBODY)
        f = speaker_in(p, d->sentence, s->first, s->last, d->q->last, &who);
    other = who;
    if (f == SOMEBODY && speaker_gapped(p, d, &other))
        who = other;
    if (f == NOBODY && (s->sets >> SET_tally & 1) != 0 && counted_by(p, s->first, s->last, &who))
        f = SOMEBODY;
    if (f == NOBODY &&
        (speaker_label(p, d, &who) || put_by(p, d, &who) || counts_again(p, d, &who)))
        f = SOMEBODY;
    if (f == NOBODY && quoted_on(p, d->sentence, &who))
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
    if (f != NOBODY)
        d->speaker = who;
}
