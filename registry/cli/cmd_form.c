/* SPDX-License-Identifier: GPL-3.0-or-later */
/* form: the blank form to fill in by hand, and the cards for on the floor. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"
#include "../app/sheet/blank_form.h"
#include "output_kind.h"

struct settings {
    const char *family, *person, *instrument, *beside, *output, *kind;
    bool due, cards;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "family", "CODE", PLACE(family),
     ANK_N("for this family: its code, its language and its next wave stand on it")},
    {OPTION_TEXT, 0, "person", "CODE", PLACE(person),
     ANK_N("for this person of the family")},
    {OPTION_FLAG, 0, "due", NULL, PLACE(due),
     ANK_N("a form for every family that is due or late, in one book")},
    {OPTION_TEXT, 0, "instrument", "CODE", PLACE(instrument),
     ANK_N("only this list of domains; for cards the project's first when left out")},
    {OPTION_FLAG, 0, "cards", NULL, PLACE(cards),
     ANK_N("a page for each step of the scale, to lay on the floor and stand on")},
    {OPTION_TEXT, 0, "beside", "LANG|none", PLACE(beside),
     ANK_N("a second language in small letters; yours when left out and the paper's is "
           "another")},
    {OPTION_TEXT, 'o', "output", "FILE", PLACE(output),
     ANK_N("FILE.pdf, .html or .svg; here under its code when left out")},
    {OPTION_TEXT, 0, "kind", "KIND", PLACE(kind),
     ANK_N(
         "pdf, html (to read on a screen or to listen to) or svg; pdf when left out")},
    {0},
};

static bool check_options(const struct settings *s, struct ank_error *err)
{
    if (s->cards && (s->family || s->person))
        return ank_fail(
            err, ANK_USAGE,
            ANK_N(
                "cards are for nobody in particular; leave --family and --person out"));
    if (s->person && !s->family)
        return ank_fail(err, ANK_USAGE, ANK_N("--person needs --family"));
    if (s->due && (s->family || s->cards))
        return ank_fail(err, ANK_USAGE,
                        ANK_N("--due goes without --family and --cards"));
    return (!s->family || check_code("--family", s->family, err)) &&
           (!s->person || check_code("--person", s->person, err)) &&
           (!s->beside || strcmp(s->beside, "none") == 0 ||
            check_language(s->beside, err));
}

/* The coach's beside the family's, unless somebody said which. */
static const struct ank_lang *beside_of(const struct session *session,
                                        const struct settings *s)
{
    if (s->beside)
        return strcmp(s->beside, "none") == 0 ? NULL : ank_lang_find(s->beside);
    return session->work.paper_lang ? NULL : session->work.lang;
}

static bool find_instrument(const struct settings *s, struct form_source *source,
                            struct ank_error *err)
{
    const struct ank_project *project = source->project;
    char shown[256];
    for (size_t i = 0; s->instrument && i < project->instrument_count; i++)
        if (strcmp(project->instruments[i]->code, s->instrument) == 0)
            source->only = project->instruments[i];
    return !s->instrument || source->only ||
           ank_fail(
               err, ANK_NOT_FOUND,
               ANK_N(
                   "project %s does not use instrument %s; \"ankerpunt project set %s "
                   "--instrument %s\" adds it"),
               project->code, ank_shown(s->instrument, shown), project->code, shown);
}

/* No form for who took back consent to be measured. */
static bool may_ask(const struct ank_record *record, const struct form_source *source,
                    struct ank_error *err)
{
    bool said;
    if (!ank_consent_stands(record, "measure", source->today, &said) && said)
        return ank_fail(err, ANK_DENIED,
                        ANK_N("%s took back consent to be measured; no form is made"),
                        record->family);
    if (ank_consent_withdrawn_by(record, source->person, "measure", source->today))
        return ank_fail(
            err, ANK_DENIED,
            ANK_N("%s: %s took back consent to be measured; no form is made"),
            record->family, source->person);
    return true;
}

static bool check_person(struct session *session, const struct ank_record *record,
                         const char *person, struct ank_error *err)
{
    int64_t id;
    if (!person)
        return true;
    return ank_person_id(session->work.registry, record->id, person, &id, err) &&
           (id || ank_fail(err, ANK_NOT_FOUND,
                           ANK_N("there is no person %s in this family; \"ankerpunt "
                                 "person FAMILY add %s --role ...\" adds them"),
                           person, person));
}

static bool add_one(struct session *session, const char *family,
                    struct form_source *source, struct ank_error *err)
{
    struct ank_record record;
    return ank_record_parts(session->work.registry, family,
                            ANK_RECORD_SITTINGS | ANK_RECORD_CONSENTS,
                            session->work.mem, &record, err) &&
           check_person(session, &record, source->person, err) &&
           may_ask(&record, source, err) &&
           (form_add_family(source, &record, false) ||
            ank_fail(err, ANK_NOT_FOUND, ANK_N("%s is not in project %s"),
                     record.family, source->project->code));
}

static bool add_due(struct session *session, struct form_source *source,
                    struct ank_error *err)
{
    const struct ank_record *record;
    struct ank_cursor *cursor =
        ank_cursor_parts(session->work.registry, NULL, source->project->code,
                         ANK_RECORD_SITTINGS | ANK_RECORD_CONSENTS);
    size_t withdrew = 0;
    while (session_goes_on(err) && ank_cursor_next(cursor, &record)) {
        struct ank_error no = {0};
        if (may_ask(record, source, &no))
            form_add_family(source, record, true);
        else
            withdrew++;
    }
    if (!ank_cursor_close(cursor, err) || err->code != ANK_OK)
        return false;
    if (withdrew > 0 && !session->quiet)
        fputs(
            SAY(ANK_N(
                    "note: left out, for they took back consent to be measured: %zu\n"),
                withdrew),
            session->notices);
    return source->count > 0 ||
           ank_fail(err, ANK_NOT_FOUND, ANK_N("nobody of %s is due or late now"),
                    source->project->code);
}

static bool add_forms(struct session *session, const struct settings *s,
                      struct form_source *source, struct ank_error *err)
{
    if (s->due)
        return add_due(session, source, err);
    if (s->family)
        return add_one(session, s->family, source, err);
    form_add_blank(source);
    return true;
}

static bool draw(struct session *session, const struct settings *s,
                 struct form_source *source, enum ank_paper paper, char **bytes,
                 size_t *size, struct ank_error *err)
{
    struct ank_fonts *fonts;
    const struct ank_lang *lang =
        source->lang ? source->lang : ank_lang_find(source->project->language);
    const struct ank_cards cards = {
        .lang = lang,
        .beside = source->beside == lang ? NULL : source->beside,
        .instrument = source->only ? source->only : source->project->instruments[0],
        .today = session->work.today};
    if (!ank_fonts_open(&fonts, err))
        return false;
    bool done = s->cards ? ank_cards_sheet(fonts, paper, &cards, bytes, size, err)
                         : ank_form_sheet(fonts, paper, source->forms, source->count,
                                          bytes, size, err);
    ank_fonts_close(fonts);
    return done;
}

/* "form-G-7K3QX-mama.pdf", "form-zonnedorp-due.pdf", "cards-zonnedorp.pdf" */
static const char *default_path(struct session *session, const struct settings *s,
                                const char *project, enum ank_paper paper)
{
    return ank_format(session->work.mem, "%s-%s%s%s%s%s%s.%s",
                      s->cards ? "cards" : "form", s->family ? s->family : project,
                      s->person ? "-" : "", s->person ? s->person : "",
                      s->instrument ? "-" : "", s->instrument ? s->instrument : "",
                      s->due ? "-due" : "", paper_ending(paper));
}

static bool put(struct session *session, const struct settings *s,
                struct form_source *source, enum ank_paper paper, struct ank_error *err)
{
    const char *project = source->project->code;
    const char *path = s->output ? s->output : default_path(session, s, project, paper);
    char *bytes;
    size_t size;
    if (!draw(session, s, source, paper, &bytes, &size, err))
        return false;
    bool printed = strcmp(path, "-") == 0;
    bool done = printed || ank_file_put(path, bytes, size, session->force, err);
    if (printed)
        fwrite(bytes, 1, size, session->out);
    else if (done)
        fprintf(session->out, "%s %s saved\n", s->family ? s->family : project, path);
    free(bytes);
    return done;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_project project;
    struct kind kind;
    struct form_source source = {
        .project = &project,
        .person = s->person,
        .lang = session->work.paper_lang,
        .beside = beside_of(session, s),
        .today = session->work.today,
        .mem = session->work.mem,
    };
    if (!check_options(s, err) ||
        !kind_choose(session, s->output, "kind", s->kind, paper_kinds, &kind, err) ||
        !ank_project_find(session->work.registry, operands[0], session->work.mem,
                          &project, err) ||
        !find_instrument(s, &source, err))
        return false;
    if (project.instrument_count == 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("project %s rates nothing; there is no form to make"),
                        project.code);
    return (s->cards || add_forms(session, s, &source, err)) &&
           put(session, s, &source, kind.paper, err);
}

const struct command cmd_form = {
    .name = "form",
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
             .least = 1,
             .most = 1,
             .run = run},
            {0},
        },
};
