/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Organisations side by side as text or paper. What is said of several is said only
 * where several can be compared. */
#include <math.h>
#include <string.h>

#include <ankerpunt/analysis/words.h>
#include "../report/report_blocks.h"
#include "pool_room.h"

/* Numbers -------------------------------------------------------------------------- */

static const char *change_words(struct report_draft *report, double change)
{
    char text[32];
    ank_number_words(report->lang, change, 1, text);
    return ank_format(report->work->mem, "%s%s", change >= 0.05 ? "+" : "", text);
}

static const char *range_words(struct report_draft *report, double low, double high)
{
    if (isnan(low) || isnan(high))
        return "–";
    return REPORT_SAY(ANK_N("%s to %s"), change_words(report, low),
                      change_words(report, high));
}

/* One moment ----------------------------------------------------------------------- */

static void tell_rows(struct report_draft *report, const struct pool_moment *moment)
{
    static const char *const heads[] = {
        ANK_N("Organisation"),  ANK_N("Families"),        ANK_N("Mean change"),
        ANK_N("95 % interval"), ANK_N("By chance alone"), NULL};
    struct report_table table = report_table(report, heads, 0.36, false);
    for (size_t i = 0; i < moment->count; i++) {
        const struct pool_row *row = &moment->rows[i];
        if (row->left)
            continue;
        report_cell(&table, ank_format(report->work->mem, "%s (%s)", row->folder->name,
                                       row->as_of));
        report_count(&table, (int64_t)row->families);
        report_cell(&table, change_words(report, row->mean));
        report_cell(&table, range_words(report, row->low, row->high));
        report_cell(&table,
                    range_words(report, row->found.funnel_low, row->found.funnel_high));
    }
    report_table_end(&table);
}

static bool is_outside(const struct pool_row *row)
{
    return !row->left &&
           (row->mean < row->found.funnel_low || row->mean > row->found.funnel_high);
}

/* The names of who lies outside the funnel; NULL: nobody. */
static const char *outside(struct report_draft *report,
                           const struct pool_moment *moment)
{
    const char *names = NULL;
    for (size_t i = 0; i < moment->count; i++)
        if (is_outside(&moment->rows[i]))
            names =
                names ? REPORT_SAY(ANK_N("%s, %s"), names, moment->rows[i].folder->name)
                      : moment->rows[i].folder->name;
    return names;
}

static void tell_funnel(struct report_draft *report, const struct pool_moment *moment)
{
    const char *names = outside(report, moment);
    if (names)
        report_text(report,
                    REPORT_SAY(ANK_N("Further from the others than chance alone takes "
                                     "it at that size: %s. Why is something to look at "
                                     "together; it says nothing of who works better."),
                               names));
    else if (moment->between.widened)
        report_text(report,
                    REPORT_SAY(ANK_N("They differ more than chance would make them, "
                                     "but none stands apart from the others.")));
    else
        report_text(report,
                    REPORT_SAY(ANK_N("At their size they differ no more than chance "
                                     "alone can make them.")));
}

static void tell_spread(struct report_draft *report, const struct ank_pool *common)
{
    char tau[32];
    double spread = sqrt(common->tau2);
    ank_number_words(report->lang, spread, 1, tau);
    if (spread < 0.05)
        report_text(report,
                    REPORT_SAY(ANK_N("Beyond chance, organisations hardly differ "
                                     "(tau 0).")));
    else
        report_text(report,
                    REPORT_SAY(ANK_N("Beyond chance, an organisation typically lies %s "
                                     "from that mean (tau)."),
                               tau));
}

static void tell_common(struct report_draft *report, const struct pool_moment *moment)
{
    const struct ank_pool *common = &moment->between.pool;
    if (common->why) {
        report_text(report, REPORT_SAY(ANK_N("Side by side only: a common mean is told "
                                             "from %d organisations on."),
                                       ANK_PROJECTS_SHRUNK));
        return;
    }
    report_text(report, REPORT_SAY(ANK_N("Common mean: %s (95 %% interval: %s)."),
                                   change_words(report, common->mean),
                                   range_words(report, common->low, common->high)));
    tell_spread(report, common);
    if (isfinite(moment->next_low))
        report_text(
            report,
            REPORT_SAY(ANK_N("A next organisation like these lies, in 95 of 100 "
                             "cases, between %s and %s."),
                       change_words(report, moment->next_low),
                       change_words(report, moment->next_high)));
}

static void tell_shares(struct report_draft *report, const struct pool_moment *moment)
{
    size_t all = moment->improved + moment->harder + moment->unsure;
    if (all > 0)
        report_text(report,
                    REPORT_SAY(ANK_N("Projects of which it is told: %zu; on average "
                                     "better: %zu, harder: %zu, not sure: %zu."),
                               all, moment->improved, moment->harder, moment->unsure));
}

/* Why an organisation is not among those. */
static void tell_left(struct report_draft *report, const struct pool_moment *moment)
{
    for (size_t i = 0; i < moment->count; i++)
        if (moment->rows[i].left)
            report_item(report,
                        REPORT_SAY(ANK_N("Left out: %s; %s."),
                                   moment->rows[i].folder->name,
                                   ank_words(report->lang, moment->rows[i].left)));
}

static void tell_moment(struct report_draft *report, const struct pool_moment *moment)
{
    struct ank_wave wave;
    const char *when = ank_wave_parse(moment->wave, &wave)
                           ? ank_wave_when(report->lang, report->work->mem, &wave)
                           : moment->wave;
    report_heading(report,
                   ank_format(report->work->mem, "%s, %s", moment->label, when));
    tell_rows(report, moment);
    if (moment->compared > 0)
        report_text(report, ank_words(report->lang, moment->better < 0
                                                        ? ANK_N("Lower is better.")
                                                        : ANK_N("Higher is better.")));
    if (moment->compared > 1) {
        tell_funnel(report, moment);
        tell_common(report, moment);
    } else if (moment->compared == 1)
        report_text(report, REPORT_SAY(ANK_N("No other organisation can be set beside "
                                             "it here.")));
    tell_shares(report, moment);
    tell_left(report, moment);
}

/* All ------------------------------------------------------------------------------ */

static void tell_method(struct report_draft *report, const struct pool *pool)
{
    static const char *const said[] = {
        ANK_N("All of this comes from released folders, each of which holds; their "
              "means are rounded to one decimal and their families to the nearest 5."),
        ANK_N("Organisations stand in the order they were given. They work with other "
              "families, at other moments: this is no ranking."),
        ANK_N(
            "By chance alone: where 95 of 100 organisations of that size lie when "
            "nothing but chance sets them apart (funnel limits, Spiegelhalter 2005)."),
        ANK_N("The common mean weighs each organisation by how sure its mean is and by "
              "how far they differ (REML, interval of Hartung and Knapp); where a next "
              "one lies is reckoned after Higgins, Thompson and Spiegelhalter (2009)."),
        ANK_N(
            "Where no spread was released, that behind the released interval is used; "
            "it is no smaller than that of the families."),
        NULL};
    report_heading(report, ANK_N("How this was made"));
    for (size_t i = 0; said[i]; i++)
        report_item(report, ank_words(report->lang, said[i]));
    if (pool->silent > 0)
        report_item(report, REPORT_SAY(ANK_N("Domains at a moment of which no folder "
                                             "tells a mean: %zu."),
                                       pool->silent));
}

static const char *names_of(struct report_draft *report, const struct pool *pool)
{
    const char *names = pool->folders[0].name;
    for (size_t i = 1; i < pool->folder_count; i++)
        names = ank_format(report->work->mem, "%s · %s", names, pool->folders[i].name);
    return names;
}

bool pool_tell(const struct pool *pool, const struct ank_pool_request *request,
               struct ank_document *made, struct ank_error *err)
{
    struct report_draft draft = {.work = pool->work, .lang = pool->lang};
    struct report_draft *report = &draft;
    for (size_t i = 0; i < pool->moment_count; i++)
        tell_moment(report, &pool->moments[i]);
    if (pool->moment_count == 0)
        report_text(report, REPORT_SAY(ANK_N("No folder tells a mean change; there is "
                                             "nothing to lay side by side.")));
    tell_method(report, pool);
    const struct ank_report shown = {
        .lang = pool->lang,
        .code = "pool",
        .title = REPORT_SAY(ANK_N("Organisations side by side")),
        .subtitle = names_of(report, pool),
        .notice = REPORT_SAY(ANK_N("From released figures alone; no ranking.")),
        .today = pool->work->today,
        .block_count = draft.block_count,
        .blocks = draft.blocks};
    return report_write(&shown, request->text, request->kind.paper, made, err);
}
