/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file that carries a registry elsewhere: its tail, and its seal; see
 * backup.h. */
#include "backup_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ankerpunt/registry/backup.h>
#include <ankerpunt/text.h>
#include "key_cost.h"
#include "seal_parts.h"

enum {
    magic_size = 16,
    hash_size = crypto_hash_sha256_BYTES,
    tail_size = magic_size + 8 + hash_size + 8 + hash_size,
    salt_size = crypto_pwhash_SALTBYTES,
    stream_size = crypto_secretstream_xchacha20poly1305_HEADERBYTES,
    cost_at = magic_size + 8 + salt_size,
    head_size = cost_at + 16 + stream_size,
    chunk_size = 65536,
    extra_size = crypto_secretstream_xchacha20poly1305_ABYTES,
    key_size = crypto_secretstream_xchacha20poly1305_KEYBYTES,
    first_size = magic_size + extra_size,
    format = 1,
};

static const char tail_magic[] = "ankerpunt backup",
                  sealed_magic[] = "ankerpunt sealed";

/* What a hostile file may ask for at most: 1 GiB and some seconds. */
static const uint64_t most_operations = 16, most_memory = 1ull << 30;

static void put_number(unsigned char *at, uint64_t value)
{
    for (int i = 0; i < 8; i++)
        at[i] = (unsigned char)(value >> (56 - 8 * i));
}

static uint64_t get_number(const unsigned char *at)
{
    uint64_t value = 0;
    for (int i = 0; i < 8; i++)
        value = value << 8 | at[i];
    return value;
}

void image_free(struct image *image)
{
    if (image->bytes)
        sodium_memzero(image->bytes, image->size);
    free(image->bytes);
    *image = (struct image){0};
}

static void make_tail(size_t size, const unsigned char sum[static hash_size],
                      const struct ank_head *head, unsigned char tail[static tail_size])
{
    memcpy(tail, tail_magic, magic_size);
    put_number(tail + magic_size, size);
    memcpy(tail + magic_size + 8, sum, hash_size);
    put_number(tail + magic_size + 8 + hash_size, (uint64_t)head->row);
    sodium_hex2bin(tail + tail_size - hash_size, hash_size, head->chain,
                   strlen(head->chain), NULL, NULL, NULL);
}

static void write_tail(const struct image *image, unsigned char tail[static tail_size])
{
    unsigned char sum[hash_size];
    crypto_hash_sha256(sum, image->bytes, image->size);
    make_tail(image->size, sum, &image->head, tail);
}

void backup_tail_write(struct ank_file *file, size_t size,
                       const unsigned char sum[static hash_size],
                       const struct ank_head *head)
{
    unsigned char tail[tail_size];
    make_tail(size, sum, head, tail);
    ank_file_write(file, tail, sizeof tail);
}

static bool read_tail(struct image *image)
{
    unsigned char sum[hash_size];
    if (image->size < tail_size)
        return false;
    const unsigned char *tail = image->bytes + image->size - tail_size;
    if (memcmp(tail, tail_magic, magic_size) != 0 ||
        get_number(tail + magic_size) != image->size - tail_size)
        return false;
    crypto_hash_sha256(sum, image->bytes, image->size - tail_size);
    if (memcmp(sum, tail + magic_size + 8, hash_size) != 0)
        return false;
    image->head.row = (int64_t)get_number(tail + magic_size + 8 + hash_size);
    sodium_bin2hex(image->head.chain, sizeof image->head.chain,
                   tail + tail_size - hash_size, hash_size);
    image->size -= tail_size;
    return true;
}

static bool make_key(unsigned char key[static key_size], const char *passphrase,
                     const unsigned char *head, struct ank_error *err)
{
    uint64_t operations = get_number(head + cost_at),
             memory = get_number(head + cost_at + 8);
    if (operations > most_operations || memory > most_memory ||
        crypto_pwhash(key, key_size, passphrase, strlen(passphrase),
                      head + magic_size + 8, operations, (size_t)memory,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return ank_fail(
            err, ANK_STORE,
            ANK_N("no key can be made of the passphrase: is there enough memory?"));
    return true;
}

static size_t sealed_size(size_t size)
{
    return head_size + first_size + size + (size / chunk_size + 1) * extra_size;
}

/* A known text, by which another passphrase is told from damage; then chunks of
 * 64 KiB, the last of which is shorter, also when it is empty. */
static void seal_chunks(crypto_secretstream_xchacha20poly1305_state *state,
                        unsigned char *to, const unsigned char *from, size_t size)
{
    crypto_secretstream_xchacha20poly1305_push(
        state, to, NULL, (const unsigned char *)tail_magic, magic_size, NULL, 0, 0);
    to += first_size;
    for (bool last = false; !last; from += chunk_size, to += chunk_size + extra_size) {
        last = size < chunk_size;
        crypto_secretstream_xchacha20poly1305_push(
            state, to, NULL, from, last ? size : chunk_size, NULL, 0,
            last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        size -= last ? 0 : chunk_size;
    }
}

/* `sealed` has a capacity of sealed_size(size). */
static bool seal(unsigned char *sealed, const unsigned char *bytes, size_t size,
                 const char *passphrase, struct ank_error *err)
{
    struct ank_arena mem = {0};
    char *forms[SEAL_FORMS];
    size_t count = seal_forms(passphrase, &mem, forms);
    unsigned char key[key_size];
    crypto_secretstream_xchacha20poly1305_state state;
    memcpy(sealed, sealed_magic, magic_size);
    put_number(sealed + magic_size, format);
    randombytes_buf(sealed + magic_size + 8, salt_size);
    put_number(sealed + cost_at, KEY_OPERATIONS);
    put_number(sealed + cost_at + 8, KEY_MEMORY);

    sodium_mlock(key, sizeof key);
    bool made = make_key(key, forms[0], sealed, err);
    seal_forms_free(&mem, forms, count);
    if (made) {
        crypto_secretstream_xchacha20poly1305_init_push(&state, sealed + cost_at + 16,
                                                        key);
        seal_chunks(&state, sealed + head_size, bytes, size);
        sodium_memzero(&state, sizeof state);
    }
    sodium_munlock(key, sizeof key); /* and wiped */
    return made;
}

static bool open_first(crypto_secretstream_xchacha20poly1305_state *state,
                       const struct image *image)
{
    unsigned char text[magic_size], tag;
    return crypto_secretstream_xchacha20poly1305_pull(state, text, NULL, &tag,
                                                      image->bytes + head_size,
                                                      first_size, NULL, 0) == 0;
}

/* Opens in place; false when a chunk is not what was sealed, or none is the last. */
static bool open_chunks(crypto_secretstream_xchacha20poly1305_state *state,
                        struct image *image)
{
    unsigned char tag = 0, *to = image->bytes;
    const unsigned char *from = image->bytes + head_size + first_size;
    size_t left = image->size - head_size - first_size;
    while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        unsigned char chunk[chunk_size];
        unsigned long long opened;
        size_t size = left < chunk_size + extra_size ? left : chunk_size + extra_size;
        if (crypto_secretstream_xchacha20poly1305_pull(state, chunk, &opened, &tag,
                                                       from, size, NULL, 0) != 0)
            return false;
        memcpy(to, chunk, opened);
        sodium_memzero(chunk, sizeof chunk);
        to += opened;
        from += size;
        left -= size;
    }
    image->size = (size_t)(to - image->bytes);
    return left == 0;
}

static bool fail_damaged(const char *path, struct ank_error *err)
{
    char shown[256];
    return ank_fail(
        err, ANK_STORE,
        ANK_N("%s is no whole backup: it is cut off, changed or something else; "
              "nothing was restored"),
        ank_shown(path, shown));
}

/* Begins to open with one form of the passphrase; `known` when it is the right one. */
static bool begin_open(crypto_secretstream_xchacha20poly1305_state *state,
                       const char *form, const struct image *image, bool *known,
                       struct ank_error *err)
{
    unsigned char key[key_size];
    sodium_mlock(key, sizeof key);
    bool made = make_key(key, form, image->bytes, err);
    *known = made &&
             crypto_secretstream_xchacha20poly1305_init_pull(
                 state, image->bytes + cost_at + 16, key) == 0 &&
             open_first(state, image);
    sodium_munlock(key, sizeof key);
    return made;
}

static bool unseal(const char *path, const char *passphrase, struct image *image,
                   struct ank_error *err)
{
    char shown[256];
    crypto_secretstream_xchacha20poly1305_state state;
    if (image->size < head_size + first_size + extra_size ||
        get_number(image->bytes + magic_size) != format)
        return fail_damaged(path, err);
    if (!passphrase)
        return ank_fail(err, ANK_DENIED, ANK_N("%s is sealed: give its passphrase"),
                        ank_shown(path, shown));
    struct ank_arena mem = {0};
    char *forms[SEAL_FORMS];
    size_t count = seal_forms(passphrase, &mem, forms);
    bool made = true, known = false;
    for (size_t i = 0; made && !known && i < count; i++)
        made = begin_open(&state, forms[i], image, &known, err);
    seal_forms_free(&mem, forms, count);
    bool opened = known && open_chunks(&state, image);
    sodium_memzero(&state, sizeof state);
    if (made && !known)
        return ank_fail(
            err, ANK_DENIED,
            ANK_N("%s has another passphrase, or its first page is damaged; nothing "
                  "was restored"),
            ank_shown(path, shown));
    return made && (opened || fail_damaged(path, err));
}

bool backup_fail(const char *path, struct ank_error *err)
{
    char shown[256];
    return ank_fail(
        err, ANK_IO,
        ANK_N("%s could not be written whole; no backup was made, make room "
              "or take another disk"),
        ank_shown(path, shown));
}

bool backup_file_write(struct ank_file *file, const char *path,
                       const struct image *image, const char *passphrase,
                       struct ank_error *err)
{
    size_t size = image->size + tail_size;
    unsigned char *bytes = ank_must(malloc(size));
    memcpy(bytes, image->bytes, image->size);
    write_tail(image, bytes + image->size);
    if (passphrase) {
        unsigned char *sealed = ank_must(malloc(sealed_size(size)));
        bool made = seal(sealed, bytes, size, passphrase, err);
        free(bytes);
        bytes = sealed;
        size = sealed_size(size);
        if (!made) {
            free(bytes);
            return false;
        }
    }
    ank_file_write(file, bytes, size);
    bool kept = ank_file_holds(file, bytes, size);
    free(bytes);
    return kept || backup_fail(path, err);
}

/* The whole file; ANK_IO when it cannot be read. */
static bool read_all(const char *path, struct image *image, struct ank_error *err)
{
    char shown[256];
    struct stat status;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    bool file = fd >= 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
    if (fd < 0)
        return ank_fail(err, ANK_IO, "%s: %s", ank_shown(path, shown),
                        ank_system_words(err->lang, errno));
    image->size = file ? (size_t)status.st_size : 0;
    image->bytes = ank_must(malloc(image->size + 1));
    size_t at = 0;
    ssize_t got = 0;
    while (at < image->size &&
           (got = read(fd, image->bytes + at, image->size - at)) > 0)
        at += (size_t)got;
    bool whole = file && at == image->size;
    int failure = got < 0 ? errno : 0;
    close(fd);
    if (whole)
        return true;
    return failure ? ank_fail(err, ANK_IO, "%s: %s", ank_shown(path, shown),
                              ank_system_words(err->lang, failure))
                   : fail_damaged(path, err);
}

static bool is_sealed(const struct image *image)
{
    return image->size >= magic_size &&
           memcmp(image->bytes, sealed_magic, magic_size) == 0;
}

bool backup_file_read(const char *path, const char *passphrase, struct image *image,
                      struct ank_error *err)
{
    *image = (struct image){0};
    bool done = read_all(path, image, err) &&
                (!is_sealed(image) || unseal(path, passphrase, image, err)) &&
                (read_tail(image) || fail_damaged(path, err));
    if (!done)
        image_free(image);
    return done;
}

bool ank_backup_sealed(const char *path, bool *sealed, struct ank_error *err)
{
    struct image image = {0};
    bool done = read_all(path, &image, err);
    *sealed = done && is_sealed(&image);
    image_free(&image);
    return done;
}
