/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report: a year told, to who pays, to the own team, to a board; released figures for
 * everybody; and releases of several organisations side by side. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ankerpunt/app/network.h>
#include <ankerpunt/app/pool.h>
#include <ankerpunt/app/report.h>
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/society.h>
#include <ankerpunt/app/story.h>
#include "command.h"
#include "output_kind.h"
#include "passphrase.h"

struct settings {
    const char *output, *words, *last, *to, *purpose;
    bool outside, peers, no_names;
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

static const struct option_spec society_options[] = {
    REPORT_OPTIONS,
    {0},
};

static const struct option_spec story_options[] = {
    REPORT_OPTIONS,
    {OPTION_FLAG, 0, "peers", NULL, PLACE(peers),
     ANK_N("a case for colleagues to look at; else what changed most")},
    {OPTION_TEXT, 0, "to", "WHO", PLACE(to),
     ANK_N("whom it is given to: noted in the share log; only a text that was signed")},
    {OPTION_FLAG, 0, "no-names", NULL, PLACE(no_names),
     ANK_N(
         "do not ask for the passphrase; the names that are kept are not looked for")},
    {0},
};

static const struct option_spec signal_options[] = {
    {OPTION_TEXT, 'o', "output", "FILE", PLACE(output),
     ANK_N(
         "FILE.md to work on, .pdf, .html, .csv or .json; the text on standard output "
         "when left out")},
    {OPTION_TEXT, 0, "words", "FILE.md", PLACE(words),
     ANK_N("take the words from this text; else from what is made again with "
           "--force, or from the FILE.md beside a paper")},
    {0},
};

static const struct option_spec network_options[] = {
    {OPTION_TEXT, 0, "to", "WHO", PLACE(to),
     ANK_N("to whom it goes: a short name, kept in the ledger; without it the page is "
           "only looked at")},
    {OPTION_TEXT, 0, "purpose", "WORDS", PLACE(purpose), ANK_N("what it is for")},
    {OPTION_TEXT, 'o', "output", "FILE", PLACE(output),
     ANK_N(
         "FILE.md to work on, .pdf, .html, .csv or .json; the text on standard output "
         "when left out")},
    {OPTION_TEXT, 0, "words", "FILE.md", PLACE(words),
     ANK_N("take the words from this text; else from what is made again with "
           "--force, or from the FILE.md beside a paper")},
    {0},
};

static const struct option_spec pool_options[] = {
    {OPTION_TEXT, 'o', "output", "FILE", PLACE(output),
     ANK_N("FILE.md, .pdf, .html, .csv or .json; the text on standard output when left "
           "out")},
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

static bool choose_paper(struct session *session, const struct settings *s,
                         enum ank_paper *paper, struct ank_error *err)
{
    static const char *const kinds[] = {"pdf", "html", "svg", "md", NULL};
    struct ank_output_kind kind = {0};
    bool done = is_text(s) ||
                kind_choose(session, s->output, "output", NULL, kinds, &kind, err);
    *paper = kind.paper;
    return done;
}

static bool make(struct session *session, const struct settings *s, char **operands,
                 enum ank_report_about about, struct ank_error *err)
{
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
    if (!choose_paper(session, s, &request.paper, err) ||
        !ank_report_make(&session->work, &request, &made, err))
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

/* With the passphrase at hand names that are kept are looked for in the text. */
static bool ask_names(struct session *session, void *settings, char **operands,
                      struct ank_error *err)
{
    const struct settings *s = settings;
    bool sealed;
    (void)operands;
    if (!ank_passphrase_is_set(&session->work, &sealed, err))
        return false;
    return !sealed || s->no_names || !session_can_unseal() ||
           session_unseal(session, err);
}

static bool story(struct session *session, const void *settings, char **operands,
                  struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_story_request request = {
        .family = operands[0],
        .peers = s->peers,
        .words = words_of(session, s),
        .to = s->to,
        .path = s->output,
        .text = is_text(s),
    };
    struct ank_document made;
    if (!choose_paper(session, s, &request.paper, err) ||
        !ank_story_make(&session->work, &request, &made, err))
        return false;
    bool done = put(session, s, operands[0], &made, err);
    free(made.bytes);
    return done;
}

static unsigned more_for_story(const void *settings)
{
    const struct settings *s = settings;
    return s->to ? ANK_WRITE : 0;
}

/* A folder of results; no registry is looked into. */
static bool society(struct session *session, const void *settings, char **operands,
                    struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_society_request request = {
        .folder = operands[0],
        .words = words_of(session, s),
        .text = is_text(s),
        .faults = session->out,
    };
    struct ank_document made;
    if (!choose_paper(session, s, &request.paper, err) ||
        !ank_society_page(&session->work, &request, &made, err))
        return false;
    bool done = put(session, s, NULL, &made, err);
    free(made.bytes);
    return done;
}

/* The last operand is the year, those before it are projects. */
static struct ank_network_request
network_request(struct session *session, const struct settings *s, char **operands)
{
    size_t count = 0;
    while (operands[count])
        count++;
    char **projects = ank_alloc(&session->mem, count * sizeof *projects);
    memcpy(projects, operands, (count - 1) * sizeof *projects);
    return (struct ank_network_request){
        .projects = projects,
        .period = operands[count - 1],
        .text = session->format_given ? session->format == TABLE_TEXT : is_text(s)};
}

static bool network(struct session *session, const void *settings, char **operands,
                    struct ank_error *err)
{
    static const char *const kinds[] = {"csv", "json", "pdf", "html", NULL};
    const struct settings *s = settings;
    struct ank_network_request request = network_request(session, s, operands);
    struct ank_document made = {0};
    request.whom = s->to;
    request.purpose = s->purpose;
    if (s->output && !s->to)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("to whom does it go? --to and --purpose write it in the "
                              "ledger; without -o it is only looked at"));
    bool done =
        request.text || kind_by_format(session, s->output, kinds, &request.kind, err);
    if (done && (request.text || request.kind.is_paper))
        request.words = words_of(session, s);
    done = done && ank_network_page(&session->work, &request, &made, err) &&
           put(session, s, NULL, &made, err);
    free(made.bytes);
    return done;
}

/* What goes out is written down. */
static unsigned network_access(const void *settings)
{
    const struct settings *s = settings;
    return s->to ? ANK_WRITE : 0u;
}

static bool signals(struct session *session, const void *settings, char **operands,
                    struct ank_error *err)
{
    static const char *const kinds[] = {"csv", "json", "pdf", "html", NULL};
    const struct settings *s = settings;
    struct ank_network_request request = network_request(session, s, operands);
    struct ank_document made = {0};
    bool done =
        request.text || kind_by_format(session, s->output, kinds, &request.kind, err);
    if (done && (request.text || request.kind.is_paper))
        request.words = words_of(session, s);
    done = done && ank_signal_bundle(&session->work, &request, &made, err) &&
           put(session, s, NULL, &made, err);
    free(made.bytes);
    return done;
}

/* Folders of results; no registry is looked into. */
static bool pool(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    static const char *const kinds[] = {"csv", "json", "pdf", "html", NULL};
    const struct settings *s = settings;
    struct ank_pool_request request = {
        .folders = operands,
        .text = session->format_given ? session->format == TABLE_TEXT : is_text(s),
        .faults = session->out,
    };
    while (operands[request.count])
        request.count++;
    struct ank_document made = {0};
    bool done = (request.text ||
                 kind_by_format(session, s->output, kinds, &request.kind, err)) &&
                ank_pool_report(&session->work, &request, &made, err) &&
                put(session, s, NULL, &made, err);
    free(made.bytes);
    return done;
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
            {.name = "society",
             .operands = "RELEASE",
             .summary = ANK_N("A page for everybody, in plain words, from a folder "
                              "released under a licence"),
             .options = society_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("report society public-2026 -o page.pdf"),
             .run = society},
            {.name = "story",
             .operands = "FAMILY",
             .summary = ANK_N(
                 "What a family lets others read of its road, in its own words: a text to "
                 "write together, a paper to sign, and then a paper to give"),
             .access = ANK_READ | ANK_IDENTITY,
             .options = story_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .more_access = more_for_story,
             .ask = ask_names,
             .example = ANK_N("report story G-7K3QX -o story.md"),
             .run = story},
            {.name = "network",
             .operands = "PROJECT... YEAR",
             .summary = ANK_N("A page for partners: by whom and by which road families "
                              "came, and what became of it, under the rules of a "
                              "release"),
             .access = ANK_READ,
             .options = network_options,
             .settings_size = sizeof(struct settings),
             .more_access = network_access,
             .least = 2,
             .example = ANK_N("report network zonnedorp 2025"),
             .run = network},
            {.name = "signals",
             .operands = "PROJECT... YEAR",
             .summary =
                 ANK_N("The signals of a year for who can change something, with "
                       "room for answers, and what became of those of before"),
             .access = ANK_READ,
             .options = signal_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .example = ANK_N("report signals zonnedorp 2026 -o signals.pdf"),
             .run = signals},
            {.name = "pool",
             .operands = "RELEASE...",
             .summary = ANK_N("Lay released folders of several organisations side by "
                              "side"),
             .options = pool_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .example = ANK_N("report pool noord zuid west -o network.pdf"),
             .run = pool},
            {0},
        },
};
