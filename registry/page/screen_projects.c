/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects: their results to read, a new one, and the way to what a funder may see. */
#include <string.h>

#include <ankerpunt/app/projects_kept.h>

#include "screen.h"

enum { most_shown = 50 };

static void write_project(struct visit *visit, const struct ank_project *project)
{
    markup_open(visit->page, "li");
    markup_element(visit->page, "span", .text = project->name, .dir = "auto");
    screen_link(visit, "/project", project->code, WORDS(ANK_N("Results")));
    screen_link(visit, "/release", project->code, WORDS(ANK_N("For a funder")));
    markup_close(visit->page, 1);
}

static void write_search(struct visit *visit, const char *wanted)
{
    screen_form(visit, "/projects", NULL);
    screen_ask(visit, &(struct screen_field){.name = "word",
                                             .words = WORDS(ANK_N("Find a project")),
                                             .there = wanted,
                                             .type = "search"});
    screen_button(visit, "find", "yes", WORDS(ANK_N("Find")));
    screen_form_end(visit);
}

/* Whether its name or code has these letters, whatever their capitals and accents. */
static bool is_called(struct visit *visit, const struct ank_project *project,
                      const char *wanted)
{
    struct ank_arena *mem = &visit->mem;
    const char *folded = wanted ? ank_text_fold(mem, wanted) : "";
    return strstr(ank_text_fold(mem, project->name), folded) ||
           strstr(ank_text_fold(mem, project->code), folded);
}

static bool write_projects(struct visit *visit, struct ank_error *err)
{
    const char *wanted = screen_typed(visit, "word");
    struct ank_project *projects;
    size_t count, found = 0;
    if (!ank_project_rows(&visit->work, NULL, &projects, &count, err))
        return false;
    if (count > most_shown)
        write_search(visit, wanted);
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = 0; i < count; i++)
        if (is_called(visit, &projects[i], wanted) && found++ < most_shown)
            write_project(visit, &projects[i]);
    markup_close(visit->page, 1);
    if (found > most_shown)
        screen_words(visit, WORDS(ANK_N("There are more: type more of the name.")));
    else if (found == 0)
        screen_words(visit, count ? WORDS(ANK_N("No project is called so."))
                                  : WORDS(ANK_N("There is no project yet.")));
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    const struct screen_choice langs[] = {
        {"nl", "Nederlands"}, {"fr", "français"}, {"en", "English"}};
    screen_heading(visit, WORDS(ANK_N("Projects")));
    if (!write_projects(visit, err))
        return false;
    screen_subheading(visit, WORDS(ANK_N("A new project")));
    screen_form(visit, "/projects", NULL);
    screen_ask(visit,
               &(struct screen_field){
                   .name = "code",
                   .words = WORDS(ANK_N("A short word for it, such as zonnedorp")),
                   .required = true});
    screen_ask(visit, &(struct screen_field){
                          .name = "name", .words = WORDS(ANK_N("Its name on paper"))});
    screen_choose(
        visit, &(struct screen_choices){.name = "language",
                                        .words = WORDS(ANK_N("Language of its paper")),
                                        .there = ank_lang_code(visit->work.lang),
                                        .choice = langs,
                                        .count = ANK_COUNT(langs),
                                        .row = true});
    screen_button(visit, "new", "yes", WORDS(ANK_N("Set it up")));
    screen_form_end(visit);
    return true;
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_project added;
    const struct ank_project_entry entry = {.code = screen_typed(visit, "code"),
                                            .name = screen_typed(visit, "name"),
                                            .language = screen_typed(visit, "language"),
                                            .start = ANK_NO_DAY};
    if (screen_pressed(visit, "find"))
        return true;
    if (!entry.code)
        return ank_fail(err, ANK_INVALID, ANK_N("What is the project called here?"));
    if (!ank_project_enter(&visit->work, &entry, &added, err))
        return false;
    visit->saved = SAY(ANK_N("%s is set up."), added.name);
    return screen_go(visit, "/families", NULL);
}

const struct screen screen_projects = {.path = "/projects",
                                       .side = SCREEN_DESK,
                                       .shows = ANK_READ,
                                       .takes = ANK_READ | ANK_WRITE,
                                       .show = show,
                                       .take = take};
