/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Families that a file knows by a name or a file number: they get a random code here,
 * and the list of both stays outside, with who keeps the names.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ankerpunt/registry/family.h>
#include "../../io/csv.h"
#include "import_taken.h"

static const char usual[] = "sleutels.csv";

enum { KEY, CODE };
static const struct csv_column columns[] = {{"key", true}, {"code", true}, {0}};

static struct import_key *add(struct ank_sheet_import *import, const char *key)
{
    struct import_keys *keys = &import->keys;
    keys->key = ank_grow(import->mem, keys->key, keys->count, sizeof *keys->key);
    struct import_key *added = &keys->key[keys->count++];
    *added = (struct import_key){.key = ank_strdup(import->mem, key),
                                 .folded = ank_text_fold(import->mem, key)};
    return added;
}

static struct import_key *find(const struct ank_sheet_import *import, const char *key)
{
    struct ank_arena mem = {0};
    struct import_key *found = NULL;
    const char *folded = ank_text_fold(&mem, key);
    for (size_t i = 0; !found && i < import->keys.count; i++)
        if (strcmp(import->keys.key[i].folded, folded) == 0)
            found = &import->keys.key[i];
    ank_arena_free(&mem);
    return found;
}

bool import_keys_read(struct ank_sheet_import *import, struct ank_error *err)
{
    struct csv_reader *reader;
    const char *values[ANK_COUNT(columns)];
    const char *path = import->settings.keys;
    import->keys_path = path ? path : usual;
    if (!path || access(path, F_OK) != 0)
        return true;
    if (!csv_open(&reader, path, columns, NULL, err))
        return false;
    while (csv_next(reader, values)) {
        if (!values[KEY] || !*values[KEY] || !ank_code_valid(values[CODE])) {
            ank_fail(err, ANK_INVALID,
                     ANK_N("%s:%zu: here must stand a key and its code"), path,
                     csv_line(reader));
            break;
        }
        struct import_key *key = add(import, values[KEY]);
        snprintf(key->code, sizeof key->code, "%s", values[CODE]);
    }
    return csv_close(reader, err) && err->code == ANK_OK;
}

static bool is_used(const struct ank_sheet_import *import, const char *code)
{
    for (size_t i = 0; i < import->keys.count; i++)
        if (ank_code_same(import->keys.key[i].code, code))
            return true;
    return false;
}

/* A key that is new: the family gets a code, the same in every look. */
static const char *code_of(struct ank_sheet_import *import, const char *key,
                           struct ank_error *err)
{
    char code[8];
    struct import_key *found = find(import, key);
    if (found)
        return found->code;
    do {
        if (!ank_family_code(import->work->registry, code, err))
            return NULL;
    } while (is_used(import, code));
    found = add(import, key);
    snprintf(found->code, sizeof found->code, "%s", code);
    found->made = true;
    return found->code;
}

static bool is_keyed(const struct ank_sheet_import *import,
                     const struct ank_sheet_row *row)
{
    const char *as = import->map.sheets[row->sheet].as;
    return !as || strcmp(as, "code") != 0;
}

bool import_keys_code(struct ank_sheet_import *import, struct ank_error *err)
{
    const struct ank_sheet_rows *const tables[] = {
        &import->reading.families, &import->reading.scores, &import->reading.steps};
    for (size_t t = 0; t < ANK_COUNT(tables); t++)
        for (size_t i = 0; i < tables[t]->count; i++) {
            struct ank_sheet_row *row = &tables[t]->row[i];
            if (!is_keyed(import, row))
                continue;
            const char *code = code_of(import, row->values[ANK_SHEET_FAMILY], err);
            if (!code)
                return false;
            row->values[ANK_SHEET_FAMILY] = ank_strdup(import->mem, code);
        }
    return true;
}

/* For one's own eyes (0600), never in the registry. One that is there is not lost. */
bool import_keys_keep(struct ank_sheet_import *import, struct ank_error *err)
{
    char *text;
    size_t size, made = 0;
    struct csv_writer writer;
    FILE *out = ank_must(open_memstream(&text, &size));
    csv_writer_begin(&writer, out, false);
    csv_write_text(&writer, columns[KEY].name);
    csv_write_text(&writer, columns[CODE].name);
    csv_write_row_end(&writer);
    for (size_t i = 0; i < import->keys.count; i++) {
        csv_write_text(&writer, import->keys.key[i].key);
        csv_write_text(&writer, import->keys.key[i].code);
        csv_write_row_end(&writer);
        made += import->keys.key[i].made;
    }
    fclose(out);
    bool lost =
        made > 0 && !import->settings.keys && access(import->keys_path, F_OK) == 0;
    if (lost)
        ank_fail(
            err, ANK_EXISTS,
            ANK_N("%s is there already: give it with --keys, so that its families are "
                  "known again; nothing was imported"),
            import->keys_path);
    bool done =
        made == 0 || (!lost && ank_file_put(import->keys_path, text, size,
                                            import->settings.keys != NULL, err));
    free(text);
    if (done && made > 0)
        import->keys_kept = import->keys_path;
    return done;
}
