# Statistics: what is simulated or checked against the test data beside the repository.

STATS_DATA = ../shared/data/stats
STATS_TOOLS = ../shared/tools

$(BUILD)/eval/%: tests/eval/%.c $(BUILD)/libsitstat.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< $(BUILD)/libsitstat.a $(LIBS)

# Every statistic against trusted peers.
.PHONY: eval-stats
eval-stats: $(BUILD)/sitstat
	@if [ -d $(STATS_DATA) ]; then \
	    python3 $(STATS_TOOLS)/check_stats.py --sitstat $(BUILD)/sitstat --refs $(STATS_DATA); \
	else \
	    echo "eval-stats: skipped, there is no ../shared with test data"; \
	fi

# False alarms and power of the trend and break tests, simulated.
.PHONY: eval-trend
eval-trend: $(BUILD)/eval/trend_power
	$<

# Forecasts of the development samples, scored as in the M4 competition.
.PHONY: eval-forecast
eval-forecast: $(BUILD)/sitstat
	@if [ -d $(STATS_DATA)/forecast ]; then \
	    python3 tests/eval/forecast.py ../shared $(BUILD)/sitstat $(BUILD)/eval; \
	else \
	    echo "eval-forecast: skipped, there is no ../shared with test data"; \
	fi

# Seconds that the statistics take.
.PHONY: bench-stats
bench: bench-stats
bench-stats: $(BUILD)/eval/stats_speed $(BUILD)/sitstat $(BUILD)/bench/many_series
	@$<
	@sh tests/bench/trend_all.sh $(BUILD)/sitstat $(BUILD)/bench/many_series $(SERIES)

# Simulates src/stats/break_table.c again (minutes).
.PHONY: break-table
break-table: $(BUILD)/eval/break_table
	$< > $(BUILD)/eval/break_table.c
	clang-format $(BUILD)/eval/break_table.c > src/stats/break_table.c
