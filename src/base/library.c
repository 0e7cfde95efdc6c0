/* library.c - shared libraries that few commands need, loaded only when one does. */
#include "sitstat/library.h"

#include <dlfcn.h>
#include <string.h>

int library_load(const char *file, const char *use, const char *const *names, size_t n, void *slots,
                 struct error *err)
{
    void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL)
        return error_set(err, ERR_CHILD,
                         "%s needs the library %s, which is not there: install it ('make deps' "
                         "does)",
                         use, file);
    for (size_t i = 0; i < n; i++) {
        void *function = dlsym(library, names[i]);
        if (function == NULL)
            return error_set(err, ERR_CHILD,
                             "%s needs %s() of %s, which this version of it lacks: install another "
                             "one",
                             use, names[i], file);
        memcpy((char *)slots + i * sizeof function, &function, sizeof function);
    }
    return 0;
}
