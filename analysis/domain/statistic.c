/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The statistics there are, one row from each statistic_NAME.c; and what must happen
 * once before anything is computed. */
#include <gsl/gsl_errno.h>
#include <string.h>

#include <ankerpunt/analysis/estimate.h>

#define STATISTIC(name) extern const struct ank_statistic statistic_##name;
#include "statistics.inc"
#undef STATISTIC

#define STATISTIC(name) &statistic_##name,
const struct ank_statistic *const ank_statistics[] = {
#include "statistics.inc"
    NULL,
};
#undef STATISTIC

const struct ank_statistic *ank_statistic_find(const char *name)
{
    for (size_t i = 0; ank_statistics[i]; i++)
        if (strcmp(ank_statistics[i]->name, name) == 0)
            return ank_statistics[i];
    return NULL;
}

void ank_analysis_start(void)
{
    /* GSL's own handler ends the process; without it functions return NAN or a status.
     */
    gsl_set_error_handler_off();
}
