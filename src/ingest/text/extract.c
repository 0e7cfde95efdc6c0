/* extract.c - runs the stages over one document, and the ways of writing out what they found. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ownwords.h"

const char *extract_field_name(enum extract_field field)
{
    static const char *const names[EXTRACT_FIELDS] = {"number", "qualifier",     "measure",
                                                      "status", "place",         "origin",
                                                      "period", "attributed_to", "unit"};
    return field < EXTRACT_FIELDS ? names[field] : "";
}

#define HIGH_BITS 0x8080808080808080u

/* Told from small words: French where its articles are more frequent than English ones. */
static uint8_t tell_language(const char *text, size_t len)
{
    static const struct {
        char text[6];
        uint8_t len, french;
    } marks[] = {{" les ", 5, 1}, {" des ", 5, 1}, {" de ", 4, 1},  {" la ", 4, 1}, {" et ", 4, 1},
                 {" du ", 4, 1},  {" the ", 5, 0}, {" and ", 5, 0}, {" of ", 4, 0}, {" in ", 4, 0}};
    size_t count[2] = {0}, end = len < 4000 ? len : 4000, before = SIZE_MAX;
    for (size_t i = 0; i < end; i += 8) {
        /* the high bit of each of eight bytes that is a space (Warren 2002, ch. 6) */
        uint64_t other = word_piece(text + i, end - i) ^ 0x2020202020202020u;
        uint64_t space = ~((other & ~HIGH_BITS) + ~HIGH_BITS) & ~other & HIGH_BITS;
        for (; space != 0; space &= space - 1) {
            size_t at = i + (size_t)__builtin_ctzll(space) / 8;
            size_t width = at + 1 - before; /* of a word with both its spaces */
            if ((width == 4 || width == 5) && before < at && before + 5 < end)
                for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
                    if (marks[k].text[1] == text[before + 1] && marks[k].len == width &&
                        memcmp(text + before, marks[k].text, width) == 0)
                        count[marks[k].french]++;
            before = at;
        }
    }
    size_t french = count[1], english = count[0];
    return french > 2 * english && french >= 3 ? LANGUAGE_FR : LANGUAGE_EN;
}

/* Without a day of publication the text's own first full date stands in for it. */
static day_t own_date(const struct parse *p)
{
    for (size_t k = 0; k < p->n_mentions; k++)
        if (p->mentions[k].explicit_year && p->mentions[k].period.precision == PRECISION_DAY &&
            p->mentions[k].type == MENTION_DATE)
            return p->mentions[k].period.last;
    return DAY_NONE;
}

static int list_dates(const struct parse *p, struct extraction *out, struct error *err)
{
    out->dates = calloc(p->n_mentions + 1, sizeof *out->dates);
    if (out->dates == NULL)
        return error_memory(err);
    for (size_t k = 0; k < p->n_mentions; k++) {
        const struct mention *m = &p->mentions[k];
        bool vague = m->type == MENTION_VAGUE && m->timex[0] != 'P';
        if (vague || strstr(m->timex, "_REF") != NULL ||
            (m->type == MENTION_CLOCK && m->period.last == DAY_NONE))
            continue;
        struct date_mention *d = &out->dates[out->n_dates++];
        d->span = m->span;
        d->period = m->period;
        if (m->type == MENTION_DATE || m->type == MENTION_CLOCK)
            extract_date_text(m->period, d->date);
        memcpy(d->timex, m->timex, sizeof d->timex);
        if (m->type == MENTION_DATE && d->timex[0] == '\0')
            memcpy(d->timex, d->date, sizeof d->timex);
    }
    return 0;
}

int extract_text(const char *text, size_t len, const struct extract_options *options,
                 struct extraction *out, struct error *err)
{
    struct parse p = {
        .text = text, .len = len, .options = options, .published = options->published};
    int failed = -1;
    *out = (struct extraction){0};
    if (len > EXTRACT_MOST)
        return error_set(err, ERR_LIMIT, "the text has more than %zu MB: cut it into its documents",
                         EXTRACT_MOST >> 20);
    p.language = options->language == NULL                  ? tell_language(text, len)
                 : strncmp(options->language, "fr", 2) == 0 ? LANGUAGE_FR
                                                            : LANGUAGE_EN;
    out->language = p.language == LANGUAGE_FR ? "fr" : "en";
    buffer_init(&p.scratch, 4096);
    bool undated = p.published == DAY_NONE;
    if (undated)
        p.published = date_from_civil(2000, 1, 1);
    if (parse_lex(&p, err) < 0 || own_terms_apply(&p) < 0 || parse_sentences(&p, err) < 0 ||
        parse_numbers(&p, err) < 0 || parse_times(&p, err) < 0)
        goto out;
    if (undated) {
        day_t own = own_date(&p);
        if (own != DAY_NONE) {
            p.published = own;
            p.n_mentions = 0;
            if (parse_times(&p, err) < 0)
                goto out;
        }
    }
    parse_hedges(&p);
    parse_units(&p);
    if (parse_figures(&p, out, err) < 0 || (options->dates && list_dates(&p, out, err) < 0))
        goto out;
    failed = 0;
out:
    parse_free(&p);
    if (failed < 0)
        extraction_free(out);
    return failed;
}

void extraction_free(struct extraction *e)
{
    free(e->figures);
    free(e->dates);
    arena_free(&e->strings);
    *e = (struct extraction){0};
}

int extract_date_text(struct period period, char out[static 40])
{
    char a[DATE_TEXT], b[DATE_TEXT];
    int y, m, d, w;
    out[0] = '\0';
    if (period.last == DAY_NONE)
        return -1;
    date_to_civil(period.last, &y, &m, &d);
    date_format(period.first, a);
    date_format(period.last, b);
    switch (period.precision) {
    case PRECISION_WEEK:
        date_iso_week(period.first != DAY_NONE ? period.first : period.last, &y, &w);
        snprintf(out, 40, "%04d-W%02d", y, w);
        break;
    case PRECISION_MONTH:
        snprintf(out, 40, "%04d-%02d", y, m);
        break;
    case PRECISION_QUARTER:
        snprintf(out, 40, "%04d-Q%d", y, (m + 2) / 3);
        break;
    case PRECISION_YEAR:
        snprintf(out, 40, "%04d", y);
        break;
    default:
        if (period.first == period.last || period.first == DAY_NONE)
            snprintf(out, 40, "%s", b);
        else
            snprintf(out, 40, "%s/%s", a, b);
    }
    return 0;
}

void extract_why(const struct extracted *f, const char *text, struct json *j, const char *name)
{
    json_object(j, name);
    for (int k = 0; k < EXTRACT_FIELDS; k++) {
        struct span s = f->why[k];
        if (s.end <= s.start && f->rule[k] == NULL)
            continue;
        json_object(j, extract_field_name((enum extract_field)k));
        if (s.end > s.start) {
            json_textn(j, "words", text + s.start, s.end - s.start);
            json_array(j, "span");
            json_whole(j, NULL, s.start);
            json_whole(j, NULL, s.end);
            json_array_end(j);
        }
        if (f->rule[k] != NULL)
            json_text(j, "rule", f->rule[k]);
        json_object_end(j);
    }
    json_object_end(j);
}
