/* text_plain_test.c - whole figures of plain sentences: who states them by a label or a long name,
 * where a name says itself that it is a place, what carriers carry, what counts are counts of. */
#include "told_fixture.h"

/* Each figure as "value measure @place <origin last-day by speaker status", ", " between. */
static const struct told_case plain[] = {
    /* who states it */
    {"2024-06-14", "The Ministry of the Interior said that 31 people had died in Derna.",
     "31 killed @Derna 2024-06-14 by Ministry of the Interior"},
    {"2024-06-14", "In Derna, 31 people died on Tuesday, said the Health Ministry.",
     "31 killed @Derna 2024-06-11 by Health Ministry"},
    {"2024-06-14", "On Tuesday, 31 people died in Derna, said WFP.",
     "31 killed @Derna 2024-06-11 by WFP"},
    {"2024-06-14", "Thirty-one people died in Derna, according to the Ministry of the Interior.",
     "31 killed @Derna 2024-06-14 by Ministry of the Interior"},
    {"2024-06-14", "Six people drowned in Derna, according to the Libyan Red Crescent Society.",
     "6 killed @Derna 2024-06-14 by Libyan Red Crescent Society"},
    {"2024-06-14", "Sudanese health ministry: 61 killed in El Fasher.",
     "61 killed @El Fasher 2024-06-14 by Sudanese health ministry"},
    {"2024-06-14", "Police: 3 killed in El Fasher.", "3 killed @El Fasher 2024-06-14"},
    {"2024-06-14", "At Beni residents speak of 14 people killed.",
     "14 killed @Beni 2024-06-14 by residents"},
    {"2024-06-14", "The minister, Orla Quinn, TD, said that 12 people had died in Derna.",
     "12 killed @Derna 2024-06-14 by Orla Quinn"},
    {"2024-06-14", "Vilnius reported 64 attempts to cross the border and Warsaw 230.",
     "64 border-crossings @LTU 2024-06-14 by Vilnius, "
     "230 border-crossings @POL 2024-06-14 by Warsaw"},
    /* counts of what was told before */
    {"2024-06-14", "Niger hosts 41,000 Malian refugees. The ministry's figure is 43,500.",
     "41000 refugees @NER <MLI 2024-06-14, 43500 refugees @NER <MLI 2024-06-14 by ministry"},
    {"2024-06-14", "There are 900 Kenyan soldiers in Haiti. The number is to rise to 1,200.",
     "900 troops @HTI <KEN 2024-06-14, 1200 troops @HTI <KEN forecast"},
    {"2024-06-14",
     "Some 840 people applied for asylum at the crossing points of Lapland, compared with 310 in "
     "2023.",
     "840 asylum-applications @Lapland 2024-06-14, 310 asylum-applications @Lapland 2023-12-31"},
    {"2024-06-14", "The refugees are scattered over seven camps in Chad.",
     "7 sites @TCD 2024-06-14"},
    {"2024-06-14", "Injured in Derna: 2,400-plus.", "2400 injured @Derna 2024-06-14"},
    {"2024-06-14", "In Sanma surveyors counted 310 destroyed and 940 damaged houses.",
     "310 homes-destroyed @Sanma 2024-06-14, 940 homes-damaged @Sanma 2024-06-14"},
    {"2024-06-14", "1/ The storm so far.\n\n2/ In Derna 12 people died.\n\n3) More tomorrow.",
     "12 killed @Derna 2024-06-14"},
    /* a name that says itself that it is a place */
    {"2024-06-14", "Kibumba, 20 kilometres north of Goma, has swollen to 45,000 displaced.",
     "45000 idps @Kibumba 2024-06-14"},
    {"2024-06-14", "Some 2.4 million people need help across the Lake Chad region.",
     "2400000 people-in-need @Lake Chad region 2024-06-14"},
    {"2024-06-14",
     "Civil Protection \xe2\x80\x93 Rio Grande do Norte, Brazil\nBulletin, 14 June\n\nPeople in "
     "shelters: 4,120",
     "4120 idps @Rio Grande do Norte 2024-06-14"},
    /* movements */
    {"2024-06-14",
     "On Tuesday 9,120 people entered Moldova from Ukraine. Another 2,040 left for Ukraine.",
     "9120 border-crossings @MDA <UKR 2024-06-11, 2040 border-crossings @UKR <MDA 2024-06-11"},
    {"2024-06-14", "Last week 5,100 Thais crossed from Poipet into Thailand.",
     "5100 border-crossings @THA <Poipet 2024-06-09"},
    {"2024-06-14", "On Tuesday 4,300 migrants entered Slovenia from Croatia.",
     "4300 border-crossings @SVN <HRV 2024-06-11"},
    {"2024-06-14", "UNHCR has registered 7,500 new refugees from Mali in Niger since April.",
     "7500 refugee-arrivals @NER <MLI 2024-06-14"},
    {"2024-06-14", "Half a million people have been uprooted in Sudan since May.",
     "500000 new-displacements @SDN 2024-06-14"},
    /* carriers, and what they carry */
    {"2024-06-14", "On Tuesday two Indian Air Force C-17s landed in Palu with 60 tonnes of relief.",
     "2 aid-flights @Palu <IND 2024-06-11, 60 aid-weight @Palu <IND 2024-06-11"},
    {"2024-06-14", "On Tuesday 11 charter flights took 2,900 people from Larnaca to Malta.",
     "2900 evacuations @MLT <Larnaca 2024-06-11"},
    {"2024-06-14", "On Tuesday a convoy of twelve lorries got through to Kobane.",
     "12 aid-convoys @Kobane 2024-06-11"},
    {"2024-06-14", "A patrol of 12 vehicles covered the road to Gao.", ""},
    {"2024-06-14", "WFP delivered 340 t to Dori in May.", "340 aid-weight @Dori 2024-05-31"},
    {"2024-06-14", "The shelter in Nicosia has 2,500 cots.",
     "2500 shelter-capacity @Nicosia 2024-06-14"},
    {"2024-06-14", "5,000 American, British and French soldiers would be sent into Iraq.",
     "5000 troop-deployments @IRQ forecast"},
    {"2024-06-14", "In Silopi 1,200 U.S. Marines have set up base.",
     "1200 troops @Silopi <USA 2024-06-14"},
    {"2024-06-14", "The new money brings to 20 million euros what Ireland has given to Somalia.",
     "20000000 funding-received @SOM <IRL 2024-06-14"},
    {"2024-06-14", "On Tuesday the French Air Force flew 20 tonnes of tents to Fiji.",
     "20 aid-weight @FJI <FRA 2024-06-11"},
    /* tolls up to a day, and days told again */
    {"2024-06-14",
     "As of 2 p.m. on Thursday the earthquake of 9 June had killed 204 people in Herat. On Monday "
     "lists had shown 160 dead.",
     "204 killed @Herat 2024-06-13, 160 killed @Herat 2024-06-10"},
    {"2024-06-14", "Deaths in Herat: 204 (at 18:00 yesterday: 190)",
     "204 killed @Herat 2024-06-14, 190 killed @Herat 2024-06-13"},
    {"2024-06-14",
     "On 11 June guards at Medyka prevented 40 attempts. Since May they have prevented 900. For "
     "the same day Vilnius reported 12 attempts.",
     "40 border-crossings @Medyka 2024-06-11, 900 border-crossings @Medyka 2024-06-14, "
     "12 border-crossings @LTU 2024-06-11 by Vilnius"},
    {"2024-06-14",
     "On Tuesday 6,000 people crossed into Chad.\n\nBy post: Adr\xc3\xa9 4,100, Tine 1,900.",
     "6000 border-crossings @TCD 2024-06-11, 4100 border-crossings @Adr\xc3\xa9 2024-06-11, "
     "1900 border-crossings @Tine 2024-06-11"},
    {"2024-06-14",
     "Norway on Thursday pledged 20 million kroner to Chad, where Denmark has so far paid 5 "
     "million kroner.",
     "20000000 funding-pledged @TCD <NOR 2024-06-13, 5000000 funding-received @TCD <DNK "
     "2024-06-13"},
    /* who stays where others crossed */
    {"2024-06-14",
     "Since May 61,000 citizens of Sudan have crossed into Chad; 44,000 remain on its territory.",
     "61000 border-crossings @TCD <SDN 2024-06-14, 44000 refugees @TCD <SDN 2024-06-14"},
    {"2024-06-14", "There are some 40,000 Hazaras on Pakistani soil.",
     "40000 refugees @PAK 2024-06-14"},
    {"2024-06-14", "The hamlet of Ouirgane had 400 inhabitants. Ninety of them died.",
     "90 killed @Ouirgane 2024-06-14"},
    /* names and asides */
    {"2024-06-14", "Two centres, in Kemi and Kolari, will open by the end of June.",
     "2 sites @Kemi and Kolari 2024-06-30 forecast"},
    {"2024-06-14", "On Tuesday nine lorries with lentils came to Timai and Goldhap.",
     "9 aid-convoys @Timai and Goldhap 2024-06-11"},
    {"2024-06-14", "In Lajeado 800 houses were swept away; Estrela's mayor speaks of 1,500.",
     "800 homes-destroyed @Lajeado 2024-06-14, 1500 homes-destroyed @Estrela 2024-06-14 by "
     "Estrela's mayor"},
    {"2024-06-14",
     "Denmark will give DKK 145 million to Niger. DKK 60 million has been earmarked for Diffa.",
     "145000000 funding-pledged @NER <DNK 2024-06-14, "
     "60000000 funding-committed @Diffa <DNK 2024-06-14"},
    {"2024-06-14",
     "Portugal is sending 120 soldiers, who will arrive in Maputo today, and Spain has given "
     "Mozambique 2 million euros.",
     "120 troop-deployments @Maputo <PRT forecast, 2000000 funding-received @MOZ <ESP 2024-06-14"},
    {"2024-06-14", "In Diffa 121,000 people are displaced and 106,000 refugees from Nigeria live.",
     "121000 idps @Diffa 2024-06-14, 106000 refugees @Diffa <NGA 2024-06-14"},
    {"2024-06-14", "In Goma, in eastern Congo, 12 people died. There, 300 houses burned down.",
     "12 killed @Goma 2024-06-14, 300 homes-destroyed @Goma 2024-06-14"},
    {"2024-06-14", "In Dadaab in Kenya 1,500 Somali refugees arrived.",
     "1500 refugee-arrivals @Dadaab <SOM 2024-06-14"},
    {"2024-06-14", "In Foz da Areia 12 people died. Nine are missing in Eldorado do Sul.",
     "12 killed @Foz da Areia 2024-06-14, 9 missing @Eldorado do Sul 2024-06-14"},
    {"2024-06-14", "Adro received 40 of the asylum applications. The centre at Adro has 90 places.",
     "40 asylum-applications @Adro 2024-06-14, 90 shelter-capacity @Adro 2024-06-14"},
    /* parts of what was told, and days that words tell */
    {"2024-06-14", "Chad hosts 45,000 refugees. The Red Cross gave blankets to 3,000 of them.",
     "45000 refugees @TCD 2024-06-14, 3000 people-reached @TCD 2024-06-14"},
    {"2024-06-14",
     "The quake struck Herat on 8 June. Before the quake there were 6,900 displaced people in "
     "Herat.",
     "6900 idps @Herat 2024-06-07"},
    {"2024-06-14", "The ship sails tomorrow from Mumbai with 440 tonnes of rice for Yangon.",
     "440 aid-weight @Yangon <Mumbai 2024-06-15 forecast"},
    {"2024-06-14", "On Tuesday the UN launched a six-month appeal for Haiti, for $90 million.",
     "90000000 funding-required @HTI 2024-12-10 target"},
    {"2024-06-14",
     "The UN has asked for $2.5 billion for the Horn of Africa. Spain pledged 20 million euros.",
     "2500000000 funding-required @Horn of Africa 2024-06-14 target, "
     "20000000 funding-pledged @Horn of Africa <ESP 2024-06-14"},
    {"2024-06-14", "Refugees still come to Nepal. In May, 1,310 arrived.",
     "1310 refugee-arrivals @NPL 2024-05-31"},
    {"2024-06-14",
     "There are 9,000 refugees in the six camps in Nepal; Beldangi is the largest with 4,100 "
     "inhabitants.",
     "9000 refugees @NPL 2024-06-14, 6 sites @NPL 2024-06-14, 4100 refugees @Beldangi 2024-06-14"},
    {"2024-06-14", "The queue at the tap was 200 jerrycans long.", ""},
    {"1993-06-15", "In Jhapa, eastern Nepal, in 1991, about 5,000 refugees lived in camps.",
     "5000 refugees @Jhapa 1991-12-31"},
    {"2024-06-14", "On Tuesday Maxaquene beat Costa do Sol three\xe2\x80\x93nil.", ""},
    {"2024-06-14",
     "KIBATI, Congo \xe2\x80\x94 A convoy reached Rutshuru on Monday, coming from Goma. North of "
     "Goma 2,500 Congolese crossed into Uganda on Monday.",
     "2500 border-crossings @UGA <COD 2024-06-10"},
};

START_TEST(tells_every_field)
{
    told_check(&plain[_i], told_fields);
}
END_TEST

int main(void)
{
    return table_run("text_plain", tells_every_field, sizeof plain / sizeof *plain);
}
