/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * project.h - a project: its planned moments and what is rated in it
 *
 * Strings and arrays belong to the arena it was read into.
 */
#ifndef ANK_MODEL_PROJECT_H
#define ANK_MODEL_PROJECT_H

#include <ankerpunt/base.h>
#include "instrument.h"
#include "wave.h"

/* A version of a list, as a project asks it in some time. */
struct ank_asked_list {
    const struct ank_instrument *instrument;
    struct ank_span span;
};

/* A project: when its families are rated, and with what. */
struct ank_project {
    int64_t id;
    const char *code, *name;
    const char *preset;
    const char *language; /* of its paper; "nl" */
    ank_day start;        /* ANK_NO_DAY: not said */
    int keep_years;       /* after the end of a family's last trajectory; 0: not said */
    int foreseen_months;  /* support takes at most; 0: as the programme foresees */
    struct ank_waves waves;
    size_t instrument_count;
    struct ank_instrument **instruments; /* one of each code: as talks are compared,
                                          * over its versions */
    size_t asked_count;
    struct ank_asked_list *asked; /* as they are filled in: versions, in order */
};

/* The list of that code as talks of the project are compared; NULL: it has none. */
struct ank_instrument *ank_project_list_of(const struct ank_project *project,
                                           const char *code);

/* The version of it that is asked on that day; NULL: none is. */
const struct ank_instrument *ank_project_asks(const struct ank_project *project,
                                              const char *code, ank_day day);

#endif
