/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * form.h - from a project and a family's record to their blank forms
 *
 * A family gets a form for each list of domains of the project, for the wave that
 * is due or late now, else for the next planned one.
 */
#ifndef FORM_H
#define FORM_H

#include <ankerpunt/model/own_theme.h>
#include <ankerpunt/forms.h>
#include <ankerpunt/model/project.h>
#include <ankerpunt/model/record.h>

/* What the forms of one call share, and the forms so far. */
struct form_source {
    const struct ank_project *project;
    const struct ank_instrument *only; /* NULL: every list of the project */
    const char *person;                /* code; NULL: the family together */
    const struct ank_lang *lang;       /* of the paper; NULL: the family's */
    const struct ank_lang *beside;     /* NULL: none */
    const struct ank_lang *coach;      /* reads what is said of a translation */
    bool easy, child;                  /* pictograms and faces */
    ank_day today;
    struct ank_own_themes own; /* of the family: asked below the domains of a list */
    struct ank_arena *mem;     /* of the forms */
    size_t count;
    const struct ank_form **forms;
};

/* The first list that is asked today, of those that are wanted; NULL: none. */
const struct ank_instrument *form_first_asked(const struct form_source *source);

/* A form for each list, of no family yet. */
void form_add_blank(struct form_source *source);

/*
 * Those of the family's last trajectory in the project; strings of the record are
 * copied. `due`: only where a wave is due, late or begun. False when the family has no
 * trajectory there.
 */
bool form_add_family(struct form_source *source, const struct ank_record *record,
                     bool due);

#endif
