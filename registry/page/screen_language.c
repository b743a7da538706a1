/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desk speaks another language from now on, also after a new start. */
#include <string.h>

#include "server.h"

/* Back to where it was asked: an address of this page, hidden names and all. */
static const char *back_to(struct visit *visit)
{
    const char *at = screen_typed(visit, "at");
    const char *rest;
    return at && screen_find(at, &rest) && strcspn(at, "?#\r\n\\") == strlen(at) ? at
                                                                                 : "/";
}

static bool show(struct visit *visit, struct ank_error *err)
{
    (void)err;
    return screen_go(visit, "/", NULL);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    const char *typed = screen_typed(visit, "language");
    const struct ank_lang *lang = typed ? ank_lang_find(typed) : NULL;
    const char *code = lang ? ank_lang_code(lang) : "";
    if (strlen(code) < sizeof visit->gate->lang)
        strcpy(visit->gate->lang, code);
    visit->answer.location = back_to(visit);
    return gate_keep(visit->gate, err);
}

const struct screen screen_language = {
    .path = "/language", .side = SCREEN_DESK, .show = show, .take = take};
