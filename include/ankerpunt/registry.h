/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * registry.h - keeping families, their scores and their rights
 *
 * A registry is one SQLite file. Functions that can fail return false and
 * fill `err`; what they hand out lives in the arena they are given. Codes are
 * those of people: a family "G-7K3QX", a project "zonnedorp".
 */
#ifndef ANK_REGISTRY_H
#define ANK_REGISTRY_H

#include "model.h"

struct ank_registry;

/* Opening -------------------------------------------------------------- */

enum ank_access {
    ANK_READ = 1 << 0,
    ANK_WRITE = 1 << 1,    /* implies reading */
    ANK_IDENTITY = 1 << 2, /* may touch sealed names and free text */
};

/* Who does what, when: for the history. */
struct ank_work {
    const char *who, *command;
    const char *at; /* UTC, "2026-03-31T14:05:00Z" */
    ank_day today;
};

/*
 * Makes a new registry at `path` (mode 0600) and closes it again. `fill` puts
 * in what it starts with; when it fails there is no registry. `passphrase`
 * (may be NULL) seals names and free text. ANK_EXISTS when there is something
 * at `path` already.
 */
ANK_CHECKED bool ank_registry_create(const char *path, const char *passphrase,
                                     const struct ank_work *work,
                                     bool (*fill)(struct ank_registry *registry,
                                                  struct ank_error *err),
                                     struct ank_error *err);

/*
 * Opens the registry at `path`. Without ANK_WRITE nothing can be changed.
 * ANK_STORE when it is missing, damaged, no registry, made by a newer version
 * or in need of an upgrade. On a network share writing is refused unless
 * `network_ok`. Close it with ank_registry_close().
 */
ANK_CHECKED bool ank_registry_open(struct ank_registry **registry, const char *path,
                                   unsigned access, bool network_ok, struct ank_error *err);

/* Where the file lives on a network or in a synchronised folder, one line to
 * warn with; NULL otherwise. */
const char *ank_registry_warning(const struct ank_registry *registry);

void ank_registry_close(struct ank_registry *registry); /* NULL is allowed */

/*
 * What happens between begin and end is kept as a whole, or not at all when
 * `keep` is false. main() puts these around every command that writes.
 */
ANK_CHECKED bool ank_registry_begin(struct ank_registry *registry,
                                    const struct ank_work *work, struct ank_error *err);
ANK_CHECKED bool ank_registry_end(struct ank_registry *registry, bool keep,
                                  struct ank_error *err);

/* From here to the end of the command the row triggers are silent; the import
 * is one row of history, with a commitment over what ank_registry_bulk_row()
 * was told. */
ANK_CHECKED bool ank_registry_bulk(struct ank_registry *registry, const char *what,
                                   struct ank_error *err);
void ank_registry_bulk_row(struct ank_registry *registry, const void *bytes, size_t size);

/* Instruments, themes, rights ------------------------------------------- */

/* A name that instruments have in common. */
struct ank_theme {
    const char *code;
    struct ank_label label;
};

ANK_CHECKED bool ank_theme_put(struct ank_registry *registry, const struct ank_theme *theme,
                               struct ank_error *err);
ANK_CHECKED bool ank_theme_list(struct ank_registry *registry, struct ank_arena *mem,
                                struct ank_theme **themes, size_t *count,
                                struct ank_error *err);

/*
 * Adds an instrument and sets its ids. The same code and version again is
 * ANK_EXISTS, unless it is the same to the letter (`added` tells).
 */
ANK_CHECKED bool ank_instrument_add(struct ank_registry *registry,
                                    struct ank_instrument *instrument, bool *added,
                                    struct ank_error *err);

/* The latest version of that code. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_instrument_find(struct ank_registry *registry, const char *code,
                                     struct ank_arena *mem,
                                     struct ank_instrument **instrument,
                                     struct ank_error *err);

/* All versions, by code and version. */
ANK_CHECKED bool ank_instrument_list(struct ank_registry *registry, struct ank_arena *mem,
                                     struct ank_instrument ***instruments, size_t *count,
                                     struct ank_error *err);

/* Adds the right, or renews what is said of it. */
ANK_CHECKED bool ank_right_put(struct ank_registry *registry, const struct ank_right *right,
                               struct ank_error *err);
ANK_CHECKED bool ank_right_find(struct ank_registry *registry, const char *code,
                                struct ank_arena *mem, struct ank_right *right,
                                struct ank_error *err);
/* By group, then code. */
ANK_CHECKED bool ank_right_list(struct ank_registry *registry, struct ank_arena *mem,
                                struct ank_right **rights, size_t *count,
                                struct ank_error *err);

/* Projects --------------------------------------------------------------- */

/* Adds a project with its waves and instruments (which exist already) and sets
 * project->id. ANK_EXISTS. */
ANK_CHECKED bool ank_project_add(struct ank_registry *registry, struct ank_project *project,
                                 struct ank_error *err);
ANK_CHECKED bool ank_project_find(struct ank_registry *registry, const char *code,
                                  struct ank_arena *mem, struct ank_project *project,
                                  struct ank_error *err);
/* By code. */
ANK_CHECKED bool ank_project_list(struct ank_registry *registry, struct ank_arena *mem,
                                  struct ank_project **projects, size_t *count,
                                  struct ank_error *err);

/* Families --------------------------------------------------------------- */

struct ank_family {
    int64_t id;
    const char *code, *alias, *language;
};

/* A random code that is not in use: "G-7K3QX", letters that are not mistaken. */
ANK_CHECKED bool ank_family_code(struct ank_registry *registry, char code[static 8],
                                 struct ank_error *err);

/* Adds a family and sets its id. ANK_EXISTS; an erased code is ANK_INVALID. */
ANK_CHECKED bool ank_family_add(struct ank_registry *registry, struct ank_family *family,
                                struct ank_error *err);
ANK_CHECKED bool ank_family_find(struct ank_registry *registry, const char *code,
                                 struct ank_arena *mem, struct ank_family *family,
                                 struct ank_error *err);

/* The same with no error: found is false when there is none; strings are not
 * read. For bulk imports. */
ANK_CHECKED bool ank_family_id(struct ank_registry *registry, const char *code, int64_t *id,
                               struct ank_error *err);

/* Replaces alias and language where they are not NULL; "" clears the alias. */
ANK_CHECKED bool ank_family_set(struct ank_registry *registry, int64_t family,
                                const char *alias, const char *language,
                                struct ank_error *err);

/* A period of a family and where it was: what a date is matched by. */
struct ank_place {
    int64_t project;
    ank_day start;
};

/* The family's id (0: there is none) and its places by start. */
ANK_CHECKED bool ank_family_places(struct ank_registry *registry, const char *code,
                                   struct ank_arena *mem, int64_t *id,
                                   struct ank_place **places, size_t *count,
                                   struct ank_error *err);

/* The same; ANK_NOT_FOUND when there is no such family. */
ANK_CHECKED bool ank_family_find_places(struct ank_registry *registry, const char *code,
                                        struct ank_arena *mem, int64_t *id,
                                        struct ank_place **places, size_t *count,
                                        struct ank_error *err);

/* The place that a date belongs to, as ank_trajectory_at(); NULL: none. */
const struct ank_place *ank_place_at(const struct ank_place *places, size_t count,
                                     ank_day day);

/* Adds a trajectory and sets its id; refused when it overlaps another. */
ANK_CHECKED bool ank_trajectory_add(struct ank_registry *registry, int64_t family,
                                    const char *project, struct ank_trajectory *trajectory,
                                    struct ank_error *err);

/* Replaces what is said of the family's trajectory of that start. */
ANK_CHECKED bool ank_trajectory_put(struct ank_registry *registry, int64_t family,
                                    const struct ank_trajectory *trajectory,
                                    struct ank_error *err);

/* Closes the open trajectory. ANK_NOT_FOUND when none is open. */
ANK_CHECKED bool ank_trajectory_close(struct ank_registry *registry, int64_t family,
                                      ank_day day, const char *reason, const char *by,
                                      struct ank_error *err);

struct ank_status_row {
    ank_day day;
    const char *status, *by, *reason;
};

/* Notes a status of the trajectory that covers the day; `added` is false when
 * it was already there. */
ANK_CHECKED bool ank_trajectory_status(struct ank_registry *registry, int64_t trajectory,
                                       const struct ank_status_row *status, bool *added,
                                       struct ank_error *err);
ANK_CHECKED bool ank_trajectory_statuses(struct ank_registry *registry, int64_t trajectory,
                                         struct ank_arena *mem,
                                         struct ank_status_row **statuses, size_t *count,
                                         struct ank_error *err);

/* Persons ---------------------------------------------------------------- */

struct ank_person {
    int64_t id;
    const char *code;
    const char *role; /* parent, child, young, supporter; NULL: not said */
    int born;         /* year; 0: not said */
};

ANK_CHECKED bool ank_person_add(struct ank_registry *registry, int64_t family,
                                struct ank_person *person, struct ank_error *err);
/* id is 0 when there is none. */
ANK_CHECKED bool ank_person_id(struct ank_registry *registry, int64_t family,
                               const char *code, int64_t *id, struct ank_error *err);
ANK_CHECKED bool ank_person_list(struct ank_registry *registry, int64_t family,
                                 struct ank_arena *mem, struct ank_person **persons,
                                 size_t *count, struct ank_error *err);

/* Consent and sharing ---------------------------------------------------- */

/* Notes a word on a purpose; the same word on the same day changes nothing.
 * consent->by is the code of a person of this family who speaks for themselves;
 * NULL: the family. */
ANK_CHECKED bool ank_consent_put(struct ank_registry *registry, int64_t family,
                                 const struct ank_consent *consent, bool *changed,
                                 struct ank_error *err);

ANK_CHECKED bool ank_share_add(struct ank_registry *registry, int64_t family, ank_day day,
                               const char *what, const char *whom, struct ank_error *err);

/* Sittings --------------------------------------------------------------- */

/* What makes a sitting that one and no other. */
struct ank_sitting_key {
    int64_t family, instrument;
    int64_t person; /* 0: the family together */
    ank_day day;
    bool then;
};

/* What is kept of a sitting: `scores` has `count` elements. */
struct ank_sitting_row {
    int64_t id; /* 0: not there */
    const char *mode;
    ank_score scores[ANK_MOST_DOMAINS];
    size_t count;
};

/* Reads a sitting; row->id is 0 when there is none. `mode` is good until the
 * next statement. */
ANK_CHECKED bool ank_sitting_find(struct ank_registry *registry,
                                  const struct ank_sitting_key *key,
                                  struct ank_sitting_row *row, struct ank_error *err);

/* The family's last day with a sitting of any kind; ANK_NO_DAY: none. */
ANK_CHECKED bool ank_sitting_last(struct ank_registry *registry, int64_t family, ank_day *day,
                                  struct ank_error *err);

/* Adds it (row->id 0, set afterwards) or replaces mode and scores. */
ANK_CHECKED bool ank_sitting_put(struct ank_registry *registry,
                                 const struct ank_sitting_key *key,
                                 struct ank_sitting_row *row, ank_day entered,
                                 struct ank_error *err);

/*
 * The same for a sitting that is new and within all rules: it is written together
 * with others, which is faster, and a failure may come with a later one.
 * ank_sitting_find() and ank_sitting_last() know it at once, all others from ank_registry_end() on.
 */
ANK_CHECKED bool ank_sitting_put_later(struct ank_registry *registry,
                                       const struct ank_sitting_key *key,
                                       const struct ank_sitting_row *row, ank_day entered,
                                       struct ank_error *err);

/* Whether there is any then-test. */
ANK_CHECKED bool ank_sitting_any_then(struct ank_registry *registry, bool *any,
                                      struct ank_error *err);

ANK_CHECKED bool ank_priority_put(struct ank_registry *registry, int64_t sitting,
                                  int64_t domain, struct ank_error *err);

/* The domains (ids) marked as priority in a sitting. */
ANK_CHECKED bool ank_priority_list(struct ank_registry *registry, int64_t sitting,
                                   struct ank_arena *mem, int64_t **domains, size_t *count,
                                   struct ank_error *err);

/* What became of something that was offered. */
enum ank_put { ANK_PUT_ADDED, ANK_PUT_SAME, ANK_PUT_DIFFERS, ANK_PUT_REPLACED };

/* Estimates -------------------------------------------------------------- */

/* How much a coach thinks a domain changed since the sitting before. */
struct ank_estimate {
    const char *family; /* code */
    int64_t domain;
    ank_day day;
    int change; /* in whole steps of the scale, as measured */
    const char *who;
    int64_t instrument; /* of the domain, and its place there */
    size_t position;
};

/* Notes an estimate (of its domain, day, change and who). Another change on the same
 * day is ANK_PUT_DIFFERS and kept as it was, unless `correct`. */
ANK_CHECKED bool ank_estimate_put(struct ank_registry *registry, int64_t family,
                                  const struct ank_estimate *estimate, bool correct,
                                  enum ank_put *put, struct ank_error *err);

/* All of them, by family, day and domain. */
ANK_CHECKED bool ank_estimate_list(struct ank_registry *registry, struct ank_arena *mem,
                                   struct ank_estimate **estimates, size_t *count,
                                   struct ank_error *err);

/* Rights ----------------------------------------------------------------- */

/*
 * Notes a step. The same step (family, right, day, stage) again changes
 * nothing; with another reason, value or renewal it is ANK_PUT_DIFFERS and kept as
 * it was, unless `correct`.
 */
ANK_CHECKED bool ank_step_put(struct ank_registry *registry, int64_t family, int64_t right,
                              const struct ank_step *step, bool correct, enum ank_put *put,
                              struct ank_error *err);

ANK_CHECKED bool ank_explored_put(struct ank_registry *registry, int64_t family, ank_day day,
                                  bool *added, struct ank_error *err);
/* The last day rights were explored; ANK_NO_DAY: never said. */
ANK_CHECKED bool ank_explored_last(struct ank_registry *registry, int64_t family,
                                   ank_day *day, struct ank_error *err);

/* Walking ---------------------------------------------------------------- */

/*
 * Everything of one family after the other, by code: a handful of ordered
 * queries walked once, side by side.
 *
 *     struct ank_walk *walk = ank_walk_open(registry, NULL, "zonnedorp", err);
 *     while (ank_walk_next(walk, &road))
 *         use(&road);
 *     return ank_walk_close(walk, err);
 *
 * A road is good until the next ank_walk_next(). `family` or `project` (codes
 * that exist) narrow the walk; both NULL: everybody.
 */
struct ank_walk *ank_walk_open(struct ank_registry *registry, const char *family,
                               const char *project);
bool ank_walk_next(struct ank_walk *walk, const struct ank_road **road);
ANK_CHECKED bool ank_walk_close(struct ank_walk *walk, struct ank_error *err);

/* One family's road, into the arena. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_road_of(struct ank_registry *registry, const char *family,
                             struct ank_arena *mem, struct ank_road *road,
                             struct ank_error *err);

/* What a road has beside its trajectories. */
enum ank_walk_part {
    ANK_WALK_SITTINGS = 1 << 0,
    ANK_WALK_STEPS = 1 << 1,
    ANK_WALK_CONSENTS = 1 << 2,
    ANK_WALK_ALL = ANK_WALK_SITTINGS | ANK_WALK_STEPS | ANK_WALK_CONSENTS,
};

/* The same with these parts alone; of the others a road has none. For who reads
 * everybody and needs one of them. */
struct ank_walk *ank_walk_parts(struct ank_registry *registry, const char *family,
                                const char *project, unsigned parts);
ANK_CHECKED bool ank_road_parts(struct ank_registry *registry, const char *family,
                                unsigned parts, struct ank_arena *mem,
                                struct ank_road *road, struct ank_error *err);

/* History, soundness, erasing ---------------------------------------------- */

/* One field that changed. Strings are good until the next ank_history_next(). */
struct ank_history_row {
    int64_t row; /* of the history, from 1 */
    const char *at, *who, *command;
    const char *family; /* its code; NULL: nobody's, or erased */
    const char *table, *item; /* "sitting", "2026-03-01" */
    const char *field;        /* a column, or a domain of a sitting; NULL: none to tell */
    const char *old, *new;    /* NULL: nothing; "sealed" stands for what is sealed */
    bool erased;              /* the values are gone, and with them item and field */
};

/* Walks along the history by row; `family` is the id of one, 0 for all. */
struct ank_history *ank_history_open(struct ank_registry *registry, int64_t family);
bool ank_history_next(struct ank_history *changes, const struct ank_history_row **change);
ANK_CHECKED bool ank_history_close(struct ank_history *changes, struct ank_error *err);

/* The last row of the history, and its chain in hex. Row 0: there is none. */
struct ank_head {
    int64_t row;
    char chain[65];
};

/* The first row where the history does not hold, and why; row 0: it holds. */
struct ank_break {
    int64_t row;
    const char *why; /* English, goes after "row 12 of the history" */
};

/*
 * Computes the history's chain again from its rows. `known` (may be NULL) is a
 * head that was printed earlier: it must be met on the way.
 */
ANK_CHECKED bool ank_history_verify(struct ank_registry *registry,
                                    const struct ank_head *known, struct ank_head *head,
                                    struct ank_break *found, struct ank_error *err);

/* Something that is not as it should be, and where. */
struct ank_fault {
    const char *where; /* "sitting 12", a code or a table */
    const char *what;  /* English; translated when shown */
};

/* Pages, keys, tables, rules: everything but the history. At most 100. */
ANK_CHECKED bool ank_check(struct ank_registry *registry, struct ank_arena *mem,
                           struct ank_fault **faults, size_t *count, struct ank_error *err);

/* Who goes along, who is due, what was given ------------------------------ */

/* A coach of a family, both days included; to is ANK_NO_DAY while it lasts. */
struct ank_coach {
    const char *family, *code;
    ank_day from, to;
};

/* All coaches a family ever had, by day. */
ANK_CHECKED bool ank_coach_list(struct ank_registry *registry, int64_t family,
                                struct ank_arena *mem, struct ank_coach **coaches,
                                size_t *count, struct ank_error *err);

/* Everybody's coaches on that day, by family, then code. */
ANK_CHECKED bool ank_coach_on(struct ank_registry *registry, ank_day day,
                              struct ank_arena *mem, struct ank_coach **coaches,
                              size_t *count, struct ank_error *err);

/* Adds the coach from that day, or changes until when. */
ANK_CHECKED bool ank_coach_put(struct ank_registry *registry, int64_t family,
                               const char *code, ank_day from, ank_day to,
                               struct ank_error *err);

/* Puts a wave of a trajectory off until a day; again: until another day. */
ANK_CHECKED bool ank_wave_postpone(struct ank_registry *registry, int64_t trajectory,
                                   const char *wave, ank_day until, struct ank_error *err);
/* The wave is where the plan has it again. */
ANK_CHECKED bool ank_wave_restore(struct ank_registry *registry, int64_t trajectory,
                                  const char *wave, struct ank_error *err);

/* Name, language, waves and instruments of a project that is there (by id and
 * code) become these. An instrument keeps its place: new ones come at the end. */
ANK_CHECKED bool ank_project_set(struct ank_registry *registry,
                                 const struct ank_project *project, struct ank_error *err);

/* What was given to whom. */
struct ank_share {
    ank_day day;
    const char *what, *whom;
};

ANK_CHECKED bool ank_share_list(struct ank_registry *registry, int64_t family,
                                struct ank_arena *mem, struct ank_share **shares,
                                size_t *count, struct ank_error *err);

/*
 * Erases a family for good: its rows everywhere, its values in the history and
 * those of imports, which cannot be told apart. Its code is a tombstone from
 * then on. Wants ANK_IDENTITY. The file is written anew when the command ends.
 */
ANK_CHECKED bool ank_family_erase(struct ank_registry *registry,
                                  const struct ank_family *family, struct ank_error *err);

/* Backup, restore, upgrade -------------------------------------------------- */

/*
 * Writes a copy of the registry to `path`, with a checksum and the head of the
 * history behind it, and reads it back. With a passphrase (the registry's own,
 * else ANK_DENIED) it is sealed, else any SQLite tool can read it. The day is
 * noted in the registry first: this ends the command's transaction.
 */
ANK_CHECKED bool ank_backup_write(struct ank_registry *registry, const char *path,
                                  const char *passphrase, bool force, ank_day today,
                                  struct ank_head *head, struct ank_error *err);

/* The days of the last 90 on which a backup was made, in order. */
enum { ANK_BACKUP_DAYS = 90 };
ANK_CHECKED bool ank_backup_days(struct ank_registry *registry, ank_day today,
                                 struct ank_arena *mem, ank_day **days, size_t *count,
                                 struct ank_error *err);

/* Whether names and free text are sealed with a passphrase. */
ANK_CHECKED bool ank_registry_sealed(struct ank_registry *registry, bool *sealed,
                                     struct ank_error *err);

/* Whether the backup wants a passphrase. */
ANK_CHECKED bool ank_backup_sealed(const char *path, bool *sealed, struct ank_error *err);

/* What came of restoring; strings live in the arena. */
struct ank_restored {
    struct ank_head head;
    const char *aside;   /* where the registry that was there is kept; NULL: none */
    const char **erased; /* families of the backup that were erased since, again */
    size_t erased_count;
    bool unread; /* the registry that was there could not say who was erased */
    bool older;  /* of an older version: it needs an upgrade */
    bool upgraded;  /* of an older version, and brought up to date for those releases */
    size_t carried; /* releases that the backup did not know, and now does */
};

/*
 * Puts what the backup holds at `path`. Nothing there is touched when the
 * backup is cut off, changed, of another program or a newer version, or its
 * passphrase another (ANK_DENIED). A registry that is there is refused
 * (ANK_EXISTS) unless `force`: then it is kept aside, its erased families are erased
 * from the backup, and its releases are added to the backup's ledger.
 */
ANK_CHECKED bool ank_backup_restore(const char *backup, const char *passphrase,
                                    const char *path, bool force, const struct ank_work *work,
                                    struct ank_arena *mem, struct ank_restored *restored,
                                    struct ank_error *err);

struct ank_upgraded {
    int from, to;       /* the same: nothing was to be done */
    const char *backup; /* the copy that was made first; in the arena */
};

/* Brings an older registry to this version, in one transaction, after a backup
 * beside it. */
ANK_CHECKED bool ank_registry_upgrade(const char *path, const struct ank_work *work,
                                      struct ank_arena *mem, struct ank_upgraded *upgraded,
                                      struct ank_error *err);

/* Names and free text, sealed --------------------------------------------
 *
 * Kept only under a passphrase, each in a box of its own that opens in its own
 * row and nowhere else. All of these need ANK_IDENTITY; what reads a text
 * needs the seal open too.
 */

/* Whether the registry has a passphrase. */
ANK_CHECKED bool ank_seal_is_set(struct ank_registry *registry, bool *set,
                                 struct ank_error *err);

/*
 * Opens the seal until the registry is closed; the key lives in locked memory.
 * ANK_INVALID when there is no passphrase yet, ANK_DENIED for the wrong one,
 * ANK_STORE when what is kept of it is damaged.
 */
ANK_CHECKED bool ank_seal_open(struct ank_registry *registry, const char *passphrase,
                               struct ank_error *err);
bool ank_seal_is_open(const struct ank_registry *registry);

/* Sets a passphrase, or another one (the seal is open then): all boxes are
 * sealed anew. Within begin and end. */
ANK_CHECKED bool ank_seal_change(struct ank_registry *registry, const char *passphrase,
                                 struct ank_error *err);

/* Takes the passphrase away. ANK_INVALID while anything is sealed, unless
 * `lose`: then every name and text is removed for good. */
ANK_CHECKED bool ank_seal_remove(struct ank_registry *registry, bool lose,
                                 struct ank_error *err);

/* Names and contact as one text, of a person or of the family (0). `text` is
 * NULL when nothing is kept; putting NULL removes it. */
ANK_CHECKED bool ank_identity_get(struct ank_registry *registry, int64_t family,
                                  int64_t person, struct ank_arena *mem, const char **text,
                                  struct ank_error *err);
ANK_CHECKED bool ank_identity_put(struct ank_registry *registry, int64_t family,
                                  int64_t person, const char *text, struct ank_error *err);

/* All of a family, the family itself first. Text is NULL while the seal is
 * closed. */
struct ank_identity {
    int64_t person;
    const char *code; /* of the person; NULL: the family */
    const char *text;
};
ANK_CHECKED bool ank_identity_list(struct ank_registry *registry, int64_t family,
                                   struct ank_arena *mem, struct ank_identity **list,
                                   size_t *count, struct ank_error *err);

struct ank_text {
    int64_t id;
    int64_t domain;   /* 0: of none */
    ank_day day;
    const char *kind; /* note, keep, wish, road, onward */
    const char *text; /* NULL while the seal is closed */
};

/* Keeps a text and sets its id. A note is always one more; another kind takes
 * the place of what was there for that day and domain, "" removes it. */
ANK_CHECKED bool ank_text_put(struct ank_registry *registry, int64_t family,
                              struct ank_text *text, struct ank_error *err);
/* By day, in the order they were written. */
ANK_CHECKED bool ank_text_list(struct ank_registry *registry, int64_t family,
                               struct ank_arena *mem, struct ank_text **texts, size_t *count,
                               struct ank_error *err);

/* Removes the notes of that day and tells how many there were. */
ANK_CHECKED bool ank_note_remove(struct ank_registry *registry, int64_t family, ank_day day,
                                 size_t *count, struct ank_error *err);

/* The talk after a sitting ------------------------------------------------ */

struct ank_review {
    int64_t domain;
    const char *kind; /* important, surprising */
};

/* Replaces the domains of that kind. */
ANK_CHECKED bool ank_review_put(struct ank_registry *registry, int64_t sitting,
                                const char *kind, const int64_t *domains, size_t count,
                                struct ank_error *err);
ANK_CHECKED bool ank_review_list(struct ank_registry *registry, int64_t sitting,
                                 struct ank_arena *mem, struct ank_review **reviews,
                                 size_t *count, struct ank_error *err);

/* Process ------------------------------------------------------------------
 *
 * What is done on the way. What belongs to a family has a number in it: 1, 2, ...
 */

/* A small step that was agreed. */
struct ank_small_step {
    int64_t number;
    ank_day day;    /* it was agreed */
    int64_t domain; /* 0: of none; then code and label are empty too */
    const char *domain_code;
    struct ank_label domain_label;
    int64_t right; /* 0: to none */
    const char *right_code;
    struct ank_label right_label;
    const char *who; /* takes it: family, coach, partner; NULL: not said */
    ank_day due, done, dropped; /* ANK_NO_DAY: not said, not yet, not let go */
    const char *text; /* NULL while the seal is closed, or when lost with a passphrase */
};

/* Adds a step with its words, which are sealed (ANK_IDENTITY, the seal open), and
 * sets its number. Of domain and right at most one. */
ANK_CHECKED bool ank_small_step_add(struct ank_registry *registry, int64_t family,
                                    struct ank_small_step *step, struct ank_error *err);

/* The family's plan by number: open and done, without what was let go. */
ANK_CHECKED bool ank_small_step_list(struct ank_registry *registry, int64_t family,
                                     struct ank_arena *mem, struct ank_small_step **steps,
                                     size_t *count, struct ank_error *err);
/* The same with what was let go. */
ANK_CHECKED bool ank_small_step_all(struct ank_registry *registry, int64_t family,
                                    struct ank_arena *mem, struct ank_small_step **steps,
                                    size_t *count, struct ank_error *err);

/* Done or let go on a day; open again when both are ANK_NO_DAY. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_small_step_set(struct ank_registry *registry, int64_t family,
                                    int64_t number, ank_day done, ank_day dropped,
                                    struct ank_error *err);
/* With its words; wants ANK_IDENTITY. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_small_step_remove(struct ank_registry *registry, int64_t family,
                                       int64_t number, struct ank_error *err);

struct ank_contact {
    int64_t number;
    ank_day day;
    const char *channel;    /* home, phone, message, service, activity, office */
    const char *initiative; /* family, coach, partner; NULL: not said */
    int64_t minutes;        /* 0: not said */
};

/* Adds a contact and sets its number. */
ANK_CHECKED bool ank_contact_add(struct ank_registry *registry, int64_t family,
                                 struct ank_contact *contact, struct ank_error *err);
ANK_CHECKED bool ank_contact_remove(struct ank_registry *registry, int64_t family,
                                    int64_t number, struct ank_error *err);
/* By day. */
ANK_CHECKED bool ank_contact_list(struct ank_registry *registry, int64_t family,
                                  struct ank_arena *mem, struct ank_contact **contacts,
                                  size_t *count, struct ank_error *err);

/* The contacts within the dates of one trajectory, both days included. */
struct ank_contact_total {
    const char *family, *project; /* codes */
    ank_day start;                /* of the trajectory */
    int64_t contacts, timed;      /* timed: those with a length */
    int64_t minutes;              /* of these together */
};

/* A row for every trajectory of the project (a code; NULL: of all), also where
 * there were none, by family and start; up to and with `until` (ANK_NO_DAY: all). */
ANK_CHECKED bool ank_contact_totals(struct ank_registry *registry, const char *project,
                                    ank_day until, struct ank_arena *mem, struct ank_contact_total **totals,
                                    size_t *count, struct ank_error *err);

/* A row of the tailor-made budget. */
struct ank_amount {
    int64_t number;
    ank_day day;
    const char *kind; /* grant, spend, back: what was spent came back */
    int64_t cents;    /* above zero */
    int64_t domain, right; /* what for; 0: not said. Of the two at most one */
    const char *domain_code, *right_code;
    int64_t balance; /* what is left after this row; below zero when overspent */
};

/* Adds a row (but for codes and balance) and sets its number. */
ANK_CHECKED bool ank_budget_add(struct ank_registry *registry, int64_t family,
                                struct ank_amount *amount, struct ank_error *err);
ANK_CHECKED bool ank_budget_remove(struct ank_registry *registry, int64_t family,
                                   int64_t number, struct ank_error *err);
/* By day, then number. */
ANK_CHECKED bool ank_budget_list(struct ank_registry *registry, int64_t family,
                                 struct ank_arena *mem, struct ank_amount **amounts,
                                 size_t *count, struct ank_error *err);

/* A signal about how help is organised; it names nobody and stays when a family
 * is erased. */
struct ank_signal {
    int64_t number;      /* in the registry; never given twice */
    const char *project; /* code */
    ank_day day, feedback; /* feedback was given to who signalled; ANK_NO_DAY: not yet */
    const char *title;   /* a few words, not sealed */
    const char *level;   /* organisation, local, supralocal */
    const char *theme, *barrier, *owner; /* NULL: not said */
    const char *state;   /* open, raised, answered, solved, closed */
    int64_t families;    /* how many run into it */
    const char *text; /* the description: of ank_signal_find() with the seal open; else NULL */
};

/* Adds a signal and sets its number; a text is sealed (ANK_IDENTITY). */
ANK_CHECKED bool ank_signal_add(struct ank_registry *registry, struct ank_signal *signal,
                                struct ank_error *err);
/* ANK_NOT_FOUND. */
ANK_CHECKED bool ank_signal_find(struct ank_registry *registry, int64_t number,
                                 struct ank_arena *mem, struct ank_signal *signal,
                                 struct ank_error *err);
/* Replaces title, level, theme, barrier, owner, state and feedback. */
ANK_CHECKED bool ank_signal_set(struct ank_registry *registry, const struct ank_signal *signal,
                                struct ank_error *err);
/* The family runs into it too; saying it again changes nothing. */
ANK_CHECKED bool ank_signal_link(struct ank_registry *registry, int64_t number, int64_t family,
                                 struct ank_error *err);
ANK_CHECKED bool ank_signal_unlink(struct ank_registry *registry, int64_t number,
                                   int64_t family, bool *was_linked, struct ank_error *err);
/* For good, with its words in the history: for what names somebody after all. Wants
 * ANK_IDENTITY, and is all that its command does. */
ANK_CHECKED bool ank_signal_erase(struct ank_registry *registry, int64_t number,
                                  struct ank_error *err);

/* Those of a project (a code; NULL: all), by number, without their descriptions. */
ANK_CHECKED bool ank_signal_list(struct ank_registry *registry, const char *project,
                                 struct ank_arena *mem, struct ank_signal **signals,
                                 size_t *count, struct ank_error *err);
/* Those that a family is counted in. */
ANK_CHECKED bool ank_signal_of_family(struct ank_registry *registry, int64_t family,
                                      struct ank_arena *mem, struct ank_signal **signals,
                                      size_t *count, struct ank_error *err);

/* Everything that is held on a family ------------------------------------- */

/* What no road tells, by kind and day. */
struct ank_held {
    const char *kind; /* coach, consent, entered, estimate, explored, postponed, share,
                       * status */
    ank_day day, until; /* ANK_NO_DAY: not said */
    const char *what; /* code, purpose, sitting's id, wave, sheet, status */
    const char *whom; /* person, receiver, who decided; start of the trajectory */
    const char *more; /* "given" or "withdrawn"; a reason */
};
ANK_CHECKED bool ank_held_list(struct ank_registry *registry, int64_t family,
                               struct ank_arena *mem, struct ank_held **held, size_t *count,
                               struct ank_error *err);

/* What was changed, oldest first. */
struct ank_held_change {
    const char *at, *who, *command, *table;
    const char *old, *new; /* NULL: there was nothing, nothing is left */
};
ANK_CHECKED bool ank_held_changes(struct ank_registry *registry, int64_t family,
                                  struct ank_arena *mem, struct ank_held_change **changes,
                                  size_t *count, struct ank_error *err);
/* The domain is no priority in that sitting any more. */
ANK_CHECKED bool ank_priority_drop(struct ank_registry *registry, int64_t sitting,
                                   int64_t domain, struct ank_error *err);

/* SHA-256 as 64 hexadecimal digits; returns `hex`. */
char *ank_sha256(const void *bytes, size_t size, char hex[static 65]);

/* Releases ---------------------------------------------------------------- */

/*
 * The ledger of what went outside. Families stand in it under random numbers,
 * which go when a family is erased; the sets they were in keep their size.
 */
struct ank_ledger_token {
    int64_t family, token;
};

/* Of all families, by family; above 0, random, and the same each time. */
ANK_CHECKED bool ank_ledger_tokens(struct ank_registry *registry, struct ank_arena *mem,
                                   struct ank_ledger_token **tokens, size_t *count,
                                   struct ank_error *err);

struct ank_ledger_release {
    ank_day day, cut_off;
    const char *projects, *whom, *purpose;
    size_t least;
};

/* A row, shown or not; `shown` is written and read by whoever releases. */
struct ank_ledger_row {
    int64_t release;
    ank_day cut_off;
    const char *measure, *site, *shown;
    size_t n;
    const int64_t *members; /* tokens, ascending */
};

/* All rows there ever were, by release. */
ANK_CHECKED bool ank_ledger_list(struct ank_registry *registry, struct ank_arena *mem,
                                 struct ank_ledger_row **rows, size_t *count,
                                 struct ank_error *err);

/* Writes a release down; of rows only what is new. Belongs in a bulk command. */
ANK_CHECKED bool ank_ledger_add(struct ank_registry *registry,
                                const struct ank_ledger_release *release,
                                const struct ank_ledger_row *rows, size_t count,
                                struct ank_error *err);

#endif
