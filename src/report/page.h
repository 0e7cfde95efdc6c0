/* page.h - what the writers of a briefing's pages share: looking things up and putting them down.
 */
#ifndef SITSTAT_REPORT_PAGE_H
#define SITSTAT_REPORT_PAGE_H

#include "report/say.h"
#include "sitstat/brief.h"

/* A page being written; the first failure is kept and everything after it is left out. */
struct page {
    const struct brief *b;
    struct buffer *out;
    int (*escape)(struct buffer *out, const char *s, size_t len, struct error *err);
    struct say say;            /* texts of the part being written */
    struct brief_frame *frame; /* HTML: pictures are left out of OUT and noted here */
    struct error *err;
    bool failed;
};

void page_begin(struct page *p, const struct brief *b, struct buffer *out,
                int (*escape)(struct buffer *, const char *, size_t, struct error *),
                struct error *err);
int page_end(struct page *p);
/* 0, or -1 with the first failure. */

void put(struct page *p, const char *markup);    /* as it is */
void put_text(struct page *p, const char *text); /* escaped */
void put_textn(struct page *p, const char *text, size_t len);
void put_word(struct page *p, const char *key); /* a text of the table, escaped */

typedef int sentence_fn(const struct wording *w, const struct report_series *r, struct buffer *out,
                        struct error *err);
const char *page_sentence(struct page *p, sentence_fn *fn, size_t series);
/* What FN says of a series of the briefing; owned by p->say. */
const char *page_stated(struct page *p, size_t series, const struct point *at);
const char *page_subject(struct page *p, size_t series);
const char *page_heading(struct page *p, size_t series);
/* The subject, with the kind where another series of its section has the same subject. */
const char *page_change(struct page *p, size_t change, size_t n);
const char *page_delta(struct page *p, size_t series);
/* How a key figure moved since the last briefing, or of late where there is none. */
struct figure_ref page_delta_ref(const struct brief *b, size_t series);
/* The figure that it is compared with; zeroed where there is none. */
const char *page_who(struct page *p, const struct brief_section *section);
const char *page_issue(struct page *p);         /* "Briefing no. 3 | As of 26 March 2022" */
const char *page_changes_intro(struct page *p); /* what the changes are compared with */
const char *page_made(struct page *p);
const char *page_dispute(struct page *p, const struct brief_dispute *d);
const char *page_publisher(struct page *p, const char *publisher, const char *report);
size_t page_same_source(const struct brief *b, size_t i, size_t *figures);
/* How many sources from I on read alike (hand entries of one list), and the figures used of them.
 */
const char *page_role(struct page *p, enum role role);
const char *page_from(struct page *p, const struct brief_evidence *e);
/* "UNHCR, arrivals.csv, line 17, published 26 March 2022" */
const char *page_clip(struct page *p, const char *text);
/* At most 160 code points of it. */
const struct brief_section *page_section_of(const struct brief *b, size_t series);

const struct brief_evidence *page_evidence(const struct brief *b, struct figure_ref ref);
/* NULL where the briefing has none. */
int page_stated_refs(const struct brief *b, struct figure_ref **refs, size_t *n, struct error *err);
/* The refs of brief_refs() that are not just in the table behind a chart. */
const struct point *page_latest(const struct brief *b, size_t series); /* NULL: none */

/* The piece of an excerpt that is shown: at most about 320 bytes around the number. */
struct excerpt {
    const char *text;
    size_t len, mark, mark_len;
    bool cut_before, cut_after;
};
struct excerpt page_excerpt(const struct brief_evidence *e);

#define PAGE_CHANGES 40 /* sentences about changes that the pages hold */
#define PAGE_METHODS 6  /* rows brief.method.1 ... of data/wording.csv */
#endif
