/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The presets that are compiled in; see presets.h. */
#include "presets.h"

#include <math.h>
#include <string.h>

#include <ankerpunt/model/project.h>
#include <ankerpunt/registry.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/relabel.h>
#include <ankerpunt/registry/right.h>

extern const char *const preset_themes[],
    *const preset_instruments[], *const preset_rights[], *const preset_programmes[];

bool presets_themes(struct ank_arena *mem, struct themes *themes, struct ank_error *err)
{
    return themes_read("themes.json", preset_themes[0], strlen(preset_themes[0]), mem,
                       themes, err);
}

static bool fill_themes(struct ank_registry *registry, struct ank_arena *mem,
                        struct ank_error *err)
{
    struct themes themes;
    if (!presets_themes(mem, &themes, err))
        return false;
    for (size_t i = 0; i < themes.count; i++) {
        struct ank_theme theme = {themes.theme[i].code, themes.theme[i].label};
        if (!ank_theme_put(registry, &theme, err))
            return false;
    }
    return true;
}

static bool fill_instruments(struct ank_registry *registry, struct ank_arena *mem,
                             struct ank_error *err)
{
    for (size_t i = 0; preset_instruments[i]; i++) {
        struct ank_instrument instrument;
        struct ank_instrument_added added;
        if (!instrument_read("preset", preset_instruments[i],
                             strlen(preset_instruments[i]), mem, &instrument, err) ||
            !ank_instrument_add(registry, &instrument, &added, err))
            return false;
        ank_registry_bulk_row(registry, instrument.code, strlen(instrument.code));
    }
    return true;
}

static bool fill_rights(struct ank_registry *registry, struct ank_arena *mem,
                        struct ank_error *err)
{
    struct rights rights;
    if (!rights_read("rights.json", preset_rights[0], strlen(preset_rights[0]), mem,
                     &rights, err))
        return false;
    for (size_t i = 0; i < rights.count; i++) {
        if (!ank_right_put(registry, &rights.right[i], err))
            return false;
        ank_registry_bulk_row(registry, rights.right[i].code,
                              strlen(rights.right[i].code));
    }
    return true;
}

bool presets_fill(struct ank_registry *registry, struct ank_error *err)
{
    struct ank_arena mem = {0};
    bool done = fill_themes(registry, &mem, err) &&
                fill_instruments(registry, &mem, err) &&
                fill_rights(registry, &mem, err);
    ank_arena_free(&mem);
    return done;
}

static bool relabel_themes(struct ank_relabelling *names, struct ank_arena *mem,
                           struct ank_error *err)
{
    struct themes themes;
    bool done = themes_read("themes.json", preset_themes[0], strlen(preset_themes[0]),
                            mem, &themes, err);
    for (size_t i = 0; done && i < themes.count; i++) {
        struct ank_theme theme = {themes.theme[i].code, themes.theme[i].label};
        done = ank_theme_relabel(names, &theme, err);
    }
    return done;
}

static bool relabel_instruments(struct ank_relabelling *names, struct ank_arena *mem,
                                struct ank_error *err)
{
    for (size_t i = 0; preset_instruments[i]; i++) {
        struct ank_instrument instrument;
        if (!instrument_read("preset", preset_instruments[i],
                             strlen(preset_instruments[i]), mem, &instrument, err) ||
            !ank_instrument_relabel(names, &instrument, err))
            return false;
    }
    return true;
}

static bool relabel_rights(struct ank_relabelling *names, struct ank_arena *mem,
                           struct ank_error *err)
{
    struct rights rights;
    bool done = rights_read("rights.json", preset_rights[0], strlen(preset_rights[0]),
                            mem, &rights, err);
    for (size_t i = 0; done && i < rights.count; i++)
        done = ank_right_relabel(names, &rights.right[i], err);
    return done;
}

bool presets_relabel(struct ank_registry *registry, struct ank_relabelled *counts,
                     struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct ank_relabelling *names;
    bool done = ank_relabel_begin(registry, &mem, &names, err) &&
                relabel_themes(names, &mem, err) &&
                relabel_instruments(names, &mem, err) &&
                relabel_rights(names, &mem, err);
    *counts = done ? ank_relabel_counts(names) : (struct ank_relabelled){0};
    ank_arena_free(&mem);
    return done;
}

/* They are compiled in and stay the same: an import asks for them with each talk. */
bool presets_programmes(struct programmes *all, struct ank_error *err)
{
    static struct ank_arena kept;
    static struct programmes known;
    if (known.count == 0 &&
        !programmes_read("programmes.json", preset_programmes[0],
                         strlen(preset_programmes[0]), &kept, &known, err))
        return false;
    *all = known;
    return true;
}

bool presets_choices(struct ank_arena *mem, struct ank_choices *choices,
                     struct ank_error *err)
{
    struct programmes all;
    if (!presets_programmes(&all, err))
        return false;
    for (size_t i = 0; i < all.count; i++) {
        const struct ank_choice choice = {all.programme[i].code, all.programme[i].label,
                                          NULL};
        ank_choice_add(choices, &choice, mem);
    }
    return true;
}

static const char *all_codes(const struct programmes *all, struct ank_arena *mem)
{
    const char *codes = "";
    for (size_t i = 0; i < all->count; i++)
        codes = ank_format(mem, "%s%s%s", codes, *codes ? ", " : "",
                           all->programme[i].code);
    return codes;
}

bool presets_programme(const char *code, struct ank_arena *mem,
                       struct programme *programme, struct ank_error *err)
{
    char shown[256];
    struct programmes all;
    if (!presets_programmes(&all, err))
        return false;
    for (size_t i = 0; i < all.count; i++)
        if (strcmp(all.programme[i].code, code) == 0) {
            *programme = all.programme[i];
            return true;
        }
    return ank_fail(err, ANK_NOT_FOUND, ANK_N("there is no preset %s; there are %s"),
                    ank_shown(code, shown), all_codes(&all, mem));
}

double presets_foreseen(const struct ank_project *project, struct ank_arena *mem)
{
    struct programme programme;
    struct ank_error unknown = {0};
    if (project->foreseen_months > 0)
        return project->foreseen_months;
    return project->preset &&
                   presets_programme(project->preset, mem, &programme, &unknown)
               ? programme.longest
               : (double)NAN;
}

double presets_phase(const struct ank_project *project, const char *phase,
                     struct ank_arena *mem)
{
    struct programme programme;
    struct ank_error unknown = {0};
    if (project->preset &&
        presets_programme(project->preset, mem, &programme, &unknown))
        for (size_t i = 0; i < programme.phase_count; i++)
            if (strcmp(programme.phases[i].code, phase) == 0)
                return programme.phases[i].months;
    return (double)NAN;
}
