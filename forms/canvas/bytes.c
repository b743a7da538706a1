/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes that grow at the end; see bytes.h. */
#include "bytes.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void make_room(struct bytes *bytes, size_t more)
{
    size_t needed = bytes->size + more + 1;
    if (needed <= bytes->room)
        return;
    bytes->room = needed < 512 ? 1024 : 2 * needed;
    bytes->data = ank_must(realloc(bytes->data, bytes->room));
}

void bytes_add(struct bytes *bytes, const void *data, size_t size)
{
    make_room(bytes, size);
    if (size > 0)
        memcpy(bytes->data + bytes->size, data, size);
    bytes->size += size;
    bytes->data[bytes->size] = '\0';
}

char *bytes_room(struct bytes *bytes, size_t more)
{
    make_room(bytes, more);
    return bytes->data + bytes->size;
}

void bytes_hex(struct bytes *bytes, uint16_t value)
{
    static const char digits[] = "0123456789ABCDEF";
    bytes_add(bytes,
              (char[]){digits[value >> 12], digits[value >> 8 & 15],
                       digits[value >> 4 & 15], digits[value & 15]},
              4);
}

void bytes_text(struct bytes *bytes, const char *text)
{
    bytes_add(bytes, text, strlen(text));
}

void bytes_format(struct bytes *bytes, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length <= 0)
        return;

    make_room(bytes, (size_t)length);
    va_start(args, format);
    vsnprintf(bytes->data + bytes->size, (size_t)length + 1, format, args);
    va_end(args);
    bytes->size += (size_t)length;
}

/* Written backwards, from the hundredths up. */
void bytes_number(struct bytes *bytes, double value)
{
    char digits[32], *at = digits + sizeof digits;
    long hundredths = lround(value * 100);
    bool negative = hundredths < 0;
    unsigned long left = (unsigned long)labs(hundredths);
    unsigned long fraction = left % 100;

    if (fraction != 0) {
        if (fraction % 10 != 0)
            *--at = (char)('0' + fraction % 10);
        *--at = (char)('0' + fraction / 10);
        *--at = '.';
    }
    left /= 100;
    do
        *--at = (char)('0' + left % 10);
    while ((left /= 10) != 0);
    if (negative)
        *--at = '-';
    bytes_add(bytes, at, (size_t)(digits + sizeof digits - at));
}

void bytes_numbers(struct bytes *bytes, size_t count, const double values[])
{
    for (size_t i = 0; i < count; i++) {
        bytes_number(bytes, values[i]);
        bytes_add(bytes, " ", 1);
    }
}

void bytes_xml(struct bytes *bytes, const char *text)
{
    for (; *text; text++) {
        if (*text == '&' || *text == '<' || *text == '>' || *text == '"')
            bytes_format(bytes, "&#%d;", *text);
        else
            bytes_add(bytes, text, 1);
    }
}

void bytes_clear(struct bytes *bytes)
{
    bytes->size = 0;
}

void bytes_free(struct bytes *bytes)
{
    free(bytes->data);
    *bytes = (struct bytes){0};
}
