/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A data package, as it was made or as somebody changed it; see json_read.h. */
#include <math.h>
#include <string.h>

#include "json_check.h"
#include "json_read.h"

static const char *text_of(const json_t *object, const char *key, struct ank_arena *mem)
{
    return ank_strdup(mem, json_string_value(json_object_get(object, key)));
}

static double number_of(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    return json_is_number(value) ? json_number_value(value) : (double)NAN;
}

static bool read_field(const json_t *from, struct ank_arena *mem,
                       struct package_field *field, struct ank_error *err)
{
    const json_t *limits = json_object_get(from, "constraints");
    *field = (struct package_field){
        text_of(from, "name", mem), text_of(from, "type", mem),
        number_of(limits, "minimum"), number_of(limits, "maximum")};
    return (field->name && field->type) ||
           ank_fail(err, ANK_INVALID, ANK_N("a field needs a name and a type"));
}

static bool read_table(const json_t *from, struct ank_arena *mem,
                       struct package_table *table, struct ank_error *err)
{
    const json_t *fields = json_object_get(json_object_get(from, "schema"), "fields");
    *table = (struct package_table){.name = text_of(from, "name", mem),
                                    .path = text_of(from, "path", mem),
                                    .hash = text_of(from, "hash", mem),
                                    .field_count = json_array_size(fields)};
    if (!table->name || !table->path || !table->hash || table->field_count == 0)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("a resource needs name, path, hash, and a schema with fields"));
    table->fields = ank_alloc(mem, table->field_count * sizeof *table->fields);
    for (size_t i = 0; i < table->field_count; i++)
        if (!read_field(json_array_get(fields, i), mem, &table->fields[i], err))
            return false;
    return true;
}

/* By its address, else its name; NULL: there is none. */
static const char *licence_of(const json_t *root, struct ank_arena *mem)
{
    const json_t *licence = json_array_get(json_object_get(root, "licenses"), 0);
    const char *path = text_of(licence, "path", mem);
    return path ? path : text_of(licence, "name", mem);
}

static void read_sources(const json_t *sources, struct ank_arena *mem,
                         struct package *package)
{
    package->source_count = json_array_size(sources);
    package->sources =
        ank_alloc(mem, (package->source_count + 1) * sizeof *package->sources);
    for (size_t i = 0; i < package->source_count; i++) {
        const json_t *from = json_array_get(sources, i);
        package->sources[i] = (struct package_source){text_of(from, "title", mem),
                                                      text_of(from, "code", mem)};
    }
}

static bool read_tables(const json_t *root, struct ank_arena *mem,
                        struct package *package, struct ank_error *err)
{
    const json_t *resources = json_object_get(root, "resources");
    const json_t *least = json_object_get(root, "least");
    if (json_array_size(resources) == 0 || !json_is_integer(least))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("here must stand resources, and least"));
    package->least = json_integer_value(least);
    package->as_of = text_of(root, "as_of", mem);
    package->title = text_of(root, "title", mem);
    package->use = text_of(root, "for", mem);
    package->licence = licence_of(root, mem);
    read_sources(json_object_get(root, "sources"), mem, package);
    package->table_count = json_array_size(resources);
    package->tables = ank_alloc(mem, package->table_count * sizeof *package->tables);
    for (size_t i = 0; i < package->table_count; i++)
        if (!read_table(json_array_get(resources, i), mem, &package->tables[i], err))
            return false;
    return true;
}

static bool read_documents(const json_t *root, struct ank_arena *mem,
                           struct package *package, struct ank_error *err)
{
    const json_t *documents = json_object_get(root, "documents");
    package->document_count = json_array_size(documents);
    package->documents =
        ank_alloc(mem, (package->document_count + 1) * sizeof *package->documents);
    for (size_t i = 0; i < package->document_count; i++) {
        const json_t *from = json_array_get(documents, i);
        struct package_document *document = &package->documents[i];
        document->path = text_of(from, "path", mem);
        document->hash = text_of(from, "hash", mem);
        if (!document->path || !document->hash)
            return ank_fail(err, ANK_INVALID,
                            ANK_N("a document needs a path and a hash"));
    }
    return true;
}

bool package_read(const char *name, const char *text, size_t length,
                  struct ank_arena *mem, struct package *package, struct ank_error *err)
{
    json_t *root;
    *package = (struct package){0};
    if (!check_load(name, text, length, &root, err))
        return false;
    bool done =
        read_tables(root, mem, package, err) && read_documents(root, mem, package, err);
    json_decref(root);
    return done || ank_fail_in(err, "%s", name);
}
