/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * family_sheet.h - from a family's record to what its sheet shows
 *
 * The sheet compares the first and the last sitting of the latest trajectory
 * that has one, in the voice that speaks for the family: the family together,
 * else the person who was first.
 */
#ifndef FAMILY_SHEET_H
#define FAMILY_SHEET_H

#include <ankerpunt/forms.h>
#include <ankerpunt/registry.h>
#include <ankerpunt/analysis/results.h>
#include <ankerpunt/model/people.h>

/* What many sheets share; read once. */
struct family_sheet_source {
    struct ank_registry *registry;
    const struct ank_lang *lang;  /* of the sheets; NULL: each family's */
    const struct ank_lang *coach; /* for a family whose language only forms speak */
    ank_day today;
    struct ank_project *projects;
    size_t project_count;
    struct ank_right *rights;
    size_t right_count;
    const char *by; /* the sheet of this person; NULL: of who speaks for the family */
    const char *shared;  /* "share:ocmw": given to somebody outside; NULL: it is not */
    char *const *voices; /* only these persons beside; NULL: all who said yes */
    bool suggest;        /* rights that may help beside what is hard */
    bool each; /* who rate apart without a yes get a sheet each: a project's sheets */
};

/* Reads projects and the catalogue of rights from its registry, into the arena. */
ANK_CHECKED bool family_sheet_open(struct family_sheet_source *source,
                                   struct ank_arena *mem, struct ank_error *err);

/* Everything of one family, in the arena; strings of the record are used as they
 * are. Priorities are looked up for the last sitting. */
ANK_CHECKED bool family_sheet_of(const struct family_sheet_source *source,
                                 const struct ank_record *record, struct ank_arena *mem,
                                 struct ank_progress *progress, struct ank_error *err);

/* family_sheet_rows.c: the voice on the sheet, and for each domain the sitting with its
 * start. */
struct family_sheet_shown {
    const struct ank_voice *voice;
    const struct ank_sitting *starts[ANK_MOST_DOMAINS];
};

/* Its rows, days and review; `domains` (room for all of the instrument) gets the domain
 * of each row. */
ANK_CHECKED bool family_sheet_rows(struct ank_registry *registry,
                                   const struct family_sheet_shown *shown,
                                   size_t *domains, struct ank_arena *mem,
                                   struct ank_progress *progress,
                                   struct ank_error *err);

/* family_sheet_rights.c: the last claim to each right that had begun; a former one that
 * ended is past, one that is being renewed still runs. */
void family_sheet_rights(const struct family_sheet_source *source,
                         const struct ank_record *record, struct ank_arena *mem,
                         struct ank_progress *progress);

/* What the family chose to look into. */
ANK_CHECKED bool family_sheet_chosen(const struct family_sheet_source *source,
                                     const struct ank_record *record,
                                     struct ank_arena *mem,
                                     struct ank_progress *progress,
                                     struct ank_error *err);

/* Where it is wished: of each side of life that is hard now the rights that may help,
 * of those that nothing was said of yet and that are there where the family lives. */
ANK_CHECKED bool family_sheet_suggested(const struct family_sheet_source *source,
                                        const struct ank_record *record,
                                        struct ank_arena *mem,
                                        struct ank_progress *progress,
                                        struct ank_error *err);

/* On the sheet of a child or a young person: rights in order and under way; no
 * refusals, and no reasons. */
ANK_CHECKED bool family_sheet_spare_young(struct ank_registry *registry,
                                          const struct ank_record *record,
                                          struct ank_arena *mem,
                                          struct ank_progress *progress,
                                          struct ank_error *err);

/* The voices of a family, and whose the sheet is. */
struct family_sheet_voices {
    const struct ank_voice *all;
    size_t count;
    const struct ank_voice *shown;
};

/* The first of the persons asked for; NULL: nobody in particular. */
const char *family_sheet_first_voice(const struct family_sheet_source *source);

/*
 * family_sheet_voices.c: who else spoke, beside the voice shown. `domains` has the
 * domain of each row of `progress`, and room for all of the instrument; with --by there
 * is nobody beside.
 *
 * Scores of a person stand on another's sheet only with that person's yes to
 * share:family. Grown-ups who rate apart, with nobody for the family together, stand
 * side by side: ANK_DENIED when one of them did not say yes.
 */
ANK_CHECKED bool family_sheet_voices(const struct family_sheet_source *source,
                                     const struct ank_record *record,
                                     const struct family_sheet_voices *voices,
                                     size_t *domains, struct ank_arena *mem,
                                     struct ank_progress *progress,
                                     struct ank_error *err);

/* Whether --voices names them, or names nobody. */
bool family_sheet_asked(const struct family_sheet_source *source, const char *by);

/* A child or a young person has a sheet of their own. */
bool family_sheet_young(const struct ank_person *persons, size_t count, const char *by);

/* Whether the scores of that voice may stand on a sheet of others: their own yes, and
 * none of their own noes. What a coach rated alone may not. */
bool family_sheet_may_show(const struct family_sheet_source *source,
                           const struct ank_record *record,
                           const struct ank_voice *voice, ank_day today);

/* Puts who may be shown, and rated the same list, beside `voices->shown`. */
void family_sheet_beside(const struct family_sheet_source *source,
                         const struct ank_record *record,
                         const struct family_sheet_voices *voices, size_t *domains,
                         struct ank_arena *mem, struct ank_progress *progress);

/* family_sheet_words.c: small steps, in words while the seal is open, else by what they
 * are about. */
ANK_CHECKED bool family_sheet_steps(struct ank_registry *registry,
                                    const struct ank_record *record,
                                    struct ank_arena *mem,
                                    struct ank_progress *progress,
                                    struct ank_error *err);

/* Who and what is around the family, where it wants that on its sheet; nothing on what
 * is given to somebody else, and nothing of another person. */
ANK_CHECKED bool family_sheet_around(const struct family_sheet_source *source,
                                     const struct ank_record *record,
                                     struct ank_arena *mem,
                                     struct ank_progress *progress,
                                     struct ank_error *err);

/* family_sheet_own.c: themes and goals in the family's own words, as lists of their own
 * after those of the project. */
ANK_CHECKED bool family_sheet_own(const struct family_sheet_source *source,
                                  const struct ank_record *record,
                                  struct ank_arena *mem, struct ank_progress *progress,
                                  struct ank_error *err);

/* Which changes matter most and which surprised, of the last sitting. */
ANK_CHECKED bool family_sheet_review(struct ank_registry *registry, int64_t sitting,
                                     struct ank_arena *mem,
                                     struct ank_progress *progress,
                                     struct ank_error *err);

/* With the seal open what was said in their own words since then: of the family
 * together, of whose sheet it is, and of others by their yes (model/whose.h). What
 * another said is told with who said it. */
ANK_CHECKED bool family_sheet_words_of(const struct family_sheet_source *source,
                                       const struct ank_record *record,
                                       struct ank_arena *mem,
                                       struct ank_progress *progress,
                                       struct ank_error *err);

#endif
