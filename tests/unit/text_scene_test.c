/* text_scene_test.c - whole figures of dense sentences: what is told again by its kind, in
 * appositions, in brackets and lists, by trains and forces of several nations. */
#include "told_fixture.h"

/* Each figure as "value measure @place <origin last-day by speaker status", ", " between. */
static const struct told_case scenes[] = {
    /* anaphora */
    {"2024-05-14",
     "Kyiv was hit overnight and 9 people died. The city has taken in 310,000 displaced people "
     "since 2022. Ukraine counts 3.7 million internally displaced people.",
     "9 killed @Kyiv 2024-05-14, 310000 new-displacements @Kyiv 2024-05-14, "
     "3700000 idps @UKR 2024-05-14 by Ukraine"},
    {"2024-05-14",
     "At Al Jufaynah camp in Marib, 4,210 families received tents on Sunday. Fighting went on "
     "elsewhere in the province. The province hosts 1.6 million displaced people.",
     "4210 people-reached @Al Jufaynah 2024-05-12, 1600000 idps @Marib 2024-05-14"},
    /* appositions */
    {"2024-05-14", "Mugunga, a camp west of Goma, holds 12,000 displaced people.",
     "12000 idps @Mugunga 2024-05-14"},
    {"2024-05-14", "Adré, a border town in eastern Chad, now hosts 215,000 Sudanese refugees.",
     "215000 refugees @Adré <SDN 2024-05-14"},
    /* a city's own bulletin; "city" is no name of Sana'a */
    {"2022-03-01", "SHELTER BULLETIN, CITY OF LEIPZIG\n\nThe city runs nine shelters.",
     "9 sites @LEIPZIG 2022-03-01"},
    {"2022-03-01", "CITY BULLETIN\n\nThe city runs nine shelters.", "9 sites 2022-03-01"},
    /* a place and a dash head their lines, whoever acts there */
    {"2022-03-24",
     "NATO's forward presence grows.\n\nEstonia \xe2\x80\x93 The United Kingdom has doubled its "
     "contingent to 1,700 soldiers.\nLatvia \xe2\x80\x93 Spain has 600 soldiers there.",
     "1700 troops @EST <GBR 2022-03-24, 600 troops @LVA <ESP 2022-03-24"},
    /* brackets */
    {"2024-06-20", "New displacement by district: Ancuabe (12,300) and Mecufi (1,104).",
     "12300 new-displacements @Ancuabe 2024-06-20, 1104 new-displacements @Mecufi 2024-06-20"},
    {"2024-06-20", "Refugees crossed mainly at Adre (3,400), Tine (1,250) and Koufroun (310).",
     "3400 border-crossings @Adre 2024-06-20, 1250 border-crossings @Tine 2024-06-20, "
     "310 border-crossings @Koufroun 2024-06-20"},
    {"2024-06-20", "As of 10 June:\n- Refugees: 12,345\n  - of whom children: 6,120\n",
     "12345 refugees 2024-06-10, 6120 refugees 2024-06-10"},
    /* cases of disease are no figures */
    {"2024-06-20", "Cholera has killed 142 people in Zambia since January and infected 4,120.",
     "142 killed @ZMB 2024-06-20"},
    {"2024-06-20", "In Lusaka 310 people have fallen ill.", ""},
    /* verbs in two parts */
    {"2024-06-20", "Norway made 40 million kroner available for Sudan on Tuesday.",
     "40000000 funding-committed @SDN <NOR 2024-06-18"},
    {"2024-06-20", "The Netherlands will put 150 soldiers at the disposal of the UN mission.",
     "150 troop-deployments <NLD forecast"},
    {"2024-10-20", "In the first nine months Uganda hosted 1.7 million refugees.",
     "1700000 refugees @UGA 2024-09-30"},
    /* those who speak of themselves in the next clause */
    {"2023-09-15",
     "The earthquake of 8 September injured 5,674 people in Morocco, the ministry said; the royal "
     "palace spoke of 50,000 damaged homes.",
     "5674 injured @MAR 2023-09-08 by ministry, "
     "50000 homes-damaged @MAR 2023-09-08 by royal palace"},
    {"2023-03-02", "Turkey's disaster agency now puts the national toll at 45,089.",
     "45089 killed @TUR 2023-03-02 by Turkey's disaster agency"},
    {"2023-03-02", "In Hatay another 1.9 million people are in tents and containers.",
     "1900000 idps @Hatay 2023-03-02"},
    /* trains and planes */
    {"2022-08-27", "A plane with 180 evacuees on board landed in Warsaw from Kabul on Wednesday.",
     "180 evacuations @Warsaw <Kabul 2022-08-24"},
    /* forces of several nations */
    {"2022-08-27", "Some 1,200 Danish and Estonian soldiers will arrive in Latvia next week.",
     "1200 troop-deployments @LVA 2022-09-04 forecast"},
    {"2022-08-27", "A force of 3,500 French, Belgian and Czech troops is stationed in Romania.",
     "3500 troops @ROU 2022-08-27"},
    {"2022-08-27", "Zaatari and Azraq camps house 81,000 and 43,000 Syrians respectively.",
     "81000 refugees @Zaatari <SYR 2022-08-27, 43000 refugees @Azraq <SYR 2022-08-27"},
    /* asides, other clauses, what counts nothing, who is moved, hosted, housed; tables */
    {"2024-05-15", "Norway now has 320 soldiers in Lithuania, up from 150 in January.",
     "320 troops @LTU <NOR 2024-05-15, 150 troops @LTU <NOR 2024-01-31"},
    {"2024-05-15", "The stadium has beds for 400; on Monday night 610 people slept in it.",
     "610 idps 2024-05-13"},
    {"2024-05-15", "The school at Tyr, which has 300 places, took in 512 people on Sunday.",
     "300 shelter-capacity @Tyr 2024-05-15, 512 refugee-arrivals @Tyr 2024-05-12"},
    {"2024-05-15", "Turkey is sending 200 soldiers to Kosovo, where 40 medics arrived on Monday.",
     "200 troop-deployments @XKX <TUR forecast"},
    {"2024-05-15",
     "Greece, which plans to close the site by June, detained 340 migrants on Friday.",
     "340 detained @GRC 2024-05-10"},
    {"2024-05-15", "Some 4,000 tents, blankets and stoves will be handed out by the end of June.",
     "4000 relief-items 2024-06-30 forecast"},
    {"2024-05-15", "The freighter Mira, with 1,200 tonnes of rice, is due in Beira on Friday.",
     "1200 aid-weight @Beira 2024-05-17 forecast"},
    {"2024-05-15", "Around 7,000 people crossed on Friday and Saturday.",
     "7000 border-crossings 2024-05-11"},
    {"2024-05-15", "A bus went off the road near Kasese on Monday. At least 21 passengers died.",
     "21 killed @Kasese 2024-05-13"},
    {"2024-05-15", "The agency is seeking $40 million to keep the centres open until 31 December.",
     "40000000 funding-required 2024-12-31 target"},
    {"2024-05-15", "Data are as of Sunday. Jordan hosts 650,000 Syrians.",
     "650000 refugees @JOR <SYR 2024-05-12"},
    {"2024-05-15", "Clinics, 14 of which were looted, are closed.", ""},
    {"2024-05-15", "A loaf was 20 pounds in May and is 150 now.", ""},
    {"2024-05-15", "There is one tap for 250 people (standard: 1 to 80).", ""},
    {"2024-05-15", "The pontoon carries at most 12 tonnes.", ""},
    {"2024-05-15", "Up to 300,000 people may flee Burundi by August.",
     "300000 refugee-arrivals <BDI 2024-08-31 forecast"},
    {"2024-05-15", "The number of people killed in Kharkiv rose to 41.",
     "41 killed @Kharkiv 2024-05-15"},
    {"2024-05-15", "Denmark promised 40 million euros and Finland 15 million.",
     "40000000 funding-pledged <DNK 2024-05-15, 15000000 funding-pledged <FIN 2024-05-15"},
    {"2024-05-15", "The clinic has 40 beds.", ""},
    {"2024-05-15", "The army expects to have 12,000 families home by May.",
     "12000 returns 2024-05-31 by army forecast"},
    {"2024-05-15", "The liner Aurora docked in Larnaca with 640 people from Beirut on board.",
     "640 evacuations @Larnaca <Beirut 2024-05-15"},
    {"2024-05-15", "The prime minister in Canberra set aside 30 million dollars for Vanuatu.",
     "30000000 funding-committed @VUT 2024-05-15"},
    {"2024-05-15",
     "From the depot at Brindisi two planes carried 34 tonnes of tents to Beirut on Monday.",
     "2 aid-flights @Beirut <Brindisi 2024-05-13, 34 aid-weight @Beirut <Brindisi 2024-05-13"},
    {"2024-05-15",
     "Slovakia hosted 1,100 allied soldiers, 300 of them Germans, and Hungary will take 900 in "
     "May.",
     "1100 troops @SVK 2024-05-15, 300 troops @SVK <DEU 2024-05-15, 900 troop-deployments @SVK "
     "<HUN 2024-05-31 forecast"},
    {"2024-05-15", "An estimate of 900 dead has been dismissed by the ministry.", ""},
    {"2024-05-15", "About 12,000 people from Gwoza are displaced.", "12000 idps <Gwoza 2024-05-15"},
    {"2024-05-15", "Each household is to be paid 3,000 pesos.", ""},
    {"2024-03-20",
     "District      displaced families   houses destroyed   killed\nBaidoa        1,204            "
     "    340                12\nHudur         410                  18                 0\n",
     "1204 idps @Baidoa 2024-03-20, 340 homes-destroyed @Baidoa 2024-03-20, 12 killed @Baidoa "
     "2024-03-20, 410 idps @Hudur 2024-03-20, 18 homes-destroyed @Hudur 2024-03-20, 0 killed "
     "@Hudur 2024-03-20"},
    {"2024-03-20",
     "| Crossing point | Refugees | Returnees |\n| --- | --- | --- |\n| Joda | 12,345 | 45,678 |\n",
     "12345 refugees @Joda 2024-03-20, 45678 returns @Joda 2024-03-20"},
    {"2024-03-20", "Region\tTrucks entered\tTonnes delivered\nRafah\t310\t6,050\n",
     "310 aid-convoys @Rafah 2024-03-20, 6050 aid-weight @Rafah 2024-03-20"},
    /* labels in a line, subjects of their own verbs, prisons, who goes abroad */
    {"2009-01-20", "Deaths: 1,314. Missing: 329. Injured: 14.",
     "1314 killed 2009-01-20, 329 missing 2009-01-20, 14 injured 2009-01-20"},
    {"2019-03-25",
     "Some 16,000 households have lost their homes and 4,500 people live in 11 camps in Zimbabwe.",
     "16000 new-displacements @ZWE 2019-03-25, 4500 idps @ZWE 2019-03-25, 11 sites @ZWE "
     "2019-03-25"},
    {"2019-03-25", "In Zimbabwe army helicopters have flown out 82 critically injured people.",
     "82 evacuations <ZWE 2019-03-25"},
    {"1999-05-03",
     "Macedonia shelters 204,000 refugees from Kosovo. On Sunday 2,300 were flown out in 14 "
     "planes.",
     "204000 refugees @MKD <XKX 1999-05-03, 2300 evacuations <MKD 1999-05-02"},
    {"2006-08-12",
     "Lebanon, as of 1800 hrs: 915,000 displaced. Of these 220,000 have gone to Syria.",
     "915000 idps @LBN 2006-08-12, 220000 refugee-arrivals @SYR <LBN 2006-08-12"},
    {"2016-03-15",
     "Forty-three buses took 2,100 people to Piraeus last week. A doctor saw 170 patients, 70 of "
     "them children.",
     "2100 evacuations @Piraeus 2016-03-13"},
    {"2017-03-21",
     "Turkey sent a ship with 1,440 tons of rice, which docked in Mogadishu on Sunday.",
     "1440 aid-weight @Mogadishu <TUR 2017-03-19"},
    {"2018-08-17", "Relief camps in Kerala: 1,568 with 223,139 persons (52,856 families).",
     "1568 sites @Kerala 2018-08-17, 223139 idps @Kerala 2018-08-17, 52856 idps @Kerala "
     "2018-08-17"},
    {"2023-09-27", "Russia says its 1,960 peacekeepers in Nagorno-Karabakh will stay.",
     "1960 troops @Nagorno-Karabakh <RUS 2023-09-27 by Russia"},
    {"2013-02-11",
     "Turkey shelters 184,000 refugees from Syria. Its camp at Kilis held 13,000 people on Sunday.",
     "184000 refugees @TUR <SYR 2013-02-11, 13000 refugees @Kilis <SYR 2013-02-10"},
    {"2018-12-11",
     "Libya. Niger has taken in 2,200 evacuees. Some 5,400 refugees are held in 16 detention "
     "centres.",
     "2200 evacuations @NER <LBY 2018-12-11, 5400 detained @LBY 2018-12-11, 16 sites @LBY 2018-12-11"},
    {"2024-05-15", "Of the 61,000 who left Prijedor, 14,000 have been let back in.",
     "14000 returns <Prijedor 2024-05-15"},
    {"2024-05-15",
     "Rebels freed 47 hostages. Pakistan has pulled 2,000 of its 5,000 soldiers out of Somalia.",
     ""},
    {"2024-05-15", "The prison at Omarska held 2,500 men.", "2500 detained @Omarska 2024-05-15"},
    /* what stands over lines says what they count */
    {"2023-01-10",
     "Pledges made at the conference for Pakistan:\n- World Bank: $2 billion\n- France: EUR 360 "
     "million\n",
     "2000000000 funding-pledged @PAK <World Bank 2023-01-10, 360000000 funding-pledged @PAK <FRA "
     "2023-01-10"},
    {"2024-05-22",
     "Aid trucks that entered Gaza, by day:\n  Mon 13 ....... 0\n  Tue 14 ....... 38\n  Fri 17 "
     "....... closed\n  Sat 18 ....... 27\n",
     "0 aid-convoys @PSE 2024-05-13, 38 aid-convoys @PSE 2024-05-14, 27 aid-convoys @PSE "
     "2024-05-18"},
    {"2024-05-22", "AFFECTED POPULATION\nBicol: 182,614 families or 706,310 persons.\n",
     "182614 people-affected @Bicol 2024-05-22, 706310 people-affected @Bicol 2024-05-22"},
    /* ruins without a noun, shelters that burn, cargo of flights */
    {"2024-05-22", "The fleet was hit hard: 20 destroyed. Bridges: 12 destroyed.", ""},
    {"2024-05-22", "HOUSES\nCatanduanes bore the brunt: 11,940 totally damaged, 47,300 partially.",
     "11940 homes-destroyed @Catanduanes 2024-05-22, 47300 homes-damaged @Catanduanes 2024-05-22"},
    {"2024-05-22", "In Teknaf 230 shelters were damaged and 799 shelters burnt down.",
     "230 homes-damaged @Teknaf 2024-05-22, 799 homes-destroyed @Teknaf 2024-05-22"},
    {"2024-05-22", "In Teknaf 23 shelters were opened.", "23 sites @Teknaf 2024-05-22"},
    {"2024-05-22", "Forty-four aircraft with relief goods landed at Adana. Cargo: 805 t.",
     "44 aid-flights @Adana 2024-05-22, 805 aid-weight @Adana 2024-05-22"},
    {"2024-05-22", "In Kabul 512 families were sheltered. The 34-page paper lists 40 delegations.",
     "512 idps @Kabul 2024-05-22"},
    {"2024-11-14", "In Lima 71,000 people were waiting for a decision.",
     "71000 asylum-seekers @Lima 2024-11-14"},
    {"2024-05-03",
     "The Red Crescent counts 3,958 dead in Derna, a number revised down from 11,300.",
     "3958 killed @Derna 2024-05-03 by Red Crescent, 11300 killed @Derna 2024-05-03 by Red "
     "Crescent "
     "old"},
    {"2024-05-03",
     "Passengers may carry 15 kg of luggage. Rice of 20 kg sells at 210 dollars. The road is "
     "passable for vehicles of up to 20 tonnes.",
     ""},
    /* an event told by its verb, "since then", a speaker named where the quotation ends */
    {"2024-10-04",
     "Divers found two more bodies on Friday, six days after a boat capsized off El "
     "Hierro.\n\n\"Off "
     "El Hierro 48 people are missing. They were young,\" said Nieves Armas, the mayor.",
     "2 killed @El Hierro 2024-10-04, 48 missing @El Hierro 2024-10-04 by Nieves Armas"},
    {"2024-11-20",
     "III. CASUALTIES\nIn Bicol twelve dead and 2 missing.\n\nVII. FORECAST\nNo new storm is seen "
     "until "
     "the 27th.",
     "12 killed @Bicol 2024-11-20, 2 missing @Bicol 2024-11-20"},
    {"2024-11-20", "In Kabul UNHCR has provided 5,230 families with kitchen sets so far.",
     "5230 people-reached @Kabul 2024-11-20"},
    {"2024-11-20", "Since April, planes have taken 3,127 migrants from Roraima to other states.",
     "3127 evacuations <Roraima 2024-11-20"},
    {"2022-01-27",
     "In Tonga 19 relief flights have landed: eight Australian, seven from New Zealand, four "
     "Japanese.",
     "19 aid-flights @TON 2022-01-27, 8 aid-flights @TON <AUS 2022-01-27, 7 aid-flights @TON <NZL "
     "2022-01-27, 4 aid-flights @TON <JPN 2022-01-27"},
    {"2024-05-22",
     "Some 2,000 families who fled Mweso have reached Goma, where 15,000 people were already in "
     "camps.",
     "2000 new-displacements @Goma <Mweso 2024-05-22, 15000 idps @Goma 2024-05-22"},
    {"2024-05-22",
     "The appeal for Yemen seeks 2.7 billion dollars. So far 435 million has been received.",
     "2700000000 funding-required @YEM 2024-05-22 target, 435000000 funding-received @YEM "
     "2024-05-22"},
    {"2024-05-22", "Yemen: 12.3M people in need, 8.4M targeted.",
     "12300000 people-in-need @YEM 2024-05-22, 8400000 people-reached @YEM target"},
    {"2024-05-22", "The Norwegian army flew 150 soldiers home from Mali on Thursday.", ""},
    /* what is told of a part is not told of the whole */
    {"2024-05-22",
     "As of 20 May, Chad hosted 1.1 million refugees, including 585,000 who had arrived since "
     "April "
     "2023.",
     "1100000 refugees @TCD 2024-05-20, 585000 refugee-arrivals @TCD 2024-05-20"},
    {"2024-05-22", "Chad hosts 1.1 million refugees, of whom 585,000 arrived in 2023.",
     "1100000 refugees @TCD 2024-05-22, 585000 refugee-arrivals @TCD 2023-12-31"},
    {"2024-05-22", "In Chad, 3,100 refugees, including 1,800 children, arrived in 2023.",
     "3100 refugee-arrivals @TCD 2023-12-31, 1800 refugee-arrivals @TCD 2023-12-31"},
    {"2024-05-22", "Of 1,000 houses surveyed in Herat, 640 were destroyed.",
     "640 homes-destroyed @Herat 2024-05-22"},
};

START_TEST(tells_every_field)
{
    told_check(&scenes[_i], told_fields);
}
END_TEST

int main(void)
{
    return table_run("text_scene", tells_every_field, sizeof scenes / sizeof *scenes);
}
