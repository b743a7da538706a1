/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All tables of a folder together, by the proof that a release is made with. */
#include <math.h>

#include "verify.h"

static void report(void *context, const struct ank_published_finding *finding)
{
    struct verifying *verifying = context;
    const char *where = finding->site;
    switch (finding->fault) {
    case ANK_FAULT_KNOWN:
        verify_fault(verifying, where,
                     ANK_N("%s: a hidden number lies between %.0f and %.0f"),
                     finding->thing, finding->least, finding->largest);
        break;
    case ANK_FAULT_CONTRADICTS:
        verify_fault(verifying, where, ANK_N("%s: the numbers contradict each other"),
                     finding->thing);
        break;
    case ANK_FAULT_ABSENT:
        verify_fault(verifying, where,
                     ANK_N("%s: this row is not there, which tells of who is not"),
                     finding->thing);
        break;
    case ANK_FAULT_REASON:
        verify_fault(
            verifying, where,
            ANK_N("%s: beside other projects a reason tells how many there are"),
            finding->thing);
    }
}

bool verify_tables(struct verifying *verifying, struct ank_error *err)
{
    struct ank_published published = {.rows = verifying->lines,
                                      .count = verifying->line_count,
                                      .least = (size_t)verifying->package.least,
                                      .narrowest = NAN,
                                      .fault = report,
                                      .context = verifying};
    ank_published_rules(&published);
    if (!ank_published_audit(&published, err))
        return false;
    verifying->narrowest = published.narrowest;
    verifying->at_least = published.at_least;
    verifying->hidden = published.hidden;
    return true;
}
