# Charts: the seccomp filter around gnuplot is built in where libseccomp is there.
ALL_CPPFLAGS += $(shell pkg-config --exists libseccomp 2>/dev/null && echo -DSITSTAT_SECCOMP)
LIBS += $(shell pkg-config --libs libseccomp 2>/dev/null)

# Every kind of chart in every size and theme, to be looked at.
.PHONY: gallery
gallery: $(BUILD)/tests/gallery
	$(BUILD)/tests/gallery tests/eval/gallery.csv $(BUILD)/gallery
	@echo "Open $(BUILD)/gallery/index.html"

$(BUILD)/tests/gallery: tests/eval/gallery.c $(BUILD)/libsitstat.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) -MMD -MP -o $@ $< $(BUILD)/libsitstat.a $(LIBS)
