/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a family added in its own words: scores of today, a new theme or goal, what was
 * reached or let go. */
#include <string.h>

#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/themes.h>
#include <ankerpunt/model/code.h>

#include "ways.h"
#include "unsealed.h"

static const char *name_of(struct visit *visit, const struct ank_own_theme *theme)
{
    return theme->text
               ? theme->text
               : SAY(theme->goal ? ANK_N("own goal %lld") : ANK_N("own theme %lld"),
                     (long long)theme->number);
}

/* "3 (2/03/2026) · 7 (2/06/2026)": of the family together, and of who rates apart. */
static const char *scores_of(struct visit *visit, const struct ank_own_theme *theme)
{
    const char *all = "";
    for (size_t i = 0; i < theme->score_count; i++) {
        const struct ank_own_score *score = &theme->scores[i];
        all = ank_format(&visit->mem, "%s%s%s%s%s (%s)", all, *all ? " · " : "",
                         score->by ? score->by : "", score->by ? " " : "",
                         ank_score_words(visit->work.lang, &theme->scale, score->answer,
                                         &visit->mem),
                         ank_work_day(&visit->work, score->day));
    }
    return all;
}

static const char *state_of(struct visit *visit, const struct ank_own_theme *theme)
{
    if (theme->reached != ANK_NO_DAY)
        return SAY(ANK_N("reached %s"), ank_work_day(&visit->work, theme->reached));
    if (theme->ended != ANK_NO_DAY)
        return SAY(ANK_N("let go %s"), ank_work_day(&visit->work, theme->ended));
    const char *kind = ank_code_words(visit->work.lang, ank_own_theme_codes,
                                      theme->goal ? "goal" : "domain");
    return theme->domain ? ank_format(&visit->mem, "%s · %s", kind,
                                      ank_label_plain(visit->work.lang, &visit->mem,
                                                      &theme->domain_label))
                         : kind;
}

static bool is_open(const struct ank_own_theme *theme)
{
    return theme->reached == ANK_NO_DAY && theme->ended == ANK_NO_DAY;
}

static void write_button(struct visit *visit, const char *name, const char *number,
                         const char *words)
{
    family_button(
        visit, &(struct family_button){
                   .path = "/themes", .name = name, .value = number, .words = words});
}

static void write_theme(struct visit *visit, const struct ank_own_theme *theme)
{
    const char *number = ank_format(&visit->mem, "%lld", (long long)theme->number);
    markup_open(visit->page, "li");
    markup_element(visit->page, "span", .dir = "auto", .text = name_of(visit, theme));
    markup_element(visit->page, "span", .class = "soft",
                   .text = state_of(visit, theme));
    markup_element(visit->page, "span", .class = "soft",
                   .text = scores_of(visit, theme));
    if (!is_open(theme))
        write_button(visit, "reopen", number, WORDS(ANK_N("Ask it again")));
    if (is_open(theme) && theme->goal)
        write_button(visit, "reached", number, WORDS(ANK_N("Reached")));
    if (is_open(theme))
        write_button(visit, "let_go", number, WORDS(ANK_N("Let go")));
    markup_close(visit->page, 1);
}

static void write_themes(struct visit *visit, const struct ank_own_themes *list,
                         bool open)
{
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = 0; i < list->count; i++)
        if (is_open(&list->theme[i]) == open)
            write_theme(visit, &list->theme[i]);
    markup_close(visit->page, 1);
}

/* A field for each that is asked today, with its scale below. */
static void ask_scores(struct visit *visit, const struct ank_own_themes *list)
{
    char low[32], high[32];
    screen_form(visit, "/themes", visit->named);
    for (size_t i = 0; i < list->count; i++) {
        const struct ank_own_theme *theme = &list->theme[i];
        const struct ank_lang *lang = visit->work.lang;
        if (!is_open(theme))
            continue;
        ank_number_words(lang, ank_scale_points(&theme->scale, 0),
                         theme->scale.decimals, low);
        ank_number_words(lang,
                         ank_scale_points(&theme->scale, ank_scale_top(&theme->scale)),
                         theme->scale.decimals, high);
        screen_ask(
            visit,
            &(struct screen_field){
                .name = ank_format(&visit->mem, "s-%lld", (long long)theme->number),
                .words = name_of(visit, theme),
                .hint = theme->goal
                            ? SAY(ANK_N("from %s (not yet) to %s (reached)"), low, high)
                            : SAY(ANK_N("a number from %s to %s"), low, high)});
    }
    screen_ask(visit, &(struct screen_field){.name = "day",
                                             .words = WORDS(ANK_N("On which day?"))});
    screen_button(visit, "rate", "yes", WORDS(ANK_N("Keep the scores")));
    screen_form_end(visit);
}

static void ask_theme(struct visit *visit)
{
    const struct screen_choice kinds[] = {
        {"domain", WORDS(ANK_N("a theme, rated as the others are"))},
        {"goal", WORDS(ANK_N("a goal, from not yet to reached"))}};
    screen_form(visit, "/themes", visit->named);
    screen_ask(visit, &(struct screen_field){
                          .name = "text",
                          .words = WORDS(ANK_N("A new theme or goal")),
                          .hint = WORDS(ANK_N("In their own words. It stands on their "
                                              "own papers, and in no figure.")),
                          .required = true,
                      });
    screen_choose(visit, &(struct screen_choices){.name = "kind",
                                                  .words = WORDS(ANK_N("What is it?")),
                                                  .choice = kinds,
                                                  .count = ANK_COUNT(kinds),
                                                  .row = true});
    screen_button(visit, "new", "yes", WORDS(ANK_N("Keep it")));
    screen_form_end(visit);
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_own_themes list;
    bool open, any = false;
    if (!unsealed_try(visit, &open, err) || !family_head(visit, "/themes", err) ||
        !ank_own_theme_rows(&visit->work, visit->named, true, &list, err))
        return false;
    for (size_t i = 0; i < list.count; i++)
        any = any || is_open(&list.theme[i]);
    write_themes(visit, &list, true);
    if (any)
        ask_scores(visit, &list);
    if (open)
        ask_theme(visit);
    else if (!unsealed_ask(visit, "/themes", err))
        return false;
    markup_open(visit->page, "details");
    markup_element(visit->page, "summary",
                   .text = WORDS(ANK_N("What is reached or let go")));
    write_themes(visit, &list, false);
    markup_close(visit->page, 1);
    return true;
}

static bool take_new(struct visit *visit, struct ank_error *err)
{
    const char *kind = screen_typed(visit, "kind");
    struct ank_own_theme_entry entry = {.family = visit->named,
                                        .goal = kind && strcmp(kind, "goal") == 0,
                                        .text = screen_typed(visit, "text"),
                                        .day = ANK_NO_DAY};
    bool open;
    if (!unsealed_try(visit, &open, err))
        return false;
    if (!open)
        return unsealed_wanted(err);
    visit->saved = WORDS(ANK_N("It is kept, in their words."));
    return ank_own_theme_note(&visit->work, &entry, err);
}

/* What was left empty is not asked. */
static bool take_scores(struct visit *visit, struct ank_error *err)
{
    struct ank_own_themes list;
    struct ank_own_rating rating = {.family = visit->named};
    size_t count = 0;
    if (!screen_day(visit, "day", &rating.day, err) ||
        !ank_own_theme_rows(&visit->work, visit->named, true, &list, err))
        return false;
    struct ank_own_answer *answers =
        ank_alloc(&visit->mem, (list.count + 1) * sizeof *answers);
    for (size_t i = 0; i < list.count; i++) {
        const char *number =
            ank_format(&visit->mem, "%lld", (long long)list.theme[i].number);
        const char *typed =
            screen_typed(visit, ank_format(&visit->mem, "s-%s", number));
        if (typed)
            answers[count++] = (struct ank_own_answer){number, typed};
    }
    visit->saved = WORDS(ANK_N("The scores are kept."));
    return ank_own_theme_rate(&visit->work, &rating, answers, &count, err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_numbered theme = {.family = visit->named, .day = ANK_NO_DAY};
    bool kept;
    if (unsealed_pressed(visit))
        return unsealed_take(visit, err) && screen_go(visit, "/themes", visit->named);
    if (screen_pressed(visit, "rate"))
        kept = take_scores(visit, err);
    else if ((theme.typed = screen_typed(visit, "reached"))) {
        kept = ank_own_theme_reached(&visit->work, &theme, err);
        visit->saved = WORDS(ANK_N("The goal is reached."));
    } else if ((theme.typed = screen_typed(visit, "let_go"))) {
        kept = ank_own_theme_let_go(&visit->work, &theme, err);
        visit->saved = WORDS(ANK_N("It is let go."));
    } else if ((theme.typed = screen_typed(visit, "reopen"))) {
        kept = ank_own_theme_reopen(&visit->work, &theme, err);
        visit->saved = WORDS(ANK_N("It is asked again."));
    } else
        kept = take_new(visit, err);
    return kept && screen_go(visit, "/themes", visit->named);
}

const struct screen screen_themes = {.path = "/themes",
                                     .side = SCREEN_DESK,
                                     .names = true,
                                     .shows = ANK_READ | ANK_IDENTITY,
                                     .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                     .show = show,
                                     .take = take};
