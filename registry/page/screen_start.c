/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first start: there is no registry yet. It is made with its passphrase and its
 * first project. */
#include <string.h>

#include <ankerpunt/app/opening.h>
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/sealing.h>

#include "server.h"

static bool show(struct visit *visit, struct ank_error *err)
{
    const char *proposed;
    const char *path = visit->server->wish->registry;
    if (!ank_passphrase_propose(&visit->work, &proposed, err))
        return false;
    screen_heading(visit, WORDS(ANK_N("Welcome")));
    screen_words(visit, SAY(ANK_N("There is no registry yet. It will be one file on "
                                  "this computer, that only you can read: %s"),
                            path));
    screen_form(visit, "/start", NULL);
    screen_ask(visit, &(struct screen_field){
                          .name = "name",
                          .words = WORDS(ANK_N("What is your project called?")),
                          .required = true,
                          .focused = true});
    screen_ask(visit,
               &(struct screen_field){
                   .name = "code",
                   .words = WORDS(ANK_N("A short word for it, such as zonnedorp")),
                   .required = true});
    screen_ask(
        visit,
        &(struct screen_field){
            .name = "phrase",
            .words = WORDS(ANK_N("A passphrase, to keep names and words sealed")),
            .type = "password",
            .hint = SAY(ANK_N("Write it down, and keep it elsewhere. One that "
                              "nobody used yet: %s. Empty: none for now; then no "
                              "names and no words can be kept."),
                        proposed)});
    screen_ask(visit, &(struct screen_field){.name = "again",
                                             .words = WORDS(ANK_N("Once more")),
                                             .type = "password"});
    screen_button(visit, "make", "yes", WORDS(ANK_N("Make the registry")));
    screen_form_end(visit);
    return true;
}

static bool make(struct visit *visit, const struct ank_project_entry *entry,
                 const char *phrase, struct ank_error *err)
{
    struct ank_project added;
    const char *path = visit->server->wish->registry;
    const struct ank_making making = {.path = path,
                                      .passphrase = phrase && *phrase ? phrase : NULL};
    const struct ank_opening opening = {.path = path,
                                        .access = ANK_READ | ANK_WRITE,
                                        .network_ok = visit->server->wish->network_ok};
    return ank_registry_make(&visit->work, &making, err) &&
           ank_work_open(&visit->work, &opening, err) &&
           ank_work_begin(&visit->work, err) &&
           ank_work_end(&visit->work,
                        ank_project_enter(&visit->work, entry, &added, err), err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    const char *phrase = request_field(visit->request, "phrase");
    const char *again = request_field(visit->request, "again");
    const struct ank_project_entry entry = {.code = screen_typed(visit, "code"),
                                            .name = screen_typed(visit, "name"),
                                            .language = ank_lang_code(visit->work.lang),
                                            .start = ANK_NO_DAY};
    if (!entry.code || !ank_code_valid(entry.code))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("The short word is letters, numbers and dashes, without "
                              "blanks."));
    if (strcmp(phrase ? phrase : "", again ? again : "") != 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("The two are not the same. Type it twice, alike."));
    if ((phrase && *phrase && !ank_passphrase_good(phrase, err)) ||
        !make(visit, &entry, phrase, err))
        return false;
    visit->saved = WORDS(ANK_N("The registry is made. Now the first family, and a "
                               "backup."));
    return screen_go(visit, "/families", NULL);
}

const struct screen screen_start = {.path = "/start",
                                    .side = SCREEN_DESK,
                                    .bare = true,
                                    .own_transactions = true,
                                    .show = show,
                                    .take = take};
