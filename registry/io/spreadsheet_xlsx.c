/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The workbook of an .xlsx file: which sheets there are, and where; see
 * spreadsheet_reading.h. ECMA-376, both as Excel has long written it and strict. */
#include "spreadsheet_xlsx.h"

#include <stdlib.h>
#include <string.h>

#include "spreadsheet_kind.h"

enum { MOST_RELATIONS = 10000, LONGEST_NAME = 1000 };

struct listed_sheet {
    const char *name, *relation;
    enum sheet_shown shown;
};

/* The workbook part. */
struct book {
    struct xlsx *xlsx;
    struct listed_sheet *sheets;
    size_t count;
    char naming[LONGEST_NAME + 1]; /* the name whose text is being read, or "" */
};

/* A name that somebody's program made, and not one that is there to fill memory. */
static bool is_short(const char *name)
{
    return name && strlen(name) <= LONGEST_NAME;
}

static void ignore_end(struct spreadsheet_xml *xml, struct xml_name name)
{
    (void)xml;
    (void)name;
}

/* Relations ------------------------------------------------------------- */

static void on_relation(struct spreadsheet_xml *xml, const struct xml_tag *tag)
{
    struct xlsx_relations *relations = xml->self;
    struct ank_arena *mem = relations->mem;
    const char *type = xml_attribute(tag, XML_NONE, "Type");
    const char *mode = xml_attribute(tag, XML_NONE, "TargetMode");
    const char *target = xml_attribute(tag, XML_NONE, "Target");
    const char *id = xml_attribute(tag, XML_NONE, "Id");
    bool outside = mode && strcmp(mode, "External") == 0;
    if (!xml_is(tag->name, XML_PACKAGE, "Relationship") || !is_short(type) ||
        !is_short(target) || !is_short(id) || outside)
        return;
    if (relations->count == MOST_RELATIONS) {
        spreadsheet_damaged(xml->reading);
        return;
    }
    const char *slash = strrchr(type, '/');
    relations->list =
        ank_grow(mem, relations->list, relations->count, sizeof *relations->list);
    relations->list[relations->count++] = (struct xlsx_relation){
        .id = ank_strdup(mem, id),
        .type = ank_strdup(mem, slash ? slash + 1 : type),
        .path = spreadsheet_zip_path(mem, relations->base, target),
    };
}

/* Of "xl/workbook.xml" they stand in "xl/_rels/workbook.xml.rels". */
static struct xlsx_relations read_relations(struct xlsx *xlsx, const char *base)
{
    struct ank_arena *mem = &xlsx->reading->mem;
    struct xlsx_relations relations = {.base = base, .mem = mem};
    const struct xml_taker taker = {&relations, on_relation, ignore_end};
    const char *slash = strrchr(base, '/'), *name = slash ? slash + 1 : base;
    const char *part =
        ank_format(mem, "%.*s_rels/%s.rels", (int)(name - base), base, name);
    if (spreadsheet_zip_has(xlsx->zip, part))
        spreadsheet_xml_part(xlsx->reading, xlsx->zip, part, &taker);
    return relations;
}

static const struct xlsx_relation *find_type(const struct xlsx_relations *relations,
                                             const char *type)
{
    for (size_t i = 0; i < relations->count; i++)
        if (strcmp(relations->list[i].type, type) == 0)
            return &relations->list[i];
    return NULL;
}

static const struct xlsx_relation *find_id(const struct xlsx_relations *relations,
                                           const char *id)
{
    for (size_t i = 0; id && i < relations->count; i++)
        if (strcmp(relations->list[i].id, id) == 0)
            return &relations->list[i];
    return NULL;
}

/* The workbook ---------------------------------------------------------- */

static enum sheet_shown shown_of(const char *state)
{
    if (state && strcmp(state, "hidden") == 0)
        return SHEET_HIDDEN;
    return state && strcmp(state, "veryHidden") == 0 ? SHEET_VERY_HIDDEN : SHEET_SHOWN;
}

static void list_sheet(struct book *book, const struct xml_tag *tag)
{
    struct spreadsheet_reading *reading = book->xlsx->reading;
    struct ank_arena *mem = &reading->mem;
    const char *name = xml_attribute(tag, XML_NONE, "name");
    const char *id = xml_attribute(tag, XML_RELATION, "id");
    if (book->count > SPREADSHEET_MOST_SHEETS || !is_short(name))
        return;
    book->sheets = ank_grow(mem, book->sheets, book->count, sizeof *book->sheets);
    book->sheets[book->count++] = (struct listed_sheet){
        .name = ank_strdup(mem, name),
        .relation = is_short(id) ? ank_strdup(mem, id) : NULL,
        .shown = shown_of(xml_attribute(tag, XML_NONE, "state")),
    };
}

static void on_book(struct spreadsheet_xml *xml, const struct xml_tag *tag)
{
    struct book *book = xml->self;
    const char *name;
    if (tag->name.space != XML_SHEET)
        return; /* other programs keep settings of their own there, of the same names */
    if (strcmp(tag->name.local, "workbookPr") == 0)
        book->xlsx->from_1904 = xml_truth(xml_attribute(tag, XML_NONE, "date1904"));
    else if (strcmp(tag->name.local, "sheet") == 0)
        list_sheet(book, tag);
    else if (strcmp(tag->name.local, "definedName") == 0 &&
             is_short(name = xml_attribute(tag, XML_NONE, "name"))) {
        snprintf(book->naming, sizeof book->naming, "%s", name);
        xml->listening = true;
        spreadsheet_text_clear(&xml->text);
    }
}

static void off_book(struct spreadsheet_xml *xml, struct xml_name name)
{
    struct book *book = xml->self;
    if (book->naming[0] && xml_is(name, XML_SHEET, "definedName")) {
        spreadsheet_named(xml->reading, book->naming,
                          xml->text.bytes ? xml->text.bytes : "");
        book->naming[0] = '\0';
        xml->listening = false;
    }
}

static enum sheet_holds holds_of(const char *type)
{
    if (strcmp(type, "chartsheet") == 0)
        return SHEET_CHART;
    if (strcmp(type, "dialogsheet") == 0)
        return SHEET_DIALOG;
    return strcmp(type, "worksheet") == 0 ? SHEET_CELLS : SHEET_MACRO;
}

static void read_sheets(const struct book *book, const struct xlsx_relations *relations)
{
    struct spreadsheet_reading *reading = book->xlsx->reading;
    for (size_t i = 0; i < book->count && spreadsheet_goes_on(reading); i++) {
        const struct listed_sheet *sheet = &book->sheets[i];
        const struct xlsx_relation *part = find_id(relations, sheet->relation);
        enum sheet_holds holds = part ? holds_of(part->type) : SHEET_MACRO;
        bool wanted =
            spreadsheet_sheet_begin(reading, sheet->name, sheet->shown, holds);
        if (wanted && holds == SHEET_CELLS)
            xlsx_read_sheet(book->xlsx, part->path);
        if (wanted)
            spreadsheet_sheet_end(reading);
    }
}

static void read_book(struct xlsx *xlsx, const char *path)
{
    struct book book = {.xlsx = xlsx};
    const struct xml_taker taker = {&book, on_book, off_book};
    struct xlsx_relations relations = read_relations(xlsx, path);
    const struct xlsx_relation *styles = find_type(&relations, "styles");
    const struct xlsx_relation *strings = find_type(&relations, "sharedStrings");
    spreadsheet_xml_part(xlsx->reading, xlsx->zip, path, &taker);
    if (styles && spreadsheet_zip_has(xlsx->zip, styles->path))
        xlsx_read_styles(xlsx, styles->path);
    if (strings && spreadsheet_zip_has(xlsx->zip, strings->path))
        xlsx_read_strings(xlsx, strings->path);
    read_sheets(&book, &relations);
}

void spreadsheet_read_xlsx(struct spreadsheet_reading *reading,
                           struct spreadsheet_zip *zip)
{
    const struct spreadsheet_about about = {.form = SPREADSHEET_XLSX};
    struct xlsx xlsx = {.reading = reading, .zip = zip};
    struct xlsx_relations package = read_relations(&xlsx, "");
    const struct xlsx_relation *book = find_type(&package, "officeDocument");
    const char *path = book ? book->path : "xl/workbook.xml";
    size_t count;
    const char *const *names = spreadsheet_zip_names(zip, &count);
    const char *type = book ? strrchr(path, '.') : NULL;
    bool there = spreadsheet_zip_has(zip, path) &&
                 !(type && strcmp(type, ".bin") == 0) &&
                 strncmp(path, "word/", 5) != 0 && strncmp(path, "ppt/", 4) != 0;
    if (!there && spreadsheet_goes_on(reading))
        spreadsheet_kind_refuse_zip(names, count, reading->err);
    spreadsheet_opened(reading, &about);
    if (spreadsheet_goes_on(reading))
        read_book(&xlsx, path);
    free(xlsx.styles.own);
    free(xlsx.styles.of_style);
    free(xlsx.strings.starts);
    spreadsheet_text_free(&xlsx.strings.texts);
}
