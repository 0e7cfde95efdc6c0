# Libraries that are loaded late (see include/sitstat/library.h): the names that the linker would
# have put down, read off a small shared object that is linked against each of them.
LATE_LIBRARIES = XML2=libxml-2.0 XLSXWRITER=xlsxwriter

$(BUILD)/gen/libraries.h: mk/library.mk
	@mkdir -p $(@D)
	$(say) GEN $@
	$(Q)for pair in $(LATE_LIBRARIES); do \
	  echo 'extern int none;' | $(CC) -shared -x c -o $@.so - -Wl,--no-as-needed -nostdlib \
	    $$(pkg-config --libs-only-L --libs-only-l $${pair#*=} | tr ' ' '\n' | sed '/^-lm$$/d') && \
	  name=$$(objdump -p $@.so | sed -n 's/^ *NEEDED *//p' | head -n 1) && [ -n "$$name" ] && \
	  printf '#define LIBRARY_%s "%s"\n' $${pair%%=*} "$$name" || exit 1; done > $@
	@rm -f $@.so

$(BUILD)/src/ingest/text/document/html.o $(BUILD)/src/report/workbook.o $(BUILD)/tests/base_library_test: $(BUILD)/gen/libraries.h
