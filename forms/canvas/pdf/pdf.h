/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pdf.h - what the files of this folder share
 *
 * libharu numbers the objects, keeps the tree of pages, compresses streams and
 * writes the file. What stands in the objects is ours: it has no idea of
 * shaped text, of tags, or of documents that are to last. Dictionaries are
 * therefore written as PDF has them, as text, and libharu's insides are touched
 * in object.c alone.
 */
#ifndef PDF_H
#define PDF_H

#include <hpdf.h>

#include "../canvas_kind.h"

/* The glyphs of one font that this document uses. A character of the document
 * (a CID) is a pair of the typesetter; number 0 is none. */
struct pdf_font {
    size_t room;
    uint16_t *cids;  /* by pair; 0: not used yet */
    size_t count;    /* of CIDs in use, 0 included */
    uint32_t *pairs; /* by CID */
};

/* A node of the structure tree: what was between canvas_begin() and _end(). */
struct element {
    const char *name;           /* "P" */
    const char *alt, *language; /* NULL: none; as what it is in */
    struct element *parent;
    HPDF_Dict object;
    size_t kid_count;
    struct kid {
        struct element *element; /* NULL: content on a page */
        size_t page, mark;
    } * kids;
};

/* Which content the page stream is in the middle of. */
enum marking { MARK_NONE, MARK_ARTIFACT, MARK_ELEMENT };

/* A page, and which tagged element each of its marked pieces of content is of. */
struct pdf_page {
    HPDF_Page object;
    size_t mark_count;
    struct element **marks; /* whose content each is */
};

/* A document while it is drawn. The canvas stands first, so that a canvas of this kind
 * is one. */
struct pdf {
    struct canvas canvas;
    HPDF_Doc doc;
    HPDF_Dict fonts_object; /* the resources' fonts, the same for all pages */
    struct pdf_font *fonts; /* as many as the typesetter has */
    uint64_t hash[2];       /* of all that was drawn: the document's identity */

    struct pdf_page *pages;
    struct bytes content; /* of the current page */

    /* What the page stream has set, to say only what changes. */
    colour fill, stroke;
    double width;
    int dashed, font;
    double size;

    struct element *root, *open;
    size_t element_count;
    struct element **elements;
    enum marking marking;
    struct element *marked;
};

/* object.c --------------------------------------------------------------- */

/* An object of the document. Its entries, without << and >>, may be said
 * later; at the latest before saving. */
HPDF_Dict pdf_object(struct pdf *pdf);
void pdf_say(HPDF_Dict object, const struct bytes *entries);
void pdf_say_text(HPDF_Dict object, const char *entries);

/* An object with a stream, compressed; `again` for what other documents of the same run
 * have too; `plain` for what is to be readable, or is compressed and says so. */
HPDF_Dict pdf_stream(struct pdf *pdf, const void *data, size_t size,
                     const char *entries);
HPDF_Dict pdf_stream_again(struct pdf *pdf, const void *data, size_t size,
                           const char *entries);
HPDF_Dict pdf_stream_plain(struct pdf *pdf, const void *data, size_t size,
                           const char *entries);

/* "12 0 R" */
void pdf_ref(struct bytes *out, const void *object);

/* The text as a string object: <FEFF...> */
void pdf_string(struct bytes *out, const char *text);

/* The text in UTF-16, as hexadecimal digits. */
void pdf_utf16(struct bytes *out, const char *text);

/* Pages, and what stands in the document's catalogue, its Info and its trailer. All of
 * them do nothing after a failure, which the canvas remembers. `number` counts pages
 * from 0; content is compressed at once; catalog_list makes a list of one object; the
 * identity is the hash of what was drawn. */
HPDF_Page pdf_add_page(struct pdf *pdf, size_t number);
void pdf_page_content(struct pdf *pdf, HPDF_Page page, const struct bytes *content);
void pdf_bookmark(struct pdf *pdf, HPDF_Page page, const char *title);
void pdf_catalog(struct pdf *pdf, const char *key, HPDF_Dict object);
void pdf_catalog_list(struct pdf *pdf, const char *key, HPDF_Dict object);
void pdf_language(struct pdf *pdf);
void pdf_info(struct pdf *pdf, const struct bytes *entries);
void pdf_identity(struct pdf *pdf);

/* Begins a document. ANK_IO when the library cannot. The end is pdf_save(), which
 * gives bytes that the caller frees, or leaves them alone after a failure. */
bool pdf_start(struct pdf *pdf, struct ank_error *err);
void pdf_save(struct pdf *pdf, char **bytes, size_t *size);

/* deflate.c -------------------------------------------------------------- */

/* Adds the data compressed. */
void pdf_deflate(struct bytes *out, const void *data, size_t size);

/* The data compressed, of which some dozens are remembered: good until the next call.
 */
const struct bytes *pdf_deflate_again(const void *data, size_t size);

/* canvas_pdf.c ----------------------------------------------------------- */

/* Sets a colour for what follows, unless it is `now` already. */
void pdf_use_colour(struct pdf *pdf, colour *now, colour wanted, const char *operator);

/* pdf_text.c ------------------------------------------------------------- */

/* Writes a shaped line with its left end at `at`, on its base line. */
void pdf_text(struct canvas *canvas, struct point at, struct style style,
              const struct shaped *shaped);

/* font.c ----------------------------------------------------------------- */

/* The CID for a glyph; 0 after a failure. */
uint16_t pdf_font_cid(struct pdf *pdf, size_t font, uint32_t pair);

/* Writes the fonts that were used. */
void pdf_fonts_finish(struct pdf *pdf);
void pdf_fonts_free(struct pdf *pdf);

/* tags.c ----------------------------------------------------------------- */

/* The structure that reading aloud follows: begin and end as canvas_begin() and
 * canvas_end() have them. `alt` says what a figure shows; NULL: its words do. */
void pdf_tag_begin(struct canvas *canvas, enum tag tag, const char *alt);
void pdf_tag_end(struct canvas *canvas);

/* To be called before something is drawn, and when a page ends. */
void pdf_mark_text(struct pdf *pdf);
void pdf_mark_shape(struct pdf *pdf);
void pdf_mark_end(struct pdf *pdf);

/* Writes the tree of tags, once all pages are drawn. */
void pdf_tags_finish(struct pdf *pdf);

/* about.c ---------------------------------------------------------------- */

/* Title, language, day, and what a document for archives needs. */
void pdf_about_finish(struct pdf *pdf);

#endif
