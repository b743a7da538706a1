/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a zip file, through minizip; see spreadsheet_zip.h. */
#include "spreadsheet_zip.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <minizip/unzip.h>

#include "spreadsheet_kind.h"

enum { MOST_PARTS = 20000, LONGEST_NAME = 512 };

struct spreadsheet_zip {
    struct spreadsheet_reading *reading;
    unzFile file;
    const char **names;
    unz64_file_pos *places; /* of each of them */
    size_t count;
    bool inside; /* a part is open */
};

bool spreadsheet_zip_locked(struct spreadsheet_reading *reading)
{
    return ank_fail(reading->err, ANK_INVALID,
                    "this file is protected with a password; open it, save it without "
                    "the password, and delete that copy when it is read");
}

/* The open file, as minizip asks for one -------------------------------- */

static voidpf open_file(voidpf in, const void *name, int mode)
{
    (void)name;
    (void)mode;
    return in;
}

static uLong read_file(voidpf in, voidpf stream, void *bytes, uLong size)
{
    (void)stream;
    return fread(bytes, 1, size, in);
}

static ZPOS64_T tell_file(voidpf in, voidpf stream)
{
    (void)stream;
    return (ZPOS64_T)ftello(in);
}

static long seek_file(voidpf in, voidpf stream, ZPOS64_T offset, int origin)
{
    (void)stream;
    int from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? SEEK_CUR
               : origin == ZLIB_FILEFUNC_SEEK_END ? SEEK_END
                                                  : SEEK_SET;
    return fseeko(in, (off_t)offset, from);
}

static int close_file(voidpf in, voidpf stream)
{
    (void)in;
    (void)stream;
    return 0;
}

static int file_error(voidpf in, voidpf stream)
{
    (void)stream;
    return ferror((FILE *)in);
}

/* The list of parts ----------------------------------------------------- */

/* In small letters, with / between and none in front. */
static char *settled(struct ank_arena *mem, const char *name)
{
    while (*name == '/' || *name == '\\')
        name++;
    char *plain = ank_strdup(mem, name);
    for (char *c = plain; *c; c++)
        *c = *c == '\\' ? '/' : (char)tolower((unsigned char)*c);
    return plain;
}

static bool list_part(struct spreadsheet_zip *zip)
{
    struct ank_arena *mem = &zip->reading->mem;
    char name[LONGEST_NAME] = "";
    if (zip->count == MOST_PARTS ||
        unzGetCurrentFileInfo64(zip->file, NULL, name, sizeof name - 1, NULL, 0, NULL,
                                0) != UNZ_OK)
        return spreadsheet_damaged(zip->reading);
    zip->names = ank_grow(mem, zip->names, zip->count, sizeof *zip->names);
    zip->places = ank_grow(mem, zip->places, zip->count, sizeof *zip->places);
    if (unzGetFilePos64(zip->file, &zip->places[zip->count]) != UNZ_OK)
        return spreadsheet_damaged(zip->reading);
    zip->names[zip->count++] = settled(mem, name);
    return true;
}

static bool list_parts(struct spreadsheet_zip *zip)
{
    int more = unzGoToFirstFile(zip->file);
    for (; more == UNZ_OK; more = unzGoToNextFile(zip->file))
        if (!list_part(zip))
            return false;
    return more == UNZ_END_OF_LIST_OF_FILE || spreadsheet_damaged(zip->reading);
}

bool spreadsheet_zip_open(struct spreadsheet_zip **opened, FILE *in,
                          struct spreadsheet_reading *reading)
{
    zlib_filefunc64_def calls = {.zopen64_file = open_file,
                                 .zread_file = read_file,
                                 .ztell64_file = tell_file,
                                 .zseek64_file = seek_file,
                                 .zclose_file = close_file,
                                 .zerror_file = file_error,
                                 .opaque = in};
    struct spreadsheet_zip *zip = ank_alloc(&reading->mem, sizeof *zip);
    zip->reading = reading;
    zip->file = unzOpen2_64("", &calls);
    if (!zip->file)
        return ank_fail(reading->err, ANK_INVALID,
                        "this file is not whole; copy or download it again");
    if (!list_parts(zip)) {
        spreadsheet_zip_close(zip);
        return false;
    }
    *opened = zip;
    return true;
}

void spreadsheet_zip_close(struct spreadsheet_zip *zip)
{
    if (!zip)
        return;
    spreadsheet_zip_part_close(zip);
    unzClose(zip->file);
}

const char *const *spreadsheet_zip_names(const struct spreadsheet_zip *zip,
                                         size_t *count)
{
    *count = zip->count;
    return zip->names;
}

static const unz64_file_pos *find(const struct spreadsheet_zip *zip, const char *name)
{
    struct ank_arena mem = {0};
    const char *plain = settled(&mem, name);
    const unz64_file_pos *found = NULL;
    for (size_t i = 0; i < zip->count && !found; i++)
        if (strcmp(zip->names[i], plain) == 0)
            found = &zip->places[i];
    ank_arena_free(&mem);
    return found;
}

bool spreadsheet_zip_has(const struct spreadsheet_zip *zip, const char *name)
{
    return find(zip, name) != NULL;
}

/* One part -------------------------------------------------------------- */

bool spreadsheet_zip_part(struct spreadsheet_zip *zip, const char *name)
{
    const unz64_file_pos *place = find(zip, name);
    unz_file_info64 about;
    if (!place || unzGoToFilePos64(zip->file, place) != UNZ_OK ||
        unzGetCurrentFileInfo64(zip->file, &about, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK)
        return spreadsheet_damaged(zip->reading);
    if (about.flag & 1)
        return spreadsheet_zip_locked(zip->reading);
    zip->inside = unzOpenCurrentFile(zip->file) == UNZ_OK;
    return zip->inside || spreadsheet_damaged(zip->reading);
}

size_t spreadsheet_zip_read(struct spreadsheet_zip *zip, void *bytes, size_t most)
{
    int got = unzReadCurrentFile(zip->file, bytes, (unsigned)most);
    if (got < 0)
        spreadsheet_damaged(zip->reading);
    return got < 0 ? 0 : (size_t)got;
}

void spreadsheet_zip_part_close(struct spreadsheet_zip *zip)
{
    if (zip->inside && unzCloseCurrentFile(zip->file) == UNZ_CRCERROR &&
        !zip->reading->enough)
        spreadsheet_damaged(zip->reading);
    zip->inside = false;
}

/* Paths ----------------------------------------------------------------- */

/* Takes the last name off a path, and the / before it. */
static void go_up(char *path)
{
    char *slash = strrchr(path, '/');
    *(slash ? slash : path) = '\0';
}

const char *spreadsheet_zip_path(struct ank_arena *mem, const char *base,
                                 const char *target)
{
    bool from_top = *target == '/' || *target == '\\';
    char *rest = settled(mem, target), *next = rest;
    char *path = ank_alloc(mem, strlen(base) + strlen(target) + 2);
    if (!from_top) {
        strcpy(path, settled(mem, base));
        go_up(path);
    }
    for (; next; rest = next ? next + 1 : NULL) {
        next = strchr(rest, '/');
        if (next)
            *next = '\0';
        if (strcmp(rest, "..") == 0)
            go_up(path);
        else if (*rest && strcmp(rest, ".") != 0) {
            strcat(path, *path ? "/" : "");
            strcat(path, rest);
        }
    }
    return path;
}
