/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small steps of a family: those that are open, a new one, those that are done. */
#include <string.h>

#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/model/code.h>

#include "ways.h"
#include "unsealed.h"

static const char *about(struct visit *visit, const struct ank_small_step *step)
{
    const struct ank_label *label = step->domain  ? &step->domain_label
                                    : step->right ? &step->right_label
                                                  : NULL;
    const char *who = ank_code_words(visit->work.lang, ank_doer_codes, step->who);
    return ank_format(&visit->mem, "%s%s%s",
                      label ? ank_label_plain(visit->work.lang, &visit->mem, label)
                            : "",
                      label && who ? " · " : "", who ? who : "");
}

static const char *when(struct visit *visit, const struct ank_small_step *step)
{
    if (step->done != ANK_NO_DAY)
        return SAY(ANK_N("done %s"), ank_work_day(&visit->work, step->done));
    if (step->due == ANK_NO_DAY)
        return SAY(ANK_N("agreed %s"), ank_work_day(&visit->work, step->day));
    return step->due < visit->work.today
               ? SAY(ANK_N("late, was for %s"), ank_work_day(&visit->work, step->due))
               : SAY(ANK_N("for %s"), ank_work_day(&visit->work, step->due));
}

static void write_buttons(struct visit *visit, const struct ank_small_step *step)
{
    const char *number = ank_format(&visit->mem, "%lld", (long long)step->number);
    if (step->done == ANK_NO_DAY) {
        family_button(visit, &(struct family_button){.path = "/steps",
                                                     .name = "done",
                                                     .value = number,
                                                     .words = WORDS(ANK_N("Done"))});
        family_button(visit, &(struct family_button){.path = "/steps",
                                                     .name = "let_go",
                                                     .value = number,
                                                     .words = WORDS(ANK_N("Let go"))});
    } else {
        family_button(visit,
                      &(struct family_button){.path = "/steps",
                                              .name = "reopen",
                                              .value = number,
                                              .words = WORDS(ANK_N("Not done yet"))});
    }
}

static void write_steps(struct visit *visit, const struct ank_small_step *steps,
                        size_t count, bool done)
{
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = 0; i < count; i++) {
        if ((steps[i].done != ANK_NO_DAY) != done)
            continue;
        markup_open(visit->page, "li");
        markup_element(visit->page, "span", .dir = "auto",
                       .text = steps[i].text ? steps[i].text
                                             : SAY(ANK_N("step %lld"),
                                                   (long long)steps[i].number));
        markup_element(visit->page, "span", .class = "soft",
                       .text = about(visit, &steps[i]));
        markup_element(visit->page, "span", .class = "soft",
                       .text = when(visit, &steps[i]));
        write_buttons(visit, &steps[i]);
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
}

static bool ask_step(struct visit *visit, struct ank_error *err)
{
    struct screen_choice who[8] = {{"", WORDS(ANK_N("not said"))}};
    size_t count = 1;
    for (const struct ank_code_row *row = ank_doer_codes;
         row->code && count < ANK_COUNT(who); row++)
        who[count++] = (struct screen_choice){row->code, WORDS(row->words)};
    screen_form(visit, "/steps", visit->named);
    screen_ask(visit, &(struct screen_field){
                          .name = "text",
                          .words = WORDS(ANK_N("A new step")),
                          .hint = WORDS(ANK_N("A line for the family's sheet: what, in "
                                              "their words.")),
                          .required = true,
                      });
    screen_choose(visit,
                  &(struct screen_choices){.name = "who",
                                           .words = WORDS(ANK_N("Who takes it?")),
                                           .choice = who,
                                           .count = count,
                                           .row = true});
    if (!family_choose_about(visit, err))
        return false;
    screen_ask(visit, &(struct screen_field){.name = "due",
                                             .words = WORDS(ANK_N("By which day?"))});
    screen_button(visit, "new", "yes", WORDS(ANK_N("Keep the step")));
    screen_form_end(visit);
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_small_step *steps;
    size_t count;
    bool open;
    const struct ank_small_step_wish wish = {.family = visit->named};
    if (!unsealed_try(visit, &open, err) || !family_head(visit, "/steps", err) ||
        !ank_small_step_rows(&visit->work, &wish, &steps, &count, err))
        return false;
    write_steps(visit, steps, count, false);
    if (open ? !ask_step(visit, err) : !unsealed_ask(visit, "/steps", err))
        return false;
    markup_open(visit->page, "details");
    markup_element(visit->page, "summary", .text = WORDS(ANK_N("What is done")));
    write_steps(visit, steps, count, true);
    markup_close(visit->page, 1);
    return true;
}

static bool take_new(struct visit *visit, struct ank_error *err)
{
    struct ank_small_step_entry entry = {
        .about = {.family = visit->named},
        .who = screen_typed(visit, "who"),
        .text = screen_typed(visit, "text"),
        .day = ANK_NO_DAY,
    };
    bool open;
    family_about(visit, &entry.about);
    if (!screen_day_ahead(visit, "due", &entry.due, err) ||
        !unsealed_try(visit, &open, err))
        return false;
    if (!open)
        return unsealed_wanted(err);
    if (!ank_small_step_note(&visit->work, &entry, err))
        return false;
    visit->saved = WORDS(ANK_N("The step is kept."));
    return true;
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_numbered step = {.family = visit->named, .day = ANK_NO_DAY};
    bool kept = true;
    if (unsealed_pressed(visit))
        return unsealed_take(visit, err) && screen_go(visit, "/steps", visit->named);
    if ((step.typed = screen_typed(visit, "done"))) {
        kept = ank_small_step_done(&visit->work, &step, err);
        visit->saved = WORDS(ANK_N("The step is done."));
    } else if ((step.typed = screen_typed(visit, "let_go"))) {
        kept = ank_small_step_let_go(&visit->work, &step, err);
        visit->saved = WORDS(ANK_N("The step is let go."));
    } else if ((step.typed = screen_typed(visit, "reopen"))) {
        kept = ank_small_step_reopen(&visit->work, &step, err);
        visit->saved = WORDS(ANK_N("The step is open again."));
    } else {
        kept = take_new(visit, err);
    }
    return kept && screen_go(visit, "/steps", visit->named);
}

const struct screen screen_steps = {.path = "/steps",
                                    .side = SCREEN_DESK,
                                    .names = true,
                                    .shows = ANK_READ | ANK_IDENTITY,
                                    .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                    .show = show,
                                    .take = take};
