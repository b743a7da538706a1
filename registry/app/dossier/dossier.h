/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * dossier.h - everything that is held on a family, said in plain words
 *
 * First all of it is read, and for one person what is another's left out; then it is
 * told in parts: a heading and lines, the same on the terminal and on paper. JSON is
 * made of what was read.
 */
#ifndef DOSSIER_H
#define DOSSIER_H

#include <stdio.h>

#include <ankerpunt/forms.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/model/right.h>
#include <ankerpunt/registry/arrangement.h>
#include <ankerpunt/registry/budget.h>
#include <ankerpunt/registry/contact.h>
#include <ankerpunt/registry/free_text.h>
#include <ankerpunt/registry/kept.h>
#include <ankerpunt/registry/identity.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/signal.h>
#include <ankerpunt/registry/own_theme.h>
#include <ankerpunt/registry/small_step.h>
#include "../work.h"

struct json_writer;

struct dossier {
    struct ank_work_context *work;
    const struct ank_lang *lang; /* of the paper */
    bool unlocked, with_notes;
    const char *person; /* whose own it is; NULL: of the family, with everything */
    bool at_work; /* told to who works, with families' codes and the words of lists */
    struct ank_record record;
    struct ank_person *persons;
    struct ank_project *projects;
    struct ank_right *rights;
    struct ank_instrument **instruments;
    struct ank_identity *identities;
    struct ank_text *texts;
    struct ank_kept *kept;
    struct ank_kept_change *changes;
    struct ank_own_themes themes;
    struct ank_arrangements around;
    struct ank_small_step *steps;
    struct ank_contact *contacts;
    struct ank_amount *amounts;
    struct ank_signal *signals;
    ank_day *backups; /* when a copy was made that may still be there */
    size_t backup_count;
    size_t person_count, project_count, right_count, instrument_count, identity_count,
        text_count, kept_count, change_count, step_count, contact_count, amount_count,
        signal_count;

    struct ank_dossier_part *parts; /* as they are told */
    size_t part_count;
};

ANK_CHECKED bool dossier_read(struct dossier *dossier, const char *family,
                              struct ank_error *err);

/* dossier_whose.c: leaves out of what was read what is of another than its person. */
void dossier_keep_own(struct dossier *dossier);

/* dossier_changes.c: one column of a row as the history keeps it; NULL: not there. */
const char *dossier_value(struct ank_arena *mem, const char *row, const char *column);

/* dossier_grounds.c: on what ground, for how long, in which copies. */
void dossier_add_grounds(struct dossier *dossier);
void dossier_write_grounds(const struct dossier *dossier, struct json_writer *json);

/* All parts, in order. */
ANK_CHECKED bool dossier_add_parts(struct dossier *dossier, struct ank_error *err);

ANK_CHECKED bool dossier_json(const struct dossier *dossier, FILE *out,
                              struct ank_error *err);

/* For those who tell a part: begins one, and adds a line to it. Soft hyphens
 * are for paper that breaks lines by itself, and are left out. */
void dossier_part(struct dossier *dossier, const char *heading);
void dossier_line(struct dossier *dossier, const char *line);
/* The same line without its soft hyphens, in the arena. */
const char *dossier_plain(struct ank_arena *mem, const char *line);

/* A day, as people write it. */
const char *dossier_day(struct dossier *dossier, ank_day day);

/* "what: words", as the language writes it. */
const char *dossier_pair(struct dossier *dossier, const char *what, const char *words);

/* A code of that list as it is said to the family; else the code itself. */
const char *dossier_word(const struct dossier *dossier, const struct ank_code_row *list,
                         const char *code);

/* The name of a language; one without a name here is its code. */
const char *dossier_language(const struct dossier *dossier, const char *code);

/* A purpose of consent: "to share with ocmw" for share:ocmw. */
const char *dossier_purpose(struct dossier *dossier, const char *purpose);

/* "Housing" of a domain's id. */
const char *dossier_domain(const struct dossier *dossier, int64_t domain);

/* dossier_talks.c: sittings with their reviews and words. */
ANK_CHECKED bool dossier_add_talks(struct dossier *dossier, struct ank_error *err);

/* dossier_support.c: how the family came, phases, days to look again, and who and what
 * is around it. */
ANK_CHECKED bool dossier_add_support(struct dossier *dossier, struct ank_error *err);
void dossier_write_around(const struct dossier *dossier, struct json_writer *json);

/* dossier_past.c: rights, what was given to others, notes. */
void dossier_add_rights(struct dossier *dossier);
ANK_CHECKED bool dossier_add_shares(struct dossier *dossier, struct ank_error *err);
void dossier_add_notes(struct dossier *dossier);

/* dossier_themes.c: themes and goals in the family's own words. A score as the history
 * keeps it, in steps, as it was given; leaves out what is of another. */
ANK_CHECKED bool dossier_read_themes(struct dossier *dossier, struct ank_error *err);
void dossier_add_themes(struct dossier *dossier);
void dossier_write_themes(const struct dossier *dossier, struct json_writer *json);
const char *dossier_own_score(const struct dossier *dossier, int64_t number,
                              const char *steps);
void dossier_keep_themes(struct dossier *dossier,
                         bool (*may_stand)(const struct dossier *, const char *));

/* dossier_process.c: small steps, contacts, budget and signals. */
ANK_CHECKED bool dossier_read_process(struct dossier *dossier, struct ank_error *err);
void dossier_add_process(struct dossier *dossier);
void dossier_write_process(const struct dossier *dossier, struct json_writer *json);

/* dossier_changes.c: what was noted and changed, in plain words; one of them as
 * "31/03/2026 14:05 · els · small step 2: done: 30/03/2026", the day, who, and what it
 * became. */
const char *dossier_change_line(struct dossier *dossier,
                                const struct ank_kept_change *change);
void dossier_add_changes(struct dossier *dossier);

#endif
