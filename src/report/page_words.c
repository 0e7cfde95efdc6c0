/* page_words.c - the small texts that stand on both pages of a briefing. */
#include <stdio.h>
#include <string.h>

#include "report/page.h"

const char *page_issue(struct page *p)
{
    struct say *s = &p->say;
    return say(
        s, "brief.issue",
        WORDS({"number", say(s, "brief.number", WORDS({"n", say_whole(s, (double)p->b->number)}))},
              {"as_of", say(s, "brief.as_of", WORDS({"day", say_day(s, p->b->as_of)}))}));
}

const char *page_changes_intro(struct page *p)
{
    const struct brief *b = p->b;
    if (b->last == DAY_NONE)
        return wording_text(b->w, "brief.changes.first");
    return say(&p->say, b->changes->n > 0 ? "brief.changes.since" : "brief.changes.none",
               WORDS({"day", say_day(&p->say, b->last)}));
}

const char *page_made(struct page *p)
{
    return say(&p->say, "brief.made",
               WORDS({"version", SITSTAT_VERSION}, {"day", say_day(&p->say, p->b->as_of)}));
}

const char *page_dispute(struct page *p, const struct brief_dispute *d)
{
    return say(&p->say, "brief.dispute",
               WORDS({"subject", say_subject(&p->say, &p->b->series[d->series].report)},
                     {"at", say_period(&p->say, d->period, WORDING_AT)}));
}

const char *page_publisher(struct page *p, const char *publisher, const char *report)
{
    if (publisher && *publisher)
        return publisher;
    return report && *report ? report : wording_text(p->b->w, "brief.unnamed");
}

size_t page_same_source(const struct brief *b, size_t i, size_t *figures)
{
    const struct brief_source *first = &b->sources[i];
    size_t n = 0;
    *figures = 0;
    for (; i + n < b->n_sources; n++) {
        const struct brief_source *s = &b->sources[i + n];
        if (s->published != first->published || strcmp(s->publisher, first->publisher) != 0 ||
            strcmp(s->report, first->report) != 0 || strcmp(s->title, first->title) != 0)
            break;
        *figures += s->figures;
    }
    return n;
}

const char *page_role(struct page *p, enum role role)
{
    static const char *const keys[ROLES] = {NULL, "brief.role.recommended",
                                            "brief.role.triangulation"};
    return keys[role] ? wording_text(p->b->w, keys[role]) : "";
}

const char *page_from(struct page *p, const struct brief_evidence *e)
{
    struct say *s = &p->say;
    char line[24];
    snprintf(line, sizeof line, "%ld", e->line);
    const char *from =
        say(s, e->line > 0 ? "brief.evidence.line" : "brief.evidence.hand",
            WORDS({"publisher", page_publisher(p, e->publisher, "")}, {"report", e->report},
                  {"line", line}, {"day", say_day(s, e->known_on)}));
    if (e->attributed_to && *e->attributed_to)
        from =
            say(s, "brief.evidence.both",
                WORDS({"from", from},
                      {"said", say(s, "brief.evidence.said", WORDS({"who", e->attributed_to}))}));
    return from;
}
