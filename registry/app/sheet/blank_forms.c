/* SPDX-License-Identifier: GPL-3.0-or-later */
/* form: for whom a form may be made, and what the file holds and is called. */
#include <string.h>

#include <ankerpunt/app/blank_forms.h>
#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/own_theme.h>
#include <ankerpunt/registry/project.h>
#include "../entry/entry_check.h"
#include "../entry/entry_values.h"
#include "../work.h"
#include "blank_book.h"
#include "blank_form.h"
#include "rights_form.h"

/* Whether it asks for what only paper has. */
static bool is_paper_for(const struct ank_forms_request *request)
{
    return request->family || request->person || request->beside || request->due ||
           request->cards || request->easy || request->child;
}

/* Whether it asks for what only a form with domains has. */
static bool is_of_a_list(const struct ank_forms_request *request)
{
    return request->person || request->instrument || request->beside || request->due ||
           request->cards || request->child || request->workbook;
}

bool ank_forms_check(const struct ank_forms_request *request, struct ank_error *err)
{
    if (request->cards && (request->family || request->person))
        return ank_fail(
            err, ANK_USAGE,
            ANK_N(
                "cards are for nobody in particular; leave --family and --person out"));
    if (request->cards && (request->easy || request->child))
        return ank_fail(
            err, ANK_USAGE,
            ANK_N("cards have faces already; leave --easy and --child out"));
    if (request->person && !request->family)
        return ank_fail(err, ANK_USAGE, ANK_N("--person needs --family"));
    if (request->due && (request->family || request->cards))
        return ank_fail(err, ANK_USAGE,
                        ANK_N("--due goes without --family and --cards"));
    if (request->wave && !request->workbook)
        return ank_fail(err, ANK_USAGE, ANK_N("--wave goes with --xlsx"));
    if (request->workbook && is_paper_for(request))
        return ank_fail(
            err, ANK_USAGE,
            ANK_N("a workbook is for nobody in particular and has no paper; "
                  "with --xlsx only --instrument, --wave, --language and -o "
                  "are said"));
    if (request->brief && !request->rights)
        return ank_fail(err, ANK_USAGE, ANK_N("--short goes with --rights"));
    if (request->rights && is_of_a_list(request))
        return ank_fail(err, ANK_USAGE,
                        ANK_N("a form for rights has no list of domains; with --rights "
                              "only --family, --short, --easy, --language, -o and "
                              "--print are said"));
    return (!request->family || ank_check_code("--family", request->family, err)) &&
           (!request->person || ank_check_code("--person", request->person, err)) &&
           (!request->language || check_form_language(request->language, err)) &&
           (!request->beside || strcmp(request->beside, "none") == 0 ||
            check_form_language(request->beside, err));
}

/* The coach's beside the family's, unless somebody said which. */
static const struct ank_lang *beside_of(const struct ank_work_context *work,
                                        const struct ank_forms_request *request)
{
    if (request->beside)
        return strcmp(request->beside, "none") == 0 ? NULL
                                                    : ank_lang_of_form(request->beside);
    return work->paper_lang && !request->language ? NULL : work->lang;
}

static bool find_instrument(const char *code, struct form_source *source,
                            struct ank_error *err)
{
    const struct ank_project *project = source->project;
    char shown[256];
    for (size_t i = 0; code && i < project->instrument_count; i++)
        if (strcmp(project->instruments[i]->code, code) == 0)
            source->only = project->instruments[i];
    return !code || source->only ||
           ank_fail(
               err, ANK_NOT_FOUND,
               ANK_N(
                   "project %s does not use instrument %s; \"ankerpunt project set %s "
                   "--instrument %s\" adds it"),
               project->code, ank_shown(code, shown), project->code, shown);
}

/* No form for who took back consent to be measured. */
static bool may_ask(const struct ank_record *record, const struct form_source *source,
                    struct ank_error *err)
{
    bool said;
    if (!ank_consent_stands(record, "measure", source->today, &said) && said)
        return ank_fail(err, ANK_DENIED,
                        ANK_N("%s took back consent to be measured; no form is made; "
                              "\"ankerpunt consent %s give measure\" notes a new yes"),
                        record->family, record->family);
    if (ank_consent_withdrawn_by(record, source->person, "measure", source->today))
        return ank_fail(
            err, ANK_DENIED,
            ANK_N("%s: %s took back consent to be measured; no form is made; "
                  "\"ankerpunt consent %s give measure --person %s\" notes a new yes"),
            record->family, source->person, record->family, source->person);
    return true;
}

static bool settle_person(struct ank_work_context *work,
                          const struct ank_record *record, struct form_source *source,
                          struct ank_error *err)
{
    struct ank_person person;
    if (!source->person)
        return true;
    if (!entry_person(work, record->id, source->person, &person, err))
        return false;
    source->person = person.code;
    return true;
}

/* What somebody else named alone is not on a person's form. */
static bool read_own(struct ank_work_context *work, const struct ank_record *record,
                     struct form_source *source, struct ank_error *err)
{
    size_t kept = 0;
    const struct ank_reader reader = {.person = source->person};
    if (!ank_own_theme_list(work->registry, record->id, work->mem, &source->own, err))
        return false;
    for (size_t i = 0; i < source->own.count; i++)
        if (ank_may_stand(record, source->own.theme[i].by, &reader, source->today))
            source->own.theme[kept++] = source->own.theme[i];
    source->own.count = kept;
    return true;
}

static bool add_one(struct ank_work_context *work, const char *family,
                    struct form_source *source, struct ank_error *err)
{
    struct ank_record record;
    return ank_record_parts(work->registry, family,
                            ANK_RECORD_SITTINGS | ANK_RECORD_CONSENTS, work->mem,
                            &record, err) &&
           settle_person(work, &record, source, err) && may_ask(&record, source, err) &&
           read_own(work, &record, source, err) &&
           (form_add_family(source, &record, false) ||
            ank_fail(err, ANK_NOT_FOUND,
                     ANK_N("%s is not in project %s; \"ankerpunt family show %s\" "
                           "tells where it is"),
                     record.family, source->project->code, record.family));
}

static bool add_due(struct ank_work_context *work, struct form_source *source,
                    struct ank_error *err)
{
    const struct ank_record *record;
    struct ank_cursor *cursor =
        ank_cursor_parts(work->registry, NULL, source->project->code,
                         ANK_RECORD_SITTINGS | ANK_RECORD_CONSENTS);
    size_t withdrew = 0;
    while (work->goes_on(err) && ank_cursor_next(cursor, &record)) {
        struct ank_error no = {0};
        if (may_ask(record, source, &no))
            form_add_family(source, record, true);
        else
            withdrew++;
    }
    if (!ank_cursor_close(cursor, err) || err->code != ANK_OK)
        return false;
    if (withdrew > 0)
        work_notice(
            work,
            SAY(ANK_N("note: left out, for they took back consent to be measured: %zu"),
                withdrew));
    return source->count > 0 ||
           ank_fail(err, ANK_NOT_FOUND,
                    ANK_N("nobody of %s is due or late now; without --due a form is "
                          "for anybody, with --family for one of them"),
                    source->project->code);
}

static bool add_forms(struct ank_work_context *work,
                      const struct ank_forms_request *request,
                      struct form_source *source, struct ank_error *err)
{
    if (request->cards)
        return true;
    if (request->due)
        return add_due(work, source, err);
    if (request->family)
        return add_one(work, request->family, source, err);
    form_add_blank(source);
    return true;
}

static bool draw(const struct ank_forms_request *request,
                 const struct form_source *source, struct ank_forms *made,
                 struct ank_error *err)
{
    struct ank_fonts *fonts;
    const struct ank_project *project = source->project;
    const struct ank_lang *lang =
        source->lang ? source->lang : ank_lang_find(project->language);
    const struct ank_cards cards = {.lang = lang,
                                    .beside =
                                        source->beside == lang ? NULL : source->beside,
                                    .coach = source->coach,
                                    .instrument = form_first_asked(source),
                                    .today = source->today};
    if (!ank_fonts_open(&fonts, err))
        return false;
    bool done = request->cards
                    ? ank_cards_sheet(fonts, request->paper, &cards, &made->bytes,
                                      &made->size, err)
                    : ank_form_sheet(fonts, request->paper, source->forms,
                                     source->count, &made->bytes, &made->size, err);
    ank_fonts_close(fonts);
    return done;
}

/* "form-G-7K3QX-mama.pdf", "form-zonnedorp-due.pdf", "cards-zonnedorp.pdf" */
static const char *name_of(struct ank_work_context *work,
                           const struct ank_forms_request *request)
{
    return ank_format(
        work->mem, "%s-%s%s%s%s%s%s%s.%s",
        request->cards     ? "cards"
        : !request->rights ? "form"
        : request->brief   ? "rights-short"
                           : "rights",
        request->family ? request->family : request->project,
        request->person ? "-" : "", request->person ? request->person : "",
        request->instrument ? "-" : "", request->instrument ? request->instrument : "",
        request->due ? "-due" : "",
        request->child  ? "-child"
        : request->easy ? "-easy"
                        : "",
        request->workbook ? "xlsx" : ank_paper_ending(request->paper));
}

static bool find_wave(const char *name, const struct ank_project *project,
                      const struct ank_wave **wave, struct ank_error *err)
{
    char shown[256];
    for (size_t i = 0; name && i < project->waves.count; i++)
        if (strcmp(project->waves.wave[i].name, name) == 0)
            *wave = &project->waves.wave[i];
    return !name || *wave ||
           ank_fail(err, ANK_NOT_FOUND,
                    ANK_N("project %s has no moment %s; \"ankerpunt project show %s\" "
                          "tells which it has"),
                    project->code, ank_shown(name, shown), project->code);
}

/* Of the list that was asked for, else the project's first; in words of a language that
 * the program reads again. */
static bool make_book(struct ank_work_context *work,
                      const struct ank_forms_request *request,
                      const struct form_source *source, struct ank_forms *made,
                      struct ank_error *err)
{
    const struct ank_project *project = source->project;
    struct blank_book book = {.project = project,
                              .instrument = form_first_asked(source),
                              .lang = request->language
                                          ? ank_lang_find(request->language)
                                          : work_paper_lang(work, project)};
    if (!book.lang)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("a workbook speaks nl, fr or en, and not %s"),
                        request->language);
    return find_wave(request->wave, project, &book.wave, err) &&
           blank_book_make(work, &book, made, err);
}

bool ank_forms_make(struct ank_work_context *work,
                    const struct ank_forms_request *request, struct ank_forms *made,
                    struct ank_error *err)
{
    struct ank_project project;
    struct form_source source = {
        .project = &project,
        .person = request->person,
        .lang =
            request->language ? ank_lang_of_form(request->language) : work->paper_lang,
        .beside = beside_of(work, request),
        .coach = work->lang,
        .easy = request->easy,
        .child = request->child,
        .today = work->today,
        .mem = work->mem,
    };
    if (!ank_forms_check(request, err) ||
        !ank_project_find(work->registry, request->project, work->mem, &project, err) ||
        !find_instrument(request->instrument, &source, err))
        return false;
    made->name = name_of(work, request);
    if (request->rights)
        return rights_form_make(work, request, &project, made, err);
    if (!form_first_asked(&source))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("project %s rates nothing; there is no form to make"),
                        project.code);
    if (request->workbook)
        return make_book(work, request, &source, made, err);
    return add_forms(work, request, &source, err) && draw(request, &source, made, err);
}
