/* plot_hostile_test.c - hostile texts through every kind of chart: no command runs, the SVG stays
 * well-formed and holds nothing but drawing. HOSTILE_TEXTS=n puts n texts through each kind. */
#include <dirent.h>
#include <libxml/parser.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plot_fixture.h"

static char folder[64];

/* %s is a file that a command would make. */
static const char *const seeds[] = {
    "`touch %s`",
    "$(touch %s)",
    "'; system('touch %s'); '",
    "\"; system(\"touch %s\"); \"",
    "' . system('touch %s') . '",
    "x\n!touch %s\n",
    "x\r\n!touch %s\r\n",
    "x\nsystem('touch %s')\n",
    "'\nset print '%s'; print 1\n'",
    "< touch %s",
    "'< touch %s'",
    "| cat > %s",
    "'| cat > %s'",
    "e\nsystem('touch %s')\ne",
    "e",
    "Ethiopia\nEND\nsystem('touch %s')",
    "SITSTAT_END\nsystem('touch %s')",
    "EOD\n!touch %s",
    "|EOD\nEOD\n!touch %s",
    "$M << EOD\nsystem('touch %s')\nEOD",
    "@x; !touch %s",
    "# comment \\\nsystem('touch %s')",
    "ends in a backslash \\",
    "ends in two \\\\",
    "' ends in a quote '",
    "\" ends in a quote \"",
    "{/A\"><script>alert(1)</script>}",
    "{/Symbol a}_{b}^{c}&{d}@{e}~{f}{g}",
    "<script>alert(1)</script>",
    "</text></svg><script>alert(1)</script>",
    "<![CDATA[ ]]><script/>",
    "]]>",
    "&lt;script&gt;",
    "&#60;script&#62;&#0;&#xFFFF;&nosuch;",
    "& &; &amp;amp; &quot;",
    "<!-- -- -->",
    "<?xml version=\"1.0\"?>",
    "<a xlink:href=\"javascript:alert(1)\">x</a>",
    "\" onload=\"alert(1)",
    "%%d %%s %%n %%h %%1.0f{}",
    "\xff\xfe\x80 not UTF-8 \xc3",
    "\xed\xa0\x80\xf4\x90\x80\x80",
    "nul-free \x01\x02\x03\x07\x08\x0b\x0c\x1b[31m\x7f",
    "\xe2\x80\xae reversed \xe2\x80\xa9 paragraph \xe2\x80\xa8 line \xc2\x85 next",
    "\xef\xbf\xbe\xef\xbf\xbf non-characters",
    "",
    " ",
    "\n",
    "-",
    "=1+1",
    "Київ 東京 القاهرة नई दिल्ली 🚑",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
};
#define SEEDS (sizeof seeds / sizeof seeds[0])
#define LEAST 512 /* texts a kind; those of one chart are all different */
#define MANY 24   /* series of the kinds that take so many */

/* The I-th of endless hostile texts: seeds, and two of them grown together at any byte. */
static void hostile(unsigned *state, char out[static 700])
{
    char made[128], one[700];
    out[0] = '\0';
    for (int part = 0; part < 2; part++) {
        *state = *state * 1103515245u + 12345u;
        const char *seed = seeds[(*state >> 16) % SEEDS];
        snprintf(made, sizeof made, "%s/made-%u", folder, *state >> 8);
        size_t len = 0;
        for (const char *at = seed; *at != '\0' && len + 140 < sizeof one; at++) {
            if (at[0] == '%' && at[1] == 's') {
                len += (size_t)snprintf(one + len, sizeof one - len, "%s", made);
                at++;
            } else if (at[0] == '%' && at[1] == '%')
                one[len++] = *at++;
            else
                one[len++] = *at;
        }
        one[len] = '\0';
        size_t cut = (*state >> 4) % 3 == 0 && len > 0 ? (*state >> 10) % len : len;
        size_t used = strlen(out);
        snprintf(out + used, 700 - used, "%.*s", (int)(cut < 340 ? cut : 340), one);
        if ((*state >> 12) % 2)
            break;
    }
}

static void check_node(const xmlNode *node, enum chart_kind kind)
{
    static const char *const elements[] = {"svg",  "g",    "title",  "desc",
                                           "rect", "path", "circle", "text"};
    static const char *const attributes[] = {"viewBox",
                                             "width",
                                             "height",
                                             "role",
                                             "aria-labelledby",
                                             "id",
                                             "x",
                                             "y",
                                             "cx",
                                             "cy",
                                             "r",
                                             "d",
                                             "fill",
                                             "fill-opacity",
                                             "stroke",
                                             "stroke-width",
                                             "stroke-dasharray",
                                             "stroke-linecap",
                                             "stroke-linejoin",
                                             "font-family",
                                             "font-size",
                                             "font-weight",
                                             "text-anchor"};
    for (; node != NULL; node = node->next) {
        bool known = node->type != XML_ELEMENT_NODE;
        for (size_t i = 0; i < sizeof elements / sizeof elements[0] && !known; i++)
            known = strcmp((const char *)node->name, elements[i]) == 0;
        ck_assert_msg(known, "%s: element %s", chart_kind_name(kind), node->name);
        ck_assert_msg(node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE,
                      "%s: a node of type %d", chart_kind_name(kind), (int)node->type);
        if (node->type != XML_ELEMENT_NODE)
            continue;
        for (const xmlAttr *a = node->properties; a != NULL; a = a->next) {
            known = false;
            for (size_t i = 0; i < sizeof attributes / sizeof attributes[0] && !known; i++)
                known = strcmp((const char *)a->name, attributes[i]) == 0;
            ck_assert_msg(known, "%s: attribute %s", chart_kind_name(kind), a->name);
        }
        check_node(node->children, kind);
    }
}

static void check_svg(const struct buffer *out, enum chart_kind kind)
{
    xmlDoc *doc = xmlReadMemory(out->data, (int)out->len, "chart.svg", "UTF-8",
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    ck_assert_msg(doc != NULL, "%s is not well-formed:\n%s", chart_kind_name(kind), out->data);
    check_node(xmlDocGetRootElement(doc), kind);
    xmlFreeDoc(doc);
}

static size_t files_made(void)
{
    size_t n = 0;
    DIR *dir = opendir(folder);
    ck_assert_ptr_nonnull(dir);
    for (struct dirent *e; (e = readdir(dir)) != NULL;)
        n += e->d_name[0] != '.';
    closedir(dir);
    return n;
}

enum { TITLE, SUBTITLE, SOURCE, NOTE, ALT, ID, LINE_LABEL, FRAME_TEXTS };

/* A chart with as many texts as its kind can show, each its own. */
struct crowd {
    struct fixture f;
    struct chart_series series[MANY];
    char frame[FRAME_TEXTS][700], names[MANY][700], places[MANY][700], origins[MANY][700];
};

static size_t series_of(enum chart_kind kind)
{
    switch (kind) {
    case CHART_TREND:
        return 1;
    case CHART_COMPARE:
        return 4;
    case CHART_REVISIONS:
    case CHART_SOURCES:
    case CHART_AREAS:
    case CHART_SHARE_AREAS:
    case CHART_STACKS:
    case CHART_SHARE_STACKS:
    case CHART_PYRAMID:
        return FIXTURE_SERIES;
    default:
        return MANY;
    }
}

/* Fills C for KIND and returns how many texts are in it. */
static size_t crowd_fill(struct crowd *c, enum chart_kind kind, unsigned *state)
{
    struct chart *chart = &c->f.chart;
    const char **const frame[FRAME_TEXTS] = {&chart->title,     &chart->subtitle, &chart->source,
                                             &chart->note,      &chart->alt,      &chart->id,
                                             &chart->line_label};
    size_t n = series_of(kind), texts = kind == CHART_TREND ? FRAME_TEXTS : FRAME_TEXTS - 1;
    fixture_chart(&c->f, kind);
    for (size_t i = 0; i < FRAME_TEXTS; i++) {
        hostile(state, c->frame[i]);
        *frame[i] = c->frame[i];
    }
    for (size_t i = 0; i < n; i++) {
        hostile(state, c->names[i]);
        hostile(state, c->places[i]);
        hostile(state, c->origins[i]);
        c->series[i] = c->f.series[i % FIXTURE_SERIES];
        c->series[i].name = c->names[i];
        c->series[i].place_name = c->places[i];
        c->series[i].origin_name = c->origins[i];
    }
    chart->series = c->series;
    chart->n_series = n;
    return texts + (kind == CHART_TREND ? 0 : kind == CHART_FLOWS ? 3 * n : n);
}

static size_t texts_wanted(void)
{
    const char *text = getenv("HOSTILE_TEXTS");
    long n = text ? strtol(text, NULL, 10) : 0;
    return n > LEAST ? (size_t)n : LEAST;
}

START_TEST(test_every_kind)
{
    struct crowd *c = malloc(sizeof *c);
    struct chart_session s;
    struct buffer out;
    enum chart_kind kind = (enum chart_kind)_i;
    unsigned state = 2022 + (unsigned)_i;
    size_t texts = 0, charts = 0, wanted = texts_wanted();
    buffer_init(&out, 0);
    strcpy(folder, "/tmp/sitstat-hostile-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    open_session(&s);
    for (; texts < wanted; charts++) {
        if (charts % 1000 == 999) { /* a process may use a minute of processor time */
            chart_session_close(&s);
            open_session(&s);
        }
        texts += crowd_fill(c, kind, &state);
        c->f.chart.size = (enum chart_size)(charts % CHART_SIZES);
        draw_into(&s, &c->f.chart, &out);
        check_svg(&out, kind);
    }
    chart_session_close(&s);
    printf("%s: %zu hostile texts in %zu charts\n", chart_kind_name(kind), texts, charts);
    ck_assert_uint_eq(files_made(), 0);
    ck_assert_int_eq(rmdir(folder), 0);
    buffer_free(&out);
    free(c);
}
END_TEST

/* Each seed alone, as the title: what a reader sees is the text itself. */
START_TEST(test_shown_as_it_is)
{
    static const char *const kept[] = {"a & b", "a < b > c",      "&lt;", "&amp;amp;",
                                       "&#65;", "\"q\" 'r'",      "`x`",  "{/A b}_c^d @e",
                                       "50%",   "C:\\new\\table", "$x"};
    struct fixture *f = malloc(sizeof *f);
    struct chart_session s;
    struct buffer out;
    buffer_init(&out, 0);
    open_session(&s);
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++) {
        fixture_chart(f, CHART_TREND);
        f->chart.note = NULL;
        f->chart.subtitle = kept[i];
        draw_into(&s, &f->chart, &out);
        xmlDoc *doc = xmlReadMemory(out.data, (int)out.len, "chart.svg", "UTF-8", XML_PARSE_NONET);
        ck_assert_ptr_nonnull(doc);
        bool found = false;
        for (xmlNode *g = xmlDocGetRootElement(doc)->children; g != NULL; g = g->next)
            for (xmlNode *n = g->children; n != NULL; n = n->next)
                if (n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, "text") == 0) {
                    xmlChar *text = xmlNodeGetContent(n);
                    found |= strcmp((const char *)text, kept[i]) == 0;
                    xmlFree(text);
                }
        ck_assert_msg(found, "%s is not shown as it is", kept[i]);
        xmlFreeDoc(doc);
    }
    chart_session_close(&s);
    buffer_free(&out);
    free(f);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("plot_hostile");
    TCase *tests = tcase_create("hostile");
    tcase_set_timeout(tests, 3600);
    tcase_add_loop_test(tests, test_every_kind, CHART_TREND, CHART_KINDS);
    tcase_add_test(tests, test_shown_as_it_is);
    suite_add_tcase(suite, tests);
    int failed = run_suite(suite);
    xmlCleanupParser();
    return failed;
}
