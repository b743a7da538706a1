/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export_limits.h - what a file of families, scores or rights leaves behind */
#ifndef EXPORT_LIMITS_H
#define EXPORT_LIMITS_H

#include <ankerpunt/app/csv_out.h>

/* Tells, as a notice, what such a file does not carry from registry to registry. */
void export_limits_tell(struct ank_work_context *work, enum ank_export_kind kind);

#endif
