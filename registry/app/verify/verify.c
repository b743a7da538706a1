/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Looks at a folder as somebody would who has nothing else: are the files whole,
 * do the tables keep to their schema and to the rules, does anything look like a
 * family's code or date, and can what is hidden be worked out?
 */
#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <ankerpunt/app/release_verify.h>
#include <ankerpunt/registry/sha256.h>
#include "verify.h"

/* What a stranger wrote must not speak to the terminal: no control characters, the
 * two-byte ones of UTF-8 neither. */
static void silence(char *text)
{
    for (unsigned char *c = (unsigned char *)text; *c; c++)
        if (*c < 0x20 || *c == 0x7f)
            *c = '?';
        else if (*c == 0xc2 && c[1] >= 0x80 && c[1] < 0xa0)
            c[0] = c[1] = '?';
}

void verify_fault(struct verifying *verifying, const char *where, const char *format,
                  ...)
{
    char text[512], shown[256];
    va_list values;
    va_start(values, format);
    vsnprintf(text, sizeof text, ank_words(verifying->work->lang, format), values);
    va_end(values);
    silence(text);
    if (verifying->faults++ < 20)
        fprintf(verifying->out, "%s: %s\n", ank_shown(where, shown), text);
}

/* The package and its tables ------------------------------------------------ */

static void check_head(struct verifying *verifying)
{
    const struct package *package = &verifying->package;
    static const char name[] = "datapackage.json";
    if (package->least < ANK_RELEASE_LEAST)
        verify_fault(verifying, name,
                     ANK_N("fewer than %d families would do for a figure"),
                     ANK_RELEASE_LEAST);
    if (!package->as_of || !verify_is_quarter(package->as_of))
        verify_fault(verifying, name,
                     ANK_N("as_of: %s is no half-year's end, such as 2026-Q2"),
                     package->as_of ? package->as_of : "-");
    for (size_t i = 0; release_tables[i].name; i++) {
        size_t at = 0;
        while (at < package->table_count &&
               strcmp(package->tables[at].name, release_tables[i].name) != 0)
            at++;
        if (at == package->table_count)
            verify_fault(verifying, name, ANK_N("the table %s is not in it"),
                         release_tables[i].name);
    }
}

/* The file is the one that the package speaks of. */
static void check_hash(struct verifying *verifying, const struct verify_file *file,
                       const char *hash)
{
    char sum[65];
    if (strcmp(hash, ank_format(verifying->work->mem, "sha256:%s",
                                ank_sha256(file->text, file->length, sum))) != 0)
        verify_fault(verifying, "datapackage.json",
                     ANK_N("%s: its checksum there is another"), file->path);
}

/* Both kinds of the report are in the package, whose documents are in the folder. */
static void check_documents(struct verifying *verifying)
{
    static const char *const reports[] = {"report.html", "report.pdf"};
    const struct package *package = &verifying->package;
    bool listed[ANK_COUNT(reports)] = {false};
    for (size_t i = 0; i < package->document_count; i++) {
        const struct package_document *document = &package->documents[i];
        const struct verify_file *file = verify_file(verifying, document->path);
        if (!file)
            verify_fault(verifying, "datapackage.json",
                         ANK_N("%s is no file of this folder"), document->path);
        else
            check_hash(verifying, file, document->hash);
        for (size_t k = 0; k < ANK_COUNT(reports); k++)
            listed[k] = listed[k] || strcmp(document->path, reports[k]) == 0;
    }
    for (size_t k = 0; k < ANK_COUNT(reports); k++)
        if (!listed[k])
            verify_fault(verifying, "datapackage.json",
                         ANK_N("the document %s is not in it"), reports[k]);
}

/* tables/NAME.csv, as the package says it is. */
static bool is_table(struct verifying *verifying, const struct package_table *table)
{
    struct ank_arena *mem = verifying->work->mem;
    const struct verify_file *file = verify_file(verifying, table->path);
    if (!file ||
        strcmp(table->path, ank_format(mem, "tables/%s.csv", table->name)) != 0 ||
        strchr(table->name, '/')) {
        verify_fault(verifying, "datapackage.json",
                     ANK_N("%s is no table of this folder"), table->path);
        return false;
    }
    check_hash(verifying, file, table->hash);
    return true;
}

static bool check_table(struct verifying *verifying, const struct package_table *table,
                        struct ank_error *err)
{
    struct verify_sheet sheet;
    if (!verify_table(verifying, table, err) ||
        !verify_package_sheet(verifying, table, &sheet, err))
        return false;
    verify_figures(verifying, &sheet, table);
    verify_twins(verifying, &sheet, table);
    verify_note_withheld(verifying, &sheet, table);
    return true;
}

static bool check_package(struct verifying *verifying, struct ank_error *err)
{
    const struct verify_file *file = verify_file(verifying, "datapackage.json");
    if (!package_read("datapackage.json", file->text, file->length,
                      verifying->work->mem, &verifying->package, err))
        return false;
    check_head(verifying);
    check_documents(verifying);
    verify_texts(verifying);
    for (size_t i = 0; i < verifying->package.table_count; i++) {
        const struct package_table *table = &verifying->package.tables[i];
        if (is_table(verifying, table) && !check_table(verifying, table, err))
            return false;
    }
    return verify_tables(verifying, err) && verify_withheld(verifying, err);
}

bool verify_folder(struct verifying *verifying, struct ank_error *err)
{
    const char *folder = verifying->folder;
    const char *sums = ank_format(verifying->work->mem, "%s/SHA256SUMS", folder);
    char shown[256];
    struct stat status;
    verifying->narrowest = NAN;
    if (lstat(sums, &status) != 0)
        return ank_fail(err, ANK_IO, "%s cannot be read: %s", ank_shown(sums, shown),
                        ank_system_words(err->lang, errno));
    if (verify_files(verifying) && !check_package(verifying, err))
        return false;
    return verifying->faults == 0 ||
           ank_fail(err, ANK_INVALID, ANK_N("%s: do not use this folder; faults: %zu"),
                    ank_shown(folder, shown), verifying->faults);
}

bool ank_release_verify(struct ank_work_context *work, const char *folder, FILE *out,
                        struct ank_error *err)
{
    struct verifying here = {.work = work, .out = out, .folder = folder};
    if (!verify_folder(&here, err))
        return false;
    fprintf(out, "%s\n",
            SAY(ANK_N("%zu files are whole; %zu rows keep to the schema and the rules"),
                here.file_count - 1, here.rows));
    if (isfinite(here.narrowest) && here.at_least)
        fprintf(
            out, "%s\n",
            SAY(ANK_N("%zu hidden numbers; none can be found to within less than %.0f"),
                here.hidden, here.narrowest));
    else if (isfinite(here.narrowest))
        fprintf(
            out, "%s\n",
            SAY(ANK_N(
                    "%zu hidden numbers; the narrowest lies within %.0f of what it could be"),
                here.hidden, here.narrowest));
    return true;
}
