/* speaker.c - who states a figure: before, after and around a verb of saying, and across sentences
 * by a pronoun or within a quotation. */
#include <string.h>

#include "draft.h"

static bool name_word(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    if (t->type != TOKEN_WORD)
        return t->type == TOKEN_MARK && ((t->mark == '-' && parse_glued(p, i)) || t->mark == 's');
    if (parse_may(p, i, ROLE_speaker) || (t->flags & T_CAPITAL))
        return true;
    return !(t->roles & (1ull << ROLE_function | 1ull << ROLE_say | 1ull << ROLE_modal |
                         1ull << ROLE_timeword | 1ull << ROLE_day | 1ull << ROLE_weekday |
                         1ull << ROLE_before));
}

/* "UN" is no "un". */
static bool acronym(const struct parse *p, size_t i)
{
    const struct token *t = &p->tokens[i];
    return (t->flags & T_UPPER) && t->end - t->start > 1;
}

/* Takes titles, articles and what is in lower case before a proper name off: "Interior Minister
 * Raúl Cevallos" is said by "Raúl Cevallos". */
static struct span trim(const struct parse *p, size_t a, size_t b)
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
        if (next < b && t->type == TOKEN_WORD && (t->flags & T_CAPITAL) && !(t->flags & T_UPPER) &&
            !parse_may(p, next, ROLE_speaker))
            a = next;
    }
    if (a >= b)
        return (struct span){0, 0};
    return (struct span){p->tokens[a].start, p->tokens[b - 1].end};
}

static bool worth(const struct parse *p, size_t a, size_t b)
{
    for (size_t i = a; i < b; i++)
        if (parse_may(p, i, ROLE_speaker) || ((p->tokens[i].flags & T_CAPITAL) &&
                                              (!parse_may(p, i, ROLE_function) || acronym(p, i))))
            return true;
    return false;
}

static bool pronoun(const struct parse *p, size_t i)
{
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
        bool is =
            parse_in(p, i, SET_tally) && (parse_function(p, i + 1, F_be) || stands_behind(p, i));
        if (!is && !(parse_in(p, i, SET_tally) && by_possessor(p, first, i)))
            continue;
        for (size_t m = i; m > first + 1 && i - m < 3; m--) {
            if (!parse_mark(p, m - 1, 's') && !parse_mark(p, m - 1, '\''))
                continue;
            size_t a = m - 1;
            while (a > first && name_word(p, a - 1))
                a--;
            *out = trim(p, a, m - 1);
            return worth(p, a, m - 1) && out->end > out->start;
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

enum found { NOBODY, SOMEBODY, ANTECEDENT };

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
    if (b > first && pronoun(p, b - 1))
        return ANTECEDENT;
    if (french && b > first + 3 && parse_mark(p, b - 1, ',') && parse_mark(p, b - 3, ','))
        b -= 3;                                   /* "le gouvernement, lui, parle de" */
    if (b > first && parse_mark(p, b - 1, ',')) { /* "the minister, Jan Kos, said" */
        size_t c = b - 1;
        while (c > first && !parse_mark(p, c - 1, ',') && b - c < 12)
            c--;
        if (c > first && worth(p, c, b - 1)) {
            *out = trim(p, c, b - 1);
            bool name = (p->tokens[c].flags & T_CAPITAL) != 0;
            if (name)
                return SOMEBODY;
            b = c - 1;
        }
    }
    size_t a = b;
    while (
        a > first && b - a < 10 &&
        (name_word(p, a - 1) ||
         ((parse_function(p, a - 1, F_of) || parse_function(p, a - 1, F_at) ||
           parse_function(p, a - 1, F_for) ||
           (parse_function(p, a - 1, F_in) && a > first + 1 && !parse_may(p, a - 2, ROLE_verb))) &&
          a > first + 1 && name_word(p, a - 2)) ||
         (french && parse_function(p, a - 1, F_the) && a > first + 2 && /* "de la Santé" */
          parse_function(p, a - 2, F_of) && name_word(p, a - 3))))
        a--;
    if (a == b || !(worth(p, a, b) ||
                    (states(p, i) && a <= first + 1 && a > 0 && parse_function(p, first, F_the))))
        return NOBODY;
    if (b - a == 1 &&
        draft_spelled(p, a, (const char *const[]){"nobody", "none", "everyone", NULL}))
        return NOBODY;
    *out = trim(p, a, b);
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

/* One past what goes on with the name before token I in French, or I: "ministère de la Santé". */
static size_t french_name(const struct parse *p, size_t last, size_t i)
{
    size_t k = i + 1;
    if (p->language != LANGUAGE_FR || !parse_function(p, i, F_of))
        return i;
    k += parse_function(p, k, F_the);
    return k < last && p->tokens[k].type == TOKEN_WORD && name_word(p, k) ? k + 1 : i;
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
    if (a < last && pronoun(p, a))
        return ANTECEDENT;
    while (a < last && (parse_function(p, a, F_the) || parse_function(p, a, F_a)))
        a++;
    size_t b = a;
    while (
        b < last && b - a < 8 &&
        ((name_word(p, b) && (!parse_may(p, b, ROLE_verb) ||
                              (p->language == LANGUAGE_FR && (p->tokens[b].flags & T_CAPITAL)))) ||
         (b > a && parse_mark(p, b, '.') && parse_glued(p, b) &&
          parse_one(p, b - 1, ROLE_title)) || /* "said Dr. Edward Chege" */
         (b > a && french_name(p, last, b) > b)))
        b = french_name(p, last, b) > b ? french_name(p, last, b) : b + 1;
    bool told =
        a > i && parse_function(p, i - 1, F_to) && b > a; /* "according to the health zone" */
    if (a == b || !(worth(p, a, b) || told))
        return NOBODY;
    size_t name = p->language == LANGUAGE_FR ? apposed(p, last, b) : b;
    *out = name > b ? trim(p, b + 1, name) : trim(p, a, b);
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

/* "Damascus gives 1,414 deaths" tells a number; "Chad gave tents" tells nothing. */
static bool gives_things(const struct parse *p, size_t i, size_t last)
{
    static const char *const gives[] = {"gave", "gives", "give", NULL};
    if (!draft_spelled(p, i, gives))
        return false;
    for (size_t k = i + 1; k < last && k < i + 5; k++)
        if (p->tokens[k].type == TOKEN_DIGITS)
            return false;
    return true;
}

/* "puts the number of arrivals at 155,000". */
static bool puts_at(const struct parse *p, size_t i, size_t last)
{
    for (size_t k = i + 1; k < last && k < i + 14; k++)
        if ((parse_function(p, k, F_at) && !parse_function(p, k + 1, F_the) &&
             !parse_function(p, k + 1, F_its) && !parse_mark(p, k + 2, 's')) ||
            (p->language == LANGUAGE_FR && parse_function(p, k, F_to)))
            return true; /* but "puts 150 soldiers at its disposal" */
    return false;
}

/* "Canada announced 53 million": who gives is the origin, and says nothing. */
static bool gives_money(const struct parse *p, size_t i, size_t last)
{
    i += parse_function(p, i, F_have) && parse_may(p, i + 1, ROLE_say); /* "a annoncé" */
    const struct entry *e = parse_match(p, i, ROLE_verb, NULL);
    if (draft_spelled(p, i, (const char *const[]){"added", "adds", NULL}) &&
        parse_match(p, i + 1, ROLE_currency, NULL) != NULL)
        return true; /* "has added £20 million" */
    if (e == NULL || measure_rules[NOUN_money][(int)e->value].measure == NULL)
        return false;
    for (size_t k = i + 1; k < last && k < i + 7; k++)
        if (parse_match(p, k, ROLE_currency, NULL) != NULL)
            return true;
    return false;
}

/* ", said Mahmoud Zein, a volunteer": who said it stands behind. */
static bool named_behind(const struct parse *p, size_t i, size_t n, size_t last)
{
    static const char *const said[] = {"said", "says", "told", "added", "explained", NULL};
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

static enum found in_stretch(const struct parse *p, uint32_t sentence, size_t first, size_t last,
                             size_t at, struct span *out)
{
    enum found best = NOBODY;
    for (size_t i = first; i < last; i++) {
        size_t n;
        struct span who = {0, 0};
        if (!parse_may(p, i, ROLE_say) || parse_match(p, i, ROLE_say, &n) == NULL)
            continue;
        if (n == 1 && i > first && draft_spelled(p, i, (const char *const[]){"states", NULL}) &&
            !parse_function(p, i + 1, F_that) && !parse_mark(p, i + 1, ','))
            continue; /* "from Gulf states" */
        if (n == 1 && parse_in(p, i + 1, SET_period))
            continue; /* "during the reporting period" */
        if (n == 1 && parse_in(p, i, SET_puts) && !puts_at(p, i, last))
            continue; /* "plans to put up 2,500 shelters" */
        if (gives_money(p, i, last) || gives_things(p, i, last) ||
            (i > first && parse_function(p, i - 1, F_be)))
            continue; /* "three people are confirmed dead" */
        if (i > first && (p->tokens[i].flags & p->tokens[i - 1].flags & T_CAPITAL))
            continue; /* "the United States" */
        bool behind = i > first && parse_mark(p, i - 1, ',') && named_behind(p, i, n, last);
        enum found f = NOBODY;
        if (according(p, i, n) || behind || inverted(p, first, i))
            f = object(p, sentence, last, i + n, &who);
        if (f == NOBODY && !according(p, i, n) && !behind)
            f = subject(p, first, i, &who);
        bool quoted = i > first && (parse_mark(p, i - 1, '"') || parse_mark(p, i - 1, ','));
        if (f == NOBODY && !according(p, i, n) && quoted)
            f = object(p, sentence, last, i + n, &who);
        if (f == SOMEBODY && i > at && !behind && next_clause(p, at, i, &who))
            continue;
        if (f == SOMEBODY) {
            *out = who;
            return f;
        }
        if (f == ANTECEDENT)
            best = f;
    }
    return best;
}

void draft_speaker(struct drafts *all, size_t k)
{
    const struct parse *p = all->p;
    struct draft *d = &all->at[k];
    const struct sentence *s = &p->sentences[d->sentence];
    struct span who = {0, 0};
    enum found f = in_stretch(p, d->sentence, d->clause_first, d->clause_last, d->q->last, &who);
    if (f == NOBODY)
        f = in_stretch(p, d->sentence, s->first, s->last, d->q->last, &who);
    if (f == NOBODY && counted_by(p, s->first, s->last, &who))
        f = SOMEBODY;
    if (f == SOMEBODY)
        d->speaker = who;
    if (f != ANTECEDENT)
        return;
    for (uint32_t back = d->sentence; back > 0 && d->sentence - back < 4; back--) {
        const struct sentence *b = &p->sentences[back - 1];
        if (in_stretch(p, back - 1, b->first, b->last, b->last, &who) == SOMEBODY) {
            d->speaker = who;
            return;
        }
    }
}
