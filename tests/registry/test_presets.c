/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is compiled in can be read, hangs together, and fills a new registry. */
#include "fixture.h"

#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/right.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/project.h>
#include "app/entry/presets.h"
#include "store/stmt.h"

extern const char *const preset_themes[],
    *const preset_instruments[], *const preset_rights[], *const preset_programmes[];

static struct themes themes;
static struct rights rights;
static struct programmes programmes;
static struct ank_instrument *instruments;
static size_t instrument_count;

static int read_all(void **state)
{
    (void)state;
    err = (struct ank_error){0};
    assert_null(preset_themes[1]);
    assert_null(preset_rights[1]);
    assert_null(preset_programmes[1]);
    assert_ok(themes_read("themes", preset_themes[0], strlen(preset_themes[0]), &mem,
                          &themes, &err),
              err);
    assert_ok(rights_read("rights", preset_rights[0], strlen(preset_rights[0]), &mem,
                          &rights, &err),
              err);
    assert_ok(programmes_read("programmes", preset_programmes[0],
                              strlen(preset_programmes[0]), &mem, &programmes, &err),
              err);
    for (instrument_count = 0; preset_instruments[instrument_count];
         instrument_count++) {
        const char *text = preset_instruments[instrument_count];
        instruments =
            ank_grow(&mem, instruments, instrument_count, sizeof *instruments);
        assert_ok(instrument_read("instrument", text, strlen(text), &mem,
                                  &instruments[instrument_count], &err),
                  err);
    }
    return 0;
}

static int free_all(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    instruments = NULL;
    return 0;
}

static void assert_label(const char *what, const struct ank_label *label)
{
    const char *const all[] = {label->nl, label->fr, label->en};
    for (size_t i = 0; i < COUNT(all); i++)
        if (!all[i] || !*all[i] || !ank_text_clean(all[i], strlen(all[i])) ||
            strcmp(ank_text_nfc(&mem, all[i]), all[i]) != 0)
            fail_msg("%s is not named in every language", what);
}

static bool among(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* The codes of an array of structs that begin with their code. */
#define CODES_OF(array, count) codes_of(array, count, sizeof *(array))

static const char **codes_of(const void *array, size_t count, size_t size)
{
    const char **codes = ank_alloc(&mem, (count + 1) * sizeof *codes);
    for (size_t i = 0; i < count; i++)
        memcpy(&codes[i], (const char *)array + i * size, sizeof *codes);
    return codes;
}

static void assert_each_once(const char *const *codes, size_t count)
{
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++) {
        assert_true(ank_name_valid(codes[i]));
        if (among(codes, i, codes[i]))
            fail_msg("%s is there twice", codes[i]);
    }
}

static void themes_are_named_in_every_language(void **state)
{
    (void)state;
    assert_each_once(CODES_OF(themes.theme, themes.count), themes.count);
    for (size_t i = 0; i < themes.count; i++)
        assert_label(themes.theme[i].code, &themes.theme[i].label);
}

static void instruments_rate_themes_that_are_there(void **state)
{
    (void)state;
    const char **known = CODES_OF(themes.theme, themes.count);
    for (size_t i = 0; i < instrument_count; i++) {
        const struct ank_instrument *instrument = &instruments[i];
        const char **domains =
            ank_alloc(&mem, (instrument->domain_count + 1) * sizeof *domains);
        assert_label(instrument->code, &instrument->title);
        assert_true(ank_scale_top(&instrument->scale) >= 1);
        for (size_t j = 0; j < instrument->domain_count; j++) {
            const struct ank_domain *domain = &instrument->domains[j];
            domains[j] = domain->code;
            assert_label(domain->code, &domain->label);
            if (!domain->theme || !among(known, themes.count, domain->theme))
                fail_msg("%s: %s has no theme that is there", instrument->code,
                         domain->code);
        }
        assert_each_once(domains, instrument->domain_count);
    }
}

static void instruments_have_words_at_points_of_their_scale(void **state)
{
    (void)state;
    for (size_t i = 0; i < instrument_count; i++)
        for (size_t j = 0; j < instruments[i].anchor_count; j++) {
            const struct ank_anchor *anchor = &instruments[i].anchors[j];
            assert_true(anchor->at >= 0 &&
                        anchor->at <= ank_scale_top(&instruments[i].scale));
            assert_label(instruments[i].code, &anchor->label);
            assert_true(j == 0 || instruments[i].anchors[j - 1].at < anchor->at);
        }
}

static void rights_stand_in_groups_that_are_known(void **state)
{
    (void)state;
    const char **codes = ank_alloc(&mem, rights.count * sizeof *codes);
    for (size_t i = 0; i < rights.count; i++) {
        const struct ank_right *right = &rights.right[i];
        codes[i] = right->code;
        assert_label(right->code, &right->label);
        assert_true(ank_code_find(ank_group_codes, right->group));
        assert_true(ank_code_find(ank_government_codes, right->level));
        assert_true(!right->url || strncmp(right->url, "https://", 8) == 0);
        assert_false(right->retired);
    }
    assert_each_once(codes, rights.count);
}

static void programmes_use_instruments_that_are_there(void **state)
{
    (void)state;
    const char **known = ank_alloc(&mem, instrument_count * sizeof *known);
    for (size_t i = 0; i < instrument_count; i++)
        known[i] = instruments[i].code;
    assert_each_once(CODES_OF(programmes.programme, programmes.count),
                     programmes.count);
    for (size_t i = 0; i < programmes.count; i++) {
        const struct programme *programme = &programmes.programme[i];
        assert_label(programme->code, &programme->label);
        assert_true(programme->instrument_count > 0);
        assert_true(programme->waves.count > 1);
        assert_string_equal(programme->waves.wave[0].name, "0");
        assert_false(programme->shortest > programme->longest);
        for (size_t j = 0; j < programme->instrument_count; j++)
            if (!among(known, instrument_count, programme->instruments[j]))
                fail_msg("%s: there is no instrument %s", programme->code,
                         programme->instruments[j]);
    }
}

static void they_fill_a_new_registry_and_a_second_time_change_nothing(void **state)
{
    (void)state;
    assert_ok(presets_fill(registry, &err), err);
    kept_commit();
    static const char counts[] = "SELECT (SELECT count(*) FROM theme) || ' ' || "
                                 "(SELECT count(*) FROM instrument)"
                                 " || ' ' || (SELECT count(*) FROM right_entry)";
    char *first = kept_text(counts);
    int64_t history = kept_number("SELECT count(*) FROM history");
    assert_ok(presets_fill(registry, &err), err);
    assert_string_equal(kept_text(counts), first);
    assert_int_equal(kept_number("SELECT count(*) FROM history"), history);
    assert_true(kept_number("SELECT count(*) FROM right_entry") > 10);
}

/* As an older program left it: its own words, and none of them in the history. */
static void fill_with_old_words(void)
{
    assert_ok(ank_registry_bulk(registry, "presets", &err), err);
    assert_ok(presets_fill(registry, &err), err);
    kept_run("UPDATE working SET command = 'upgrade'"); /* an older one, not a person */
    kept_run("UPDATE domain SET nl = 'Papieren en recht' WHERE code = 'administratie'");
    kept_run("UPDATE right_entry SET fr = 'Statut de séjour'"
             " WHERE code = 'verblijfsstatuut'");
    kept_run("UPDATE theme SET fr = 'Foi et sens' WHERE code = 'faith'");
    kept_run("UPDATE anchor SET fr = 'pas d''accord' WHERE at = 0 AND instrument ="
             " (SELECT id FROM instrument WHERE code = 'ervaring')");
    kept_run("UPDATE instrument SET fr = 'Comment je vis l''aide'"
             " WHERE code = 'ervaring'");
    kept_commit();
    kept_run("UPDATE working SET command = 'test'");
}

static void better_names_reach_what_is_there(void **state)
{
    (void)state;
    struct ank_relabelled counts;
    fill_with_old_words();
    assert_ok(presets_relabel(registry, &counts, &err), err);
    assert_true(counts.mended >= 5);
    assert_int_equal(counts.own, 0);
    assert_string_equal(kept_text("SELECT nl FROM domain WHERE code = 'administratie'"
                                  " LIMIT 1"),
                        "Papieren en justitie");
    assert_string_equal(kept_text("SELECT fr FROM theme WHERE code = 'faith'"),
                        "Foi et sens de la vie");
    assert_ok(presets_relabel(registry, &counts, &err), err);
    assert_int_equal(counts.mended, 0);
}

/* "income work" is of themes that ship; NULL is of none. */
static void assert_themes(const char *what, const char *list)
{
    const char *const *codes = CODES_OF(themes.theme, themes.count);
    char *rest = list ? ank_strdup(&mem, list) : NULL;
    for (char *code; rest && (code = strtok_r(rest, " ", &rest));)
        if (!among(codes, themes.count, code))
            fail_msg("%s serves %s, which is no theme", what, code);
}

static void each_right_says_whom_to_go_to_and_what_comes_first(void **state)
{
    (void)state;
    for (size_t i = 0; i < rights.count; i++) {
        const struct ank_right *right = &rights.right[i];
        assert_non_null(right->office);
        assert_non_null(right->themes);
        assert_label(right->code, &right->step);
        assert_themes(right->code, right->themes);
    }
    for (const struct ank_code_row *row = ank_precondition_codes; row->code; row++) {
        bool opened = false;
        for (size_t i = 0; i < rights.count; i++)
            opened |= ank_codes_have(rights.right[i].opens, row->code);
        if (!opened || !ank_way_round(row->code))
            fail_msg("%s has no way round", row->code);
    }
}

static void what_is_told_of_a_right_reaches_what_is_there(void **state)
{
    (void)state;
    struct ank_relabelled counts;
    fill_with_old_words();
    assert_ok(presets_relabel(registry, &counts, &err), err);
    kept_run("UPDATE right_entry SET office = NULL, step_nl = NULL, checked = NULL"
             " WHERE code IN ('leefloon', 'huurpremie')");
    assert_ok(presets_relabel(registry, &counts, &err), err);
    assert_int_equal(counts.told, 2);
    assert_string_equal(
        kept_text("SELECT office FROM right_entry WHERE code = 'leefloon'"), "welfare");
    assert_ok(presets_relabel(registry, &counts, &err), err);
    assert_int_equal(counts.told, 0);
}

static void rights_that_are_new_join_the_catalogue(void **state)
{
    (void)state;
    struct ank_relabelled counts;
    fill_with_old_words();
    assert_ok(presets_relabel(registry, &counts, &err), err);
    assert_int_equal(counts.added, 0);
    kept_run("DELETE FROM right_entry WHERE level = 'brussels' OR code = 'leefloon'");
    int64_t left = kept_number("SELECT count(*) FROM right_entry");
    assert_ok(presets_relabel(registry, &counts, &err), err);
    assert_true(counts.added > 10);
    assert_int_equal(kept_number("SELECT count(*) FROM right_entry"),
                     left + (int64_t)counts.added);
    assert_string_equal(kept_text("SELECT nl || ' ' || level FROM right_entry"
                                  " WHERE code = 'leefloon'"),
                        "Leefloon federal");
}

static void names_that_were_changed_here_stay(void **state)
{
    (void)state;
    struct ank_relabelled counts;
    fill_with_old_words();
    kept_run("UPDATE domain SET nl = 'Papieren en zo' WHERE code = 'administratie'"
             " AND instrument = (SELECT id FROM instrument WHERE code ="
             " 'gezinscoaching')");
    kept_run("UPDATE anchor SET fr = 'non' WHERE at = 0 AND instrument ="
             " (SELECT id FROM instrument WHERE code = 'ervaring')");
    kept_run("UPDATE domain SET min_change = 3 WHERE code = 'wonen' AND instrument ="
             " (SELECT id FROM instrument WHERE code = 'trajectgezel')");
    kept_commit();
    assert_ok(presets_relabel(registry, &counts, &err), err);
    assert_int_equal(counts.own, 2);
    assert_string_equal(
        kept_text("SELECT d.nl FROM domain d JOIN instrument i ON i.id = d.instrument"
                  " WHERE d.code = 'administratie' AND i.code = 'gezinscoaching'"),
        "Papieren en zo");
    assert_string_equal(
        kept_text("SELECT a.fr FROM anchor a JOIN instrument i ON i.id = a.instrument"
                  " WHERE a.at = 0 AND i.code = 'ervaring'"),
        "non");
    assert_string_equal(kept_text("SELECT fr FROM theme WHERE code = 'faith'"),
                        "Foi et sens de la vie");
}

static void every_programme_makes_a_project(void **state)
{
    (void)state;
    read_all(state);
    assert_ok(presets_fill(registry, &err), err);
    for (size_t i = 0; i < programmes.count; i++) {
        struct programme programme;
        struct ank_instrument **used;
        assert_ok(
            presets_programme(programmes.programme[i].code, &mem, &programme, &err),
            err);
        used = ank_alloc(&mem, programme.instrument_count * sizeof *used);
        for (size_t j = 0; j < programme.instrument_count; j++)
            assert_ok(ank_instrument_find(registry, programme.instruments[j], &mem,
                                          &used[j], &err),
                      err);
        struct ank_project project = {.code = programme.code,
                                      .name = programme.label.nl,
                                      .preset = programme.code,
                                      .language = "nl",
                                      .start = ANK_NO_DAY,
                                      .waves = programme.waves,
                                      .instrument_count = programme.instrument_count,
                                      .instruments = used};
        assert_ok(ank_project_add(registry, &project, &err), err);
    }
    struct programme none;
    assert_fails(presets_programme("none", &mem, &none, &err), err, ANK_NOT_FOUND);
    instruments = NULL;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, read_all, free_all)
#define TEST_KEPT(name) cmocka_unit_test_setup_teardown(name, kept_open, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(themes_are_named_in_every_language),
        TEST(instruments_rate_themes_that_are_there),
        TEST(instruments_have_words_at_points_of_their_scale),
        TEST(rights_stand_in_groups_that_are_known),
        TEST(each_right_says_whom_to_go_to_and_what_comes_first),
        TEST(programmes_use_instruments_that_are_there),
        TEST_KEPT(they_fill_a_new_registry_and_a_second_time_change_nothing),
        TEST_KEPT(better_names_reach_what_is_there),
        TEST_KEPT(rights_that_are_new_join_the_catalogue),
        TEST_KEPT(what_is_told_of_a_right_reaches_what_is_there),
        TEST_KEPT(names_that_were_changed_here_stay),
        TEST_KEPT(every_programme_makes_a_project),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
