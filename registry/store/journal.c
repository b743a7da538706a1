/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A rollback journal names no file: SQLite rolls it back into whatever stands beside
 * it under the same name, also when a synchronising folder or a person put another
 * copy there. Page 1 of a registry therefore says under which journal it was written
 * (pages.h), and page 1 stands in every journal. The journal is this file's
 *
 *   - when page 1 is still as the journal found it: both tell the same nonce; or
 *   - when page 1 was already written anew: it tells this journal's own nonce.
 *
 * Page 1 of an older version tells no nonce; then its change counter must be that of
 * the journal's page 1, or the next.
 *
 * This program writes page 1 first. Another may be broken off before page 1 is in its
 * journal. That program writes no sums: every page that it wrote differs from the
 * journal and does not hold its sum. A page that differs and holds its sum shows that
 * the journal was written for another file.
 */
#include <sqlite3.h>
#include <string.h>

#include "journal.h"
#include "pages.h"

enum {
    at_count = 8, /* in the head of a journal: records, nonce, pages, sector, size */
    at_nonce = 12,
    at_pages = 16,
    at_sector = 20,
    at_size = 24,
    at_counter = 24, /* in the head of page 1: SQLite's file format */
    at_page_count = 28,
    at_application = 68,
    file_head = 100,
};

static const unsigned char magic[] = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};

uint32_t journal_nonce(const unsigned char *head)
{
    return page_number_at(head + at_nonce);
}

static bool read_at(sqlite3_file *file, void *bytes, size_t size, sqlite3_int64 offset)
{
    return file->pMethods->xRead(file, bytes, (int)size, offset) == SQLITE_OK;
}

/* The pages in a journal, one by one. A record is a number, the page, and a sum; each
 * sync of the journal begins a new part, with a head, at the start of a sector. */
struct records {
    sqlite3_file *journal;
    size_t size, sector;
    uint32_t left;    /* records in this part */
    sqlite3_int64 at; /* of the next record, or of the next head */
};

static bool next_part(struct records *r)
{
    unsigned char head[journal_head];
    sqlite3_int64 sector = (sqlite3_int64)r->sector;
    r->at = (r->at + sector - 1) / sector * sector;
    if (!read_at(r->journal, head, sizeof head, r->at) ||
        memcmp(head, magic, sizeof magic) != 0)
        return false;
    r->left = page_number_at(head + at_count);
    r->at += sector;
    return true;
}

/* Fills in the page and its number; false after the last. */
static bool next_record(struct records *r, uint32_t *number, unsigned char *page)
{
    unsigned char bytes[4];
    while (r->left == 0)
        if (!next_part(r))
            return false;
    if (!read_at(r->journal, bytes, sizeof bytes, r->at) ||
        !read_at(r->journal, page, r->size, r->at + 4))
        return false;
    *number = page_number_at(bytes);
    r->left--;
    r->at += (sqlite3_int64)r->size + 8;
    return true;
}

/* Page 1 as the journal found it. */
static bool find_page_one(struct records records, unsigned char *page)
{
    uint32_t number;
    while (next_record(&records, &number, page))
        if (number == 1)
            return true;
    return false;
}

/* Whether a page of the file holds its sum and is not what the journal found. */
static bool another_file(struct records records, sqlite3_file *file)
{
    unsigned char before[page_most], now[page_most];
    uint32_t number;
    while (next_record(&records, &number, before))
        if (number > 0 &&
            read_at(file, now, records.size,
                    (sqlite3_int64)(number - 1) * (sqlite3_int64)records.size) &&
            memcmp(before, now, records.size) != 0 &&
            page_holds(now, records.size, number))
            return true;
    return false;
}

static bool stamped(const unsigned char *page, size_t size)
{
    return page_reserve_of(page) == page_reserve && page_holds(page, size, 1);
}

/* By the counters alone, for what has no sums. */
static bool follows(const unsigned char *before, const unsigned char *now)
{
    uint32_t was = page_number_at(before + at_counter);
    uint32_t is = page_number_at(now + at_counter);
    return (is == was && memcmp(before, now, file_head) == 0) ||
           (is == was + 1 &&
            memcmp(before + at_application, now + at_application, 4) == 0);
}

bool journal_is_of(sqlite3_file *journal, sqlite3_file *file)
{
    unsigned char head[journal_head], before[page_most], now[page_most];
    if (!read_at(journal, head, sizeof head, 0) ||
        memcmp(head, magic, sizeof magic) != 0)
        return true;
    size_t size = page_number_at(head + at_size);
    if (size < page_least || size > page_most || (size & (size - 1)) != 0)
        return true;
    if (!read_at(file, now, size, 0))
        return true;
    struct records records = {journal, size, page_number_at(head + at_sector), 0, 0};
    if (records.sector < journal_head)
        return true;
    if (!find_page_one(records, before)) /* and so it was not written anew */
        return page_number_at(now + at_page_count) == page_number_at(head + at_pages) &&
               !(stamped(now, size) && another_file(records, file));
    if (!stamped(before, size) || !stamped(now, size))
        return follows(before, now);
    uint32_t nonce = page_one_nonce(now, size);
    return nonce == page_one_nonce(before, size) || nonce == journal_nonce(head);
}
