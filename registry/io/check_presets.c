/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * check_presets - reads every preset as the program will; runs while building,
 * so that a preset with a fault is never compiled in
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json_read.h"

extern const char *const preset_themes[],
    *const preset_instruments[], *const preset_rights[], *const preset_programmes[];

static bool has_theme(const struct themes *themes, const char *code)
{
    for (size_t i = 0; i < themes->count; i++)
        if (strcmp(themes->theme[i].code, code) == 0)
            return true;
    return false;
}

static bool check_instruments(const struct themes *themes, struct ank_arena *mem,
                              const char **codes, size_t most, struct ank_error *err)
{
    for (size_t i = 0; preset_instruments[i] && i < most; i++) {
        struct ank_instrument read;
        if (!instrument_read("instrument", preset_instruments[i],
                             strlen(preset_instruments[i]), mem, &read, err))
            return false;
        for (size_t d = 0; d < read.domain_count; d++)
            if (!has_theme(themes, read.domains[d].theme))
                return ank_fail(err, ANK_INVALID, "instrument %s: there is no theme %s",
                                read.code, read.domains[d].theme);
        codes[i] = read.code;
    }
    return true;
}

static bool has_code(const char *const *codes, const char *code)
{
    for (; *codes; codes++)
        if (strcmp(*codes, code) == 0)
            return true;
    return false;
}

static bool check_programmes(const char *const *instruments, struct ank_arena *mem,
                             struct ank_error *err)
{
    struct programmes programmes;
    if (!programmes_read("programmes", preset_programmes[0],
                         strlen(preset_programmes[0]), mem, &programmes, err))
        return false;
    for (size_t i = 0; i < programmes.count; i++)
        for (size_t n = 0; n < programmes.programme[i].instrument_count; n++)
            if (!has_code(instruments, programmes.programme[i].instruments[n]))
                return ank_fail(err, ANK_INVALID,
                                "programme %s: there is no instrument %s",
                                programmes.programme[i].code,
                                programmes.programme[i].instruments[n]);
    return true;
}

int main(void)
{
    enum { most = 64 };
    const char *codes[most + 1] = {NULL};
    struct ank_arena mem = {0};
    struct ank_error err = {0};
    struct themes themes;
    struct rights rights;
    bool good = themes_read("themes", preset_themes[0], strlen(preset_themes[0]), &mem,
                            &themes, &err) &&
                check_instruments(&themes, &mem, codes, most, &err) &&
                check_programmes(codes, &mem, &err) &&
                rights_read("rights", preset_rights[0], strlen(preset_rights[0]), &mem,
                            &rights, &err);
    if (good)
        puts("the presets are in order");
    else
        fprintf(stderr, "presets: %s\n", err.text);
    ank_arena_free(&mem);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
