/* ring.h - the places of a bounded queue between two threads: one fills them, the other uses them.
 *
 * Only places are handed over; what stands in them belongs to the owner of the ring. */
#ifndef CSV_RING_H
#define CSV_RING_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

enum { RING_PLACES = 3 };

struct ring {
    size_t first, ready; /* places that wait to be used */
    bool stopped, ended;
    pthread_mutex_t lock;
    pthread_cond_t more, room;
    pthread_t thread;
};

void ring_init(struct ring *r);
void ring_free(struct ring *r);
int ring_start(struct ring *r, void *(*fill)(void *), void *context);
/* Starts the thread that fills, with all signals blocked: Ctrl-C belongs to the caller. -1 where
 * there can be no thread. */

long ring_fill(struct ring *r);    /* waits for a place to fill; -1: the user has stopped */
void ring_hand_on(struct ring *r); /* the place is filled */
void ring_end(struct ring *r);     /* nothing more will be filled */

long ring_use(struct ring *r); /* waits for a filled place; -1: there are no more */
void ring_give_back(struct ring *r, bool stop);
void ring_join(struct ring *r); /* after ring_use() said -1, or after a stop */
#endif
