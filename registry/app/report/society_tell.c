/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a released folder says, in plain sentences for everybody. Each figure stands as
 * it was released; what was not told is told to be not told. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include "society_room.h"

/* Rows ------------------------------------------------------------------------------
 */

enum { NOWHERE = -1 };

static bool is_of(const struct verify_sheet *sheet, size_t row, const char *column,
                  const char *value)
{
    return strcmp(verify_cell(sheet, row, column), value) == 0;
}

/* The row of that site that counts that; NOWHERE when it is not told. */
static int told_row(const struct verify_sheet *sheet, const struct society_site *site,
                    const char *what)
{
    for (size_t i = 0; i < sheet->count; i++)
        if (is_of(sheet, i, "project", site->code) && is_of(sheet, i, "what", what) &&
            is_of(sheet, i, "withheld", ""))
            return (int)i;
    return NOWHERE;
}

static const char *number_words(struct report_draft *report, double value, int decimals)
{
    char text[32];
    return ank_strdup(report->work->mem,
                      ank_number_words(report->lang, value, decimals, text));
}

static const char *families_of(struct society *society,
                               const struct verify_sheet *sheet, int row)
{
    return number_words(&society->report, verify_number(sheet, (size_t)row, "families"),
                        0);
}

/* The part in which half of the families or more are, in the reader's language; NULL:
 * that is not told of any. */
static const char *half_of(struct society *society, const struct verify_sheet *sheet,
                           const struct society_site *site, enum ank_asked_kind kind)
{
    for (size_t i = 0; i < sheet->count; i++) {
        if (!is_of(sheet, i, "project", site->code) ||
            !is_of(sheet, i, "what", ank_asked_name(kind)) ||
            !is_of(sheet, i, "half_or_more", "true"))
            continue;
        for (size_t part = 0; ank_asked_part(kind, part); part++)
            if (is_of(sheet, i, "part", ank_asked_part(kind, part)))
                return ank_words(society->report.lang,
                                 ank_asked_part_words(kind, part));
    }
    return NULL;
}

/* The last day that a row counts: "2026-Q2" is up to 30 June 2026. */
static ank_day last_day(const char *quarter)
{
    int year = atoi(quarter), month = 3 * atoi(quarter + strcspn(quarter, "Q") + 1);
    return ank_day_from_civil(year, month, ank_days_in_month(year, month));
}

/* Who came ----------------------------------------------------------------------------
 */

static void tell_started(struct society *society, const struct society_site *site)
{
    struct report_draft *report = &society->report;
    const struct verify_sheet *sheet = &society->process;
    int row = told_row(sheet, site, ank_asked_name(ANK_ASKED_STARTED));
    if (row == NOWHERE) {
        report_text(report,
                    REPORT_SAY(ANK_N("How many families began is not told: that number "
                                     "could point at somebody.")));
        return;
    }
    report_text(
        report,
        REPORT_SAY(ANK_N("Up to %s, support began for about %s families."),
                   ank_day_words(last_day(verify_cell(sheet, (size_t)row, "as_of")),
                                 (char[12]){0}),
                   families_of(society, sheet, row)));
}

static void tell_families(struct society *society, const struct society_site *site)
{
    struct report_draft *report = &society->report;
    const char *road = half_of(society, &society->process, site, ANK_ASKED_REFERRAL);
    tell_started(society, site);
    if (road)
        report_text(report,
                    REPORT_SAY(ANK_N("How half of them or more came: %s."), road));
}

/* Change ------------------------------------------------------------------------------
 */

/* The rows of change of a site, as far as they are published. */
struct changes {
    size_t count;
    size_t *rows; /* of the sheet */
    struct ank_wave *waves;
    struct ank_asked *asked;
    struct ank_shown *shown;
};

static struct changes changes_of(struct society *society,
                                 const struct society_site *site)
{
    struct ank_arena *mem = society->report.work->mem;
    const struct verify_sheet *sheet = &society->change;
    struct changes changes = {
        .rows = ank_alloc(mem, (sheet->count + 1) * sizeof *changes.rows),
        .waves = ank_alloc(mem, (sheet->count + 1) * sizeof *changes.waves),
        .asked = ank_alloc(mem, (sheet->count + 1) * sizeof *changes.asked),
        .shown = ank_alloc(mem, (sheet->count + 1) * sizeof *changes.shown)};
    for (size_t i = 0; i < sheet->count; i++) {
        size_t at = changes.count;
        double families = verify_number(sheet, i, "families");
        if (!is_of(sheet, i, "project", site->code) ||
            !ank_wave_parse(verify_cell(sheet, i, "wave"), &changes.waves[at]))
            continue;
        changes.rows[at] = i;
        changes.asked[at] =
            (struct ank_asked){.kind = ANK_ASKED_CHANGE, .wave = &changes.waves[at]};
        changes.shown[at] =
            (struct ank_shown){.n = isnan(families) ? 0 : (int)families,
                               .mean = verify_number(sheet, i, "mean_change"),
                               .low = verify_number(sheet, i, "low")};
        changes.count++;
    }
    return changes;
}

/* "Wonen (+1,2)"; only its name where nothing is told, or where the number would be
 * taken for a change. */
static const char *domain_words(struct society *society, size_t row)
{
    struct report_draft *report = &society->report;
    const char *label = verify_cell(&society->change, row, "label");
    double mean = verify_number(&society->change, row, "mean_change");
    if (isnan(mean) || is_of(&society->change, row, "verdict", "unsure"))
        return label;
    return ank_format(report->work->mem, "%s (%s%s)", label, mean >= 0.05 ? "+" : "",
                      number_words(report, mean, 1));
}

/* The domains of that moment with that verdict; NULL: there are none. */
static const char *names_of(struct society *society, const struct changes *changes,
                            const struct ank_wave *wave, const char *verdict)
{
    struct report_draft *report = &society->report;
    const char *names = NULL;
    for (size_t i = 0; i < changes->count; i++) {
        size_t row = changes->rows[i];
        if (strcmp(changes->waves[i].name, wave->name) != 0 ||
            !is_of(&society->change, row, "verdict", verdict))
            continue;
        const char *name = domain_words(society, row);
        names = names ? REPORT_SAY(ANK_N("%s, %s"), names, name) : name;
    }
    return names;
}

static void tell_verdicts(struct society *society, const struct changes *changes,
                          const struct ank_wave *wave)
{
    static const struct {
        const char *verdict, *english;
    } said[] = {
        {"better", ANK_N("Better on average: %s.")},
        {"harder", ANK_N("Harder on average: %s.")},
        {"unsure", ANK_N("It cannot be told whether it changed: %s.")},
        {"mean_only", ANK_N("A mean, but it is not told how sure it is: %s.")},
        {"", ANK_N("Not told, as families are too few or could be found: %s.")},
    };
    struct report_draft *report = &society->report;
    for (size_t i = 0; i < ANK_COUNT(said); i++) {
        const char *names = names_of(society, changes, wave, said[i].verdict);
        if (names)
            report_item(report,
                        ank_format(report->work->mem,
                                   ank_words(report->lang, said[i].english), names));
    }
}

static void tell_change(struct society *society, const struct society_site *site)
{
    struct report_draft *report = &society->report;
    struct changes changes = changes_of(society, site);
    struct ank_published_moment moment = ank_published_moment(
        changes.asked, changes.shown, changes.count, ANK_ASKED_CHANGE, 0);
    if (!moment.wave) {
        report_text(report, REPORT_SAY(ANK_N("How scores changed is not told: families "
                                             "are too few, or could be found.")));
        return;
    }
    const char *when = ank_wave_when(report->lang, report->work->mem, moment.wave);
    const char *most = number_words(report, moment.largest, 0);
    report_text(
        report,
        moment.least == moment.largest
            ? REPORT_SAY(ANK_N("Compared with the start, %s, for about %s "
                               "families in each domain:"),
                         when, most)
            : REPORT_SAY(ANK_N("Compared with the start, %s, for about %s to %s "
                               "families in each domain:"),
                         when, number_words(report, moment.least, 0), most));
    tell_verdicts(society, &changes, moment.wave);
}

/* Rights ------------------------------------------------------------------------------
 */

/* What was found and what came in order, per family. */
static bool tell_counts(struct society *society, const struct society_site *site)
{
    struct report_draft *report = &society->report;
    static const struct {
        enum ank_asked_kind kind;
        const char *english;
    } said[] = {
        {ANK_ASKED_FOUND,
         ANK_N("Rights that were noticed, on average for a family: %s.")},
        {ANK_ASKED_REALISED,
         ANK_N("Rights that came in order, on average for a family: %s.")},
    };
    bool told = false;
    for (size_t i = 0; i < ANK_COUNT(said); i++) {
        int row = told_row(&society->rights, site, ank_asked_name(said[i].kind));
        double mean = row == NOWHERE
                          ? (double)NAN
                          : verify_number(&society->rights, (size_t)row, "mean");
        if (isnan(mean))
            continue;
        report_item(report, ank_format(report->work->mem,
                                       ank_words(report->lang, said[i].english),
                                       number_words(report, mean, 1)));
        told = true;
    }
    return told;
}

static bool tell_halves(struct society *society, const struct society_site *site)
{
    struct report_draft *report = &society->report;
    const char *furthest = half_of(society, &society->rights, site, ANK_ASKED_STAGE);
    const char *first = half_of(society, &society->rights, site, ANK_ASKED_TIME);
    if (furthest)
        report_item(report,
                    REPORT_SAY(ANK_N("How far a right came at best, for half of "
                                     "the families or more: %s."),
                               furthest));
    if (first)
        report_item(report,
                    REPORT_SAY(ANK_N("When a first right was in order, for half "
                                     "of the families or more: %s."),
                               first));
    return furthest || first;
}

static void tell_rights(struct society *society, const struct society_site *site)
{
    struct report_draft *report = &society->report;
    int explored = told_row(&society->rights, site, ank_asked_name(ANK_ASKED_EXPLORED));
    if (explored != NOWHERE)
        report_text(report,
                    REPORT_SAY(ANK_N("With about %s families it was looked at together "
                                     "which rights they have."),
                               families_of(society, &society->rights, explored)));
    bool counts = tell_counts(society, site);
    bool halves = tell_halves(society, site);
    if (explored == NOWHERE && !counts && !halves)
        report_text(report,
                    REPORT_SAY(ANK_N("Of their rights nothing is told: families "
                                     "are too few, or could be found.")));
}

/* All ---------------------------------------------------------------------------------
 */

/* Whether anything is told of a site at all. */
static bool is_told(const struct society *society, const struct society_site *site)
{
    const struct verify_sheet *sheets[] = {&society->process, &society->change,
                                           &society->rights};
    for (size_t s = 0; s < ANK_COUNT(sheets); s++)
        for (size_t i = 0; i < sheets[s]->count; i++)
            if (is_of(sheets[s], i, "project", site->code) &&
                is_of(sheets[s], i, "withheld", ""))
                return true;
    return false;
}

static void tell_site(struct society *society, const struct society_site *site)
{
    struct report_draft *report = &society->report;
    if (society->site_count > 1)
        report_heading(report, site->name);
    else
        report_heading(report, ANK_N("The families"));
    tell_families(society, site);
    if (society->site_count == 1)
        report_heading(report, ANK_N("What they say of it themselves"));
    tell_change(society, site);
    if (society->site_count == 1)
        report_heading(report, ANK_N("Their rights"));
    tell_rights(society, site);
}

static bool is_total(const struct society_site *site)
{
    return strcmp(site->code, "all") == 0;
}

/* All together first, then each project in the order of the folder. */
static void tell_sites(struct society *society, bool total)
{
    for (size_t i = 0; i < society->site_count; i++) {
        const struct society_site *site = &society->sites[i];
        if (is_total(site) == total && is_told(society, site))
            tell_site(society, site);
    }
}

/* Projects of which nothing is told, by name. */
static void tell_silent(struct society *society)
{
    struct report_draft *report = &society->report;
    const char *names = NULL;
    for (size_t i = 0; i < society->site_count; i++) {
        const struct society_site *site = &society->sites[i];
        if (!is_total(site) && !is_told(society, site))
            names = names ? REPORT_SAY(ANK_N("%s, %s"), names, site->name) : site->name;
    }
    if (names)
        report_text(report, REPORT_SAY(ANK_N("Of these nothing can be told without "
                                             "pointing at somebody: %s."),
                                       names));
}

static void tell_limits(struct society *society)
{
    static const char *const said[] = {
        ANK_N("Families give these scores themselves, at the start and again later; "
              "between brackets stands the mean change in points."),
        ANK_N(
            "Families often begin in a hard time: part of a change would have come by "
            "itself. They are not compared with families without support."),
        ANK_N("Who stopped, or gave no scores later on, is not in the comparison. Only "
              "families count that agreed to it."),
        ANK_N(
            "Numbers of families are rounded to the nearest 5; nothing stands on fewer "
            "than 10."),
        NULL};
    struct report_draft *report = &society->report;
    report_heading(report, ANK_N("How to read this"));
    for (size_t i = 0; said[i]; i++)
        report_item(report, ank_words(report->lang, said[i]));
    report_item(report, REPORT_SAY(ANK_N("May be published under: %s."),
                                   society->folder.package.licence));
}

void society_tell(struct society *society)
{
    struct report_draft *report = &society->report;
    report_place(report, "who-we-are",
                 ANK_N("Who are you, and what do you do together with families?"));
    tell_sites(society, true);
    tell_sites(society, false);
    tell_silent(society);
    report_heading(report, ANK_N("What is needed"));
    report_place(report, "needed",
                 ANK_N("What stands in the way of families, and who can change it?"));
    tell_limits(society);
}
