/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A project of three families; see small_project.h. */
#include "small_project.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/project.h>

static struct ank_instrument *instrument;

int64_t add_measured(const char *code, const ank_score *first, const ank_score *later)
{
    return add_measured_in("zonnedorp", code, first, later);
}

int64_t add_measured_in(const char *project, const char *code, const ank_score *first,
                        const ank_score *later)
{
    int64_t family = add_willing(code);
    add_trajectory(family, project, "2025-09-01", NULL);
    add_sitting(family, instrument->id, 0, "2025-09-01", first, 3);
    if (later)
        add_sitting(family, instrument->id, 0, "2026-03-01", later, 3);
    return family;
}

void add_planned_project(const char *code)
{
    struct ank_project project = {
        .code = code,
        .name = code,
        .preset = "gezinscoaching",
        .language = "nl",
        .start = ANK_NO_DAY,
        .instrument_count = 1,
        .instruments = &instrument,
        .waves.count = 2,
        .waves.wave = ank_alloc(&mem, 2 * sizeof(struct ank_wave)),
    };
    assert_true(ank_wave_parse("6", &project.waves.wave[0]));
    assert_true(ank_wave_parse("12", &project.waves.wave[1]));
    ank_waves_settle(&project.waves, &mem);
    assert_ok(ank_project_add(registry, &project, &err), err);
}

int small_project_open(void **state)
{
    static const ank_score none = ANK_NOT_ASKED;
    if (door_open(state) != 0)
        return 1;
    instrument = add_instrument();
    add_planned_project("zonnedorp");
    add_measured("G-AAAA2", (ank_score[]){3, 5, 6}, (ank_score[]){7, 5, 4});
    add_measured("G-BBBB3", (ank_score[]){2, none, none}, (ank_score[]){8, none, none});
    add_measured("G-CCCC4", (ank_score[]){4, none, none}, NULL);
    kept_commit();
    return 0;
}

void say_consent(int64_t family, const char *purpose, const char *by, bool given)
{
    bool changed;
    struct ank_consent consent = {
        .purpose = purpose, .day = door.today, .given = given, .by = by};
    assert_ok(ank_consent_put(registry, family, &consent, &changed, &err), err);
}

int64_t family_id(const char *code)
{
    struct ank_family family;
    assert_ok(ank_family_find(registry, code, &mem, &family, &err), err);
    return family.id;
}

char **codes(const char *words)
{
    char **list = NULL, *rest = ank_strdup(&mem, words);
    size_t count = 0;
    for (char *code; (code = strsep(&rest, " "));) {
        list = ank_grow(&mem, list, count, sizeof *list);
        list[count++] = code;
    }
    list = ank_grow(&mem, list, count, sizeof *list);
    list[count] = NULL;
    return list;
}

static char *bytes;
static size_t length;
static FILE *stream;

FILE *bytes_open(void)
{
    bytes = NULL;
    return stream = ank_must(open_memstream(&bytes, &length));
}

const char *bytes_close(size_t *size)
{
    fclose(stream);
    char *kept = ank_alloc(&mem, length + 1);
    memcpy(kept, bytes, length);
    free(bytes);
    if (size)
        *size = length;
    return kept;
}
