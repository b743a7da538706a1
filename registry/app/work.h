/* SPDX-License-Identifier: GPL-3.0-or-later */
/* work.h - what every part of the room needs of who works */
#ifndef WORK_H
#define WORK_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/project.h>
#include <ankerpunt/model/record.h>
#include <ankerpunt/registry.h>

/* The projects of these codes (which end in NULL), in the arena. ANK_NOT_FOUND;
 * ANK_INVALID when one is there twice. */
ANK_CHECKED bool work_projects(struct ank_work_context *work, char *const *codes,
                               const struct ank_project ***projects, size_t *count,
                               struct ank_error *err);

/* Adds every family of the project to its panel. */
struct ank_panel;
ANK_CHECKED bool work_fill_panel(struct ank_work_context *work, struct ank_panel *panel,
                                 const char *project, struct ank_error *err);

/* The language of a paper of that project. */
const struct ank_lang *work_paper_lang(const struct ank_work_context *work,
                                       const struct ank_project *project);

/* Who does what now, for the history; the clock's moment is written to `clock`. */
struct ank_work work_noted(const struct ank_work_context *work, char clock[static 32]);

/* As ank_work_begin(), for a command that keeps what it does piece by piece: what was
 * kept since its first begin is taken back together. */
ANK_CHECKED bool work_begin_more(struct ank_work_context *work, struct ank_error *err);

/* Whether who works did not ask to stop; then fails. */
ANK_CHECKED bool work_goes_on(const struct ank_work_context *work,
                              struct ank_error *err);

/* Tells how far what takes long has come: what is being done (English, marked), how
 * much of how much (0: nobody knows). Nothing when nobody listens. */
void work_progress(struct ank_work_context *work, const char *what, size_t done,
                   size_t total);

/* Who passes on to `work` what lower rooms tell of the job named last. */
struct ank_listener work_listener(struct ank_work_context *work);

/* Tells a sentence that is worth knowing; nothing when nobody listens. */
void work_notice(struct ank_work_context *work, const char *sentence);

/* "17 families" made of a number and its noun in the right form, in the reader's
 * language. */
#define SAY(...) ank_say(work->lang, work->mem, __VA_ARGS__)

/* The same in the language of a paper: a release, a dossier. */
#define SAY_IN(paper, ...) ank_say((paper)->lang, (paper)->work->mem, __VA_ARGS__)

#endif
