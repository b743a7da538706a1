/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paper alone: what a frame shows, a printer prints or a file keeps. */
#include "document.h"

static bool show(struct visit *visit, struct ank_error *err)
{
    struct document document;
    if (!document_read(visit, visit->named, &document))
        return ank_fail(err, ANK_NOT_FOUND, ANK_N("There is nothing at this address."));
    return document_answer(visit, &document, NULL, err);
}

const struct screen screen_document = {.path = "/document",
                                       .side = SCREEN_DESK,
                                       .names = true,
                                       .shows = ANK_READ | ANK_IDENTITY,
                                       .show = show};
