/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and texts come from the terminal, a file or standard input; see
 * fields.h. */
#include "fields.h"

#include <string.h>
#include <unistd.h>

#include <ankerpunt/app/families.h>
#include "command.h"
#include "prompt.h"

/* How far a dialog is. */
struct fields_asked {
    size_t at, kept;
    bool ended;
};

void fields_complain(const struct ank_error *wrong)
{
    char said[sizeof wrong->text + 4];
    snprintf(said, sizeof said, "  %s\n", wrong->text);
    prompt_say(said);
}

bool fields_about(struct session *session, const char *family, const char *more,
                  const char **about, struct ank_error *err)
{
    const char *name;
    if (!ank_family_name(&session->work, family, &name, err))
        return false;
    *about = *more ? ank_format(&session->mem, "%s · %s", name, more) : name;
    return true;
}

/* A question, and what is there. */
static const char *question_at(struct session *session,
                               const struct fields_dialog *dialog, size_t at)
{
    if (at == dialog->count)
        return SAY(ANK_N("That was all. Enter: done; <: back: "));
    const char *words =
        ank_format(&session->mem, "%s · %s", dialog->about,
                   ank_words(session->work.lang, dialog->field[at].question));
    if (dialog->there[at] && *dialog->there[at])
        words = ank_format(&session->mem, "%s [%s]", words, dialog->there[at]);
    return words[strlen(words) - 1] == '?' /* that is sign enough */
               ? ank_format(&session->mem, "%s ", words)
               : SAY(ANK_N("%s: %s"), words, "");
}

/* Keeps an answer; a slip is said, and asked again. */
static bool take(struct session *session, const struct fields_dialog *dialog,
                 struct fields_asked *asked, const char *line, struct ank_error *err)
{
    const char *value;
    struct ank_error wrong = {.lang = err->lang};
    bool removed = strcmp(line, "-") == 0;
    if (ank_text_settle(&session->work, removed ? "" : line, ANK_FIELD_MOST, &value,
                        &wrong) &&
        dialog->keep(session, dialog->self, asked->at, value, &wrong)) {
        dialog->there[asked->at++] = value;
        asked->kept++;
        return true;
    }
    fields_complain(&wrong);
    return wrong.code == ANK_INVALID || wrong.code == ANK_NOT_FOUND ||
           ank_fail(err, wrong.code, "%s", wrong.text);
}

/* One question and its answer; `ended` at the end of the input, at a signal, and when
 * all was asked. */
static bool ask_one(struct session *session, const struct fields_dialog *dialog,
                    struct fields_asked *asked, struct ank_error *err)
{
    const char *line;
    struct ank_error wrong = {.lang = err->lang};
    bool done = true;
    bool read = prompt_text(session->work.mem, question_at(session, dialog, asked->at),
                            " ", &line, &wrong);
    if (!read && wrong.code == ANK_INVALID)
        fields_complain(&wrong);
    else if (!read || (asked->at == dialog->count && !*line))
        asked->ended = true;
    else if (strcmp(line, "<") == 0)
        asked->at -= asked->at > 0;
    else if (asked->at == dialog->count || !*line)
        asked->at += asked->at < dialog->count;
    else
        done = take(session, dialog, asked, line, err);
    return done;
}

bool fields_dialog(struct session *session, const struct fields_dialog *dialog,
                   size_t *kept, struct ank_error *err)
{
    struct fields_asked asked = {0};
    bool done = true;
    prompt_say(SAY(ANK_N("Each answer is kept at once. Enter leaves what is there, - "
                         "removes it, < goes back.\n")));
    while (done && !asked.ended)
        done = ask_one(session, dialog, &asked, err);
    *kept = asked.kept;
    if (!done && asked.kept > 0)
        fputs(SAY(ANK_N("note: %zu answers were kept before that\n"), asked.kept),
              session->notices);
    return done &&
           (asked.kept > 0 ||
            ank_fail(err, ANK_INVALID, ANK_N("no answer; nothing was changed")));
}

/* "mama, papa": who has a voice in the family; "" when nobody is known. */
static const char *list_voices(struct session *session,
                               const struct ank_person *persons, size_t count)
{
    const char *list = "";
    for (size_t i = 0; i < count; i++)
        if (!persons[i].role || strcmp(persons[i].role, "supporter") != 0)
            list = ank_format(&session->mem, "%s%s%s", list, *list ? ", " : "",
                              persons[i].code);
    return list;
}

bool fields_whose(struct session *session, const char *family, const char *more,
                  const char **by, struct ank_error *err)
{
    const char *about;
    char line[64];
    struct ank_person *persons;
    size_t count;
    if (!fields_about(session, family, more, &about, err) ||
        !ank_person_rows(&session->work, family, &persons, &count, err))
        return false;
    const char *list = list_voices(session, persons, count);
    while (*list && !*by) {
        struct ank_error wrong = {.lang = err->lang};
        const char *question =
            SAY(ANK_N("Who says it? %s; Enter: the family together: "), list);
        bool read = prompt_line(ank_format(&session->mem, "%s · %s", about, question),
                                line, sizeof line, &wrong);
        if ((!read && wrong.code != ANK_INVALID) || (read && !*line))
            return true;
        for (size_t i = 0; read && i < count; i++)
            if (ank_code_same(persons[i].code, line))
                *by = persons[i].code;
        if (!*by)
            fprintf(stderr, "  %s\n", SAY(ANK_N("choose one of: %s"), list));
    }
    return true;
}

bool fields_typed(struct session *session, const struct ank_field *fields, size_t count,
                  const char **values, struct ank_error *err)
{
    struct ank_fields asked = {fields, count, values};
    for (size_t i = 0; i < count; i++)
        values[i] = NULL;
    return ank_fields_read(&session->work, &asked, err) &&
           ank_fields_check(&session->work, &asked, err);
}

/* What cannot be kept is asked again. */
static bool type_text(struct session *session, const char *question, const char **text,
                      struct ank_error *err)
{
    const char *typed;
    for (;;) {
        struct ank_error wrong = {.lang = err->lang};
        if (prompt_text(session->work.mem, question, "\n", &typed, &wrong) &&
            ank_text_check(&session->work, typed, text, &wrong))
            return **text || ank_fail(err, ANK_INVALID,
                                      ANK_N("that is empty; nothing was changed"));
        if (wrong.code != ANK_INVALID)
            return ank_fail(err, wrong.code, "%s", wrong.text);
        fields_complain(&wrong);
    }
}

bool text_ask(struct session *session, const char *path, const char *question,
              const char **text, struct ank_error *err)
{
    return !path && prompt_possible()
               ? type_text(session, question, text, err)
               : ank_text_read(&session->work, path ? path : "-", text, err);
}
