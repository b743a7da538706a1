/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dossier: everything that is held on a family, in plain words. */
#include <ankerpunt/app/dossiers.h>
#include "command.h"
#include "fields.h"
#include "output_kind.h"
#include "prompt.h"

struct settings {
    const char *output, *to, *person;
    bool with_notes, no_names;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 'o', "output", "FILE", PLACE(output),
     ANK_N("write to this file; a FILE.pdf is for paper, a FILE.html to listen to")},
    {OPTION_TEXT, 0, "person", "PERSON", PLACE(person),
     ANK_N("what is kept on this person and on the family as a whole, nothing of "
           "another")},
    {OPTION_FLAG, 0, "with-notes", NULL, PLACE(with_notes),
     ANK_N("what the coach's notes say too; else only that they are there")},
    {OPTION_FLAG, 0, "no-names", NULL, PLACE(no_names),
     ANK_N("do not ask for the passphrase; names and texts stay sealed")},
    {OPTION_TEXT, 0, "to", "WHO", PLACE(to),
     ANK_N("whom it is given to: noted in the share log, with the family's consent")},
    {0},
};

/* Who asks for everything hears whose contact details go along, before it is written.
 */
static bool tell_contacts(struct session *session, const char *family,
                          struct ank_error *err)
{
    const char *whose;
    if (!ank_dossier_contacts(&session->work, family, &whose, err))
        return false;
    if (*whose)
        fprintf(stderr, "%s\n",
                SAY(ANK_N("This dossier holds everything, also the contact details of: "
                          "%s. --person PERSON is for one of them alone."),
                    whose));
    return true;
}

/* Without a passphrase at hand it tells that something is sealed. */
static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    bool sealed;
    if (!ank_dossier_sealed(&session->work, operands[0], s->to, &sealed, err) ||
        (!s->person && prompt_possible() && !tell_contacts(session, operands[0], err)))
        return false;
    if (!sealed || s->no_names || (!session_can_unseal() && !s->with_notes))
        return true;
    return session_unseal(session, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    static const char *const kinds[] = {"text", "json", "pdf", "html", "svg", NULL};
    struct output output;
    struct ank_dossier_request request = {.family = operands[0],
                                          .person = s->person,
                                          .to = s->to,
                                          .with_notes = s->with_notes};
    if (session->format == TABLE_CSV || session->format == TABLE_XLSX)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "dossier gives text or json, or a page with -o FILE.pdf or FILE.html"));
    if (!kind_by_format(session, s->output, kinds, &request.kind, err))
        return false;
    output_open(&output, session, s->output);
    bool done = ank_dossier_write(&session->work, &request, output.stream, err);
    if (!output_close(&output, session, done, err))
        return false;
    if (output.path && !session->quiet)
        return session_file(session, operands[0], output.path, err);
    return true;
}

static unsigned more_access(const void *settings)
{
    const struct settings *s = settings;
    return s->to ? ANK_WRITE : 0;
}

const struct command cmd_dossier = {
    .name = "dossier",
    .group = GROUP_PAPER,
    .summary = ANK_N("Everything that is kept about a family"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY",
             .summary = ANK_N(
                 "Print everything that is kept about a family, in its language. Of the "
                 "coach's notes it tells that they are there; --with-notes tells what they "
                 "say, for a family that asks for all of it. Who asks for what is theirs "
                 "gets it with --person: no contact details, scores or words of another"),
             .access = ANK_READ | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .more_access = more_access,
             .ask = ask,
             .example = ANK_N("dossier G-7K3QX -o dossier.pdf"),
             .run = run},
            {0},
        },
};
