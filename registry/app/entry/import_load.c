/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of a file, in memory; see import_taken.h. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/form_book.h>
#include <ankerpunt/registry/sha256.h>
#include "../../io/spreadsheet.h"
#include "import_taken.h"

static bool take_about(void *self, const struct spreadsheet_about *about)
{
    struct ank_sheet_import *import = self;
    import->windows_1252 = about->windows_1252;
    return true;
}

static bool take_sheet(void *self, const struct spreadsheet_sheet *sheet, bool *passed)
{
    struct ank_sheet_import *import = self;
    *passed = sheet->holds != SHEET_CELLS;
    if (*passed)
        return true;
    import->grids =
        ank_grow(import->mem, import->grids, import->grid_count, sizeof *import->grids);
    import->grids[import->grid_count++] =
        (struct ank_grid){.name = ank_strdup(import->mem, sheet->name),
                          .hidden = sheet->shown != SHEET_SHOWN};
    return true;
}

static struct ank_grid_cell cell_of(const struct spreadsheet_cell *cell,
                                    struct ank_arena *mem)
{
    static const uint8_t kinds[] = {
        [CELL_EMPTY] = ANK_GRID_EMPTY,    [CELL_TEXT] = ANK_GRID_TEXT,
        [CELL_NUMBER] = ANK_GRID_NUMBER,  [CELL_DAY] = ANK_GRID_DAY,
        [CELL_MOMENT] = ANK_GRID_DAY,     [CELL_DURATION] = ANK_GRID_NUMBER,
        [CELL_BOOLEAN] = ANK_GRID_NUMBER, [CELL_ERROR] = ANK_GRID_ERROR,
    };
    return (struct ank_grid_cell){.column = (uint32_t)cell->column,
                                  .kind = kinds[cell->kind],
                                  .formula = cell->formula,
                                  .number = cell->number,
                                  .day = cell->day,
                                  .text = ank_strdup(mem, cell->text)};
}

static bool take_row(void *self, const struct spreadsheet_row *row)
{
    struct ank_sheet_import *import = self;
    struct ank_grid *grid = &import->grids[import->grid_count - 1];
    ank_grid_add_row(grid, row->number, import->mem);
    grid->rows[grid->row_count - 1].hidden = row->hidden;
    for (size_t i = 0; i < row->count; i++) {
        struct ank_grid_cell cell = cell_of(&row->cells[i], import->mem);
        if (cell.kind != ANK_GRID_EMPTY || cell.formula)
            ank_grid_add_cell(grid, &cell, import->mem);
    }
    return true;
}

static bool take_end(void *self, const struct spreadsheet_end *end)
{
    struct ank_sheet_import *import = self;
    struct ank_grid *grid = &import->grids[import->grid_count - 1];
    grid->merged_count = end->merged_count;
    grid->merged =
        ank_alloc(import->mem, (end->merged_count + 1) * sizeof *grid->merged);
    for (size_t i = 0; i < end->merged_count; i++)
        grid->merged[i] =
            (struct ank_grid_range){end->merged[i].top, end->merged[i].left,
                                    end->merged[i].bottom, end->merged[i].right};
    return true;
}

static bool take_name(void *self, const char *name, const char *stands_for)
{
    struct ank_sheet_import *import = self;
    if (strcmp(name, ANK_FORM_BOOK_NAME) == 0)
        import->book = ank_strdup(import->mem, stands_for);
    return true;
}

/* All bytes: the sum is of what was read, whatever becomes of the file meanwhile. */
static bool read_bytes(FILE *in, const char *name, char **bytes, size_t *size,
                       struct ank_error *err)
{
    enum { PIECE = 1 << 16 };
    char shown[256];
    FILE *out = ank_must(open_memstream(bytes, size));
    char *piece = ank_must(malloc(PIECE));
    size_t got, all = 0;
    errno = 0;
    while (all <= SPREADSHEET_MOST_BYTES && (got = fread(piece, 1, PIECE, in)) > 0) {
        fwrite(piece, 1, got, out);
        all += got;
    }
    bool failed = ferror(in);
    free(piece);
    ank_must(fclose(out) == 0 ? out : NULL);
    if (failed)
        return ank_fail(err, ANK_IO, "%s cannot be read: %s", ank_shown(name, shown),
                        ank_system_words(err->lang, errno));
    return all <= SPREADSHEET_MOST_BYTES ||
           ank_fail(err, ANK_INVALID,
                    "%s is larger than %d bytes; is it the right file?",
                    ank_shown(name, shown), SPREADSHEET_MOST_BYTES);
}

static bool read_sheets(struct ank_sheet_import *import, const char *bytes, size_t size,
                        struct ank_error *err)
{
    const struct spreadsheet_taker taker = {.self = import,
                                            .opened = take_about,
                                            .sheet = take_sheet,
                                            .row = take_row,
                                            .ended = take_end,
                                            .named = take_name};
    FILE *in =
        size ? fmemopen((char *)(uintptr_t)bytes, size, "r") : fopen("/dev/null", "re");
    ank_must(in);
    ank_sha256(bytes, size, import->sum);
    bool read = spreadsheet_read_stream(in, import->settings.import.path, &taker, err);
    fclose(in);
    return read;
}

bool import_load(struct ank_sheet_import *import, struct ank_error *err)
{
    char shown[256], *bytes = NULL;
    size_t size = 0;
    const struct ank_import_settings *settings = &import->settings.import;
    bool standard = !settings->in && strcmp(settings->path, "-") == 0;
    FILE *in = settings->in ? settings->in
               : standard   ? stdin
                            : fopen(settings->path, "re");
    if (!in)
        return ank_fail(err, ANK_IO, "%s cannot be read: %s",
                        ank_shown(settings->path, shown),
                        ank_system_words(err->lang, errno));
    bool done = read_bytes(in, settings->path, &bytes, &size, err) &&
                read_sheets(import, bytes, size, err);
    free(bytes);
    if (!settings->in && !standard)
        fclose(in);
    return done;
}
