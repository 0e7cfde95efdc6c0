# The word tables of src/ingest/text: compiled from plain CSV into constant arrays.
WORD_TABLES = data/number_words.csv data/time_words.csv data/text_words.csv data/lexicon.csv \
              data/word_sets.csv data/measure_rules.csv
LIB_OBJECTS += $(BUILD)/gen/words_table.o

$(BUILD)/tools/words: src/ingest/text/words/roles.h src/ingest/text/words/wordsets.h

$(BUILD)/gen/words_table.c: $(BUILD)/tools/words $(WORD_TABLES)
	@mkdir -p $(@D)
	$(say) GEN $@
	$(Q)$(BUILD)/tools/words $(WORD_TABLES) > $@

$(BUILD)/gen/words_table.o: $(BUILD)/gen/words_table.c src/ingest/text/words/words.h src/ingest/text/words/roles.h \
                             src/ingest/text/words/wordsets.h
	$(say) CC $@
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -Isrc/ingest/text/words -c -o $@ $<

# Scores on the annotated development texts beside the checkout: `make eval-text`.
SHARED ?= ../shared
EVAL_SETS = humquant newsquant d4d_idetect d4d_idmc meantime rt_number rt_numberrange rt_unit \
            rt_date duckling_numeral duckling_time quantulum3 situation_dev
.PHONY: eval-text
eval-text: $(BUILD)/sitstat
	@if [ -d $(SHARED)/data/reports ]; then \
	  cat $(EVAL_SETS:%=$(SHARED)/data/reports/%.jsonl) | $(BUILD)/sitstat extract --jsonl --all - \
	    > $(BUILD)/eval-text.jsonl && \
	  python3 tools/eval_text.py $(SHARED) $(BUILD)/eval-text.jsonl; \
	else echo "eval-text: skipped, since $(SHARED)/data/reports is not there."; fi

# The reports of our own (tests/eval/reports), by the scorer beside the project.
.PHONY: eval-own
eval-own: $(BUILD)/sitstat
	@if [ -f $(SHARED)/tools/score_situation.py ]; then \
	  python3 tools/eval_own.py $(abspath $(BUILD)/sitstat) $(SHARED) tests/eval/reports; \
	else echo "eval-own: skipped, since $(SHARED)/tools is not there."; fi

# Speed on those texts; LONG=1 adds what hostile texts of 10 to 50 MB take.
.PHONY: bench-text
bench: bench-text
bench-text: $(BUILD)/sitstat
	@if [ -d $(SHARED)/data/reports ]; then \
	  python3 tests/bench/text_speed.py $(abspath $(BUILD)/sitstat) $(SHARED) $(if $(LONG),--hostile); \
	else echo "bench-text: skipped, since $(SHARED)/data/reports is not there."; fi
