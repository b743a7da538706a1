/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The results of a project, as any door gets them. */
#include "small_project.h"

#include <string.h>

#include <ankerpunt/app/summary.h>

static bool write_summary(struct ank_summary_request request, const char **text,
                          size_t *size)
{
    if (!request.projects)
        request.projects = codes("zonnedorp");
    request.data_date = ANK_NO_DAY;
    if (request.period.until == 0)
        request.period = (struct ank_period){ANK_NO_DAY, ANK_NO_DAY};
    FILE *out = bytes_open();
    bool done = ank_summary_write(&door, &request, out, &err);
    *text = bytes_close(size);
    return done;
}

static const char *summary_of(struct ank_summary_request request)
{
    const char *text;
    assert_ok(write_summary(request, &text, NULL), err);
    return text;
}

static bool refused(struct ank_summary_request request)
{
    const char *text;
    return write_summary(request, &text, NULL);
}

static void counts_who_is_in_the_project(void **state)
{
    (void)state;
    const char *text = summary_of(
        (struct ank_summary_request){.table = "families", .kind.format = TABLE_CSV});
    assert_non_null(strstr(text, "zonnedorp,started,started,3\n"));
    assert_non_null(
        strstr(text, "zonnedorp,measured_at_baseline,measured at intake,3\n"));
}

static void gives_the_domains_where_no_table_is_named(void **state)
{
    (void)state;
    const char *text =
        summary_of((struct ank_summary_request){.kind.format = TABLE_CSV});
    assert_string_equal(text, summary_of((struct ank_summary_request){
                                  .table = "domains", .kind.format = TABLE_CSV}));
    assert_non_null(strstr(text, "wonen"));
}

static void says_the_method_in_words_and_as_a_table(void **state)
{
    (void)state;
    const char *words = summary_of((struct ank_summary_request){.table = "method"});
    const char *table = summary_of(
        (struct ank_summary_request){.table = "method", .kind.format = TABLE_CSV});
    assert_true(strlen(words) > 0);
    assert_int_equal(strncmp(table, "project,", 8), 0);
    assert_string_not_equal(words, table);
}

static void comes_as_each_kind(void **state)
{
    (void)state;
    static const struct {
        struct ank_output_kind kind;
        const char *starts;
    } cases[] = {
        {{true, ANK_PDF, TABLE_TEXT}, "%PDF-"}, {{true, ANK_SVG, TABLE_TEXT}, "<"},
        {{true, ANK_HTML, TABLE_TEXT}, "<!"},   {{false, ANK_PDF, TABLE_JSON}, "{"},
        {{false, ANK_PDF, TABLE_XLSX}, "PK"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *bytes;
        size_t size;
        assert_ok(write_summary((struct ank_summary_request){.kind = cases[i].kind},
                                &bytes, &size),
                  err);
        assert_true(size > 500);
        assert_int_equal(strncmp(bytes, cases[i].starts, strlen(cases[i].starts)), 0);
    }
}

static void is_the_same_in_two_runs(void **state)
{
    (void)state;
    const char *first, *second;
    size_t size, again;
    const struct ank_summary_request paper = {.kind = {true, ANK_PDF, TABLE_TEXT}};
    assert_ok(write_summary(paper, &first, &size), err);
    assert_ok(write_summary(paper, &second, &again), err);
    assert_int_equal(size, again);
    assert_memory_equal(first, second, size);
}

static void sets_projects_side_by_side(void **state)
{
    (void)state;
    add_project("leegveld", NULL);
    const char *text =
        summary_of((struct ank_summary_request){.projects = codes("zonnedorp leegveld"),
                                                .table = "families",
                                                .kind.format = TABLE_CSV});
    assert_non_null(strstr(text, "zonnedorp,started,started,3\n"));
    assert_non_null(strstr(text, "leegveld,started,started,0\n"));
}

/* What cannot be set beside others is named: nobody of leegveld was rated again. */
static void names_what_is_left_out_beside_others(void **state)
{
    (void)state;
    add_project("leegveld", NULL);
    const char *text = summary_of((struct ank_summary_request){
        .projects = codes("zonnedorp leegveld"), .kind.format = TABLE_JSON});
    assert_non_null(strstr(text, "\"between\": []"));
    const char *left = strstr(text, "\"between_left_out\": [");
    assert_non_null(left);
    assert_non_null(
        strstr(left, "\"project\": \"leegveld\", \"domain\": null, "
                     "\"reason\": \"nobody was rated again there\", \"reason_words\""));
    assert_non_null(
        strstr(left, "\"reason\": \"no other project can stand beside it\""));
    text = summary_of(
        (struct ank_summary_request){.projects = codes("zonnedorp leegveld")});
    /* The moment once, in front of all that is left out there. */
    assert_non_null(strstr(text, "Left out of this, leegveld (nobody was rated again "
                                 "there): after "));
}

/* Before anybody started nobody is there, and nothing of after that day. */
static void stands_as_it_did_on_a_day(void **state)
{
    (void)state;
    ank_day before, after;
    assert_true(ank_day_parse("1999-12-31", &before));
    assert_true(ank_day_parse("2199-12-31", &after));
    const char *text = summary_of((struct ank_summary_request){
        .period = {ANK_NO_DAY, before}, .table = "families", .kind.format = TABLE_CSV});
    assert_non_null(strstr(text, "zonnedorp,started,started,0\n"));
    text = summary_of((struct ank_summary_request){.period = {before, door.today},
                                                   .kind.format = TABLE_JSON});
    assert_non_null(strstr(text, "\"from\": \"1999-12-31\""));
    assert_refused(refused((struct ank_summary_request){.period = {before, after}}),
                   ANK_INVALID, "is still to come");
    assert_refused(
        refused((struct ank_summary_request){.period = {door.today + 1, door.today}}),
        ANK_INVALID, "after its last day");
}

static void refuses_what_cannot_be(void **state)
{
    (void)state;
    assert_refused(
        refused((struct ank_summary_request){.projects = codes("zonnedorp zonnedorp")}),
        ANK_INVALID, "project zonnedorp is there twice");
    assert_refused(refused((struct ank_summary_request){.projects = codes("nowhere")}),
                   ANK_NOT_FOUND, "nowhere");
    assert_refused(refused((struct ank_summary_request){.table = "nothing"}),
                   ANK_INVALID, "there is no table nothing; there are domains");
    assert_refused(refused((struct ank_summary_request){
                       .table = "domains", .kind = {true, ANK_PDF, TABLE_TEXT}}),
                   ANK_USAGE, "the paper has its own tables");
}

static void stops_when_it_is_asked_to(void **state)
{
    (void)state;
    door_stops = true;
    assert_refused(refused((struct ank_summary_request){0}), ANK_INVALID,
                   "asked to stop");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(counts_who_is_in_the_project,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(gives_the_domains_where_no_table_is_named,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(says_the_method_in_words_and_as_a_table,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(comes_as_each_kind, small_project_open,
                                        door_close),
        cmocka_unit_test_setup_teardown(is_the_same_in_two_runs, small_project_open,
                                        door_close),
        cmocka_unit_test_setup_teardown(sets_projects_side_by_side, small_project_open,
                                        door_close),
        cmocka_unit_test_setup_teardown(names_what_is_left_out_beside_others,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(stands_as_it_did_on_a_day, small_project_open,
                                        door_close),
        cmocka_unit_test_setup_teardown(refuses_what_cannot_be, small_project_open,
                                        door_close),
        cmocka_unit_test_setup_teardown(stops_when_it_is_asked_to, small_project_open,
                                        door_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
