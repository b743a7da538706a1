/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The talk after it, by the family itself: what matters most, what surprises, how to go
 * on. Words are kept while the seal is open; what is ticked always is. */
#include <string.h>

#include <ankerpunt/app/text_entry.h>

#include "server.h"
#include "talk.h"
#include "unsealed.h"

static struct ank_review_entry entry_of(const struct visit *visit)
{
    const struct gate_table *table = &visit->gate->table;
    return (struct ank_review_entry){.family = table->family,
                                     .by = *table->by ? table->by : NULL,
                                     .day = table->day};
}

/* "wonen" in "geld,wonen". */
static bool is_in(const char *list, const char *code)
{
    size_t length = strlen(code);
    for (const char *at = list; at && *at; at += strcspn(at, ","), at += *at == ',')
        if (strncmp(at, code, length) == 0 && (at[length] == ',' || !at[length]))
            return true;
    return false;
}

static void tick(struct visit *visit, const struct ank_questions *questions,
                 const char *name, const char *there)
{
    struct markup *page = visit->page;
    const struct ank_instrument *instrument = questions->instrument;
    for (size_t d = 0; d < instrument->domain_count; d++) {
        if (questions->answered[d] == ANK_NOT_ASKED)
            continue;
        markup_open(page, "label", .class = "choice");
        markup_element(page, "input", .type = "checkbox", .name = name,
                       .value = instrument->domains[d].code,
                       .checked = is_in(there, instrument->domains[d].code));
        markup_element(page, "span",
                       .text = ank_label_plain(visit->work.lang, &visit->mem,
                                               &instrument->domains[d].label));
        markup_close(page, 1);
    }
}

static void ask_domains(struct visit *visit, const struct ank_questions *questions,
                        const char *const names[2], const char *there)
{
    markup_open(visit->page, "fieldset", .class = "choices");
    markup_element(visit->page, "legend", .text = names[1]);
    tick(visit, questions, names[0],
         visit->refused ? screen_ticked(visit, names[0]) : there);
    markup_close(visit->page, 1);
}

static void ask_words(struct visit *visit, bool open, const char *there)
{
    const char *words = *visit->gate->table.by ? WORDS(ANK_N("How do I go on?"))
                                               : WORDS(ANK_N("How do we go on?"));
    if (open)
        screen_ask(visit, &(struct screen_field){.name = "onward",
                                                 .words = words,
                                                 .hint = WORDS(ANK_N("a few words")),
                                                 .there = there,
                                                 .rows = 3});
    else
        screen_words(visit, WORDS(ANK_N("How to go on you tell your coach: words of "
                                        "your own are kept locked away, and the coach "
                                        "opens them later.")));
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_questions *questions;
    struct ank_review_entry there = entry_of(visit);
    bool open, alone = there.by != NULL;
    if (!visit->gate->table.done || visit->gate->table.review != GATE_REVIEW)
        return screen_go(visit, "/table", NULL);
    if (!unsealed_try(visit, &open, err) || !talk_open(visit, &questions, err) ||
        !ank_review_there(&visit->work, &there, err))
        return false;
    screen_heading(visit, WORDS(ANK_N("What we take along")));
    screen_form(visit, "/review", NULL);
    ask_domains(visit, questions,
                (const char *const[]){
                    "important", alone ? WORDS(ANK_N("What matters most to me now?"))
                                       : WORDS(ANK_N("What matters most to us now?"))},
                there.important);
    ask_domains(
        visit, questions,
        (const char *const[]){"surprising", WORDS(ANK_N("What is surprising?"))},
        there.surprising);
    ask_words(visit, open, there.onward);
    markup_open(visit->page, "p", .class = "actions");
    markup_element(visit->page, "button", .type = "submit", .name = "keep",
                   .value = "yes", .class = "big", .text = WORDS(ANK_N("Done")));
    screen_button(visit, "again", "yes", WORDS(ANK_N("Back to our answers")));
    markup_close(visit->page, 1);
    screen_form_end(visit);
    return true;
}

static bool keep(struct visit *visit, struct ank_error *err)
{
    struct ank_review_entry entry = entry_of(visit);
    const char *onward = screen_typed(visit, "onward");
    bool open;
    entry.important = screen_ticked(visit, "important");
    entry.surprising = screen_ticked(visit, "surprising");
    if (!unsealed_try(visit, &open, err))
        return false;
    if (onward && !open)
        return ank_fail(err, ANK_DENIED,
                        ANK_N("Words of your own are locked away by now. Ask the coach "
                              "to open them, or take these words out and go on."));
    return (!onward || ank_text_check(&visit->work, onward, &entry.onward, err)) &&
           ((!entry.important && !entry.surprising && !entry.onward) ||
            ank_review_note(&visit->work, &entry, err));
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct gate_table *table = &visit->gate->table;
    if (!table->done || table->review != GATE_REVIEW)
        return screen_go(visit, "/table", NULL);
    if (request_field(visit->request, "again")) {
        table->done = false;
        return gate_keep(visit->gate, err) && screen_go(visit, "/table", NULL);
    }
    if (!keep(visit, err))
        return false;
    table->review = GATE_REVIEWED;
    return gate_keep(visit->gate, err) && screen_go(visit, "/done", NULL);
}

const struct screen screen_review = {.path = "/review",
                                     .side = SCREEN_TABLE,
                                     .shows = ANK_READ | ANK_IDENTITY,
                                     .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                     .bare = true,
                                     .show = show,
                                     .take = take};
