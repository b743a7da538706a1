/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bundle holds the families that were chosen, what they refer to, and nothing of any
 * other; who it is for opens it, and names open for whom they were wrapped. */
#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ankerpunt/registry/bundle.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/identity.h>
#include <ankerpunt/registry/seal.h>
#include "store/bundle_image.h"
#include "store/db.h"
#include "store/foreign.h"
#include "store/site_keys.h"
#include "store/stmt.h"

static const char phrase[] = "vijf losse woorden van ons";

static int open_with_families(void **state)
{
    static const ank_score scores[] = {3, 4, ANK_PARKED};
    if (kept_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    struct ank_instrument *instrument = add_instrument();
    add_project("zon", instrument);
    add_project("maan", instrument);
    add_right("leefloon");
    for (int i = 1; i <= 3; i++) {
        int64_t family = add_family(ank_format(&mem, "G-%d", i));
        add_trajectory(family, i == 3 ? "maan" : "zon", "2026-02-02", NULL);
        add_sitting(family, instrument->id, 0, "2026-02-03", scores, COUNT(scores));
    }
    kept_run("UPDATE family SET alias = 'Kanarie' WHERE code = 'G-2'");
    kept_commit();
    return 0;
}

static void lock_names(void)
{
    assert_ok(ank_seal_change(registry, "korenbloem en regen", &err), err);
    assert_ok(ank_identity_put(registry, 1, 0, "Linde", &err), err);
    assert_ok(ank_identity_put(registry, 2, 0, "Merel", &err), err);
    kept_commit();
}

/* The content of a bundle of these families, opened as whoever gets it would. */
static struct ank_registry *content(const struct bundle_choice *choice)
{
    struct ank_registry *opened;
    unsigned char *bytes;
    size_t size;
    assert_ok(bundle_image(registry, choice, &bytes, &size, &err), err);
    assert_ok(foreign_image(&opened, "bundle", bytes, size, FOREIGN_BUNDLE, &err), err);
    free(bytes);
    return opened;
}

static int64_t number_in(struct ank_registry *opened, const char *sql)
{
    int64_t number;
    struct stmt *q = stmt_once(opened, sql);
    number = stmt_next(q) ? stmt_get_int(q, 0) : -1;
    assert_ok(stmt_drop(q, &err), err);
    return number;
}

static void holds_the_chosen_and_what_they_refer_to(void **state)
{
    (void)state;
    const int64_t one[] = {1};
    kept_run("UPDATE project SET name = 'Zonnedorp' WHERE code = 'zon'");
    kept_run("UPDATE project SET name = 'Maanstraat' WHERE code = 'maan'");
    kept_commit();
    struct ank_registry *opened =
        content(&(struct bundle_choice){.families = one, .count = 1});
    assert_int_equal(number_in(opened, "SELECT count(*) FROM family"), 1);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM family"
                                       " WHERE code = 'G-1'"),
                     1);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM sitting"), 1);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM trajectory"), 1);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM project"), 1);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM instrument"), 1);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM domain"), 3);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM right_entry"), 0);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM history"), 0);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM seen WHERE family <> 1"),
                     0);
    assert_true(number_in(opened, "SELECT count(*) FROM seen WHERE family = 1") > 0);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM version WHERE family = 0"),
                     1); /* of its project, that was changed */
    ank_registry_close(opened);
}

static void a_whole_one_holds_all(void **state)
{
    (void)state;
    const int64_t all[] = {1, 2, 3};
    struct ank_registry *opened =
        content(&(struct bundle_choice){.families = all, .count = 3, .whole = true});
    assert_int_equal(number_in(opened, "SELECT count(*) FROM family"), 3);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM right_entry"), 1);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM project"), 2);
    assert_true(number_in(opened, "SELECT count(*) FROM history") > 0);
    assert_int_equal(number_in(opened, "SELECT count(*) FROM history_value"), 0);
    ank_registry_close(opened);
}

/* Another family's words, codes and numbers are nowhere in the bytes. */
static void holds_nothing_of_another_family(void **state)
{
    (void)state;
    const int64_t one[] = {1};
    unsigned char *bytes;
    size_t size;
    struct bundle_choice choice = {.families = one, .count = 1};
    assert_ok(bundle_image(registry, &choice, &bytes, &size, &err), err);
    assert_non_null(memmem(bytes, size, "G-1", 3));
    assert_null(memmem(bytes, size, "G-2", 3));
    assert_null(memmem(bytes, size, "Kanarie", 7));
    free(bytes);
}

static void who_was_erased_is_in_every_one(void **state)
{
    (void)state;
    const int64_t one[] = {1};
    struct ank_family gone = {.id = 3, .code = "G-3"};
    assert_ok(ank_family_erase(registry, &gone, &err), err);
    kept_commit();
    struct ank_registry *opened =
        content(&(struct bundle_choice){.families = one, .count = 1});
    assert_int_equal(number_in(opened, "SELECT count(*) FROM erased"),
                     kept_number("SELECT count(*) FROM erased"));
    assert_int_equal(number_in(opened, "SELECT count(*) FROM tombstone"), 0);
    ank_registry_close(opened);
}

/* Who takes over a caseload has to know what was released of it. */
static void the_ledger_goes_with_a_caseload(void **state)
{
    (void)state;
    const int64_t one[] = {1};
    kept_run("INSERT INTO release (day, cut_off, projects, whom, purpose, least)"
             " VALUES ('2026-02-02', '2026-01-01', 'zon', 'fonds', 'verslag', 10)");
    struct ank_registry *opened =
        content(&(struct bundle_choice){.families = one, .count = 1, .ledger = true});
    assert_int_equal(number_in(opened, "SELECT count(*) FROM release"), 1);
    ank_registry_close(opened);
    opened = content(&(struct bundle_choice){.families = one, .count = 1});
    assert_int_equal(number_in(opened, "SELECT count(*) FROM release"), 0);
    ank_registry_close(opened);
}

/* A table that comes later is sent, or it is said here that it is not. */
static void no_table_is_forgotten(void **state)
{
    (void)state;
    static const char *const stays[] = {"history_value", "mate", "posted", "setting",
                                        "tombstone",     "undo", "working"};
    struct stmt *q =
        stmt(registry, "SELECT name FROM sqlite_schema WHERE type = 'table'"
                       " AND name NOT LIKE 'sqlite%' ORDER BY name");
    while (stmt_next(q)) {
        const char *name = stmt_get_word(q, 0, NULL);
        bool told = bundle_image_holds(name);
        for (size_t i = 0; i < COUNT(stays); i++)
            told = told || strcmp(stays[i], name) == 0;
        if (!told)
            fail_msg("nobody said whether %s goes along", name);
    }
    assert_ok(stmt_done(q, &err), err);
}

/* Writing and opening ----------------------------------------------------------------
 */

static bool write_bundle(const char *name, const char *passphrase, bool with_names,
                         const char *const *readers, size_t count)
{
    char code[] = "G-1", *codes[] = {code, NULL};
    struct ank_bundle_made made;
    struct ank_bundle_wish wish = {.families = codes,
                                   .path = kept_path(name),
                                   .readers = readers,
                                   .reader_count = count,
                                   .passphrase = passphrase,
                                   .with_names = with_names};
    bool done = ank_bundle_write(registry, &wish, &work, &made, &err);
    if (done)
        assert_ok(ank_registry_begin(registry, &work, &err), err);
    return done;
}

/* Somebody else's registry is known by its keys; they are those of this test. */
static void meet(const char *name, const struct site_keys *keys)
{
    struct stmt *q = stmt(registry, "INSERT INTO site (uid, name, keys)"
                                    " VALUES (randomblob(16), ?1, ?2)");
    stmt_text(q, 1, name);
    stmt_blob(q, 2, keys->public_half, SITE_PUBLIC);
    assert_ok(stmt_run(q, &err), err);
}

static void opens_for_who_is_named(void **state)
{
    (void)state;
    struct site_keys mine, again;
    bool asks;
    assert_ok(site_keys_make(registry, &mine, &err), err);
    meet("omar", &mine); /* this registry itself, under another name */
    assert_true(write_bundle("b", NULL, false, (const char *const[]){"OMAR"}, 1));
    struct ank_bundle_seen seen = {.path = kept_path("b")};
    assert_ok(ank_bundle_asks(registry, seen.path, &asks, &err), err);
    assert_false(asks);
    assert_ok(ank_bundle_look(registry, &seen, &mem, &err), err);
    assert_int_equal(seen.family_count, 1);
    assert_string_equal(seen.families[0], "G-1");
    assert_string_equal(seen.who, "coach");
    assert_ok(site_keys_make(registry, &again, &err), err);
    assert_memory_equal(&again, &mine, sizeof mine);

    kept_run("UPDATE site SET revoked = '2026-03-01' WHERE name = 'omar'");
    assert_false(write_bundle("c", NULL, false, (const char *const[]){"omar"}, 1));
    assert_int_equal(err.code, ANK_NOT_FOUND);
    err = (struct ank_error){0};
}

/* A file that is copied is another registry, and does not sign as the first. */
static void another_site_has_other_keys(void **state)
{
    (void)state;
    struct site_keys before, after;
    assert_ok(site_keys_make(registry, &before, &err), err);
    kept_run("UPDATE site SET inode = inode + 1 WHERE mine = 1");
    assert_ok(site_keys_make(registry, &after, &err), err);
    assert_memory_not_equal(before.public_half, after.public_half, SITE_NAMES);
}

static void names_go_along_when_they_are_asked_for(void **state)
{
    (void)state;
    lock_names();
    struct foreign_source source = {kept_path("b"), phrase, NULL};
    struct foreign foreign;
    assert_true(write_bundle("b", phrase, true, NULL, 0));
    assert_ok(foreign_open(&foreign, &source, &err), err);
    assert_int_equal(number_in(foreign.registry, "SELECT count(*) FROM box_key"), 2);
    assert_int_equal(number_in(foreign.registry, "SELECT count(*) FROM identity"), 1);
    assert_int_equal(number_in(foreign.registry, "SELECT count(*) FROM setting"), 1);
    foreign_close(&foreign);
    assert_int_equal(kept_number("SELECT count(*) FROM box_key WHERE family = 1"), 1);

    source.path = kept_path("c");
    assert_true(write_bundle("c", phrase, false, NULL, 0));
    assert_ok(foreign_open(&foreign, &source, &err), err);
    assert_int_equal(number_in(foreign.registry, "SELECT count(*) FROM box_key"), 1);
    assert_int_equal(number_in(foreign.registry, "SELECT count(*) FROM setting"), 0);
    foreign_close(&foreign);
}

static void names_want_the_seal_open(void **state)
{
    (void)state;
    lock_names();
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    assert_false(write_bundle("b", phrase, true, NULL, 0));
    assert_int_equal(err.code, ANK_DENIED);
    err = (struct ank_error){0};
    struct site_keys nobody = {0};
    memset(nobody.public_half, 9, SITE_NAMES); /* no passphrase there */
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    assert_ok(ank_seal_open(registry, "korenbloem en regen", &err), err);
    meet("jan", &nobody);
    assert_false(write_bundle("b", NULL, true, (const char *const[]){"jan"}, 1));
    assert_int_equal(err.code, ANK_INVALID);
    err = (struct ank_error){0};
}

/* Whatever the disk has room for: a whole bundle, or none and the old file. */
static void a_full_disk_leaves_nothing(void **state)
{
    (void)state;
    struct rlimit before, little;
    getrlimit(RLIMIT_FSIZE, &before);
    signal(SIGXFSZ, SIG_IGN);
    kept_commit();
    int files = kept_files();
    for (rlim_t room = 1000; room < 60000; room += 9000) {
        little = (struct rlimit){room, before.rlim_max};
        char code[] = "G-1", *codes[] = {code, NULL};
        struct ank_bundle_made made;
        struct ank_bundle_wish wish = {
            .families = codes, .path = kept_path("b"), .passphrase = phrase};
        setrlimit(RLIMIT_FSIZE, &little);
        bool done = ank_bundle_write(registry, &wish, &work, &made, &err);
        setrlimit(RLIMIT_FSIZE, &before);
        assert_false(done);
        err = (struct ank_error){0};
        kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
        assert_int_equal(kept_files(), files);
    }
}

/* In a child, which is killed at some moment: the file is whole, or not there. */
static void write_it(void)
{
    struct ank_registry *own;
    char code[] = "G-1", *codes[] = {code, NULL};
    struct ank_bundle_made made;
    struct ank_error failure = {0};
    struct ank_bundle_wish wish = {
        .families = codes, .path = kept_path("b"), .force = true, .passphrase = phrase};
    unsigned access = ANK_READ | ANK_WRITE | ANK_IDENTITY;
    bool done = ank_registry_open(&own, kept_path(NULL), access, false, &failure) &&
                ank_registry_begin(own, &work, &failure) &&
                ank_bundle_write(own, &wish, &work, &made, &failure);
    _exit(done ? 0 : 1);
}

static void killed_while_writing_it_is_whole_or_not_there(void **state)
{
    (void)state;
    struct foreign foreign;
    kept_commit();
    kept_reopen(ANK_READ);
    for (int i = 0; i < 8; i++) {
        int status;
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0)
            write_it();
        usleep((useconds_t)(i * i * 700));
        if (i < 7) /* the last is left alone */
            kill(child, SIGKILL);
        assert_int_equal(waitpid(child, &status, 0), child);
        struct foreign_source source = {kept_path("b"), phrase, NULL};
        if (access(source.path, F_OK) == 0) {
            assert_ok(foreign_open(&foreign, &source, &err), err);
            foreign_close(&foreign);
        }
        if (i == 7)
            assert_int_equal(status, 0);
        kept_reopen(ANK_READ);
        assert_int_equal(kept_number("SELECT count(*) FROM family"), 3);
    }
}

/* Signed by one, and with the keys of another as its sender's. */
static void nobody_sends_in_anothers_name(void **state)
{
    (void)state;
    struct foreign foreign;
    struct site_keys mine, other;
    assert_ok(site_keys_make(registry, &mine, &err), err);
    other = mine;
    other.public_half[3] ^= 1;
    struct stmt *q = stmt(registry, "UPDATE site SET keys = ?1 WHERE mine = 1");
    stmt_blob(q, 1, other.public_half, SITE_PUBLIC);
    assert_ok(stmt_run(q, &err), err);
    unsigned char *bytes, *sealed;
    size_t size, sealed_size;
    const int64_t one[] = {1};
    struct bundle_choice choice = {.families = one, .count = 1};
    assert_ok(bundle_image(registry, &choice, &bytes, &size, &err), err);
    struct envelope_sealing sealing = {.secret = mine.sign, .passphrase = phrase};
    assert_ok(envelope_seal(&sealing, bytes, size, &sealed, &sealed_size, &err), err);
    FILE *out = fopen(kept_path("b"), "w");
    assert_int_equal(fwrite(sealed, 1, sealed_size, out), sealed_size);
    assert_int_equal(fclose(out), 0);
    free(bytes);
    free(sealed);
    struct foreign_source source = {kept_path("b"), phrase, NULL};
    assert_fails(foreign_open(&foreign, &source, &err), err, ANK_STORE);
}

#define BUNDLED(test)                                                                  \
    cmocka_unit_test_setup_teardown(test, open_with_families, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        BUNDLED(holds_the_chosen_and_what_they_refer_to),
        BUNDLED(a_whole_one_holds_all),
        BUNDLED(holds_nothing_of_another_family),
        BUNDLED(who_was_erased_is_in_every_one),
        BUNDLED(the_ledger_goes_with_a_caseload),
        BUNDLED(no_table_is_forgotten),
        BUNDLED(opens_for_who_is_named),
        BUNDLED(another_site_has_other_keys),
        BUNDLED(names_go_along_when_they_are_asked_for),
        BUNDLED(names_want_the_seal_open),
        BUNDLED(a_full_disk_leaves_nothing),
        BUNDLED(killed_while_writing_it_is_whole_or_not_there),
        BUNDLED(nobody_sends_in_anothers_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
