/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes sealed for some readers; see envelope.h for the format and what it is for. */
#include "envelope.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/text.h>
#include "key_cost.h"
#include "seal_parts.h"

#define STREAM(what) crypto_secretstream_xchacha20poly1305_##what

enum {
    magic_size = 16,
    count_at = magic_size + 4,
    id_at = count_at + 4,
    sender_at = id_at + 16,
    slots_at = sender_at + ENVELOPE_KEY,
    key_size = STREAM(KEYBYTES),
    wrap_size = key_size + crypto_box_SEALBYTES,
    slot_size = ENVELOPE_ID + wrap_size,
    salt_size = crypto_pwhash_SALTBYTES,
    nonce_at = salt_size + 16,
    box_at = nonce_at + crypto_secretbox_NONCEBYTES,
    pass_size = box_at + key_size + crypto_secretbox_MACBYTES,
    stream_size = STREAM(HEADERBYTES),
    extra_size = STREAM(ABYTES),
    note_size = 8 + ENVELOPE_NOTE, /* the size of the content first */
    chunk_size = 65536,
    sign_size = crypto_sign_BYTES,
    last_size = sign_size + extra_size,
    hash_size = 32,
    format = 1,
};

_Static_assert((int)ENVELOPE_SECRET == (int)crypto_sign_SECRETKEYBYTES,
               "a signing key");

static const char magic[] = "ankerpunt bundle";

/* What a hostile file may ask for at most: 1 GiB and some seconds. */
static const uint64_t most_operations = 16, most_memory = 1ull << 30;

static void put(unsigned char *at, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++)
        at[i] = (unsigned char)(value >> (8 * (bytes - 1 - i)));
}

static uint64_t get(const unsigned char *at, int bytes)
{
    uint64_t value = 0;
    for (int i = 0; i < bytes; i++)
        value = value << 8 | at[i];
    return value;
}

/* Up to and with the header of the stream. */
static size_t head_size(size_t readers)
{
    return slots_at + readers * slot_size + pass_size + stream_size;
}

/* Padme: of a size of E bits only the first log2(E) + 1 say anything. */
static size_t padded(size_t size)
{
    int bits = 0, places = 0;
    for (size_t rest = size; rest > 1; rest >>= 1)
        bits++;
    for (int rest = bits; rest > 0; rest >>= 1)
        places++;
    size_t mask = bits > places ? ((size_t)1 << (bits - places)) - 1 : 0;
    return (size + mask) & ~mask;
}

static size_t sealed_size_of(size_t readers, size_t content)
{
    return head_size(readers) + note_size + extra_size + content +
           (content + chunk_size - 1) / chunk_size * extra_size + last_size;
}

static void hash_head(unsigned char hash[static hash_size], const unsigned char *head,
                      size_t size)
{
    crypto_generichash(hash, hash_size, head, size, NULL, 0);
}

/* What the signature is over. */
static void hash_all(unsigned char hash[static hash_size],
                     const unsigned char head[static hash_size],
                     const unsigned char note[static note_size],
                     const unsigned char *content, size_t size)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, NULL, 0, hash_size);
    crypto_generichash_update(&state, head, hash_size);
    crypto_generichash_update(&state, note, note_size);
    crypto_generichash_update(&state, content, size);
    crypto_generichash_final(&state, hash, hash_size);
}

/* The key of the passphrase slot; false when the cost is out of reach. */
static bool slot_key(unsigned char key[static key_size], const char *form,
                     const unsigned char *slot)
{
    uint64_t operations = get(slot + salt_size, 8),
             memory = get(slot + salt_size + 8, 8);
    return operations > 0 && operations <= most_operations && memory <= most_memory &&
           crypto_pwhash(key, key_size, form, strlen(form), slot, operations,
                         (size_t)memory, crypto_pwhash_ALG_ARGON2ID13) == 0;
}

/* Sealing ------------------------------------------------------------------------ */

static bool fill_passphrase(unsigned char *slot, const char *passphrase,
                            const unsigned char key[static key_size],
                            struct ank_error *err)
{
    unsigned char from_phrase[key_size];
    struct ank_arena mem = {0};
    char *forms[SEAL_FORMS];
    if (!passphrase)
        return true;
    size_t count = seal_forms(passphrase, &mem, forms);
    randombytes_buf(slot, salt_size);
    put(slot + salt_size, KEY_OPERATIONS, 8);
    put(slot + salt_size + 8, KEY_MEMORY, 8);
    randombytes_buf(slot + nonce_at, crypto_secretbox_NONCEBYTES);
    bool made = slot_key(from_phrase, forms[0], slot) &&
                crypto_secretbox_easy(slot + box_at, key, key_size, slot + nonce_at,
                                      from_phrase) == 0;
    seal_forms_free(&mem, forms, count);
    sodium_memzero(from_phrase, sizeof from_phrase);
    return made ||
           ank_fail(
               err, ANK_STORE,
               ANK_N("no key can be made of the passphrase: is there enough memory?"));
}

/* All of the head but the header of the stream. */
static bool fill_head(unsigned char *head, const struct envelope_sealing *sealing,
                      const unsigned char key[static key_size], struct ank_error *err)
{
    memset(head, 0, head_size(sealing->count));
    memcpy(head, magic, magic_size);
    put(head + magic_size, format, 4);
    put(head + count_at, sealing->count, 4);
    randombytes_buf(head + id_at, sender_at - id_at);
    crypto_sign_ed25519_sk_to_pk(head + sender_at, sealing->secret);
    unsigned char *slot = head + slots_at;
    for (size_t i = 0; i < sealing->count; i++, slot += slot_size) {
        const struct envelope_reader *reader = &sealing->readers[i];
        memcpy(slot, reader->id, ENVELOPE_ID);
        if (crypto_box_seal(slot + ENVELOPE_ID, key, key_size, reader->key) != 0)
            return ank_fail(err, ANK_INVALID,
                            ANK_N("the key of a registry it is for is damaged"));
    }
    return fill_passphrase(slot, sealing->passphrase, key, err);
}

/* From the note on; `to` stands behind the head. */
static void push_all(STREAM(state) * stream, const struct envelope_sealing *sealing,
                     const unsigned char head[static hash_size],
                     const unsigned char *content, size_t size, size_t whole,
                     unsigned char *to)
{
    unsigned char note[note_size], hash[hash_size], sign[sign_size];
    put(note, size, 8);
    memcpy(note + 8, sealing->note, ENVELOPE_NOTE);
    STREAM(push)(stream, to, NULL, note, note_size, head, hash_size, 0);
    to += note_size + extra_size;
    for (size_t at = 0; at < whole; at += chunk_size) {
        size_t take = whole - at < chunk_size ? whole - at : chunk_size;
        STREAM(push)(stream, to, NULL, content + at, take, NULL, 0, 0);
        to += take + extra_size;
    }
    hash_all(hash, head, note, content, whole);
    crypto_sign_detached(sign, NULL, hash, hash_size, sealing->secret);
    STREAM(push)(stream, to, NULL, sign, sign_size, NULL, 0, STREAM(TAG_FINAL));
}

static bool fail_readers(struct ank_error *err)
{
    return ank_fail(err, ANK_INVALID,
                    ANK_N("a bundle is for at least one registry and at most %d"),
                    ENVELOPE_READERS);
}

bool envelope_seal(const struct envelope_sealing *sealing, const unsigned char *content,
                   size_t size, unsigned char **sealed, size_t *sealed_size,
                   struct ank_error *err)
{
    STREAM(state) stream;
    unsigned char key[key_size], hash[hash_size];
    size_t whole = padded(size), fore = head_size(sealing->count);
    if (sealing->count > ENVELOPE_READERS || (!sealing->count && !sealing->passphrase))
        return fail_readers(err);
    if (sodium_init() < 0)
        return ank_fail(err, ANK_STORE, ANK_N("this machine gives no random numbers"));
    unsigned char *filled = ank_must(calloc(1, whole + 1));
    memcpy(filled, content, size);
    *sealed_size = sealed_size_of(sealing->count, whole);
    *sealed = ank_must(malloc(*sealed_size));
    sodium_mlock(key, sizeof key);
    STREAM(keygen)(key);
    bool done = fill_head(*sealed, sealing, key, err);
    if (done) {
        STREAM(init_push)(&stream, *sealed + fore - stream_size, key);
        hash_head(hash, *sealed, fore);
        push_all(&stream, sealing, hash, filled, size, whole, *sealed + fore);
        sodium_memzero(&stream, sizeof stream);
    } else {
        free(*sealed);
        *sealed = NULL;
    }
    sodium_munlock(key, sizeof key); /* and wiped */
    sodium_memzero(filled, whole);
    free(filled);
    return done;
}

/* Opening ------------------------------------------------------------------------ */

bool envelope_is(const unsigned char *bytes, size_t size)
{
    return size >= magic_size && memcmp(bytes, magic, magic_size) == 0;
}

bool envelope_look(const unsigned char *bytes, size_t size,
                   struct envelope_outside *outside)
{
    static const unsigned char none[pass_size];
    *outside = (struct envelope_outside){0};
    if (!envelope_is(bytes, size) || size < slots_at ||
        get(bytes + magic_size, 4) != format)
        return false;
    outside->readers = get(bytes + count_at, 4);
    if (outside->readers > ENVELOPE_READERS ||
        size < sealed_size_of(outside->readers, 0))
        return false;
    memcpy(outside->sender, bytes + sender_at, ENVELOPE_KEY);
    outside->slots = bytes + slots_at;
    outside->passphrase =
        memcmp(outside->slots + outside->readers * slot_size, none, pass_size) != 0;
    return true;
}

const unsigned char *envelope_reader_id(const struct envelope_outside *outside,
                                        size_t i)
{
    return outside->slots + i * slot_size;
}

/* Several slots may have one id: 8 bytes are not proof of anything. */
static bool key_by_secret(const struct envelope_opening *opening,
                          const struct envelope_outside *outside,
                          unsigned char key[static key_size])
{
    for (size_t i = 0; opening->secret && i < outside->readers; i++) {
        const unsigned char *slot = envelope_reader_id(outside, i);
        if (memcmp(slot, opening->me.id, ENVELOPE_ID) == 0 &&
            crypto_box_seal_open(key, slot + ENVELOPE_ID, wrap_size, opening->me.key,
                                 opening->secret) == 0)
            return true;
    }
    return false;
}

static bool key_by_passphrase(const struct envelope_opening *opening,
                              const struct envelope_outside *outside,
                              unsigned char key[static key_size])
{
    unsigned char from_phrase[key_size];
    struct ank_arena mem = {0};
    char *forms[SEAL_FORMS];
    const unsigned char *slot = outside->slots + outside->readers * slot_size;
    if (!opening->passphrase || !outside->passphrase)
        return false;
    bool opened = false;
    size_t count = seal_forms(opening->passphrase, &mem, forms);
    for (size_t i = 0; !opened && i < count; i++)
        opened = slot_key(from_phrase, forms[i], slot) &&
                 crypto_secretbox_open_easy(key, slot + box_at,
                                            key_size + crypto_secretbox_MACBYTES,
                                            slot + nonce_at, from_phrase) == 0;
    seal_forms_free(&mem, forms, count);
    sodium_memzero(from_phrase, sizeof from_phrase);
    return opened;
}

static bool fail_changed(const struct envelope_opening *opening, struct ank_error *err)
{
    char shown[256];
    return ank_fail(err, ANK_STORE,
                    ANK_N("%s is no whole bundle: it is cut off, changed or something "
                          "else; nothing was read"),
                    ank_shown(opening->name, shown));
}

static bool fail_closed(const struct envelope_opening *opening,
                        const struct envelope_outside *outside, struct ank_error *err)
{
    char shown[256];
    const char *text =
        outside->passphrase && !opening->passphrase
            ? ANK_N("%s is not sealed for this registry; give its passphrase")
        : outside->passphrase
            ? ANK_N("%s has another passphrase, or was changed on its way; nothing was "
                    "read")
            : ANK_N("%s is not sealed for this registry; ask who sent it for one that "
                    "is");
    return ank_fail(err, ANK_DENIED, text, ank_shown(opening->name, shown));
}

/* How long the next chunk is: the last one is always of one size. */
static size_t chunk_of(size_t left)
{
    size_t rest = left > last_size ? left - last_size : left;
    return rest > chunk_size + extra_size ? chunk_size + extra_size : rest;
}

/* From the first chunk of content on; the signature comes last, and nothing behind it.
 */
static bool pull_content(STREAM(state) * stream, const unsigned char *from, size_t left,
                         struct envelope_opening *opening,
                         unsigned char sign[static sign_size])
{
    unsigned char tag = 0;
    unsigned long long got;
    while (left > last_size) {
        size_t take = chunk_of(left);
        if (take <= extra_size ||
            STREAM(pull)(stream, opening->content + opening->size, &got, &tag, from,
                         take, NULL, 0) != 0 ||
            tag != 0)
            return false;
        opening->size += (size_t)got;
        from += take;
        left -= take;
    }
    return left == last_size &&
           STREAM(pull)(stream, sign, &got, &tag, from, left, NULL, 0) == 0 &&
           tag == STREAM(TAG_FINAL);
}

/* The content lies in `opening` as it was padded. */
static bool is_signed(const struct envelope_opening *opening,
                      const unsigned char head[static hash_size],
                      const unsigned char note[static note_size],
                      const unsigned char sign[static sign_size])
{
    unsigned char hash[hash_size];
    hash_all(hash, head, note, opening->content, opening->size);
    return crypto_sign_verify_detached(sign, hash, hash_size, opening->sender) == 0;
}

static bool pull_all(struct envelope_opening *opening,
                     const unsigned char key[static key_size],
                     const unsigned char *sealed, size_t size)
{
    STREAM(state) stream;
    unsigned char note[note_size], hash[hash_size], sign[sign_size], tag;
    size_t fore = head_size(opening->readers);
    const unsigned char *at = sealed + fore;
    hash_head(hash, sealed, fore);
    opening->content = ank_must(malloc(size));
    bool done = STREAM(init_pull)(&stream, at - stream_size, key) == 0 &&
                STREAM(pull)(&stream, note, NULL, &tag, at, note_size + extra_size,
                             hash, hash_size) == 0 &&
                tag == 0 &&
                pull_content(&stream, at + note_size + extra_size,
                             size - fore - note_size - extra_size, opening, sign) &&
                is_signed(opening, hash, note, sign) && get(note, 8) <= opening->size &&
                padded(get(note, 8)) == opening->size;
    sodium_memzero(&stream, sizeof stream);
    if (done) {
        opening->size = get(note, 8);
        memcpy(opening->note, note + 8, ENVELOPE_NOTE);
    } else {
        sodium_memzero(opening->content, opening->size);
        free(opening->content);
        opening->content = NULL;
        opening->size = 0;
    }
    return done;
}

bool envelope_open(struct envelope_opening *opening, const unsigned char *sealed,
                   size_t size, struct ank_error *err)
{
    struct envelope_outside outside;
    unsigned char key[key_size];
    char shown[256];
    opening->content = NULL;
    opening->size = 0;
    if (sodium_init() < 0)
        return ank_fail(err, ANK_STORE, ANK_N("this machine gives no random numbers"));
    if (envelope_is(sealed, size) && size >= slots_at &&
        get(sealed + magic_size, 4) > format)
        return ank_fail(
            err, ANK_STORE,
            ANK_N("%s was made by a newer version of ankerpunt; install that version"),
            ank_shown(opening->name, shown));
    if (size > ENVELOPE_MOST || !envelope_look(sealed, size, &outside))
        return fail_changed(opening, err);
    opening->readers = outside.readers;
    memcpy(opening->sender, outside.sender, ENVELOPE_KEY);
    sodium_mlock(key, sizeof key);
    bool found = key_by_secret(opening, &outside, key) ||
                 key_by_passphrase(opening, &outside, key);
    bool done = found
                    ? pull_all(opening, key, sealed, size) || fail_changed(opening, err)
                    : fail_closed(opening, &outside, err);
    sodium_munlock(key, sizeof key);
    return done;
}
