/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "frame.h"

void frame_forget(struct frame_told *told)
{
    free(told->said);
    free(told->notices);
    *told = (struct frame_told){0};
}

/* The title goes to the browser's history: it never says whose page it is. */
static void write_head(struct visit *visit, struct markup *page)
{
    fputs("<!DOCTYPE html>\n", page->out);
    markup_open(page, "html", .lang = ank_lang_code(visit->work.lang),
                .dir = ank_lang_is_rtl(visit->work.lang) ? "rtl" : NULL);
    markup_open(page, "head");
    markup_element(page, "meta", .charset = "utf-8");
    markup_element(page, "meta", .name = "viewport",
                   .content = "width=device-width, initial-scale=1");
    markup_element(page, "meta", .name = "google", .content = "notranslate");
    markup_element(page, "title", .text = "ankerpunt");
    markup_element(page, "link", .rel = "stylesheet", .href = "/page.css");
    fputs("<script src=\"/page.js\" defer></script>\n", page->out);
    markup_close(page, 1);
}

static void write_way(struct visit *visit, struct markup *page, const char *path,
                      const char *words)
{
    bool here = visit->request->path && strcmp(visit->request->path, path) == 0;
    markup_element(page, "a", .href = path, .text = words,
                   .current = here ? "page" : NULL);
}

static void write_ways(struct visit *visit, struct markup *page)
{
    markup_open(page, "header");
    markup_element(page, "a", .href = "#main", .class = "first",
                   .text = WORDS(ANK_N("To the content")));
    markup_open(page, "nav", .label = WORDS(ANK_N("Ways through the desk")));
    write_way(visit, page, "/", WORDS(ANK_N("Today")));
    write_way(visit, page, "/families", WORDS(ANK_N("Families")));
    write_way(visit, page, "/projects", WORDS(ANK_N("Projects")));
    write_way(visit, page, "/safe", WORDS(ANK_N("Keeping safe")));
    markup_close(page, 1);
    markup_open(page, "form", .method = "post", .action = "/lock");
    markup_element(page, "input", .type = "hidden", .name = "token",
                   .value = visit->gate->form_token);
    markup_open(page, "button", .type = "submit", .label = WORDS(ANK_N("Lock")));
    markup_open(page, "svg", .view_box = "0 0 24 24", .decoration = true);
    markup_element(page, "path",
                   .shape = "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3");
    markup_close(page, 1);
    markup_element(page, "span", .text = WORDS(ANK_N("Lock")), .class = "wide-only");
    markup_close(page, 3);
}

void frame_languages(struct visit *visit, struct markup *page)
{
    static const char *const names[][2] = {
        {"nl", "Nederlands"}, {"fr", "français"}, {"en", "English"}};
    const char *here = ank_lang_code(visit->work.lang);
    markup_open(page, "footer");
    markup_open(page, "form", .method = "post", .action = "/language");
    markup_element(page, "input", .type = "hidden", .name = "token",
                   .value = visit->gate->form_token);
    markup_element(page, "input", .type = "hidden", .name = "at",
                   .value = visit->request->path ? visit->request->path : "/");
    for (size_t i = 0; i < ANK_COUNT(names); i++)
        markup_element(page, "button", .type = "submit", .name = "language",
                       .value = names[i][0], .lang = names[i][0], .text = names[i][1],
                       .disabled = strcmp(here, names[i][0]) == 0);
    markup_close(page, 2);
}

static void write_lines(struct visit *visit, struct markup *page, const char *lines)
{
    char *rest, *copy = ank_strdup(&visit->mem, lines);
    for (char *line = strtok_r(copy, "\n", &rest); line;
         line = strtok_r(NULL, "\n", &rest))
        markup_element(page, "p", .text = line);
}

/* What was refused comes first, then what was saved and the way back from it. */
static void write_told(struct visit *visit, struct markup *page,
                       struct frame_told *told)
{
    if (visit->refused) {
        markup_open(page, "div", .class = "refused", .role = "alert");
        markup_element(page, "p", .text = visit->refused);
        markup_close(page, 1);
    }
    if (told->said || told->notices) {
        markup_open(page, "div", .class = "told", .role = "status");
        if (told->said) {
            markup_element(page, "p", .text = told->said);
            markup_element(page, "a", .href = "/back", .class = "button",
                           .text = WORDS(ANK_N("Take back")));
        }
        if (told->notices)
            write_lines(visit, page, told->notices);
        markup_close(page, 1);
    }
    frame_forget(told);
}

char *frame_page(struct visit *visit, const char *body, bool bare,
                 struct frame_told *told, size_t *size)
{
    char *text;
    struct markup page = {.out = ank_must(open_memstream(&text, size))};
    write_head(visit, &page);
    markup_open(&page, "body", .class = bare ? "bare" : "desk");
    if (!bare)
        write_ways(visit, &page);
    markup_open(&page, "main", .id = "main");
    write_told(visit, &page, told);
    fputs(body, page.out);
    markup_close(&page, 1);
    if (!bare)
        frame_languages(visit, &page);
    markup_close(&page, 2);
    fclose(page.out);
    return text;
}
