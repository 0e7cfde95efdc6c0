# Benchmarks of the store alone: make bench-store [ROWS=1000000] [ORDER=day|series|random]
ROWS ?= 1000000
ORDER ?= day

$(BUILD)/bench/%: tests/bench/%.c $(BUILD)/libsitstat.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< $(BUILD)/libsitstat.a $(LIBS)

.PHONY: bench-store
bench-store: $(BUILD)/bench/store_sink
	$(BUILD)/bench/store_sink $(ROWS) $(ORDER) $(BUILD)/bench/store_sink.db
	@rm -f $(BUILD)/bench/store_sink.db
