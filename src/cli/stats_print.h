/* stats_print.h - how `sitstat stats` prints, as JSON and for people. */
#ifndef SITSTAT_CLI_STATS_PRINT_H
#define SITSTAT_CLI_STATS_PRINT_H

#include "cli/one_series.h"

int stats_print_json(const struct one_series *s, size_t season, struct error *err);
int stats_print_table(const struct cli *cli, const struct one_series *s, size_t season,
                      struct error *err);
/* SEASON 0: none. */
#endif
