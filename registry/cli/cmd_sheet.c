/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet: progress sheets for families to keep. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <ankerpunt/app/share.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"
#include "fields.h"
#include "output_kind.h"
#include "../app/sheet/family_sheet.h"

struct settings {
    const char *project, *output, *to, *by, *kind;
    bool words, large, child;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "project", "CODE", PLACE(project),
     ANK_N("a sheet for every family of this project")},
    {OPTION_TEXT, 'o', "output", "FILE|DIR", PLACE(output),
     ANK_N(
         "a folder for a file each, or one FILE.pdf, .html or .svg; here when left out")},
    {OPTION_TEXT, 0, "kind", "KIND", PLACE(kind),
     ANK_N(
         "pdf, html (to read on a screen or to listen to) or svg; pdf when left out")},
    {OPTION_TEXT, 0, "by", "PERSON", PLACE(by),
     ANK_N("the sheet of this person: a child's own, for one")},
    {OPTION_TEXT, 0, "to", "WHO", PLACE(to),
     ANK_N("whom it is given to: noted in the share log, with the family's consent")},
    {OPTION_FLAG, 0, "large", NULL, PLACE(large),
     ANK_N("large letters, for weak eyes")},
    {OPTION_FLAG, 0, "child", NULL, PLACE(child),
     ANK_N("for a child: faces and few words; mostly with --by")},
    {OPTION_FLAG, 0, "words", NULL, PLACE(words),
     ANK_N("with what the family said in its own words; asks for the passphrase")},
    {0},
};

struct sheets {
    struct session *session;
    const struct settings *settings;
    struct progress_source source;
    struct ank_fonts *fonts;
    enum ank_paper paper;
    bool book;          /* all in one file */
    const char *folder; /* where a file each goes; NULL: here */
    size_t count;       /* in the book */
    const struct ank_progress **families;
    struct ank_arena mem;   /* of the family at hand; of all in a book */
    struct ank_batch batch; /* files that appear together */
    FILE *told;             /* what is said of them once they are there */
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
static void choose_place(struct sheets *sheets, bool one)
{
    const char *output = sheets->settings->output;
    if (!output)
        return;
    sheets->book =
        strcmp(output, "-") == 0 ||
        (!is_folder(output) && !ends_with(output, "/") &&
         (kind_is_named(output, paper_kinds) || (one && kind_has_ending(output))));
    if (!sheets->book)
        sheets->folder = output;
}

/* A folder says nothing of the kind, but for a name that a file might have. */
static bool choose_paper(struct sheets *sheets, struct ank_error *err)
{
    const struct settings *s = sheets->settings;
    struct kind kind;
    bool folder = sheets->folder &&
                  (is_folder(sheets->folder) || !kind_has_ending(sheets->folder));
    if (!kind_choose(sheets->session, folder ? NULL : s->output, "kind", s->kind,
                     paper_kinds, &kind, err))
        return false;
    sheets->paper = kind.paper;
    return true;
}

static bool draw(struct sheets *sheets, const struct ank_progress *const *families,
                 size_t count, const char *path, struct ank_error *err)
{
    struct session *session = sheets->session;
    char *bytes;
    size_t size;
    if (!ank_progress_sheet(sheets->fonts, sheets->paper, families, count, &bytes,
                            &size, err))
        return false;
    bool done = true;
    if (strcmp(path, "-") == 0)
        fwrite(bytes, 1, size, session->out);
    else
        done = ank_batch_put(&sheets->batch, path, bytes, size, session->force, err);
    free(bytes);
    if (done && strcmp(path, "-") != 0)
        fprintf(sheets->told, "%s %s saved\n",
                count == 1 ? families[0]->code : "ankerpunt", path);
    return done;
}

/* "G-7K3QX-dochter-child.pdf": sheets of a family can lie in one folder. */
static char *path_of(struct sheets *sheets, const char *family)
{
    const struct settings *s = sheets->settings;
    return ank_format(&sheets->mem, "%s%s%s%s%s%s%s.%s",
                      sheets->folder ? sheets->folder : "", sheets->folder ? "/" : "",
                      family, s->by ? "-" : "", s->by ? s->by : "",
                      s->child ? "-child" : "", s->large ? "-large" : "",
                      paper_ending(sheets->paper));
}

static bool add_family(struct sheets *sheets, const struct ank_record *record,
                       struct ank_error *err)
{
    struct session *session = sheets->session;
    struct ank_progress *progress = ank_alloc(&sheets->mem, sizeof *progress);
    const char *to = sheets->settings->to;
    if (!progress_of(&sheets->source, session->work.registry, record,
                     session->work.paper_lang, session->work.today, &sheets->mem,
                     progress, err) ||
        (sheets->settings->words && !progress_words_of(session->work.registry, record,
                                                       &sheets->mem, progress, err)) ||
        (to && !ank_share_note(&session->work, record, "sheet", to, progress->by, err)))
        return false;
    progress->large = sheets->settings->large;
    progress->child = sheets->settings->child;
    if (sheets->book) {
        sheets->families = ank_grow(&sheets->mem, sheets->families, sheets->count,
                                    sizeof(struct ank_progress *));
        sheets->families[sheets->count++] = progress;
        return true;
    }
    char *path = path_of(sheets, record->family);
    const struct ank_progress *one[] = {progress};
    bool done = draw(sheets, one, 1, path, err);
    ank_arena_reset(&sheets->mem);
    return done;
}

/* In a book the record must outlive the cursor, so it is read into the book's own
 * memory. */
static bool add_by_code(struct sheets *sheets, const char *code, struct ank_error *err)
{
    struct ank_record *record = ank_alloc(&sheets->mem, sizeof *record);
    return session_goes_on(err) &&
           ank_record_of(sheets->session->work.registry, code, &sheets->mem, record,
                         err) &&
           add_family(sheets, record, err);
}

static bool add_project(struct sheets *sheets, struct ank_error *err)
{
    struct session *session = sheets->session;
    const char *code = sheets->settings->project;
    struct ank_project project;
    const struct ank_record *record;
    char **codes = NULL;
    size_t count = 0;
    if (!ank_project_find(session->work.registry, code, session->work.mem, &project,
                          err))
        return false;
    struct ank_cursor *cursor = ank_cursor_open(session->work.registry, NULL, code);
    bool done = true;
    while (done && session_goes_on(err) && ank_cursor_next(cursor, &record)) {
        if (!sheets->book && !sheets->settings->to) {
            done = add_family(sheets, record, err);
            continue;
        }
        codes = ank_grow(session->work.mem, codes, count, sizeof *codes);
        codes[count++] = ank_strdup(session->work.mem, record->family);
    }
    done = ank_cursor_close(cursor, err) && done && err->code == ANK_OK;
    for (size_t i = 0; done && i < count; i++)
        done = add_by_code(sheets, codes[i], err);
    return done;
}

static bool make_all(struct sheets *sheets, char **operands, struct ank_error *err)
{
    const struct settings *s = sheets->settings;
    if (sheets->folder && !ank_folder_make(sheets->folder, err))
        return false;
    bool done = !s->project || add_project(sheets, err);
    for (; done && *operands; operands++)
        done = add_by_code(sheets, *operands, err);
    if (!done || !sheets->book)
        return done;
    return sheets->count > 0
               ? draw(sheets, sheets->families, sheets->count, s->output, err)
               : ank_fail(err, ANK_NOT_FOUND,
                          ANK_N("there is no family to make a sheet for"));
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct sheets sheets = {.session = session, .settings = s};
    if (!s->project && !operands[0])
        return ank_fail(err, ANK_USAGE, ANK_N("for whom? Give families, or --project"));
    if ((s->to && !check_code("--to", s->to, err)) ||
        (s->by && !check_code("--by", s->by, err)))
        return false;
    sheets.source.by = s->by;
    if (s->to && strcmp(s->to, "family") != 0)
        sheets.source.shared = ank_format(session->work.mem, "share:%s", s->to);
    choose_place(&sheets, !s->project && !operands[1]);
    if (!choose_paper(&sheets, err) ||
        !progress_open(&sheets.source, session->work.registry, session->work.mem,
                       err) ||
        !ank_fonts_open(&sheets.fonts, err))
        return false;
    char *told = NULL;
    size_t size = 0;
    sheets.told = ank_must(open_memstream(&told, &size));
    bool done = make_all(&sheets, operands, err) && ank_batch_keep(&sheets.batch, err);
    fclose(sheets.told);
    if (done)
        fwrite(told, 1, size, session->out);
    free(told);
    ank_batch_drop(&sheets.batch);
    ank_fonts_close(sheets.fonts);
    ank_arena_free(&sheets.mem);
    return done;
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
             .run = run},
            {0},
        },
};
