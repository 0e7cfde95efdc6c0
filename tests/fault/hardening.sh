#!/bin/sh
# hardening.sh PROGRAM - whether the program was built with the walls that the compiler offers.
set -u
program=$1 failed=0 passed=0
want() {
    if eval "$2" >/dev/null 2>&1; then
        passed=$((passed + 1))
    else
        echo "FAIL hardening: $1"
        failed=$((failed + 1))
    fi
}
want "position independent (PIE)" 'readelf -h "$program" | grep -q "Type:.*DYN"'
want "relocations read-only (RELRO)" 'readelf -lW "$program" | grep -q GNU_RELRO'
want "all symbols bound at start (BIND_NOW)" 'readelf -dW "$program" | grep -qw NOW'
want "stack not executable (NX)" 'readelf -lW "$program" | grep "GNU_STACK" | grep -qv "RWE"'
want "no segment writable and executable" '! readelf -lW "$program" | grep LOAD | grep -q "RWE"'
want "stack protector" 'readelf -sW "$program" | grep -q __stack_chk_fail'
want "checked calls (FORTIFY_SOURCE)" 'readelf -sW "$program" | grep -q "__[a-z]*_chk@"'
want "no library path of its own" '! readelf -dW "$program" | grep -qE "RPATH|RUNPATH"'
want "no function that cannot be used safely" '! readelf -sW "$program" | grep -qE " (gets|strcpy|strcat|sprintf|system|popen|tmpnam|mktemp)@"'
echo "hardening: $passed of $((passed + failed)) walls stand in $program"
[ $failed -eq 0 ]
