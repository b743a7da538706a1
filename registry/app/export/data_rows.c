/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families and steps to rights for a statistics program; see data_rows.h. */
#include "data_rows.h"

#include <math.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/right.h>

static const struct dataset_cell nothing = {.number = NAN, .day = ANK_NO_DAY};

void data_variable(struct data_table *table, struct dataset_variable variable)
{
    table->variables = ank_grow(table->work->mem, table->variables,
                                table->variable_count, sizeof *table->variables);
    table->variables[table->variable_count++] = variable;
}

static struct dataset_cell *next_cell(struct data_table *table)
{
    table->cells = ank_grow(table->work->mem, table->cells, table->cell_count,
                            sizeof *table->cells);
    table->cells[table->cell_count] = nothing;
    return &table->cells[table->cell_count++];
}

void data_text(struct data_table *table, const char *text)
{
    next_cell(table)->text = ank_strdup(table->work->mem, text);
}

void data_number(struct data_table *table, double number)
{
    next_cell(table)->number = number;
}

void data_day(struct data_table *table, ank_day day)
{
    next_cell(table)->day = day;
}

void data_score(struct data_table *table, const struct ank_scale *scale,
                ank_score score)
{
    struct dataset_cell *cell = next_cell(table);
    if (score >= 0)
        cell->number = ank_scale_points(scale, score);
    else if (score != ANK_NOT_ASKED)
        cell->status = score;
}

struct dataset data_set(const struct data_table *table)
{
    struct dataset set = {
        .label = table->about,
        .lowest = table->lowest,
        .generated = table->work->today,
        .variable_count = table->variable_count,
        .row_count = table->cell_count / table->variable_count,
        .variables = table->variables,
        .cells = table->cells,
    };
    for (size_t i = 0; ank_score_codes[i].code && i < ANK_COUNT(set.status_words); i++)
        set.status_words[i] = ank_words(table->work->lang, ank_score_codes[i].words);
    return set;
}

/* Columns that need nothing but a name, words and a kind. */
struct plain_column {
    const char *name, *label;
    enum dataset_kind kind;
    int decimals;
};

static void add_columns(struct data_table *table, const struct plain_column *columns)
{
    for (; columns->name; columns++)
        data_variable(table, (struct dataset_variable){
                                 .name = columns->name,
                                 .label = ank_words(table->work->lang, columns->label),
                                 .kind = columns->kind,
                                 .decimals = columns->decimals});
}

void data_family_columns(struct data_table *table)
{
    static const struct plain_column columns[] = {
        {"family", ANK_N("family"), DATASET_TEXT, 0},
        {"project", ANK_N("project"), DATASET_TEXT, 0},
        {"start", ANK_N("start"), DATASET_DAY, 0},
        {"end", ANK_N("end"), DATASET_DAY, 0},
        {"closed_reason", ANK_N("why it closed"), DATASET_TEXT, 0},
        {"postcode", ANK_N("postcode"), DATASET_TEXT, 0},
        {"household", ANK_N("household"), DATASET_TEXT, 0},
        {"children", ANK_N("children"), DATASET_NUMBER, 0},
        {"birth_year", ANK_N("year of birth"), DATASET_NUMBER, 0},
        {"referral", ANK_N("came through"), DATASET_TEXT, 0},
        {"language", ANK_N("language"), DATASET_TEXT, 0},
        {0},
    };
    add_columns(table, columns);
}

static double whole(int value)
{
    return value < 0 ? (double)NAN : value;
}

void data_family_rows(struct data_table *table, const struct ank_record *record)
{
    for (size_t i = 0; i < record->trajectory_count; i++) {
        const struct ank_trajectory *trajectory = &record->trajectories[i];
        data_text(table, record->family);
        data_text(table, trajectory->project);
        data_day(table, trajectory->start);
        data_day(table, trajectory->end);
        data_text(table, trajectory->closed_reason);
        data_text(table, trajectory->postcode);
        data_text(table, trajectory->household);
        data_number(table, whole(trajectory->children));
        data_number(table, whole(trajectory->birth_year));
        data_text(table, trajectory->referral);
        data_text(table, record->language);
    }
}

/* The ladder: a stage is its place, with its word. */
static void add_stage(struct data_table *table)
{
    size_t count = 0;
    while (ank_stage_codes[count].code)
        count++;
    struct dataset_value *values = ank_alloc(table->work->mem, count * sizeof *values);
    for (size_t i = 0; i < count; i++)
        values[i] = (struct dataset_value){
            (double)(i + 1), ank_words(table->work->lang, ank_stage_codes[i].words)};
    data_variable(table, (struct dataset_variable){
                             .name = "stage",
                             .label = ank_words(table->work->lang, ANK_N("stage")),
                             .kind = DATASET_NUMBER,
                             .value_count = count,
                             .values = values});
}

void data_right_columns(struct data_table *table)
{
    static const struct plain_column before[] = {
        {"family", ANK_N("family"), DATASET_TEXT, 0},
        {"right", ANK_N("right"), DATASET_TEXT, 0},
        {0},
    };
    static const struct plain_column after[] = {
        {"date", ANK_N("date"), DATASET_DAY, 0},
        {"reason", ANK_N("reason"), DATASET_TEXT, 0},
        {"value", ANK_N("value"), DATASET_NUMBER, 2},
        {"renewal", ANK_N("renewal"), DATASET_DAY, 0},
        {0},
    };
    add_columns(table, before);
    add_stage(table);
    add_columns(table, after);
}

void data_right_rows(struct data_table *table, const struct ank_record *record)
{
    for (size_t i = 0; i < record->step_count; i++) {
        const struct ank_step *step = &record->steps[i];
        data_text(table, record->family);
        data_text(table, step->right);
        data_number(table, step->stage + 1);
        data_day(table, step->day);
        data_text(table, step->reason);
        data_number(table, step->cents < 0 ? NAN : (double)step->cents / 100);
        data_day(table, step->renewal);
    }
}
