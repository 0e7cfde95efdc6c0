/* review.h - what the parts of `sitstat review` share. */
#ifndef SITSTAT_CLI_REVIEW_H
#define SITSTAT_CLI_REVIEW_H

#include "cli/cli.h"
#include "cli/parse.h"

enum decision { DECISION_ACCEPT, DECISION_REJECT };

int review_decide(struct store *s, const uint32_t *ids, size_t n, enum decision decision,
                  const char *reason, uint32_t *batch, struct error *err);
/* One batch for all N proposals: all are decided, or none. */

/* A figure that is being edited, with room for its new texts. */
struct edited {
    struct figure figure;
    struct place_text place, origin;
    char measure[128], unit[64], group[512], said_by[200];
};
void edit_begin(struct edited *e, const struct figure *f);
int edit_field(struct edited *e, const char *field_is_value, struct error *err);
/* "place=POL", "value=700000", "status=forecast", ...; refuses an unknown field with the list. */
int review_edit(struct store *s, const struct store_proposal *p, char *const *fields, size_t n,
                uint32_t *batch, struct error *err);

int review_show(const struct cli *cli, const struct store_proposal *p, struct buffer *b,
                struct error *err);
/* The proposal in its sentence, the number marked, with every field. */

int review_keys(const struct cli *cli, struct store *s, struct error *err);
/* Goes through the open proposals one by one with single keys, on the terminal. */
#endif
