/* main.c - build tool: compiles the gazetteer.
 *
 *     places data/places > places.c
 *
 * Folding and bags come from the program's own sources, so that what is looked up is what was kept.
 */
#include "places.h"

int main(int argc, char **argv)
{
    struct gazetteer g = {0};
    if (argc != 2) {
        fprintf(stderr, "usage: places FOLDER > places.c\n");
        return 2;
    }
    gazetteer_read(&g, argv[1]);
    emit(&g, stdout);
    return fflush(stdout) != 0 || ferror(stdout);
}
