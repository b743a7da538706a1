/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * forms.h - paper
 *
 * A sheet gets people and results, never a registry; it draws and computes
 * nothing. What comes out are the bytes of a document, which the caller
 * writes to a file and frees.
 */
#ifndef ANK_FORMS_H
#define ANK_FORMS_H

#include "analysis.h"
#include "model.h"
#include "summary.h"
#include "text.h"

/* The fonts of a process: opened once, used for many sheets. */
struct ank_fonts;

/* ANK_NOT_FOUND names the packages to install when there is no font at all. */
ANK_CHECKED bool ank_fonts_open(struct ank_fonts **fonts, struct ank_error *err);
void ank_fonts_close(struct ank_fonts *fonts); /* NULL is allowed */

enum ank_paper { ANK_PDF, ANK_SVG };

/* One domain on a family's sheet. */
struct ank_progress_row {
    const char *label;
    const ank_score *scores; /* at each sitting, oldest first */
    ank_score then;          /* the first number; a status when there is none */
    ank_score now;           /* at the last sitting, a number or a status */
    bool early;              /* then is not of the first sitting: too early to tell */
    enum ank_class class;    /* of now against then; ANK_NO_CLASS: no rule, or no pair */
    bool priority;
};

/* A right on a family's sheet: one claim. */
struct ank_progress_right {
    const char *label;
    int stage;          /* where it stands */
    ank_day day;        /* since when */
    ank_day renewal;    /* ANK_NO_DAY: none */
    const char *reason; /* why it is stuck or ended: precondition, procedure,
                         * exclusion, mistreated, other; NULL: not said */
};

/* A small step: what, by whom, by when. */
struct ank_progress_step {
    const char *label, *who; /* who: NULL: not said */
    ank_day due, done;       /* ANK_NO_DAY: no day; not done yet */
};

/* What a family says of a domain, in its own words. */
struct ank_progress_words {
    const char *label, *text;
};

/* Somebody else of the family who rated on the same instrument. Stands beside the
 * voice of the sheet, never in it. */
struct ank_progress_voice {
    const char *by; /* NULL: the family together */
    size_t sitting_count;
    const ank_day *days;
    const ank_score *const *scores; /* of each row, those of the sheet and those of
                                     * voices alone: at each of these sittings */
};

/* What a family keeps: the road from the start of a trajectory. */
struct ank_progress {
    const struct ank_lang *lang;
    bool large;              /* for weak eyes */
    bool child;              /* a child's own: faces and few words */
    const char *code, *name; /* name: the alias, else the code */
    ank_day start, today;
    const struct ank_instrument *instrument; /* NULL: nothing rated yet */
    double min_change;    /* what "clearly" means, in points; NAN: another rule */
    const char *by, *mode;                   /* of the voice shown; may be NULL */
    size_t sitting_count, row_count, right_count;
    const ank_day *days; /* of the sittings */
    /* Of this voice; after them those that only other voices spoke of. */
    const struct ank_progress_row *rows;
    size_t voice_row_count; /* how many come after */
    size_t voice_count;
    const struct ank_progress_voice *voices;
    const struct ank_progress_right *rights; /* by date */
    ank_day explored; /* the last day rights were explored; ANK_NO_DAY: never */

    /* Of the last talk; words are there only when they were unsealed for it. */
    size_t keep_count;
    const struct ank_progress_words *keeps; /* what goes well */
    const char *important, *surprising;     /* labels of domains; NULL: not said */
    const char *onward;                     /* how we go on; NULL: not said */

    size_t step_count;
    const struct ank_progress_step *steps; /* small steps, who does what by when */
};

/*
 * The sheets of one family, or of several as a book with bookmarks. `bytes` is
 * malloc'ed and the caller's. The same input gives the same bytes.
 *
 * The front is the answer: what goes well, then and now, rights, how to go on.
 * The back, when there is more to tell, is the whole road: the star beside what
 * was said in every talk, each voice on its own. Large: the same on more pages,
 * nothing under 14 points. Child: faces, few words, and room to draw.
 */
ANK_CHECKED bool ank_progress_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                                    const struct ank_progress *const *families,
                                    size_t count, char **bytes, size_t *size,
                                    struct ank_error *err);

/* What the coordinator gets of a project: a working sheet, not to be shared. */
struct ank_project_paper {
    const struct ank_lang *lang;
    const struct ank_summary *summary;
    ank_day today;
    size_t brief_count, method_count;
    const char *const *brief;  /* the answer in a few sentences */
    const char *const *method; /* what was done, for the last page */
};

/*
 * The answer first in words; who is in the figures; per domain the mean change
 * with its interval beside the classes, for each wave at which somebody was
 * rated, the latest first; rights and the time to them; the method. Shows the
 * figures of the summary, rounded only.
 */
ANK_CHECKED bool ank_summary_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                                   const struct ank_project_paper *project, char **bytes,
                                   size_t *size, struct ank_error *err);

/* Everything that is held on a family, as paragraphs under headings. */
struct ank_dossier_part {
    const char *heading;
    size_t line_count;
    const char *const *lines;
};

struct ank_dossier {
    const struct ank_lang *lang;
    const char *code, *title;
    ank_day today;
    size_t part_count;
    const struct ank_dossier_part *parts;
};

/* As ank_progress_sheet(). */
ANK_CHECKED bool ank_dossier_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                                   const struct ank_dossier *dossier, char **bytes,
                                   size_t *size, struct ank_error *err);

#endif
