/* ring.c - a bounded queue between two threads; see ring.h. */
#include "ingest/csv/ring.h"

#include <signal.h>
#include <string.h>

void ring_init(struct ring *r)
{
    memset(r, 0, sizeof *r);
    pthread_mutex_init(&r->lock, NULL);
    pthread_cond_init(&r->more, NULL);
    pthread_cond_init(&r->room, NULL);
}

void ring_free(struct ring *r)
{
    pthread_cond_destroy(&r->more);
    pthread_cond_destroy(&r->room);
    pthread_mutex_destroy(&r->lock);
}

int ring_start(struct ring *r, void *(*fill)(void *), void *context)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    int result = pthread_create(&r->thread, NULL, fill, context);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return result == 0 ? 0 : -1;
}

void ring_join(struct ring *r)
{
    pthread_join(r->thread, NULL);
}

/* ---- the thread that fills ------------------------------------------------------------------- */

long ring_fill(struct ring *r)
{
    long place = -1;
    pthread_mutex_lock(&r->lock);
    while (r->ready == RING_PLACES && !r->stopped)
        pthread_cond_wait(&r->room, &r->lock);
    if (!r->stopped)
        place = (long)((r->first + r->ready) % RING_PLACES);
    pthread_mutex_unlock(&r->lock);
    return place;
}

void ring_hand_on(struct ring *r)
{
    pthread_mutex_lock(&r->lock);
    r->ready++;
    pthread_cond_signal(&r->more);
    pthread_mutex_unlock(&r->lock);
}

void ring_end(struct ring *r)
{
    pthread_mutex_lock(&r->lock);
    r->ended = true;
    pthread_cond_signal(&r->more);
    pthread_mutex_unlock(&r->lock);
}

/* ---- the thread that uses -------------------------------------------------------------------- */

long ring_use(struct ring *r)
{
    pthread_mutex_lock(&r->lock);
    while (r->ready == 0 && !r->ended)
        pthread_cond_wait(&r->more, &r->lock);
    long place = r->ready > 0 ? (long)r->first : -1;
    pthread_mutex_unlock(&r->lock);
    return place;
}

void ring_give_back(struct ring *r, bool stop)
{
    pthread_mutex_lock(&r->lock);
    r->first = (r->first + 1) % RING_PLACES;
    r->ready--;
    r->stopped = r->stopped || stop;
    pthread_cond_signal(&r->room);
    pthread_mutex_unlock(&r->lock);
}
