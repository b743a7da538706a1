/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A name for a record that holds in every registry: BLAKE2b-128 over what it is known
 * by, with uids and codes instead of this file's numbers. */
#include "record_sum.h"

#include <sodium.h>
#include <sqlite3.h>
#include <string.h>

void record_sum_texts(const char *const *texts, size_t count,
                      unsigned char sum[static record_size])
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, NULL, 0, record_size);
    for (size_t i = 0; i < count; i++)
        crypto_generichash_update(&state, (const unsigned char *)texts[i],
                                  strlen(texts[i]) + 1);
    crypto_generichash_final(&state, sum, record_size);
}

/* A value is preceded by its size, for a blob may hold anything; NULL has none. */
static void add_value(crypto_generichash_state *state, sqlite3_value *value)
{
    unsigned char size[4];
    const unsigned char *bytes = sqlite3_value_blob(value);
    unsigned count = (unsigned)sqlite3_value_bytes(value);
    for (int i = 0; i < 4; i++)
        size[i] = (unsigned char)(count >> (24 - 8 * i));
    crypto_generichash_update(state, size, sizeof size);
    if (bytes)
        crypto_generichash_update(state, bytes, count);
}

static void sum_values(sqlite3_context *context, int count, sqlite3_value **values)
{
    unsigned char sum[record_size];
    crypto_generichash_state state;
    crypto_generichash_init(&state, NULL, 0, record_size);
    for (int i = 0; i < count; i++)
        add_value(&state, values[i]);
    crypto_generichash_final(&state, sum, record_size);
    sqlite3_result_blob(context, sum, record_size, SQLITE_TRANSIENT);
}

bool record_sum_register(sqlite3 *db)
{
    return sqlite3_create_function(db, "record_sum", -1,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC |
                                       SQLITE_INNOCUOUS,
                                   NULL, sum_values, NULL, NULL) == SQLITE_OK;
}
