/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who and what is around a family, how it came, the phase of its support, and days to
 * look at it again. */
#include <ankerpunt/app/support_kept.h>
#include <ankerpunt/app/typed.h>

#include "unsealed.h"
#include "ways.h"

static const char path[] = "/around";

static bool write_around(struct visit *visit, const struct ank_arrangement *row,
                         struct ank_error *err)
{
    const struct ank_lang *lang = visit->work.lang;
    const char *scope, *what = ank_code_words(lang, ank_arrangement_codes, row->kind),
                       *role = ank_code_words(lang, ank_around_codes, row->role);
    if (!ank_scope_words(&visit->work, row->scope, &scope, err))
        return false;
    markup_open(visit->page, "li");
    markup_element(visit->page, "span",
                   .text = role ? SAY(ANK_N("%s: %s"), what, role) : what);
    if (row->text)
        markup_element(visit->page, "span", .dir = "auto", .text = row->text);
    markup_element(visit->page, "span", .class = "soft",
                   .text = SAY(ANK_N("about: %s"), scope));
    markup_element(visit->page, "span", .class = "soft",
                   .text =
                       row->until == ANK_NO_DAY
                           ? SAY(ANK_N("from %s"), ank_work_day(&visit->work, row->day))
                           : SAY(ANK_N("from %s up to %s"),
                                 ank_work_day(&visit->work, row->day),
                                 ank_work_day(&visit->work, row->until)));
    if (row->until == ANK_NO_DAY)
        family_button(
            visit, &(struct family_button){
                       .path = path,
                       .name = "ends",
                       .value = ank_format(&visit->mem, "%lld", (long long)row->number),
                       .words = WORDS(ANK_N("It ends today"))});
    markup_close(visit->page, 1);
    return true;
}

static void begin_part(struct visit *visit, const char *words)
{
    markup_open(visit->page, "details");
    markup_element(visit->page, "summary", .text = words);
    screen_form(visit, path, visit->named);
}

static void end_part(struct visit *visit, const char *name)
{
    screen_button(visit, name, "yes", WORDS(ANK_N("Note it")));
    screen_form_end(visit);
    markup_close(visit->page, 1);
}

static bool ask_theme(struct visit *visit, struct ank_error *err)
{
    struct ank_choices themes;
    const struct ank_typed_beside beside = {.family = visit->named, .day = ANK_NO_DAY};
    const struct ank_typed_wish wish = {
        .kind = ANK_TYPED_THEME, .beside = &beside, .word = "", .most = 100};
    if (!ank_typed_choices(&visit->work, &wish, &themes, err))
        return false;
    struct screen_choice *choice =
        ank_alloc(&visit->mem, (themes.count + 1) * sizeof *choice);
    choice[0] = (struct screen_choice){"", WORDS(ANK_N("everything"))};
    for (size_t i = 0; i < themes.count; i++)
        choice[i + 1] = (struct screen_choice){
            themes.choice[i].code,
            ank_label_plain(visit->work.lang, &visit->mem, &themes.choice[i].label)};
    screen_choose(visit, &(struct screen_choices){.name = "theme",
                                                  .words = WORDS(ANK_N("About what?")),
                                                  .choice = choice,
                                                  .count = themes.count + 1});
    return true;
}

static bool ask_more(struct visit *visit, struct ank_error *err)
{
    begin_part(visit, WORDS(ANK_N("An agreement, somebody who is trusted, or who "
                                  "stands around")));
    family_choose_code(
        visit,
        &(struct screen_choices){.name = "kind", .words = WORDS(ANK_N("What is it?"))},
        ank_arrangement_codes, false);
    family_choose_code(
        visit,
        &(struct screen_choices){.name = "role", .words = WORDS(ANK_N("With whom?"))},
        ank_around_codes, false);
    screen_ask(visit, &(struct screen_field){
                          .name = "text",
                          .words = WORDS(ANK_N("A name, or what was agreed"))});
    if (!ask_theme(visit, err))
        return false;
    screen_ask(visit, &(struct screen_field){
                          .name = "until", .words = WORDS(ANK_N("Until which day?"))});
    screen_tick(visit, "shown", WORDS(ANK_N("The family wants it on its own sheet")),
                false);
    end_part(visit, "add");
    return true;
}

static void ask_day(struct visit *visit, const char *name, const char *words)
{
    screen_ask(visit, &(struct screen_field){.name = name, .words = words});
}

/* What is kept without names: no passphrase is needed. */
static void ask_course(struct visit *visit)
{
    begin_part(visit, WORDS(ANK_N("Looking at the support again")));
    ask_day(visit, "review", WORDS(ANK_N("On which day?")));
    ask_day(visit, "held",
            WORDS(ANK_N("Or: you looked at it together, on which day?")));
    end_part(visit, "look");
    begin_part(visit, WORDS(ANK_N("In which phase it is")));
    family_choose_code(
        visit,
        &(struct screen_choices){.name = "phase", .words = WORDS(ANK_N("Which one?"))},
        ank_phase_codes, false);
    ask_day(visit, "since", WORDS(ANK_N("Since which day?")));
    end_part(visit, "phased");
    begin_part(visit, WORDS(ANK_N("How the family came")));
    family_choose_code(visit,
                       &(struct screen_choices){
                           .name = "partner", .words = WORDS(ANK_N("Who sent it on?"))},
                       ank_around_codes, true);
    ask_day(visit, "sent", WORDS(ANK_N("On which day?")));
    family_choose_code(
        visit,
        &(struct screen_choices){.name = "outcome",
                                 .words = WORDS(ANK_N("What became of it"))},
        ank_referred_codes, true);
    ask_day(visit, "became", WORDS(ANK_N("Since which day?")));
    end_part(visit, "came");
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_support support;
    struct ank_texts lines;
    bool open;
    if (!unsealed_try(visit, &open, err) || !family_head(visit, path, err) ||
        !ank_support_read(&visit->work, visit->named, &support, err) ||
        !ank_course_lines(&visit->work, visit->named, &lines, err))
        return false;
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = 0; i < lines.count; i++)
        markup_element(visit->page, "li", .text = lines.text[i]);
    for (size_t i = 0; i < support.around.count; i++)
        if (!write_around(visit, &support.around.rows[i], err))
            return false;
    markup_close(visit->page, 1);
    ask_course(visit);
    return open ? ask_more(visit, err) : unsealed_ask(visit, path, err);
}

static bool take_more(struct visit *visit, struct ank_error *err)
{
    bool open;
    const char *theme = screen_typed(visit, "theme");
    struct ank_arrangement_entry entry = {.family = visit->named,
                                          .kind = screen_typed(visit, "kind"),
                                          .role = screen_typed(visit, "role"),
                                          .themes = {theme ? 1 : 0, &theme},
                                          .day = ANK_NO_DAY,
                                          .shown = screen_pressed(visit, "shown"),
                                          .text = screen_typed(visit, "text")};
    if (!screen_day_ahead(visit, "until", &entry.until, err) ||
        !unsealed_try(visit, &open, err))
        return false;
    if (!open)
        return unsealed_wanted(err);
    visit->saved = WORDS(ANK_N("It is noted."));
    return ank_arrangement_note(&visit->work, &entry, err);
}

static bool take_look(struct visit *visit, struct ank_error *err)
{
    struct ank_review_day_entry entry = {.family = visit->named};
    if (!screen_day_ahead(visit, "review", &entry.day, err) ||
        !screen_day(visit, "held", &entry.held, err))
        return false;
    if (entry.day == ANK_NO_DAY && entry.held == ANK_NO_DAY)
        return ank_fail(err, ANK_INVALID, ANK_N("On which day do you look at it?"));
    visit->saved = WORDS(ANK_N("It is noted."));
    return ank_review_day_note(&visit->work, &entry, err);
}

static bool take_phase(struct visit *visit, struct ank_error *err)
{
    struct ank_phase_entry entry = {.family = visit->named,
                                    .phase = screen_typed(visit, "phase")};
    visit->saved = WORDS(ANK_N("It is noted."));
    return screen_day(visit, "since", &entry.day, err) &&
           ank_phase_note(&visit->work, &entry, err);
}

static bool take_came(struct visit *visit, struct ank_error *err)
{
    struct ank_referral_entry entry = {.family = visit->named,
                                       .start = ANK_NO_DAY,
                                       .partner = screen_typed(visit, "partner"),
                                       .outcome = screen_typed(visit, "outcome")};
    if (!screen_day(visit, "sent", &entry.day, err) ||
        !screen_day(visit, "became", &entry.outcome_day, err))
        return false;
    if (!entry.partner && !entry.outcome && entry.day == ANK_NO_DAY)
        return ank_fail(err, ANK_INVALID, ANK_N("Who sent the family on?"));
    visit->saved = WORDS(ANK_N("It is noted."));
    return ank_referral_note(&visit->work, &entry, err);
}

static bool take_end(struct visit *visit, const char *number, struct ank_error *err)
{
    struct ank_numbered which = {
        .family = visit->named, .typed = number, .day = ANK_NO_DAY};
    visit->saved = WORDS(ANK_N("It ends today."));
    return ank_arrangement_stop(&visit->work, &which, err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    const char *ends = screen_typed(visit, "ends");
    bool done = unsealed_pressed(visit)           ? unsealed_take(visit, err)
                : ends                            ? take_end(visit, ends, err)
                : screen_pressed(visit, "look")   ? take_look(visit, err)
                : screen_pressed(visit, "phased") ? take_phase(visit, err)
                : screen_pressed(visit, "came")   ? take_came(visit, err)
                                                  : take_more(visit, err);
    return done && screen_go(visit, path, visit->named);
}

const struct screen screen_around = {.path = path,
                                     .side = SCREEN_DESK,
                                     .names = true,
                                     .shows = ANK_READ | ANK_IDENTITY,
                                     .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                     .show = show,
                                     .take = take};
