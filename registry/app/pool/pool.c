/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Releases side by side; see <ankerpunt/app/pool.h>. */
#include "pool_room.h"

bool ank_pool_report(struct ank_work_context *work,
                     const struct ank_pool_request *request, struct ank_document *made,
                     struct ank_error *err)
{
    bool table = !request->text && !request->kind.is_paper;
    struct pool pool = {.work = work,
                        .lang =
                            table || !work->paper_lang ? work->lang : work->paper_lang};
    if (!pool_read(&pool, request, err))
        return false;
    pool_compare(&pool);
    if (!pool_label(&pool, err))
        return false;
    return table ? pool_table(&pool, request, made, err)
                 : pool_tell(&pool, request, made, err);
}
