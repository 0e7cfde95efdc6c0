/* sync.c - many files to the disk at a time.
 *
 * A file system that keeps a journal commits it for each fsync(); those that wait at the same time
 * share a commit. One after the other, the 16 files of a briefing took 50 ms, together they take 2.
 */
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>

#include "cli/cli.h"

enum { THREADS = 8, ENDING = 7 /* ".XXXXXX" */ };

struct sync {
    const struct buffer *temporary;
    size_t n;
    atomic_size_t next;
    pthread_mutex_t lock; /* of the next two */
    size_t failed;        /* the first file that failed; N: none */
    struct error err;
};

static void *sync_some(void *context)
{
    struct sync *s = context;
    struct error err = {.code = ERR_NONE};
    char path[4096];
    for (size_t i; (i = atomic_fetch_add(&s->next, 1)) < s->n;) {
        const struct buffer *name = &s->temporary[i];
        snprintf(path, sizeof path, "%.*s", name->len > ENDING ? (int)(name->len - ENDING) : 0,
                 buffer_string(name));
        if (cli_file_sync(path, name, &err) == 0)
            continue;
        pthread_mutex_lock(&s->lock);
        if (i < s->failed) { /* whichever thread was first: the same file is told */
            s->failed = i;
            s->err = err;
        }
        pthread_mutex_unlock(&s->lock);
    }
    return NULL;
}

int cli_files_sync(const struct buffer *temporary, size_t n, struct error *err)
{
    struct sync s = {.temporary = temporary, .n = n, .failed = n};
    pthread_t threads[THREADS];
    size_t started = 0;
    sigset_t all, before;
    pthread_mutex_init(&s.lock, NULL);
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before); /* Ctrl-C belongs to the first thread */
    while (started < THREADS && started + 1 < n &&
           pthread_create(&threads[started], NULL, sync_some, &s) == 0)
        started++;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    sync_some(&s); /* also does all of it where there are no threads to be had */
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    pthread_mutex_destroy(&s.lock);
    if (s.failed == n)
        return 0;
    if (err != NULL)
        *err = s.err;
    return -1;
}
