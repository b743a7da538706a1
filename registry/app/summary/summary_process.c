/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of who was due and rated, and of what was done in the period. */
#include <math.h>

#include <ankerpunt/model/code.h>
#include "../../io/table_code.h"
#include "summary_set.h"

static void table_count(struct table *table, size_t value)
{
    table_integer(table, (int64_t)value);
}

static const struct table_column flow_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0, 0},
    {"due", ANK_N("families due"), TABLE_INTEGER, 0, 0},
    {"rated", ANK_N("of those: rated again"), TABLE_INTEGER, 0, 0},
    {"ended_before", ANK_N("missing: ended before"), TABLE_INTEGER, 0, 0},
    {"early", ANK_N("rated, not yet due"), TABLE_INTEGER, 0, 1},
    {0},
};

static void fill_flow(struct table *table, struct ank_work_context *work,
                      const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->flow_count; i++) {
        const struct ank_flow_row *row = &summary->flow[i];
        table_text(table, summary->project->code);
        table_wave(table, work->lang, work->mem, row->wave->name);
        table_count(table, row->due);
        table_count(table, row->rated);
        table_count(table, row->ended_before);
        table_count(table, row->early);
        table_row_end(table);
    }
}

static const struct table_column process_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 2},
    {"from", ANK_N("from"), TABLE_DAY, 0, 1},
    {"until", ANK_N("to"), TABLE_DAY, 0, 1},
    {"what", ANK_N("what"), TABLE_WORDS, 0, 0},
    {"kind", ANK_N("kind"), TABLE_WORDS, 0, 0},
    {"by", ANK_N("who"), TABLE_WORDS, 0, 3},
    {"n", ANK_N("n"), TABLE_INTEGER, 0, 0},
    {"minutes", ANK_N("minutes"), TABLE_INTEGER, 0, 0},
    {"euro", ANK_N("euro"), TABLE_NUMBER, 2, 0},
    {0},
};

static const struct ank_code_row parts[] = {
    {.code = "started", .words = ANK_N("begun")},
    {.code = "running", .words = ANK_N("under way")},
    {.code = "closed", .words = ANK_N("ended")},
    {.code = "referral", .words = ANK_N("referral")},
    {.code = "closing", .words = ANK_N("reason of the end")},
    {.code = "contacts", .words = ANK_N("contacts")},
    {.code = "budget", .words = ANK_N("budget")},
    {.code = "rights", .words = ANK_N("rights in order")},
    {0},
};

/* A row of the table; codes as they are kept, numbers -1 or NAN where there are none.
 */
struct process_row {
    const char *what; /* a code of `parts` */
    const struct ank_code_row *kinds;
    const char *kind, *by;
    int64_t n, minutes;
    double euro;
};

struct process_table {
    struct table *table;
    struct ank_work_context *work;
    const struct ank_summary *summary;
};

static void add_row(const struct process_table *to, struct process_row row)
{
    const struct ank_lang *lang = to->work->lang;
    table_text(to->table, to->summary->project->code);
    table_day(to->table, to->summary->period.from);
    table_day(to->table, to->summary->period.until);
    table_code(to->table, lang, parts, row.what);
    if (row.kind && row.kinds)
        table_code(to->table, lang, row.kinds, row.kind);
    else
        table_missing(to->table);
    if (row.by)
        table_code(to->table, lang, ank_doer_codes, row.by);
    else
        table_missing(to->table);
    if (row.n < 0)
        table_missing(to->table);
    else
        table_integer(to->table, row.n);
    if (row.minutes < 0)
        table_missing(to->table);
    else
        table_integer(to->table, row.minutes);
    table_number(to->table, row.euro);
    table_row_end(to->table);
}

static void add_support(const struct process_table *to)
{
    const struct ank_process_counts *process = &to->summary->process;
    const struct {
        const char *what;
        size_t n;
    } rows[] = {{"started", process->started},
                {"running", process->running},
                {"closed", process->closed}};
    for (size_t i = 0; i < ANK_COUNT(rows); i++)
        add_row(to, (struct process_row){rows[i].what, NULL, NULL, NULL,
                                         (int64_t)rows[i].n, -1, NAN});
    for (size_t i = 0; i < process->referral_count; i++)
        add_row(to, (struct process_row){"referral", ank_referral_codes,
                                         process->referrals[i].referral, NULL,
                                         (int64_t)process->referrals[i].n, -1, NAN});
    for (size_t i = 0; i < process->closing_count; i++)
        add_row(to, (struct process_row){"closing", ank_closed_codes,
                                         process->closings[i].reason,
                                         process->closings[i].by,
                                         (int64_t)process->closings[i].n, -1, NAN});
}

static void fill_process(struct table *table, struct ank_work_context *work,
                         const struct ank_summary *summary)
{
    struct process_table to = {table, work, summary};
    const struct ank_process_counts *process = &summary->process;
    const struct ank_budget_total *budget = &process->budget;
    add_support(&to);
    for (size_t i = 0; i < process->contact_count; i++) {
        const struct ank_contact_kind *kind = &process->contacts[i];
        add_row(&to, (struct process_row){"contacts", ank_channel_codes, kind->channel,
                                          NULL, kind->contacts,
                                          kind->timed > 0 ? kind->minutes : -1, NAN});
    }
    add_row(&to, (struct process_row){"budget", ank_amount_codes, "grant", NULL, -1, -1,
                                      (double)budget->granted / 100});
    add_row(&to, (struct process_row){"budget", ank_amount_codes, "spend", NULL, -1, -1,
                                      (double)(budget->spent - budget->back) / 100});
    add_row(&to, (struct process_row){
                     "rights", NULL, NULL, NULL, (int64_t)process->in_order, -1,
                     process->valued > 0 ? (double)process->cents / 100 : NAN});
}

const struct summary_kind summary_flow = {.name = "flow",
                                          .title = ANK_N("Families at each moment"),
                                          .columns = flow_columns,
                                          .fill = fill_flow};
const struct summary_kind summary_process = {.name = "process",
                                             .title = ANK_N("What was done"),
                                             .columns = process_columns,
                                             .fill = fill_process};
