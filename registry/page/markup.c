/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <assert.h>
#include <string.h>

#include <ankerpunt/base.h>

#include "markup.h"

void markup_text(struct markup *page, const char *text)
{
    for (; *text; text++) {
        switch (*text) {
        case '<':
            fputs("&lt;", page->out);
            break;
        case '>':
            fputs("&gt;", page->out);
            break;
        case '&':
            fputs("&amp;", page->out);
            break;
        case '"':
            fputs("&quot;", page->out);
            break;
        default:
            putc(*text, page->out);
        }
    }
}

static void attribute(struct markup *page, const char *name, const char *value)
{
    if (!value)
        return;
    fprintf(page->out, " %s=\"", name);
    markup_text(page, value);
    putc('"', page->out);
}

static void flag(struct markup *page, const char *name, bool on)
{
    if (on)
        fprintf(page->out, " %s", name);
}

static void attributes(struct markup *page, const struct element *e)
{
    const char *const named[][2] = {
        {"id", e->id},
        {"class", e->class},
        {"lang", e->lang},
        {"dir", e->dir},
        {"role", e->role},
        {"aria-label", e->label},
        {"aria-live", e->live},
        {"aria-describedby", e->about},
        {"aria-current", e->current},
        {"href", e->href},
        {"rel", e->rel},
        {"src", e->src},
        {"alt", e->alt},
        {"type", e->type},
        {"name", e->name},
        {"value", e->value},
        {"method", e->method},
        {"action", e->action},
        {"for", e->for_id},
        {"autocomplete", e->autocomplete},
        {"list", e->list},
        {"inputmode", e->inputmode},
        {"enctype", e->enctype},
        {"accept", e->accept},
        {"target", e->target},
        {"content", e->content},
        {"http-equiv", e->http_equiv},
        {"charset", e->charset},
        {"rows", e->rows},
        {"size", e->size},
        {"min", e->least},
        {"max", e->most},
        {"scope", e->scope},
        {"viewBox", e->view_box},
        {"d", e->shape},
        {"aria-hidden", e->decoration ? "true" : NULL},
        {"spellcheck", e->not_checked ? "false" : NULL},
    };
    for (size_t i = 0; i < ANK_COUNT(named); i++)
        attribute(page, named[i][0], named[i][1]);
}

static void start(struct markup *page, const struct element *e)
{
    fprintf(page->out, "<%s", e->tag);
    attributes(page, e);
    flag(page, "checked", e->checked);
    flag(page, "required", e->required);
    flag(page, "hidden", e->hidden);
    flag(page, "selected", e->selected);
    flag(page, "disabled", e->disabled);
    flag(page, "open", e->open);
    flag(page, "autofocus", e->focused);
    flag(page, "download", e->download);
    putc('>', page->out);
}

void markup_begin(struct markup *page, struct element element)
{
    assert(page->depth < MARKUP_DEPTH);
    start(page, &element);
    page->open[page->depth++] = element.tag;
}

static bool is_void(const char *tag)
{
    static const char *const none[] = {"input", "meta", "link", "br", "img", "hr"};
    for (size_t i = 0; i < ANK_COUNT(none); i++)
        if (strcmp(tag, none[i]) == 0)
            return true;
    return false;
}

void markup_whole(struct markup *page, struct element element)
{
    start(page, &element);
    if (is_void(element.tag))
        return;
    if (element.text)
        markup_text(page, element.text);
    fprintf(page->out, "</%s>", element.tag);
}

void markup_close(struct markup *page, int levels)
{
    assert(levels <= page->depth);
    while (levels-- > 0)
        fprintf(page->out, "</%s>\n", page->open[--page->depth]);
}
