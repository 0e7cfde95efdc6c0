/* trend_text.c - the trend report and the ranking, for a terminal. */
#include <math.h>
#include <string.h>

#include "report/rows.h"
#include "sitstat/text.h"

#define COLUMNS 80

static int pad(struct buffer *out, size_t n, struct error *err)
{
    for (; n > 0; n--)
        if (buffer_char(out, ' ', err) < 0)
            return -1;
    return 0;
}

/* Appends TEXT broken at spaces so that no line is wider than WIDTH after INDENT columns; the
 * cursor stands at INDENT. Ends with a line end. */
static int wrap(struct buffer *out, const char *text, size_t indent, size_t width,
                struct error *err)
{
    struct buffer clean;
    buffer_init(&clean, 0);
    int result = -1;
    if (text_terminal(&clean, text, strlen(text), err) < 0)
        goto out;
    const char *s = buffer_string(&clean);
    size_t at = 0;
    while (*s) {
        size_t len = strcspn(s, " \n"), columns = utf8_width(s, len);
        if (at > 0 && at + 1 + columns > width - indent) {
            if (buffer_char(out, '\n', err) < 0 || pad(out, indent, err) < 0)
                goto out;
            at = 0;
        }
        if ((at > 0 && buffer_char(out, ' ', err) < 0) || buffer_append(out, s, len, err) < 0)
            goto out;
        at += columns + (at > 0);
        s += len;
        s += *s != '\0';
    }
    result = buffer_char(out, '\n', err);
out:
    buffer_free(&clean);
    return result;
}

static int write_heading(struct say *s, const struct report_series *r, struct buffer *out)
{
    static const char *const kinds[KINDS] = {"kind.unknown", "kind.stock", "kind.flow",
                                             "kind.cumulative"};
    const char *facts = say(
        s, "heading",
        WORDS({"code", r->code}, {"kind", wording_text(s->w, kinds[r->series.kind])},
              {"unit", say_unit(s, r)}, {"figures", say_count(s, "figures", r->points->n, NULL)}));
    if (wrap(out, say_subject(s, r), 0, COLUMNS, s->err) < 0 ||
        wrap(out, facts, 0, COLUMNS, s->err) < 0)
        return -1;
    return buffer_char(out, '\n', s->err);
}

static int write_rows(struct say *s, const struct report_series *r, struct buffer *out)
{
    struct trend_row rows[TREND_ROWS];
    size_t n = trend_rows(s, r, rows), widest = 0;
    for (size_t i = 0; i < n; i++) {
        size_t width = utf8_width(rows[i].label, strlen(rows[i].label));
        widest = width > widest ? width : widest;
    }
    for (size_t i = 0; i < n; i++) {
        size_t width = utf8_width(rows[i].label, strlen(rows[i].label));
        const char *value = rows[i].value;
        char ref[FIGURE_REF_TEXT];
        if (i == 0) /* where the newest figure can be looked up: sitstat why REF */
            value = say(s, "cell.ref",
                        WORDS({"value", value}, {"ref", figure_ref_format(rows[i].refs[0], ref)}));
        if (buffer_text(out, rows[i].label, s->err) < 0 ||
            pad(out, widest - width + 2, s->err) < 0 ||
            wrap(out, value, widest + 2, COLUMNS, s->err) < 0)
            return -1;
    }
    return n > 0 ? buffer_char(out, '\n', s->err) : 0;
}

int report_trend_text(const struct wording *w, const struct report_series *r, struct buffer *out,
                      struct error *err)
{
    struct say s;
    struct buffer sentence, caveats;
    int result = -1;
    buffer_init(&sentence, 0);
    buffer_init(&caveats, 0);
    say_begin(&s, w, err);
    if (write_heading(&s, r, out) < 0 || write_rows(&s, r, out) < 0 ||
        sentence_trend(w, r, &sentence, err) < 0 ||
        wrap(out, buffer_string(&sentence), 0, COLUMNS, err) < 0 ||
        sentence_caveats(w, r, &caveats, err) < 0)
        goto out;
    char *line = caveats.data;
    for (char *end; line && *line; line = end) {
        end = line + strcspn(line, "\n");
        end += *end ? (*end = '\0', 1) : 0;
        if (buffer_text(out, "- ", err) < 0 || wrap(out, line, 2, COLUMNS, err) < 0)
            goto out;
    }
    result = 0;
out:
    buffer_free(&sentence);
    buffer_free(&caveats);
    return say_end(&s) < 0 ? -1 : result;
}

/* ---- ranking -----------------------------------------------------------------------------------
 */

enum { RANK_SERIES, RANK_LATEST, RANK_DAY, RANK_WEEK, RANK_TREND, RANK_Q, RANK_COLUMNS };

static void rank_cells(struct say *s, const struct report_series *r,
                       const char *cells[RANK_COLUMNS])
{
    static const char *const directions[TREND_DIRECTIONS] = {"direction.0", "direction.1",
                                                             "direction.2", "direction.3"};
    const struct trend *t = r->trend;
    const struct point *p = report_latest(r);
    char day[DATE_TEXT];
    const char *none = "\xE2\x80\x93";
    cells[RANK_SERIES] = r->code;
    cells[RANK_LATEST] = p == NULL ? none : say_value(s, r->series.unit, p, true);
    cells[RANK_DAY] = p == NULL ? none : say_copy(s, date_format(p->period.last, day));
    cells[RANK_WEEK] = none;
    if (t->on_7_days.against != TREND_NOWHERE && isfinite(t->on_7_days.relative))
        cells[RANK_WEEK] = say(s, t->on_7_days.relative < 0 ? "percent.minus" : "percent.plus",
                               WORDS({"n", say_percent(s, t->on_7_days.relative)}));
    bool told = !(t->limits & (LIMIT_FEW_POINTS | LIMIT_BOUNDS)) &&
                (t->strength > STRENGTH_NONE || t->direction == TREND_STEADY);
    cells[RANK_TREND] = wording_text(s->w, t->limits & LIMIT_FEW_POINTS
                                               ? "direction.few"
                                               : directions[told ? t->direction : TREND_UNCLEAR]);
    cells[RANK_Q] = isfinite(r->q) ? r->q < 0.001
                                         ? say(s, "below", WORDS({"n", say_number(s, 0.001)}))
                                         : say_number(s, round(r->q * 1000) / 1000)
                                   : none;
}

static int write_cell(struct buffer *out, const char *text, size_t width, bool right,
                      struct error *err)
{
    struct buffer clean;
    buffer_init(&clean, 0);
    int result = -1;
    if (text_terminal(&clean, text, strlen(text), err) == 0) {
        bool cut = utf8_width(buffer_string(&clean), clean.len) > width;
        size_t len = utf8_fit(buffer_string(&clean), clean.len, width - cut);
        size_t gap = width - cut - utf8_width(buffer_string(&clean), len);
        if (pad(out, right ? gap : 0, err) == 0 &&
            buffer_append(out, buffer_string(&clean), len, err) == 0 &&
            buffer_text(out, cut ? "\xE2\x80\xA6" : "", err) == 0)
            result = pad(out, right ? 0 : gap, err);
    }
    buffer_free(&clean);
    return result;
}

static int write_line(struct buffer *out, const char *const cells[RANK_COLUMNS],
                      const size_t widths[RANK_COLUMNS], struct error *err)
{
    for (size_t c = 0; c < RANK_COLUMNS; c++)
        if (write_cell(out, cells[c], widths[c], c != RANK_SERIES && c != RANK_TREND, err) < 0 ||
            buffer_text(out, c + 1 < RANK_COLUMNS ? "  " : "\n", err) < 0)
            return -1;
    return 0;
}

int report_rank_text(const struct wording *w, const struct report_series *r, size_t n,
                     size_t columns, struct buffer *out, struct error *err)
{
    static const char *const heads[RANK_COLUMNS] = {"rank.series", "rank.latest", "rank.day",
                                                    "rank.week",   "rank.trend",  "rank.q"};
    const char *cells[RANK_COLUMNS];
    size_t widths[RANK_COLUMNS], rest = 0;
    struct say s;
    int result = 0;
    say_begin(&s, w, err);
    for (size_t c = 0; c < RANK_COLUMNS; c++)
        widths[c] = utf8_width(wording_text(w, heads[c]), strlen(wording_text(w, heads[c])));
    for (size_t i = 0; i < n; i++) {
        rank_cells(&s, &r[i], cells);
        for (size_t c = 0; c < RANK_COLUMNS; c++) {
            size_t width = utf8_width(cells[c], strlen(cells[c]));
            widths[c] = width > widths[c] ? width : widths[c];
        }
    }
    for (size_t c = 1; c < RANK_COLUMNS; c++)
        rest += widths[c] + 2;
    if (columns > rest + 16 && widths[RANK_SERIES] > columns - rest)
        widths[RANK_SERIES] = columns - rest;
    for (size_t c = 0; c < RANK_COLUMNS; c++)
        cells[c] = wording_text(w, heads[c]);
    result = write_line(out, cells, widths, err);
    for (size_t i = 0; i < n && result == 0; i++) {
        rank_cells(&s, &r[i], cells);
        result = write_line(out, cells, widths, err);
    }
    if (result == 0)
        result = buffer_char(out, '\n', err);
    if (result == 0)
        result = wrap(out, say_count(&s, "rank.note", n, NULL), 0, columns, err);
    return say_end(&s) < 0 ? -1 : result;
}
