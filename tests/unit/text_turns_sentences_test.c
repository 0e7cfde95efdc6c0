/* text_turns_sentences_test.c - sentences of our own with turns of phrase that count, compare,
 * part, take back or say nothing of anybody. */
#include <stdlib.h>

#include "sentences.h"

static const struct sentence sentences[] = {
    /* "the number of", "that of", "now number" */
    {"He put the number of collapsed houses at 3,400 and that of schools at 61.",
     "3400 homes-destroyed cumulative"},
    {"The ministry put the number of dead at 57 and that of the injured at 412.",
     "57 killed cumulative; 412 injured cumulative"},
    {"The number of the missing stands at 88, that of bridges cut at 14.", "88 missing cumulative"},
    {"Officials put the number of refugees at 40,000 and that of their cattle at 9,000.",
     "40000 refugees stock"},
    {"The number of the wounded rose to 210, that of the displaced to 6,500.",
     "210 injured cumulative; 6500 idps stock"},
    {"She expects the number of families in the city's shelters, now 2,480, to go beyond 3,000.",
     "2480 idps stock; 3000 idps stock!"},
    {"The dead in the province now number 180; a day earlier it was 168.",
     "180 killed cumulative; 168 killed flow"},
    {"The injured number 340 and the missing 12.", "340 injured cumulative; 12 missing cumulative"},
};

START_TEST(reads_the_sentence)
{
    sentence_check(&sentences[_i]);
}
END_TEST

int main(void)
{
    return table_run("text_turns_sentences", reads_the_sentence,
                     sizeof sentences / sizeof *sentences);
}
