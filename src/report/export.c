/* export.c - figures as CSV, HXL-tagged CSV, JSON and SDMX-CSV 2.0, one at a time. */
#include "sitstat/export.h"

#include <stdio.h>
#include <string.h>

#include "report/cells.h"
#include "report/columns.h"
#include "sitstat/json.h"
#include "sitstat/measure.h"

/* Names as the importer knows them, so that what is written is read again; and HXL 1.1 hashtags
 * (https://hxlstandard.org/standard/1-1final/), "#x_" before what the standard has no tag for. */
static const struct {
    const char *name, *hxl;
} columns[COLUMNS] = {
    [COLUMN_REF] = {"sitstat_figure", "#meta+figure"},
    [COLUMN_MEASURE] = {"measure", "#indicator+code"},
    [COLUMN_KIND] = {"kind", "#x_kind"},
    [COLUMN_UNIT] = {"unit", "#x_unit"},
    [COLUMN_PLACE] = {"place", "#country+code"},
    [COLUMN_PLACE_NAME] = {"place_name", "#country+name"},
    [COLUMN_ORIGIN] = {"origin", "#country+code+origin"},
    [COLUMN_ORIGIN_NAME] = {"origin_name", "#country+name+origin"},
    [COLUMN_GROUP] = {"groups", "#x_groups"},
    [COLUMN_START] = {"start", "#date+start"},
    [COLUMN_END] = {"end", "#date+end"},
    [COLUMN_VALUE] = {"value", "#value+num"},
    [COLUMN_LOW] = {"low", "#value+min"},
    [COLUMN_HIGH] = {"high", "#value+max"},
    [COLUMN_QUALIFIER] = {"qualifier", "#x_qualifier"},
    [COLUMN_STATUS] = {"obs_status", "#x_obs_status"},
    [COLUMN_KNOWN_ON] = {"published", "#date+published"},
    [COLUMN_SOURCE] = {"source", "#meta+source"},
    [COLUMN_REPORT] = {"sitstat_report", "#meta+report"},
    [COLUMN_ID] = {"id", "#id"},
};

static const char *const format_names[EXPORT_FORMATS] = {"csv", "hxl", "json", "sdmx"};

int export_find(const char *name, enum export_format *out)
{
    for (int i = 0; i < EXPORT_FORMATS; i++)
        if (strcmp(format_names[i], name) == 0) {
            *out = (enum export_format)i;
            return 0;
        }
    return -1;
}

const char *export_column_name(enum column c)
{
    return columns[c].name;
}

day_t export_column_day(const struct export_figure *f, enum column c)
{
    const struct figure *x = f->figure;
    return c == COLUMN_START      ? x->period.first
           : c == COLUMN_END      ? x->period.last
           : c == COLUMN_KNOWN_ON ? x->known_on
                                  : DAY_NONE;
}

const char *export_column_text(const struct export_figure *f, enum column c,
                               char out[static COLUMN_TEXT])
{
    const struct figure *x = f->figure;
    const struct series *s = &x->series;
    const char *const texts[COLUMNS] = {
        [COLUMN_MEASURE] = s->measure,
        [COLUMN_KIND] = kind_name(s->kind),
        [COLUMN_UNIT] = s->unit,
        [COLUMN_PLACE] = s->place,
        [COLUMN_PLACE_NAME] = s->place_name,
        [COLUMN_ORIGIN] = s->origin,
        [COLUMN_ORIGIN_NAME] = s->origin_name,
        [COLUMN_GROUP] = s->group,
        [COLUMN_QUALIFIER] = qualifier_name(x->qualifier),
        [COLUMN_STATUS] = status_name(x->status),
        [COLUMN_SOURCE] = f->publisher,
        [COLUMN_REPORT] = f->report,
        [COLUMN_ID] = x->item,
    };
    if (c == COLUMN_REF)
        return figure_ref_format(f->ref, out);
    if (texts[c] != NULL)
        return texts[c];
    return date_format(export_column_day(f, c), out);
}

const struct number *export_column_number(const struct export_figure *f, enum column c)
{
    const struct figure *x = f->figure;
    return c == COLUMN_VALUE  ? &x->value
           : c == COLUMN_LOW  ? &x->low
           : c == COLUMN_HIGH ? &x->high
                              : NULL;
}

/* ---- SDMX-CSV 2.0 (https://github.com/sdmx-twg/sdmx-csv)
 * ------------------------------------------
 *
 * One data message of a dataflow of our own. Periods are SDMX observational time periods; bounds
 * and provenance are attributes. */

#define SDMX_DATAFLOW "SITSTAT:FIGURES(1.0)"

static const char *const sdmx_heads[] = {"STRUCTURE",
                                         "STRUCTURE_ID",
                                         "ACTION",
                                         "MEASURE",
                                         "KIND",
                                         "REF_AREA",
                                         "REF_AREA_NAME",
                                         "COUNTERPART_AREA",
                                         "COUNTERPART_AREA_NAME",
                                         "GROUP",
                                         "ITEM",
                                         "TIME_PERIOD",
                                         "OBS_VALUE",
                                         "UNIT_MEASURE",
                                         "OBS_STATUS",
                                         "OBS_LOW",
                                         "OBS_HIGH",
                                         "OBS_QUALIFIER",
                                         "START",
                                         "END",
                                         "PUBLISHED",
                                         "DATA_SOURCE",
                                         "REPORT",
                                         "FIGURE"};

/* SDMX CL_OBS_STATUS 2.2: A normal, P provisional, E estimated, F forecast; targets have no code of
 * their own there and are forecasts with the status in OBS_QUALIFIER. */
static const char *sdmx_status(enum status status)
{
    static const char *const codes[STATUSES] = {
        [STATUS_ACTUAL] = "A",   [STATUS_PROVISIONAL] = "P", [STATUS_ESTIMATE] = "E",
        [STATUS_FORECAST] = "F", [STATUS_TARGET] = "F",      [STATUS_SUPERSEDED] = "Q",
    };
    return codes[status];
}

/* 2022-03-05, 2022-W09, 2022-03, 2022-Q1, 2022, or START/P30D. */
static const char *sdmx_period(struct period p, char *out, size_t size)
{
    int year, month, mday, week;
    char first[DATE_TEXT];
    day_t day = p.first == DAY_NONE ? p.last : p.first;
    out[0] = '\0';
    if (day == DAY_NONE)
        return out;
    date_to_civil(day, &year, &month, &mday);
    switch (p.precision) {
    case PRECISION_YEAR:
        snprintf(out, size, "%d", year);
        break;
    case PRECISION_QUARTER:
        snprintf(out, size, "%d-Q%d", year, (month + 2) / 3);
        break;
    case PRECISION_MONTH:
        snprintf(out, size, "%d-%02d", year, month);
        break;
    case PRECISION_WEEK:
        date_iso_week(day, &year, &week);
        snprintf(out, size, "%d-W%02d", year, week);
        break;
    case PRECISION_DAY:
        snprintf(out, size, "%s", date_format(day, first));
        break;
    default:
        if (p.first == DAY_NONE || p.last == DAY_NONE)
            snprintf(out, size, "%s", date_format(day, first));
        else
            snprintf(out, size, "%s/P%dD", date_format(p.first, first), p.last - p.first + 1);
    }
    return out;
}

static int add_sdmx(struct export *e, const struct export_figure *f, struct error *err)
{
    struct cells row = {.out = e->out, .err = err};
    const struct figure *x = f->figure;
    char text[COLUMN_TEXT];
    cell_text(&row, "dataflow");
    cell_text(&row, SDMX_DATAFLOW);
    cell_text(&row, "A");
    static const enum column key[] = {COLUMN_MEASURE,    COLUMN_KIND,   COLUMN_PLACE,
                                      COLUMN_PLACE_NAME, COLUMN_ORIGIN, COLUMN_ORIGIN_NAME,
                                      COLUMN_GROUP,      COLUMN_ID};
    for (size_t i = 0; i < sizeof key / sizeof *key; i++)
        cell_text(&row, export_column_text(f, key[i], text));
    cell_text(&row, sdmx_period(x->period, text, sizeof text));
    cell_number(&row, x->value);
    cell_text(&row, export_column_text(f, COLUMN_UNIT, text));
    cell_text(&row, sdmx_status(x->status));
    cell_number(&row, x->low);
    cell_number(&row, x->high);
    cell_text(&row, qualifier_name(x->qualifier));
    static const enum column rest[] = {COLUMN_START,  COLUMN_END,    COLUMN_KNOWN_ON,
                                       COLUMN_SOURCE, COLUMN_REPORT, COLUMN_REF};
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
        cell_text(&row, export_column_text(f, rest[i], text));
    return cells_end(&row);
}

/* ---- all formats
 * --------------------------------------------------------------------------------- */

static int add_csv(struct export *e, const struct export_figure *f, struct error *err)
{
    struct cells row = {.out = e->out, .err = err};
    char text[COLUMN_TEXT];
    for (enum column c = 0; c < COLUMNS; c++) {
        const struct number *number = export_column_number(f, c);
        if (number)
            cell_number(&row, *number);
        else
            cell_text(&row, export_column_text(f, c, text));
    }
    return cells_end(&row);
}

static int add_json(struct export *e, const struct export_figure *f, struct error *err)
{
    struct json j;
    char text[COLUMN_TEXT];
    if (buffer_text(e->out, e->n > 0 ? ",\n" : "\n", err) < 0)
        return -1;
    json_begin(&j, e->out, false);
    json_object(&j, NULL);
    for (enum column c = 0; c < COLUMNS; c++) {
        const struct number *number = export_column_number(f, c);
        if (number)
            json_number(&j, columns[c].name, *number);
        else
            json_text(&j, columns[c].name, export_column_text(f, c, text));
    }
    json_object_end(&j);
    if (json_end(&j, err) < 0)
        return -1;
    e->out->len--; /* the line end that json_end() adds: a comma may follow */
    e->out->data[e->out->len] = '\0';
    return 0;
}

int export_begin(struct export *e, enum export_format format, struct buffer *out, struct error *err)
{
    struct cells row = {.out = out, .err = err};
    *e = (struct export){.format = format, .out = out};
    if (format == EXPORT_JSON)
        return buffer_char(out, '[', err);
    if (format == EXPORT_SDMX) {
        for (size_t i = 0; i < sizeof sdmx_heads / sizeof *sdmx_heads; i++)
            cell_text(&row, sdmx_heads[i]);
        return cells_end(&row);
    }
    for (enum column c = 0; c < COLUMNS; c++)
        cell_text(&row, columns[c].name);
    if (cells_end(&row) < 0 || format == EXPORT_CSV)
        return row.failed ? -1 : 0;
    for (enum column c = 0; c < COLUMNS; c++)
        cell_text(&row, columns[c].hxl);
    return cells_end(&row);
}

int export_add(struct export *e, const struct export_figure *f, struct error *err)
{
    static int (*const add[EXPORT_FORMATS])(struct export *, const struct export_figure *,
                                            struct error *) = {
        [EXPORT_CSV] = add_csv,
        [EXPORT_HXL] = add_csv,
        [EXPORT_JSON] = add_json,
        [EXPORT_SDMX] = add_sdmx,
    };
    if (add[e->format](e, f, err) < 0)
        return -1;
    e->n++;
    return 0;
}

int export_end(struct export *e, struct error *err)
{
    return e->format == EXPORT_JSON ? buffer_text(e->out, e->n > 0 ? "\n]\n" : "]\n", err) : 0;
}
