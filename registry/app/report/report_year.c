/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The year report: who came, what was done, what came of it, and what was decided. */
#include <math.h>
#include <string.h>

#include <ankerpunt/analysis/brief.h>
#include <ankerpunt/analysis/words.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/model/right.h>
#include "../summary/summary_set.h"
#include "report_blocks.h"

static const char *code_words(const struct report_draft *report,
                              const struct ank_code_row *codes, const char *code)
{
    return code ? ank_code_words(report->lang, codes, code)
                : ank_words(report->lang, ANK_N("not said"));
}

/* In short --------------------------------------------------------------------- */

static void tell_in_short(struct report_draft *report)
{
    struct ank_brief answer = {.lang = report->lang, .mem = report->work->mem};
    ank_brief_of_project(&answer, report->summary);
    report_heading(report, ANK_N("In short"));
    for (size_t i = 0; i < answer.count; i++)
        report_item(report, answer.sentences[i]);
    report_place(report, "in-short",
                 ANK_N("What was this year about, in your own words?"));
}

/* Who came ----------------------------------------------------------------------- */

static const char *came_words(const struct report_draft *report, enum ank_came kind,
                              const char *code)
{
    if (code && strcmp(code, ANK_CAME_OTHER) == 0)
        return ank_words(report->lang, ANK_N("others together"));
    if (!code)
        return ank_words(report->lang, ANK_N("not said"));
    switch (kind) {
    case ANK_CAME_HOUSEHOLD:
        return ank_code_words(report->lang, ank_household_codes, code);
    case ANK_CAME_CHILDREN:
        return strcmp(code, "4+") == 0 ? ank_words(report->lang, ANK_N("4 or more"))
                                       : code;
    case ANK_CAME_LANGUAGE:
        return ank_language_words(report->lang, code);
    case ANK_CAME_POSTCODE:
    case ANK_CAME_KINDS:
        break;
    }
    return code;
}

/* A municipality of a few families points at them in every copy; the rest is cut with
 * the whole report. */
static void tell_came(struct report_draft *report, enum ank_came kind, const char *head)
{
    const struct ank_process_counts *process = &report->summary->process;
    struct ank_came_row *rows = process->came_rows[kind];
    size_t count = process->came_count[kind];
    if (kind == ANK_CAME_POSTCODE && report->audience == ANK_FOR_COORDINATOR)
        count = ank_came_told(rows, count, ANK_FOR_BOARD, report->work->mem, &rows);
    const char *const heads[] = {head, ANK_N("families"), NULL};
    struct report_table table = report_table(report, heads, 0.75, false);
    for (size_t i = 0; i < count; i++) {
        report_cell(&table, came_words(report, kind, rows[i].code));
        report_count(&table, (int64_t)rows[i].n);
    }
    report_table_end(&table);
    if (kind == ANK_CAME_POSTCODE && count > 0)
        report_text(report, REPORT_SAY(ANK_N(
                                "A municipality stands here from 10 families on, to "
                                "the nearest 5.")));
}

static void tell_referrals(struct report_draft *report)
{
    const struct ank_process_counts *process = &report->summary->process;
    static const char *const heads[] = {ANK_N("by which road they came"),
                                        ANK_N("begun"), NULL};
    struct report_table table = report_table(report, heads, 0.75, false);
    for (size_t i = 0; i < process->referral_count; i++) {
        report_cell(&table, code_words(report, ank_referral_codes,
                                       process->referrals[i].referral));
        report_count(&table, (int64_t)process->referrals[i].n);
    }
    report_table_end(&table);
}

static void tell_who_came(struct report_draft *report)
{
    report_heading(report, ANK_N("Who came"));
    report_text(report, ank_sentence_of_families(report->lang, report->work->mem,
                                                 report->summary));
    tell_referrals(report);
    report_sent_on(report);
    tell_came(report, ANK_CAME_HOUSEHOLD, ANK_N("household"));
    tell_came(report, ANK_CAME_CHILDREN, ANK_N("children"));
    tell_came(report, ANK_CAME_LANGUAGE, ANK_N("language"));
    tell_came(report, ANK_CAME_POSTCODE, ANK_N("municipality (postcode)"));
    report_place(report, "who-came",
                 ANK_N("Whom do we reach, and whom not? What do you see behind these "
                       "numbers?"));
}

/* How support went ---------------------------------------------------------------- */

static void tell_closings(struct report_draft *report)
{
    const struct ank_process_counts *process = &report->summary->process;
    static const char *const heads[] = {ANK_N("why support ended"),
                                        ANK_N("who decided"), ANK_N("ended"), NULL};
    struct report_table table = report_table(report, heads, 0.5, true);
    for (size_t i = 0; i < process->closing_count; i++) {
        const struct ank_closing_row *row = &process->closings[i];
        report_cell(&table, code_words(report, ank_closed_codes, row->reason));
        report_cell(&table, code_words(report, ank_doer_codes, row->by));
        report_count(&table, (int64_t)row->n);
    }
    report_table_end(&table);
}

static void tell_support(struct report_draft *report)
{
    const struct ank_process_counts *process = &report->summary->process;
    report_heading(report, ANK_N("How support went"));
    if (report->summary->cut.process) {
        report_text(report, REPORT_SAY(ANK_N("Too few families to tell it outside.")));
        return;
    }
    report_text(report,
                REPORT_SAY(ANK_N("Support in this period: begun %zu, under way for a "
                                 "day or longer %zu, ended %zu."),
                           process->started, process->running, process->closed));
    report_text(report,
                REPORT_SAY(ANK_N("Counted are periods of support: a family that "
                                 "came back in the same year counts twice.")));
    tell_closings(report);
    report_items(report, ank_sentences_of_lengths(report->lang, report->work->mem,
                                                  report->summary));
    report_phases(report);
    report_place(report, "support",
                 ANK_N("What made support shorter or longer? What do endings tell?"));
}

/* What we did ------------------------------------------------------------------------
 */

static void tell_contacts(struct report_draft *report)
{
    const struct ank_process_counts *process = &report->summary->process;
    static const char *const heads[] = {ANK_N("contact"), ANK_N("how many"),
                                        ANK_N("with a length"), ANK_N("hours"), NULL};
    struct report_table table = report_table(report, heads, 0.46, false);
    for (size_t i = 0; i < process->contact_count; i++) {
        const struct ank_contact_kind *kind = &process->contacts[i];
        report_cell(&table, code_words(report, ank_channel_codes, kind->channel));
        report_count(&table, kind->contacts);
        report_count(&table, kind->timed);
        report_number(&table,
                      kind->timed > 0 ? (double)kind->minutes / 60 : (double)NAN, 1);
    }
    report_table_end(&table);
}

static void tell_budget(struct report_draft *report)
{
    const struct ank_budget_total *budget = &report->summary->process.budget;
    static const char *const heads[] = {ANK_N("tailor-made budget"), ANK_N("euro"),
                                        NULL};
    if (budget->granted == 0 && budget->spent == 0 && report->left == 0)
        return;
    struct report_table table = report_table(report, heads, 0.75, false);
    report_cell(&table, REPORT_SAY(ANK_N("granted in this period")));
    report_number(&table, (double)budget->granted / 100, 2);
    report_cell(&table, REPORT_SAY(ANK_N("spent in this period")));
    report_number(&table, (double)(budget->spent - budget->back) / 100, 2);
    report_cell(&table, REPORT_SAY(ANK_N("left on the last day, of all that was ever "
                                         "granted")));
    report_number(&table, (double)report->left / 100, 2);
    report_table_end(&table);
}

static void tell_work(struct report_draft *report)
{
    report_heading(report, ANK_N("What was done"));
    if (!report->summary->cut.process) {
        tell_contacts(report);
        tell_budget(report);
    }
    report_groups(report);
    report_place(report, "work", ANK_N("What asked most of us, and what gave most?"));
}

/* Rights ------------------------------------------------------------------------- */

static void tell_in_order(struct report_draft *report)
{
    const struct ank_process_counts *process = &report->summary->process;
    char euro[32];
    if (report->summary->cut.process)
        return;
    report_item(report, REPORT_SAY(ANK_N("Rights that came in order: %zu."),
                                   process->in_order));
    if (process->valued > 0)
        report_item(
            report,
            REPORT_SAY(
                ANK_N("Worth together, as far as it is known (of rights: %zu): "
                      "%s euro a year."),
                process->valued,
                ank_number_words(report->lang, (double)process->cents / 100, 2, euro)));
}

static void tell_stuck(struct report_draft *report)
{
    const struct ank_rights_result *rights = &report->summary->rights;
    static const char *const heads[] = {ANK_N("stuck"), ANK_N("stage"), ANK_N("reason"),
                                        ANK_N("claims"), NULL};
    struct report_table table = report_table(report, heads, 0.4, true);
    for (size_t i = 0; i < rights->stuck_count; i++) {
        const struct ank_stuck_row *row = &rights->stuck[i];
        report_cell(&table, row->label ? ank_label_plain(report->lang,
                                                         report->work->mem, row->label)
                                       : row->right);
        report_cell(&table, ank_words(report->lang, ank_stage_words(row->stage)));
        report_cell(&table, code_words(report, ank_reason_codes, row->reason));
        report_count(&table, (int64_t)row->n);
    }
    report_table_end(&table);
}

static bool tell_rights(struct report_draft *report, struct ank_error *err)
{
    report_heading(report, ANK_N("Rights"));
    tell_in_order(report);
    if (report->summary->cut.rights)
        report_text(report, REPORT_SAY(ANK_N("Too few families to tell it outside.")));
    else
        report_items(report, ank_sentences_of_rights(report->lang, report->work->mem,
                                                     &report->summary->rights));
    tell_stuck(report);
    if (!report_waiting(report, err))
        return false;
    report_place(report, "rights",
                 ANK_N("What stands in the way of rights, and whom did we tell?"));
    return true;
}

/* Change ----------------------------------------------------------------------------
 */

static const char *interval_words(const struct report_draft *report,
                                  const struct ank_domain_row *row)
{
    double low, high;
    char from[32], to[32];
    if (!ank_interval_shown(&row->instrument->scale, &row->figures, &low, &high))
        return "–";
    return REPORT_SAY(ANK_N("%s to %s"), ank_number_words(report->lang, low, 1, from),
                      ank_number_words(report->lang, high, 1, to));
}

static void add_domain(struct report_table *table, const struct ank_domain_row *row)
{
    struct report_draft *report = table->report;
    const double *value = row->figures.value;
    report_cell(table,
                ank_label_plain(report->lang, report->work->mem, &row->domain->label));
    report_cell(table, ank_words_of_due(report->work->mem, row, "/"));
    report_number(table, value[ANK_BASELINE_MEAN], 1);
    report_number(table, value[ANK_MEAN], 1);
    report_number(table, value[ANK_MEAN_CHANGE], 1);
    report_cell(table, interval_words(report, row));
}

static void tell_domains(struct report_draft *report, const struct ank_wave *wave)
{
    static const char *const heads[] = {ANK_N("domain"),
                                        ANK_N("n of due"),
                                        ANK_N("start"),
                                        ANK_N("now"),
                                        ANK_N("change"),
                                        ANK_N("95 % interval"),
                                        NULL};
    struct report_table table = report_table(report, heads, 0.36, false);
    for (size_t i = 0; i < report->summary->domain_count; i++) {
        const struct ank_domain_row *row = &report->summary->domains[i];
        if (row->wave == wave && row->figures.n > 0)
            add_domain(&table, row);
    }
    report_table_end(&table);
}

/* What can be said of them, each part in a sentence. */
static void tell_verdicts(struct report_draft *report, const struct ank_wave *wave)
{
    const struct ank_brief brief = {.lang = report->lang, .mem = report->work->mem};
    for (enum ank_brief_part part = 0; part < ANK_BRIEF_PARTS; part++)
        report_item(report,
                    ank_brief_part_sentence(&brief, report->summary, wave, part));
}

static void tell_wave(struct report_draft *report, const struct ank_wave *wave)
{
    const struct ank_brief brief = {.lang = report->lang, .mem = report->work->mem};
    const struct ank_flow_row flow = ank_flow_at(report->summary, wave);
    size_t due;
    if (summary_is_silent(report->summary, wave, &due))
        return;
    report_text(report, ank_sentence_of_flow(report->lang, report->work->mem,
                                             ank_brief_when(&brief, wave), &flow));
    tell_domains(report, wave);
    tell_verdicts(report, wave);
}

static void tell_change(struct report_draft *report)
{
    const struct ank_waves *waves = &report->project->waves;
    size_t before = report->block_count + 1;
    report_heading(report, ANK_N("What changed for families"));
    for (size_t w = 1; w < waves->count; w++)
        tell_wave(report, &waves->wave[w]);
    if (report->block_count == before)
        report_text(report,
                    REPORT_SAY(ANK_N("Nobody was rated again in this period, or "
                                     "too few to tell it.")));
    report_place(report, "change",
                 ANK_N("What do families say themselves of what changed? What part had "
                       "the support in it?"));
}

/* What is decided ------------------------------------------------------------------ */

static void tell_decisions(struct report_draft *report)
{
    static const char heading[] = ANK_N("What last year's report decided");
    if (!report_decided(report, heading)) {
        report_heading(report, heading);
        report_text(report,
                    REPORT_SAY(ANK_N("Nothing was taken over from last year.")));
    }
    report_decides(report);
}

static void tell_method(struct report_draft *report)
{
    struct ank_brief method = {.lang = report->lang, .mem = report->work->mem};
    ank_brief_method(&method, report->summary);
    report_heading(report, ANK_N("How these figures were made"));
    for (size_t i = 0; i < method.count; i++)
        report_item(report, method.sentences[i]);
}

bool report_year(struct report_draft *report, struct ank_error *err)
{
    tell_in_short(report);
    tell_who_came(report);
    tell_support(report);
    tell_work(report);
    if (!tell_rights(report, err))
        return false;
    tell_change(report);
    tell_decisions(report);
    tell_method(report);
    return true;
}
