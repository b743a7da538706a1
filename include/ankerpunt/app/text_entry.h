/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * text_entry.h - words of people: read, and kept sealed
 *
 * A family's words on a domain, a coach's note, the talk after a sitting. What keeps or
 * reads a sealed text wants ANK_IDENTITY, and the seal open (sealing.h); what finds
 * whose it is can be asked before that.
 */
#ifndef ANK_APP_TEXT_ENTRY_H
#define ANK_APP_TEXT_ENTRY_H

#include <ankerpunt/app/context.h>

/* Bytes of a text, and of one field. */
enum { ANK_TEXT_MOST = 20000, ANK_FIELD_MOST = 2000 };

/* As a text is kept: readable UTF-8 of any script in NFC, without blanks at its ends.
 * ANK_INVALID when it is not readable or longer than `most` bytes. */
ANK_CHECKED bool ank_text_settle(struct ank_work_context *work, const char *typed,
                                 size_t most, const char **text, struct ank_error *err);

/* The same of a text of many lines, of at most ANK_TEXT_MOST bytes, in which no
 * national register number may stand. */
ANK_CHECKED bool ank_text_check(struct ank_work_context *work, const char *typed,
                                const char **text, struct ank_error *err);

/* A text of a file ("-": standard input), settled. ANK_INVALID when it is empty too;
 * ANK_IO when it cannot be read. */
ANK_CHECKED bool ank_text_read(struct ank_work_context *work, const char *path,
                               const char **text, struct ank_error *err);

/* What is said field by field; values are NULL where nothing is. */
struct ank_fields {
    const struct ank_field *field;
    size_t count;
    const char **values; /* "": what was there is removed */
};

/* Reads lines "field: words" from standard input. ANK_INVALID, without the line itself,
 * for a field that is unknown or said twice, and for words that are not readable. */
ANK_CHECKED bool ank_fields_read(struct ank_work_context *work,
                                 const struct ank_fields *fields,
                                 struct ank_error *err);

/* ANK_INVALID when nothing at all was said. */
ANK_CHECKED bool ank_fields_check(struct ank_work_context *work,
                                  const struct ank_fields *fields,
                                  struct ank_error *err);

/* What a family says of a domain ------------------------------------------------- */

enum { ANK_WORDS_KINDS = 3 };
extern const struct ank_field ank_words_fields[ANK_WORDS_KINDS]; /* keep, wish, road */

struct ank_words_entry {
    const char *family, *domain;
    const char *instrument;            /* code; NULL: of the family's project */
    const char *by;                    /* who says it; NULL: the family together */
    ank_day day;                       /* ANK_NO_DAY: today, and set so */
    const char *said[ANK_WORDS_KINDS]; /* NULL: as it was; "": removed */
};

/* ANK_NOT_FOUND for a family, instrument, domain or person; ANK_INVALID when two
 * instruments have the domain. Sets the day. */
ANK_CHECKED bool ank_words_find(struct ank_work_context *work,
                                struct ank_words_entry *entry, struct ank_error *err);
ANK_CHECKED bool ank_words_note(struct ank_work_context *work,
                                struct ank_words_entry *entry, struct ank_error *err);

/* The label of the domain in the family's language. ANK_NOT_FOUND, as ank_words_find().
 */
ANK_CHECKED bool ank_words_label(struct ank_work_context *work,
                                 const struct ank_words_entry *entry,
                                 const char **label, struct ank_error *err);

/* The domain by its label in the family's language, with what that voice answered last,
 * up to that day: "Home 6", "Papers: parked"; the label alone when it was not rated.
 * Sets the day. */
ANK_CHECKED bool ank_words_about(struct ank_work_context *work,
                                 struct ank_words_entry *entry, const char **about,
                                 struct ank_error *err);

/* What that voice said of it before; NULL where nothing was. Sets the day. */
ANK_CHECKED bool ank_words_there(struct ank_work_context *work,
                                 struct ank_words_entry *entry,
                                 const char *there[static ANK_WORDS_KINDS],
                                 struct ank_error *err);

/* The coach's own notes ---------------------------------------------------------- */

struct ank_note {
    ank_day day;
    const char *text;
};

/* ANK_NOT_FOUND when there is no such family. */
ANK_CHECKED bool ank_note_find(struct ank_work_context *work, const char *family,
                               struct ank_error *err);

/* Keeps one more; day ANK_NO_DAY is today, and set so. */
ANK_CHECKED bool ank_note_add(struct ank_work_context *work, const char *family,
                              struct ank_note *note, struct ank_error *err);

/* By day, in the order they were written. */
ANK_CHECKED bool ank_note_list(struct ank_work_context *work, const char *family,
                               struct ank_note **notes, size_t *count,
                               struct ank_error *err);

/* Removes the notes of that day for good. ANK_NOT_FOUND when there is none. */
ANK_CHECKED bool ank_note_drop(struct ank_work_context *work, const char *family,
                               ank_day day, struct ank_error *err);

/* The talk after a sitting -------------------------------------------------------- */

struct ank_review_entry {
    const char *family;
    const char *by;        /* who rated; NULL: the family together, else the only one */
    ank_day day;           /* ANK_NO_DAY: the last sitting; set to its day */
    const char *important; /* domains, with commas; NULL: as it was */
    const char *surprising; /* the same */
    const char *onward;     /* how to go on, sealed; NULL: as it was */
    bool of_day;            /* only how to go on is said: with nobody in `by` it is the
                             * family's together where several rated, each alone */
};

/* ANK_NOT_FOUND when there is no such family or sitting; ANK_INVALID when several rated
 * alone that day and nobody says whose it is. */
ANK_CHECKED bool ank_review_find(struct ank_work_context *work,
                                 struct ank_review_entry *entry, struct ank_error *err);

/* The same, and ANK_NOT_FOUND for a domain that was not rated in that sitting. */
ANK_CHECKED bool ank_review_note(struct ank_work_context *work,
                                 struct ank_review_entry *entry, struct ank_error *err);

/* Day and voice of that sitting, and what was rated in it, as ank_words_about() names
 * it, with the number before where it is another: "14/04/2026 · the family together ·
 * Home 3 -> 6, Money 4, Papers: parked". */
ANK_CHECKED bool ank_review_about(struct ank_work_context *work,
                                  const struct ank_review_entry *entry,
                                  const char **about, struct ank_error *err);

/* "huisvesting, werk" as labels in the family's language; what is not rated in that
 * sitting stays as it is. */
ANK_CHECKED bool ank_review_labels(struct ank_work_context *work,
                                   const struct ank_review_entry *entry,
                                   const char *list, const char **labels,
                                   struct ank_error *err);

/* Fills in what was noted of that voice's talk before, and its day; NULL where nothing
 * was, and for words while the seal is closed. */
ANK_CHECKED bool ank_review_there(struct ank_work_context *work,
                                  struct ank_review_entry *entry,
                                  struct ank_error *err);

#endif
