/* For each file named: its records are the same whatever the size of the blocks it is read in, and
 * the lines of every prefix (as many as STEPS) are all accounted for. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ingest/csv/plan.h"
#include "sitstat/sha256.h"

enum { STEPS = 60 };

static int add_record(void *context, uint32_t line, const char *const *cells, const size_t *lens,
                      size_t n, struct error *err)
{
    struct sha256 *digest = context;
    (void)err;
    sha256_add(digest, &line, sizeof line);
    for (size_t i = 0; i < n; i++) {
        sha256_add(digest, &lens[i], sizeof lens[i]);
        sha256_add(digest, cells[i], lens[i]);
    }
    return 0;
}

/* Opens PATH, reads it by blocks of BLOCK bytes (0: as ever), and gives digest and counts. */
static int read_by(const char *path, size_t block, char digest[SHA256_HEX],
                   struct csv_counts *counts, struct error *err)
{
    struct csv_options options;
    struct csv *csv;
    struct sha256 sum;
    csv_options_init(&options);
    if (csv_open(&csv, path, &options, err) < 0)
        return -1;
    if (block)
        csv->source.block = block;
    sha256_init(&sum);
    int result = csv_each_record(csv, add_record, &sum, err);
    sha256_end(&sum, digest);
    if (result == 0)
        result = csv_count(csv, counts, err);
    csv_close(csv);
    return result;
}

static int check_counts(const char *path, size_t len, const struct csv_counts *c)
{
    uint64_t sum = c->records + c->rejected + c->continuation + c->preamble + c->header + c->hxl +
                   c->blank + c->footnote;
    if (sum == c->lines)
        return 0;
    printf("%s, %zu bytes: %llu of %llu lines accounted for\n", path, len, (unsigned long long)sum,
           (unsigned long long)c->lines);
    return 1;
}

static int check_blocks(const char *path)
{
    static const size_t blocks[] = {1, 3, 17, 4093, 65537, 1 << 20};
    char whole[SHA256_HEX], part[SHA256_HEX];
    struct csv_counts counts, other;
    struct error err;
    int bad = 0;
    if (read_by(path, 0, whole, &counts, &err) < 0)
        return 0; /* refused as a whole: nothing to compare */
    bad += check_counts(path, 0, &counts);
    for (size_t i = counts.lines > 5000 ? 3 : 0; i < sizeof blocks / sizeof *blocks; i++) {
        if (read_by(path, blocks[i], part, &other, &err) < 0 || strcmp(whole, part) != 0 ||
            memcmp(&counts, &other, sizeof counts) != 0) {
            printf("%s: read otherwise by blocks of %zu\n", path, blocks[i]);
            bad++;
        }
    }
    return bad;
}

static int check_prefixes(const char *path)
{
    char name[] = "/tmp/sitstat-prefix-XXXXXX", digest[SHA256_HEX];
    struct csv_counts counts;
    struct error err;
    int bad = 0, in = open(path, O_RDONLY), out = mkstemp(name);
    off_t size = in < 0 ? 0 : lseek(in, 0, SEEK_END);
    char *bytes = malloc(size > 0 ? (size_t)size : 1);
    if (in < 0 || out < 0 || bytes == NULL || pread(in, bytes, (size_t)size, 0) != size) {
        printf("%s: cannot be read\n", path);
        bad++;
    }
    /* long files: prefixes of the first part, where all that is decided is decided */
    size_t most = size < 40000 ? (size_t)size : 40000;
    for (size_t i = 1; i <= STEPS && !bad; i++) {
        size_t len = most * i / STEPS;
        if (ftruncate(out, 0) < 0 || pwrite(out, bytes, len, 0) != (ssize_t)len)
            bad++;
        else if (read_by(name, 7, digest, &counts, &err) == 0)
            bad += check_counts(path, len, &counts);
    }
    free(bytes);
    close(in);
    close(out);
    unlink(name);
    return bad;
}

int main(int argc, char **argv)
{
    int bad = 0;
    for (int i = 1; i < argc; i++)
        bad += check_blocks(argv[i]) + check_prefixes(argv[i]);
    printf("%d files, %d faults\n", argc - 1, bad);
    return bad ? EXIT_FAILURE : EXIT_SUCCESS;
}
