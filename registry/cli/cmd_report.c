/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report: a year told, to who pays, to the own team, to a board. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ankerpunt/app/report.h>
#include "command.h"
#include "output_kind.h"

struct settings {
    const char *output, *words, *last;
    bool outside;
};

#define PLACE(member) offsetof(struct settings, member)

#define REPORT_OPTIONS                                                                 \
    {OPTION_TEXT,                                                                      \
     'o',                                                                              \
     "output",                                                                         \
     "FILE",                                                                           \
     PLACE(output),                                                                    \
     ANK_N("FILE.md to work on, .pdf or .html; the text on standard output when left " \
           "out")},                                                                    \
    {                                                                                  \
        OPTION_TEXT, 0, "words", "FILE.md", PLACE(words),                              \
            ANK_N("take the words from this text; else from what is made again with "  \
                  "--force, or from the FILE.md beside a paper")                       \
    }

static const struct option_spec year_options[] = {
    REPORT_OPTIONS,
    {OPTION_TEXT, 0, "last", "FILE.md", PLACE(last),
     ANK_N("the report of the year before: what it decided stands in this one")},
    {OPTION_FLAG, 0, "outside", NULL, PLACE(outside),
     ANK_N("to pass on: nothing of fewer than 10 families, counts to the nearest 5")},
    {0},
};

static const struct option_spec team_options[] = {
    REPORT_OPTIONS,
    {OPTION_TEXT, 0, "last", "FILE.md", PLACE(last),
     ANK_N("the note of the year before: what it decided stands in this one")},
    {0},
};

static const struct option_spec board_options[] = {
    REPORT_OPTIONS,
    {0},
};

static bool is_text(const struct settings *s)
{
    static const char *const text[] = {"md", NULL};
    return !s->output || strcmp(s->output, "-") == 0 || kind_is_named(s->output, text);
}

/* The text beside a paper: report.md of report.pdf. */
static const char *text_beside(struct session *session, const char *path)
{
    const char *slash = strrchr(path, '/'), *dot = strrchr(slash ? slash : path, '.');
    return dot ? ank_format(&session->mem, "%.*s.md", (int)(dot - path), path) : NULL;
}

/* A text that is made again keeps the words that are in it, and paper takes them from
 * the text beside it, which is said. */
static const char *words_of(struct session *session, const struct settings *s)
{
    if (s->words || !s->output || strcmp(s->output, "-") == 0)
        return s->words;
    bool text = is_text(s);
    const char *there = text ? s->output : text_beside(session, s->output);
    if (!there || (text && !session->force) || access(there, R_OK) != 0)
        return NULL;
    if (!text && session->work.notice)
        session->work.notice(&session->work,
                             SAY(ANK_N("note: the words are those of %s"), there));
    return there;
}

static bool put(struct session *session, const struct settings *s, const char *project,
                const struct ank_document *made, struct ank_error *err)
{
    if (!s->output || strcmp(s->output, "-") == 0)
        return fwrite(made->bytes, 1, made->size, session->out) == made->size;
    return ank_file_put(s->output, made->bytes, made->size, session->force, err) &&
           session_file(session, project, s->output, err);
}

static bool make(struct session *session, const struct settings *s, char **operands,
                 enum ank_report_about about, struct ank_error *err)
{
    static const char *const kinds[] = {"pdf", "html", "svg", "md", NULL};
    struct ank_output_kind kind = {0};
    struct ank_report_request request = {
        .about = about,
        .project = operands[0],
        .period = operands[1],
        .outside = s->outside,
        .words = words_of(session, s),
        .last = s->last,
        .text = is_text(s),
    };
    struct ank_document made;
    if (!request.text &&
        !kind_choose(session, s->output, "output", NULL, kinds, &kind, err))
        return false;
    request.paper = kind.paper;
    if (!ank_report_make(&session->work, &request, &made, err))
        return false;
    bool done = put(session, s, operands[0], &made, err);
    free(made.bytes);
    return done;
}

static bool year(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    return make(session, settings, operands, ANK_REPORT_YEAR, err);
}

static bool team(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    return make(session, settings, operands, ANK_REPORT_TEAM, err);
}

static bool board(struct session *session, const void *settings, char **operands,
                  struct ank_error *err)
{
    return make(session, settings, operands, ANK_REPORT_BOARD, err);
}

const struct command cmd_report = {
    .name = "report",
    .group = GROUP_PAPER,
    .summary = ANK_N("A year told: to who pays, to the own team, to a board"),
    .verbs =
        (const struct verb[]){
            {.name = "year",
             .operands = "PROJECT YEAR",
             .summary = ANK_N("Tell what became of a year or school year, with places "
                              "for words"),
             .access = ANK_READ,
             .options = year_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .example = ANK_N("report year zonnedorp 2025-2026 -o report.md"),
             .run = year},
            {.name = "team",
             .operands = "PROJECT YEAR",
             .summary = ANK_N("A note to learn from at the team's meeting"),
             .access = ANK_READ,
             .options = team_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .example = ANK_N("report team zonnedorp 2026 -o note.md"),
             .run = team},
            {.name = "board",
             .operands = "PROJECT YEAR",
             .summary = ANK_N("One page for a board, of rounded figures"),
             .access = ANK_READ,
             .options = board_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .example = ANK_N("report board zonnedorp 2026 -o board.pdf"),
             .run = board},
            {0},
        },
};
