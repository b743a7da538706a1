/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sum that each page carries; see pages.h. */
#include "pages.h"

#include <sodium.h>
#include <string.h>

enum {
    at_page_size = 16, /* in the head of page 1: SQLite's file format */
    at_reserve = 20,
    at_counter = 24,
    at_valid_for = 92,
    sum_size = crypto_shorthash_BYTES,
    tail_counter = 4, /* in the tail of a page */
    tail_sum = page_reserve - sum_size,
};

/* The page that holds the byte at 1 GiB is SQLite's lock, and never written. */
enum { lock_byte = 0x40000000 };

size_t page_size_of(const unsigned char *head)
{
    size_t size = (size_t)head[at_page_size] << 8 | head[at_page_size + 1];
    size = size == 1 ? page_most : size;
    return size >= page_least && (size & (size - 1)) == 0 ? size : 0;
}

int page_reserve_of(const unsigned char *head)
{
    return head[at_reserve];
}

uint32_t page_number_at(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
           (uint32_t)bytes[2] << 8 | bytes[3];
}

static void write_number(unsigned char *bytes, uint32_t number)
{
    for (int i = 0; i < 4; i++)
        bytes[i] = (unsigned char)(number >> (24 - 8 * i));
}

static void sum_of(const unsigned char *page, size_t size, uint32_t number,
                   unsigned char sum[static sum_size])
{
    unsigned char key[crypto_shorthash_KEYBYTES] = "ankerpunt";
    write_number(key + sizeof key - 4, number);
    crypto_shorthash(sum, page, size - sum_size, key);
}

bool page_holds(const unsigned char *page, size_t size, uint32_t number)
{
    unsigned char sum[sum_size];
    sum_of(page, size, number, sum);
    return memcmp(sum, page + size - sum_size, sum_size) == 0;
}

void page_stamp(unsigned char *page, size_t size, uint32_t number)
{
    memset(page + size - page_reserve, 0, tail_sum);
    sum_of(page, size, number, page + size - sum_size);
}

uint32_t page_one_nonce(const unsigned char *page, size_t size)
{
    return page_number_at(page + size - page_reserve);
}

/* Whoever writes the file moves both counters in the head to the same number. */
bool page_one_foreign(const unsigned char *page, size_t size)
{
    const unsigned char *tail = page + size - page_reserve;
    return memcmp(tail + tail_counter, page + at_counter, 4) != 0 &&
           memcmp(page + at_counter, page + at_valid_for, 4) == 0;
}

void page_one_stamp(unsigned char *page, size_t size, uint32_t nonce)
{
    unsigned char *tail = page + size - page_reserve;
    write_number(tail, nonce);
    memcpy(tail + tail_counter, page + at_counter, 4);
    sum_of(page, size, 1, tail + tail_sum);
}

void page_one_clear(unsigned char *page, size_t size)
{
    memset(page + size - page_reserve, 0, page_reserve);
}

void pages_stamp_image(unsigned char *bytes, size_t size)
{
    size_t page_size = size < page_least ? 0 : page_size_of(bytes);
    if (page_size == 0 || page_reserve_of(bytes) != page_reserve)
        return;
    for (size_t at = page_size; at + page_size <= size; at += page_size)
        if (at / page_size != lock_byte / page_size)
            page_stamp(bytes + at, page_size, (uint32_t)(at / page_size + 1));
    if (page_size <= size)
        page_one_stamp(bytes, page_size, page_one_nonce(bytes, page_size));
}
