/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * import_merge.h - a row of families brought together with what is there
 *
 * What is filled in completes; the same again changes nothing; what differs is a fault,
 * unless it is a correction.
 */
#ifndef IMPORT_MERGE_H
#define IMPORT_MERGE_H

#include <ankerpunt/registry/trajectory.h>
#include "import_rows.h"

/* Notes what stands there and what the row says otherwise. Returns false. */
bool import_differs(struct import *import, const char *column, const char *there,
                    const char *new, struct ank_error *err);

/* Adds the trajectory to its family, or completes the one that started that day. */
ANK_CHECKED bool import_trajectory(struct import *import, struct ank_record *record,
                                   struct ank_trajectory *trajectory, enum ank_put *put,
                                   struct ank_error *err);

/* "start measure withdrawn:share:ocmw@jan": each word on that day, or today when the
 * day is still to come. */
ANK_CHECKED bool import_consents(struct import *import, const struct ank_record *record,
                                 const char *list, ank_day day, enum ank_put *put,
                                 struct ank_error *err);

#endif
