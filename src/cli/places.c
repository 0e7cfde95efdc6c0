/* places.c - `sitstat places`: looks a name or a code up in the gazetteer. */
#include <string.h>

#include "cli/listing.h"
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

static int show(struct listing *l, const char *asked, const struct place *p, bool ambiguous,
                struct error *err)
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
    return LISTING_ROW(l, err, asked, p ? p->code : "", p ? p->name : "unknown",
                       p ? type_name(p->type) : "", p ? p->country : "",
                       ambiguous ? "namesakes" : "");
}

static int look_up(struct listing *l, const char *asked, const char *country, struct error *err)
{
    struct place_match match;
    const struct place *p = place_find_code(asked, strlen(asked));
    if (p != NULL)
        return show(l, asked, p, false, err);
    if (place_find_name(asked, strlen(asked), country, &match))
        return show(l, asked, match.place, match.ambiguous, err);
    return show(l, asked, NULL, false, err);
}

static int run(const struct cli *cli, const struct options *o, struct error *err)
{
    struct listing l;
    int status = CLI_FAILED;
    listing_init(&l, option_given(o, "json"));
    if (LISTING_HEADERS(&l, err, "asked", "code", "name", "type", "in", "") < 0)
        goto out;
    for (size_t i = 0; i < o->n_arguments; i++)
        if (look_up(&l, o->arguments[i], option_value(o, "in"), err) < 0)
            goto out;
    for (size_t i = 0; i < place_count() && o->n_arguments == 0; i++)
        if (place_at(i)->type == PLACE_COUNTRY &&
            show(&l, place_at(i)->code, place_at(i), false, err) < 0)
            goto out;
    if (listing_print(&l, cli, err) == 0)
        status = CLI_DONE;
out:
    listing_free(&l);
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
