/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows and cells of a sheet of an .xlsx file; see spreadsheet_xlsx.h. */
#include <math.h>
#include <string.h>

#include "spreadsheet_xlsx.h"

/* What the value of a cell is, by its attribute t; ECMA-376-1, 18.18.11. */
enum cell_type {
    TYPE_NUMBER,
    TYPE_SHARED, /* the place of its text among those apart */
    TYPE_TEXT,   /* of a formula, or in place */
    TYPE_BOOLEAN,
    TYPE_ERROR,
    TYPE_ISO, /* a day */
};

/* Where in the sheet the reading is. */
struct sheet_place {
    struct xlsx *xlsx;
    size_t row, column;
    bool row_hidden;
    enum cell_type type;
    size_t style;
    bool formula, in_place; /* of this cell: its text stands in it */
};

static enum cell_type type_of(const char *type)
{
    static const struct {
        const char *name;
        enum cell_type type;
    } types[] = {
        {"n", TYPE_NUMBER},       {"s", TYPE_SHARED},  {"str", TYPE_TEXT},
        {"inlineStr", TYPE_TEXT}, {"b", TYPE_BOOLEAN}, {"e", TYPE_ERROR},
        {"d", TYPE_ISO},
    };
    for (size_t i = 0; type && i < ANK_COUNT(types); i++)
        if (strcmp(types[i].name, type) == 0)
            return types[i].type;
    return TYPE_NUMBER;
}

/* "J14": what is no place leaves both 0. Returns what stands behind. */
static const char *read_place(const char *text, size_t *row, size_t *column)
{
    *row = *column = 0;
    for (; (*text | 0x20) >= 'a' && (*text | 0x20) <= 'z'; text++)
        if (*column <= SPREADSHEET_LAST_COLUMN)
            *column = *column * 26 + (size_t)((*text | 0x20) - 'a' + 1);
    for (; *text >= '0' && *text <= '9'; text++)
        if (*row <= SPREADSHEET_LAST_ROW)
            *row = *row * 10 + (size_t)(*text - '0');
    return text;
}

/* Beginnings ------------------------------------------------------------ */

static void on_row(struct sheet_place *place, const struct xml_tag *tag)
{
    place->row = xml_whole(xml_attribute(tag, XML_NONE, "r"), place->row + 1,
                           SPREADSHEET_LAST_ROW);
    place->row_hidden = xml_truth(xml_attribute(tag, XML_NONE, "hidden"));
    place->column = 0;
}

static void on_cell(struct spreadsheet_xml *xml, struct sheet_place *place,
                    const struct xml_tag *tag)
{
    size_t row, column = 0;
    const char *at = NULL, *type = NULL, *style = NULL;
    for (const char **pair = tag->attributes; *pair; pair += 2) {
        if (strcmp(pair[0], "r") == 0)
            at = pair[1];
        else if (strcmp(pair[0], "t") == 0)
            type = pair[1];
        else if (strcmp(pair[0], "s") == 0)
            style = pair[1];
    }
    if (at)
        read_place(at, &row, &column);
    place->column = column ? column : place->column + 1;
    place->type = type_of(type);
    place->style = xml_whole(style, 0, UINT32_MAX);
    place->formula = place->in_place = false;
    spreadsheet_text_clear(&xml->text);
}

static void on_merged(struct spreadsheet_xml *xml, const struct xml_tag *tag)
{
    struct spreadsheet_range range;
    const char *ref = xml_attribute(tag, XML_NONE, "ref");
    const char *rest = ref ? read_place(ref, &range.top, &range.left) : "";
    if (*rest == ':') {
        read_place(rest + 1, &range.bottom, &range.right);
        spreadsheet_merged(xml->reading, range);
    }
}

static void on_columns(struct spreadsheet_xml *xml, const struct xml_tag *tag)
{
    size_t most = SPREADSHEET_LAST_COLUMN;
    struct spreadsheet_span span = {
        xml_whole(xml_attribute(tag, XML_NONE, "min"), 0, most),
        xml_whole(xml_attribute(tag, XML_NONE, "max"), 0, most),
    };
    if (xml_truth(xml_attribute(tag, XML_NONE, "hidden")))
        spreadsheet_hidden(xml->reading, span);
}

static void on_tag(struct spreadsheet_xml *xml, const struct xml_tag *tag)
{
    struct sheet_place *place = xml->self;
    const char *name = tag->name.local;
    if (tag->name.space != XML_SHEET)
        return;
    if (strcmp(name, "c") == 0)
        on_cell(xml, place, tag);
    else if (strcmp(name, "v") == 0)
        xml->listening = !place->in_place; /* beside a text in place it is old */
    else if (strcmp(name, "row") == 0)
        on_row(place, tag);
    else if (strcmp(name, "f") == 0)
        place->formula = true;
    else if (strcmp(name, "is") == 0) {
        place->in_place = true;
        place->type = TYPE_TEXT;
        spreadsheet_text_clear(&xml->text);
    } else if (strcmp(name, "t") == 0)
        xml->listening = place->in_place;
    else if (strcmp(name, "rPh") == 0)
        xml_skip(xml);
    else if (strcmp(name, "mergeCell") == 0)
        on_merged(xml, tag);
    else if (strcmp(name, "col") == 0)
        on_columns(xml, tag);
}

/* Ends ------------------------------------------------------------------ */

static const char *shared_text(struct sheet_place *place, const char *index)
{
    const struct xlsx_strings *strings = &place->xlsx->strings;
    size_t at = xml_whole(index, SIZE_MAX, SPREADSHEET_MOST_CELLS);
    if (at < strings->count)
        return strings->texts.bytes + strings->starts[at];
    spreadsheet_damaged(place->xlsx->reading);
    return "";
}

/* A number in the format of its style; what is no number stays the text it is. */
static void set_number(const struct sheet_place *place, const char *text,
                       struct spreadsheet_cell *cell)
{
    const struct xlsx_styles *styles = &place->xlsx->styles;
    double number;
    if (!spreadsheet_number(place->xlsx->reading, text, &number))
        return;
    enum number_format format = place->style < styles->count
                                    ? (enum number_format)styles->of_style[place->style]
                                    : FORMAT_NUMBER;
    spreadsheet_serial(cell, number, format, place->xlsx->from_1904);
}

static void end_cell(struct spreadsheet_xml *xml, struct sheet_place *place)
{
    struct spreadsheet_cell cell = {place->column, CELL_TEXT,  place->formula,
                                    (double)NAN,   ANK_NO_DAY, NULL};
    const char *text = xml->text.bytes ? xml->text.bytes : "";
    size_t length = xml->text.length;
    if (length == 0 && !place->formula)
        return;
    if (length == 0)
        cell.kind = CELL_EMPTY;
    else if (place->type == TYPE_SHARED) {
        text = shared_text(place, text);
        length = strlen(text);
    } else if (place->type == TYPE_TEXT)
        length = xlsx_unescape(xml->text.bytes, length);
    else if (place->type == TYPE_NUMBER)
        set_number(place, text, &cell);
    else if (place->type == TYPE_ISO)
        (void)spreadsheet_iso(&cell, text); /* else it stays a text */
    else if (place->type == TYPE_ERROR)
        cell.kind = CELL_ERROR;
    else {
        cell.kind = CELL_BOOLEAN;
        cell.number = xml_truth(text) ? 1 : 0;
    }
    spreadsheet_cell(xml->reading, cell, text, length);
}

static void off_tag(struct spreadsheet_xml *xml, struct xml_name name)
{
    struct sheet_place *place = xml->self;
    xml->listening = false;
    if (xml_is(name, XML_SHEET, "c"))
        end_cell(xml, place);
    else if (xml_is(name, XML_SHEET, "row"))
        spreadsheet_row_end(xml->reading, place->row, 1, place->row_hidden);
}

void xlsx_read_sheet(struct xlsx *xlsx, const char *part)
{
    struct sheet_place place = {.xlsx = xlsx};
    const struct xml_taker taker = {&place, on_tag, off_tag};
    spreadsheet_xml_part(xlsx->reading, xlsx->zip, part, &taker);
}
