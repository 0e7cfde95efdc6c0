/* text_press_sentences_test.c - sentences of our own as local papers and briefings write them:
 * beds in halls, times of the clock, people of a trade who help, counts of today. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    /* beds and places where people are put up, and others */
    {"The gym in Graz has 300 cots.", "300 shelter-capacity stock"},
    {"The old customs hall has 1,000 camp beds.", "1000 shelter-capacity stock"},
    {"The camp in the Linz stadium has 450 places.", "450 shelter-capacity stock"},
    {"The stadium in Linz has 14,000 places.", "-"},
    {"The clinic at the camp has 30 beds.", "-"},
    {"The hospital in Graz has 300 beds.", "-"},
    /* over bare lines */
    {"In shelters, by city\nGraz | 300\nLinz | 400", "300 idps stock; 400 idps stock"},
    {"Shelters open, by city\nGraz | 30\nLinz | 40", "30 sites stock; 40 sites stock"},
    /* numbers that count nothing */
    {"On Thursday we rescued 317 people, until fuel ran out at three.", "317 evacuations flow"},
    {"The border opened at six and 300 people crossed.", "300 border-crossings cumulative"},
    {"The number of dead stands at nine.", "9 killed cumulative"},
    {"The count of missing people began at three and rose to 12.",
     "3 missing cumulative; 12 missing cumulative"},
    {"Nineteen houses were damaged. School No. 2 has lost its roof.",
     "19 homes-damaged cumulative"},
    {"A lady of 81 brought them 40 blankets.", "40 relief-items cumulative"},
    /* money that changes hands */
    {"Germany handed Jordan 20 million euros on Friday.", "20000000 funding-received flow"},
    {"The judge handed down a fine of 300 euros.", "-"},
    {"The cabinet has earmarked J$10 billion for new roofs.",
     "10000000000 funding-committed cumulative"},
    {"The account for Batken has collected 421 mln soms.", "421000000 funding-received cumulative"},
    /* planes */
    {"Two air force transports are expected in Kabul on Sunday with 40 tonnes of food.",
     "2 aid-flights flow!; 40 aid-weight flow!"},
    {"The company transports 300 tonnes of flour to Gaza.", "300 aid-weight cumulative"},
    /* who got it, and where */
    {"In May WFP distributed 1,120 tonnes of food in Graz to 14,900 households.",
     "1120 aid-weight flow; 14900 people-reached flow"},
    {"In May WFP distributed approx. 1,120 t of food in Graz to 14,900 households.",
     "1120 aid-weight flow; 14900 people-reached flow"},
    {"WFP has food for 20,000 people in Graz.", "-"},
    {"The brigade's 38 volunteers have given out 11,000 meals.", "11000 relief-items cumulative"},
    {"The 38 volunteers fed 3,000 people.", "3000 people-reached cumulative"},
    {"Thirty-eight volunteers have been given kits.", "38 people-reached cumulative"},
    {"Personnel in Latvia, by sending country\nCanada 847\nSpain 506",
     "847 troops stock; 506 troops stock"},
    /* times */
    {"At the end of May 300 camps were open in Kenya. In Garissa 40 were open on that day.",
     "300 sites stock 2024-05-31..2024-05-31; 40 sites stock 2024-05-31..2024-05-31"},
    {"Ships took 300 people to Pentecost on 3 June.",
     "300 evacuations flow 2024-06-03..2024-06-03"},
    {"From Easter to Pentecost 300 people drowned.", "300 killed flow 2024-03-31..2024-05-19"},
    {"By Tuesday 31 flights had landed; the airport now handles six a day.",
     "31 aid-flights cumulative ..2024-06-11; 6 aid-flights flow ..2024-06-14"},
    {"By Tuesday 31 flights had landed; the airport now handles six to eight of them a day.",
     "31 aid-flights cumulative ..2024-06-11; 6-8 aid-flights flow ..2024-06-14"},
    {"She said that 300 places would be added in Linz on 1 July.",
     "300 shelter-capacity stock! 2024-07-01..2024-07-01"},
    {"The 20 million euros announced in Oslo on Thursday will be paid in July.",
     "20000000 funding-pledged flow! 2024-07-01..2024-07-31"},
    {"Arrivals since 5 May: 1,300; last 7 days: 41.",
     "1300 refugee-arrivals cumulative 2024-05-05..2024-06-14; 41 refugee-arrivals flow "
     "2024-06-08..2024-06-14"},
    {"The road has been cut since 31 May. The fires have killed 24 people.",
     "24 killed cumulative ..2024-06-14"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_press_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
