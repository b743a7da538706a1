/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done between a begin and an end is kept as a whole, or not at all. */
#include "door.h"

#include <string.h>

static int64_t families(void)
{
    return kept_number("SELECT count(*) FROM family");
}

static void keeps_what_was_done(void **state)
{
    (void)state;
    add_family("G-7K3QX");
    assert_ok(ank_work_end(&door, true, &err), err);
    assert_int_equal(families(), 1);
    assert_ok(ank_work_begin(&door, &err), err);
}

static void drops_all_of_what_failed(void **state)
{
    (void)state;
    add_family("G-7K3QX");
    add_family("G-7K3QY");
    assert_false(ank_work_end(&door, false, &err));
    assert_int_equal(families(), 0);
    assert_ok(ank_work_begin(&door, &err), err);
}

static void drops_what_was_asked_to_stop(void **state)
{
    (void)state;
    add_family("G-7K3QX");
    door_stops = true;
    assert_refused(ank_work_end(&door, true, &err), ANK_INVALID, "asked to stop");
    assert_int_equal(families(), 0);
    assert_ok(ank_work_begin(&door, &err), err);
}

static void notes_who_worked_at_what_and_when(void **state)
{
    (void)state;
    assert_ok(ank_work_end(&door, true, &err), err);
    door.who = "els";
    door.command = "family";
    bool begun = ank_work_begin(&door, &err);
    door.who = "coach";
    door.command = "test";
    assert_ok(begun, err);
    add_family("G-7K3QX");
    kept_commit();
    assert_string_equal(kept_text("SELECT who || ' ' || command || ' ' || at"
                                  " FROM history ORDER BY id DESC LIMIT 1"),
                        "els family 2026-03-31T14:05:00Z");
}

static void takes_the_clock_where_no_moment_is_given(void **state)
{
    (void)state;
    assert_ok(ank_work_end(&door, true, &err), err);
    const char *moment = door.moment;
    door.moment = NULL;
    bool begun = ank_work_begin(&door, &err);
    door.moment = moment;
    assert_ok(begun, err);
    add_family("G-7K3QX");
    kept_commit();
    assert_true(kept_number("SELECT at > '2026-04-01' AND at LIKE '%T%Z'"
                            " FROM history ORDER BY id DESC LIMIT 1"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(keeps_what_was_done, door_open, door_close),
        cmocka_unit_test_setup_teardown(drops_all_of_what_failed, door_open,
                                        door_close),
        cmocka_unit_test_setup_teardown(drops_what_was_asked_to_stop, door_open,
                                        door_close),
        cmocka_unit_test_setup_teardown(notes_who_worked_at_what_and_when, door_open,
                                        door_close),
        cmocka_unit_test_setup_teardown(takes_the_clock_where_no_moment_is_given,
                                        door_open, door_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
