/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rights that wait: known and not applied for, or stuck on a condition. */
#include "report_blocks.h"

#include <ankerpunt/app/rights_scan.h>
#include <ankerpunt/model/code.h>

/* "Huurpremie (3)", after what is there. */
static void add_named(struct report_draft *report, const char **list, const char *name,
                      size_t n)
{
    *list =
        ank_format(report->work->mem, "%s%s%s (%zu)", *list ? *list : "",
                   *list ? "; " : "", name, ank_audience_count(report->audience, n));
}

static bool tell_known(struct report_draft *report, struct ank_error *err)
{
    enum { most = 5 };
    struct ank_right_waiting *rows;
    size_t count;
    const char *list = NULL;
    if (!ank_rights_waiting(report->work, report->project->code, &rows, &count, err))
        return false;
    for (size_t i = 0; i < count && i < most; i++)
        if (rows[i].waiting > 0 &&
            ank_audience_tells(report->audience, rows[i].waiting))
            add_named(
                report, &list,
                ank_label_plain(report->lang, report->work->mem, &rows[i].right.label),
                rows[i].waiting);
    if (list)
        report_item(report,
                    REPORT_SAY(ANK_N("Known or to be looked into most often, and "
                                     "not applied for, as it stands today; "
                                     "families between brackets: %s."),
                               list));
    return true;
}

/* Of who reads a copy the summary holds no claims that are stuck. */
static void tell_conditions(struct report_draft *report)
{
    const struct ank_rights_result *rights = &report->summary->rights;
    const char *list = NULL;
    for (const struct ank_code_row *row = ank_precondition_codes; row->code; row++) {
        size_t n = 0;
        for (size_t i = 0; i < rights->stuck_count; i++)
            if (ank_code_find(row, rights->stuck[i].reason) == row)
                n += rights->stuck[i].n;
        if (n > 0 && ank_audience_tells(report->audience, n))
            add_named(report, &list, ank_words(report->lang, row->words), n);
    }
    if (list)
        report_item(report, REPORT_SAY(ANK_N("Stuck because something had to be in "
                                             "order first; claims between brackets: "
                                             "%s."),
                                       list));
}

bool report_waiting(struct report_draft *report, struct ank_error *err)
{
    tell_conditions(report);
    return tell_known(report, err);
}
