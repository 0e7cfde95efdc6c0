# sitstat: the statistics of a humanitarian situation.
#
#   make demo     installs what is missing, builds, and runs the main job
#   make check    installs what is missing, builds, and passes the tests
#
# `make help` lists all targets.

PREFIX ?= /usr/local
DESTDIR ?=
BUILD ?= build
CC ?= cc
OPT ?= -O2 -g
SANITIZE ?=
VERSION := $(shell cat VERSION)

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion
# Hidden: jansson must not find our json_object() in place of its own.
HARDENING = -fPIE -fstack-protector-strong -fvisibility=hidden
# The C library zeroes structures faster than the "rep stos" that gcc writes for x86, which takes as
# long to begin as that takes in all: some 2 % of reading a text. For compilers that know of it.
ZEROING := -mmemset-strategy=libcall:-1:noalign
ZEROING := $(shell $(CC) $(ZEROING) -x c -E /dev/null >/dev/null 2>&1 && echo $(ZEROING))
FORTIFY = -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
PACKAGES = sqlite3 gsl jansson libzstd
LATE_PACKAGES = libxml-2.0 xlsxwriter # loaded when first needed: mk/library.mk
# pkg-config is itself a dependency that `make deps` installs: ask for flags late (=, not :=).
PKG_CFLAGS = $(shell pkg-config --cflags $(PACKAGES) $(LATE_PACKAGES) 2>/dev/null)
PKG_LIBS = $(shell pkg-config --libs $(PACKAGES) 2>/dev/null)
# The order of wildcard's answer is the folder's, so sort: the same sources give the same bytes.
ALL_CPPFLAGS = -Iinclude -Isrc -I$(BUILD)/gen -D_GNU_SOURCE -DSITSTAT_VERSION='"$(VERSION)"' \
               -DSITSTAT_DATADIR='"$(PREFIX)/share/sitstat"' $(CPPFLAGS)
ALL_CFLAGS = -std=c17 $(WARNINGS) $(OPT) $(if $(SANITIZE),,$(FORTIFY)) $(HARDENING) \
             $(ZEROING) -ffile-prefix-map=$(CURDIR)=. $(SANITIZE) $(PKG_CFLAGS) $(CFLAGS)
ALL_LDFLAGS = -pie -Wl,-z,relro,-z,now $(SANITIZE) $(LDFLAGS)
LIBS = -lcsv $(PKG_LIBS) -lpthread -ldl -lm

LIB_SOURCES = $(sort $(wildcard src/base/*.c src/figure/*.c src/store/*.c src/ingest/csv/*.c \
                src/ingest/text/*.c src/ingest/text/*/*.c src/stats/*.c src/plot/*.c src/report/*.c))
CLI_SOURCES = $(sort $(wildcard src/cli/*.c))
HEADERS = $(wildcard include/sitstat/*.h src/*/*.h src/*/*/*.h src/*/*/*/*.h)
LIB_OBJECTS = $(LIB_SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/gen/embed.o
CLI_OBJECTS = $(CLI_SOURCES:%.c=$(BUILD)/%.o)
UNIT_TESTS = $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/unit/*_test.c)))

# Data files that are compiled in, each under its path ("data/measures.csv").
EMBEDDED = $(sort $(wildcard data/*.csv data/*.txt plots/*.gp plots/*.css plots/*.html \
             src/store/*.sql))

.PHONY: all
all: $(BUILD)/sitstat man

# One short line a step; V=1 shows the commands.
ifeq ($(V),1)
say = @:
Q =
else
say = @printf '  %-7s %s\n'
Q = @
endif

.DELETE_ON_ERROR:
-include local.mk

# Other flags, other objects: a library that came later (libseccomp) must not be half in.
.PHONY: flags
$(BUILD)/flags: flags
	@mkdir -p $(@D)
	@echo '$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS)' | cmp -s - $@ || \
	  echo '$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS)' > $@

$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(say) CC $<
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/gen/embed.o: $(BUILD)/gen/embed.c $(BUILD)/flags
	$(say) CC $@
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/gen/embed.c: $(BUILD)/tools/embed $(EMBEDDED)
	@mkdir -p $(@D)
	$(say) GEN $@
	$(Q)$(BUILD)/tools/embed $(EMBEDDED) > $@

# Build tools run on the building machine: no sanitizer, no library.
$(BUILD)/tools/%: tools/%.c
	@mkdir -p $(@D)
	$(say) TOOL $@
	$(Q)$(CC) -std=c17 $(WARNINGS) -O2 -D_GNU_SOURCE -o $@ $<

include $(sort $(wildcard mk/*.mk))

$(BUILD)/libsitstat.a: $(LIB_OBJECTS)
	@rm -f $@
	$(say) AR $@
	$(Q)$(AR) rcsD $@ $(LIB_OBJECTS)

$(BUILD)/sitstat: $(CLI_OBJECTS) $(BUILD)/libsitstat.a
	$(say) LINK $@
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $(CLI_OBJECTS) $(BUILD)/libsitstat.a $(LIBS)

$(BUILD)/tests/%: tests/unit/%.c $(BUILD)/libsitstat.a $(BUILD)/flags
	@mkdir -p $(@D)
	$(say) TEST $@
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) -MMD -MP -o $@ $< $(BUILD)/libsitstat.a \
	  $(shell pkg-config --cflags --libs check libxml-2.0 zlib 2>/dev/null) $(LIBS)

.PHONY: unit
unit: $(UNIT_TESTS)

# ---- what a person runs ------------------------------------------------------------------------

.PHONY: help deps demo check quick asan fmt floors install uninstall clean
help:
	@echo "make             build $(BUILD)/sitstat and its manual pages"
	@echo "make demo        install what is missing, build, run the main job"
	@echo "make check       install what is missing, build, pass all tests"
	@echo "make quick       the tests without sanitizers and without looking for dependencies"
	@echo "make eval        score against the development data in ../shared, where it is there"
	@echo "make bench       ratios to the sqlite3 shell and to gnuplot alone, speed on reports"
	@echo "make floors fmt  the house's rules; make install PREFIX=/usr/local DESTDIR="

deps:
	@sh tools/deps.sh

JOBS ?= $(shell nproc 2>/dev/null || echo 2)
REMAKE = $(MAKE) --no-print-directory -j$(JOBS)

# Dependencies first, then make anew: pkg-config may only now be there to be asked.
demo: deps
	@$(REMAKE) all
	@sh tools/demo.sh $(BUILD)

check: deps
	@$(REMAKE) all unit
	@$(REMAKE) floors
	@$(REMAKE) BUILD=$(BUILD)/asan $(ASAN) all unit
	@sh tests/run.sh $(BUILD) $(BUILD)/asan

quick: all unit floors
	@sh tests/run.sh $(BUILD)

ASAN = OPT="-O1 -g -fno-omit-frame-pointer" \
       SANITIZE="-fsanitize=address,undefined -fno-sanitize-recover=undefined"
asan:
	@$(REMAKE) BUILD=$(BUILD)/asan $(ASAN) all unit
	@sh tests/run.sh $(BUILD)/asan

floors:
	@sh tools/floors.sh

fmt:
	clang-format -i $(wildcard include/sitstat/*.h src/*/*.[ch] src/*/*/*.[ch] src/*/*/*/*.[ch] tools/*.c \
	  tests/*/*.c)

.PHONY: eval bench
eval: all
	@sh tools/eval.sh $(BUILD)

install: all
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/sitstat/demo"
	install -m 755 $(BUILD)/sitstat "$(DESTDIR)$(PREFIX)/bin/sitstat"
	install -m 644 $(BUILD)/man/*.1 "$(DESTDIR)$(PREFIX)/share/man/man1"
	$(BUILD)/sitstat help --completion > \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/sitstat"
	install -m 644 data/*.csv "$(DESTDIR)$(PREFIX)/share/sitstat"
	install -m 644 data/demo/* "$(DESTDIR)$(PREFIX)/share/sitstat/demo"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/sitstat" "$(DESTDIR)$(PREFIX)"/share/man/man1/sitstat*.1 \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/sitstat"
	rm -rf "$(DESTDIR)$(PREFIX)/share/sitstat"

clean:
	rm -rf $(BUILD)

-include $(LIB_OBJECTS:.o=.d) $(CLI_OBJECTS:.o=.d) $(UNIT_TESTS:=.d)
