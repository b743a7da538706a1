/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Versions of a list, set beside each other. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/model/joined_list.h>
#include <ankerpunt/model/project.h>

static struct ank_arena mem;

/* "leven" with domains of these codes; "a<b" was called b before. Ids count on. */
static const struct ank_instrument *list(int version, int64_t first, const char *codes)
{
    struct ank_instrument *made = ank_alloc(&mem, sizeof *made);
    char *rest = ank_strdup(&mem, codes), *code;
    *made = (struct ank_instrument){.id = 100 + version,
                                    .code = "leven",
                                    .version = version,
                                    .scale = {.high = 10, .step = 1, .better = 1}};
    made->domains = ank_alloc(&mem, 10 * sizeof *made->domains);
    while ((code = strsep(&rest, " "))) {
        char *was = strchr(code, '<');
        if (was)
            *was++ = '\0';
        made->domains[made->domain_count++] = (struct ank_domain){
            .id = first++, .code = code, .was = was, .label = {.en = code}};
    }
    return made;
}

/* The codes of the whole, and where those of the oldest version stand: "a b c | 1 0".
 */
static const char *joined(const struct ank_instrument *const *versions, size_t count)
{
    const struct ank_joined_list found = ank_list_join(versions, count, &mem);
    const char *words = "";
    for (size_t d = 0; d < found.whole->domain_count; d++)
        words = ank_format(&mem, "%s%s ", words, found.whole->domains[d].code);
    words = ank_format(&mem, "%s|", words);
    const struct ank_joined_part *oldest = &found.parts[count - 1];
    for (size_t d = 0; d < oldest->version->domain_count; d++)
        words = ank_format(&mem, "%s %zu", words, oldest->place[d]);
    return words;
}

static void joins_what_is_the_same(void **state)
{
    (void)state;
    static const struct {
        const char *newest, *middle, *oldest, *joined;
    } cases[] = {
        {"a b", NULL, "a b", "a b | 0 1"},
        {"b a c", NULL, "a b", "b a c | 1 0"},
        {"a", NULL, "a b", "a b | 0 1"},
        {"x<a b", NULL, "a b", "x b | 0 1"},
        {"x<a a", NULL, "a", "x a | 0"},        /* a new domain took the code over */
        {"y<x b", "x<a b", "a b", "y b | 0 1"}, /* called otherwise twice */
        {"a c", "a b", "b a", "a c b | 2 0"},
        {"a b", "b", "a b", "a b | 0 1"}, /* taken off and put back */
    };
    for (size_t i = 0; i < ANK_COUNT(cases); i++) {
        const struct ank_instrument *versions[3];
        size_t count = 0;
        versions[count++] = list(3, 30, cases[i].newest);
        if (cases[i].middle)
            versions[count++] = list(2, 20, cases[i].middle);
        versions[count++] = list(1, 10, cases[i].oldest);
        assert_string_equal(joined(versions, count), cases[i].joined);
    }
}

static void knows_a_domain_by_its_older_ids(void **state)
{
    (void)state;
    const struct ank_instrument *const versions[] = {list(2, 20, "x<a b"),
                                                     list(1, 10, "a b c")};
    const struct ank_joined_list found = ank_list_join(versions, 2, &mem);
    assert_int_equal(found.whole->id, 102);
    assert_true(ank_domain_is(&found.whole->domains[0], 20));
    assert_true(ank_domain_is(&found.whole->domains[0], 10));
    assert_false(ank_domain_is(&found.whole->domains[0], 11));
    assert_int_equal(ank_list_place(found.whole, 12), 2);
    assert_int_equal(ank_list_place(found.whole, 99), 3);
}

static void tells_what_changed(void **state)
{
    (void)state;
    const struct ank_list_changes found =
        ank_list_compare(list(1, 10, "a b c"), list(2, 20, "x<a b d"), &mem);
    assert_int_equal(found.added_count, 1);
    assert_string_equal(found.added[0]->code, "d");
    assert_int_equal(found.retired_count, 1);
    assert_string_equal(found.retired[0]->code, "c");
    assert_int_equal(found.renamed_count, 1);
    assert_string_equal(found.renamed[0]->code, "x");
    assert_int_equal(found.kept_count, 1);
}

static void a_project_asks_one_version_on_a_day(void **state)
{
    (void)state;
    const struct ank_instrument *one = list(1, 10, "a"), *two = list(2, 20, "a b");
    struct ank_asked_list asked[] = {{one, {ANK_NO_DAY, 100}}, {two, {100, 200}}};
    const struct ank_project project = {.asked_count = 2, .asked = asked};
    assert_ptr_equal(ank_project_asks(&project, "leven", 99), one);
    assert_ptr_equal(ank_project_asks(&project, "leven", 100), two);
    assert_null(ank_project_asks(&project, "leven", 200));
    assert_null(ank_project_asks(&project, "werk", 99));
}

static int free_all(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_what_is_the_same),
        cmocka_unit_test(knows_a_domain_by_its_older_ids),
        cmocka_unit_test(tells_what_changed),
        cmocka_unit_test(a_project_asks_one_version_on_a_day),
    };
    return cmocka_run_group_tests(tests, NULL, free_all) != 0;
}
