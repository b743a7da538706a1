/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows-1252 as the WHATWG Encoding Standard has its index; see windows_1252.h. */
#include "windows_1252.h"

#include <stdint.h>

#include <ankerpunt/base.h>

/* 0x80 to 0x9f; 0: not used. All others are the code point of their number. */
static const uint16_t upper[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

static unsigned letter_of(unsigned char byte)
{
    if (byte < 0x80 || byte > 0x9f)
        return byte;
    return upper[byte - 0x80];
}

bool windows_1252_likely(const char *text, size_t length)
{
    if (ank_text_clean(text, length))
        return false;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        if ((byte < ' ' && byte != '\t') || byte == 0x7f || letter_of(byte) == 0)
            return false;
    }
    return true;
}

size_t windows_1252_decode(const char *text, size_t length, char *decoded)
{
    size_t to = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        unsigned letter = byte && letter_of(byte) == 0 ? 0xfffd : letter_of(byte);
        if (letter < 0x80) {
            decoded[to++] = (char)letter;
            continue;
        }
        if (letter >= 0x800) {
            decoded[to++] = (char)(0xe0 | letter >> 12);
            decoded[to++] = (char)(0x80 | (letter >> 6 & 0x3f));
        } else {
            decoded[to++] = (char)(0xc0 | letter >> 6);
        }
        decoded[to++] = (char)(0x80 | (letter & 0x3f));
    }
    return to;
}
