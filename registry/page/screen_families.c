/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families found by what they are called, and a new one. */
#include <ankerpunt/app/families.h>
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/typed.h>

#include "screen.h"

enum { most_shown = 50, most_listed = 30 };

static void write_search(struct visit *visit, const char *wanted)
{
    markup_open(visit->page, "form", .method = "post", .action = "/families",
                .role = "search", .autocomplete = "off");
    markup_element(visit->page, "input", .type = "hidden", .name = "token",
                   .value = visit->gate->form_token);
    screen_ask(visit, &(struct screen_field){
                          .name = "word",
                          .words = WORDS(ANK_N("Find a family")),
                          .there = wanted,
                          .hint = WORDS(ANK_N("The beginning of its name or code.")),
                          .type = "search"});
    screen_button(visit, "find", "yes", WORDS(ANK_N("Find")));
    markup_close(visit->page, 1);
}

static bool write_found(struct visit *visit, const char *wanted, struct ank_error *err)
{
    struct ank_choices found;
    const struct ank_typed_wish wish = {
        .kind = ANK_TYPED_FAMILY, .word = wanted ? wanted : "", .most = most_shown};
    if (!ank_typed_choices(&visit->work, &wish, &found, err))
        return false;
    markup_open(visit->page, "ul", .class = "families");
    for (size_t i = 0; i < found.count; i++) {
        const char *alias =
            ank_label_plain(visit->work.lang, &visit->mem, &found.choice[i].label);
        markup_open(visit->page, "li");
        screen_family_link(visit, found.choice[i].code,
                           *alias ? alias : found.choice[i].code);
        markup_element(visit->page, "span", .class = "soft",
                       .text = *alias ? found.choice[i].code : "");
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
    if (found.count == 0)
        screen_words(visit, WORDS(ANK_N("No family is called so.")));
    if (found.count >= most_shown)
        screen_words(visit, WORDS(ANK_N("There are more: type more of the name.")));
    return true;
}

/* A long list is slow to send, and to look through: then its name is typed. */
static bool choose_project(struct visit *visit, struct ank_error *err)
{
    struct ank_project *projects;
    size_t count;
    if (!ank_project_rows(&visit->work, NULL, &projects, &count, err))
        return false;
    if (count > most_listed) {
        screen_ask(visit, &(struct screen_field){.name = "project",
                                                 .words = WORDS(ANK_N("Project")),
                                                 .required = true});
        return true;
    }
    struct screen_choice *choice = ank_alloc(&visit->mem, (count + 1) * sizeof *choice);
    for (size_t i = 0; i < count; i++)
        choice[i] = (struct screen_choice){projects[i].code, projects[i].name};
    screen_choose(visit, &(struct screen_choices){.name = "project",
                                                  .words = WORDS(ANK_N("Project")),
                                                  .choice = choice,
                                                  .count = count});
    return true;
}

static bool write_new(struct visit *visit, struct ank_error *err)
{
    screen_subheading(visit, WORDS(ANK_N("A new family")));
    screen_form(visit, "/families", NULL);
    screen_ask(visit,
               &(struct screen_field){
                   .name = "alias",
                   .words = WORDS(ANK_N("What you call it")),
                   .hint = WORDS(ANK_N("A name that only you know, not their own "
                                       "name."))});
    if (!choose_project(visit, err))
        return false;
    screen_ask(visit, &(struct screen_field){
                          .name = "start",
                          .words = WORDS(ANK_N("Support started on")),
                          .there = ank_work_day(&visit->work, visit->work.today)});
    screen_button(visit, "new", "yes", WORDS(ANK_N("Start")));
    screen_form_end(visit);
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    const char *wanted = visit->answer.status ? NULL : screen_typed(visit, "word");
    screen_heading(visit, WORDS(ANK_N("Families")));
    write_search(visit, wanted);
    return write_found(visit, wanted, err) && write_new(visit, err);
}

/* What is looked for stands in no address: the browser's history would keep it. */
static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_family_entry entry = {.project = screen_typed(visit, "project"),
                                     .alias = screen_typed(visit, "alias")};
    if (screen_pressed(visit, "find"))
        return true;
    if (!screen_day_ahead(visit, "start", &entry.start, err) ||
        !ank_typed_settle(&visit->work, ANK_TYPED_PROJECT, NULL, &entry.project, err) ||
        !ank_family_enter(&visit->work, &entry, err))
        return false;
    visit->saved = SAY(ANK_N("%s starts %s."), entry.alias ? entry.alias : entry.code,
                       ank_work_day(&visit->work, entry.start));
    return screen_go(visit, "/family", entry.code);
}

const struct screen screen_families = {.path = "/families",
                                       .side = SCREEN_DESK,
                                       .shows = ANK_READ,
                                       .takes = ANK_READ | ANK_WRITE,
                                       .show = show,
                                       .take = take};
