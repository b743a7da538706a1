/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * import.h - families, scores and rights from a CSV file: the whole file, or nothing
 *
 * What is there already and the same changes nothing; what differs is a fault, unless
 * it is a correction. All faults of a file are looked for and told by kind, with line
 * and column: up to twenty kinds.
 */
#ifndef ANK_APP_IMPORT_H
#define ANK_APP_IMPORT_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/sheet_map.h>

struct ank_import_settings {
    const char *path; /* "-": standard input */
    FILE *in; /* it is read from here, and `path` is only its name; NULL: it is opened.
               * One that can be read again from its start */
    const char *ignore_columns; /* that the file may have: "a,b"; NULL: none */
    bool correct;               /* what differs is replaced */
    bool dry_run;               /* all is looked at and counted, and nothing kept */

    /* Of families: projects that are not there yet are set up so; NULL and none: as
     * the preset says. */
    bool create_projects;
    const char *preset, *waves;
    struct ank_texts instruments;

    /* Of scores: what a mark such as "-" was said to mean: "empty", or a status. */
    struct ank_map_words marks;

    /* Takes each kind of fault: "FILE:LINE: column: what, what to do", or with how many
     * and on which rows. */
    void (*fault)(struct ank_work_context *work, const char *sentence);
};

/* What became of the rows. */
struct ank_import_counts {
    size_t rows, added, replaced, same, faults;
};

/*
 * Between a begin and an end. Without `correct` the history has one row for all of it,
 * with a commitment. ANK_INVALID when there were faults, ANK_IO when the file cannot be
 * read. Dates that are odd but possible are noticed, with how many and where the first.
 */
ANK_CHECKED bool ank_import_families(struct ank_work_context *work,
                                     const struct ank_import_settings *settings,
                                     struct ank_import_counts *counts,
                                     struct ank_error *err);
/* Marks among the scores of a file that can mean several things, each once, in the
 * arena; none of standard input, which cannot be read again. What is wrong with the
 * file is left to the import. */
void ank_import_marks(struct ank_work_context *work,
                      const struct ank_import_settings *settings,
                      struct ank_texts *marks);

ANK_CHECKED bool ank_import_scores(struct ank_work_context *work,
                                   const struct ank_import_settings *settings,
                                   struct ank_import_counts *counts,
                                   struct ank_error *err);
ANK_CHECKED bool ank_import_rights(struct ank_work_context *work,
                                   const struct ank_import_settings *settings,
                                   struct ank_import_counts *counts,
                                   struct ank_error *err);

#endif
