/* html.c - an HTML page as text, by libxml2's HTML parser: blocks become lines, scripts and
 * navigation are left out. */
#include <libxml/HTMLparser.h>
#include <string.h>

#include "libraries.h"
#include "sitstat/library.h"
#include "sitstat/text.h"

#include "convert.h"

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

struct writer {
    struct buffer *out;
    struct error *err;
    bool space; /* white space is due before the next word */
    int failed;
};

static void put(struct writer *w, const char *s, size_t len)
{
    if (w->failed == 0)
        w->failed = buffer_append(w->out, s, len, w->err);
}

/* Ends the line; COUNT 2 leaves a blank line. */
static void put_break(struct writer *w, int count)
{
    const struct buffer *b = w->out;
    int have = 0;
    while ((size_t)have < b->len && have < 2 && b->data[b->len - 1 - (size_t)have] == '\n')
        have++;
    if (b->len == 0)
        return;
    for (; have < count; have++)
        put(w, "\n", 1);
    w->space = false;
}

static void put_words(struct writer *w, const char *s)
{
    while (*s != '\0') {
        size_t n = strcspn(s, " \t\r\n");
        if (n > 0) {
            if (w->space && w->out->len > 0 && w->out->data[w->out->len - 1] != '\n')
                put(w, " ", 1);
            put(w, s, n);
            w->space = false;
        }
        s += n;
        n = strspn(s, " \t\r\n");
        w->space |= n > 0;
        s += n;
    }
}

/* Walks the tree without recursion, so that nesting costs no stack. */
static void walk(struct writer *w, const xmlNode *root)
{
    const xmlNode *node = root;
    while (node != NULL && w->failed == 0) {
        const char *name = node->name != NULL ? (const char *)node->name : "";
        bool enter = node->type != XML_ELEMENT_NODE || !in_list(name, silent);
        if (node->type == XML_TEXT_NODE && node->content != NULL)
            put_words(w, (const char *)node->content);
        else if (node->type == XML_ELEMENT_NODE && in_list(name, blocks))
            put_break(w, 2);
        else if (node->type == XML_ELEMENT_NODE && in_list(name, lines))
            put_break(w, 1);
        if (strcasecmp(name, "li") == 0)
            put(w, "\xe2\x80\xa2 ", 4);
        if (strcasecmp(name, "td") == 0 || strcasecmp(name, "th") == 0)
            w->space = true;
        if (enter && node->children != NULL) {
            node = node->children;
            continue;
        }
        while (node != NULL && node->next == NULL) {
            node = node == root ? NULL : node->parent;
            if (node != NULL && node->name != NULL && in_list((const char *)node->name, blocks))
                put_break(w, 2);
            if (node == root)
                node = NULL;
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
    struct writer w = {.out = &d->text, .err = err};
    const xmlNode *root = xml.xmlDocGetRootElement(doc);
    const xmlNode *head = root != NULL ? find(root->children, "head") : NULL;
    const xmlNode *title = head != NULL ? find(head->children, "title") : NULL;
    if (title != NULL && title->children != NULL && title->children->content != NULL)
        w.failed = text_clean((const char *)title->children->content,
                              strlen((const char *)title->children->content), 500, &d->title, err);
    if (root != NULL && w.failed == 0)
        walk(&w, root);
    xml.xmlFreeDoc(doc);
    if (w.failed == 0 && d->text.len == 0)
        return error_set(err, ERR_FORMAT, "the page holds no text: save it from the browser first");
    while (d->text.len > 0 && d->text.data[d->text.len - 1] == '\n')
        d->text.len--;
    return w.failed < 0 ? -1 : buffer_char(&d->text, '\n', err);
}
