/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A family's own words of one side of life, at the table and while the seal is open.
 * Which one stands in this run, as no address of the table says anything. */
#include <ankerpunt/app/text_entry.h>

#include "server.h"
#include "talk.h"
#include "unsealed.h"

static struct ank_words_entry entry_of(const struct visit *visit,
                                       const struct ank_questions *questions)
{
    const struct gate_table *table = &visit->gate->table;
    return (struct ank_words_entry){
        .family = table->family,
        .domain = questions->instrument->domains[visit->server->saying - 1].code,
        .instrument = questions->instrument->code,
        .by = *table->by ? table->by : NULL,
        .day = table->day,
    };
}

static const char *back_to(struct visit *visit, const struct ank_words_entry *entry)
{
    return ank_format(&visit->mem, "/table#%s", entry->domain);
}

/* The talk, while words can be said in it; *questions NULL: they cannot. */
static bool begin(struct visit *visit, struct ank_questions **questions,
                  struct ank_error *err)
{
    bool open;
    *questions = NULL;
    if (!unsealed_try(visit, &open, err))
        return false;
    if (!open || visit->gate->table.done || visit->server->saying == 0)
        return true;
    return talk_open(visit, questions, err);
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_questions *questions;
    const char *there[ANK_WORDS_KINDS] = {0};
    if (!begin(visit, &questions, err))
        return false;
    if (!questions || visit->server->saying > questions->instrument->domain_count)
        return screen_go(visit, "/table", NULL);
    struct ank_words_entry entry = entry_of(visit, questions);
    if (!ank_words_there(&visit->work, &entry, there, err))
        return false;
    const struct ank_domain *domain =
        &questions->instrument->domains[visit->server->saying - 1];
    screen_heading(visit,
                   ank_label_plain(visit->work.lang, &visit->mem, &domain->label));
    screen_form(visit, "/said", NULL);
    for (size_t k = 0; k < ANK_WORDS_KINDS; k++)
        screen_ask(visit,
                   &(struct screen_field){.name = ank_words_fields[k].key,
                                          .words = WORDS(ank_words_fields[k].question),
                                          .there = there[k],
                                          .rows = 2,
                                          .focused = k == 0});
    markup_open(visit->page, "p", .class = "actions");
    markup_element(visit->page, "button", .type = "submit", .name = "keep",
                   .value = "yes", .class = "big", .text = WORDS(ANK_N("Save")));
    screen_button(visit, "again", "yes", WORDS(ANK_N("Back to our answers")));
    markup_close(visit->page, 1);
    screen_form_end(visit);
    return true;
}

/* What was emptied is taken away; what nobody ever said stays nothing. */
static bool read_said(struct visit *visit, struct ank_words_entry *entry, bool *any,
                      struct ank_error *err)
{
    const char *there[ANK_WORDS_KINDS] = {0};
    if (!ank_words_there(&visit->work, entry, there, err))
        return false;
    for (size_t k = 0; k < ANK_WORDS_KINDS; k++) {
        const char *said = screen_typed(visit, ank_words_fields[k].key);
        if (said &&
            !ank_text_settle(&visit->work, said, ANK_FIELD_MOST, &entry->said[k], err))
            return false;
        if (!said && there[k])
            entry->said[k] = "";
        *any = *any || entry->said[k];
    }
    return true;
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_questions *questions;
    bool any = false;
    if (!begin(visit, &questions, err))
        return false;
    if (!questions || visit->server->saying > questions->instrument->domain_count)
        return screen_go(visit, "/table", NULL);
    struct ank_words_entry entry = entry_of(visit, questions);
    if (screen_pressed(visit, "keep") &&
        (!read_said(visit, &entry, &any, err) ||
         (any && !ank_words_note(&visit->work, &entry, err))))
        return false;
    visit->answer.location = back_to(visit, &entry);
    return true;
}

const struct screen screen_said = {.path = "/said",
                                   .side = SCREEN_TABLE,
                                   .shows = ANK_READ | ANK_IDENTITY,
                                   .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                   .bare = true,
                                   .show = show,
                                   .take = take};
