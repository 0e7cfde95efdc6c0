/* crash.c - kills sitstat with SIGKILL at random points, and plays power failures, and looks
 * whether anything was lost.
 *
 *   crash SITSTAT SHIM POINTS [SEED] [SCENARIO]
 *
 * POINTS are spread over the commands that write. A third is killed in place of a system call, a
 * third after a random time, a third in place of a system call with the loss of a random half of
 * the blocks that were not yet synced. Afterwards `sitstat check` must be clean, SQLite's
 * integrity_check ok, the store as before or as after the whole command, and the command, run
 * again, must lead to the same end. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../fault/trial.h"

enum way { BY_CALL, BY_TIME, BY_POWER, WAYS };
static const char *const way_names[WAYS] = {"system call", "time", "power failure"};

struct tally {
    unsigned long points, killed, before, after, rerun, failures;
    unsigned long by_way[WAYS], lost_blocks;
};

struct bounds { /* of an undisturbed run */
    struct state before, after;
    uint64_t calls;
    long us;
};

static const uint32_t system_calls = ((1u << FAULT_CLASSES) - 1) & ~(1u << FAULT_ALLOC);

static bool same_store(const struct state *a, const struct state *b)
{
    return strcmp(a->store, b->store) == 0;
}

static void complain(struct tally *t, const struct scenario *s, const char *point, const char *what,
                     const struct outcome *o)
{
    t->failures++;
    printf("FAIL %s, %s: %s\n", s->name, point, what);
    if (o)
        printf("  %s %d: %s%s", o->exited ? "status" : "signal", o->status,
               buffer_string(&o->words), o->words.len ? "" : "\n");
}

static bool measure(const struct place_of_work *w, const struct scenario *s, struct bounds *b,
                    struct tally *t)
{
    struct outcome o;
    struct timespec start, end;
    if (!scenario_prepare(w, s)) {
        t->failures++;
        return false;
    }
    scenario_copy(w, s);
    trial_state(w, s, &b->before);
    memset(w->plan, 0, sizeof *w->plan);
    w->plan->classes = system_calls;
    trial_run(w, s->command, true, 0, &o);
    b->calls = w->plan->met;
    bool good = o.exited && o.status == 0;
    if (!good)
        complain(t, s, "undisturbed", "it fails", &o);
    outcome_free(&o);
    trial_state(w, s, &b->after);
    scenario_copy(w, s);
    clock_gettime(CLOCK_MONOTONIC, &start);
    trial_run(w, s->command, false, 0, &o);
    clock_gettime(CLOCK_MONOTONIC, &end);
    outcome_free(&o);
    b->us = (end.tv_sec - start.tv_sec) * 1000000L + (end.tv_nsec - start.tv_nsec) / 1000;
    struct state again;
    trial_state(w, s, &again);
    if (good && (!same_store(&again, &b->after) || strcmp(again.output, b->after.output) != 0)) {
        complain(t, s, "undisturbed", "two runs lead to two ends", NULL);
        good = false;
    }
    return good;
}

/* What a user does next: looks whether all is well. A store that was never made is well, too. */
static void look(const struct place_of_work *w, const struct scenario *s, const struct bounds *b,
                 const char *point, struct tally *t)
{
    static const char *const check[] = {"check", NULL};
    struct outcome o;
    struct state now;
    trial_run(w, check, false, 0, &o);
    trial_state(w, s, &now);
    /* What waits for its upgrade is well, too: readers say so. */
    bool never_made = strstr(buffer_string(&o.words), "no such database") != NULL ||
                      strstr(buffer_string(&o.words), "older sitstat wrote") != NULL ||
                      strstr(buffer_string(&o.words), "is empty") != NULL;
    if (!o.exited || (o.status != 0 && !never_made))
        complain(t, s, point, "`sitstat check` is not clean", &o);
    outcome_free(&o);
    if (!now.sound)
        complain(t, s, point, "integrity_check is not ok", NULL);
    if (same_store(&now, &b->before))
        t->before++;
    else if (same_store(&now, &b->after))
        t->after++;
    else
        complain(t, s, point, "the store is neither as before nor as after", NULL);
    if (now.complete && strcmp(now.output, b->after.output) != 0)
        complain(t, s, point, "the output has its manifest, but is there in part", NULL);
}

static void again(const struct place_of_work *w, const struct scenario *s, const struct bounds *b,
                  const char *point, struct tally *t)
{
    struct outcome o;
    struct state now;
    trial_run(w, s->command, false, 0, &o);
    trial_state(w, s, &now);
    t->rerun++;
    bool same_end = same_store(&now, &b->after) && strcmp(now.output, b->after.output) == 0;
    /* What was done entirely may be refused a second time: it was undone, it was decided. */
    if (!o.exited || (o.status != 0 && !(o.status == 1 && same_end)))
        complain(t, s, point, "running it again fails", &o);
    else if (!now.sound)
        complain(t, s, point, "after running it again integrity_check is not ok", &o);
    else if (!same_end)
        complain(t, s, point, "running it again leads to another end", &o);
    outcome_free(&o);
}

static void crash(const struct place_of_work *w, const struct scenario *s, const struct bounds *b,
                  enum way way, uint64_t *seed, struct tally *t)
{
    char point[128];
    struct outcome o;
    long us = 0;
    scenario_copy(w, s);
    memset(w->plan, 0, sizeof *w->plan);
    w->plan->classes = system_calls;
    w->plan->action = way == BY_POWER ? FAULT_LOSE : way == BY_CALL ? FAULT_KILL : FAULT_COUNT;
    w->plan->seed = random_next(seed);
    w->plan->at = 1 + random_next(seed) % (b->calls ? b->calls : 1);
    if (way == BY_TIME)
        us = 1 + (long)(random_next(seed) % (uint64_t)(b->us ? b->us : 1));
    trial_run(w, s->command, way != BY_TIME, us, &o);
    if (way == BY_TIME)
        snprintf(point, sizeof point, "killed after %ld us of %ld", us, b->us);
    else
        snprintf(point, sizeof point, "%s at call %llu of %llu (%s)", way_names[way],
                 (unsigned long long)w->plan->at, (unsigned long long)b->calls, w->plan->name);
    t->points++;
    t->by_way[way]++;
    t->killed += !o.exited && o.status == 9;
    t->lost_blocks += w->plan->lost;
    if (o.hung || (!o.exited && o.status != 9))
        complain(t, s, point, "it died of something else", &o);
    outcome_free(&o);
    /* Half of the time nobody looks first: the command itself meets what the crash left. */
    if (random_next(seed) & 1)
        look(w, s, b, point, t);
    again(w, s, b, point, t);
}

int main(int argc, char **argv)
{
    static const char *const writing[] = {"import into no store",
                                          "import",
                                          "read",
                                          "accept",
                                          "reject",
                                          "add",
                                          "undo",
                                          "merge",
                                          "sources prefer",
                                          "measures set",
                                          "upgrade",
                                          "brief",
                                          NULL};
    struct place_of_work w;
    struct tally t = {0};
    size_t n = 0;
    if (argc < 4)
        return fprintf(stderr, "usage: crash SITSTAT SHIM POINTS [SEED] [SCENARIO]\n"), 2;
    unsigned long points = strtoul(argv[3], NULL, 10);
    uint64_t seed = argc > 4 ? strtoull(argv[4], NULL, 10) : 1;
    const char *only = argc > 5 ? argv[5] : NULL;
    setvbuf(stdout, NULL, _IOLBF, 0);
    work_begin(&w, argv[1], argv[2]);
    w.killing = true;
    while (writing[n] != NULL)
        n++;
    for (size_t i = 0; i < n; i++) {
        const struct scenario *s = scenarios;
        struct bounds b = {0};
        unsigned long mine = only ? points : points / n + (i < points % n);
        if (only && strcmp(only, writing[i]) != 0)
            continue;
        while (s->name && strcmp(s->name, writing[i]) != 0)
            s++;
        if (s->name == NULL || !measure(&w, s, &b, &t)) {
            printf("FAIL %s: could not be tried\n", writing[i]);
            continue;
        }
        unsigned long failed = t.failures, killed = t.killed;
        for (unsigned long k = 0; k < mine; k++)
            crash(&w, s, &b, (enum way)(k % WAYS), &seed, &t);
        printf("crash: %-20s %5lu points, %5lu killed, %llu system calls in a run, %lu failed\n",
               s->name, mine, t.killed - killed, (unsigned long long)b.calls, t.failures - failed);
    }
    work_end(&w);
    printf("crash: %lu points (%lu by system call, %lu by time, %lu by power failure with %lu "
           "blocks lost), %lu killed; %lu as before, %lu as after, %lu run again; %lu failed\n",
           t.points, t.by_way[BY_CALL], t.by_way[BY_TIME], t.by_way[BY_POWER], t.lost_blocks,
           t.killed, t.before, t.after, t.rerun, t.failures);
    return t.failures || t.points == 0 ? 1 : 0;
}
