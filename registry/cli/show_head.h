/* SPDX-License-Identifier: GPL-3.0-or-later */
/* show_head.h - who the family is to us: its trajectories, what became of them, and
 * who went along */
#ifndef SHOW_HEAD_H
#define SHOW_HEAD_H

#include "../io/json.h"
#include "command.h"

ANK_CHECKED bool show_head(struct session *session, const struct ank_record *record,
                           struct ank_error *err);

/* The arrays "trajectories" and "coaches". */
ANK_CHECKED bool show_head_json(struct session *session, struct json_writer *json,
                                const struct ank_record *record, struct ank_error *err);

#endif
