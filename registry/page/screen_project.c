/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers of a project: its results, and a year told to who pays, to the team, to a
 * board. */
#include <string.h>

#include <ankerpunt/app/projects_kept.h>

#include "document.h"

enum { PERIODS = 4, SEPTEMBER = 9 };

/* Which paper was chosen; its results when none was. */
static enum document_kind kind_typed(struct visit *visit)
{
    static const struct {
        const char *word;
        enum document_kind kind;
    } kinds[] = {{"year", DOCUMENT_YEAR},
                 {"outside", DOCUMENT_OUTSIDE},
                 {"team", DOCUMENT_TEAM},
                 {"board", DOCUMENT_BOARD}};
    const char *typed = screen_typed(visit, "kind");
    for (size_t i = 0; typed && i < ANK_COUNT(kinds); i++)
        if (strcmp(typed, kinds[i].word) == 0)
            return kinds[i].kind;
    return DOCUMENT_SUMMARY;
}

/* This year, the one before, and the school years that lie in them; the first is the
 * one that is told when none was chosen. */
static void list_periods(struct visit *visit, struct screen_choice choices[PERIODS])
{
    int year, month, date;
    ank_day_civil(visit->work.today, &year, &month, &date);
    int school = month >= SEPTEMBER ? year : year - 1;
    const char *const periods[PERIODS] = {
        ank_format(&visit->mem, "%d", year), ank_format(&visit->mem, "%d", year - 1),
        ank_format(&visit->mem, "%d-%d", school, school + 1),
        ank_format(&visit->mem, "%d-%d", school - 1, school)};
    for (size_t i = 0; i < PERIODS; i++)
        choices[i] = (struct screen_choice){periods[i], periods[i]};
}

static void choose(struct visit *visit, const struct screen_choice periods[PERIODS])
{
    const struct screen_choice kinds[] = {
        {"", WORDS(ANK_N("the results"))},
        {"year", WORDS(ANK_N("the year report"))},
        {"outside", WORDS(ANK_N("the same to pass on"))},
        {"team", WORDS(ANK_N("a note for the team"))},
        {"board", WORDS(ANK_N("one page for the board"))}};
    const char *kind = screen_typed(visit, "kind");
    screen_form(visit, "/project", visit->named);
    screen_choose(visit, &(struct screen_choices){.name = "kind",
                                                  .words = WORDS(ANK_N("Which paper?")),
                                                  .there = kind ? kind : "",
                                                  .choice = kinds,
                                                  .count = ANK_COUNT(kinds),
                                                  .row = true});
    screen_choose(visit,
                  &(struct screen_choices){
                      .name = "period",
                      .words = WORDS(ANK_N("Of which year? The results tell all.")),
                      .there = screen_typed(visit, "period"),
                      .choice = periods,
                      .count = PERIODS,
                      .row = true});
    screen_button(visit, "look", "yes", WORDS(ANK_N("Look")));
    screen_form_end(visit);
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_project *project;
    size_t count;
    struct screen_choice periods[PERIODS];
    if (!ank_project_rows(&visit->work, visit->named, &project, &count, err))
        return false;
    screen_heading(visit, project->name);
    list_periods(visit, periods);
    choose(visit, periods);
    struct document document = {.kind = kind_typed(visit), .of = project->code};
    const char *period = screen_typed(visit, "period");
    if (document.kind != DOCUMENT_SUMMARY)
        document.by = period ? period : periods[0].code;
    document_frame(visit, document);
    return true;
}

/* What was chosen is shown. */
static bool take(struct visit *visit, struct ank_error *err)
{
    (void)visit;
    (void)err;
    return true;
}

const struct screen screen_project = {.path = "/project",
                                      .side = SCREEN_DESK,
                                      .names = true,
                                      .shows = ANK_READ,
                                      .takes = ANK_READ,
                                      .show = show,
                                      .take = take};
