/* show.h - how figures are shown to people on a terminal. */
#ifndef SITSTAT_CLI_SHOW_H
#define SITSTAT_CLI_SHOW_H

#include "cli/cli.h"

void show_period(struct period period, char *out, size_t size);
/* "2022-03-05", "2022-03", "2022-02-24 to 2022-03-05", "to 2022-03-05", "no date". */
void show_value(const struct figure *f, char *out, size_t size);
/* "700,000", "more than 700,000", "200,000–999,999", "about 5,000". */
void show_amount(const struct figure *f, char *out, size_t size);
/* The same with its currency, where it is money: "45,000,000 USD". For lists, which name no units.
 */
void show_number(struct number n, char *out, size_t size);
/* With commas between thousands. */
void show_place(const char *code, const char *name, char *out, size_t size);
/* "Poland (POL)", or whichever is there. */
#endif
