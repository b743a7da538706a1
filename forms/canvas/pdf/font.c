/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fonts in a document: the glyphs that were used, and what each of them means.
 *
 * Each pair of a glyph and the text it shows gets a character number of its
 * own, so that copying and searching find the text as it was written, even where
 * one glyph stands for several letters or different letters look the same.
 */
#include <stdlib.h>
#include <string.h>

#include "pdf.h"

static void make_room(struct pdf_font *font, uint32_t pair)
{
    if (pair < font->room)
        return;
    size_t room = font->room ? font->room : 256;
    while (room <= pair)
        room *= 2;
    font->cids = ank_must(realloc(font->cids, room * sizeof *font->cids));
    font->pairs = ank_must(realloc(font->pairs, (room + 1) * sizeof *font->pairs));
    memset(font->cids + font->room, 0, (room - font->room) * sizeof *font->cids);
    font->room = room;
}

uint16_t pdf_font_cid(struct pdf *pdf, size_t index, uint32_t pair)
{
    struct pdf_font *font = &pdf->fonts[index];
    make_room(font, pair);
    if (font->cids[pair] > 0)
        return font->cids[pair];
    if (font->count == 0)
        font->count = 1;
    if (font->count > HPDF_LIMIT_MAX_CID) {
        canvas_fail(&pdf->canvas, ANK_INVALID,
                    "there are too many different letters in one book; make several");
        return 0;
    }
    font->cids[pair] = (uint16_t)font->count;
    font->pairs[font->count] = pair;
    return (uint16_t)font->count++;
}

/* Parts of a font ------------------------------------------------------ */

/* A document's font as it is being written. */
struct embedding {
    struct pdf *pdf;
    size_t index;
    const struct pdf_font *font;
    struct font_facts facts;
    uint16_t *glyphs, *renumbered; /* by CID */
    const struct bytes *file;      /* of the typesetter, until it cuts the next */
    char tag[7];                   /* of the subset, from what is in it */
};

static struct glyph_pair pair_of(const struct embedding *of, size_t cid)
{
    return typeset_pair(of->pdf->canvas.fonts, of->index, of->font->pairs[cid]);
}

static void make_tag(struct embedding *of)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < of->file->size; i++)
        hash = (hash ^ (unsigned char)of->file->data[i]) * 16777619u;
    for (int i = 0; i < 6; i++, hash /= 26)
        of->tag[i] = (char)('A' + hash % 26);
}

/* Which glyph of the file each CID is. */
static HPDF_Dict write_glyph_map(const struct embedding *of)
{
    struct bytes map = {0};
    for (size_t cid = 0; cid < of->font->count; cid++) {
        uint16_t glyph = cid > 0 ? of->renumbered[cid] : 0;
        bytes_add(&map, (char[]){(char)(glyph >> 8), (char)glyph}, 2);
    }
    HPDF_Dict object = pdf_stream(of->pdf, map.data, map.size, "");
    bytes_free(&map);
    return object;
}

/* Which CIDs there are: a bit each. PDF/A-1 wants it of a subset. */
static HPDF_Dict write_set(const struct embedding *of)
{
    size_t size = of->font->count / 8 + 1;
    unsigned char *bits = ank_must(calloc(1, size));
    for (size_t cid = 0; cid < of->font->count; cid++)
        bits[cid / 8] |= (unsigned char)(0x80 >> cid % 8);
    HPDF_Dict object = pdf_stream(of->pdf, bits, size, "");
    free(bits);
    return object;
}

/* Which text each CID is. A block holds at most a hundred. */
static HPDF_Dict write_unicode_map(const struct embedding *of)
{
    struct bytes map = {0};
    bytes_text(&map, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS)"
                     " /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    size_t count = of->font->count;
    for (size_t cid = 1; cid < count; cid++) {
        if (cid % 100 == 1)
            bytes_format(&map, "%zu beginbfchar\n",
                         count - cid < 100 ? count - cid : 100);
        bytes_text(&map, "<");
        bytes_hex(&map, (uint16_t)cid);
        bytes_text(&map, "> <");
        pdf_utf16(&map, pair_of(of, cid).text);
        bytes_text(&map, ">\n");
        if (cid % 100 == 0 || cid + 1 == count)
            bytes_text(&map, "endbfchar\n");
    }
    bytes_text(&map,
               "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    HPDF_Dict object = pdf_stream(of->pdf, map.data, map.size, "");
    bytes_free(&map);
    return object;
}

static HPDF_Dict write_file(const struct embedding *of)
{
    struct bytes entries = {0};
    bytes_format(&entries, "/Length1 %zu\n", of->file->size);
    HPDF_Dict object =
        pdf_stream_again(of->pdf, of->file->data, of->file->size, entries.data);
    bytes_free(&entries);
    return object;
}

/* Flag 4 is: has letters outside Adobe's standard set. */
static HPDF_Dict write_descriptor(const struct embedding *of)
{
    struct bytes say = {0};
    bytes_format(&say, "/Type /FontDescriptor /FontName /%s+%s /Flags 4\n", of->tag,
                 of->facts.name);
    bytes_format(&say, "/FontBBox [%d %d %d %d] /ItalicAngle 0 /StemV 80\n",
                 of->facts.left, of->facts.bottom, of->facts.right, of->facts.top);
    bytes_format(&say, "/Ascent %d /Descent %d /CapHeight %d\n/FontFile2",
                 of->facts.ascent, of->facts.descent, of->facts.cap_height);
    pdf_ref(&say, write_file(of));
    bytes_text(&say, " /CIDSet");
    pdf_ref(&say, write_set(of));
    HPDF_Dict object = pdf_object(of->pdf);
    pdf_say(object, &say);
    bytes_free(&say);
    return object;
}

static HPDF_Dict write_descendant(const struct embedding *of)
{
    struct bytes say = {0};
    bytes_format(&say, "/Type /Font /Subtype /CIDFontType2 /BaseFont /%s+%s\n", of->tag,
                 of->facts.name);
    bytes_text(&say, "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
                     " /Supplement 0 >>\n/FontDescriptor");
    pdf_ref(&say, write_descriptor(of));
    bytes_text(&say, " /CIDToGIDMap");
    pdf_ref(&say, write_glyph_map(of));
    bytes_text(&say, "\n/DW 0 /W [1 [");
    for (size_t cid = 1; cid < of->font->count; cid++) {
        double width =
            typeset_glyph_width(of->pdf->canvas.fonts, of->index, of->glyphs[cid]);
        bytes_number(&say, width * 1000);
        bytes_text(&say, cid % 16 == 0 ? "\n" : " ");
    }
    bytes_text(&say, "]]\n");
    HPDF_Dict object = pdf_object(of->pdf);
    pdf_say(object, &say);
    bytes_free(&say);
    return object;
}

static HPDF_Dict write_font(const struct embedding *of)
{
    struct bytes say = {0};
    bytes_format(&say, "/Type /Font /Subtype /Type0 /BaseFont /%s+%s\n", of->tag,
                 of->facts.name);
    bytes_text(&say, "/Encoding /Identity-H /DescendantFonts [");
    pdf_ref(&say, write_descendant(of));
    bytes_text(&say, " ] /ToUnicode");
    pdf_ref(&say, write_unicode_map(of));
    bytes_text(&say, "\n");
    HPDF_Dict object = pdf_object(of->pdf);
    pdf_say(object, &say);
    bytes_free(&say);
    return object;
}

static HPDF_Dict embed(struct pdf *pdf, size_t index)
{
    struct embedding of = {.pdf = pdf, .index = index, .font = &pdf->fonts[index]};
    size_t count = of.font->count;
    HPDF_Dict object = NULL;

    of.facts = typeset_font_facts(pdf->canvas.fonts, index);
    of.glyphs = ank_must(calloc(2 * count, sizeof *of.glyphs));
    of.renumbered = of.glyphs + count;
    for (size_t cid = 1; cid < count; cid++)
        of.glyphs[cid] = pair_of(&of, cid).glyph;
    of.file = typeset_subset(pdf->canvas.fonts, index, of.glyphs, count, of.renumbered);
    if (of.file) {
        make_tag(&of);
        object = write_font(&of);
    } else {
        canvas_fail(&pdf->canvas, ANK_IO,
                    "the font %s is damaged; install its package again", of.facts.name);
    }
    free(of.glyphs);
    return object;
}

void pdf_fonts_finish(struct pdf *pdf)
{
    struct bytes say = {0};
    for (size_t i = 0; i < typeset_font_count(pdf->canvas.fonts); i++) {
        if (pdf->fonts[i].count == 0)
            continue;
        HPDF_Dict font = embed(pdf, i);
        bytes_format(&say, "/F%zu", i);
        pdf_ref(&say, font);
        bytes_text(&say, "\n");
    }
    pdf_say(pdf->fonts_object, &say);
    bytes_free(&say);
}

void pdf_fonts_free(struct pdf *pdf)
{
    for (size_t i = 0; i < typeset_font_count(pdf->canvas.fonts); i++) {
        free(pdf->fonts[i].cids);
        free(pdf->fonts[i].pairs);
    }
    free(pdf->fonts);
}
