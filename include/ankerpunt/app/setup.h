/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * setup.h - the first five minutes of a registry: project, passphrase, family, copy
 *
 * A door asks; what was answered is kept by ank_project_enter(),
 * ank_passphrase_change(), ank_family_enter() and ank_backup_make(), each step by
 * itself. Every step can be left out, and is found to do the next time.
 */
#ifndef ANK_APP_SETUP_H
#define ANK_APP_SETUP_H

#include <ankerpunt/app/context.h>

/* Which steps were done. */
struct ank_setup {
    bool project, passphrase, family, copy;
    ank_day copied;            /* when the last copy was made; ANK_NO_DAY: no copy */
    const char *first_project; /* its code, the first of all; NULL: there is none */
};

/* Wants ANK_IDENTITY. */
ANK_CHECKED bool ank_setup_look(struct ank_work_context *work, struct ank_setup *done,
                                struct ank_error *err);

/* Forms of support that a project is set up from, in the order of their list. */
struct ank_preset {
    const char *code, *name; /* the name in the reader's language */
};
ANK_CHECKED bool ank_presets(struct ank_work_context *work, struct ank_preset **presets,
                             size_t *count, struct ank_error *err);

/* A code for what people call their service: its letters and digits, without accents
 * and capitals, and hyphens between words; at most 32. "project" when nothing is left.
 */
const char *ank_setup_code(const char *name, struct ank_arena *mem);

/* Folders of sticks and outside disks that can be written now. */
void ank_setup_sticks(struct ank_work_context *work, struct ank_texts *folders);

/* Backups that lie on them, by their names, those of the last days first; at most 99.
 */
void ank_setup_copies(struct ank_work_context *work, struct ank_texts *files);

/*
 * Where the first copy goes when somebody named a folder ("~/" is their home): a file
 * in it that is not there yet, with the day in its name. ANK_NOT_FOUND when there is no
 * such folder now, or no stick in it; ANK_DENIED when nothing can be written there.
 */
ANK_CHECKED bool ank_setup_copy_path(struct ank_work_context *work, const char *folder,
                                     const char **path, struct ank_error *err);

#endif
