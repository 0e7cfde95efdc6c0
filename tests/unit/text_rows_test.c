/* text_rows_test.c - names of places in a row: one number for all of them is told of none alone. */
#include "told_fixture.h"

/* TEXT has these figures, "value measure @place <origin", ", " between. */
static const struct {
    const char *text, *figures;
} rows[] = {
    /* of one country: as they are written */
    {"UNICEF reached 4,025 children in Jonglei, Unity, Upper Nile, and Lakes States.",
     "4025 people-reached @Jonglei, Unity, Upper Nile, and Lakes"},
    {"Some 300 people were killed in Aleppo, Homs and Idlib.",
     "300 killed @Aleppo, Homs and Idlib"},
    {"In Bama and Gwoza 300 houses were destroyed.", "300 homes-destroyed @Bama and Gwoza"},
    {"Another 1,200 people fled from Bama, Gwoza and Dikwa.",
     "1200 new-displacements <Bama, Gwoza and Dikwa"},
    /* a name in the middle that no table knows */
    {"About 3,819 IDPs arrived in Monguno, Zzembe and Konduga LGAs.",
     "3819 new-displacements @Monguno, Zzembe and Konduga"},
    /* too long for a name: their country */
    {"UNICEF reached 4,025 children in Jonglei, Unity, Upper Nile, Lakes, Warrap, Northern Bahr el "
     "Ghazal, Western Bahr el Ghazal, Western Equatoria, Central Equatoria and Eastern Equatoria.",
     "4025 people-reached @SSD"},
    /* several countries: none of them */
    {"UNHCR registered 143 refugees from Sudan, Ethiopia, Somalia and Eritrea.", "143 refugees"},
    {"4,000 refugees from Sudan and Eritrea arrived in Libya.", "4000 refugee-arrivals @LBY"},
    {"Some 300 people were killed in Ukraine, Russia and Belarus.", "300 killed"},
    /* the last is the subject of what follows */
    {"On Sunday Dortmund took in 1,850 refugees from Munich and Leipzig 390.",
     "1850 refugee-arrivals @Dortmund <Munich, 390 refugee-arrivals @Leipzig <Munich"},
    {"India has announced US$1 million for Fiji and China US$100,000.",
     "1000000 funding-pledged @FJI <IND, 100000 funding-pledged @FJI <CHN"},
    {"France has 550 soldiers at Cincu, and Belgium sent 300 to Romania.",
     "550 troops @Cincu <FRA, 300 troop-deployments @ROU <BEL"},
    /* a table: totals of several countries are of none, a place in a title is its column's, what
     * is no place by its title is none */
    {"Syria and T\u00fcrkiye.\n\nCountry   Killed   Injured\nSyria   3   7\nT\u00fcrkiye   5   "
     "8\nTotal   8   15",
     "3 killed @SYR, 7 injured @SYR, 5 killed @TUR, 8 injured @TUR, 8 killed, 15 injured"},
    {"Palestine.\n\nMonth   Killed   Jenin killed   Injured\nTotal   9   4   5",
     "9 killed @PSE, 4 killed @Jenin, 5 injured @PSE"},
    {"Ukraine.\n\nCluster   People in need   People reached\nProtection   15   4",
     "15 people-in-need @UKR, 4 people-reached @UKR"},
    /* half of a name is none */
    {"Cameroon. In Mayo-Sava 300 people were killed.", "300 killed @Mayo-Sava"},
    {"Cameroon.\n\nDivision   Killed   Injured\nMayo-Sava   3   7\nLogone-et-Chari   5   8",
     "3 killed @Mayo-Sava, 7 injured @Mayo-Sava, 5 killed @Logone-et-Chari, 8 injured "
     "@Logone-et-Chari"},
    {"About 28,000 people displaced from Homs and Idlib have returned.",
     "28000 returns <Homs and Idlib"},
    /* one country, written with "&" */
    {"80 refugees from Trinidad & Tobago arrived.", "80 refugee-arrivals <TTO"},
};

START_TEST(told_of_all)
{
    told_where_check(rows[_i].text, rows[_i].figures);
}
END_TEST

int main(void)
{
    return table_run("text_rows", told_of_all, sizeof rows / sizeof *rows);
}
