/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rights_form.h - the form for a look for rights, to fill in by hand */
#ifndef RIGHTS_FORM_H
#define RIGHTS_FORM_H

#include <ankerpunt/app/blank_forms.h>
#include <ankerpunt/model/project.h>

/* Of the family that is asked for, with what is open for it, else of nobody, with every
 * right of the form. ANK_NOT_FOUND. */
ANK_CHECKED bool rights_form_make(struct ank_work_context *work,
                                  const struct ank_forms_request *request,
                                  const struct ank_project *project,
                                  struct ank_forms *made, struct ank_error *err);

#endif
