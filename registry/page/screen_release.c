/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a funder would see: first told, with what stays back and why; then written, with
 * the families' yes alone. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/release_folder.h>

#include "plain.h"
#include "screen.h"

static const char *folder_of(struct visit *visit)
{
    const char *home = getenv("HOME");
    return screen_typed(visit, "folder") ? screen_typed(visit, "folder")
                                         : ank_format(&visit->mem, "%s/release-%s",
                                                      home ? home : "", visit->named);
}

static void ask(struct visit *visit, bool explained)
{
    screen_form(visit, "/release", visit->named);
    screen_ask(visit, &(struct screen_field){.name = "whom",
                                             .words = WORDS(ANK_N("For whom?")),
                                             .there = screen_typed(visit, "whom"),
                                             .required = true});
    screen_ask(visit, &(struct screen_field){.name = "purpose",
                                             .words = WORDS(ANK_N("What for?")),
                                             .there = screen_typed(visit, "purpose"),
                                             .required = true});
    screen_button(visit, "explain", "yes", WORDS(ANK_N("What would they see?")));
    if (explained) {
        screen_ask(visit, &(struct screen_field){
                              .name = "folder",
                              .words = WORDS(ANK_N("The folder to write it in")),
                              .there = folder_of(visit)});
        screen_button(visit, "write", "yes", WORDS(ANK_N("Write it, and note it")));
    }
    screen_form_end(visit);
}

static struct ank_release_request request_of(struct visit *visit, char **projects)
{
    projects[0] = ank_strdup(&visit->mem, visit->named);
    projects[1] = NULL;
    return (struct ank_release_request){.projects = projects,
                                        .whom = screen_typed(visit, "whom"),
                                        .purpose = screen_typed(visit, "purpose")};
}

static bool explain(struct visit *visit, struct ank_error *err)
{
    char *text, *projects[2];
    size_t size;
    const struct ank_release_request request = request_of(visit, projects);
    FILE *out = ank_must(open_memstream(&text, &size));
    bool done = ank_release_explain(&visit->work, &request, out, err);
    fclose(out);
    if (done)
        markup_element(visit->page, "pre", .text = plain_text(&visit->mem, text),
                       .class = "text");
    free(text);
    return done;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_project *project;
    size_t count;
    bool explained = screen_pressed(visit, "explain") && !visit->refused;
    if (!ank_project_rows(&visit->work, visit->named, &project, &count, err))
        return false;
    screen_heading(visit, SAY(ANK_N("For a funder: %s"), project->name));
    screen_words(visit, WORDS(ANK_N("A folder of anonymous results, with a report. "
                                    "Nobody can be found in it, also not by who knows "
                                    "other figures.")));
    if (explained && !explain(visit, err))
        return false;
    ask(visit, explained || screen_pressed(visit, "write"));
    return true;
}

static bool take(struct visit *visit, struct ank_error *err)
{
    char *projects[2];
    const char *folder;
    const struct ank_release_request request = request_of(visit, projects);
    const struct ank_release_place place = {.folder = folder_of(visit)};
    if (!request.whom || !request.purpose)
        return ank_fail(err, ANK_INVALID, ANK_N("For whom is it, and what for?"));
    if (!screen_pressed(visit, "write"))
        return true;
    if (!ank_release_write(&visit->work, &request, &place, &folder, err))
        return false;
    visit->work.notice(&visit->work,
                       SAY(ANK_N("The release is written in %s."), folder));
    return screen_go(visit, "/projects", NULL);
}

const struct screen screen_release = {.path = "/release",
                                      .side = SCREEN_DESK,
                                      .names = true,
                                      .shows = ANK_READ,
                                      .takes = ANK_READ | ANK_WRITE,
                                      .own_transactions = true,
                                      .show = show,
                                      .take = take};
