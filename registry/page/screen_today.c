/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first page of the desk. */
#include <ankerpunt/app/families.h>

#include "screen.h"

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_family_list *list;
    const struct ank_family_row *row;
    screen_heading(visit, WORDS(ANK_N("Families")));
    if (!ank_family_list_open(&visit->work, NULL, &list, err))
        return false;
    markup_open(visit->page, "ul", .class = "families");
    while (ank_family_list_next(list, &row)) {
        markup_open(visit->page, "li");
        screen_link(visit, "/family", row->family,
                    row->alias ? row->alias : row->family);
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
    return ank_family_list_close(list, err);
}

const struct screen screen_today = {
    .path = "/", .side = SCREEN_DESK, .shows = ANK_READ, .show = show};
