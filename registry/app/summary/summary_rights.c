/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of rights, and of what is found here. */
#include <math.h>

#include <ankerpunt/analysis/words.h>
#include "../../io/table_code.h"
#include "summary_set.h"

static void table_count(struct table *table, size_t value)
{
    table_integer(table, (int64_t)value);
}

const char *summary_rights_words(struct ank_work_context *work,
                                 const struct ank_rights_result *rights)
{
    const char *const *said = ank_sentences_of_rights(work->lang, work->mem, rights);
    const char *words = *said;
    while (*++said)
        words = ank_format(work->mem, "%s %s", words, *said);
    return words;
}

static const struct table_column right_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 1},
    {"what", ANK_N("what"), TABLE_CODED, 0, 0},
    {"value", ANK_N("value"), TABLE_NUMBER, 2, 0},
    {"low", ANK_N("low"), TABLE_NUMBER, 2, 0},
    {"high", ANK_N("high"), TABLE_NUMBER, 2, 0},
    {0},
};

/* A figure by the key it has in JSON, and in words. */
struct right_figure {
    const char *code, *words;
    double value, low, high;
};

static void right_row(struct table *table, struct ank_work_context *work,
                      const struct ank_summary *summary,
                      const struct right_figure *figure)
{
    table_text(table, summary->project->code);
    table_coded(table, figure->code, ank_words(work->lang, figure->words));
    table_number(table, figure->value);
    table_number(table, figure->low);
    table_number(table, figure->high);
    table_row_end(table);
}

static void stage_rows(struct table *table, struct ank_work_context *work,
                       const struct ank_summary *summary)
{
    for (int stage = 0; stage < ANK_STAGES; stage++) {
        struct right_figure figure = {
            ank_format(work->mem, "by_stage_%s", ank_stage_name(stage)),
            ank_stage_words(stage), (double)summary->rights.by_stage[stage], NAN, NAN};
        right_row(table, work, summary, &figure);
    }
}

static void fill_rights(struct table *table, struct ank_work_context *work,
                        const struct ank_summary *summary)
{
    const struct ank_rights_result *rights = &summary->rights;
    const struct ank_incidence *time = &rights->cumulative;
    const struct right_figure claims = {"claims", ANK_N("claims"),
                                        (double)rights->claims, NAN, NAN};
    const struct right_figure figures[] = {
        {"explored", ANK_N("rights explored"), (double)rights->explored, NAN, NAN},
        {"realised", ANK_N("rights realised"), (double)rights->realised, NAN, NAN},
        {"share_realised", ANK_N("share realised of explored"), rights->share,
         rights->share_low, rights->share_high},
        {"median_days", ANK_N("half within, days"), time->median, time->median_low,
         time->median_high},
        {"per_family_year", ANK_N("realised per family and year"), rights->rate.rate,
         rights->rate.low, rights->rate.high},
        {"within_3", ANK_N("share of claims realised within 3 months"),
         time->shares[0].realised, time->shares[0].low, time->shares[0].high},
        {"within_6", ANK_N("share of claims realised within 6 months"),
         time->shares[1].realised, time->shares[1].low, time->shares[1].high},
        {"within_12", ANK_N("share of claims realised within 12 months"),
         time->shares[2].realised, time->shares[2].low, time->shares[2].high},
        {"already_in_order", ANK_N("in order before the start"),
         (double)rights->already, NAN, NAN},
        {"claims_apart", ANK_N("claims of before the start or after the end"),
         (double)rights->apart, NAN, NAN},
        {"euro_a_year", ANK_N("what the realised rights are worth, euro a year"),
         rights->valued > 0 ? (double)rights->cents / 100 : (double)NAN, NAN, NAN},
    };
    right_row(table, work, summary, &claims);
    stage_rows(table, work, summary);
    for (size_t i = 0; i < ANK_COUNT(figures); i++)
        right_row(table, work, summary, &figures[i]);
}

static const struct table_column time_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 2},
    {"time", ANK_N("days"), TABLE_NUMBER, 1, 0},
    {"n_risk", ANK_N("at risk"), TABLE_INTEGER, 0, 0},
    {"n_event", ANK_N("realised"), TABLE_INTEGER, 0, 0},
    {"n_censor", ANK_N("followed no further"), TABLE_INTEGER, 0, 0},
    {"survival", ANK_N("share not yet realised"), TABLE_NUMBER, 3, 0},
    {"se", ANK_N("standard error"), TABLE_NUMBER, 3, 1},
    {"low", ANK_N("low"), TABLE_NUMBER, 3, 3},
    {"high", ANK_N("high"), TABLE_NUMBER, 3, 3},
    {0},
};

static void fill_time(struct table *table, struct ank_work_context *work,
                      const struct ank_summary *summary)
{
    (void)work;
    const struct ank_survival *time = &summary->rights.time;
    for (size_t i = 0; i < time->row_count; i++) {
        table_text(table, summary->project->code);
        table_number(table, time->rows[i].time);
        table_count(table, time->rows[i].n_risk);
        table_count(table, time->rows[i].n_event);
        table_count(table, time->rows[i].n_censor);
        table_number(table, time->rows[i].survival);
        table_number(table, time->rows[i].se);
        table_number(table, time->rows[i].low);
        table_number(table, time->rows[i].high);
        table_row_end(table);
    }
}

/* The curve as a chart draws it: a step is two rows. Shares realised, while at least
 * five are at risk. */
static const struct table_column curve_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 1},
    {"time", ANK_N("days"), TABLE_NUMBER, 1, 0},
    {"realised", ANK_N("share realised, up to now"), TABLE_NUMBER, 3, 0},
    {"low", ANK_N("at least"), TABLE_NUMBER, 3, 0},
    {"high", ANK_N("at most"), TABLE_NUMBER, 3, 0},
    {0},
};

size_t summary_curve_rows(const struct ank_summary *summary)
{
    size_t count = summary->rights.cumulative.firm_count;
    return count > 0 ? 2 * count + 1 : 0;
}

static void curve_row(struct table *table, const struct ank_summary *summary,
                      double time, const struct ank_incidence_row *before)
{
    table_text(table, summary->project->code);
    table_number(table, time);
    table_number(table, before ? before->realised : 0);
    table_number(table, before ? before->low : 0);
    table_number(table, before ? before->high : 0);
    table_row_end(table);
}

static void fill_curve(struct table *table, struct ank_work_context *work,
                       const struct ank_summary *summary)
{
    (void)work;
    const struct ank_incidence *time = &summary->rights.cumulative;
    for (size_t i = 0; i < time->firm_count; i++) {
        curve_row(table, summary, time->rows[i].time,
                  i > 0 ? &time->rows[i - 1] : NULL);
        curve_row(table, summary, time->rows[i].time, &time->rows[i]);
    }
    if (time->firm_count > 0)
        curve_row(table, summary,
                  fmax(time->firm_until, time->rows[time->firm_count - 1].time),
                  &time->rows[time->firm_count - 1]);
}

static const struct table_column stuck_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 2},
    {"right", ANK_N("right"), TABLE_WORDS, 0, 1},
    {"label", ANK_N("name"), TABLE_WORDS, 0, 0},
    {"stage", ANK_N("stage"), TABLE_WORDS, 0, 0},
    {"reason", ANK_N("reason"), TABLE_WORDS, 0, 0},
    {"n", ANK_N("claims"), TABLE_INTEGER, 0, 0},
    {0},
};

static void fill_stuck(struct table *table, struct ank_work_context *work,
                       const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->rights.stuck_count; i++) {
        const struct ank_stuck_row *row = &summary->rights.stuck[i];
        table_text(table, summary->project->code);
        table_text(table, row->right);
        table_text(table, row->label
                              ? ank_label_plain(work->lang, work->mem, row->label)
                              : NULL);
        table_named(table, ank_stage_name(row->stage),
                    ank_words(work->lang, ank_stage_words(row->stage)));
        table_code(table, work->lang, ank_reason_codes, row->reason);
        table_count(table, row->n);
        table_row_end(table);
    }
}

static const struct table_column group_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 2},
    {"group", ANK_N("fundamental right"), TABLE_WORDS, 0, 0},
    {"explored", ANK_N("explored"), TABLE_INTEGER, 0, 0},
    {"realised", ANK_N("realised"), TABLE_INTEGER, 0, 0},
    {"share_realised", ANK_N("share realised"), TABLE_NUMBER, 2, 0},
    {"share_low", ANK_N("low"), TABLE_NUMBER, 2, 3},
    {"share_high", ANK_N("high"), TABLE_NUMBER, 2, 3},
    {"claims", ANK_N("claims"), TABLE_INTEGER, 0, 0},
    {"theme", ANK_N("theme"), TABLE_WORDS, 0, 1},
    {0},
};

static void fill_by_right(struct table *table, struct ank_work_context *work,
                          const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->rights.group_count; i++) {
        const struct ank_group_row *row = &summary->rights.groups[i];
        table_text(table, summary->project->code);
        table_code(table, work->lang, ank_group_codes, row->group);
        table_count(table, row->explored);
        table_count(table, row->realised);
        table_number(table, row->share);
        table_number(table, row->low);
        table_number(table, row->high);
        table_count(table, row->claims);
        table_code(table, work->lang, ank_group_codes, row->theme ? row->group : NULL);
        table_row_end(table);
    }
}

static const struct table_column evidence_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 1},
    {"outcome", ANK_N("outcome"), TABLE_WORDS, 0, 0},
    {"found", ANK_N("found"), TABLE_BOOL, 0, 0},
    {"benchmark", ANK_N("in studies"), TABLE_CODED, 0, 0},
    {"why", ANK_N("why not"), TABLE_CODED, 0, 0},
    {0},
};

static void fill_evidence(struct table *table, struct ank_work_context *work,
                          const struct ank_summary *summary)
{
    for (size_t i = 0; i < ANK_EVIDENCE_ROWS; i++) {
        const struct ank_evidence_row *row = &summary->evidence[i];
        table_text(table, summary->project->code);
        table_code(table, work->lang, ank_outcome_codes, row->outcome);
        if (row->found == ANK_FOUND_UNKNOWN || row->found == ANK_NO_VERDICT)
            table_missing(table);
        else
            table_bool(table, row->found == ANK_FOUND);
        table_coded(table, row->benchmark, ank_words(work->lang, row->benchmark));
        table_coded(table, row->why, row->why ? ank_words(work->lang, row->why) : NULL);
        table_row_end(table);
    }
}

const struct summary_kind summary_rights = {.name = "rights",
                                            .title = ANK_N("Rights"),
                                            .columns = right_columns,
                                            .fill = fill_rights};
const struct summary_kind summary_time = {
    .name = "time_to_realised",
    .title = ANK_N("Time to a right, if nothing were refused"),
    .columns = time_columns,
    .fill = fill_time};
const struct summary_kind summary_curve = {.name = "curve",
                                           .title = ANK_N("The curve"),
                                           .columns = curve_columns,
                                           .fill = fill_curve,
                                           .book_only = true};
const struct summary_kind summary_stuck = {.name = "stuck",
                                           .title = ANK_N("What is stuck"),
                                           .columns = stuck_columns,
                                           .fill = fill_stuck};
const struct summary_kind summary_by_right = {.name = "by_right",
                                              .title = ANK_N("By fundamental right"),
                                              .columns = group_columns,
                                              .fill = fill_by_right};
const struct summary_kind summary_evidence = {.name = "evidence",
                                              .title = ANK_N("Found here"),
                                              .columns = evidence_columns,
                                              .fill = fill_evidence};
