/* svg.c - a reader of gnuplot's SVG that lets only known elements through, and a writer. */
#include "svg.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "fixed.h"
#include "sitstat/text.h"

#define DEPTH 12
#define VALUE 96 /* longest value of an attribute that matters, but for coordinates */

struct span {
    const char *at;
    size_t len;
};

struct look { /* what a group hands down to what is in it */
    char fill[VALUE], stroke[VALUE], width[VALUE], family[VALUE], size[VALUE], anchor[VALUE];
    char color[VALUE];
    double x, y;
    bool placed;
};

struct rewriter {
    const char *at, *end;
    struct look looks[DEPTH];
    size_t depth;
    struct buffer *out;
    char style[4 * VALUE]; /* of the path that is open; "" when none is */
    struct error *err;
};

static int unknown(struct rewriter *r, const char *what)
{
    return error_set(r->err, ERR_CHILD,
                     "the template draws something that sitstat cannot check (%.60s); use lines, "
                     "boxes, filled areas, dots and labels",
                     what);
}

static bool starts(const struct rewriter *r, const char *text)
{
    size_t len = strlen(text);
    return (size_t)(r->end - r->at) >= len && memcmp(r->at, text, len) == 0;
}

/* Moves behind the next TEXT. */
static int skip_to(struct rewriter *r, const char *text)
{
    const char *found = memmem(r->at, (size_t)(r->end - r->at), text, strlen(text));
    if (found == NULL)
        return unknown(r, "an element without an end");
    r->at = found + strlen(text);
    return 0;
}

/* The value of attribute NAME of the tag [at, end). */
static bool attribute(const struct span *tag, const char *name, struct span *out)
{
    size_t want = strlen(name);
    const char *at = tag->at, *end = tag->at + tag->len;
    while (at < end && !isspace((unsigned char)*at))
        at++;
    while (at < end) {
        while (at < end && isspace((unsigned char)*at))
            at++;
        const char *from = at;
        while (at < end && *at != '=' && !isspace((unsigned char)*at))
            at++;
        size_t len = (size_t)(at - from);
        while (at < end && (*at == '=' || isspace((unsigned char)*at)))
            at++;
        if (at >= end || (*at != '"' && *at != '\''))
            return false;
        const char *close = memchr(at + 1, *at, (size_t)(end - at - 1));
        if (close == NULL)
            return false;
        if (len == want && memcmp(from, name, len) == 0) {
            *out = (struct span){at + 1, (size_t)(close - at - 1)};
            return true;
        }
        at = close + 1;
    }
    return false;
}

/* Numbers, colour names, rgb(1, 2, 3), "#123456", "Lato:Bold": letters, digits and a few marks. */
static void take(const struct span *tag, const char *name, char out[static VALUE])
{
    struct span v;
    size_t n = 0;
    if (!attribute(tag, name, &v))
        return;
    for (size_t i = 0; i < v.len && n + 1 < VALUE; i++) {
        char c = v.at[i];
        if (isalnum((unsigned char)c) || strchr("#().,:- %", c) != NULL)
            out[n++] = c;
    }
    out[n] = '\0';
}

/* rgb( 16, 32, 48) as #102030: shorter, and the same whatever blanks gnuplot puts there. */
static void tidy_color(char color[static VALUE])
{
    unsigned red, green, blue;
    /* three digits fit: NOLINTNEXTLINE(cert-err34-c) */
    if (sscanf(color, "rgb(%3u,%3u,%3u)", &red, &green, &blue) == 3 && red < 256 && green < 256 &&
        blue < 256)
        snprintf(color, VALUE, "#%02X%02X%02X", red, green, blue);
}

static double number_at(const char **at, const char *end)
{
    double v = 0, scale = 1;
    bool minus = false;
    while (*at < end && strchr("-.0123456789", **at) == NULL)
        (*at)++;
    if (*at < end && **at == '-') {
        minus = true;
        (*at)++;
    }
    for (; *at < end && isdigit((unsigned char)**at); (*at)++)
        v = v * 10 + (**at - '0');
    if (*at < end && **at == '.')
        for ((*at)++; *at < end && isdigit((unsigned char)**at); (*at)++)
            v += (**at - '0') * (scale /= 10);
    return minus ? -v : v;
}

static int put(struct rewriter *r, const char *text)
{
    return buffer_text(r->out, text, r->err);
}

static int put_number(struct rewriter *r, double v)
{
    char text[FIXED_TEXT];
    return buffer_append(r->out, text, fixed_text(v, true, text), r->err);
}

/* Puts the number at *AT and goes behind it. gnuplot prints most with two decimals: their digits are
 * taken as they stand, without zeros at the end. */
static int put_coordinate(struct rewriter *r, const char **at, const char *end)
{
    const char *start = *at, *p = start + (start < end && *start == '-');
    const char *digits = p, *last;
    while (p < end && isdigit((unsigned char)*p))
        p++;
    last = p;
    bool plain = p > digits && (*digits != '0' || p == digits + 1);
    if (p < end && *p == '.') {
        const char *decimals = ++p;
        for (; p < end && isdigit((unsigned char)*p); p++)
            if (*p != '0')
                last = p + 1;
        plain = plain && p - decimals <= 2;
    }
    /* "-0" and what is not in this form go the long way. */
    if (!plain || (*digits == '0' && last == digits + 1 && digits > start))
        return put_number(r, number_at(at, end));
    *at = p;
    return buffer_append(r->out, start, (size_t)(last - start), r->err);
}

static int close_path(struct rewriter *r)
{
    if (r->style[0] == '\0')
        return 0;
    r->style[0] = '\0';
    return put(r, "\"/>\n");
}

/* Goes on in the open path where STYLE is its own: thousands of bars are one element. */
static int open_path(struct rewriter *r, const char *style)
{
    if (strcmp(r->style, style) == 0)
        return 0;
    if (close_path(r) < 0 || put(r, "<path ") < 0 || put(r, style) < 0 || put(r, " d=\"") < 0)
        return -1;
    snprintf(r->style, sizeof r->style, "%s", style);
    return 0;
}

/* Coordinates "M1.00,2.00 L3.00,4.00 Z" or "1.00,2.00 3.00,4.00" as a path; anything else in it is
 * refused. */
static int put_path(struct rewriter *r, struct span points, bool polygon)
{
    const char *at = points.at, *end = points.at + points.len;
    bool first = true;
    while (at < end) {
        if (isspace((unsigned char)*at)) {
            at++;
            continue;
        }
        char command = 'L';
        if (*at == 'M' || *at == 'L' || *at == 'Z' || *at == 'z')
            command = *at++;
        else if (polygon && first)
            command = 'M';
        first = false;
        if (command == 'Z' || command == 'z') {
            if (put(r, "Z") < 0)
                return -1;
            continue;
        }
        if (at >= end || strchr("-.0123456789", *at) == NULL)
            return unknown(r, "a path with other commands than lines");
        if (buffer_char(r->out, command, r->err) < 0 || put_coordinate(r, &at, end) < 0)
            return -1;
        if (at >= end || *at != ',')
            return unknown(r, "a path with other commands than lines");
        at++;
        if (buffer_char(r->out, ',', r->err) < 0 || put_coordinate(r, &at, end) < 0)
            return -1;
    }
    return polygon ? put(r, "Z") : 0;
}

static int on_path(struct rewriter *r, const struct span *tag)
{
    struct look look = r->looks[r->depth];
    char dash[VALUE] = "", style[4 * VALUE];
    struct span d;
    if (!attribute(tag, "d", &d))
        return unknown(r, "a path without coordinates");
    take(tag, "stroke", look.stroke);
    take(tag, "stroke-dasharray", dash);
    if (strcmp(look.stroke, "currentColor") == 0)
        memcpy(look.stroke, look.color, VALUE);
    tidy_color(look.stroke);
    snprintf(style, sizeof style, "fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s%s%s",
             look.stroke, look.width, dash[0] ? " stroke-dasharray=\"" : "", dash,
             dash[0] ? "\"" : "");
    return open_path(r, style) < 0 ? -1 : put_path(r, d, false);
}

static int on_polygon(struct rewriter *r, const struct span *tag)
{
    char fill[VALUE] = "none", opacity[VALUE] = "", style[4 * VALUE];
    struct span points;
    if (!attribute(tag, "points", &points))
        return unknown(r, "a polygon without coordinates");
    take(tag, "fill", fill);
    take(tag, "fill-opacity", opacity);
    tidy_color(fill);
    snprintf(style, sizeof style, "fill=\"%s\"%s%s%s", fill, opacity[0] ? " fill-opacity=\"" : "",
             opacity, opacity[0] ? "\"" : "");
    return open_path(r, style) < 0 ? -1 : put_path(r, points, true);
}

/* <use xlink:href='#gpPt6' transform='translate(1,2) scale(3)' color='...'/>: a filled dot. */
static int on_use(struct rewriter *r, const struct span *tag)
{
    struct span href, transform;
    char color[VALUE] = "";
    if (!attribute(tag, "xlink:href", &href) || href.len != 6 || memcmp(href.at, "#gpPt6", 6) != 0)
        return unknown(r, "a point type other than 7");
    if (!attribute(tag, "transform", &transform) || close_path(r) < 0)
        return unknown(r, "a point without a place");
    take(tag, "color", color);
    tidy_color(color);
    const char *at = transform.at, *end = transform.at + transform.len;
    double x = number_at(&at, end), y = number_at(&at, end), radius = number_at(&at, end);
    if (put(r, "<circle fill=\"") < 0 || put(r, color) < 0 || put(r, "\" cx=\"") < 0 ||
        put_number(r, x) < 0 || put(r, "\" cy=\"") < 0 || put_number(r, y) < 0 ||
        put(r, "\" r=\"") < 0 || put_number(r, radius) < 0)
        return -1;
    return put(r, "\"/>\n");
}

static int on_rect(struct rewriter *r, const struct span *tag)
{
    static const char *const names[] = {"x", "y", "width", "height", "fill"};
    if (close_path(r) < 0 || put(r, "<rect") < 0)
        return -1;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        char value[VALUE] = "";
        take(tag, names[i], value);
        tidy_color(value);
        if (value[0] && buffer_printf(r->out, r->err, " %s=\"%s\"", names[i], value) < 0)
            return -1;
    }
    return put(r, "/>\n");
}

static void on_group(struct rewriter *r, const struct span *tag)
{
    struct look *look = &r->looks[r->depth];
    struct span transform;
    *look = r->looks[r->depth - 1];
    take(tag, "fill", look->fill);
    take(tag, "stroke", look->stroke);
    take(tag, "color", look->color);
    take(tag, "stroke-width", look->width);
    take(tag, "font-family", look->family);
    take(tag, "font-size", look->size);
    take(tag, "text-anchor", look->anchor);
    if (attribute(tag, "transform", &transform) && transform.len > 10 &&
        memcmp(transform.at, "translate(", 10) == 0) {
        const char *at = transform.at, *end = transform.at + transform.len;
        look->x = number_at(&at, end);
        look->y = number_at(&at, end);
        look->placed = true;
    }
}

/* A text's content, escaped anew: gnuplot's own escapes are read back, everything else is text. */
static int put_content(struct rewriter *r, struct span text)
{
    static const struct {
        const char *name, *plain;
    } escapes[] = {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}};
    const char *at = text.at, *end = text.at + text.len;
    while (at < end) {
        const char *plain = at;
        size_t used = (size_t)(end - at), len = used;
        const char *mark = memchr(at, '&', used);
        if (mark != NULL && mark > at)
            used = len = (size_t)(mark - at);
        for (size_t i = 0; mark == at && i < sizeof escapes / sizeof escapes[0]; i++) {
            size_t n = strlen(escapes[i].name);
            if ((size_t)(end - at) >= n && memcmp(at, escapes[i].name, n) == 0) {
                plain = escapes[i].plain;
                used = n;
                len = 1;
                break;
            }
            used = len = 1; /* an ampersand of the text's own */
        }
        if (text_html(r->out, plain, len, r->err) < 0)
            return -1;
        at += used;
    }
    return 0;
}

static int on_text(struct rewriter *r)
{
    struct look look = r->looks[r->depth];
    const char *close = memmem(r->at, (size_t)(r->end - r->at), "</text>", 7);
    if (close == NULL || memchr(r->at, '<', (size_t)(close - r->at)) != NULL || !look.placed)
        return unknown(r, "a text in parts");
    struct span content = {r->at, (size_t)(close - r->at)};
    char *colon = strchr(look.family, ':');
    bool bold = colon != NULL && strncmp(colon, ":Bold", 5) == 0;
    if (colon != NULL)
        *colon = '\0';
    tidy_color(look.fill);
    if (close_path(r) < 0 || put(r, "<text x=\"") < 0 || put_number(r, look.x) < 0 ||
        put(r, "\" y=\"") < 0 || put_number(r, look.y) < 0 ||
        buffer_printf(
            r->out, r->err,
            "\" fill=\"%s\" font-family=\"%s, Arial, sans-serif\" font-size=\"%s\"%s%s%s%s>",
            look.fill, look.family, look.size, bold ? " font-weight=\"bold\"" : "",
            strcmp(look.anchor, "start") ? " text-anchor=\"" : "",
            strcmp(look.anchor, "start") ? look.anchor : "",
            strcmp(look.anchor, "start") ? "\"" : "") < 0 ||
        put_content(r, content) < 0)
        return -1;
    r->at = close + 7;
    return put(r, "</text>\n");
}

static int on_tag(struct rewriter *r)
{
    static const struct {
        const char *open, *close;
    } skipped[] = {{"<?xml", "?>"},       {"<title>", "</title>"}, {"<desc>", "</desc>"},
                   {"<defs>", "</defs>"}, {"<svg", ">"},           {"</svg>", ""}};
    static const struct {
        const char *open;
        int (*take)(struct rewriter *r, const struct span *tag);
    } drawn[] = {
        {"<path ", on_path}, {"<polygon ", on_polygon}, {"<use ", on_use}, {"<rect ", on_rect}};
    char name[24];
    for (size_t i = 0; i < sizeof skipped / sizeof skipped[0]; i++)
        if (starts(r, skipped[i].open)) {
            r->at += strlen(skipped[i].open);
            return skip_to(r, skipped[i].close);
        }
    const char *close = memchr(r->at, '>', (size_t)(r->end - r->at));
    if (close == NULL)
        return unknown(r, "an element without an end");
    struct span tag = {r->at + 1, (size_t)(close - r->at - 1)};
    for (size_t i = 0; i < sizeof drawn / sizeof drawn[0]; i++)
        if (starts(r, drawn[i].open)) {
            r->at = close + 1;
            return drawn[i].take(r, &tag);
        }
    if (starts(r, "<g ") && r->depth + 1 < DEPTH) {
        r->depth++;
        on_group(r, &tag);
        r->at = close + 1;
        return 0;
    }
    if (starts(r, "</g>") && r->depth > 0) {
        r->depth--;
        r->at = close + 1;
        return 0;
    }
    if (starts(r, "<text>") || starts(r, "<text xml:space=\"preserve\">")) {
        r->at = close + 1;
        return on_text(r);
    }
    snprintf(name, sizeof name, "%.*s", (int)(tag.len < 20 ? tag.len : 20), tag.at);
    return unknown(r, name);
}

static int put_spoken(struct buffer *out, const char *text, struct error *err)
{
    struct buffer clean;
    buffer_init(&clean, 0);
    int result = text_clean(text, strlen(text), 0, &clean, err);
    if (result == 0)
        result = text_html(out, buffer_string(&clean), clean.len, err);
    buffer_free(&clean);
    return result;
}

static bool good_id(const char *id)
{
    if (!isalpha((unsigned char)id[0]))
        return false;
    for (; *id != '\0'; id++)
        if (!isalnum((unsigned char)*id) && *id != '-')
            return false;
    return true;
}

static int put_head(const struct chart *c, struct buffer *out, struct error *err)
{
    struct scene size;
    const char *id = c->id != NULL && good_id(c->id) ? c->id : "chart";
    const char *title = c->title ? c->title : "", *sub = c->subtitle ? c->subtitle : "";
    scene_init(&size, c, NULL);
    if (buffer_printf(
            out, err,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" "
            "height=\"%d\" role=\"img\" aria-labelledby=\"%s-title %s-desc\">\n"
            "<title id=\"%s-title\">",
            (int)size.width, (int)size.height, (int)size.width, (int)size.height, id, id, id) < 0 ||
        put_spoken(out, title[0] ? title : sub, err) < 0 ||
        buffer_printf(out, err, "</title>\n<desc id=\"%s-desc\">", id) < 0 ||
        put_spoken(out, c->alt && c->alt[0] ? c->alt : sub, err) < 0)
        return -1;
    return buffer_text(out, "</desc>\n", err);
}

int svg_rewrite(const char *picture, size_t len, const struct chart *c, struct buffer *out,
                struct error *err)
{
    struct rewriter r = {.at = picture, .end = picture + len, .out = out, .err = err};
    if (memmem(picture, len, "</svg>", 6) == NULL)
        return error_set(err, ERR_CHILD, "gnuplot drew nothing; look at the template");
    if (put_head(c, out, err) < 0 ||
        buffer_text(out, "<g stroke-linecap=\"butt\" stroke-linejoin=\"round\">\n", err) < 0)
        return -1;
    while (r.at < r.end) {
        if (*r.at == '<') {
            if (on_tag(&r) < 0)
                return -1;
        } else if (isspace((unsigned char)*r.at))
            r.at++;
        else
            return unknown(&r, "text between elements");
    }
    return close_path(&r) < 0 ? -1 : buffer_text(out, "</g>\n</svg>\n", err);
}
