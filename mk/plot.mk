# Charts: the seccomp filter around gnuplot is built in where libseccomp is there.
ALL_CPPFLAGS += $(shell pkg-config --exists libseccomp 2>/dev/null && echo -DSITSTAT_SECCOMP)
LIBS += $(shell pkg-config --libs libseccomp 2>/dev/null)

# Every kind of chart in every size and theme, to be looked at.
.PHONY: gallery
gallery: $(BUILD)/tests/gallery
	$(BUILD)/tests/gallery tests/eval/gallery.csv $(BUILD)/gallery
	@echo "Open $(BUILD)/gallery/index.html"

# 100 charts in one session, and gnuplot alone on the same scripts.
.PHONY: eval-plot
eval-plot: $(BUILD)/tests/plot_speed
	$(BUILD)/tests/plot_speed $(BUILD)/plot_speed.gp
	@start=$$(date +%s%N); gnuplot -d $(BUILD)/plot_speed.gp > /dev/null 2>&1; \
	  echo "$$(( ($$(date +%s%N) - start) / 1000000 )) ms for gnuplot alone"

$(BUILD)/tests/gallery: tests/eval/gallery.c tests/eval/gallery_data.c
$(BUILD)/tests/plot_speed: tests/eval/plot_speed.c
$(BUILD)/tests/gallery $(BUILD)/tests/plot_speed: $(BUILD)/libsitstat.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $(filter %.c,$^) \
	  $(BUILD)/libsitstat.a $(shell pkg-config --cflags --libs check 2>/dev/null) $(LIBS)
