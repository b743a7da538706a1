/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files for a statistics program, and the codebook beside them; see data_out.h. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <ankerpunt/app/data_out.h>
#include <ankerpunt/registry/cursor.h>
#include "data_rows.h"
#include "export_given.h"

/* What is being made of the families. */
struct making {
    struct ank_work_context *work;
    const struct ank_data_wish *wish;
    enum dataset_form form;
    struct export_given given;
    const char *base; /* the path without its ending */
    struct data_scores *scores;
    size_t table_count;
    struct data_table tables[ANK_DATA_FILES - 1];
};

/* "scores": the path, without .sav or .dta. */
static bool settle_path(struct making *making, struct ank_error *err)
{
    static const char *const own[] = {[ANK_EXPORT_FAMILIES] = "families",
                                      [ANK_EXPORT_SCORES] = "scores",
                                      [ANK_EXPORT_RIGHTS] = "rights"};
    char shown[256];
    const char *path = making->wish->path, *ending = dataset_ending(making->form);
    const char *dot = path ? strrchr(path, '.') : NULL;
    making->base = path ? ank_strdup(making->work->mem, path) : own[making->wish->kind];
    if (!path)
        return true;
    if (!dot || dot == path || strchr(dot, '/') || strcasecmp(dot + 1, ending) != 0)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s does not end in .%s; several files are made beside one "
                  "another, so give such a name"),
            ank_shown(path, shown), ending);
    making->base = ank_strndup(making->work->mem, path, (size_t)(dot - path));
    return true;
}

static struct data_table *add_table(struct making *making, const char *more,
                                    const char *about)
{
    struct ank_work_context *work = making->work;
    struct data_table *table = &making->tables[making->table_count++];
    *table = (struct data_table){
        .work = work,
        .path = ank_format(work->mem, "%s%s.%s", making->base, more,
                           dataset_ending(making->form)),
        .about = ank_words(work->lang, about),
    };
    return table;
}

static bool open_tables(struct making *making, struct ank_error *err)
{
    switch (making->wish->kind) {
    case ANK_EXPORT_FAMILIES:
        data_family_columns(add_table(
            making, "", ANK_N("One row for each family and period of support.")));
        return true;
    case ANK_EXPORT_RIGHTS:
        data_right_columns(add_table(
            making, "", ANK_N("One row for each step on the way to a right.")));
        return true;
    case ANK_EXPORT_SCORES:
        break;
    }
    add_table(making, "", ANK_N("One row for each talk and list."));
    add_table(
        making, "-wide",
        ANK_N("One row for each family, period of support and voice; a column for "
              "each side of life at each planned moment. It is the number by "
              "which all figures go: the first at the start, later the one "
              "nearest to the planned day. Voices are never averaged."));
    return data_scores_open(making->work, &making->scores, err);
}

static void add_family(struct making *making, const struct ank_record *record)
{
    struct ank_record shown;
    if (!export_given_shows(making->work, record, &making->given, &shown))
        return;
    if (making->wish->kind == ANK_EXPORT_FAMILIES)
        data_family_rows(making->tables, &shown);
    else if (making->wish->kind == ANK_EXPORT_RIGHTS)
        data_right_rows(making->tables, &shown);
    else
        data_scores_add(making->scores, &shown);
}

static bool add_families(struct making *making, struct ank_error *err)
{
    const struct ank_record *record;
    struct ank_cursor *cursor = ank_cursor_open(making->work->registry, NULL, NULL);
    while (work_goes_on(making->work, err) && ank_cursor_next(cursor, &record))
        add_family(making, record);
    if (!ank_cursor_close(cursor, err) || err->code != ANK_OK)
        return false;
    if (making->scores) {
        data_scores_talks(making->scores, &making->tables[0]);
        data_scores_courses(making->scores, &making->tables[1]);
    }
    return true;
}

static bool write_tables(const struct making *making, struct ank_data_files *files,
                         struct ank_error *err)
{
    for (size_t i = 0; i < making->table_count; i++) {
        struct ank_data_file *file = &files->file[files->count];
        const struct dataset set = data_set(&making->tables[i]);
        file->path = making->tables[i].path;
        if (!dataset_write(&set, making->form, &file->bytes, &file->size, err))
            return false;
        files->count++;
    }
    return true;
}

static bool write_codebook(const struct making *making, struct ank_data_files *files,
                           struct ank_error *err)
{
    struct ank_data_file *file = &files->file[files->count++];
    file->path = ank_format(making->work->mem, "%s-codebook-%s.md", making->base,
                            making->form == DATASET_STATA ? "stata" : "spss");
    FILE *out = ank_must(open_memstream(&file->bytes, &file->size));
    data_codebook(out, making->tables, making->table_count, making->form);
    return fclose(out) == 0 ||
           ank_fail(err, ANK_IO, "the output could not be written; is the disk full?");
}

bool ank_data_make(struct ank_work_context *work, const struct ank_data_wish *wish,
                   struct ank_data_files *files, struct ank_error *err)
{
    struct making making = {
        .work = work,
        .wish = wish,
        .form = wish->stata ? DATASET_STATA : DATASET_SPSS,
        .given.own_row = wish->kind == ANK_EXPORT_FAMILIES,
    };
    *files = (struct ank_data_files){0};
    bool made = settle_path(&making, err) &&
                export_given_to(work, wish->to, &making.given, err) &&
                open_tables(&making, err) && add_families(&making, err) &&
                write_tables(&making, files, err) &&
                write_codebook(&making, files, err) &&
                export_given_note(work, &making.given, err);
    if (!made)
        ank_data_free(files);
    return made;
}

void ank_data_free(struct ank_data_files *files)
{
    for (size_t i = 0; i < files->count; i++)
        free(files->file[i].bytes);
    *files = (struct ank_data_files){0};
}
