/* review_show.c - a proposal in its sentence, with every field. */
#include <string.h>

#include "cli/review.h"
#include "cli/show.h"
#include "sitstat/text.h"

static int put_field(struct buffer *b, const char *name, const char *text, struct error *err)
{
    if (text == NULL || *text == '\0')
        return 0;
    if (buffer_printf(b, err, "  %-10s", name) < 0 || text_terminal(b, text, strlen(text), err) < 0)
        return -1;
    return buffer_char(b, '\n', err);
}

/* Is the sentence a row with its titles, or a number with its label on the next line? */
static bool has_lines(const struct store_proposal *p)
{
    const char *s = p->sentence;
    bool first = p->mark == 0 || s[p->mark - 1] == '\n';
    bool last = s[p->mark + p->mark_len] == '\0' || s[p->mark + p->mark_len] == '\n';
    return strstr(s, " | ") != NULL || strstr(s, "  ") != NULL || (first && last);
}

/* The sentence as a paragraph of two columns' indent, broken between words, the number marked. Its
 * own line ends are those of a document's narrow column and mean nothing here, but in a table. */
static int put_sentence(const struct cli *cli, const struct store_proposal *p, struct buffer *b,
                        struct error *err)
{
    const char *s = p->sentence, *open = cli->color ? "\033[1;7m" : "[",
               *close = cli->color ? "\033[0m" : "]";
    size_t len = strlen(s), end = p->mark + p->mark_len, column = 0;
    const bool lines = has_lines(p);
    for (size_t i = 0; i < len;) {
        size_t word = i;
        while (word < len &&
               (strchr(" \n\t", s[word]) == NULL || (word >= p->mark && word + 1 < end)))
            word++;
        size_t width = utf8_width(s + i, word - i) + 2;
        bool wrap = column > 0 && (column + 1 + width > cli->columns - 2 ||
                                   (lines && i > 0 && word > i && s[i - 1] == '\n'));
        if (word > i && buffer_text(b, wrap ? "\n  " : column ? " " : "  ", err) < 0)
            return -1;
        column = wrap || column == 0 ? 2 : column + 1;
        size_t from = p->mark > i && p->mark < word ? p->mark : i;
        size_t to = end > i && end < word ? end : word;
        bool begins = p->mark >= i && p->mark<word, ends = end> i && end <= word;
        if (text_terminal(b, s + i, (begins ? from : i) - i, err) < 0 ||
            (begins && buffer_text(b, open, err) < 0) ||
            text_terminal(b, s + (begins ? from : i), (ends ? to : word) - (begins ? from : i),
                          err) < 0 ||
            (ends && p->mark_len > 0 && buffer_text(b, close, err) < 0) ||
            text_terminal(b, s + (ends ? to : word), word - (ends ? to : word), err) < 0)
            return -1;
        column += width - 2;
        i = word < len ? word + 1 : word;
    }
    return buffer_text(b, "\n\n", err);
}

int review_show(const struct cli *cli, const struct store_proposal *p, struct buffer *b,
                struct error *err)
{
    const struct figure *f = &p->figure;
    char text[400], place[256], origin[256], period[64];
    if (buffer_printf(b, err, "proposal %u, %s, sure to %.0f %%, %s line %ld\n\n", (unsigned)p->id,
                      p->state, p->confidence * 100, p->report_name, f->line) < 0 ||
        put_sentence(cli, p, b, err) < 0)
        return -1;
    show_value(f, text, sizeof text);
    size_t used = strlen(text);
    snprintf(text + used, sizeof text - used, " %s", f->series.unit);
    show_place(f->series.place, f->series.place_name, place, sizeof place);
    show_place(f->series.origin, f->series.origin_name, origin, sizeof origin);
    show_period(f->period, period, sizeof period);
    if (put_field(b, "measure", f->series.measure, err) < 0 ||
        put_field(b, "value", text, err) < 0 ||
        put_field(b, "kind", kind_name(f->series.kind), err) < 0 ||
        put_field(b, "status", status_name(f->status), err) < 0 ||
        put_field(b, "place", place, err) < 0 || put_field(b, "origin", origin, err) < 0 ||
        put_field(b, "period", period, err) < 0 ||
        put_field(b, "group", f->series.group, err) < 0 ||
        put_field(b, "said by", f->attributed_to, err) < 0)
        return -1;
    return 0;
}
