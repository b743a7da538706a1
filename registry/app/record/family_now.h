/* SPDX-License-Identifier: GPL-3.0-or-later */
/* family_now.h - how a family stands now, for programs */
#ifndef FAMILY_NOW_H
#define FAMILY_NOW_H

#include <ankerpunt/app/family_story.h>
#include "../../io/json.h"

/* Writes "now": what ank_story_now() tells, without words of the family. */
ANK_CHECKED bool family_now_json(struct ank_work_context *work,
                                 const struct ank_story *story,
                                 struct json_writer *json, struct ank_error *err);

#endif
