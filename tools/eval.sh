#!/bin/sh
# Scores the program against the development data that lie beside the project, where they do.
set -u
build=$1
if [ ! -d ../shared/tools ]; then
    echo "there is no ../shared beside this project: nothing to score against"
    exit 0
fi
status=0
for part in csv pollution stats forecast trend text own places; do
    make -s -n "eval-$part" >/dev/null 2>&1 || continue
    echo "== $part"
    make -s --no-print-directory "eval-$part" BUILD="$build" || status=1
done
exit $status
