/* trial.h - one run of sitstat in a folder of its own, with something made to go wrong.
 *
 * A scenario is made ready once in a folder; each trial runs in a fresh copy of that folder. What
 * the run left is compared by digest with the state before and the state after an undisturbed run.
 * Functions end the test program where the test itself cannot go on (no space, no fork). */
#ifndef FAULT_TRIAL_H
#define FAULT_TRIAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "plan.h"
#include "sitstat/buffer.h"
#include "sitstat/sha256.h"

enum { TRIAL_PATH = 512, TRIAL_WORDS = 16 };
#define DATABASE "test.db"

struct scenario {
    const char *name;
    const char *prepare;              /* lines of sh; "$SITSTAT" is the program, "$DATA" its data */
    const char *command[TRIAL_WORDS]; /* words after "sitstat" */
    const char *output;               /* file or folder that it makes, or NULL */
    bool finds;                       /* status 1 also says what it found, in lines */
};
extern const struct scenario scenarios[]; /* ends with a zeroed row */

struct place_of_work {
    char root[TRIAL_PATH];    /* everything below; removed at the end */
    char sitstat[TRIAL_PATH]; /* program under test */
    char shim[TRIAL_PATH];
    const char *preload_too; /* a sanitizer's runtime, or NULL */
    bool killing;            /* temporary files of a killed run are no part of an output */
    struct fault_plan *plan;
};

struct outcome {
    bool exited;
    int status; /* exit status, or the signal */
    bool hung;
    struct buffer out, words;
};

struct state {               /* of a folder after a run */
    char store[SHA256_HEX];  /* every row of every table */
    char output[SHA256_HEX]; /* the scenario's output; "" where there is none */
    bool complete;           /* the output is a folder and has its manifest, which comes last */
    size_t litter;           /* files that were not there before and are no output */
    char litter_name[TRIAL_PATH];
    bool sound; /* integrity_check says ok */
};

void work_begin(struct place_of_work *w, const char *sitstat, const char *shim);
void work_end(struct place_of_work *w);

bool scenario_prepare(const struct place_of_work *w, const struct scenario *s);
/* False where its commands failed: what they said is printed. */
void scenario_copy(const struct place_of_work *w, const struct scenario *s);
/* Makes the fresh copy in which the next run happens. */
void trial_run(const struct place_of_work *w, const char *const *command, bool disturbed,
               long kill_after_us, struct outcome *o);
/* Runs in the copy. DISTURBED: with the shim and its plan. KILL_AFTER_US > 0: SIGKILL then. */
void trial_state(const struct place_of_work *w, const struct scenario *s, struct state *out);
void outcome_free(struct outcome *o);

uint64_t random_next(uint64_t *state);
_Noreturn void give_up(const char *what);

#endif
