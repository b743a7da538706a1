/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * datapackage.json: a Frictionless tabular data package (specs.frictionlessdata.io,
 * version 1) over the plain tables, and the checksums of all files.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include <ankerpunt/registry/sha256.h>
#include "../../io/json.h"
#include "release.h"

static void write_missing(struct json_writer *json)
{
    json_write_array(json, "missingValues");
    json_write_text(json, NULL, "");
    json_write_text(json, NULL, "*");
    json_write_end(json);
}

/* The ends of the scales behind a column of means: of change the differences that there
 * can be. */
static void write_scale(const struct release *release, struct json_writer *json,
                        const struct release_table *table,
                        const struct release_column *column)
{
    double low = INFINITY, high = -INFINITY;
    bool mean =
        strcmp(column->name, "mean") == 0 || strcmp(column->name, "mean_change") == 0;
    for (size_t i = 0; mean && i < release->count; i++) {
        const struct ank_asked *row = &release->asked[i];
        if (!row->domain || strcmp(ank_asked_name(row->kind), table->name) != 0)
            continue;
        low = fmin(low, row->item.low);
        high = fmax(high, row->item.high);
    }
    if (!isfinite(low) || !isfinite(high))
        return;
    json_write_object(json, "constraints");
    json_write_number(json, "minimum", low);
    json_write_number(json, "maximum", high);
    json_write_end(json);
}

static void write_field(const struct release *release, struct json_writer *json,
                        const struct release_table *table,
                        const struct release_column *column)
{
    json_write_object(json, NULL);
    json_write_text(json, "name", column->name);
    json_write_text(json, "type", column->type);
    json_write_text(json, "description", ank_words(release->lang, column->words));
    if (strcmp(column->type, "integer") == 0) {
        json_write_object(json, "constraints");
        json_write_integer(json, "minimum", 0);
        json_write_end(json);
    }
    write_scale(release, json, table, column);
    json_write_end(json);
}

static void write_dialect(struct json_writer *json)
{
    json_write_object(json, "dialect");
    json_write_text(json, "delimiter", ",");
    json_write_text(json, "lineTerminator", "\n");
    json_write_text(json, "quoteChar", "\"");
    json_write_bool(json, "doubleQuote", true);
    json_write_bool(json, "header", true);
    json_write_end(json);
}

static const struct release_file *file_of(const struct release_folder *folder,
                                          const char *path)
{
    for (size_t i = 0; i < folder->count; i++)
        if (strcmp(folder->files[i]->path, path) == 0)
            return folder->files[i];
    return NULL;
}

static void write_bytes(const struct release *release, struct json_writer *json,
                        const struct release_file *file)
{
    char sum[65];
    json_write_integer(json, "bytes", (int64_t)file->size);
    json_write_text(json, "hash",
                    ank_format(release->work->mem, "sha256:%s",
                               ank_sha256(file->bytes, file->size, sum)));
}

static void write_resource(const struct release *release, struct json_writer *json,
                           const struct release_folder *folder,
                           const struct release_table *table)
{
    struct ank_arena *mem = release->work->mem;
    const char *path = ank_format(mem, "tables/%s.csv", table->name);
    const struct release_file *file = file_of(folder, path);
    json_write_object(json, NULL);
    json_write_text(json, "name", table->name);
    json_write_text(json, "path", path);
    json_write_text(json, "profile", "tabular-data-resource");
    json_write_text(json, "title", ank_words(release->lang, table->words));
    json_write_text(json, "format", "csv");
    json_write_text(json, "mediatype", "text/csv");
    json_write_text(json, "encoding", "utf-8");
    write_bytes(release, json, file);
    write_dialect(json);
    json_write_object(json, "schema");
    json_write_array(json, "fields");
    for (size_t i = 0; table->columns[i].name; i++)
        write_field(release, json, table, &table->columns[i]);
    json_write_end(json);
    write_missing(json);
    json_write_end(json);
    json_write_end(json);
}

/* What is to be read beside the tables. A tabular package has no other resources. */
static void write_documents(const struct release *release, struct json_writer *json,
                            const struct release_folder *folder)
{
    static const struct {
        const char *path, *type, *title;
    } documents[] = {
        {"report.pdf", "application/pdf", ANK_N("Report")},
        {"report.html", "text/html", ANK_N("Report")},
        {"method.md", "text/markdown", ANK_N("How this was made")},
        {"codebook.md", "text/markdown", ANK_N("Code book")},
    };
    json_write_array(json, "documents");
    for (size_t i = 0; i < ANK_COUNT(documents); i++) {
        const struct release_file *file = file_of(folder, documents[i].path);
        json_write_object(json, NULL);
        json_write_text(json, "path", documents[i].path);
        json_write_text(json, "title", ank_words(release->lang, documents[i].title));
        json_write_text(json, "mediatype", documents[i].type);
        write_bytes(release, json, file);
        json_write_end(json);
    }
    json_write_end(json);
}

/* "release-noord-zuid-2026-q2": lower case, as the specification asks. */
static const char *package_name(const struct release *release)
{
    struct ank_arena *mem = release->work->mem;
    int year, month, day;
    char *name = ank_strdup(mem, "release");
    for (size_t i = 0; i < release->project_count && i < 5; i++)
        name = ank_format(mem, "%s-%s", name, release->projects[i]->code);
    ank_day_civil(release->cut_off, &year, &month, &day);
    name = ank_format(mem, "%s-%d-q%d", name, year, (month + 2) / 3);
    for (char *p = name; *p; p++)
        if (*p >= 'A' && *p <= 'Z')
            *p = (char)(*p - 'A' + 'a');
    return name;
}

/* Only one that was asked for: by itself a release is for whom it was made. An address
 * is told from the name of a licence by its scheme. */
static void write_licence(const struct release *release, struct json_writer *json)
{
    if (!release->licence)
        return;
    bool address = strncmp(release->licence, "https://", 8) == 0;
    json_write_array(json, "licenses");
    json_write_object(json, NULL);
    json_write_text(json, address ? "path" : "name", release->licence);
    json_write_end(json);
    json_write_end(json);
}

/* Each project by its name, and by the code it has in the tables. */
static void write_sources(const struct release *release, struct json_writer *json)
{
    json_write_array(json, "sources");
    for (size_t i = 0; i < release->project_count; i++) {
        json_write_object(json, NULL);
        json_write_text(json, "title", release->projects[i]->name);
        json_write_text(json, "code", release->projects[i]->code);
        json_write_end(json);
    }
    json_write_end(json);
}

bool release_write_package(const struct release *release, struct release_folder *folder,
                           struct ank_error *err)
{
    struct json_writer json;
    char day[11];
    FILE *out = release_file(folder, "datapackage.json");
    json_begin(&json, out);
    json_write_object(&json, NULL);
    json_write_text(&json, "profile", "tabular-data-package");
    json_write_text(&json, "name", package_name(release));
    json_write_text(&json, "title", release_title(release));
    json_write_text(
        &json, "description",
        ank_words(release->lang, ANK_N("Anonymous figures of family coaching: "
                                       "who was reached and what changed. Rounded; "
                                       "a star (*) means: hidden.")));
    json_write_text(&json, "version", "1");
    json_write_text(&json, "created",
                    ank_format(release->work->mem, "%sT00:00:00Z",
                               ank_day_format(release->cut_off, day)));
    json_write_text(&json, "for", release_use_words(release));
    write_licence(release, &json);
    write_sources(release, &json);
    json_write_text(&json, "generator", "ankerpunt " ANK_VERSION);
    json_write_integer(&json, "least", (int64_t)release->least);
    json_write_text(&json, "as_of",
                    release_quarter(release->work->mem, release->cut_off));
    json_write_array(&json, "resources");
    for (size_t i = 0; release_tables[i].name; i++)
        write_resource(release, &json, folder, &release_tables[i]);
    json_write_end(&json);
    write_documents(release, &json, folder);
    json_write_end(&json);
    bool done = json_finish(&json, err);
    fclose(out);
    return done;
}

void release_write_sums(struct release_folder *folder)
{
    size_t count = folder->count;
    FILE *out = release_file(folder, "SHA256SUMS");
    for (size_t i = 0; i < count; i++) {
        char sum[65];
        fprintf(out, "%s  %s\n",
                ank_sha256(folder->files[i]->bytes, folder->files[i]->size, sum),
                folder->files[i]->path);
    }
    fclose(out);
}
