/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written as a calendar, read back by libical. */
#include "io/ics.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libical/ical.h>

#include "testing.h"

static const char stamp[] = "2026-03-31T14:05:00Z";

/* The bytes of a calendar of these days; the caller frees them. */
static char *written(const struct ics_day *days, size_t count)
{
    char *text = NULL;
    size_t size;
    struct ank_error err = {0};
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    assert_ok(ics_write(out, stamp, days, count, &err), err);
    fclose(out);
    assert_int_equal(strlen(text), size);
    return text;
}

static void reads_back_what_was_written(void **state)
{
    (void)state;
    const struct ics_day days[] = {
        {"1f@ankerpunt", "Gezin Zon", ank_day_from_civil(2026, 4, 12)},
        {"2e@ankerpunt", "Zon, maan; en \\ ster", ank_day_from_civil(2028, 2, 29)},
        {"3d@ankerpunt", "عائلة الشمس", ank_day_from_civil(2026, 12, 31)}};
    char *text = written(days, COUNT(days));
    icalcomponent *calendar = icalparser_parse_string(text);
    assert_non_null(calendar);
    assert_int_equal(icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT),
                     COUNT(days));
    assert_int_equal(icalcomponent_count_errors(calendar), 0);
    icalcomponent *event =
        icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (size_t i = 0; i < COUNT(days); i++) {
        struct icaltimetype start = icalcomponent_get_dtstart(event);
        struct icaltimetype made = icalcomponent_get_dtstamp(event);
        assert_string_equal(icalcomponent_get_uid(event), days[i].uid);
        assert_string_equal(icalcomponent_get_summary(event), days[i].what);
        assert_true(start.is_date);
        assert_int_equal(ank_day_from_civil(start.year, start.month, start.day),
                         days[i].day);
        assert_string_equal(icaltime_as_ical_string(made), "20260331T140500Z");
        event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
    }
    icalcomponent_free(calendar);
    free(text);
}

/* RFC 5545, 3.1: lines of at most 75 octets end in CRLF, and no character is cut. */
static void folds_long_lines(void **state)
{
    (void)state;
    char what[241] = "";
    for (size_t i = 0; i < 60; i++)
        strcat(what, "é;");
    const struct ics_day day = {"1f@ankerpunt", what, ank_day_from_civil(2026, 4, 12)};
    char *text = written(&day, 1);
    for (char *line = text, *next; *line; line = next) {
        char *end = strstr(line, "\r\n");
        assert_non_null(end);
        next = end + 2;
        assert_true(end - line <= 75);
        assert_true(((unsigned char)line[0] & 0xc0) != 0x80);
        assert_true(*line != ' ' || ((unsigned char)line[1] & 0xc0) != 0x80);
    }
    icalcomponent *calendar = icalparser_parse_string(text);
    icalcomponent *event =
        icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    assert_string_equal(icalcomponent_get_summary(event), what);
    icalcomponent_free(calendar);
    free(text);
}

static void the_same_days_give_the_same_bytes(void **state)
{
    (void)state;
    const struct ics_day day = {"1f@ankerpunt", "G1", ank_day_from_civil(2026, 4, 12)};
    char *one = written(&day, 1), *two = written(&day, 1);
    assert_string_equal(one, two);
    free(one);
    free(two);
}

static void an_empty_calendar_is_one(void **state)
{
    (void)state;
    char *text = written(NULL, 0);
    icalcomponent *calendar = icalparser_parse_string(text);
    assert_non_null(calendar);
    assert_int_equal(icalcomponent_isa(calendar), ICAL_VCALENDAR_COMPONENT);
    assert_int_equal(icalcomponent_count_components(calendar, ICAL_ANY_COMPONENT), 0);
    icalcomponent_free(calendar);
    free(text);
}

static void says_that_the_disk_is_full(void **state)
{
    (void)state;
    struct ank_error err = {0};
    const struct ics_day day = {"1f@ankerpunt", "G1", ank_day_from_civil(2026, 4, 12)};
    FILE *full = fopen("/dev/full", "w");
    if (!full)
        skip();
    assert_fails(ics_write(full, stamp, &day, 1, &err), err, ANK_IO);
    fclose(full);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_back_what_was_written),
        cmocka_unit_test(folds_long_lines),
        cmocka_unit_test(the_same_days_give_the_same_bytes),
        cmocka_unit_test(an_empty_calendar_is_one),
        cmocka_unit_test(says_that_the_disk_is_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
