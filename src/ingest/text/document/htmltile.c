/* htmltile.c - a number and its label that a page shows one above the other, as key figures are,
 * or as a term with its definition: one line of text, so that no other label is taken for it.
 *
 *     <div><div>226,000</div><div>people displaced</div></div>       226,000 people displaced
 *     <dt>Collective shelters</dt><dd>876</dd>                       Collective shelters: 876
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "html.h"

#define NODES_MOST 40 /* of a part, so that deep nesting costs no more */
#define CHILDREN_MOST 9
#define NUMBER_MOST 24
#define LABEL_MOST 90 /* bytes */

enum part { PART_EMPTY, PART_NUMBER, PART_LABEL, PART_OTHER };

static bool one_of(const xmlNode *node, const char *const *names)
{
    while (*names != NULL && !html_is(node, *names))
        names++;
    return *names != NULL;
}

/* What the text below NODE is. */
static enum part part_of(const xmlNode *node)
{
    static const char *const whole[] = {"table", "ul", "ol", "dl", "script", "style", NULL};
    size_t nodes = 0, digits = 0, letters = 0, len = 0;
    char first = '\0';
    for (const xmlNode *at = node; at != NULL; at = html_next(at, node, true)) {
        if (++nodes > NODES_MOST || one_of(at, whole))
            return PART_OTHER;
        const char *s =
            at->type == XML_TEXT_NODE && at->content != NULL ? (const char *)at->content : "";
        for (; *s != '\0' && len <= LABEL_MOST; s++) {
            if (isspace((unsigned char)*s))
                continue;
            first = len++ == 0 ? *s : first;
            digits += isdigit((unsigned char)*s) != 0;
            letters += isalpha((unsigned char)*s) != 0;
        }
    }
    if (len == 0)
        return PART_EMPTY;
    if (digits > letters && len <= NUMBER_MOST && !isalpha((unsigned char)first))
        return PART_NUMBER;
    return letters > digits && len <= LABEL_MOST ? PART_LABEL : PART_OTHER;
}

/* Writes the parts A and B of a tile on one line, with SIGN behind the first. */
static void put_pair(struct html_writer *w, const xmlNode *a, const xmlNode *b, const char *sign)
{
    struct html_writer line = *w;
    line.one_line = true;
    html_walk(&line, a);
    size_t len = w->out->len;
    if (len > 0 && strchr(":.", w->out->data[len - 1]) == NULL)
        html_put(&line, sign, strlen(sign));
    line.space = true;
    html_walk(&line, b);
    w->failed = line.failed;
}

/* The one or two parts of NODE that are not empty, in PARTS; false: it has others. */
static bool two_parts(const xmlNode *node, const xmlNode *parts[2], enum part kinds[2])
{
    size_t n = 0, children = 0;
    for (const xmlNode *at = node->children; at != NULL; at = at->next) {
        enum part kind = ++children <= CHILDREN_MOST ? part_of(at) : PART_OTHER;
        if (kind == PART_EMPTY)
            continue;
        if (n == 2 || at->type != XML_ELEMENT_NODE || kind == PART_OTHER)
            return false;
        parts[n] = at;
        kinds[n++] = kind;
    }
    return n == 2;
}

bool html_tile(struct html_writer *w, const xmlNode *node)
{
    static const char *const frames[] = {"div",    "section", "article", "a",
                                         "header", "figure",  NULL},
                             *const texts[] = {"li", "p", NULL};
    const xmlNode *parts[2];
    enum part kinds[2];
    bool frame = one_of(node, frames);
    if (w->one_line || !(frame || one_of(node, texts)) || !two_parts(node, parts, kinds) ||
        kinds[0] == kinds[1] || (kinds[0] == PART_LABEL && !frame))
        return false;
    put_pair(w, parts[0], parts[1], kinds[0] == PART_LABEL ? ":" : "");
    if (frame)
        html_put_break(w, 2);
    return true;
}

bool html_term(struct html_writer *w, const xmlNode *node)
{
    const xmlNode *next = node->next;
    while (next != NULL && next->type != XML_ELEMENT_NODE)
        next = next->next;
    if (w->one_line || next == NULL || !html_is(node, "dt") || !html_is(next, "dd") ||
        part_of(node) != PART_LABEL || part_of(next) != PART_NUMBER)
        return false;
    put_pair(w, node, next, ":");
    return true;
}

bool html_term_put(const struct html_writer *w, const xmlNode *node)
{
    const xmlNode *before = node->prev;
    while (before != NULL && before->type != XML_ELEMENT_NODE)
        before = before->prev;
    return !w->one_line && html_is(node, "dd") && before != NULL && html_is(before, "dt") &&
           part_of(before) == PART_LABEL && part_of(node) == PART_NUMBER;
}
