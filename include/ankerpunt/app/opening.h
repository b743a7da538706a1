/* SPDX-License-Identifier: GPL-3.0-or-later */
/* opening.h - a registry is made, opened with the rights that are asked, and closed */
#ifndef ANK_APP_OPENING_H
#define ANK_APP_OPENING_H

#include <ankerpunt/app/context.h>

/* Once in a program, before anything else of the app: what the models compute with is
 * set up. */
void ank_work_start(void);

/*
 * Where a registry is when nobody names one: ankerpunt.db in this folder when it is
 * there, else ankerpunt/ankerpunt.db in the user's data folder ($XDG_DATA_HOME when
 * that is a whole path, else ~/.local/share). Who has no home has only this folder.
 */
struct ank_registry_spot {
    const char *path;
    const char *looked; /* NULL: something is there; else all places, "A, B" */
};
struct ank_registry_spot ank_registry_place(struct ank_arena *mem);

/* Fails with ANK_STORE when nothing was there, and names where it was looked for. */
ANK_CHECKED bool ank_place_found(const struct ank_registry_spot *place,
                                 struct ank_error *err);

/* Whether nothing stands at `path`, so that a registry can be made there. ANK_EXISTS;
 * for who wants to know before a passphrase is asked. */
ANK_CHECKED bool ank_path_vacant(const char *path, struct ank_error *err);

struct ank_making {
    const char *path;       /* ANK_EXISTS when something is there */
    const char *passphrase; /* seals names and free text; NULL: none for now.
                             * ANK_INVALID when it is too short */
};

/* Makes a registry with what ships: themes, instruments and the catalogue of rights.
 * When that fails there is none. */
ANK_CHECKED bool ank_registry_make(struct ank_work_context *work,
                                   const struct ank_making *making,
                                   struct ank_error *err);

struct ank_opening {
    const char *path;
    unsigned access; /* enum ank_access */
    bool network_ok; /* writing on a network share is not refused */
};

/* Opens a registry as work->registry. ANK_STORE when it is missing, damaged, of another
 * program or version. Ends in ank_work_close(), also when it failed. */
ANK_CHECKED bool ank_work_open(struct ank_work_context *work,
                               const struct ank_opening *opening,
                               struct ank_error *err);
void ank_work_close(struct ank_work_context *work);

/* Whether it cannot be opened for it wants ank_registry_renew() first. */
bool ank_work_older(const char *path);

/* What is to be warned of about the place of the file, in the reader's language; NULL:
 * nothing, or no registry is open. It may come later: ask again at the end. */
const char *ank_work_warning(const struct ank_work_context *work);

/* What is only read is one picture from here on, whatever others write meanwhile. */
ANK_CHECKED bool ank_work_hold(struct ank_work_context *work, struct ank_error *err);

#endif
