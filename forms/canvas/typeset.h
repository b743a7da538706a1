/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * typeset.h - from text to glyphs that have a place
 *
 * What the canvases share below canvas.h: shaping, measuring, breaking lines,
 * and cutting down a font file to what was used. HarfBuzz and FriBidi are
 * known to typeset*.c only.
 *
 * Lengths are in em: times the size of the font they are points.
 */
#ifndef TYPESET_H
#define TYPESET_H

#include "bytes.h"
#include "canvas.h"

/* Which way a paragraph runs; AUTO: as its first strong letter does. */
enum direction { DIRECTION_AUTO, DIRECTION_LTR, DIRECTION_RTL };

/* A glyph in its place. `pair` stands for the glyph together with the text it
 * shows, so that a document can say for each what is to be copied and found. */
struct glyph {
    uint16_t font, id;
    uint32_t pair;   /* counts from 0 in each font */
    float advance;   /* to the next glyph */
    float right, up; /* how far from its place it is drawn */
};

/* A line as glyphs in their places. */
struct shaped {
    const char *text; /* as typeset_clean() makes it */
    bool rtl;
    double width;
    size_t count;
    const struct glyph *glyphs; /* from left to right */
};

/* One line of text; `length` is in bytes. Good until the next call that shapes
 * or breaks. A soft hyphen shows at the end of the line only. */
const struct shaped *typeset_shape(struct typeset *fonts, enum face face,
                                   enum direction direction, const char *text,
                                   size_t length);

/* Whether a font has every letter of it. */
bool typeset_shows(struct typeset *fonts, enum face face, const char *text,
                   size_t length);

/* What DIRECTION_AUTO would be. */
enum direction typeset_direction(const char *text, size_t length);

/* The text as valid UTF-8 that every format can hold: broken bytes and controls
 * are U+FFFD, and white space of every kind is a space. */
char *typeset_clean(struct ank_arena *mem, const char *text, size_t length);

/* Whether the text may be cut before this byte without cutting a letter from
 * its accents. */
bool typeset_cuttable(const char *text, size_t at);

/* Lines ---------------------------------------------------------------- */

/* A line of a text that was broken. */
struct words_line {
    const char *text;
    enum direction direction;
    bool spaced; /* text ends in the space it was broken at, which does not count */
    bool starts; /* it does not go on where the line before was broken */
};

/* Breaks text into lines no wider than `width`; returns how many. */
size_t words_break(struct typeset *fonts, enum face face, double width,
                   const char *text, struct ank_arena *mem, struct words_line **lines);

/* The width of the longest word. */
double words_widest(struct typeset *fonts, enum face face, const char *text);

/* Fonts ---------------------------------------------------------------- */

/* The sRGB colour profile of the system; NULL when there is none. */
const struct bytes *typeset_profile(const struct typeset *fonts);

/* Fonts are known by a number from 0 up to this. */
size_t typeset_font_count(const struct typeset *fonts);

/* For a document that embeds the font; in thousandths of an em. */
struct font_facts {
    const char *name; /* PostScript's */
    int ascent, descent, cap_height;
    int left, bottom, right, top; /* around all glyphs */
};

/* Of one font; its name lives as long as the fonts. */
struct font_facts typeset_font_facts(const struct typeset *fonts, size_t font);

/* The family and weight of the face, for CSS. */
const char *typeset_family(enum face face);
bool typeset_is_bold(enum face face);

/* The width a font gives a glyph before kerning. */
double typeset_glyph_width(const struct typeset *fonts, size_t font, uint16_t glyph);

/* What a pair stands for; the text may be empty when a neighbour carries it. */
struct glyph_pair {
    uint16_t glyph;
    const char *text;
};

/* What a number that shaping gave stands for; the text lives as long as the fonts. */
struct glyph_pair typeset_pair(const struct typeset *fonts, size_t font, uint32_t pair);

/*
 * The font with these glyphs only, as a TrueType file, good until the next call.
 * `renumbered` gets for each of them its number in that file. NULL when the font file
 * is damaged.
 */
const struct bytes *typeset_subset(struct typeset *fonts, size_t font,
                                   const uint16_t *glyphs, size_t count,
                                   uint16_t *renumbered);

#endif
