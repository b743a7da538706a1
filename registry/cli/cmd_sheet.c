/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet: progress sheets for families to keep. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <ankerpunt/app/sheets.h>
#include "command.h"
#include "fields.h"
#include "output_kind.h"
#include "printing.h"

struct settings {
    const char *project, *output, *to, *by, *voices, *kind;
    bool words, large, child, easy, suggest;
    struct printing printing;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "project", "PROJECT", PLACE(project),
     ANK_N("a sheet for every family of this project")},
    {OPTION_TEXT, 'o', "output", "FILE|DIR", PLACE(output),
     ANK_N(
         "a folder for a file each, or one FILE.pdf, .html or .svg; here when left out")},
    {OPTION_TEXT, 0, "kind", "KIND", PLACE(kind),
     ANK_N(
         "pdf, html (to read on a screen or to listen to) or svg; pdf when left out")},
    {OPTION_TEXT, 0, "by", "PERSON", PLACE(by),
     ANK_N("the sheet of this person: a child's own, for one")},
    {OPTION_TEXT, 0, "voices", "PERSON,...", PLACE(voices),
     ANK_N("only these persons side by side; each must have said yes to share:family")},
    {OPTION_TEXT, 0, "to", "WHO", PLACE(to),
     ANK_N("whom it is given to: noted in the share log, with the family's consent")},
    {OPTION_FLAG, 0, "large", NULL, PLACE(large),
     ANK_N("large letters, for weak eyes")},
    {OPTION_FLAG, 0, "child", NULL, PLACE(child),
     ANK_N("for a child: faces and few words; mostly with --by")},
    {OPTION_FLAG, 0, "easy", NULL, PLACE(easy),
     ANK_N("for who reads little: pictograms, faces and the next steps, one page")},
    {OPTION_FLAG, 0, "suggest", NULL, PLACE(suggest),
     ANK_N(
         "when the family wishes it: beside what is hard now, rights that may help and "
         "were not looked at yet")},
    {OPTION_FLAG, 0, "words", NULL, PLACE(words),
     ANK_N("with what the family said in its own words; asks for the passphrase")},
    PRINTING_OPTIONS(struct settings, printing),
    {0},
};

/* Where the files go. */
struct place {
    struct session *session;
    const char *book;   /* the file that all are in, or "-"; NULL: a file each */
    const char *folder; /* where a file each goes; NULL: here */
    const struct printing *printing;
    bool printed_only; /* no file was asked for */
    struct ank_print_queue queue;
    struct ank_batch batch; /* files that appear together */
    FILE *saved;            /* what is printed once they are there */
    struct ank_arena mem;   /* of the path at hand */
};

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* What ends as paper does is a file, of one family or of all; so is any other name with
 * an ending for one family. Else it is a folder. */
static void choose_place(struct place *place, const char *output, bool one)
{
    if (!output)
        return;
    if (strcmp(output, "-") == 0 ||
        (!is_folder(output) && !ends_with(output, "/") &&
         (kind_is_named(output, paper_kinds) || (one && kind_has_ending(output)))))
        place->book = output;
    else
        place->folder = output;
}

/* A folder says nothing of the kind, but for a name that a file might have. */
static bool choose_paper(const struct place *place, const struct settings *s,
                         enum ank_paper *paper, struct ank_error *err)
{
    struct ank_output_kind kind;
    bool folder =
        place->folder && (is_folder(place->folder) || !kind_has_ending(place->folder));
    if (!kind_choose(place->session, folder ? NULL : s->output, "kind", s->kind,
                     paper_kinds, &kind, err))
        return false;
    *paper = kind.paper;
    return true;
}

/* What waits for the printer; a book of several families has no side of paper for two
 * of them. */
static bool queue(struct place *place, const struct ank_sheet *sheet,
                  struct ank_error *err)
{
    const struct ank_print_job job = {sheet->bytes, sheet->size, !sheet->family};
    ank_print_add(&place->queue, &job);
    return printing_said(place->session, sheet->family,
                         sheet->family ? sheet->family : "ankerpunt", place->saved,
                         err);
}

static bool take(void *context, const struct ank_sheet *sheet, struct ank_error *err)
{
    struct place *place = context;
    struct session *session = place->session;
    if (place->printing->print && !queue(place, sheet, err))
        return false;
    if (place->printed_only)
        return true;
    const char *path =
        place->book     ? place->book
        : place->folder ? ank_format(&place->mem, "%s/%s", place->folder, sheet->name)
                        : sheet->name;
    if (strcmp(path, "-") == 0) {
        fwrite(sheet->bytes, 1, sheet->size, session->out);
        return true;
    }
    if (!ank_batch_put(&place->batch, path, sheet->bytes, sheet->size, session->force,
                       err))
        return false;
    if (!session_saved(
            session,
            &(struct saved){
                .line = ank_format(&place->mem, "%s %s",
                                   sheet->family ? sheet->family : "ankerpunt", path),
                .said = path,
                .to = place->saved},
            err))
        return false;
    ank_arena_reset(&place->mem);
    return true;
}

/* Makes them; when all are there they go to the printer, then to their files, and then
 * it says so. */
static bool make(struct place *place, const struct ank_sheets_request *request,
                 struct ank_error *err)
{
    const struct ank_sheet_taker taker = {take, place};
    char *saved = NULL;
    size_t size = 0;
    if (place->folder && !ank_folder_make(place->folder, err))
        return false;
    place->saved = ank_must(open_memstream(&saved, &size));
    bool done = ank_sheets_make(&place->session->work, request, &taker, err) &&
                printing_send(place->printing, &place->queue, err) &&
                ank_batch_keep(&place->batch, err);
    fclose(place->saved);
    if (done)
        fwrite(saved, 1, size, place->session->out);
    free(saved);
    ank_batch_drop(&place->batch);
    ank_print_drop(&place->queue);
    ank_arena_free(&place->mem);
    return done;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct place place = {.session = session,
                          .printing = &s->printing,
                          .printed_only = s->printing.print && !s->output};
    struct ank_sheets_request request = {
        .project = s->project,
        .families = operands,
        .by = s->by,
        .voices = s->voices,
        .to = s->to,
        .words = s->words,
        .large = s->large,
        .child = s->child,
        .easy = s->easy,
        .suggest = s->suggest,
    };
    if (!ank_sheets_check(&request, err))
        return false;
    choose_place(&place, s->output, !s->project && !operands[1]);
    request.book = place.book != NULL;
    return choose_paper(&place, s, &request.paper, err) &&
           printing_check(&s->printing, &request.paper, err) &&
           make(&place, &request, err);
}

/* Only what is given to somebody is written down; only for their own words is
 * anything unsealed. */
static unsigned more_access(const void *settings)
{
    const struct settings *s = settings;
    return (s->to ? ANK_WRITE : 0u) | (s->words ? ANK_IDENTITY : 0u);
}

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    return !s->words || session_unseal(session, err);
}

const struct command cmd_sheet = {
    .name = "sheet",
    .group = GROUP_PAPER,
    .summary = ANK_N("Progress sheets for families to keep"),
    .verbs =
        (const struct verb[]){
            {.operands = "[FAMILY...]",
             .summary = ANK_N(
                 "Make a progress sheet for each family: a PDF to print, or a page to "
                 "read on a screen or to listen to (HTML)"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .more_access = more_access,
             .ask = ask,
             .example = ANK_N("sheet G-7K3QX -o zon.pdf"),
             .run = run},
            {0},
        },
};
