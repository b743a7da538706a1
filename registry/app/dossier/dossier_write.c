/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dossier: given to whom, and written as text, as paper or as JSON. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/dossiers.h>
#include <ankerpunt/app/share.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/seal.h>
#include "../entry/entry_check.h"
#include "dossier.h"

bool ank_dossier_sealed(struct ank_work_context *work, const char *family,
                        const char *to, bool *sealed, struct ank_error *err)
{
    struct ank_family found;
    return (!to || ank_check_code("--to", to, err)) &&
           ank_family_find(work->registry, family, work->mem, &found, err) &&
           ank_seal_is_set(work->registry, sealed, err);
}

/* "mama, papa", and the family itself. */
bool ank_dossier_contacts(struct ank_work_context *work, const char *family,
                          const char **whose, struct ank_error *err)
{
    struct ank_family found;
    struct ank_identity *list;
    size_t count;
    *whose = "";
    if (!ank_family_find(work->registry, family, work->mem, &found, err) ||
        !ank_identity_list(work->registry, found.id, work->mem, &list, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        *whose =
            ank_format(work->mem, "%s%s%s", *whose, **whose ? ", " : "",
                       list[i].code ? list[i].code : SAY(ANK_N("the family together")));
    return true;
}

/* What is given to somebody else needs the family's yes, and that of everybody
 * whose scores are in it. */
static bool share(struct ank_work_context *work,
                  const struct ank_dossier_request *request, struct ank_error *err)
{
    const char *to = request->to, *unwilling = request->person;
    const char *purpose = ank_format(work->mem, "share:%s", to);
    struct ank_record record;
    if (!ank_record_of(work->registry, request->family, work->mem, &record, err))
        return false;
    bool outside = strcmp(to, "family") != 0;
    for (size_t i = 0; i < record.sitting_count && outside && !unwilling; i++)
        if (ank_consent_withdrawn_by(&record, record.sittings[i].by, purpose,
                                     work->today))
            unwilling = record.sittings[i].by;
    return ank_share_note(
        work, &record,
        &(struct ank_share){.what = "dossier", .whom = to, .by = unwilling}, err);
}

/* What goes on under a line begins a little further than the line. */
static void write_line(const char *line, size_t screen, FILE *out)
{
    ank_text_fill(out, line, 0, strspn(line, " ") + 2, screen);
}

static void write_text(const struct ank_dossier *paper, size_t screen, FILE *out)
{
    write_line(paper->title, screen, out);
    for (size_t p = 0; p < paper->part_count; p++) {
        const struct ank_dossier_part *part = &paper->parts[p];
        fprintf(out, "%s%s%s", *part->heading ? "\n" : "", part->heading,
                *part->heading ? "\n" : "");
        for (size_t i = 0; i < part->line_count; i++)
            write_line(part->lines[i], screen, out);
    }
}

static bool write_paper(const struct ank_dossier *dossier, enum ank_paper paper,
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

static bool write_words(struct dossier *dossier, const struct ank_output_kind *kind,
                        FILE *out, struct ank_error *err)
{
    if (!dossier_add_parts(dossier, err))
        return false;
    struct ank_dossier paper = {
        .lang = dossier->lang,
        .code = dossier->record.family,
        .title = ank_words(dossier->lang, ANK_N("Everything that is kept about you")),
        .today = dossier->work->today,
        .part_count = dossier->part_count,
        .parts = dossier->parts,
    };
    if (kind->is_paper)
        return write_paper(&paper, kind->paper, out, err);
    write_text(&paper, dossier->work->screen, out);
    return true;
}

bool ank_dossier_write(struct ank_work_context *work,
                       const struct ank_dossier_request *request, FILE *out,
                       struct ank_error *err)
{
    const struct ank_output_kind *kind = &request->kind;
    struct dossier dossier = {
        .work = work,
        .lang = work->paper_lang,
        .unlocked = ank_seal_is_open(work->registry),
        .with_notes = request->with_notes,
        .person = request->person,
    };
    if (request->person && request->with_notes)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("a coach's note may tell of others too: --person goes "
                              "without --with-notes; read them with \"ankerpunt note "
                              "%s\" and tell what is of %s"),
                        request->family, request->person);
    if ((request->to && !share(work, request, err)) ||
        !dossier_read(&dossier, request->family, err))
        return false;
    return !kind->is_paper && kind->format == TABLE_JSON
               ? dossier_json(&dossier, out, err)
               : write_words(&dossier, kind, out, err);
}
