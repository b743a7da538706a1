/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a released folder: nothing in them points at a family, and the least
 * number of families is the same wherever it is said. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/identifier_scan.h>
#include "verify.h"

static void check_words(struct verifying *verifying, const struct verify_file *file)
{
    size_t size = 0;
    enum ank_identifier identifier;
    for (size_t at = 0;
         (identifier = ank_identifier_scan(file->text, file->length, &at, &size)) !=
         ANK_IDENTIFIER_NONE;
         at += size)
        verify_fault(verifying, file->path,
                     identifier == ANK_IDENTIFIER_CODE
                         ? ANK_N("%.*s looks like the code of a family")
                         : ANK_N("%.*s looks like a day in a family's life"),
                     (int)size, file->text + at);
}

/* The words between the placeholder before "%zu" and itself: what stands before the
 * number in the file. */
static char *words_before(struct ank_arena *mem, const char *sentence)
{
    const char *from = sentence, *to = strchr(sentence, '%');
    while (to) {
        size_t size = 1 + strcspn(to + 1, "su");
        if (to[size] == 'u')
            return ank_strndup(mem, from, (size_t)(to - from));
        from = to + size + (to[size] != '\0');
        to = strchr(from, '%');
    }
    return NULL;
}

/* In whatever language it was written. */
static void check_least(struct verifying *verifying, const char *path,
                        const char *sentence)
{
    const struct verify_file *file = verify_file(verifying, path);
    for (size_t i = 0; file && ank_langs[i]; i++) {
        const char *words =
            words_before(verifying->work->mem, ank_words(ank_langs[i], sentence));
        const char *found = words ? strstr(file->text, words) : NULL;
        if (!found)
            continue;
        long long said = strtoll(found + strlen(words), NULL, 10);
        if (said != verifying->package.least)
            verify_fault(verifying, path,
                         ANK_N("says that a figure needs %lld families, and "
                               "datapackage.json %lld"),
                         said, (long long)verifying->package.least);
        return;
    }
}

void verify_texts(struct verifying *verifying)
{
    for (size_t i = 0; i < verifying->file_count; i++)
        if (strcmp(verifying->files[i].path, "SHA256SUMS") != 0 &&
            strcmp(verifying->files[i].path, "report.pdf") != 0)
            check_words(verifying, &verifying->files[i]);
    /* as release_texts.c and release_sentences.c say it */
    check_least(verifying, "safety.md", "families that a figure needs: %zu");
    check_least(verifying, "method.md",
                "Counted is what was known on %s, the last half-year's end. No "
                "figure stands on fewer than %zu families.");
}
