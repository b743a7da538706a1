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
    struct ank_instrument **instruments;
};

#endif
