/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read of a spreadsheet, as lines; see spreadsheet_text.h. */
#include "spreadsheet_text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "io/spreadsheet.h"

struct written {
    FILE *out;
    size_t sheet, row, cells;
    bool opened, inside;
};

static const char *const kinds[] = {"empty",  "text",     "number",  "day",
                                    "moment", "duration", "boolean", "error"};

/* A promise of the header; it stops the program whatever the build. */
static void promised(bool kept)
{
    if (!kept)
        abort();
}

static void write_text(FILE *out, const char *text)
{
    for (; *text; text++) {
        const char *mark = strchr("\n\t\\", *text);
        if (mark)
            fprintf(out, "\\%c", *text == '\n' ? 'n' : *text == '\t' ? 't' : '\\');
        else
            fputc(*text, out);
    }
    fputc('\n', out);
}

static bool on_opened(void *self, const struct spreadsheet_about *about)
{
    struct written *written = self;
    promised(!written->opened &&
             (about->delimiter != 0) == (about->form == SPREADSHEET_CSV));
    written->opened = true;
    return true;
}

static bool on_sheet(void *self, const struct spreadsheet_sheet *sheet, bool *passed)
{
    static const char *const shown[] = {"shown", "hidden", "very-hidden"};
    static const char *const holds[] = {"cells", "chart", "dialog", "macro"};
    struct written *written = self;
    promised(written->opened && !*passed && sheet->number == written->sheet + 1);
    written->sheet = sheet->number;
    written->row = 0;
    written->inside = true;
    if (written->out) {
        fprintf(written->out, "S\t%zu\t%s\t%s\t", sheet->number, shown[sheet->shown],
                holds[sheet->holds]);
        write_text(written->out, sheet->name);
    }
    return true;
}

static void check_cell(const struct spreadsheet_cell *cell)
{
    bool worded = cell->kind == CELL_TEXT || cell->kind == CELL_ERROR;
    bool dated = cell->kind == CELL_DAY || cell->kind == CELL_MOMENT;
    promised(worded == (cell->text != NULL));
    promised((worded || cell->kind == CELL_EMPTY) == (bool)isnan(cell->number));
    promised(dated == (cell->day != ANK_NO_DAY));
    promised(!dated || fabs(cell->number - cell->day) <= 1);
    promised(cell->kind != CELL_EMPTY || cell->formula);
    if (worded)
        promised(*cell->text && ank_text_clean(cell->text, strlen(cell->text)));
}

static void write_cell(const struct written *written, size_t row,
                       const struct spreadsheet_cell *cell)
{
    char address[32], day[11] = "";
    fprintf(written->out, "C\t%zu\t%s\t%s%s\t", written->sheet,
            spreadsheet_address(cell->column, row, address), kinds[cell->kind],
            cell->formula ? " =" : "");
    if (cell->text)
        write_text(written->out, cell->text);
    else if (cell->kind == CELL_DAY)
        fprintf(written->out, "%s\n", ank_day_format(cell->day, day));
    else if (cell->kind == CELL_EMPTY)
        fputc('\n', written->out);
    else
        fprintf(written->out, "%.12g\n", cell->number);
}

static bool on_row(void *self, const struct spreadsheet_row *row)
{
    struct written *written = self;
    promised(written->inside && row->count > 0 && row->number > written->row &&
             row->number <= SPREADSHEET_LAST_ROW);
    written->row = row->number;
    for (size_t i = 0; i < row->count; i++) {
        const struct spreadsheet_cell *cell = &row->cells[i];
        promised(cell->column > (i > 0 ? cell[-1].column : 0) &&
                 cell->column <= SPREADSHEET_LAST_COLUMN);
        promised(spreadsheet_cell_at(row, cell->column) == cell);
        check_cell(cell);
        if (written->out)
            write_cell(written, row->number, cell);
    }
    written->cells += row->count;
    promised(written->cells <= SPREADSHEET_MOST_CELLS);
    promised(spreadsheet_cell_at(row, SPREADSHEET_LAST_COLUMN + 1)->kind == CELL_EMPTY);
    if (row->hidden && written->out)
        fprintf(written->out, "R\t%zu\t%zu\n", written->sheet, row->number);
    return true;
}

static bool on_ended(void *self, const struct spreadsheet_end *end)
{
    struct written *written = self;
    promised(written->inside && end->sheet->number == written->sheet);
    written->inside = false;
    for (size_t i = 0; i < end->merged_count; i++) {
        const struct spreadsheet_range *range = &end->merged[i];
        char from[32], to[32];
        promised(range->top > 0 && range->left > 0 && range->bottom >= range->top &&
                 range->right >= range->left);
        if (written->out)
            fprintf(written->out, "M\t%zu\t%s:%s\n", written->sheet,
                    spreadsheet_address(range->left, range->top, from),
                    spreadsheet_address(range->right, range->bottom, to));
    }
    for (size_t i = 0; i < end->hidden_count && written->out; i++)
        fprintf(written->out, "H\t%zu\t%zu\t%zu\n", written->sheet,
                end->hidden[i].first, end->hidden[i].last);
    return true;
}

static bool on_named(void *self, const char *name, const char *stands_for)
{
    struct written *written = self;
    if (written->out) {
        fprintf(written->out, "N\t%s\t", name);
        write_text(written->out, stands_for);
    }
    return true;
}

bool spreadsheet_write(FILE *in, const char *name, FILE *out, struct ank_error *err)
{
    struct written written = {.out = out};
    const struct spreadsheet_taker taker = {&written, on_opened, on_sheet,
                                            on_row,   on_ended,  on_named};
    bool fine = spreadsheet_read_stream(in, name, &taker, err);
    promised(fine == (err->code == ANK_OK) && (fine || *err->text));
    return fine;
}
