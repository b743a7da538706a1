/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What families run into again and again: noted, followed, and told back. */
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/signals.h>

#include "ways.h"

/* Lines for who can change it, which everybody may read. */
static void ask_lines(struct visit *visit, const struct ank_signal *signal)
{
    const struct {
        const char *name, *words, *there;
    } lines[] = {
        {"proposal", ANK_N("What would solve it"), signal->proposal},
        {"answerer", ANK_N("Which service is asked for an answer"), signal->answerer},
        {"answer", ANK_N("What was answered"), signal->answer}};
    for (size_t i = 0; i < ANK_COUNT(lines); i++)
        screen_ask(visit, &(struct screen_field){
                              .name = lines[i].name,
                              .words = WORDS(lines[i].words),
                              .there = lines[i].there,
                              .hint = i == 0 ? WORDS(ANK_N(
                                                   "A line that everybody may read: no "
                                                   "names."))
                                             : NULL});
    screen_ask(visit, &(struct screen_field){
                          .name = "answered",
                          .words = WORDS(ANK_N("The day of that answer")),
                          .there = signal->answer
                                       ? ank_work_day(&visit->work, signal->answered)
                                       : NULL});
}

static void ask_change(struct visit *visit, const struct ank_signal *signal)
{
    markup_open(visit->page, "details");
    markup_element(visit->page, "summary", .text = WORDS(ANK_N("Follow it")));
    screen_form(visit, "/signals", NULL);
    markup_element(visit->page, "input", .type = "hidden", .name = "number",
                   .value = ank_format(&visit->mem, "%lld", (long long)signal->number));
    family_choose_code(
        visit,
        &(struct screen_choices){.name = "state",
                                 .words = WORDS(ANK_N("Where it stands")),
                                 .there = signal->state},
        ank_signal_codes, false);
    screen_ask(visit, &(struct screen_field){
                          .name = "feedback",
                          .words = WORDS(ANK_N("Told to who signalled it, on")),
                          .there = ank_work_day(&visit->work, signal->feedback)});
    screen_ask(visit,
               &(struct screen_field){
                   .name = "family",
                   .words = WORDS(ANK_N("A family that runs into it: its code"))});
    ask_lines(visit, signal);
    screen_button(visit, "change", "yes", WORDS(ANK_N("Note it")));
    screen_form_end(visit);
    markup_close(visit->page, 1);
}

static void write_signal(struct visit *visit, const struct ank_signal_row *row)
{
    const struct ank_lang *lang = visit->work.lang;
    const struct ank_signal *signal = &row->signal;
    markup_element(visit->page, "h3", .dir = "auto", .text = signal->title);
    screen_words(visit,
                 ank_format(&visit->mem, "%s · %s · %s · %s",
                            ank_work_day(&visit->work, signal->day),
                            ank_code_words(lang, ank_level_codes, signal->level),
                            ank_code_words(lang, ank_signal_codes, signal->state),
                            ank_say_n(lang, &visit->mem, "%zu family", "%zu families",
                                      (size_t)signal->families)));
    ask_change(visit, signal);
}

static bool ask_new(struct visit *visit, struct ank_error *err)
{
    struct ank_project *projects;
    size_t count;
    if (!ank_project_rows(&visit->work, NULL, &projects, &count, err))
        return false;
    struct screen_choice *choice = ank_alloc(&visit->mem, (count + 1) * sizeof *choice);
    for (size_t i = 0; i < count; i++)
        choice[i] = (struct screen_choice){projects[i].code, projects[i].name};
    screen_subheading(visit, WORDS(ANK_N("A new signal")));
    screen_form(visit, "/signals", NULL);
    screen_ask(visit,
               &(struct screen_field){
                   .name = "title",
                   .words = WORDS(ANK_N("What do families run into?")),
                   .hint = WORDS(ANK_N("A line that everybody may read: no names.")),
                   .required = true});
    screen_choose(visit, &(struct screen_choices){.name = "project",
                                                  .words = WORDS(ANK_N("Project")),
                                                  .choice = choice,
                                                  .count = count});
    family_choose_code(
        visit,
        &(struct screen_choices){
            .name = "level", .words = WORDS(ANK_N("Who can solve it?")), .row = true},
        ank_level_codes, false);
    family_choose_code(
        visit,
        &(struct screen_choices){.name = "barrier",
                                 .words = WORDS(ANK_N("What stands in the "
                                                      "way?"))},
        ank_barrier_codes, true);
    screen_button(visit, "new", "yes", WORDS(ANK_N("Keep the signal")));
    screen_form_end(visit);
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_signal_row *rows;
    size_t count;
    const struct ank_signal_wish wish = {0};
    if (!ank_signal_rows(&visit->work, &wish, &rows, &count, err))
        return false;
    screen_heading(visit, WORDS(ANK_N("Signals")));
    if (count == 0)
        screen_words(visit,
                     WORDS(ANK_N("No signal was noted yet. What do several families "
                                 "run into?")));
    for (size_t i = 0; i < count; i++)
        write_signal(visit, &rows[i]);
    return ask_new(visit, err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_signal signal;
    const char *family = screen_typed(visit, "family");
    struct ank_signal_entry entry = {.project = screen_typed(visit, "project"),
                                     .typed = screen_typed(visit, "number"),
                                     .title = screen_typed(visit, "title"),
                                     .level = screen_typed(visit, "level"),
                                     .barrier = screen_typed(visit, "barrier"),
                                     .state = screen_typed(visit, "state"),
                                     .proposal = screen_typed(visit, "proposal"),
                                     .answerer = screen_typed(visit, "answerer"),
                                     .answer = screen_typed(visit, "answer"),
                                     .day = ANK_NO_DAY};
    if (family)
        entry.families = (struct ank_texts){1, &family};
    if (!screen_day(visit, "feedback", &entry.feedback, err) ||
        !screen_day(visit, "answered", &entry.answered, err))
        return false;
    visit->saved = WORDS(ANK_N("The signal is kept."));
    return (entry.typed ? ank_signal_change(&visit->work, &entry, &signal, err)
                        : ank_signal_note(&visit->work, &entry, &signal, err)) &&
           screen_go(visit, "/signals", NULL);
}

const struct screen screen_signals = {.path = "/signals",
                                      .side = SCREEN_DESK,
                                      .shows = ANK_READ,
                                      .takes = ANK_READ | ANK_WRITE,
                                      .show = show,
                                      .take = take};
