/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The families file: a row for each trajectory; the same family on two rows
 * returned. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/trajectory.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/analysis/identifier_scan.h>
#include "entry_check.h"
#include "import_merge.h"
#include "import_rows.h"
#include "../export/export_limits.h"
#include "../work.h"
#include "project_entry.h"

enum {
    FAMILY,
    PROJECT,
    START,
    END,
    REASON,
    POSTCODE,
    HOUSEHOLD,
    CHILDREN,
    BIRTH_YEAR,
    REFERRAL,
    LANGUAGE,
    CONSENT
};

static const struct csv_column columns[] = {
    {"family", true},
    {"project", true},
    {"start", true},
    {"end", false},
    {"closed_reason", false},
    {"postcode", false},
    {"household", false},
    {"children", false},
    {"birth_year", false},
    {"referral", false},
    {"language", false},
    {"consent", false},
    {0},
};

struct families {
    struct ank_project *projects;
    size_t project_count;
    struct ank_project made;    /* the first that was set up, as the options say */
    struct ank_texts odd_words; /* told of already */
};

static const char *given(const char *const *values, int column)
{
    return values[column] && *values[column] ? values[column] : NULL;
}

/* Projects that one import sets up are alike but for the code, which is their name. */
static bool make_project(struct import *import, struct families *families,
                         const char *code, struct ank_project *project,
                         struct ank_error *err)
{
    struct ank_work_context *work = import->work;
    const struct ank_import_settings *s = import->settings;
    code = ank_strdup(work->mem, code);
    if (!families->made.code) {
        struct ank_project_entry entry = {.code = code,
                                          .preset = s->preset,
                                          .waves = s->waves,
                                          .instruments = s->instruments};
        if (!project_make(work, &entry, project, err))
            return false;
        families->made = *project;
    }
    *project = families->made;
    project->code = project->name = code;
    return ank_check_code("project", code, err) &&
           ank_identifier_refuse_project(code, err);
}

static bool find_project(struct import *import, struct families *families,
                         const char *code, struct ank_error *err)
{
    char shown[256];
    struct ank_work_context *work = import->work;
    for (size_t i = 0; i < families->project_count; i++)
        if (ank_code_same(families->projects[i].code, code))
            return true;
    if (!import->settings->create_projects)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("there is no project %s; \"ankerpunt project add\" sets it up, or "
                  "--create-projects"),
            ank_shown(code, shown));
    struct ank_project project;
    if (!make_project(import, families, code, &project, err) ||
        !ank_project_add(work->registry, &project, err))
        return false;
    families->projects = ank_grow(work->mem, families->projects,
                                  families->project_count, sizeof *families->projects);
    families->projects[families->project_count++] = project;
    return true;
}

/* A word of an open list: an unknown one is kept, and told of once. */
static bool read_word(struct import *import, struct families *families,
                      const char *column, const char *word,
                      const struct ank_code_row *list, struct ank_error *err)
{
    struct ank_work_context *work = import->work;
    struct ank_texts *odd = &families->odd_words;
    if (!check_word(work, column, word, NULL, err) || ank_code_find(list, word))
        return err->code == ANK_OK;
    for (size_t i = 0; i < odd->count; i++)
        if (strcmp(odd->text[i], word) == 0)
            return true;
    odd->text = ank_grow(work->mem, odd->text, odd->count, sizeof *odd->text);
    odd->text[odd->count++] = ank_strdup(work->mem, word);
    return check_word(work, column, word, list, err); /* tells */
}

static bool read_count(const char *text, int64_t low, int64_t high, int *value,
                       struct ank_error *err)
{
    char shown[256];
    int64_t number;
    if (!ank_decimal_parse(text, 0, &number) || number < low || number > high)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s is no whole number from %lld to %lld"),
                        ank_shown(text, shown), (long long)low, (long long)high);
    *value = (int)number;
    return true;
}

/* Each cell is looked at, also when another one is wrong. */
static bool read_words(struct import *import, struct families *families,
                       const char *const *values, struct ank_trajectory *trajectory,
                       struct ank_error *err)
{
    bool fine = true;
    const struct {
        int column;
        const char **place;
        const struct ank_code_row *list;
    } words[] = {
        {REASON, &trajectory->closed_reason, ank_closed_codes},
        {HOUSEHOLD, &trajectory->household, ank_household_codes},
        {REFERRAL, &trajectory->referral, ank_referral_codes},
    };
    for (size_t i = 0; i < ANK_COUNT(words); i++) {
        const char *column = columns[words[i].column].name,
                   *word = given(values, words[i].column);
        *words[i].place = word;
        fine &= import_cell(
            import, column,
            !word || read_word(import, families, column, word, words[i].list, err),
            err);
    }
    trajectory->postcode = given(values, POSTCODE);
    return import_cell(import, "postcode",
                       !trajectory->postcode ||
                           check_word(import->work, "postcode", trajectory->postcode,
                                      NULL, err),
                       err) &&
           fine;
}

static bool read_trajectory(struct import *import, struct families *families,
                            const char *const *values,
                            struct ank_trajectory *trajectory, struct ank_error *err)
{
    *trajectory = (struct ank_trajectory){.project = values[PROJECT],
                                          .end = ANK_NO_DAY,
                                          .children = -1,
                                          .birth_year = -1};
    const char *end = given(values, END), *children = given(values, CHILDREN),
               *birth_year = given(values, BIRTH_YEAR);
    bool fine =
        import_cell(import, "start",
                    import_day(import, values[START], &trajectory->start, err), err);
    fine &=
        import_cell(import, "end",
                    !end || import_happened(import, end, &trajectory->end, err), err);
    fine &= import_cell(
        import, "children",
        !children || read_count(children, 0, 40, &trajectory->children, err), err);
    fine &= import_cell(
        import, "birth_year",
        !birth_year || read_count(birth_year, 1900, 2199, &trajectory->birth_year, err),
        err);
    return read_words(import, families, values, trajectory, err) && fine;
}

/* The family as it is, or as it is made now. */
static bool find_family(struct import *import, const char *code, const char *language,
                        struct ank_arena *mem, struct ank_record *record,
                        struct ank_error *err)
{
    struct ank_registry *registry = import->work->registry;
    int64_t id;
    if (!ank_family_id(registry, code, &id, err))
        return false;
    if (!id) {
        struct ank_family family = {.code = code, .language = language};
        *record = (struct ank_record){0};
        bool added = ank_family_add(registry, &family, err);
        record->id = family.id;
        return added;
    }
    return ank_record_parts(registry, code, ANK_RECORD_CONSENTS, mem, record, err);
}

/* Of a family that was there already. */
static bool put_language(struct import *import, const struct ank_record *record,
                         const char *language, struct ank_error *err)
{
    if (!language || !record->language || strcmp(language, record->language) == 0)
        return true;
    return import->settings->correct
               ? ank_family_set(import->work->registry, record->id, NULL, language, err)
               : import_differs(import, "language", record->language, language, err);
}

static bool put_family(struct import *import, struct ank_trajectory *trajectory,
                       const char *const *values, struct ank_arena *mem,
                       const char **column, struct ank_error *err)
{
    struct ank_record record;
    enum ank_put put = ANK_PUT_SAME;
    *column = "family";
    const char *language = given(values, LANGUAGE);
    if (!find_family(import, values[FAMILY], language, mem, &record, err))
        return false;
    bool fine = put_language(import, &record, language, err);
    if (!import_trajectory(import, &record, trajectory, &put, err) || !fine)
        return false;
    *column = "consent";
    if (given(values, CONSENT) && !import_consents(import, &record, values[CONSENT],
                                                   trajectory->start, &put, err))
        return false;
    import_count(import, put);
    return true;
}

/* A project by its name, where no code is so. */
static void project_called(struct import *import, const struct families *families,
                           const char **cell)
{
    struct ank_arena mem = {0};
    struct ank_choices among = {0};
    size_t i = 0;
    while (i < families->project_count &&
           !ank_code_same(families->projects[i].code, *cell))
        i++;
    if (i < families->project_count)
        return;
    for (i = 0; i < families->project_count; i++) {
        const struct ank_choice choice = {
            .code = families->projects[i].code,
            .label = {families->projects[i].name, NULL, NULL}};
        ank_choice_add(&among, &choice, &mem);
    }
    import_called(import, &among, cell);
    ank_arena_free(&mem);
}

/* What people read may stand in a cell; each name is told once. */
static void read_names(struct import *import, const struct families *families,
                       const char **values)
{
    project_called(import, families, &values[PROJECT]);
    import_coded(import, ank_closed_codes, &values[REASON]);
    import_coded(import, ank_household_codes, &values[HOUSEHOLD]);
    import_coded(import, ank_referral_codes, &values[REFERRAL]);
}

/* The cells that can be looked at before the family is. */
static bool read_row(struct import *import, struct families *families,
                     const char *const *values, struct ank_trajectory *trajectory,
                     struct ank_error *err)
{
    const char *language = given(values, LANGUAGE);
    bool fine = import_cell(import, "family",
                            ank_check_code("family", values[FAMILY], err), err);
    fine &= import_cell(import, "project",
                        find_project(import, families, values[PROJECT], err), err);
    fine &= import_cell(import, "language",
                        !language || check_form_language(language, err), err);
    return read_trajectory(import, families, values, trajectory, err) && fine;
}

static bool take_row(struct import *import, void *context, const char **values,
                     const char **column, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct ank_trajectory trajectory;
    read_names(import, context, values);
    if (!read_row(import, context, values, &trajectory, err))
        return false;
    bool done = put_family(import, &trajectory, values, &mem, column, err);
    for (int i = FAMILY; done && i <= CONSENT; i++)
        if (values[i])
            ank_registry_bulk_row(import->work->registry, values[i],
                                  strlen(values[i]) + 1);
    ank_arena_free(&mem);
    return done;
}

bool import_family_rows(struct import *import, struct ank_error *err)
{
    static const struct import_kind kind = {"import families", columns, take_row, NULL};
    struct ank_work_context *work = import->work;
    struct families *families = ank_alloc(work->mem, sizeof *families);
    return ank_project_list(work->registry, work->mem, &families->projects,
                            &families->project_count, err) &&
           import_read(import, &kind, families, err);
}

static bool take_file(struct ank_work_context *work,
                      const struct ank_import_settings *settings,
                      struct ank_import_counts *counts, struct ank_error *err)
{
    struct import import = {.work = work, .settings = settings, .counts = counts};
    return import_family_rows(&import, err);
}

bool ank_import_families(struct ank_work_context *work,
                         const struct ank_import_settings *settings,
                         struct ank_import_counts *counts, struct ank_error *err)
{
    bool done = import_take(work, settings, counts, take_file, err);
    if (done)
        export_limits_tell(work, ANK_EXPORT_FAMILIES);
    return done;
}
