/* text_blocks_test.c - blocks of a report under their headings, parts of a whole told behind it,
 * and what is told by whom and until when: each figure with all of its fields. */
#include "told_fixture.h"

/* Each figure as "value measure kind @place <origin first..last by speaker status". */
static const struct told_case blocks[] = {
    /* numbers that only count the parts of a thread */
    {"2024-11-29",
     "Thread on Lampedusa\n\n2/ Landings since Monday: 1,012.\n\n3/ On Tuesday 207 people were "
     "rescued off Lampedusa.",
     "1012 migrant-arrivals cumulative @Lampedusa 2024-11-25..2024-11-29, 207 evacuations flow "
     "<Lampedusa 2024-11-26..2024-11-26"},
    /* the period of a plan is that of its targets, a state that of its day */
    {"2024-02-10",
     "EMERGENCY APPEAL - Peru - Floods\nOperating timeframe: 1 February 2024 to 28 February "
     "2025\nPeople to be reached: 24,000 (5,200 families)\n\nFloods killed 31 people in Piura. "
     "Volunteers have distributed 800 blankets. The appeal asks for CHF 3 million.",
     "24000 people-reached cumulative @PER 2024-02-01..2025-02-28 target, 5200 households "
     "people-reached "
     "cumulative @PER 2024-02-01..2025-02-28 target, 31 killed cumulative @Piura ..2024-02-10, 800 "
     "relief-items cumulative @Piura ..2024-02-10, 3000000 funding-required stock @PER "
     "2024-02-01..2025-02-28 target"},
    {"2024-02-10", "Weekly report, Kenya, 5-11 February 2024\nThe floods killed 12 people.",
     "12 killed flow @KEN 2024-02-05..2024-02-11"},
    {"2024-02-10",
     "FLOODS IN MALAWI\n\nTHE TOLL ON 7 FEBRUARY\nIn Nsanje 40 people died and 1,200 are in "
     "camps.\n\nOTHER\nIn Chikwawa 300 people are in camps.",
     "40 killed cumulative @Nsanje ..2024-02-07, 1200 idps stock @Nsanje 2024-02-07..2024-02-07, "
     "300 idps stock @Chikwawa 2024-02-10..2024-02-10"},
    {"2024-02-10",
     "In Nsanje 900 people are in camps. Displaced people by ward in January:\n  Bangula ...... "
     "300\n  Tengani .......... 250",
     "900 idps stock @Nsanje 2024-02-10..2024-02-10, 300 idps stock @Bangula "
     "2024-01-31..2024-01-31, 250 idps stock @Tengani 2024-01-31..2024-01-31"},
    {"2024-02-10",
     "Should the February-April rains fail in Kenya, 3 million people will need food by the end of "
     "June.",
     "3000000 people-in-need stock @KEN ..2024-06-30 forecast"},
    {"2024-02-10", "The October-December rains displaced 40,000 people in Garissa.",
     "40000 new-displacements flow @Garissa 2023-10-01..2023-12-31"},
    {"2024-02-10", "Peru. Target: 160,000 people, among them 40,000 children.",
     "160000 people-reached cumulative @PER .. target, 40000 people-reached cumulative @PER .. "
     "target"},
    {"2024-02-10",
     "Peru. The plan is to reach 24,000 people. Red Cross teams assisted 300 families (1,500 "
     "people).",
     "24000 people-reached cumulative @PER .. forecast, 300 households people-reached cumulative "
     "@PER "
     "..2024-02-10, 1500 people-reached cumulative @PER ..2024-02-10"},
    /* the country of the town where it was filed, and the country itself */
    {"2024-02-10",
     "Transcript - Tripoli, Libya, 10 February 2024\n\nIOM says 41,000 people are displaced. The "
     "appeal asks for 71 million dollars.",
     "41000 idps stock @LBY 2024-02-10..2024-02-10 by IOM, 71000000 funding-required stock @LBY "
     "2024-02-10..2024-02-10 target"},
    {"2024-02-10", "Civil Defence - Rio Grande do Sul, Brazil\n\nThe floods killed 31 people.",
     "31 killed cumulative @Rio Grande do Sul ..2024-02-10"},
    {"2024-02-10",
     "Helsinki, Finland, 10 February 2024\n\nOn Thursday 37 people crossed from Russia at "
     "Vaalimaa. In all, 328 asylum applications were submitted in January. Since August 1,300 "
     "people entered the country from Russia. Eight men were arrested last week.",
     "37 border-crossings flow @Vaalimaa <RUS 2024-02-08..2024-02-08, 328 asylum-applications flow "
     "@FIN <RUS 2024-01-01..2024-01-31, 1300 border-crossings cumulative @FIN <RUS "
     "2023-08-01..2024-02-10, 8 detained flow @FIN 2024-01-29..2024-02-04"},
    {"2024-02-10",
     "Finland. On Thursday 37 people crossed at Vaalimaa. More than 90 left the country.",
     "37 border-crossings flow @Vaalimaa 2024-02-08..2024-02-08, 90 border-crossings flow <FIN "
     "2024-02-08..2024-02-08"},
    /* lists of places and numbers behind commas, and of persons and ages */
    {"2024-05-14",
     "Canada. Evacuees staying in reception centres: Grande Prairie, 312; Calgary, 1,480.",
     "312 idps stock @Grande Prairie 2024-05-14..2024-05-14, 1480 idps stock @Calgary "
     "2024-05-14..2024-05-14"},
    {"2024-05-14", "Canada. Evacuees from Jasper: Edson 312.",
     "312 evacuations cumulative <Jasper ..2024-05-14"},
    {"2024-05-14", "Congo. The fighting goes on.\nDead: Goma, 40; Bukavu, 12.",
     "40 killed cumulative @Goma ..2024-05-14, 12 killed cumulative @Bukavu ..2024-05-14"},
    {"2024-05-14", "Congo. The mayor, Musa Goma, 44; his deputy, Ada Bukavu, 12.", ""},
    /* who comes behind those who crossed, and with what */
    {"2024-05-14",
     "Romania. On Monday 84,300 people entered Romania. From Moldova came 9,120. On the same day "
     "5,100 vehicles entered from Ukraine.",
     "84300 border-crossings flow @ROU 2024-05-13..2024-05-13, 9120 border-crossings flow @ROU "
     "<MDA 2024-05-13..2024-05-13, 5100 border-crossings flow @ROU <UKR 2024-05-13..2024-05-13"},
    {"2024-05-14", "Chad. On Monday 40 vehicles entered from Sudan.",
     "40 aid-convoys flow @TCD <SDN 2024-05-13..2024-05-13"},
    {"2024-05-14", "Chad. On Monday 3,000 refugees arrived. From Geneina another 900 came.",
     "3000 refugee-arrivals flow @TCD 2024-05-13..2024-05-13, 900 refugee-arrivals flow @TCD "
     "<Geneina 2024-05-13..2024-05-13"},
    {"2024-05-14", "Mali. 12 people died. From Gao came 300 tonnes of rice.",
     "12 killed cumulative @MLI ..2024-05-14, 300 aid-weight cumulative @MLI <Gao ..2024-05-14"},
    /* telephones, ships that put in, help that is had, rumours */
    {"2024-05-14", "Information: 021 9590, round the clock. Questions to 0800 1234.", ""},
    {"2024-05-14", "In Mali 040 people died.", "40 killed cumulative @MLI ..2024-05-14"},
    {"2024-05-14",
     "Yemen. Two ships put in at Aden on Monday with 300 tonnes of flour. Two more ships will put "
     "in there on Friday.",
     "2 aid-shipments flow @Aden 2024-05-13..2024-05-13, 300 aid-weight flow @Aden "
     "2024-05-13..2024-05-13, 2 aid-shipments flow @Aden 2024-05-17..2024-05-17 forecast"},
    {"2024-05-14",
     "Yemen. Doctors put in 40 hours a week. The ministry put the dead in Aden at 40.",
     "40 killed cumulative @Aden ..2024-05-14 by ministry"},
    {"2024-05-14", "Chad. Some 780 guards work along the border, helped by 55 officers.", ""},
    {"2024-05-14",
     "Chad. In May 3,000 people, helped by the Red Cross, received food. Some 900 families were "
     "helped by WFP.",
     "3000 people-reached flow @TCD 2024-05-01..2024-05-14, 900 households people-reached "
     "cumulative @TCD "
     "..2024-05-14"},
    {"2024-05-14",
     "Mali. No forces are leaving, and the report in Friday's paper that 400 soldiers had been "
     "sent to Gao is untrue.",
     ""},
    {"2024-05-14", "Mali. The army said on Friday that 400 soldiers had been sent to Gao.",
     "400 troop-deployments cumulative @Gao <MLI ..2024-05-10 by army"},
    /* a number that is given as one, and what a place is given */
    {"2024-05-14",
     "Congo. On Saturday 11,300 was given as the number of dead in Goma. UNHCR named 9,000 as the "
     "total of refugees. The mayor gave 45 as the toll.",
     "11300 killed flow @Goma 2024-05-11..2024-05-11, 9000 refugees stock @COD "
     "2024-05-14..2024-05-14, 45 killed cumulative @COD ..2024-05-14 by mayor"},
    {"2024-05-14",
     "Congo. He served 20 years as the head of the hospital. In Goma 300 served as the guard.", ""},
    {"2024-05-14",
     "Brazil. The floods hit Rio Grande do Sul. The federal government on Thursday promised the "
     "state 12.2 million reais.",
     "12200000 funding-pledged flow @Rio Grande do Sul 2024-05-09..2024-05-09"},
    {"2024-05-14", "Mozambique. Sofala's relief account has received 3 million dollars.",
     "3000000 funding-received cumulative @Sofala ..2024-05-14"},
    {"2024-05-14", "Norway's aid agency has given 3 million dollars to Mali.",
     "3000000 funding-received cumulative @MLI <NOR ..2024-05-14"},
    /* sites with room, trades that something befell, clauses with a time of their own */
    {"2024-05-14",
     "Brazil. Four tent camps with room for 7,500 people are to open in Canoas by the end of May. "
     "Three camps for 900 families will be built in Pelotas by June.",
     "4 sites stock @Canoas ..2024-05-31 forecast, 7500 shelter-capacity stock @Canoas "
     "..2024-05-31 forecast, 3 sites stock @Pelotas ..2024-06-30 forecast, 900 shelter-capacity "
     "stock @Pelotas ..2024-06-30 forecast"},
    {"2024-05-14",
     "Brazil. Five camps are open in Canoas, for 900 people who will arrive on Friday.",
     "5 sites stock @Canoas 2024-05-14..2024-05-14, 900 refugee-arrivals flow @Canoas "
     "2024-05-17..2024-05-17 forecast"},
    {"2024-05-14",
     "Canada. On Monday 20,000 visitors and nearly 5,000 residents were evacuated from Jasper. The "
     "museum received 9,000 visitors. Some 40 painters and 30 sculptors were invited.",
     "20000 evacuations flow <Jasper 2024-05-13..2024-05-13, 5000 evacuations flow <Jasper "
     "2024-05-13..2024-05-13"},
    {"2024-05-14",
     "Mali. The fund has received 104 million euros, and the government last Thursday promised 12 "
     "million francs.",
     "104000000 funding-received cumulative @MLI ..2024-05-14, 12000000 funding-pledged flow "
     "@MLI 2024-05-09..2024-05-09"},
    {"2024-05-14", "Mali. Trucks brought 300 tents, and 40 tonnes of rice on Monday.",
     "300 relief-items flow @MLI 2024-05-13..2024-05-13, 40 aid-weight flow @MLI "
     "2024-05-13..2024-05-13"},
    {"2024-05-14", "Mali. The floods killed 30 people, and damaged houses on Monday.",
     "30 killed flow @MLI 2024-05-13..2024-05-13"},
    {"2024-05-14",
     "Romania. On 7 May 21,560 people entered through Siret (9,804) and Isaccea (5,180).",
     "21560 border-crossings flow @ROU 2024-05-07..2024-05-07, 9804 border-crossings flow @Siret "
     "2024-05-07..2024-05-07, 5180 border-crossings flow @Isaccea 2024-05-07..2024-05-07"},
    /* taken back by the next sentence */
    {"2024-05-14",
     "Libya. On Saturday we gave 11,300 as the number of dead in Derna. It has been replaced by "
     "the ministry's count.",
     "11300 killed cumulative @Derna ..2024-05-11 old"},
    {"2024-05-14", "Libya. In Derna 11,300 people died. That figure has since been withdrawn.",
     "11300 killed cumulative @Derna ..2024-05-14 old"},
    {"2024-05-14",
     "Libya. The floods killed 30 people and broke the bridge in Derna. It was replaced in a week.",
     "30 killed cumulative @Derna ..2024-05-14"},
    {"2024-05-14", "Libya. The number of dead in Derna is 300. It is now known who they were.",
     "300 killed cumulative @Derna ..2024-05-14"},
    /* for how many it would do */
    {"2022-04-05",
     "Mali. A plane brought 10 tonnes of flour to Gao on Monday, enough for 3,500 children. "
     "Trucks with food for 1,200 families reached Gao.",
     "10 aid-weight flow @Gao 2022-04-04..2022-04-04"},
    {"2022-04-05", "Mali. The camp at Gao has enough room for 3,500 people.",
     "3500 shelter-capacity stock @Gao 2022-04-05..2022-04-05"},
    /* a town that counts has, a country may say so */
    {"2022-04-05", "SOMALIA\n\nBaidoa counts 574 sites with 597,000 people in them.",
     "574 sites stock @Baidoa 2022-04-05..2022-04-05, 597000 idps stock @Baidoa "
     "2022-04-05..2022-04-05"},
    /* who says it */
    {"2022-04-05", "Burundi. Some 5,000 people fled Bururi, local authorities say.",
     "5000 new-displacements cumulative <Bururi ..2022-04-05 by local authorities"},
    {"2022-04-05",
     "Burundi. The army put the dead at 90. Forty of these deaths, it says, were in Gitega.",
     "90 killed cumulative @BDI ..2022-04-05 by army, 40 killed cumulative @Gitega ..2022-04-05 "
     "by army"},
    /* by an hour of a day, and from what it is now */
    {"2022-04-05",
     "Poland. On Saturday 12,200 refugees reached Warsaw and a further 1,400 by 5 p.m. on "
     "Sunday.",
     "12200 refugee-arrivals flow @Warsaw 2022-04-02..2022-04-02, 1400 refugee-arrivals flow "
     "@Warsaw 2022-04-03..2022-04-03"},
    {"2022-04-05",
     "Chad. The number of refugees is expected to climb to 1.3 million by June, from 900,000 "
     "now.",
     "1300000 refugees stock @TCD ..2022-06-30 forecast, 900000 refugees stock @TCD "
     "2022-04-05..2022-04-05"},
    /* revised */
    {"2022-04-05", "LIBYA\n\nKilled: 1,482. The authorities have revised it down from 2,053.",
     "1482 killed cumulative @LBY ..2022-04-05, 2053 killed cumulative @LBY ..2022-04-05 by "
     "authorities old"},
    /* who has no nationality */
    {"2022-04-05",
     "Latvia had 189,000 non-citizens on 1 January. In Kuwait 92,000 people have no nationality.",
     "189000 stateless stock @LVA 2022-01-01..2022-01-01, 92000 stateless stock @KWT "
     "2022-04-05..2022-04-05"},
    /* troops among troops */
    {"2022-04-05",
     "Some 7,500 soldiers are in East Timor. South Korea will send 419 men, Thailand 200 men.",
     "7500 troops stock @TLS 2022-04-05..2022-04-05, 419 troop-deployments flow @TLS <KOR .. "
     "forecast, 200 troop-deployments flow @TLS <THA .. forecast"},
    {"2022-04-05", "An advance party of 18 is in Dili. The force will have up to 4,000 men.",
     "18 troops stock @Dili 2022-04-05..2022-04-05, 4000 troops stock @Dili .. forecast"},
    {"2022-04-05", "Latvia. The Canadian-led battlegroup had 1,700 soldiers on 1 April.",
     "1700 troops stock @LVA 2022-04-01..2022-04-01"},
    /* what stands over bare lines */
    {"2023-09-19",
     "LIBYA\n\nThe toll stands at 3,958.\n\nDisplaced persons by municipality\nDerna: "
     "30,000\nBenghazi: 6,018",
     "3958 killed cumulative @LBY ..2023-09-19, 30000 idps stock @Derna 2023-09-19..2023-09-19, "
     "6018 idps stock @Benghazi 2023-09-19..2023-09-19"},
    {"2023-09-19",
     "LIBYA\n\nSome 40 people were injured.\n\nDeliveries by destination (tonnes)\nDerna "
     "870\nBenghazi 512",
     "40 injured cumulative @LBY ..2023-09-19, 870 aid-weight cumulative @Derna ..2023-09-19, "
     "512 aid-weight cumulative @Benghazi ..2023-09-19"},
    {"2023-09-19",
     "LIBYA: STORM\n\n21 schools reopened.\n\nCasualties (WHO, 18 September)\n3,958 bodies "
     "found\n1,200 missing\n\nSites (source: IOM)\n12 camps",
     "3958 killed cumulative @LBY ..2023-09-18 by WHO, 1200 missing cumulative @LBY ..2023-09-18 "
     "by WHO, 12 sites stock @LBY 2023-09-19..2023-09-19 by IOM"},
    {"2023-09-19", "Philippines. Damaged houses: 507,108 (totally: 168,345; partially: 338,763)",
     "507108 homes-damaged cumulative @PHL ..2023-09-19, 168345 homes-destroyed cumulative @PHL "
     "..2023-09-19, 338763 homes-damaged cumulative @PHL ..2023-09-19"},
    /* names that head a block */
    {"2023-07-10",
     "CHAD\n\nAdr\xc3\xa9"
     ". The influx goes on since the fighting in El Geneina. Some 7,630 "
     "people crossed in a week.\n\nFarchana. 1,800 families have received mats.",
     "7630 border-crossings flow @Adr\xc3\xa9"
     " 2023-07-04..2023-07-10, 1800 households people-reached "
     "cumulative @Farchana ..2023-07-10"},
    /* weeks before that of the report, and numbers behind "week" */
    {"2024-06-13",
     "Chad: update for 6\xe2\x80\x93"
     "12 June 2024\n\nDuring the reporting week 6,915 refugees "
     "were received, against 4,480 the week before.",
     "6915 refugee-arrivals flow @TCD 2024-06-06..2024-06-12, 4480 refugee-arrivals flow @TCD "
     "2024-05-30..2024-06-05"},
    /* parts told in the next sentence */
    {"2025-03-11",
     "BURUNDI \xe2\x80\x94"
     " CONGOLESE INFLUX\n\nNew arrivals: 63,900 since 14 February. Of "
     "these, 42,200 entered through Rugombo.",
     "63900 refugee-arrivals cumulative @BDI <COD 2025-02-14..2025-03-11, 42200 refugee-arrivals "
     "cumulative @BDI <COD 2025-02-14..2025-03-11"},
    /* what holds in one clause only */
    {"2025-03-11",
     "Burundi. The appeal has so far brought in $8.7 million; Norway pledged $4 million last "
     "Thursday.",
     "8700000 funding-received cumulative @BDI ..2025-03-11, 4000000 funding-pledged flow @BDI "
     "<NOR 2025-03-06..2025-03-06"},
    {"2024-03-13", "Burundi. The UN appeal of $40.4 million for February to July is 20% funded.",
     "40400000 funding-required stock @BDI 2024-02-01..2024-07-31 target"},
    {"2001-10-19",
     "The UN appeal of $584 million for Afghanistan, which runs until March, has drawn pledges "
     "of $600 million.",
     "584000000 funding-required stock @AFG ..2002-03-31 target, 600000000 funding-pledged "
     "cumulative @AFG ..2001-10-19"},
    /* in camps that have a name */
    {"2024-06-13", "The war has sent refugees from Syria. Za'atari now has 23,600 inhabitants.",
     "23600 refugees stock @Za'atari <SYR 2024-06-13..2024-06-13"},
    {"2024-06-13",
     "Syria. One convoy, of 32 trucks, entered As-Sweida on 11 June. The Syrian Arab Red "
     "Crescent has distributed 6,500 mattresses.",
     "1 aid-convoys flow @As-Sweida 2024-06-11..2024-06-11, 32 aid-convoys flow @As-Sweida "
     "2024-06-11..2024-06-11, 6500 relief-items cumulative @As-Sweida ..2024-06-13"},
    {"2024-06-13",
     "Haiti. Our clinic in Jacmel has seen 850 patients so far. A doctor saw 170 patients on "
     "Tuesday.",
     "850 people-reached cumulative @Jacmel ..2024-06-13"},
    {"2022-11-30", "Somalia. Since January 2021, drought has displaced 1.37 million.",
     "1370000 new-displacements cumulative @SOM 2021-01-01..2022-11-30"},
    /* numbers and signs */
    {"2023-09-19",
     "LIBYA. The estimate of 43,000-plus displaced people given here on Saturday has been "
     "revised to 40,018.",
     "43000 idps stock @LBY 2023-09-16..2023-09-16 old, 40018 idps stock @LBY "
     "2023-09-19..2023-09-19"},
    {"2022-03-21",
     "SLOVAKIA. On Sunday 5,100 people crossed from Ukraine. Since 24.02. the total is 253 592.",
     "5100 border-crossings flow @SVK <UKR 2022-03-20..2022-03-20, 253592 border-crossings "
     "cumulative @SVK <UKR 2022-02-24..2022-03-21"},
    {"2020-04-14", "Vanuatu. Teams have counted 2,710 destroyed and 4,085 damaged houses in Sanma.",
     "2710 homes-destroyed cumulative @Sanma ..2020-04-14 by Teams, 4085 homes-damaged "
     "cumulative @Sanma ..2020-04-14 by Teams"},
    /* who says it, and where they sit */
    {"2022-03-21",
     "SYRIA. At least 30 people died, says the Ministry of Defence in London. Some 12 were hurt, "
     "according to the Ministry of Health.",
     "30 killed cumulative @SYR ..2022-03-21 by Ministry of Defence, 12 injured cumulative @SYR "
     "..2022-03-21 by Ministry of Health"},
    /* totals, and what is still so */
    {"2022-03-21",
     "Slovakia. Some 1,866 people from Ukraine were granted temporary protection on Sunday, "
     "bringing the total to 41,300.",
     "1866 temporary-protection stock @SVK <UKR 2022-03-20..2022-03-20, 41300 "
     "temporary-protection cumulative @SVK <UKR ..2022-03-21"},
    {"2011-07-28",
     "Canada will give C$50 million to Somalia. This brings Canada's pledges since the start of "
     "the year to C$72 million.",
     "50000000 funding-pledged cumulative @SOM <CAN ..2011-07-28, 72000000 funding-pledged "
     "cumulative @SOM <CAN 2011-01-01..2011-07-28"},
    {"2015-10-22", "Greece. Five people drowned off Lesvos on Tuesday; two are still missing.",
     "5 killed flow @Lesvos 2015-10-20..2015-10-20, 2 missing cumulative @Lesvos "
     "2015-10-20..2015-10-22"},
    {"2024-11-29",
     "Spain. Arrivals in the Canary Islands: 41,425 between 1 Jan and 15 Nov, vs 32,436 in the "
     "same stretch of 2023.",
     "41425 refugee-arrivals flow @Canary Islands 2024-01-01..2024-11-15, 32436 refugee-arrivals "
     "flow @Canary Islands 2023-01-01..2023-11-15"},
    {"2024-11-29",
     "Kenya. The drought affects 3.7 million people. The flood affected 20,000 people in May.",
     "3700000 people-affected stock @KEN 2024-11-29..2024-11-29, 20000 people-affected flow @KEN "
     "2024-05-01..2024-05-31"},
    /* where from and where to */
    {"2022-03-21",
     "SLOVAKIA. On Sunday 1,031 people left for Ukraine. Asylum applications by citizens of "
     "Ukraine since 24 February: 171.",
     "1031 border-crossings flow @UKR <SVK 2022-03-20..2022-03-20, 171 asylum-applications "
     "cumulative @SVK <UKR 2022-02-24..2022-03-21"},
    {"2024-02-19",
     "DR CONGO: NORTH KIVU\n\nBetween 7 and 15 February about 144,000 people arrived in Goma "
     "from Sake.",
     "144000 new-displacements flow @Goma <Sake 2024-02-07..2024-02-15"},
    {"1999-05-04",
     "Macedonia. Some 1,640 refugees were flown out last week, to Germany, Turkey and Norway.",
     "1640 evacuations flow <MKD 1999-04-26..1999-05-02"},
    {"2012-08-30",
     "Turkey has 80,000 Syrian refugees in nine camps. In Lebanon, UNHCR has registered 37,240.",
     "80000 refugees stock @TUR <SYR 2012-08-30..2012-08-30, 9 sites stock @TUR "
     "2012-08-30..2012-08-30, 37240 refugees stock @LBN <SYR 2012-08-30..2012-08-30"},
    {"2025-03-11",
     "Burundi. Musenyi site: 6,700 refugees; capacity 10,000, to be extended to 16,000 by the "
     "end of April.",
     "6700 refugees stock @Musenyi 2025-03-11..2025-03-11, 10000 shelter-capacity stock @Musenyi "
     "2025-03-11..2025-03-11, 16000 shelter-capacity stock @Musenyi ..2025-04-30 forecast"},
    /* when, said of what is brought; what only a heading tells */
    {"2022-04-08",
     "UKRAINE. A convoy of seven trucks reached Izium on Tuesday with 300 blankets. Five trucks "
     "entered Sumy on Monday.",
     "7 aid-convoys flow @Izium 2022-04-05..2022-04-05, 300 relief-items flow @Izium "
     "2022-04-05..2022-04-05, 5 aid-convoys flow @Sumy 2022-04-04..2022-04-04"},
    {"2023-07-10",
     "CHAD\n\nKEY FIGURES\n13 camps\n\nOPERATIONAL UPDATE\nAdr\xc3\xa9"
     ". The influx goes on "
     "since the fighting in El Geneina. Some 7,630 people crossed in May.",
     "13 sites stock @TCD 2023-07-10..2023-07-10, 7630 border-crossings flow @Adr\xc3\xa9"
     " "
     "2023-05-01..2023-05-31"},
    {"2024-02-19",
     "DR CONGO\n\n2. Sites around Goma\n106 sites with 630,000 people in them\nRusayo 1: "
     "88,300\nBulengo 110,200",
     "106 sites stock @Goma 2024-02-19..2024-02-19, 630000 idps stock @Goma "
     "2024-02-19..2024-02-19, 88300 idps stock @Rusayo 1 2024-02-19..2024-02-19, 110200 idps "
     "stock @Bulengo 2024-02-19..2024-02-19"},
    {"2024-02-19",
     "Chad. The camp is full. It has 90 latrines. Donors have paid $8.7 million for 2024.",
     "8700000 funding-received cumulative @TCD ..2024-02-19"},
    /* lines of days, plans that run on, days of an attack */
    {"2021-09-03",
     "HAITI\n\nAIR \xe2\x80\x93 cargo flights landed at Les Cayes\n30 Aug: 4\n31 Aug: 6\n",
     "4 aid-flights flow @Les Cayes 2021-08-30..2021-08-30, 6 aid-flights flow @Les Cayes "
     "2021-08-31..2021-08-31"},
    {"2021-09-03", "HAITI\n\nVisits to camps in Les Cayes\n30 Aug: 4\n31 Aug: 6\n", ""},
    {"2024-06-09",
     "Haiti: emergency appeal\n\nOperating period: 3 June-30 November 2024\nFunding "
     "requirement: CHF 2 million\nPeople to be assisted: 5,000\n\nThe Red Cross has handed out "
     "900 kits.",
     "2000000 funding-required stock @HTI 2024-06-03..2024-11-30 target, 5000 people-reached "
     "cumulative @HTI 2024-06-03..2024-11-30 target, 900 relief-items cumulative @HTI "
     "..2024-06-09"},
    {"2024-06-09",
     "DRC. The attack of 2 June on the Drodro site (Djugu) killed 44 people (revised up from 29) "
     "and injured 26.",
     "44 killed flow @Drodro 2024-06-02..2024-06-02, 29 killed flow @Drodro "
     "2024-06-02..2024-06-02 old, 26 injured flow @Drodro 2024-06-02..2024-06-02"},
    /* tables whose line above says what is counted, and whose titles what befell it or when */
    {"2024-06-09",
     "HAITI\n\nHouses by commune, as of 8 June:\n\n              Destroyed   Damaged\n"
     "Aquin            1,200     3,400\n",
     "1200 homes-destroyed cumulative @Aquin ..2024-06-08, 3400 homes-damaged cumulative @Aquin "
     "..2024-06-08"},
    {"2024-06-09",
     "KENYA\n\nREFUGEE ARRIVALS\n\n             May 2024   Jan-May 2024\nDadaab        1,200     "
     " 9,400\n",
     "1200 refugee-arrivals flow @Dadaab 2024-05-01..2024-05-31, 9400 refugee-arrivals flow "
     "@Dadaab 2024-01-01..2024-05-31"},
    {"2024-06-09",
     "NIGER\n\nIDPs by region:\n\n             31 March   31 May\nDiffa        120,000    "
     "131,000\n",
     "120000 idps stock @Diffa 2024-03-31..2024-03-31, 131000 idps stock @Diffa "
     "2024-05-31..2024-05-31"},
    {"2024-06-09",
     "CHAD\n\nPrices by market:\n\n            May     June\nAbeche      1,200     3,400\n", ""},
    {"2024-06-09",
     "CHAD\n\nSchools by region\n\n         destroyed   damaged\nAbeche      12     34\n", ""},
    /* rows with parts, times in brackets, numbered headings */
    {"2024-02-02",
     "1. Sudan \xe2\x80\x93"
     " Refugees (31 Jan 2024)\nChad 553,150\nEgypt 450,000\nSouth Sudan "
     "525,900 incl. 430,400 South Sudanese returnees\nEthiopia 47,300",
     "553150 refugees stock @TCD <SDN 2024-01-31..2024-01-31, 450000 refugees stock @EGY <SDN "
     "2024-01-31..2024-01-31, 525900 refugees stock @SSD <SDN 2024-01-31..2024-01-31, 430400 "
     "returns cumulative @SSD <SDN ..2024-01-31, 47300 refugees stock @ETH <SDN "
     "2024-01-31..2024-01-31"},
    {"2022-09-05",
     "Pakistan\n\nDeaths: 1,325 (last 24 hours: 11)\nInjured: 12,703 (in the past 24 hours: 98)",
     "1325 killed cumulative @PAK ..2022-09-05, 11 killed flow @PAK 2022-09-04..2022-09-05, "
     "12703 injured cumulative @PAK ..2022-09-05, 98 injured flow @PAK 2022-09-04..2022-09-05"},
    /* offices whose name is a town's, borders with a neighbour, the way out */
    {"2022-04-04",
     "Poland: Ministry of Interior\nWarsaw, 4 April 2022\n\nOn Sunday 21,000 people entered "
     "Poland at crossings with Ukraine. Poland is full. Another 16,400 left for Ukraine, and "
     "462,000 since the war began.",
     "21000 border-crossings flow @POL <UKR 2022-04-03..2022-04-03, 16400 border-crossings flow "
     "@UKR <POL 2022-04-03..2022-04-03, 462000 border-crossings cumulative @UKR <POL "
     "..2022-04-04"},
    {"2024-05-15",
     "South Sudan. Some 34,000 people shelter in the UN base in Malakal. IOM has registered "
     "7,830 new arrivals at the Malakal transit centre.",
     "34000 idps stock @Malakal 2024-05-15..2024-05-15, 7830 refugee-arrivals cumulative "
     "@Malakal ..2024-05-15"},
    /* who is treated, who lives where */
    {"2024-05-15",
     "South Sudan. The hospital in Nasir has admitted 95 patients. Derna, which had 90,000 "
     "inhabitants, lies in ruins.",
     "95 people-reached cumulative @Nasir ..2024-05-15"},
    {"2023-09-16",
     "Libya. The mayor, Ali Ghaithi, told Al-Arabiya that deaths in Derna could reach 18,000. "
     "The UN seeks $71 million to help 250,000 of the worst-hit people.",
     "18000 killed cumulative @Derna .. by Ali Ghaithi forecast, 71000000 funding-required stock "
     "@LBY 2023-09-16..2023-09-16 target, 250000 people-reached cumulative @LBY .. target"},
    {"2011-09-16",
     "KENYA\n\nDadaab now hosts 453,000 people, nearly all of them Somalis. Arrivals have fallen "
     "from 1,500 a day in July to 1,000 a day.",
     "453000 refugees stock @Dadaab <SOM 2011-09-16..2011-09-16, 1500 per day refugee-arrivals "
     "flow @Dadaab <SOM 2011-07-01..2011-07-31, 1000 per day refugee-arrivals flow @Dadaab <SOM "
     "..2011-09-16"},
    {"1999-06-12",
     "Albania. UNHCR puts the refugees at 860,000: 444,600 in Albania and 247,400 in Macedonia. "
     "WFP gave 8,900 tons of food to 430,000 people in May.",
     "860000 refugees stock @ALB 1999-06-12..1999-06-12 by UNHCR, 444600 refugees stock @ALB "
     "1999-06-12..1999-06-12 by UNHCR, 247400 refugees stock @MKD 1999-06-12..1999-06-12 by "
     "UNHCR, 8900 aid-weight flow @ALB 1999-05-01..1999-05-31 by WFP, 430000 people-reached flow "
     "@ALB 1999-05-01..1999-05-31 by WFP"},
    {"2020-09-10", "Greece. Some 12,600 people lived in Moria camp on Lesvos.",
     "12600 idps stock @Moria 2020-09-10..2020-09-10"},
};

START_TEST(tells_blocks)
{
    told_check(&blocks[_i], told_whole);
}
END_TEST

int main(void)
{
    return table_run("text_blocks", tells_blocks, sizeof blocks / sizeof *blocks);
}
