/* SPDX-License-Identifier: GPL-3.0-or-later */
/* show_head.h - who the family is to us: its trajectories, what became of them, and
 * who went along */
#ifndef SHOW_HEAD_H
#define SHOW_HEAD_H

#include <ankerpunt/app/family_story.h>
#include "command.h"

void show_head(struct session *session, const struct ank_story *story);

#endif
