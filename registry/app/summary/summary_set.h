/* SPDX-License-Identifier: GPL-3.0-or-later */
/* summary_set.h - results of projects, written for programs and for people */
#ifndef SUMMARY_SET_H
#define SUMMARY_SET_H

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/analysis/results.h>
#include "../../io/json.h"
#include "../../io/table.h"
#include "../work.h"

/* What a project's domain at one wave is beside those of other projects. */
struct summary_moment {
    const struct ank_instrument *instrument;
    const struct ank_domain *domain;
    const struct ank_wave *wave;
    struct ank_project_mean mean; /* n 0: nobody was rated again */
};

struct summary_side {
    const struct ank_project *project;
    size_t count;
    struct summary_moment *moments; /* as the summary has its domains */
};

/* The projects that were asked for, in that order, and the names of themes. A summary
 * may be gone when it is written; its side stays. */
struct summary_set {
    const struct ank_summary *const *summaries;
    const struct summary_side *sides;
    enum ank_audience audience; /* for whom they were cut */
    size_t count;
    const struct ank_theme *themes;
    size_t theme_count;
};

/* The catalogue for the panels, into `how`, and the names of themes. */
ANK_CHECKED bool summary_names(struct ank_work_context *work,
                               struct ank_summary_options *how, struct summary_set *set,
                               struct ank_error *err);

/* Everybody of the project in one panel, which the caller closes also after a failure;
 * what was done in the period, and what its programme foresees, is read into `how`. */
ANK_CHECKED bool summary_panel(struct ank_work_context *work,
                               const struct ank_project *project,
                               struct ank_summary_options *how,
                               struct ank_panel **panel, struct ank_error *err);

/* The side of a summary, in `mem`. */
struct summary_side summary_side_of(const struct ank_summary *summary,
                                    struct ank_arena *mem);

/* One theme at one wave in one of several projects. */
struct between_row {
    const char *theme;
    const struct ank_wave *wave;
    const char *project;
    struct ank_project_mean mean;
    struct ank_between_row found;
};

/*
 * Projects side by side, by theme and wave; a theme that fewer than two of them
 * measured is left out. A project's domain for a theme is the first one it has.
 * Means on another scale than the first project's are left out: they cannot be
 * compared.
 */
size_t summary_between(const struct summary_set *set, struct ank_arena *mem,
                       struct between_row **rows);

/* What somebody measured again and is not in those rows, and why. */
struct between_left {
    const char *theme;
    const struct ank_wave *wave;
    const char *project;
    const struct ank_domain
        *domain;        /* NULL: the project has none of that theme there */
    const char *reason; /* English, a key for ank_words() */
};
size_t summary_between_left(const struct summary_set *set, struct ank_arena *mem,
                            struct between_left **left);

/* Of the moments that stand side by side, as sentences: one for each project and
 * reason, in summary_left.c; returns how many. */
size_t summary_left_words(struct ank_work_context *work, const struct summary_set *set,
                          const char *const **sentences);

/* No row of the same theme at a later wave comes after it. */
bool summary_last_wave(const struct between_row *rows, size_t count, size_t at);

/* A project's name; the code when none of these has it. */
const char *summary_project_name(const struct summary_set *set, const char *code);

/* A theme's label in the reader's language. */
const char *summary_theme_name(struct ank_work_context *work,
                               const struct summary_set *set, const char *theme);

/* "Wonen after 6 months" */
const char *summary_theme_words(struct ank_work_context *work,
                                const struct summary_set *set,
                                const struct between_row *row);

/* Sentences: of a row of the above; of rights as a whole. */
const char *summary_between_words(struct ank_work_context *work,
                                  const struct summary_set *set,
                                  const struct between_row *row);
const char *summary_rights_words(struct ank_work_context *work,
                                 const struct ank_rights_result *rights);

/* "after 3 months", "at closing" */
const char *summary_wave_words(struct ank_work_context *work,
                               const struct ank_wave *wave);

/* Whether nobody was rated at that wave; and how many families were due. */
bool summary_is_silent(const struct ank_summary *summary, const struct ank_wave *wave,
                       size_t *due);

/* Says of the waves from `from` on at which nobody was rated that it is so; returns how
 * many there are in a row. */
size_t summary_say_silent(struct ank_work_context *work, FILE *out,
                          const struct ank_summary *summary, size_t from);

/* The whole document: one project, or several with `between`. Projects are written one
 * by one, so that each can go before the next is read; a side of all is what
 * summary_json_end() needs. */
struct json_writer;
void summary_json_begin(struct json_writer *json, FILE *out, size_t count,
                        ank_day today);
void summary_json_add(struct json_writer *json, struct ank_work_context *work,
                      const struct ank_summary *summary, bool among_others);
ANK_CHECKED bool summary_json_end(struct json_writer *json,
                                  struct ank_work_context *work,
                                  const struct summary_set *set, struct ank_error *err);

/* One table by name ("domains", "waves", ...), as CSV or in any other format. */
ANK_CHECKED bool summary_table(struct ank_work_context *work, enum table_format format,
                               FILE *out, const char *name,
                               const struct summary_set *set, struct ank_error *err);

/* All tables as the sheets of a workbook. */
ANK_CHECKED bool summary_book(struct ank_work_context *work, FILE *out,
                              const struct summary_set *set, struct ank_error *err);

/* The charts of that workbook, once its sheets are there. */
void summary_charts(struct ank_work_context *work, struct book *book,
                    const struct summary_set *set);

/* Rows of a project on the sheet of rights, and where its stages begin; on the sheet
 * of the curve. */
enum { SUMMARY_STAGES_FROM = 1, SUMMARY_RIGHT_ROWS = ANK_STAGES + 12 };
size_t summary_curve_rows(const struct ank_summary *summary);

/* How it was done, as lines for the terminal. */
void summary_method_words(struct ank_work_context *work, FILE *out,
                          const struct summary_set *set);

/* In words, for the terminal. */
ANK_CHECKED bool summary_words(struct ank_work_context *work, FILE *out,
                               const struct summary_set *set, struct ank_error *err);

/* Tables ------------------------------------------------------------------- */

/* Its columns are fixed, or made in the arena. Rows are those of one project, or of
 * all together. */
struct summary_kind {
    const char *name, *title;
    const struct table_column *columns;
    const struct table_column *(*make_columns)(struct ank_arena *mem);
    void (*fill)(struct table *table, struct ank_work_context *work,
                 const struct ank_summary *summary);
    void (*fill_all)(struct table *table, struct ank_work_context *work,
                     const struct summary_set *set);
    bool book_only; /* a sheet that charts are drawn from, and no table by name */
};

/* summary_domains.c, summary_rows.c, summary_rights.c, summary_between.c */
extern const struct summary_kind summary_domains, summary_families, summary_waves,
    summary_trend, summary_priorities, summary_answers, summary_attrition,
    summary_scale, summary_method, summary_rights, summary_time, summary_curve,
    summary_flow, summary_process, summary_stuck, summary_by_right, summary_evidence,
    summary_sides;

#endif
