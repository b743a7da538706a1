/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spreadsheet_xlsx.h - an .xlsx file that is being read, within this room */
#ifndef IO_SPREADSHEET_XLSX_H
#define IO_SPREADSHEET_XLSX_H

#include "spreadsheet_value.h"
#include "spreadsheet_xml.h"

/* A part that another one speaks of. */
struct xlsx_relation {
    const char *id, *type, *path; /* type: the last word of its name */
};

/* All that one part speaks of. */
struct xlsx_relations {
    struct xlsx_relation *list;
    size_t count;
    const char *base; /* the part that speaks of them */
    struct ank_arena *mem;
};

/* The formats of a workbook: of its own, by number, and of each style of a cell. */
struct xlsx_styles {
    struct {
        size_t number;
        enum number_format format;
    } * own;
    size_t own_count, own_room;
    unsigned char *of_style; /* enum number_format */
    size_t count, room;
    bool in_formats, in_styles;
};

/* The texts that stand apart, one after the other, each ended by NUL. */
struct xlsx_strings {
    struct spreadsheet_text texts;
    uint32_t *starts;
    size_t count, room;
};

/* The file at hand. */
struct xlsx {
    struct spreadsheet_reading *reading;
    struct spreadsheet_zip *zip;
    struct xlsx_styles styles;
    struct xlsx_strings strings;
    bool from_1904;
};

/* Fills xlsx->styles from its part. */
void xlsx_read_styles(struct xlsx *xlsx, const char *part);
/* Fills xlsx->strings from its part. */
void xlsx_read_strings(struct xlsx *xlsx, const char *part);
/* Reads the rows of a sheet, and what is known of it, from its part. */
void xlsx_read_sheet(struct xlsx *xlsx, const char *part);

/* Puts the characters that XML cannot hold in place of _x000D_ and its kind; returns
 * the new length. */
size_t xlsx_unescape(char *text, size_t length);

#endif
