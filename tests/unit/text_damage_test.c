/* text_damage_test.c - sentences of our own about damage, stores, the wounded who died and parts of
 * those who live there. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2019-03-29", "UNHCR has 3,000 tents in stock in Nairobi.", ""},
    {"2019-03-29", "WFP holds 12,000 tonnes of food in its warehouses in Beira.", ""},
    {"2019-03-29", "A third of the camp's 30,000 residents arrived after May.", ""},
    {"2019-03-29", "A quarter of the 1,200 migrants died at sea.", ""},
    {"2019-03-29", "Fourteen of the wounded died.", "14 killed cumulative ..2019-03-29"},
    {"2019-03-29", "Three of the injured died in hospital.", "3 killed cumulative ..2019-03-29"},
    {"2019-03-29", "Three of the injured are in a critical state.",
     "3 injured cumulative ..2019-03-29"},
    {"2019-03-29",
     "The storm caused damage of $2 billion, and the state has set aside $400 million.",
     "400000000 funding-committed cumulative ..2019-03-29"},
    {"2019-03-29", "Damage is put at 2 billion dollars; the EU has given 10 million.",
     "10000000 funding-received cumulative <EU ..2019-03-29"},
    {"2019-03-29", "Losses of 300 million dollars were reported, and Norway gave 4 million.",
     "4000000 funding-received cumulative <NOR ..2019-03-29"},
    {"2019-03-29", "The reconstruction will cost $3.2 billion; donors pledged $1.2 billion.",
     "1200000000 funding-pledged cumulative ..2019-03-29"},
    {"2019-03-29", "Exports fell by $40 million and the IMF lent Mozambique $118 million.", ""},
};

TOLD_PROGRAM("text_damage", told)
