/* text_plain_test.c - whole figures of plain sentences: who states them by a label or a long name,
 * where a name says itself that it is a place, what carriers carry, what counts are counts of. */
#include "told_fixture.h"

/* Each figure as "value measure @place <origin last-day by speaker status", ", " between. */
static const struct told_case plain[] = {
    /* who states it */
    {"2024-06-14", "The Ministry of the Interior said that 31 people had died in Derna.",
     "31 killed @Derna 2024-06-14 by Ministry of the Interior"},
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
};

static void tell(const struct extracted *x, char *out, size_t size)
{
    const struct series *s = &x->figure.series;
    char day[DATE_TEXT];
    told_number(x, out, size);
    told_add(out, size, " ", s->measure);
    told_add(out, size, " @", s->place[0] != '\0' ? s->place : s->place_name);
    told_add(out, size, " <", s->origin[0] != '\0' ? s->origin : s->origin_name);
    told_add(out, size, " ",
             x->figure.period.last != DAY_NONE ? date_format(x->figure.period.last, day) : "");
    told_end(x, out, size);
}

START_TEST(tells_every_field)
{
    told_check(&plain[_i], tell);
}
END_TEST

int main(void)
{
    return table_run("text_plain", tells_every_field, sizeof plain / sizeof *plain);
}
