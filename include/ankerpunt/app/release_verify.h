/* SPDX-License-Identifier: GPL-3.0-or-later */
/* release_verify.h - a folder of results, looked at as an outsider would */
#ifndef ANK_APP_RELEASE_VERIFY_H
#define ANK_APP_RELEASE_VERIFY_H

#include <stdio.h>

#include <ankerpunt/app/context.h>

/*
 * Checks the folder against its checksums, its schema and the rules of a release, and
 * writes to `out` what is wrong, or how much was looked at; needs no registry. ANK_IO
 * when there is no such folder, ANK_INVALID when anything is wrong.
 */
ANK_CHECKED bool ank_release_verify(struct ank_work_context *work, const char *folder,
                                    FILE *out, struct ank_error *err);

#endif
