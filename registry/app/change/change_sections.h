/* SPDX-License-Identifier: GPL-3.0-or-later */
/* change_sections.h - what changed for families, section by section */
#ifndef CHANGE_SECTIONS_H
#define CHANGE_SECTIONS_H

#include <ankerpunt/registry/estimate.h>
#include <ankerpunt/analysis/results.h>
#include "../work.h"
#include "../../io/table.h"

struct change_rules {
    const struct ank_project *project;
    int64_t instrument;
    struct ank_change_rule *rule; /* one for each domain */
};

/* What the sections work with; the command makes and frees it. */
struct changes {
    struct ank_work_context *work;
    struct table *table;          /* of the section at hand */
    const char *only;             /* the project that was asked for; NULL: all */
    struct ank_project *projects; /* by code */
    size_t project_count;
    size_t rules_count; /* by project, then instrument */
    struct change_rules *rules;
    struct ank_instrument **instruments; /* all versions; for estimates */
    struct ank_estimates estimates;      /* of everybody */
    size_t instrument_count, estimates_done;
    struct ank_arena mem; /* of one family */
};

/* One array of the document, or one table. */
struct change_section {
    const char *name, *title;
    const struct table_column *columns;

    /* Whether there can be any row; NULL: yes. */
    bool (*any)(struct changes *changes, bool *any, struct ank_error *err);

    /* The rows of one family. */
    void (*write)(struct changes *changes, const struct ank_record *record);
};

extern const struct change_section change_rows, change_trends, change_looking_back,
    change_estimates;

/* Decides the rules of a project, once. */
ANK_CHECKED bool change_add_rules(struct changes *changes,
                                  const struct ank_project *project,
                                  struct ank_error *err);
const struct ank_change_rule *change_rules_for(struct changes *changes,
                                               const struct ank_project *project,
                                               const struct ank_instrument *instrument);

/* The project of a trajectory when it was asked for, else NULL. */
const struct ank_project *change_project(const struct changes *changes,
                                         const struct ank_trajectory *trajectory);

/* ank_voices() without the persons who took back their own word. */
size_t change_voices(struct changes *changes, const struct ank_record *record,
                     size_t trajectory, struct ank_voice **voices);

/* A score in points, or nothing. */
void change_score(struct table *table, const struct ank_scale *scale, ank_score score);

/* A reason by its English sentence, and the reader's words; NULL stays nothing. */
void change_words(const struct changes *changes, const char *english);

/* family, trajectory, by, instrument, domain: how rows of every section begin. */
void change_begin(struct changes *changes, const struct ank_record *record,
                  const struct ank_trajectory *trajectory, const char *by,
                  const struct ank_instrument *instrument, size_t domain);

#endif
