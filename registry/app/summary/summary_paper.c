/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coordinator's paper: one project, or a book of several with a front, and pages
 * that set them side by side. */
#include "summary_paper.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/forms.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/signal.h>
#include <ankerpunt/analysis/audience.h>
#include <ankerpunt/analysis/brief.h>

/* What is still on the table. */
static bool add_signals(struct ank_work_context *work, struct ank_project_paper *paper,
                        struct ank_summary_cut *cut, struct ank_error *err)
{
    struct ank_signal *signals;
    size_t count;
    if (!ank_signal_list(work->registry, paper->summary->project->code, work->mem,
                         &signals, &count, err))
        return false;
    struct ank_paper_signal *shown = ank_alloc(work->mem, (count + 1) * sizeof *shown);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(signals[i].state, "closed") == 0)
            continue;
        if (!ank_audience_tells(cut->audience, (size_t)signals[i].families)) {
            cut->signals++;
            continue;
        }
        shown[paper->signal_count++] = (struct ank_paper_signal){
            signals[i].title,
            ank_code_words(paper->lang, ank_level_codes, signals[i].level),
            ank_code_words(paper->lang, ank_signal_codes, signals[i].state),
            ank_audience_count(cut->audience, (size_t)signals[i].families)};
    }
    paper->signals = shown;
    return true;
}

static struct ank_project_paper *paper_of_project(struct ank_work_context *work,
                                                  const struct ank_summary *summary)
{
    struct ank_project_paper *paper = ank_alloc(work->mem, sizeof *paper);
    struct ank_brief answer = {.lang = work_paper_lang(work, summary->project),
                               .mem = work->mem};
    struct ank_brief lines = answer, talk = answer, method = answer;
    ank_brief_of_project(&answer, summary);
    ank_brief_lines(&lines, summary);
    ank_brief_talk(&talk, summary);
    ank_brief_method(&method, summary);
    *paper = (struct ank_project_paper){
        .lang = answer.lang,
        .summary = summary,
        .today = summary->period.until,
        .brief_count = answer.count,
        .brief = answer.sentences,
        .line_count = lines.count,
        .lines = lines.sentences,
        .method_count = method.count,
        .method = method.sentences,
        .talk_count = talk.count,
        .talk = talk.sentences,
    };
    return paper;
}

/* Side by side -------------------------------------------------------------- */

static bool same_theme(const struct between_row *a, const struct between_row *b)
{
    return strcmp(a->theme, b->theme) == 0 && strcmp(a->wave->name, b->wave->name) == 0;
}

/* Rows of one theme at one wave stand together, from `first` up to `end`. */
static struct ank_sides_theme theme_of(struct ank_work_context *work,
                                       const struct summary_set *set,
                                       const struct between_row *rows, size_t count)
{
    struct ank_sides_row *shown = ank_alloc(work->mem, count * sizeof *shown);
    for (size_t i = 0; i < count; i++)
        shown[i] = (struct ank_sides_row){
            .project =
                rows[i].found.named ? summary_project_name(set, rows[i].project) : NULL,
            .n = rows[i].mean.n,
            .mean = rows[i].mean.mean,
            .found = rows[i].found,
            .sentence = summary_between_words(work, set, &rows[i]),
        };
    return (struct ank_sides_theme){
        .label = summary_theme_words(work, set, rows),
        .decimals = 1,
        .row_count = count,
        .rows = shown,
    };
}

/* Of each theme the last wave; the workbook has every one. */
static void fill_sides(struct ank_work_context *work, const struct summary_set *set,
                       struct ank_sides_paper *sides)
{
    struct between_row *rows;
    size_t count = summary_between(set, work->mem, &rows), end;
    struct ank_sides_theme *themes = ank_alloc(work->mem, (count + 1) * sizeof *themes);
    for (size_t i = 0; i < count; i = end) {
        for (end = i + 1; end < count && same_theme(&rows[i], &rows[end]);)
            end++;
        if (summary_last_wave(rows, count, i))
            themes[sides->theme_count++] = theme_of(work, set, &rows[i], end - i);
    }
    sides->themes = themes;
}

static const struct ank_sides_paper *sides_of(struct ank_work_context *work,
                                              const struct summary_set *set)
{
    struct ank_sides_paper *sides = ank_alloc(work->mem, sizeof *sides);
    const struct ank_lang *keyboard = work->lang;
    struct ank_brief answer = {
        .lang = work_paper_lang(work, set->summaries[0]->project), .mem = work->mem};
    ank_brief_of_projects(&answer, set->summaries, set->count);
    *sides = (struct ank_sides_paper){.lang = answer.lang,
                                      .today = set->summaries[0]->period.until,
                                      .project_count = set->count,
                                      .brief_count = answer.count,
                                      .brief = answer.sentences,
                                      .apart = set->audience == ANK_FOR_BOARD};
    if (set->audience != ANK_FOR_COORDINATOR)
        sides->cut = ank_words(sides->lang, ank_cut_of_many(set->audience));
    work->lang = sides->lang; /* the sentences are for the paper */
    if (!sides->apart) {
        fill_sides(work, set, sides);
        sides->left_count = summary_left_words(work, set, &sides->left);
    }
    work->lang = keyboard;
    return sides;
}

bool summary_paper(struct ank_work_context *work, enum ank_paper kind,
                   const struct summary_set *set, char **bytes, size_t *size,
                   struct ank_error *err)
{
    struct ank_fonts *fonts;
    const struct ank_project_paper **papers =
        ank_alloc(work->mem, set->count * sizeof(struct ank_project_paper *));
    for (size_t i = 0; i < set->count; i++) {
        struct ank_project_paper *one = paper_of_project(work, set->summaries[i]);
        struct ank_summary_cut cut = set->summaries[i]->cut;
        if (!add_signals(work, one, &cut, err))
            return false;
        one->cut = ank_sentence_of_cut(one->lang, work->mem, &cut);
        papers[i] = one;
    }
    const struct ank_sides_paper *sides = set->count > 1 ? sides_of(work, set) : NULL;
    if (!ank_fonts_open(&fonts, err))
        return false;
    bool done = ank_summary_sheet(
        fonts, kind, &(struct ank_summary_papers){sides, papers, set->count}, bytes,
        size, err);
    ank_fonts_close(fonts);
    return done;
}
