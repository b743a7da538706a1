/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rights looked for one by one: what has no step yet is asked, and can be gone on with
 * another day. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/family_story.h>
#include <ankerpunt/app/rights_scan.h>
#include <ankerpunt/app/rights_said.h>
#include <ankerpunt/model/code.h>

#include "ways.h"

enum {
    per_screen = 24
}; /* rights; all of them would be a page that scrolls for ever */

/* Whom to go to, what comes first, and a link: behind a word that opens. */
static void write_more(struct visit *visit, const struct ank_right *right)
{
    const struct ank_lang *lang = visit->work.lang;
    const char *office = ank_code_words(lang, ank_office_codes, right->office);
    const char *step = ank_label(lang, &right->step);
    if (!office && !right->url)
        return;
    markup_open(visit->page, "details", .class = "more");
    markup_element(visit->page, "summary",
                   .text = office ? office : WORDS(ANK_N("more about it")));
    if (step && *step)
        screen_words(visit, step);
    if (right->url) {
        markup_open(visit->page, "p");
        markup_element(visit->page, "a", .href = right->url, .text = right->url);
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
}

static void ask(struct visit *visit, const struct ank_right *right)
{
    struct screen_choice answers[8] = {{"", WORDS(ANK_N("not asked"))}};
    size_t count = 1;
    for (const struct ank_code_row *row = ank_scan_codes; row->code; row++)
        answers[count++] =
            (struct screen_choice){row->code, ank_words(visit->work.lang, row->words)};
    screen_choose(visit, &(struct screen_choices){
                             .name = ank_format(&visit->mem, "r-%s", right->code),
                             .words = ank_label_plain(visit->work.lang, &visit->mem,
                                                      &right->label),
                             .there = "none", /* nothing is said beforehand */
                             .choice = answers,
                             .count = count,
                             .row = true});
    write_more(visit, right);
}

/* What they will look into together, with the way round to it. */
static void write_chosen(struct visit *visit, const struct ank_chosen_rows *chosen)
{
    size_t shown = 0;
    for (size_t i = 0; i < chosen->count; i++)
        shown += chosen->row[i].explore;
    if (shown == 0)
        return;
    screen_subheading(visit, WORDS(ANK_N("What we look into together")));
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = 0; i < chosen->count; i++) {
        if (!chosen->row[i].explore)
            continue;
        markup_open(visit->page, "li");
        markup_element(visit->page, "strong",
                       .text = ank_label_plain(visit->work.lang, &visit->mem,
                                               &chosen->row[i].right.label));
        write_more(visit, &chosen->row[i].right);
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
}

/* What is not for them, with the way back. */
static void write_out(struct visit *visit, const struct ank_story *story,
                      const struct ank_texts *out)
{
    if (out->count == 0)
        return;
    markup_open(visit->page, "details");
    markup_element(visit->page, "summary", .text = WORDS(ANK_N("Not for them")));
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = 0; i < out->count; i++) {
        markup_open(visit->page, "li");
        markup_element(visit->page, "span",
                       .text = ank_story_right(&visit->work, story, out->text[i]));
        family_button(visit, &(struct family_button){.path = "/scan",
                                                     .name = "again",
                                                     .value = out->text[i],
                                                     .words = WORDS(ANK_N("back"))});
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 2);
}

/* The way to the other form. */
static void write_forms(struct visit *visit, bool is_short)
{
    const char *here = screen_address(visit, "/scan", visit->named);
    markup_open(visit->page, "p");
    markup_element(
        visit->page, "a",
        .href = is_short ? here : ank_format(&visit->mem, "%s?short=yes", here),
        .text = is_short ? WORDS(ANK_N("All rights"))
                         : WORDS(ANK_N("Only the short form: the rights that "
                                       "come up most")));
    markup_close(visit->page, 1);
}

/* The rights of the form from that one on, each with its answers, and the way to what
 * comes after them. */
static void write_questions(struct visit *visit, const struct ank_scan *scan,
                            bool is_short, size_t from)
{
    size_t end = scan->count - from > per_screen ? from + per_screen : scan->count;
    if (scan->count == 0) {
        screen_words(visit, WORDS(ANK_N("Every right of this form has an answer.")));
        return;
    }
    screen_form(visit, "/scan", visit->named);
    for (size_t i = from; i < end; i++) {
        if (!is_short && (i == from || strcmp(scan->side[i], scan->side[i - 1]) != 0))
            screen_subheading(visit, scan->side[i]);
        ask(visit, &scan->right[i]);
    }
    screen_button(visit, "keep", "yes", WORDS(ANK_N("Save")));
    screen_form_end(visit);
    if (end == scan->count)
        return;
    markup_open(visit->page, "p");
    markup_element(visit->page, "a",
                   .href =
                       ank_format(&visit->mem, "%s?from=%zu",
                                  screen_address(visit, "/scan", visit->named), end),
                   .text = WORDS(ANK_N("The next rights")));
    markup_close(visit->page, 1);
}

/* Where the full form goes on; from the first when it is no place in it. */
static size_t from_asked(struct visit *visit, const struct ank_scan *scan)
{
    const char *from = request_field(visit->request, "from");
    size_t place = from ? strtoul(from, NULL, 10) : 0;
    return place < scan->count ? place : 0;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_story story;
    struct ank_texts out;
    struct ank_scan scan;
    struct ank_chosen_rows chosen;
    bool is_short = request_field(visit->request, "short") != NULL;
    const struct ank_scan_wish wish = {.family = visit->named, .brief = is_short};
    const struct ank_claims_wish own = {.family = visit->named,
                                        .renew_within = ANK_NOT_GIVEN};
    if (!family_head(visit, "/rights", err) ||
        !ank_not_entitled_rows(&visit->work, visit->named, &out, err) ||
        !ank_story_read(&visit->work, visit->named, &story, err) ||
        !ank_chosen_list(&visit->work, &own, &chosen, err) ||
        !ank_scan_read(&visit->work, &wish, &scan, err))
        return false;
    screen_words(visit,
                 WORDS(ANK_N("Right by right: what the family has, has applied for or "
                             "wants to look into. What you keep is not asked again; "
                             "stop when you like and go on another day.")));
    write_forms(visit, is_short);
    write_questions(visit, &scan, is_short, from_asked(visit, &scan));
    write_chosen(visit, &chosen);
    write_out(visit, &story, &out);
    return true;
}

static bool take_right(struct visit *visit, const char *right, const char *said,
                       struct ank_error *err)
{
    struct ank_scan_reply reply = {
        .family = visit->named, .right = right, .said = said, .day = ANK_NO_DAY};
    return ank_scan_note(&visit->work, &reply, err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    ank_day day = ANK_NO_DAY;
    struct ank_entitlement again = {visit->named, screen_typed(visit, "again"),
                                    ANK_NO_DAY, false};
    if (again.right)
        return ank_entitlement_note(&visit->work, &again, err) &&
               screen_go(visit, "/scan", visit->named);
    for (size_t i = 0; i < visit->request->count; i++) {
        const struct request_field *field = &visit->request->field[i];
        if (strncmp(field->name, "r-", 2) == 0 && *field->value &&
            !take_right(visit, field->name + 2, field->value, err))
            return false;
    }
    visit->saved = WORDS(ANK_N("It is noted that rights were looked for."));
    return ank_explored_note(&visit->work, visit->named, &day, err) &&
           screen_go(visit, "/rights", visit->named);
}

const struct screen screen_scan = {.path = "/scan",
                                   .side = SCREEN_DESK,
                                   .names = true,
                                   .shows = ANK_READ,
                                   .takes = ANK_READ | ANK_WRITE,
                                   .show = show,
                                   .take = take};
