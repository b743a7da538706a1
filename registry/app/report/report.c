/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A year told; see <ankerpunt/app/report.h>. */
#include <ankerpunt/analysis/words.h>
#include <ankerpunt/app/report.h>
#include <ankerpunt/registry/budget.h>
#include <ankerpunt/registry/project.h>
#include "../summary/summary_set.h"
#include "report_blocks.h"

bool report_period(struct ank_work_context *work, const char *typed,
                   struct ank_period *period, struct ank_error *err)
{
    char shown[256];
    if (!ank_period_parse(typed, period))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("a report is of a year such as 2025, or of a school year "
                              "such as 2025-2026, not of %s"),
                        ank_shown(typed, shown));
    ank_period_clamp(period, work->today);
    return period->until <= work->today ||
           ank_fail(err, ANK_INVALID, ANK_N("%s is still to come; nothing can be told"),
                    ank_shown(typed, shown));
}

/* What was granted and not spent, from the beginning up to the last day. */
static bool read_left(struct report_draft *report, struct ank_error *err)
{
    struct ank_budget_total all;
    const struct ank_period ever = {ANK_NO_DAY, report->period.until};
    if (!ank_budget_totals(report->work->registry, report->project->code, &ever, &all,
                           err))
        return false;
    report->left = all.granted - all.spent + all.back;
    return true;
}

static const char *notice_of(const struct report_draft *report)
{
    switch (report->audience) {
    case ANK_FOR_BOARD:
        return REPORT_SAY(
            ANK_N("Figures go to the nearest 5; what counts fewer than 10 "
                  "families is left out."));
    case ANK_FOR_TEAM:
        return REPORT_SAY(ANK_N("For the team: stays in the house."));
    case ANK_FOR_COORDINATOR:
        break;
    }
    return REPORT_SAY(
        ANK_N("For who works here: all figures, small ones too. A copy to "
              "pass on leaves those out."));
}

static const char *title_of(const struct report_draft *report,
                            enum ank_report_about about)
{
    static const char *const titles[] = {[ANK_REPORT_YEAR] = ANK_N("Year report"),
                                         [ANK_REPORT_TEAM] = ANK_N("What we learn"),
                                         [ANK_REPORT_BOARD] =
                                             ANK_N("The year on one page")};
    return ank_format(
        report->work->mem, "%s · %s", ank_words(report->lang, titles[about]),
        report->project->name ? report->project->name : report->project->code);
}

static bool write_report(const struct report_draft *report,
                         const struct ank_report_request *request,
                         struct ank_document *made, struct ank_error *err)
{
    const struct ank_report shown = {
        .lang = report->lang,
        .code = ank_format(report->work->mem, "%s-%s", report->project->code,
                           ank_period_number(request->period)),
        .title = title_of(report, request->about),
        .subtitle =
            ank_sentence_of_period(report->lang, report->work->mem, &report->period),
        .notice = notice_of(report),
        .today = report->work->today,
        .block_count = report->block_count,
        .blocks = report->blocks};
    return report_write(&shown, request->text, request->paper, made, err);
}

static bool tell(struct report_draft *report, const struct ank_report_request *request,
                 struct ank_document *made, struct ank_error *err)
{
    bool told = request->about == ANK_REPORT_YEAR   ? report_year(report, err)
                : request->about == ANK_REPORT_TEAM ? report_team(report, err)
                                                    : report_board(report, err);
    return told && write_report(report, request, made, err);
}

static enum ank_audience audience_of(const struct ank_report_request *request)
{
    return request->about == ANK_REPORT_TEAM    ? ANK_FOR_TEAM
           : request->about == ANK_REPORT_BOARD ? ANK_FOR_BOARD
           : request->outside                   ? ANK_FOR_BOARD
                                                : ANK_FOR_COORDINATOR;
}

bool ank_report_make(struct ank_work_context *work,
                     const struct ank_report_request *request,
                     struct ank_document *made, struct ank_error *err)
{
    struct ank_project project;
    struct report_draft report = {
        .work = work, .project = &project, .audience = audience_of(request)};
    struct summary_set names = {0};
    struct ank_panel *panel = NULL;
    struct ank_summary_options how = {
        .today = work->today, .period = &report.period, .data_date = ANK_NO_DAY};
    bool done =
        report_period(work, request->period, &report.period, err) &&
        ank_project_find(work->registry, request->project, work->mem, &project, err) &&
        report_places_read(work, request->words, &report.words, err) &&
        report_places_read(work, request->last, &report.last, err) &&
        read_left(&report, err) && report_course_read(&report, err) &&
        summary_names(work, &how, &names, err) &&
        summary_panel(work, &project, &how, &panel, err);
    if (done) {
        report.lang = work_paper_lang(work, &project);
        report.whole = ank_panel_summary(panel);
        report.summary = ank_summary_for(report.whole, report.audience, work->mem);
        done = tell(&report, request, made, err);
    }
    ank_panel_close(panel);
    return done;
}
