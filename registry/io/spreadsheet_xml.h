/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * spreadsheet_xml.h - XML, element by element, within limits
 *
 * A document type is refused, and with it every entity; so is what is nested too deep,
 * a tag without an end, and more text than a cell may have.
 */
#ifndef IO_SPREADSHEET_XML_H
#define IO_SPREADSHEET_XML_H

#include "spreadsheet_zip.h"

/* What a name belongs to, whatever its prefix; the transitional and the strict name of
 * a space are one. */
enum xml_space {
    XML_NONE, /* an attribute without a prefix, which is of its element */
    XML_OTHER,
    XML_SHEET,    /* SpreadsheetML */
    XML_RELATION, /* r:id */
    XML_PACKAGE,  /* relationships between parts */
    XML_OFFICE,   /* OpenDocument, this one and the next */
    XML_TABLE,
    XML_TEXT,
    XML_STYLE,
    XML_DRAWING,
    XML_MANIFEST,
    XML_CALC, /* what LibreOffice adds */
};

/* The name of an element or an attribute. */
struct xml_name {
    enum xml_space space;
    const char *local;
};

/* What stands before an element. */
struct xml_tag {
    struct xml_name name;
    const char **attributes; /* name, value, ..., NULL */
};

struct spreadsheet_xml;

/* What is done at the begin and the end of each element. */
struct xml_taker {
    void *self;
    void (*begin)(struct spreadsheet_xml *xml, const struct xml_tag *tag);
    void (*end)(struct spreadsheet_xml *xml, struct xml_name name);
};

/* An XML part that is being read. */
struct spreadsheet_xml {
    struct spreadsheet_reading *reading;
    void *self;                   /* of the taker */
    bool listening;               /* text goes to `text`; for the taker to set */
    struct spreadsheet_text text; /* for the taker to clear */
    struct xml_parsing *parsing;
};

/* Splits an attribute's name; the name of an element comes split. */
struct xml_name xml_name_of(const char *name);
/* Whether it is that name of that space. */
bool xml_is(struct xml_name name, enum xml_space space, const char *local);

/* The value of an attribute; NULL when it is not there. */
const char *xml_attribute(const struct xml_tag *tag, enum xml_space space,
                          const char *local);

/* "1" and "true", or nothing of the kind. */
bool xml_truth(const char *value);

/* A whole number from 0; `otherwise` when it is none or above `most`. */
size_t xml_whole(const char *value, size_t otherwise, size_t most);

/* To be called at the begin of an element: what is inside is passed over, and its end
 * is not told either. */
void xml_skip(struct spreadsheet_xml *xml);

/* Reads a part of the zip file, or a file from where it stands to its end. */
void spreadsheet_xml_part(struct spreadsheet_reading *reading,
                          struct spreadsheet_zip *zip, const char *name,
                          const struct xml_taker *taker);
void spreadsheet_xml_file(struct spreadsheet_reading *reading, FILE *in,
                          const struct xml_taker *taker);

#endif
