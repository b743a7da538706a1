/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report_bundle.h - the signals of a period, with those of before */
#ifndef REPORT_BUNDLE_H
#define REPORT_BUNDLE_H

#include <ankerpunt/app/network.h>
#include <ankerpunt/model/instrument.h>
#include <ankerpunt/model/process.h>
#include "report_blocks.h"

struct signal_told {
    struct ank_signal signal;
    size_t families; /* that run into it, and agree to be counted */
    bool before;     /* of before the period: still open, or of the one before */
};

struct report_bundle {
    struct report_draft report;
    const struct ank_project **projects;
    size_t project_count, theme_count, count;
    struct ank_theme *themes;
    struct signal_told *told; /* by number */
};

/* Reads them, for the period of the report, and looks at every line that would go out.
 * Fails as ank_signal_bundle(). */
ANK_CHECKED bool report_bundle_read(struct report_bundle *bundle, char *const *projects,
                                    struct ank_error *err);

#endif
