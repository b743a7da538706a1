/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must happen once before anything is computed. */
#include <gsl/gsl_errno.h>

#include <ankerpunt/analysis/estimate.h>

void ank_analysis_start(void)
{
    /* GSL's own handler ends the process; without it functions return NAN or a status.
     */
    gsl_set_error_handler_off();
}
