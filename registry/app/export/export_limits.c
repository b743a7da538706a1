/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file leaves behind, at the way out and at the way in; see export_limits.h. */
#include "export_limits.h"

#include "../work.h"

static const char *const limits[] = {
    [ANK_EXPORT_FAMILIES] =
        ANK_N("note: files carry no names, texts, small steps, contacts, coaches, "
              "erasures or releases; \"ankerpunt merge\" takes a whole registry over"),
    [ANK_EXPORT_SCORES] =
        ANK_N("note: this file carries no words, priorities, estimates or consents "
              "with the talks; \"ankerpunt merge\" takes a whole registry over"),
    [ANK_EXPORT_RIGHTS] =
        ANK_N("note: this file does not carry which rights were looked at or are not "
              "for the family, nor who does what; \"ankerpunt merge\" takes a whole "
              "registry over"),
};

void export_limits_tell(struct ank_work_context *work, enum ank_export_kind kind)
{
    work_notice(work, ank_words(work->lang, limits[kind]));
}
