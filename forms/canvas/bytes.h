/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bytes.h - bytes that grow at the end, for what a canvas writes */
#ifndef BYTES_H
#define BYTES_H

#include <ankerpunt/base.h>

/* Starts as {0}; holds a NUL after its last byte once something was added. */
struct bytes {
    char *data;
    size_t size, room;
};

/* Adds bytes, or a text without its end. */
void bytes_add(struct bytes *bytes, const void *data, size_t size);
void bytes_text(struct bytes *bytes, const char *text);

/* Capacity for `more` bytes at the end, for who writes them there and adds to `size`.
 */
char *bytes_room(struct bytes *bytes, size_t more);

/* Four hexadecimal digits. */
void bytes_hex(struct bytes *bytes, uint16_t value);

/* printf, for whole numbers and text: no %f, which follows the locale. */
void bytes_format(struct bytes *bytes, const char *format, ...) ANK_PRINTF(2, 3);

/* The number rounded to 0.01 with a decimal point and no needless zeros. */
void bytes_number(struct bytes *bytes, double value);

/* Numbers with a space after each. */
void bytes_numbers(struct bytes *bytes, size_t count, const double values[]);

/* Text with what XML keeps for itself escaped. */
void bytes_xml(struct bytes *bytes, const char *text);

/* Forgets the content but keeps the room. */
void bytes_clear(struct bytes *bytes);
void bytes_free(struct bytes *bytes);

#endif
