/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and texts come from the terminal, a file or standard input; see
 * fields.h. */
#include "fields.h"

#include <string.h>

#include "command.h"
#include "prompt.h"

static bool ask_all(struct session *session, const struct ank_fields *fields,
                    struct ank_error *err)
{
    char line[ANK_FIELD_MOST + 2];
    fputs(SAY(ANK_N("Enter leaves it as it is, - removes it.\n")), stderr);
    for (size_t i = 0; i < fields->count; i++) {
        const char **value = &fields->values[i];
        const char *question = ank_words(session->work.lang, fields->field[i].question);
        if (!prompt_line(ank_format(&session->mem, "%s: ", question), line, sizeof line,
                         err) ||
            !ank_text_settle(&session->work, line, ANK_FIELD_MOST, value, err))
            return false;
        if (strcmp(*value, "-") == 0)
            *value = "";
        else if (!**value)
            *value = NULL;
    }
    explicit_bzero(line, sizeof line);
    return true;
}

bool fields_ask(struct session *session, const struct ank_field *fields, size_t count,
                const char **values, struct ank_error *err)
{
    struct ank_fields asked = {fields, count, values};
    for (size_t i = 0; i < count; i++)
        values[i] = NULL;
    return (prompt_possible() ? ask_all(session, &asked, err)
                              : ank_fields_read(&session->work, &asked, err)) &&
           ank_fields_check(&session->work, &asked, err);
}

bool text_ask(struct session *session, const char *path, const char *question,
              const char **text, struct ank_error *err)
{
    if (!path && prompt_possible())
        fprintf(stderr, "%s\n%s", question,
                SAY(ANK_N("Ctrl-D on an empty line ends it.\n")));
    return ank_text_read(&session->work, path ? path : "-", text, err);
}
