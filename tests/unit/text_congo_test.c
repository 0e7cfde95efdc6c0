/* text_congo_test.c - sentences of our own about the Congo, soldiers who came home and parts of
 * what nobody counted. */
#include "told_fixture.h"

static const struct told_case told[] = {
    {"2023-12-20", "Some 10,000 people fled fighting in eastern Congo.",
     "10000 new-displacements cumulative @eastern Congo ..2023-12-20"},
    {"2023-12-20", "Congo's army killed 12 rebels in North Kivu.",
     "12 killed cumulative @North Kivu ..2023-12-20"},
    {"2023-12-20", "In Congo 120 people died when a boat capsized.",
     "120 killed cumulative @COD ..2023-12-20"},
    {"2023-12-20", "Some 60 Danish soldiers came home on Friday.", ""},
    {"2023-12-20", "The last 40 Dutch soldiers flew home from Gao.", ""},
    {"2023-12-20", "Canada brought its 200 soldiers home in May.", ""},
    {"2023-12-20", "In June 2010 the ISAF force reached 119,500, among them 78,430 Americans.", ""},
    {"2023-12-20", "Some 900 people were on the ship, among them 120 Americans.", ""},
};

TOLD_PROGRAM("text_congo", told)
