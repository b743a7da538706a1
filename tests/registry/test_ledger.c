/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledger of releases: what comes back, and what erasing leaves of it. */
#include <string.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/ledger.h>
#include <ankerpunt/registry/link.h>
#include <ankerpunt/registry/sha256.h>
#include "fixture.h"

static const struct ank_ledger_release about = {
    .projects = "a", .whom = "stad", .purpose = "verslag", .least = 10};

static struct ank_ledger_release on(const char *text)
{
    struct ank_ledger_release release = about;
    release.day = release.cut_off = day(text);
    return release;
}

static int64_t number_of(int64_t family)
{
    struct ank_ledger_token *tokens;
    size_t count;
    assert_ok(ank_ledger_tokens(registry, &mem, &tokens, &count, &err), err);
    for (size_t i = 0; i < count; i++)
        if (tokens[i].family == family)
            return tokens[i].token;
    return 0;
}

static void gives_each_family_one_number(void **state)
{
    (void)state;
    int64_t a = add_family("A"), b = add_family("B"), first = number_of(a);
    assert_true(first > 0 && number_of(b) > 0 && first != number_of(b));
    assert_int_equal(number_of(a), first);
}

static void gives_back_what_went_out(void **state)
{
    (void)state;
    static const int64_t all[] = {1, 5, INT64_MAX}, some[] = {5};
    const struct ank_ledger_row rows[] = {
        {.measure = "change/housing/6",
         .site = "a",
         .shown = "n=10",
         .n = 3,
         .members = all},
        {.measure = "started", .site = "a", .shown = "n=10", .n = 3, .members = all},
        {.measure = "started", .site = "b", .shown = "n=15", .n = 1, .members = some},
    };
    struct ank_ledger_release june = on("2026-06-30"), december = on("2026-12-31");
    struct ank_ledger_row *found;
    size_t count;
    assert_ok(ank_ledger_add(registry, &june, rows, 2, &err), err);
    assert_ok(ank_ledger_add(registry, &december, rows + 2, 1, &err), err);
    assert_ok(ank_ledger_list(registry, &mem, &found, &count, &err), err);
    assert_int_equal(count, 3);
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(found[i].measure, rows[i].measure);
        assert_string_equal(found[i].site, rows[i].site);
        assert_string_equal(found[i].shown, rows[i].shown);
        assert_int_equal(found[i].n, rows[i].n);
        assert_memory_equal(found[i].members, rows[i].members,
                            rows[i].n * sizeof(int64_t));
        assert_int_equal(found[i].cut_off, day(i < 2 ? "2026-06-30" : "2026-12-31"));
    }
    assert_int_equal(kept_number("SELECT count(*) FROM release_set"), 2); /* shared */
}

/* Who stood in a release as either of two is known there as the one that they are; a
 * release that counted both counted two. */
static void knows_who_became_one(void **state)
{
    (void)state;
    int64_t a = add_family("A"), b = add_family("B");
    int64_t first = number_of(a), second = number_of(b);
    const int64_t both[] = {first < second ? first : second,
                            first < second ? second : first};
    const struct ank_ledger_row rows[] = {
        {.measure = "p", .site = "a", .shown = "n=10", .n = 1, .members = &first},
        {.measure = "q", .site = "a", .shown = "n=10", .n = 1, .members = &second},
        {.measure = "r", .site = "a", .shown = "n=11", .n = 2, .members = both},
    };
    struct ank_ledger_release june = on("2026-06-30");
    struct ank_ledger_row *found;
    size_t count;
    assert_ok(ank_ledger_add(registry, &june, rows, COUNT(rows), &err), err);
    assert_ok(ank_family_link(registry, a, b, &err), err);
    int64_t one = number_of(a);
    assert_ok(ank_ledger_list(registry, &mem, &found, &count, &err), err);
    assert_int_equal(count, 3);
    assert_int_equal(found[0].members[0], one);
    assert_int_equal(found[1].members[0], one);
    assert_int_equal(found[2].n, 2);
    assert_memory_equal(found[2].members, both, sizeof both);
    assert_int_equal(kept_number("SELECT count(*) FROM family"), 1);
}

/* A file brings families and no releases of them; after a release there is one. */
static void does_not_know_releases_of_families_from_a_file(void **state)
{
    (void)state;
    struct ank_ledger_release june = on("2026-06-30");
    bool unknown = true;
    assert_ok(ank_ledger_unknown(registry, &unknown, &err), err);
    assert_false(unknown);
    kept_run(
        "INSERT INTO history (at, who, command, tbl, row)"
        " VALUES ('2026-03-02T10:00:00Z', 'An', 'import', 'import families', '*')");
    assert_ok(ank_ledger_unknown(registry, &unknown, &err), err);
    assert_true(unknown);
    assert_ok(ank_ledger_add(registry, &june, NULL, 0, &err), err);
    assert_ok(ank_ledger_unknown(registry, &unknown, &err), err);
    assert_false(unknown);
}

/* The number goes with the family; the sets keep it, and it leads to nobody. */
static void forgets_whose_number_it_was(void **state)
{
    (void)state;
    int64_t token;
    struct ank_family family = {.code = "A"};
    kept_reopen(ANK_WRITE | ANK_IDENTITY);
    assert_ok(ank_family_add(registry, &family, &err), err);
    token = number_of(family.id);
    const struct ank_ledger_row row = {
        .measure = "started", .site = "a", .shown = "n=10", .n = 1, .members = &token};
    struct ank_ledger_release june = on("2026-06-30");
    assert_ok(ank_ledger_add(registry, &june, &row, 1, &err), err);
    assert_ok(ank_family_erase(registry, &family, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM family"), 0);
    assert_int_equal(kept_number("SELECT length(members) FROM release_set"), 8);
}

static void asks_for_ten(void **state)
{
    (void)state;
    struct ank_ledger_release few = on("2026-06-30");
    few.least = 9;
    assert_fails(ank_ledger_add(registry, &few, NULL, 0, &err), err, ANK_INVALID);
}

/* FIPS 180-2, appendix B.1. */
static void sums_as_the_standard_does(void **state)
{
    (void)state;
    char hex[65];
    assert_string_equal(
        ank_sha256("abc", 3, hex),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(gives_each_family_one_number, kept_open,
                                        kept_close),
        cmocka_unit_test_setup_teardown(does_not_know_releases_of_families_from_a_file,
                                        kept_open, kept_close),
        cmocka_unit_test_setup_teardown(gives_back_what_went_out, kept_open,
                                        kept_close),
        cmocka_unit_test_setup_teardown(knows_who_became_one, kept_open, kept_close),
        cmocka_unit_test_setup_teardown(forgets_whose_number_it_was, kept_open,
                                        kept_close),
        cmocka_unit_test_setup_teardown(asks_for_ten, kept_open, kept_close),
        cmocka_unit_test_setup_teardown(sums_as_the_standard_does, kept_open,
                                        kept_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
