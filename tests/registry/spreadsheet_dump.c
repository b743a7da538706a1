/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * spreadsheet_dump [--quiet] [--language XX] [--damage COUNT] FILE...
 *
 * All that is read of spreadsheets, as lines: "= FILE" above each, and "E", a tab and
 * the sentence below what cannot be read. With --damage each file is damaged that
 * often, in the same ways in every run, and read; what may not happen ends the program.
 */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/text.h>
#include "spreadsheet_text.h"

/* xorshift64*: G. Marsaglia, Xorshift RNGs, 2003; S. Vigna, 2016. */
static uint64_t state = 20260101;

static size_t below(size_t most)
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (size_t)(state * 0x2545f4914f6cdd1dULL >> 16) % most;
}

/* What breaks readers, put in the place of what stood there. */
static const char *const words[] = {
    "999999999999", "-1",           "1E999",   "0",     "A1048577", "XFE1", "ZZZZZZZ1",
    "2958466",      "\"",           "/>",      "<row>", "</c>",     "<v>",  "\n",
    "\xff\xfe",     "<!DOCTYPE a>", "t=\"s\"", "&amp",  "PT9H",     ";",    "<text:p>",
    "_xD8",         "9999-99-99"};

static void damage(char *bytes, size_t length)
{
    size_t times = 1 + below(6);
    while (times-- > 0) {
        size_t at = below(length), way = below(4), size = 1 + below(40);
        const char *word = words[below(ANK_COUNT(words))];
        size = at + size > length ? length - at : size;
        if (way == 0)
            bytes[at] = (char)below(256);
        else if (way == 1)
            memset(bytes + at, bytes[below(length)], size);
        else if (way == 2)
            memmove(bytes + at, bytes + below(length - size + 1), size);
        else if (at + strlen(word) <= length)
            memcpy(bytes + at, word, strlen(word));
    }
}

static char *slurp(const char *path, size_t *length)
{
    FILE *in = fopen(path, "rb");
    fseek(in, 0, SEEK_END);
    *length = (size_t)ftell(in);
    rewind(in);
    char *bytes = ank_must(malloc(*length + 1));
    *length = fread(bytes, 1, *length, in);
    fclose(in);
    return bytes;
}

static void damage_file(const char *path, size_t count)
{
    size_t length;
    char *whole = slurp(path, &length), *bytes = ank_must(malloc(length + 1));
    for (size_t i = 0; i < count && length > 0; i++) {
        struct ank_error err = {0};
        memcpy(bytes, whole, length);
        damage(bytes, length);
        size_t kept = below(8) == 0 ? 1 + below(length) : length;
        FILE *in = fmemopen(bytes, kept, "rb");
        (void)spreadsheet_write(in, "damaged", NULL, &err);
        fclose(in);
    }
    free(bytes);
    free(whole);
}

static void dump_file(const char *path, const struct ank_lang *lang, FILE *out)
{
    struct ank_error err = {.lang = lang};
    FILE *in = fopen(path, "rb");
    printf("= %s\n", path);
    if (!in)
        printf("E\tcannot be opened\n");
    else if (!spreadsheet_write(in, path, out, &err))
        printf("E\t%d\t%s\n", (int)err.code, err.text);
    if (in)
        fclose(in);
}

int main(int argc, char **argv)
{
    const struct ank_lang *lang = NULL;
    FILE *out = stdout;
    size_t damaged = 0;
    int i = 1;
    for (; i < argc && argv[i][0] == '-'; i++) {
        if (strcmp(argv[i], "--quiet") == 0)
            out = NULL;
        else if (strcmp(argv[i], "--language") == 0 && i + 1 < argc)
            lang = ank_lang_find(argv[++i]);
        else if (i + 1 < argc)
            damaged = strtoul(argv[++i], NULL, 10);
    }
    for (; i < argc; i++) {
        if (damaged)
            damage_file(argv[i], damaged);
        else
            dump_file(argv[i], lang, out);
    }
    return 0;
}
