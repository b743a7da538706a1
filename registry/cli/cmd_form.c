/* SPDX-License-Identifier: GPL-3.0-or-later */
/* form: the blank form to fill in by hand or in a spreadsheet, and the cards for on the
 * floor. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/blank_forms.h>
#include "command.h"
#include "output_kind.h"
#include "passphrase.h"
#include "printing.h"

struct settings {
    const char *family, *person, *instrument, *language, *beside, *wave, *output, *kind;
    bool due, cards, easy, child, workbook, rights, brief, words;
    struct printing printing;
};

static const char *const workbook_kinds[] = {"xlsx", NULL};
static const char *const all_kinds[] = {"pdf", "html", "svg", "xlsx", NULL};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "family", "FAMILY", PLACE(family),
     ANK_N("for this family: its code, its language and its next wave stand on it")},
    {OPTION_TEXT, 0, "person", "PERSON", PLACE(person),
     ANK_N("for this person of the family")},
    {OPTION_FLAG, 0, "due", NULL, PLACE(due),
     ANK_N("a form for every family that is due or late, in one book")},
    {OPTION_TEXT, 0, "instrument", "INSTRUMENT", PLACE(instrument),
     ANK_N("only this list of domains; for cards the project's first when left out")},
    {OPTION_FLAG, 0, "cards", NULL, PLACE(cards),
     ANK_N("a page for each step of the scale, to lay on the floor and stand on")},
    {OPTION_FLAG, 0, "easy", NULL, PLACE(easy),
     ANK_N("for who reads little: pictograms and faces, one page")},
    {OPTION_FLAG, 0, "child", NULL, PLACE(child),
     ANK_N("the same for a child, who says \"I\"; mostly with --person")},
    {OPTION_FLAG, 0, "rights", NULL, PLACE(rights),
     ANK_N("no domains but rights, to look for together: a line for each, with a box "
           "for each answer")},
    {OPTION_FLAG, 0, "short", NULL, PLACE(brief),
     ANK_N("of the rights the short form, as \"rights scan --short\"")},
    {OPTION_FLAG, 0, "xlsx", NULL, PLACE(workbook),
     ANK_N("a workbook for an office that works with a spreadsheet; \"import sheet\" "
           "takes it in again")},
    {OPTION_TEXT, 0, "wave", "WAVE", PLACE(wave),
     ANK_N("a workbook for one planned moment: 0, 3, closing")},
    {OPTION_TEXT, 0, "language", "LANG", PLACE(language),
     ANK_N("the language of the form: nl, fr, en, or ar, bg, es, ps, ro, so, tr, uk; "
           "the family's when left out")},
    {OPTION_TEXT, 0, "beside", "LANG|none", PLACE(beside),
     ANK_N("a second language in small letters; yours when left out and the paper's is "
           "another")},
    {OPTION_TEXT, 'o', "output", "FILE", PLACE(output),
     ANK_N("FILE.pdf, .html, .svg or .xlsx; here under its code when left out")},
    {OPTION_TEXT, 0, "kind", "KIND", PLACE(kind),
     ANK_N(
         "pdf, html (to read on a screen or to listen to) or svg; pdf when left out")},
    {OPTION_FLAG, 0, "words", NULL, PLACE(words),
     ANK_N("with what the family added in its own words; asks for the passphrase")},
    PRINTING_OPTIONS(struct settings, printing),
    {0},
};

/* To the printer; a book of several families on one side of the paper. */
static bool print(struct session *session, const struct settings *s, const char *whose,
                  const struct ank_forms *made, struct ank_error *err)
{
    struct ank_print_queue queue = {0};
    const struct ank_print_job job = {made->bytes, made->size, s->due};
    ank_print_add(&queue, &job);
    return printing_send(&s->printing, &queue, err) &&
           printing_said(session, s->family, whose, session->out, err);
}

/* Under its name once it is printed, when it is; what is printed needs no file. */
static bool put(struct session *session, const struct settings *s, const char *whose,
                const struct ank_forms *made, struct ank_error *err)
{
    struct ank_batch file = {0};
    const char *path = s->output ? s->output : made->name;
    bool kept = s->output || !s->printing.print, told = strcmp(path, "-") == 0;
    bool done =
        (!kept || told ||
         ank_batch_put(&file, path, made->bytes, made->size, session->force, err)) &&
        (!s->printing.print || print(session, s, whose, made, err)) &&
        ank_batch_keep(&file, err);
    ank_batch_drop(&file);
    if (done && kept && told)
        fwrite(made->bytes, 1, made->size, session->out);
    return done && (!kept || told || session_file(session, whose, path, err));
}

/* Which kind of paper; a workbook is none. */
static bool choose_paper(struct session *session, const struct settings *s,
                         struct ank_forms_request *request, struct ank_error *err)
{
    struct ank_output_kind kind = {0};
    if (request->workbook && (s->kind || s->printing.print))
        return ank_fail(
            err, ANK_USAGE,
            ANK_N("a workbook is not printed and has one kind; leave --kind "
                  "and --print out"));
    if (request->workbook)
        return kind_choose(session, s->output, "xlsx", "xlsx", all_kinds, &kind, err);
    if (!kind_choose(session, s->output, "kind", s->kind, paper_kinds, &kind, err))
        return false;
    request->paper = kind.paper;
    return printing_check(&s->printing, &request->paper, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_forms made;
    struct ank_forms_request request = {
        .project = operands[0],
        .family = s->family,
        .person = s->person,
        .instrument = s->instrument,
        .language = s->language,
        .beside = s->beside,
        .due = s->due,
        .cards = s->cards,
        .easy = s->easy,
        .child = s->child,
        .workbook = s->workbook || kind_is_named(s->output, workbook_kinds),
        .wave = s->wave,
        .rights = s->rights,
        .brief = s->brief,
    };
    if (!ank_forms_check(&request, err) || !choose_paper(session, s, &request, err) ||
        !ank_forms_make(&session->work, &request, &made, err))
        return false;
    const char *whose = s->family ? s->family : operands[0];
    bool done = put(session, s, whose, &made, err);
    free(made.bytes);
    return done;
}

/* Only for their own words is anything unsealed. */
static unsigned more_access(const void *settings)
{
    return ((const struct settings *)settings)->words ? ANK_IDENTITY : 0u;
}

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    return !((const struct settings *)settings)->words || session_unseal(session, err);
}

const struct command cmd_form = {
    .name = "form",
    .group = GROUP_PAPER,
    .summary = ANK_N("Blank forms to fill in by hand, and cards for on the floor"),
    .verbs =
        (const struct verb[]){
            {.operands = "PROJECT",
             .summary =
                 ANK_N("Make the blank form (PDF) of a project, of a family, or of all "
                       "who are "
                       "due; \"rate --form CODE\" notes it with the code at its foot"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .more_access = more_access,
             .ask = ask,
             .least = 1,
             .most = 1,
             .example = ANK_N("form zonnedorp --due -o forms.pdf"),
             .run = run},
            {0},
        },
};
