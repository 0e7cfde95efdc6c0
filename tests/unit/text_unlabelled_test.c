/* text_unlabelled_test.c - texts of our own in the manner of humanitarian bulletins: what "with"
 * leads to, names of the compass, periods and places told once for a list. */
#include <stdlib.h>

#include "told_fixture.h"

static const struct told_case told[] = {
    /* what "with" leads to is where only that holds */
    {"2021-07-16",
     "[5th June 2021, Nigeria] Some 859,127 IDPs live in 290 camps, with most (228) in Borno.",
     "859127 idps stock @NGA 2021-06-05..2021-06-05, 290 sites stock @NGA 2021-06-05..2021-06-05, "
     "228 idps stock @Borno 2021-06-05..2021-06-05"},
    {"2021-07-16",
     "Nigeria. Monitors counted 12,318 deaths in 2020 (11,277 in 2019), with Borno recording the "
     "highest number (3,069).",
     "12318 killed flow @NGA 2020-01-01..2020-12-31 by Monitors, 11277 killed flow @NGA "
     "2019-01-01..2019-12-31 by Monitors, 3069 killed flow @Borno 2020-01-01..2020-12-31 by "
     "Monitors"},
    /* a bracket that has a time of its own, and one that has none */
    {"2021-07-16", "In Chad 12,318 refugees arrived in May (11,277 in April).",
     "12318 refugee-arrivals flow @TCD 2021-05-01..2021-05-31, 11277 refugee-arrivals flow @TCD "
     "2021-04-01..2021-04-30"},
    {"2021-07-16", "In Chad 12,318 refugees arrived (11,277 in April).",
     "12318 refugee-arrivals cumulative @TCD ..2021-07-16, 11277 refugee-arrivals flow @TCD "
     "2021-04-01..2021-04-30"},
    {"2021-07-16", "In Chad 40 people died in May (12 of them children).",
     "40 killed flow @TCD 2021-05-01..2021-05-31, 12 killed flow @TCD 2021-05-01..2021-05-31"},
    {"2021-07-16", "27 migrants disembarked in Malta, compared with May (53 migrants).",
     "27 migrant-arrivals cumulative @MLT ..2021-07-16, 53 migrant-arrivals flow @MLT "
     "2021-05-01..2021-05-31"},
    /* as of when a whole sentence tells, and what had been done of a plan */
    {"2021-07-16",
     "In Idlib (as of 1 June), 1,072 cases were reported (401 from Idlib and 671 from Aleppo), "
     "including six medically confirmed deaths (case fatality rate: 0.6 per cent).",
     "6 killed cumulative @Idlib ..2021-06-01"},
    {"2021-01-05",
     "By the end of March, WFP had moved 11,500 tons of food to Mali, 60 per cent of the planned "
     "deliveries.",
     "11500 aid-weight cumulative @MLI ..2020-03-31"},
    {"2021-01-05",
     "By the end of March, WFP, which had moved into Mali, will have moved 11,500 tons of food.",
     "11500 aid-weight flow @MLI ..2021-03-31 forecast"},
    /* a sentence that goes into the one before takes its time; one that goes on does not */
    {"2021-07-16",
     "In May, UNHCR helped the displaced in Mali. Assistance included 300 tents and cash for 400 "
     "families.",
     "300 relief-items flow @MLI 2021-05-01..2021-05-31, 400 households people-reached flow @MLI "
     "2021-05-01..2021-05-31"},
    {"2021-07-16", "In May, floods hit Mali. Assistance so far included 300 tents.",
     "300 relief-items cumulative @MLI ..2021-07-16"},
    /* those of whom the sentence before tells, told apart by what they are */
    {"2021-07-16",
     "Fighting in Aleppo displaced 38,600 people as of 17 June. The displaced people included "
     "around 15,000 women and over 20,400 children.",
     "38600 new-displacements cumulative @Aleppo ..2021-06-17, 15000 new-displacements cumulative "
     "@Aleppo ..2021-06-17, 20400 new-displacements cumulative @Aleppo ..2021-06-17"},
    {"2021-07-16", "As of 3 May, Mali hosted 300,000 refugees. They include 80,000 children.",
     "300000 refugees stock @MLI 2021-05-03..2021-05-03, 80000 refugees stock @MLI "
     "2021-05-03..2021-05-03"},
    {"2021-07-16", "The flood killed 40 people and displaced 3,000. The dead include 12 children.",
     "40 killed cumulative ..2021-07-16, 3000 new-displacements cumulative ..2021-07-16, 12 killed "
     "cumulative ..2021-07-16"},
    {"2021-07-16", "In Mali 40 people died. The committee included 12 women.",
     "40 killed cumulative @MLI ..2021-07-16"},
    /* a body's name is no region */
    {"2021-07-16", "The Global Watch Centre counted 4,556 deaths in 2020. Kano is in Nigeria.",
     "4556 killed flow @NGA 2020-01-01..2020-12-31"},
    /* a region of the compass is one of the report's country */
    {"2021-07-16", "COVID-19 reached Nigeria in 2020. In the North-East, 30 people have died.",
     "30 killed cumulative @North-East ..2021-07-16"},
    /* what a relative clause tells is past, whatever is to come of it */
    {"2021-07-16", "The president will visit the families of 300 people who were killed in May.",
     "300 killed flow 2021-05-01..2021-05-31"},
    {"2021-07-16", "UNHCR will help 300 families who were relocated to the island in May.",
     "300 households people-reached flow 2021-05-01..2021-05-31 forecast"},
    {"2021-07-16",
     "In Nigeria over 2,000 people have been killed this year and more than 2,200 abducted.",
     "2000 killed cumulative @NGA 2021-01-01..2021-07-16, 2200 detained cumulative @NGA "
     "2021-01-01..2021-07-16"},
    /* what is counted, and what is not */
    {"2021-07-16", "Rainfall left 115 makeshift shelters damaged in Mali.",
     "115 homes-damaged cumulative @MLI ..2021-07-16"},
    {"2021-07-16", "In Mali 40 shelter kits were lost.", ""},
    {"2021-07-16", "Mali began with six conventional vaccines in 1979.", ""},
    {"2021-07-16", "Partners in Gao are providing two meals in community kitchens.", ""},
    {"2021-07-16", "Mali received 60,000 vaccines in May.",
     "60000 relief-items flow @MLI 2021-05-01..2021-05-31"},
    {"2021-07-16", "Colombia gave each household 160,000 pesos (US$ 40).", ""},
    {"2021-07-16", "Norway gave NOK 10 million (USD 1.1 million) to Mali.",
     "10000000 funding-received cumulative @MLI <NOR ..2021-07-16, 1100000 funding-received "
     "cumulative @MLI <NOR ..2021-07-16"},
    {"2021-07-16", "In Mali 32 spaces were established for women and girls.", ""},
    {"2021-07-16", "Camps in Nigeria host 3,000 IDPs; 400 Housing Estate hosts 300 families.",
     "3000 idps stock @NGA 2021-07-16..2021-07-16, 300 households idps stock @NGA "
     "2021-07-16..2021-07-16"},
    {"2021-07-16", "In Mali 300 cases and 2045 associated deaths were reported.",
     "2045 killed cumulative @MLI ..2021-07-16"},
    {"2021-07-16", "Teams held meetings in Yobe, reaching a total of 643 men and 4,107 women.",
     "643 people-reached cumulative @Yobe ..2021-07-16, 4107 people-reached cumulative @Yobe "
     "..2021-07-16"},
    {"2021-07-16", "The boat reached Lampedusa with 643 men and 107 women.",
     "643 migrant-arrivals cumulative @Lampedusa ..2021-07-16, 107 migrant-arrivals cumulative "
     "@Lampedusa ..2021-07-16"},
    {"2021-07-16", "The number of those who died last year in Syria reached 75.",
     "75 killed flow @SYR 2020-01-01..2020-12-31"},
    {"2021-07-16", "The number of those who voted in Syria reached 75,000.", ""},
    {"2021-07-16", "UNHCR facilitated the transfer of 1,211 refugees from Gao to Kidal on Monday.",
     "1211 evacuations flow @Kidal <Gao 2021-07-12..2021-07-12"},
    {"2021-07-16", "The forced relocation of 3,000 villagers in Mali was condemned.",
     "3000 new-displacements cumulative @MLI ..2021-07-16"},
    /* where something befell people, and of which country a name is */
    {"2021-07-16",
     "On 5 June, gunmen attacked the village of Solhan in Yagha province, Burkina Faso, killing "
     "138 people.",
     "138 killed flow @Solhan 2021-06-05..2021-06-05"},
    {"2021-07-16", "Gunmen attacked Goma on Monday, and 30 people died in Sake.",
     "30 killed flow @Sake 2021-07-12..2021-07-12"},
    {"2021-07-16", "In Benue state, Nigeria, 38 people were killed.",
     "38 killed cumulative @Benue ..2021-07-16"},
    {"2021-07-16", "In Zaatari camp, Jordan, 3,000 refugees are registered.",
     "3000 refugees stock @Zaatari 2021-07-16..2021-07-16"},
    {"2021-07-16", "Militants killed 38 people in Palma in Mozambique.",
     "38 killed cumulative @Palma ..2021-07-16"},
    {"2021-07-16",
     "Millions of displaced people in Syria suffer due to the regional economic crisis.",
     "2000000 idps stock @SYR 2021-07-16..2021-07-16"},
    /* who were affected by something that is over, and the number of a note */
    {"2021-03-29",
     "On 22 March 2021, a fire broke out in Kenya. Some 48,300 people were directly affected.",
     "48300 people-affected flow @KEN 2021-03-22..2021-03-22"},
    {"2021-03-29", "Some 48,300 people are affected by the drought in Kenya.",
     "48300 people-affected stock @KEN 2021-03-29..2021-03-29"},
    {"2020-10-16",
     "Colombia gave cash to 274,000 students.167 By mid- May, 300 people had died of the virus.",
     "274000 people-reached cumulative @COL ..2020-10-16, 300 killed cumulative @COL "
     "..2020-05-15"},
    {"2021-07-16", "In Farchana refugee camp, eastern Chad, 38 people died.",
     "38 killed cumulative @Farchana ..2021-07-16"},
    {"2021-07-16", "Some 3,000 people were displaced in Pibor county, Jonglei state, South Sudan.",
     "3000 new-displacements cumulative @Pibor ..2021-07-16"},
    {"2021-07-16", "At least 38 people died in Kidal, Mopti, and Gao, Mali.",
     "38 killed cumulative @Kidal, Mopti, and Gao ..2021-07-16"},
    /* parts are where their whole is, and what is shared out gives the next sentence no place */
    {"2021-07-16",
     "In South Sudan UNICEF reached 4,025 children (2,204 boys and 1,821 girls) with aid in "
     "Jonglei.",
     "4025 people-reached cumulative @Jonglei ..2021-07-16, 2204 people-reached cumulative "
     "@Jonglei ..2021-07-16, 1821 people-reached cumulative @Jonglei ..2021-07-16"},
    {"2021-07-16",
     "Nigeria: 300 people died in Katsina, 40 in Sokoto and 25 in Borno. Some 3,000 were injured.",
     "300 killed cumulative @Katsina ..2021-07-16, 40 killed cumulative @Sokoto ..2021-07-16, 25 "
     "killed cumulative @Borno ..2021-07-16, 3000 injured cumulative @NGA ..2021-07-16"},
    {"2021-07-16", "Nigeria: 300 people died in Katsina. Some 3,000 were injured.",
     "300 killed cumulative @Katsina ..2021-07-16, 3000 injured cumulative @Katsina ..2021-07-16"},
    {"2021-07-16",
     "In Nigeria, 300,000 refugees are registered, with Borno hosting 27,000 refugees.",
     "300000 refugees stock @NGA 2021-07-16..2021-07-16, 27000 refugees stock @Borno "
     "2021-07-16..2021-07-16"},
    /* within the same time, aimed at, and in need */
    {"2021-07-16",
     "A report documented the killing of 232 civilians in Mali in April-May 2018. It reported 25 "
     "women were hanged.",
     "232 killed flow @MLI 2018-04-01..2018-05-31, 25 killed flow @MLI "
     "2018-04-01..2018-05-31"},
    {"2021-07-16",
     "Of the 8.7 million people in need in Nigeria, 6.4 million are targeted for aid in 2021.",
     "8700000 people-in-need stock @NGA 2021-07-16..2021-07-16, 6400000 people-reached flow @NGA "
     "2021-01-01..2021-12-31 target"},
    {"2021-07-16", "Some 2.1 million people in Mali face crisis levels of food insecurity.",
     "2100000 people-in-need stock @MLI 2021-07-16..2021-07-16"},
    /* who fled something comes from where that went on */
    {"2021-07-16", "Uganda hosts 300 refugees who fled fighting in South Sudan.",
     "300 refugees stock @UGA <SSD 2021-07-16..2021-07-16"},
    {"2021-07-16", "Some 300 refugees who fled fighting in Sudan are in camps in Chad.",
     "300 refugees stock @TCD <SDN 2021-07-16..2021-07-16"},
    {"2021-07-16", "Chad has received 300 refugees fleeing violence in Darfur since April.",
     "300 refugee-arrivals cumulative @TCD <Darfur 2021-04-01..2021-07-16"},
    {"2021-07-16", "Germany took in 300 refugees who had been stuck in Libya.",
     "300 refugee-arrivals cumulative @DEU <LBY ..2021-07-16"},
    {"2021-07-16", "Poland has taken in 3,000 refugees and sent 200 to Germany.",
     "3000 refugee-arrivals cumulative @POL ..2021-07-16, 200 refugee-arrivals cumulative @DEU "
     "..2021-07-16"},
    {"2021-07-16",
     "At the end of May 6,230 people who had fled Ukraine held temporary protection in Czechia.",
     "6230 temporary-protection stock @CZE <UKR 2021-05-31..2021-05-31"},
    {"2021-07-16", "Some 3,000 refugees in Chad have returned home to Sudan since May.",
     "3000 returns cumulative @SDN <TCD 2021-05-01..2021-07-16"},
    {"2021-07-16", "In May, 3,000 Venezuelans living in Peru applied for asylum in Chile.",
     "3000 asylum-applications flow @CHL <VEN 2021-05-01..2021-05-31"},
    {"2021-07-16", "Some 3,000 refugees in Chad are from Sudan.",
     "3000 refugees stock @TCD <SDN 2021-07-16..2021-07-16"},
    {"2021-07-16",
     "Twelve people were killed and 30 injured when gunmen attacked Gwoza, Nigeria, on 5 May.",
     "12 killed flow @Gwoza 2021-05-05..2021-05-05, 30 injured flow @Gwoza "
     "2021-05-05..2021-05-05"},
    {"2021-07-16", "Through a course on Infant Feeding in Chad they reached 2,530 children.",
     "2530 people-reached cumulative @TCD ..2021-07-16"},
    /* what was received of what is required, and until when */
    {"2021-08-15",
     "Only $121 million of the $607 million required for Chad in 2021 had been received by the end "
     "of July.",
     "121000000 funding-received cumulative @TCD ..2021-07-31, 607000000 funding-required stock "
     "@TCD 2021-01-01..2021-12-31 target"},
    {"2021-08-15",
     "Of the $607 million required for Chad in 2021, only $121 million had been received.",
     "607000000 funding-required stock @TCD 2021-01-01..2021-12-31 target, 121000000 "
     "funding-received cumulative @TCD ..2021-08-15"},
    /* the time that a bracket tells, how much a stock has grown, and superlatives that are no rates
     */
    {"2021-07-16",
     "WFP needs US$ 74 million for the next six months (August 2021-January 2022) in Chad.",
     "74000000 funding-required stock @TCD 2021-08-01..2022-01-31 target"},
    {"2021-07-16", "In the past week (5-11 July) 3,000 people were displaced in Chad.",
     "3000 new-displacements flow @TCD 2021-07-05..2021-07-11"},
    {"2021-07-16",
     "As of 20 June, there are 2,191,193 IDPs in Nigeria, an increase of 1.4 per cent (30,868) "
     "since "
     "March.",
     "2191193 idps stock @NGA 2021-06-20..2021-06-20, 30868 idps flow @NGA 2021-03-01..2021-06-20"},
    {"2021-07-16",
     "In June 84,000 people were newly displaced in Chad, the highest monthly figure since 2019.",
     "84000 new-displacements flow @TCD 2021-06-01..2021-06-30"},
    {"2021-08-15", "Of the 46 million dollars that UNHCR needs in Chad, a third has come in.",
     "46000000 funding-required stock @TCD 2021-08-15..2021-08-15 target"},
    /* what they share with those before, and what they do not */
    {"2021-07-16",
     "Since 2009, 36,000 people have been killed and 2.4 million displaced in Nigeria.",
     "36000 killed cumulative @NGA 2009-01-01..2021-07-16, 2400000 new-displacements cumulative "
     "@NGA 2009-01-01..2021-07-16"},
    {"2021-07-16", "In Mali 40 people were killed, 30 injured and 300 displaced on Monday.",
     "40 killed flow @MLI 2021-07-12..2021-07-12, 30 injured flow @MLI 2021-07-12..2021-07-12, 300 "
     "new-displacements flow @MLI 2021-07-12..2021-07-12"},
    {"2021-07-16", "In Mali 40 people are dead and 300 displaced.",
     "40 killed cumulative @MLI ..2021-07-16, 300 idps stock @MLI 2021-07-16..2021-07-16"},
    {"2021-07-16", "Of 480,000 refugees in Chad, 370,000 come from Sudan.",
     "480000 refugees stock @TCD 2021-07-16..2021-07-16, 370000 refugees stock @TCD <SDN "
     "2021-07-16..2021-07-16"},
    {"2021-07-16", "Farchana, one of 14 camps in eastern Chad, hosts 27,000 refugees.",
     "14 sites stock @eastern Chad 2021-07-16..2021-07-16, 27000 refugees stock @Farchana "
     "2021-07-16..2021-07-16"},
    {"2021-07-16", "Clashes in Goma, North Kivu, killed nine people.",
     "9 killed cumulative @Goma ..2021-07-16"},
    {"2021-07-16", "Some 40 people died in Haiti, according to the civil protection agency.",
     "40 killed cumulative @HTI ..2021-07-16 by civil protection agency"},
    {"2021-07-16", "According to the ministry nearly 300 people died in Haiti.",
     "300 killed cumulative @HTI ..2021-07-16 by ministry"},
    {"2021-07-16",
     "Since 12 July, 320 trucks have entered Tigray, although 100 trucks a day are needed.",
     "320 aid-convoys cumulative @Tigray 2021-07-12..2021-07-16"},
    {"2021-07-16",
     "According to an Initial Joint Needs Assessment, 300 people were killed in Haiti.",
     "300 killed cumulative @HTI ..2021-07-16 by Initial Joint Needs Assessment"},
    {"2021-07-16",
     "Partners helped families in three states (Borno, Adamawa and Yobe). Food was "
     "given to 2,053 girls.",
     "2053 people-reached cumulative @Borno, Adamawa and Yobe ..2021-07-16"},
};

TOLD_PROGRAM("text_unlabelled", told)
