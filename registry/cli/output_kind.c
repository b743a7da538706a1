/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds of files and how their names end; see output_kind.h. */
#include "output_kind.h"

#include <string.h>
#include <strings.h>
#include "command.h"

const char *const paper_kinds[] = {"pdf", "html", "svg", NULL};

/* What follows the last dot of the last part of a path; "" when nothing does. */
static const char *ending_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *dot = strrchr(slash ? slash : path, '.');
    return dot ? dot + 1 : "";
}

/* How a file of that kind ends: text is the one that has another name for it. */
static const char *ending_for(const char *word)
{
    return strcmp(word, "text") == 0 ? "txt" : word;
}

/* The word among `known` that the name ends in, or NULL. */
static const char *named_by(const char *path, const char *const *known)
{
    for (; path && *known; known++)
        if (strcasecmp(ending_of(path), ending_for(*known)) == 0)
            return *known;
    return NULL;
}

bool kind_is_named(const char *path, const char *const *known)
{
    return named_by(path, known) != NULL;
}

bool kind_has_ending(const char *path)
{
    return *ending_of(path) != '\0';
}

/* ".pdf, .html, .svg" */
static const char *list_endings(struct session *session, const char *const *known)
{
    const char *list = "";
    for (; *known; known++)
        list = ank_format(session->work.mem, "%s%s.%s", list, *list ? ", " : "",
                          ending_for(*known));
    return list;
}

static const struct ank_code_row *as_codes(struct session *session,
                                           const char *const *known)
{
    size_t count = 0;
    while (known[count])
        count++;
    struct ank_code_row *codes =
        ank_alloc(session->work.mem, (count + 1) * sizeof *codes);
    for (size_t i = 0; i < count; i++)
        codes[i] = (struct ank_code_row){.code = known[i], .words = known[i]};
    return codes;
}

static void read_kind(const char *word, struct ank_output_kind *kind)
{
    *kind = (struct ank_output_kind){0};
    for (enum ank_paper paper = ANK_PDF; paper <= ANK_HTML; paper++)
        if (strcmp(word, ank_paper_ending(paper)) == 0) {
            kind->is_paper = true;
            kind->paper = paper;
        }
    if (!kind->is_paper)
        table_format_find(word, &kind->format);
}

bool kind_choose(struct session *session, const char *path, const char *option,
                 const char *said, const char *const *known,
                 struct ank_output_kind *kind, struct ank_error *err)
{
    char shown[256];
    const char *named = named_by(path, known);
    const char *dashes = ank_format(session->work.mem, "--%s", option);
    const struct ank_code_wanted wanted = {dashes, as_codes(session, known), false};
    if (!ank_code_typed(&wanted, &said, session->work.mem, err))
        return false;
    if (said && named && strcmp(said, named) != 0)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("%s says %s, but %s ends otherwise; leave one out"),
                        dashes, said, ank_shown(path, shown));
    if (!said && !named && path && strcmp(path, "-") != 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s ends in none of %s; give it such a name, or say %s"),
                        ank_shown(path, shown), list_endings(session, known), dashes);
    read_kind(said ? said : named ? named : known[0], kind);
    return true;
}

bool kind_by_format(struct session *session, const char *path, const char *const *known,
                    struct ank_output_kind *kind, struct ank_error *err)
{
    static const char *const formats[] = {[TABLE_TEXT] = "text",
                                          [TABLE_CSV] = "csv",
                                          [TABLE_JSON] = "json",
                                          [TABLE_XLSX] = "xlsx"};
    const char *said = session->format_given ? formats[session->format] : NULL;
    if (!kind_choose(session, path, "format", said, known, kind, err))
        return false;
    if (!kind->is_paper)
        session->format = kind->format;
    return true;
}
