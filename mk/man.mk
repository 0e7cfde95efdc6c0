# Manual pages, made by the program from the same tables as --help.
.PHONY: man
man: $(BUILD)/man/sitstat.1

$(BUILD)/man/sitstat.1: $(BUILD)/sitstat
	@mkdir -p $(@D)
	@rm -f $(@D)/*.1
	@for command in $$($(BUILD)/sitstat help | sed -n 's/^  \([a-z][a-z-]*\) .*/\1/p'); do \
	  $(BUILD)/sitstat help --man $$command > $(@D)/sitstat-$$command.1 || exit 1; done
	@$(BUILD)/sitstat help --man > $@
