/* sandbox.h - a seccomp filter around a child that only reads and prints: gnuplot, pdftotext.
 *
 * Prepared before fork(), entered in the child right before execve(); what the child then runs can
 * read files, but write none, start nothing and open no socket. */
#ifndef SITSTAT_SANDBOX_H
#define SITSTAT_SANDBOX_H

int sandbox_prepare(void **filter, const char *program);
/* FILTER lets a process execute PROGRAM (this very pointer) and nothing else. 0, or -1 where the
 * machine has no such thing: FILTER is NULL then. */
int sandbox_enter(void *filter); /* 0, or -1: then nothing is confined */
void sandbox_free(void *filter); /* accepts NULL */
#endif
