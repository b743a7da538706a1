/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sitting_entry.h - scores of one voice on one day, brought together into sittings
 *
 * At the keyboard and from a file the same rules hold: filling what was empty
 * completes a sitting; the same again changes nothing; another number or
 * status is a conflict, unless it is a correction.
 */
#ifndef SITTING_ENTRY_H
#define SITTING_ENTRY_H

#include <ankerpunt/model/project.h>
#include <ankerpunt/registry.h>
#include <ankerpunt/registry/sitting.h>
#include "../../io/json_read.h"
#include "../work.h"

enum { SITTING_MOST_PARTS = 8 };

/* The part of that day that belongs to one instrument. */
struct sitting_part {
    const struct ank_instrument *instrument;
    struct ank_sitting_row row;
    bool changed, there; /* there: the registry had this sitting already */
    size_t open;         /* domains that were not asked when it was found */
};

struct sitting_entry {
    struct ank_work_context *work;
    struct ank_registry *registry;
    struct ank_arena *mem; /* for what is read of a family; the work's, unless set */
    struct ank_instrument **instruments; /* all versions, by code and version */
    size_t instrument_count;
    struct ank_project *projects;
    size_t project_count;
    bool correct; /* what is there already may be replaced */
    bool moves;   /* the start of a domain may become another number */
    bool many;    /* a file: new sittings may be written together */
    ank_day entered;
    int64_t newest;    /* sitting there was when it was opened */
    size_t moved;      /* starts */
    size_t unfinished; /* sittings kept, of a list that obliges every domain */

    const char *family;         /* code */
    struct ank_sitting_key key; /* but for the instrument */
    const char *mode;
    bool faces;                             /* only faces are shown */
    const struct ank_project *project;      /* of the family on that day; may be NULL */
    const struct ank_instrument **versions; /* of its lists, as they are filled in that
                                             * day; NULL: as the project has them */
    int64_t last_family;                    /* and its last day with a sitting */
    ank_day last_day;
    size_t sheet_count;
    struct sitting_part sheets[SITTING_MOST_PARTS];
    const struct ank_instrument *last_instrument; /* where the last domain was found */
    size_t last_domain;
    const struct ank_project *obliged_in; /* of which `programme` was read */
    struct programme programme;
};

/* Reads projects and instruments once; scores are entered today. */
ANK_CHECKED bool sitting_entry_open(struct sitting_entry *entry,
                                    struct ank_work_context *work,
                                    struct ank_error *err);

/* Starts a voice and a day of the family with that code (which stays the caller's); the
 * sittings of the one before must have been kept. */
void sitting_entry_begin(struct sitting_entry *entry, const char *family,
                         const struct ank_sitting_key *key, int64_t project,
                         const char *mode);

/* Finds the instrument: the version that the project asks on that day, or with which
 * the talk was filled in; else the latest. ANK_INVALID when the project does not use
 * it, or not on that day. */
ANK_CHECKED bool sitting_entry_instrument(const struct sitting_entry *entry,
                                          const char *code,
                                          const struct ank_instrument **instrument,
                                          struct ank_error *err);

/* Whether that is the code of a domain of the named instrument, else of the project. */
bool sitting_entry_coded(const struct sitting_entry *entry, const char *instrument,
                         const char *domain);

/* The domains that may be meant: of the named instrument, else of those of the project.
 * Codes and names stay the entry's. */
struct ank_choices sitting_entry_choices(const struct sitting_entry *entry,
                                         const char *instrument, struct ank_arena *mem);

/*
 * Finds the domain: in the named instrument, else in those of the project.
 * ANK_NOT_FOUND; ANK_INVALID when two instruments have it.
 */
ANK_CHECKED bool sitting_entry_domain(struct sitting_entry *entry,
                                      const char *instrument, const char *domain,
                                      struct sitting_part **sheet, size_t *position,
                                      struct ank_error *err);

/* Reads a number or a status word for that domain. */
ANK_CHECKED bool sitting_entry_read(const struct sitting_part *sheet, const char *text,
                                    ank_score *score, struct ank_error *err);

/* Puts it in the sitting. ANK_EXISTS for a conflict, and for an earlier number that
 * would move the start of the domain; `put` tells the rest. */
ANK_CHECKED bool sitting_entry_put(struct sitting_entry *entry,
                                   struct sitting_part *sheet, size_t position,
                                   ank_score score, enum ank_put *put,
                                   struct ank_error *err);

/*
 * How many domains of the sitting are still open, when its list obliges every one: by
 * itself, or as a list of the programme the project was set up from. 0 for other lists,
 * and for what is looked back on or asked again. What was put aside is not open.
 */
ANK_CHECKED bool sitting_entry_unfinished(struct sitting_entry *entry,
                                          const struct sitting_part *sheet,
                                          size_t *open, struct ank_error *err);

/* Writes the sittings that changed. */
ANK_CHECKED bool sitting_entry_keep(struct sitting_entry *entry, struct ank_error *err);

#endif
