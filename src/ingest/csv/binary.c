/* binary.c - the first bytes of files that people take for tables by mistake. */
#include "ingest/csv/binary.h"

#include <string.h>

static const struct {
    const char *bytes;
    size_t n, at;
    const char *name;
} kinds[] = {
    {"\x89PNG\r\n\x1a\n", 8, 0, "a PNG picture"},
    {"\xff\xd8\xff", 3, 0, "a JPEG picture"},
    {"GIF87a", 6, 0, "a GIF picture"},
    {"GIF89a", 6, 0, "a GIF picture"},
    {"II*\0", 4, 0, "a TIFF picture"},
    {"MM\0*", 4, 0, "a TIFF picture"},
    {"WEBP", 4, 8, "a WebP picture"},
    {"PK\x03\x04", 4, 0, "a ZIP archive"},
    {"PK\x05\x06", 4, 0, "an empty ZIP archive"},
    {"\x1f\x8b", 2, 0, "a file packed by gzip"},
    {"BZh", 3, 0, "a file packed by bzip2"},
    {"\xfd"
     "7zXZ\0",
     6, 0, "a file packed by xz"},
    {"(\xb5/\xfd", 4, 0, "a file packed by zstd"},
    {"7z\xbc\xaf\x27\x1c", 6, 0, "a 7-Zip archive"},
    {"Rar!\x1a\x07", 6, 0, "a RAR archive"},
    {"ustar", 5, 257, "a tar archive"},
    {"\x7f"
     "ELF",
     4, 0, "a program"},
    {"MZ\x90\0", 4, 0, "a program"},
    {"%PDF-", 5, 0, "a PDF document; 'sitstat read' takes reports"},
    {"{\\rtf", 5, 0, "an RTF document"},
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, 0, "an old Office document"},
    {"SQLite format 3\0", 16, 0, "an SQLite database; 'sitstat merge' takes another store"},
    {"PAR1", 4, 0, "a Parquet table"},
    {"ARROW1\0\0", 8, 0, "an Arrow table"},
    {"\x89HDF\r\n\x1a\n", 8, 0, "an HDF5 file"},
    {"$FL2@(#)", 8, 0, "an SPSS file"},
    {"<stata_dta>", 11, 0, "a Stata file"},
    {"RDX3\n", 5, 0, "an R data file"},
    {"ftyp", 4, 4, "a film"},
    {"OggS", 4, 0, "a sound or a film"},
    {"ID3", 3, 0, "a sound"},
};

static bool is_web_page(const unsigned char *head, size_t n)
{
    static const char *const starts[] = {"<!doctype html", "<html", "<table", "<head"};
    size_t at = 0;
    if (n >= 3 && memcmp(head, "\xef\xbb\xbf", 3) == 0)
        at = 3;
    while (at < n && strchr(" \t\r\n", head[at]) && head[at])
        at++;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        size_t len = strlen(starts[i]);
        if (n - at >= len && strncasecmp((const char *)head + at, starts[i], len) == 0)
            return true;
    }
    return false;
}

const char *binary_kind(const unsigned char *head, size_t n)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t at = kinds[i].at;
        /* a mark of letters alone may begin a text: something must stand there that is no text */
        if (n < at + kinds[i].n || memcmp(head + at, kinds[i].bytes, kinds[i].n) != 0)
            continue;
        bool marked = at > 0 || kinds[i].n >= 5;
        for (size_t k = 0; k < n && k < 64 && !marked; k++)
            marked = head[k] < 9 || (head[k] >= 14 && head[k] < 28) || head[k] >= 0x80;
        if (marked)
            return kinds[i].name;
    }
    /* what portals send in place of a file that they do not find */
    return is_web_page(head, n) ? "a web page" : NULL;
}

bool binary_is_noise(const unsigned char *head, size_t n)
{
    size_t controls = 0;
    for (size_t i = 0; i < n; i++)
        controls += head[i] < 9 || (head[i] >= 14 && head[i] < 27) || head[i] == 0x7f;
    return controls >= 4 && controls * 20 > n;
}
