/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a spreadsheet has, in lines; see proposal_say.h. */
#include "proposal_say.h"

#include <string.h>

static const char *joined(struct session *session, const char *text, const char *more)
{
    return *text ? ank_format(&session->mem, "%s, %s", text, more) : more;
}

const char *proposal_sheets(struct session *session,
                            const struct ank_sheet_preview *preview)
{
    const char *text = "";
    for (size_t i = 0; i < preview->sheet_count; i++) {
        const struct ank_sheet_seen *seen = &preview->sheets[i];
        const char *line =
            seen->why ? SAY(ANK_N("Sheet \"%s\": %s."), seen->name, seen->why)
                      : SAY(ANK_N("Sheet \"%s\": rows %zu to %zu, under the header on "
                                  "row %zu."),
                            seen->name, seen->first, seen->last, seen->header);
        text = ank_format(&session->mem, "%s%s\n", text, line);
    }
    return text;
}

/* A side of life or a right. */
static bool is_thing(const struct ank_sheet_column *column)
{
    return strncmp(column->as, "score ", 6) == 0 ||
           strncmp(column->as, "right ", 6) == 0;
}

const char *proposal_columns(struct session *session,
                             const struct ank_sheet_preview *preview, size_t most)
{
    const char *text = "";
    size_t told = 0, left = 0;
    for (size_t i = 0; i < preview->told_count; i++) {
        const struct ank_sheet_column *column = &preview->told[i];
        if (!is_thing(column))
            continue;
        if (most && told == most) {
            left++;
            continue;
        }
        text = ank_format(&session->mem, "%s  %s -> %s\n", text, column->column,
                          column->words);
        told++;
    }
    return left ? ank_format(&session->mem, "%s  %s\n", text,
                             SAY(ANK_N("... and more: %zu"), left))
                : text;
}

/* What says whose scores they are, and when: on one line. */
const char *proposal_places(struct session *session,
                            const struct ank_sheet_preview *preview)
{
    const char *text = "";
    for (size_t i = 0; i < preview->told_count; i++)
        if (!is_thing(&preview->told[i]))
            text = joined(session, text,
                          ank_format(&session->mem, "\"%s\" (%s)",
                                     preview->told[i].column, preview->told[i].words));
    return *text ? ank_format(&session->mem, "  %s\n", text) : "";
}

const char *proposal_left(struct session *session,
                          const struct ank_sheet_preview *preview)
{
    enum { MOST = 8 };
    const char *text = "";
    for (size_t i = 0; i < preview->left_count && i < MOST; i++) {
        const struct ank_sheet_column *column = &preview->left[i];
        bool other = strcmp(column->why, "other") == 0;
        text = joined(session, text,
                      other ? ank_format(&session->mem, "\"%s\"", column->column)
                            : ank_format(&session->mem, "\"%s\" (%s)", column->column,
                                         column->words));
    }
    if (!*text)
        return "";
    if (preview->left_count > MOST)
        text = SAY(ANK_N("%s and more"), text);
    return ank_format(&session->mem, "%s\n", SAY(ANK_N("Not taken over: %s."), text));
}

const char *proposal_will(struct session *session,
                          const struct ank_sheet_preview *preview)
{
    const char *text = SAY(ANK_N("This comes in: families: %zu new, %zu that are here; "
                                 "talks: %zu; scores: %zu"),
                           preview->new_families, preview->known_families,
                           preview->sittings, preview->scores);
    static const char *const statuses[] = {ANK_N("parked"), ANK_N("not known"),
                                           ANK_N("n/a"), ANK_N("would rather not say")};
    for (size_t i = 0; i < ANK_COUNT(statuses); i++)
        if (preview->statuses[i])
            text = ank_format(&session->mem, "%s, %s: %zu", text,
                              ank_words(session->work.lang, statuses[i]),
                              preview->statuses[i]);
    if (preview->steps)
        text = ank_format(&session->mem, "%s; %s", text,
                          SAY(ANK_N("steps to rights: %zu"), preview->steps));
    if (preview->same)
        text = ank_format(&session->mem, "%s; %s", text,
                          SAY(ANK_N("there already: %zu"), preview->same));
    text = ank_format(&session->mem, "%s.\n", text);
    for (size_t i = 0; i < preview->notes.count; i++)
        text = ank_format(&session->mem, "%s%s\n", text, preview->notes.text[i]);
    return text;
}

/* "(W9, W22, W30 ...)" */
static const char *examples(struct session *session,
                            const struct ank_sheet_cells *cells)
{
    const char *text = "";
    size_t shown = 0;
    for (; shown < ANK_COUNT(cells->examples) && cells->examples[shown]; shown++)
        text = joined(session, text, cells->examples[shown]);
    return cells->count > shown && shown > 0 ? ank_format(&session->mem, "%s ...", text)
                                             : text;
}

static const char *fault_line(struct session *session,
                              const struct ank_sheet_fault *fault)
{
    const struct ank_sheet_cells *cells = &fault->cells;
    const char *places = examples(session, cells);
    const char *what = fault->sentence;
    if (cells->value)
        what = ank_format(&session->mem, "\"%s\": %s", cells->value, what);
    if (cells->columns)
        what = ank_format(&session->mem, "%s: %s", cells->columns, what);
    return *places ? ank_format(&session->mem, "  %zu x %s (%s)\n", cells->count, what,
                                places)
                   : ank_format(&session->mem, "  %s\n", what);
}

const char *proposal_faults(struct session *session,
                            const struct ank_sheet_preview *preview, size_t most)
{
    const char *text = "";
    for (size_t i = 0; i < preview->fault_count; i++) {
        if (most && i == most)
            return ank_format(
                &session->mem, "%s  %s\n", text,
                SAY(ANK_N("... and more: %zu"), preview->fault_count - i));
        text = ank_format(&session->mem, "%s%s", text,
                          fault_line(session, &preview->faults[i]));
    }
    return text;
}

const char *proposal_faults_head(struct session *session,
                                 const struct ank_sheet_preview *preview)
{
    return ank_words(session->work.lang, preview->stops
                                             ? ANK_N("This must be mended first:")
                                             : ANK_N("This does not come in:"));
}

const char *proposal_question(struct session *session,
                              const struct ank_sheet_question *question)
{
    const char *places = examples(session, &question->cells);
    return question->cells.count == 0 || !*places
               ? question->sentence
               : ank_format(
                     &session->mem, "%s (%s)", question->sentence,
                     SAY(ANK_N("cells: %zu: %s"), question->cells.count, places));
}
