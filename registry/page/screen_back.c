/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last thing that was written is taken back, after a look at what it was. */
#include <stdlib.h>

#include <ankerpunt/app/undo.h>

#include "screen.h"

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_undoing undoing;
    if (!ank_undo_look(&visit->work, &undoing, err))
        return false;
    screen_heading(visit, undoing.back ? WORDS(ANK_N("Put this back?"))
                                       : WORDS(ANK_N("Take this back?")));
    screen_words(visit, undoing.what);
    markup_open(visit->page, "ul");
    for (size_t i = 0; i < undoing.count; i++)
        markup_element(visit->page, "li", .text = undoing.lines[i]);
    markup_close(visit->page, 1);
    screen_form(visit, "/back", NULL);
    markup_element(visit->page, "input", .type = "hidden", .name = "seen",
                   .value = ank_format(&visit->mem, "%lld", (long long)undoing.seen));
    screen_button(visit, "yes", "yes",
                  undoing.back ? WORDS(ANK_N("Yes, put it back"))
                               : WORDS(ANK_N("Yes, take it back")));
    screen_link(visit, "/", NULL, WORDS(ANK_N("No, leave it")));
    screen_form_end(visit);
    return true;
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_undoing undoing;
    const char *seen = screen_typed(visit, "seen");
    if (!ank_undo_look(&visit->work, &undoing, err))
        return false;
    undoing.seen = seen ? strtoll(seen, NULL, 10) : 0;
    if (!ank_undo_take(&visit->work, &undoing, err))
        return false;
    visit->saved = undoing.back ? WORDS(ANK_N("It is put back."))
                                : WORDS(ANK_N("It is taken back."));
    return screen_go(visit, "/", NULL);
}

const struct screen screen_back = {.path = "/back",
                                   .side = SCREEN_DESK,
                                   .shows = ANK_READ | ANK_IDENTITY,
                                   .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                   .show = show,
                                   .take = take};
