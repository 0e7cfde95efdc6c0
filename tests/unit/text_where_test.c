/* text_where_test.c - the place and the origin of figures whose sentence does not name them next to
 * the number: headings, labels of lines, predicates, events, who acts for a country. */
#include "told_fixture.h"

/* Each figure as "value measure @place <origin", ", " between. */
static const struct {
    const char *text, *figures;
} scenes[] = {
    /* a heading says where; who sent it labels the line */
    {"AIRLIFT LOG\n\nLanded in Sarajevo yesterday\n  France \xe2\x80\x93 four flights, 38 t\n"
     "  Italy: two flights, 17 t\nIn all, 163 flights have reached the city.",
     "4 aid-flights @Sarajevo <FRA, 38 aid-weight @Sarajevo <FRA, 2 aid-flights @Sarajevo <ITA, "
     "17 aid-weight @Sarajevo <ITA, 163 aid-flights @Sarajevo"},
    {"Relief flights to Beirut\n\nDate     From       Aircraft landed   Cargo (t)\n"
     "11 June   Egypt      3                 38.5\n12 June   Italy      2                 27",
     "3 aid-flights @Beirut <EGY, 38.5 aid-weight @Beirut <EGY, 2 aid-flights @Beirut <ITA, "
     "27 aid-weight @Beirut <ITA"},
    {"Boats to Sicily, Italy\n\n              Dead    Missing\nMarsala    7       21\nLicata      "
     "12      4",
     "7 killed @Marsala, 21 missing @Marsala, 12 killed @Licata, 4 missing @Licata"},
    {"MIGRATION OFFICE\nEntries into Peru from Ecuador\n\n           2021     2022\nJuly    3,055  "
     "  8,146\nTotal   "
     "9,067    33,704",
     "3055 border-crossings @PER <ECU, 8146 border-crossings @PER <ECU, 9067 border-crossings @PER "
     "<ECU, 33704 border-crossings @PER <ECU"},
    {"Herds\n\n            2021     2022\nCattle    3,055    8,146", ""},
    {"Noto earthquake, Japan\n\n(1) People in Ishikawa\nMissing: 22\nInjured: more than 1,030\n\n"
     "Elsewhere\nInjured: 40",
     "22 missing @Ishikawa, 1030 injured @Ishikawa, 40 injured @JPN"},
    {"Costa Rica has closed its border. In Paso Verde, Costa Rica shelters 2,000 migrants in a "
     "disused factory.",
     "2000 refugees @Paso Verde"},
    {"Valencia, Spain\n\nChirella's town hall puts the number of destroyed houses at 340.",
     "340 homes-destroyed @Chirella"},
    /* an adjective stands between the preposition or the verb and the place; ages count nobody */
    {"In Syria, 40,000 people fled to neighbouring Idlib.", "40000 new-displacements @Idlib"},
    {"Refugees who fled neighbouring Sudan numbered 4,000.", "4000 refugee-arrivals <SDN"},
    {"In Ecuador, 2,282 children under 5 could die.", "2282 killed @ECU"},
    /* parts of a total by where its people come from, or by where they went */
    {"New arrivals in Rwanda in February: 1,200 (DRC 900; Burundi 240; Uganda 60).",
     "1200 refugee-arrivals @RWA, 900 refugee-arrivals @RWA <COD, 240 refugee-arrivals @RWA <BDI, "
     "60 refugee-arrivals @RWA <UGA"},
    {"In May Germany registered 9,300 asylum applications: Syria 2,100, Afghanistan 1,900.",
     "9300 asylum-applications @DEU, 2100 asylum-applications @DEU <SYR, 1900 "
     "asylum-applications @DEU <AFG"},
    {"KENYA: REFUGEE STATISTICS\n\nRegistered refugees: 820,000\nSomalia 430,000\nSouth Sudan "
     "190,000\nKakuma 210,000",
     "820000 refugees @KEN, 430000 refugees @KEN <SOM, 190000 refugees @KEN <SSD, 210000 refugees "
     "@Kakuma"},
    {"Refugees in Chad by country of origin\nSudan: 700,000\nNigeria: 21,000",
     "700000 refugees @TCD <SDN, 21000 refugees @TCD <NGA"},
    {"Refugees from Syria: 5,600,000 (Turkey 3,600,000; Lebanon 860,000)",
     "5600000 refugees <SYR, 3600000 refugees @TUR <SYR, 860000 refugees @LBN <SYR"},
    {"Lebanon hosts 1.5 million refugees, Jordan 600,000 and Turkey 1.1 million.",
     "1500000 refugees @LBN, 600000 refugees @JOR, 1100000 refugees @TUR"},
    /* lines with labels do not tell each other whom they are of */
    {"NATO by country\n\nLatvia \xe2\x80\x93 460 Canadian soldiers arrived on 15 March.\n"
     "Slovakia \xe2\x80\x93 Of the 2,100 soldiers planned, 600 have arrived.",
     "460 troop-deployments @LVA <CAN, 2100 troops @SVK, 600 troop-deployments @SVK"},
    {"There are 1,100 Canadian soldiers in Bosnia. By July 1,500 French and Egyptian soldiers "
     "are to come to Sarajevo.",
     "1100 troops @BIH <CAN, 1500 troop-deployments @Sarajevo"},
    {"In Texas there are 2,100 Mexican soldiers. On Friday police in Austin detained eleven "
     "people.",
     "2100 troops @Texas <MEX, 11 detained @Austin"},
    /* who acts for a country */
    {"Aid to Haiti\n\nOttawa, October 14, 2016\n\nA hurricane has hit Haiti; Canada is adding to "
     "its help for "
     "Haiti. In Haiti 546 people died. The Minister of "
     "International Development announced a further C$4.6 million.",
     "546 killed @HTI, 4600000 funding-pledged @HTI <CAN"},
    {"The Government of India has announced 12 million dollars for Yemen.",
     "12000000 funding-pledged @YEM <IND"},
    {"Floods have hit South Africa. The army has sent 200 soldiers to Gauteng.",
     "200 troop-deployments @Gauteng <ZAF"},
    {"Sweden: reception\n\nThe government has earmarked SEK 5.8 billion for housing. Donations "
     "paid to the city: SEK 6 million.",
     "5800000000 funding-committed @SWE <SWE, 6000000 funding-received @SWE"},
    {"BEIRUT, Lebanon. In Berlin, Germany pledged 40 million euros. In Oslo, the Norwegian prime "
     "minister promised 300 million kroner.",
     "40000000 funding-pledged @LBN <DEU, 300000000 funding-pledged @LBN <NOR"},
    {"Up to 9,000 soldiers will be sent to northern Iraq to build camps near Zakho. Britain will "
     "send 2,000 marines there and France 1,000 soldiers.",
     "9000 troop-deployments @northern Iraq, 2000 troop-deployments @northern Iraq <GBR, 1000 "
     "troop-deployments @northern Iraq <FRA"},
    {"MOLDOVA: BORDER TRAFFIC\n\nIn May the border guards counted 51,000 entries from Ukraine and "
     "48,000 exits to Ukraine.",
     "51000 border-crossings @MDA <UKR, 48000 border-crossings @UKR <MDA"},
    /* money for a people is not from them */
    {"Sweden has taken in 2,000 Iraqis. Since 1 January the government has paid SEK 75 million to "
     "a "
     "programme for Iraqi refugees.",
     "2000 refugee-arrivals @SWE <IRQ, 75000000 funding-received @SWE <SWE"},
    /* one predicate of several numbers */
    {"Ninety trucks brought 2,700 tonnes of sorghum from Cotonou to Niamey.",
     "90 aid-convoys @Niamey <Cotonou, 2700 aid-weight @Niamey <Cotonou"},
    {"Forty planes dropped 158 tons of food and blankets on Thursday to people camped at "
     "Isikveren.",
     "40 aid-flights @Isikveren, 158 aid-weight @Isikveren"},
    {"In the first week of June 82 trucks a day entered Gaza, compared with 189 in April.",
     "82 aid-convoys @Gaza, 189 aid-convoys @Gaza"},
    {"Two ships with 18,000 tonnes of rice on board are due in Cotonou.",
     "2 aid-shipments @Cotonou, 18000 aid-weight @Cotonou"},
    {"The boat brought 1,126 people, 135 pets and a parrot from Mallacoota to Hastings.",
     "1126 evacuations @Hastings <Mallacoota"},
    {"In Kenya 400 people returned on Monday and fed 300 refugees from Somalia.",
     "400 returns @KEN, 300 people-reached @KEN <SOM"},
    {"On Thursday three convoys, 62 trucks in all, carried 840 tonnes of food from Beirut to Tyre.",
     "3 aid-convoys @Tyre <Beirut, 62 aid-convoys @Tyre <Beirut, 840 aid-weight @Tyre <Beirut"},
    {"ADEN - A boat with 260 migrants from Ethiopia and Somalia sank off Yemen. Forty-nine people "
     "drowned.",
     "49 killed @YEM"},
    {"KABUL, Afghanistan. Iran sends back 2,600 Afghans a day.", "2600 returns @AFG <IRN"},
    {"Gunmen killed 100 soldiers at Mansila on Tuesday. More than 2 million Burkinab\xc3\xa8 are "
     "uprooted.",
     "100 killed @Mansila, 2000000 idps @BFA"},
    {"More than 20,000 migrants crossed into Austria and took trains to Munich, where 17,820 were "
     "counted.",
     "20000 border-crossings @AUT, 17820 border-crossings @Munich"},
    {"SUDANESE IN LIBYA\n\nRefugees: 64,000\nof whom registered with UNHCR: 22,300",
     "64000 refugees @LBY, 22300 refugees @LBY"},
    {"Eleven trucks left Kigali for Gisenyi at dawn.", "11 aid-convoys @Gisenyi <Kigali"},
    {"Some 3,370 people remain in 37 evacuation centres on Efate.",
     "3370 idps @Efate, 37 sites @Efate"},
    {"The battlegroup at Rukla, which Germany has led since 2017, now counts 1,740 troops.",
     "1740 troops @Rukla"},
    {"The toll passed 312 in Derna as doctors treated survivors in Benghazi.", "312 killed @Derna"},
    {"Libya's death toll passed 2,800 on Monday as rescuers searched villages near Benghazi.",
     "2800 killed @LBY"},
    /* a title is no dateline */
    {"GAZA CORRIDORS \xe2\x80\x93 LOG FOR WEEK 20\n\nAid trucks from Egypt entered Gaza.\n\nJordan "
     "sent three convoys through the northern gate.",
     "3 aid-convoys @GAZA <JOR"},
    {"SARAJEVO AIRLIFT \xe2\x80\x93 DAILY NOTE\n\nThere are 1,100 Canadian soldiers at the "
     "airport. "
     "Bosnia thanks them.",
     "1100 troops @SARAJEVO <CAN"},
    /* where one event struck, its toll holds */
    {"BEIRUT \xe2\x80\x93 Rescuers dug on Friday under the silos of Beirut's port, where Tuesday's "
     "explosion flattened whole streets.\n\nThe minister put the dead at 154. Lebanon mourns.",
     "154 killed @Beirut"},
    {"LEBANON STORM\n\nA storm hit Beirut on Friday.\n\nThe minister put the dead at 154.",
     "154 killed @LBN"},
    /* what the next sentence tells of is not from whoever gave money in the one before */
    {"Colombia: landslide\n\nChina has donated $1 million. Donations in the account at noon: 3.2 "
     "million dollars.",
     "1000000 funding-received @COL <CHN, 3200000 funding-received @COL"},
    /* who fled goes back to where they came from */
    {"Niger hosts 41,400 refugees from Mali. Fewer than 200 have gone back.",
     "41400 refugees @NER <MLI, 200 returns @MLI <NER"},
    /* the country, not the part of it that one figure told */
    {"CHAD\n\n158,000 Sudanese refugees are in Chad. In June 1,150 refugees arrived in Chad from "
     "Darfur.\n\nFarchana: 9,850 refugees",
     "158000 refugees @TCD <SDN, 1150 refugee-arrivals @TCD <Darfur, 9850 refugees @Farchana <SDN"},
    /* "the islands", "the mountain", for names that say so */
    {"In the Canary Islands 19 people died. In Arrecife 830 people were injured. Some 5,500 "
     "migrants are lodged in seventeen hotels on the islands.",
     "19 killed @Canary Islands, 830 injured @Arrecife, 5500 refugees @Canary Islands, 17 sites "
     "@Canary Islands"},
    {"Aircraft flew seven sorties over Mount Sinjar in Iraq. Some 5,000 displaced people are still "
     "on "
     "the mountain.",
     "7 aid-flights @Mount Sinjar, 5000 idps @Mount Sinjar"},
    /* soldiers are sent to a country, not to the town that others came to */
    {"A Danish battalion of 800 soldiers arrived in Riga on 1 July. Sweden will send 550 soldiers "
     "in "
     "January. Latvia is glad.",
     "800 troop-deployments @Riga <DNK, 550 troop-deployments @LVA <SWE"},
    {"The West African force in Mali has 3,300 soldiers.", "3300 troops @MLI"},
    {"Five days after the cyclone came ashore in Mecufi district in Mozambique, the institute "
     "reports "
     "84 deaths.",
     "84 killed @MOZ"},
    {"The European Union has released \xe2\x82\xac"
     "33 million for Lebanon and Britain has pledged "
     "\xc2\xa3"
     "5m.",
     "33000000 funding-committed @LBN <European Union, 5000000 funding-pledged @LBN <GBR"},
    {"Some 30,400 people are displaced within Derna and 6,100 displaced people from Derna are "
     "staying "
     "in Benghazi.",
     "30400 idps @Derna, 6100 idps @Benghazi <Derna"},
    {"India helps. The situation in Yemen is grave. In Yemen 767 persons were killed and 2,906 "
     "injured in the country.",
     "767 killed @YEM, 2906 injured @YEM"},
    /* "there" */
    {"The authority in Sindh says that 89,000 people there are still displaced. Pakistan is glad.",
     "89000 idps @Sindh"},
    {"Some 1,320 refugees arrived in Dadaab on Sunday. There are 12 people dead in Kenya.",
     "1320 refugee-arrivals @Dadaab, 12 killed @KEN"},
    /* several countries, and what goes on with them */
    {"Across Somalia, Kenya and Ethiopia 12 million people need help. UNICEF asks for $314 million "
     "for "
     "the three countries. So far $136 million has come in.",
     "12000000 people-in-need, 314000000 funding-required, 136000000 funding-received"},
    /* names that begin with a common word; names told before */
    {"In Las Colinas 400 houses were destroyed. The army has 700 soldiers in New Bataan.",
     "400 homes-destroyed @Las Colinas, 700 troops @New Bataan"},
    {"Some 900 displaced people live at Toukra. Toukra has 3,200 displaced people today.",
     "900 idps @Toukra, 3200 idps @Toukra"},
    /* who is taken out of danger, and where from */
    {"Crews pulled 1,600 people off roofs in Canoas. They brought 640 people to safety in Recife.",
     "1600 evacuations <Canoas, 640 evacuations @Recife <Canoas"},
    {"Nearly 8,400 tourists were taken off Lombok.", "8400 evacuations <Lombok"},
    {"Off Aceh, crews flew 63 relief missions.", "63 aid-flights @Aceh"},
    /* what the planes of a nation bring is from there */
    {"On Thursday three French planes brought 20 tonnes of supplies to Beirut. An EU aircraft "
     "brought "
     "27 tonnes of supplies to Tripoli.",
     "3 aid-flights @Beirut <FRA, 20 aid-weight @Beirut <FRA, 27 aid-weight @Tripoli <EU"},
    {"Fourteen relief flights landed at Beirut: six from Jordan, five from Kuwait.",
     "14 aid-flights @Beirut, 6 aid-flights @Beirut <JOR, 5 aid-flights @Beirut <KWT"},
    {"Japan has contributed $1 million to Brazil and the EU 2 million euros.",
     "1000000 funding-received @BRA <JPN, 2000000 funding-received @BRA <EU"},
    /* whose air force it is */
    {"Today three U.S. Air Force C-17 aircraft landed in Bogota with supplies. They carried "
     "180,000 "
     "pounds of food.",
     "3 aid-flights @Bogota <USA, 180000 aid-weight @Bogota <USA"},
    {"On Saturday two RAF relief flights landed in Erbil.", "2 aid-flights @Erbil <GBR"},
    /* a part told aside does not place its whole */
    {"People in Ishikawa\nKilled: 222, of whom in Suzu 99",
     "222 killed @Ishikawa, 99 killed @Suzu"},
    {"In the Philippines eight people died (seven in Samar), 14 were injured.",
     "8 killed @PHL, 7 killed @Samar, 14 injured @PHL"},
    {"Croatia says that at least 174 soldiers were killed and nearly 1,430 wounded in Knin.",
     "174 killed @Knin, 1430 injured @Knin"},
    {"FIRE INCIDENT \xe2\x80\x93 CAMP 5, COX'S BAZAR, BANGLADESH\n\nKEY FIGURES\n* 0 deaths\n* 43 "
     "injured\n\nThe fire broke out in Camp 5.",
     "0 killed @CAMP 5, 43 injured @CAMP 5"},
    {"Brazil: note\n\nSome 58,400 asylum claims have been lodged with the Federal Police.",
     "58400 asylum-applications @BRA"},
    /* headings tell where things come from; of these; in the country */
    {"Gaza log\n\nAid trucks from Egypt that entered Gaza, by day:\n  Tue 7 ....... 38\n  Wed 8 "
     "....... 52",
     "38 aid-convoys @Gaza <EGY, 52 aid-convoys @Gaza <EGY"},
    {"As many as 400,000 people fled from Goma. Of these, 250,000 crossed into Rwanda.",
     "400000 new-displacements <Goma, 250000 border-crossings @RWA <Goma"},
    {"Latvia: refugees\n\nThis year 1,150 asylum applications were lodged in the country, and the "
     "centre at Mucenieki was full.",
     "1150 asylum-applications @LVA"},
    {"A ship will reach Aden on Friday. The money is to help 7.5 million Yemenis.",
     "7500000 people-reached @YEM"},
    /* what has no origin, whoever is told of beside it */
    {"Two bodies were found off Cadiz after a boat from Mauritania capsized. At least 48 people "
     "are "
     "missing.",
     "2 killed @Cadiz, 48 missing @Cadiz"},
    {"In Stenkovec there are 27,300 refugees from Kosovo and 20,000 places in the camp.",
     "27300 refugees @Stenkovec <XKX, 20000 shelter-capacity @Stenkovec"},
    {"Mexican agents detained 1,230 people in Tapachula on Monday.", "1230 detained @Tapachula"},
    {"Some 900 refugees from Colombia reached Panama. The centre sheltered 1,870 migrants on "
     "Tuesday.",
     "900 refugee-arrivals @PAN <COL, 1870 refugees @PAN"},
    /* persons are no places; nor are the words of another language */
    {"Floods hit Mai Mahiu, spokesman Florence Mutiso said. In Mai Mahiu 40 people died. "
     "Volunteers "
     "buried 12 bodies in the town.",
     "40 killed @Mai Mahiu, 12 killed @Mai Mahiu"},
    /* a language is no country */
    {"Messages in English and Dinka reached 292,308 people.", "292308 people-reached"},
    {"Some 300 English soldiers are stationed in Kosovo.", "300 troops @XKX <GBR"},
    /* bodies, tools and phases are no places */
    {"Yemen: aid\n\nPartners worked with the Ministry of Health to reach 3,000 children.",
     "3000 people-reached @YEM"},
    {"Yemen: outlook\n\nAreas remain in Crisis (IPC Phase 3), although food reaches 6 million "
     "people "
     "a month.",
     "6000000 people-reached @YEM"},
    {"Clashes in Al Bayda Governorate displaced 50 families.", "50 new-displacements @Al Bayda"},
    {"In UNICEF supported centres 15,755 children in Kabul were treated.",
     "15755 people-reached @Kabul"},
    {"Peru: schools\n\nThe plan goes to the MoE and will reach 9,000 students.",
     "9000 people-reached @PER"},
    {"Poland: border\n\nThe minister said that 15,000 Polish soldiers were guarding the frontier.",
     "15000 troops @POL <POL"},
    {"Japan: earthquake\n\nIshikawa prefecture put the number of deaths at 94.",
     "94 killed @Ishikawa"},
    {"Syria: returns\n\nThe appeal for the country asks for $3.2 billion. Turkey has announced 376 "
     "million dollars for people across the continent.",
     "3200000000 funding-required @SYR, 376000000 funding-pledged <TUR"},
    {"The U.S. force has 2,000 American soldiers in Bria. Some 7,031 U.N. soldiers are stationed "
     "in "
     "Bangui.",
     "2000 troops @Bria <USA, 7031 troops @Bangui"},
};

START_TEST(tells_where)
{
    told_where_check(scenes[_i].text, scenes[_i].figures);
}
END_TEST

int main(void)
{
    return table_run("text_where", tells_where, sizeof scenes / sizeof *scenes);
}
