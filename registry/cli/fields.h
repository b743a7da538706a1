/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fields.h - words that are asked one by one, or read as lines "field: words"
 *
 * Nothing of this ever stands on the command line. It is asked or read before
 * the registry is held for writing, so that nobody waits for who is typing.
 */
#ifndef FIELDS_H
#define FIELDS_H

#include <ankerpunt/app/text_entry.h>
#include "command.h"
#include "passphrase.h"

/*
 * Fills `values`, one for each field: NULL where nothing was said, "" where it
 * is to be removed. On a terminal each is asked; otherwise standard input is
 * read. ANK_INVALID for an unknown field, or when nothing at all was said.
 */
ANK_CHECKED bool fields_ask(struct session *session, const struct ank_field *fields,
                            size_t count, const char **values, struct ank_error *err);

/*
 * A text of more lines: from the file, from standard input ("-", or NULL when
 * there is no terminal), else typed until Ctrl-D. Refused when empty or longer
 * than ANK_TEXT_MOST bytes.
 */
ANK_CHECKED bool text_ask(struct session *session, const char *path,
                          const char *question, const char **text,
                          struct ank_error *err);

#endif
