/* text_parts_where_test.c - texts of our own in which a place is that of a part, of a label, of a
 * region whose country is named before it, or of the hospital that speaks. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct {
    const char *text, *figures;
} scenes[] = {
    /* parts of a whole, each somewhere */
    {"Fiji: cyclone\n\nThe office has confirmed 11 deaths, five in Labasa and six in Nadi.",
     "11 killed @FJI, 5 killed @Labasa, 6 killed @Nadi"},
    {"Nepal: floods\n\nOfficials counted 120 dead, 70 in Jajarkot and 50 in Rukum.",
     "120 killed @NPL, 70 killed @Jajarkot, 50 killed @Rukum"},
    /* a number put at so many in one place, and in the next */
    {"He put the number of displaced in Pemba at 250,000 and in Palma at 80,000.",
     "250000 idps @Pemba, 80000 idps @Palma"},
    {"The number of dead in Derna stood at 4,000 and in Shahhat at 70.",
     "4000 killed @Derna, 70 killed @Shahhat"},
    /* the country of a region */
    {"UNHCR has registered 8,000 Sudanese in Chad's Ouadda\xc3\xaf province.",
     "8000 refugees @Ouadda\xc3\xaf <SDN"},
    {"Some 8,000 people are displaced in Mali's Mopti region.", "8000 idps @Mopti"},
    /* where in the country or region that opens the sentence */
    {"In Mali 12 people were killed in Gao on Monday.", "12 killed @Gao"},
    {"In Ukraine, 40 tonnes of food were delivered to Kherson.", "40 aid-weight @Kherson"},
    {"In Sudan 9,000 people are sheltering in villages around Tawila.", "9000 idps @Tawila"},
    {"In Kerala 300 houses collapsed in Wayanad.", "300 homes-destroyed @Wayanad"},
    {"In Chad 9,000 refugees arrived in Adr\xc3\xa9 and 300 in Tine.",
     "9000 refugee-arrivals @Adr\xc3\xa9, 300 refugee-arrivals @Tine"},
    {"In Mali 12 people were killed and 300 fled to Gao.",
     "12 killed @MLI, 300 new-displacements @Gao"},
    {"In Turkey 40,000 people died in the quake, whose centre was near Gaziantep.",
     "40000 killed @TUR"},
    {"In Mali the UN has 12,000 troops, with headquarters in Bamako.", "12000 troops @MLI"},
    {"In Kenya 300 people have died since the dam in Solai burst.", "300 killed @KEN"},
    {"In Chad 9,000 refugees arrived, 300 of them in Tine.",
     "9000 refugee-arrivals @TCD, 300 refugee-arrivals @Tine"},
    /* a row with the day in brackets */
    {"Displaced people in Sudan:\n\n- Kassala (1 May) 12,000\n- Gedaref (3 May): 14,500",
     "12000 idps @Kassala, 14500 idps @Gedaref"},
    /* names of waters that no table knows */
    {"In the Strait of Otranto 83 people are missing.", "83 missing @Strait of Otranto"},
    {"Off the Cape of Good Hope 12 sailors died.", "12 killed @Cape of Good Hope"},
    /* the hospital that counts */
    {"TIRANA, Albania - The hospital in Shkoder counted 12 dead and 40 wounded.",
     "12 killed @Shkoder, 40 injured @Shkoder"},
    /* what the caption over lines says of all of them */
    {"Ottawa, 10 July 2023\n\nPersonnel in Latvia, 1 July 2023, by sending country\n"
     "Canada ............ 847\nSpain ............. 506",
     "847 troops @LVA <CAN, 506 troops @LVA <ESP"},
    {"Troops in Mali by contributing country\nChad: 1,400\nBangladesh: 1,300",
     "1400 troop-deployments @MLI <TCD, 1300 troop-deployments @MLI <BGD"},
    {"Refugees from Darfur in Chad: camp populations on 20 June\n\n  Farchana      9,870\n"
     "  Touloum      15,006",
     "9870 refugees @Farchana <Darfur, 15006 refugees @Touloum <Darfur"},
    {"Limassol, 21 July 2006\n\nPeople evacuated from Lebanon to Cyprus by sea\n"
     "- Thursday 20 July: 5,870\n- Total since 16 July: 22,400, including 8,100 French citizens",
     "5870 evacuations @CYP <LBN, 22400 evacuations @CYP <LBN, 8100 evacuations @CYP <LBN"},
    /* who is "of them" comes from where they did */
    {"About 18,000 migrants had come ashore from Albania on Thursday. Some 11,000 of them were "
     "sheltering in a stadium.",
     "18000 migrant-arrivals <ALB, 11000 refugees <ALB"},
    {"Spain's defence ministry said 56 of its soldiers had landed in Marrakech.",
     "56 troop-deployments @Marrakech <ESP"},
    /* names that no table knows, joined before the verb */
    {"The camps at Nkamira and Mudende held 7,100 and 4,650 refugees.",
     "7100 refugees @Nkamira, 4650 refugees @Mudende"},
    {"In Kotsi and Mudende 40 people died on Monday.", "40 killed @Kotsi and Mudende"},
};

START_TEST(tells_where)
{
    told_where_check(scenes[_i].text, scenes[_i].figures);
}
END_TEST

int main(void)
{
    return table_run("text_parts_where", tells_where, sizeof scenes / sizeof *scenes);
}
