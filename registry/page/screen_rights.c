/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rights of a family: each claim with its steps and the way back from each, the
 * next step, and a right that is new. */
#include <string.h>

#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/family_story.h>
#include <ankerpunt/app/typed.h>
#include <ankerpunt/model/code.h>

#include "ways.h"

static void write_step(struct visit *visit, const struct ank_step *step)
{
    char day[11];
    struct ank_arena *mem = &visit->mem;
    const char *reason =
        ank_code_words(visit->work.lang, ank_reason_codes, step->reason);
    markup_open(visit->page, "li");
    markup_element(
        visit->page, "span",
        .text = ank_format(mem, "%s %s%s%s%s", WORDS(ank_stage_words(step->stage)),
                           ank_work_day(&visit->work, step->day), reason ? " (" : "",
                           reason ? reason : "", reason ? ")" : ""));
    if (step->renewal != ANK_NO_DAY)
        markup_element(visit->page, "span", .class = "soft",
                       .text = SAY(ANK_N("renew by %s"),
                                   ank_work_day(&visit->work, step->renewal)));
    family_button(
        visit,
        &(struct family_button){
            .path = "/rights",
            .name = "never",
            .value = ank_format(mem, "%s %s", step->right, ank_stage_name(step->stage)),
            .words = WORDS(ANK_N("back")),
            .also = "day",
            .also_value = ank_strdup(mem, ank_day_format(step->day, day)),
        });
    markup_close(visit->page, 1);
}

static void choose_stage(struct visit *visit)
{
    struct screen_choice stages[ANK_STAGES];
    for (int i = 0; i < ANK_STAGES; i++)
        stages[i] =
            (struct screen_choice){ank_stage_name(i), WORDS(ank_stage_words(i))};
    screen_choose(visit,
                  &(struct screen_choices){.name = "stage",
                                           .words = WORDS(ANK_N("Where it stands")),
                                           .choice = stages,
                                           .count = ANK_STAGES});
}

static void choose_reason(struct visit *visit)
{
    struct screen_choice reasons[32] = {{"", WORDS(ANK_N("not said"))}};
    size_t count = 1;
    for (const struct ank_code_row *row = ank_reason_codes;
         row->code && count < ANK_COUNT(reasons); row++)
        reasons[count++] = (struct screen_choice){row->code, WORDS(row->words)};
    screen_choose(visit, &(struct screen_choices){
                             .name = "reason",
                             .words = WORDS(ANK_N("Why, when it is stuck or lost")),
                             .choice = reasons,
                             .count = count});
}

/* The fields of a step; `right` NULL asks which. */
static void ask_step(struct visit *visit, const char *right)
{
    screen_form(visit, "/rights", visit->named);
    if (right)
        markup_element(visit->page, "input", .type = "hidden", .name = "right",
                       .value = right);
    else
        screen_ask(visit, &(struct screen_field){
                              .name = "right",
                              .words = WORDS(ANK_N("Which right?")),
                              .hint = WORDS(ANK_N("Type the beginning of its name.")),
                              .list = "rights",
                              .required = true,
                          });
    choose_stage(visit);
    screen_ask(visit, &(struct screen_field){
                          .name = "day",
                          .words = WORDS(ANK_N("Which day?")),
                          .there = ank_work_day(&visit->work, visit->work.today)});
    choose_reason(visit);
    screen_ask(visit, &(struct screen_field){
                          .name = "value",
                          .words = WORDS(ANK_N("Worth in euro a year, when known"))});
    screen_ask(visit, &(struct screen_field){
                          .name = "renew", .words = WORDS(ANK_N("To be renewed by"))});
    screen_button(visit, "note", "yes", WORDS(ANK_N("Keep the step")));
    screen_form_end(visit);
}

static void write_claim(struct visit *visit, const struct ank_story *story, size_t at)
{
    const struct ank_claim *claim = &story->claims[at];
    const struct ank_step *steps = &story->record.steps[claim->first];
    enum ank_claim_state state = ank_claim_state(
        &story->record, story->claims, story->claim_count, at, visit->work.today);
    screen_subheading(visit, ank_story_right(&visit->work, story, claim->right));
    if (state == ANK_CLAIM_STUCK)
        markup_element(visit->page, "p", .class = "grave",
                       .text = WORDS(ANK_N("This one is stuck.")));
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = 0; i < claim->count; i++)
        write_step(visit, &steps[i]);
    markup_close(visit->page, 1);
    markup_open(visit->page, "details");
    markup_element(visit->page, "summary", .text = WORDS(ANK_N("The next step")));
    ask_step(visit, claim->right);
    markup_close(visit->page, 1);
}

/* What a browser proposes while somebody types. */
static bool write_catalogue(struct visit *visit, struct ank_error *err)
{
    struct ank_right *rights;
    size_t count;
    if (!ank_catalogue_list(&visit->work, &rights, &count, err))
        return false;
    markup_open(visit->page, "datalist", .id = "rights");
    for (size_t i = 0; i < count; i++)
        markup_element(
            visit->page, "option",
            .value = ank_label_plain(visit->work.lang, &visit->mem, &rights[i].label));
    markup_close(visit->page, 1);
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_story story;
    if (!family_head(visit, "/rights", err) ||
        !ank_story_read(&visit->work, visit->named, &story, err) ||
        !write_catalogue(visit, err))
        return false;
    markup_open(visit->page, "p");
    screen_link(visit, "/scan", visit->named,
                WORDS(ANK_N("Look for rights, one by one")));
    markup_close(visit->page, 1);
    if (story.claim_count == 0)
        screen_words(visit, WORDS(ANK_N("No step to a right was noted yet.")));
    for (size_t i = 0; i < story.claim_count; i++)
        write_claim(visit, &story, i);
    screen_subheading(visit, WORDS(ANK_N("Another right")));
    ask_step(visit, NULL);
    family_button(visit, &(struct family_button){
                             .path = "/rights",
                             .name = "explored",
                             .value = "yes",
                             .words = WORDS(ANK_N("Rights were looked for today"))});
    return true;
}

static bool take_never(struct visit *visit, const char *what, struct ank_error *err)
{
    char *right = ank_strdup(&visit->mem, what), *stage = strchr(right, ' ');
    struct ank_claim_entry entry = {.family = visit->named, .right = right};
    if (!stage)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("The form did not come through whole. Go back and send "
                              "it again."));
    *stage++ = '\0';
    entry.stage = stage;
    if (!screen_day(visit, "day", &entry.day, err) ||
        !ank_claim_mend(&visit->work, &entry, ANK_NO_DAY, err))
        return false;
    visit->saved = WORDS(ANK_N("The step is taken away."));
    return true;
}

static bool take_step(struct visit *visit, struct ank_error *err)
{
    struct ank_claim_entry entry = {.family = visit->named,
                                    .right = screen_typed(visit, "right"),
                                    .stage = screen_typed(visit, "stage"),
                                    .reason = screen_typed(visit, "reason"),
                                    .value = screen_typed(visit, "value")};
    const struct ank_typed_beside beside = {.family = visit->named};
    if (!entry.right)
        return ank_fail(err, ANK_INVALID, ANK_N("Which right? Type its name."));
    if (!screen_day(visit, "day", &entry.day, err) ||
        !screen_day_ahead(visit, "renew", &entry.renewal, err) ||
        !ank_typed_settle(&visit->work, ANK_TYPED_RIGHT, &beside, &entry.right, err) ||
        !ank_claim_note(&visit->work, &entry, err))
        return false;
    visit->saved = SAY(ANK_N("%s: %s, %s"),
                       ank_code_words(visit->work.lang, ank_stage_codes, entry.stage),
                       ank_label_plain(visit->work.lang, &visit->mem, &entry.label),
                       ank_work_day(&visit->work, entry.day));
    return true;
}

static bool take(struct visit *visit, struct ank_error *err)
{
    const char *never = screen_typed(visit, "never");
    ank_day day = ANK_NO_DAY;
    bool kept;
    if (never) {
        kept = take_never(visit, never, err);
    } else if (screen_pressed(visit, "explored")) {
        kept = ank_explored_note(&visit->work, visit->named, &day, err);
        visit->saved = WORDS(ANK_N("It is noted that rights were looked for."));
    } else {
        kept = take_step(visit, err);
    }
    return kept && screen_go(visit, "/rights", visit->named);
}

const struct screen screen_rights = {.path = "/rights",
                                     .side = SCREEN_DESK,
                                     .names = true,
                                     .shows = ANK_READ,
                                     .takes = ANK_READ | ANK_WRITE,
                                     .show = show,
                                     .take = take};
