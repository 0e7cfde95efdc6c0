/* text_hedgeapart_test.c - sentences of our own whose qualifier stands apart from the number. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2019-09-10", "About noon 4,800 people, about, had been brought to Nassau.",
     "4800 evacuations cumulative @Nassau ..2019-09-10"},
    {"2019-09-10", "Fifty people, at least, died in Abaco.",
     "50 killed cumulative @Abaco ..2019-09-10"},
    {"2019-09-10", "Some camps hold 383,000 people, give or take a few hundred.",
     "383000 idps stock 2019-09-10..2019-09-10"},
    {"2019-09-10", "Slovenia has let in 2,500 refugees, roughly.",
     "2500 refugee-arrivals cumulative @SVN ..2019-09-10"},
    {"2019-09-10", "Mali has 60,000 refugees from Niger, roughly.",
     "60000 refugees stock @MLI <NER 2019-09-10..2019-09-10"},
    {"2019-09-10", "The camp housed 57,000 Congolese, or very nearly that.",
     "57000 refugees stock <COD 2019-09-10..2019-09-10"},
    {"2019-09-10", "The province counted 668,000 displaced people, or close to it.",
     "668000 idps stock 2019-09-10..2019-09-10"},
    {"2019-09-10", "There were 17,300 attempts, almost.",
     "17300 border-crossings cumulative ..2019-09-10"},
    {"2019-09-10", "There have been 5,100-plus attempts since 1 November.",
     "5100 border-crossings cumulative 2018-11-01..2019-09-10"},
    {"2019-09-10", "The tents shelter 4,600 people or more.",
     "4600 idps stock 2019-09-10..2019-09-10"},
    {"2019-09-10", "Hotels house 5,400 refugees or more.",
     "5400 refugees stock 2019-09-10..2019-09-10"},
    {"2019-09-10", "At least, 300 people died.", "300 killed cumulative ..2019-09-10"},
};

TOLD_PROGRAM("text_hedgeapart", told)
