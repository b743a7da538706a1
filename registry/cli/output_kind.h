/* SPDX-License-Identifier: GPL-3.0-or-later */
/* output_kind.h - which kind of file a command writes, by an option and by how its name
 * ends
 */
#ifndef OUTPUT_KIND_H
#define OUTPUT_KIND_H

#include <ankerpunt/model/output.h>
#include "command.h"

/* What forms and sheets come as. */
extern const char *const paper_kinds[];

/*
 * As `said` (the value of --`option`; NULL: not given), else as the name of the file
 * ends, else, for standard output and without a file, the first of `known`. These are
 * the words of what the command makes: "pdf", "html", "svg", and the names of formats.
 * ANK_USAGE when option and name differ; ANK_INVALID for another word, and for a name
 * with another ending while nothing was said.
 */
ANK_CHECKED bool kind_choose(struct session *session, const char *path,
                             const char *option, const char *said,
                             const char *const *known, struct ank_output_kind *kind,
                             struct ank_error *err);

/* The same by --format; what is no paper becomes the session's format. */
ANK_CHECKED bool kind_by_format(struct session *session, const char *path,
                                const char *const *known, struct ank_output_kind *kind,
                                struct ank_error *err);

/* Whether the name ends as one of these; false for NULL. */
bool kind_is_named(const char *path, const char *const *known);

/* Whether the name has an ending at all, as a file has and a folder has not. */
bool kind_has_ending(const char *path);

#endif
