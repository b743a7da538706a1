/* SPDX-License-Identifier: GPL-3.0-or-later */
/* entry_check.h - values that come in with many records, and when they are wrong */
#ifndef ENTRY_CHECK_H
#define ENTRY_CHECK_H

#include "../work.h"

ANK_CHECKED bool check_code(const char *what, const char *code, struct ank_error *err);
ANK_CHECKED bool check_language(const char *language, struct ank_error *err);
ANK_CHECKED bool check_purpose(const char *purpose, struct ank_error *err);
/* A word such as a reason: letters, digits, spaces, hyphens, at most 40. `known`
 * ends in NULL; another word is kept and told of. */
ANK_CHECKED bool check_word(struct ank_work_context *work, const char *what,
                            const char *word, const char *const *known,
                            struct ank_error *err);
/* Refuses a word that is not one of these; `known` ends in NULL, `word` may be. */
ANK_CHECKED bool check_choice(struct ank_work_context *work, const char *option,
                              const char *word, const char *const *known,
                              struct ank_error *err);
ANK_CHECKED bool check_line(const char *what, const char *text, size_t most,
                            const char **clean, struct ank_arena *mem,
                            struct ank_error *err);
extern const char *const closed_reasons[],
    *const referrals[], *const households[], *const statuses[], *const step_reasons[],
                                                                    *const modes[];
bool word_known(const char *const *known, const char *word);

#endif
