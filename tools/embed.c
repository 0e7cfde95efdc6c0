/* embed.c - build tool: writes the files named on the command line as one C table.
 *
 *     embed data/a.csv plots/b.gp > embed.c
 *
 * The table is declared in include/sitstat/embed.h. Bytes go out as a list of numbers and not as a
 * string literal, since compilers limit the length of those. */
#include <stdio.h>
#include <string.h>

static int embed_file(const char *path, int number, size_t *size)
{
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        fprintf(stderr, "embed: cannot open %s\n", path);
        return -1;
    }
    unsigned char bytes[16384];
    size_t n, column = 0;
    *size = 0;
    printf("static const unsigned char file_%d[] = {\n", number);
    while ((n = fread(bytes, 1, sizeof bytes, in)) > 0) {
        for (size_t i = 0; i < n; i++) {
            printf("%u,", bytes[i]);
            if (++column % 24 == 0)
                putchar('\n');
        }
        *size += n;
    }
    /* One NUL past the end, so that text may be used as a C string. */
    printf("0};\n");
    int bad = ferror(in);
    fclose(in);
    return bad ? -1 : 0;
}

int main(int argc, char **argv)
{
    size_t sizes[512];
    if (argc > 512) {
        fprintf(stderr, "embed: too many files\n");
        return 1;
    }
    printf("/* Made by tools/embed.c. */\n#include \"sitstat/embed.h\"\n");
    for (int i = 1; i < argc; i++)
        if (embed_file(argv[i], i, &sizes[i]) < 0)
            return 1;
    printf("const struct embedded embedded_files[] = {\n");
    for (int i = 1; i < argc; i++)
        printf("    {\"%s\", (const char *)file_%d, %zu},\n", argv[i], i, sizes[i]);
    printf("    {0, 0, 0},\n};\n");
    return fflush(stdout) != 0;
}
