/* scenarios.c - what the tests of crashes and faults do with sitstat: every command, on a small
 * store.
 */
#include "trial.h"

/* A store with a table, a report with proposals and a figure by hand. */
#define FILLED                                                                                     \
    "\"$SITSTAT\" import \"$DATA/demo/poland-arrivals-daily.csv\" --published 2022-05-30 "         \
    "--publisher UNHCR\n"                                                                          \
    "\"$SITSTAT\" read \"$DATA/demo/rzeszow.txt\" --published 2022-03-05 --publisher Desk\n"       \
    "\"$SITSTAT\" add refugees@MDA:UKR 88000 --date 2022-04-30 --source Portal --publisher "       \
    "UNHCR\n"
#define MANY                                                                                       \
    "awk 'BEGIN { print \"date,country,refugees\"; for (i = 0; i < 600; i++) "                     \
    "printf \"%d-%02d-%02d,%s,%d\\n\", 2000 + int(i / 336), 1 + int(i / 28) % 12, 1 + i % 28, "    \
    "i % 3 ? \"POL\" : \"MDA\", i * 7 }' > many.csv\n"

const struct scenario scenarios[] = {
    {"import into no store",
     MANY,
     {"import", "many.csv", "--published", "2022-05-30"},
     NULL,
     false},
    {"import",
     FILLED MANY,
     {"import", "many.csv", "--published", "2022-05-30", "--publisher", "IOM"},
     NULL,
     false},
    {"read",
     FILLED "printf 'On 4 March 2022 some 1,200 refugees from Ukraine arrived in Romania.\\n"
            "By then 15,000 people had fled to Moldova.\\n' > report.txt",
     {"read", "report.txt", "--published", "2022-03-05"},
     NULL,
     false},
    {"accept", FILLED, {"review", "accept", "all"}, NULL, false},
    {"reject", FILLED, {"review", "reject", "1", "--reason", "hearsay"}, NULL, false},
    {"add",
     FILLED,
     {"add", "refugees@ROU:UKR", "99000", "--date", "2022-04-30", "--source", "Call"},
     NULL,
     false},
    {"undo", FILLED, {"undo", "1"}, NULL, false},
    {"merge",
     FILLED MANY "\"$SITSTAT\" --db other.db import many.csv --published 2022-05-30",
     {"merge", "other.db"},
     NULL,
     false},
    {"sources prefer", FILLED, {"sources", "prefer", "UNHCR"}, NULL, false},
    {"measures set",
     FILLED,
     {"measures", "set", "livestock-lost", "--kind", "cumulative", "--unit", "animals"},
     NULL,
     false},
    /* said before: what it does is to bring the file up to date */
    {"upgrade",
     "sqlite3 test.db <\"$DATA/../tests/unit/store_v1.sql\"\n",
     {"sources", "prefer", "Border guards"},
     NULL,
     false},
    {"figures", FILLED, {"figures", "--json"}, NULL, false},
    {"why", FILLED, {"why", "1-2-5"}, NULL, false},
    {"revisions", FILLED, {"revisions", "refugees@MDA:UKR"}, NULL, false},
    {"batches", FILLED, {"batches"}, NULL, false},
    {"check", FILLED, {"check"}, NULL, true},
    {"extract",
     FILLED "cp \"$DATA/demo/rzeszow.txt\" report.txt",
     {"extract", "report.txt"},
     NULL,
     false},
    {"extract a PDF",
     "printf '%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids"
     "[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 "
     "R/Resources<</Font<</F 5 0 R>>>>>>endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont"
     "/Helvetica>>endobj\n4 0 obj<</Length 90>>stream\nBT /F 9 Tf 9 700 Td (On 4 March 2022 1,200 "
     "refugees arrived in Romania.) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n' >report.pdf",
     {"extract", "report.pdf"},
     NULL,
     false},
    {"trend", FILLED, {"trend", "refugee-arrivals@POL:UKR"}, NULL, false},
    {"stats", FILLED, {"stats", "refugee-arrivals@POL:UKR"}, NULL, false},
    {"forecast",
     "awk 'BEGIN { print \"date,country,refugees\"; for (i = 1; i <= 28; i++) "
     "printf \"2022-03-%02d,POL,%d\\n\", i, 1000 + 40 * i }' > rise.csv\n"
     "\"$SITSTAT\" import rise.csv --published 2022-05-30",
     {"forecast", "refugees@POL"},
     NULL,
     false},
    {"plot", FILLED, {"plot", "refugee-arrivals@POL:UKR", "-o", "chart.svg"}, "chart.svg", false},
    {"brief",
     FILLED "\"$SITSTAT\" review accept all\n",
     {"brief", "-o", "briefing", "--as-of", "2022-05-30"},
     "briefing",
     false},
    {0},
};
