/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * libharu as a writer of objects.
 *
 * Its page, font and text functions are not used, and so neither are their
 * limits: an object is a dictionary whose entries are written by our own
 * function when the file is saved.
 */
#include <stdlib.h>
#include <string.h>

#include "pdf.h"

/* libharu reports every failure here, and refuses to go on after one. */
static void on_failure(HPDF_STATUS status, HPDF_STATUS detail, void *context)
{
    struct pdf *pdf = context;
    if (status == HPDF_FAILD_TO_ALLOC_MEM)
        ank_must(NULL);
    canvas_fail(&pdf->canvas, ANK_IO,
                "the PDF could not be made (libharu 0x%04lx, %lu)",
                (unsigned long)status, (unsigned long)detail);
}

bool pdf_start(struct pdf *pdf, struct ank_error *err)
{
    pdf->doc = HPDF_New(on_failure, pdf);
    if (!pdf->doc)
        return ank_fail(err, ANK_IO, "the PDF library did not start");
    pdf->doc->pdf_version = HPDF_VER_14;
    HPDF_SetCompressionMode(pdf->doc, HPDF_COMP_ALL);
    /* The library signs its name; a document is to say nothing of its maker. */
    HPDF_Dict_RemoveElement(pdf->doc->info, "Producer");
    return true;
}

/* Objects -------------------------------------------------------------- */

static HPDF_STATUS write_entries(HPDF_Dict object, HPDF_Stream stream)
{
    return object->attr ? HPDF_Stream_WriteStr(stream, object->attr) : HPDF_OK;
}

static void free_entries(HPDF_Dict object)
{
    free(object->attr);
    object->attr = NULL;
}

static HPDF_Dict prepare(HPDF_Dict object)
{
    if (object) {
        object->write_fn = write_entries;
        object->free_fn = free_entries;
    }
    return object;
}

HPDF_Dict pdf_object(struct pdf *pdf)
{
    HPDF_Dict object = prepare(HPDF_Dict_New(pdf->doc->mmgr));
    if (object)
        HPDF_Xref_Add(pdf->doc->xref, object);
    return object;
}

void pdf_say_text(HPDF_Dict object, const char *entries)
{
    if (!object)
        return;
    free(object->attr);
    object->attr = ank_must(strdup(entries));
}

void pdf_say(HPDF_Dict object, const struct bytes *entries)
{
    pdf_say_text(object, entries->data ? entries->data : "");
}

static const char deflated_entry[] = "/Filter /FlateDecode\n";

HPDF_Dict pdf_stream_plain(struct pdf *pdf, const void *data, size_t size,
                           const char *entries)
{
    HPDF_Dict object = prepare(HPDF_DictStream_New(pdf->doc->mmgr, pdf->doc->xref));
    if (!object)
        return NULL;
    object->filter =
        HPDF_STREAM_FILTER_NONE; /* it is there already, or there is none */
    HPDF_Stream_Write(object->stream, data, (HPDF_UINT)size);
    pdf_say_text(object, entries);
    return object;
}

static HPDF_Dict deflated(struct pdf *pdf, const struct bytes *bytes,
                          const char *entries)
{
    struct bytes all = {0};
    bytes_text(&all, entries);
    bytes_text(&all, deflated_entry);
    HPDF_Dict object = pdf_stream_plain(pdf, bytes->data, bytes->size, all.data);
    bytes_free(&all);
    return object;
}

HPDF_Dict pdf_stream(struct pdf *pdf, const void *data, size_t size,
                     const char *entries)
{
    struct bytes bytes = {0};
    pdf_deflate(&bytes, data, size);
    HPDF_Dict object = deflated(pdf, &bytes, entries);
    bytes_free(&bytes);
    return object;
}

HPDF_Dict pdf_stream_again(struct pdf *pdf, const void *data, size_t size,
                           const char *entries)
{
    return deflated(pdf, pdf_deflate_again(data, size), entries);
}

void pdf_ref(struct bytes *out, const void *object)
{
    const HPDF_Obj_Header *header = object;
    bytes_text(out, " ");
    bytes_number(out, header ? (double)(header->obj_id & 0x00FFFFFF) : 0);
    bytes_text(out, " 0 R");
}

/* Strings -------------------------------------------------------------- */

/* The text is clean, so a lead byte is followed by what it says. */
static const char *next_code(const char *text, uint32_t *code)
{
    unsigned char first = (unsigned char)*text++;
    int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    *code = more == 0 ? first : first & (0x3Fu >> more);
    for (; more > 0 && *text; more--)
        *code = *code << 6 | ((unsigned char)*text++ & 0x3F);
    return text;
}

void pdf_utf16(struct bytes *out, const char *text)
{
    for (uint32_t code; *text;) {
        text = next_code(text, &code);
        if (code >= 0x10000)
            bytes_hex(out, (uint16_t)(0xD7C0 + (code >> 10)));
        bytes_hex(out, (uint16_t)(code < 0x10000 ? code : 0xDC00 + (code & 0x3FF)));
    }
}

void pdf_string(struct bytes *out, const char *text)
{
    bytes_text(out, "<FEFF");
    pdf_utf16(out, text);
    bytes_text(out, ">");
}

/* Pages and the catalog ------------------------------------------------ */

HPDF_Page pdf_add_page(struct pdf *pdf, size_t number)
{
    HPDF_Page page = HPDF_AddPage(pdf->doc);
    if (!page)
        return NULL;
    HPDF_Page_SetWidth(page,
                       (HPDF_REAL)(pdf->canvas.letter ? LETTER_WIDTH : PAGE_WIDTH));
    HPDF_Page_SetHeight(page, (HPDF_REAL)canvas_height(&pdf->canvas));
    HPDF_Dict resources = HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT);
    if (resources)
        HPDF_Dict_Add(resources, "Font", pdf->fonts_object);
    HPDF_Dict_AddNumber(page, "StructParents", (HPDF_INT32)number);
    return page;
}

/* Compressed at once, since a book holds all its pages until it is saved. */
void pdf_page_content(struct pdf *pdf, HPDF_Page page, const struct bytes *content)
{
    HPDF_Dict stream = prepare(HPDF_Dict_GetItem(page, "Contents", HPDF_OCLASS_DICT));
    if (!stream || pdf->canvas.failure.code != ANK_OK)
        return;
    struct bytes bytes = {0};
    pdf_deflate(&bytes, content->data, content->size);
    HPDF_Stream_Write(stream->stream, (const HPDF_BYTE *)bytes.data,
                      (HPDF_UINT)bytes.size);
    stream->filter = HPDF_STREAM_FILTER_NONE; /* it is there already */
    pdf_say_text(stream, deflated_entry);
    bytes_free(&bytes);
}

/* An entry that libharu writes as it is: its own strings know no UTF-16. */
static void add_string(HPDF_Dict object, const char *key, const char *text)
{
    struct bytes bytes = {0};
    uint32_t code;
    bytes_add(&bytes, "\xFE\xFF", 2);
    while (*text) {
        text = next_code(text, &code);
        uint32_t high = code < 0x10000 ? code : 0xD7C0 + (code >> 10);
        bytes_add(&bytes, (char[]){(char)(high >> 8), (char)high}, 2);
        if (code >= 0x10000)
            bytes_add(&bytes, (char[]){(char)(0xDC | (code >> 8 & 3)), (char)code}, 2);
    }
    HPDF_Dict_Add(
        object, key,
        HPDF_Binary_New(object->mmgr, (HPDF_BYTE *)bytes.data, (HPDF_UINT)bytes.size));
    bytes_free(&bytes);
}

/* libharu makes targets objects of their own, which checkers of PDF/A refuse. */
void pdf_bookmark(struct pdf *pdf, HPDF_Page page, const char *title)
{
    HPDF_Outline outline = HPDF_CreateOutline(pdf->doc, NULL, "", NULL);
    HPDF_Array target = HPDF_Array_New(pdf->doc->mmgr);
    if (!outline || !target)
        return;
    add_string(outline, "Title", title);
    HPDF_Array_Add(target, page);
    HPDF_Array_AddName(target, "Fit");
    HPDF_Dict_Add(outline, "Dest", target);
}

void pdf_catalog(struct pdf *pdf, const char *key, HPDF_Dict object)
{
    HPDF_Dict_Add(pdf->doc->catalog, key, object);
}

void pdf_catalog_list(struct pdf *pdf, const char *key, HPDF_Dict object)
{
    HPDF_Array list = HPDF_Array_New(pdf->doc->mmgr);
    if (!list)
        return;
    HPDF_Array_Add(list, object);
    HPDF_Dict_Add(pdf->doc->catalog, key, list);
}

void pdf_language(struct pdf *pdf)
{
    HPDF_Dict_Add(pdf->doc->catalog, "Lang",
                  HPDF_String_New(pdf->doc->mmgr, pdf->canvas.language, NULL));
}

void pdf_info(struct pdf *pdf, const struct bytes *entries)
{
    HPDF_Dict info = prepare(pdf->doc->info);
    pdf_say(info, entries);
}

void pdf_identity(struct pdf *pdf)
{
    HPDF_BYTE identity[16];
    HPDF_Array twice = HPDF_Array_New(pdf->doc->mmgr);
    if (!twice)
        return;
    for (size_t i = 0; i < sizeof identity; i++)
        identity[i] = (HPDF_BYTE)(pdf->hash[i / 8] >> 8 * (i % 8));
    for (int i = 0; i < 2; i++)
        HPDF_Array_Add(twice,
                       HPDF_Binary_New(pdf->doc->mmgr, identity, sizeof identity));
    HPDF_Dict_Add(pdf->doc->trailer, "ID", twice);
}

/* Saving --------------------------------------------------------------- */

/* Into memory: libharu's own way to a file loses what a full disk refuses. */
void pdf_save(struct pdf *pdf, char **bytes, size_t *size)
{
    if (HPDF_SaveToStream(pdf->doc) != HPDF_OK || pdf->canvas.failure.code != ANK_OK)
        return;
    HPDF_UINT32 room = HPDF_GetStreamSize(pdf->doc), got = room;
    char *data = ank_must(malloc(room + 1));
    HPDF_ResetStream(pdf->doc);
    HPDF_ReadFromStream(pdf->doc, (HPDF_BYTE *)data, &got);
    if (got != room)
        canvas_fail(&pdf->canvas, ANK_IO, "the PDF could not be made (%u of %u bytes)",
                    (unsigned)got, (unsigned)room);
    *bytes = data;
    *size = got;
}
