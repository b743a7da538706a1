/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter to who sent a family on, made together at the table: nothing stands in it
 * until it is ticked, and it is looked at before it is given. */
#include <string.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/app/letter.h>

#include "document.h"
#include "ways.h"
#include "unsealed.h"

/* "status,right=leefloon" */
static struct ank_texts ticked(struct visit *visit)
{
    struct ank_texts chosen = {0};
    const char *all = screen_ticked(visit, "item");
    char *rest = all ? ank_strdup(&visit->mem, all) : NULL;
    for (char *key; (key = strsep(&rest, ","));) {
        chosen.text =
            ank_grow(&visit->mem, chosen.text, chosen.count, sizeof *chosen.text);
        chosen.text[chosen.count++] = key;
    }
    return chosen;
}

static bool is_ticked(const struct ank_texts *chosen, const char *key)
{
    for (size_t i = 0; i < chosen->count; i++)
        if (strcmp(chosen->text[i], key) == 0)
            return true;
    return false;
}

static bool ask_whom(struct visit *visit, struct ank_error *err)
{
    struct ank_person *persons;
    size_t count;
    if (!ank_person_rows(&visit->work, visit->named, &persons, &count, err))
        return false;
    struct screen_choice *who = ank_alloc(&visit->mem, (count + 1) * sizeof *who);
    who[0] = (struct screen_choice){"", WORDS(ANK_N("of the family"))};
    for (size_t i = 0; i < count; i++)
        who[i + 1] = (struct screen_choice){persons[i].code,
                                            SAY(ANK_N("of %s alone"), persons[i].code)};
    screen_ask(visit, &(struct screen_field){
                          .name = "to",
                          .words = WORDS(ANK_N("To whom? A code, such as ocmw")),
                          .there = screen_typed(visit, "to"),
                          .hint = WORDS(ANK_N("Only with the family's yes; it is kept "
                                              "in the list of what was given."))});
    screen_choose(visit, &(struct screen_choices){.name = "by",
                                                  .words = WORDS(ANK_N("Whose?")),
                                                  .there = screen_typed(visit, "by"),
                                                  .choice = who,
                                                  .count = count + 1,
                                                  .row = true});
    return true;
}

static void write_items(struct visit *visit, const struct ank_letter_item *items,
                        size_t count, const struct ank_texts *chosen)
{
    struct markup *page = visit->page;
    markup_open(page, "fieldset", .class = "choices");
    markup_element(page, "legend",
                   .text = WORDS(ANK_N("What may stand in it? Nothing does until it is "
                                       "ticked.")));
    for (size_t i = 0; i < count; i++) {
        if (!items[i].line)
            continue;
        markup_open(page, "label", .class = "choice");
        markup_element(page, "input", .type = "checkbox", .name = "item",
                       .value = items[i].key,
                       .checked = is_ticked(chosen, items[i].key));
        markup_element(page, "span", .dir = "auto", .text = items[i].line);
        markup_close(page, 1);
    }
    markup_close(page, 1);
}

/* As it would stand there, before anything is given. */
static void write_look(struct visit *visit, const struct ank_letter_item *items,
                       size_t count, const struct ank_texts *chosen)
{
    struct markup *page = visit->page;
    screen_subheading(visit, WORDS(ANK_N("This stands in the letter")));
    markup_open(page, "ul");
    for (size_t i = 0; i < count; i++)
        if (items[i].line && is_ticked(chosen, items[i].key))
            markup_element(page, "li", .dir = "auto", .text = items[i].line);
    markup_close(page, 1);
    screen_words(visit, WORDS(ANK_N("To look at together: nothing is given yet.")));
    screen_button(visit, "give", "yes", WORDS(ANK_N("Keep as PDF, and note it")));
}

/* Before it is known to whom it goes, there is nothing to choose from; and nothing when
 * it may not go there, which was said above. */
static void write_choice(struct visit *visit)
{
    struct ank_letter_item *items;
    size_t count;
    struct ank_error ignored = {.lang = visit->work.lang};
    const struct ank_texts chosen = ticked(visit);
    const struct ank_letter_request request = {.family = visit->named,
                                               .to = screen_typed(visit, "to"),
                                               .by = screen_typed(visit, "by")};
    bool may = request.to &&
               ank_letter_items(&visit->work, &request, &items, &count, &ignored);
    if (may)
        write_items(visit, items, count, &chosen);
    screen_button(visit, "look", "yes", WORDS(ANK_N("Look")));
    if (may && chosen.count > 0)
        write_look(visit, items, count, &chosen);
}

static bool show(struct visit *visit, struct ank_error *err)
{
    bool open;
    if (!unsealed_try(visit, &open, err) || !family_head(visit, "/paper", err))
        return false;
    screen_subheading(visit, WORDS(ANK_N("A letter to who sent the family on")));
    screen_form(visit, "/letter", visit->named);
    if (!ask_whom(visit, err))
        return false;
    write_choice(visit);
    screen_form_end(visit);
    if (open)
        return true;
    screen_words(visit, WORDS(ANK_N("Own words can be chosen once they are open.")));
    return unsealed_ask(visit, "/letter", err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_letter_item *items;
    size_t count;
    const struct ank_texts chosen = ticked(visit);
    const struct ank_letter_request request = {.family = visit->named,
                                               .to = screen_typed(visit, "to"),
                                               .by = screen_typed(visit, "by")};
    const struct document letter = {.kind = DOCUMENT_LETTER,
                                    .of = visit->named,
                                    .by = request.by,
                                    .chosen = &chosen,
                                    .pdf = true};
    bool open;
    if (unsealed_pressed(visit))
        return unsealed_take(visit, err) && screen_go(visit, "/letter", visit->named);
    if (!request.to)
        return ank_fail(err, ANK_INVALID, ANK_N("To whom is it given?"));
    if (!unsealed_try(visit, &open, err))
        return false;
    return screen_pressed(visit, "give")
               ? document_answer(visit, &letter, request.to, err)
               : ank_letter_items(&visit->work, &request, &items, &count, err);
}

const struct screen screen_letter = {.path = "/letter",
                                     .side = SCREEN_DESK,
                                     .names = true,
                                     .shows = ANK_READ | ANK_IDENTITY,
                                     .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                     .show = show,
                                     .take = take};
