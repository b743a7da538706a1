/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Claims are listed, a family's story is written, and records leave as CSV. */
#include "small_project.h"

#include <string.h>

#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/csv_out.h>
#include <ankerpunt/app/family_story.h>

static void take_step(const char *family, const char *stage, const char *on,
                      const char *reason)
{
    struct ank_claim_entry entry = {.family = family,
                                    .right = "sociaal-tarief",
                                    .stage = stage,
                                    .reason = reason,
                                    .day = day(on),
                                    .renewal = ANK_NO_DAY};
    assert_ok(ank_claim_note(&door, &entry, &err), err);
    door_notices();
}

/* Two claims: one stuck, one in order that must be renewed. */
static int open_claims(void **state)
{
    if (small_project_open(state) != 0)
        return 1;
    take_step("G-AAAA2", "detected", "2026-01-05", NULL);
    take_step("G-AAAA2", "refused", "2026-02-10", "income");
    struct ank_claim_entry renewed = {.family = "G-BBBB3",
                                      .right = "sociaal-tarief",
                                      .stage = "realised",
                                      .value = "250,50",
                                      .day = day("2026-01-07"),
                                      .renewal = day("2026-04-10")};
    assert_ok(ank_claim_note(&door, &renewed, &err), err);
    return 0;
}

/* How many claims the wish finds; the last goes to `last`. */
static size_t count_claims(const struct ank_claims_wish *wish,
                           struct ank_claim_row *last)
{
    size_t count = 0;
    struct ank_claim_list *list;
    const struct ank_claim_row *row;
    assert_ok(ank_claim_list_open(&door, wish, &list, &err), err);
    for (; ank_claim_list_next(list, &row); count++) {
        *last = *row;
        last->family = ank_strdup(&mem, row->family);
        last->reason = row->reason ? ank_strdup(&mem, row->reason) : NULL;
    }
    assert_ok(ank_claim_list_close(list, &err), err);
    return count;
}

static void lists_claims_as_they_stand(void **state)
{
    (void)state;
    struct ank_claim_row row;
    struct ank_claims_wish wish = {.renew_within = ANK_NOT_GIVEN};
    assert_int_equal(count_claims(&wish, &row), 2);
    assert_string_equal(row.family, "G-BBBB3");
    assert_int_equal(row.cents, 25050);
    assert_int_equal(row.renewal, day("2026-04-10"));
    assert_non_null(row.label);
    wish.stuck = true;
    assert_int_equal(count_claims(&wish, &row), 1);
    assert_string_equal(row.family, "G-AAAA2");
    assert_int_equal(row.stage, ANK_STAGE_REFUSED);
    assert_string_equal(row.reason, "income");
    assert_int_equal(row.first, day("2026-01-05"));
    assert_int_equal(row.since, day("2026-02-10"));
    assert_int_equal(row.cents, -1);
}

/* 10 April is ten days after today. */
static void lists_what_must_be_renewed_by_then(void **state)
{
    (void)state;
    struct ank_claim_row row;
    struct ank_claims_wish wish = {.renew_within = 9};
    assert_int_equal(count_claims(&wish, &row), 0);
    wish.renew_within = 10;
    assert_int_equal(count_claims(&wish, &row), 1);
    assert_string_equal(row.family, "G-BBBB3");
}

static void refuses_a_wish_that_is_none(void **state)
{
    (void)state;
    struct ank_claim_list *list;
    struct ank_claims_wish project = {.project = "maan", .renew_within = ANK_NOT_GIVEN},
                           family = {.family = "G-ZZZZZ",
                                     .renew_within = ANK_NOT_GIVEN},
                           days = {.renew_within = -1};
    assert_refused_unchanged(ank_claim_list_open(&door, &project, &list, &err),
                             ANK_NOT_FOUND, "maan");
    assert_refused_unchanged(ank_claim_list_open(&door, &family, &list, &err),
                             ANK_NOT_FOUND, "G-ZZZZZ");
    assert_refused_unchanged(ank_claim_list_open(&door, &days, &list, &err),
                             ANK_INVALID, "--renew-within wants a number of days");
}

static void tells_not_explored_from_nothing_open(void **state)
{
    (void)state;
    bool more = true;
    struct ank_explored explored[3];
    struct ank_claim_list *list;
    struct ank_claims_wish wish = {.renew_within = ANK_NOT_GIVEN};
    assert_ok(ank_claim_list_open(&door, &wish, &list, &err), err);
    for (size_t i = 0; i < COUNT(explored); i++) {
        assert_ok(ank_explored_next(list, &explored[i], &more, &err), err);
        assert_true(more);
    }
    struct ank_explored none;
    assert_ok(ank_explored_next(list, &none, &more, &err), err);
    assert_false(more);
    assert_ok(ank_claim_list_close(list, &err), err);
    assert_int_equal(explored[0].stuck, 1);
    assert_int_equal(explored[0].day, day("2026-01-05"));
    assert_int_equal(explored[1].realised, 1);
    assert_int_equal(explored[1].renewal, day("2026-04-10"));
    assert_int_equal(explored[2].day, ANK_NO_DAY);
    assert_int_equal(explored[2].claims, 0);
}

static const char *export(enum ank_export_kind kind, const char *to)
{
    struct ank_export_wish wish = {.kind = kind, .format = TABLE_CSV, .to = to};
    FILE *out = bytes_open();
    assert_ok(ank_export_write(&door, &wish, out, &err), err);
    return bytes_close(NULL);
}

static void writes_steps_as_import_reads_them(void **state)
{
    (void)state;
    const char *rights = export(ANK_EXPORT_RIGHTS, NULL);
    assert_non_null(strstr(rights, "G-AAAA2,sociaal-tarief,refused,2026-02-10,income"));
    assert_non_null(strstr(rights, "250.5"));
    assert_non_null(
        strstr(export(ANK_EXPORT_SCORES, NULL), "G-AAAA2,2025-09-01,wonen,3,leven"));
    assert_non_null(strstr(export(ANK_EXPORT_FAMILIES, NULL), "G-CCCC4,zonnedorp,"));
}

/* Given to somebody: who agreed, and who did not is counted. */
static void gives_only_who_agreed(void **state)
{
    (void)state;
    int64_t shares = kept_number("SELECT count(*) FROM share");
    say_consent(family_id("G-AAAA2"), "share:ocmw", NULL, true);
    const char *given = export(ANK_EXPORT_FAMILIES, "ocmw");
    assert_non_null(strstr(given, "G-AAAA2"));
    assert_null(strstr(given, "G-BBBB3"));
    assert_noticed("they did not agree to share with ocmw: 2");
    assert_int_equal(kept_number("SELECT count(*) FROM share"), shares + 1);
}

static void refuses_an_export_that_is_none(void **state)
{
    (void)state;
    FILE *out = bytes_open();
    struct ank_export_wish dialect = {.dialect = "word"},
                           to = {.format = TABLE_CSV, .to = "o cmw"};
    assert_refused_unchanged(ank_export_write(&door, &dialect, out, &err), ANK_INVALID,
                             "--for wants excel, spss or stata, not word");
    assert_refused_unchanged(ank_export_write(&door, &to, out, &err), ANK_INVALID,
                             "--to: o cmw is no code");
    assert_string_equal(bytes_close(NULL), "");
}

static void writes_the_story_of_a_family(void **state)
{
    (void)state;
    struct ank_story story;
    assert_ok(ank_story_read(&door, "G-AAAA2", &story, &err), err);
    FILE *out = bytes_open();
    assert_ok(ank_story_json(&door, &story, out, &err), err);
    const char *json = bytes_close(NULL);
    assert_non_null(strstr(json, "G-AAAA2"));
    assert_null(strstr(json, "G-BBBB3"));
    const char *first = strstr(json, "2025-09-01"), *later = strstr(json, "2026-03-01");
    assert_true(first && later && first < later);
    assert_non_null(strstr(json, "\"wonen\""));
    assert_non_null(strstr(json, "\"refused\""));
    assert_non_null(strstr(json, "\"income\""));
    assert_refused_unchanged(ank_story_read(&door, "G-ZZZZZ", &story, &err),
                             ANK_NOT_FOUND, "G-ZZZZZ");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_claims, door_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(lists_claims_as_they_stand),
        TEST(lists_what_must_be_renewed_by_then),
        TEST(refuses_a_wish_that_is_none),
        TEST(tells_not_explored_from_nothing_open),
        TEST(writes_steps_as_import_reads_them),
        TEST(gives_only_who_agreed),
        TEST(refuses_an_export_that_is_none),
        TEST(writes_the_story_of_a_family),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
