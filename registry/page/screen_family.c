/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One family on one screen: where it stands, and what can be done now. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/agenda.h>
#include <ankerpunt/app/bundles.h>
#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/estimate_entry.h>
#include <ankerpunt/app/family_story.h>
#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/app/today.h>
#include <ankerpunt/model/code.h>

#include "unsealed.h"
#include "ways.h"

static void write_trajectories(struct visit *visit, const struct ank_story *story)
{
    struct ank_work_context *work = &visit->work;
    for (size_t i = 0; i < story->record.trajectory_count; i++) {
        const struct ank_trajectory *t = &story->record.trajectories[i];
        const char *status =
            t->status_count ? ank_code_words(work->lang, ank_trajectory_codes,
                                             t->statuses[t->status_count - 1].status)
                            : NULL;
        const char *start = ank_work_day(work, t->start);
        const char *words = t->end == ANK_NO_DAY
                                ? SAY(ANK_N("%s: since %s"), t->project, start)
                                : SAY(ANK_N("%s: %s to %s"), t->project, start,
                                      ank_work_day(work, t->end));
        screen_words(visit, status && t->end == ANK_NO_DAY
                                ? ank_format(&visit->mem, "%s, %s", words, status)
                                : words);
    }
    for (size_t i = 0; i < story->coach_count; i++)
        if (story->coaches[i].to == ANK_NO_DAY || story->coaches[i].to >= work->today)
            screen_words(visit,
                         SAY(ANK_N("goes along: %s, since %s"), story->coaches[i].code,
                             ank_work_day(work, story->coaches[i].from)));
}

/* What came from another registry and stays closed in this one. */
static bool write_closed(struct visit *visit, const struct ank_story *story,
                         struct ank_error *err)
{
    const char *words;
    if (!ank_closed_words(&visit->work, story->record.family, &words, err))
        return false;
    if (words)
        screen_words(visit, words);
    return true;
}

/* What goes best, what comes first, the next talk, open steps: line by line. */
static bool write_now(struct visit *visit, const struct ank_story *story, bool open,
                      struct ank_error *err)
{
    char *text, *rest;
    size_t size;
    FILE *out = ank_must(open_memstream(&text, &size));
    bool done = ank_story_now(&visit->work, story, open, out, err);
    fclose(out);
    char *line = done ? strtok_r(text, "\n", &rest) : NULL;
    if (line)
        screen_subheading(visit, line);
    markup_open(visit->page, "ul", .class = "plain");
    while (line && (line = strtok_r(NULL, "\n", &rest))) {
        markup_open(visit->page, "li");
        markup_element(visit->page, "span", .dir = "auto",
                       .text = line + strspn(line, " "));
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
    free(text);
    return done && write_closed(visit, story, err);
}

/* The number of the same voice before it stands beside each number. */
static void write_numbers(struct visit *visit, const struct ank_story *story,
                          const struct ank_sitting *last)
{
    const struct ank_instrument *instrument = last->instrument;
    const struct ank_lang *lang = visit->work.lang;
    struct ank_arena *mem = &visit->mem;
    markup_open(visit->page, "table");
    for (size_t d = 0; d < instrument->domain_count; d++) {
        ank_score before = ank_score_before(&story->record, last, d);
        if (last->scores[d] == ANK_NOT_ASKED)
            continue;
        const char *now =
            ank_score_words(lang, &instrument->scale, last->scores[d], mem);
        markup_open(visit->page, "tr");
        markup_element(visit->page, "th", .scope = "row",
                       .text =
                           ank_label_plain(lang, mem, &instrument->domains[d].label));
        markup_element(
            visit->page, "td", .class = "number",
            .text =
                before == ANK_NOT_ASKED || before == last->scores[d]
                    ? now
                    : ank_format(mem, "%s → %s",
                                 ank_score_words(lang, &instrument->scale, before, mem),
                                 now));
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
}

/* "+2": in points of the scale. */
static const char *signed_number(struct visit *visit, double number, int decimals)
{
    char text[32];
    return ank_format(&visit->mem, "%s%s", number > 0 ? "+" : "",
                      ank_number_words(visit->work.lang, number, decimals, text));
}

/* What the coach expected, once the numbers are there. */
static bool write_expected(struct visit *visit, const struct ank_story *story,
                           struct ank_error *err)
{
    struct ank_estimate_told *told;
    size_t count;
    if (!ank_estimates_told(&visit->work, &story->record, &told, &count, err))
        return false;
    if (count == 0)
        return true;
    markup_open(visit->page, "details");
    markup_element(visit->page, "summary",
                   .text = WORDS(ANK_N("What the coach expected")));
    markup_open(visit->page, "table");
    markup_open(visit->page, "thead");
    markup_open(visit->page, "tr");
    markup_element(visit->page, "th", .scope = "col",
                   .text = ank_work_day(&visit->work, told[0].day));
    markup_element(visit->page, "th", .class = "number", .scope = "col",
                   .text = WORDS(ANK_N("expected")));
    markup_element(visit->page, "th", .class = "number", .scope = "col",
                   .text = WORDS(ANK_N("change")));
    markup_close(visit->page, 2);
    for (size_t i = 0; i < count; i++) {
        markup_open(visit->page, "tr");
        markup_element(
            visit->page, "th", .scope = "row",
            .text = ank_label_plain(visit->work.lang, &visit->mem, told[i].domain));
        markup_element(visit->page, "td", .class = "number",
                       .text =
                           signed_number(visit, told[i].expected, told[i].decimals));
        markup_element(visit->page, "td", .class = "number",
                       .text = signed_number(visit, told[i].found, told[i].decimals));
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 2);
    return true;
}

/* Who rates apart and was not heard in a wave that the family has. */
static bool write_unheard(struct visit *visit, struct ank_error *err)
{
    const struct ank_due_wish wish = {
        .family = visit->named, .ahead = ANK_TODAY_DAYS, .persons = true};
    struct ank_work_context *work = &visit->work;
    struct ank_due_list *list;
    const struct ank_due *due;
    if (!ank_due_open(work, &wish, &list, err))
        return false;
    while (ank_due_next(list, &due))
        if (due->person)
            screen_words(visit, SAY(ANK_N("%s, %s has not rated yet"),
                                    ank_wave_words(work->lang, work->mem, due->wave),
                                    due->person));
    return ank_due_close(list, err);
}

static void write_last_talk(struct visit *visit, const struct ank_story *story)
{
    const struct ank_sitting *last = NULL;
    for (size_t i = 0; i < story->record.sitting_count; i++) {
        const struct ank_sitting *sitting = &story->record.sittings[i];
        if (!ank_sitting_apart(sitting) && (!last || sitting->day >= last->day))
            last = sitting;
    }
    screen_subheading(visit, WORDS(ANK_N("Talks")));
    if (last)
        screen_words(visit,
                     SAY(ANK_N("The last one: %s, %s."),
                         ank_work_day(&visit->work, last->day),
                         last->by ? last->by : WORDS(ANK_N("the family together"))));
    else
        screen_words(visit, WORDS(ANK_N("No talk was kept yet.")));
    if (last)
        write_numbers(visit, story, last);
}

static bool write_talks(struct visit *visit, const struct ank_story *story,
                        struct ank_error *err)
{
    write_last_talk(visit, story);
    if (!write_expected(visit, story, err) || !write_unheard(visit, err))
        return false;
    markup_open(visit->page, "p", .class = "actions");
    markup_element(visit->page, "a", .class = "button big",
                   .href = screen_address(visit, "/hand", visit->named),
                   .text = WORDS(ANK_N("Fill in together")));
    markup_close(visit->page, 1);
    return true;
}

static bool write_rights(struct visit *visit, struct ank_error *err)
{
    struct ank_claim_list *list;
    const struct ank_claim_row *row;
    const struct ank_claims_wish wish = {.family = visit->named,
                                         .renew_within = ANK_NOT_GIVEN};
    size_t count = 0;
    if (!ank_claim_list_open(&visit->work, &wish, &list, err))
        return false;
    screen_subheading(visit, WORDS(ANK_N("Rights")));
    markup_open(visit->page, "ul", .class = "plain");
    while (ank_claim_list_next(list, &row)) {
        count++;
        markup_open(visit->page, "li");
        markup_element(visit->page, "span",
                       .text = row->label ? ank_label_plain(visit->work.lang,
                                                            &visit->mem, row->label)
                                          : row->right);
        markup_element(visit->page, "span", .class = "soft",
                       .text = ank_format(&visit->mem, "%s %s",
                                          WORDS(ank_stage_words(row->stage)),
                                          ank_work_day(&visit->work, row->since)));
        if (row->renewal != ANK_NO_DAY)
            markup_element(visit->page, "span", .class = "soft",
                           .text = SAY(ANK_N("renew by %s"),
                                       ank_work_day(&visit->work, row->renewal)));
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
    if (count == 0)
        screen_words(visit, WORDS(ANK_N("No step to a right was noted yet.")));
    return ank_claim_list_close(list, err);
}

static bool write_steps(struct visit *visit, struct ank_error *err)
{
    struct ank_small_step *steps;
    const struct ank_small_step_wish wish = {.family = visit->named};
    size_t count, open = 0;
    if (!ank_small_step_rows(&visit->work, &wish, &steps, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        open += steps[i].done == ANK_NO_DAY;
    screen_subheading(visit, WORDS(ANK_N("Small steps")));
    markup_open(visit->page, "p");
    screen_link(visit, "/steps", visit->named,
                open ? ank_say_n(visit->work.lang, &visit->mem, "%zu step is open",
                                 "%zu steps are open", open)
                     : WORDS(ANK_N("No step is open: agree on one")));
    markup_close(visit->page, 1);
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_story story;
    bool open;
    if (!unsealed_try(visit, &open, err) || !family_head(visit, "/family", err) ||
        !ank_story_read(&visit->work, visit->named, &story, err))
        return false;
    write_trajectories(visit, &story);
    if (!write_now(visit, &story, open, err))
        return false;
    return write_talks(visit, &story, err) && write_rights(visit, err) &&
           write_steps(visit, err);
}

const struct screen screen_family = {.path = "/family",
                                     .side = SCREEN_DESK,
                                     .names = true,
                                     .shows = ANK_READ | ANK_IDENTITY,
                                     .show = show};
