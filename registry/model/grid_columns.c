/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the columns of a table, counted; see grid_columns.h. */
#include "grid_columns.h"

#include <math.h>
#include <string.h>

#include <ankerpunt/model/code.h>
#include "grid_days.h"

bool grid_is_day(const char *text)
{
    struct grid_date date;
    return grid_date_read(text, &date);
}

bool grid_is_range(const char *text, double *low, double *high)
{
    char left[16];
    int64_t one, other;
    struct ank_arena mem = {0};
    const char *folded = ank_text_fold(&mem, text), *dash = strchr(folded, '-');
    size_t length = dash ? (size_t)(dash - folded) : 0;
    bool is = false;
    if (length > 0 && length < sizeof left) {
        memcpy(left, folded, length);
        left[length] = '\0';
        for (char *blank; (blank = strchr(left, ' '));)
            *blank = '\0';
        dash += 1 + strspn(dash + 1, " ");
        is = ank_decimal_parse(left, 2, &one) && ank_decimal_parse(dash, 2, &other) &&
             one >= 0 && other >= 0;
    }
    if (is) {
        *low = (double)(one < other ? one : other) / 100;
        *high = (double)(one < other ? other : one) / 100;
    }
    ank_arena_free(&mem);
    return is;
}

/* What people write for a status beside the words of the lists; folded. */
static const struct {
    const char *word, *status;
} statuses[] = {{"n.v.t.", "na"},
                {"nvt", "na"},
                {"n.v.t", "na"},
                {"niet van toepassing", "na"},
                {"n/a", "na"},
                {"na", "na"},
                {"sans objet", "na"},
                {"s.o.", "na"},
                {"ne s'applique pas", "na"},
                {"weet niet", "unknown"},
                {"weet het niet", "unknown"},
                {"weten we niet", "unknown"},
                {"ne sait pas", "unknown"},
                {"je ne sais pas", "unknown"},
                {"don't know", "unknown"},
                {"geparkeerd", "parked"},
                {"even opzij", "parked"},
                {"mis de cote", "parked"},
                {"geweigerd", "refused"},
                {"liever niet", "refused"},
                {"refuse", "refused"}};

const char *grid_status(const char *folded)
{
    const char *found = NULL;
    for (size_t i = 0; i < ANK_COUNT(statuses); i++)
        if (strcmp(statuses[i].word, folded) == 0)
            return statuses[i].status;
    struct ank_arena mem = {0};
    struct ank_choices among = ank_code_choices(ank_score_codes, &mem), meant;
    if (strlen(folded) > 2 &&
        ank_choice_find(&among, folded, true, &mem, &meant) == ANK_CHOICE_ONE)
        found = meant.choice[0].code;
    ank_arena_free(&mem);
    return found;
}

bool grid_is_mark(const char *folded)
{
    static const char *const marks[] = {"-", "?", "x", "/", "--", ".", "??", "*", "v"};
    for (size_t i = 0; i < ANK_COUNT(marks); i++)
        if (strcmp(marks[i], folded) == 0)
            return true;
    return false;
}

const char *ank_map_status(const char *word)
{
    struct ank_arena mem = {0};
    const char *status = grid_status(ank_text_fold(&mem, word));
    ank_arena_free(&mem);
    return status;
}

bool ank_map_is_mark(const char *word)
{
    struct ank_arena mem = {0};
    bool mark = grid_is_mark(ank_text_fold(&mem, word));
    ank_arena_free(&mem);
    return mark;
}

static void count_word(struct grid_column *column, const char *folded,
                       struct ank_arena *mem)
{
    for (size_t i = 0; i < column->word_count; i++)
        if (strcmp(column->words[i], folded) == 0) {
            column->times[i]++;
            return;
        }
    column->differ++;
    if (column->word_count == COLUMN_MOST_WORDS)
        return;
    column->times[column->word_count] = 1;
    column->words[column->word_count++] = ank_strdup(mem, folded);
}

static void count_number(struct grid_column *column, double number)
{
    if (column->numbers++ == 0) {
        column->least = column->largest = number;
        column->whole = true;
    }
    column->least = fmin(column->least, number);
    column->largest = fmax(column->largest, number);
    column->whole &= number == floor(number);
}

static void count_cell(struct grid_column *column, const struct ank_grid_cell *cell,
                       struct ank_arena *scratch, struct ank_arena *mem)
{
    double number;
    const char *text = ank_grid_text(cell, scratch);
    column->formulas += cell->formula;
    column->filled += *text || cell->formula;
    if (!*text)
        return;
    if (ank_grid_number(cell, &number))
        count_number(column, number);
    else if (cell->kind == ANK_GRID_DAY || grid_is_day(text))
        column->days++;
    else
        column->texts++;
    count_word(column, ank_text_fold(scratch, text), mem);
}

void grid_count(const struct grid_table *table, struct ank_arena *mem)
{
    struct ank_arena scratch = {0};
    for (size_t i = 0; i < table->grid->row_count; i++) {
        const struct ank_grid_row *row = &table->grid->rows[i];
        if (row->number < table->first || row->number > table->last)
            continue;
        for (size_t c = 0; c < row->count; c++)
            if (row->cells[c].column <= table->count)
                count_cell(&table->columns[row->cells[c].column - 1], &row->cells[c],
                           &scratch, mem);
        ank_arena_reset(&scratch);
    }
    ank_arena_free(&scratch);
}
