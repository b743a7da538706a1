/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody's spreadsheet may be: a table of sheets and what is proposed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sheet_text.h"
#include "testing.h"

static struct ank_arena mem;

static int start_again(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static const char *at_text(const struct ank_map_at *at)
{
    return !at->text     ? "-"
           : at->group   ? ank_format(&mem, "%s/%s", at->group, at->text)
           : at->nth > 1 ? ank_format(&mem, "%s#%d", at->text, at->nth)
                         : at->text;
}

/* Moments with their days, then columns. */
static void tell_columns(FILE *out, const struct ank_map_sheet *sheet)
{
    for (size_t i = 0; i < sheet->sitting_count; i++)
        fprintf(out, "moment %s%s%s: %s\n", sheet->sittings[i].id,
                sheet->sittings[i].wave ? " " : "",
                sheet->sittings[i].wave ? sheet->sittings[i].wave : "",
                at_text(&sheet->sittings[i].date.column));
    for (size_t i = 0; i < sheet->column_count; i++) {
        const struct ank_map_column *column = &sheet->columns[i];
        fprintf(out, "%s: ", at_text(&column->at));
        if (column->ask)
            fprintf(out, "ask %s", column->ask);
        else if (column->ignore)
            fprintf(out, "left out, %s", column->ignore);
        else
            fprintf(out, "%s", column->score ? column->score : column->right);
        fprintf(out, column->sitting ? " at %s\n" : "\n", column->sitting);
    }
}

static const char *told(const struct ank_sheet_guess *guess)
{
    char *text;
    size_t size;
    const struct ank_map_sheet *sheet = &guess->sheet;
    FILE *out = ank_must(open_memstream(&text, &size));
    static const char *const whys[] = {"", "no table\n", "nothing filled in\n",
                                       "no scores\n"};
    fputs(whys[guess->why], out);
    if (guess->why == ANK_SHEET_PROPOSED) {
        fprintf(out, "header %zu of %zu, a row is a %s\n", sheet->header,
                sheet->header_rows, ank_map_rows_names[sheet->rows]);
        fprintf(out, "family %s as %s, start %s%s\n", at_text(&sheet->family),
                sheet->as ? sheet->as : "-", at_text(&sheet->start.column),
                sheet->start_from ? ", asked" : "");
        fprintf(out, "date %s, who %s %s%s\n", at_text(&sheet->date.column),
                sheet->who ? sheet->who : "-", at_text(&sheet->by),
                sheet->scale ? ", scale asked" : "");
        tell_columns(out, sheet);
    }
    fclose(out);
    const char *copy = ank_strdup(&mem, text);
    free(text);
    return copy;
}

static const char *guessed(const char *text)
{
    struct ank_sheet_guess guess;
    ank_sheet_guess(sheet_text("Blad1", text, &mem), sheet_known(&mem), &mem, &guess);
    return told(&guess);
}

int main(int count, char **files)
{
    if (count > 1) {
        static char text[1 << 20];
        FILE *in = fopen(files[1], "re");
        text[fread(text, 1, sizeof text - 1, in)] = 0;
        puts(guessed(text));
        return 0;
    }
    (void)start_again;
    return 0;
}
