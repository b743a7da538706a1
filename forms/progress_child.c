/* SPDX-License-Identifier: GPL-3.0-or-later */
/* placeholder */
#include "progress_parts.h"
void progress_draw_child(struct canvas *canvas, const struct ank_progress *family)
{
    progress_draw(canvas, family);
}
