/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is in the team is what the coordinator signed last, and nothing else. */
#include "fixture.h"

#include <string.h>

#include <ankerpunt/registry/team.h>
#include "store/site_keys.h"
#include "store/team_parts.h"

static unsigned char hers[ANK_TEAM_KEYS];

static int begin(void **state)
{
    static const struct ank_team_place place = {
        .place = "/media/stick", .name = "ann", .address = "k1"};
    if (kept_open(state) != 0)
        return 1;
    assert_ok(ank_team_begin(registry, &place, &err), err);
    assert_ok(ank_team_own_keys(registry, hers, &err), err);
    return 0;
}

static void let_in(const char *name, const char *address, int filling)
{
    unsigned char signature[ANK_TEAM_SIGNATURE];
    struct ank_mate mate = {.name = name, .address = address};
    memset(mate.keys, filling, sizeof mate.keys);
    assert_ok(ank_team_admit(registry, &mate, signature, &err), err);
}

struct list {
    unsigned char *bytes;
    size_t size;
};

static struct list list_now(void)
{
    struct list list;
    const unsigned char *bytes;
    assert_ok(team_list_bytes(registry, &mem, &bytes, &list.size, &err), err);
    list.bytes = ank_alloc(&mem, list.size);
    memcpy(list.bytes, bytes, list.size);
    return list;
}

/* From here on the registry is that of els, who was invited by ann. */
static void become_els(void)
{
    const struct ank_team_place place = {.place = "/media/stick",
                                         .name = "els",
                                         .address = "k2",
                                         .coordinator = "ann",
                                         .keeper = "k1",
                                         .keys = hers};
    assert_ok(ank_team_begin(registry, &place, &err), err);
}

static bool take(struct list list)
{
    return team_list_take(registry, hers, list.bytes, list.size, &err);
}

static void is_denied(struct list list, const char *why)
{
    assert_false(take(list));
    assert_int_equal(err.code, ANK_DENIED);
    assert_non_null(strstr(err.text, why));
    err = (struct ank_error){0};
}

static struct ank_team read_team(void)
{
    struct ank_team team;
    assert_ok(ank_team_read(registry, &mem, &team, &err), err);
    return team;
}

static void a_list_travels_and_never_goes_back(void **state)
{
    (void)state;
    let_in("els", "k2", 2);
    let_in("omar", "k3", 3);
    struct list all = list_now();
    assert_ok(ank_team_revoke(registry, "omar", day("2026-03-31"), &err), err);
    struct list fewer = list_now();
    become_els();
    assert_ok(take(all), err);
    struct ank_team team = read_team();
    assert_int_equal(team.count, 3);
    assert_null(ank_team_mate(&team, "omar")->revoked);
    assert_string_equal(ank_team_at(&team, "k3")->name, "omar");
    assert_ok(take(fewer), err);
    team = read_team();
    assert_string_equal(ank_team_mate(&team, "Omar")->revoked, "2026-03-31");
    is_denied(all, "older");
    assert_ok(take(fewer), err); /* the same once more */
}

/* What she says of this registry, or of herself, changes neither. */
static void one_is_oneself(void **state)
{
    (void)state;
    let_in("els", "k2", 2);
    struct list list = list_now();
    become_els();
    assert_ok(take(list), err);
    struct ank_team team = read_team();
    assert_ptr_equal(team.me, ank_team_mate(&team, "els"));
    assert_int_not_equal(team.me->keys[0] == 2 && team.me->keys[95] == 2, 1);
    assert_true(team.coordinator == ank_team_mate(&team, "ann"));
    assert_memory_equal(team.coordinator->keys, hers, ANK_TEAM_KEYS);
}

static void what_she_did_not_sign_is_denied(void **state)
{
    (void)state;
    let_in("els", "k2", 2);
    struct list list = list_now();
    become_els();
    for (size_t at = 0; at < list.size; at += 7) {
        list.bytes[at] ^= 1;
        is_denied(list, "not signed");
        list.bytes[at] ^= 1;
    }
    for (size_t size = 0; size < list.size; size += 5)
        is_denied((struct list){list.bytes, size}, "not signed");
    hers[0] ^= 1;
    is_denied(list, "not signed");
    hers[0] ^= 1;
    assert_ok(take(list), err);
}

static void digits_are_of_the_keys(void **state)
{
    (void)state;
    char digits[ANK_TEAM_DIGITS + 1], others[ANK_TEAM_DIGITS + 1];
    ank_team_digits(hers, digits);
    assert_int_equal(strspn(digits, "0123456789"), ANK_TEAM_DIGITS);
    hers[95] ^= 1;
    ank_team_digits(hers, others);
    assert_string_not_equal(digits, others);
}

/* Numbers go on where this registry was: none is given twice. */
static void a_mailbox_that_fell_back_is_sent_everything(void **state)
{
    (void)state;
    let_in("els", "k2", 2);
    kept_run("UPDATE mate SET sent = 7, whole = 5 WHERE name = 'els'");
    struct ank_team team = read_team();
    struct ank_pack pack = {.mate = ank_team_mate(&team, "els"),
                            .day = day("2026-03-31")};
    assert_ok(ank_team_fell_back(registry, "els", 3, &err), err);
    team = read_team();
    pack.mate = ank_team_mate(&team, "els");
    assert_ok(ank_pack_count(registry, &pack, &err), err);
    assert_true(pack.whole);
    assert_int_equal(pack.n, 8);
}

#define TEAM(test) cmocka_unit_test_setup_teardown(test, begin, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEAM(a_list_travels_and_never_goes_back),
        TEAM(one_is_oneself),
        TEAM(what_she_did_not_sign_is_denied),
        TEAM(digits_are_of_the_keys),
        TEAM(a_mailbox_that_fell_back_is_sent_everything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
