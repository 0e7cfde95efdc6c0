# Proofs that nothing is lost, nobody gets in and nothing crashes: each target has a short form that
# CI runs and a long one (LONG=1), and prints what it did in numbers.
GUARD = $(BUILD)/guard
GUARD_FLAGS = -std=c17 $(WARNINGS) -O2 -g -D_GNU_SOURCE -Iinclude
# A folder in memory where there is one: thousands of small stores are made and thrown away.
GUARD_TMP := $(shell test -w /dev/shm && echo /dev/shm || echo $${TMPDIR:-/tmp})

$(GUARD)/shim.so: tests/fault/shim.c tests/fault/unsynced.c tests/fault/plan.h tests/fault/unsynced.h
	@mkdir -p $(@D)
	$(CC) $(GUARD_FLAGS) -fPIC -shared -o $@ tests/fault/shim.c tests/fault/unsynced.c -ldl

TRIAL = tests/fault/trial.c tests/fault/scenarios.c
$(GUARD)/crash: tests/crash/crash.c $(TRIAL) tests/fault/trial.h tests/fault/plan.h \
                $(BUILD)/libsitstat.a
	@mkdir -p $(@D)
	$(CC) $(GUARD_FLAGS) -o $@ $< $(TRIAL) $(BUILD)/libsitstat.a $(LIBS)

.PHONY: crash
crash: $(BUILD)/sitstat $(GUARD)/crash $(GUARD)/shim.so
	TMPDIR=$(GUARD_TMP) $(GUARD)/crash $(BUILD)/sitstat $(GUARD)/shim.so $(if $(LONG),6000,1000) $(SEED)

$(GUARD)/torture: tests/torture/torture.c $(TRIAL) tests/fault/trial.h tests/fault/plan.h \
                  $(BUILD)/libsitstat.a
	@mkdir -p $(@D)
	$(CC) $(GUARD_FLAGS) -o $@ $< $(TRIAL) $(BUILD)/libsitstat.a $(LIBS)

# TRIES=n tries n calls of each sort and command, TRIES=0 every one. The sanitized program is tried,
# too: it sees leaks.
TRIES ?= $(if $(LONG),1500,4)
ASAN_TRIES ?= $(if $(LONG),200,1)
.PHONY: torture
torture: $(BUILD)/sitstat $(GUARD)/torture $(GUARD)/shim.so
	TMPDIR=$(GUARD_TMP) $(GUARD)/torture $(BUILD)/sitstat $(GUARD)/shim.so $(TRIES)
	@$(REMAKE) BUILD=$(BUILD)/asan $(ASAN) $(BUILD)/asan/sitstat
	TMPDIR=$(GUARD_TMP) TORTURE_PRELOAD=$(shell $(CC) -print-file-name=libasan.so) \
	  $(GUARD)/torture $(BUILD)/asan/sitstat $(GUARD)/shim.so $(ASAN_TRIES)

# tests/unit/failing.h stands in place of these calls in the tests that are named failing_*.
FAILING = malloc calloc realloc strdup strndup sqlite3_prepare_v3 sqlite3_step sqlite3_exec \
          sqlite3_malloc sqlite3_mprintf sqlite3_open_v2
$(BUILD)/tests/failing_%: LIBS += $(FAILING:%=-Wl,--wrap=%)

# libFuzzer targets: make fuzz [SECONDS=5] [FUZZ="csv extract"]. Crashes are kept in $(FUZZED)/found.
FUZZED = $(BUILD)/fuzz
FUZZ ?= $(patsubst tests/fuzz/%_fuzz.c,%,$(sort $(wildcard tests/fuzz/*_fuzz.c)))
SECONDS ?= $(if $(LONG),600,5)
FUZZ_FLAGS = -fsanitize=address,undefined -fno-sanitize-recover=undefined
FUZZ_MAKE = CC=clang OPT="-O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link" \
            SANITIZE="$(FUZZ_FLAGS)"

.PHONY: fuzz fuzz-targets
fuzz: $(BUILD)/sitstat
	@$(REMAKE) BUILD=$(FUZZED) $(FUZZ_MAKE) fuzz-targets
	@sh tests/fuzz/run.sh $(FUZZED) $(BUILD)/sitstat $(SECONDS) $(FUZZ)

fuzz-targets: $(FUZZ:%=$(BUILD)/%_fuzz)

$(BUILD)/%_fuzz: tests/fuzz/%_fuzz.c $(wildcard tests/fuzz/*.h) $(BUILD)/libsitstat.a
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $< \
	  $(BUILD)/libsitstat.a $(LIBS)

.PHONY: stress hostile
stress: $(BUILD)/sitstat
	TMPDIR=$(GUARD_TMP) sh tests/stress/stress.sh $(BUILD)/sitstat 8 $(if $(LONG),250,12) 4

# The tests of hostile files in their long form; `make check` runs the short one.
hostile: $(BUILD)/sitstat
	@for test in tests/cli/hostile_*.sh; do \
	  SITSTAT=$(abspath $(BUILD)/sitstat) BUILD=$(BUILD) HOSTILE=$(if $(LONG),500,100) \
	    HOSTILE_MB=$(if $(LONG),100,4) sh $$test || \
	    { echo "hostile: $$test failed"; exit 1; }; done
	@echo "hostile: $$(ls tests/cli/hostile_*.sh | wc -l) scripts, 0 failed"

# So many hostile texts through every kind of chart, every page, export and workbook, and the whole
# program to the terminal; `make check` puts fewer through.
TEXTS ?= 100000
.PHONY: hostile-texts
hostile-texts: $(BUILD)/sitstat $(BUILD)/tests/plot_hostile_test $(BUILD)/tests/report_hostile_test
	HOSTILE_TEXTS=$(TEXTS) $(BUILD)/tests/plot_hostile_test
	HOSTILE_TEXTS=$(TEXTS) $(BUILD)/tests/report_hostile_test
	HOSTILE_TEXTS=$(TEXTS) SITSTAT=$(abspath $(BUILD)/sitstat) BUILD=$(BUILD) \
	  sh tests/cli/hostile_texts.sh

# Coverage by gcov over all tests. GCOV_ERROR_FILE: where tests leave no room, gcov cannot write, too.
.PHONY: cover
cover:
	@$(REMAKE) BUILD=$(BUILD)/cover OPT="-O0 -g --coverage" \
	  LDFLAGS=--coverage all unit >/dev/null
	@find $(BUILD)/cover -name '*.gcda' -delete
	@GCOV_ERROR_FILE=/dev/null sh tests/run.sh $(BUILD)/cover
	@sh tests/fault/cover.sh $(BUILD)/cover

# Static analysis. CPPCHECK and TIDY may name other versions. The short form lets clang's analyzer follow a
# quarter of the states for a function that it would follow by itself (225000): ten minutes of a core less.
.PHONY: analyze
CPPCHECK ?= cppcheck
TIDY ?= clang-tidy
SCAN ?= scan-build
ANALYZE = sh tests/fault/analyze.sh
analyze: $(BUILD)/libsitstat.a
	@rm -rf $(BUILD)/analyze && mkdir -p $(BUILD)/analyze
	@failed=0; \
	$(ANALYZE) "cppcheck of $(words $(LIB_SOURCES) $(CLI_SOURCES)) files" '(error|warning|portability):' \
	  $(BUILD)/analyze/cppcheck $(CPPCHECK) -q -j2 --std=c11 --enable=warning,portability \
	  --inline-suppr -D_GNU_SOURCE --suppress=normalCheckLevelMaxBranches --suppress=unknownMacro \
	  --suppress=missingInclude -Iinclude -Isrc -I$(BUILD)/gen src || failed=1; \
	$(ANALYZE) clang-tidy ': (warning|error):' $(BUILD)/analyze/tidy \
	  $(TIDY) --quiet $(LIB_SOURCES) $(CLI_SOURCES) -- -std=c17 $(ALL_CPPFLAGS) $(PKG_CFLAGS) || failed=1; \
	$(ANALYZE) scan-build 'warning:.*\[[a-z]*\.' $(BUILD)/analyze/scan.log \
	  $(SCAN) $(if $(LONG),,-analyzer-config max-nodes=60000) -o $(BUILD)/analyze/scan --use-cc=clang \
	  $(MAKE) -j$(JOBS) --no-print-directory -B OPT=-O0 \
	  BUILD=$(BUILD)/analyze/build $(BUILD)/analyze/build/sitstat || failed=1; \
	exit $$failed

# The program as it was built here, piece by piece, and one built at once from the same sources in another
# folder are the same bytes.
.PHONY: reproducible hardening
reproducible: $(BUILD)/sitstat
	@rm -rf $(BUILD)/again && mkdir -p $(BUILD)/again/elsewhere
	@git ls-files -z | tar -c --null -T - | tar -x -C $(BUILD)/again/elsewhere
	@$(REMAKE) -C $(BUILD)/again/elsewhere BUILD=build build/sitstat >/dev/null
	@cmp $(BUILD)/sitstat $(BUILD)/again/elsewhere/build/sitstat && \
	  echo "reproducible: two builds in two folders are the same $$(wc -c <$(BUILD)/sitstat) bytes"
	@rm -rf $(BUILD)/again

hardening: $(BUILD)/sitstat
	@sh tests/fault/hardening.sh $(BUILD)/sitstat

# The unit tests under valgrind. The short form leaves out those that take minutes: `make check` has
# LeakSanitizer look at them.
VALGRIND_SLOW = csv_import csv_pollution failing_store plot_child plot_draw plot_hostile store_bulk \
                store_open store_undo text_window
VALGRIND_TESTS = $(if $(LONG),$(UNIT_TESTS),$(filter-out $(VALGRIND_SLOW:%=$(BUILD)/tests/%_test),$(UNIT_TESTS)))
.PHONY: valgrind
valgrind: $(VALGRIND_TESTS)
	@sh tests/fault/valgrind.sh $(JOBS) $(BUILD)/valgrind $(words $(UNIT_TESTS)) $(VALGRIND_TESTS)

# The short form of all proofs for which the tools are here: what CI runs behind `make check`.
.PHONY: proofs
proofs: $(BUILD)/sitstat unit
	@sh tests/security.sh short $(BUILD)

# All proofs, then SECURITY.md from what they printed. PROOFS="crash stress" runs only those.
.PHONY: security
security: $(BUILD)/sitstat unit
	@sh tests/security.sh run $(BUILD)
