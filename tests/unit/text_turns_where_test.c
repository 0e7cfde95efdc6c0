/* text_turns_where_test.c - sentences of our own whose turns of phrase tell where a figure holds:
 * what lies on the way, who speaks for a province, whose disaster money is for. */
#include "told_fixture.h"

/* Each figure as "value measure @place <origin", ", " between. */
static const struct {
    const char *text, *figures;
} scenes[] = {
    {"Mexico: earthquake\n\nIn Jojutla, Morelos, 300 houses collapsed.",
     "300 homes-destroyed @Jojutla"},
    {"Iraq: Sinjar\n\nAircraft of the United States dropped 8,000 meals on Mount Sinjar.",
     "8000 relief-items @Mount Sinjar <USA"},
    /* a list of those from elsewhere */
    {"Vienna, 9 May 2024\n\nIn April 963 people applied for asylum in Austria.\n\nTop countries of "
     "origin in April:\n- Syria 147\n- Iraq 72",
     "963 asylum-applications @AUT, 147 asylum-applications @AUT <SYR, 72 asylum-applications @AUT "
     "<IRQ"},
    /* on the way */
    {"Some 1,900 people crossed the Sahara to Libya in April.", "1900 border-crossings @LBY"},
    {"Over 300 migrants crossed Serbia into Hungary last week.", "300 border-crossings @HUN"},
    {"The ship disembarked 430 evacuees at Port Sudan on Friday.", "430 evacuations @Port Sudan"},
    {"Chad: refugees\n\nSome 400 people were moved from Adre to a school in Iriba.",
     "400 evacuations @Iriba <Adre"},
    {"Moldova, a country of 2.6 million, has taken in 114,000 Ukrainians, the most per head in "
     "Europe.",
     "114000 refugee-arrivals @MDA <UKR"},
    {"Bolivia: migration\n\nChile has expelled 1,103 people, Peru 340.",
     "1103 returns @BOL <CHL, 340 returns @BOL <PER"},
    /* who counts its own */
    {"Italy: landings\n\nIn Lampedusa there were 1,102 migrants. Tunisia's national guard said it "
     "had foiled 103 attempts.",
     "1102 migrant-arrivals @Lampedusa, 103 border-crossings @TUN"},
    {"Philippines: storm\n\nThe province of Cotabato reported 14 dead.", "14 killed @Cotabato"},
    /* the country told before */
    {"GENEVA - Fighting in Sudan goes on. Inside the country 7.3 million people are displaced.",
     "7300000 idps @SDN"},
    /* money */
    {"Indonesia: earthquake\n\nIn Palu 1,424 people died. Jakarta has released 560 million rupiah.",
     "1424 killed @Palu, 560000000 funding-committed @IDN <IDN"},
    {"Turkey: refugees\n\nTurkey hosts 300,000 refugees. In Bonn the government promised 60 "
     "million "
     "marks for them.",
     "300000 refugees @TUR, 60000000 funding-pledged @TUR"},
    {"Kenya: drought\n\nOn Saturday Britain pledged \xc2\xa3"
     "52 million for the region.",
     "52000000 funding-pledged <GBR"},
};

START_TEST(tells_where)
{
    told_where_check(scenes[_i].text, scenes[_i].figures);
}
END_TEST

int main(void)
{
    return table_run("text_turns_where", tells_where, sizeof scenes / sizeof *scenes);
}
