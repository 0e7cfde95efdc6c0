/* text_bulletin_test.c - whole figures of short reports of our own: bare numbers of people behind
 * things, counts that are revised, sums that are shared out, conditions, appeals, and numbers that
 * count nothing. */
#include "told_fixture.h"

/* Each figure as "value measure @place <origin last-day by speaker status", ", " between. */
static const struct told_case reports[] = {
    {"2024-05-14", "ODESA, May 14 - 1,840 people left the city by train on Monday.",
     "1840 new-displacements <ODESA 2024-05-13"},
    {"2024-05-14",
     "The prefect, who is 52 and a doctor, said 310 people had been evacuated from Mende.",
     "310 evacuations <Mende 2024-05-14 by prefect"},
    {"2024-05-14", "The reservoirs at Tarbela hold 11.4 million and 7.9 million cubic metres.", ""},
    {"2024-05-14",
     "The civil protection agency on Monday lowered its count of the dead in Lorca to 87, from "
     "112.",
     "87 killed @Lorca 2024-05-13 by civil protection agency, 112 killed @Lorca 2024-05-13 by "
     "civil protection agency old"},
    {"2024-05-14", "The number of Eritreans in Sudan is put at 126,000 by UNHCR.",
     "126000 refugees @SDN <ERI 2024-05-14 by UNHCR"},
    {"2024-05-14", "Six hostels are open in Graz. Only 90 were held in the one for deportees.",
     "6 sites @Graz 2024-05-14, 90 detained @Graz 2024-05-14"},
    {"2024-05-14",
     "Ten lorries reached Kutum on Sunday. Spain has agreed to take in 700 of the refugees, and "
     "Malta to accept 50.",
     "10 aid-convoys @Kutum 2024-05-12, 700 refugee-arrivals @ESP <SDN forecast, 50 "
     "refugee-arrivals @MLT <SDN forecast"},
    {"2024-05-14",
     "Police in Edirne detained 312 migrants on Sunday. Since March 41,000 have entered Greece.",
     "312 detained @Edirne 2024-05-12, 41000 border-crossings @GRC 2024-05-14"},
    {"2024-05-14", "Ten camps were opened in Kasese. Since Friday 8,200 have crossed at Mpondwe.",
     "10 sites @Kasese 2024-05-14, 8200 border-crossings @Mpondwe 2024-05-14"},
    {"2024-05-14", "Uganda has registered 33,100 Congolese since January.",
     "33100 refugees @UGA <COD 2024-05-14"},
    {"2024-05-14",
     "Oslo announced on Monday that Norway will give Malawi 80 million kroner. This brings the "
     "Norwegian contribution to 130 million kroner.",
     "80000000 funding-pledged @MWI <NOR 2024-05-13 by Oslo, 130000000 funding-pledged @MWI <NOR "
     "2024-05-13"},
    {"2024-05-14",
     "Ireland pledged 12 million euros to Sudan. The money is split as follows:\n- UNICEF: 5 "
     "million euros\n- Concern: 7 million euros",
     "12000000 funding-pledged @SDN <IRL 2024-05-14, 5000000 funding-pledged @SDN <IRL 2024-05-14, "
     "7000000 funding-pledged @SDN <IRL 2024-05-14"},
    {"2024-05-14", "Two planes brought 900 tents and 4,000 blankets to Gaziantep on Sunday.",
     "2 aid-flights @Gaziantep 2024-05-12, 900 relief-items @Gaziantep 2024-05-12, 4000 "
     "relief-items @Gaziantep 2024-05-12"},
    {"2024-05-14",
     "PEOPLE IN SHELTERS\nDistrict      Shelters    People\nAlta          31          4,120\nBaja  "
     "        12          1,305",
     "31 sites @Alta 2024-05-14, 4120 idps @Alta 2024-05-14, 12 sites @Baja 2024-05-14, 1305 idps "
     "@Baja 2024-05-14"},
    {"2024-05-14", "If Kupiansk falls, another 40,000 could flee the Kharkiv region.",
     "40000 new-displacements <Kharkiv forecast"},
    {"2024-05-14", "The World Bank has promised Nairobi 300 million dollars.",
     "300000000 funding-pledged @KEN <World Bank 2024-05-14"},
    {"2024-05-14", "The camp at Minawao, laid out by the army for 20,000 people, holds 68,000.",
     "20000 shelter-capacity @Minawao 2024-05-14, 68000 idps @Minawao 2024-05-14"},
    {"2024-05-14", "The agency forecasts between 3,000 and 5,000 asylum applications for 2025.",
     "3000 asylum-applications 2025-12-31 forecast"},
    {"2024-05-14", "In Beni 14 are missing and 2,300 were displaced.",
     "14 missing @Beni 2024-05-14, 2300 new-displacements @Beni 2024-05-14"},
    {"2024-05-14", "Dutch soldiers turned back 320 at the border.", ""},
    {"2024-05-14", "In Palu, from where 6,000 fled, 41 bodies were found.",
     "6000 new-displacements <Palu 2024-05-14, 41 killed @Palu 2024-05-14"},
    {"2024-05-14",
     "Colombia has taken in most of those who left. More than 3,000 people fled Venezuela last "
     "week; Brazil hosts 700 of them.",
     "3000 refugee-arrivals <VEN 2024-05-12, 700 refugees @BRA <VEN 2024-05-12"},
    {"2024-05-14", "Some 9,000 are in the camps at Dolo, down from 14,000 in March.",
     "9000 idps @Dolo 2024-05-14, 14000 idps @Dolo 2024-03-31"},
    {"2024-05-14", "Sarajevo, besieged since April 1992, has taken in 70,000 displaced people.",
     "70000 new-displacements @Sarajevo 2024-05-14"},
    {"2024-05-14", "About 60 prisoners escaped in Bunia.", ""},
    {"2024-05-14",
     "In all 240,000 people are now displaced in Haiti, 90,000 of them in the capital.",
     "240000 idps @HTI 2024-05-14, 90000 idps @Port-au-Prince 2024-05-14"},
    {"2024-05-14", "The landslide in Enga buried 60 houses. More than 2,000 are marooned.",
     "60 homes-destroyed @Enga 2024-05-14, 2000 people-affected @Enga 2024-05-14"},
    {"2024-05-14", "3/ 41 shelters are open in Biloxi.", "41 sites @Biloxi 2024-05-14"},
    {"2024-05-14", "\"My son is seven,\" said Amal. Her camp shelters 2,400 refugees from Syria.",
     "2400 refugees <SYR 2024-05-14"},
    {"2024-05-14", "In Lviv 640 people slept in the station hall until seven o'clock.",
     "640 idps @Lviv 2024-05-14"},
    {"2024-05-14",
     "RIGA, May 14 - Border guards counted 84 attempts to cross the Latvian-Belarusian border on "
     "Monday.",
     "84 border-crossings @LVA <BLR 2024-05-13 by Border guards"},
    {"2024-05-14", "Missing in Lorca: 58 (yesterday 61)",
     "58 missing @Lorca 2024-05-14, 61 missing @Lorca 2024-05-13"},
    {"2024-05-14", "The lorries reached Kufra on Monday. Forty-four tents were unloaded there.",
     "44 relief-items @Kufra 2024-05-13"},
    {"2024-05-14", "The camp at Dosso, planned for 30,000, now holds 42,000 refugees.",
     "30000 shelter-capacity @Dosso 2024-05-14, 42000 refugees @Dosso 2024-05-14"},
    {"2024-05-14", "Serbian officials registered 5,400 refugees in Presevo last week.",
     "5400 refugees @Presevo 2024-05-12"},
    {"2024-05-14", "Of the 12,000 houses in Lorca, 4,500 have collapsed.",
     "4500 homes-destroyed @Lorca 2024-05-14"},
    {"2024-05-14", "On the Drina 1,200 people were waiting to cross.", ""},
    {"2024-05-14", "The World Food Programme gave out 212 tonnes of rice in Bor on Sunday.",
     "212 aid-weight @Bor 2024-05-12"},
    {"2024-05-14",
     "The Red Cross asks for 30 million francs to look after 300,000 refugees in Chad.",
     "30000000 funding-required @TCD 2024-05-14 target, 300000 people-reached @TCD target"},
    {"2024-05-14", "The Red Crescent set up three camps at Dosso for 12,000.",
     "3 sites @Dosso 2024-05-14, 12000 shelter-capacity @Dosso 2024-05-14"},
    {"2024-05-14", "Two French Transalls landed at Bujumbura with 24 tonnes of rice on Sunday.",
     "2 aid-flights @Bujumbura <FRA 2024-05-12, 24 aid-weight @Bujumbura <FRA 2024-05-12"},
    {"2024-05-14", "Some 250 Senegalese troops crossed into the Gambia on Sunday.",
     "250 troop-deployments @GMB <SEN 2024-05-12"},
    {"2024-05-14", "SANAA, Yemen - About 280,000 people have fled the country since March.",
     "280000 refugee-arrivals <YEM 2024-05-14"},
    {"2024-05-14", "WFP fed 1.1 million people in Chad out of 2.3 million.",
     "1100000 people-reached @TCD 2024-05-14"},
    {"2024-05-14", "In Nimba 3,000 people arrived on Monday. The official put the total at 61,000.",
     "3000 migrant-arrivals @Nimba 2024-05-13, 61000 migrant-arrivals @Nimba 2024-05-14 by "
     "official"},
};

START_TEST(tells_every_field)
{
    told_check(&reports[_i], told_fields);
}
END_TEST

int main(void)
{
    return table_run("text_bulletin", tells_every_field, sizeof reports / sizeof *reports);
}
