/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words: what the family says of a side of life, the talk after a sitting, and the
 * coach's own notes. All of them are sealed. */
#include <string.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/app/family_story.h>
#include <ankerpunt/app/text_entry.h>

#include "ways.h"
#include "unsealed.h"

/* The sitting that was rated last, by whom does not matter; NULL: none. */
static const struct ank_sitting *last_talk(const struct ank_story *story)
{
    const struct ank_sitting *last = NULL;
    for (size_t i = 0; i < story->record.sitting_count; i++)
        if (!ank_sitting_apart(&story->record.sittings[i]) &&
            (!last || story->record.sittings[i].day >= last->day))
            last = &story->record.sittings[i];
    return last;
}

static const char *domain_words(struct visit *visit, const struct ank_sitting *sitting,
                                size_t domain)
{
    const char *label = ank_label_plain(visit->work.lang, &visit->mem,
                                        &sitting->instrument->domains[domain].label);
    return sitting->scores[domain] == ANK_NOT_ASKED
               ? label
               : ank_format(&visit->mem, "%s · %s", label,
                            ank_score_words(visit->work.lang,
                                            &sitting->instrument->scale,
                                            sitting->scores[domain], &visit->mem));
}

static void choose_voice(struct visit *visit, const struct ank_person *persons,
                         size_t count)
{
    struct screen_choice *who = ank_alloc(&visit->mem, (count + 1) * sizeof *who);
    who[0] = (struct screen_choice){"", WORDS(ANK_N("the family together"))};
    for (size_t i = 0; i < count; i++)
        who[i + 1] = (struct screen_choice){persons[i].code, persons[i].code};
    screen_choose(visit, &(struct screen_choices){.name = "by",
                                                  .words = WORDS(ANK_N("Who says it?")),
                                                  .choice = who,
                                                  .count = count + 1,
                                                  .row = true});
}

static void ask_words(struct visit *visit, const struct ank_sitting *sitting,
                      const struct ank_person *persons, size_t count)
{
    size_t domains = sitting->instrument->domain_count;
    struct screen_choice *sides = ank_alloc(&visit->mem, domains * sizeof *sides);
    for (size_t d = 0; d < domains; d++)
        sides[d] = (struct screen_choice){sitting->instrument->domains[d].code,
                                          domain_words(visit, sitting, d)};
    screen_subheading(visit, WORDS(ANK_N("In their own words")));
    screen_form(visit, "/texts", visit->named);
    screen_choose(visit, &(struct screen_choices){.name = "domain",
                                                  .words = WORDS(ANK_N("Of what?")),
                                                  .choice = sides,
                                                  .count = domains});
    choose_voice(visit, persons, count);
    for (size_t k = 0; k < ANK_WORDS_KINDS; k++)
        screen_ask(visit,
                   &(struct screen_field){.name = ank_words_fields[k].key,
                                          .words = WORDS(ank_words_fields[k].question),
                                          .rows = 2});
    screen_button(visit, "words", "yes", WORDS(ANK_N("Keep these words")));
    screen_form_end(visit);
}

/* What that voice said of a side of life before; nothing where it said nothing. */
static bool write_said(struct visit *visit, const struct ank_sitting *sitting,
                       size_t domain, const char *by, struct ank_error *err)
{
    const char *there[ANK_WORDS_KINDS] = {0};
    struct ank_words_entry entry = {.family = visit->named,
                                    .domain = sitting->instrument->domains[domain].code,
                                    .instrument = sitting->instrument->code,
                                    .by = by,
                                    .day = ANK_NO_DAY};
    if (!ank_words_there(&visit->work, &entry, there, err))
        return false;
    for (size_t k = 0; k < ANK_WORDS_KINDS; k++) {
        if (!there[k])
            continue;
        markup_open(visit->page, "li");
        markup_element(visit->page, "span", .class = "soft",
                       .text = ank_format(&visit->mem, "%s · %s · %s",
                                          domain_words(visit, sitting, domain),
                                          by ? by : WORDS(ANK_N("the family together")),
                                          WORDS(ank_words_fields[k].question)));
        markup_element(visit->page, "span", .class = "text", .dir = "auto",
                       .text = there[k]);
        markup_close(visit->page, 1);
    }
    return true;
}

static bool write_all_said(struct visit *visit, const struct ank_sitting *sitting,
                           const struct ank_person *persons, size_t count,
                           struct ank_error *err)
{
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t d = 0; d < sitting->instrument->domain_count; d++) {
        if (!write_said(visit, sitting, d, NULL, err))
            return false;
        for (size_t p = 0; p < count; p++)
            if (!write_said(visit, sitting, d, persons[p].code, err))
                return false;
    }
    markup_close(visit->page, 1);
    return true;
}

static void tick_domains(struct visit *visit, const struct ank_sitting *sitting,
                         const char *name, const char *words)
{
    markup_open(visit->page, "fieldset", .class = "choices");
    markup_element(visit->page, "legend", .text = words);
    for (size_t d = 0; d < sitting->instrument->domain_count; d++) {
        if (sitting->scores[d] == ANK_NOT_ASKED)
            continue;
        markup_open(visit->page, "label", .class = "choice");
        markup_element(visit->page, "input", .type = "checkbox", .name = name,
                       .value = sitting->instrument->domains[d].code);
        markup_element(visit->page, "span", .text = domain_words(visit, sitting, d));
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
}

static void ask_review(struct visit *visit, const struct ank_sitting *sitting)
{
    char day[11];
    screen_subheading(visit, SAY(ANK_N("The talk after %s"),
                                 ank_work_day(&visit->work, sitting->day)));
    screen_form(visit, "/texts", visit->named);
    markup_element(visit->page, "input", .type = "hidden", .name = "day",
                   .value = ank_strdup(&visit->mem, ank_day_format(sitting->day, day)));
    markup_element(visit->page, "input", .type = "hidden", .name = "by",
                   .value = sitting->by ? sitting->by : "");
    tick_domains(visit, sitting, "important", WORDS(ANK_N("Most important")));
    tick_domains(visit, sitting, "surprising", WORDS(ANK_N("Most surprising")));
    screen_ask(visit, &(struct screen_field){.name = "onward",
                                             .words = WORDS(ANK_N("How we go on")),
                                             .rows = 3});
    screen_button(visit, "review", "yes", WORDS(ANK_N("Keep the talk")));
    screen_form_end(visit);
}

static bool write_notes(struct visit *visit, struct ank_error *err)
{
    struct ank_note *notes;
    size_t count;
    screen_subheading(visit, WORDS(ANK_N("The coach's notes")));
    screen_form(visit, "/texts", visit->named);
    screen_ask(visit, &(struct screen_field){
                          .name = "note",
                          .words = WORDS(ANK_N("A note of today")),
                          .hint = WORDS(ANK_N("Not on any paper; the family "
                                              "may ask to see it.")),
                          .rows = 5});
    screen_button(visit, "keep_note", "yes", WORDS(ANK_N("Keep the note")));
    screen_form_end(visit);
    if (!ank_note_list(&visit->work, visit->named, &notes, &count, err))
        return false;
    for (size_t i = count; i-- > 0;) {
        markup_open(visit->page, "details");
        markup_element(visit->page, "summary",
                       .text = ank_work_day(&visit->work, notes[i].day));
        markup_element(visit->page, "p", .class = "text", .dir = "auto",
                       .text = notes[i].text ? notes[i].text : "");
        markup_close(visit->page, 1);
    }
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_story story;
    struct ank_person *persons;
    size_t count;
    bool open;
    if (!unsealed_try(visit, &open, err) || !family_head(visit, "/texts", err))
        return false;
    if (!open)
        return unsealed_ask(visit, "/texts", err);
    if (!ank_story_read(&visit->work, visit->named, &story, err) ||
        !ank_person_rows(&visit->work, visit->named, &persons, &count, err))
        return false;
    const struct ank_sitting *sitting = last_talk(&story);
    if (sitting) {
        ask_review(visit, sitting);
        ask_words(visit, sitting, persons, count);
        if (!write_all_said(visit, sitting, persons, count, err))
            return false;
    } else {
        screen_words(visit, WORDS(ANK_N("No talk was kept yet.")));
    }
    return write_notes(visit, err);
}

static bool take_words(struct visit *visit, struct ank_error *err)
{
    struct ank_words_entry entry = {.family = visit->named,
                                    .domain = screen_typed(visit, "domain"),
                                    .by = screen_typed(visit, "by"),
                                    .day = ANK_NO_DAY};
    bool any = false;
    for (size_t k = 0; k < ANK_WORDS_KINDS; k++) {
        const char *said = screen_typed(visit, ank_words_fields[k].key);
        any = any || said;
        if (said &&
            !ank_text_settle(&visit->work, said, ANK_FIELD_MOST, &entry.said[k], err))
            return false;
    }
    if (!any || !entry.domain)
        return ank_fail(err, ANK_INVALID, ANK_N("Nothing was said yet."));
    visit->saved = WORDS(ANK_N("Their words are kept."));
    return ank_words_note(&visit->work, &entry, err);
}

static bool take_review(struct visit *visit, struct ank_error *err)
{
    const char *onward = screen_typed(visit, "onward");
    struct ank_review_entry entry = {.family = visit->named,
                                     .by = screen_typed(visit, "by"),
                                     .important = screen_ticked(visit, "important"),
                                     .surprising = screen_ticked(visit, "surprising")};
    visit->saved = WORDS(ANK_N("The talk is kept."));
    return screen_day(visit, "day", &entry.day, err) &&
           (!onward || ank_text_check(&visit->work, onward, &entry.onward, err)) &&
           ank_review_note(&visit->work, &entry, err);
}

static bool take_note(struct visit *visit, struct ank_error *err)
{
    const char *typed = screen_typed(visit, "note");
    struct ank_note note = {.day = ANK_NO_DAY};
    if (!typed)
        return ank_fail(err, ANK_INVALID, ANK_N("Nothing was written yet."));
    visit->saved = WORDS(ANK_N("The note is kept."));
    return ank_text_check(&visit->work, typed, &note.text, err) &&
           ank_note_add(&visit->work, visit->named, &note, err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    bool open;
    if (unsealed_pressed(visit))
        return unsealed_take(visit, err) && screen_go(visit, "/texts", visit->named);
    if (!unsealed_try(visit, &open, err))
        return false;
    if (!open)
        return unsealed_wanted(err);
    bool kept = screen_pressed(visit, "words")    ? take_words(visit, err)
                : screen_pressed(visit, "review") ? take_review(visit, err)
                                                  : take_note(visit, err);
    return kept && screen_go(visit, "/texts", visit->named);
}

const struct screen screen_texts = {.path = "/texts",
                                    .side = SCREEN_DESK,
                                    .names = true,
                                    .shows = ANK_READ | ANK_IDENTITY,
                                    .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                    .show = show,
                                    .take = take};
