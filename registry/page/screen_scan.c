/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rights looked for one by one: what has no step yet is asked, and can be gone on with
 * another day. */
#include <string.h>

#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/family_story.h>

#include "ways.h"

static bool claimed(const struct ank_story *story, const char *right)
{
    for (size_t i = 0; i < story->claim_count; i++)
        if (strcmp(story->claims[i].right, right) == 0)
            return true;
    return false;
}

static void ask(struct visit *visit, const struct ank_right *right)
{
    const struct screen_choice answers[] = {
        {"", WORDS(ANK_N("not asked, or not for them"))},
        {ank_stage_name(ANK_REALISED), WORDS(ANK_N("has it"))},
        {ank_stage_name(ANK_KNOWN), WORDS(ANK_N("knows it"))},
        {ank_stage_name(ANK_DETECTED), WORDS(ANK_N("may be entitled"))},
    };
    screen_choose(visit, &(struct screen_choices){
                             .name = ank_format(&visit->mem, "r-%s", right->code),
                             .words = ank_label_plain(visit->work.lang, &visit->mem,
                                                      &right->label),
                             .there = "none", /* nothing is said beforehand */
                             .choice = answers,
                             .count = ANK_COUNT(answers),
                             .row = true});
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_story story;
    struct ank_right *rights;
    size_t count;
    if (!family_head(visit, "/rights", err) ||
        !ank_story_read(&visit->work, visit->named, &story, err) ||
        !ank_catalogue_list(&visit->work, &rights, &count, err))
        return false;
    screen_words(visit,
                 WORDS(ANK_N("Right by right: what the family has, knows or may be "
                             "entitled to. What you keep is not asked again; stop "
                             "when you like and go on another day.")));
    screen_form(visit, "/scan", visit->named);
    for (size_t i = 0; i < count; i++)
        if (!claimed(&story, rights[i].code))
            ask(visit, &rights[i]);
    screen_button(visit, "keep", "yes", WORDS(ANK_N("Save")));
    screen_form_end(visit);
    return true;
}

static bool take(struct visit *visit, struct ank_error *err)
{
    ank_day day = ANK_NO_DAY;
    for (size_t i = 0; i < visit->request->count; i++) {
        const struct request_field *field = &visit->request->field[i];
        struct ank_claim_entry entry = {.family = visit->named,
                                        .right = field->name + 2,
                                        .stage = field->value,
                                        .day = ANK_NO_DAY,
                                        .renewal = ANK_NO_DAY};
        if (strncmp(field->name, "r-", 2) == 0 && *field->value &&
            !ank_claim_note(&visit->work, &entry, err))
            return false;
    }
    visit->saved = WORDS(ANK_N("It is noted that rights were looked for."));
    return ank_explored_note(&visit->work, visit->named, &day, err) &&
           screen_go(visit, "/rights", visit->named);
}

const struct screen screen_scan = {.path = "/scan",
                                   .side = SCREEN_DESK,
                                   .names = true,
                                   .shows = ANK_READ,
                                   .takes = ANK_READ | ANK_WRITE,
                                   .show = show,
                                   .take = take};
