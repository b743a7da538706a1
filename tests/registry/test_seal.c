/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and free text: nothing of them stands in the file, and a box opens with
 * its passphrase in its own row only. */
#include "fixture.h"

#include <stdio.h>
#include <string.h>

#include <ankerpunt/registry/check.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/free_text.h>
#include <ankerpunt/registry/kept.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/identity.h>
#include <ankerpunt/registry/seal.h>
#include "store/box.h"
#include "store/db.h"
#include "store/seal_parts.h"
#include "store/stmt.h"

static const char canary[] = "Kanarie Vandermeulen", song[] = "zingt in de kooi";
static int64_t family, other;

static int open_locked(void **state)
{
    if (kept_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    struct ank_instrument *instrument = add_instrument();
    add_project("zon", instrument);
    family = add_family("G-AAAAA");
    other = add_family("G-BBBBB");
    bool locked = ank_seal_change(registry, "korenbloem en regen", &err);
    if (locked)
        kept_commit();
    return !locked;
}

/* A command ends, and another one begins with the seal closed. */
static void close_seal(void)
{
    kept_commit();
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
}

static void open_seal(const char *passphrase)
{
    assert_ok(ank_seal_open(registry, passphrase, &err), err);
}

static const char *name_of(int64_t whose)
{
    const char *text;
    assert_ok(ank_identity_get(registry, whose, 0, &mem, &text, &err), err);
    return text;
}

static void put_text(const char *kind, const char *words)
{
    struct ank_text text = {.day = day("2026-03-10"), .kind = kind, .text = words};
    assert_ok(ank_text_put(registry, family, &text, &err), err);
}

/* Everything that can be sealed, with the canary in each. */
static void fill(void)
{
    static const char *const kinds[] = {"note", "keep", "wish", "road", "onward"};
    assert_ok(ank_identity_put(registry, family, 0, canary, &err), err);
    for (size_t i = 0; i < COUNT(kinds); i++)
        put_text(kinds[i], song);
}

static bool holds(const char *path, const char *text)
{
    FILE *in = fopen(path, "r");
    assert_non_null(in);
    char *bytes = ank_alloc(&mem, 1 << 22);
    size_t size = fread(bytes, 1, 1 << 22, in);
    assert_true(size > 4096 && feof(in));
    fclose(in);
    return memmem(bytes, size, text, strlen(text)) != NULL;
}

static void keeps_and_gives_back(void **state)
{
    (void)state;
    struct ank_text *texts;
    size_t count;
    fill();
    close_seal();
    open_seal("korenbloem en regen");
    assert_string_equal(name_of(family), canary);
    assert_ok(ank_text_list(registry, family, &mem, &texts, &count, &err), err);
    assert_int_equal(count, 5);
    assert_string_equal(texts[0].text, song);
    assert_string_equal(texts[4].kind, "onward");
}

static void leaves_nothing_in_clear(void **state)
{
    (void)state;
    fill();
    kept_commit();
    assert_false(holds(kept_path(NULL), "Kanarie"));
    assert_false(holds(kept_path(NULL), "zingt in"));
    assert_ok(ank_seal_change(registry, "een ander woord", &err), err);
    kept_commit();
    assert_false(holds(kept_path(NULL), "Kanarie"));
    assert_false(holds(kept_path(NULL), "een ander woord"));
    assert_false(holds(kept_path(NULL), "korenbloem"));
}

static int64_t add_voice(int64_t whose, const char *code)
{
    struct ank_person person = {.code = code};
    assert_ok(ank_person_add(registry, whose, &person, &err), err);
    return person.id;
}

/* Of one day and domain: the family's, mother's and father's. */
static void keeps_what_each_said_apart(void **state)
{
    (void)state;
    struct ank_text *texts;
    size_t count;
    struct ank_text said = {.day = day("2026-03-10"), .kind = "wish", .text = "rust"};
    const int64_t voices[] = {0, add_voice(family, "mama"), add_voice(family, "papa")};
    for (size_t i = 0; i < COUNT(voices); i++) {
        said.person = voices[i];
        said.text = ank_format(&mem, "rust %zu", i);
        assert_ok(ank_text_put(registry, family, &said, &err), err);
    }
    said.text = "werk"; /* again father: in the place of his */
    assert_ok(ank_text_put(registry, family, &said, &err), err);
    assert_ok(ank_seal_change(registry, "een ander woord", &err), err);
    assert_ok(ank_text_list(registry, family, &mem, &texts, &count, &err), err);
    assert_int_equal(count, 3);
    assert_null(texts[0].by);
    assert_string_equal(texts[0].text, "rust 0");
    assert_string_equal(texts[1].by, "mama");
    assert_string_equal(texts[1].text, "rust 1");
    assert_string_equal(texts[2].by, "papa");
    assert_string_equal(texts[2].text, "werk");
    said.text = "";
    assert_ok(ank_text_put(registry, family, &said, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM free_text"), 2);
    said.person = add_voice(other, "oma");
    said.text = "weg";
    assert_fails(ank_text_put(registry, family, &said, &err), err, ANK_INVALID);
}

/* Texts of almost the same length have boxes of the same length. */
static void pads_what_it_seals(void **state)
{
    (void)state;
    put_text("keep", "a");
    put_text("wish", "een zin die langer is, maar niet heel lang");
    assert_int_equal(
        kept_number("SELECT count(DISTINCT length(sealed)) FROM free_text"), 1);
    put_text("road", "");
    assert_int_equal(kept_number("SELECT count(*) FROM free_text"), 2);
}

static void takes_a_new_nonce_each_time(void **state)
{
    (void)state;
    put_text("note", song);
    put_text("note", song);
    assert_int_equal(
        kept_number("SELECT count(DISTINCT substr(sealed, 9, 24)) FROM free_text"), 2);
}

static void tells_a_wrong_passphrase_from_damage(void **state)
{
    (void)state;
    fill();
    close_seal();
    assert_fails(ank_seal_open(registry, "korenbloem en regem", &err), err, ANK_DENIED);
    assert_fails(ank_seal_open(registry, "", &err), err, ANK_DENIED);
    assert_false(ank_seal_is_open(registry));
    open_seal("korenbloem en regen");

    kept_run("UPDATE identity SET sealed = CAST(substr(sealed, 1, 40) ||"
             " x'00' || substr(sealed, 42) AS BLOB)");
    const char *text;
    assert_fails(ank_identity_get(registry, family, 0, &mem, &text, &err), err,
                 ANK_STORE);
    kept_run("UPDATE identity SET sealed = x''");
    assert_fails(ank_identity_get(registry, family, 0, &mem, &text, &err), err,
                 ANK_STORE);
}

static void knows_damage_of_what_it_keeps_of_the_passphrase(void **state)
{
    (void)state;
    static const char *const damage[] = {
        "UPDATE setting SET value = randomblob(16) WHERE name = 'seal.salt'",
        "UPDATE setting SET value = 7 WHERE name = 'seal.operations'",
        "UPDATE setting SET value = 9000000000000 WHERE name = 'seal.memory'",
        "UPDATE setting SET value = x'00' WHERE name = 'seal.known'",
        "DELETE FROM setting WHERE name = 'seal.sum'",
    };
    close_seal();
    for (size_t i = 0; i < COUNT(damage); i++) {
        kept_run(damage[i]);
        assert_fails(ank_seal_open(registry, "korenbloem en regen", &err), err,
                     ANK_STORE);
        kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    }
    open_seal("korenbloem en regen");
}

/* From another family, another person, another kind or another day. */
static void opens_a_box_in_its_own_row_only(void **state)
{
    (void)state;
    struct ank_text *texts;
    size_t count;
    const char *text;
    fill();
    add_voice(family, "mama");
    assert_ok(ank_identity_put(registry, other, 0, "Ander", &err), err);
    kept_run(
        "UPDATE identity SET sealed = (SELECT sealed FROM identity WHERE family = 1)");
    assert_string_equal(name_of(family), canary);
    assert_fails(ank_identity_get(registry, other, 0, &mem, &text, &err), err,
                 ANK_STORE);
    kept_run("UPDATE identity SET person = 7 WHERE family = 1");
    assert_fails(ank_identity_get(registry, family, 7, &mem, &text, &err), err,
                 ANK_STORE);

    static const char *const moves[] = {
        ("UPDATE free_text SET sealed = (SELECT sealed FROM free_text WHERE kind = 'note')"
         " WHERE kind = 'keep'"),
        "UPDATE free_text SET kind = 'keep' WHERE kind = 'note'",
        "UPDATE free_text SET day = '2026-03-11'",
        "UPDATE free_text SET family = 2",
        "UPDATE free_text SET domain = 1",
        "UPDATE free_text SET person = 1",
    };
    kept_commit();
    for (size_t i = 0; i < COUNT(moves); i++) {
        kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
        open_seal("korenbloem en regen");
        kept_run(moves[i]);
        bool moved = strstr(moves[i], "family") != NULL;
        assert_fails(
            ank_text_list(registry, moved ? other : family, &mem, &texts, &count, &err),
            err, ANK_STORE);
    }
}

static void changes_the_passphrase_of_everything(void **state)
{
    (void)state;
    fill();
    kept_commit();
    char *before = kept_text("SELECT group_concat(hex(sealed)) FROM free_text");
    int64_t history = kept_number("SELECT count(*) FROM history");
    assert_ok(ank_seal_change(registry, "een ander woord", &err), err);
    assert_string_equal(name_of(family), canary);
    close_seal();
    assert_fails(ank_seal_open(registry, "korenbloem en regen", &err), err, ANK_DENIED);
    open_seal("een ander woord");
    assert_string_equal(name_of(family), canary);
    assert_string_equal(
        kept_text("SELECT group_concat(hex(sealed)) FROM free_text"),
        before); /* the keys of the boxes are closed with it, not they */
    assert_int_equal(kept_number("SELECT count(*) FROM history"), history + 1);
}

static void changes_nothing_when_a_key_is_damaged(void **state)
{
    (void)state;
    fill();
    kept_commit();
    kept_run("UPDATE setting SET value = randomblob(72) WHERE name = 'seal.name'");
    kept_commit();
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    open_seal("korenbloem en regen");
    assert_fails(ank_seal_change(registry, "een ander woord", &err), err, ANK_STORE);
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    open_seal("korenbloem en regen");
}

/* As version 12 of the tables had them: sealed with the passphrase's own key, and bound
 * by numbers of this file. */
static void seal_as_before(const char *update, const char *bound, const char *words)
{
    size_t size;
    const void *box = seal_put(registry->seal, bound, words, &mem, &size);
    struct stmt *q = stmt_once(registry, update);
    stmt_blob(q, 1, box, size);
    assert_false(stmt_next(q));
    assert_ok(stmt_drop(q, &err), err);
}

static void fill_as_before(void)
{
    struct ank_text note = {.id = 1, .day = day("2026-03-10"), .kind = "note"};
    fill();
    seal_as_before("UPDATE identity SET sealed = ?1", identity_before(&mem, family, 0),
                   canary);
    seal_as_before("UPDATE free_text SET sealed = ?1 WHERE kind = 'note'",
                   text_before(&mem, family, &note), song);
    kept_run("DELETE FROM free_text WHERE kind <> 'note'");
    kept_run("DELETE FROM setting WHERE name GLOB 'seal.name*' OR name = 'seal.boxes'");
    kept_run("DELETE FROM box_key");
    close_seal();
}

static void seals_boxes_of_before_anew(void **state)
{
    (void)state;
    struct ank_text *texts;
    size_t count;
    fill_as_before();
    open_seal("korenbloem en regen");
    assert_string_equal(name_of(family), canary); /* as they are */
    assert_int_equal(kept_number("SELECT count(*) FROM box_key"), 0);
    kept_commit(); /* a next command begins, with the seal open */
    int64_t history = kept_number("SELECT count(*) FROM history WHERE tbl = 'seal'");
    assert_int_equal(kept_number("SELECT count(*) FROM box_key WHERE family = 1"), 1);
    assert_int_equal(
        kept_number("SELECT count(*) FROM identity i, free_text t, box_key k"
                    " WHERE substr(i.sealed, 1, 8) = k.key"
                    " AND substr(t.sealed, 1, 8) = k.key"),
        1);
    assert_int_equal(kept_number("SELECT bulk FROM working"), 0);
    close_seal();
    open_seal("korenbloem en regen");
    assert_string_equal(name_of(family), canary);
    assert_ok(ank_text_list(registry, family, &mem, &texts, &count, &err), err);
    assert_string_equal(texts[0].text, song);
    kept_commit();
    assert_int_equal(kept_number("SELECT count(*) FROM history WHERE tbl = 'seal'"),
                     history);
}

static void seals_boxes_of_before_with_another_passphrase(void **state)
{
    (void)state;
    fill_as_before();
    open_seal("korenbloem en regen");
    assert_ok(ank_seal_change(registry, "een ander woord", &err), err);
    close_seal();
    open_seal("een ander woord");
    assert_string_equal(name_of(family), canary);
    assert_int_equal(kept_number("SELECT count(*) FROM box_key"), 1);
}

/* What came from elsewhere without a wrap for this registry. */
static void keeps_closed_what_is_sealed_for_others(void **state)
{
    (void)state;
    struct ank_text *texts;
    size_t count;
    fill();
    kept_run("UPDATE box_key SET recipient = randomblob(32)");
    kept_commit();
    close_seal();
    open_seal("korenbloem en regen");
    assert_null(name_of(family));
    assert_ok(ank_text_list(registry, family, &mem, &texts, &count, &err), err);
    assert_int_equal(count, 5);
    assert_null(texts[0].text);
    put_text("note", "van hier"); /* under a key of its own */
    assert_ok(ank_text_list(registry, family, &mem, &texts, &count, &err), err);
    assert_string_equal(texts[count - 1].text, "van hier");
    assert_ok(ank_seal_change(registry, "een ander woord", &err), err);
    assert_ok(ank_seal_families(registry, &count, &err), err);
    assert_int_equal(count, 1);
    assert_ok(ank_seal_remove(registry, true, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM free_text"), 5);
    assert_int_equal(kept_number("SELECT count(*) FROM identity"), 1);
}

/* A wrap is no use to who has not the secret; with it the same boxes open. */
static void wraps_a_key_for_one_more_reader(void **state)
{
    (void)state;
    unsigned char reader[BOX_PUBLIC] = {9}; /* a point of the curve */
    bool there;
    fill();
    assert_ok(box_wrap(registry, family, reader, &err), err);
    assert_ok(box_wrap(registry, family, reader, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM box_key WHERE family = 1"), 2);
    assert_int_equal(kept_number("SELECT count(DISTINCT key) FROM box_key"), 1);
    assert_ok(box_wrap(registry, other, reader, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM box_key"), 2);
    assert_ok(box_public(registry, reader, &there, &err), err);
    assert_true(there);
}

static void the_key_goes_with_the_family(void **state)
{
    (void)state;
    struct ank_family erased = {.id = family, .code = "G-AAAAA"};
    fill();
    assert_ok(ank_identity_put(registry, other, 0, canary, &err), err);
    kept_commit();
    assert_ok(ank_family_erase(registry, &erased, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM box_key WHERE family = 1"), 0);
    assert_int_equal(kept_number("SELECT count(*) FROM box_key WHERE family = 2"), 1);
}

static void check_finds_a_box_without_its_key(void **state)
{
    (void)state;
    struct ank_fault *faults;
    size_t count;
    fill();
    kept_commit();
    assert_ok(ank_check(registry, &mem, &faults, &count, &err), err);
    size_t before = count; /* a command is at work */
    kept_run("DELETE FROM box_key");
    assert_ok(ank_check(registry, &mem, &faults, &count, &err), err);
    assert_int_equal(count, before + 2);
    assert_string_equal(faults[before].where, "identity 1");
    assert_string_equal(faults[before + 1].where, "free_text 1");
}

/* Two coaches at once: the one who opened it before the change writes nothing. */
static void does_not_seal_with_a_passphrase_of_before(void **state)
{
    (void)state;
    struct ank_registry *second;
    kept_commit();
    assert_ok(ank_registry_open(&second, kept_path(NULL), ANK_READ | ANK_IDENTITY,
                                false, &err),
              err);
    assert_ok(ank_seal_open(second, "korenbloem en regen", &err), err);
    assert_ok(ank_seal_change(registry, "een ander woord", &err), err);
    kept_commit();
    assert_fails(ank_identity_put(second, family, 0, canary, &err), err, ANK_STORE);
    ank_registry_close(second);
}

/* What a registry keeps of "korenbloem en regen", sealed at either cost. */
static const char sealed_dear[] =
    "UPDATE setting SET value = CASE name"
    " WHEN 'seal.operations' THEN 3 WHEN 'seal.memory' THEN 268435456"
    " WHEN 'seal.salt' THEN x'D6615563C8D705465C1267006E9C9C16'"
    " WHEN 'seal.known' THEN x'CC83AF3701CEEFA5432320A00809BFF87D903842ADEB73A3E37E7E35"
    "90EF8BC9631957E209D57D5DAC4B0F0D636F237500DDAC428CB2941AF9'"
    " ELSE x'44A8E4FF7EFE4D9FDE6AAF3943455ECF9C4A80DF7C12FF6D63C85F95BF71D99F' END"
    " WHERE name IN ('seal.salt', 'seal.operations', 'seal.memory', 'seal.known',"
    " 'seal.sum');"
    "DELETE FROM setting WHERE name GLOB 'seal.name*'";
static const char sealed_cheap[] =
    "UPDATE setting SET value = CASE name"
    " WHEN 'seal.operations' THEN 1 WHEN 'seal.memory' THEN 8192"
    " WHEN 'seal.salt' THEN x'E578C6796A93D48BC56418DC03E48339'"
    " WHEN 'seal.known' THEN x'075AA011D655B800EF085D73FA230F56E2F85AC6F7EA37DD4DE95EE2"
    "6BBE2E8446DBEE1F4010212C840C7DF1996B998A34CA99E6FD21379A06'"
    " ELSE x'8E1AD84D2D3BD02BD3EC57640F5B2A4C7AE80317F67ADD1A374A067E07A51E77' END"
    " WHERE name IN ('seal.salt', 'seal.operations', 'seal.memory', 'seal.known',"
    " 'seal.sum');"
    "DELETE FROM setting WHERE name GLOB 'seal.name*'";

/* The cost stands in the file, so a build for tests and the program people get
 * open what the other one made. */
static void opens_what_was_sealed_at_another_cost(void **state)
{
    (void)state;
    kept_run(sealed_dear);
    close_seal();
    open_seal("korenbloem en regen");
    kept_run(sealed_cheap);
    close_seal();
    open_seal("korenbloem en regen");
    assert_fails(ank_seal_open(registry, "korenbloem en regem", &err), err, ANK_DENIED);
}

/* What 0.1.0 kept of "café en zonnebloem", typed with é as two code points, and with
 * the end of a line of Windows behind it: it took the bytes as they came. */
static const char sealed_as_typed[] =
    "UPDATE setting SET value = CASE name"
    " WHEN 'seal.operations' THEN 1 WHEN 'seal.memory' THEN 8192"
    " WHEN 'seal.salt' THEN x'ba9be4c9da4c5b4c4e87d402f72b6c3b'"
    " WHEN 'seal.known' THEN x'e49b1e57deb18697fa5539223c7c9b8f3a8769d6a77c82a224ddc67e"
    "1402750e5a6c6e2575026084c962c6fb5f8e588d73577f3d2c992cc7be'"
    " ELSE x'696853edef0c7deade6f95c2ed08a1d4535b30a97e8675d4f29f2cfb89489b0e' END"
    " WHERE name IN ('seal.salt', 'seal.operations', 'seal.memory', 'seal.known',"
    " 'seal.sum');"
    "DELETE FROM setting WHERE name GLOB 'seal.name*'";

static void opens_in_every_form_of_a_passphrase(void **state)
{
    (void)state;
    static const char *const forms[] = {"caf\u00e9 en zonnebloem",
                                        "cafe\u0301 en zonnebloem",
                                        "\ufeffcaf\u00e9 en zonnebloem\r"};
    kept_run(sealed_as_typed);
    close_seal();
    open_seal("cafe\u0301 en zonnebloem\r");
    assert_fails(ank_seal_open(registry, forms[0], &err), err, ANK_DENIED);
    for (size_t set = 0; set < COUNT(forms); set++) {
        assert_ok(ank_seal_change(registry, forms[set], &err), err);
        for (size_t i = 0; i < COUNT(forms); i++) {
            close_seal();
            open_seal(forms[i]);
        }
    }
}

/* The key is kept elsewhere for a while, and opens what the passphrase opens. */
static void opens_with_its_key(void **state)
{
    (void)state;
    bool opened;
    unsigned char key[ANK_SEAL_KEY];
    char before[ANK_SEAL_NAME], after[ANK_SEAL_NAME];
    assert_ok(ank_identity_put(registry, family, 0, canary, &err), err);
    ank_seal_key(registry, key);
    assert_ok(ank_seal_name(registry, before, &err), err);
    close_seal();
    assert_ok(ank_seal_open_key(registry, key, &opened, &err), err);
    assert_true(opened);
    assert_string_equal(name_of(family), canary);

    assert_ok(ank_seal_change(registry, "een ander woord", &err), err);
    assert_ok(ank_seal_name(registry, after, &err), err);
    assert_string_not_equal(before, after);
    close_seal();
    assert_ok(ank_seal_open_key(registry, key, &opened, &err), err);
    assert_false(opened || ank_seal_is_open(registry));
}

static void counts_families_with_something_sealed(void **state)
{
    (void)state;
    size_t count;
    assert_ok(ank_seal_families(registry, &count, &err), err);
    assert_int_equal(count, 0);
    fill();
    assert_ok(ank_identity_put(registry, other, 0, canary, &err), err);
    assert_ok(ank_seal_families(registry, &count, &err), err);
    assert_int_equal(count, 2);
}

/* Of a cheap cost nothing is left when a passphrase is set. */
static void seals_at_the_cost_of_this_program(void **state)
{
    (void)state;
#ifdef ANK_CHEAP_KDF
    const int64_t memory = 8192, operations = 1;
    kept_run(sealed_dear);
#else
    const int64_t memory = 256 << 20, operations = 3;
    kept_run(sealed_cheap);
#endif
    kept_commit();
    close_seal();
    open_seal("korenbloem en regen");
    assert_ok(ank_seal_change(registry, "een ander woord", &err), err);
    assert_int_equal(
        kept_number("SELECT value FROM setting WHERE name = 'seal.memory'"), memory);
    assert_int_equal(
        kept_number("SELECT value FROM setting WHERE name = 'seal.operations'"),
        operations);
}

static void needs_a_passphrase_first(void **state)
{
    (void)state;
    assert_ok(ank_seal_remove(registry, false, &err), err);
    close_seal();
    assert_fails(ank_seal_open(registry, "korenbloem en regen", &err), err,
                 ANK_INVALID);
    assert_fails(ank_identity_put(registry, family, 0, canary, &err), err, ANK_DENIED);
    assert_int_equal(kept_number("SELECT count(*) FROM identity"), 0);
}

static void is_not_removed_while_anything_is_sealed(void **state)
{
    (void)state;
    put_text("note", song);
    assert_fails(ank_seal_remove(registry, false, &err), err, ANK_INVALID);
    assert_ok(ank_seal_remove(registry, true, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM free_text"), 0);
    assert_int_equal(
        kept_number("SELECT count(*) FROM setting WHERE name LIKE 'seal.%'"), 0);
}

static void cannot_be_touched_without_the_right(void **state)
{
    (void)state;
    fill();
    kept_commit();
    kept_reopen(ANK_READ | ANK_WRITE);
    assert_ok(ank_seal_open(registry, "korenbloem en regen", &err), err);
    const char *text;
    struct ank_text *texts;
    struct ank_identity *identities;
    size_t count;
    assert_fails(ank_identity_get(registry, family, 0, &mem, &text, &err), err,
                 ANK_DENIED);
    assert_fails(ank_identity_list(registry, family, &mem, &identities, &count, &err),
                 err, ANK_DENIED);
    assert_fails(ank_text_list(registry, family, &mem, &texts, &count, &err), err,
                 ANK_DENIED);
    assert_fails(ank_identity_put(registry, family, 0, NULL, &err), err, ANK_DENIED);
}

/* The history tells that a box was another, and has no copy to open. */
static void keeps_no_box_in_the_history(void **state)
{
    (void)state;
    assert_ok(ank_identity_put(registry, family, 0, canary, &err), err);
    char *box = kept_text("SELECT hex(substr(sealed, 1, 40)) FROM identity");
    assert_ok(ank_identity_put(registry, family, 0, NULL, &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM history WHERE tbl = 'identity'"),
                     2);
    assert_null(
        strstr(kept_text("SELECT group_concat(coalesce(old, '') || coalesce(new, ''))"
                         " FROM history_value"),
               box));
}

/* Numbers are made up; the check digits follow the rule. */
static void refuses_a_national_register_number(void **state)
{
    (void)state;
    static const char *const numbers[] = {
        "85073003328",
        "85.07.30-033.28",
        "85 07 30 033 28",
        "85.07.30 - 033.28",
        "rijksregister: 85.07.30-033.28, en verder",
        "17.07.30-033.84",
        "85_07_30-033_28",
        "85\u00a0073\u2011003\u2011328",
        "\uff18\uff15.07.30-033.28",
    };
    static const char *const others[] = {
        "",
        "85.07.30-033.29",
        "0478 12 34 56",
        "+32 478 12 34 56",
        "BE68 5390 0754 7034",
        "85.07.30-033.2",
        "185.07.30-033.28",
        "[85,73,0,33,28]",
        "85.07.30 tot 033.28",
        "85.07.30....033.28",
        "9000 Gent",
        "15/11/2026 om 14.30",
    };
    for (size_t i = 0; i < COUNT(numbers); i++) {
        print_message("# %s\n", numbers[i]);
        assert_true(ank_register_number(numbers[i]));
        assert_fails(ank_identity_put(registry, family, 0, numbers[i], &err), err,
                     ANK_INVALID);
    }
    for (size_t i = 0; i < COUNT(others); i++) {
        print_message("# %s\n", others[i]);
        assert_false(ank_register_number(others[i]));
    }
}

static void lists_what_is_held(void **state)
{
    (void)state;
    struct ank_kept *kept;
    struct ank_kept_change *changes;
    size_t count;
    struct ank_consent consent = {"measure", day("2026-03-02"), true, NULL};
    bool changed;
    assert_ok(ank_consent_put(registry, family, &consent, &changed, &err), err);
    assert_ok(ank_share_add(registry, family, day("2026-03-10"), "sheet", "ocmw", &err),
              err);
    assert_ok(ank_kept_list(registry, family, &mem, &kept, &count, &err), err);
    assert_int_equal(count, 2);
    assert_string_equal(kept[0].kind, "consent");
    assert_string_equal(kept[0].more, "given");
    assert_string_equal(kept[1].whom, "ocmw");
    assert_ok(ank_kept_changes(registry, family, &mem, &changes, &count, &err), err);
    assert_int_equal(count, 3);
    assert_string_equal(changes[2].table, "share");
    assert_ok(ank_kept_list(registry, other, &mem, &kept, &count, &err), err);
    assert_int_equal(count, 0);
}

int main(void)
{
#define SEALED(test) cmocka_unit_test_setup_teardown(test, open_locked, kept_close)
    const struct CMUnitTest tests[] = {
        SEALED(keeps_and_gives_back),
        SEALED(leaves_nothing_in_clear),
        SEALED(keeps_what_each_said_apart),
        SEALED(pads_what_it_seals),
        SEALED(takes_a_new_nonce_each_time),
        SEALED(tells_a_wrong_passphrase_from_damage),
        SEALED(knows_damage_of_what_it_keeps_of_the_passphrase),
        SEALED(opens_a_box_in_its_own_row_only),
        SEALED(changes_the_passphrase_of_everything),
        SEALED(changes_nothing_when_a_key_is_damaged),
        SEALED(seals_boxes_of_before_anew),
        SEALED(seals_boxes_of_before_with_another_passphrase),
        SEALED(keeps_closed_what_is_sealed_for_others),
        SEALED(wraps_a_key_for_one_more_reader),
        SEALED(the_key_goes_with_the_family),
        SEALED(check_finds_a_box_without_its_key),
        SEALED(does_not_seal_with_a_passphrase_of_before),
        SEALED(opens_what_was_sealed_at_another_cost),
        SEALED(seals_at_the_cost_of_this_program),
        SEALED(opens_in_every_form_of_a_passphrase),
        SEALED(opens_with_its_key),
        SEALED(counts_families_with_something_sealed),
        SEALED(needs_a_passphrase_first),
        SEALED(is_not_removed_while_anything_is_sealed),
        SEALED(cannot_be_touched_without_the_right),
        SEALED(keeps_no_box_in_the_history),
        SEALED(refuses_a_national_register_number),
        SEALED(lists_what_is_held),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
