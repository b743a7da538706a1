/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a spreadsheet of any form, and closes it again; see spreadsheet.h. */
#include "spreadsheet.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "spreadsheet_kind.h"
#include "spreadsheet_reading.h"
#include "spreadsheet_zip.h"

const struct spreadsheet_cell *spreadsheet_cell_at(const struct spreadsheet_row *row,
                                                   size_t column)
{
    static const struct spreadsheet_cell empty = {.number = (double)NAN,
                                                  .day = ANK_NO_DAY};
    size_t low = 0, high = row->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (row->cells[middle].column < column)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < row->count && row->cells[low].column == column;
    return found ? &row->cells[low] : &empty;
}

char *spreadsheet_address(size_t column, size_t row, char text[static 32])
{
    char letters[16];
    size_t used = sizeof letters;
    for (; column > 0 && used > 0; column = (column - 1) / 26)
        letters[--used] = (char)('A' + (column - 1) % 26);
    size_t count = sizeof letters - used;
    count = count < 4 ? count : 4;
    memcpy(text, letters + sizeof letters - count, count);
    text[count] = '\0';
    if (row > 0)
        snprintf(text + count, 32 - count, "%zu", row);
    return text;
}

enum { MOST_PACKED = 64 << 20, BLOCK = 64 << 10 }; /* of standard input */

/* Reads in the form that the first bytes tell. */
static void read_form(struct spreadsheet_reading *reading, FILE *in, const char *name)
{
    struct spreadsheet_zip *zip = NULL;
    enum spreadsheet_found found = spreadsheet_kind_of(in, reading->err);
    if (found == SPREADSHEET_IS_TEXT)
        spreadsheet_read_csv(reading, in, name);
    else if (found == SPREADSHEET_IS_FLAT)
        spreadsheet_read_fods(reading, in);
    else if (found == SPREADSHEET_IS_ZIP && spreadsheet_zip_open(&zip, in, reading)) {
        if (spreadsheet_zip_has(zip, "content.xml"))
            spreadsheet_read_ods(reading, zip);
        else
            spreadsheet_read_xlsx(reading, zip);
    }
    spreadsheet_zip_close(zip);
    char shown[256];
    bool told = found == SPREADSHEET_IS_TEXT || reading->enough;
    if (reading->err->code && !told)
        ank_fail_in(reading->err, "%s", ank_shown(name, shown));
}

bool spreadsheet_read_stream(FILE *in, const char *name,
                             const struct spreadsheet_taker *taker,
                             struct ank_error *err)
{
    struct spreadsheet_reading reading = {.taker = taker, .err = err};
    reading.plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    ank_must(reading.plain);
    read_form(&reading, in, name);
    freelocale(reading.plain);
    spreadsheet_text_free(&reading.texts);
    free(reading.row);
    free(reading.starts);
    free(reading.merged);
    free(reading.hidden);
    ank_arena_free(&reading.mem);
    return err->code == ANK_OK;
}

/* Standard input cannot be gone back in, and a packed file is read from its end. */
static bool read_piped(const struct spreadsheet_taker *taker, struct ank_error *err)
{
    struct spreadsheet_text all = {0};
    struct spreadsheet_reading reading = {.err = err};
    char *block = ank_must(malloc(BLOCK));
    size_t got = 1;
    while (got > 0 && !err->code) {
        got = fread(block, 1, BLOCK, stdin);
        (void)spreadsheet_text_add(&reading, &all, block, got, MOST_PACKED);
    }
    free(block);
    FILE *in = fmemopen(all.bytes, all.length + (all.length == 0), "rb");
    bool fine = !err->code && spreadsheet_read_stream(ank_must(in), "-", taker, err);
    fclose(in);
    spreadsheet_text_free(&all);
    return fine;
}

bool spreadsheet_read(const char *path, const struct spreadsheet_taker *taker,
                      struct ank_error *err)
{
    if (strcmp(path, "-") == 0)
        return read_piped(taker, err);
    char shown[256];
    FILE *in = fopen(path, "rbe");
    if (!in)
        return ank_fail(err, ANK_IO, "%s cannot be read: %s", ank_shown(path, shown),
                        ank_system_words(err->lang, errno));
    bool fine = spreadsheet_read_stream(in, path, taker, err);
    fclose(in);
    return fine;
}
