$(BUILD)/gen/measures_table.h: data/measures.csv $(BUILD)/tools/measures
	@mkdir -p $(@D)
	$(say) GEN $@
	$(Q)$(BUILD)/tools/measures < $< > $@

$(BUILD)/src/figure/measure.o: $(BUILD)/gen/measures_table.h
