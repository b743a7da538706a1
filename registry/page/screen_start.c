/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first five minutes: project, passphrase, first family, a copy. Each step can come
 * later, and is found to do again. Here also ends who has a registry of an older
 * version. */
#include <string.h>
#include <unistd.h>

#include <ankerpunt/app/opening.h>
#include <ankerpunt/app/safekeeping.h>
#include <ankerpunt/app/setup.h>

#include "beginning.h"
#include "keeping.h"
#include "served.h"

enum step { PROJECT, PASSPHRASE, FAMILY, COPY, STEPS };

static bool is_there(const struct visit *visit)
{
    return access(visit->server->wish->registry, F_OK) == 0;
}

static bool open_it(struct visit *visit, struct ank_error *err)
{
    const struct ank_opening opening = {.path = visit->server->wish->registry,
                                        .access = ANK_READ | ANK_WRITE | ANK_IDENTITY |
                                                  ANK_HASTY,
                                        .network_ok = visit->server->wish->network_ok};
    return ank_work_open(&visit->work, &opening, err);
}

static bool make(struct visit *visit, struct ank_error *err)
{
    const char *path = visit->server->wish->registry, *slash = strrchr(path, '/');
    const struct ank_making making = {.path = path};
    if (slash && slash > path &&
        !ank_folder_make(ank_strndup(&visit->mem, path, (size_t)(slash - path)), err))
        return false;
    return ank_registry_make(&visit->work, &making, err);
}

/* The steps ------------------------------------------------------------------ */

static const struct {
    const char *name, *title, *button;
    bool (*ask)(struct visit *visit, struct ank_error *err);
    bool (*take)(struct visit *visit, struct ank_error *err);
} steps[STEPS] = {
    [PROJECT] = {"project", ANK_N("Your project"), ANK_N("Set it up"),
                 beginning_ask_project, beginning_take_project},
    [PASSPHRASE] = {"passphrase", ANK_N("A passphrase"), ANK_N("Set it"),
                    keeping_ask_phrase, keeping_take_phrase},
    [FAMILY] = {"family", ANK_N("The first family"), ANK_N("Add the family"),
                beginning_ask_family, beginning_take_family},
    [COPY] = {"copy", ANK_N("A copy on a stick"), ANK_N("Make the copy"),
              keeping_ask_copy, keeping_take_copy},
};

/* Without a project there is nowhere to put a family. */
static enum step next_step(const struct visit *visit, const struct ank_setup *done)
{
    const bool ready[STEPS] = {done->project, done->passphrase,
                               done->family || !done->project, done->copy};
    enum step step = PROJECT;
    while (step < STEPS && (ready[step] || visit->server->put_off & 1U << step))
        step++;
    return step;
}

static bool ask_step(struct visit *visit, enum step step, struct ank_error *err)
{
    screen_subheading(visit, ank_format(&visit->mem, "%d/%d  %s", (int)step + 1, STEPS,
                                        WORDS(steps[step].title)));
    screen_form(visit, "/start", NULL);
    markup_element(visit->page, "input", .type = "hidden", .name = "step",
                   .value = steps[step].name);
    if (!steps[step].ask(visit, err))
        return false;
    markup_open(visit->page, "p", .class = "actions");
    screen_button(visit, "go", "yes", WORDS(steps[step].button));
    screen_button(visit, "later", "yes", WORDS(ANK_N("Later")));
    markup_close(visit->page, 1);
    screen_form_end(visit);
    return true;
}

static bool show_welcome(struct visit *visit, struct ank_error *err)
{
    screen_heading(visit, WORDS(ANK_N("Welcome")));
    screen_words(visit, SAY(ANK_N("There is no registry yet. It will be one file on "
                                  "this computer, that only you can read: %s"),
                            visit->server->wish->registry));
    markup_open(visit->page, "p");
    screen_link(visit, "/restore", NULL, WORDS(ANK_N("I have a backup")));
    markup_close(visit->page, 1);
    return ask_step(visit, PROJECT, err);
}

static bool show_older(struct visit *visit)
{
    screen_heading(visit, WORDS(ANK_N("An older registry")));
    screen_words(visit,
                 SAY(ANK_N("%s was made by an older version of ankerpunt. It can be "
                           "brought up to date: a backup is made beside it first, and "
                           "it is done as a whole or not at all."),
                     visit->server->wish->registry));
    screen_form(visit, "/start", NULL);
    screen_button(visit, "upgrade", "yes", WORDS(ANK_N("Bring it up to date")));
    screen_form_end(visit);
    return true;
}

/* Everything is done, or comes later. */
static void show_end(struct visit *visit, const struct ank_setup *done)
{
    const bool ready[STEPS] = {done->project, done->passphrase, done->family,
                               done->copy};
    markup_open(visit->page, "ul", .class = "plain");
    for (int i = 0; i < STEPS; i++) {
        markup_open(visit->page, "li");
        markup_element(visit->page, "span", .text = WORDS(steps[i].title));
        markup_element(visit->page, "span", .class = "soft",
                       .text = ready[i] ? WORDS(ANK_N("done")) : WORDS(ANK_N("later")));
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
    markup_open(visit->page, "p", .class = "actions");
    markup_element(visit->page, "a", .href = "/", .class = "button big",
                   .text = WORDS(ANK_N("To the desk")));
    markup_close(visit->page, 1);
    if (ready[PROJECT] && ready[PASSPHRASE] && ready[FAMILY] && ready[COPY])
        return;
    screen_form(visit, "/start", NULL);
    screen_button(visit, "resume", "yes", WORDS(ANK_N("Go on with what was left")));
    screen_form_end(visit);
}

static bool show_steps(struct visit *visit, struct ank_error *err)
{
    struct ank_setup done;
    if (!is_there(visit))
        return show_welcome(visit, err);
    if (ank_work_older(visit->server->wish->registry))
        return show_older(visit);
    if ((!visit->work.registry && !open_it(visit, err)) ||
        !ank_setup_look(&visit->work, &done, err))
        return false;
    const char *warning = ank_work_warning(&visit->work);
    enum step step = next_step(visit, &done);
    screen_heading(visit, step < STEPS ? WORDS(ANK_N("The first steps"))
                                       : WORDS(ANK_N("You can begin")));
    if (warning)
        screen_words(visit, warning);
    if (step < STEPS)
        return ask_step(visit, step, err);
    show_end(visit, &done);
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    if (!show_steps(visit, err))
        return false;
    frame_languages(visit, visit->page);
    return true;
}

static bool upgrade(struct visit *visit, struct ank_error *err)
{
    struct ank_upgraded upgraded;
    const char *path = visit->server->wish->registry;
    if (!ank_registry_renew(&visit->work, path, &upgraded, err))
        return false;
    if (upgraded.backup)
        visit->work.notice(
            &visit->work,
            SAY(ANK_N("The registry as it was is kept as %s."), upgraded.backup));
    served_know(visit->server);
    return screen_go(visit, "/", NULL);
}

static bool take_step(struct visit *visit, enum step step, struct ank_error *err)
{
    bool later = screen_pressed(visit, "later");
    bool made = !is_there(visit) && step == PROJECT;
    if (step == PROJECT && !later && !screen_typed(visit, "name"))
        return beginning_take_project(visit, err); /* says what is missing */
    if ((made && !make(visit, err)) || !open_it(visit, err))
        return false;
    if (later)
        visit->server->put_off |= 1U << step;
    else if (!steps[step].take(visit, err))
        return false;
    return screen_go(visit, "/start", NULL);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    const char *named = screen_typed(visit, "step");
    if (screen_pressed(visit, "upgrade"))
        return upgrade(visit, err);
    if (screen_pressed(visit, "resume")) {
        visit->server->put_off = 0;
        return screen_go(visit, "/start", NULL);
    }
    for (enum step step = PROJECT; named && step < STEPS; step++)
        if (strcmp(named, steps[step].name) == 0)
            return take_step(visit, step, err);
    return screen_go(visit, "/start", NULL);
}

const struct screen screen_start = {.path = "/start",
                                    .side = SCREEN_DESK,
                                    .bare = true,
                                    .own_transactions = true,
                                    .show = show,
                                    .take = take};
