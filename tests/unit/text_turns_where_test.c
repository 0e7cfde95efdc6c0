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
    {"In 2024 Norway gave NOK 220 million to Ukraine: NOK 120 million in arms and NOK 100 million "
     "in cash.",
     "220000000 funding-received @UKR <NOR, 120000000 funding-received @UKR <NOR, 100000000 "
     "funding-received @UKR <NOR"},
    /* a capital where donors meet is not what the report is about */
    {"Brussels, 3 May 2024\n\nDonors pledged 5 billion euros for Sudan.\n\nGermany promised 300 "
     "million euros.",
     "5000000000 funding-pledged @SDN, 300000000 funding-pledged @SDN <DEU"},
    {"Bern, 3 May 2024\n\nSwitzerland hosts 65,000 refugees from Ukraine.",
     "65000 refugees @CHE <UKR"},
    {"The war in Ukraine goes on. On Friday Canada pledged CAD 370 million to the country.",
     "370000000 funding-pledged @UKR <CAN"},
    {"PANAMA\n\nOn Monday 3,290 people crossed from Panama into Costa Rica. Last month Panama "
     "deported "
     "460 people by air.",
     "3290 border-crossings @CRI <PAN, 460 returns <PAN"},
    /* a list of those from elsewhere */
    {"Vienna, 9 May 2024\n\nIn April 963 people applied for asylum in Austria.\n\nTop countries of "
     "origin in April:\n- Syria 147\n- Iraq 72",
     "963 asylum-applications @AUT, 147 asylum-applications @AUT <SYR, 72 asylum-applications @AUT "
     "<IRQ"},
    /* whose toll it is */
    {"After the quake between Rouiba and Dellys the ministry raised Algeria's death toll to 2,218.",
     "2218 killed @DZA"},
    {"Algeria: quake\n\nIn Dellys, Algeria's old port, 40 people were killed.",
     "40 killed @Dellys"},
    /* a name that is no verb */
    {"Refugees registered in Nigeria:\n- Cross River: 15,230\n- Benue: 3,610",
     "15230 refugees @Cross River, 3610 refugees @Benue"},
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
    /* parts of a toll: where each is, and no place of the whole */
    {"The mudslides buried 52 people, 30 of them in Honduras and 22 in Guatemala.",
     "52 killed, 30 killed @HND, 22 killed @GTM"},
    {"Spain: floods\n\nThe toll rose to 90: 61 from Chiva and 29 from Albacete.",
     "90 killed @ESP, 61 killed @Chiva, 29 killed @Albacete"},
    {"The fire displaced 3,900 people, 700 of them in Zone 2.",
     "3900 new-displacements, 700 new-displacements @Zone 2"},
    /* whose service it is that speaks or acts */
    {"KINGSTON, Jamaica \xe2\x80\x93 The Canadian Coast Guard says it has flown 140 people out "
     "of Negril. The storm has destroyed 3,000 houses.",
     "140 evacuations <Negril, 3000 homes-destroyed @JAM"},
    /* where it lands */
    {"Since Friday Larnaca airport has handled 14 aid flights. They brought 310 tonnes of food.",
     "14 aid-flights @Larnaca, 310 aid-weight @Larnaca"},
    /* buildings and camps that take people in, and what only says where they are */
    {"The Las Palmitas camp on Tenerife was housing 940 people. It has 600 places.",
     "940 idps @Las Palmitas, 600 shelter-capacity @Las Palmitas"},
    {"The Zeleni sports hall in Zagreb has 900 beds.", "900 shelter-capacity @Zeleni"},
    {"The Ada Wilson Gym alone had 1,100 people on Monday.", "1100 idps @Ada Wilson Gym"},
    {"The Catholic church in Goma has taken in 300 people.", "300 refugee-arrivals @Goma"},
    {"A reception centre on Hart's Island will open on Monday with beds for 400 adults.",
     "400 shelter-capacity @Hart's Island"},
    /* a kind of place is no name; the worst hit is told aside */
    {"Floods have hit Kerala, India. Some 6,400 tonnes of rice were distributed in the State.",
     "6400 aid-weight @Kerala"},
    {"NEPAL. The quake killed 150 people in Karnali. Jajarkot is the hardest hit district with 105 "
     "dead. Some 4,000 houses have collapsed.",
     "150 killed @Karnali, 105 killed @Jajarkot, 4000 homes-destroyed @Karnali"},
    /* the goal behind where it sets out, and behind "the new camp at" */
    {"A convoy of 24 trucks with food for 84,000 people is to leave Port Sudan for Tawila.",
     "24 aid-convoys @Tawila <Port Sudan"},
    {"Since May 8,900 refugees have been moved from Bahai to the new camp at Iridimi.",
     "8900 evacuations @Iridimi <Bahai"},
    {"Yemen: access\n\nIn May no aid convoy reached Al Foo district. Eleven trucks reached El "
     "Mahata.",
     "0 aid-convoys @Al Foo, 11 aid-convoys @El Mahata"},
    /* people who were moved, and the same on another day */
    {"Chad: relocation\n\nSince 1 May 8,900 people have been moved from Bahai to Iridimi. On "
     "Monday "
     "it was 340.",
     "8900 evacuations @Iridimi <Bahai, 340 evacuations @Iridimi <Bahai"},
    {"IOM said that 1,900 people from Palma had reached other districts of Cabo Delgado, up from "
     "1,300 on Tuesday.",
     "1900 new-displacements @Cabo Delgado <Palma, 1300 new-displacements @Cabo Delgado <Palma"},
    {"Austria: asylum\n\nVienna now reckons with 85,000 asylum applications.",
     "85000 asylum-applications @AUT"},
    /* in whose hands they are; where what carries something came */
    {"Kyiv called for the release of 40 sailors whom Russia is holding.", "40 detained @RUS <UKR"},
    {"One plane from Nairobi, carrying 21 tons of goods, arrived in Beira on 9 March.",
     "1 aid-flights @Beira <Nairobi, 21 aid-weight @Beira <Nairobi"},
    {"The Hertz Arena in Estero still housed 580 people on Tuesday.", "580 idps @Hertz Arena"},
    {"Migrants land on Lampedusa. The Contrada Verde centre, built for 300, held 1,140 people.",
     "300 shelter-capacity @Contrada Verde, 1140 refugees @Contrada Verde"},
    {"Torwar hall has 500 beds, and at night 900 people sleep in it.",
     "500 shelter-capacity @Torwar, 900 idps @Torwar"},
    {"In Renk, South Sudan counts 9,800 arrivals.", "9800 refugee-arrivals @Renk"},
    {"Kutupalong in Bangladesh is home to 580,000 people.", "580000 idps @Kutupalong"},
    {"Sudan: evacuation\n\nA French frigate took 400 people from Port Sudan to Jeddah.",
     "400 evacuations @Jeddah <Port Sudan"},
    /* a city beside the province of its name */
    {"Clashes displaced 1,200 families in Herat City and 800 in Kunduz City.",
     "1200 new-displacements @Herat City, 800 new-displacements @Kunduz City"},
    {"Mexico City counts 300 dead.", "300 killed @Mexico City"},
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
