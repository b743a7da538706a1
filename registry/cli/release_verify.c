/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Looks at a folder as somebody would who has nothing else: are the files whole,
 * do the tables keep to their schema and to the rules, does anything look like a
 * family's code or date, and can what is hidden be worked out?
 */
#include <dirent.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <ankerpunt/registry/sha256.h>
#include "verify.h"

#define TELL(...) ank_say(verifying->session->lang, &verifying->session->mem, __VA_ARGS__)

void verify_fault(struct verifying *verifying, const char *where, const char *format, ...)
{
    char text[512];
    va_list values;
    va_start(values, format);
    vsnprintf(text, sizeof text, ank_words(verifying->session->lang, format), values);
    va_end(values);
    if (verifying->faults++ < 20)
        fprintf(verifying->session->out, "%s: %s\n", where, text);
}

static bool read_file(struct verifying *verifying, const char *path, char **text, size_t *length,
                      struct ank_error *err)
{
    struct ank_arena *mem = &verifying->session->mem;
    return input_read(ank_format(mem, "%s/%s", verifying->folder, path), mem, text, length, err);
}

/* Checksums ---------------------------------------------------------------- */

static bool is_listed(const char *sums, const char *path)
{
    size_t length = strlen(path);
    for (const char *line = sums; *line;) {
        size_t end = strcspn(line, "\n");
        if (end == 66 + length && strncmp(line + 66, path, length) == 0)
            return true;
        line += end + (line[end] == '\n');
    }
    return false;
}

static bool check_sum(struct verifying *verifying, const char *line, size_t length,
                      struct ank_error *err)
{
    char sum[65], *text;
    size_t size;
    if (length < 67 || line[64] != ' ' || line[65] != ' ') {
        verify_fault(verifying, "SHA256SUMS", ANK_N("a line is no checksum and name"));
        return true;
    }
    const char *path = ank_strndup(&verifying->session->mem, line + 66, length - 66);
    if (*path == '/' || strstr(path, "..")) {
        verify_fault(verifying, "SHA256SUMS", ANK_N("%s lies outside the folder"), path);
        return true;
    }
    struct ank_error missing = {.lang = err->lang};
    if (!read_file(verifying, path, &text, &size, &missing)) {
        verify_fault(verifying, path, "%s", missing.text);
        return true;
    }
    verifying->files++;
    if (strncmp(ank_sha256(text, size, sum), line, 64) != 0)
        verify_fault(verifying, path, ANK_N("is not what was released: the checksum is another"));
    return true;
}

static bool check_files(struct verifying *verifying, const char *folder, const char *sums)
{
    struct ank_arena *mem = &verifying->session->mem;
    const char *path = ank_format(mem, "%s%s%s", verifying->folder, *folder ? "/" : "", folder);
    DIR *open = opendir(path);
    if (!open) {
        verify_fault(verifying, *folder ? folder : verifying->folder, ANK_N("is no folder that can be read"));
        return false;
    }
    for (struct dirent *entry; (entry = readdir(open));) {
        const char *name = ank_format(mem, "%s%s%s", folder, *folder ? "/" : "", entry->d_name);
        if (*entry->d_name == '.' && (!entry->d_name[1] || strcmp(entry->d_name, "..") == 0))
            continue;
        if (!*folder && (strcmp(name, "tables") == 0 || strcmp(name, "tables-excel") == 0))
            check_files(verifying, name, sums);
        else if (strcmp(name, "SHA256SUMS") != 0 && !is_listed(sums, name))
            verify_fault(verifying, name, ANK_N("is in the folder and not in SHA256SUMS"));
    }
    closedir(open);
    return true;
}

static bool check_sums(struct verifying *verifying, struct ank_error *err)
{
    char *sums;
    size_t length;
    if (!read_file(verifying, "SHA256SUMS", &sums, &length, err))
        return false;
    for (const char *line = sums; *line;) {
        size_t end = strcspn(line, "\n");
        if (end > 0 && !check_sum(verifying, line, end, err))
            return false;
        line += end + (line[end] == '\n');
    }
    check_files(verifying, "", sums);
    return true;
}

/* What points at a family --------------------------------------------------- */

static bool is_letter_or_digit(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* G-7K3QX: what the program gives families when nobody chose another code. */
static bool looks_like_code(const char *text)
{
    if (!(*text >= 'A' && *text <= 'Z') || text[1] != '-')
        return false;
    bool digit = false, letter = false;
    for (int i = 2; i < 7; i++) {
        if (!is_letter_or_digit(text[i]))
            return false;
        digit = digit || text[i] <= '9';
        letter = letter || text[i] > '9';
    }
    return digit && letter && !is_letter_or_digit(text[7]);
}

/* A day that is no half-year's end. */
static bool looks_like_day(const char *text)
{
    static const char shape[] = "0000-00-00";
    for (size_t i = 0; shape[i]; i++)
        if (shape[i] == '0' ? !(text[i] >= '0' && text[i] <= '9') : text[i] != shape[i])
            return false;
    return strncmp(text + 5, "06-30", 5) != 0 && strncmp(text + 5, "12-31", 5) != 0;
}

static void check_text(struct verifying *verifying, const char *path)
{
    char *text;
    size_t length;
    struct ank_error none = {0};
    if (!read_file(verifying, path, &text, &length, &none))
        return; /* told of already */
    for (size_t i = 0; i < length; i++) {
        bool begins = i == 0 || (!is_letter_or_digit(text[i - 1]) && text[i - 1] != '-');
        if (begins && looks_like_code(&text[i]))
            verify_fault(verifying, path, ANK_N("%.7s looks like the code of a family"), &text[i]);
        if (begins && looks_like_day(&text[i]))
            verify_fault(verifying, path, ANK_N("%.10s looks like a day in a family's life"), &text[i]);
    }
}

/* The whole ------------------------------------------------------------------ */

static bool check_package(struct verifying *verifying, struct ank_error *err)
{
    char *text;
    size_t length;
    static const char *const texts[] = {"codebook.md", "method.md", "safety.md", "withheld.csv",
                                        "datapackage.json"};
    if (!read_file(verifying, "datapackage.json", &text, &length, err) ||
        !package_read("datapackage.json", text, length, &verifying->session->mem,
                      &verifying->package, err))
        return false;
    if (verifying->package.least < ANK_RELEASE_LEAST)
        verify_fault(verifying, "datapackage.json", ANK_N("fewer than %d families would do for a figure"),
                     ANK_RELEASE_LEAST);
    for (size_t i = 0; i < ANK_COUNT(texts); i++)
        check_text(verifying, texts[i]);
    for (size_t i = 0; i < verifying->package.table_count; i++) {
        const struct package_table *table = &verifying->package.tables[i];
        if (strncmp(table->path, "tables/", 7) != 0 || strstr(table->path, "..")) {
            verify_fault(verifying, "datapackage.json", ANK_N("%s lies outside the folder"), table->path);
            continue;
        }
        check_text(verifying, table->path);
        if (!verify_table(verifying, table, err))
            return false;
    }
    return true;
}

bool release_verify(struct session *session, const char *folder, struct ank_error *err)
{
    struct verifying here = {.session = session, .folder = folder, .narrowest = NAN};
    struct verifying *verifying = &here;
    if (!check_sums(verifying, err) || !check_package(verifying, err))
        return false;
    char shown[256];
    if (here.faults > 0)
        return ank_fail(err, ANK_INVALID, ANK_N("%s: do not use this folder; faults: %zu"),
                        ank_shown(folder, shown), here.faults);
    fprintf(session->out, "%s\n", TELL(ANK_N("%zu files are whole; %zu rows keep to the schema and the rules"),
                                       here.files, here.rows));
    if (isfinite(here.narrowest))
        fprintf(session->out, "%s\n", TELL(ANK_N("%zu hidden numbers; the narrowest lies within %.0f of what it could be"),
                                           here.hidden, here.narrowest));
    return true;
}
