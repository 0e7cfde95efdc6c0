/* html.c - an HTML page as text, by libxml2's HTML parser: blocks become lines, scripts and
 * navigation are left out. */
#include <ctype.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "libraries.h"
#include "sitstat/library.h"
#include "sitstat/text.h"

#include "convert.h"
#include "html.h"

#define XML(X) X(htmlReadMemory) X(xmlDocGetRootElement) X(xmlFreeDoc)
struct xml {
    XML(LIBRARY_SLOT)
};

static bool in_list(const char *name, const char *const *list)
{
    for (; *list != NULL; list++)
        if (strcasecmp(name, *list) == 0)
            return true;
    return false;
}

static const char *const silent[] = {"script", "style",  "noscript", "nav", "footer",
                                     "aside",  "form",   "button",   "svg", "template",
                                     "head",   "select", NULL};
static const char *const blocks[] = {
    "p",     "div", "section", "article",    "h1",     "h2",   "h3",     "h4",         "h5", "h6",
    "table", "ul",  "ol",      "blockquote", "header", "main", "figure", "figcaption", "dl", NULL};
static const char *const lines[] = {"br", "tr", "li", "dt", "dd", "hr", NULL};

void html_put(struct html_writer *w, const char *s, size_t len)
{
    if (w->failed == 0)
        w->failed = buffer_append(w->out, s, len, w->err);
}

void html_put_break(struct html_writer *w, int count)
{
    const struct buffer *b = w->out;
    int have = 0;
    if (w->one_line) {
        w->space = true;
        return;
    }
    while ((size_t)have < b->len && have < 2 && b->data[b->len - 1 - (size_t)have] == '\n')
        have++;
    if (b->len == 0)
        return;
    for (; have < count; have++)
        html_put(w, "\n", 1);
    w->space = false;
}

static void put_words(struct html_writer *w, const char *s)
{
    while (*s != '\0') {
        size_t n = strcspn(s, " \t\r\n");
        if (n > 0) {
            if (w->space && w->out->len > 0 && w->out->data[w->out->len - 1] != '\n')
                html_put(w, " ", 1);
            html_put(w, s, n);
            w->space = false;
        }
        s += n;
        n = strspn(s, " \t\r\n");
        w->space |= n > 0;
        s += n;
    }
}

bool html_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcasecmp((const char *)node->name, name) == 0;
}

const xmlNode *html_next(const xmlNode *node, const xmlNode *root, bool enter)
{
    if (enter && node->children != NULL)
        return node->children;
    while (node != root && node->next == NULL)
        node = node->parent;
    return node == root ? NULL : node->next;
}

/* The number or the letter of a note below SUP, so that it is no part of the number before it:
 * "588,770<sup>1</sup>", "12<sup>a</sup>"; false for what is none, as in "12<sup>th</sup>". */
static bool put_note(struct html_writer *w, const xmlNode *sup)
{
    const xmlNode *text = sup->children;
    while (text != NULL && text->type == XML_ELEMENT_NODE)
        text = text->children; /* a link */
    const char *s = text != NULL ? (const char *)text->content : NULL;
    if (s == NULL || text->next != NULL || *s == '\0')
        return false;
    if (s[strspn(s, "0123456789, ")] == '\0') {
        for (; *s != '\0'; s++)
            if (*s >= '0' && *s <= '9')
                html_put(w, convert_raised(*s), strlen(convert_raised(*s)));
        return true;
    }
    if (s[1] != '\0' || !isalpha((unsigned char)*s) || w->out->len == 0 ||
        !isdigit((unsigned char)w->out->data[w->out->len - 1]))
        return false;
    char note[] = {'[', *s, ']'};
    html_put(w, note, sizeof note);
    return true;
}

/* Opens NODE; false: what is below it is not to be written, or is already. */
static bool open_node(struct html_writer *w, const xmlNode *node)
{
    if (node->type == XML_TEXT_NODE && node->content != NULL)
        put_words(w, (const char *)node->content);
    if (node->type != XML_ELEMENT_NODE)
        return true;
    const char *name = (const char *)node->name;
    if (html_term_put(w, node))
        return false;
    if (w->one_line && html_is(node, "table"))
        w->failed = -1; /* a cell of a table holds none */
    if (in_list(name, blocks))
        html_put_break(w, 2);
    else if (in_list(name, lines))
        html_put_break(w, 1);
    if (html_is(node, "li") && !w->one_line)
        html_put(w, "\xe2\x80\xa2 ", 4);
    if (html_is(node, "td") || html_is(node, "th"))
        w->space = true;
    if ((html_is(node, "sup") && put_note(w, node)) || html_term(w, node) || html_tile(w, node) ||
        (html_is(node, "table") && !w->one_line && html_table(w, node)))
        return false;
    return !in_list(name, silent);
}

/* Without recursion, so that nesting costs no stack. */
void html_walk(struct html_writer *w, const xmlNode *root)
{
    const xmlNode *node = root;
    while (node != NULL && w->failed == 0) {
        if (open_node(w, node) && node->children != NULL) {
            node = node->children;
            continue;
        }
        while (node != NULL && (node == root || node->next == NULL)) {
            node = node == root ? NULL : node->parent;
            if (node != NULL && in_list((const char *)node->name, blocks))
                html_put_break(w, 2);
        }
        if (node != NULL)
            node = node->next;
    }
}

static const xmlNode *find(const xmlNode *node, const char *name)
{
    for (; node != NULL; node = node->next)
        if (node->type == XML_ELEMENT_NODE && strcasecmp((const char *)node->name, name) == 0)
            return node;
    return NULL;
}

int convert_html(struct document *d, struct error *err)
{
    if (d->bytes.len > 64u << 20)
        return error_set(err, ERR_LIMIT, "the page has more than 64 MB: save it as text");
    static const char *const names[] = {XML(LIBRARY_NAME)};
    struct xml xml;
    if (library_load(LIBRARY_XML2, "reading HTML", names, sizeof names / sizeof *names, &xml, err) <
        0)
        return -1;
    htmlDocPtr doc = xml.htmlReadMemory(d->bytes.data, (int)d->bytes.len, NULL,
                                        utf8_valid(d->bytes.data, d->bytes.len) ? "UTF-8" : NULL,
                                        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                            HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    if (doc == NULL)
        return error_set(err, ERR_FORMAT, "libxml2 cannot read this as HTML");
    struct html_writer w = {.out = &d->text, .err = err};
    const xmlNode *root = xml.xmlDocGetRootElement(doc);
    const xmlNode *head = root != NULL ? find(root->children, "head") : NULL;
    const xmlNode *title = head != NULL ? find(head->children, "title") : NULL;
    if (title != NULL && title->children != NULL && title->children->content != NULL)
        w.failed = text_clean((const char *)title->children->content,
                              strlen((const char *)title->children->content), 500, &d->title, err);
    if (root != NULL && w.failed == 0)
        html_walk(&w, root);
    xml.xmlFreeDoc(doc);
    if (w.failed == 0 && d->text.len == 0)
        return error_set(err, ERR_FORMAT, "the page holds no text: save it from the browser first");
    while (d->text.len > 0 && d->text.data[d->text.len - 1] == '\n')
        d->text.len--;
    return w.failed < 0 ? -1 : buffer_char(&d->text, '\n', err);
}
