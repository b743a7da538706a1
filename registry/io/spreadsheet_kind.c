/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people have besides spreadsheets, and call so; see spreadsheet_kind.h. */
#include "spreadsheet_kind.h"

#include <errno.h>
#include <string.h>

#include <ankerpunt/text.h>

enum { LOOKED_AT = 4096 };

static const char picture[] =
    ANK_N("this is a picture; a program cannot read scores from it. Ask for the "
          "spreadsheet itself, or enter the scores yourself");
static const char archive[] =
    ANK_N("this is an archive; unpack it, and give the spreadsheet that is in it");
static const char other_office[] = ANK_N(
    "this is a text or a presentation; copy its table into a spreadsheet and save "
    "that as .xlsx");
static const char other_statistics[] =
    ANK_N("this is a file of SPSS, Stata or R; export it there as .xlsx or CSV, with "
          "labels");
static const char old_excel[] =
    ANK_N("this is an old Excel file (.xls); open it in Excel or LibreOffice and save "
          "it as .xlsx");
static const char locked[] =
    ANK_N("this file is protected with a password; open it, save it without the "
          "password, and delete that copy when it is read");

/* By its first bytes. A sentence of NULL: the table ends. */
static const struct {
    const char *bytes;
    size_t length;
    const char *sentence;
} known[] = {
#define KNOWN(bytes, sentence)                                                         \
    {                                                                                  \
        bytes, sizeof bytes - 1, sentence                                              \
    }
    KNOWN("\x89PNG", picture),
    KNOWN("\xff\xd8\xff", picture),
    KNOWN("GIF8", picture),
    KNOWN("II*\0", picture),
    KNOWN("MM\0*", picture),
    KNOWN("%PDF",
          ANK_N("this is a PDF, from which a program cannot read scores safely. "
                "Ask for the spreadsheet that it was made of")),
    KNOWN("\x09\0\x04\0", old_excel), /* of before 1993, without a folder of streams */
    KNOWN("\x09\x02\x06\0", old_excel),
    KNOWN("\x09\x04\x06\0", old_excel),
    KNOWN("\x09\x08\x08\0", old_excel),
    KNOWN("PK\5\6", archive),
    KNOWN("Rar!", archive),
    KNOWN("7z\xbc\xaf", archive),
    KNOWN("\x1f\x8b", archive),
    KNOWN("{\\rtf", other_office),
    KNOWN("$FL2", other_statistics),
    KNOWN("$FL3", other_statistics),
    KNOWN("<stata_dta>", other_statistics),
    KNOWN("RDX", other_statistics),
    KNOWN("SQLite format 3",
          ANK_N("this is a database, perhaps a registry, and no spreadsheet")),
#undef KNOWN
    {NULL, 0, NULL},
};

static bool starts(const char *text, size_t length, const char *with)
{
    size_t size = strlen(with);
    return length >= size && strncasecmp(text, with, size) == 0;
}

/* Whether that stands in the bytes, whatever its capitals. */
static bool holds(const char *bytes, size_t length, const char *what)
{
    for (size_t i = 0; i < length; i++)
        if (starts(bytes + i, length - i, what))
            return true;
    return false;
}

/* Compound files, of Office before 2007 and of locked workbooks ---------- */

static unsigned number_at(const unsigned char *bytes, size_t size)
{
    unsigned value = 0;
    while (size-- > 0)
        value = value << 8 | bytes[size];
    return value;
}

/* Whether the directory names that stream; its names are UTF-16, two bytes a letter. */
static bool has_stream(const char *directory, size_t length, const char *name)
{
    char wide[64] = "";
    size_t size = strlen(name);
    for (size_t i = 0; i < size; i++)
        wide[2 * i] = name[i];
    for (size_t at = 0; at + 2 * size + 2 <= length; at += 128) /* bytes an entry */
        if (memcmp(directory + at, wide, 2 * size + 2) == 0)
            return true;
    return false;
}

/* [MS-CFB] 2.2: the sector's size is 1 << the number at 30, and the number at 48 says
 * in which sector after the first the directory begins. */
static const char *compound(FILE *in, const char *start)
{
    const unsigned char *header = (const unsigned char *)start;
    unsigned shift = number_at(header + 30, 2);
    long long sector = (long long)number_at(header + 48, 4) + 1;
    char directory[LOOKED_AT] = "";
    if (shift != 9 && shift != 12)
        return old_excel;
    size_t got = fseeko(in, (off_t)(sector << shift), SEEK_SET) == 0
                     ? fread(directory, 1, sizeof directory, in)
                     : 0;
    if (has_stream(directory, got, "EncryptedPackage"))
        return locked;
    if (has_stream(directory, got, "WordDocument") ||
        has_stream(directory, got, "PowerPoint Document"))
        return other_office;
    return old_excel;
}

/* Text ------------------------------------------------------------------ */

static const char *marked_up(const char *text, size_t length, bool *flat)
{
    *flat = holds(text, length, "<office:document") ||
            holds(text, length, "urn:oasis:names:tc:opendocument:xmlns:office");
    if (*flat)
        return NULL;
    if (holds(text, length, "urn:schemas-microsoft-com:office:spreadsheet") &&
        !holds(text, length, "<html"))
        return ANK_N("this is an XML file of Excel 2003; open it in Excel or "
                     "LibreOffice and save it as .xlsx");
    if (holds(text, length, "<html") || holds(text, length, "<table") ||
        holds(text, length, "<!doctype html"))
        return ANK_N(
            "this is a web page that some program calls a spreadsheet; open it "
            "in Excel or LibreOffice and save it as .xlsx");
    return ANK_N("this is XML and no spreadsheet; export the answers as .xlsx or CSV");
}

static const char *is_text(const char *text, size_t length, bool *flat)
{
    *flat = false;
    if (starts(text, length, "\xef\xbb\xbf")) {
        text += 3;
        length -= 3;
    }
    while (length > 0 && strchr(" \t\r\n", *text)) {
        if (*text == '\0')
            break;
        text++;
        length--;
    }
    if (length == 0)
        return ANK_N("this file is empty; was it saved?");
    if (*text == '<')
        return marked_up(text, length, flat);
    if (starts(text, length, "MIME-Version:"))
        return ANK_N(
            "this is a web page that some program calls a spreadsheet; open it "
            "in Excel or LibreOffice and save it as .xlsx");
    if (*text == '{')
        return ANK_N("this is JSON and no spreadsheet; export the answers as .xlsx or "
                     "CSV");
    return NULL;
}

/* All of them ----------------------------------------------------------- */

static const char *refused(FILE *in, const char *start, size_t length,
                           enum spreadsheet_found *found)
{
    if (length >= 512 && memcmp(start, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
        return compound(in, start);
    for (size_t i = 0; known[i].sentence; i++)
        if (length >= known[i].length &&
            memcmp(start, known[i].bytes, known[i].length) == 0)
            return known[i].sentence;
    if (length >= 12 && memcmp(start + 4, "ftyphei", 7) == 0) /* of a telephone */
        return picture;
    *found = SPREADSHEET_IS_ZIP;
    if (length >= 4 && memcmp(start, "PK\3\4", 4) == 0)
        return NULL;
    bool flat;
    const char *sentence = is_text(start, length, &flat);
    *found = flat ? SPREADSHEET_IS_FLAT : SPREADSHEET_IS_TEXT;
    return sentence;
}

enum spreadsheet_found spreadsheet_kind_of(FILE *in, struct ank_error *err)
{
    char start[LOOKED_AT];
    errno = 0;
    size_t length = fread(start, 1, sizeof start, in);
    enum spreadsheet_found found = SPREADSHEET_IS_NONE;
    if (ferror(in)) {
        ank_fail(err, ANK_IO, "it cannot be read: %s",
                 ank_system_words(err->lang, errno));
        return SPREADSHEET_IS_NONE;
    }
    const char *sentence = refused(in, start, length, &found);
    if (sentence) {
        ank_fail(err, ANK_INVALID, "%s", ank_words(err->lang, sentence));
        return SPREADSHEET_IS_NONE;
    }
    rewind(in);
    return found;
}

bool spreadsheet_kind_refuse_zip(const char *const *names, size_t count,
                                 struct ank_error *err)
{
    const char *sentence = archive;
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(names[i]);
        bool numbers = length > 4 && strcmp(names[i] + length - 4, ".iwa") == 0;
        if (numbers || strcmp(names[i], "index.zip") == 0)
            sentence = ANK_N("this is a file of Numbers; choose File, Export to, Excel "
                             "there, and give that file");
        if (strcmp(names[i], "xl/workbook.bin") == 0)
            sentence = ANK_N("this is a binary workbook (.xlsb); open it in Excel and "
                             "save it as .xlsx");
        if (strcmp(names[i], "word/document.xml") == 0 ||
            strcmp(names[i], "ppt/presentation.xml") == 0)
            sentence = other_office;
    }
    return ank_fail(err, ANK_INVALID, "%s", ank_words(err->lang, sentence));
}
