/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that is kept about a family, and whose yes it needs to leave. */
#include "small_project.h"

#include <string.h>

#include <ankerpunt/app/dossiers.h>
#include <ankerpunt/registry/person.h>

static const char *text;

/* Names may be read too. */
static int open_with_names(void **state)
{
    if (small_project_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    door.registry = registry;
    return 0;
}

static bool make(struct ank_dossier_request request)
{
    if (!request.family)
        request.family = "G-AAAA2";
    FILE *out = bytes_open();
    bool done = ank_dossier_write(&door, &request, out, &err);
    text = bytes_close(NULL);
    return done;
}

static int64_t shares(void)
{
    return kept_number("SELECT count(*) FROM share");
}

static void speaks_the_language_of_the_paper(void **state)
{
    (void)state;
    static const char title[] = "Everything that is kept about you\n";
    door.paper_lang = ank_lang_find("en");
    bool done = make((struct ank_dossier_request){0});
    door.paper_lang = NULL;
    assert_ok(done, err);
    assert_int_equal(strncmp(text, title, strlen(title)), 0);
    assert_ok(make((struct ank_dossier_request){0}), err);
    assert_null(strstr(text, title)); /* the family's is Dutch */
    assert_non_null(strstr(text, "G-AAAA2"));
}

static void is_of_one_family_only(void **state)
{
    (void)state;
    assert_ok(make((struct ank_dossier_request){.kind.format = TABLE_JSON}), err);
    assert_int_equal(*text, '{');
    assert_non_null(strstr(text, "G-AAAA2"));
    assert_null(strstr(text, "G-BBBB3"));
}

static void comes_as_paper(void **state)
{
    (void)state;
    assert_ok(make((struct ank_dossier_request){.kind = {true, ANK_PDF, TABLE_TEXT}}),
              err);
    assert_int_equal(strncmp(text, "%PDF-", 5), 0);
    assert_ok(make((struct ank_dossier_request){.kind = {true, ANK_HTML, TABLE_TEXT}}),
              err);
    assert_non_null(strstr(text, "<html"));
}

static void notes_what_is_given_before_it_is_written(void **state)
{
    (void)state;
    struct ank_dossier_request request = {.to = "ocmw"};
    assert_refused(make(request), ANK_DENIED, "did not agree to share with ocmw");
    assert_string_equal(text, "");
    assert_int_equal(shares(), 0);
    say_consent(family_id("G-AAAA2"), "share:ocmw", NULL, true);
    assert_ok(make(request), err);
    assert_int_equal(shares(), 1);
    assert_non_null(strstr(text, "ocmw: "));
}

static void needs_the_yes_of_who_gave_scores(void **state)
{
    (void)state;
    int64_t family = family_id("G-AAAA2");
    struct ank_person mama = {.code = "mama", .role = "parent"};
    assert_ok(ank_person_add(registry, family, &mama, &err), err);
    say_consent(family, "share:ocmw", NULL, true);
    say_consent(family, "share:ocmw", "mama", false);
    assert_ok(make((struct ank_dossier_request){.to = "ocmw"}), err);
    add_sitting(family, kept_number("SELECT id FROM instrument WHERE code = 'leven'"),
                mama.id, "2026-03-02", (ank_score[]){1, 2, 3}, 3);
    assert_refused(make((struct ank_dossier_request){.to = "ocmw"}), ANK_DENIED,
                   "mama does not want to share their own scores");
    assert_int_equal(shares(), 1);
}

/* Mama gave 1, 2, 3; papa asks for what is his. */
static void gives_one_person_nothing_of_another(void **state)
{
    (void)state;
    int64_t family = family_id("G-AAAA2");
    struct ank_person mama = {.code = "mama", .role = "parent"},
                      papa = {.code = "papa", .role = "parent"};
    assert_ok(ank_person_add(registry, family, &mama, &err), err);
    assert_ok(ank_person_add(registry, family, &papa, &err), err);
    add_sitting(family, kept_number("SELECT id FROM instrument WHERE code = 'leven'"),
                mama.id, "2026-03-02", (ank_score[]){1, 2, 3}, 3);
    say_consent(family, "share:family", "mama", true);
    struct ank_dossier_request request = {.kind.format = TABLE_JSON};
    assert_ok(make(request), err);
    assert_non_null(strstr(text, "mama"));
    request.person = "Papa";
    assert_ok(make(request), err);
    assert_null(strstr(text, "mama"));
    assert_non_null(strstr(text, "\"papa\""));
    request.kind.format = TABLE_TEXT;
    assert_ok(make(request), err);
    assert_null(strstr(text, "mama"));
    request.with_notes = true;
    assert_refused(make(request), ANK_USAGE, "may tell of others");
    assert_refused(make((struct ank_dossier_request){.person = "oma"}), ANK_NOT_FOUND,
                   "no person oma");
}

static void tells_whether_a_passphrase_shows_more(void **state)
{
    (void)state;
    bool sealed = true;
    assert_ok(ank_dossier_sealed(&door, "G-AAAA2", NULL, &sealed, &err), err);
    assert_false(sealed);
    assert_refused(ank_dossier_sealed(&door, "G-ZZZZ9", NULL, &sealed, &err),
                   ANK_NOT_FOUND, "G-ZZZZ9");
    assert_refused(ank_dossier_sealed(&door, "G-AAAA2", "a b", &sealed, &err),
                   ANK_INVALID, "--to: a b is no code");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(speaks_the_language_of_the_paper,
                                        open_with_names, door_close),
        cmocka_unit_test_setup_teardown(is_of_one_family_only, open_with_names,
                                        door_close),
        cmocka_unit_test_setup_teardown(comes_as_paper, open_with_names, door_close),
        cmocka_unit_test_setup_teardown(notes_what_is_given_before_it_is_written,
                                        open_with_names, door_close),
        cmocka_unit_test_setup_teardown(needs_the_yes_of_who_gave_scores,
                                        open_with_names, door_close),
        cmocka_unit_test_setup_teardown(gives_one_person_nothing_of_another,
                                        open_with_names, door_close),
        cmocka_unit_test_setup_teardown(tells_whether_a_passphrase_shows_more,
                                        open_with_names, door_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
