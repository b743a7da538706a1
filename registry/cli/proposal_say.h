/* SPDX-License-Identifier: GPL-3.0-or-later */
/* proposal_say.h - what a spreadsheet has, in lines for a terminal or a file */
#ifndef PROPOSAL_SAY_H
#define PROPOSAL_SAY_H

#include <ankerpunt/app/import_sheet.h>
#include "command.h"

/* Each a text of lines, in the session's arena; at most so many of them, with how many
 * more there are (0: all). */
const char *proposal_sheets(struct session *session,
                            const struct ank_sheet_preview *preview);
const char *proposal_columns(struct session *session,
                             const struct ank_sheet_preview *preview, size_t most);
const char *proposal_places(struct session *session,
                            const struct ank_sheet_preview *preview);
const char *proposal_left(struct session *session,
                          const struct ank_sheet_preview *preview);
const char *proposal_will(struct session *session,
                          const struct ank_sheet_preview *preview);
const char *proposal_faults(struct session *session,
                            const struct ank_sheet_preview *preview, size_t most);
/* What stands above them: that they stop the whole, or only stay behind. */
const char *proposal_faults_head(struct session *session,
                                 const struct ank_sheet_preview *preview);
const char *proposal_question(struct session *session,
                              const struct ank_sheet_question *question);

#endif
