/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <ankerpunt/app/families.h>

#include "ways.h"

static const struct {
    const char *path, *words;
} ways[] = {
    {"/family", ANK_N("Overview")},
    {"/talks", ANK_N("Talks")},
    {"/rights", ANK_N("Rights")},
    {"/steps", ANK_N("Small steps")},
    {"/work", ANK_N("Contacts and budget")},
    {"/people", ANK_N("People and consent")},
    {"/texts", ANK_N("Words and notes")},
    {"/paper", ANK_N("Paper")},
};

bool family_head(struct visit *visit, const char *here, struct ank_error *err)
{
    const char *name;
    struct markup *page = visit->page;
    if (!ank_family_name(&visit->work, visit->named, &name, err))
        return false;
    markup_element(page, "h1", .text = name, .dir = "auto");
    markup_open(page, "nav", .label = name, .class = "family");
    for (size_t i = 0; i < ANK_COUNT(ways); i++)
        markup_element(page, "a",
                       .href = screen_address(visit, ways[i].path, visit->named),
                       .text = WORDS(ways[i].words),
                       .current = strcmp(here, ways[i].path) == 0 ? "page" : NULL);
    markup_close(page, 1);
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
