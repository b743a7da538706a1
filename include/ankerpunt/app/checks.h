/* SPDX-License-Identifier: GPL-3.0-or-later */
/* checks.h - codes and words that somebody gives, and the sentence when they are wrong
 */
#ifndef ANK_APP_CHECKS_H
#define ANK_APP_CHECKS_H

#include <ankerpunt/model/period.h>
#include <ankerpunt/base.h>
#include <ankerpunt/model/code.h>

/* ANK_INVALID, naming `what` it is for, unless ank_code_valid() takes it. */
ANK_CHECKED bool ank_check_code(const char *what, const char *code,
                                struct ank_error *err);

/* ANK_INVALID for a word that is not on the list, with the words that are; NULL, which
 * is nothing said, is taken. `what` is the name of what it is for: "--role". */
ANK_CHECKED bool ank_check_choice(const char *what, const char *word,
                                  const struct ank_code_row *list,
                                  struct ank_error *err);

/* A year or a school year as somebody types it behind --period; NULL is ever.
 * ANK_INVALID. */
ANK_CHECKED bool ank_check_period(const char *typed, struct ank_period *period,
                                  struct ank_error *err);

#endif
