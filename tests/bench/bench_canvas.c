/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long sheets take: bench_canvas [SHEETS [FILE]] draws that many documents
 * of a page (1000) and keeps the last one; with "book" after that, one document
 * of that many pages.
 */
#include "../forms/sample_sheet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void stop(const struct ank_error *err)
{
    fprintf(stderr, "bench_canvas: %s\n", err->text);
    exit(1);
}

struct result {
    char *bytes;
    size_t size, strings;
};

static struct result draw(struct typeset *fonts, unsigned first, unsigned pages,
                          bool svg)
{
    struct ank_error err = {0};
    struct canvas_about about = {
        .title = "F-0042", .language = "nl", .day = ank_day_from_civil(2026, 7, 14)};
    struct canvas *canvas;
    struct result result = {0};
    if (!(svg ? canvas_open_svg : canvas_open_pdf)(&canvas, fonts, &about, &err))
        stop(&err);
    for (unsigned i = 0; i < pages; i++)
        sample_sheet(canvas, first + i);
    canvas_text_boxes(canvas, &result.strings);
    if (!canvas_close(canvas, &result.bytes, &result.size, &err))
        stop(&err);
    return result;
}

int main(int argc, char **argv)
{
    unsigned count = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 1000;
    bool book = argc > 3 && strcmp(argv[3], "book") == 0;
    bool svg = argc > 2 && strstr(argv[2], ".svg") != NULL;
    struct ank_error err = {0};
    struct typeset *fonts;
    struct result result = {0};
    size_t bytes = 0;

    double start = seconds();
    if (!typeset_open(&fonts, NULL, &err))
        stop(&err);
    double opened = seconds();
    for (unsigned i = 0; i < (book ? 1 : count); i++) {
        free(result.bytes);
        result = draw(fonts, i, book ? count : 1, svg);
        bytes += result.size;
    }
    double taken = seconds() - opened;

    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    printf("%u pages of %zu strings: %.2f s (%.2f ms each), %.1f KB each, "
           "fonts %.1f ms, at most %.1f MiB\n",
           count, result.strings / (book ? count : 1), taken, taken * 1000 / count,
           (double)bytes / 1000 / count, (opened - start) * 1000,
           (double)used.ru_maxrss / 1024);
    if (argc > 2 && !ank_file_put(argv[2], result.bytes, result.size, true, &err))
        stop(&err);
    free(result.bytes);
    typeset_close(fonts);
    return 0;
}
