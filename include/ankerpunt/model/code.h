/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * code.h - what is kept as a code, and its words
 *
 * Programs read codes and the registry keeps them; people read words. A row of a list
 * is all there is to say of a code: what may be typed, help, completion, lists, papers
 * and the dossier follow from it. Lists are open where the registry says so: a code
 * that is on no list stands as it is.
 */
#ifndef ANK_MODEL_CODE_H
#define ANK_MODEL_CODE_H

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>
#include "choice.h"

/* Words are English, to be translated. */
struct ank_code_row {
    const char *code;
    const char *words;  /* in lists, for who works with families */
    const char *family; /* to the family, as its dossier speaks; NULL: the same words */
    const char *own;    /* as the family speaks on its own sheet; NULL: as `family` */
};

/* Who: in the family; who does or decides something; who sent the family on. */
extern const struct ank_code_row ank_role_codes[], ank_doer_codes[],
    ank_referral_codes[], ank_household_codes[];

/* A sitting and what follows from it. Score statuses stand in the order of
 * ANK_PARKED and on, states of a wave in that of enum ank_state. */
extern const struct ank_code_row ank_mode_codes[], ank_score_codes[], ank_state_codes[],
    ank_error_source_codes[], ank_model_codes[], ank_class_codes[], ank_rule_codes[],
    ank_direction_codes[], ank_trend_codes[], ank_outcome_codes[];

/* A trajectory and the work in it. */
extern const struct ank_code_row ank_trajectory_codes[], ank_closed_codes[],
    ank_channel_codes[], ank_amount_codes[], ank_level_codes[], ank_barrier_codes[],
    ank_signal_codes[];

/* Around a family: what is arranged, with whom; what became of a referral; phases of
 * support. */
extern const struct ank_code_row ank_arrangement_codes[], ank_around_codes[],
    ank_referred_codes[], ank_phase_codes[];

/* Of a team: which question a decision answers, what came of it, and activities with
 * groups. */
extern const struct ank_code_row ank_question_codes[], ank_decided_codes[],
    ank_activity_codes[];

/* Rights: stages in the order of enum ank_stage, why one is stuck, which government,
 * which fundamental right, which kind of office, what is answered in a look for rights
 * in the order of enum ank_scan_said. */
extern const struct ank_code_row ank_stage_codes[], ank_reason_codes[],
    ank_government_codes[], ank_group_codes[], ank_office_codes[], ank_scan_codes[];

/* Which condition has to be met first: the last of the reasons why one is stuck. */
extern const struct ank_code_row *const ank_precondition_codes;

/* What waits today, in the order of enum ank_today_kind. */
extern const struct ank_code_row ank_today_codes[];

/* What is allowed, what is given to whom, and which free text is kept. A purpose may
 * also be share:WHO. */
extern const struct ank_code_row ank_purpose_codes[], ank_said_codes[],
    ank_share_codes[], ank_recipient_codes[], ank_letter_codes[], ank_text_codes[],
    ank_review_codes[], ank_own_theme_codes[];

/* Every list, for who walks over all of them; ends in {0}. Each list ends in {0}. */
struct ank_code_list {
    const char *name;
    const struct ank_code_row *codes;
};
extern const struct ank_code_list ank_code_lists[];

/* The list of that name; there must be one. */
const struct ank_code_row *ank_code_list_find(const char *name);

/* The row of that code; NULL when it is not on the list, and for NULL. */
const struct ank_code_row *ank_code_find(const struct ank_code_row *list,
                                         const char *code);

/* The words of a code in lists, to the family, and on the family's own sheet, in that
 * language. The code itself when it is not on the list; NULL for NULL. */
const char *ank_code_words(const struct ank_lang *lang, const struct ank_code_row *list,
                           const char *code);
const char *ank_code_to_family(const struct ank_lang *lang,
                               const struct ank_code_row *list, const char *code);
const char *ank_code_of_family(const struct ank_lang *lang,
                               const struct ank_code_row *list, const char *code);

/* The codes of a list with `between` between them: "alone, together, space". */
char *ank_code_names(const struct ank_code_row *list, const char *between,
                     struct ank_arena *mem);

/* A list as choices: its words in every language, in the arena. */
struct ank_choices ank_code_choices(const struct ank_code_row *list,
                                    struct ank_arena *mem);

/*
 * The word, as somebody typed it, becomes the code of the list that it means; NULL,
 * which is nothing said, stays. ANK_INVALID when it may be several. A word that is none
 * of them is ANK_INVALID with what is near by and all there are; of an `open` list it
 * stays as it is. `what` is the name of what it is for: "--role".
 */
struct ank_code_wanted {
    const char *what;
    const struct ank_code_row *list;
    bool open;
};
ANK_CHECKED bool ank_code_typed(const struct ank_code_wanted *wanted, const char **word,
                                struct ank_arena *mem, struct ank_error *err);

#endif
