/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook to fill in, through libxlsxwriter; see xlsx_form.h. */
#include "xlsx_form.h"

#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "xlsx_book.h"
#include "xlsx_text.h"

/* Rows from 0: title, headings, keys, what is filled in. */
enum { TITLE, HEADINGS, KEYS, FIRST, LAST = FIRST + XLSX_FORM_ROWS - 1 };
enum { HEADING_HIGH = 48, TITLE_HIGH = 24, NOTE_WIDE = 260, NOTE_HIGH = 110 };
/* What a message of a cell and a formula of ours take. */
enum { LONGEST_MESSAGE = 255, FORMULA_BYTES = 256 };

static const lxw_color_t teal = 0x1f7a73, pale = 0xe3efee, grey = 0x6b7b80;

struct form_book {
    const struct xlsx_form *form;
    struct book *book;
    lxw_worksheet *sheet, *lists;
    lxw_format *title, *heading, *key, *text, *day, *choice;
    struct ank_arena mem;
    struct ank_error *err;
};

static void check(struct form_book *book, lxw_error failed)
{
    if (failed)
        ank_fail(book->err, ANK_IO, "the workbook could not be made: %s",
                 lxw_strerror(failed));
}

/* As a workbook can hold it; `most` characters, 0: all. */
static const char *clean(struct form_book *book, const char *words, size_t most)
{
    char *text = ank_strdup(&book->mem, words);
    xlsx_text_clean(text);
    uint32_t character;
    for (char *at = text; most && *at; at += ank_text_next(at, &character))
        if (most-- == 1)
            *at = '\0';
    return text;
}

static lxw_format *unlocked(struct form_book *book, const char *pattern)
{
    lxw_format *format = workbook_add_format(book->book->workbook);
    format_set_unlocked(format);
    format_set_num_format(format, pattern);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, pale);
    return format;
}

static void make_formats(struct form_book *book)
{
    lxw_workbook *workbook = book->book->workbook;
    book->title = workbook_add_format(workbook);
    format_set_font_size(book->title, 12);
    format_set_align(book->title, LXW_ALIGN_VERTICAL_CENTER);
    book->heading = workbook_add_format(workbook);
    format_set_bold(book->heading);
    format_set_text_wrap(book->heading);
    format_set_font_color(book->heading, LXW_COLOR_WHITE);
    format_set_bg_color(book->heading, teal);
    format_set_indent(book->heading, 1);
    format_set_border(book->heading, LXW_BORDER_THIN);
    format_set_border_color(book->heading, pale);
    format_set_align(book->heading, LXW_ALIGN_VERTICAL_CENTER);
    book->key = workbook_add_format(workbook);
    format_set_font_color(book->key, grey);
    book->text = unlocked(book, "@");
    book->day = unlocked(book, "d/mm/yyyy");
    book->choice = unlocked(book, "General");
    format_set_align(book->choice, LXW_ALIGN_LEFT);
}

/* Lists ----------------------------------------------------------------- */

/* Columns that offer the same choices share a column of the hidden sheet: that of the
 * first of them. */
static size_t list_column(const struct xlsx_form *form, size_t column)
{
    for (size_t i = 0; i < column; i++)
        if (form->columns[i].list == form->columns[column].list)
            return i;
    return column;
}

/* The hidden sheet is written row by row, as this kind of workbook wants it. */
static void write_lists(struct form_book *book)
{
    const struct xlsx_form *form = book->form;
    bool more = true;
    for (size_t row = 0; more; row++) {
        more = false;
        for (size_t i = 0; i < form->column_count; i++) {
            const struct xlsx_form_list *list = form->columns[i].list;
            if (!list || row >= list->count || list_column(form, i) != i)
                continue;
            const struct xlsx_form_choice *choice = &list->choices[row];
            lxw_row_t at = (lxw_row_t)row;
            lxw_col_t column = (lxw_col_t)i;
            more = true;
            check(book, choice->words ? worksheet_write_string(
                                            book->lists, at, column,
                                            clean(book, choice->words, 0), NULL)
                                      : worksheet_write_number(book->lists, at, column,
                                                               choice->number, NULL));
        }
    }
    worksheet_hide(book->lists);
}

/* "='Lijsten'!$F$1:$F$15" */
static void list_formula(const struct xlsx_form *form, size_t column,
                         char formula[static FORMULA_BYTES])
{
    char name[LXW_MAX_COL_NAME_LENGTH];
    size_t at = list_column(form, column);
    lxw_col_to_name(name, (lxw_col_t)at, 1);
    snprintf(formula, FORMULA_BYTES, "='%s'!%s$1:%s$%zu", form->lists, name, name,
             form->columns[column].list->count);
}

/* What may stand in a column. Of a code only how long it is: which there are, the
 * registry knows. */
static void offer(struct form_book *book, size_t column)
{
    static char today[] = "=TODAY()", first[] = "=DATE(1990,1,1)";
    const struct xlsx_form *form = book->form;
    char formula[FORMULA_BYTES];
    lxw_data_validation offered = {0};
    const char *message = NULL;
    switch (form->columns[column].kind) {
    case XLSX_FORM_CODE:
        return;
    case XLSX_FORM_DAY:
        offered.validate = LXW_VALIDATION_TYPE_DATE_FORMULA;
        offered.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        offered.minimum_formula = first;
        offered.maximum_formula = today;
        message = form->no_day;
        break;
    case XLSX_FORM_CHOICE:
        list_formula(form, column, formula);
        offered.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        offered.value_formula = formula;
        message = form->no_choice;
        break;
    }
    offered.error_message =
        ank_strdup(&book->mem, clean(book, message, LONGEST_MESSAGE));
    lxw_col_t at = (lxw_col_t)column;
    check(book,
          worksheet_data_validation_range(book->sheet, FIRST, at, LAST, at, &offered));
}

/* The sheet ------------------------------------------------------------- */

static void set_columns(struct form_book *book)
{
    lxw_format *formats[] = {[XLSX_FORM_CODE] = book->text,
                             [XLSX_FORM_DAY] = book->day,
                             [XLSX_FORM_CHOICE] = book->choice};
    for (size_t i = 0; i < book->form->column_count; i++) {
        const struct xlsx_form_column *column = &book->form->columns[i];
        lxw_col_t at = (lxw_col_t)i;
        check(book, worksheet_set_column(book->sheet, at, at, (double)column->width,
                                         formats[column->kind]));
    }
}

static void write_heading(struct form_book *book, size_t column)
{
    const struct xlsx_form_column *shown = &book->form->columns[column];
    lxw_comment_options note = {.width = NOTE_WIDE, .height = NOTE_HIGH};
    lxw_col_t at = (lxw_col_t)column;
    check(book, worksheet_write_string(book->sheet, HEADINGS, at,
                                       clean(book, shown->heading, 0), book->heading));
    check(book, worksheet_write_comment_opt(book->sheet, HEADINGS, at,
                                            clean(book, shown->note, 0), &note));
}

/* From top to bottom, as this kind of workbook wants it. */
static void write_head(struct form_book *book)
{
    const struct xlsx_form *form = book->form;
    lxw_row_col_options hidden = {.hidden = 1};
    worksheet_set_row(book->sheet, TITLE, TITLE_HIGH, book->title);
    check(book, worksheet_write_string(book->sheet, TITLE, 0,
                                       clean(book, form->title, 0), book->title));
    worksheet_set_row(book->sheet, HEADINGS, HEADING_HIGH, book->heading);
    for (size_t i = 0; i < form->column_count; i++)
        write_heading(book, i);
    worksheet_set_row_opt(book->sheet, KEYS, LXW_DEF_ROW_HEIGHT, book->key, &hidden);
    for (size_t i = 0; i < form->column_count; i++)
        check(book, worksheet_write_string(book->sheet, KEYS, (lxw_col_t)i,
                                           form->columns[i].key, book->key));
}

/* Headings stay in sight and cannot be typed over; columns may be made wider. */
static void set_view(struct form_book *book)
{
    enum { A4 = 9 };
    lxw_protection allowed = {.format_columns = 1, .format_rows = 1, .sort = 1};
    worksheet_protect(book->sheet, NULL, &allowed);
    worksheet_freeze_panes(book->sheet, FIRST, 1);
    worksheet_set_selection(book->sheet, FIRST, 0, FIRST, 0);
    worksheet_set_paper(book->sheet, A4);
    worksheet_set_landscape(book->sheet);
    worksheet_fit_to_pages(book->sheet, 1, 0);
    worksheet_repeat_rows(book->sheet, TITLE, HEADINGS);
    worksheet_set_footer(book->sheet, "&L&A&R&P / &N");
}

static void write_name(struct form_book *book)
{
    const struct xlsx_form *form = book->form;
    check(book,
          workbook_define_name(book->book->workbook, form->name,
                               ank_format(&book->mem, "=\"%s\"", form->stands_for)));
}

static void fill(struct form_book *book)
{
    make_formats(book);
    set_columns(book);
    write_head(book);
    for (size_t i = 0; i < book->form->column_count; i++)
        offer(book, i);
    set_view(book);
    write_lists(book);
    write_name(book);
}

bool xlsx_form_write(FILE *out, const struct xlsx_form *form, struct ank_error *err)
{
    struct form_book book = {.form = form, .err = err};
    char sheet[XLSX_NAME_BYTES], lists[XLSX_NAME_BYTES];
    struct xlsx_form named = *form;
    if (!book_open(&book.book, out, form->generated, err))
        return false;
    xlsx_name_clean(form->sheet, XLSX_LONGEST_NAME, sheet);
    xlsx_name_clean(form->lists, XLSX_LONGEST_NAME, lists);
    named.lists = lists;
    book.form = &named;
    book.sheet = workbook_add_worksheet(book.book->workbook, sheet);
    book.lists = workbook_add_worksheet(book.book->workbook, lists);
    if (book.sheet && book.lists)
        fill(&book);
    else
        ank_fail(err, ANK_IO, "the workbook could not be made: %s",
                 lxw_strerror(LXW_ERROR_SHEETNAME_ALREADY_USED));
    bool closed = book_close(book.book, err);
    ank_arena_free(&book.mem);
    return closed && err->code == ANK_OK;
}
