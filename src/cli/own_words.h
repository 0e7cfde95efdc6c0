/* own_words.h - a user's own terms and places, from --lexicon, --places and $SITSTAT_WORDS. */
#ifndef SITSTAT_CLI_OWN_WORDS_H
#define SITSTAT_CLI_OWN_WORDS_H

#include "cli/cli.h"
#include "sitstat/extract.h"

#define OWN_WORDS_OPTIONS                                                                          \
    {"lexicon", 0, "FILE", "your own terms: CSV, language,term,type,value", true},                 \
    {                                                                                              \
        "places", 0, "FILE", "your own places or aliases: CSV, see below", true                    \
    }

#define OWN_WORDS_TEXT                                                                             \
    "Your own words: --lexicon takes rows \"language,term,type,value\" "                           \
    "(en,bakkie|bakkies,noun,vehicle), --places rows \"name,country,population,names\" (a place) " \
    "or "                                                                                          \
    "\"place,kind,names\" (other names of one); a row that cannot be used is told with its line. " \
    "Where the folder $SITSTAT_WORDS holds lexicon.csv, places.csv or aliases.csv they are read "  \
    "first."

int own_words(const struct options *o, struct extract_words **out, struct error *err);
/* *OUT is NULL where there are none; extract_words_free() gives it back. */
#endif
