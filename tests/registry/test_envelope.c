/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bundle opens for whom it is sealed, as it was sealed, and not when it was touched.
 */
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "store/envelope.h"
#include "testing.h"

enum {
    count_at = 20,
    sender_at = 40,
    slots_at = 72,
    slot_size = 88,
    pass_size = 104,
    chunk = 65536 + 17,
};

static struct ank_error err;

/* A registry of this test. */
struct site {
    unsigned char sign_public[32], sign_secret[64], box_public[32], box_secret[32];
};

static struct site els, omar, nadia;

/* A bundle of els, and what is in it. */
struct bundle {
    unsigned char *sealed, *content;
    size_t size, content_size;
};

static void make_site(struct site *site)
{
    crypto_sign_keypair(site->sign_public, site->sign_secret);
    crypto_box_keypair(site->box_public, site->box_secret);
}

static struct envelope_reader reader_of(const struct site *site)
{
    struct envelope_reader reader;
    memcpy(reader.id, site->sign_public, sizeof reader.id);
    memcpy(reader.key, site->box_public, sizeof reader.key);
    return reader;
}

static struct bundle seal(size_t size, const struct envelope_reader *readers,
                          size_t count, const char *passphrase)
{
    struct bundle bundle = {.content = malloc(size + 1), .content_size = size};
    struct envelope_sealing sealing = {.secret = els.sign_secret,
                                       .readers = readers,
                                       .count = count,
                                       .passphrase = passphrase,
                                       .note = "of els"};
    for (size_t i = 0; i < size; i++)
        bundle.content[i] = (unsigned char)(i * 31 + i / 251);
    assert_ok(envelope_seal(&sealing, bundle.content, size, &bundle.sealed,
                            &bundle.size, &err),
              err);
    return bundle;
}

static struct bundle seal_for_omar(size_t size)
{
    struct envelope_reader reader = reader_of(&omar);
    return seal(size, &reader, 1, NULL);
}

static void drop(struct bundle *bundle)
{
    free(bundle->sealed);
    free(bundle->content);
}

static bool open_as(const struct site *who, const char *passphrase,
                    const unsigned char *sealed, size_t size,
                    struct envelope_opening *opening)
{
    *opening = (struct envelope_opening){.name = "b.anker", .passphrase = passphrase};
    if (who) {
        opening->me = reader_of(who);
        opening->secret = who->box_secret;
    }
    return envelope_open(opening, sealed, size, &err);
}

static void opens_whole(const struct site *who, const char *passphrase,
                        const struct bundle *bundle)
{
    struct envelope_opening opening;
    assert_ok(open_as(who, passphrase, bundle->sealed, bundle->size, &opening), err);
    assert_int_equal(opening.size, bundle->content_size);
    assert_memory_equal(opening.content, bundle->content, bundle->content_size);
    assert_memory_equal(opening.sender, els.sign_public, 32);
    assert_string_equal((const char *)opening.note, "of els");
    free(opening.content);
}

/* Omar opens these bytes, which are freed: refused, and nothing comes out. */
static void refuses(unsigned char *sealed, size_t size, enum ank_code code)
{
    struct envelope_opening opening;
    unsigned char *exact = malloc(size + !size); /* a byte too far is seen */
    memcpy(exact, sealed, size);
    assert_fails(open_as(&omar, NULL, exact, size, &opening), err, code);
    assert_null(opening.content);
    free(exact);
}

static int make_sites(void **state)
{
    (void)state;
    err = (struct ank_error){0};
    if (sodium_init() < 0)
        return 1;
    make_site(&els);
    make_site(&omar);
    make_site(&nadia);
    return 0;
}

static void opens_as_it_was_sealed(void **state)
{
    (void)state;
    const size_t sizes[] = {0, 1, 511, 65535, 65536, 65537, 300000};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        struct bundle bundle = seal_for_omar(sizes[i]);
        opens_whole(&omar, NULL, &bundle);
        drop(&bundle);
    }
}

static void tells_little_by_its_length(void **state)
{
    (void)state;
    struct bundle a = seal_for_omar(100000), b = seal_for_omar(100300);
    assert_int_equal(a.size, b.size);
    assert_true((double)a.size < 100000 * 1.12 + 1000);
    drop(&a);
    drop(&b);
}

static void opens_for_each_of_64(void **state)
{
    (void)state;
    struct site sites[ENVELOPE_READERS + 1];
    struct envelope_reader readers[ENVELOPE_READERS + 1];
    for (size_t i = 0; i < COUNT(sites); i++) {
        make_site(&sites[i]);
        readers[i] = reader_of(&sites[i]);
    }
    struct bundle bundle = seal(1000, readers, ENVELOPE_READERS, NULL);
    for (size_t i = 0; i < ENVELOPE_READERS; i++)
        opens_whole(&sites[i], NULL, &bundle);
    struct envelope_sealing too_many = {
        .secret = els.sign_secret, .readers = readers, .count = COUNT(readers)};
    unsigned char *sealed;
    size_t size;
    assert_fails(envelope_seal(&too_many, bundle.content, 1, &sealed, &size, &err), err,
                 ANK_INVALID);
    too_many.count = 0;
    assert_fails(envelope_seal(&too_many, bundle.content, 1, &sealed, &size, &err), err,
                 ANK_INVALID);
    drop(&bundle);
}

static void opens_with_the_passphrase(void **state)
{
    (void)state;
    struct envelope_reader reader = reader_of(&omar);
    struct envelope_opening opening;
    struct bundle bundle = seal(1000, &reader, 1, "vijf losse woorden van ons");
    opens_whole(&omar, NULL, &bundle);
    opens_whole(NULL, "vijf losse woorden van ons", &bundle);
    opens_whole(&nadia, "vijf losse woorden van ons", &bundle);
    assert_fails(
        open_as(&nadia, "een andere zin", bundle.sealed, bundle.size, &opening), err,
        ANK_DENIED);
    assert_fails(open_as(&nadia, NULL, bundle.sealed, bundle.size, &opening), err,
                 ANK_DENIED);
    drop(&bundle);
}

static void asks_for_no_more_than_a_machine_has(void **state)
{
    (void)state;
    const size_t costs[] = {16 + 3, 16 + 8 + 2}; /* 2^32 turns, 2^40 bytes */
    for (size_t i = 0; i < COUNT(costs); i++) {
        struct envelope_opening opening;
        struct bundle bundle = seal(100, NULL, 0, "vijf losse woorden van ons");
        bundle.sealed[slots_at + costs[i]] = 1;
        assert_fails(open_as(NULL, "vijf losse woorden van ons", bundle.sealed,
                             bundle.size, &opening),
                     err, ANK_DENIED);
        drop(&bundle);
    }
}

static void is_closed_to_others(void **state)
{
    (void)state;
    struct envelope_opening opening;
    struct bundle bundle = seal_for_omar(1000);
    assert_fails(open_as(&nadia, NULL, bundle.sealed, bundle.size, &opening), err,
                 ANK_DENIED);
    struct site like_omar = nadia; /* calls itself omar, and has no key of his */
    memcpy(like_omar.sign_public, omar.sign_public, 32);
    assert_fails(open_as(&like_omar, NULL, bundle.sealed, bundle.size, &opening), err,
                 ANK_DENIED);
    drop(&bundle);
}

static void refuses_what_was_cut_off(void **state)
{
    (void)state;
    struct bundle bundle = seal_for_omar(140000);
    for (size_t i = 0; i < 120; i++) /* all over it */
        refuses(bundle.sealed, bundle.size * i / 120, ANK_STORE);
    for (size_t i = 1; i <= 10; i++) /* at its end, and where chunks meet */
        refuses(bundle.sealed, bundle.size - i * 9, ANK_STORE);
    size_t fore = slots_at + slot_size + pass_size + 24, note = 256 + 17;
    refuses(bundle.sealed, fore, ANK_STORE);
    refuses(bundle.sealed, fore + note, ANK_STORE);
    refuses(bundle.sealed, fore + note + chunk, ANK_STORE);
    refuses(bundle.sealed, bundle.size - (64 + 17), ANK_STORE);
    drop(&bundle);
}

static void refuses_a_bit_that_was_turned(void **state)
{
    (void)state;
    struct bundle bundle = seal_for_omar(140000);
    size_t fore = slots_at + slot_size + pass_size + 24;
    for (size_t i = 0; i < fore + 600; i += 5) {
        struct envelope_opening opening;
        bundle.sealed[i] ^= (unsigned char)(1 << i % 8);
        assert_false(open_as(&omar, NULL, bundle.sealed, bundle.size, &opening));
        assert_null(opening.content);
        err = (struct ank_error){0};
        bundle.sealed[i] ^= (unsigned char)(1 << i % 8);
    }
    for (size_t i = 0; i < 60; i++) {
        size_t at = fore + (bundle.size - fore) * i / 60;
        bundle.sealed[at] ^= 0x10;
        refuses(bundle.sealed, bundle.size, ANK_STORE);
        bundle.sealed[at] ^= 0x10;
    }
    opens_whole(&omar, NULL, &bundle);
    drop(&bundle);
}

static void refuses_chunks_in_another_order(void **state)
{
    (void)state;
    static unsigned char aside[chunk];
    struct bundle bundle = seal_for_omar(140000);
    unsigned char *first =
        bundle.sealed + slots_at + slot_size + pass_size + 24 + 256 + 17;
    memcpy(aside, first, chunk);
    memcpy(first, first + chunk, chunk);
    memcpy(first + chunk, aside, chunk);
    refuses(bundle.sealed, bundle.size, ANK_STORE);
    drop(&bundle);
}

static void refuses_what_stands_behind_the_end(void **state)
{
    (void)state;
    struct bundle bundle = seal_for_omar(1000);
    unsigned char *longer = calloc(1, bundle.size + chunk);
    memcpy(longer, bundle.sealed, bundle.size);
    refuses(longer, bundle.size + 1, ANK_STORE);
    refuses(longer, bundle.size + 81, ANK_STORE);
    refuses(longer, bundle.size + chunk, ANK_STORE);
    free(longer);
    drop(&bundle);
}

/* Nadia may read it, and seals the key for omar: he would take it for sent to him. */
static void refuses_a_reader_that_the_sender_did_not_name(void **state)
{
    (void)state;
    unsigned char key[32];
    struct envelope_reader reader = reader_of(&nadia), other = reader_of(&omar);
    struct bundle bundle = seal(1000, &reader, 1, NULL);
    unsigned char *slot = bundle.sealed + slots_at;
    assert_int_equal(
        crypto_box_seal_open(key, slot + 8, 80, nadia.box_public, nadia.box_secret), 0);
    memcpy(slot, other.id, 8);
    assert_int_equal(crypto_box_seal(slot + 8, key, 32, omar.box_public), 0);
    refuses(bundle.sealed, bundle.size, ANK_STORE);

    memcpy(slot, reader.id, 8);
    struct bundle two = seal(1000, (struct envelope_reader[]){reader, other}, 2, NULL);
    memmove(two.sealed + slots_at, two.sealed + slots_at + slot_size,
            two.size - slots_at - slot_size); /* one reader less */
    two.sealed[count_at + 3] = 1;
    refuses(two.sealed, two.size - slot_size, ANK_STORE);
    drop(&two);
    drop(&bundle);
}

static void refuses_another_sender(void **state)
{
    (void)state;
    struct bundle bundle = seal_for_omar(1000);
    memcpy(bundle.sealed + sender_at, nadia.sign_public, 32);
    refuses(bundle.sealed, bundle.size, ANK_STORE);
    drop(&bundle);
}

static void knows_other_formats(void **state)
{
    (void)state;
    struct bundle bundle = seal_for_omar(10);
    bundle.sealed[19] = 2;
    refuses(bundle.sealed, bundle.size, ANK_STORE);
    bundle.sealed[19] = 0;
    refuses(bundle.sealed, bundle.size, ANK_STORE);
    bundle.sealed[19] = 1;
    bundle.sealed[count_at + 3] = 65;
    refuses(bundle.sealed, bundle.size, ANK_STORE);
    memset(bundle.sealed + count_at, 0xff, 4);
    refuses(bundle.sealed, bundle.size, ANK_STORE);
    drop(&bundle);
}

static void tells_for_whom_it_is(void **state)
{
    (void)state;
    struct envelope_reader readers[] = {reader_of(&omar), reader_of(&nadia)};
    struct envelope_outside outside;
    struct bundle bundle = seal(10, readers, 2, NULL);
    assert_true(envelope_look(bundle.sealed, bundle.size, &outside));
    assert_int_equal(outside.readers, 2);
    assert_false(outside.passphrase);
    assert_memory_equal(outside.sender, els.sign_public, 32);
    assert_memory_equal(envelope_reader_id(&outside, 1), readers[1].id, 8);
    assert_false(envelope_look(bundle.sealed, 100, &outside));
    drop(&bundle);
}

/* Many changes at once, the same in every run. */
static void never_falls_over_changed_bytes(void **state)
{
    (void)state;
    uint32_t dice = 20170101;
    struct bundle bundle = seal_for_omar(3000);
    unsigned char *changed = malloc(bundle.size);
    for (int turn = 0; turn < 500; turn++) {
        memcpy(changed, bundle.sealed, bundle.size);
        for (int i = 0; i <= turn % 8; i++) {
            dice = dice * 1664525 + 1013904223;
            changed[(dice >> 8) % bundle.size] = (unsigned char)(dice >> 3 | 1);
        }
        struct envelope_opening opening;
        size_t size = turn % 3 ? bundle.size : (dice >> 8) % bundle.size;
        bool same = size == bundle.size && !memcmp(changed, bundle.sealed, size);
        assert_int_equal(open_as(&omar, NULL, changed, size, &opening), same);
        free(opening.content);
        err = (struct ank_error){0};
    }
    free(changed);
    drop(&bundle);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(opens_as_it_was_sealed),
        cmocka_unit_test(tells_little_by_its_length),
        cmocka_unit_test(opens_for_each_of_64),
        cmocka_unit_test(opens_with_the_passphrase),
        cmocka_unit_test(asks_for_no_more_than_a_machine_has),
        cmocka_unit_test(is_closed_to_others),
        cmocka_unit_test(refuses_what_was_cut_off),
        cmocka_unit_test(refuses_a_bit_that_was_turned),
        cmocka_unit_test(refuses_chunks_in_another_order),
        cmocka_unit_test(refuses_what_stands_behind_the_end),
        cmocka_unit_test(refuses_a_reader_that_the_sender_did_not_name),
        cmocka_unit_test(refuses_another_sender),
        cmocka_unit_test(knows_other_formats),
        cmocka_unit_test(tells_for_whom_it_is),
        cmocka_unit_test(never_falls_over_changed_bytes),
    };
    return cmocka_run_group_tests(tests, make_sites, NULL) != 0;
}
