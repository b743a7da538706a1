/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of an OpenDocument file, packed or flat; see spreadsheet_reading.h. */
#include <math.h>
#include <string.h>

#include "spreadsheet_value.h"
#include "spreadsheet_xml.h"

enum { LONGEST_NAME = 1000, MOST_STYLES = 10000 };

/* Where in the document the reading is. */
struct ods {
    struct spreadsheet_reading *reading;
    char style[LONGEST_NAME + 1]; /* of a sheet, that is being read, or "" */
    const char **hiding;          /* styles of sheets that are hidden */
    size_t hiding_count;
    bool spreadsheet, in_sheet;
    size_t row, times,
        column; /* the row at hand and how often it stands; cells so far */
    bool row_hidden;

    struct spreadsheet_cell cell; /* the one at hand */
    bool in_cell, written;        /* its text: once in place, or as an attribute */
    size_t repeated;
};

/* Styles ---------------------------------------------------------------- */

static void on_style(struct ods *ods, const struct xml_tag *tag)
{
    const char *name = xml_attribute(tag, XML_STYLE, "name");
    const char *family = xml_attribute(tag, XML_STYLE, "family");
    bool of_sheet = name && family && strcmp(family, "table") == 0;
    snprintf(ods->style, sizeof ods->style, "%s", of_sheet ? name : "");
}

static void on_properties(struct ods *ods, const struct xml_tag *tag)
{
    struct ank_arena *mem = &ods->reading->mem;
    const char *display = xml_attribute(tag, XML_TABLE, "display");
    if (!display || xml_truth(display) || !ods->style[0] ||
        ods->hiding_count == MOST_STYLES)
        return;
    ods->hiding = ank_grow(mem, ods->hiding, ods->hiding_count, sizeof *ods->hiding);
    ods->hiding[ods->hiding_count++] = ank_strdup(mem, ods->style);
}

static bool is_hiding(const struct ods *ods, const char *style)
{
    for (size_t i = 0; style && i < ods->hiding_count; i++)
        if (strcmp(ods->hiding[i], style) == 0)
            return true;
    return false;
}

/* Sheets, columns, rows ------------------------------------------------- */

static void on_sheet(struct spreadsheet_xml *xml, struct ods *ods,
                     const struct xml_tag *tag)
{
    const char *name = xml_attribute(tag, XML_TABLE, "name");
    bool hidden = is_hiding(ods, xml_attribute(tag, XML_TABLE, "style-name"));
    char kept[LONGEST_NAME + 1];
    snprintf(kept, sizeof kept, "%s", name ? name : "");
    if (!ods->spreadsheet ||
        ods->in_sheet || /* a table in a cell is not of the sheet */
        !spreadsheet_sheet_begin(ods->reading, ank_strdup(&ods->reading->mem, kept),
                                 hidden ? SHEET_HIDDEN : SHEET_SHOWN, SHEET_CELLS)) {
        xml_skip(xml);
        return;
    }
    ods->in_sheet = true;
    ods->row = 1;
    ods->column = 0;
}

/* "visible" or, of what is not seen, "collapse" and "filter". */
static bool is_hidden(const struct xml_tag *tag)
{
    const char *visible = xml_attribute(tag, XML_TABLE, "visibility");
    return visible && strcmp(visible, "visible") != 0;
}

static void on_column(struct ods *ods, const struct xml_tag *tag)
{
    size_t count = xml_whole(xml_attribute(tag, XML_TABLE, "number-columns-repeated"),
                             1, SPREADSHEET_LAST_ROW);
    if (is_hidden(tag))
        spreadsheet_hidden(ods->reading, (struct spreadsheet_span){
                                             ods->column + 1, ods->column + count});
    ods->column += count;
}

static void on_row(struct ods *ods, const struct xml_tag *tag)
{
    ods->row_hidden = is_hidden(tag);
    ods->times = xml_whole(xml_attribute(tag, XML_TABLE, "number-rows-repeated"), 1,
                           2 * SPREADSHEET_LAST_ROW);
    ods->column = 0;
}

static void end_row(struct ods *ods)
{
    spreadsheet_row_end(ods->reading, ods->row, ods->times, ods->row_hidden);
    ods->row += ods->times;
}

/* Cells ----------------------------------------------------------------- */

/* What the attributes of a cell say. */
struct cell_values {
    const char *type, *extra_type; /* of OpenDocument; of LibreOffice, who has errors */
    const char *value, *boolean, *day, *time, *string;
    const char *repeated, *across, *down;
    bool formula;
};

static void see_office(struct cell_values *values, const char *name, const char *value)
{
    if (strcmp(name, "value-type") == 0)
        values->type = value;
    else if (strcmp(name, "value") == 0)
        values->value = value;
    else if (strcmp(name, "boolean-value") == 0)
        values->boolean = value;
    else if (strcmp(name, "date-value") == 0)
        values->day = value;
    else if (strcmp(name, "time-value") == 0)
        values->time = value;
    else if (strcmp(name, "string-value") == 0)
        values->string = value;
}

static void see_table(struct cell_values *values, const char *name, const char *value)
{
    if (strcmp(name, "formula") == 0)
        values->formula = true;
    else if (strcmp(name, "number-columns-repeated") == 0)
        values->repeated = value;
    else if (strcmp(name, "number-columns-spanned") == 0)
        values->across = value;
    else if (strcmp(name, "number-rows-spanned") == 0)
        values->down = value;
}

static struct cell_values see_cell(const struct xml_tag *tag)
{
    struct cell_values values = {0};
    for (const char **pair = tag->attributes; *pair; pair += 2) {
        struct xml_name name = xml_name_of(pair[0]);
        if (name.space == XML_OFFICE)
            see_office(&values, name.local, pair[1]);
        else if (name.space == XML_TABLE)
            see_table(&values, name.local, pair[1]);
        else if (xml_is(name, XML_CALC, "value-type"))
            values.extra_type = pair[1];
    }
    return values;
}

static bool is_type(const char *type, const char *what)
{
    return type && strcmp(type, what) == 0;
}

/* What the cell is by its attributes; without one that counts it is its text. */
static void set_value(struct ods *ods, const struct cell_values *values)
{
    struct spreadsheet_cell *cell = &ods->cell;
    double number;
    if (is_type(values->extra_type, "error"))
        cell->kind = CELL_ERROR;
    else if (values->boolean) {
        cell->kind = CELL_BOOLEAN;
        cell->number = xml_truth(values->boolean) ? 1 : 0;
    } else if (values->day)
        (void)spreadsheet_iso(cell, values->day); /* else it stays a text */
    else if (values->time && spreadsheet_iso_duration(values->time, &number)) {
        cell->kind = CELL_DURATION;
        cell->number = number;
    } else if (values->value && !is_type(values->type, "string") &&
               spreadsheet_number(ods->reading, values->value, &number)) {
        cell->kind = CELL_NUMBER;
        cell->number = number;
    }
}

static void see_merged(struct ods *ods, const struct cell_values *values)
{
    size_t across = xml_whole(values->across, 1, SPREADSHEET_LAST_COLUMN);
    size_t down = xml_whole(values->down, 1, SPREADSHEET_LAST_ROW);
    if (across > 1 || down > 1)
        spreadsheet_merged(ods->reading,
                           (struct spreadsheet_range){ods->row, ods->column + 1,
                                                      ods->row + down - 1,
                                                      ods->column + across});
}

static void on_cell(struct spreadsheet_xml *xml, struct ods *ods,
                    const struct xml_tag *tag)
{
    struct cell_values values = see_cell(tag);
    ods->repeated = xml_whole(values.repeated, 1, 2 * SPREADSHEET_LAST_COLUMN);
    if (strcmp(tag->name.local, "covered-table-cell") == 0) {
        ods->column += ods->repeated; /* the text it had before it was merged */
        xml_skip(xml);
        return;
    }
    ods->cell = (struct spreadsheet_cell){.kind = CELL_TEXT,
                                          .formula = values.formula,
                                          .number = (double)NAN,
                                          .day = ANK_NO_DAY};
    set_value(ods, &values);
    see_merged(ods, &values);
    spreadsheet_text_clear(&xml->text);
    ods->in_cell = true;
    ods->written = ods->cell.kind == CELL_TEXT && values.string && *values.string;
    if (ods->written)
        spreadsheet_text_add(ods->reading, &xml->text, values.string,
                             strlen(values.string), SPREADSHEET_LONGEST_CELL);
}

static void end_cell(struct spreadsheet_xml *xml, struct ods *ods)
{
    bool worded = ods->cell.kind == CELL_TEXT || ods->cell.kind == CELL_ERROR;
    bool any = !worded || xml->text.length > 0 || ods->cell.formula;
    for (size_t i = 0; any && i < ods->repeated && spreadsheet_goes_on(ods->reading);
         i++) {
        ods->cell.column = ods->column + 1 + i;
        spreadsheet_cell(ods->reading, ods->cell,
                         xml->text.bytes ? xml->text.bytes : "", xml->text.length);
    }
    ods->column += ods->repeated;
    ods->in_cell = false;
}

/* Text in a cell -------------------------------------------------------- */

static void add(struct spreadsheet_xml *xml, const char *text)
{
    spreadsheet_text_add(xml->reading, &xml->text, text, strlen(text),
                         SPREADSHEET_LONGEST_CELL);
}

static void add_blanks(struct spreadsheet_xml *xml, const struct xml_tag *tag)
{
    size_t count = xml_whole(xml_attribute(tag, XML_TEXT, "c"), 1, 32767);
    while (count-- > 0 && spreadsheet_goes_on(xml->reading))
        add(xml, " ");
}

static void on_text(struct spreadsheet_xml *xml, const struct ods *ods,
                    const struct xml_tag *tag)
{
    const char *name = tag->name.local;
    if (!ods->in_cell || ods->written)
        return;
    if (strcmp(name, "p") == 0) {
        if (xml->text.length > 0)
            add(xml, "\n");
        xml->listening = true;
    } else if (strcmp(name, "ruby-text") == 0)
        xml_skip(xml); /* how it is spoken */
    else if (xml->listening && strcmp(name, "s") == 0)
        add_blanks(xml, tag);
    else if (xml->listening && strcmp(name, "line-break") == 0)
        add(xml, "\n");
    else if (xml->listening && strcmp(name, "tab") == 0)
        add(xml, "\t");
}

/* Elements -------------------------------------------------------------- */

/* A name for a text or a range. Formulas begin with the name of their language. */
static void on_named(struct ods *ods, const struct xml_tag *tag)
{
    const char *name = xml_attribute(tag, XML_TABLE, "name");
    const char *text = xml_attribute(tag, XML_TABLE, "expression");
    if (!text)
        text = xml_attribute(tag, XML_TABLE, "cell-range-address");
    if (text && strncmp(text, "of:", 3) == 0)
        text += 3;
    text += text && *text == '=';
    if (name && text)
        spreadsheet_named(ods->reading, name, text);
}

static void on_table(struct spreadsheet_xml *xml, struct ods *ods,
                     const struct xml_tag *tag)
{
    const char *name = tag->name.local;
    if (strcmp(name, "table") == 0)
        on_sheet(xml, ods, tag);
    else if (strcmp(name, "named-expression") == 0 || strcmp(name, "named-range") == 0)
        on_named(ods, tag);
    else if (strcmp(name, "tracked-changes") == 0 || strcmp(name, "shapes") == 0 ||
             strcmp(name, "dde-links") == 0)
        xml_skip(xml); /* cells that were, or are elsewhere */
    else if (!ods->in_sheet)
        return;
    else if (strcmp(name, "table-cell") == 0 || strcmp(name, "covered-table-cell") == 0)
        on_cell(xml, ods, tag);
    else if (strcmp(name, "table-row") == 0)
        on_row(ods, tag);
    else if (strcmp(name, "table-column") == 0)
        on_column(ods, tag);
}

static void on_tag(struct spreadsheet_xml *xml, const struct xml_tag *tag)
{
    struct ods *ods = xml->self;
    enum xml_space space = tag->name.space;
    if (space == XML_TABLE)
        on_table(xml, ods, tag);
    else if (space == XML_TEXT)
        on_text(xml, ods, tag);
    else if (xml_is(tag->name, XML_OFFICE, "spreadsheet"))
        ods->spreadsheet = true;
    else if (xml_is(tag->name, XML_STYLE, "style"))
        on_style(ods, tag);
    else if (xml_is(tag->name, XML_STYLE, "table-properties"))
        on_properties(ods, tag);
    else if (space == XML_DRAWING || xml_is(tag->name, XML_OFFICE, "annotation"))
        xml_skip(xml); /* a drawing over the cell, a note beside it */
}

static void off_tag(struct spreadsheet_xml *xml, struct xml_name name)
{
    struct ods *ods = xml->self;
    if (xml_is(name, XML_TEXT, "p"))
        xml->listening = false;
    else if (xml_is(name, XML_STYLE, "style"))
        ods->style[0] = '\0';
    else if (name.space != XML_TABLE || !ods->in_sheet)
        return;
    else if (strcmp(name.local, "table-cell") == 0)
        end_cell(xml, ods);
    else if (strcmp(name.local, "table-row") == 0)
        end_row(ods);
    else if (strcmp(name.local, "table") == 0) {
        spreadsheet_sheet_end(ods->reading);
        ods->in_sheet = false;
    }
}

/* The file -------------------------------------------------------------- */

/* A text document has tables too. */
static void refuse_other(const struct ods *ods)
{
    if (!ods->spreadsheet && spreadsheet_goes_on(ods->reading))
        ank_fail(ods->reading->err, ANK_INVALID,
                 "this is a text or a presentation; copy its table into a spreadsheet "
                 "and save that as .xlsx");
}

static void on_manifest(struct spreadsheet_xml *xml, const struct xml_tag *tag)
{
    if (xml_is(tag->name, XML_MANIFEST, "encryption-data"))
        spreadsheet_zip_locked(xml->reading);
}

static void off_manifest(struct spreadsheet_xml *xml, struct xml_name name)
{
    (void)xml;
    (void)name;
}

void spreadsheet_read_ods(struct spreadsheet_reading *reading,
                          struct spreadsheet_zip *zip)
{
    const char *manifest = "META-INF/manifest.xml";
    const struct xml_taker look = {NULL, on_manifest, off_manifest};
    const struct spreadsheet_about about = {.form = SPREADSHEET_ODS};
    struct ods ods = {.reading = reading};
    const struct xml_taker taker = {&ods, on_tag, off_tag};
    if (spreadsheet_zip_has(zip, manifest))
        spreadsheet_xml_part(reading, zip, manifest, &look);
    spreadsheet_opened(reading, &about);
    spreadsheet_xml_part(reading, zip, "content.xml", &taker);
    refuse_other(&ods);
}

void spreadsheet_read_fods(struct spreadsheet_reading *reading, FILE *in)
{
    const struct spreadsheet_about about = {.form = SPREADSHEET_ODS};
    struct ods ods = {.reading = reading};
    const struct xml_taker taker = {&ods, on_tag, off_tag};
    spreadsheet_opened(reading, &about);
    spreadsheet_xml_file(reading, in, &taker);
    refuse_other(&ods);
}
