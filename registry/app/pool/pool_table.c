/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for each organisation in each domain at each moment, with what they say
 * together beside it. */
#include <math.h>

#include "../../io/table_code.h"
#include "pool_room.h"

static const struct table_column columns[] = {
    {"domain", ANK_N("domain"), TABLE_CODED, 0, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0, 0},
    {"organisation", ANK_N("organisation"), TABLE_WORDS, 0, 0},
    {"as_of", ANK_N("as of"), TABLE_WORDS, 0, 0},
    {"families", ANK_N("families"), TABLE_INTEGER, 0, 0},
    {"mean_change", ANK_N("change"), TABLE_NUMBER, 1, 0},
    {"low", ANK_N("low"), TABLE_NUMBER, 1, 0},
    {"high", ANK_N("high"), TABLE_NUMBER, 1, 0},
    {"verdict", ANK_N("change in words"), TABLE_WORDS, 0, 0},
    {"left_out", ANK_N("why it is left out"), TABLE_CODED, 0, 0},
    {"funnel_low", ANK_N("by chance from"), TABLE_NUMBER, 2, 0},
    {"funnel_high", ANK_N("to"), TABLE_NUMBER, 2, 0},
    {"common_mean", ANK_N("common mean"), TABLE_NUMBER, 2, 0},
    {"common_low", ANK_N("low"), TABLE_NUMBER, 2, 0},
    {"common_high", ANK_N("high"), TABLE_NUMBER, 2, 0},
    {"tau", ANK_N("spread between organisations"), TABLE_NUMBER, 2, 0},
    {"next_low", ANK_N("a next one from"), TABLE_NUMBER, 2, 0},
    {"next_high", ANK_N("to"), TABLE_NUMBER, 2, 0},
    {"projects_better", ANK_N("projects: better"), TABLE_INTEGER, 0, 0},
    {"projects_harder", ANK_N("projects: harder"), TABLE_INTEGER, 0, 0},
    {"projects_unsure", ANK_N("projects: not sure"), TABLE_INTEGER, 0, 0},
    {0},
};

static void fill_own(struct table *table, const struct pool_row *row)
{
    table_text(table, row->folder->name);
    table_text(table, *row->as_of ? row->as_of : NULL);
    if (isnan(row->families))
        table_missing(table);
    else
        table_integer(table, (int64_t)row->families);
    table_number(table, row->mean);
    table_number(table, row->low);
    table_number(table, row->high);
    table_text(table, *row->verdict ? row->verdict : NULL);
}

static void fill_common(struct table *table, const struct pool_moment *moment)
{
    const struct ank_pool *common = &moment->between.pool;
    table_number(table, common->mean);
    table_number(table, common->low);
    table_number(table, common->high);
    table_number(table, sqrt(common->tau2));
    table_number(table, moment->next_low);
    table_number(table, moment->next_high);
    table_integer(table, (int64_t)moment->improved);
    table_integer(table, (int64_t)moment->harder);
    table_integer(table, (int64_t)moment->unsure);
}

static void fill(struct table *table, const struct pool *pool,
                 const struct pool_moment *moment, const struct pool_row *row)
{
    table_coded(table, moment->theme, moment->label);
    table_wave(table, pool->lang, pool->work->mem, moment->wave);
    fill_own(table, row);
    table_coded(table, row->left, row->left ? ank_words(pool->lang, row->left) : NULL);
    table_number(table, row->left ? (double)NAN : row->found.funnel_low);
    table_number(table, row->left ? (double)NAN : row->found.funnel_high);
    fill_common(table, moment);
    table_row_end(table);
}

bool pool_table(const struct pool *pool, const struct ank_pool_request *request,
                struct ank_document *made, struct ank_error *err)
{
    const struct table_about about = {.document = "pool",
                                      .array = "organisations",
                                      .lang = pool->lang,
                                      .generated = pool->work->today};
    struct table *table;
    FILE *out = ank_must(open_memstream(&made->bytes, &made->size));
    bool done = table_open(&table, request->kind.format, out, &about, columns, err);
    for (size_t i = 0; done && i < pool->moment_count; i++)
        for (size_t k = 0; k < pool->moments[i].count; k++)
            fill(table, pool, &pool->moments[i], &pool->moments[i].rows[k]);
    done = done && table_close(table, err);
    fclose(out);
    return done;
}
