/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds a screen, and what screens have in common: fields, forms, ways on. */
#include <string.h>

#include <ankerpunt/model/day_rule.h>

#include "screen.h"

#define SCREEN(name) extern const struct screen screen_##name;
#include "screens.inc"
#undef SCREEN

const struct screen *const screens[] = {
#define SCREEN(name) &screen_##name,
#include "screens.inc"
#undef SCREEN
    NULL,
};

const struct screen *screen_find(const char *path, const char **rest)
{
    for (size_t i = 0; screens[i]; i++) {
        size_t length = strlen(screens[i]->path);
        if (strncmp(path, screens[i]->path, length) != 0)
            continue;
        if (path[length] == '\0' || (path[length] == '/' && path[length + 1])) {
            *rest = path[length] ? path + length + 1 : "";
            return screens[i];
        }
    }
    return NULL;
}

const char *screen_address(struct visit *visit, const char *path, const char *name)
{
    return name ? ank_format(&visit->mem, "%s/%s", path,
                             gate_hide(visit->gate, name, &visit->mem))
                : path;
}

bool screen_go(struct visit *visit, const char *path, const char *name)
{
    visit->answer.location = screen_address(visit, path, name);
    return true;
}

const char *screen_typed(struct visit *visit, const char *name)
{
    const char *typed = request_field(visit->request, name);
    if (!typed)
        return NULL;
    typed += strspn(typed, " \t\r\n");
    size_t length = strlen(typed);
    while (length > 0 && strchr(" \t\r\n", typed[length - 1]))
        length--;
    return length > 0 ? ank_strndup(&visit->mem, typed, length) : NULL;
}

bool screen_pressed(const struct visit *visit, const char *name)
{
    return request_field(visit->request, name) != NULL;
}

const char *screen_ticked(struct visit *visit, const char *name)
{
    const char *all = NULL, *one;
    size_t at = 0;
    while ((one = request_next(visit->request, name, &at)))
        all = ank_format(&visit->mem, "%s%s%s", all ? all : "", all ? "," : "", one);
    return all;
}

static bool read_day(struct visit *visit, const char *name, enum ank_day_side side,
                     ank_day *day, struct ank_error *err)
{
    const struct ank_typed_day typed = {.what = WORDS(ANK_N("The day")),
                                        .text = screen_typed(visit, name),
                                        .today = visit->work.today,
                                        .side = side};
    *day = ANK_NO_DAY;
    return !typed.text || ank_day_typed(&typed, day, err);
}

bool screen_day(struct visit *visit, const char *name, ank_day *day,
                struct ank_error *err)
{
    return read_day(visit, name, ANK_DAY_PASSED, day, err);
}

bool screen_day_ahead(struct visit *visit, const char *name, ank_day *day,
                      struct ank_error *err)
{
    return read_day(visit, name, ANK_DAY_AHEAD, day, err);
}

void screen_form(struct visit *visit, const char *path, const char *name)
{
    markup_open(visit->page, "form", .method = "post",
                .action = screen_address(visit, path, name), .autocomplete = "off");
    markup_element(visit->page, "input", .type = "hidden", .name = "token",
                   .value = visit->gate->form_token);
}

void screen_form_end(struct visit *visit)
{
    markup_close(visit->page, 1);
}

void screen_button(struct visit *visit, const char *name, const char *value,
                   const char *words)
{
    markup_element(visit->page, "button", .type = "submit", .name = name,
                   .value = value, .text = words);
}

/* What was typed before a refusal, else what is there. */
static const char *again(struct visit *visit, const char *name, const char *there)
{
    const char *typed = visit->refused ? request_field(visit->request, name) : NULL;
    return typed ? typed : there;
}

static void write_hint(struct visit *visit, const char *id, const char *hint)
{
    if (hint)
        markup_element(visit->page, "p", .id = id, .class = "hint", .text = hint);
}

/* Of a field or its hint: a page may have several forms with the same fields. */
static const char *field_id(struct visit *visit, const char *kind, const char *name)
{
    return ank_format(&visit->mem, "%s%d-%s", kind, visit->fields, name);
}

void screen_ask(struct visit *visit, const struct screen_field *field)
{
    struct markup *page = visit->page;
    bool secret = field->type && strcmp(field->type, "password") == 0;
    const char *there = secret ? NULL : again(visit, field->name, field->there);
    visit->fields++;
    const char *id = field_id(visit, "f", field->name);
    const char *hint = field_id(visit, "h", field->name);
    const char *closed = field->autocomplete ? field->autocomplete : "off";
    markup_open(page, "p", .class = "field");
    markup_element(page, "label", .for_id = id, .text = field->words);
    if (field->rows > 0)
        markup_element(page, "textarea", .id = id, .name = field->name,
                       .rows = ank_format(&visit->mem, "%d", field->rows),
                       .text = there, .about = field->hint ? hint : NULL,
                       .autocomplete = closed, .not_checked = true,
                       .required = field->required, .focused = field->focused);
    else
        markup_element(page, "input", .id = id, .name = field->name,
                       .type = field->type ? field->type : "text", .value = there,
                       .about = field->hint ? hint : NULL, .autocomplete = closed,
                       .list = field->list, .not_checked = true,
                       .required = field->required, .focused = field->focused);
    markup_close(page, 1);
    write_hint(visit, hint, field->hint);
}

static void write_rows(struct visit *visit, const struct screen_choices *choices,
                       const char *there)
{
    struct markup *page = visit->page;
    markup_open(page, "fieldset", .class = "choices");
    markup_element(page, "legend", .text = choices->words);
    for (size_t i = 0; i < choices->count; i++) {
        const struct screen_choice *choice = &choices->choice[i];
        markup_open(page, "label", .class = "choice");
        markup_element(page, "input", .type = "radio", .name = choices->name,
                       .value = choice->code,
                       .checked = there ? strcmp(there, choice->code) == 0 : i == 0);
        markup_element(page, "span", .text = choice->words);
        markup_close(page, 1);
    }
    markup_close(page, 1);
}

void screen_choose(struct visit *visit, const struct screen_choices *choices)
{
    struct markup *page = visit->page;
    const char *there = again(visit, choices->name, choices->there);
    visit->fields++;
    const char *id = field_id(visit, "f", choices->name);
    if (choices->row) {
        write_rows(visit, choices, there);
        return;
    }
    markup_open(page, "p", .class = "field");
    markup_element(page, "label", .for_id = id, .text = choices->words);
    markup_open(page, "select", .id = id, .name = choices->name, .autocomplete = "off");
    for (size_t i = 0; i < choices->count; i++)
        markup_element(page, "option", .value = choices->choice[i].code,
                       .text = choices->choice[i].words,
                       .selected =
                           there && strcmp(there, choices->choice[i].code) == 0);
    markup_close(page, 2);
}

void screen_tick(struct visit *visit, const char *name, const char *words, bool ticked)
{
    struct markup *page = visit->page;
    bool on = visit->refused ? screen_pressed(visit, name) : ticked;
    markup_open(page, "label", .class = "tick");
    markup_element(page, "input", .type = "checkbox", .name = name, .value = "yes",
                   .checked = on);
    markup_element(page, "span", .text = words);
    markup_close(page, 1);
}

void screen_link(struct visit *visit, const char *path, const char *name,
                 const char *words)
{
    markup_element(visit->page, "a", .href = screen_address(visit, path, name),
                   .text = words);
}

void screen_family_link(struct visit *visit, const char *family, const char *called)
{
    markup_open(visit->page, "a", .href = screen_address(visit, "/family", family));
    markup_element(visit->page, "span", .dir = "auto", .text = called);
    markup_close(visit->page, 1);
}

void screen_heading(struct visit *visit, const char *words)
{
    markup_element(visit->page, "h1", .text = words);
}

void screen_subheading(struct visit *visit, const char *words)
{
    markup_element(visit->page, "h2", .text = words);
}

void screen_words(struct visit *visit, const char *words)
{
    markup_element(visit->page, "p", .text = words);
}
