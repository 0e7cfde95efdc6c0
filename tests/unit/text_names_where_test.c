/* text_names_where_test.c - sentences of our own about which name is the place of a figure: longer
 * names, names of bodies, the place of the greater part, the place that a report was filed from. */
#include "told_fixture.h"

/* Each figure as "value measure @place <origin", ", " between. */
static const struct {
    const char *text, *figures;
} scenes[] = {
    /* the greater part */
    {"Chad: refugees\n\nOver 9,000 people crossed into Chad last week, mainly at Tine.",
     "9000 border-crossings @TCD"},
    {"More than 300,000 people have returned to Sudan, mostly to Khartoum and Al Jazirah.",
     "300000 returns @SDN"},
    {"Lebanon: floods\n\nIn May 41 people died, particularly in northern Akkar.", "41 killed @LBN"},
    {"Chad: refugees\n\nIn May 9,000 people crossed, mainly at Tine, against 16,000 in April.",
     "9000 border-crossings @TCD, 16000 border-crossings @TCD"},
    {"Moldova: border\n\nOn Monday 11,000 people entered Moldova, of whom 7,000 through Palanca.",
     "11000 border-crossings @MDA, 7000 border-crossings @Palanca"},
    /* a country whose name a town or a region of another one bears */
    {"Colombia: refugees\n\nSome 300 refugees arrived in Jordan.",
     "300 refugee-arrivals @JOR <COL"},
    {"Nigeria: floods\n\nIn Niger State 300 people died.", "300 killed @Niger"},
    {"Des combats ont lieu au Nigéria.\n\nPrès de 332 réfugiés venus du Nigéria sont arrivés au "
     "Niger.",
     "332 refugee-arrivals @NER <NGA"},
    /* a number behind a name of a region is none of it; behind that of a camp it may be */
    {"In Mopti Region 12 people were killed.", "12 killed @Mopti"},
    {"In Kakuma Camp 300 people died.", "300 killed @Kakuma"},
    {"In Kutupalong Camp 4 shelters burnt down.", ""},
    /* names of several words */
    {"Ten people died in Guatemala City on Tuesday.", "10 killed @Guatemala City"},
    {"Since May 12,000 people have returned to Gaza City.", "12000 returns @Gaza City"},
    {"Some 12,000 people were displaced in southern Shan in May.",
     "12000 new-displacements @southern Shan"},
    {"About 900 people were evacuated from Kherson to other regions of Ukraine.",
     "900 evacuations @UKR <Kherson"},
    {"Some 400 families were moved to other parts of Zambia.", "400 evacuations @ZMB"},
    {"Uganda: refugees\n\nAbout 4,000 refugees sleep at the Nyakabande transit centre.",
     "4000 refugees @Nyakabande"},
    {"Afghanistan: earthquake\n\n- Torshek transit site: 460 families", "460 idps @Torshek"},
    {"Uganda: refugees\n\nUNHCR bused 3,900 people to Nyakabande on Tuesday. It expects another "
     "9,000 to cross by Friday.",
     "3900 evacuations @Nyakabande, 9000 border-crossings @UGA"},
    /* bodies */
    {"Yemen: clashes\n\nIn Taiz 300 people were displaced, according to the International "
     "Organization for "
     "Migration. Shells that fell there on Sunday killed three people.",
     "300 new-displacements @Taiz, 3 killed @Taiz"},
    {"Syria: conference\n\nThe largest pledges for Syria are those of Norway (EUR 40 million) and "
     "Japan (EUR 30 million).",
     "40000000 funding-pledged @SYR <NOR, 30000000 funding-pledged @SYR <JPN"},
    {"Syria: conference\n\nThe largest pledges for Syria are those of the European Commission "
     "(EUR 1,280 million) and Norway (NOK 2 billion).",
     "1280000000 funding-pledged @SYR <European Commission, 2000000000 funding-pledged @SYR <NOR"},
    /* several countries */
    {"Floods\n\n- Kenya: the police count 73 dead.\n- Uganda: 13 people died.\n- Norway has "
     "released NOK 9 million.",
     "73 killed @KEN, 13 killed @UGA, 9000000 funding-committed <NOR"},
    {"The UN asked for $2.1 billion for Burundi, Rwanda and Uganda.",
     "2100000000 funding-required"},
    /* who comes from a country is not in it */
    {"Chad: refugees\n\nFighting in Zalingei goes on. On Monday 3,400 new arrivals from Sudan were "
     "registered.",
     "3400 refugee-arrivals @TCD <SDN"},
    {"In Mbera camp live 120,000 refugees. Last month the country took in 6,300 more.",
     "120000 refugees @Mbera, 6300 refugee-arrivals @MRT"},
    {"Libya: flood\n\nThe flood hit Derna. According to engineers sent from Tripoli, 800 homes "
     "were "
     "destroyed in Derna.",
     "800 homes-destroyed @Derna"},
    /* headings and datelines */
    {"Flash Update | Gaza\n27 October 2023\n\nAt least 320,000 people need tents. On Sunday 214 "
     "trucks entered Gaza.",
     "320000 people-in-need @Gaza, 214 aid-convoys @Gaza"},
    {"XALITLA, Mexico - The march rested on Friday. Some 700 migrants slept in the church of this "
     "border town.",
     "700 refugees @XALITLA"},
    {"GOMA, Congo - Shells fell all night. In this city 12 people died on Tuesday.",
     "12 killed @GOMA"},
    /* headlines all in capitals, whose other words are no names */
    {"SIX HURT IN SHOOTING AT SHRINE IN AMRITSAR", "6 injured @AMRITSAR"},
    {"FORTY DIE IN CHINESE FACTORY BLAST", "40 killed @CHN"},
    {"NINE KILLED IN BLACK SOUTH AFRICAN TOWNSHIP", "9 killed @ZAF"},
    {"KENYA LEADER TO STRENGTHEN PARIS ACCORD\n\nA flood killed 12 people.", "12 killed @KEN"},
    /* names that belong to what is named behind them, or to no place */
    {"In the Northern Philippines 300 people died.", "300 killed @Northern Philippines"},
    {"Thirty were hurt in the Red Sea port of Djibouti.", "30 injured @DJI"},
    {"Nine youths were shot dead in the township of Kwamanzi near the Indian Ocean city of "
     "Durban.",
     "9 killed @Kwamanzi"},
    {"Nine people drowned in the Black Sea.", "9 killed @Black Sea"},
    {"Iran said its men had killed 2,600 rebels in their Karbala-8 offensive.", "2600 killed @IRN"},
    {"A nurse had found six dead off the Pride of Free Trade, he said.", "6 killed"},
};

START_TEST(tells_where)
{
    told_where_check(scenes[_i].text, scenes[_i].figures);
}
END_TEST

int main(void)
{
    return table_run("text_names_where", tells_where, sizeof scenes / sizeof *scenes);
}
