/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * code_words.h - what is kept as a code, in the reader's words
 *
 * Programs read codes, and what is typed is a code; a table as text says the words.
 * A code that is not on its list stays as it is: lists of codes are open.
 */
#ifndef CODE_WORDS_H
#define CODE_WORDS_H

#include <ankerpunt/registry/instrument.h>
#include "../work.h"
#include "../../io/table.h"

struct code_words {
    const char *code, *words; /* English, to be translated */
};

/* Each ends in {0}. */
extern const struct code_words role_words[], mode_words[], status_words[],
    closed_words[], referral_words[], household_words[], channel_words[], doer_words[],
    amount_words[], level_words[], barrier_words[], signal_words[], state_words[],
    class_words[], rule_words[], score_words[], reason_words[], government_words[],
    purpose_words[], said_words[], share_words[], recipient_words[], outcome_words[],
    direction_words[], trend_words[];

/* The words of a code; NULL for NULL. */
const char *code_words(const struct ank_lang *lang, const struct code_words *list,
                       const char *code);

/* "intake", "3 months", "closing", "12 months after closing". */
const char *wave_words(const struct ank_lang *lang, struct ank_arena *mem,
                       const char *wave);

/* A cell with a code: text says its words, the other formats the code. */
void table_code(struct table *table, const struct ank_lang *lang,
                const struct code_words *list, const char *code);
void table_wave(struct table *table, const struct ank_lang *lang, struct ank_arena *mem,
                const char *wave);
/* The same of a fundamental right: "housing". */
void table_group(struct table *table, const struct ank_lang *lang, const char *group);
/* The same of what has a name of its own: a domain, a right, a theme. */
void table_label(struct table *table, const struct ank_lang *lang,
                 struct ank_arena *mem, const char *code,
                 const struct ank_label *label);

/* The name of a theme, in the list of them; NULL when it is not there. */
const struct ank_label *theme_label(const struct ank_theme *themes, size_t count,
                                    const char *code);

#endif
