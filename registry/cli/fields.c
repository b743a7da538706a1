/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and texts come from the terminal, a file or standard input; see
 * fields.h. */
#include "fields.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/sealing.h>
#include "command.h"
#include "../io/json_read.h"
#include "prompt.h"

static const char *passphrase_file(void)
{
    const char *file = getenv("ANKERPUNT_PASSPHRASE_FILE");
    return file && *file ? file : NULL;
}

bool session_can_unseal(void)
{
    return passphrase_file() || prompt_possible();
}

bool session_unseal(struct session *session, struct ank_error *err)
{
    bool set;
    char secret[PROMPT_MOST] = "";
    if (!ank_passphrase_is_set(&session->work, &set, err))
        return false;
    if (!set) /* says what to do, and asks nothing */
        return ank_passphrase_use(&session->work, secret, err);
    if (!session_can_unseal())
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("the passphrase is asked on a terminal, or read from the file that "
                  "$ANKERPUNT_PASSPHRASE_FILE names"));
    bool done =
        (passphrase_file() ? prompt_secret_file(passphrase_file(), secret, err)
                           : prompt_secret(SAY(ANK_N("Passphrase: ")), secret, err)) &&
        ank_passphrase_use(&session->work, secret, err);
    explicit_bzero(secret, sizeof secret);
    return done;
}

/* Readable text of any script, without blanks at its ends. */
static bool clean(struct session *session, char *text, size_t most,
                  const char **cleaned, struct ank_error *err)
{
    text += strspn(text, " \t\r\n");
    size_t length = strlen(text);
    while (length > 0 && strchr(" \t\r\n", text[length - 1]))
        text[--length] = '\0';
    if (length > most)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("that is longer than %zu bytes; make it shorter"), most);
    *cleaned = ank_text_nfc(session->work.mem, text);
    return *cleaned ||
           ank_fail(err, ANK_INVALID, ANK_N("that is no readable text (UTF-8)"));
}

static bool ask_all(struct session *session, const struct ank_field *fields,
                    size_t count, const char **values, struct ank_error *err)
{
    char line[field_most + 2];
    fputs(SAY(ANK_N("Enter leaves it as it is, - removes it.\n")), stderr);
    for (size_t i = 0; i < count; i++) {
        const char *question = ank_words(session->work.lang, fields[i].question);
        if (!prompt_line(ank_format(session->work.mem, "%s: ", question), line,
                         sizeof line, err) ||
            !clean(session, line, field_most, &values[i], err))
            return false;
        if (strcmp(values[i], "-") == 0)
            values[i] = "";
        else if (!*values[i])
            values[i] = NULL;
    }
    explicit_bzero(line, sizeof line);
    return true;
}

static const char *list_keys(struct session *session, const struct ank_field *fields,
                             size_t count)
{
    const char *list = "";
    for (size_t i = 0; i < count; i++)
        list =
            ank_format(session->work.mem, "%s%s%s", list, i ? ", " : "", fields[i].key);
    return list;
}

/* The line itself is never shown in a message: it may hold a name. */
static bool read_field(struct session *session, char *line, size_t number,
                       const struct ank_field *fields, size_t count,
                       const char **values, struct ank_error *err)
{
    char *colon = strchr(line, ':');
    size_t key = colon ? strcspn(line, " \t:") : 0;
    for (size_t i = 0; i < count; i++) {
        if (!key || strlen(fields[i].key) != key ||
            strncmp(fields[i].key, line, key) != 0)
            continue;
        if (values[i])
            return ank_fail(err, ANK_INVALID, ANK_N("line %zu: %s is said twice"),
                            number, fields[i].key);
        return clean(session, colon + 1, field_most, &values[i], err) ||
               ank_fail_in(err, ANK_N("line %zu"), number);
    }
    return ank_fail(
        err, ANK_INVALID,
        ANK_N("line %zu: write \"field: words\", with one of these fields: %s"), number,
        list_keys(session, fields, count));
}

static bool read_all(struct session *session, const struct ank_field *fields,
                     size_t count, const char **values, struct ank_error *err)
{
    char *text, *line, *rest;
    size_t length, number = 0;
    if (!input_read("-", session->work.mem, &text, &length, err))
        return false;
    if (strlen(text) != length)
        return ank_fail(err, ANK_INVALID, ANK_N("that is no readable text (UTF-8)"));
    for (rest = text; (line = strsep(&rest, "\n"));) {
        number++;
        line += strspn(line, " \t\r");
        if (*line && !read_field(session, line, number, fields, count, values, err))
            return false;
    }
    return true;
}

bool fields_ask(struct session *session, const struct ank_field *fields, size_t count,
                const char **values, struct ank_error *err)
{
    for (size_t i = 0; i < count; i++)
        values[i] = NULL;
    if (!(prompt_possible() ? ask_all(session, fields, count, values, err)
                            : read_all(session, fields, count, values, err)))
        return false;
    for (size_t i = 0; i < count; i++)
        if (values[i])
            return true;
    return ank_fail(err, ANK_INVALID,
                    ANK_N("nothing was said, so nothing was changed; the fields "
                          "are %s"),
                    list_keys(session, fields, count));
}

bool text_ask(struct session *session, const char *path, const char *question,
              const char **text, struct ank_error *err)
{
    char *bytes;
    size_t length;
    if (!path && prompt_possible())
        fprintf(stderr, "%s\n%s", question,
                SAY(ANK_N("Ctrl-D on an empty line ends it.\n")));
    if (!input_read(path ? path : "-", session->work.mem, &bytes, &length, err))
        return false;
    if (strlen(bytes) != length)
        return ank_fail(err, ANK_INVALID, ANK_N("that is no readable text (UTF-8)"));
    return clean(session, bytes, text_most, text, err) &&
           (**text ||
            ank_fail(err, ANK_INVALID, ANK_N("that is empty; nothing was changed")));
}
