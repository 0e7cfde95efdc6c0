/* text_country_test.c - in which country the place of a figure lies, also one that no gazetteer
 * knows; and who is said to state it, where several do. Sentences of our own. */
#include "told_fixture.h"

/* Each figure as "value @place/country by speaker", ", " between. */
static const struct told_case texts[] = {
    /* told beside the name */
    {"2024-06-14", "A landslide killed 12 people in Huanuvi, Bolivia.", "12 @Huanuvi/BOL"},
    {"2024-06-14", "A landslide in Huanuvi in Bolivia killed 12 people.", "12 @Huanuvi/BOL"},
    {"2024-06-14", "Nine people died in the county of Xishuan in Guizhou.", "9 @Xishuan/CHN"},
    /* the country that the report is about */
    {"2024-06-14", "Bolivia: landslides\n\nA landslide killed 12 people in Huanuvi on Monday.",
     "12 @Huanuvi/BOL"},
    /* nothing tells it */
    {"2024-06-14", "A landslide killed 12 people in Huanuvi.", "12 @Huanuvi/"},
    {"2024-06-14", "A landslide killed 12 people in Huanuvi, local radio said.",
     "12 @Huanuvi/ by local radio"},
    /* a country lies in no other */
    {"2024-06-14", "A landslide killed 12 people in Bolivia.", "12 @BOL/"},
    {"2024-06-14", "A landslide killed 12 people in Oruro.", "12 @Oruro/BOL"},
    /* who is cited: the nearest, and no count that nobody made */
    {"2024-06-14",
     "According to the Red Cross, 349 people are missing, and according to the ministry 427 people "
     "are missing.",
     "349 @/ by Red Cross, 427 @/ by ministry"},
    {"2024-06-14", "According to the latest figures, 1,760 people died.", "1760 @/"},
    {"2024-06-14", "Official data say 1,760 people died, according to the governor's office.",
     "1760 @/ by governor's office"},
    {"2024-06-14", "Nearly 1,900 people died and 417 homes were destroyed, it said.",
     "1900 @/, 417 @/"},
    /* what is declared is no speech, what is said so is */
    {"2024-06-14",
     "The government declared a state of emergency after floods killed 300 people in Chile.",
     "300 @CHL/"},
    {"2024-06-14", "The governor declared a national disaster as 300 people died in Chile.",
     "300 @CHL/"},
    {"2024-06-14", "The ministry declared that 300 people had died in Chile.",
     "300 @CHL/ by ministry"},
    {"2024-06-14", "The ministry declared a toll of 300 dead in Chile.", "300 @CHL/ by ministry"},
    {"2024-06-14", "As fears of a war mounted, 300 people died in Chile.", "300 @CHL/"},
    {"2024-06-14", "The ministry fears that 300 people died in Chile.", "300 @CHL/ by ministry"},
};

static void tell(const struct extracted *x, char *out, size_t size)
{
    const struct series *s = &x->figure.series;
    size_t n;
    told_number(x, out, size);
    n = strlen(out);
    snprintf(out + n, size - n, " @%s/%s", s->place[0] != '\0' ? s->place : s->place_name,
             x->place_country);
    told_add(out, size, " by ", x->figure.attributed_to);
}

START_TEST(tells_the_country_and_who_says_it)
{
    told_check(&texts[_i], tell);
}
END_TEST

int main(void)
{
    return table_run("text_country", tells_the_country_and_who_says_it,
                     sizeof texts / sizeof *texts);
}
