/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet is read as its map says, and what must never be guessed is asked. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/sheet_ask.h>
#include <ankerpunt/model/sheet_fit.h>
#include "sheet_text.h"
#include "io/json_map.h"
#include "testing.h"

static struct ank_arena mem;
static struct ank_error err;
static struct ank_grid *grid;
static struct ank_map map;
static struct ank_sheet_reading reading;
static struct ank_asks asks;

static struct ank_asking asking(void)
{
    static const struct ank_grid *grids[1];
    static const struct ank_choices none;
    static struct ank_wave wave[] = {{.name = "0"}, {.name = "3"}, {.name = "6"}};
    static const struct ank_waves waves = {COUNT(wave), wave};
    grids[0] = grid;
    return (struct ank_asking){
        sheet_known(&mem), &map, grids, &reading, &none, &waves, &mem};
}

static void look(void)
{
    const struct ank_sheet_reader reader = {
        sheet_known(&mem), &map, "zon", ank_day_from_civil(2026, 11, 15), &mem,
        &reading};
    const struct ank_asking now = asking();
    reading = (struct ank_sheet_reading){0};
    ank_sheet_read(&reader, 0, grid);
    ank_sheet_settle(&reader);
    ank_ask_list(&now, &asks);
}

/* A sheet by its guess, looked at once. */
static void open_sheet(const char *text)
{
    struct ank_sheet_guess guess;
    ank_arena_free(&mem);
    grid = sheet_text("Blad1", text, &mem);
    ank_sheet_guess(grid, sheet_known(&mem), &mem, &guess);
    map = (struct ank_map){.project = "zon",
                           .sheets = ank_alloc(&mem, sizeof guess.sheet),
                           .sheet_count = 1};
    map.sheets[0] = guess.sheet;
    look();
}

/* What is asked, a line each. */
static const char *asked(void)
{
    const char *text = "";
    for (size_t i = 0; i < asks.count; i++) {
        text = ank_format(&mem, "%s%s:", text, asks.ask[i].id);
        for (size_t c = 0; c < asks.ask[i].choice_count; c++)
            text = ank_format(&mem, "%s %s", text, asks.ask[i].choices[c].code);
        text = ank_format(&mem, "%s\n", text);
    }
    return text;
}

static void answer(const char *id, const char *code)
{
    const struct ank_asking now = asking();
    for (size_t i = 0; i < asks.count; i++)
        if (strcmp(asks.ask[i].id, id) == 0) {
            assert_true(ank_ask_answer(&now, &asks.ask[i], code));
            look();
            return;
        }
    fail_msg("%s is not asked but %s", id, asked());
}

/* Rows of scores: family, day, domain, score, who, how. */
static const char *scores(void)
{
    const char *text = "";
    for (size_t i = 0; i < reading.scores.count; i++) {
        const char *const *v = reading.scores.row[i].values;
        text = ank_format(&mem, "%s%s %s %s %s %s %s\n", text, v[ANK_SHEET_FAMILY],
                          v[ANK_SHEET_DATE], v[ANK_SHEET_DOMAIN], v[ANK_SHEET_SCORE],
                          v[ANK_SHEET_BY] ? v[ANK_SHEET_BY] : "-",
                          v[ANK_SHEET_MODE] ? v[ANK_SHEET_MODE] : "-");
    }
    return text;
}

static size_t count_of(enum ank_sheet_kind kind)
{
    size_t cells = 0;
    for (size_t i = 0; i < reading.group_count; i++)
        cells += reading.groups[i].kind == kind ? reading.groups[i].cells : 0;
    return cells;
}

#define HEADS "Gezin|Datum|Wonen|Geld|School\n"

static void words_and_ranges_are_asked_once_and_mean_what_was_said(void **state)
{
    (void)state;
    open_sheet(HEADS "G-1|@2026-01-12|7-8|-|6\nG-2|@2026-01-13|@2026-08-07|n.v.t.|6\n"
                     "G-3|@2026-01-14|5|?|geparkeerd\n");
    assert_string_equal(asked(), "start: first known\nwho: together parent coach\n"
                                 "range: leave low high\n"
                                 "value:-: empty na unknown parked refused\n"
                                 "value:?: empty na unknown parked refused\n");
    answer("start", "first");
    answer("who", "coach");
    answer("range", "high");
    answer("value:-", "empty");
    answer("value:?", "unknown");
    assert_string_equal(asked(), "");
    assert_string_equal(scores(), "G-1 2026-01-12 huisvesting 8 - coach\n"
                                  "G-1 2026-01-12 onderwijs 6 - coach\n"
                                  "G-2 2026-01-13 huisvesting 8 - coach\n"
                                  "G-2 2026-01-13 financieel na - coach\n"
                                  "G-2 2026-01-13 onderwijs 6 - coach\n"
                                  "G-3 2026-01-14 huisvesting 5 - coach\n"
                                  "G-3 2026-01-14 financieel unknown - coach\n"
                                  "G-3 2026-01-14 onderwijs parked - coach\n");
    assert_int_equal(reading.families.count, 3);
    assert_string_equal(reading.families.row[0].values[ANK_SHEET_START], "2026-01-12");
}

static void nothing_is_rounded_and_no_long_text_is_told(void **state)
{
    (void)state;
    open_sheet(HEADS "G-1|@2026-01-12|6,5|4|6\nG-2|@2026-01-13|11|=#N/A|6\n"
                     "G-3|@2026-01-14|5|Jan was erg boos vandaag op mij|6\n"
                     "G-4|@2026-01-14|5|4|6\nG-5|@2026-01-14|5|4|6\n"
                     "G-6|@2026-01-14|5|4|6\nG-7|@2026-01-14|5|4|6\n"
                     "G-8|@2026-01-14|5|4|6\nG-9|@2026-01-14|5|4|6\n"
                     "G-10|@2026-01-14|5|4|6\n");
    assert_int_equal(count_of(ANK_SHEET_OFF_SCALE), 2);
    assert_int_equal(count_of(ANK_SHEET_LONG_TEXT), 1);
    for (size_t i = 0; i < reading.group_count; i++)
        if (reading.groups[i].word)
            assert_null(strstr(reading.groups[i].word, "Jan"));
}

static void day_before_month_is_said_and_the_other_order_is_asked(void **state)
{
    (void)state;
    open_sheet(HEADS "G-1|3/4/2025|5|6|7\nG-2|5/6/2025|5|6|7\n");
    assert_int_equal(reading.day_first, 2);
    answer("who", "together");
    assert_non_null(strstr(scores(), "G-1 2025-04-03"));

    open_sheet(HEADS "G-1|3/4/2025|5|6|7\nG-2|4/13/2025|5|6|7\n");
    answer("order:datum", "m/d/y");
    answer("who", "together");
    assert_non_null(strstr(scores(), "G-1 2025-03-04"));
    assert_non_null(strstr(scores(), "G-2 2025-04-13"));

    open_sheet(HEADS "G-1|13/4/2025|5|6|7\nG-2|4/13/2025|5|6|7\n");
    assert_int_equal(count_of(ANK_SHEET_TWO_ORDERS), 1);
    assert_true(ank_sheet_stops(ANK_SHEET_TWO_ORDERS));
}

static void years_and_days_that_are_not_said_are_asked(void **state)
{
    (void)state;
    open_sheet(HEADS "G-1|3/4/25|5|6|7\nG-2|mei 2025|5|6|7\n");
    answer("years:datum", "20");
    answer("month:datum", "15");
    answer("who", "together");
    assert_int_equal(reading.month_only, 1);
    assert_non_null(strstr(scores(), "G-1 2025-04-03"));
    assert_non_null(strstr(scores(), "G-2 2025-05-15"));
}

static void each_voice_is_asked_and_a_name_is_no_code(void **state)
{
    (void)state;
    open_sheet("Gezin|Datum|Wie|Wonen|Geld|School\nG-1|@2026-01-12|samen|5|6|7\n"
               "G-2|@2026-01-12|mama|5|6|7\nG-3|@2026-01-12|Karel|5|6|7\n");
    assert_non_null(strstr(asked(), "voice:mama: together alone person"));
    assert_non_null(strstr(asked(), "voice:karel: together alone parent"));
    answer("voice:samen", "together");
    answer("voice:mama", "person");
    answer("voice:karel", "leave");
    assert_non_null(strstr(scores(), "G-1 2026-01-12 huisvesting 5 - together"));
    assert_non_null(strstr(scores(), "G-2 2026-01-12 huisvesting 5 mama -"));
    assert_null(strstr(scores(), "G-3"));
}

static void moments_need_a_day_or_a_word_on_it(void **state)
{
    (void)state;
    open_sheet("Code|Startdatum|Wonen T1|Geld T1|School T1\nG-1|@2026-01-12|5|6|7\n");
    assert_non_null(strstr(asked(), "moment:t1: 0 3 6 leave"));
    answer("who", "together");
    assert_int_equal(reading.scores.count, 0);
    answer("moment:t1", "3");
    answer("day:t1", "planned");
    assert_non_null(strstr(scores(), "G-1 2026-04-12 huisvesting 5"));
}

/* A plan counts from the start: without one it is a fault, and not asked again. */
static void a_plan_without_a_start_is_a_fault(void **state)
{
    (void)state;
    open_sheet("Code|Wonen T0|Geld T0|School T0\nG-1|5|6|7\n");
    answer("who", "together");
    answer("start", "first");
    answer("day:0", "planned");
    assert_string_equal(asked(), "");
    assert_int_equal(count_of(ANK_SHEET_NO_START), 1);
    assert_true(ank_sheet_stops(ANK_SHEET_NO_START));
}

static void two_rows_that_differ_stop_the_whole(void **state)
{
    (void)state;
    open_sheet(HEADS "G-1|@2026-01-12|5|6|7\nG-1|@2026-01-12|5|4|7\n");
    answer("who", "together");
    assert_int_equal(count_of(ANK_SHEET_TWICE), 1);
    assert_true(ank_sheet_stops(ANK_SHEET_TWICE));
    open_sheet("Code|Startdatum|Wonen T0|Geld T0|School T0\nG-1|@2026-01-12|5|6|7\n"
               "G-1|@2026-02-12|5|6|7\n");
    assert_int_equal(count_of(ANK_SHEET_TWICE), 1);
}

static void steps_to_rights_are_asked_and_dated(void **state)
{
    (void)state;
    open_sheet("Gezin|Leefloon|Huurpremie|Verhoogde tegemoetkoming\n"
               "G-1|@2026-01-12|x|aangevraagd\nG-2|x|@2026-02-12|\n");
    answer("step:day", "realised");
    answer("step:x", "known");
    answer("step-day", "today");
    assert_int_equal(reading.steps.count, 5);
    const char *const *first = reading.steps.row[0].values, *const *second =
                                                                reading.steps.row[1]
                                                                    .values;
    assert_string_equal(first[ANK_SHEET_RIGHT], "huurpremie");
    assert_string_equal(first[ANK_SHEET_STAGE], "known");
    assert_string_equal(first[ANK_SHEET_STEP_DATE], "2026-11-15");
    assert_string_equal(second[ANK_SHEET_STAGE], "realised");
    assert_string_equal(second[ANK_SHEET_STEP_DATE], "2026-01-12");
}

/* The map is written, read and held against a file with other columns. */
static void a_map_is_read_as_it_was_written_and_fits_the_next_file(void **state)
{
    (void)state;
    struct ank_sheet_guess guess;
    open_sheet("Titel\n\nCode|Startdatum|Datum T0|Wonen T0|Geld T0|School T0\n"
               "G-1|@2026-01-12|@2026-01-13|5|-|7\n");
    answer("who", "together");
    answer("value:-", "empty");
    const char *before = scores(), *text = map_write(&map, &mem);
    assert_ok(map_read("map", text, &mem, &map, &err), err);
    assert_string_equal(map_write(&map, &mem), text);

    grid =
        sheet_text("Blad1",
                   "Code|Wijk|Datum T0|School T0|Startdatum|Geld T0|Wonen T0|Wonen 3m\n"
                   "G-1|Noord|@2026-01-13|7|@2026-01-12|-|5|\n",
                   &mem);
    ank_sheet_guess(grid, sheet_known(&mem), &mem, &guess);
    assert_true(ank_map_fit(&map.sheets[0], grid, &guess, &mem));
    look();
    assert_string_equal(asked(), "");
    assert_int_equal(strlen(scores()), strlen(before));
    grid = sheet_text("Blad1", "Artikel|Prijs\nstoel|10\n", &mem);
    ank_sheet_guess(grid, sheet_known(&mem), &mem, &guess);
    assert_false(ank_map_fit(&map.sheets[0], grid, &guess, &mem));
}

static void a_map_of_another_kind_is_refused_with_its_place(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"{}", "ankerpunt_map"},
        {"{\"ankerpunt_map\": 1, \"sheets\": [{\"sheet\": \"a\", \"formula\": 1}]}",
         "formula"},
        {"{\"ankerpunt_map\": 1, \"sheets\": [{\"sheet\": \"a\", \"header\": {\"row\": 1},"
         " \"rows\": \"week\", \"columns\": []}]}",
         "family, sitting, score or claim"},
        {"{\"ankerpunt_map\": 1, \"sheets\": [{\"sheet\": \"a\", \"header\": {\"row\": 1},"
         " \"rows\": \"family\", \"columns\": [{\"at\": \"x\"}]}]}",
         "sheet 1: column 1"},
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        assert_false(map_read("m.json", texts[i][0], &mem, &map, &err));
        assert_int_equal(err.code, ANK_INVALID);
        if (!strstr(err.text, texts[i][1]))
            fail_msg("not \"%s\" in: %s", texts[i][1], err.text);
        err = (struct ank_error){0};
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_and_ranges_are_asked_once_and_mean_what_was_said),
        cmocka_unit_test(nothing_is_rounded_and_no_long_text_is_told),
        cmocka_unit_test(day_before_month_is_said_and_the_other_order_is_asked),
        cmocka_unit_test(years_and_days_that_are_not_said_are_asked),
        cmocka_unit_test(each_voice_is_asked_and_a_name_is_no_code),
        cmocka_unit_test(moments_need_a_day_or_a_word_on_it),
        cmocka_unit_test(a_plan_without_a_start_is_a_fault),
        cmocka_unit_test(two_rows_that_differ_stop_the_whole),
        cmocka_unit_test(steps_to_rights_are_asked_and_dated),
        cmocka_unit_test(a_map_is_read_as_it_was_written_and_fits_the_next_file),
        cmocka_unit_test(a_map_of_another_kind_is_refused_with_its_place),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    ank_arena_free(&mem);
    return failed;
}
