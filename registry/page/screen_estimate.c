/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the coach expects to have changed, asked before the new scores are shown. */
#include <string.h>

#include <ankerpunt/app/estimate_entry.h>
#include <ankerpunt/app/family_story.h>

#include "ways.h"

/* The last talk of the family together, when there is a number before it to have
 * changed; NULL: none. */
static const struct ank_sitting *last_talk(const struct ank_story *story)
{
    const struct ank_sitting *last = NULL;
    for (size_t i = 0; i < story->record.sitting_count; i++) {
        const struct ank_sitting *sitting = &story->record.sittings[i];
        if (!ank_sitting_apart(sitting) && !sitting->by &&
            (!last || sitting->day >= last->day))
            last = sitting;
    }
    return last;
}

static bool changed(const struct ank_story *story, const struct ank_sitting *talk,
                    size_t domain)
{
    return talk->scores[domain] >= 0 &&
           ank_score_before(&story->record, talk, domain) >= 0;
}

static void ask(struct visit *visit, const struct ank_story *story,
                const struct ank_sitting *talk)
{
    static const char *const changes[] = {"", "-3", "-2", "-1", "0", "+1", "+2", "+3"};
    struct screen_choice choice[ANK_COUNT(changes)];
    for (size_t i = 0; i < ANK_COUNT(changes); i++)
        choice[i] = (struct screen_choice){
            changes[i], *changes[i] ? changes[i] : WORDS(ANK_N("not said"))};
    for (size_t d = 0; d < talk->instrument->domain_count; d++)
        if (changed(story, talk, d))
            screen_choose(visit, &(struct screen_choices){
                                     .name = talk->instrument->domains[d].code,
                                     .words = ank_label_plain(
                                         visit->work.lang, &visit->mem,
                                         &talk->instrument->domains[d].label),
                                     .choice = choice,
                                     .count = ANK_COUNT(choice)});
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_story story;
    char day[11];
    bool any = false;
    if (!ank_story_read(&visit->work, visit->named, &story, err))
        return false;
    const struct ank_sitting *talk = last_talk(&story);
    for (size_t d = 0; talk && d < talk->instrument->domain_count; d++)
        any = any || changed(&story, talk, d);
    if (!any)
        return screen_go(visit, "/family", visit->named);
    screen_heading(visit, WORDS(ANK_N("What do you expect?")));
    screen_words(visit,
                 WORDS(ANK_N("Before you see the new numbers: how many steps did it "
                             "change since the talk before, you think? Leave open "
                             "what you do not know.")));
    screen_form(visit, "/estimate", visit->named);
    markup_element(visit->page, "input", .type = "hidden", .name = "of-day",
                   .value = ank_strdup(&visit->mem, ank_day_format(talk->day, day)));
    markup_element(visit->page, "input", .type = "hidden", .name = "of-list",
                   .value = talk->instrument->code);
    ask(visit, &story, talk);
    screen_button(visit, "keep", "yes", WORDS(ANK_N("Keep it and see the numbers")));
    screen_button(visit, "skip", "yes", WORDS(ANK_N("Skip it this time")));
    screen_form_end(visit);
    return true;
}

/* Every field that is no hidden one is a domain. */
static const struct ank_expected *read_expected(struct visit *visit)
{
    const struct request *request = visit->request;
    struct ank_expected *expected =
        ank_alloc(&visit->mem, (request->count + 1) * sizeof *expected);
    size_t count = 0;
    for (size_t i = 0; i < request->count; i++) {
        const struct request_field *field = &request->field[i];
        bool ours = strncmp(field->name, "of-", 3) == 0 ||
                    strcmp(field->name, "keep") == 0 ||
                    strcmp(field->name, "token") == 0;
        if (!ours && *field->value)
            expected[count++] = (struct ank_expected){field->name, field->value};
    }
    expected[count] = (struct ank_expected){0};
    return expected;
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_estimate_entry entry = {.family = visit->named,
                                       .instrument = screen_typed(visit, "of-list"),
                                       .correct = true};
    if (screen_pressed(visit, "skip"))
        return screen_go(visit, "/family", visit->named);
    entry.expected = read_expected(visit);
    if (entry.expected[0].domain) {
        visit->saved = WORDS(ANK_N("What you expected is kept."));
        if (!screen_day(visit, "of-day", &entry.day, err) ||
            !ank_estimate_note(&visit->work, &entry, err))
            return false;
    }
    return screen_go(visit, "/family", visit->named);
}

const struct screen screen_estimate = {.path = "/estimate",
                                       .side = SCREEN_DESK,
                                       .names = true,
                                       .shows = ANK_READ,
                                       .takes = ANK_READ | ANK_WRITE,
                                       .show = show,
                                       .take = take};
