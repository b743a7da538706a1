/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spreadsheet_zip.h - the parts that an .xlsx or .ods file is packed of */
#ifndef IO_SPREADSHEET_ZIP_H
#define IO_SPREADSHEET_ZIP_H

#include "spreadsheet_reading.h"

struct spreadsheet_zip;

/* Reads the list of parts; the file stays the caller's. On failure *zip is NULL. */
bool spreadsheet_zip_open(struct spreadsheet_zip **zip, FILE *in,
                          struct spreadsheet_reading *reading);

/* Whether there is a part of that name. Capitals, a / in front and \ for / make no
 * difference: some programs write them so. */
bool spreadsheet_zip_has(const struct spreadsheet_zip *zip, const char *name);

/* Names in small letters, with / between. */
const char *const *spreadsheet_zip_names(const struct spreadsheet_zip *zip,
                                         size_t *count);

/* Opens a part that is there, and reads from it: how many bytes, 0 at its end. One
 * part is open at a time. What is wrong fails the reading: a locked part, a checksum.
 */
bool spreadsheet_zip_part(struct spreadsheet_zip *zip, const char *name);
size_t spreadsheet_zip_read(struct spreadsheet_zip *zip, void *bytes, size_t most);
void spreadsheet_zip_part_close(struct spreadsheet_zip *zip);

/* The path of a part that another part speaks of: `target` seen from where `base`
 * stands, or from the top when it begins with /. */
const char *spreadsheet_zip_path(struct ank_arena *mem, const char *base,
                                 const char *target);

void spreadsheet_zip_close(struct spreadsheet_zip *zip); /* NULL is allowed */

/* Fails: the file wants a password. Returns false. */
bool spreadsheet_zip_locked(struct spreadsheet_reading *reading);

#endif
