/* SPDX-License-Identifier: GPL-3.0-or-later */
/* XML through expat; see spreadsheet_xml.h. */
#include "spreadsheet_xml.h"

#include <expat.h>
#include <string.h>

enum {
    MOST_DEPTH = 64,
    LONGEST_TAG = 4 << 20, /* bytes without an end of a tag */
    PIECE = 32 << 10,
    BETWEEN = '\n' /* the name of a space and a name in it; neither holds it */
};

struct xml_parsing {
    struct spreadsheet_xml xml;
    const struct xml_taker *taker;
    XML_Parser parser;
    size_t depth;
    size_t skipped; /* the depth at which an element is passed over; 0: none is */
    long long fed;
};

/* Names ----------------------------------------------------------------- */

#define SPACE(space, uri)                                                              \
    {                                                                                  \
        uri, sizeof uri - 1, space                                                     \
    }
#define OASIS(space, name)                                                             \
    SPACE(space, "urn:oasis:names:tc:opendocument:xmlns:" name ":1.0")
static const struct {
    const char *uri;
    size_t length;
    enum xml_space space;
} spaces[] = {
    SPACE(XML_SHEET, "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    SPACE(XML_SHEET, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
    OASIS(XML_TABLE, "table"),
    OASIS(XML_OFFICE, "office"),
    OASIS(XML_TEXT, "text"),
    SPACE(XML_CALC,
          "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"),
    OASIS(XML_STYLE, "style"),
    OASIS(XML_DRAWING, "drawing"),
    OASIS(XML_MANIFEST, "manifest"),
    SPACE(XML_PACKAGE, "http://schemas.openxmlformats.org/package/2006/relationships"),
    SPACE(XML_RELATION,
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    SPACE(XML_RELATION, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
};
#undef OASIS
#undef SPACE

struct xml_name xml_name_of(const char *name)
{
    const char *between = strchr(name, BETWEEN);
    if (!between)
        return (struct xml_name){XML_NONE, name};
    size_t length = (size_t)(between - name);
    for (size_t i = 0; i < ANK_COUNT(spaces); i++)
        if (spaces[i].length == length && memcmp(spaces[i].uri, name, length) == 0)
            return (struct xml_name){spaces[i].space, between + 1};
    return (struct xml_name){XML_OTHER, between + 1};
}

bool xml_is(struct xml_name name, enum xml_space space, const char *local)
{
    return name.space == space && strcmp(name.local, local) == 0;
}

const char *xml_attribute(const struct xml_tag *tag, enum xml_space space,
                          const char *local)
{
    for (const char **pair = tag->attributes; *pair; pair += 2) {
        bool is = space == XML_NONE ? strcmp(*pair, local) == 0
                                    : xml_is(xml_name_of(*pair), space, local);
        if (is)
            return pair[1];
    }
    return NULL;
}

bool xml_truth(const char *value)
{
    return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

size_t xml_whole(const char *value, size_t otherwise, size_t most)
{
    if (!value || !*value)
        return otherwise;
    size_t number = 0;
    for (; *value >= '0' && *value <= '9' && number <= most; value++)
        number = number * 10 + (size_t)(*value - '0');
    return *value || number > most ? otherwise : number;
}

/* What expat finds ------------------------------------------------------ */

static void stop(struct xml_parsing *parsing)
{
    XML_StopParser(parsing->parser, XML_FALSE);
}

static void XMLCALL on_begin(void *data, const char *name, const char **attributes)
{
    struct xml_parsing *parsing = data;
    if (++parsing->depth > MOST_DEPTH)
        spreadsheet_damaged(parsing->xml.reading);
    else if (!parsing->skipped) {
        const struct xml_tag tag = {xml_name_of(name), attributes};
        parsing->taker->begin(&parsing->xml, &tag);
    }
    if (!spreadsheet_goes_on(parsing->xml.reading))
        stop(parsing);
}

static void XMLCALL on_end(void *data, const char *name)
{
    struct xml_parsing *parsing = data;
    if (!parsing->skipped)
        parsing->taker->end(&parsing->xml, xml_name_of(name));
    else if (parsing->skipped == parsing->depth)
        parsing->skipped = 0;
    parsing->depth--;
    if (!spreadsheet_goes_on(parsing->xml.reading))
        stop(parsing);
}

static void XMLCALL on_text(void *data, const char *text, int length)
{
    struct xml_parsing *parsing = data;
    struct spreadsheet_xml *xml = &parsing->xml;
    if (xml->listening && !parsing->skipped &&
        !spreadsheet_text_add(xml->reading, &xml->text, text, (size_t)length,
                              SPREADSHEET_LONGEST_CELL))
        stop(parsing);
}

/* No spreadsheet has one, and everything that explodes begins with one. */
static void XMLCALL on_doctype(void *data, const char *name, const char *system_id,
                               const char *public_id, int inside)
{
    (void)name;
    (void)system_id;
    (void)public_id;
    (void)inside;
    struct xml_parsing *parsing = data;
    spreadsheet_damaged(parsing->xml.reading);
    stop(parsing);
}

void xml_skip(struct spreadsheet_xml *xml)
{
    xml->parsing->skipped = xml->parsing->depth;
}

/* Piece by piece -------------------------------------------------------- */

static void begin(struct xml_parsing *parsing)
{
    parsing->xml.self = parsing->taker->self;
    parsing->xml.parsing = parsing;
    parsing->parser = ank_must(XML_ParserCreateNS(NULL, BETWEEN));
    XML_SetUserData(parsing->parser, parsing);
    XML_SetElementHandler(parsing->parser, on_begin, on_end);
    XML_SetCharacterDataHandler(parsing->parser, on_text);
    XML_SetStartDoctypeDeclHandler(parsing->parser, on_doctype);
}

/* Bytes that stand in expat's own buffer; 0: there are no more. */
static void feed(struct xml_parsing *parsing, size_t length)
{
    struct spreadsheet_reading *reading = parsing->xml.reading;
    reading->unpacked += length;
    if (reading->unpacked > SPREADSHEET_MOST_BYTES) {
        ank_fail(reading->err, ANK_INVALID,
                 "unpacked, this file is larger than 256 MiB; keep the sheet with the "
                 "scores and save that alone");
        return;
    }
    if (XML_ParseBuffer(parsing->parser, (int)length, length == 0) ==
            XML_STATUS_ERROR &&
        spreadsheet_goes_on(reading))
        spreadsheet_damaged(reading);
    parsing->fed += (long long)length;
    if (parsing->fed - XML_GetCurrentByteIndex(parsing->parser) > LONGEST_TAG)
        spreadsheet_damaged(reading);
}

static void finish(struct xml_parsing *parsing)
{
    XML_ParserFree(parsing->parser);
    spreadsheet_text_free(&parsing->xml.text);
}

void spreadsheet_xml_part(struct spreadsheet_reading *reading,
                          struct spreadsheet_zip *zip, const char *name,
                          const struct xml_taker *taker)
{
    struct xml_parsing parsing = {.xml = {.reading = reading}, .taker = taker};
    if (!spreadsheet_goes_on(reading) || !spreadsheet_zip_part(zip, name))
        return;
    begin(&parsing);
    size_t got = 1;
    while (got > 0 && spreadsheet_goes_on(reading)) {
        void *piece = ank_must(XML_GetBuffer(parsing.parser, PIECE));
        got = spreadsheet_zip_read(zip, piece, PIECE);
        if (spreadsheet_goes_on(reading))
            feed(&parsing, got);
    }
    finish(&parsing);
    spreadsheet_zip_part_close(zip);
}

void spreadsheet_xml_file(struct spreadsheet_reading *reading, FILE *in,
                          const struct xml_taker *taker)
{
    struct xml_parsing parsing = {.xml = {.reading = reading}, .taker = taker};
    begin(&parsing);
    size_t got = 1;
    while (got > 0 && spreadsheet_goes_on(reading)) {
        void *piece = ank_must(XML_GetBuffer(parsing.parser, PIECE));
        got = fread(piece, 1, PIECE, in);
        feed(&parsing, got);
    }
    finish(&parsing);
}
