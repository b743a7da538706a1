/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pages.h - every page of the file carries a sum that tells damage
 *
 * SQLite leaves the last sixteen bytes of each page to the program that asks for
 * them. There stand, the highest byte first:
 *
 *     4 bytes   of page 1: the nonce of the journal under which it was written
 *     4 bytes   of page 1: the change counter of the file at that time
 *     8 bytes   SipHash-2-4 of what comes before, keyed by the page's number
 *
 * A page that was flipped, zeroed, cut or exchanged with another does not hold its
 * sum and is never read. Another SQLite tool can read the file and write it: it
 * moves the change counter and leaves page 1 without a sum, so its writing is told
 * from damage. Then, and in a file of an older version, SQLite itself looks through
 * the pages at each opening, until a command that writes has written them anew.
 */
#ifndef PAGES_H
#define PAGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    page_reserve = 16, /* bytes at the end of each page */
    page_least = 512,  /* SQLite's own bounds of the size of a page */
    page_most = 65536,
};

struct sqlite3;

/* pages.c: the size of a page by the head of page 1; 0 when that is no head. How
 * many bytes at the end of each page are left to us. */
size_t page_size_of(const unsigned char *head);
int page_reserve_of(const unsigned char *head);

/* A number of four bytes as SQLite writes it, the highest first. */
uint32_t page_number_at(const unsigned char *bytes);

/* Whether the page holds its sum; writes the sum. Pages count from 1. */
bool page_holds(const unsigned char *page, size_t size, uint32_t number);
void page_stamp(unsigned char *page, size_t size, uint32_t number);

/* Page 1: under which journal it was written, 0 when that is not known; whether
 * another program wrote the file since; stamps it as written under that journal. */
uint32_t page_one_nonce(const unsigned char *page, size_t size);
bool page_one_foreign(const unsigned char *page, size_t size);
void page_one_stamp(unsigned char *page, size_t size, uint32_t nonce);
void page_one_clear(unsigned char *page, size_t size);

/* Stamps all pages of a registry in memory that has the bytes for it. */
void pages_stamp_image(unsigned char *bytes, size_t size);

/* pages_vfs.c: the name under which SQLite opens files with sums, registered at the
 * first call. */
const char *pages_vfs(void);

/* Whether the pages of the open file are known by their sums; true for a registry in
 * memory. Something must have been read of the file. */
bool pages_known(struct sqlite3 *db);

/* Inside a writing transaction: reads all pages, and when each but the first holds
 * its sum the first gets its own at the commit. */
bool pages_prove(struct sqlite3 *db);

#endif
