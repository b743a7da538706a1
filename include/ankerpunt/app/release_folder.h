/* SPDX-License-Identifier: GPL-3.0-or-later */
/* release_folder.h - anonymous results for somebody outside, in a folder */
#ifndef ANK_APP_RELEASE_FOLDER_H
#define ANK_APP_RELEASE_FOLDER_H

#include <stdio.h>

#include <ankerpunt/app/context.h>

struct ank_release_request {
    char *const *projects;      /* codes, in this order; ends in NULL */
    const char *whom, *purpose; /* to whom it is given and what for; both stand in it */
    const char *licence;      /* put on the package: a name or an address; NULL: none */
    bool totals_first;        /* projects are hidden where that lets totals be told */
    const int64_t *threshold; /* families that a figure needs; NULL: 10 */
};

struct ank_release_place {
    const char *folder; /* NULL: "release-PROJECT-2026-Q2", here */
    bool force;         /* an earlier release that lies there is replaced */

    /* Called once everything is made and written aside, just before it is kept: from
     * there on nothing stops it. False, with the reason, stops it now. May be NULL. */
    bool (*last_call)(struct ank_error *err);
};

/* Tells what would be given and what not, and what would make more possible; keeps
 * nothing. Fails as ank_release_write() does. */
ANK_CHECKED bool ank_release_explain(struct ank_work_context *work,
                                     const struct ank_release_request *request,
                                     FILE *out, struct ank_error *err);

/*
 * Writes the folder, whose name goes to *folder (in work->mem); it begins and ends what
 * is kept as a whole itself. First all files are written under temporary names, then
 * the ledger and the share log of each family are kept, then the files appear: what is
 * outside is always in the ledger. ANK_INVALID for a wrong request, a name in it that
 * looks like a family's code or day; ANK_NOT_FOUND when nobody agrees to be counted;
 * ANK_EXISTS when the folder holds something already.
 */
ANK_CHECKED bool ank_release_write(struct ank_work_context *work,
                                   const struct ank_release_request *request,
                                   const struct ank_release_place *place,
                                   const char **folder, struct ank_error *err);

#endif
