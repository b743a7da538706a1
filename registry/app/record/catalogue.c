/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue of rights: listed, written, taken in; see claims.h. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <ankerpunt/app/claims.h>
#include <ankerpunt/model/right_scan.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/right.h>
#include "../../io/json_read.h"
#include "../work.h"

bool ank_catalogue_list(struct ank_work_context *work, struct ank_right **rights,
                        size_t *count, struct ank_error *err)
{
    size_t all;
    if (!ank_right_list(work->registry, work->mem, rights, &all, err))
        return false;
    *count = 0;
    for (size_t i = 0; i < all; i++)
        if (!(*rights)[i].retired)
            (*rights)[(*count)++] = (*rights)[i];
    return true;
}

bool ank_catalogue_find(struct ank_work_context *work, const char *code,
                        struct ank_right *right, struct ank_error *err)
{
    return ank_right_find(work->registry, code, work->mem, right, err);
}

bool ank_right_sides(struct ank_work_context *work, const struct ank_right *right,
                     const char **sides, struct ank_error *err)
{
    struct ank_theme *themes;
    size_t count;
    *sides = NULL;
    if (!ank_theme_list(work->registry, work->mem, &themes, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        const char *name = ank_label_plain(work->lang, work->mem, &themes[i].label);
        if (ank_right_serves(right, themes[i].code))
            *sides = *sides ? ank_format(work->mem, "%s; %s", *sides, name) : name;
    }
    return true;
}

bool ank_catalogue_export(struct ank_work_context *work, FILE *out,
                          struct ank_error *err)
{
    struct rights all = {.code = "belgium", .version = 3};
    return ank_right_list(work->registry, work->mem, &all.right, &all.count, err) &&
           rights_write(out, &all, err);
}

bool ank_catalogue_export_csv(struct ank_work_context *work, FILE *out,
                              struct ank_error *err)
{
    struct rights all = {.code = "belgium"};
    if (!ank_right_list(work->registry, work->mem, &all.right, &all.count, err))
        return false;
    rights_write_csv(out, &all);
    return true;
}

/* A JSON file begins with a bracket, whatever it is called; what is empty or called so
 * is told of as JSON too. */
static bool is_json(const char *path, const char *text, size_t length)
{
    const char *end = strrchr(path, '.');
    size_t blank = strspn(text, " \t\r\n");
    return length == 0 || text[blank] == '{' || text[blank] == '[' ||
           (end && strcmp(end, ".json") == 0);
}

static bool read_csv(FILE *in, const char *path, struct ank_arena *mem,
                     struct rights *rights, struct ank_error *err)
{
    char shown[256];
    if (!in)
        return ank_fail(err, ANK_IO, ANK_N("%s cannot be read: %s"),
                        ank_shown(path, shown), strerror(errno));
    bool fine = rights_read_csv(in, path, mem, rights, err);
    fclose(in);
    return fine;
}

bool ank_catalogue_import(struct ank_work_context *work, const char *path,
                          const char **code, size_t *count, struct ank_error *err)
{
    char *text;
    size_t length;
    struct rights rights;
    if (!input_read(path, work->mem, &text, &length, err))
        return false;
    bool read =
        is_json(path, text, length)
            ? rights_read(path, text, length, work->mem, &rights, err)
            : read_csv(fmemopen(text, length, "r"), path, work->mem, &rights, err);
    if (!read)
        return false;
    for (size_t i = 0; i < rights.count; i++)
        if (!ank_right_put(work->registry, &rights.right[i], err))
            return false;
    *code = rights.code;
    *count = rights.count;
    return true;
}
