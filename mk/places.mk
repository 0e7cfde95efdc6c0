# The gazetteer: data/places/*.csv compiled into constant tables.

PLACE_DATA = $(sort $(wildcard data/places/*.csv))
PLACE_TOOL = $(sort $(wildcard tools/places/*.c)) src/figure/place_bag.c src/base/buffer.c \
             src/base/error.c src/base/escape.c src/base/fold.c src/base/utf8.c

LIB_OBJECTS += $(BUILD)/gen/places.o

$(BUILD)/tools/places: $(PLACE_TOOL) tools/places/places.h src/figure/place_table.h \
                       include/sitstat/place.h
	@mkdir -p $(@D)
	$(say) CC $@
	$(Q)$(CC) -std=c17 $(WARNINGS) -O2 -D_GNU_SOURCE -Iinclude -Isrc -o $@ $(PLACE_TOOL)

$(BUILD)/gen/places.c: $(BUILD)/tools/places $(PLACE_DATA)
	@mkdir -p $(@D)
	$(say) GEN $@
	$(Q)$(BUILD)/tools/places data/places > $@

$(BUILD)/gen/places.o: $(BUILD)/gen/places.c src/figure/place_table.h include/sitstat/place.h
	$(say) CC $@
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/tests/place_lookup: tests/eval/place_lookup.c $(BUILD)/libsitstat.a
	@mkdir -p $(@D)
	$(say) CC $@
	$(Q)$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< $(BUILD)/libsitstat.a $(LIBS)

# How many of the places that the test data names are known; -v lists the others.
.PHONY: eval-places
eval-places: $(BUILD)/tests/place_lookup
	@if [ -d ../shared/data ]; then \
	    python3 tests/eval/places.py ../shared $< $(if $(V),-v); \
	    cut -d, -f1 data/places/cities.csv | $< -bench 200; \
	else \
	    echo "eval-places: skipped, there is no ../shared with test data"; \
	fi
