/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of a family's support: where it stands, a pause, a return, its end, and
 * the moments that are put off or were enough as they are. */
#include <string.h>

#include <ankerpunt/app/family_story.h>
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/trajectory_entry.h>

#include "ways.h"

static const char *with(struct visit *visit, const struct ank_code_row *list,
                        const char *code)
{
    const char *words = ank_code_words(visit->work.lang, list, code);
    return words ? ank_format(&visit->mem, " · %s", words) : "";
}

static void never(struct visit *visit, const char *name, const char *value, ank_day of)
{
    char day[11];
    family_button(visit,
                  &(struct family_button){
                      .path = "/course",
                      .name = name,
                      .value = value,
                      .words = WORDS(ANK_N("back")),
                      .also = "day",
                      .also_value = ank_strdup(&visit->mem, ank_day_format(of, day))});
}

static void write_line(struct visit *visit, ank_day day, const char *words)
{
    markup_open(visit->page, "li");
    markup_element(visit->page, "span",
                   .text = ank_format(&visit->mem, "%s · %s",
                                      ank_work_day(&visit->work, day), words));
}

static void write_course(struct visit *visit, const struct ank_trajectory *course,
                         const struct ank_story_statuses *went, bool last)
{
    struct ank_arena *mem = &visit->mem;
    const struct ank_lang *lang = visit->work.lang;
    markup_open(visit->page, "ul", .class = "plain");
    write_line(visit, course->start, SAY(ANK_N("started in %s"), course->project));
    markup_close(visit->page, 1);
    for (size_t i = 0; i < went->count; i++) {
        const struct ank_status_row *row = &went->row[i];
        write_line(visit, row->day,
                   ank_format(mem, "%s%s%s",
                              ank_code_words(lang, ank_trajectory_codes, row->status),
                              with(visit, ank_closed_codes, row->reason),
                              with(visit, ank_doer_codes, row->by)));
        never(visit, "never_status", row->status, row->day);
        markup_close(visit->page, 1);
    }
    for (size_t i = 0; i < course->postponement_count; i++) {
        const struct ank_postponement *put_off = &course->postponements[i];
        write_line(visit, put_off->until,
                   SAY(ANK_N("%s is put off until then"),
                       ank_wave_words(lang, mem, put_off->wave)));
        markup_close(visit->page, 1);
    }
    for (size_t i = 0; i < course->enough_count; i++) {
        write_line(visit, course->enough[i].day,
                   SAY(ANK_N("%s is enough as it is"),
                       ank_wave_words(lang, mem, course->enough[i].wave)));
        never(visit, "not_enough", course->enough[i].wave, course->enough[i].day);
        markup_close(visit->page, 1);
    }
    if (course->end != ANK_NO_DAY) {
        write_line(visit, course->end,
                   ank_format(mem, "%s%s", WORDS(ANK_N("closed")),
                              with(visit, ank_closed_codes, course->closed_reason)));
        if (last)
            never(visit, "never_ended", "yes", course->end);
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
}

static void ask_why(struct visit *visit)
{
    family_choose_code(
        visit,
        &(struct screen_choices){.name = "reason", .words = WORDS(ANK_N("Why?"))},
        ank_closed_codes, true);
    family_choose_code(
        visit,
        &(struct screen_choices){.name = "by", .words = WORDS(ANK_N("Who decided?"))},
        ank_doer_codes, true);
}

static void ask_day(struct visit *visit)
{
    screen_ask(visit, &(struct screen_field){
                          .name = "day",
                          .words = WORDS(ANK_N("Which day?")),
                          .there = ank_work_day(&visit->work, visit->work.today)});
}

static void begin_part(struct visit *visit, const char *words)
{
    markup_open(visit->page, "details");
    markup_element(visit->page, "summary", .text = words);
    screen_form(visit, "/course", visit->named);
}

static void end_part(struct visit *visit, const char *name, const char *words)
{
    screen_button(visit, name, "yes", words);
    screen_form_end(visit);
    markup_close(visit->page, 1);
}

static bool ask_wave(struct visit *visit, const char *code, struct ank_error *err)
{
    struct ank_project *project;
    size_t count;
    if (!ank_project_rows(&visit->work, code, &project, &count, err))
        return false;
    struct screen_choice *waves =
        ank_alloc(&visit->mem, (project->waves.count + 1) * sizeof *waves);
    for (size_t i = 0; i < project->waves.count; i++)
        waves[i] = (struct screen_choice){
            project->waves.wave[i].name,
            ank_wave_words(visit->work.lang, &visit->mem, project->waves.wave[i].name)};
    begin_part(visit, WORDS(ANK_N("A planned talk is put off, or was enough")));
    screen_choose(visit, &(struct screen_choices){.name = "wave",
                                                  .words = WORDS(ANK_N("Which talk?")),
                                                  .choice = waves,
                                                  .count = project->waves.count});
    screen_ask(visit, &(struct screen_field){
                          .name = "until", .words = WORDS(ANK_N("Until which day?"))});
    screen_button(visit, "put_off", "yes", WORDS(ANK_N("Put it off")));
    end_part(visit, "enough", WORDS(ANK_N("It was enough")));
    return true;
}

static bool ask_open(struct visit *visit, const struct ank_trajectory *course,
                     struct ank_error *err)
{
    begin_part(visit, WORDS(ANK_N("Where it stands")));
    family_choose_code(visit,
                       &(struct screen_choices){
                           .name = "status", .words = WORDS(ANK_N("Where it stands"))},
                       ank_trajectory_codes, false);
    ask_day(visit);
    ask_why(visit);
    end_part(visit, "note", WORDS(ANK_N("Note it")));
    if (!ask_wave(visit, course->project, err))
        return false;
    begin_part(visit, WORDS(ANK_N("The support ends")));
    ask_day(visit);
    ask_why(visit);
    end_part(visit, "end", WORDS(ANK_N("Close it")));
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_story story;
    if (!family_head(visit, "/course", err) ||
        !ank_story_read(&visit->work, visit->named, &story, err))
        return false;
    size_t count = story.record.trajectory_count;
    const struct ank_trajectory *last =
        count ? &story.record.trajectories[count - 1] : NULL;
    for (size_t i = 0; i < count; i++)
        write_course(visit, &story.record.trajectories[i], &story.statuses[i],
                     i + 1 == count);
    if (last && last->end == ANK_NO_DAY)
        return ask_open(visit, last, err);
    begin_part(visit, WORDS(ANK_N("The family returns")));
    ask_day(visit);
    end_part(visit, "return", WORDS(ANK_N("Start again")));
    return true;
}

static bool take_wave(struct visit *visit, struct ank_error *err)
{
    struct ank_wave_entry entry = {
        .family = visit->named, .wave = screen_typed(visit, "wave"), .day = ANK_NO_DAY};
    const char *again = screen_typed(visit, "not_enough");
    if (again) {
        entry.wave = again;
        visit->saved = WORDS(ANK_N("It was not enough after all."));
        return ank_wave_not_enough(&visit->work, &entry, err);
    }
    if (screen_pressed(visit, "enough")) {
        visit->saved = WORDS(ANK_N("It was enough as it is."));
        return ank_wave_enough(&visit->work, &entry, err);
    }
    if (!screen_day_ahead(visit, "until", &entry.until, err))
        return false;
    if (entry.until == ANK_NO_DAY)
        return ank_fail(err, ANK_INVALID, ANK_N("Until which day is it put off?"));
    visit->saved = WORDS(ANK_N("The talk is put off."));
    return ank_wave_put_off(&visit->work, &entry, err);
}

static bool take_course(struct visit *visit, struct ank_trajectory_entry *entry,
                        struct ank_error *err)
{
    const char *status = screen_typed(visit, "never_status");
    visit->saved = WORDS(ANK_N("It is noted."));
    if (status) {
        entry->status = status;
        return ank_trajectory_unnote(&visit->work, entry, err);
    }
    return screen_pressed(visit, "never_ended")
               ? ank_trajectory_unend(&visit->work, entry, err)
           : screen_pressed(visit, "end") ? ank_trajectory_end(&visit->work, entry, err)
           : screen_pressed(visit, "return")
               ? ank_trajectory_start(&visit->work, entry, err)
               : ank_trajectory_note(&visit->work, entry, err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_trajectory_entry entry = {.family = visit->named,
                                         .status = screen_typed(visit, "status"),
                                         .reason = screen_typed(visit, "reason"),
                                         .by = screen_typed(visit, "by")};
    bool wave = screen_pressed(visit, "put_off") || screen_pressed(visit, "enough") ||
                screen_pressed(visit, "not_enough");
    return screen_day(visit, "day", &entry.day, err) &&
           (wave ? take_wave(visit, err) : take_course(visit, &entry, err)) &&
           screen_go(visit, "/course", visit->named);
}

const struct screen screen_course = {.path = "/course",
                                     .side = SCREEN_DESK,
                                     .names = true,
                                     .shows = ANK_READ,
                                     .takes = ANK_READ | ANK_WRITE,
                                     .show = show,
                                     .take = take};
