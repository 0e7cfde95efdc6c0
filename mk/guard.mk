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
TRIES ?= $(if $(LONG),1500,12)
ASAN_TRIES ?= $(if $(LONG),200,3)
.PHONY: torture
torture: $(BUILD)/sitstat $(GUARD)/torture $(GUARD)/shim.so
	TMPDIR=$(GUARD_TMP) $(GUARD)/torture $(BUILD)/sitstat $(GUARD)/shim.so $(TRIES)
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/asan $(ASAN) $(BUILD)/asan/sitstat
	TMPDIR=$(GUARD_TMP) TORTURE_PRELOAD=$(shell $(CC) -print-file-name=libasan.so) \
	  $(GUARD)/torture $(BUILD)/asan/sitstat $(GUARD)/shim.so $(ASAN_TRIES)

# libFuzzer targets: make fuzz [SECONDS=10] [FUZZ="csv extract"]. Crashes are kept in $(FUZZED)/found.
FUZZED = $(BUILD)/fuzz
FUZZ ?= $(patsubst tests/fuzz/%_fuzz.c,%,$(sort $(wildcard tests/fuzz/*_fuzz.c)))
SECONDS ?= $(if $(LONG),600,10)
FUZZ_FLAGS = -fsanitize=address,undefined -fno-sanitize-recover=undefined
FUZZ_MAKE = CC=clang OPT="-O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link" \
            SANITIZE="$(FUZZ_FLAGS)"

.PHONY: fuzz fuzz-targets
fuzz: $(BUILD)/sitstat
	@$(MAKE) --no-print-directory BUILD=$(FUZZED) $(FUZZ_MAKE) fuzz-targets
	@sh tests/fuzz/run.sh $(FUZZED) $(BUILD)/sitstat $(SECONDS) $(FUZZ)

fuzz-targets: $(FUZZ:%=$(BUILD)/%_fuzz)

$(BUILD)/%_fuzz: tests/fuzz/%_fuzz.c tests/fuzz/fuzz.h $(BUILD)/libsitstat.a
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $< \
	  $(BUILD)/libsitstat.a $(LIBS)

.PHONY: stress hostile
stress: $(BUILD)/sitstat
	TMPDIR=$(GUARD_TMP) sh tests/stress/stress.sh $(BUILD)/sitstat 8 $(if $(LONG),250,12) 4

# The tests of hostile files in their long form; `make check` runs the short one.
hostile: $(BUILD)/sitstat
	@for test in tests/cli/hostile_*.sh; do \
	  SITSTAT=$(BUILD)/sitstat BUILD=$(BUILD) HOSTILE=$(if $(LONG),500,100) sh $$test || \
	    { echo "hostile: $$test failed"; exit 1; }; done
	@echo "hostile: $$(ls tests/cli/hostile_*.sh | wc -l) scripts, 0 failed"
