/* SPDX-License-Identifier: GPL-3.0-or-later */
/* family_story.h - all that is kept of one family but names and texts: what became of
 * it, who went along, every sitting, every step to a right */
#ifndef ANK_APP_FAMILY_STORY_H
#define ANK_APP_FAMILY_STORY_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/people.h>
#include <ankerpunt/model/record.h>
#include <ankerpunt/model/right.h>

/* How one trajectory went, by day. */
struct ank_story_statuses {
    struct ank_status_row *row;
    size_t count;
};

/* In the arena. */
struct ank_story {
    struct ank_record record;
    const char *names; /* "also called Z04"; "" when it has one code */
    struct ank_story_statuses *statuses; /* one for each trajectory of the record */
    struct ank_coach *coaches;           /* all it ever had, by day */
    size_t coach_count;
    struct ank_claim *claims; /* in the steps of the record */
    size_t claim_count;
    struct ank_right *rights; /* the catalogue, for their names */
    size_t right_count;
};

/* ANK_NOT_FOUND. */
ANK_CHECKED bool ank_story_read(struct ank_work_context *work, const char *family,
                                struct ank_story *story, struct ank_error *err);

/* Tells, as a notice, which of its scores two people noted otherwise and nobody chose
 * yet. */
ANK_CHECKED bool ank_story_waits(struct ank_work_context *work,
                                 const struct ank_story *story, struct ank_error *err);

/* The name of a right in the reader's language; its code when it has none. */
const char *ank_story_right(struct ank_work_context *work,
                            const struct ank_story *story, const char *code);

/*
 * How the family stands now, for who works with it: what goes best and what comes
 * first, the next talk, steps that are open; with `words` also what it said in its own
 * words, by the rule of whose screen it is (the seal is open then). Nothing but the
 * next talk and the steps where persons rate apart without a yes to share.
 */
ANK_CHECKED bool ank_story_now(struct ank_work_context *work,
                               const struct ank_story *story, bool words, FILE *out,
                               struct ank_error *err);

/* Writes it as the JSON document "family". */
ANK_CHECKED bool ank_story_json(struct ank_work_context *work,
                                const struct ank_story *story, FILE *out,
                                struct ank_error *err);

#endif
