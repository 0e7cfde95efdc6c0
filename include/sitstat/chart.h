/* chart.h - pictures of series: what a chart holds, and the gnuplot process that draws it.
 *
 * A `struct chart` is plain data: the caller fills it, keeps everything it points to alive during
 * chart_draw(), and owns all of it. A zeroed struct is an empty chart of automatic kind, 16:9,
 * theme unhcr, light, SVG, in English. Values that are not there are NaN, days that are not there
 * DAY_NONE (0 is 1 January 1970, so fill the day fields: chart_init() does).
 *
 * A `struct chart_session` is one gnuplot process; a whole briefing uses one. gnuplot sees texts
 * only as data, runs with an empty environment in an empty folder under limits, and can start
 * nothing. The same chart gives the same bytes, whatever was drawn before it in the session.
 *
 * Errors: ERR_CHILD where gnuplot is missing, stuck, killed, or prints too much; ERR_UNKNOWN for a
 * name that nobody knows; ERR_REFUSED for data that the kind cannot show; ERR_MEMORY. */
#ifndef SITSTAT_CHART_H
#define SITSTAT_CHART_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sitstat/buffer.h"
#include "sitstat/date.h"
#include "sitstat/error.h"

enum chart_kind {
    CHART_AUTO,         /* chosen from the data by chart_choose() */
    CHART_TREND,        /* one series through time: bars for flows, a line for stocks */
    CHART_COMPARE,      /* two to four lines, labelled at their ends */
    CHART_MULTIPLES,    /* a small panel a series */
    CHART_AREAS,        /* stacked areas */
    CHART_SHARE_AREAS,  /* the same as shares of 100 % */
    CHART_STACKS,       /* stacked bars */
    CHART_SHARE_STACKS, /* the same as shares of 100 % */
    CHART_RANKED,       /* latest value of each series, largest first, with its change */
    CHART_DUMBBELL,     /* each series at two days */
    CHART_REVISIONS,    /* vintages of one series: each `series` is what was known on a day */
    CHART_SOURCES,      /* what each source says, with bounds: each `series` is a source */
    CHART_CALENDAR,     /* coverage: one series by weekday and week, or many by period */
    CHART_PYRAMID,      /* age bands, `side` -1 to the left and 1 to the right */
    CHART_MAP,          /* latest value of each series as the shade of its `place` */
    CHART_FLOWS,        /* latest value of each series as an arrow from `origin` to `place` */
    CHART_KINDS
};
enum chart_size { CHART_WIDE /* 16:9 */, CHART_4_3, CHART_A4_HALF, CHART_SQUARE, CHART_SIZES };
enum chart_theme { CHART_UNHCR, CHART_HDX, CHART_GREYSCALE, CHART_THEMES };
enum chart_format { CHART_SVG, CHART_PNG /* at twice the size */, CHART_PDF, CHART_FORMATS };

const char *chart_kind_name(enum chart_kind kind);    /* "auto", "trend", "share-areas", ... */
const char *chart_size_name(enum chart_size size);    /* "16:9", "4:3", "a4-half", "square" */
const char *chart_theme_name(enum chart_theme theme); /* "unhcr", "hdx", "greyscale" */
const char *chart_format_name(enum chart_format f);   /* "svg", "png", "pdf" */
const char *chart_kind_says(enum chart_kind kind);    /* what it shows, for help texts */
int chart_kind_find(const char *name, enum chart_kind *out, struct error *err);
int chart_size_find(const char *name, enum chart_size *out, struct error *err);
int chart_theme_find(const char *name, enum chart_theme *out, struct error *err);
int chart_format_find(const char *name, enum chart_format *out, struct error *err);
/* 0, or -1 with ERR_UNKNOWN and a sentence that lists the names. */

enum chart_flag {
    CHART_PROVISIONAL = 1, /* drawn hollow */
    CHART_MORE_THAN = 2,   /* the value is a lower bound: a caret upward */
    CHART_LESS_THAN = 4,   /* the value is an upper bound: a caret downward */
    CHART_ESTIMATE = 8,    /* told in the foot line */
    CHART_SPAN = 16,       /* a value a day of a span of days: its bar covers them all */
};

struct chart_point {
    day_t first, last; /* the period, both days included */
    double value;      /* finite, or NaN: a gap stays a gap */
    double low, high;  /* bounds, drawn as a bar; NaN where there are none */
    unsigned flags;    /* enum chart_flag */
};

struct chart_series {
    const char *name;             /* label; long ones wrap */
    const struct chart_point *at; /* ascending by last day */
    size_t n;
    bool flow;                  /* values hold within a period (bars), not at its end (line) */
    bool emphasis;              /* the one the title speaks of; the others step back */
    const char *place, *origin; /* alpha-3 or ISO 3166-2, for maps; NULL or "" elsewhere */
    const char *place_name, *origin_name; /* on maps; NULL: the English name of the country */
    int side;                             /* pyramid: -1 left, 1 right */
};

struct chart_forecast { /* one step ahead; ascending by day */
    day_t day;
    double mean;
    double low80, high80, low95, high95; /* NaN where not given */
};

/* The words that a chart adds on its own. chart_words_english() is what NULL means. */
struct chart_words {
    const char *months[12];                   /* "January" */
    const char *months_short[12];             /* "Jan" */
    const char *weekdays[7];                  /* "Mon" ... "Sun" */
    const char *thousand, *million, *billion; /* what follows the number: "K", "M", "B" */
    const char *decimal;                      /* "." or "," */
    const char *percent;                      /* what follows the number: "%" */
    const char *brk;                          /* "break" */
    const char *as_of;                        /* "As of" */
    const char *source;                       /* "Source" */
    const char *no_data;                      /* "No data for this period" */
    const char *provisional;                  /* "Hollow: provisional." */
    const char *intervals;                    /* "Shaded: 80% and 95% forecast intervals." */
    const char *bounds;                       /* "Range bars: lowest and highest." */
    const char *more_than;                    /* "Caret: at least that many." */
    const char *less_than;                    /* "Downward caret: at most that many." */
    const char *estimate;                     /* "Includes estimates." */
    const char *log_scale;                    /* "Log scale." */
    const char *cut_axis;                     /* "The axis does not start at zero." */
    const char *free_scale;                   /* "Each panel has its own scale." */
    const char *same_scale;                   /* "All panels have the same scale." */
    const char *gap;                          /* "no figure" */
    const char *left, *right;                 /* pyramid: "Female", "Male" */
    const char *others;                       /* "Others" */
    const char *more;                         /* "more", after a number: rows that are not shown */
    const char *reported;                     /* "reported" */
    const char *boundaries;   /* foot of maps: "Boundaries ... do not imply endorsement." */
    const char *change;       /* "change since the figure before" */
    const char *change_since; /* "change since" */
};
const struct chart_words *chart_words_english(void);

struct chart {
    enum chart_kind kind;
    enum chart_size size;
    enum chart_theme theme;
    enum chart_format format;
    bool dark;
    bool log_scale;  /* only where asked for; refused where a value is not positive */
    bool free_scale; /* multiples: each panel its own scale, and the chart says so */

    const char *title;    /* the finding, sentence case; "" or NULL: none */
    const char *subtitle; /* measure, unit and period */
    const char *source;   /* "UNHCR; Polish Border Guard", without the word "Source" */
    const char *note;     /* a sentence more for the foot line, or NULL */
    const char *alt;      /* what a screen reader says; NULL: title and subtitle */
    const char *id;       /* letters, digits, '-': prefix of ids, so that several charts may stand
                             in one page; NULL: "chart" */
    day_t as_of;          /* DAY_NONE: not said */

    const struct chart_series *series;
    size_t n_series;

    /* for CHART_TREND, of its first series */
    const struct chart_point *mean; /* moving mean; only last and value count */
    size_t n_mean;
    const char *line_label; /* at the end of the line: "7-day mean\n29K a day"; or NULL */
    const day_t *breaks;
    size_t n_breaks;
    const struct chart_forecast *forecast;
    size_t n_forecast;

    day_t since; /* ranked, dumbbell: the day compared with; DAY_NONE: the point before
                    the last (ranked), the first one (dumbbell) */

    const struct chart_words *words; /* NULL: English */
    const char *template;            /* a gnuplot script in place of the kind's own; NULL: own */
};

void chart_init(struct chart *c);
/* A zeroed chart whose days are DAY_NONE. */

enum chart_kind chart_choose(const struct chart *c);
/* The kind that suits the data: 1 series a trend, 2 to 4 lines compare, more are multiples or,
 * where most have a single point, ranked; a `side` makes a pyramid. Never CHART_AUTO. */

struct chart_result {
    enum chart_kind kind; /* what was drawn */
    char note[320];       /* what the reader of the chart cannot see and the user should know, such
                             as "values span a factor of 10^6: ask for a log scale"; "" else */
};

struct chart_limits {      /* zeroed: the defaults */
    unsigned wall_seconds; /* a chart; 20 */
    unsigned cpu_seconds;  /* the session; 60 */
    size_t memory;         /* address space of gnuplot; 1 GiB */
    size_t picture;        /* bytes a picture may have; 64 MiB */
};

struct chart_way;
struct chart_session {
    struct chart_child *child;
    struct chart_way *way;
};

int chart_session_open(struct chart_session *s, const char *program,
                       const struct chart_limits *limits, struct error *err);
/* Starts gnuplot. PROGRAM is its path; NULL looks it up on PATH. LIMITS may be NULL. */
int chart_draw(struct chart_session *s, const struct chart *c, struct buffer *out,
               struct chart_result *result, struct error *err);
/* Appends the picture to OUT: SVG is UTF-8 text, one <svg> element without an XML declaration,
 * ready to stand in a page; PNG and PDF are whole files. RESULT may be NULL. After ERR_CHILD the
 * session can only be closed. */
int chart_ask(struct chart_session *s, const struct chart *c, struct chart_result *result,
              struct error *err);
int chart_take(struct chart_session *s, struct buffer *out, struct error *err);
/* chart_draw() in two steps, so that gnuplot draws while the caller is busy: ask for a chart, then
 * for the next, and only then take the first. The chart must live until it is taken; one more may
 * be asked for while one is not taken yet: gnuplot goes on to it by itself. They are taken in turn.
 * An error of drawing is told by chart_take(). */
void chart_session_close(struct chart_session *s);
/* Ends gnuplot and removes its folder; accepts a zeroed session and one that failed. */

int chart_script(const struct chart *c, struct buffer *out, struct chart_result *result,
                 struct error *err);
/* The gnuplot script that chart_draw() would send (with a fixed terminator): what --script prints,
 * so that a user has a start for a template of their own. */
#endif
