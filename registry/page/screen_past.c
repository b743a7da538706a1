/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was changed of a family, what was given of it, and forgetting it. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/app/safekeeping.h>

#include "ways.h"

static void write_lines(struct visit *visit, char *lines)
{
    char *rest;
    markup_open(visit->page, "ul", .class = "plain");
    for (char *line = strtok_r(lines, "\n", &rest); line;
         line = strtok_r(NULL, "\n", &rest)) {
        markup_open(visit->page, "li");
        markup_element(visit->page, "span", .dir = "auto", .text = line);
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
}

static bool write_past(struct visit *visit, struct ank_error *err)
{
    char *text;
    size_t size, told;
    FILE *out = ank_must(open_memstream(&text, &size));
    bool done = ank_past_write(&visit->work, visit->named, out, &told, err);
    fclose(out);
    screen_subheading(visit, WORDS(ANK_N("What was changed")));
    if (done)
        write_lines(visit, text);
    free(text);
    return done;
}

static bool write_shares(struct visit *visit, struct ank_error *err)
{
    struct ank_share *shares;
    size_t count;
    if (!ank_share_rows(&visit->work, visit->named, &shares, &count, err))
        return false;
    screen_subheading(visit, WORDS(ANK_N("What was given to others")));
    if (count == 0)
        screen_words(visit, WORDS(ANK_N("Nothing was given to anybody.")));
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = 0; i < count; i++) {
        const struct ank_lang *lang = visit->work.lang;
        const char *what = ank_code_words(lang, ank_share_codes, shares[i].what);
        const char *whom = ank_code_words(lang, ank_recipient_codes, shares[i].whom);
        markup_open(visit->page, "li");
        markup_element(visit->page, "span",
                       .text = ank_format(&visit->mem, "%s · %s · %s",
                                          ank_work_day(&visit->work, shares[i].day),
                                          what ? what : shares[i].what,
                                          whom ? whom : shares[i].whom));
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
    return true;
}

/* Not one press: who forgets types which family it is. */
static void ask_forget(struct visit *visit)
{
    markup_open(visit->page, "details");
    markup_element(visit->page, "summary",
                   .text = WORDS(ANK_N("Forget this family for good")));
    markup_element(visit->page, "p", .class = "grave",
                   .text =
                       WORDS(ANK_N("Everything of it goes, from the history too, and "
                                   "cannot be taken back. What was given to others and "
                                   "older backups still hold it.")));
    screen_form(visit, "/past", visit->named);
    screen_ask(visit, &(struct screen_field){
                          .name = "code",
                          .words = SAY(ANK_N("Type its code (%s)"), visit->named),
                          .required = true});
    markup_element(visit->page, "button", .type = "submit", .name = "forget",
                   .value = "yes", .class = "grave",
                   .text = WORDS(ANK_N("Forget it for good")));
    screen_form_end(visit);
    markup_close(visit->page, 1);
}

static bool show(struct visit *visit, struct ank_error *err)
{
    if (!family_head(visit, "/past", err) || !write_shares(visit, err) ||
        !write_past(visit, err))
        return false;
    ask_forget(visit);
    return true;
}

static bool take(struct visit *visit, struct ank_error *err)
{
    const char *typed = screen_typed(visit, "code");
    visit->saved = NULL; /* there is no way back */
    return ank_family_forget(&visit->work, visit->named, typed ? typed : "", err) &&
           screen_go(visit, "/families", NULL);
}

const struct screen screen_past = {.path = "/past",
                                   .side = SCREEN_DESK,
                                   .names = true,
                                   .shows = ANK_READ,
                                   .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                   .show = show,
                                   .take = take};
