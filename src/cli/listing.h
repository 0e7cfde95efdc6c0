/* listing.h - a list that a command prints: rows of a table, or objects of one JSON array.
 *
 *     listing_init(&l, as_json);
 *     LISTING_HEADERS(&l, err, "code", "name");     fails where memory does
 *     l.as_json ? json_object(&l.json, NULL) ... : LISTING_ROW(&l, err, code, name);
 *     listing_print(&l, cli, err);
 *     listing_free(&l);
 */
#ifndef SITSTAT_CLI_LISTING_H
#define SITSTAT_CLI_LISTING_H

#include "cli/cli.h"

struct listing {
    bool as_json;
    struct json json;    /* an array is open */
    struct table *table; /* NULL where JSON is wanted */
    struct buffer out;
};

void listing_init(struct listing *l, bool as_json);
void listing_free(struct listing *l); /* accepts a zeroed object */
int listing_headers(struct listing *l, const char *const *headers, size_t n, struct error *err);
void listing_right(struct listing *l, size_t column); /* numbers */
int listing_row(struct listing *l, const char *const *cells, size_t n, struct error *err);
int listing_print(struct listing *l, const struct cli *cli, struct error *err);

#define LISTING_TEXTS(...)                                                                         \
    (const char *const[]){__VA_ARGS__},                                                            \
        sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *)
#define LISTING_HEADERS(l, err, ...) listing_headers(l, LISTING_TEXTS(__VA_ARGS__), err)
#define LISTING_ROW(l, err, ...) listing_row(l, LISTING_TEXTS(__VA_ARGS__), err)
#endif
