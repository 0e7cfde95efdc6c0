/* chart_fuzz.c - hostile texts in charts: no byte of theirs reaches gnuplot outside of a datablock.
 *
 * Each text is wrapped in a mark that no template holds; in the script the mark may stand only
 * between "$NAME << TERMINATOR" and the terminator, and the terminator may not stand in a text. */
#include "fuzz.h"

#include "sitstat/chart.h"

#define MARK "Qz7Xq"

static void look(const char *script, const char *text)
{
    char terminator[80] = "";
    for (const char *line = script; *line != '\0';) {
        size_t len = strcspn(line, "\n");
        if (terminator[0] == '\0') {
            PROMISE(memmem(line, len, MARK, strlen(MARK)) == NULL);
            const char *open = memmem(line, len, " << ", 4);
            if (line[0] == '$' && open != NULL)
                snprintf(terminator, sizeof terminator, "%.*s", (int)(line + len - open - 4),
                         open + 4);
            else
                for (size_t i = 0; i < len; i++)
                    PROMISE((unsigned char)line[i] < 0x80 || strstr(text, MARK) == NULL);
        } else if (strlen(terminator) == len && memcmp(line, terminator, len) == 0) {
            terminator[0] = '\0';
        } else {
            /* A row: gnuplot ends a datablock at a line that begins with the terminator. */
            PROMISE(strncmp(line, terminator, strlen(terminator)) != 0);
            for (size_t i = 0; i < len; i++)
                PROMISE((unsigned char)line[i] >= 0x20 && line[i] != 0x7F);
        }
        line += len + (line[len] == '\n');
    }
    PROMISE(terminator[0] == '\0');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct chart c;
    struct chart_series series[3];
    struct chart_point points[24];
    struct buffer out;
    struct error err = {.code = ERR_NONE};
    if (size < 4)
        return 0;
    char *text = malloc(size + 16);
    if (text == NULL)
        return 0;
    size_t len = (size_t)snprintf(text, size + 16, "%s", MARK);
    for (size_t i = 4; i < size; i++)
        text[len++] = data[i] ? (char)data[i] : '\n';
    memcpy(text + len, MARK, sizeof MARK);
    chart_init(&c);
    memset(series, 0, sizeof series);
    c.kind = (enum chart_kind)(data[0] % CHART_KINDS);
    c.size = (enum chart_size)(data[1] % CHART_SIZES);
    c.theme = (enum chart_theme)(data[1] / 8 % CHART_THEMES);
    c.format = (enum chart_format)(data[1] / 32 % CHART_FORMATS);
    c.dark = data[2] & 1;
    c.log_scale = data[2] & 2;
    c.free_scale = data[2] & 4;
    c.title = c.subtitle = c.source = c.note = c.alt = text;
    c.as_of = 19100;
    for (int i = 0; i < 24; i++)
        points[i] = (struct chart_point){.first = 19000 + i,
                                         .last = 19000 + i,
                                         .value = data[3] & 1 << i % 8 ? i * 1000.0 : -i,
                                         .low = i,
                                         .high = i * 2000.0,
                                         .flags = data[2] >> 4};
    for (int i = 0; i < 3; i++)
        series[i] = (struct chart_series){.name = text,
                                          .at = points,
                                          .n = 24,
                                          .flow = data[2] & 8,
                                          .place = "POL",
                                          .origin = "UKR",
                                          .place_name = text,
                                          .origin_name = text,
                                          .side = i % 2 ? 1 : -1};
    c.series = series;
    c.n_series = 1 + data[3] % 3;
    c.line_label = text;
    buffer_init(&out, 0);
    if (chart_script(&c, &out, NULL, &err) < 0)
        PROMISE_SENTENCE(&err);
    else
        look(buffer_string(&out), text);
    buffer_free(&out);
    free(text);
    return 0;
}
