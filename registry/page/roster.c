/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/typed.h>

#include "roster.h"

/* Supported now; more are asked about part by part. And how many coaches and projects a
 * list shows, before a word has to be typed. */
enum { most_families = 1000, most_listed = 30 };

static const char a_coach[] = "coach ", a_project[] = "project ";

/* Coaches and projects, as the form sends them. */
static bool read_choices(struct visit *visit, struct ank_choices *coaches,
                         struct ank_choices *projects, struct ank_error *err)
{
    const struct ank_typed_wish coach = {.kind = ANK_TYPED_COACH},
                                project = {.kind = ANK_TYPED_PROJECT};
    return ank_typed_choices(&visit->work, &coach, coaches, err) &&
           ank_typed_choices(&visit->work, &project, projects, err);
}

static const char *kept(struct visit *visit)
{
    const struct gate *gate = visit->gate;
    return *gate->coach     ? ank_format(&visit->mem, "%s%s", a_coach, gate->coach)
           : *gate->project ? ank_format(&visit->mem, "%s%s", a_project, gate->project)
                            : "";
}

static void ask_list(struct visit *visit, const struct ank_choices *coaches,
                     const struct ank_choices *projects)
{
    struct screen_choice choice[2 * most_listed + 1] = {
        {"", WORDS(ANK_N("All families"))}};
    size_t count = 1;
    for (size_t i = 0; i < coaches->count; i++)
        choice[count++] = (struct screen_choice){
            ank_format(&visit->mem, "%s%s", a_coach, coaches->choice[i].code),
            SAY(ANK_N("coach %s"), coaches->choice[i].code)};
    for (size_t i = 0; i < projects->count && projects->count > 1; i++)
        choice[count++] = (struct screen_choice){
            ank_format(&visit->mem, "%s%s", a_project, projects->choice[i].code),
            ank_label_plain(visit->work.lang, &visit->mem, &projects->choice[i].label)};
    screen_choose(visit,
                  &(struct screen_choices){.name = "whose",
                                           .words = WORDS(ANK_N("Which families")),
                                           .there = kept(visit),
                                           .choice = choice,
                                           .count = count});
}

static void ask_word(struct visit *visit)
{
    const struct gate *gate = visit->gate;
    screen_ask(visit, &(struct screen_field){
                          .name = "whose",
                          .words = WORDS(ANK_N("Which families")),
                          .there = *gate->coach ? gate->coach : gate->project,
                          .hint = WORDS(ANK_N("Of a coach, or of a project.")),
                          .type = "search"});
}

bool roster_ask(struct visit *visit, struct ank_today_wish *wish, bool *chosen,
                struct ank_error *err)
{
    struct ank_choices coaches = {0}, projects = {0};
    const struct gate *gate = visit->gate;
    bool many, listed;
    if (!ank_families_more(&visit->work, most_families, &many, err) ||
        (!many && !read_choices(visit, &coaches, &projects, err)))
        return false;
    wish->coach = *gate->coach ? gate->coach : NULL;
    wish->project = *gate->project ? gate->project : NULL;
    *chosen = !many || wish->coach || wish->project;
    listed = !many && coaches.count <= most_listed && projects.count <= most_listed;
    if (!many && coaches.count == 0 && projects.count <= 1 && !wish->coach)
        return true;
    if (!*chosen)
        screen_words(visit, SAY(ANK_N("More than %d families are supported here. Say "
                                      "which ones you want to see."),
                                most_families));
    markup_open(visit->page, "div", .class = "beside");
    screen_form(visit, "/", NULL);
    if (listed)
        ask_list(visit, &coaches, &projects);
    else
        ask_word(visit);
    screen_button(visit, "show", "yes", WORDS(ANK_N("Show")));
    screen_form_end(visit);
    markup_close(visit->page, 1);
    return true;
}

/* A word that somebody typed is a coach's before it is a project's. */
static bool settle(struct visit *visit, const char *typed, const char **coach,
                   const char **project, struct ank_error *err)
{
    struct ank_choices coaches, projects, found;
    struct ank_arena *mem = &visit->mem;
    char shown[256];
    if (!read_choices(visit, &coaches, &projects, err))
        return false;
    if (ank_choice_find(&coaches, typed, false, mem, &found) == ANK_CHOICE_ONE) {
        *coach = found.choice[0].code;
        return true;
    }
    *project = typed;
    if (ank_choice_find(&projects, typed, false, mem, &found) == ANK_CHOICE_NONE)
        return ank_fail(err, ANK_NOT_FOUND,
                        ANK_N("No coach and no project is called %s."),
                        ank_shown(typed, shown));
    return ank_choice_settle(&projects, project, mem, err);
}

bool roster_take(struct visit *visit, struct ank_error *err)
{
    const char *typed = screen_typed(visit, "whose"), *coach = NULL, *project = NULL;
    struct gate *gate = visit->gate;
    size_t length = typed ? strcspn(typed, " ") + 1 : 0;
    if (typed && strncmp(typed, a_coach, length) == 0)
        coach = typed + length;
    else if (typed && strncmp(typed, a_project, length) == 0)
        project = typed + length;
    else if (typed && !settle(visit, typed, &coach, &project, err))
        return false;
    snprintf(gate->coach, sizeof gate->coach, "%s", coach ? coach : "");
    snprintf(gate->project, sizeof gate->project, "%s", project ? project : "");
    return gate_keep(gate, err) && screen_go(visit, "/", NULL);
}
