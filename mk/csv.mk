# Imports of real tables against facts that were computed without this program, and the speed of
# imports against the sqlite3 shell.
CHECK_FACTS = ../shared/tools/check_facts.py

.PHONY: eval-csv bench-import
eval-csv: $(BUILD)/sitstat
	@if [ -f $(CHECK_FACTS) ]; then python3 $(CHECK_FACTS) --sitstat $(BUILD)/sitstat --errors; \
	else echo "eval-csv: skipped, there is no $(CHECK_FACTS)"; fi

$(BUILD)/bench/long_table: tests/bench/long_table.c
	@mkdir -p $(@D)
	$(CC) -std=c17 $(WARNINGS) -O2 -o $@ $<

# make bench-import ROWS=10000000 PAIRS=5
bench: bench-import
bench-import: $(BUILD)/sitstat $(BUILD)/bench/long_table
	@sh tests/bench/import_ratio.sh $(BUILD)/sitstat $(BUILD)/bench/long_table $(ROWS) $(PAIRS)

# Every block size and many prefixes of the data sets: make eval-chunks FILES="a.csv b.csv"
.PHONY: eval-chunks
eval-chunks: $(BUILD)/eval/csv_chunks
	@$< $(if $(FILES),$(FILES),../shared/data/csv/*/*.csv)

# make bench-read ROWS=1000000 PAIRS=5
bench: bench-read
.PHONY: bench-read
bench-read: $(BUILD)/sitstat $(BUILD)/bench/long_table $(BUILD)/bench/read_back
	@sh tests/bench/read_ratio.sh $(BUILD)/sitstat $(BUILD)/bench/long_table \
	  $(BUILD)/bench/read_back $(ROWS) $(PAIRS)

# Clean tables made dirty in some 3,800 ways, one fault a file, and how much comes back: of 10, told
# the dialect and told nothing. make eval-pollution SEED=2 KIND=row_quote SHOW=5
.PHONY: eval-pollution
eval-pollution: $(BUILD)/sitstat
	@python3 tests/eval/pollution.py --sitstat $< --least 9.99 9.98 9.97 9.95 \
	  $(if $(SEED),--seed $(SEED)) $(if $(KIND),--kind $(KIND)) $(if $(SHOW),--show $(SHOW))
