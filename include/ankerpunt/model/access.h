/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * access.h - what a command may do in a registry, and who does what, when
 */
#ifndef ANK_MODEL_ACCESS_H
#define ANK_MODEL_ACCESS_H

#include <ankerpunt/base.h>

/* What the registry is opened for. */
enum ank_access {
    ANK_READ = 1 << 0,
    ANK_WRITE = 1 << 1,    /* implies reading */
    ANK_IDENTITY = 1 << 2, /* may touch sealed names and free text */
    ANK_DAMAGED = 1 << 3,  /* also when it may be damaged: for who looks where */
    ANK_HASTY = 1 << 4,    /* another program is waited for two seconds, not thirty */
};

/* Who does what, when: for the history. */
struct ank_work {
    const char *who, *command;
    const char *at; /* UTC, "2026-03-31T14:05:00Z" */
    ank_day today;
    bool more; /* it goes on with what was kept before: both are taken back together */
    struct ank_listener
        listener; /* of what opens the file itself; heard NULL: nobody */
};

#endif
