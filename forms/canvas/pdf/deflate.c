/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Compressed streams, by libdeflate: the format of zlib (RFC 1950), a good deal sooner.
 *
 * Nothing but the bytes decides what comes out, so that a sheet made alone is the one
 * that is made among a thousand.
 */
#include <libdeflate.h>
#include <string.h>

#include "pdf.h"

enum { LEVEL = 5, KNOWN = 32 };

static struct libdeflate_compressor *compressor(void)
{
    static struct libdeflate_compressor *one;
    if (!one)
        one = ank_must(libdeflate_alloc_compressor(LEVEL));
    return one;
}

void pdf_deflate(struct bytes *out, const void *data, size_t size)
{
    size_t most = libdeflate_zlib_compress_bound(compressor(), size);
    char *room = bytes_room(out, most);
    out->size += libdeflate_zlib_compress(compressor(), data, size, room, most);
}

/* FNV-1a, of eight bytes at a time. */
static uint64_t hash_of(const char *data, size_t size)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i + sizeof hash <= size; i += sizeof hash) {
        uint64_t piece;
        memcpy(&piece, data + i, sizeof piece);
        hash = (hash ^ piece) * 1099511628211u;
    }
    return hash ^ hash >> 32 ^ size;
}

const struct bytes *pdf_deflate_again(const void *data, size_t size)
{
    static struct {
        struct bytes plain, deflated;
    } known[KNOWN];
    size_t place = hash_of(data, size) % KNOWN;
    struct bytes *plain = &known[place].plain, *deflated = &known[place].deflated;
    if (plain->size == size && memcmp(plain->data, data, size) == 0)
        return deflated;
    bytes_free(plain);
    bytes_free(deflated);
    bytes_add(plain, data, size);
    pdf_deflate(deflated, data, size);
    return deflated;
}
