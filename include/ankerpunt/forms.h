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

#include <stdio.h>

#include <ankerpunt/model/instrument.h>
#include <ankerpunt/model/output.h>
#include "analysis/estimate.h"
#include "analysis/disclosure.h"
#include "analysis/published_change.h"
#include "analysis/results.h"
#include "text.h"

/* The fonts of a process: opened once, used for many sheets. */
struct ank_fonts;

/* ANK_NOT_FOUND names the packages to install when there is no font at all. */
ANK_CHECKED bool ank_fonts_open(struct ank_fonts **fonts, struct ank_error *err);
void ank_fonts_close(struct ank_fonts *fonts); /* NULL is allowed */

/* One domain on a family's sheet. */
struct ank_progress_row {
    const char *label;
    const char *theme;       /* of its pictogram; NULL: none of its own */
    const ank_score *scores; /* at each sitting, oldest first */
    ank_score then; /* the start, else the first number; a status when there is none */
    bool early;     /* then is no start, but the first number there is */
    ank_score now;  /* the last number after it; a status when there is none */
    ank_score last; /* the last answer: `now`, or the status it was given later */
    ank_day then_day, now_day; /* of these numbers; ANK_NO_DAY for a status */
    enum ank_class class; /* of now against then; ANK_NO_CLASS: no rule, or no pair */
    enum ank_rule rule;   /* that told the class */
    bool priority;
};

/* A right on a family's sheet: one claim. */
struct ank_progress_right {
    const char *label, *code; /* the code is drawn nowhere */
    int stage;                /* where it stands */
    ank_day day;              /* since when */
    ank_day renewal;          /* ANK_NO_DAY: none */
    const char *reason;       /* why it is stuck or ended: precondition, procedure,
                               * exclusion, mistreated, other; NULL: not said */
    ank_day asked; /* in order: since when its renewal is asked for; ANK_NO_DAY */
};

/* A right that the family chose to look into: whom to go to and what comes first; NULL:
 * not said. */
struct ank_progress_chosen {
    const char *label, *office, *step, *url;
};

/* A small step: what, by whom, by when. */
struct ank_progress_step {
    const char *label, *who; /* who: NULL: not said */
    ank_day due, done;       /* ANK_NO_DAY: no day; not done yet */
    const char *theme;       /* of the domain it is about; NULL: of none */
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

/* What a family keeps: the record from the start of a trajectory. */
struct ank_progress {
    const struct ank_lang *lang;
    bool large; /* for weak eyes */
    bool child; /* a child's own: faces and few words */
    bool easy;  /* for who reads little: pictograms, faces, the next steps */
    bool apart; /* persons who rate apart, side by side: nobody's numbers come first */
    const char *code, *name; /* name: the alias, else the code */
    ank_day start, today;
    const struct ank_instrument *instrument; /* NULL: nothing rated yet */
    const char *list; /* title of a list after the first; NULL: of the first */
    size_t list_count;
    const struct ank_progress *const *lists; /* rated on the other lists, each with its
                                              * own scale, talks and rows */
    const char *turned;    /* what is new on the list and what is not asked any more;
                            * NULL: it is as it was */
    const char *waits;     /* scores that two people noted otherwise; NULL: none */
    double min_change;     /* what "clearly" means, in points; NAN: another rule */
    const char *by, *mode; /* of the voice shown; may be NULL */
    size_t sitting_count, row_count, right_count;
    const ank_day *days; /* of the sittings */
    /* Of this voice; after them those that only other voices spoke of. */
    const struct ank_progress_row *rows;
    size_t voice_row_count; /* how many come after */
    size_t voice_count;
    const struct ank_progress_voice *voices;
    const struct ank_progress_right *rights; /* by date */
    ank_day explored; /* the last day rights were explored; ANK_NO_DAY: never */
    size_t chosen_count;
    const struct ank_progress_chosen *chosen; /* what they will look into, by day */
    size_t suggested_count;
    const struct ank_progress_words *suggested; /* a side of life that is hard, and the
                                                 * rights that may help */

    /* Of the last talk; words are there only when they were unsealed for it. */
    size_t keep_count, wish_count, road_count;
    const struct ank_progress_words *keeps;  /* what goes well */
    const struct ank_progress_words *wishes; /* what they wish for */
    const struct ank_progress_words *roads;  /* road works: what is in the way */
    const char *important, *surprising;      /* labels of domains; NULL: not said */
    size_t onward_count;
    const struct ank_progress_words *onwards; /* how we go on; label: who says so, NULL:
                                               * whose sheet it is */

    size_t goal_count;
    const struct ank_progress_words *goals; /* in the family's own words; label: what
                                             * they are about, NULL: not said */
    size_t around_count;
    const struct ank_progress_words *around; /* who and what is around the family, as it
                                              * wishes; label: who or with whom */
    size_t step_count;
    const struct ank_progress_step *steps; /* small steps, who does what by when */
};

/* What goes well, found in the scores of the list at hand, and what went forward (with
 * a rule of measurement error, or with another): labels of domains as one text, in the
 * arena; NULL when there are none. */
const char *ank_progress_best(const struct ank_progress *family, struct ank_arena *mem);
const char *ank_progress_forward(const struct ank_progress *family, bool clearly,
                                 struct ank_arena *mem);

/*
 * The sheets of one family, or of several as a book with bookmarks. `bytes` is
 * malloc'ed and the caller's. The same input gives the same bytes.
 *
 * The front is the answer: what goes well, then and now, rights, how to go on.
 * The back, when there is more to tell, is the whole record: the star beside what
 * was said in every talk, each voice on its own. Large: the same on more pages,
 * nothing under 14 points. Child: faces, few words, and room to draw. Easy: one page of
 * the first list, each domain with its pictogram, and what comes next; whose numbers
 * cannot come first (`apart`) get the whole sheet.
 */
ANK_CHECKED bool ank_progress_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                                    const struct ank_progress *const *families,
                                    size_t count, char **bytes, size_t *size,
                                    struct ank_error *err);

/* An obstacle in the system, as it is shown to the team. */
struct ank_paper_signal {
    const char *text, *level, *status; /* in the reader's language */
    size_t families;                   /* with whom it was seen */
};

/* What the coordinator gets of a project: a working sheet, not to be shared. */
struct ank_project_paper {
    const struct ank_lang *lang;
    const struct ank_summary *summary;
    ank_day today;
    const char *cut; /* whom it is for and what is left out; NULL: the coordinator's */
    size_t brief_count, line_count, method_count;
    const char *const *brief;  /* the answer in a few sentences */
    const char *const *lines;  /* the same in two or three, for the front of a book */
    const char *const *method; /* what was done, for the last page */
    size_t talk_count, signal_count;
    const char *const *talk; /* questions for the team */
    const struct ank_paper_signal *signals;
};

/* One theme at one wave, in each project that measured it again. */
struct ank_sides_row {
    const char *project; /* NULL: too small to be named */
    size_t n;
    double mean;
    struct ank_between_row found;
    const char *sentence;
};

/* Projects side by side in one theme. */
struct ank_sides_theme {
    const char *label; /* "wonen, na 6 maanden" */
    int decimals;      /* of a mean */
    size_t row_count;
    const struct ank_sides_row *rows; /* in the order that was asked for: no ranking */
};

/* Several projects side by side. */
struct ank_sides_paper {
    const struct ank_lang *lang;
    ank_day today;
    const char *cut; /* as of a project's paper */
    bool apart;      /* the projects are not set side by side for who reads it */
    size_t brief_count, project_count, theme_count, left_count;
    const char *const *brief; /* the answer of all of them, for the front */
    const char *const *left;  /* what is not set side by side, and why */
    const struct ank_sides_theme *themes;
};

/* What goes in one file: a project, or several with what sets them side by side. */
struct ank_summary_papers {
    const struct ank_sides_paper *sides; /* goes before them; NULL: one project */
    const struct ank_project_paper *const *projects;
    size_t count;
};

/*
 * A project on 1 to 6 pages. The answer first in words; who is in the figures;
 * per domain the mean change with its interval beside the classes, at the wave
 * that tells most; rights and the time to them; what to talk about; then the
 * other waves, what became of each moment, the trend, who stayed and who left,
 * what is stuck, signals, what studies found; the method. Shows the figures of
 * the summary, rounded only, each with its n.
 *
 * Several projects make a book: a front that answers for all of them, with contents,
 * the pages that set them side by side (`sides`), and each project from a new page on,
 * with one count of pages. `bytes` is malloc'ed and the caller's.
 */
ANK_CHECKED bool ank_summary_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                                   const struct ank_summary_papers *papers,
                                   char **bytes, size_t *size, struct ank_error *err);

/* What somebody outside may see of a project: only what ank_disclose() shows. */
enum ank_release_kind {
    ANK_RELEASE_COUNTS,  /* families, and how the group is divided */
    ANK_RELEASE_CHANGE,  /* mean change with its interval, and classes */
    ANK_RELEASE_LEVELS,  /* means on a scale */
    ANK_RELEASE_MEANS,   /* means without a scale: months, rights */
    ANK_RELEASE_MOMENTS, /* means at one moment beside the other */
    ANK_RELEASE_CHAPTER, /* a project by itself, or all together: its name and answer */
};
struct ank_release_row {
    const char *label;
    const struct ank_shown *shown;
    const struct ank_shown *of; /* families that these are some of; NULL: not said */
    enum ank_published_change change; /* what is said of a mean change */
    const char *unit;                 /* of its mean; NULL: the section's */
    int times; /* of that unit in one of its mean, told in whole; 0: one, with decimals
                */
    const struct ank_release_cell *cells; /* with ANK_RELEASE_MOMENTS: one for each */
};
/* A mean at a moment. */
struct ank_release_cell {
    const struct ank_shown *shown; /* NULL: it is not asked then */
    enum ank_published_change change;
};
struct ank_release_section {
    enum ank_release_kind kind;
    const char *heading;
    const char *note;  /* what the figures are, in one sentence; may be NULL */
    double low, high;  /* ends of the axis of the means */
    const char *unit;  /* of the means: "months"; may be NULL */
    int better;        /* +1 higher, -1 lower is better, 0 neither */
    size_t part_count; /* 0: not divided */
    const char *const *parts;
    const char *others; /* the parts but the first, together; NULL: never folded */
    size_t row_count;
    const struct ank_release_row *rows;
    size_t moment_count; /* with ANK_RELEASE_MOMENTS */
    const char *const *moments;
    size_t line_count; /* sentences: the answer of a chapter; else under the rows */
    const char *const *lines;
};
struct ank_release_paper {
    const struct ank_lang *lang;
    const char *title; /* the names of the projects */
    const char *whom, *purpose;
    ank_day cut_off; /* what is counted: until then */
    size_t least;    /* families that a figure needs */
    size_t brief_count, section_count, withheld_count, method_count;
    const char *const *brief; /* the answer in a few sentences */
    const struct ank_release_section *sections;
    const char *const *withheld; /* what is not told, and why */
    const char *const *method;
};

/*
 * The report: the answer in words, then each section as a chart with its
 * numbers, what is withheld and why, and the method. Draws nothing but what is
 * shown: a row that is withheld says so in words.
 */
ANK_CHECKED bool ank_release_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                                   const struct ank_release_paper *release,
                                   char **bytes, size_t *size, struct ank_error *err);

/* Everything that is held on a family, as paragraphs under headings. */
struct ank_dossier_part {
    const char *heading;
    size_t line_count;
    const char *const *lines;
};

/* All that is kept on a family, on paper. */
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

/* A blank form, to fill in by hand. */
struct ank_form {
    const struct ank_lang *lang;
    const struct ank_lang *beside; /* small beside it; NULL: one language is enough */
    const struct ank_lang *coach;  /* in which a coach reads that no native speaker has
                                    * read `lang` yet */
    const struct ank_instrument *instrument;
    bool easy, child;   /* pictograms and faces, for who reads little; as a child
                         * says it: for lists whose scale has faces */
    const char *family; /* its code; NULL: room to write one */
    const char *person; /* code of who it is for; NULL: room to write it */
    const struct ank_wave *wave; /* NULL: none */
    ank_day planned;             /* the day the wave was planned on; ANK_NO_DAY */
    const char *code;            /* as ank_form_code_write(); also as a square to scan
                                  * when this was built with libqrencode */
    ank_day today;
};

/*
 * One form, or several as a book with bookmarks: the domains in their order, the
 * scale as circles to tick (a box to write in when it has more than 12 points),
 * and the letters of `rate` for what is no number. A language from right to left has
 * the page mirrored, the scale too: one begins to read where its lowest point stands.
 * As ank_progress_sheet(). ANK_NOT_FOUND when the fonts that are installed lack letters
 * of the language, with the package to install.
 */
ANK_CHECKED bool ank_form_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                                const struct ank_form *const *forms, size_t count,
                                char **bytes, size_t *size, struct ank_error *err);

/* A right on the form for a look for rights: its name, the side of life it serves in
 * the words of the paper and as the code of a theme, and whom to go to (NULL: not
 * said).
 */
struct ank_rights_row {
    const char *label, *side, *theme, *office;
};

/* The form for a look for rights, to fill in by hand. */
struct ank_rights_form {
    const struct ank_lang *lang;
    const char *family; /* its code; NULL: room to write one */
    ank_day today;
    bool easy;  /* larger, with a pictogram for each right */
    bool brief; /* the short form: without headings */
    size_t row_count;
    const struct ank_rights_row *rows; /* those of a side of life together */
};

/* A line for each right, with a box for each answer. As ank_progress_sheet(). */
ANK_CHECKED bool ank_rights_form_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                                       const struct ank_rights_form *form, char **bytes,
                                       size_t *size, struct ank_error *err);

/* A page for each step of a scale, to stand on. */
struct ank_cards {
    const struct ank_lang *lang, *beside, *coach; /* as of a form */
    const struct ank_instrument *instrument;
    ank_day today;
};

/* ANK_INVALID for a scale of more than 21 steps. */
ANK_CHECKED bool ank_cards_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                                 const struct ank_cards *cards, char **bytes,
                                 size_t *size, struct ank_error *err);

/* A report ----------------------------------------------------------------- */

/* What stands below one another in a report. */
enum ank_report_kind {
    ANK_REPORT_HEADING,
    ANK_REPORT_TEXT,
    ANK_REPORT_ITEM, /* of a list */
    ANK_REPORT_TABLE,
    ANK_REPORT_PLACE,  /* for words of people */
    ANK_REPORT_SIGNED, /* lines to sign on, side by side: the heads of the table */
};

/* A table: heads, then cells row by row. The first column is words, the others stand
 * at the right. */
struct ank_report_table {
    size_t column_count, row_count;
    const char *const *heads, *const *cells;
    double first; /* share of the width for the first column; 0: half */
    bool words;   /* the other columns are words too, and stand at the left */
};

/* One block of a report. Texts are in the reader's language. */
struct ank_report_block {
    enum ank_report_kind kind;
    const char *text; /* of a heading, text, item; of a place what may stand there */
    struct ank_report_table table; /* of a table */
    const char *place;             /* the name of a place: "looking-back" */
    const char *words;             /* what people wrote there; NULL: nothing yet */
};

/* A report from top to bottom. */
struct ank_report {
    const struct ank_lang *lang;
    const char *code; /* what the document calls itself: "zonnedorp-2025" */
    const char *title, *subtitle;
    const char *notice; /* for whom it is; NULL: not said */
    ank_day today;
    bool undated; /* that day stands nowhere on it */
    size_t block_count;
    const struct ank_report_block *blocks;
};

/* Draws it; on failure there are no bytes. */
ANK_CHECKED bool ank_report_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                                  const struct ank_report *report,
                                  struct ank_document *made, struct ank_error *err);

/*
 * The same as text to work on (Markdown). A place stands between two lines that a later
 * run finds again:
 *
 *     <!-- words: looking-back -->
 *     What people write stays as it is.
 *     <!-- end -->
 */
void ank_report_text(FILE *out, const struct ank_report *report);

#endif
