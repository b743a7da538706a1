/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables as sheets of a workbook, through libxlsxwriter; see table.h. The
 * library wants the name of a file and gets one that is only in memory. Its own
 * temporary files (of rows that are written, one for each sheet) go unchecked:
 * with a full disk it makes a broken workbook and says it is fine. So room for
 * them is asked for beforehand.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "room.h"
#include "table_form.h"
#include "xlsx_book.h"
#include "xlsx_text.h"

enum { WIDEST = 60, SLACK = 1 << 20 };

struct sheet {
    lxw_worksheet *worksheet;
    lxw_row_t head, row; /* of the headings; of the next cell */
    size_t *widths;
};

/* The book ------------------------------------------------------------- */

static void make_formats(struct book *book)
{
    static const char *const patterns[] = {"0",      "0.0",     "0.00",    "0.000",
                                           "0.0000", "0.00000", "0.000000"};
    for (size_t i = 0; i < ANK_COUNT(patterns); i++) {
        book->number[i] = workbook_add_format(book->workbook);
        format_set_num_format(book->number[i], patterns[i]);
    }
    book->heading = workbook_add_format(book->workbook);
    format_set_bold(book->heading);
    format_set_bottom(book->heading, LXW_BORDER_THIN);
    book->notice = workbook_add_format(book->workbook);
    format_set_bold(book->notice);
    format_set_font_color(book->notice, LXW_COLOR_RED);
    book->day = workbook_add_format(book->workbook);
    format_set_num_format(book->day, "d/mm/yyyy");
}

bool book_open(struct book **opened, FILE *out, ank_day generated,
               struct ank_error *err)
{
    *opened = NULL;
    int fd = memfd_create("ankerpunt", MFD_CLOEXEC);
    if (fd < 0)
        return ank_fail(err, ANK_IO, "no workbook can be made: %s",
                        ank_system_words(err->lang, errno));

    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    struct book *book = ank_must(calloc(1, sizeof *book));
    book->out = out;
    book->fd = fd;
    book->failure.lang = err->lang;
    book->folder = ank_must(strdup(room_folder()));
    lxw_workbook_options options = {.constant_memory = LXW_TRUE,
                                    .tmpdir = book->folder};
    book->workbook = ank_must(workbook_new_opt(path, &options));

    /* Not the clock: the same result gives the same bytes. */
    lxw_doc_properties properties = {.created = (time_t)generated * 86400};
    workbook_set_properties(book->workbook, &properties);
    make_formats(book);
    *opened = book;
    return true;
}

static bool copy_out(struct book *book)
{
    char block[1 << 14];
    for (off_t at = 0;;) {
        ssize_t got = pread(book->fd, block, sizeof block, at);
        if (got < 0)
            return ank_fail(&book->failure, ANK_IO, "the workbook cannot be read: %s",
                            ank_system_words(book->failure.lang, errno));
        if (got == 0)
            break;
        if (fwrite(block, 1, (size_t)got, book->out) != (size_t)got)
            break;
        at += got;
    }
    if (fflush(book->out) != 0 || ferror(book->out))
        return ank_fail(&book->failure, ANK_IO,
                        "the output could not be written; is the disk full?");
    return true;
}

bool book_close(struct book *book, struct ank_error *err)
{
    if (!book)
        return true;
    /* Each sheet is copied to one more file, one after the other. */
    bool room = room_check(book->largest + SLACK, &book->failure);
    lxw_error failed = workbook_close(book->workbook);
    if (failed)
        ank_fail(&book->failure, ANK_IO, "the workbook could not be made: %s",
                 lxw_strerror(failed));
    bool fine = room && book->failure.code == ANK_OK && copy_out(book);
    if (!fine && err->code == ANK_OK)
        *err = book->failure;
    close(book->fd);
    book_sheets_free(book);
    free(book->folder);
    free(book);
    return fine;
}

/* A sheet -------------------------------------------------------------- */

/* A name that no sheet has: "change", "change 2". */
static void name_sheet(struct book *book, const struct table_about *about,
                       char name[static XLSX_NAME_BYTES])
{
    const char *title =
        about->title ? ank_words(about->lang, about->title) : about->document;
    xlsx_name_clean(title, XLSX_LONGEST_NAME, name);
    for (int number = 2;
         number < 1000 && workbook_get_worksheet_by_name(book->workbook, name);
         number++) {
        xlsx_name_clean(title, XLSX_LONGEST_NAME - 4, name);
        size_t length = strlen(name);
        snprintf(name + length, 5, " %d", number);
    }
}

static void check(struct table *table, lxw_error failed)
{
    if (failed == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
        ank_fail(&table->failure, ANK_INVALID,
                 "a sheet holds %d rows and there are more; take --format csv",
                 LXW_ROW_MAX);
    else if (failed == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        ank_fail(&table->failure, ANK_INVALID,
                 "a text is longer than a cell holds; take --format csv");
    else if (failed)
        ank_fail(&table->failure, ANK_IO, "the workbook could not be made: %s",
                 lxw_strerror(failed));
}

static void widen(struct table *table, size_t column, size_t width)
{
    struct sheet *sheet = table->state;
    if (width > sheet->widths[column])
        sheet->widths[column] = width;
}

/* The headings stand in the first row, where programs look for them. So a notice is
 * what the sheet shows when it opens, with its first cell chosen, and is printed above
 * every page; a sheet of charts has room for it. */
static void write_notice(struct table *table)
{
    struct sheet *sheet = table->state;
    char *notice = ank_must(strdup(ank_words(table->about.lang, table->about.notice)));
    lxw_data_validation shown = {.validate = LXW_VALIDATION_TYPE_ANY,
                                 .input_message = notice};
    char header[LXW_HEADER_FOOTER_MAX];
    snprintf(header, sizeof header, "&L&\"-,Bold\"%.200s", notice);
    worksheet_set_tab_color(sheet->worksheet, LXW_COLOR_RED);
    check(table, worksheet_set_header(sheet->worksheet, header));
    if (table->column_count == 0)
        check(table, worksheet_write_string(sheet->worksheet, sheet->row++, 0, notice,
                                            table->book->notice));
    else
        check(table, worksheet_data_validation_cell(sheet->worksheet, 0, 0, &shown));
    free(notice);
}

static void write_head(struct table *table)
{
    struct sheet *sheet = table->state;
    const struct table_about *about = &table->about;
    if (about->notice)
        write_notice(table);
    sheet->head = sheet->row++;
    for (size_t i = 0; i < table->column_count; i++) {
        const char *heading = ank_words(about->lang, table->columns[i].heading);
        check(table, worksheet_write_string(sheet->worksheet, sheet->head, (lxw_col_t)i,
                                            heading, table->book->heading));
        widen(table, i, ank_text_width(heading) + 2); /* the button of the filter */
    }
}

/* What charts need to know of it. */
static void remember(const struct table *table, const char *name)
{
    struct book *book = table->book;
    struct sheet *sheet = table->state;
    book->sheets =
        ank_must(realloc(book->sheets, (book->sheet_count + 1) * sizeof *book->sheets));
    book->sheets[book->sheet_count++] = (struct book_sheet){
        .array = ank_must(strdup(table->about.array ? table->about.array : "")),
        .name = ank_must(strdup(name)),
        .columns = table->columns,
        .column_count = table->column_count,
        .head = sheet->head,
    };
}

static bool begin(struct table *table, struct ank_error *err)
{
    table->own_book = table->book == NULL;
    if (table->own_book &&
        !book_open(&table->book, table->out, table->about.generated, err))
        return false;

    char name[XLSX_NAME_BYTES];
    name_sheet(table->book, &table->about, name);
    struct sheet *sheet = table->state = ank_must(calloc(1, sizeof *sheet));
    sheet->widths = ank_must(calloc(table->column_count, sizeof *sheet->widths));
    sheet->worksheet = workbook_add_worksheet(table->book->workbook, name);
    if (!sheet->worksheet)
        return room_fail(err);
    write_head(table);
    remember(table, name);
    return err->code == ANK_OK;
}

static lxw_format *number_format(const struct table *table, int decimals)
{
    return table->book->number[decimals < 0                    ? 0
                               : decimals > XLSX_MOST_DECIMALS ? XLSX_MOST_DECIMALS
                                                               : decimals];
}

static lxw_error write_words(struct table *table, lxw_col_t column, const char *words)
{
    struct sheet *sheet = table->state;
    char *text = ank_must(strdup(words));
    xlsx_text_clean(text);
    lxw_error failed =
        worksheet_write_string(sheet->worksheet, sheet->row, column, text, NULL);
    free(text);
    return failed;
}

static lxw_error write_day(struct table *table, lxw_col_t column, ank_day day)
{
    struct sheet *sheet = table->state;
    lxw_datetime date = {0};
    ank_day_civil(day, &date.year, &date.month, &date.day);
    return worksheet_write_datetime(sheet->worksheet, sheet->row, column, &date,
                                    table->book->day);
}

static void cell(struct table *table, const struct table_column *column,
                 const struct table_cell *cell)
{
    struct sheet *sheet = table->state;
    lxw_col_t place = (lxw_col_t)(column - table->columns);
    const char *text;
    char number[32];
    if (cell->missing)
        return;
    switch (cell->kind) {
    case TABLE_WORDS:
    case TABLE_CODED:
        text = cell->kind == TABLE_CODED ? cell->words : cell->text;
        widen(table, place, ank_text_width(text));
        check(table, write_words(table, place, text));
        break;
    case TABLE_INTEGER:
        widen(table, place,
              (size_t)snprintf(number, 32, "%lld", (long long)cell->integer));
        check(table,
              worksheet_write_number(sheet->worksheet, sheet->row, place,
                                     (double)cell->integer, table->book->number[0]));
        break;
    case TABLE_NUMBER:
        widen(table, place,
              (size_t)snprintf(number, 32, "%.*f", cell->decimals, cell->number));
        check(table,
              worksheet_write_number(sheet->worksheet, sheet->row, place, cell->number,
                                     number_format(table, cell->decimals)));
        break;
    case TABLE_DAY:
        widen(table, place, strlen("31/12/2026"));
        check(table, write_day(table, place, cell->day));
        break;
    case TABLE_BOOL:
        check(table, worksheet_write_boolean(sheet->worksheet, sheet->row, place,
                                             cell->yes, NULL));
        break;
    }
}

static void row_end(struct table *table)
{
    struct sheet *sheet = table->state;
    sheet->row++;
}

/* On paper: A4 on its side, all columns on one page, the headings on each. */
static void set_print(const struct sheet *sheet)
{
    enum { A4 = 9 };
    worksheet_set_paper(sheet->worksheet, A4);
    worksheet_set_landscape(sheet->worksheet);
    worksheet_fit_to_pages(sheet->worksheet, 1, 0);
    worksheet_repeat_rows(sheet->worksheet, sheet->head, sheet->head);
    worksheet_set_footer(sheet->worksheet, "&L&A&R&P / &N");
}

/* The rows that went to the library's temporary file are all there. */
static bool rows_are_kept(struct table *table)
{
    struct sheet *sheet = table->state;
    FILE *rows = sheet->worksheet->optimize_tmpfile;
    if (fflush(rows) != 0 || ferror(rows))
        return room_fail(&table->failure);
    size_t size = (size_t)ftello(rows);
    if (size > table->book->largest)
        table->book->largest = size;
    return true;
}

static void finish_sheet(struct table *table)
{
    struct sheet *sheet = table->state;
    lxw_row_t last = sheet->row - 1;
    table->book->sheets[table->book->sheet_count - 1].row_count = last - sheet->head;
    set_print(sheet);
    if (table->column_count == 0) /* a sheet of charts */
        return;
    for (size_t i = 0; i < table->column_count; i++) {
        size_t width = sheet->widths[i] + 2;
        worksheet_set_column(sheet->worksheet, (lxw_col_t)i, (lxw_col_t)i,
                             (double)(width < WIDEST ? width : WIDEST), NULL);
    }
    worksheet_freeze_panes(sheet->worksheet, sheet->head + 1, 0);
    worksheet_autofilter(sheet->worksheet, sheet->head, 0, last,
                         (lxw_col_t)(table->column_count - 1));
}

static bool end(struct table *table, bool fine, struct ank_error *err)
{
    struct sheet *sheet = table->state;
    fine = fine && rows_are_kept(table);
    if (fine)
        finish_sheet(table);
    if (sheet)
        free(sheet->widths);
    free(sheet);
    if (!table->book)
        return fine;
    if (!fine) /* half a table is no result */
        ank_fail(&table->book->failure, err->code, "%s", err->text);
    return table->own_book ? book_close(table->book, err) && fine : fine;
}

const struct table_form table_form_xlsx = {begin, cell, row_end, end};

bool book_table(struct book *book, struct table **table,
                const struct table_about *about, const struct table_column *columns,
                struct ank_error *err)
{
    return table_begin(table, &table_form_xlsx, book->out, book, about, columns, err);
}
