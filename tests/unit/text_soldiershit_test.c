/* text_soldiershit_test.c - soldiers and policemen among those who were killed, hurt or held are
 * none that are stationed. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2017-06-28",
     "Marawi, Philippines\nAs of 27 June 2017\n\nKilled: 27 civilians, 70 soldiers and 299 "
     "militants. Wounded: 250 soldiers.",
     "27 killed cumulative @Marawi ..2017-06-27, 70 killed cumulative @Marawi ..2017-06-27, 299 "
     "killed cumulative @Marawi ..2017-06-27, 250 injured cumulative @Marawi ..2017-06-27"},
    {"2017-06-28",
     "Marawi, Philippines\nAs of 27 June 2017\n\nDead: 27 civilians, 70 soldiers, 12 police "
     "officers.",
     "27 killed cumulative @Marawi ..2017-06-27, 70 killed cumulative @Marawi ..2017-06-27, 12 "
     "killed cumulative @Marawi ..2017-06-27"},
    {"2017-06-28",
     "Marawi, Philippines\nAs of 27 June 2017\n\nKILLED\nCivilians: 27\nGovernment troops: "
     "70\nMilitants: 299",
     "27 killed cumulative @Marawi ..2017-06-27, 70 killed cumulative @Marawi ..2017-06-27, 299 "
     "killed cumulative @Marawi ..2017-06-27"},
    {"2017-06-28",
     "Marawi, Philippines\nAs of 27 June 2017\n\nDead\n- Soldiers: 70\n\nForces\n- Soldiers: 4,000",
     "70 killed cumulative @Marawi ..2017-06-27, 4000 troops stock @Marawi 2017-06-27..2017-06-27"},
    {"2017-06-28",
     "Nine persons were injured at Kuźnica, Poland, on 16 November: seven soldiers and two guards.",
     "9 injured flow @Kuźnica 2016-11-16..2016-11-16, 7 injured flow @Kuźnica "
     "2016-11-16..2016-11-16, 2 injured flow @Kuźnica 2016-11-16..2016-11-16"},
    {"2017-06-28",
     "Nine people were killed in Poland on 16 November, including seven police officers and two "
     "soldiers.",
     "9 killed flow @POL 2016-11-16..2016-11-16, 7 killed flow @POL 2016-11-16..2016-11-16, 2 "
     "killed flow @POL 2016-11-16..2016-11-16"},
    {"2017-06-28",
     "Some 40 people were detained in Poland on Monday, among them seven police officers.",
     "40 detained flow @POL 2017-06-26..2017-06-26, 7 detained flow @POL 2017-06-26..2017-06-26"},
    {"2017-06-28",
     "Nine people were killed in Poland on Monday; 400 soldiers are deployed: 300 in the town and "
     "100 at the border.",
     "9 killed flow @POL 2017-06-26..2017-06-26, 400 troops stock @POL 2017-06-28..2017-06-28, 300 "
     "troops stock @POL 2017-06-28..2017-06-28, 100 troops stock @POL 2017-06-28..2017-06-28"},
    {"2017-06-28",
     "Nine people were killed in Poland in 2016: 400 soldiers were then sent to the town.",
     "9 killed flow @POL 2016-01-01..2016-12-31, 400 troop-deployments flow @POL "
     "2016-01-01..2016-12-31"},
};

TOLD_PROGRAM("text_soldiershit", told)
