/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/app/family_story.h>
#include <ankerpunt/app/typed.h>

#include "ways.h"

static const struct {
    const char *path, *words;
} ways[] = {
    {"/family", ANK_N("Overview")},
    {"/talks", ANK_N("Talks")},
    {"/rights", ANK_N("Rights")},
    {"/steps", ANK_N("Small steps")},
    {"/paper", ANK_N("Paper")},
    {"/work", ANK_N("Contacts and budget")},
    {"/people", ANK_N("People and consent")},
    {"/texts", ANK_N("Words and notes")},
    {"/themes", ANK_N("Own words and goals")},
    {"/course", ANK_N("Course")},
    {"/around", ANK_N("Around the family")},
    {"/names", ANK_N("Names")},
    {"/past", ANK_N("History")},
};

/* Those of every week are always in sight, on a telephone's width too. */
enum { every_week = 5 };

static void write_way(struct visit *visit, size_t at, const char *here)
{
    markup_element(visit->page, "a",
                   .href = screen_address(visit, ways[at].path, visit->named),
                   .text = WORDS(ways[at].words),
                   .current = strcmp(here, ways[at].path) == 0 ? "page" : NULL);
}

bool family_head(struct visit *visit, const char *here, struct ank_error *err)
{
    const char *name;
    struct markup *page = visit->page;
    if (!ank_family_name(&visit->work, visit->named, &name, err))
        return false;
    markup_element(page, "h1", .text = name, .dir = "auto");
    markup_open(page, "nav", .label = name, .class = "family");
    const char *more = WORDS(ANK_N("More"));
    for (size_t i = 0; i < every_week; i++)
        write_way(visit, i, here);
    for (size_t i = every_week; i < ANK_COUNT(ways); i++)
        if (strcmp(here, ways[i].path) == 0)
            more = ank_format(&visit->mem, "%s: %s", more, WORDS(ways[i].words));
    markup_open(page, "details");
    markup_element(page, "summary", .text = more);
    for (size_t i = every_week; i < ANK_COUNT(ways); i++)
        write_way(visit, i, here);
    markup_close(page, 2);
    return true;
}

void family_button(struct visit *visit, const struct family_button *button)
{
    struct markup *page = visit->page;
    markup_open(page, "form", .method = "post", .class = "inline",
                .action = screen_address(visit, button->path, visit->named));
    markup_element(page, "input", .type = "hidden", .name = "token",
                   .value = visit->gate->form_token);
    if (button->also)
        markup_element(page, "input", .type = "hidden", .name = button->also,
                       .value = button->also_value);
    screen_button(visit, button->name, button->value, button->words);
    markup_close(page, 1);
}

bool family_choose_about(struct visit *visit, struct ank_error *err)
{
    struct ank_arena *mem = &visit->mem;
    struct ank_choices domains;
    struct ank_story story;
    const struct ank_typed_beside beside = {.family = visit->named, .day = ANK_NO_DAY};
    const struct ank_typed_wish wish = {
        .kind = ANK_TYPED_DOMAIN, .beside = &beside, .word = "", .most = 200};
    if (!ank_typed_choices(&visit->work, &wish, &domains, err) ||
        !ank_story_read(&visit->work, visit->named, &story, err))
        return false;
    size_t count = 0;
    struct screen_choice *choice =
        ank_alloc(mem, (domains.count + story.claim_count + 1) * sizeof *choice);
    choice[count++] = (struct screen_choice){"", WORDS(ANK_N("nothing in particular"))};
    for (size_t i = 0; i < domains.count; i++)
        choice[count++] = (struct screen_choice){
            ank_format(mem, "domain %s", domains.choice[i].code),
            ank_label_plain(visit->work.lang, mem, &domains.choice[i].label)};
    for (size_t i = 0; i < story.claim_count; i++)
        choice[count++] = (struct screen_choice){
            ank_format(mem, "right %s", story.claims[i].right),
            ank_story_right(&visit->work, &story, story.claims[i].right)};
    screen_choose(visit, &(struct screen_choices){.name = "about",
                                                  .words = WORDS(ANK_N("About what?")),
                                                  .choice = choice,
                                                  .count = count});
    return true;
}

void family_about(struct visit *visit, struct ank_about *about)
{
    const char *typed = screen_typed(visit, "about");
    if (typed && strncmp(typed, "domain ", 7) == 0)
        about->domain = typed + 7;
    else if (typed && strncmp(typed, "right ", 6) == 0)
        about->right = typed + 6;
}

void family_choose_code(struct visit *visit, const struct screen_choices *field,
                        const struct ank_code_row *list, bool none)
{
    struct screen_choices all = *field;
    size_t count = 0, most = none;
    while (list[most - none].code)
        most++;
    struct screen_choice *choice = ank_alloc(&visit->mem, (most + 1) * sizeof *choice);
    if (none)
        choice[count++] = (struct screen_choice){"", WORDS(ANK_N("not said"))};
    for (; list->code; list++)
        choice[count++] = (struct screen_choice){list->code, WORDS(list->words)};
    all.choice = choice;
    all.count = count;
    screen_choose(visit, &all);
}
