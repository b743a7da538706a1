/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fuzz_bundle.c - bytes that a stranger sent, to libFuzzer
 *
 * The first byte chooses: an envelope, opened by its passphrase and by a key; the image
 * of a bundle; that of a registry. What opens is read value by value.
 */
#include <sodium.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "store/db.h"
#include "store/envelope.h"
#include "store/foreign.h"
#include "store/stmt.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_table(struct ank_registry *opened, const char *table)
{
    struct ank_arena mem = {0};
    struct ank_error ignored = {0};
    struct stmt *q = stmt_once(
        opened, ank_format(&mem, "SELECT quote(t.rowid) FROM \"%s\" t", table));
    while (stmt_next(q))
        stmt_get_text(q, 0, &mem);
    (void)!stmt_drop(q, &ignored);
    ank_arena_free(&mem);
}

/* The tables whose rows have values of people in them. */
static void read_all(struct ank_registry *opened)
{
    struct ank_error ignored = {0};
    static const char *const tables[] = {"family",     "person",    "sitting",
                                         "trajectory", "free_text", "share"};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        read_table(opened, tables[i]);
    struct stmt *q = stmt(opened, "SELECT code, uid, alias FROM family");
    while (stmt_next(q)) {
        size_t length;
        stmt_get_word(q, 0, NULL);
        stmt_get_blob(q, 1, &length);
        stmt_get_text(q, 2, NULL);
    }
    (void)!stmt_done(q, &ignored);
}

static void open_image(const uint8_t *data, size_t size, enum foreign_kind kind)
{
    struct ank_error ignored = {0};
    struct ank_registry *opened;
    if (foreign_image(&opened, "fuzz", data, size, kind, &ignored))
        read_all(opened);
    ank_registry_close(opened);
}

static void open_envelope(const uint8_t *data, size_t size)
{
    static unsigned char secret[ENVELOPE_KEY] = {7};
    struct ank_error ignored = {0};
    struct envelope_opening opening = {.name = "fuzz", .secret = secret};
    memcpy(opening.me.id, data, size < ENVELOPE_ID ? size : ENVELOPE_ID);
    crypto_scalarmult_base(opening.me.key, secret);
    if (envelope_open(&opening, data, size, &ignored))
        abort(); /* nobody can have made one for this key */
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    if (data[0] % 4 == 0)
        open_envelope(data + 1, size - 1);
    else
        open_image(data + 1, size - 1,
                   data[0] % 4 == 1 ? FOREIGN_BUNDLE : FOREIGN_REGISTRY);
    return 0;
}
