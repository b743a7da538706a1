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

/* Page 1 as the journal found it: a record is a number, the page, and a sum. */
static bool find_page_one(sqlite3_file *journal, const unsigned char *head,
                          unsigned char *page)
{
    size_t size = page_number_at(head + at_size);
    sqlite3_int64 at = page_number_at(head + at_sector);
    uint32_t count = page_number_at(head + at_count);
    unsigned char number[4];
    for (; count > 0 && read_at(journal, number, sizeof number, at); count--) {
        if (page_number_at(number) == 1)
            return read_at(journal, page, size, at + 4);
        at += (sqlite3_int64)size + 8;
    }
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
    if (!find_page_one(journal, head, before)) /* and so it was not written anew */
        return page_number_at(now + at_page_count) == page_number_at(head + at_pages);
    if (!stamped(before, size) || !stamped(now, size))
        return follows(before, now);
    uint32_t nonce = page_one_nonce(now, size);
    return nonce == page_one_nonce(before, size) || nonce == journal_nonce(head);
}
