/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The family is done: thanks, and the coach takes over with the passphrase or the code.
 */
#include <string.h>

#include <ankerpunt/app/sealing.h>

#include "server.h"

static bool asks_passphrase(struct visit *visit, bool *asks, struct ank_error *err)
{
    *asks = false;
    return *visit->gate->table.proof || ank_passphrase_is_set(&visit->work, asks, err);
}

/* In the coach's own language, whatever the table speaks. */
static void ask_coach(struct visit *visit, bool passphrase)
{
    const struct ank_lang *lang = server_desk_lang(visit->server);
    markup_open(visit->page, "div", .lang = ank_lang_code(lang), .dir = "ltr");
    visit->work.lang = lang;
    screen_subheading(visit, WORDS(ANK_N("For the coach")));
    screen_form(visit, "/done", NULL);
    screen_ask(visit, &(struct screen_field){
                          .name = "code",
                          .words = passphrase ? WORDS(ANK_N("Passphrase"))
                                              : WORDS(ANK_N("Code of the coach")),
                          .type = "password",
                          .required = true,
                      });
    screen_button(visit, "on", "yes", WORDS(ANK_N("Go on")));
    screen_form_end(visit);
    markup_close(visit->page, 1);
    visit->work.lang = server_lang(visit->server);
}

static bool show(struct visit *visit, struct ank_error *err)
{
    bool passphrase;
    if (visit->gate->table.review == GATE_REVIEW && visit->gate->table.done)
        return screen_go(visit, "/review", NULL);
    if (!asks_passphrase(visit, &passphrase, err))
        return false;
    screen_heading(visit, WORDS(ANK_N("Thank you")));
    screen_words(visit, WORDS(ANK_N("Everything is saved. Give the laptop back to the "
                                    "coach.")));
    screen_form(visit, "/done", NULL);
    screen_button(visit, "again", "yes", WORDS(ANK_N("Back to our answers")));
    screen_form_end(visit);
    ask_coach(visit, passphrase);
    return true;
}

static bool fits(struct visit *visit, const char *typed, struct ank_error *err)
{
    bool passphrase;
    if (!asks_passphrase(visit, &passphrase, err))
        return false;
    if (passphrase)
        return ank_passphrase_use(&visit->work, typed, err);
    return gate_code_fits(visit->gate, typed) ||
           ank_fail(err, ANK_DENIED, ANK_N("That is not the code of the coach."));
}

/* The desk asks what the coach expects, before it shows the family they sat with. */
static bool leave(struct visit *visit, struct ank_error *err)
{
    char family[GATE_CODE];
    memcpy(family, visit->gate->table.family, sizeof family);
    const char *next = *visit->gate->table.by ? "/family" : "/estimate";
    visit->gate->table = (struct gate_table){0};
    visit->gate->last_seen = server_now();
    visit->answer.cookie = true;
    return gate_turn(visit->gate, err) &&
           screen_go(visit, next, ank_strdup(&visit->mem, family));
}

static bool take(struct visit *visit, struct ank_error *err)
{
    const char *typed = request_field(visit->request, "code");
    if (request_field(visit->request, "again")) {
        visit->gate->table.done = false;
        return gate_keep(visit->gate, err) && screen_go(visit, "/table", NULL);
    }
    return server_may_try(visit->gate, err) &&
           server_tried(visit->gate, fits(visit, typed ? typed : "", err)) &&
           leave(visit, err);
}

const struct screen screen_done = {.path = "/done",
                                   .side = SCREEN_TABLE,
                                   .shows = ANK_READ | ANK_IDENTITY,
                                   .takes = ANK_READ | ANK_IDENTITY,
                                   .bare = true,
                                   .show = show,
                                   .take = take};
