/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ankerpunt is closed by who used it: an icon starts it, and there is no terminal to
 * end it from. */
#include "server.h"

static bool show(struct visit *visit, struct ank_error *err)
{
    (void)err;
    if (visit->server->closing) {
        screen_heading(visit, WORDS(ANK_N("ankerpunt is closed")));
        screen_words(visit, WORDS(ANK_N("Everything that was saved is kept. Close this "
                                        "window too.")));
        return true;
    }
    screen_heading(visit, WORDS(ANK_N("Close ankerpunt?")));
    screen_words(visit, WORDS(ANK_N("Then this page does nothing any more, until "
                                    "ankerpunt is opened again with its icon.")));
    screen_form(visit, "/close", NULL);
    markup_open(visit->page, "p", .class = "actions");
    screen_button(visit, "close", "yes", WORDS(ANK_N("Close ankerpunt")));
    screen_link(visit, "/safe", NULL, WORDS(ANK_N("No, leave it")));
    markup_close(visit->page, 1);
    screen_form_end(visit);
    return true;
}

static bool take(struct visit *visit, struct ank_error *err)
{
    (void)err;
    visit->server->closing = server_now();
    return true;
}

const struct screen screen_close = {
    .path = "/close", .side = SCREEN_DESK, .bare = true, .show = show, .take = take};
