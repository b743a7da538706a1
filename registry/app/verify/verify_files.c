/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of a released folder: those that belong there, nothing else, each as its
 * checksum says. Only what is a plain file is ever opened. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <ankerpunt/registry/sha256.h>
#include "verify.h"

static const char *path_in(struct verifying *verifying, const char *name)
{
    return ank_format(verifying->work->mem, "%s/%s", verifying->folder, name);
}

/* What is there ---------------------------------------------------------------- */

static int compare_names(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* In the order of their names, so that faults are told in one order. */
static bool list_folder(struct verifying *verifying, const char *folder,
                        const char ***names, size_t *count)
{
    struct ank_arena *mem = verifying->work->mem;
    DIR *open = opendir(*folder ? path_in(verifying, folder) : verifying->folder);
    *names = NULL;
    *count = 0;
    if (!open) {
        verify_fault(verifying, *folder ? folder : verifying->folder,
                     ANK_N("is no folder that can be read"));
        return false;
    }
    for (struct dirent *entry; (entry = readdir(open));) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        *names = ank_grow(mem, *names, *count, sizeof **names);
        (*names)[(*count)++] =
            ank_format(mem, "%s%s%s", folder, *folder ? "/" : "", entry->d_name);
    }
    closedir(open);
    if (*count > 1)
        qsort(*names, *count, sizeof **names, compare_names);
    return true;
}

static void read_one(struct verifying *verifying, const char *path)
{
    struct ank_arena *mem = verifying->work->mem;
    struct verify_file file = {.path = path};
    struct ank_error unread = {.lang = verifying->work->lang};
    if (!input_read(path_in(verifying, path), mem, &file.text, &file.length, &unread)) {
        verify_fault(verifying, path, "%s", unread.text);
        return;
    }
    verifying->files =
        ank_grow(mem, verifying->files, verifying->file_count, sizeof file);
    verifying->files[verifying->file_count++] = file;
}

static void read_folder(struct verifying *verifying, const char *folder)
{
    const char **names;
    size_t count;
    if (!list_folder(verifying, folder, &names, &count))
        return;
    for (size_t i = 0; i < count; i++) {
        struct stat status;
        bool known =
            strcmp(names[i], "tables") == 0 || strcmp(names[i], "tables-excel") == 0;
        if (lstat(path_in(verifying, names[i]), &status) == 0 &&
            S_ISREG(status.st_mode))
            read_one(verifying, names[i]);
        else if (known && S_ISDIR(status.st_mode))
            read_folder(verifying, names[i]);
        else
            verify_fault(verifying, names[i],
                         ANK_N("is no plain file and no folder of a release"));
    }
}

const struct verify_file *verify_file(const struct verifying *verifying,
                                      const char *path)
{
    for (size_t i = 0; i < verifying->file_count; i++)
        if (strcmp(verifying->files[i].path, path) == 0)
            return &verifying->files[i];
    return NULL;
}

/* What must be there ------------------------------------------------------------- */

static void want(struct verifying *verifying, const char *path)
{
    if (!verify_file(verifying, path))
        verify_fault(verifying, path,
                     ANK_N("is not there, and belongs to every release"));
}

static void check_report(struct verifying *verifying, const char *path,
                         const char *begins, const char *fault)
{
    const struct verify_file *report = verify_file(verifying, path);
    if (report && strncmp(report->text, begins, strlen(begins)) != 0)
        verify_fault(verifying, path, "%s", ank_words(verifying->work->lang, fault));
}

static void want_all(struct verifying *verifying)
{
    static const char *const wanted[] = {
        "SHA256SUMS",  "codebook.md", "datapackage.json", "method.md",
        "report.html", "report.pdf",  "safety.md",        "withheld.csv"};
    struct ank_arena *mem = verifying->work->mem;
    for (size_t i = 0; i < ANK_COUNT(wanted); i++)
        want(verifying, wanted[i]);
    for (size_t i = 0; release_tables[i].name; i++) {
        want(verifying, ank_format(mem, "tables/%s.csv", release_tables[i].name));
        want(verifying, ank_format(mem, "tables-excel/%s.csv", release_tables[i].name));
    }
    check_report(verifying, "report.pdf", "%PDF-", ANK_N("is no PDF"));
    check_report(verifying, "report.html", "<!DOCTYPE html>", ANK_N("is no HTML"));
}

/* Checksums ---------------------------------------------------------------------- */

static void check_sum(struct verifying *verifying, const char *line, size_t length)
{
    char sum[65];
    if (length < 67 || line[64] != ' ' || line[65] != ' ') {
        verify_fault(verifying, "SHA256SUMS", ANK_N("a line is no checksum and name"));
        return;
    }
    const char *path = ank_strndup(verifying->work->mem, line + 66, length - 66);
    struct verify_file *file = (struct verify_file *)verify_file(verifying, path);
    if (!file)
        verify_fault(verifying, path, ANK_N("is in SHA256SUMS and not in the folder"));
    else if (file->summed)
        verify_fault(verifying, path, ANK_N("is in SHA256SUMS twice"));
    else if (strncmp(ank_sha256(file->text, file->length, sum), line, 64) != 0)
        verify_fault(verifying, path,
                     ANK_N("is not what was released: the checksum is another"));
    if (file)
        file->summed = true;
}

static void check_sums(struct verifying *verifying)
{
    const struct verify_file *sums = verify_file(verifying, "SHA256SUMS");
    for (const char *line = sums ? sums->text : ""; *line;) {
        size_t end = strcspn(line, "\n");
        if (end > 0)
            check_sum(verifying, line, end);
        line += end + (line[end] == '\n');
    }
    for (size_t i = 0; sums && i < verifying->file_count; i++)
        if (!verifying->files[i].summed && &verifying->files[i] != sums)
            verify_fault(verifying, verifying->files[i].path,
                         ANK_N("is in the folder and not in SHA256SUMS"));
}

bool verify_files(struct verifying *verifying)
{
    read_folder(verifying, "");
    want_all(verifying);
    bool whole = verifying->faults == 0;
    check_sums(verifying);
    return whole;
}
