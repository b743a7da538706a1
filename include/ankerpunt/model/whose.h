/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * whose.h - what one person said: on whose paper it may stand
 *
 * A score, a talk afterwards and words belong to the person who gave them. Parents who
 * rate apart are two voices, and a young person from 12 speaks for themselves (GDPR
 * article 15(4): what one gets does not touch the freedoms of others).
 */
#ifndef ANK_MODEL_WHOSE_H
#define ANK_MODEL_WHOSE_H

#include <ankerpunt/model/record.h>

/* Whose paper it is. */
struct ank_reader {
    const char *person;  /* code of whose own it is; NULL: of the family together */
    bool alone;          /* nobody else's stands on it, with their yes or without */
    const char *outside; /* "share:ocmw": it is given to somebody outside; NULL: no */
};

/*
 * Whether what `by` said (NULL: the family together, or the family as a whole) may
 * stand on the paper of that reader, by the last words up to that day. Their own always
 * stands on their own. On that of others it stands only with their own yes to
 * share:family, and with none of their own noes to `measure`. Given to somebody
 * outside, their own no to that holds everywhere.
 */
bool ank_may_stand(const struct ank_record *record, const char *by,
                   const struct ank_reader *reader, ank_day day);

/* Whether somebody's no keeps what they said from leaving: theirs to `measure`, or to
 * `outside` (NULL: to nobody in particular). Never so for NULL. */
bool ank_kept_back(const struct ank_record *record, const char *by, const char *outside,
                   ank_day day);

/* Leaves out of the record the sittings that are kept back; tells of how many voices
 * they were. */
size_t ank_drop_kept_back(struct ank_record *record, const char *outside, ank_day day);

/* Whether both are NULL, or the same code in any case. */
bool ank_same_voice(const char *a, const char *b);

#endif
