/* text_otherplain_test.c - directions with a hyphen, superlatives, clauses with "who", heads with
 * an hour, ranges up to noon, counts of another month. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2011-08-05",
     "The Dadaab complex in north-eastern Kenya now holds 399,346 Somali refugees. In July, 40,434 "
     "new arrivals were registered there.",
     "399346 refugees stock @Dadaab <SOM 2011-08-05..2011-08-05, 40434 refugee-arrivals flow "
     "@Dadaab <SOM 2011-07-01..2011-07-31"},
    {"2023-09-26", "At least 43,059 people are displaced in north-east Libya.",
     "43059 idps stock @north-east Libya 2023-09-26..2023-09-26"},
    {"2023-09-26", "At least 43,059 people are displaced in southwest Libya.",
     "43059 idps stock @southwest Libya 2023-09-26..2023-09-26"},
    {"2017-06-23",
     "With 1.27 million refugees, Uganda has become the largest host country in Africa. More than "
     "947,000 of them are from South Sudan.",
     "1270000 refugees stock @UGA 2017-06-23..2017-06-23, 947000 refugees stock @UGA <SSD "
     "2017-06-23..2017-06-23"},
    {"2021-11-19",
     "Some 4,222 migrants who crossed illegally from Belarus have been detained in Lithuania since "
     "January.",
     "4222 detained cumulative @LTU <BLR 2021-01-01..2021-11-19"},
    {"2021-11-19", "Lithuania has arrested 420 people who entered from Belarus.",
     "420 detained cumulative @LTU <BLR ..2021-11-19"},
    {"2015-10-27",
     "SLOVENIA\n\nOn Sunday 300 people left for Austria.\n\nPersons accommodated on 26 October at "
     "6 a.m.:\nŠentilj – 4,150\nDobova – 1,904",
     "300 border-crossings flow @AUT <SVN 2015-10-25..2015-10-25, 4150 idps stock @Šentilj "
     "2015-10-26..2015-10-26, 1904 idps stock @Dobova 2015-10-26..2015-10-26"},
    {"2015-10-27", "SLOVENIA\n\nPersons accommodated in centres:\nŠentilj – 4,150\nBrežice – 2,380",
     "4150 idps stock @Šentilj 2015-10-27..2015-10-27, 2380 idps stock @Brežice "
     "2015-10-27..2015-10-27"},
    {"2015-10-27", "From 16 October until noon today 86,453 migrants entered Slovenia.",
     "86453 border-crossings flow @SVN 2015-10-16..2015-10-27"},
    {"2015-10-27", "Between 16 October and noon on Monday 86,453 migrants entered Slovenia.",
     "86453 border-crossings flow @SVN 2015-10-16..2015-10-26"},
    {"2015-10-27", "From 16 October until 6 a.m. today 86,453 migrants entered Slovenia.",
     "86453 border-crossings flow @SVN 2015-10-16..2015-10-27"},
    {"2020-11-20",
     "The action plan launched on Monday seeks US$42.1 million to help 320,000 people in Guatemala "
     "over six months.",
     "42100000 funding-required stock @GTM 2020-11-20..2020-11-20 target, 320000 people-reached "
     "flow @GTM 2020-11-16..2020-11-16 target"},
    {"2020-11-20", "The plan to be launched on Monday asks for $42 million for Guatemala.",
     "42000000 funding-required stock @GTM 2020-11-23..2020-11-23 target"},
    {"2020-11-09",
     "The Canary Islands had 11,409 arrivals between January 1 and October 31, compared with 1,497 "
     "in the same ten months of 2019.",
     "11409 refugee-arrivals flow @Canary Islands 2020-01-01..2020-10-31, 1497 refugee-arrivals "
     "flow @Canary Islands 2019-01-01..2019-10-31"},
    {"2020-11-09",
     "Italy had 5,000 arrivals from January to June 2020. In the same six months a year earlier "
     "there were 3,000 arrivals.",
     "5000 refugee-arrivals flow @ITA 2020-01-01..2020-06-30, 3000 refugee-arrivals flow @ITA "
     "2019-01-01..2019-06-30"},
    {"2020-11-09",
     "The Canary Islands had 11,409 arrivals in October. In September there were 1,497.",
     "11409 refugee-arrivals flow @Canary Islands 2020-10-01..2020-10-31, 1497 refugee-arrivals "
     "flow @Canary Islands 2020-09-01..2020-09-30"},
    {"2020-11-09", "In October 11,409 people arrived in Italy. In September there were 1,497.",
     "11409 refugee-arrivals flow @ITA 2020-10-01..2020-10-31, 1497 refugee-arrivals flow @ITA "
     "2020-09-01..2020-09-30"},
    {"2020-11-09", "Italy recorded 200 deaths in October. In September there were 60.",
     "200 killed flow @ITA 2020-10-01..2020-10-31 by Italy, 60 killed flow @ITA "
     "2020-09-01..2020-09-30"},
    {"2020-11-09", "One million Malians have fled. There were already 54,100 in Mauritania.",
     "1000000 refugee-arrivals cumulative @MRT <MLI ..2020-11-09, 54100 refugees stock @MRT <MLI "
     "2020-11-09..2020-11-09"},
};

TOLD_PROGRAM("text_otherplain", told)
