/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A spreadsheet comes in: opened, looked at, answered, taken; see
 * <ankerpunt/app/import_sheet.h>. */
#include <string.h>
#include <unistd.h>

#include "../../io/json.h"
#include "../../io/json_map.h"
#include "import_taken.h"

/* Who works while an import is only tried: what it would notice is not told, and what
 * is wrong becomes part of the preview. */
struct trial {
    struct ank_work_context work; /* first: `fault` is given it */
    struct ank_sheet_import *import;
};

static void hear_refusal(struct ank_work_context *work, const char *sentence)
{
    struct ank_texts *refusals = &((struct trial *)work)->import->refusals;
    refusals->text =
        ank_grow(work->mem, refusals->text, refusals->count, sizeof *refusals->text);
    refusals->text[refusals->count++] = ank_strdup(work->mem, sentence);
}

bool ank_sheet_open(struct ank_work_context *work,
                    const struct ank_sheet_settings *settings,
                    struct ank_sheet_import **import, struct ank_error *err)
{
    struct ank_sheet_import *made = ank_alloc(work->mem, sizeof *made);
    *made = (struct ank_sheet_import){
        .work = work, .settings = *settings, .mem = work->mem};
    made->settings.import.fault = NULL;
    *import = made;
    return import_load(made, err) && import_map(made, err) &&
           import_keys_read(made, err);
}

static void read_sheets(struct ank_sheet_import *import)
{
    const struct ank_sheet_reader reader = {
        .known = &import->known,
        .map = &import->map,
        .project = import->project ? import->project->code : "",
        .today = import->work->today,
        .mem = import->mem,
        .reading = &import->reading,
    };
    import->reading = (struct ank_sheet_reading){0};
    for (size_t i = 0; i < import->map.sheet_count; i++)
        if (import->placed[i])
            ank_sheet_read(&reader, i, import->placed[i]);
    ank_sheet_settle(&reader);
}

/* The import as it would be, and nothing of it kept. What is wrong with it is heard. */
static bool try_tables(struct ank_sheet_import *import, struct ank_error *err)
{
    struct ank_import_counts counts[3] = {{0}};
    struct ank_sheet_preview *preview = &import->preview;
    struct ank_error refused = {.lang = err->lang};
    struct ank_work_context *loud = import->work;
    struct trial trial = {.work = *loud, .import = import};
    trial.work.notice = NULL;
    trial.work.progress = NULL;
    if (!ank_work_begin(loud, err))
        return false;
    import->work = &trial.work;
    import->settings.import.fault = hear_refusal;
    bool fine =
        import_keys_code(import, err) && import_tables(import, true, counts, &refused);
    import->work = loud;
    import->settings.import.fault = NULL;
    if (!ank_registry_end(loud->registry, false, err))
        return false;
    if (!fine && import->refusals.count == 0)
        return ank_fail(err, refused.code, "%s", refused.text);
    preview->counted = fine;
    preview->new_families = counts[0].added;
    preview->known_families = import->reading.family_count > counts[0].added
                                  ? import->reading.family_count - counts[0].added
                                  : 0;
    preview->added = counts[1].added + counts[2].added;
    preview->replaced = counts[1].replaced + counts[2].replaced;
    preview->same = counts[1].same + counts[2].same;
    return true;
}

static bool is_stopped(const struct ank_sheet_reading *reading)
{
    for (size_t i = 0; i < reading->group_count; i++)
        if (ank_sheet_stops(reading->groups[i].kind))
            return true;
    return false;
}

bool ank_sheet_look(struct ank_sheet_import *import,
                    const struct ank_sheet_preview **preview, struct ank_error *err)
{
    struct ank_sheet_preview counted;
    import->refusals = (struct ank_texts){0};
    if (!import_know(import, err))
        return false;
    read_sheets(import);
    if (import->reading.keyed && import->settings.no_keys)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("families stand there by a name or a file number; those stay "
                  "outside, in a list beside the file: \"ankerpunt import "
                  "sheet\" makes it"));
    const struct ank_asking asking = import_asking(import);
    ank_ask_list(&asking, &import->asks);
    import->preview = (struct ank_sheet_preview){0};
    if (import->asks.count == 0 && !is_stopped(&import->reading) &&
        !try_tables(import, err))
        return false;
    counted = import->preview;
    import_preview(import);
    import->preview.counted = counted.counted;
    import->preview.new_families = counted.new_families;
    import->preview.known_families = counted.known_families;
    import->preview.added = counted.added;
    import->preview.replaced = counted.replaced;
    import->preview.same = counted.same;
    import->preview.takeable = counted.counted;
    *preview = &import->preview;
    return true;
}

/* It is open no longer, also before the next look. */
static bool answer(struct ank_sheet_import *import, size_t at, const char *code)
{
    const struct ank_asking asking = import_asking(import);
    struct ank_asks *asks = &import->asks;
    if (!ank_ask_answer(&asking, &asks->ask[at], code))
        return false;
    asks->count--;
    memmove(&asks->ask[at], &asks->ask[at + 1], (asks->count - at) * sizeof *asks->ask);
    return true;
}

bool ank_sheet_answer(struct ank_sheet_import *import, const char *id, const char *code,
                      struct ank_error *err)
{
    char shown[256];
    for (size_t i = 0; i < import->asks.count; i++)
        if (strcmp(import->asks.ask[i].id, id) == 0)
            return answer(import, i, code) ||
                   ank_fail(err, ANK_INVALID, ANK_N("%s is no answer to this question"),
                            ank_shown(code, shown));
    return ank_fail(err, ANK_NOT_FOUND, ANK_N("there is no question %s"),
                    ank_shown(id, shown));
}

/* A column of the map by its place among those of the preview. */
static struct ank_map_column *column_of(struct ank_sheet_import *import,
                                        const char *header)
{
    for (size_t i = 0; i < import->map.sheet_count; i++)
        for (size_t c = 0; c < import->map.sheets[i].column_count; c++) {
            struct ank_map_column *column = &import->map.sheets[i].columns[c];
            if (strcmp(import_head(import, &column->at), header) == 0)
                return column;
        }
    return NULL;
}

static bool settle_thing(struct ank_sheet_import *import, const char **typed,
                         struct ank_error *err)
{
    char shown[256];
    struct ank_choices among = {0}, found;
    for (size_t i = 0; i < import->known.instrument_count; i++)
        for (size_t d = 0; d < import->known.instruments[i]->domain_count; d++) {
            const struct ank_domain *domain = &import->known.instruments[i]->domains[d];
            ank_choice_add(&among,
                           &(struct ank_choice){domain->code, domain->label, NULL},
                           import->mem);
        }
    for (size_t i = 0; i < import->known.right_count; i++)
        ank_choice_add(&among,
                       &(struct ank_choice){import->known.rights[i].code,
                                            import->known.rights[i].label, NULL},
                       import->mem);
    if (ank_choice_find(&among, *typed, false, import->mem, &found) == ANK_CHOICE_ONE) {
        *typed = found.choice[0].code;
        return true;
    }
    return ank_choice_settle(&among, typed, import->mem, err) &&
           ank_fail(err, ANK_NOT_FOUND,
                    ANK_N("no side of life and no right is called %s"),
                    ank_shown(*typed, shown));
}

bool ank_sheet_change(struct ank_sheet_import *import, const char *header,
                      const char *typed, struct ank_error *err)
{
    const struct ank_instrument *instrument;
    struct ank_map_column *column = column_of(import, header);
    if (!column)
        return ank_fail(err, ANK_NOT_FOUND,
                        ANK_N("only columns of scores and rights can be changed here; "
                              "the others in the map"));
    if (strcmp(typed, "leave") == 0) {
        *column = (struct ank_map_column){.at = column->at, .ignore = "other"};
        return true;
    }
    if (!settle_thing(import, &typed, err))
        return false;
    typed = ank_strdup(import->mem, typed);
    bool score = ank_sheet_domain(&import->known, typed, &instrument) != NULL;
    *column = (struct ank_map_column){.at = column->at,
                                      .sitting = score ? column->sitting : NULL,
                                      .score = score ? typed : NULL,
                                      .right = score ? NULL : typed};
    return true;
}

static bool take(struct ank_sheet_import *import, struct ank_error *err)
{
    struct ank_import_counts counts[3] = {{0}};
    bool made;
    if (!ank_work_begin(import->work, err))
        return false;
    made = import_keys_code(import, err) && import_tables(import, false, counts, err) &&
           import_keys_keep(import, err);
    made = ank_work_end(import->work, made, err);
    if (!made && import->keys_kept && !import->settings.keys)
        unlink(import->keys_kept); /* of families that did not come in */
    if (!made)
        import->keys_kept = NULL;
    return made;
}

bool ank_sheet_ready(struct ank_sheet_import *import, bool leave_faults,
                     struct ank_error *err)
{
    char shown[256];
    const struct ank_sheet_preview *preview;
    const struct ank_sheet_reading *reading = &import->reading;
    const char *path = ank_shown(import->settings.import.path, shown);
    if (!ank_sheet_look(import, &preview, err))
        return false;
    if (preview->question_count > 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s: nothing was imported; open questions: %zu"), path,
                        preview->question_count);
    if (!preview->takeable || (preview->fault_count > 0 && !leave_faults))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s: nothing was imported; kinds of faults: %zu"), path,
                        preview->fault_count);
    return reading->scores.count + reading->steps.count + reading->families.count > 0 ||
           ank_fail(err, ANK_INVALID, ANK_N("%s: nothing is filled in yet"), path);
}

bool ank_sheet_take(struct ank_sheet_import *import, bool leave_faults,
                    struct ank_error *err)
{
    if (!ank_sheet_ready(import, leave_faults, err))
        return false;
    read_sheets(import); /* anew: the look gave keys their codes */
    return take(import, err);
}

bool ank_sheet_map_changed(struct ank_sheet_import *import)
{
    return !import->book && (!import->map_before ||
                             strcmp(import->map_before, ank_sheet_map(import)) != 0);
}

const char *ank_sheet_map(struct ank_sheet_import *import)
{
    const struct ank_asking asking = import_asking(import);
    ank_ask_mark(&asking, &import->asks);
    return map_write(&import->map, import->mem);
}

const char *ank_sheet_keys_kept(const struct ank_sheet_import *import)
{
    return import->keys_kept;
}
