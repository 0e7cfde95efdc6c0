/* sentence_change.c - what changed, in a plain sentence that says why. */
#include <math.h>

#include "report/say.h"
#include "sitstat/change.h"

size_t changes_group(const struct changes *c, size_t i)
{
    size_t n = 1;
    enum change_what what = c->at[i].what;
    if (what != CHANGED_NEW && what != CHANGED_FORECAST_HELD)
        return 1;
    while (i + n < c->n && c->at[i + n].what == what && c->at[i + n].series == c->at[i].series)
        n++;
    return n;
}

static const char *say_move(struct say *s, const struct change *c)
{
    double absolute = c->after - c->before;
    if (!(fabs(c->before) > 0))
        return say_signed(s, absolute);
    return say(s, absolute < 0 ? "percent.minus" : "percent.plus",
               WORDS({"n", say_percent(s, absolute / c->before)}));
}

int sentence_change(const struct wording *w, const char *subject, const char *unit,
                    const struct change *c, size_t n, const char *publisher, struct buffer *out,
                    struct error *err)
{
    static const char *const keys[CHANGES_WHAT] = {
        [CHANGED_NEW] = "change.new",
        [CHANGED_UP] = "change.up",
        [CHANGED_DOWN] = "change.down",
        [CHANGED_STATUS] = "change.status",
        [CHANGED_WITHDRAWN] = "change.withdrawn",
        [CHANGED_STOPPED] = "change.stopped",
        [CHANGED_FORECAST_HELD] = "change.held",
        [CHANGED_FORECAST_NEAR] = "change.near",
        [CHANGED_FORECAST_MISSED] = "change.missed",
    };
    const struct change *last = &c[n - 1];
    struct say s;
    say_begin(&s, w, err);
    bool forecast = c->what == CHANGED_FORECAST_HELD || c->what == CHANGED_FORECAST_NEAR ||
                    c->what == CHANGED_FORECAST_MISSED;
    bool revised = c->what == CHANGED_UP || c->what == CHANGED_DOWN;
    const char *who = publisher && *publisher ? publisher : wording_text(w, "change.source");
    const char *key = n > 1 && c->what == CHANGED_NEW             ? "change.new.many"
                      : n > 1 && c->what == CHANGED_FORECAST_HELD ? "change.held.many"
                                                                  : keys[c->what];
    return say_into(&s,
                    say(&s, key,
                        WORDS({"subject", subject}, {"at", say_period(&s, c->period, WORDING_AT)},
                              {"figures", say_count(&s, "figures", n, NULL)},
                              {"first", say_period(&s, c->period, WORDING_NAME)},
                              {"last", say_period(&s, last->period, WORDING_NAME)},
                              {"last_at", say_period(&s, last->period, WORDING_AT)},
                              {"before", forecast || c->was.ref.report == 0
                                             ? say_amount(&s, unit, c->before)
                                             : say_value(&s, unit, &c->was, false)},
                              {"after", forecast || last->is.ref.report == 0
                                            ? say_amount(&s, unit, last->after)
                                            : say_value(&s, unit, &last->is, false)},
                              {"move", revised ? say_move(&s, c) : ""},
                              {"low", say_number(&s, c->low)}, {"high", say_number(&s, c->high)},
                              {"who", who}, {"day", say_day(&s, last->is.known_on)},
                              {"day_before", say_day(&s, c->was.known_on)})),
                    out);
}
