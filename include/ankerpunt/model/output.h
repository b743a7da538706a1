/* SPDX-License-Identifier: GPL-3.0-or-later */
/* output.h - what a result comes as: paper, or a format of tables */
#ifndef ANK_MODEL_OUTPUT_H
#define ANK_MODEL_OUTPUT_H

#include <ankerpunt/base.h>

/* PDF to print and keep, on A4 or on Letter; SVG to compare; HTML for the web and for
 * who listens. */
enum ank_paper { ANK_PDF, ANK_SVG, ANK_HTML, ANK_LETTER };

/* How its file ends: "pdf", "html" or "svg". */
const char *ank_paper_ending(enum ank_paper paper);

enum table_format {
    TABLE_TEXT,  /* aligned columns and people's numbers and dates */
    TABLE_CSV,   /* `,` LF, decimal point */
    TABLE_EXCEL, /* CSV as a spreadsheet in Belgium opens it: `;` CRLF, comma, BOM */
    TABLE_JSON,
    TABLE_XLSX,
};

/* A document that was made; who asked for it frees the bytes. */
struct ank_document {
    char *bytes;
    size_t size;
};

/* Paper, or a format of tables. */
struct ank_output_kind {
    bool is_paper;
    enum ank_paper paper;     /* when it is */
    enum table_format format; /* when it is not */
};

#endif
