/* SPDX-License-Identifier: GPL-3.0-or-later */
/* consent_entry.h - what a family allows is noted and listed */
#ifndef ANK_APP_CONSENT_ENTRY_H
#define ANK_APP_CONSENT_ENTRY_H

#include <ankerpunt/app/context.h>

/* A yes or a no, as people say it. */
struct ank_consent_entry {
    const char *family;
    const char *purpose; /* start, measure, evaluation, followup, share:WHO,
                          * story:MARK-WHO */
    const char *person;  /* who speaks for themselves; NULL: the family */
    ank_day day;         /* ANK_NO_DAY: today, and set so */
    bool given;          /* false: taken back, from that day on */
};

/*
 * Notes it; the same again changes nothing. ANK_INVALID for a purpose that is none and
 * for a person who was not yet 12 that year; ANK_NOT_FOUND for a family or person. When
 * the family speaks, everyone in it who is old enough to do so themselves is noticed.
 */
ANK_CHECKED bool ank_consent_note(struct ank_work_context *work,
                                  struct ank_consent_entry *entry,
                                  struct ank_error *err);

/* What is to be asked before somebody rates for the first time. */
struct ank_consent_open {
    const char *family, *person; /* who is to rate; person NULL: the family together */
    ank_day day;
    bool measure; /* filled in: nobody of the family ever said a word on `measure` */
    const char *young; /* a person from 12 years on, not yet grown up, who rates and
                        * never said whether their talk may stand on the family's sheet
                        * (share:family); NULL: nobody */
};

/* Fills it in. ANK_NOT_FOUND for a family or person. */
ANK_CHECKED bool ank_consent_asks(struct ank_work_context *work,
                                  struct ank_consent_open *open, struct ank_error *err);

/* That word was never said, that day. ANK_NOT_FOUND when it was not noted. */
ANK_CHECKED bool ank_consent_unnote(struct ank_work_context *work,
                                    struct ank_consent_entry *entry,
                                    struct ank_error *err);

/* What was said once. */
struct ank_consent_word {
    const char *by; /* code of the person; NULL: the family */
    const char *purpose;
    const char *purpose_words; /* in the reader's language, with its code */
    ank_day day;
    bool given;
    bool stands; /* the last word of that voice up to today, and a yes */
};

/* Everything that was said, by person (the family first), purpose and day.
 * ANK_NOT_FOUND. */
ANK_CHECKED bool ank_consent_list(struct ank_work_context *work, const char *family,
                                  struct ank_consent_word **words, size_t *count,
                                  struct ank_error *err);

#endif
