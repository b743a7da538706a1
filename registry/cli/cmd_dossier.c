/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dossier: everything that is held on a family, in plain words. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/share.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/seal.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"
#include "../app/dossier/dossier.h"
#include "fields.h"
#include "output_kind.h"

struct settings {
    const char *output, *to;
    bool with_notes, no_names;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 'o', "output", "FILE", PLACE(output),
     ANK_N("write to this file; a FILE.pdf is for paper, a FILE.html to listen to")},
    {OPTION_FLAG, 0, "with-notes", NULL, PLACE(with_notes),
     ANK_N("what the coach's notes say too; else only that they are there")},
    {OPTION_FLAG, 0, "no-names", NULL, PLACE(no_names),
     ANK_N("do not ask for the passphrase; names and texts stay sealed")},
    {OPTION_TEXT, 0, "to", "WHO", PLACE(to),
     ANK_N("whom it is given to: noted in the share log, with the family's consent")},
    {0},
};

/* Without a passphrase at hand it tells that something is sealed. */
static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_family family;
    bool set;
    if (s->to && !check_code("--to", s->to, err))
        return false;
    if (!ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        !ank_seal_is_set(session->work.registry, &set, err))
        return false;
    if (!set || s->no_names || (!session_can_unseal() && !s->with_notes))
        return true;
    return session_unseal(session, err);
}

/* What is given to somebody else needs the family's yes, and that of everybody
 * whose scores are in it. */
static bool share(struct session *session, const struct ank_record *record,
                  const char *to, struct ank_error *err)
{
    const char *purpose = ank_format(session->work.mem, "share:%s", to),
               *unwilling = NULL;
    for (size_t i = 0; i < record->sitting_count && !unwilling; i++)
        if (ank_consent_withdrawn_by(record, record->sittings[i].by, purpose,
                                     session->work.today))
            unwilling = record->sittings[i].by;
    return ank_share_note(&session->work, record, "dossier", to, unwilling, err);
}

static void write_text(const struct ank_dossier *dossier, FILE *out)
{
    fprintf(out, "%s\n", dossier->title);
    for (size_t p = 0; p < dossier->part_count; p++) {
        const struct ank_dossier_part *part = &dossier->parts[p];
        fprintf(out, "%s%s%s", *part->heading ? "\n" : "", part->heading,
                *part->heading ? "\n" : "");
        for (size_t i = 0; i < part->line_count; i++)
            fprintf(out, "%s\n", part->lines[i]);
    }
}

static bool write_sheet(const struct ank_dossier *dossier, enum ank_paper paper,
                        FILE *out, struct ank_error *err)
{
    struct ank_fonts *fonts;
    char *bytes = NULL;
    size_t size;
    if (!ank_fonts_open(&fonts, err))
        return false;
    bool done = ank_dossier_sheet(fonts, paper, dossier, &bytes, &size, err);
    if (done)
        fwrite(bytes, 1, size, out);
    free(bytes);
    ank_fonts_close(fonts);
    return done;
}

static bool write_words(struct dossier *dossier, const struct kind *kind, FILE *out,
                        struct ank_error *err)
{
    if (!dossier_tell(dossier, err))
        return false;
    struct ank_dossier told = {
        .lang = dossier->lang,
        .code = dossier->record.family,
        .title = ank_words(dossier->lang, ANK_N("Everything we keep about you")),
        .today = dossier->work->today,
        .part_count = dossier->part_count,
        .parts = dossier->parts,
    };
    if (kind->is_paper)
        return write_sheet(&told, kind->paper, out, err);
    write_text(&told, out);
    return true;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    static const char *const kinds[] = {"text", "json", "pdf", "html", "svg", NULL};
    struct kind kind;
    struct output output;
    struct dossier dossier = {
        .work = &session->work,
        .lang = session->work.paper_lang,
        .unlocked = ank_seal_is_open(session->work.registry),
        .with_notes = s->with_notes,
    };
    if (session->format == TABLE_CSV || session->format == TABLE_XLSX)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "dossier gives text or json, or a page with -o FILE.pdf or FILE.html"));
    if (!kind_by_format(session, s->output, kinds, &kind, err))
        return false;
    struct ank_record
        record; /* shared first, so that it is in the list of what was shared */
    if ((s->to && (!ank_record_of(session->work.registry, operands[0],
                                  session->work.mem, &record, err) ||
                   !share(session, &record, s->to, err))) ||
        !dossier_read(&dossier, operands[0], err))
        return false;
    output_open(&output, session, s->output);
    bool done = session->format == TABLE_JSON
                    ? dossier_json(&dossier, output.stream, err)
                    : write_words(&dossier, &kind, output.stream, err);
    if (!output_close(&output, session, done, err))
        return false;
    if (output.path && !session->quiet)
        fprintf(session->out, "%s %s saved\n", dossier.record.family, output.path);
    return true;
}

static unsigned more_access(const void *settings)
{
    const struct settings *s = settings;
    return s->to ? ANK_WRITE : 0;
}

const struct command cmd_dossier = {
    .name = "dossier",
    .summary = ANK_N("Everything that is kept about a family"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY",
             .summary = ANK_N(
                 "Print everything that is kept about a family, in its language. Of the "
                 "coach's notes it tells that they are there; --with-notes tells what they "
                 "say, for a family that asks for all of it"),
             .access = ANK_READ | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .more_access = more_access,
             .ask = ask,
             .run = run},
            {0},
        },
};
