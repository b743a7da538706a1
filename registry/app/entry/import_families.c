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
#include "import_rows.h"
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

static bool read_words(struct import *import, struct families *families,
                       const char *const *values, struct ank_trajectory *trajectory,
                       const char **column, struct ank_error *err)
{
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
        *column = columns[words[i].column].name;
        *words[i].place = given(values, words[i].column);
        if (*words[i].place &&
            !read_word(import, families, *column, *words[i].place, words[i].list, err))
            return false;
    }
    *column = "postcode";
    trajectory->postcode = given(values, POSTCODE);
    return !trajectory->postcode ||
           check_word(import->work, *column, trajectory->postcode, NULL, err);
}

static bool read_trajectory(struct import *import, struct families *families,
                            const char *const *values,
                            struct ank_trajectory *trajectory, const char **column,
                            struct ank_error *err)
{
    *trajectory = (struct ank_trajectory){.project = values[PROJECT],
                                          .end = ANK_NO_DAY,
                                          .children = -1,
                                          .birth_year = -1};
    *column = "start";
    if (!import_day(import, values[START], &trajectory->start, err))
        return false;
    *column = "end";
    if (given(values, END) &&
        !import_happened(import, values[END], &trajectory->end, err))
        return false;
    *column = "children";
    if (given(values, CHILDREN) &&
        !read_count(values[CHILDREN], 0, 40, &trajectory->children, err))
        return false;
    *column = "birth_year";
    if (given(values, BIRTH_YEAR) &&
        !read_count(values[BIRTH_YEAR], 1900, 2199, &trajectory->birth_year, err))
        return false;
    return read_words(import, families, values, trajectory, column, err);
}

/* What is filled in completes; what differs is a conflict. */
static bool merge_text(const char **there, const char *new, bool *changed)
{
    if (!new || (*there && strcmp(*there, new) == 0))
        return true;
    bool clash = *there != NULL;
    *there = new;
    *changed = true;
    return !clash;
}

static bool merge_number(int *there, int new, int none, bool *changed)
{
    if (new == none || *there == new)
        return true;
    bool clash = *there != none;
    *there = new;
    *changed = true;
    return !clash;
}

/* Which column differs; NULL when nothing that was said is said otherwise. */
static const char *merge(struct ank_trajectory *there, const struct ank_trajectory *new,
                         bool *changed)
{
    *changed = false;
    const char *clash = NULL;
    if (!merge_number(&there->end, new->end, ANK_NO_DAY, changed))
        clash = "end";
    if (!merge_text(&there->closed_reason, new->closed_reason, changed))
        clash = "closed_reason";
    if (!merge_text(&there->postcode, new->postcode, changed))
        clash = "postcode";
    if (!merge_text(&there->household, new->household, changed))
        clash = "household";
    if (!merge_text(&there->referral, new->referral, changed))
        clash = "referral";
    if (!merge_number(&there->children, new->children, -1, changed))
        clash = "children";
    if (!merge_number(&there->birth_year, new->birth_year, -1, changed))
        clash = "birth_year";
    return clash;
}

static struct ank_trajectory *trajectory_from(struct ank_record *record, ank_day start)
{
    for (size_t i = 0; i < record->trajectory_count; i++)
        if (record->trajectories[i].start == start)
            return &record->trajectories[i];
    return NULL;
}

static bool put_trajectory(struct import *import, struct ank_record *record,
                           struct ank_trajectory *trajectory, const char **column,
                           enum ank_put *put, struct ank_error *err)
{
    struct ank_registry *registry = import->work->registry;
    struct ank_trajectory *there = trajectory_from(record, trajectory->start);
    bool changed;
    *column = "start";
    if (!there) {
        *put = ANK_PUT_ADDED;
        return ank_trajectory_add(registry, record->id, trajectory->project, trajectory,
                                  err);
    }
    *column = "project";
    if (!ank_code_same(there->project, trajectory->project))
        return ank_fail(err, ANK_EXISTS,
                        ANK_N("this trajectory is there already, in project %s"),
                        there->project);
    const char *clash = merge(there, trajectory, &changed);
    *column = clash;
    if (clash && !import->settings->correct)
        return ank_fail(
            err, ANK_EXISTS,
            ANK_N("something else was noted already; --correct replaces it"));
    *put = changed ? ANK_PUT_REPLACED : ANK_PUT_SAME;
    return !changed || ank_trajectory_put(registry, record->id, there, err);
}

/* "withdrawn:share:ocmw@jan": a no of jan, who is made when nobody has that code yet.
 * The words live in `word`. */
static bool read_consent(struct import *import, int64_t family, char *word,
                         struct ank_consent *consent, struct ank_error *err)
{
    static const char withdrawn[] = "withdrawn:";
    struct ank_registry *registry = import->work->registry;
    int64_t id;
    char *at = strchr(word, '@');
    consent->given = strncmp(word, withdrawn, sizeof withdrawn - 1) != 0;
    consent->purpose = consent->given ? word : word + sizeof withdrawn - 1;
    consent->by = at ? at + 1 : NULL;
    if (at)
        *at = '\0';
    if (!check_purpose(consent->purpose, err))
        return false;
    if (!at)
        return true;
    struct ank_person person = {.code = consent->by};
    return ank_check_code("consent", person.code, err) &&
           ank_person_id(registry, family, person.code, &id, err) &&
           (id || ank_person_add(registry, family, &person, err));
}

/* Whether that was the last word already. */
static bool is_known(const struct ank_record *record, const struct ank_consent *consent)
{
    bool said, stands;
    if (!consent->by) {
        stands = ank_consent_stands(record, consent->purpose, consent->day, &said);
        return said && stands == consent->given;
    }
    return consent->given ? ank_consent_given_by(record, consent->by, consent->purpose,
                                                 consent->day)
                          : ank_consent_withdrawn_by(record, consent->by,
                                                     consent->purpose, consent->day);
}

static bool put_consents(struct import *import, const struct ank_record *record,
                         const char *list, ank_day day, enum ank_put *put,
                         struct ank_error *err)
{
    ank_day today = import->work->today;
    char word[128];
    for (const char *p = list; *(p += strspn(p, " "));) {
        size_t length = strcspn(p, " ");
        struct ank_consent consent = {.day = day < today ? day : today};
        bool changed;
        snprintf(word, sizeof word, "%.*s", (int)(length < 120 ? length : 120), p);
        p += length;
        if (!read_consent(import, record->id, word, &consent, err))
            return false;
        if (is_known(record, &consent))
            continue;
        if (!ank_consent_put(import->work->registry, record->id, &consent, &changed,
                             err))
            return false;
        if (changed && *put == ANK_PUT_SAME)
            *put = ANK_PUT_REPLACED;
    }
    return true;
}

/* The family as it is, or as it is made now. */
static bool find_family(struct import *import, const char *code, const char *language,
                        struct ank_arena *mem, struct ank_record *record,
                        const char **column, struct ank_error *err)
{
    struct ank_registry *registry = import->work->registry;
    int64_t id;
    *column = "language";
    if (language && !check_form_language(language, err))
        return false;
    *column = "family";
    if (!ank_check_code("family", code, err) ||
        !ank_family_id(registry, code, &id, err))
        return false;
    if (!id) {
        struct ank_family family = {.code = code, .language = language};
        *record = (struct ank_record){0};
        bool added = ank_family_add(registry, &family, err);
        record->id = family.id;
        return added;
    }
    if (!ank_record_parts(registry, code, ANK_RECORD_CONSENTS, mem, record, err))
        return false;
    *column = "language";
    if (!language || strcmp(language, record->language) == 0)
        return true;
    return import->settings->correct
               ? ank_family_set(registry, record->id, NULL, language, err)
               : ank_fail(
                     err, ANK_EXISTS,
                     ANK_N("something else was noted already; --correct replaces it"));
}

static bool put_family(struct import *import, struct ank_trajectory *trajectory,
                       const char *const *values, struct ank_arena *mem,
                       const char **column, struct ank_error *err)
{
    struct ank_record record;
    enum ank_put put = ANK_PUT_SAME;
    if (!find_family(import, values[FAMILY], given(values, LANGUAGE), mem, &record,
                     column, err) ||
        !put_trajectory(import, &record, trajectory, column, &put, err))
        return false;
    *column = "consent";
    if (given(values, CONSENT) &&
        !put_consents(import, &record, values[CONSENT], trajectory->start, &put, err))
        return false;
    import_count(import, put);
    return true;
}

static bool take_row(struct import *import, void *context, const char **values,
                     const char **column, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct ank_trajectory trajectory;
    *column = "project";
    if (!find_project(import, context, values[PROJECT], err) ||
        !read_trajectory(import, context, values, &trajectory, column, err))
        return false;
    bool done = put_family(import, &trajectory, values, &mem, column, err);
    for (int i = FAMILY; done && i <= CONSENT; i++)
        if (values[i])
            ank_registry_bulk_row(import->work->registry, values[i],
                                  strlen(values[i]) + 1);
    ank_arena_free(&mem);
    return done;
}

static bool take_file(struct ank_work_context *work,
                      const struct ank_import_settings *settings,
                      struct ank_import_counts *counts, struct ank_error *err)
{
    static const struct import_kind kind = {"import families", columns, take_row, NULL};
    struct import import = {.work = work, .settings = settings, .counts = counts};
    struct families *families = ank_alloc(work->mem, sizeof *families);
    return ank_project_list(work->registry, work->mem, &families->projects,
                            &families->project_count, err) &&
           import_read(&import, &kind, families, err);
}

bool ank_import_families(struct ank_work_context *work,
                         const struct ank_import_settings *settings,
                         struct ank_import_counts *counts, struct ank_error *err)
{
    return import_take(work, settings, counts, take_file, err);
}
