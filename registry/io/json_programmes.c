/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Programmes and themes, the small lists among our files; see json_read.h. */
#include <math.h>
#include <string.h>

#include "json_check.h"
#include "json_read.h"

enum {
    MOST_PROGRAMMES = 100,
    MOST_THEMES = 100,
    MOST_INSTRUMENTS = 20,
    MOST_WAVES = 60
};

static const double longest_months = 600;

/* Programmes ----------------------------------------------------------- */

static bool read_waves(const json_t *object, struct ank_waves *waves,
                       struct ank_arena *mem, struct ank_error *err)
{
    const json_t *array;
    char shown[256];
    if (!check_array(object, "waves", MOST_WAVES, &array, err))
        return false;
    waves->count = json_array_size(array);
    waves->wave = ank_alloc(mem, waves->count * sizeof *waves->wave);
    for (size_t i = 0; i < waves->count; i++) {
        const char *name = json_string_value(json_array_get(array, i));
        if (!name || !ank_wave_parse(name, &waves->wave[i]))
            return ank_fail(
                err, ANK_INVALID,
                "wave %zu, %s, must be text: months after the start (\"3\"), "
                "\"closing\" or \"followup-12\"",
                i + 1, ank_shown(name ? name : "?", shown));
    }
    ank_waves_settle(waves, mem);
    return true;
}

/* One number, or two in a list. */
static bool read_duration(const json_t *object, struct programme *programme,
                          struct ank_error *err)
{
    static const char key[] = "duration_months";
    programme->shortest = programme->longest = NAN;
    const json_t *value = json_object_get(object, key);
    if (!value)
        return true;
    const json_t *first = value, *last = value;
    if (json_array_size(value) == 2) {
        first = json_array_get(value, 0);
        last = json_array_get(value, 1);
    }
    double from = json_number_value(first), to = json_number_value(last);
    if (!json_is_number(first) || !json_is_number(last) || !(from > 0) ||
        !(from <= to) || !(to <= longest_months))
        return ank_fail(err, ANK_INVALID,
                        "\"%s\" must be a number, or [shortest, longest], up to %g",
                        key, longest_months);
    programme->shortest = from;
    programme->longest = to;
    return true;
}

static bool read_phases(const json_t *object, struct programme *programme,
                        struct ank_arena *mem, struct ank_error *err)
{
    static const char *const keys[] = {"code", "months", NULL};
    const json_t *array = json_object_get(object, "phases");
    programme->phase_count = array ? json_array_size(array) : 0;
    programme->phases =
        ank_alloc(mem, (programme->phase_count + 1) * sizeof *programme->phases);
    for (size_t i = 0; i < programme->phase_count; i++) {
        const json_t *phase = json_array_get(array, i);
        struct programme_phase *row = &programme->phases[i];
        row->months = json_number_value(json_object_get(phase, "months"));
        if (!check_keys(phase, keys, err) ||
            !check_name(phase, "code", CHECK_REQUIRED, mem, &row->code, err))
            return false;
        if (!(row->months > 0) || !(row->months <= longest_months))
            return ank_fail(err, ANK_INVALID,
                            "\"months\" of a phase must be a number up to %g",
                            longest_months);
    }
    return true;
}

static bool read_programme(const json_t *object, struct programmes *programmes,
                           size_t place, struct ank_arena *mem, struct ank_error *err)
{
    static const char *const keys[] = {
        "code",        "nl",    "fr",       "en",
        "instruments", "waves", "complete", "duration_months",
        "phases",      NULL};
    struct programme *programme = &programmes->programme[place];
    if (!check_keys(object, keys, err) ||
        !check_name(object, "code", CHECK_REQUIRED, mem, &programme->code, err) ||
        !check_label(object, mem, &programme->label, err) ||
        !check_names(object, "instruments", MOST_INSTRUMENTS, mem,
                     &programme->instruments, &programme->instrument_count, err) ||
        !read_waves(object, &programme->waves, mem, err) ||
        !check_bool(object, "complete", &programme->complete, err) ||
        !read_duration(object, programme, err) ||
        !read_phases(object, programme, mem, err))
        return false;
    for (size_t i = 0; i < place; i++)
        if (strcmp(programmes->programme[i].code, programme->code) == 0)
            return ank_fail(err, ANK_INVALID, "programme %zu has this code already",
                            i + 1);
    return true;
}

static bool read_programmes(const json_t *root, struct programmes *programmes,
                            struct ank_arena *mem, struct ank_error *err)
{
    static const char *const keys[] = {"programmes", NULL};
    const json_t *array;
    char shown[256];
    if (!check_keys(root, keys, err) ||
        !check_array(root, "programmes", MOST_PROGRAMMES, &array, err))
        return false;
    programmes->count = json_array_size(array);
    programmes->programme =
        ank_alloc(mem, programmes->count * sizeof *programmes->programme);
    for (size_t i = 0; i < programmes->count; i++) {
        const json_t *object = json_array_get(array, i);
        if (!read_programme(object, programmes, i, mem, err))
            return ank_fail_in(err, "programme %zu (%s)", i + 1,
                               check_shown_code(object, shown));
    }
    return true;
}

bool programmes_read(const char *name, const char *text, size_t length,
                     struct ank_arena *mem, struct programmes *programmes,
                     struct ank_error *err)
{
    json_t *root;
    char shown[256];
    if (!check_load(name, text, length, &root, err))
        return false;
    *programmes = (struct programmes){0};
    bool fine = read_programmes(root, programmes, mem, err);
    json_decref(root);
    return fine || ank_fail_in(err, "%s", ank_shown(name, shown));
}

/* Themes --------------------------------------------------------------- */

static bool read_theme(const json_t *object, struct themes *themes, size_t place,
                       struct ank_arena *mem, struct ank_error *err)
{
    static const char *const keys[] = {"code", "nl", "fr", "en", NULL};
    struct theme *theme = &themes->theme[place];
    if (!check_keys(object, keys, err) ||
        !check_name(object, "code", CHECK_REQUIRED, mem, &theme->code, err) ||
        !check_label(object, mem, &theme->label, err))
        return false;
    for (size_t i = 0; i < place; i++)
        if (strcmp(themes->theme[i].code, theme->code) == 0)
            return ank_fail(err, ANK_INVALID, "theme %zu has this code already", i + 1);
    return true;
}

static bool read_themes(const json_t *root, struct themes *themes,
                        struct ank_arena *mem, struct ank_error *err)
{
    static const char *const keys[] = {"themes", NULL};
    const json_t *array;
    char shown[256];
    if (!check_keys(root, keys, err) ||
        !check_array(root, "themes", MOST_THEMES, &array, err))
        return false;
    themes->count = json_array_size(array);
    themes->theme = ank_alloc(mem, themes->count * sizeof *themes->theme);
    for (size_t i = 0; i < themes->count; i++) {
        const json_t *object = json_array_get(array, i);
        if (!read_theme(object, themes, i, mem, err))
            return ank_fail_in(err, "theme %zu (%s)", i + 1,
                               check_shown_code(object, shown));
    }
    return true;
}

bool themes_read(const char *name, const char *text, size_t length,
                 struct ank_arena *mem, struct themes *themes, struct ank_error *err)
{
    json_t *root;
    char shown[256];
    if (!check_load(name, text, length, &root, err))
        return false;
    *themes = (struct themes){0};
    bool fine = read_themes(root, themes, mem, err);
    json_decref(root);
    return fine || ank_fail_in(err, "%s", ank_shown(name, shown));
}
