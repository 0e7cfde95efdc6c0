/* torture.c - makes every allocation and every system call of every command fail, one at a time.
 *
 *   torture SITSTAT SHIM TRIES [SCENARIO [SORT [AT]]]
 *
 * TRIES calls of each sort and command are tried, spread evenly over the run; 0: every call.
 * TORTURE_PRELOAD may name a sanitizer's runtime that SITSTAT was built with; leaks are then seen.
 *
 * Whatever fails: the process must end by itself, with status 0 and exactly the output and the
 * store of an undisturbed run, or with status 1, one line on stderr, and the store as before or as
 * after; no file may be left lying about. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../fault/trial.h"

/* One way in which a sort of calls can go wrong. */
static const struct sort {
    const char *name;
    uint32_t classes;
    enum fault_action action;
    int error;
    bool unnoticed; /* the program must get over it: status 0 */
} sorts[] = {
    {"allocations", 1 << FAULT_ALLOC, FAULT_ONCE, ENOMEM, false},
    {"allocations from then on", 1 << FAULT_ALLOC, FAULT_ALWAYS, ENOMEM, false},
    {"opening", 1 << FAULT_OPEN, FAULT_ONCE, EMFILE, false},
    {"reading", 1 << FAULT_READ, FAULT_ONCE, EIO, false},
    {"reading, interrupted", 1 << FAULT_READ, FAULT_ONCE, EINTR, true},
    {"reading, cut short", 1 << FAULT_READ, FAULT_SHORT, 0, false},
    {"writing", 1 << FAULT_WRITE, FAULT_ONCE, EIO, false},
    {"writing, disk full from then on", 1 << FAULT_WRITE, FAULT_ALWAYS, ENOSPC, false},
    {"writing, interrupted", 1 << FAULT_WRITE, FAULT_ONCE, EINTR, true},
    {"writing, cut short", 1 << FAULT_WRITE, FAULT_SHORT, 0, false},
    {"syncing", 1 << FAULT_SYNC, FAULT_ONCE, EIO, false},
    {"names", 1 << FAULT_NAME, FAULT_ONCE, EACCES, false},
    {"processes and pipes", 1 << FAULT_PROCESS, FAULT_ONCE, EAGAIN, false},
    {"locks and maps", 1 << FAULT_LOCK, FAULT_ONCE, EACCES, false},
};

struct tally {
    unsigned long calls, tried, finished, refused, failures, unseen;
};

struct good { /* an undisturbed run */
    struct state before, after;
    struct buffer out;
};

static void complain(struct tally *t, const struct scenario *s, const struct sort *sort,
                     const struct place_of_work *w, const char *what, const struct outcome *o)
{
    t->failures++;
    printf("FAIL %s, %s, number %llu (%s): %s; %s %d\n", s->name, sort->name,
           (unsigned long long)w->plan->at, w->plan->name, what, o->exited ? "status" : "signal",
           o->status);
    if (o->words.len > 0)
        printf("  %.*s\n", (int)(o->words.len < 3000 ? o->words.len : 3000),
               buffer_string(&o->words));
}

static size_t lines(const struct buffer *b)
{
    size_t n = 0;
    for (size_t i = 0; i < b->len; i++)
        n += b->data[i] == '\n';
    return n + (b->len > 0 && b->data[b->len - 1] != '\n');
}

/* The last line is the sentence; what came before it must be what an undisturbed run also says. */
static bool one_sentence(const struct outcome *o)
{
    const char *words = buffer_string(&o->words);
    const char *sentence = strstr(words, "sitstat: ");
    if (sentence == NULL || (sentence != words && sentence[-1] != '\n'))
        return false;
    const char *end = strchr(sentence, '\n');
    return end != NULL && end[1] == '\0' && end - sentence > 20;
}

/* Without memory for it the sanitizer can start no thread and ends the program itself: what that
 * would have done is not seen. The plain program is put to the same test. */
static bool sanitizer_gave_up(const struct outcome *o)
{
    const char *words = buffer_string(&o->words);
    return strstr(words, "Sanitizer: CHECK failed: sanitizer_") != NULL &&
           strstr(words, "pthread_getattr_np") != NULL;
}

static const char *judge(const struct scenario *s, const struct sort *sort, const struct good *good,
                         const struct state *now, const struct outcome *o, bool removing)
{
    bool before = strcmp(now->store, good->before.store) == 0;
    bool after = strcmp(now->store, good->after.store) == 0;
    if (o->hung)
        return "it hangs";
    if (!o->exited)
        return "it crashes";
    if (o->status != 0 && o->status != 1)
        return "a strange status";
    if (!now->sound)
        return "integrity_check is not ok";
    if (now->litter > 0 && !removing)
        return now->litter_name;
    if (o->status == 0) {
        if (!after)
            return "it says all is well, but the store is not as after";
        if (strcmp(now->output, good->after.output) != 0)
            return "it says all is well, but its output file differs";
        if (o->out.len != good->out.len ||
            (o->out.len && memcmp(o->out.data, good->out.data, o->out.len) != 0))
            return "it says all is well, but it printed something else";
        return NULL;
    }
    if (sort->unnoticed)
        return "it did not get over an interruption";
    if (!before && !after)
        return "the store is neither as before nor as after";
    if (now->output[0] && strcmp(now->output, good->after.output) != 0)
        return "the output is there in part";
    if (!one_sentence(o) && !(s->finds && o->words.len > 0))
        return lines(&o->words) == 0 ? "it says nothing" : "it does not end with one sentence";
    return NULL;
}

static void try_one(const struct place_of_work *w, const struct scenario *s,
                    const struct sort *sort, const struct good *good, uint64_t at, struct tally *t)
{
    struct outcome o;
    struct state now;
    scenario_copy(w, s);
    w->plan->classes = sort->classes;
    w->plan->action = sort->action;
    w->plan->error = sort->error;
    w->plan->at = at;
    trial_run(w, s->command, true, 0, &o);
    trial_state(w, s, &now);
    t->tried++;
    t->finished += o.exited && o.status == 0;
    t->refused += o.exited && o.status == 1;
    /* What could not be removed is still there. */
    bool removing = strncmp(w->plan->name, "unlink", 6) == 0 || strcmp(w->plan->name, "rmdir") == 0;
    const char *bad = judge(s, sort, good, &now, &o, removing);
    if (bad != NULL && sanitizer_gave_up(&o)) {
        printf("torture: %s, %s, number %lu: the sanitizer itself gave up, not judged\n", s->name,
               sort->name, (unsigned long)at);
        t->unseen++;
        bad = NULL;
    }
    if (bad != NULL)
        complain(t, s, sort, w, bad, &o);
    outcome_free(&o);
}

static uint64_t count(const struct place_of_work *w, const struct scenario *s,
                      const struct sort *sort)
{
    struct outcome o;
    scenario_copy(w, s);
    w->plan->classes = sort->classes;
    w->plan->action = FAULT_COUNT;
    trial_run(w, s->command, true, 0, &o);
    outcome_free(&o);
    return w->plan->met;
}

static bool undisturbed(const struct place_of_work *w, const struct scenario *s, struct good *good)
{
    struct outcome o;
    if (!scenario_prepare(w, s))
        return false;
    scenario_copy(w, s);
    trial_state(w, s, &good->before);
    memset(w->plan, 0, sizeof *w->plan);
    trial_run(w, s->command, true, 0, &o);
    trial_state(w, s, &good->after);
    good->out = o.out;
    buffer_init(&o.out, 0);
    bool fine = o.exited && o.status == 0;
    if (!fine)
        printf("FAIL %s fails undisturbed, status %d: %s\n", s->name, o.status,
               buffer_string(&o.words));
    outcome_free(&o);
    return fine;
}

int main(int argc, char **argv)
{
    struct place_of_work w;
    struct tally total[sizeof sorts / sizeof sorts[0]] = {{0}}, all = {0};
    const size_t n_sorts = sizeof sorts / sizeof sorts[0];
    unsigned long scenarios_tried = 0, broken = 0;
    if (argc < 4)
        return fprintf(stderr, "usage: torture SITSTAT SHIM TRIES [SCENARIO [SORT [AT]]]\n"), 2;
    uint64_t tries = strtoull(argv[3], NULL, 10);
    uint64_t only_at = argc > 6 ? strtoull(argv[6], NULL, 10) : 0;
    setvbuf(stdout, NULL, _IOLBF, 0);
    work_begin(&w, argv[1], argv[2]);
    w.preload_too = getenv("TORTURE_PRELOAD");
    for (const struct scenario *s = scenarios; s->name != NULL; s++) {
        struct good good = {0};
        struct tally here = {0};
        if (argc > 4 && strcmp(argv[4], "all") != 0 && strcmp(argv[4], s->name) != 0)
            continue;
        if (!undisturbed(&w, s, &good)) {
            broken++;
            continue;
        }
        scenarios_tried++;
        for (size_t i = 0; i < n_sorts; i++) {
            struct tally *t = &total[i], before = *t;
            if (argc > 5 && strcmp(argv[5], "all") != 0 && strcmp(argv[5], sorts[i].name) != 0)
                continue;
            uint64_t calls = count(&w, s, &sorts[i]);
            t->calls += calls;
            uint64_t n = only_at ? 1 : tries && tries < calls ? tries : calls;
            for (uint64_t k = 0; k < n; k++)
                try_one(&w, s, &sorts[i], &good, only_at ? only_at : 1 + k * calls / n, t);
            here.tried += t->tried - before.tried;
            here.calls += calls;
            here.failures += t->failures - before.failures;
        }
        printf("torture: %-20s %6lu calls, %6lu made to fail, %lu failed\n", s->name, here.calls,
               here.tried, here.failures);
        buffer_free(&good.out);
    }
    work_end(&w);
    for (size_t i = 0; i < n_sorts; i++) {
        const struct tally *t = &total[i];
        printf(
            "torture: %-32s %6lu calls, %6lu tried: %6lu got over it, %6lu refused, %lu failed\n",
            sorts[i].name, t->calls, t->tried, t->finished, t->refused, t->failures);
        all.calls += t->calls;
        all.tried += t->tried;
        all.finished += t->finished;
        all.refused += t->refused;
        all.failures += t->failures;
        all.unseen += t->unseen;
    }
    if (all.unseen > 0)
        printf("torture: %lu not judged, since the sanitizer itself gave up\n", all.unseen);
    printf(
        "torture: %lu scenarios, %lu of %lu calls made to go wrong: %lu got over it, %lu refused "
        "with one sentence; %lu failed\n",
        scenarios_tried, all.tried, all.calls, all.finished, all.refused, all.failures + broken);
    return all.failures || broken || all.tried == 0 ? 1 : 0;
}
