/* briefing_recall.c - what the last briefing said, what has changed since, and keeping this one.
 *
 * The store keeps under "brief:ID" the days of all briefings of one configuration, one a line and
 * ascending, and under "brief:ID:DAY" what each of them published. */
#include <string.h>

#include "cli/briefing.h"

static int kept_text(struct briefing *b, const char *key, struct buffer *out, bool *found,
                     struct error *err)
{
    *found = false;
    return store_kept(b->store, key, out, found, err);
}

static int state_key(struct briefing *b, day_t day, struct buffer *out, struct error *err)
{
    char text[DATE_TEXT];
    buffer_clear(out);
    return buffer_printf(out, err, "%s:%s", b->id, date_format(day, text));
}

/* Reads the next day of a LIST; returns what follows. */
static const char *next_day(const char *list, day_t *day)
{
    char text[DATE_TEXT];
    size_t len = strcspn(list, "\n");
    snprintf(text, sizeof text, "%.*s", (int)(len < sizeof text ? len : sizeof text - 1), list);
    if (date_parse_day(text, day, NULL) < 0)
        *day = DAY_NONE;
    return list + len + (list[len] == '\n');
}

/* What the newest briefing before DAY published, into TEXT, and how many there were before DAY. A
 * day of LIST whose text is gone belongs to a briefing that was undone. */
static int last_state(struct briefing *b, const char *list, day_t day, struct buffer *text,
                      long *before, struct error *err)
{
    struct buffer key;
    bool found;
    int result = 0;
    buffer_init(&key, 0);
    *before = 0;
    while (*list && result == 0) {
        day_t at;
        struct buffer kept;
        list = next_day(list, &at);
        if (at == DAY_NONE || at >= day)
            continue;
        buffer_init(&kept, 0);
        if (state_key(b, at, &key, err) < 0 ||
            kept_text(b, buffer_string(&key), &kept, &found, err) < 0) {
            result = -1;
        } else if (found) {
            struct buffer swap = *text; /* ascending: the last one found is the newest */
            *text = kept;
            kept = swap;
            ++*before;
        }
        buffer_free(&kept);
    }
    buffer_free(&key);
    return result;
}

static void fill_before(struct briefing *b, size_t i, const struct brief_was *was)
{
    struct brief_series *s = &b->series[i];
    for (size_t k = was->points.n; k-- > 0 && !s->known_before;) {
        enum status status = was->points.at[k].status;
        if (status == STATUS_FORECAST || status == STATUS_TARGET)
            continue;
        s->known_before = true;
        s->before = was->points.at[k];
    }
}

static int compare(struct briefing *b, struct error *err)
{
    static const struct points none;
    for (size_t i = 0; i < b->brief.n_series; i++) {
        const struct report_series *r = &b->series[i].report;
        const struct brief_was *was = brief_state_find(&b->state, r->code);
        struct points recent = *r->points;
        if (was == NULL) {
            if (changes_compare(&b->changes, i, &none, r->points, b->state.as_of, b->brief.as_of,
                                err) < 0)
                return -1;
            continue;
        }
        fill_before(b, i, was);
        /* Of a long series only the newest figures were kept: older ones are not new. */
        while (was->points.n == BRIEF_STATE_POINTS && recent.n > 0 &&
               recent.at[0].period.last < was->points.at[0].period.last) {
            recent.at++;
            recent.n--;
        }
        if (changes_compare(&b->changes, i, &was->points, &recent, b->state.as_of, b->brief.as_of,
                            err) < 0 ||
            changes_check_forecast(&b->changes, i, was->steps, was->n_steps, r->trend, r->points,
                                   err) < 0)
            return -1;
    }
    changes_sort(&b->changes);
    return 0;
}

int briefing_recall(struct briefing *b, struct error *err)
{
    struct buffer list, text;
    bool found;
    long before;
    int result = -1;
    buffer_init(&list, 0);
    buffer_init(&text, 0);
    if (kept_text(b, b->id, &list, &found, err) < 0 ||
        last_state(b, buffer_string(&list), b->brief.as_of, &text, &before, err) < 0)
        goto out;
    b->brief.number = (b->config.number ? b->config.number : 1) + before;
    b->brief.changes = &b->changes;
    if (before > 0) {
        if (brief_state_read(&b->state, buffer_string(&text), err) < 0)
            goto out;
        b->brief.last = b->state.as_of;
        if (compare(b, err) < 0)
            goto out;
    }
    result = 0;
out:
    buffer_free(&list);
    buffer_free(&text);
    return result;
}

/* LIST with DAY in its place. */
static int add_day(const char *list, day_t day, struct buffer *out, struct error *err)
{
    char mine[DATE_TEXT];
    bool done = false;
    date_format(day, mine);
    while (*list) {
        size_t len = strcspn(list, "\n");
        /* ISO days sort as texts. */
        if (!done && strncmp(list, mine, len) > 0) {
            if (buffer_printf(out, err, "%s\n", mine) < 0)
                return -1;
            done = true;
        }
        if (buffer_append(out, list, len, err) < 0 || buffer_char(out, '\n', err) < 0)
            return -1;
        list += len + (list[len] == '\n');
    }
    return done ? 0 : buffer_printf(out, err, "%s\n", mine);
}

static bool lists(const char *list, day_t day)
{
    while (*list) {
        day_t at;
        list = next_day(list, &at);
        if (at == day)
            return true;
    }
    return false;
}

int briefing_keep(struct briefing *b, struct error *err)
{
    struct buffer list, days, key, was, now;
    bool found, begun = false;
    int result = -1;
    buffer_init(&list, 0);
    buffer_init(&days, 0);
    buffer_init(&key, 0);
    buffer_init(&was, 0);
    buffer_init(&now, 0);
    if (kept_text(b, b->id, &list, &found, err) < 0 ||
        state_key(b, b->brief.as_of, &key, err) < 0 ||
        kept_text(b, buffer_string(&key), &was, &found, err) < 0 ||
        brief_state_write(&b->brief, &now, err) < 0)
        goto out;
    if (found && strcmp(buffer_string(&was), buffer_string(&now)) == 0) {
        result = 0;
        goto out;
    }
    /* The list of days stays when a briefing is undone: it is no part of the batch. */
    if (!lists(buffer_string(&list), b->brief.as_of) &&
        (add_day(buffer_string(&list), b->brief.as_of, &days, err) < 0 ||
         store_keep(b->store, b->id, buffer_string(&days), err) < 0))
        goto out;
    if (store_begin(b->store, "brief", err) < 0)
        goto out;
    begun = true;
    if (store_keep(b->store, buffer_string(&key), buffer_string(&now), err) < 0 ||
        store_commit(b->store, NULL, err) < 0)
        goto out;
    begun = false;
    result = 0;
out:
    if (begun)
        store_rollback(b->store);
    buffer_free(&list);
    buffer_free(&days);
    buffer_free(&key);
    buffer_free(&was);
    buffer_free(&now);
    return result;
}
