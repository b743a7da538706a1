/* SPDX-License-Identifier: GPL-3.0-or-later */
/* release.h - what is handed to somebody outside, from the families to the folder */
#ifndef RELEASE_H
#define RELEASE_H

#include <stdio.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/ledger.h>
#include <ankerpunt/analysis/cohort.h>
#include <ankerpunt/analysis/published_change.h>
#include "../work.h"

struct release {
    struct ank_work_context *work;
    const struct ank_lang *lang; /* of the paper */
    const char *whom, *purpose;
    const char *licence; /* NULL: none, it is not for further publication */
    size_t least;
    bool totals_first;
    bool page; /* a page of some rows, not a folder with all that a project has */
    ank_day cut_off;

    size_t project_count, theme_count, right_count;
    const struct ank_project **projects; /* in the order they were given */
    struct ank_theme *themes;
    struct ank_right *rights;

    struct ank_cohorts *cohorts;
    size_t count;
    const struct ank_asked *asked; /* the rows, and what is shown of each */
    struct ank_shown *shown;
    const enum ank_published_change *changes; /* what is said of each */
    struct ank_safety safety;
    size_t hidden;    /* numbers that are hidden in what is told */
    double narrowest; /* between what one of them can be; NAN: none are hidden */
    bool at_least;    /* it is only known to be no less */

    size_t family_count, former_count;
    int64_t *families; /* who is counted, by id */
    size_t left_out;   /* who never said yes */
    size_t took_back;  /* who said yes and took it back */
    struct ank_former *formers;
};

/* Random numbers under which the ledger keeps families. */
struct release_tokens {
    struct ank_ledger_token *tokens; /* by family */
    size_t count;
};
int64_t release_token(const struct release_tokens *tokens, int64_t family);

/* release_prepare.c: projects, lists and the ledger; nothing is counted yet. Refuses as
 * ank_release_write() does. */
ANK_CHECKED bool release_begin(struct release *release, char *const *projects,
                               struct release_tokens *tokens, struct ank_error *err);
/* What is put to the rules, but for the items. */
struct ank_disclosure release_disclosure(const struct release *release);

/* release_prepare.c: reads, counts and decides. */
ANK_CHECKED bool release_prepare(struct release *release, char *const *projects,
                                 struct ank_error *err);
/* What is told in one order: rows of single projects, and totals. */
struct release_order {
    size_t own, totals;
};

/* What would be told with totals first, or else with each project's own results first,
 * beside what is told now; nothing is kept of it. */
ANK_CHECKED bool release_other_order(const struct release *release,
                                     struct release_order *now,
                                     struct release_order *other,
                                     struct ank_error *err);

/* Writes the ledger and the share log. */
ANK_CHECKED bool release_note(struct release *release, struct ank_error *err);
void release_close(struct release *release);

/* release_names.c: ANK_INVALID when a name that would be in the folder looks like a
 * family's code or day, or like the total. */
ANK_CHECKED bool release_check_names(const struct release *release,
                                     struct ank_error *err);

/* Whether a total over several projects is told. */
bool release_has_totals(const struct release *release);

/* Whether it is told again as it stood at a former cut-off. */
bool release_repeated(const struct release *release, const struct ank_shown *shown);

/* release_proof.c: finds `hidden` and `narrowest`; ANK_INVALID when something hidden
 * could be worked out, which would be a fault of the program. */
ANK_CHECKED bool release_prove(struct release *release, struct ank_error *err);

/* release_shown.c: what was shown, as the ledger keeps it. */
char *release_shown_write(struct ank_arena *mem, const struct ank_shown *shown);
bool release_shown_read(const char *text, struct ank_shown *shown);

/* release_words.c: in the language of the paper. */
const char *release_wave_words(const struct release *release,
                               const struct ank_wave *wave);
/* "Housing", "how they came": what the row is about, without wave and project. */
const char *release_row_words(const struct release *release,
                              const struct ank_asked *row);
/* A site is a project, or past the last one all of them together: the name of the
 * project, or "all projects together"; and whether anything of it is told. */
const char *release_site_name(const struct release *release, size_t site);
bool release_site_is_told(const struct release *release, size_t site);
/* The same of a row. */
const char *release_site_words(const struct release *release,
                               const struct ank_asked *row);
/* "better than at the start"; of a folded row the second is "about the same or
 * harder". */
const char *release_part_words(const struct release *release,
                               const struct ank_asked *row,
                               const struct ank_shown *shown, size_t part);
/* "Housing, after 6 months (Project North)". */
const char *release_place_words(const struct release *release,
                                const struct ank_asked *row);
/* "2026-Q2" */
const char *release_quarter(struct ank_arena *mem, ank_day day);
/* For whom and what it is, and how it may be used. */
const char *release_use_words(const struct release *release);
/* The names of the projects. */
const char *release_title(const struct release *release);
/* Sentences one after the other, of a site. */
struct release_list {
    const struct release *release;
    const char **sentences;
    size_t count;
    size_t site;
};
void release_say(struct release_list *list, const char *sentence);

/* release_withheld.c: what is not told, and why; or only of what nothing at all is
 * told, where the rest stands beside its figures. */
size_t release_withheld_words(const struct release *release, bool whole,
                              const char ***sentences);
/* release_change_words.c: what is told of change, and of the rest that it is not; the
 * same of a project in one sentence, with its name. */
void release_say_change(struct release_list *list);
void release_say_change_shortly(struct release_list *list);
/* release_sentences.c: the answer, first of all, then of each site by itself. */
/* Each project that tells something, in a sentence. */
size_t release_front_words(const struct release *release, const char ***sentences);
size_t release_site_brief(const struct release *release, size_t site,
                          const char ***sentences);
size_t release_brief_words(const struct release *release, const char ***sentences);
/* release_lists.c: of each list its scale, and by what rule from where on a family
 * counts as better or harder; the same as tables of its questions. */
void release_say_lists(struct release_list *sentences);
void release_write_lists(const struct release *release, FILE *out);
/* release_method.c: how it was done. */
size_t release_method_words(const struct release *release, const char ***sentences);

/* As the files name them. */
const char *release_wave_code(const struct ank_asked *row);
const char *release_row_code(const struct ank_asked *row);

/* One file of the folder. */
struct release_file {
    const char *path; /* within the folder */
    char *bytes;      /* malloc'ed */
    size_t size;
};

struct release_folder {
    size_t count;
    struct release_file **files;
    struct ank_arena mem;
};

/* A stream for the next file, which the caller closes; then its bytes are there. */
FILE *release_file(struct release_folder *folder, const char *path);
void release_folder_free(struct release_folder *folder);

/* release_tables.c: the tables, plain and for Excel, and the list of what is withheld.
 */
struct release_column {
    const char *name,
        *type; /* as Frictionless types: "string", "integer", "number", "date" */
    const char *words; /* English, a key for ank_words(): for the code book */
};
struct release_table {
    const char *name, *words;
    const struct release_column *columns; /* ends in NULL */
};
extern const struct release_table release_tables[]; /* ends in NULL */
void release_write_tables(const struct release *release, struct release_folder *folder);

/* release_package.c: datapackage.json, over the tables and the reports in the folder.
 */
ANK_CHECKED bool release_write_package(const struct release *release,
                                       struct release_folder *folder,
                                       struct ank_error *err);

/* SHA256SUMS over all files so far. */
void release_write_sums(struct release_folder *folder);

/* release_texts.c: code book, method, safety report. */
void release_write_texts(const struct release *release, struct release_folder *folder);

/* release_paper.c: the report, as paper and as a page that says the same. */
ANK_CHECKED bool release_write_paper(const struct release *release,
                                     struct release_folder *folder,
                                     struct ank_error *err);

/* release_explain.c: what would be given and what not, for the terminal. */
ANK_CHECKED bool release_explain(const struct release *release, FILE *out,
                                 struct ank_error *err);

#endif
