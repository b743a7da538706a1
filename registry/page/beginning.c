/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "beginning.h"

#include <ankerpunt/app/families.h>
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/setup.h>

bool beginning_ask_project(struct visit *visit, struct ank_error *err)
{
    struct ank_preset *presets;
    size_t count;
    if (!ank_presets(&visit->work, &presets, &count, err))
        return false;
    struct screen_choice *choice = ank_alloc(&visit->mem, count * sizeof *choice);
    for (size_t i = 0; i < count; i++)
        choice[i] = (struct screen_choice){presets[i].code, presets[i].name};
    screen_ask(visit, &(struct screen_field){
                          .name = "name",
                          .words = WORDS(ANK_N("What is your project called?")),
                          .hint = WORDS(ANK_N("Its name stands on paper.")),
                          .focused = true});
    screen_choose(visit,
                  &(struct screen_choices){.name = "preset",
                                           .words = WORDS(ANK_N("What do you do?")),
                                           .there = "gezinscoaching",
                                           .choice = choice,
                                           .count = count});
    screen_ask(visit, &(struct screen_field){
                          .name = "code",
                          .words = WORDS(ANK_N("A short word for it")),
                          .hint = WORDS(ANK_N("Such as zonnedorp; empty: made of the "
                                              "name."))});
    return true;
}

bool beginning_take_project(struct visit *visit, struct ank_error *err)
{
    struct ank_project added;
    const char *name = screen_typed(visit, "name"), *code = screen_typed(visit, "code");
    if (!name)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("Type the name of your project, or press Later."));
    const struct ank_project_entry entry = {
        .name = name,
        .code = code ? code : ank_setup_code(name, &visit->mem),
        .preset = screen_typed(visit, "preset"),
        .language = ank_lang_code(visit->work.lang),
        .start = ANK_NO_DAY};
    if (!ank_code_valid(entry.code))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("The short word is letters, numbers and dashes, without "
                              "blanks."));
    if (!ank_work_begin(&visit->work, err) ||
        !ank_work_end(&visit->work,
                      ank_project_enter(&visit->work, &entry, &added, err), err))
        return false;
    visit->work.notice(&visit->work, SAY(ANK_N("%s is set up."), added.name));
    return true;
}

bool beginning_ask_family(struct visit *visit, struct ank_error *err)
{
    (void)err;
    screen_ask(visit,
               &(struct screen_field){
                   .name = "alias",
                   .words = WORDS(ANK_N("What do you call the family?")),
                   .hint = WORDS(ANK_N("Without a surname, such as Family Sun.")),
                   .focused = true});
    screen_ask(visit, &(struct screen_field){
                          .name = "start",
                          .words = WORDS(ANK_N("Since which day do you go along?")),
                          .hint = WORDS(ANK_N("Empty: today."))});
    return true;
}

bool beginning_take_family(struct visit *visit, struct ank_error *err)
{
    struct ank_setup done;
    struct ank_family_entry entry = {.alias = screen_typed(visit, "alias")};
    if (!entry.alias)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("Type what you call the family, or press Later."));
    if (!screen_day(visit, "start", &entry.start, err) ||
        !ank_setup_look(&visit->work, &done, err))
        return false;
    entry.project = done.first_project;
    if (!entry.project)
        return ank_fail(err, ANK_NOT_FOUND, ANK_N("There is no project yet."));
    if (!ank_work_begin(&visit->work, err) ||
        !ank_work_end(&visit->work, ank_family_enter(&visit->work, &entry, err), err))
        return false;
    visit->work.notice(&visit->work,
                       SAY(ANK_N("%s has the code %s; that code stands on paper."),
                           entry.alias, entry.code));
    return true;
}
