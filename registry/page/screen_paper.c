/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers of a family: its sheet, a form to fill in, its dossier; and to whom one is
 * given. */
#include <string.h>

#include <ankerpunt/app/families.h>

#include "document.h"
#include "ways.h"
#include "unsealed.h"

static enum document_kind kind_typed(struct visit *visit)
{
    const char *typed = screen_typed(visit, "kind");
    if (typed && strcmp(typed, "form") == 0)
        return DOCUMENT_FORM;
    if (typed && strcmp(typed, "rights") == 0)
        return DOCUMENT_RIGHTS;
    if (typed && strcmp(typed, "rights-short") == 0)
        return DOCUMENT_RIGHTS_SHORT;
    return typed && strcmp(typed, "dossier") == 0 ? DOCUMENT_DOSSIER : DOCUMENT_SHEET;
}

static struct document wanted(struct visit *visit)
{
    const char *how = screen_typed(visit, "how");
    return (struct document){.kind = kind_typed(visit),
                             .of = visit->named,
                             .by = screen_typed(visit, "by"),
                             .child = how && strcmp(how, "child") == 0,
                             .large = how && strcmp(how, "large") == 0};
}

static void choose(struct visit *visit, const struct ank_person *persons, size_t count)
{
    struct screen_choice *who = ank_alloc(&visit->mem, (count + 1) * sizeof *who);
    const struct screen_choice kinds[] = {
        {"sheet", WORDS(ANK_N("the sheet to keep"))},
        {"form", WORDS(ANK_N("a form to fill in"))},
        {"rights-short", WORDS(ANK_N("a form for rights, short"))},
        {"rights", WORDS(ANK_N("a form for rights, all"))},
        {"dossier", WORDS(ANK_N("everything that is kept"))}};
    const struct screen_choice hows[] = {{"", WORDS(ANK_N("as it is"))},
                                         {"large", WORDS(ANK_N("large letters"))},
                                         {"child", WORDS(ANK_N("for a child"))}};
    who[0] = (struct screen_choice){"", WORDS(ANK_N("of the family"))};
    for (size_t i = 0; i < count; i++)
        who[i + 1] = (struct screen_choice){persons[i].code,
                                            SAY(ANK_N("of %s alone"), persons[i].code)};
    screen_form(visit, "/paper", visit->named);
    screen_choose(visit, &(struct screen_choices){.name = "kind",
                                                  .words = WORDS(ANK_N("Which paper?")),
                                                  .there = screen_typed(visit, "kind"),
                                                  .choice = kinds,
                                                  .count = ANK_COUNT(kinds),
                                                  .row = true});
    screen_choose(visit, &(struct screen_choices){.name = "by",
                                                  .words = WORDS(ANK_N("Whose?")),
                                                  .there = screen_typed(visit, "by"),
                                                  .choice = who,
                                                  .count = count + 1,
                                                  .row = true});
    screen_choose(visit, &(struct screen_choices){.name = "how",
                                                  .words = WORDS(ANK_N("How?")),
                                                  .there = screen_typed(visit, "how"),
                                                  .choice = hows,
                                                  .count = ANK_COUNT(hows),
                                                  .row = true});
    screen_button(visit, "look", "yes", WORDS(ANK_N("Look")));
    markup_open(visit->page, "details");
    markup_element(visit->page, "summary",
                   .text = WORDS(ANK_N("Give it to somebody outside")));
    screen_ask(visit, &(struct screen_field){
                          .name = "to",
                          .words = WORDS(ANK_N("To whom? A code, such as ocmw")),
                          .hint = WORDS(ANK_N("Only with the family's yes; it is kept "
                                              "in the list of what was given."))});
    screen_button(visit, "give", "yes", WORDS(ANK_N("Keep as PDF, and note it")));
    markup_close(visit->page, 1);
    screen_form_end(visit);
}

static bool write_shares(struct visit *visit, struct ank_error *err)
{
    struct ank_share *shares;
    size_t count;
    if (!ank_share_rows(&visit->work, visit->named, &shares, &count, err))
        return false;
    if (count > 0)
        screen_subheading(visit, WORDS(ANK_N("What was given")));
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = 0; i < count; i++) {
        markup_open(visit->page, "li");
        markup_element(visit->page, "span",
                       .text = ank_format(&visit->mem, "%s · %s · %s",
                                          ank_work_day(&visit->work, shares[i].day),
                                          shares[i].what, shares[i].whom));
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_person *persons;
    size_t count;
    bool open;
    if (!unsealed_try(visit, &open, err) || !family_head(visit, "/paper", err) ||
        !ank_person_rows(&visit->work, visit->named, &persons, &count, err))
        return false;
    choose(visit, persons, count);
    screen_link(visit, "/letter", visit->named,
                WORDS(ANK_N("A letter to who sent the family on")));
    document_frame(visit, wanted(visit));
    return write_shares(visit, err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct document document = wanted(visit);
    const char *to = screen_typed(visit, "to");
    if (unsealed_pressed(visit))
        return unsealed_take(visit, err) && screen_go(visit, "/paper", visit->named);
    if (!screen_pressed(visit, "give"))
        return true;
    if (!to)
        return ank_fail(err, ANK_INVALID, ANK_N("To whom is it given?"));
    document.pdf = true;
    return document_answer(visit, &document, to, err);
}

const struct screen screen_paper = {.path = "/paper",
                                    .side = SCREEN_DESK,
                                    .names = true,
                                    .shows = ANK_READ | ANK_IDENTITY,
                                    .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                    .show = show,
                                    .take = take};
