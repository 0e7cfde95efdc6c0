/* subject.c - who stands left of a verb of saying as its subject: "the Red Cross, whose people saw
 * it, says". */
#include "../period/figuretime.h"
#include "speaker.h"
#include "../figure/aside.h"

bool speaker_pronoun(const struct parse *p, size_t i)
{
    bool quoted = false; /* else "we" is the publisher */
    for (size_t k = i; speaker_first(p, i) && k > 0 && k + 12 > i && !quoted; k--)
        quoted = parse_mark(p, k - 1, '"');
    if (speaker_first(p, i) && !quoted)
        return false;
    return parse_function(p, i, F_he) || parse_function(p, i, F_it) || parse_function(p, i, F_they);
}

/* A verb of which only somebody can be the subject: "; the royal palace spoke of 50,000". */
bool speaker_states(const struct parse *p, size_t i)
{
    static const char *const verbs[] = {"said",      "says",      "say",      "spoke",     "speaks",
                                        "announced", "stated",    "warned",   "estimates", "told",
                                        "claimed",   "claims",    "claim",    "insists",   "puts",
                                        "put",       "confirmed", "confirms", NULL};
    return parse_spelled(p, i, verbs);
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
    if (a == first && a + 2 < b && parse_function(p, a, F_on) && parse_one(p, a + 1, ROLE_weekday))
        return a + 2; /* "On Friday Hungary counted" */
    if (a > first + 2 || !(p->tokens[a].flags & T_CAPITAL) ||
        !(parse_function(p, a, F_at) || parse_function(p, a, F_in) || parse_function(p, a, F_on)))
        return a;
    while (i < b && p->tokens[i].type == TOKEN_WORD && (p->tokens[i].flags & T_CAPITAL))
        i++;
    return i > a + 1 && i < b && p->tokens[i].type == TOKEN_WORD ? i : a;
}

/* Before "has", "will", "on Monday" and "also", which part a subject from the verb of saying at
 * token I. */
static size_t subject_end(const struct parse *p, size_t first, size_t i)
{
    size_t b = i, n;
    while (b > first &&
           (parse_function(p, b - 1, F_have) || parse_function(p, b - 1, F_be) ||
            parse_may(p, b - 1, ROLE_modal) || parse_may(p, b - 1, ROLE_weekday) ||
            parse_may(p, b - 1, ROLE_day) || parse_function(p, b - 1, F_on) ||
            parse_among(p, b - 1, "also", "still", "now") ||
            (b + 4 > i && parse_may(p, b - 1, ROLE_timeword) &&
             !(p->tokens[b - 1].flags & T_CAPITAL)) ||
            (b > first + 1 && parse_match(p, b - 2, ROLE_timeword, &n) != NULL && n == 2)))
        b--;
    if (p->language == LANGUAGE_FR && b > first + 1 && speaker_pronoun(p, b - 2) &&
        parse_function(p, b - 1, F_in))
        b--; /* "ils en ont compté" */
    return b;
}

/* "The Red Cross, whose people saw it, speaks", "le gouvernement, lui, parle": before the aside
 * that parts a subject, which ends before token B, from its verb. */
static size_t before_aside(const struct parse *p, size_t first, size_t b)
{
    if (b > first && parse_mark(p, b - 1, ','))
        for (size_t c = b - 1; c > first && c + 26 > b; c--)
            if (aside_opens(p, c - 1)) {
                b = c - 1;
                break;
            }
    if (p->language == LANGUAGE_FR && b > first + 3 && parse_mark(p, b - 1, ',') &&
        parse_mark(p, b - 3, ','))
        b -= 3; /* "le gouvernement, lui, parle de" */
    return before_letters(p, first, b);
}

/* "in Tuban district, Lahj governorate, found", "within the Greater Maiduguri area indicated": do
 * tokens [A, B) only say where whoever speaks is? */
static bool only_where(const struct parse *p, size_t first, size_t a, size_t b)
{
    size_t i = a - (a > first && parse_function(p, a - 1, F_the) ? 1u : 0u);
    bool kind = b > a + 1 && (parse_in(p, b - 1, SET_regionlike) || parse_in(p, b - 1, SET_areal) ||
                              parse_reads(p, b - 1, "area"));
    if (!kind || i < first + 2u)
        return false;
    return parse_function(p, i - 1, F_within) || parse_function(p, i - 1, F_in) ||
           (parse_mark(p, i - 1, ',') &&
            (parse_in(p, i - 2, SET_regionlike) || parse_in(p, i - 2, SET_areal)));
}

/* "the minister, Jan Kos, said": sets OUT to the name in apposition before token *B. Where it is no
 * name, as in "Russian officials, for their part, speak", *B goes before it. */
static bool apposed_before(const struct parse *p, size_t first, size_t *b, struct span *out)
{
    size_t end = *b - 1, c = end;
    if (*b == first || !parse_mark(p, end, ','))
        return false;
    while (c > first && !parse_mark(p, c - 1, ',') && *b - c < 12)
        c--;
    if (c == first)
        return false;
    if (only_where(p, first, c, end)) {
        *b = c - 1;
        return false;
    }
    if (speaker_worth(p, c, end)) {
        *out = speaker_trim(p, c, end);
        if (p->tokens[c].flags & T_CAPITAL)
            return true;
        *b = c - 1;
    } else if (*b - c <= 6) {
        *b = c - 1;
    }
    return false;
}

/* The first token of the name that ends before token B, with what "of" and the like join to it. */
static size_t name_start(const struct parse *p, size_t first, size_t b)
{
    static const uint64_t times = 1ull << ROLE_month | 1ull << ROLE_weekday | 1ull << ROLE_timeunit;
    size_t a = b;
    while (a > first && b - a < 10) {
        if (a < b && (p->tokens[a - 1].roles & times) != 0 && !parse_reads(p, a - 1, "may"))
            break; /* "By the end of December Kenya expects" */
        bool joins =
            parse_function(p, a - 1, F_of) || parse_function(p, a - 1, F_at) ||
            parse_function(p, a - 1, F_for) ||
            (parse_function(p, a - 1, F_in) && a > first + 1 && !parse_may(p, a - 2, ROLE_verb));
        if (!speaker_name_word(p, a - 1) &&
            !(joins && a > first + 1 && speaker_name_word(p, a - 2)) &&
            !(a < b && of_the(p, first, a)))
            break;
        a--;
    }
    return past_opening_place(p, first, a, b);
}

/* "the latest data", "official figures": words [A, B) before a count that nobody is said to have
 * made.
 */
bool speaker_only_data(const struct parse *p, size_t a, size_t b)
{
    if (!parse_in(p, b, SET_tally))
        return false;
    for (size_t i = a; i < b; i++)
        if (((p->tokens[i].flags & T_CAPITAL) && !parse_known(p, i)) ||
            (parse_may(p, i, ROLE_speaker) && !parse_may(p, i, ROLE_adjective) &&
             !parse_reads(p, i, "official")))
            return false;
    return true;
}

/* "Deaths confirmed: 148", "New arrivals reported in Derna: 656": does the participle at token I
 * only say of what the label before a number tells that it is known? */
static bool labels_number(const struct parse *p, size_t i)
{
    size_t k = i + 1;
    while (k < i + 7 && p->tokens[k].type == TOKEN_WORD)
        k++;
    return parse_mark(p, k, ':') && p->tokens[k + 1].type != TOKEN_WORD &&
           (!speaker_states(p, i) || parse_reads(p, i, "confirmed"));
}

/* "The junta says", "80 died, the rebels said", "A shopkeeper said": does an article open the
 * clause of a subject whose words, from token A on, no table knows? */
static bool article_opens(const struct parse *p, size_t first, size_t a)
{
    size_t the =
        a > first && !parse_function(p, a, F_the) && !parse_function(p, a, F_a) ? a - 1 : a;
    if (!parse_function(p, the, F_the) && !parse_function(p, the, F_a))
        return false;
    return the == first || parse_mark(p, the - 1, ',') || parse_mark(p, the - 1, '"');
}

/* "Ana Lima of the town council": where the name begins that "of the" before token A is behind; A
 * where there is none. */
static size_t before_of(const struct parse *p, size_t first, size_t a)
{
    size_t i = a;
    if (a < first + 4 || !parse_function(p, a - 1, F_the) || !parse_function(p, a - 2, F_of))
        return a;
    for (i = a - 2; i > first && i + 3 > a - 2 && p->tokens[i - 1].type == TOKEN_WORD &&
                    (p->tokens[i - 1].flags & (T_CAPITAL | T_UPPER)) == T_CAPITAL;)
        i--;
    return i + 2 <= a - 2 && p->tokens[i].word == 0 ? i : a;
}

/* The subject left of the verb of saying at token I. */
enum found speaker_before(const struct parse *p, size_t first, size_t i, struct span *out)
{
    size_t b = subject_end(p, first, i);
    if (times_hands_over(p, i, p->n_tokens) || (i > first && parse_function(p, i - 1, F_not)))
        return NOBODY; /* "Wajima and Suzu have not reported" */
    if (b > first && speaker_pronoun(p, b - 1)) {
        *out = (struct span){p->tokens[b - 1].start, p->tokens[b - 1].end};
        return ANTECEDENT;
    }
    if (parse_function(p, b - 1, F_and) && b > first + 3 && p->language != LANGUAGE_FR)
        return speaker_subject(p, first, b - 1, out) ? SOMEBODY : NOBODY;
    b = before_aside(p, first, b);
    if (apposed_before(p, first, &b, out))
        return SOMEBODY;
    size_t a = name_start(p, first, b);
    if (only_where(p, first, a, b))
        return NOBODY;
    if (a == b || !(speaker_worth(p, a, b) || (speaker_states(p, i) && article_opens(p, first, a))))
        return NOBODY;
    if (b > a + 1u && speaker_first(p, b - 1))
        return NOBODY; /* "What I can say is that": whoever speaks there */
    if (b - a == 1 && parse_among(p, a, "nobody", "none", "everyone"))
        return NOBODY;
    if ((b < i && speaker_only_data(p, a, b)) || (b - a > 1 && speaker_only_data(p, a, b - 1)))
        return NOBODY; /* "Official data say" */
    if (a == first && parse_may(p, b - 1, ROLE_noun) && labels_number(p, i))
        return NOBODY;
    a = before_of(p, first, a);
    *out = speaker_trim(p, a, b);
    return out->end > out->start ? SOMEBODY : NOBODY;
}
