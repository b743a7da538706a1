/* SPDX-License-Identifier: GPL-3.0-or-later */
/* families.h - families are entered, changed, listed and forgotten; who rates in them,
 * and who goes along */
#ifndef ANK_APP_FAMILIES_H
#define ANK_APP_FAMILIES_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/people.h>
#include <ankerpunt/model/record.h>

/* Families ---------------------------------------------------------------- */

struct ank_family_entry {
    const char *project;
    const char *code;     /* NULL: a random one */
    const char *alias;    /* NULL: none */
    const char *language; /* of their paper; NULL: the project's */
    const char *consents; /* purposes with commas between; NULL: none */
    ank_day start;        /* ANK_NO_DAY: today */
};

/* Enters a family that starts, and sets entry->code and entry->start to what they
 * became. ANK_NOT_FOUND for the project; ANK_EXISTS for the code; ANK_INVALID. */
ANK_CHECKED bool ank_family_enter(struct ank_work_context *work,
                                  struct ank_family_entry *entry,
                                  struct ank_error *err);

/* The code of a family as somebody typed it becomes its code as it stands: capitals do
 * not matter. What is no family's stays as it is. */
ANK_CHECKED bool ank_family_typed(struct ank_work_context *work, char **typed,
                                  struct ank_error *err);

/* Whether more families than that are supported now. */
ANK_CHECKED bool ank_families_more(struct ank_work_context *work, size_t most,
                                   bool *more, struct ank_error *err);

/* What people call a family: its alias, else its code. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_family_name(struct ank_work_context *work, const char *code,
                                 const char **name, struct ank_error *err);

/* Changes alias ("" takes it away) and language where they are not NULL. ANK_USAGE when
 * both are. */
ANK_CHECKED bool ank_family_change(struct ank_work_context *work, const char *family,
                                   const char *alias, const char *language,
                                   struct ank_error *err);

/* The whole record of a family, in the arena. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_family_record(struct ank_work_context *work, const char *family,
                                   struct ank_record *record, struct ank_error *err);

struct ank_family_row {
    const char *family, *alias, *language; /* alias NULL: none */
    const char *project; /* of its last trajectory; NULL: it has none */
    ank_day start, end;  /* of that; end ANK_NO_DAY: open */
    size_t sittings;
    ank_day last; /* sitting; ANK_NO_DAY: none */
};

/* All families by code, or those of a project (ANK_NOT_FOUND). A row is good until the
 * next one. */
struct ank_family_list;
ANK_CHECKED bool ank_family_list_open(struct ank_work_context *work,
                                      const char *project,
                                      struct ank_family_list **list,
                                      struct ank_error *err);
bool ank_family_list_next(struct ank_family_list *list,
                          const struct ank_family_row **row);
ANK_CHECKED bool ank_family_list_close(struct ank_family_list *list,
                                       struct ank_error *err);

/* People ------------------------------------------------------------------ */

struct ank_person_entry {
    const char *family, *code;
    const char *role; /* parent, child, young, supporter; wanted */
    int64_t born;     /* year; ANK_NOT_GIVEN */
};

/* Adds somebody who can rate. ANK_USAGE without a role, ANK_INVALID for a year that is
 * none, ANK_EXISTS. */
ANK_CHECKED bool ank_person_enter(struct ank_work_context *work,
                                  const struct ank_person_entry *entry,
                                  struct ank_error *err);
/* Replaces what is said of somebody: role (NULL: as it was) and year of birth
 * (ANK_NOT_GIVEN). ANK_USAGE when nothing is; notices the starts that became another
 * number. */
ANK_CHECKED bool ank_person_change(struct ank_work_context *work,
                                   const struct ank_person_entry *entry,
                                   struct ank_error *err);
/* Removes somebody who never rated, with their own consents and names; wants
 * ANK_IDENTITY. ANK_INVALID when they rated. */
ANK_CHECKED bool ank_person_forget(struct ank_work_context *work,
                                   const struct ank_person_entry *entry,
                                   struct ank_error *err);
ANK_CHECKED bool ank_person_rows(struct ank_work_context *work, const char *family,
                                 struct ank_person **persons, size_t *count,
                                 struct ank_error *err);

/*
 * Notes that this coach goes along from one day to another (ANK_NO_DAY: today, or as it
 * was; and for as long as it lasts), and sets `noted` to what stands now. Coaches may
 * overlap; ANK_INVALID when one overlaps with themselves, or an end has no beginning.
 */
ANK_CHECKED bool ank_coach_note(struct ank_work_context *work,
                                const struct ank_coach *said, struct ank_coach *noted,
                                struct ank_error *err);
/* They never went along from that day (ANK_NO_DAY: who goes along now); `noted` is who
 * it was. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_coach_unnote(struct ank_work_context *work,
                                  const struct ank_coach *said, struct ank_coach *noted,
                                  struct ank_error *err);

/* What was given, and forgetting ------------------------------------------ */

/* What was given of the family, by day. */
ANK_CHECKED bool ank_share_rows(struct ank_work_context *work, const char *family,
                                struct ank_share **shares, size_t *count,
                                struct ank_error *err);

/* What holds a family outside the registry. */
struct ank_outside {
    const char *what;   /* code: sheet, dossier, export, backup */
    const char *whom;   /* NULL: nobody's */
    ank_day day, until; /* until: backups rotate out; ANK_NO_DAY: to be asked back */
};

/* Sheets that were given away, then backups until they have rotated out. Anonymous
 * results hold nothing of a family that could be asked back. */
struct ank_outside_list {
    const char *family;
    struct ank_outside *rows;
    size_t count, given;   /* given: those that are no backup, which come first */
    ank_day backups_until; /* ANK_NO_DAY: there are none */
};
ANK_CHECKED bool ank_family_outside(struct ank_work_context *work, const char *family,
                                    struct ank_outside_list *outside,
                                    struct ank_error *err);

/* Erases everything of a family for good. `confirmed` is its code as somebody typed it;
 * ANK_INVALID for anything else. Wants ANK_IDENTITY. */
ANK_CHECKED bool ank_family_forget(struct ank_work_context *work, const char *family,
                                   const char *confirmed, struct ank_error *err);

#endif
