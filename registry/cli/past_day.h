/* SPDX-License-Identifier: GPL-3.0-or-later */
/* past_day.h - days of what happened, as they are typed */
#ifndef PAST_DAY_H
#define PAST_DAY_H

#include "command.h"

/* Looks at the options of kind OPTION_PAST before the registry is held: a day to come
 * is ANK_INVALID, and so is one of long ago unless somebody says that it is meant. */
ANK_CHECKED bool past_days_check(struct session *session,
                                 const struct option_spec *options,
                                 const void *settings, struct ank_error *err);

#endif
