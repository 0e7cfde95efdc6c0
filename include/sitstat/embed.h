/* embed.h - files of data/ and plots/ that are compiled into the program. */
#ifndef SITSTAT_EMBED_H
#define SITSTAT_EMBED_H

#include <stddef.h>

struct embedded {
    const char *path; /* as in the source tree: "data/measures.csv" */
    const char *data; /* NUL-terminated */
    size_t len;       /* without that NUL */
};

extern const struct embedded embedded_files[]; /* ends with a zeroed entry */

const struct embedded *embedded_find(const char *path);
/* The file, or NULL. */
#endif
