/* brief_output.c - the files of a briefing: made in memory, then put in their places. */
#include "cli/brief_output.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/briefing.h"
#include "sitstat/sha256.h"

struct output_file {
    const char *name; /* within the folder */
    struct buffer bytes;
    char sha256[SHA256_HEX];
};
struct output {
    struct output_file *at;
    size_t n;
};

static void output_free(struct output *o)
{
    for (size_t i = 0; i < o->n; i++)
        buffer_free(&o->at[i].bytes);
    free(o->at);
}

static struct output_file *add(struct output *o, const char *name)
{
    struct output_file *f = &o->at[o->n++];
    f->name = name;
    buffer_init(&f->bytes, 0);
    return f;
}

static size_t count_charts(const struct brief *b)
{
    size_t n = 0;
    for (size_t i = 0; i < b->n_sections; i++)
        n += b->sections[i].n_charts;
    return n;
}

static void hash_file(struct output_file *f)
{
    sha256_hex(buffer_string(&f->bytes), f->bytes.len, f->sha256);
}

/* What needs no picture first: they are still being drawn. FRAME gets the page around them. */
static int make_texts(struct briefing *briefing, struct output *o, struct brief_frame *frame,
                      struct error *err)
{
    const struct brief *b = &briefing->brief;
    struct output_file *md = &o->at[1], *csv = &o->at[2];
    if (brief_figures_csv(b, &csv->bytes, err) < 0)
        return -1;
    hash_file(csv);
    if (briefing_draw_plan(briefing, err) < 0 || brief_html_frame(b, frame, err) < 0 ||
        brief_markdown(b, &md->bytes, err) < 0)
        return -1;
    hash_file(md);
    return 0;
}

static size_t picture_files(const struct brief_chart *c)
{
    return c->script != NULL ? 2 : 1;
}

/* Files for all pictures and scripts, in the order of the pages; the pictures are not there yet. */
static int add_pictures(const struct brief *b, struct output *o, struct error *err)
{
    struct output_file *at = realloc(o->at, (2 * count_charts(b) + 4) * sizeof *at);
    if (at == NULL)
        return error_memory(err);
    o->at = at;
    for (size_t i = 0; i < b->n_sections; i++)
        for (size_t k = 0; k < b->sections[i].n_charts; k++) {
            const struct brief_chart *c = &b->sections[i].charts[k];
            add(o, c->file);
            if (c->script == NULL)
                continue;
            struct output_file *f = add(o, c->script_file);
            if (buffer_append(&f->bytes, c->script, c->script_len, err) < 0)
                return -1;
            hash_file(f);
        }
    return 0;
}

static int fill_picture(struct output_file *f, const struct brief_chart *c, struct error *err)
{
    if (buffer_text(&f->bytes, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", err) < 0 ||
        buffer_append(&f->bytes, c->svg, c->svg_len, err) < 0 ||
        buffer_char(&f->bytes, '\n', err) < 0)
        return -1;
    hash_file(f);
    return 0;
}

/* Fills the files from FROM on as the pictures come, while the next ones are drawn. */
static int take_pictures(struct briefing *briefing, struct output *o, size_t from,
                         struct error *err)
{
    const struct brief *b = &briefing->brief;
    const struct brief_chart *drawn;
    while ((drawn = briefing_draw_next(briefing, err)) != NULL) {
        size_t at = from;
        for (size_t i = 0; i < b->n_sections; i++)
            for (size_t k = 0; k < b->sections[i].n_charts; k++) {
                const struct brief_chart *c = &b->sections[i].charts[k];
                if (c == drawn && fill_picture(&o->at[at], c, err) < 0)
                    return -1;
                at += picture_files(c);
            }
    }
    return briefing_draw_wait(briefing, err);
}

static int make_files(struct briefing *briefing, bool pdf, struct output *o, struct error *err)
{
    static const char *const names[] = {"index.html", "briefing.md", "figures.csv"};
    struct brief_frame frame = {0};
    int result = -1;
    o->at = calloc(4, sizeof *o->at); /* those, and the PDF */
    if (o->at == NULL)
        return error_memory(err);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        add(o, names[i]);
    if (make_texts(briefing, o, &frame, err) < 0)
        goto out;
    size_t pictures = o->n + (pdf ? 1 : 0);
    if (pdf)
        add(o, "briefing.pdf");
    if (add_pictures(&briefing->brief, o, err) < 0 ||
        take_pictures(briefing, o, pictures, err) < 0 ||
        brief_html_fill(&frame, &o->at[0].bytes, err) < 0)
        goto out;
    hash_file(&o->at[0]);
    if (pdf) {
        struct output_file *f = &o->at[pictures - 1];
        if (render_pdf(buffer_string(&o->at[0].bytes), o->at[0].bytes.len, briefing->brief.as_of,
                       &f->bytes, err) < 0)
            goto out;
        hash_file(f);
    }
    result = 0;
out:
    brief_frame_free(&frame);
    return result;
}

static int make_manifest(const struct brief *b, const struct output *o, struct buffer *out,
                         struct error *err)
{
    struct brief_input *files = calloc(o->n + 1, sizeof *files);
    if (files == NULL)
        return error_memory(err);
    for (size_t i = 0; i < o->n; i++)
        files[i] =
            (struct brief_input){.name = o->at[i].name, .version = "", .sha256 = o->at[i].sha256};
    int result = brief_manifest(b, files, o->n, out, err);
    free(files);
    return result;
}

static int join(struct buffer *out, const char *dir, const char *name, struct error *err)
{
    buffer_clear(out);
    return buffer_printf(out, err, "%s/%s", dir, name);
}

/* The folder that the user names may be a link to one; one within it that is a link leads to where
 * nobody asked us to write. */
static int make_folder(const char *path, bool may_be_link, bool *made, struct error *err)
{
    struct stat st = {0};
    *made = mkdir(path, 0777) == 0;
    if (*made)
        return 0;
    int number = errno;
    if (number == EEXIST && (may_be_link ? stat : lstat)(path, &st) == 0 && S_ISDIR(st.st_mode))
        return 0;
    errno = number;
    return error_errno(err, path, "make this folder");
}

/* A run that was killed leaves files without a manifest: run again, it finds its own bytes. */
static bool same_bytes(const char *path, const struct output_file *f)
{
    struct buffer bytes;
    buffer_init(&bytes, f->bytes.len + 65536); /* as reading asks for */
    bool same = buffer_read_file(&bytes, path, NULL) == 0 && bytes.len == f->bytes.len &&
                memcmp(buffer_string(&bytes), buffer_string(&f->bytes), bytes.len) == 0;
    buffer_free(&bytes);
    return same;
}

/* Refuses to go over files that no earlier briefing wrote here. */
static int check_folder(const char *dir, const struct output *o, const struct brief_files *old,
                        struct error *err)
{
    struct buffer path;
    int result = -1;
    buffer_init(&path, 0);
    for (size_t i = 0; i <= o->n; i++) {
        const char *name = i < o->n ? o->at[i].name : "manifest.json";
        bool ours = i < o->n ? brief_files_find(old, name) != NULL : old->n > 0;
        if (join(&path, dir, name, err) < 0)
            goto out;
        if (!ours && access(path.data, F_OK) == 0 &&
            (i == o->n || !same_bytes(path.data, &o->at[i]))) {
            error_at(err, ERR_REFUSED, path.data, 0, 0,
                     "this file is not of an earlier briefing; --force replaces it, another folder "
                     "keeps it");
            goto out;
        }
    }
    result = 0;
out:
    buffer_free(&path);
    return result;
}

/* Removes charts of the earlier briefing that this one lacks, where they are still as it left them.
 */
static int remove_old(const char *dir, const struct output *o, const struct brief_files *old,
                      struct error *err)
{
    struct buffer path, bytes;
    char hex[SHA256_HEX];
    int result = -1;
    buffer_init(&path, 0);
    buffer_init(&bytes, 0);
    for (size_t i = 0; i < old->n; i++) {
        bool kept =
            strncmp(old->at[i].name, "charts/", 7) != 0 || strchr(old->at[i].name + 7, '/') != NULL;
        for (size_t k = 0; k < o->n && !kept; k++)
            kept = strcmp(o->at[k].name, old->at[i].name) == 0;
        if (kept)
            continue;
        if (join(&path, dir, old->at[i].name, err) < 0)
            goto out;
        buffer_clear(&bytes);
        if (buffer_read_file(&bytes, path.data, NULL) < 0)
            continue;
        sha256_hex(buffer_string(&bytes), bytes.len, hex);
        if (strcmp(hex, old->at[i].sha256) == 0 && unlink(path.data) < 0) {
            error_errno(err, path.data, "remove this chart of an earlier briefing");
            goto out;
        }
    }
    result = 0;
out:
    buffer_free(&path);
    buffer_free(&bytes);
    return result;
}

/* Takes back a briefing that could not be written whole, where its folder was made for it. */
static void take_back(const char *dir, const struct output *o)
{
    struct buffer path;
    buffer_init(&path, 0);
    for (size_t i = 0; i < o->n; i++)
        if (join(&path, dir, o->at[i].name, NULL) == 0)
            (void)unlink(path.data);
    if (join(&path, dir, "charts", NULL) == 0)
        (void)rmdir(path.data);
    (void)rmdir(dir);
    buffer_free(&path);
}

/* All files are written whole before the first takes its place; the manifest is the last. */
static int put_files(const char *dir, const struct output *o, const struct buffer *manifest,
                     struct error *err)
{
    struct buffer path, *temporary = calloc(o->n + 1, sizeof *temporary);
    int result = 0;
    if (temporary == NULL)
        return error_memory(err);
    buffer_init(&path, 0);
    for (size_t i = 0; i <= o->n && result == 0; i++) {
        const struct buffer *bytes = i < o->n ? &o->at[i].bytes : manifest;
        result = join(&path, dir, i < o->n ? o->at[i].name : "manifest.json", err);
        if (result == 0)
            result = cli_file_begin(path.data, buffer_string(bytes), bytes->len, true,
                                    &temporary[i], err);
    }
    if (result == 0)
        result = cli_files_sync(temporary, o->n + 1, err);
    for (size_t i = 0; i <= o->n && result == 0; i++) {
        result = join(&path, dir, i < o->n ? o->at[i].name : "manifest.json", err);
        if (result == 0)
            result = cli_file_end(path.data, &temporary[i], err);
    }
    for (size_t i = 0; i <= o->n; i++) {
        cli_file_drop(&temporary[i]);
        buffer_free(&temporary[i]);
    }
    free(temporary);
    buffer_free(&path);
    return result;
}

static int write_files(const char *dir, const struct output *o, const struct buffer *manifest,
                       struct error *err)
{
    struct buffer path;
    bool made = false, made_charts;
    int result = -1;
    buffer_init(&path, 0);
    if (make_folder(dir, true, &made, err) == 0 && join(&path, dir, "charts", err) == 0 &&
        make_folder(path.data, false, &made_charts, err) == 0)
        result = put_files(dir, o, manifest, err);
    if (result < 0 && made)
        take_back(dir, o);
    buffer_free(&path);
    return result;
}

/* What the manifest in DIR lists; nothing where there is none, or none of a briefing. */
static int read_old(const char *dir, struct brief_files *old, struct error *err)
{
    struct buffer path, text;
    int result = 0;
    memset(old, 0, sizeof *old);
    buffer_init(&path, 0);
    buffer_init(&text, (size_t)16 << 20);
    if (join(&path, dir, "manifest.json", err) < 0)
        result = -1;
    else if (buffer_read_file(&text, path.data, NULL) == 0)
        result = brief_manifest_read(buffer_string(&text), old, err);
    buffer_free(&path);
    buffer_free(&text);
    return result;
}

int brief_output(struct briefing *briefing, const char *dir, bool force, bool pdf,
                 struct buffer *manifest, struct error *err)
{
    const struct brief *b = &briefing->brief;
    struct output o = {0};
    struct brief_files old;
    int result = -1;
    if (read_old(dir, &old, err) < 0)
        return -1;
    if (make_files(briefing, pdf, &o, err) < 0 || make_manifest(b, &o, manifest, err) < 0 ||
        (!force && check_folder(dir, &o, &old, err) < 0) ||
        write_files(dir, &o, manifest, err) < 0 || remove_old(dir, &o, &old, err) < 0)
        goto out;
    result = 0;
out:
    brief_files_free(&old);
    output_free(&o);
    return result;
}
