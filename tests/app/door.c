/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who works with the program, for the tests of what it does; see door.h. */
#include "door.h"

#include <ankerpunt/registry/consent.h>
#include "app/entry/presets.h"

bool door_stops;
static const char *noticed;

static bool goes_on(struct ank_error *failure)
{
    return !door_stops || ank_fail(failure, ANK_INVALID, "asked to stop");
}

static void notice(struct ank_work_context *who, const char *sentence)
{
    noticed = ank_format(who->mem, "%s%s%s", noticed, *noticed ? "\n" : "", sentence);
}

struct ank_work_context door = {
    .mem = &mem,
    .today = 20543,
    .who = "coach",
    .command = "test",
    .moment = "2026-03-31T14:05:00Z",
    .goes_on = goes_on,
    .notice = notice,
};

int door_open(void **state)
{
    door_stops = false;
    noticed = "";
    if (kept_open(state) != 0 || !presets_fill(registry, &err))
        return 1;
    kept_commit();
    door.registry = registry;
    return 0;
}

int door_close(void **state)
{
    return kept_close(state);
}

const char *door_notices(void)
{
    const char *all = noticed;
    noticed = "";
    return all;
}

int64_t add_willing(const char *code)
{
    bool changed;
    int64_t family = add_family(code);
    const struct ank_consent yes = {"measure", day("2025-09-01"), true, NULL};
    assert_ok(ank_consent_put(registry, family, &yes, &changed, &err), err);
    return family;
}

int64_t door_changes(void)
{
    return kept_number("SELECT count(*) FROM history");
}
