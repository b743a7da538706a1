/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * registry_file.h - what is said of a registry as a whole: its history, its soundness
 */
#ifndef ANK_MODEL_REGISTRY_FILE_H
#define ANK_MODEL_REGISTRY_FILE_H

#include <ankerpunt/base.h>

/* One field that changed. Strings are good until the next ank_history_next(). */
struct ank_history_row {
    int64_t row; /* of the history, from 1 */
    const char *at, *who, *command;
    const char *family;       /* its code; NULL: nobody's, or erased */
    const char *table, *item; /* "sitting", "2026-03-01" */
    const char *field;     /* a column, or a domain of a sitting; NULL: none to tell */
    const char *old, *new; /* NULL: nothing; "sealed" stands for what is sealed */
    bool added, removed;   /* the whole record came, or went */
    bool erased;           /* the values are gone, and with them item and field */
};

/* The last row of the history, and its chain in hex. Row 0: there is none. */
struct ank_head {
    int64_t row;
    char chain[65];
};

/* Something that is not as it should be, and where. */
struct ank_fault {
    const char *where; /* "sitting 12", a code or a table */
    const char *what;  /* English; translated when shown */
};

/* Backups are told of for so many days. */
enum { ANK_BACKUP_DAYS = 90 };

/* What came of restoring; strings live in the arena. */
struct ank_restored {
    struct ank_head head;
    const char *aside;   /* where the registry that was there is kept; NULL: none */
    const char **erased; /* families of the backup that were erased since, again */
    size_t erased_count;
    bool unread;   /* the registry that was there could not say who was erased */
    bool older;    /* of an older version: it needs an upgrade */
    bool upgraded; /* of an older version, and brought up to date for those releases */
    size_t releases_merged; /* releases that the backup did not know, and now does */
};

/* Names of the lists that come with the program: those that became what the program
 * calls them now, and those that were changed here and stay. */
struct ank_relabelled {
    size_t mended, own;
    size_t added; /* rights that the catalogue did not have */
    size_t told;  /* rights that tell more of whom to go to, and how */
};

/* What an upgrade did; numbers of schema files. */
struct ank_upgraded {
    int from, to;       /* the same: the tables are of this version */
    const char *backup; /* the copy that was made first; in the arena */
    struct ank_relabelled names;
};

/* What is to be brought back, and where. */
struct ank_restoring {
    const char *backup;     /* the file */
    const char *passphrase; /* NULL: it is not sealed */
    const char *path;       /* where the registry should be */
    bool force;             /* one that is there is kept aside */
};

#endif
