/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first page of the desk: what waits today, and what can be done about it at once.
 */
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/setup.h>
#include <ankerpunt/app/today.h>
#include <ankerpunt/model/code.h>

#include "roster.h"
#include "unsealed.h"

enum { most_shown = 25 }; /* of a kind: a page that nobody reads to its end is slow */

/* Where each kind is dealt with. */
static const struct {
    const char *path, *words;
} ways[] = {
    [ANK_TODAY_TALK] = {"/hand", ANK_N("Fill in together")},
    [ANK_TODAY_PERSON] = {"/hand", ANK_N("Fill in together")},
    [ANK_TODAY_FOLLOWUP] = {"/hand", ANK_N("Fill in together")},
    [ANK_TODAY_STEP] = {"/steps", ANK_N("Small steps")},
    [ANK_TODAY_REVIEW] = {"/around", ANK_N("Look at it again")},
    [ANK_TODAY_PLAN] = {"/around", ANK_N("Look at it again")},
    [ANK_TODAY_RENEWAL] = {"/rights", ANK_N("Rights")},
    [ANK_TODAY_EXPLORE] = {"/scan", ANK_N("Rights")},
    [ANK_TODAY_STUCK] = {"/rights", ANK_N("Rights")},
    [ANK_TODAY_PUT_OFF] = {"/hand", ANK_N("Fill in together")},
    [ANK_TODAY_FEEDBACK] = {NULL, NULL},
    [ANK_TODAY_RETENTION] = {"/paper", ANK_N("Paper")},
};

static void write_item(struct visit *visit, const struct ank_today_item *item)
{
    struct markup *page = visit->page;
    const char *called = item->alias ? item->alias : item->family;
    markup_open(page, "li", .class = item->late ? "late" : NULL);
    if (item->family)
        screen_family_link(visit, item->family, called);
    else
        markup_element(page, "span", .text = item->project);
    markup_element(page, "span", .text = ank_today_words(&visit->work, item));
    markup_element(page, "span", .class = item->late ? "grave" : "soft",
                   .text = ank_work_day(&visit->work, item->day));
    if (item->family && ways[item->kind].path)
        markup_element(page, "a", .class = "button",
                       .href =
                           screen_address(visit, ways[item->kind].path, item->family),
                       .text = WORDS(ways[item->kind].words));
    markup_close(page, 1);
}

/* Where there is no family yet, it is not a quiet day but a first one. */
static bool write_quiet(struct visit *visit, struct ank_error *err)
{
    struct ank_setup done;
    if (!ank_setup_look(&visit->work, &done, err))
        return false;
    if (done.family) {
        screen_words(visit, WORDS(ANK_N("Nothing waits. A quiet day for once; enjoy "
                                        "it.")));
        return true;
    }
    screen_words(visit, WORDS(ANK_N("There is no family yet.")));
    markup_open(visit->page, "p");
    screen_link(visit, "/start", NULL, WORDS(ANK_N("Go on with the first steps")));
    markup_close(visit->page, 1);
    return true;
}

static void write_items(struct visit *visit, const struct ank_today_list *list)
{
    size_t shown = 0; /* of this kind */
    bool cut = false;
    for (size_t i = 0; i < list->count; i++) {
        bool first = i == 0 || list->rows[i - 1].kind != list->rows[i].kind;
        if (first && i > 0)
            markup_close(visit->page, 1);
        if (first) {
            screen_subheading(visit, WORDS(ank_today_codes[list->rows[i].kind].words));
            markup_open(visit->page, "ul", .class = "plain named");
        }
        shown = first ? 1 : shown + 1;
        if (shown <= most_shown)
            write_item(visit, &list->rows[i]);
        else
            cut = true;
    }
    if (list->count > 0)
        markup_close(visit->page, 1);
    if (cut)
        screen_words(
            visit,
            SAY(ANK_N(
                    "Of each kind the first %d are shown; the others come when these are done."),
                most_shown));
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_today_list list;
    struct ank_today_wish wish = {.within = ANK_NOT_GIVEN};
    bool open, chosen;
    screen_heading(
        visit, SAY(ANK_N("Today, %s"), ank_work_day(&visit->work, visit->work.today)));
    if (!roster_ask(visit, &wish, &chosen, err))
        return false;
    if (chosen) {
        if (!unsealed_try(visit, &open, err) ||
            !ank_today_read(&visit->work, &wish, &list, err) ||
            (list.count == 0 && !write_quiet(visit, err)))
            return false;
        write_items(visit, &list);
    }
    markup_open(visit->page, "p");
    screen_link(visit, "/families", NULL, WORDS(ANK_N("All families")));
    markup_close(visit->page, 1);
    markup_open(visit->page, "p");
    screen_link(visit, "/signals", NULL,
                WORDS(ANK_N("Signals: what families run into")));
    markup_close(visit->page, 1);
    return true;
}

const struct screen screen_today = {.path = "/",
                                    .side = SCREEN_DESK,
                                    .shows = ANK_READ | ANK_IDENTITY,
                                    .takes = ANK_READ,
                                    .show = show,
                                    .take = roster_take};
