/* brief.h - the briefing: its configuration, what it holds, and the writers of its files.
 *
 * cli joins store, stats and charts into a struct brief; the writers here turn it into bytes. The
 * same struct gives the same bytes: no clock, no locale, no address. A struct brief borrows all
 * that it points to. Texts in it are hostile until a writer has escaped them. */
#ifndef SITSTAT_BRIEF_H
#define SITSTAT_BRIEF_H

#include "sitstat/arena.h"
#include "sitstat/change.h"
#include "sitstat/report.h"

/* ---- configuration -----------------------------------------------------------------------------
 */

#define BRIEF_LIST 64
struct brief_who {
    const char *measure, *text;
};
struct brief_config { /* a `key = value` file; strings live in `strings` */
    const char *id;   /* what tells one run of briefings from another; "" : made from the rest */
    const char *title, *organisation, *language, *template;
    long number;    /* of the first briefing; 0: numbered from 1 */
    day_t from, to; /* periods shown, DAY_NONE: open */
    const char *series[BRIEF_LIST], *places[BRIEF_LIST], *measures[BRIEF_LIST];
    size_t n_series, n_places, n_measures;
    const char *key[BRIEF_LIST]; /* series of the key figures */
    size_t n_key;
    const char *notes[BRIEF_LIST]; /* method notes of the office's own */
    size_t n_notes;
    struct brief_who who[BRIEF_LIST]; /* who is counted, by measure */
    size_t n_who;
    bool forecast;
    struct buffer strings;
};
int brief_config_read(struct brief_config *c, const char *text, size_t len, const char *file,
                      struct error *err);
/* Reads LEN bytes (0: all defaults). ERR_USAGE with line and the keys that there are for one that
 * is not known; ERR_LIMIT for a list that is too long. */
void brief_config_free(struct brief_config *c);

/* ---- what a briefing holds ----------------------------------------------------------------------
 */

struct brief_series {
    struct report_series report;
    bool known_before;   /* the last briefing had it */
    struct point before; /* the latest figure that it gave */
};
struct brief_chart {
    const char *file;        /* name of its own file: "refugee-arrivals-POL.svg" */
    const char *title, *alt; /* plain text */
    const char *svg; /* a whole SVG document, for a page that is read on paper or on a screen */
    size_t svg_len;
    const char *script_file, *script; /* the gnuplot script; NULL: not kept */
    size_t script_len;
    size_t first, n; /* series shown */
};
struct brief_section { /* one measure */
    const char *measure, *name;
    const char *who; /* who is counted, "" where nothing is said */
    size_t first, n; /* its series */
    const struct brief_chart *charts;
    size_t n_charts;
};
struct brief_claim { /* what one source says of a period */
    struct point point;
    enum role role;
    const char *publisher, *report;
};
struct brief_dispute {
    size_t series;
    struct period period;
    const struct brief_claim *claims;
    size_t n_claims;
};
#define BRIEF_PARTS 12 /* that are listed */
struct brief_part {
    struct point point;
    const char *publisher;
};
struct brief_sum {         /* a figure that was made of several */
    struct figure_ref ref; /* that of one of them, by which it is shown */
    size_t series;
    struct period period;
    unsigned flags;   /* POINT_SUMMED: items added; POINT_RECONCILED: sources disagree */
    bool recommended; /* of the sources one is recommended; else it is the median */
    const struct brief_part *parts;
    size_t n_parts, n; /* listed, and all */
};
struct brief_evidence { /* as `sitstat why REF` shows it */
    struct figure_ref ref;
    const char *series;
    struct period period;
    struct number value;
    const char *raw, *column, *attributed_to;
    const char *publisher, *report, *form;
    day_t known_on;
    long line;
    const char *header, *excerpt; /* the row or sentence */
    size_t excerpt_len, mark, mark_len;
    bool missing; /* the store could not show it: ERR of store_evidence() in `excerpt` */
};
struct brief_source {
    uint32_t id;
    const char *publisher, *report, *title, *form, *sha256;
    day_t published;
    int64_t bytes;
    size_t figures; /* used in the briefing */
};
struct brief_input {                     /* for the manifest */
    const char *name, *version, *sha256; /* "" where it has none */
};
struct brief {
    const struct wording *w;
    const char *title, *organisation;
    long number;
    day_t as_of, last; /* LAST: day of the last briefing, DAY_NONE: this is the first */
    const struct brief_series *series;
    size_t n_series;
    const struct brief_section *sections;
    size_t n_sections;
    size_t key[4]; /* series of the key figures */
    size_t n_key;
    const struct changes *changes;
    const struct brief_dispute *disputes;
    size_t n_disputes;
    const struct brief_sum *sums; /* ascending by ref */
    size_t n_sums;
    const struct brief_evidence *evidence; /* ascending by ref */
    size_t n_evidence;
    const struct brief_source *sources;
    size_t n_sources;
    const char *const *notes;
    size_t n_notes;
    const struct brief_input *inputs;
    size_t n_inputs;
    size_t left_out;          /* series of the store that the briefing does not show */
    const char *page, *style; /* template and style sheet; NULL: compiled in */
};

#define BRIEF_ROWS 60 /* figures in the table behind a chart; figures.csv has them all */

int brief_refs(const struct brief *b, struct figure_ref **refs, size_t *n, struct error *err);
/* The figures that the pages show, each once, ascending: those that need evidence. Free with
 * free(). */

/* ---- files --------------------------------------------------------------------------------------
 */

int brief_html(const struct brief *b, struct buffer *out, struct error *err);
/* One file: charts inline, no script, no request. */
struct brief_frame { /* zeroed, then brief_frame_free() */
    struct buffer text;
    struct brief_hole { /* where a picture goes; ascending */
        size_t at;
        const struct brief_chart *chart;
    } * holes;
    size_t n, size;
};
int brief_html_frame(const struct brief *b, struct brief_frame *out, struct error *err);
int brief_html_fill(const struct brief_frame *frame, struct buffer *out, struct error *err);
/* The same in two steps: the frame needs of the charts all but `svg`, so it can be written while
 * they are being drawn. */
void brief_frame_free(struct brief_frame *frame);
int brief_markdown(const struct brief *b, struct buffer *out, struct error *err);
int brief_figures_csv(const struct brief *b, struct buffer *out, struct error *err);
/* Every figure of the briefing's charts and tables, with its reference and source. */
int brief_manifest(const struct brief *b, const struct brief_input *files, size_t n_files,
                   struct buffer *out, struct error *err);
/* JSON: what went in and, in FILES (name and sha256), what came out. */

struct brief_files {        /* what a manifest lists; at[i].version is "" */
    struct brief_input *at; /* owned */
    size_t n;
    struct arena strings;
};
int brief_manifest_read(const char *text, struct brief_files *out, struct error *err);
/* The files of an earlier briefing; none where TEXT is no manifest of a briefing. */
void brief_files_free(struct brief_files *files);
const struct brief_input *brief_files_find(const struct brief_files *files, const char *name);

/* ---- what was published -------------------------------------------------------------------------
 */

#define BRIEF_STATE_POINTS 400 /* newest figures kept of each series */

struct brief_was { /* one series as the last briefing gave it */
    const char *code;
    struct points points;
    struct forecast_step *steps;
    size_t n_steps;
};
struct brief_state {
    day_t as_of;
    long number;
    struct brief_was *series; /* owned */
    size_t n;
    struct buffer strings;
};
int brief_state_write(const struct brief *b, struct buffer *out, struct error *err);
/* JSON, to be kept in the store. */
int brief_state_read(struct brief_state *s, const char *text, struct error *err);
void brief_state_free(struct brief_state *s);
const struct brief_was *brief_state_find(const struct brief_state *s, const char *code);
#endif
