/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bundles.h - families go to another registry of the team in a file, and such a file is
 * looked into */
#ifndef ANK_APP_BUNDLES_H
#define ANK_APP_BUNDLES_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/bundle.h>

/* Whether the seal must be open for it: names go along, or an older version sealed what
 * goes. ANK_INVALID when it is not clear which families are meant, or for whom. */
ANK_CHECKED bool ank_bundle_needs_seal(struct ank_work_context *work,
                                       const struct ank_bundle_wish *wish, bool *needs,
                                       struct ank_error *err);

/* Writes the bundle; this ends what was begun. ANK_INVALID when it is not clear which
 * families are meant, or for whom; else as ank_bundle_write(). */
ANK_CHECKED bool ank_bundle_make(struct ank_work_context *work,
                                 const struct ank_bundle_wish *wish,
                                 struct ank_bundle_made *made, struct ank_error *err);

/* Whether opening that file wants the passphrase it was made with. */
ANK_CHECKED bool ank_bundle_is_closed(struct ank_work_context *work, const char *path,
                                      bool *closed, struct ank_error *err);

/* Looks into a bundle, without taking anything in. */
ANK_CHECKED bool ank_bundle_open(struct ank_work_context *work,
                                 struct ank_bundle_seen *seen, struct ank_error *err);

/* What was seen, as sentences in the reader's language. */
struct ank_texts ank_bundle_words(struct ank_work_context *work,
                                  const struct ank_bundle_seen *seen);

/* "2 notes and the name of this family are sealed for els."; NULL: nothing is closed.
 */
ANK_CHECKED bool ank_closed_words(struct ank_work_context *work, const char *family,
                                  const char **words, struct ank_error *err);

#endif
