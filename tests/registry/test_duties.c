/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coaches, waves put off, shares and changed projects, as they are kept. */
#include "fixture.h"

#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/trajectory.h>
#include <ankerpunt/registry/cursor.h>

static void coaches_overlap_and_hand_over(void **state)
{
    (void)state;
    struct ank_coach *coaches;
    size_t count;
    int64_t one = add_family("G1"), two = add_family("G2");
    assert_ok(ank_coach_put(registry, one, "ann", day("2026-01-01"), ANK_NO_DAY, &err),
              err);
    assert_ok(ank_coach_put(registry, one, "bart", day("2026-01-01"), day("2026-03-31"),
                            &err),
              err);
    assert_ok(ank_coach_put(registry, two, "bart", day("2026-04-01"), ANK_NO_DAY, &err),
              err);
    assert_ok(ank_coach_on(registry, day("2026-03-31"), &mem, &coaches, &count, &err),
              err);
    assert_int_equal(count, 2);
    assert_string_equal(coaches[1].code, "bart");
    assert_int_equal(coaches[1].to, day("2026-03-31"));
    assert_ok(ank_coach_on(registry, day("2026-04-01"), &mem, &coaches, &count, &err),
              err);
    assert_int_equal(count, 2);
    assert_string_equal(coaches[1].family, "G2");
    assert_ok(
        ank_coach_put(registry, one, "ann", day("2026-01-01"), day("2026-02-01"), &err),
        err);
    assert_ok(ank_coach_list(registry, one, &mem, &coaches, &count, &err), err);
    assert_int_equal(count, 2);
    assert_int_equal(coaches[0].to, day("2026-02-01"));
    kept_commit();
    assert_int_equal(kept_number("SELECT count(*) FROM history WHERE tbl = 'coach'"),
                     4);
}

static void a_wave_put_off_walks_with_its_trajectory(void **state)
{
    (void)state;
    struct ank_record record;
    add_project("zon", add_instrument());
    int64_t family = add_family("G1");
    int64_t before = add_trajectory(family, "zon", "2025-01-01", "2025-06-01");
    int64_t now = add_trajectory(family, "zon", "2026-01-01", NULL);
    assert_ok(ank_wave_postpone(registry, now, "3", day("2026-05-01"), &err), err);
    assert_ok(ank_wave_postpone(registry, now, "12", day("2027-02-01"), &err), err);
    assert_ok(ank_wave_postpone(registry, now, "3", day("2026-05-10"), &err), err);
    assert_ok(ank_wave_postpone(registry, before, "3", day("2025-05-01"), &err), err);
    assert_ok(ank_record_of(registry, "G1", &mem, &record, &err), err);
    assert_int_equal(record.trajectory_count, 2);
    assert_int_equal(record.trajectories[0].postponement_count, 1);
    assert_int_equal(record.trajectories[1].postponement_count, 2);
    assert_string_equal(record.trajectories[1].postponements[1].wave, "3");
    assert_int_equal(record.trajectories[1].postponements[1].until, day("2026-05-10"));
    assert_ok(ank_wave_restore(registry, before, "3", &err), err);
    assert_ok(ank_record_of(registry, "G1", &mem, &record, &err), err);
    assert_int_equal(record.trajectories[0].postponement_count, 0);
}

static void a_person_and_the_family_each_have_their_word(void **state)
{
    (void)state;
    struct ank_record record;
    bool changed;
    int64_t family = add_family("G1");
    struct ank_person kim = {.code = "kim", .role = "child", .born = 2010};
    struct ank_consent together = {"measure", day("2026-01-01"), true, NULL},
                       alone = {"measure", day("2026-01-01"), false, "kim"};
    assert_ok(ank_person_add(registry, family, &kim, &err), err);
    assert_ok(ank_consent_put(registry, family, &alone, &changed, &err), err);
    assert_ok(ank_consent_put(registry, family, &together, &changed, &err), err);
    assert_true(changed);
    assert_ok(ank_record_of(registry, "G1", &mem, &record, &err), err);
    assert_int_equal(record.consent_count, 2);
    assert_null(record.consents[0].by);
    assert_string_equal(record.consents[1].by, "kim");
    assert_true(ank_consent_stands(&record, "measure", day("2026-02-01"), NULL));
    assert_true(ank_consent_withdrawn_by(&record, "kim", "measure", day("2026-02-01")));
}

static void shares_are_listed_as_they_were_given(void **state)
{
    (void)state;
    struct ank_share *shares;
    size_t count;
    int64_t family = add_family("G1");
    assert_ok(ank_share_add(registry, family, day("2026-03-02"), "sheet", "ocmw", &err),
              err);
    assert_ok(ank_share_add(registry, family, day("2026-03-01"), "export", "caw", &err),
              err);
    assert_ok(ank_share_list(registry, family, &mem, &shares, &count, &err), err);
    assert_int_equal(count, 2);
    assert_string_equal(shares[0].whom, "caw");
    assert_string_equal(shares[1].what, "sheet");
}

static void a_project_changes_only_what_changed(void **state)
{
    (void)state;
    struct ank_project project, read;
    struct ank_wave six;
    add_project("zon", add_instrument());
    kept_commit();
    assert_ok(ank_project_find(registry, "zon", &mem, &project, &err), err);
    int64_t before = kept_number("SELECT count(*) FROM history");
    assert_ok(ank_project_set(registry, &project, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM history"), before);

    assert_true(ank_wave_parse("66", &six));
    project.name = "De Zon";
    project.waves.wave = ank_grow(&mem, project.waves.wave, project.waves.count,
                                  sizeof *project.waves.wave);
    project.waves.wave[project.waves.count++] = six;
    assert_ok(ank_project_set(registry, &project, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM history"), before + 2);
    assert_ok(ank_project_find(registry, "zon", &mem, &read, &err), err);
    assert_string_equal(read.name, "De Zon");
    assert_int_equal(read.waves.count, project.waves.count);

    project.waves.count--;
    assert_ok(ank_project_set(registry, &project, &err), err);
    assert_ok(ank_project_find(registry, "zon", &mem, &read, &err), err);
    assert_int_equal(read.waves.count, project.waves.count);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(coaches_overlap_and_hand_over, kept_open,
                                        kept_close),
        cmocka_unit_test_setup_teardown(a_wave_put_off_walks_with_its_trajectory,
                                        kept_open, kept_close),
        cmocka_unit_test_setup_teardown(a_person_and_the_family_each_have_their_word,
                                        kept_open, kept_close),
        cmocka_unit_test_setup_teardown(shares_are_listed_as_they_were_given, kept_open,
                                        kept_close),
        cmocka_unit_test_setup_teardown(a_project_changes_only_what_changed, kept_open,
                                        kept_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
