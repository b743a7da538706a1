/* SPDX-License-Identifier: GPL-3.0-or-later */
/* typeset_parts.h - what the files of the typesetter share among themselves */
#ifndef TYPESET_PARTS_H
#define TYPESET_PARTS_H

#include <hb.h>

#include "typeset.h"

enum { MOST_FONTS = 8 };

/* The pairs of glyph and text of a font, found again by hash. */
struct pairs {
    size_t count, bucket_count;
    struct pair {
        struct glyph_pair of;
        uint32_t length, next; /* next: in the bucket, plus one; 0 ends it */
    } * list;
    uint32_t *buckets;
};

/* A font cut down to `count` glyphs, in order, and their numbers in the file. */
struct subset {
    size_t count;
    uint16_t *glyphs, *numbers; /* one allocation */
    struct bytes file;
};

enum { SUBSETS_KEPT = 32 };

/* One font file, opened, and the pairs of glyph and text that were used of it. */
struct font {
    const char *name;
    hb_face_t *face;
    hb_font_t *font;
    double em;       /* units */
    uint16_t joiner; /* a glyph without width, for U+200D; 0: none */
    struct pairs pairs;
    struct subset subsets[SUBSETS_KEPT]; /* by hash */
};

/* The fonts to try for a face, in order; -1 ends it. */
typedef int font_chain[MOST_FONTS + 1];

/* All fonts, which of them each face tries in turn, and strings already shaped. */
struct typeset {
    size_t font_count;
    struct font fonts[MOST_FONTS];
    font_chain chains[FACES];
    struct bytes profile;
    struct ank_arena pair_mem; /* lives as long as the typeset */
    struct ank_arena scratch;  /* of one call */

    struct ank_arena kept_mem; /* shaped strings, thrown out when they are many */
    size_t kept_bytes;
    struct kept **kept; /* by hash */
};

/* typeset_font.c */
bool font_open_all(struct typeset *fonts, const char *fontdir);
void font_close_all(struct typeset *fonts);
bool font_has(const struct font *font, hb_codepoint_t code);
uint32_t font_pair(struct typeset *fonts, size_t font, uint16_t glyph, const char *text,
                   size_t length);

/* typeset_subset.c */
void font_free_subsets(struct font *font);

/* typeset_shape.c: fills in a shaped string, in `mem`. */
void shape_line(struct typeset *fonts, const font_chain chain, enum direction direction,
                const char *text, size_t length, struct ank_arena *mem,
                struct shaped *shaped);

/* typeset_letters.c */

/* The letters of a line, an entry each. */
struct letters {
    size_t count;
    char *text;          /* cleaned */
    uint32_t *codes;     /* what is drawn: U+FFFD where no font has it */
    uint32_t *from, *to; /* where each stands in text */
    uint16_t *fonts;
    hb_script_t *scripts;
    signed char *levels; /* of embedding: odd is right to left */
    bool rtl;
};

/* The letters of `length` bytes, each with its font, script and level. They live in
 * the scratch arena. */
struct letters letters_of(struct typeset *fonts, const font_chain chain,
                          enum direction direction, const char *text, size_t length);

#endif
