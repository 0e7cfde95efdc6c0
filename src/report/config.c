/* config.c - the configuration of a briefing: a small file of `key = value` lines.
 *
 *     # Everything has a default.
 *     title = Ukraine refugee situation
 *     series = refugee-arrivals@POL:UKR
 *     who refugee-arrivals = People who crossed the border into the country, by day of crossing.
 */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sitstat/brief.h"
#include "sitstat/text.h"

struct reader {
    struct brief_config *c;
    const char *file;
    long line;
    struct error *err;
};

typedef int key_fn(struct reader *r, const char *argument, char *value, size_t offset);

static int fault(struct reader *r, const char *what, const char *value)
{
    return error_at(r->err, ERR_USAGE, r->file, r->line, 0, "%s: \"%.100s\"", what, value);
}

static int set_text(struct reader *r, const char *argument, char *value, size_t offset)
{
    (void)argument;
    memcpy((char *)r->c + offset, &value, sizeof value);
    return 0;
}

static int set_number(struct reader *r, const char *argument, char *value, size_t offset)
{
    (void)argument;
    char *end;
    long n = strtol(value, &end, 10);
    if (*value == '\0' || *end || n < 1 || n > 999999)
        return fault(r, "the number of a briefing is 1 to 999999", value);
    memcpy((char *)r->c + offset, &n, sizeof n);
    return 0;
}

static int set_day(struct reader *r, const char *argument, char *value, size_t offset)
{
    (void)argument;
    day_t day;
    if (date_parse_day(value, &day, r->err) < 0) {
        error_place(r->err, r->file, r->line);
        return -1;
    }
    memcpy((char *)r->c + offset, &day, sizeof day);
    return 0;
}

static int set_yes(struct reader *r, const char *argument, char *value, size_t offset)
{
    (void)argument;
    bool yes = strcmp(value, "yes") == 0;
    if (!yes && strcmp(value, "no") != 0)
        return fault(r, "this is either yes or no", value);
    memcpy((char *)r->c + offset, &yes, sizeof yes);
    return 0;
}

static int add_to(struct reader *r, const char **list, size_t *n, const char *value)
{
    if (*n == BRIEF_LIST)
        return error_at(r->err, ERR_LIMIT, r->file, r->line, 0,
                        "a briefing takes at most %d of these: leave some out", BRIEF_LIST);
    list[(*n)++] = value;
    return 0;
}

static int add_series(struct reader *r, const char *argument, char *value, size_t offset)
{
    (void)argument, (void)offset;
    return add_to(r, r->c->series, &r->c->n_series, value);
}

static int add_key(struct reader *r, const char *argument, char *value, size_t offset)
{
    (void)argument, (void)offset;
    return add_to(r, r->c->key, &r->c->n_key, value);
}

static int add_note(struct reader *r, const char *argument, char *value, size_t offset)
{
    (void)argument, (void)offset;
    return add_to(r, r->c->notes, &r->c->n_notes, value);
}

/* Words parted by commas. */
static int add_words(struct reader *r, const char **list, size_t *n, char *value)
{
    while (*value) {
        size_t len = strcspn(value, ","), trimmed = len;
        bool more = value[len] == ',';
        const char *word = text_trim(value, &trimmed);
        value[(size_t)(word - value) + trimmed] = '\0';
        if (trimmed > 0 && add_to(r, list, n, word) < 0)
            return -1;
        value += len + more;
    }
    return 0;
}

static int add_places(struct reader *r, const char *argument, char *value, size_t offset)
{
    (void)argument, (void)offset;
    return add_words(r, r->c->places, &r->c->n_places, value);
}

static int add_measures(struct reader *r, const char *argument, char *value, size_t offset)
{
    (void)argument, (void)offset;
    return add_words(r, r->c->measures, &r->c->n_measures, value);
}

static int add_who(struct reader *r, const char *argument, char *value, size_t offset)
{
    (void)offset;
    if (*argument == '\0')
        return fault(r, "name a measure, as in \"who refugee-arrivals = ...\"", value);
    if (r->c->n_who == BRIEF_LIST)
        return error_at(r->err, ERR_LIMIT, r->file, r->line, 0, "at most %d of these", BRIEF_LIST);
    r->c->who[r->c->n_who++] = (struct brief_who){.measure = argument, .text = value};
    return 0;
}

#define AT(member) offsetof(struct brief_config, member)
static const struct {
    const char *name;
    key_fn *set;
    size_t offset;
} keys[] = {
    {"id", set_text, AT(id)},
    {"title", set_text, AT(title)},
    {"organisation", set_text, AT(organisation)},
    {"language", set_text, AT(language)},
    {"template", set_text, AT(template)},
    {"number", set_number, AT(number)},
    {"from", set_day, AT(from)},
    {"to", set_day, AT(to)},
    {"forecast", set_yes, AT(forecast)},
    {"measures", add_measures, 0},
    {"places", add_places, 0},
    {"series", add_series, 0},
    {"key", add_key, 0},
    {"who", add_who, 0},
    {"note", add_note, 0},
};
#define N_KEYS (sizeof keys / sizeof *keys)

/* "id, title, ...": what an error lists. */
static void list_keys(char *out, size_t size)
{
    out[0] = '\0';
    for (size_t i = 0; i < N_KEYS; i++) {
        size_t len = strlen(out);
        snprintf(out + len, size - len, "%s%s", i > 0 ? ", " : "", keys[i].name);
    }
}

/* The part of S that holds no white space at its ends, as a string of its own. */
static char *trim(char *s)
{
    size_t len = strlen(s);
    const char *start = text_trim(s, &len);
    char *at = s + (start - s);
    at[len] = '\0';
    return at;
}

static int read_line(struct reader *r, char *line)
{
    char *text = trim(line), *equals = strchr(text, '=');
    char list[256];
    if (*text == '\0' || *text == '#')
        return 0;
    if (equals == NULL)
        return fault(r, "this line is no \"key = value\"", text);
    *equals = '\0';
    char *name = trim(text), *value = trim(equals + 1);
    size_t len = strcspn(name, " \t");
    const char *argument = "";
    if (name[len]) {
        name[len] = '\0';
        argument = trim(name + len + 1);
    }
    for (size_t i = 0; i < N_KEYS; i++)
        if (strcmp(keys[i].name, name) == 0)
            return keys[i].set(r, argument, value, keys[i].offset);
    list_keys(list, sizeof list);
    return error_at(r->err, ERR_USAGE, r->file, r->line, 0,
                    "there is no key \"%.40s\"; these are there: %s", name, list);
}

int brief_config_read(struct brief_config *c, const char *text, size_t len, const char *file,
                      struct error *err)
{
    struct reader r = {.c = c, .file = file, .err = err};
    memset(c, 0, sizeof *c);
    c->id = c->title = c->organisation = c->language = c->template = "";
    c->from = c->to = DAY_NONE;
    c->forecast = true;
    buffer_init(&c->strings, 0);
    if (len > 0 && (!utf8_valid(text, len) || memchr(text, '\0', len) != NULL)) {
        error_at(err, ERR_FORMAT, file, 0, 0, "this file is not UTF-8 text");
        goto failed;
    }
    /* The values point into this copy, which no longer grows. */
    if (buffer_append(&c->strings, text, len, err) < 0)
        goto failed;
    char *line = c->strings.data;
    for (char *end; line && *line; line = end) {
        r.line++;
        end = line + strcspn(line, "\n");
        end += *end ? (*end = '\0', 1) : 0;
        if (read_line(&r, line) < 0)
            goto failed;
    }
    return 0;
failed:
    brief_config_free(c);
    return -1;
}

void brief_config_free(struct brief_config *c)
{
    buffer_free(&c->strings);
    memset(c, 0, sizeof *c);
}
