/* places.c - `sitstat places`: looks a name or a code up in the gazetteer. */
#include <string.h>

#include "cli/cli.h"
#include "sitstat/place.h"

static const struct option_row rows[] = {
    {"in", 'i', "CODE", "tell namesakes apart: the country it lies in (alpha-3)", false},
    {"json", 0, NULL, "a JSON array", false},
    {0},
};

static const char *type_name(enum place_type type)
{
    static const char *const names[PLACE_TYPES] = {"country", "region", "city", "site", "area"};
    return (unsigned)type < PLACE_TYPES ? names[type] : "";
}

struct listing {
    struct table *table;
    struct json json;
    bool as_json;
};

static int show(struct listing *l, const char *asked, const struct place *p, bool ambiguous)
{
    if (l->as_json) {
        json_object(&l->json, NULL);
        json_text(&l->json, "asked", asked);
        json_text(&l->json, "code", p ? p->code : NULL);
        json_text(&l->json, "name", p ? p->name : NULL);
        json_text(&l->json, "type", p ? type_name(p->type) : NULL);
        json_text(&l->json, "country", p ? p->country : NULL);
        json_bool(&l->json, "ambiguous", ambiguous);
        json_object_end(&l->json);
        return 0;
    }
    const char *cells[] = {asked,
                           p ? p->code : "",
                           p ? p->name : "unknown",
                           p ? type_name(p->type) : "",
                           p ? p->country : "",
                           ambiguous ? "namesakes" : ""};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (table_cell(l->table, cells[i]) < 0)
            return -1;
    return 0;
}

static int look_up(struct listing *l, const char *asked, const char *country)
{
    struct place_match match;
    const struct place *p = place_find_code(asked, strlen(asked));
    if (p != NULL)
        return show(l, asked, p, false);
    if (place_find_name(asked, strlen(asked), country, &match))
        return show(l, asked, match.place, match.ambiguous);
    return show(l, asked, NULL, false);
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    static const char *const headers[] = {"asked", "code", "name", "type", "in", ""};
    struct listing l = {.as_json = option_given(o, "json")};
    struct buffer out;
    int status = CLI_FAILED;
    buffer_init(&out, 0);
    json_begin(&l.json, &out, true);
    json_array(&l.json, NULL);
    l.table = table_new(headers, sizeof headers / sizeof *headers);
    bool bad = l.table == NULL;
    for (size_t i = 0; i < o->n_arguments && !bad; i++)
        bad = look_up(&l, o->arguments[i], option_value(o, "in")) < 0;
    for (size_t i = 0; i < place_count() && o->n_arguments == 0 && !bad; i++)
        if (place_at(i)->type == PLACE_COUNTRY)
            bad = show(&l, place_at(i)->code, place_at(i), false) < 0;
    if (bad) {
        error_memory(err);
        goto out;
    }
    json_array_end(&l.json);
    if (!l.as_json ? table_print(l.table, cli, err) == 0
                   : json_end(&l.json, err) == 0 && cli_write(&out, err) == 0)
        status = CLI_DONE;
out:
    table_free(l.table);
    buffer_free(&out);
    return status;
}

static const struct example examples[] = {
    {"sitstat places Elfenbeinküste POL UK Rzeszów", "the code and the country of each"},
    {0},
};

const struct command command_places = {
    .name = "places",
    .arguments = "[NAME...]",
    .summary = "Look up places by name or code",
    .text =
        "Knows countries by ISO 3166-1 (alpha-2, alpha-3, numeric), Eurostat's and UNHCR's codes "
        "and "
        "by their names in nine languages; regions, cities, border crossings and camps by name. "
        "Without a name it lists the countries.",
    .options = rows,
    .examples = examples,
    .least = 0,
    .most = SIZE_MAX,
    .run = run,
};
