/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What this registry calls its things; see <ankerpunt/app/typed.h>. */
#include <string.h>
#include <strings.h>

#include <ankerpunt/app/typed.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/bundle.h>
#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/right.h>
#include "presets.h"
#include "../work.h"

enum { most_families = 13, most_near = 3 };

/* The lists ------------------------------------------------------------------- */

static void add(struct ank_work_context *work, struct ank_choices *among,
                const char *code, struct ank_label label)
{
    const struct ank_choice choice = {.code = code, .label = label};
    ank_choice_add(among, &choice, work->mem);
}

/* A name that is the same in every language. */
static struct ank_label own_name(const char *name)
{
    return (struct ank_label){name, NULL, NULL};
}

static bool add_projects(struct ank_work_context *work, struct ank_choices *among,
                         struct ank_error *err)
{
    struct ank_project *projects;
    size_t count;
    if (!ank_project_list(work->registry, work->mem, &projects, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        add(work, among, projects[i].code, own_name(projects[i].name));
    return true;
}

static bool add_persons(struct ank_work_context *work, const char *family,
                        struct ank_choices *among, struct ank_error *err)
{
    struct ank_family found;
    struct ank_person *persons;
    size_t count;
    struct ank_error none = {.lang = err->lang};
    if (!family || !ank_family_find(work->registry, family, work->mem, &found, &none))
        return none.code == ANK_OK || none.code == ANK_NOT_FOUND ||
               ank_fail(err, none.code, "%s", none.text);
    if (!ank_person_list(work->registry, found.id, work->mem, &persons, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        add(work, among, persons[i].code, own_name(NULL));
    return true;
}

static bool add_coaches(struct ank_work_context *work, struct ank_choices *among,
                        struct ank_error *err)
{
    struct ank_coach *coaches;
    size_t count;
    if (!ank_coach_on(work->registry, work->today, work->mem, &coaches, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        add(work, among, coaches[i].code, own_name(NULL));
    return true;
}

static bool add_colleagues(struct ank_work_context *work, struct ank_choices *among,
                           struct ank_error *err)
{
    struct ank_readers readers;
    if (!ank_bundle_readers(work->registry, work->mem, &readers, err))
        return false;
    for (size_t i = 0; i < readers.count; i++)
        add(work, among, readers.name[i], own_name(NULL));
    return true;
}

static void add_instrument(struct ank_work_context *work,
                           const struct ank_instrument *instrument,
                           struct ank_choices *among)
{
    add(work, among, instrument->code, instrument->title);
}

static void add_domains(struct ank_work_context *work,
                        const struct ank_instrument *instrument,
                        struct ank_choices *among)
{
    for (size_t i = 0; i < instrument->domain_count; i++)
        add(work, among, instrument->domains[i].code, instrument->domains[i].label);
}

/* Calls back for the latest version of every instrument, or of the one with that code.
 */
static bool each_instrument(struct ank_work_context *work, const char *code,
                            void (*take)(struct ank_work_context *,
                                         const struct ank_instrument *,
                                         struct ank_choices *),
                            struct ank_choices *among, struct ank_error *err)
{
    struct ank_instrument **all;
    size_t count;
    if (!ank_instrument_list(work->registry, work->mem, &all, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        bool latest = i + 1 == count || strcmp(all[i]->code, all[i + 1]->code) != 0;
        if (latest && (!code || ank_code_same(code, all[i]->code)))
            take(work, all[i], among);
    }
    return true;
}

/* The project that a word is said in; NULL: none is known. */
static bool find_project(struct ank_work_context *work,
                         const struct ank_typed_beside *beside,
                         struct ank_project **project, struct ank_error *err)
{
    struct ank_project *projects;
    struct ank_place *places = NULL;
    size_t count, place_count = 0;
    int64_t family = 0;
    ank_day day = beside->day == ANK_NO_DAY ? work->today : beside->day;
    *project = NULL;
    if ((beside->family && !ank_family_places(work->registry, beside->family, work->mem,
                                              &family, &places, &place_count, err)) ||
        !ank_project_list(work->registry, work->mem, &projects, &count, err))
        return false;
    const struct ank_place *place = ank_place_at(places, place_count, day);
    for (size_t i = 0; i < count; i++)
        if (place ? projects[i].id == place->project
                  : beside->project && ank_code_same(projects[i].code, beside->project))
            *project = &projects[i];
    return true;
}

static bool add_all_domains(struct ank_work_context *work,
                            const struct ank_typed_beside *beside,
                            struct ank_choices *among, struct ank_error *err)
{
    struct ank_project *project = NULL;
    if (!beside->instrument && !find_project(work, beside, &project, err))
        return false;
    for (size_t i = 0; project && i < project->instrument_count; i++)
        add_domains(work, project->instruments[i], among);
    return project ||
           each_instrument(work, beside->instrument, add_domains, among, err);
}

static const char *wave_words(struct ank_work_context *work, const char *language,
                              const struct ank_wave *wave)
{
    return ank_wave_words(ank_lang_find(language), work->mem, wave->name);
}

static bool add_waves(struct ank_work_context *work,
                      const struct ank_typed_beside *beside, struct ank_choices *among,
                      struct ank_error *err)
{
    struct ank_project *project;
    if (!find_project(work, beside, &project, err))
        return false;
    for (size_t i = 0; project && i < project->waves.count; i++) {
        const struct ank_wave *wave = &project->waves.wave[i];
        add(work, among, wave->name,
            (struct ank_label){wave_words(work, "nl", wave),
                               wave_words(work, "fr", wave),
                               wave_words(work, "en", wave)});
    }
    return true;
}

static bool add_rights(struct ank_work_context *work, struct ank_choices *among,
                       struct ank_error *err)
{
    struct ank_right *rights;
    size_t count;
    if (!ank_right_list(work->registry, work->mem, &rights, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        add(work, among, rights[i].code, rights[i].label);
    return true;
}

static bool add_themes(struct ank_work_context *work, struct ank_choices *among,
                       struct ank_error *err)
{
    struct ank_theme *themes;
    size_t count;
    if (!ank_theme_list(work->registry, work->mem, &themes, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        add(work, among, themes[i].code, themes[i].label);
    return true;
}

/* Families --------------------------------------------------------------------- */

static void add_families(struct ank_work_context *work,
                         const struct ank_families *found, struct ank_choices *among)
{
    for (size_t i = 0; i < found->count; i++)
        add(work, among, found->family[i].code, own_name(found->family[i].alias));
}

static bool families_beginning(struct ank_work_context *work,
                               const struct ank_typed_wish *wish,
                               struct ank_choices *among, struct ank_error *err)
{
    struct ank_families called = {.most = wish->most}, coded = called;
    if (!ank_family_coded(work->registry, wish->word, &coded, work->mem, err))
        return false;
    bool enough = coded.count == wish->most; /* no alias is looked through for more */
    if (!enough &&
        !ank_family_called(work->registry, wish->word, &called, work->mem, err))
        return false;
    add_families(work, &called, among);
    add_families(work, &coded, among);
    return true;
}

static bool refuse_family(struct ank_work_context *work, const char *word,
                          struct ank_error *err)
{
    char shown[256];
    struct ank_families near = {.most = most_near};
    struct ank_choices among = {0};
    if (!ank_family_near(work->registry, word, &near, work->mem, err))
        return false;
    add_families(work, &near, &among);
    return near.count == 0 || ank_fail(err, ANK_NOT_FOUND,
                                       ANK_N("there is no family %s; did you mean %s?"),
                                       ank_shown(word, shown),
                                       ank_choice_names(&among, err->lang, work->mem));
}

/* What it is called, or a beginning of that. */
static bool settle_called(struct ank_work_context *work, const char **word,
                          struct ank_error *err)
{
    char shown[256];
    struct ank_families called = {.most = most_families};
    struct ank_choices among = {0};
    if (!ank_family_called(work->registry, *word, &called, work->mem, err))
        return false;
    if (called.count == 0)
        return refuse_family(work, *word, err);
    if (called.count == 1) {
        *word = called.family[0].code;
        return true;
    }
    add_families(work, &called, &among);
    return ank_fail(
        err, ANK_INVALID, ANK_N("%s may be %s; type more of the alias, or the code"),
        ank_shown(*word, shown), ank_choice_names(&among, err->lang, work->mem));
}

/* Its code in any case comes first. */
static bool settle_family(struct ank_work_context *work, const char **word,
                          struct ank_error *err)
{
    struct ank_error none = {.lang = err->lang};
    struct ank_family found;
    if (ank_family_find(work->registry, *word, work->mem, &found, &none)) {
        *word = found.code;
        return true;
    }
    return none.code == ANK_NOT_FOUND ? settle_called(work, word, err)
                                      : ank_fail(err, none.code, "%s", none.text);
}

/* Whether it is the code of a project as it stands: then no list is read for each. */
static bool is_project(struct ank_work_context *work, const char *word)
{
    struct ank_arena mem = {0};
    struct ank_error none = {0};
    struct ank_project found;
    bool is = ank_project_find(work->registry, word, &mem, &found, &none) &&
              strcmp(found.code, word) == 0;
    ank_arena_free(&mem);
    return is;
}

/* What a door asks --------------------------------------------------------------- */

bool ank_typed_choices(struct ank_work_context *work, const struct ank_typed_wish *wish,
                       struct ank_choices *choices, struct ank_error *err)
{
    const struct ank_typed_beside *beside = wish->beside;
    *choices = (struct ank_choices){0};
    switch (wish->kind) {
    case ANK_TYPED_FAMILY:
        return families_beginning(work, wish, choices, err);
    case ANK_TYPED_PROJECT:
        return add_projects(work, choices, err);
    case ANK_TYPED_PERSON:
        return add_persons(work, beside->family, choices, err);
    case ANK_TYPED_COACH:
        return add_coaches(work, choices, err);
    case ANK_TYPED_COLLEAGUE:
        return add_colleagues(work, choices, err);
    case ANK_TYPED_INSTRUMENT:
        return each_instrument(work, NULL, add_instrument, choices, err);
    case ANK_TYPED_PRESET:
        return presets_choices(work->mem, choices, err);
    case ANK_TYPED_DOMAIN:
        return add_all_domains(work, beside, choices, err);
    case ANK_TYPED_RIGHT:
        return add_rights(work, choices, err);
    case ANK_TYPED_THEME:
        return add_themes(work, choices, err);
    case ANK_TYPED_WAVE:
        return add_waves(work, beside, choices, err);
    case ANK_TYPED_STAGE:
        *choices = ank_code_choices(ank_stage_codes, work->mem);
        return true;
    case ANK_TYPED_STATUS:
        *choices = ank_code_choices(ank_trajectory_codes, work->mem);
        return true;
    case ANK_TYPED_PURPOSE:
        *choices = ank_code_choices(ank_purpose_codes, work->mem);
        return true;
    }
    return true;
}

bool ank_typed_settle(struct ank_work_context *work, enum ank_typed_kind kind,
                      const struct ank_typed_beside *beside, const char **word,
                      struct ank_error *err)
{
    struct ank_choices among;
    if (!*word || (kind == ANK_TYPED_PURPOSE && (strncasecmp(*word, "share:", 6) == 0 ||
                                                 strncasecmp(*word, "story:", 6) == 0)))
        return true;
    if (kind == ANK_TYPED_FAMILY)
        return settle_family(work, word, err);
    if (kind == ANK_TYPED_PROJECT && is_project(work, *word))
        return true;
    const struct ank_typed_wish wish = {kind, beside, *word, 0};
    return ank_typed_choices(work, &wish, &among, err) &&
           ank_choice_settle(&among, word, work->mem, err);
}
