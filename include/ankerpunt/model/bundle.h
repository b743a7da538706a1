/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bundle.h - what goes into a bundle, and what is seen in one */
#ifndef ANK_MODEL_BUNDLE_H
#define ANK_MODEL_BUNDLE_H

#include <ankerpunt/base.h>
#include <ankerpunt/model/choice.h>

/* Which families go along: those of one of the first four. */
struct ank_bundle_wish {
    char *const *families; /* codes, ending in NULL; NULL: none are named */
    const char *coach;     /* who goes along with them on `day` */
    const char *project;
    bool all; /* with what belongs to no family */
    ank_day day;

    const char *path;
    bool force;                 /* a file that is there is overwritten */
    const char *const *readers; /* names of registries */
    size_t reader_count;
    const char *passphrase; /* one more way in; NULL: none */
    bool with_names;
};

/* What became of it. */
struct ank_bundle_made {
    size_t families, bytes;
    bool closed; /* names or texts of them went along, and stay closed there */
};

/* Which one is looked into, and what is seen in it; in the arena. */
struct ank_bundle_seen {
    const char *path, *passphrase; /* NULL: without one */

    const char *at, *who;  /* when it was made, by whom: a moment, a user code */
    const char *from;      /* how this registry calls the sender; NULL: not known */
    const char **families; /* their codes, by code */
    size_t family_count;
    int64_t talks, rights, texts, erased;
    bool whole, names; /* all there was; its names and texts can be opened here */
};

/* What is sealed for others alone; `whose` are the names of the registries it is for,
 * "els, omar"; NULL when none of them is known. */
struct ank_closed {
    int64_t names, texts;
    const char *whose;
};

#endif
