# Manual pages, made from the same tables as --help.
.PHONY: man
man:
