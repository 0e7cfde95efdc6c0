# Charts: the seccomp filter around gnuplot is built in where libseccomp is there.
ALL_CPPFLAGS += $(shell pkg-config --exists libseccomp 2>/dev/null && echo -DSITSTAT_SECCOMP)
LIBS += $(shell pkg-config --libs libseccomp 2>/dev/null)
