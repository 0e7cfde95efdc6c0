# Imports of real tables against facts that were computed without this program.
CHECK_FACTS = ../shared/tools/check_facts.py

.PHONY: eval-csv
eval-csv: $(BUILD)/sitstat
	@if [ -f $(CHECK_FACTS) ]; then python3 $(CHECK_FACTS) --sitstat $(BUILD)/sitstat --errors; \
	else echo "eval-csv: skipped, there is no $(CHECK_FACTS)"; fi
EVALS += eval-csv
