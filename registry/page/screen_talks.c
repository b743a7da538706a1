/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The talks of a family: each day and voice with its numbers, and what can be put
 * right: the day, a number, or the whole of it taken away. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/family_story.h>
#include <ankerpunt/app/rating.h>
#include <ankerpunt/app/typed.h>
#include <ankerpunt/model/code.h>

#include "ways.h"

static const char *voice(struct visit *visit, const struct ank_sitting *sitting)
{
    return sitting->by ? sitting->by : WORDS(ANK_N("the family together"));
}

static const char *apart(struct visit *visit, const struct ank_sitting *sitting)
{
    return sitting->then     ? WORDS(ANK_N("looking back at the start"))
           : sitting->retest ? WORDS(ANK_N("asked again, to learn how far answers "
                                           "vary"))
                             : "";
}

static void write_numbers(struct visit *visit, const struct ank_sitting *sitting)
{
    const struct ank_instrument *instrument = sitting->instrument;
    markup_open(visit->page, "table");
    for (size_t d = 0; d < instrument->domain_count; d++) {
        if (sitting->scores[d] == ANK_NOT_ASKED)
            continue;
        markup_open(visit->page, "tr");
        markup_element(visit->page, "th", .scope = "row",
                       .text = ank_label_plain(visit->work.lang, &visit->mem,
                                               &instrument->domains[d].label));
        markup_element(visit->page, "td", .class = "number",
                       .text = ank_score_words(visit->work.lang, &instrument->scale,
                                               sitting->scores[d], &visit->mem));
        markup_element(visit->page, "td",
                       .text = sitting->priority && sitting->priority[d]
                                   ? WORDS(ANK_N("this first"))
                                   : "");
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
}

/* Which talk a form is of: day, voice and list. */
static void name_talk(struct visit *visit, const struct ank_sitting *sitting)
{
    char day[11];
    const struct {
        const char *name, *value;
    } fields[] = {{"day", ank_strdup(&visit->mem, ank_day_format(sitting->day, day))},
                  {"by", sitting->by ? sitting->by : ""},
                  {"list", sitting->instrument->code},
                  {"then", sitting->then ? "yes" : ""},
                  {"retest", sitting->retest ? "yes" : ""}};
    for (size_t i = 0; i < ANK_COUNT(fields); i++)
        markup_element(visit->page, "input", .type = "hidden", .name = fields[i].name,
                       .value = fields[i].value);
}

static void ask_number(struct visit *visit, const struct ank_sitting *sitting)
{
    const struct ank_instrument *instrument = sitting->instrument;
    struct screen_choice *domains =
        ank_alloc(&visit->mem, instrument->domain_count * sizeof *domains);
    for (size_t d = 0; d < instrument->domain_count; d++)
        domains[d] =
            (struct screen_choice){instrument->domains[d].code,
                                   ank_label_plain(visit->work.lang, &visit->mem,
                                                   &instrument->domains[d].label)};
    screen_form(visit, "/talks", visit->named);
    name_talk(visit, sitting);
    screen_choose(visit, &(struct screen_choices){.name = "domain",
                                                  .words = WORDS(ANK_N("Put right")),
                                                  .choice = domains,
                                                  .count = instrument->domain_count});
    screen_ask(visit, &(struct screen_field){
                          .name = "score",
                          .words = WORDS(ANK_N("What they said")),
                          .hint = WORDS(ANK_N("A number, or a word such as parked; "
                                              "empty: it was not asked."))});
    screen_button(visit, "right", "yes", WORDS(ANK_N("Put right")));
    screen_form_end(visit);
}

static void ask_day(struct visit *visit, const struct ank_sitting *sitting)
{
    screen_form(visit, "/talks", visit->named);
    name_talk(visit, sitting);
    screen_ask(visit, &(struct screen_field){
                          .name = "other",
                          .words = WORDS(ANK_N("It was another day")),
                          .there = ank_work_day(&visit->work, sitting->day)});
    screen_button(visit, "move", "yes", WORDS(ANK_N("Move it there")));
    screen_form_end(visit);
    screen_form(visit, "/talks", visit->named);
    name_talk(visit, sitting);
    markup_element(visit->page, "button", .type = "submit", .name = "remove",
                   .value = "yes", .class = "grave",
                   .text = WORDS(ANK_N("Take the whole talk away")));
    screen_form_end(visit);
}

static void write_talk(struct visit *visit, const struct ank_sitting *sitting)
{
    const char *mode = ank_code_words(visit->work.lang, ank_mode_codes, sitting->mode);
    const char *kind = apart(visit, sitting);
    markup_open(visit->page, "details");
    markup_element(
        visit->page, "summary",
        .text = ank_format(
            &visit->mem, "%s · %s · %s%s%s%s%s",
            ank_work_day(&visit->work, sitting->day), voice(visit, sitting),
            ank_label_plain(visit->work.lang, &visit->mem, &sitting->instrument->title),
            mode ? " · " : "", mode ? mode : "", *kind ? " · " : "", kind));
    write_numbers(visit, sitting);
    ask_number(visit, sitting);
    ask_day(visit, sitting);
    markup_close(visit->page, 1);
}

/* The last day first; of one day as the record has them. */
static int later_first(const void *a, const void *b)
{
    const struct ank_sitting *const *first = a, *const *second = b;
    if ((*first)->day != (*second)->day)
        return (*first)->day < (*second)->day ? 1 : -1;
    return (*first > *second) - (*first < *second);
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_story story;
    if (!family_head(visit, "/talks", err) ||
        !ank_story_read(&visit->work, visit->named, &story, err))
        return false;
    size_t count = story.record.sitting_count;
    const struct ank_sitting **talks =
        ank_alloc(&visit->mem, (count + 1) * sizeof(struct ank_sitting *));
    for (size_t i = 0; i < count; i++)
        talks[i] = &story.record.sittings[i];
    qsort(talks, count, sizeof(struct ank_sitting *), later_first);
    screen_link(visit, "/hand", visit->named, WORDS(ANK_N("Fill in together")));
    if (count == 0)
        screen_words(visit, WORDS(ANK_N("No talk was kept yet.")));
    for (size_t i = 0; i < count; i++)
        write_talk(visit, talks[i]);
    return true;
}

static bool read_talk(struct visit *visit, struct ank_rating *rating,
                      struct ank_error *err)
{
    *rating = (struct ank_rating){.family = visit->named,
                                  .by = screen_typed(visit, "by"),
                                  .instrument = screen_typed(visit, "list"),
                                  .then = screen_typed(visit, "then") != NULL,
                                  .retest = screen_typed(visit, "retest") != NULL,
                                  .correct = true};
    return screen_day(visit, "day", &rating->day, err) &&
           ank_rating_settle(&visit->work, rating, err);
}

static bool take_number(struct visit *visit, const struct ank_rating *rating,
                        struct ank_error *err)
{
    size_t count;
    const char *score = screen_typed(visit, "score");
    const struct ank_answer answers[] = {
        {.domain = screen_typed(visit, "domain"), .score = score ? score : ""}, {0}};
    if (!answers[0].domain)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("The form did not come through whole. Go back and send "
                              "it again."));
    visit->saved = WORDS(ANK_N("The number is put right; the old one stays in the "
                               "history."));
    return ank_rating_note(&visit->work, rating, answers, &count, err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_rating rating;
    struct ank_rating_mending mending = {.move_to = ANK_NO_DAY};
    const char *family;
    bool kept;
    if (!read_talk(visit, &rating, err))
        return false;
    if (screen_pressed(visit, "right")) {
        kept = take_number(visit, &rating, err);
    } else if (screen_pressed(visit, "move")) {
        kept = screen_day(visit, "other", &mending.move_to, err) &&
               ank_rating_mend(&visit->work, &rating, &mending, &family, err);
        visit->saved = WORDS(ANK_N("The talk stands on its other day."));
    } else {
        mending.remove = true;
        kept = ank_rating_mend(&visit->work, &rating, &mending, &family, err);
        visit->saved = WORDS(ANK_N("The talk is taken away."));
    }
    return kept && screen_go(visit, "/talks", visit->named);
}

const struct screen screen_talks = {.path = "/talks",
                                    .side = SCREEN_DESK,
                                    .names = true,
                                    .shows = ANK_READ,
                                    .takes = ANK_READ | ANK_WRITE,
                                    .show = show,
                                    .take = take};
