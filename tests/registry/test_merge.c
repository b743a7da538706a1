/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merging, as laws over random histories of three registries: talks rated, corrected,
 * moved and removed, steps to rights, yes and no, erasures, families passed on in part
 * and twice, registries that fall back on an older copy, two families that become one.
 *
 * An oracle (merge_oracle.c) knows which command had seen which, and so what must still
 * be there. A rule that is broken on purpose (merge_rule.c) must be noticed.
 * ANK_MERGE_HISTORIES says how many.
 */
#include "merge_model.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/merge.h>
#include "fixture.h"
#include "store/recording.h"
#include "store/site.h"
#include "store/stmt.h"

/* Laws ---------------------------------------------------------------------------- */

static void law(const char *name, const char *a, const char *b)
{
    if (!violation && strcmp(a, b) != 0)
        violation = name;
}

static char *state_after(int s, int first, int second, int only, bool shown)
{
    begin(s, "merge");
    take(s, first, only);
    if (second >= 0)
        take(s, second, only);
    char *state = state_of(s, only, shown);
    done_with(s, false);
    return state;
}

static void check_laws(void)
{
    int a = (int)chance(SITES), b = (a + 1 + (int)chance(2)) % SITES, c = 3 - a - b;
    int only = chance(2) && !linking ? 0 : -1;
    law("commutative", state_after(a, b, -1, only, false),
        state_after(b, a, -1, only, false));
    law("idempotent", state_after(a, b, -1, only, false),
        state_after(a, b, b, only, false));
    char *left = state_after(a, b, c, only, false);
    begin(b, "merge");
    take(b, c, only);
    law("associative", left, state_after(a, b, -1, only, false));
    done_with(b, false);
    law("same view", state_after(c, a, b, only, true),
        state_after(b, c, a, only, true));
}

static void finish(void)
{
    merge_kept(0, 1, -1);
    merge_kept(0, 2, -1);
    char *all = state_of(0, -1, false);
    law("nothing new from what is known", all, state_after(0, 1, 2, -1, false));
    memset(there, 0, sizeof there);
    for (int f = 0; f < FAMILIES; f++)
        if (family_at(0, f))
            note_values(0, f);
}

/* A history ----------------------------------------------------------------------- */

static struct copy copies[SITES];
static uint64_t copied[SITES][FAMILIES];

static void start(void)
{
    op_count = 0;
    lost = 0;
    memset(known, 0, sizeof known);
    memset(record_count, 0, sizeof record_count);
    for (int s = 0; s < SITES; s++) {
        sqlite3_free(copies[s].bytes);
        copies[s] = (struct copy){0};
        empty(s);
    }
    begin(0, "family");
    for (int f = 0; f < FAMILIES; f++) {
        struct ank_family family = {.code = codes[f]};
        assert_ok(ank_family_add(sites[0], &family, &err), err);
    }
    done_with(0, true);
    for (int s = 1; s < SITES; s++)
        merge_kept(s, 0, -1);
}

/* What never left the laptop is gone with it. */
static void fall_back(int s)
{
    int64_t site;
    uint64_t had = 0, elsewhere = 0;
    for (int t = 0; t < SITES; t++)
        for (int f = 0; f < FAMILIES; f++)
            *(t == s ? &had : &elsewhere) |= known[t][f];
    copy_in(s, &copies[s]);
    memcpy(known[s], copied[s], sizeof known[s]);
    for (int f = 0; f < FAMILIES; f++)
        elsewhere |= known[s][f];
    lost |= had & ~elsewhere;
    begin(s, "restore");
    recording_silence(sites[s]);
    assert_ok(site_renew(sites[s], &site, &err), err);
    done_with(s, true);
}

static void pass_on(int s, int t, int only)
{
    merge_kept(s, t, only);
    if (chance(2))
        merge_kept(s, t, only);
    if (is_one(s)) /* of a family that is one all comes along */
        only = -1;
    for (int f = 0; f < FAMILIES; f++)
        for (int i = 0; i < op_count; i++)
            if (known[t][f] >> i & 1 && (only < 0 || only == f || ops[i].kind == ERASE))
                known[s][f] |= (uint64_t)1 << i;
    know_both(s);
}

/* Somebody says that both are one; a colleague may hear of it before that is taken
 * back. */
static void link_them(int s)
{
    int t = (s + 1 + (int)chance(2)) % SITES;
    if (!family_at(s, 0) || !family_at(s, 1) || is_one(s))
        return;
    link_both(s);
    if (chance(3) == 0)
        pass_on(t, s, chance(2) ? (int)chance(FAMILIES) : -1);
    if (chance(3) == 0 && family_at(t, 1))
        command(t, 1);
    if (chance(3) == 0)
        take_back(s);
}

static void act(void)
{
    int s = (int)chance(SITES), f = (int)chance(FAMILIES);
    uint32_t what = chance(100);
    if (linking && chance(12) == 0)
        link_them(s);
    if (what < 30) {
        int t = (s + 1 + (int)chance(2)) % SITES;
        pass_on(s, t, chance(2) ? f : -1);
    } else if (what < 33) {
        copy_out(s, &copies[s]);
        memcpy(copied[s], known[s], sizeof known[s]);
    } else if (what < 36) {
        if (copies[s].bytes)
            fall_back(s);
    } else if (family_at(s, f))
        command(s, f);
}

static void history(uint64_t n)
{
    seed = n * 7919 + 17;
    linking = n % 3 == 0;
    start();
    for (uint32_t i = 10 + chance(31); i > 0; i--)
        act();
    check_laws();
    finish();
    judge_writes();
    judge_removals();
    judge_consents();
    judge_erasures();
    ank_arena_reset(&mem);
}

static void forget(void)
{
    violation = NULL;
    writes = lost_writes = removed = returned = standing = overruled = 0;
}

static bool is_noticed(void)
{
    return violation || lost_writes || returned || overruled;
}

static uint64_t how_many(void)
{
    const char *given = getenv("ANK_MERGE_HISTORIES");
    return given ? strtoull(given, NULL, 10) : SANITIZED ? 30 : 300;
}

static void the_rule_loses_nothing(void **state)
{
    (void)state;
    forget();
    broken = "";
    for (uint64_t n = 1; n <= how_many(); n++) {
        history(n);
        if (is_noticed())
            fail_msg("history %llu: %s, lost %zu, returned %zu, overruled %zu",
                     (unsigned long long)n, violation ? violation : "laws hold",
                     lost_writes, returned, overruled);
    }
    assert_true(writes > 0 && removed > 0 && standing > 0);
    if (getenv("ANK_MERGE_HISTORIES"))
        print_message("%zu writes nobody overwrote, %zu removed, %zu standing no\n",
                      writes, removed, standing);
}

static bool notices(const char *how, uint64_t most)
{
    forget();
    broken = how;
    for (uint64_t n = 1; n <= most && !is_noticed(); n++)
        history(n);
    broken = "";
    return is_noticed();
}

static void a_broken_rule_is_noticed(void **state)
{
    (void)state;
    assert_true(notices("twins", 300));
    assert_true(notices("day", 300));
    if (getenv("ANK_MERGE_HISTORIES")) { /* these take thousands */
        assert_true(notices("collapse", how_many()));
        assert_true(notices("fields", how_many()));
    }
}

/* A copied file ------------------------------------------------------------------- */

static void copy_file(const char *from, const char *to)
{
    char bytes[4096];
    size_t size;
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    assert_true(in && out);
    while ((size = fread(bytes, 1, sizeof bytes, in)) > 0)
        assert_int_equal(fwrite(bytes, 1, size, out), size);
    fclose(in);
    assert_int_equal(fclose(out), 0);
}

static void add_to(struct ank_registry *at, const char *code)
{
    struct ank_family family = {.code = code};
    assert_ok(ank_registry_begin(at, &work, &err), err);
    assert_ok(ank_family_add(at, &family, &err), err);
    assert_ok(ank_registry_end(at, true, &err), err);
}

/* Both count on from the same number; neither's family is taken for what the other one
 * removed. */
static void a_copied_file_counts_for_itself(void **state)
{
    (void)state;
    struct ank_registry *copy;
    struct ank_merge merge = {0};
    assert_ok(ank_registry_end(registry, false, &err), err);
    add_to(registry, "G-1");
    copy_file(kept_path(NULL), kept_path("copy.ank"));
    assert_ok(ank_registry_open(&copy, kept_path("copy.ank"),
                                ANK_READ | ANK_WRITE | ANK_IDENTITY, false, &err),
              err);
    add_to(copy, "G-2");
    add_to(registry, "G-3");
    assert_int_equal(kept_number("SELECT count(*) FROM site"), 1);
    assert_ok(ank_registry_begin(registry, &work, &err), err);
    assert_ok(ank_merge_take(registry, copy, &mem, &merge, &err), err);
    assert_int_equal(merge.added, 1);
    assert_int_equal(kept_number("SELECT count(*) FROM family"), 3);
    assert_int_equal(kept_number("SELECT count(*) FROM site"), 2);
    assert_int_equal(kept_number("SELECT count(*) FROM site WHERE mine = 1"), 1);
    ank_registry_close(copy);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_rule_loses_nothing, open_sites,
                                        close_sites),
        cmocka_unit_test_setup_teardown(a_broken_rule_is_noticed, open_sites,
                                        close_sites),
        cmocka_unit_test_setup_teardown(a_copied_file_counts_for_itself, kept_open,
                                        kept_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
