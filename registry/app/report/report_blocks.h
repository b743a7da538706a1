/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report_blocks.h - a report while it is put together */
#ifndef REPORT_BLOCKS_H
#define REPORT_BLOCKS_H

#include <ankerpunt/analysis/audience.h>
#include <ankerpunt/app/report.h>
#include <ankerpunt/forms.h>
#include <ankerpunt/registry/decision.h>
#include <ankerpunt/registry/referral.h>
#include "../work.h"

/* Words of people, by the name of their place. */
struct report_places {
    size_t count;
    struct report_place {
        const char *name, *words;
    } * place;
};

/* Reads a year or a school year; one that is still running goes up to today.
 * ANK_INVALID for what is none, or is still to come. */
ANK_CHECKED bool report_period(struct ank_work_context *work, const char *typed,
                               struct ank_period *period, struct ank_error *err);

/* Reads them from a text that was made before. ANK_IO, ANK_INVALID. */
ANK_CHECKED bool report_places_read(struct ank_work_context *work, const char *path,
                                    struct report_places *places,
                                    struct ank_error *err);

/* What was written in that place; NULL: nothing. */
const char *report_words(const struct report_places *places, const char *name);

/* What is kept beside talks and rights: of the period, but for decisions and phases. */
struct report_course {
    struct ank_referrals referrals;
    struct ank_phases phases;
    struct ank_group_activities groups;
    struct ank_decisions decisions;
};

/* A report, what it is made of, and its blocks so far. */
struct report_draft {
    struct ank_work_context *work;
    const struct ank_lang *lang;
    const struct ank_project *project;
    const struct ank_summary *summary; /* as it may be told to who reads it */
    const struct ank_summary *whole;   /* the coordinator's own */
    enum ank_audience audience;
    struct ank_period period;
    int64_t left; /* cents of budgets granted and not spent so far */
    struct report_places words, last; /* of this report, and of last year's */
    struct report_course course;
    size_t block_count;
    struct ank_report_block *blocks;
};

/* A sentence in the report's language, in the arena. */
#define REPORT_SAY(...) ank_say(report->lang, report->work->mem, __VA_ARGS__)

/* Each adds a block. Headings, and what may stand in a place, are marked English. */
void report_heading(struct report_draft *report, const char *english);
void report_named(struct report_draft *report,
                  const char *name);                             /* a name as heading */
void report_text(struct report_draft *report, const char *text); /* NULL: nothing */
void report_item(struct report_draft *report, const char *text); /* NULL: nothing */
void report_items(struct report_draft *report,
                  const char *const *texts); /* up to NULL */
void report_place(struct report_draft *report, const char *name, const char *english);

/* Lines to sign on, side by side; who signs is marked English, up to NULL. */
void report_signed(struct report_draft *report, const char *const *english);

/* A table that is filled cell by cell; heads are marked English and end in NULL. A
 * table without rows is left out. */
struct report_table {
    struct report_draft *report;
    struct ank_report_table table;
    size_t cell_count;
    const char **cells;
};
struct report_table report_table(struct report_draft *report, const char *const *heads,
                                 double first, bool words);
void report_cell(struct report_table *table, const char *text);
void report_count(struct report_table *table, int64_t value);
void report_number(struct report_table *table, double value, int decimals);
void report_table_end(struct report_table *table);

/* Reads what is kept of how families came, phases, groups and decisions. */
ANK_CHECKED bool report_course_read(struct report_draft *report, struct ank_error *err);

/* How families were sent on and what became of that; the phases of their support; what
 * was done with groups. Small counts of families stay in the house. */
void report_sent_on(struct report_draft *report);
void report_phases(struct report_draft *report);
void report_groups(struct report_draft *report);

/* What the registry keeps of decisions: of before the last day, with what came of them,
 * and of after it. False: none. */
bool report_kept_decisions(struct report_draft *report);
void report_new_decisions(struct report_draft *report);

/* Under that heading what was decided, with what came of it, by the registry; and what
 * the text of the last report decided, a line for each: as a table where lines are
 * "what - by whom - by when", else as they are; and a place for what came of it. Then
 * what is decided now, with a place for it. False: nothing was decided. */
bool report_decided(struct report_draft *report, const char *english);
void report_decides(struct report_draft *report);

/* Rights that are known most often and not applied for, and the conditions on which
 * claims are stuck, as far as the reader may be told. */
ANK_CHECKED bool report_waiting(struct report_draft *report, struct ank_error *err);

/* As text to work on, or drawn on paper; the caller frees the bytes. */
ANK_CHECKED bool report_write(const struct ank_report *shown, bool text,
                              enum ank_paper paper, struct ank_document *made,
                              struct ank_error *err);

/* What each kind of report tells. */
ANK_CHECKED bool report_year(struct report_draft *report, struct ank_error *err);
ANK_CHECKED bool report_team(struct report_draft *report, struct ank_error *err);
ANK_CHECKED bool report_board(struct report_draft *report, struct ank_error *err);

#endif
