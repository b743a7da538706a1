/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an organisation accounts for follows from how its registry is set up. */
#include <string.h>

#include <ankerpunt/model/account.h>
#include "testing.h"

static struct ank_arena mem;
static struct ank_wave waves[] = {{.name = "0"}, {.name = "closing"}};
static struct ank_instrument list = {.code = "leven", .title = {.en = "Life"}};
static struct ank_instrument *lists[] = {&list};
static struct ank_project projects[] = {
    {.code = "zon",
     .name = "Zonnedorp",
     .keep_years = 5,
     .waves = {COUNT(waves), waves},
     .instrument_count = 1,
     .instruments = lists},
    {.code = "maan", .name = "Maandorp", .waves = {1, waves}},
};
static const struct ank_given given[] = {
    {"sheet", "family", 3}, {"sheet", "ocmw", 12}, {"dossier", "jan-peeters", 1}};
static const struct ank_account_facts set_up = {
    .today = 20000,
    .projects = projects,
    .project_count = COUNT(projects),
    .sealed = true,
    .given = given,
    .given_count = COUNT(given),
    .figures = (const struct ank_given_figures[]){{19900, "zon maan", "fund", "grant"}},
    .figures_count = 1,
    .backups = 2,
    .last_backup = 19990,
};

/* All lines below each other, blanks with a * before them. */
static const char *made_of(const struct ank_account_facts *facts, bool risks)
{
    struct ank_account account;
    ank_account_make(NULL, &mem, facts, risks, &account);
    const char *text = "";
    for (size_t i = 0; i < account.count; i++)
        text = ank_format(&mem, "%s%s%s\n", text,
                          account.lines[i].kind == ANK_ACCOUNT_BLANK ? "*" : "",
                          account.lines[i].text);
    return text;
}

static void assert_has(const char *text, const char *words)
{
    if (!strstr(text, words))
        fail_msg("not \"%s\" in:\n%s", words, text);
}

static void assert_has_not(const char *text, const char *words)
{
    if (strstr(text, words))
        fail_msg("\"%s\" in:\n%s", words, text);
}

static void tells_projects_terms_and_copies(void **state)
{
    (void)state;
    for (int risks = 0; risks <= 1; risks++) {
        const char *text = made_of(&set_up, risks);
        assert_has(text, "\nZonnedorp (zon). Lists: Life. Moments: intake, closing.\n");
        assert_has(text, "\nzon: years kept after the last day together, and then "
                         "erased: 5.\n");
        assert_has(text,
                   "\n*[to fill in: how many years maan keeps what was closed]\n");
        assert_has(text, "last 90 days: 2, the last of them 24/09/2024.");
        assert_has(text, "kept only sealed");
        assert_has(text, "\nAnonymous figures of 26/06/2024 (zon maan), to fund, for: "
                         "grant.\n");
    }
}

static void names_nobody_who_was_given_little(void **state)
{
    (void)state;
    for (int risks = 0; risks <= 1; risks++) {
        const char *text = made_of(&set_up, risks);
        assert_has(text, "\nTo ocmw: sheet, times: 12.\n");
        assert_has(text, "\nTo the family itself: sheet, fewer than 10 times.\n");
        assert_has(text,
                   "\nTo others, each fewer than 10 times.\n*[to fill in: of what "
                   "kind these others are]\n");
        assert_has_not(text, "peeters");
    }
}

static void tells_of_an_empty_registry_what_is_not_there(void **state)
{
    (void)state;
    static const struct ank_account_facts empty = {.today = 20000};
    const char *text = made_of(&empty, false);
    assert_has(text, "\nNo paper is noted as given to anybody.\n");
    assert_has(text, "\nNo anonymous figures were released.\n");
    assert_has(text, "\nNo backup was noted in the last 90 days.\n");
    assert_has(text, "are not kept: this registry has no passphrase");
    assert_has_not(text, "To others");
    assert_has(text, "*[to fill in: the organisation:");
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
        cmocka_unit_test(tells_projects_terms_and_copies),
        cmocka_unit_test(names_nobody_who_was_given_little),
        cmocka_unit_test(tells_of_an_empty_registry_what_is_not_there),
    };
    return cmocka_run_group_tests(tests, NULL, free_all) != 0;
}
