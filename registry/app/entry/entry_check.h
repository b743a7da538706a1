/* SPDX-License-Identifier: GPL-3.0-or-later */
/* entry_check.h - values that come in with many records, and when they are wrong */
#ifndef ENTRY_CHECK_H
#define ENTRY_CHECK_H

#include <ankerpunt/app/checks.h>
#include <ankerpunt/model/code.h>
#include "../work.h"

ANK_CHECKED bool check_language(const char *language, struct ank_error *err);
ANK_CHECKED bool check_form_language(const char *language, struct ank_error *err);
ANK_CHECKED bool check_purpose(const char *purpose, struct ank_error *err);
/* A word such as a reason: letters, digits, spaces, hyphens, at most 40. One that is
 * not on the list (NULL: there is none) is kept and told of. */
ANK_CHECKED bool check_word(struct ank_work_context *work, const char *what,
                            const char *word, const struct ank_code_row *list,
                            struct ank_error *err);
/* Reads a stage of a claim; refuses another word, and names the stages. */
ANK_CHECKED bool check_stage(const char *word, int *stage, struct ank_error *err);
ANK_CHECKED bool check_line(const char *what, const char *text, size_t most,
                            const char **clean, struct ank_arena *mem,
                            struct ank_error *err);
/* A number of days ahead, 0 or more; ANK_NOT_GIVEN is taken too. */
ANK_CHECKED bool check_days(const char *option, int64_t days, struct ank_error *err);

#endif
