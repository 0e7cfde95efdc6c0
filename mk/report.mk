# The briefing in a real browser; left out with a sentence where there is no Chromium.
.PHONY: browser
browser: $(BUILD)/sitstat
	@sh tests/browser/briefing.sh $(BUILD)
