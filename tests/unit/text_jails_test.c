/* text_jails_test.c - sentences of our own about hostages, prisoners who are freed and who leave
 * jail. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2023-11-26", "Israel says 1,200 people were killed on 7 October and some 240 taken hostage.",
     "1200 killed flow @ISR 2023-10-07..2023-10-07 by Israel, 240 detained flow @ISR "
     "2023-10-07..2023-10-07 by Israel"},
    {"2023-11-26", "The raiders killed 41 people and took 12 hostage.",
     "41 killed cumulative ..2023-11-26, 12 detained stock 2023-11-26..2023-11-26"},
    {"2023-11-26", "Gunmen killed nine villagers and abducted 30 in Zamfara.",
     "9 killed cumulative @Zamfara ..2023-11-26, 30 detained cumulative @Zamfara ..2023-11-26"},
    {"2023-11-26", "At least 12 people were killed and 30 kidnapped in Zamfara.",
     "12 killed cumulative @Zamfara ..2023-11-26, 30 detained cumulative @Zamfara ..2023-11-26"},
    {"2023-11-26", "Some 240 people were taken hostage.", "240 detained cumulative ..2023-11-26"},
    {"2023-11-26", "Hamas freed 13 Israelis and 12 foreigners on Friday.", ""},
    {"2023-11-26", "On Friday 39 Palestinians left Israeli jails.", ""},
    {"2023-11-26", "Some 39 prisoners left jail on Friday.", ""},
    {"2023-11-26", "Some 1,200 inmates escaped from the prison in Goma.", ""},
    {"2023-11-26", "Russia and Ukraine exchanged 75 prisoners each.", ""},
    {"2023-11-26", "Thirteen Israelis were freed, and 39 Palestinians walked out of jail.", ""},
    {"2023-11-26", "The army freed 12 hostages.", ""},
    {"2023-11-26", "Police arrested 60 people and let 20 go.",
     "60 detained cumulative ..2023-11-26"},
    {"2023-11-26",
     "Hamas freed 13 Israelis and 12 foreigners on Friday; 39 Palestinians left Israeli jails.",
     ""},
};

TOLD_PROGRAM("text_jails", told)
