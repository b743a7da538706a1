/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an .xlsx file keeps apart from its sheets: styles and texts; see
 * spreadsheet_xlsx.h. */
#include <stdlib.h>
#include <string.h>

#include "spreadsheet_xlsx.h"

/* Excel allows some 250 formats and 65,490 styles; others write more. */
enum { MOST_FORMATS = 5000, MOST_STYLES = 100000 };

/* Styles ---------------------------------------------------------------- */

static void add_format(struct spreadsheet_xml *xml, const struct xml_tag *tag)
{
    struct xlsx_styles *styles = &((struct xlsx *)xml->self)->styles;
    const char *code = xml_attribute(tag, XML_NONE, "formatCode");
    size_t number = xml_whole(xml_attribute(tag, XML_NONE, "numFmtId"), 0, UINT32_MAX);
    if (styles->own_count == MOST_FORMATS) {
        spreadsheet_damaged(xml->reading);
        return;
    }
    if (styles->own_count == styles->own_room) {
        styles->own_room = styles->own_room ? 2 * styles->own_room : 32;
        styles->own =
            ank_must(realloc(styles->own, styles->own_room * sizeof *styles->own));
    }
    styles->own[styles->own_count].number = number;
    styles->own[styles->own_count++].format = number_format_of(code ? code : "");
}

static enum number_format format_of(const struct xlsx_styles *styles, size_t number)
{
    for (size_t i = 0; i < styles->own_count; i++)
        if (styles->own[i].number == number)
            return styles->own[i].format;
    return number_format_known(number);
}

static void add_style(struct spreadsheet_xml *xml, const struct xml_tag *tag)
{
    struct xlsx_styles *styles = &((struct xlsx *)xml->self)->styles;
    size_t number = xml_whole(xml_attribute(tag, XML_NONE, "numFmtId"), 0, UINT32_MAX);
    if (styles->count == MOST_STYLES) {
        spreadsheet_damaged(xml->reading);
        return;
    }
    if (styles->count == styles->room) {
        styles->room = styles->room ? 2 * styles->room : 64;
        styles->of_style = ank_must(realloc(styles->of_style, styles->room));
    }
    styles->of_style[styles->count++] = (unsigned char)format_of(styles, number);
}

/* Only the formats of cells: what is coloured by a condition has some too. */
static void on_style(struct spreadsheet_xml *xml, const struct xml_tag *tag)
{
    struct xlsx_styles *styles = &((struct xlsx *)xml->self)->styles;
    if (xml_is(tag->name, XML_SHEET, "numFmts"))
        styles->in_formats = true;
    else if (xml_is(tag->name, XML_SHEET, "cellXfs"))
        styles->in_styles = true;
    else if (styles->in_formats && xml_is(tag->name, XML_SHEET, "numFmt"))
        add_format(xml, tag);
    else if (styles->in_styles && xml_is(tag->name, XML_SHEET, "xf"))
        add_style(xml, tag);
}

static void off_style(struct spreadsheet_xml *xml, struct xml_name name)
{
    struct xlsx_styles *styles = &((struct xlsx *)xml->self)->styles;
    if (xml_is(name, XML_SHEET, "numFmts"))
        styles->in_formats = false;
    else if (xml_is(name, XML_SHEET, "cellXfs"))
        styles->in_styles = false;
}

void xlsx_read_styles(struct xlsx *xlsx, const char *part)
{
    const struct xml_taker taker = {xlsx, on_style, off_style};
    spreadsheet_xml_part(xlsx->reading, xlsx->zip, part, &taker);
}

/* Texts ----------------------------------------------------------------- */

/* The number that four hexadecimal digits make. */
static bool four_digits(const char *text, unsigned *number)
{
    *number = 0;
    for (size_t i = 0; i < 4; i++) {
        const char *digits = "0123456789abcdef0123456789ABCDEF";
        const char *found = text[i] ? strchr(digits, text[i]) : NULL;
        if (!found)
            return false;
        *number = *number << 4 | ((unsigned)(found - digits) & 0xf);
    }
    return true;
}

/* Below 0x10000, and no half of a pair. At most three bytes. */
static size_t put_letter(char *to, unsigned letter)
{
    size_t used = 0;
    if (letter < 0x80) {
        to[used++] = (char)letter;
        return used;
    }
    if (letter < 0x800) {
        to[used++] = (char)(0xc0 | letter >> 6);
    } else {
        to[used++] = (char)(0xe0 | letter >> 12);
        to[used++] = (char)(0x80 | (letter >> 6 & 0x3f));
    }
    to[used++] = (char)(0x80 | (letter & 0x3f));
    return used;
}

size_t xlsx_unescape(char *text, size_t length)
{
    size_t to = 0;
    for (size_t from = 0; from < length;) {
        const char *at = text + from;
        unsigned letter;
        bool escaped = length - from >= 7 && at[0] == '_' && at[1] == 'x' &&
                       at[6] == '_' && four_digits(at + 2, &letter);
        if (escaped && letter > 0 && (letter < 0xd800 || letter > 0xdfff)) {
            to += put_letter(text + to, letter);
            from += 7;
        } else {
            text[to++] = text[from++];
        }
    }
    if (text)
        text[to] = '\0';
    return to;
}

static void add_string(struct spreadsheet_xml *xml)
{
    struct xlsx_strings *strings = &((struct xlsx *)xml->self)->strings;
    struct spreadsheet_text *text = &xml->text;
    if (strings->count == SPREADSHEET_MOST_CELLS) {
        spreadsheet_damaged(xml->reading);
        return;
    }
    if (strings->count == strings->room) {
        strings->room = strings->room ? 2 * strings->room : 256;
        strings->starts =
            ank_must(realloc(strings->starts, strings->room * sizeof *strings->starts));
    }
    strings->starts[strings->count++] = (uint32_t)strings->texts.length;
    size_t length = xlsx_unescape(text->bytes, text->length);
    if (spreadsheet_text_add(xml->reading, &strings->texts, text->bytes, length,
                             SPREADSHEET_MOST_TEXT))
        spreadsheet_text_add(xml->reading, &strings->texts, "", 1,
                             SPREADSHEET_MOST_TEXT);
}

static void on_string(struct spreadsheet_xml *xml, const struct xml_tag *tag)
{
    if (xml_is(tag->name, XML_SHEET, "si"))
        spreadsheet_text_clear(&xml->text);
    else if (xml_is(tag->name, XML_SHEET, "rPh"))
        xml_skip(xml); /* how Japanese is spoken */
    else
        xml->listening = xml_is(tag->name, XML_SHEET, "t");
}

static void off_string(struct spreadsheet_xml *xml, struct xml_name name)
{
    xml->listening = false;
    if (xml_is(name, XML_SHEET, "si"))
        add_string(xml);
}

void xlsx_read_strings(struct xlsx *xlsx, const char *part)
{
    const struct xml_taker taker = {xlsx, on_string, off_string};
    spreadsheet_xml_part(xlsx->reading, xlsx->zip, part, &taker);
}
