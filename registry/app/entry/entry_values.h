/* SPDX-License-Identifier: GPL-3.0-or-later */
/* entry_values.h - typed values that the keyboard and files read alike */
#ifndef ENTRY_VALUES_H
#define ENTRY_VALUES_H

#include <ankerpunt/model/people.h>
#include <ankerpunt/model/record.h>
#include "../work.h"

/* The day that was said, else today. ANK_INVALID for one to come: it is of something
 * that happened. */
ANK_CHECKED bool entry_day(const struct ank_work_context *work, ank_day *day,
                           struct ank_error *err);

/* ANK_NOT_FOUND, with the day, when what is to be put right `was` not noted so. */
ANK_CHECKED bool entry_was_there(bool was, ank_day day, struct ank_error *err);

/* The family of that code. ANK_NOT_FOUND. */
ANK_CHECKED bool entry_family(struct ank_work_context *work, const char *code,
                              int64_t *id, struct ank_error *err);

/* The person of that code in the family, capitals or not. ANK_NOT_FOUND. */
ANK_CHECKED bool entry_person(struct ank_work_context *work, int64_t family,
                              const char *code, struct ank_person *person,
                              struct ank_error *err);

/* Whose it is that something is noted of. */
struct entry_voice {
    const char *family;
    int64_t family_id;
    const char *person; /* code; NULL: the family together */
    int64_t person_id;  /* 0 then */
};

/* Refuses (ANK_INVALID, with the day) when the last word of the family on `measure`, or
 * that of the person, is a no. */
ANK_CHECKED bool entry_allowed(struct ank_work_context *work,
                               const struct entry_voice *voice, struct ank_error *err);

/* The same, and notices when nothing was ever said, or the family takes back `start`:
 * once for what is noted at a keyboard. */
ANK_CHECKED bool entry_admit(struct ank_work_context *work,
                             const struct entry_voice *voice, struct ank_error *err);

/* Refuses (ANK_EXISTS) a step that stands otherwise in the record, which has its steps:
 * a line for each of reason, value and renewal that differs, with both. */
ANK_CHECKED bool entry_step_differs(struct ank_work_context *work,
                                    const struct ank_record *record,
                                    const struct ank_step *given,
                                    struct ank_error *err);

#endif
