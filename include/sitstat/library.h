/* library.h - shared libraries that few commands need, loaded only when one does.
 *
 * libxml2 and libxlsxwriter bring ICU, OpenSSL and the C++ runtime with them: linked in, they took
 * three quarters of the time that every command needs to start. Their headers are needed to build
 * as ever; mk/library.mk tells under which name the linker would have asked for them.
 *
 *     #define XLSX(X) X(workbook_new) X(workbook_close)
 *     struct xlsx { XLSX(LIBRARY_SLOT) };
 *     static const char *const names[] = { XLSX(LIBRARY_NAME) };
 *     library_load(LIBRARY_XLSXWRITER, "writing a workbook", names, sizeof names / sizeof *names,
 *                  &xlsx, err) */
#ifndef SITSTAT_LIBRARY_H
#define SITSTAT_LIBRARY_H

#include <stddef.h>

#include "sitstat/error.h"

/* A declaration's name takes no parentheses. NOLINTNEXTLINE(bugprone-macro-parentheses) */
#define LIBRARY_SLOT(function) __typeof__(function) *function;
#define LIBRARY_NAME(function) #function,

int library_load(const char *file, const char *use, const char *const *names, size_t n, void *slots,
                 struct error *err);
/* Loads FILE, found as the system finds its libraries, and writes the addresses of the N functions
 * NAMES to SLOTS, a struct of N LIBRARY_SLOTs. A library once loaded stays until the program ends.
 * Returns 0, or -1 with ERR_CHILD and a sentence that says what USE needs. */
#endif
