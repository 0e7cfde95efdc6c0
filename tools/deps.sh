#!/bin/sh
# Installs what sitstat needs to build, to test and to draw; with "proofs" what the proofs need, too.
# Says what and why; where nothing is missing it installs nothing and says nothing.
set -u

# need NAME WHY TEST...: notes NAME as missing where TEST fails.
missing= why=
need() {
    name=$1 reason=$2
    shift 2
    "$@" >/dev/null 2>&1 && return
    missing="$missing $name"
    why="$why
  $name: $reason"
}
has() { command -v "$1"; }
lib() { command -v pkg-config && pkg-config --exists "$1"; }
header() { printf '#include <stddef.h>\n#include <%s>\n' "$1" | ${CC:-cc} -E -x c - ; }

need cc "the C compiler" has "${CC:-cc}"
need pkg-config "finds the libraries' flags" has pkg-config
need sqlite "keeps the figures" lib sqlite3
need csv "reads CSV records (libcsv)" header csv.h
need gsl "distributions, regression, minimisers" lib gsl
need jansson "reads JSON" lib jansson
need zstd "keeps the imported files compressed as evidence" lib libzstd
need xml2 "reads HTML reports" lib libxml-2.0
need xlsxwriter "writes workbooks with charts" lib xlsxwriter
need zlib "compresses the workbooks of exports" lib zlib
[ "$(uname -s)" != Linux ] || # of Linux alone
    need seccomp "lets gnuplot and the PDF reader start nothing and write nothing" lib libseccomp
need check "runs the unit tests" lib check
need gnuplot "draws the charts" has gnuplot
need sqlite3 "the shell that the tests and benchmarks compare with" has sqlite3
if [ "${1:-}" = proofs ]; then # what `make proofs` needs beside
    need clang "the second compiler, and the fuzzers" has clang
    need fuzzer "libFuzzer and the sanitizers of clang" clang -fsanitize=fuzzer -x c -o /dev/null - <<EOF
#include <stddef.h>
#include <stdint.h>
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) { return data == NULL && size > 0; }
EOF
    need scan-build "static analysis" has scan-build
    need clang-tidy "static analysis" has clang-tidy
    need cppcheck "static analysis" has cppcheck
    need valgrind "finds lost memory" has valgrind
    need pdftotext "the reader of PDF, to be tried with hostile ones" has pdftotext
fi
[ -n "$missing" ] || exit 0

# Package names by package manager: the word above, then its package.
names() {
    case $1 in
    apt-get) echo "cc=gcc pkg-config=pkg-config sqlite=libsqlite3-dev csv=libcsv-dev gsl=libgsl-dev
        jansson=libjansson-dev zstd=libzstd-dev zlib=zlib1g-dev xml2=libxml2-dev xlsxwriter=libxlsxwriter-dev
        check=check gnuplot=gnuplot-nox sqlite3=sqlite3 clang=clang fuzzer=libclang-rt-dev
        scan-build=clang-tools clang-tidy=clang-tidy cppcheck=cppcheck valgrind=valgrind
        pdftotext=poppler-utils seccomp=libseccomp-dev" ;;
    dnf) echo "cc=gcc pkg-config=pkgconf-pkg-config sqlite=sqlite-devel csv=libcsv-devel gsl=gsl-devel
        jansson=jansson-devel zstd=libzstd-devel zlib=zlib-devel xml2=libxml2-devel
        xlsxwriter=libxlsxwriter-devel check=check-devel gnuplot=gnuplot-minimal sqlite3=sqlite
        clang=clang fuzzer=compiler-rt scan-build=clang-analyzer clang-tidy=clang-tools-extra
        cppcheck=cppcheck valgrind=valgrind pdftotext=poppler-utils seccomp=libseccomp-devel" ;;
    pacman) echo "cc=gcc pkg-config=pkgconf sqlite=sqlite csv=libcsv gsl=gsl jansson=jansson zstd=zstd zlib=zlib
        xml2=libxml2 xlsxwriter=libxlsxwriter check=check gnuplot=gnuplot sqlite3=sqlite clang=clang fuzzer=compiler-rt
        scan-build=clang clang-tidy=clang cppcheck=cppcheck valgrind=valgrind pdftotext=poppler
        seccomp=libseccomp" ;;
    apk) echo "cc=build-base pkg-config=pkgconf sqlite=sqlite-dev csv=libcsv-dev gsl=gsl-dev
        jansson=jansson-dev zstd=zstd-dev zlib=zlib-dev xml2=libxml2-dev xlsxwriter=libxlsxwriter-dev check=check-dev gnuplot=gnuplot
        sqlite3=sqlite clang=clang fuzzer=compiler-rt scan-build=clang-analyzer clang-tidy=clang-extra-tools
        cppcheck=cppcheck valgrind=valgrind pdftotext=poppler-utils seccomp=libseccomp-dev" ;;
    brew) echo "cc=gcc pkg-config=pkg-config sqlite=sqlite csv=libcsv gsl=gsl jansson=jansson zstd=zstd zlib=zlib
        xml2=libxml2 xlsxwriter=libxlsxwriter check=check gnuplot=gnuplot sqlite3=sqlite" ;;
    esac
}

manager=
for candidate in apt-get dnf pacman apk brew; do
    command -v $candidate >/dev/null 2>&1 && { manager=$candidate; break; }
done
if [ -z "$manager" ]; then
    echo "sitstat needs, and no package manager known here can install:$why" >&2
    exit 1
fi

packages=
for word in $missing; do
    for pair in $(names $manager); do
        [ "${pair%%=*}" = "$word" ] && packages="$packages ${pair#*=}"
    done
done

sudo=
if [ "$(id -u)" != 0 ] && [ $manager != brew ]; then
    command -v sudo >/dev/null 2>&1 || {
        echo "sitstat needs these packages; install them as root:$packages" >&2
        exit 1
    }
    sudo=sudo
fi
echo "sitstat needs and will now install, with $manager:$why"
case $manager in
apt-get)
    # The list of packages of a fresh machine is empty.
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $packages \
        >/dev/null 2>&1 && exit 0
    $sudo apt-get update -q >/dev/null &&
        $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
            $packages >/dev/null
    ;;
dnf) $sudo dnf install -y -q $packages ;;
pacman) $sudo pacman -S --needed --noconfirm $packages ;;
apk) $sudo apk add $packages ;;
brew) brew install $packages ;;
esac || {
    echo "the packages could not be installed:$packages" >&2
    exit 1
}
