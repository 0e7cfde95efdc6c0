/* text_parts_sentences_test.c - sentences of our own about parts and wholes, and about people of a
 * nation, in flight or told among soldiers. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    /* people in flight where soldiers were told of before */
    {"Kenya has 900 soldiers in Somalia. The camp at Dollo holds 31,000 Somalis.",
     "900 troops stock; 31000 refugees stock"},
    {"About 80 British marines landed at Silopi on Monday. Iran is sheltering 600,000 Iraqis.",
     "80 troop-deployments flow; 600000 refugees stock"},
    {"The army sent 600 soldiers to the border on Monday. About 4,000 Syrians fled to Jordan that "
     "day.",
     "600 troop-deployments flow; 4000 refugee-arrivals flow"},
    {"Forty Togolese soldiers landed in Bamako on Thursday, and nearly 100 Nigerians are expected "
     "on Saturday.",
     "40 troop-deployments flow; 100 troop-deployments flow!"},
    /* how many homes there are, or were looked at */
    {"Of the town's 3,200 homes, 1,100 were destroyed.", "1100 homes-destroyed cumulative"},
    {"Of 26,000 houses on the island 4,700 are destroyed.", "4700 homes-destroyed cumulative"},
    {"Surveyors have been to 8,400 houses: 2,130 are destroyed and 3,480 damaged.",
     "2130 homes-destroyed cumulative; 3480 homes-damaged cumulative"},
    {"Inspectors have looked at 8,000 homes so far and found 1,200 destroyed.",
     "1200 homes-destroyed cumulative"},
    {"Experts visited 3,400 houses: 600 collapsed, 1,300 are damaged.",
     "600 homes-destroyed cumulative; 1300 homes-damaged cumulative"},
    {"Teams have assessed 12,000 buildings; 700 are destroyed.", "700 homes-destroyed cumulative"},
    {"Of the 1,200 houses destroyed, 300 of them in Tacloban, none was insured.",
     "1200 homes-destroyed cumulative; 300 homes-destroyed cumulative"},
    /* a part of people who are told by what befell them all */
    {"About 28,000 of the 36,000 displaced people have gone home.",
     "28000 returns cumulative; 36000 idps stock"},
    {"Some 12,000 of the 15,000 families who fled Idlib have returned home.",
     "12000 returns cumulative; 15000 new-displacements cumulative"},
    {"About 400 of the 900 people evacuated from the town have returned.",
     "400 returns cumulative; 900 evacuations cumulative"},
    {"WFP reached 90,000 of the 120,000 people who have been displaced since May.",
     "90000 people-reached cumulative; 120000 new-displacements cumulative"},
    {"Around 300 of the 500 houses destroyed have been rebuilt.",
     "500 homes-destroyed cumulative"},
    {"About 28,000 of the 36,000 people displaced by the flood are still in shelters.",
     "28000 idps stock; 36000 idps stock"},
    {"Turkey has taken in 300 of the 2,000 refugees.",
     "300 refugee-arrivals cumulative; 2000 refugees stock"},
    {"On Monday 500 of the 4,000 villagers were killed.", "500 killed flow"},
    {"On Monday 300 of the 500 soldiers landed in Kabul.",
     "300 troop-deployments flow; 500 troop-deployments flow"},
    /* who is said to be somewhere */
    {"About 4,000 Syrians are on the pier at Mytilene.", "4000 refugees stock"},
    {"Some 900 Afghans are still at the gate.", "900 refugees stock"},
    {"UNHCR says 14,500 Ethiopians are there today.", "14500 refugees stock"},
    {"Some 40 Syrians are at the conference.", "-"},
    {"At Senafe 3,200 displaced families camp under the trees.", "3200 idps stock"},
    {"Near Bredjing 900 refugee families camp along the river.", "900 refugees stock"},
    /* parts behind a time or a colon */
    {"Some 90 trucks crossed in the past 24 hours, 30 of them with flour.",
     "90 aid-convoys flow; 30 aid-convoys flow"},
    {"In the past 48 hours 900 people crossed at Joda, 300 of them children.",
     "900 border-crossings flow; 300 border-crossings flow"},
    {"The commission says 50,000 people have been displaced since 2 June, 9,000 of them in the "
     "past "
     "week.",
     "50000 new-displacements cumulative; 9000 new-displacements flow"},
    {"In all 40,000 Eritreans have fled to neighbouring countries since 3 May: 21,300 to Sudan and "
     "18,700 to Ethiopia.",
     "40000 refugee-arrivals cumulative; 21300 refugee-arrivals cumulative; "
     "18700 refugee-arrivals cumulative"},
    /* soldiers who are promised, who follow, and other names for them */
    {"France has 2,500 soldiers in Mali; Chad has promised it 2,000 men more.",
     "2500 troops stock; 2000 troop-deployments flow!"},
    {"On Monday 150 peshmerga crossed into Kobane.", "150 troop-deployments flow"},
    {"Some 400 paratroopers will follow next week.", "400 troop-deployments flow!"},
    {"Another 300 Belgian soldiers will join them in Kabul.", "300 troop-deployments flow!"},
    /* the number as an aside of its own */
    {"The soldiers in Kabul, 2,300 at present, should leave by September.", "2300 troops stock"},
    {"The French troops in Mali, now 2,500, are to be home by October.", "2500 troops stock"},
    {"The refugees in Adré, 41,000 in all, should be moved by September.", "41000 refugees stock"},
    {"The displaced in Aden, 31,000 today, are short of water.", "31000 idps stock"},
    /* how many, and by what */
    {"Rwanda does not say how many troops it has in Bunia; the U.N. puts the number at 4,000.",
     "4000 troops stock"},
    {"Nobody knows how many refugees are in the valley. Aid workers put them at 3,000.",
     "3000 refugees stock"},
    {"Refugees in Chad: 212,438, including 6,910 who arrived in May. By region: Ouaddai 169,127, "
     "Sila 43,311.",
     "212438 refugees stock; 6910 refugee-arrivals flow; 169127 refugees stock; "
     "43311 refugees stock"},
    {"Trucks from Kigoma, 3-9 June: Bukavu 15, Uvira 23.",
     "15 aid-convoys flow; 23 aid-convoys flow"},
    {"Flights on 11 June: Baidoa 5, Mogadishu 0.", "5 aid-flights flow; 0 aid-flights flow"},
    /* times that are of another number */
    {"In May 12,000 people crossed into Chad (9,400 in May 2023), 3,000 of them at Adré.",
     "12000 border-crossings flow 2024-05-01..2024-05-31; "
     "9400 border-crossings flow 2023-05-01..2023-05-31; "
     "3000 border-crossings flow 2024-05-01..2024-05-31"},
    {"On Monday 300 trucks entered Gaza, up from 210 on Sunday, 40 of them with fuel.",
     "300 aid-convoys flow 2024-06-10..2024-06-10; 210 aid-convoys flow 2024-06-09..2024-06-09; "
     "40 aid-convoys flow 2024-06-10..2024-06-10"},
    {"At the end of April 4.2 million people were under temporary protection in the EU, compared "
     "with 3.9 million a year earlier. Germany (1.2 million) and Poland (950,000) had the largest "
     "numbers.",
     "4200000 temporary-protection stock 2024-04-30..2024-04-30; "
     "3900000 temporary-protection stock 2023-04-30..2023-04-30; "
     "1200000 temporary-protection stock 2024-04-30..2024-04-30; "
     "950000 temporary-protection stock 2024-04-30..2024-04-30"},
    {"Of the $426 million the U.N. needs from June to September, $51 million had come in by "
     "Monday.",
     "426000000 funding-required stock@ 2024-06-01..2024-09-30; "
     "51000000 funding-received cumulative ..2024-06-10"},
    {"The plan asks for 20 million euros, of which 3 million had been paid by Monday.",
     "20000000 funding-required stock@ 2024-06-14..2024-06-14; "
     "3000000 funding-received cumulative ..2024-06-10"},
    {"The rain stopped on Sunday. Some 40 people had by then drowned.",
     "40 killed cumulative ..2024-06-09"},
    {"Numbers of asylum-seekers are rounded to the nearest ten.", "-"},
    /* what a forecast is compared with; who arrives as they are registered */
    {"The ministry expects 80,000 asylum applications this year, after 62,800 in 2022.",
     "80000 asylum-applications flow! 2024-01-01..2024-12-31; "
     "62800 asylum-applications flow 2022-01-01..2022-12-31"},
    {"UNHCR expects 50,000 arrivals this year, compared with 31,000 in 2023.",
     "50000 refugee-arrivals flow!; 31000 refugee-arrivals flow"},
    {"Border guards counted 2,200 vehicles crossing into Serbia and 900 Sudanese crossing into "
     "Chad on Monday.",
     "2200 border-crossings flow; 900 border-crossings flow"},
    {"The commission says 50,000 people have been displaced since the troops attacked on 3 June, "
     "9,000 of them in the past week.",
     "50000 new-displacements cumulative; 9000 new-displacements flow"},
    /* who is held is held now; who is taken on; what is handed over */
    {"Kenya is still holding 18 Somali soldiers who were captured in March.",
     "18 detained stock 2024-06-14..2024-06-14"},
    {"The school shelters 3,000 people who fled their villages in April.",
     "3000 idps stock 2024-06-14..2024-06-14"},
    {"On Sunday 1,450 people were taken on from Munich to Dortmund.", "1450 evacuations flow"},
    {"On Sunday 800 people were sent on to Bremen.", "800 evacuations flow"},
    {"Refugees in Chad\n  Farchana 13,120\n  Bredjing 31,450\nAll camps: 44,570",
     "13120 refugees stock; 31450 refugees stock; 44570 refugees stock"},
    {"UNHCR said on Monday that 4,208 Malians had arrived in Mauritania.",
     "4208 refugee-arrivals cumulative"},
    {"The quake of 5 June killed 300 people. Some 4,000 people are in shelters, down from 9,000 on "
     "the day of the quake.",
     "300 killed flow 2024-06-05..2024-06-05; 4000 idps stock 2024-06-14..2024-06-14; "
     "9000 idps stock 2024-06-05..2024-06-05"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_parts_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
