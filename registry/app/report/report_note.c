/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The note for the team's meeting, and the page for a board. */
#include <math.h>
#include <string.h>

#include <ankerpunt/analysis/brief.h>
#include <ankerpunt/analysis/words.h>
#include <ankerpunt/app/agenda.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/estimate.h>
#include "report_blocks.h"

enum { QUESTIONS = 3 };

/* Questions ---------------------------------------------------------------------- */

/* Who found the way by themselves. */
static void ask_who_finds_us(struct report_draft *report, struct ank_brief *talk)
{
    const struct ank_process_counts *process = &report->summary->process;
    size_t by_itself = 0;
    for (size_t i = 0; i < process->referral_count; i++)
        if (process->referrals[i].referral &&
            strcmp(process->referrals[i].referral, "family") == 0)
            by_itself = process->referrals[i].n;
    if (process->referral_count > 0)
        ank_brief_say(talk,
                      REPORT_SAY(ANK_N("Support began %zu times, of which %zu times "
                                       "the family came by itself. Who does not "
                                       "find us?"),
                                 process->started, by_itself));
}

static void ask_of_endings(struct report_draft *report, struct ank_brief *talk)
{
    const struct ank_process_counts *process = &report->summary->process;
    size_t unsaid = 0;
    for (size_t i = 0; i < process->closing_count; i++)
        unsaid += process->closings[i].by ? 0 : process->closings[i].n;
    if (process->closing_count > 0)
        ank_brief_say(talk, REPORT_SAY(ANK_N("Support ended %zu times; %zu times it is "
                                             "not said who decided. What do we want to "
                                             "know of an ending?"),
                                       process->closed, unsaid));
}

/* What the change of families asks comes first; then how they came and went. */
static void tell_questions(struct report_draft *report)
{
    static const char *const places[QUESTIONS] = {"question-1", "question-2",
                                                  "question-3"};
    struct ank_brief talk = {.lang = report->lang, .mem = report->work->mem};
    ank_brief_talk(&talk, report->summary);
    ask_who_finds_us(report, &talk);
    ask_of_endings(report, &talk);
    report_heading(report, ANK_N("Three questions from the figures"));
    for (size_t i = 0; i < talk.count && i < QUESTIONS; i++) {
        report_text(report, talk.sentences[i]);
        report_place(report, places[i], ANK_N("What do we think?"));
    }
    if (talk.count == 0)
        report_text(report, REPORT_SAY(ANK_N("The figures ask nothing yet: too few "
                                             "families were rated again.")));
}

/* What coaches expected ------------------------------------------------------------ */

/* How what came went beside what was expected, in the better direction. */
struct expected {
    size_t asked, known, less, as, more;
};

static void count_expected(const struct report_draft *report,
                           const struct ank_record *record,
                           const struct ank_estimate *estimate,
                           struct expected *expected)
{
    struct ank_arena mem = {0};
    struct ank_voice *voices;
    const struct ank_sitting *around[2];
    const struct ank_expected_at asked = {estimate->instrument, estimate->position,
                                          estimate->day};
    int at = ank_trajectory_at(record, estimate->day);
    if (at >= 0 &&
        strcmp(record->trajectories[at].project, report->project->code) == 0) {
        size_t count = ank_voices(record, (size_t)at, &mem, &voices);
        const struct ank_voice *voice =
            ank_voices_around(voices, count, &asked, around);
        size_t d = estimate->position;
        expected->asked++;
        if (voice) {
            int found = around[1]->scores[d] - around[0]->scores[d];
            int more = (found - estimate->change) * voice->instrument->scale.better;
            expected->known++;
            expected->less += more < 0;
            expected->as += more == 0;
            expected->more += more > 0;
        }
    }
    ank_arena_free(&mem);
}

/* Of families that may be counted, what was expected in the period; both stand by
 * family. */
static bool read_expected(struct report_draft *report, struct expected *expected,
                          struct ank_error *err)
{
    struct ank_work_context *work = report->work;
    struct ank_estimates all = {0};
    const struct ank_record *record;
    size_t next = 0;
    if (!ank_estimate_list(work->registry, work->mem, &all, err))
        return false;
    struct ank_cursor *cursor =
        ank_cursor_open(work->registry, NULL, report->project->code);
    while (work_goes_on(work, err) && ank_cursor_next(cursor, &record)) {
        bool said;
        struct ank_record shown = *record;
        bool counts =
            ank_consent_stands(record, "measure", work->today, &said) || !said;
        ank_drop_kept_back(&shown, NULL, work->today);
        while (next < all.count && strcmp(all.rows[next].family, record->family) < 0)
            next++;
        for (; next < all.count && strcmp(all.rows[next].family, record->family) == 0;
             next++)
            if (counts && ank_period_holds(&report->period, all.rows[next].day))
                count_expected(report, &shown, &all.rows[next], expected);
    }
    return ank_cursor_close(cursor, err) && err->code == ANK_OK;
}

static bool tell_expected(struct report_draft *report, struct ank_error *err)
{
    struct expected expected = {0};
    if (!read_expected(report, &expected, err))
        return false;
    report_heading(report, ANK_N("What we expected, and what came"));
    if (expected.asked == 0)
        report_text(report, REPORT_SAY(ANK_N("No coach noted beforehand what would "
                                             "change.")));
    else if (!ank_audience_tells(report->audience, expected.known) ||
             expected.known == 0)
        report_text(report,
                    REPORT_SAY(ANK_N("Noted beforehand: %zu; too few have scores from "
                                     "before and after it to tell more."),
                               expected.asked));
    else
        report_text(
            report,
            REPORT_SAY(ANK_N("Noted beforehand: %zu, with scores from before and after "
                             "it: %zu. It went better than expected %zu times, as "
                             "expected %zu times, and less well %zu times."),
                       expected.asked, expected.known, expected.more, expected.as,
                       expected.less));
    report_place(report, "expected", ANK_N("What surprised us?"));
    return true;
}

/* Who is not seen again --------------------------------------------------------------
 */

static void tell_drop_out(struct report_draft *report)
{
    struct ank_brief brief = {.lang = report->lang, .mem = report->work->mem};
    const struct ank_summary *summary = report->summary;
    report_heading(report, ANK_N("Whom we do not see again"));
    for (size_t i = 0; i < summary->flow_count; i++)
        if (summary->flow[i].due > 0)
            report_item(report, ank_sentence_of_flow(
                                    report->lang, report->work->mem,
                                    ank_brief_when(&brief, summary->flow[i].wave),
                                    &summary->flow[i]));
    for (size_t i = 0; i < summary->attrition_count; i++) {
        const struct ank_attrition_row *row = &summary->attrition[i];
        if (ank_attrition_side(&row->attrition) == 0)
            continue;
        const char *name = ank_format(
            report->work->mem, "%s %s",
            ank_label_plain(report->lang, report->work->mem, &row->domain->label),
            ank_wave_when(report->lang, report->work->mem, row->wave));
        report_item(report, ank_sentence_of_attrition(report->lang, report->work->mem,
                                                      name, &row->attrition));
    }
    report_place(report, "drop-out",
                 ANK_N("What would make it easier for them to take part?"));
}

/* What was not touched ---------------------------------------------------------------
 */

/* Sides of life of which no family gave a number: by the trend, which takes them all.
 */
static const char *unrated(struct report_draft *report)
{
    const char *list = NULL;
    for (size_t i = 0; i < report->whole->trend_count; i++) {
        const struct ank_trend_row *row = &report->whole->trends[i];
        if (row->trend.n_scores > 0)
            continue;
        list = ank_format(
            report->work->mem, "%s%s%s", list ? list : "", list ? ", " : "",
            ank_label_plain(report->lang, report->work->mem, &row->domain->label));
    }
    return list;
}

static const char *unexplored(struct report_draft *report)
{
    const char *list = NULL;
    const struct ank_rights_result *rights = &report->whole->rights;
    for (const struct ank_code_row *row = ank_group_codes; row->code; row++) {
        bool explored = false;
        for (size_t i = 0; i < rights->group_count; i++)
            explored |= strcmp(rights->groups[i].group, row->code) == 0 &&
                        rights->groups[i].explored > 0;
        if (!explored)
            list = ank_format(report->work->mem, "%s%s%s", list ? list : "",
                              list ? ", " : "", ank_words(report->lang, row->words));
    }
    return list;
}

static bool tell_untouched(struct report_draft *report, struct ank_error *err)
{
    const char *sides = unrated(report), *rights = unexplored(report);
    report_heading(report, ANK_N("What was not talked about yet"));
    report_item(report, sides
                            ? REPORT_SAY(ANK_N("Sides of life of which no family gave "
                                               "a number: %s."),
                                         sides)
                            : REPORT_SAY(ANK_N("Of every side of life some family "
                                               "gave a number.")));
    report_item(report, rights ? REPORT_SAY(ANK_N("Rights that were explored with "
                                                  "nobody: %s."),
                                            rights)
                               : REPORT_SAY(ANK_N("Rights of every kind were explored "
                                                  "with some family.")));
    if (!report_waiting(report, err))
        return false;
    report_place(report, "untouched",
                 ANK_N("Is that because it goes well, or because nobody asks?"));
    return true;
}

/* Who carries what ----------------------------------------------------------------- */

/* By code, as the caseload stands; nobody is ranked. */
static bool tell_workload(struct report_draft *report, struct ank_error *err)
{
    static const char *const heads[] = {ANK_N("coach"), ANK_N("families now"), NULL};
    struct ank_caseload *rows;
    size_t count;
    if (!ank_caseload_list(report->work, report->project->code, &rows, &count, err))
        return false;
    report_heading(report, ANK_N("Who carries what"));
    struct report_table table = report_table(report, heads, 0.75, false);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && rows[i].coach && rows[end].coach &&
                          strcmp(rows[end].coach, rows[i].coach) == 0;)
            end++;
        for (; !rows[i].coach && end < count;)
            end++;
        report_cell(&table, rows[i].coach
                                ? rows[i].coach
                                : ank_words(report->lang, ANK_N("nobody yet")));
        report_count(&table, (int64_t)(end - i));
    }
    report_table_end(&table);
    report_text(report,
                REPORT_SAY(ANK_N("In the order of the alphabet. A number of families "
                                 "says nothing of how much work they are.")));
    report_place(report, "workload", ANK_N("Is it bearable for everybody?"));
    return true;
}

bool report_team(struct report_draft *report, struct ank_error *err)
{
    tell_questions(report);
    if (!tell_expected(report, err))
        return false;
    tell_drop_out(report);
    if (!tell_untouched(report, err) || !tell_workload(report, err))
        return false;
    report_decided(report, ANK_N("What we decided last time"));
    report_decides(report);
    return true;
}

/* For a board ---------------------------------------------------------------------- */

bool report_board(struct report_draft *report, struct ank_error *err)
{
    struct ank_brief lines = {.lang = report->lang, .mem = report->work->mem};
    (void)err;
    report_heading(report, ANK_N("In short"));
    ank_brief_of_project(&lines, report->summary);
    for (size_t i = 0; i < lines.count; i++)
        report_item(report, lines.sentences[i]);
    if (!report->summary->cut.process) {
        report_heading(report, ANK_N("What was done"));
        report_items(report, ank_sentences_of_process(report->lang, report->work->mem,
                                                      report->summary));
        report_items(report, ank_sentences_of_lengths(report->lang, report->work->mem,
                                                      report->summary));
    }
    report_heading(report, ANK_N("What we ask of the board"));
    report_place(report, "asked", ANK_N("What should be decided, and why?"));
    report_item(report, ank_sentence_of_cut(report->lang, report->work->mem,
                                            &report->summary->cut));
    return true;
}
