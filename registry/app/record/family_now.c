/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a family stands now, on the screen of who works with it; see family_story.h. */
#include <string.h>

#include <ankerpunt/app/agenda.h>
#include <ankerpunt/app/family_story.h>
#include <ankerpunt/app/support_kept.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/small_step.h>
#include "../dossier/dossier.h"
#include "../sheet/family_sheet.h"
#include "../work.h"
#include "family_now.h"

struct telling {
    struct ank_work_context *work;
    FILE *out;
    struct family_sheet_source source;
    struct ank_progress now;
    bool begun; /* the heading is written */
};

/* A line of its own, on a screen as wide as that. */
static void tell(struct telling *telling, const char *sentence)
{
    enum { INDENT = 2, MORE = 4 };
    struct ank_work_context *work = telling->work;
    if (!telling->begun)
        fprintf(telling->out, "\n%s\n", SAY(ANK_N("How it stands")));
    telling->begun = true;
    fprintf(telling->out, "%*s", INDENT, "");
    ank_text_fill(telling->out, dossier_plain(work->mem, sentence), INDENT, MORE,
                  work->screen);
}

/* Domains marked to come first, in the last talk; a name may hold commas. */
static const char *first_of(struct ank_work_context *work,
                            const struct ank_progress *now)
{
    const char *list = NULL;
    for (size_t i = 0; i < now->row_count; i++)
        if (now->rows[i].priority)
            list = list ? ank_format(work->mem, "%s; %s", list, now->rows[i].label)
                        : now->rows[i].label;
    return list;
}

static void tell_standing(struct telling *telling)
{
    struct ank_work_context *work = telling->work;
    const char *best = ank_progress_best(&telling->now, work->mem);
    const char *first = first_of(work, &telling->now);
    if (best)
        tell(telling, SAY(ANK_N("this goes best: %s"), best));
    if (first)
        tell(telling, SAY(ANK_N("to work on first: %s"), first));
    if (telling->now.important)
        tell(telling,
             SAY(ANK_N("this change matters most: %s"), telling->now.important));
}

/* The next talk of that trajectory, while it is open; false: there is none. */
static bool find_next(struct telling *telling, const struct ank_story *story, size_t t,
                      struct ank_caseload *row)
{
    struct ank_work_context *work = telling->work;
    const struct ank_trajectory *trajectory = &story->record.trajectories[t];
    *row = (struct ank_caseload){.planned = ANK_NO_DAY};
    for (size_t p = 0; p < telling->source.project_count; p++) {
        const struct ank_project *project = &telling->source.projects[p];
        if (strcmp(trajectory->project, project->code) == 0 &&
            ank_trajectory_open(trajectory, work->today))
            ank_next_wave(work, &story->record, t, project, row);
    }
    return row->wave != NULL;
}

static void tell_next(struct telling *telling, const struct ank_story *story)
{
    struct ank_work_context *work = telling->work;
    struct ank_caseload row;
    for (size_t t = 0; t < story->record.trajectory_count; t++)
        if (find_next(telling, story, t, &row))
            tell(telling, SAY(ANK_N("next talk: %s, planned on %s"),
                              ank_wave_words(work->lang, work->mem, row.wave),
                              ank_work_day(work, row.planned)));
}

/* Its words when they are unsealed, else what it is about; NULL: neither. */
static const char *step_label(const struct ank_work_context *work,
                              const struct ank_small_step *step)
{
    return step->text     ? step->text
           : step->domain ? ank_label(work->lang, &step->domain_label)
           : step->right  ? ank_label(work->lang, &step->right_label)
                          : NULL;
}

static void tell_step(struct telling *telling, const struct ank_small_step *step,
                      const char *label)
{
    struct ank_work_context *work = telling->work;
    const char *who = ank_code_words(work->lang, ank_doer_codes, step->who);
    const char *by = who ? ank_format(work->mem, " · %s", who) : "";
    tell(telling, step->due == ANK_NO_DAY ? SAY(ANK_N("small step: %s%s"), label, by)
                                          : SAY(ANK_N("small step: %s%s, by %s"), label,
                                                by, ank_work_day(work, step->due)));
}

/* Those that are open; what was let go is in no list of the store. */
static bool tell_steps(struct telling *telling, const struct ank_story *story,
                       struct ank_error *err)
{
    struct ank_work_context *work = telling->work;
    struct ank_small_step *steps;
    size_t count;
    if (!ank_small_step_list(work->registry, story->record.id, work->mem, &steps,
                             &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        const char *label = step_label(work, &steps[i]);
        if (label && steps[i].done == ANK_NO_DAY && steps[i].day <= work->today)
            tell_step(telling, &steps[i], label);
    }
    return true;
}

static bool tell_support(struct telling *telling, const struct ank_story *story,
                         bool words, struct ank_error *err)
{
    struct ank_texts lines;
    if (!ank_support_lines(telling->work, story->record.family, words, &lines, err))
        return false;
    for (size_t i = 0; i < lines.count; i++)
        tell(telling, lines.text[i]);
    return true;
}

/* "Housing · what they wish" */
static const char *words_head(struct ank_work_context *work, const char *sentence,
                              const char *about)
{
    return about ? ank_format(work->mem, "%s · %s", about,
                              ank_words(work->lang, sentence))
                 : ank_words(work->lang, sentence);
}

static void tell_words(struct telling *telling, const char *sentence,
                       const struct ank_progress_words *words, size_t count)
{
    struct ank_work_context *work = telling->work;
    for (size_t i = 0; i < count; i++)
        tell(telling, SAY(ANK_N("%s: %s"), words_head(work, sentence, words[i].label),
                          words[i].text));
}

static bool tell_own_words(struct telling *telling, const struct ank_story *story,
                           struct ank_error *err)
{
    const struct ank_progress *now = &telling->now;
    if (!family_sheet_words_of(&telling->source, &story->record, telling->work->mem,
                               &telling->now, err))
        return false;
    tell_words(telling, ANK_N("what goes well, in their words"), now->keeps,
               now->keep_count);
    tell_words(telling, ANK_N("what they wish"), now->wishes, now->wish_count);
    tell_words(telling, ANK_N("what is in the way"), now->roads, now->road_count);
    tell_words(telling, ANK_N("how they want to go on"), now->onwards,
               now->onward_count);
    return true;
}

/* Persons who rate apart and did not say yes: their scores are told one by one above,
 * and nothing is made of them together. */
static bool read_now(struct telling *telling, const struct ank_story *story,
                     bool *apart, struct ank_error *err)
{
    struct ank_error refused = {.lang = err->lang};
    *apart = !family_sheet_of(&telling->source, &story->record, telling->work->mem,
                              &telling->now, &refused);
    return !*apart || refused.code == ANK_DENIED ||
           ank_fail(err, refused.code, "%s", refused.text);
}

static struct telling begin(struct ank_work_context *work, FILE *out)
{
    return (struct telling){.work = work,
                            .out = out,
                            .source = {.registry = work->registry,
                                       .lang = work->lang ? work->lang : ank_langs[0],
                                       .today = work->today}};
}

bool ank_story_now(struct ank_work_context *work, const struct ank_story *story,
                   bool words, FILE *out, struct ank_error *err)
{
    struct telling telling = begin(work, out);
    bool apart;
    if (!family_sheet_open(&telling.source, work->mem, err) ||
        !read_now(&telling, story, &apart, err))
        return false;
    if (!apart)
        tell_standing(&telling);
    tell_next(&telling, story);
    if (!tell_steps(&telling, story, err) || !tell_support(&telling, story, words, err))
        return false;
    return apart || !words || tell_own_words(&telling, story, err);
}

static void write_standing(struct json_writer *json, const struct telling *telling)
{
    const struct ank_progress *now = &telling->now;
    json_write_text(json, "best", ank_progress_best(now, telling->work->mem));
    json_write_array(json, "first");
    for (size_t i = 0; i < now->row_count; i++)
        if (now->rows[i].priority)
            json_write_text(json, NULL, now->rows[i].label);
    json_write_end(json);
    json_write_text(json, "important", now->important);
}

static void write_next(struct json_writer *json, struct telling *telling,
                       const struct ank_story *story)
{
    struct ank_caseload row;
    json_write_array(json, "next");
    for (size_t t = 0; t < story->record.trajectory_count; t++) {
        if (!find_next(telling, story, t, &row))
            continue;
        json_write_object(json, NULL);
        json_write_text(json, "project", story->record.trajectories[t].project);
        json_write_text(json, "wave", row.wave);
        json_write_day(json, "planned", row.planned);
        json_write_end(json);
    }
    json_write_end(json);
}

bool family_now_json(struct ank_work_context *work, const struct ank_story *story,
                     struct json_writer *json, struct ank_error *err)
{
    struct telling telling = begin(work, NULL);
    bool apart;
    if (!family_sheet_open(&telling.source, work->mem, err) ||
        !read_now(&telling, story, &apart, err))
        return false;
    json_write_object(json, "now");
    if (!apart)
        write_standing(json, &telling);
    write_next(json, &telling, story);
    json_write_end(json);
    return true;
}
