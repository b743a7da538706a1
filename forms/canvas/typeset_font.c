/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The font files: which there are, and what they can show. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "typeset_parts.h"

/* Regular and bold in turn, which is what chain_of() counts on. */
static const struct {
    const char *name, *file;
} known_fonts[MOST_FONTS] = {
    {"Andika", "andika/Andika-Regular.ttf"},
    {"Andika-Bold", "andika/Andika-Bold.ttf"},
    {"NotoSans-Regular", "noto/NotoSans-Regular.ttf"},
    {"NotoSans-Bold", "noto/NotoSans-Bold.ttf"},
    {"NotoSansArabic-Regular", "noto/NotoSansArabic-Regular.ttf"},
    {"NotoSansArabic-Bold", "noto/NotoSansArabic-Bold.ttf"},
    {"DejaVuSans", "dejavu/DejaVuSans.ttf"},
    {"DejaVuSans-Bold", "dejavu/DejaVuSans-Bold.ttf"},
};

/* Families in known_fonts, by what a face tries first. */
enum { ANDIKA, NOTO, ARABIC, DEJAVU, FAMILIES };
static const int plain_order[FAMILIES] = {ANDIKA, NOTO, ARABIC, DEJAVU};
static const int report_order[FAMILIES] = {NOTO, ARABIC, DEJAVU, ANDIKA};

const char *typeset_family(enum face face)
{
    return face == FACE_PLAIN || face == FACE_BOLD ? "Andika" : "Noto Sans";
}

bool typeset_is_bold(enum face face)
{
    return face == FACE_BOLD || face == FACE_REPORT_BOLD;
}

/* A glyph that takes no room and shows nothing. Some fonts draw even these, for
 * who wants to see them. */
static uint16_t find_joiner(hb_font_t *font)
{
    static const hb_codepoint_t codes[] = {0x200D, 0x200C, 0x200B, 0x2060,
                                           0xFEFF, 0x200E, 0x200F, 0x034F};
    for (size_t i = 0; i < ANK_COUNT(codes); i++) {
        hb_codepoint_t glyph;
        hb_glyph_extents_t extents;
        if (hb_font_get_nominal_glyph(font, codes[i], &glyph) &&
            hb_font_get_glyph_h_advance(font, glyph) == 0 &&
            hb_font_get_glyph_extents(font, glyph, &extents) && extents.width == 0)
            return (uint16_t)glyph;
    }
    return 0;
}

/* False when the file is not there or is no TrueType font. */
static bool open_font(struct font *font, const char *path)
{
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
    if (!blob)
        return false;

    hb_face_t *face = hb_face_create(blob, 0);
    hb_blob_t *outlines = hb_face_reference_table(face, HB_TAG('g', 'l', 'y', 'f'));
    bool usable = hb_face_get_glyph_count(face) > 0 && hb_blob_get_length(outlines) > 0;
    hb_blob_destroy(outlines);
    hb_blob_destroy(blob);
    if (!usable) {
        hb_face_destroy(face);
        return false;
    }
    hb_face_make_immutable(face);
    font->face = face;
    font->font = hb_font_create(face);
    font->em = hb_face_get_upem(face);
    hb_font_make_immutable(font->font);
    font->joiner = find_joiner(font->font);
    return true;
}

static void add_to_chain(int *chain, int font)
{
    while (*chain >= 0)
        chain++;
    chain[0] = font;
    chain[1] = -1;
}

/* A face's own weight in all families first; then the other weight, because a
 * letter in the wrong weight is better than none. */
static void make_chain(struct typeset *fonts, enum face face, const int *opened)
{
    const int *order =
        face == FACE_PLAIN || face == FACE_BOLD ? plain_order : report_order;
    int bold = typeset_is_bold(face);

    fonts->chains[face][0] = -1;
    for (int weight = 0; weight < 2; weight++)
        for (int i = 0; i < FAMILIES; i++) {
            int font = opened[2 * order[i] + (weight == 0 ? bold : !bold)];
            if (font >= 0)
                add_to_chain(fonts->chains[face], font);
        }
}

bool font_open_all(struct typeset *fonts, const char *fontdir)
{
    int opened[MOST_FONTS];
    for (size_t i = 0; i < MOST_FONTS; i++) {
        struct font *font = &fonts->fonts[fonts->font_count];
        char *path = ank_format(&fonts->scratch, "%s/%s", fontdir, known_fonts[i].file);
        opened[i] = -1;
        if (open_font(font, path)) {
            font->name = known_fonts[i].name;
            opened[i] = (int)fonts->font_count++;
        }
    }
    for (int face = 0; face < FACES; face++)
        make_chain(fonts, (enum face)face, opened);
    return fonts->font_count > 0;
}

void font_close_all(struct typeset *fonts)
{
    for (size_t i = 0; i < fonts->font_count; i++) {
        struct font *font = &fonts->fonts[i];
        hb_font_destroy(font->font);
        hb_face_destroy(font->face);
        free(font->pairs.list);
        free(font->pairs.buckets);
        font_free_subsets(font);
    }
}

bool font_has(const struct font *font, hb_codepoint_t code)
{
    hb_codepoint_t glyph;
    return hb_font_get_nominal_glyph(font->font, code, &glyph);
}

/* Facts ---------------------------------------------------------------- */

size_t typeset_font_count(const struct typeset *fonts)
{
    return fonts->font_count;
}

/* A signed 16 bit number of a table, big-endian; 0 when the table is short. */
static int table_number(hb_face_t *face, hb_tag_t tag, unsigned at)
{
    unsigned length;
    hb_blob_t *blob = hb_face_reference_table(face, tag);
    const unsigned char *data = (const unsigned char *)hb_blob_get_data(blob, &length);
    int value = 0;
    if (at + 2 <= length)
        value = (int16_t)(data[at] << 8 | data[at + 1]);
    hb_blob_destroy(blob);
    return value;
}

struct font_facts typeset_font_facts(const struct typeset *fonts, size_t index)
{
    const struct font *font = &fonts->fonts[index];
    hb_tag_t head = HB_TAG('h', 'e', 'a', 'd'), os2 = HB_TAG('O', 'S', '/', '2');
    enum { X_MIN = 36, Y_MIN = 38, X_MAX = 40, Y_MAX = 42, CAP_HEIGHT = 88 };
    double thousandth = 1000 / font->em;
    hb_font_extents_t extents;
    hb_font_get_h_extents(font->font, &extents);

    return (struct font_facts){
        .name = font->name,
        .ascent = (int)(extents.ascender * thousandth),
        .descent = (int)(extents.descender * thousandth),
        .cap_height = (int)(table_number(font->face, os2, CAP_HEIGHT) * thousandth),
        .left = (int)floor(table_number(font->face, head, X_MIN) * thousandth),
        .bottom = (int)floor(table_number(font->face, head, Y_MIN) * thousandth),
        .right = (int)ceil(table_number(font->face, head, X_MAX) * thousandth),
        .top = (int)ceil(table_number(font->face, head, Y_MAX) * thousandth),
    };
}

double typeset_glyph_width(const struct typeset *fonts, size_t index, uint16_t glyph)
{
    const struct font *font = &fonts->fonts[index];
    return hb_font_get_glyph_h_advance(font->font, glyph) / font->em;
}

/* Pairs ---------------------------------------------------------------- */

static uint32_t pair_hash(uint16_t glyph, const char *text, size_t length)
{
    uint32_t hash = glyph * 2654435761u;
    for (size_t i = 0; i < length; i++)
        hash = hash * 31 + (unsigned char)text[i];
    return hash;
}

static void add_to_bucket(struct pairs *pairs, uint32_t index)
{
    struct pair *pair = &pairs->list[index];
    uint32_t hash = pair_hash(pair->of.glyph, pair->of.text, pair->length);
    uint32_t *bucket = &pairs->buckets[hash % pairs->bucket_count];
    pair->next = *bucket;
    *bucket = index + 1;
}

/* Doubles the room and sorts everybody into their new buckets. */
static void grow_pairs(struct pairs *pairs)
{
    size_t room = pairs->bucket_count ? 2 * pairs->bucket_count : 256;
    free(pairs->buckets);
    pairs->buckets = ank_must(calloc(room, sizeof *pairs->buckets));
    pairs->list = ank_must(realloc(pairs->list, room * sizeof *pairs->list));
    pairs->bucket_count = room;
    for (uint32_t i = 0; i < pairs->count; i++)
        add_to_bucket(pairs, i);
}

uint32_t font_pair(struct typeset *fonts, size_t font, uint16_t glyph, const char *text,
                   size_t length)
{
    struct pairs *pairs = &fonts->fonts[font].pairs;
    if (pairs->count == pairs->bucket_count)
        grow_pairs(pairs);

    uint32_t hash = pair_hash(glyph, text, length);
    for (uint32_t at = pairs->buckets[hash % pairs->bucket_count]; at > 0;) {
        const struct pair *pair = &pairs->list[at - 1];
        if (pair->of.glyph == glyph && pair->length == length &&
            memcmp(pair->of.text, text, length) == 0)
            return at - 1;
        at = pair->next;
    }
    pairs->list[pairs->count] = (struct pair){
        .of = {glyph, ank_strndup(&fonts->pair_mem, text, length)},
        .length = (uint32_t)length,
    };
    add_to_bucket(pairs, (uint32_t)pairs->count);
    return (uint32_t)pairs->count++;
}

struct glyph_pair typeset_pair(const struct typeset *fonts, size_t font, uint32_t pair)
{
    return fonts->fonts[font].pairs.list[pair].of;
}

/* Subsets -------------------------------------------------------------- */
