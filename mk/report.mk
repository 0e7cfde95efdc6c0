# The briefing in a real browser; left out with a sentence where there is no Chromium.
.PHONY: browser
browser: $(BUILD)/sitstat
	@sh tests/browser/briefing.sh $(BUILD)

# Briefings over a million figures against gnuplot alone: make bench-brief ROWS=1000000 PAIRS=5
.PHONY: bench-brief
bench: bench-brief
bench-brief: $(BUILD)/sitstat $(BUILD)/bench/long_table $(BUILD)/bench/stopwatch
	@sh tests/bench/brief_ratio.sh $(BUILD)/sitstat $(BUILD)/bench/long_table \
	  $(BUILD)/bench/stopwatch $(ROWS) $(PAIRS)
