/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fields.h - words that are asked one by one, or read as lines "field: words"
 *
 * Nothing of this ever stands on the command line. What is read is read before
 * the registry is held for writing; what is asked is kept answer by answer, so that
 * nobody waits for who is typing and no later slip takes an earlier answer along.
 */
#ifndef FIELDS_H
#define FIELDS_H

#include <ankerpunt/app/text_entry.h>
#include "command.h"
#include "passphrase.h"

/* Fills `values` from standard input, one for each field: NULL where nothing was said,
 * "" where it is to be removed. ANK_INVALID for an unknown field, or when nothing at
 * all was said. */
ANK_CHECKED bool fields_typed(struct session *session, const struct ank_field *fields,
                              size_t count, const char **values, struct ank_error *err);

/* "Gezin Zon", as people call the family, or "Gezin Zon · Home 6" with `more` ("":
 * none): whose it is and of what, before a question. ANK_NOT_FOUND. */
ANK_CHECKED bool fields_about(struct session *session, const char *family,
                              const char *more, const char **about,
                              struct ank_error *err);

/* What is asked on a terminal: the fields, what is there of each (NULL: nothing; filled
 * in with what is kept), and how one is kept, in its own transaction ("": removed). */
struct fields_dialog {
    const char *about; /* stands before each question: fields_about() */
    const struct ank_field *field;
    size_t count;
    const char **there;
    bool (*keep)(struct session *session, void *self, size_t at, const char *value,
                 struct ank_error *err);
    void *self;
};

/* Asks each; tells how many answers were kept. The end of the input ends it. A value
 * that is refused (ANK_INVALID, ANK_NOT_FOUND) is asked again; ANK_INVALID when nothing
 * was kept at all. */
ANK_CHECKED bool fields_dialog(struct session *session,
                               const struct fields_dialog *dialog, size_t *kept,
                               struct ank_error *err);

/* Who says it (`more`: of what), asked on a terminal when persons are known in the
 * family: the code of one of them, or `by` stays NULL for the family together.
 * ANK_NOT_FOUND for the family. */
ANK_CHECKED bool fields_whose(struct session *session, const char *family,
                              const char *more, const char **by, struct ank_error *err);

/* Says on the terminal why an answer cannot be kept; it is asked again. */
void fields_complain(const struct ank_error *wrong);

/*
 * A text of more lines: from the file, from standard input ("-", or NULL when
 * there is no terminal), else asked with prompt_text(), again while it cannot be
 * kept. Refused when empty or longer than ANK_TEXT_MOST bytes.
 */
ANK_CHECKED bool text_ask(struct session *session, const char *path,
                          const char *question, const char **text,
                          struct ank_error *err);

#endif
