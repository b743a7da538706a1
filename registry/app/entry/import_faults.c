/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a file that comes in, told by kind; see import_faults.h. */
#include "import_faults.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* "column: what", unless the sentence begins so already. */
static char *name_column(struct ank_arena *mem, const struct import_fault *fault)
{
    size_t length = fault->column ? strlen(fault->column) : 0;
    bool said = length && strncmp(fault->sentence, fault->column, length) == 0 &&
                fault->sentence[length] == ':';
    return length && !said ? ank_format(mem, "%s: %s", fault->column, fault->sentence)
                           : ank_strdup(mem, fault->sentence);
}

/* The sentence without the value: what is left is the same for every fault of its
 * kind. The mark is no character that a sentence can hold. */
static char *leave_out(struct ank_arena *mem, const char *sentence, const char *value)
{
    const char *at = value ? strstr(sentence, value) : NULL;
    return at ? ank_format(mem, "%.*s\x01%s", (int)(at - sentence), sentence,
                           at + strlen(value))
              : ank_strdup(mem, sentence);
}

static struct import_fault_kind *kind_of(struct import_faults *faults, const char *key,
                                         const char *sentence)
{
    for (size_t i = 0; i < faults->kind_count; i++)
        if (strcmp(faults->kinds[i].key, key) == 0)
            return &faults->kinds[i];
    if (faults->kind_count == IMPORT_MOST_KINDS) {
        faults->more = true;
        return NULL;
    }
    struct import_fault_kind *kind = &faults->kinds[faults->kind_count++];
    *kind = (struct import_fault_kind){.key = ank_strdup(&faults->mem, key),
                                       .sentence = ank_strdup(&faults->mem, sentence)};
    return kind;
}

void import_faults_note(struct import_faults *faults, const struct import_fault *fault)
{
    char shown[256];
    struct ank_arena mem = {0};
    const char *value = fault->value ? ank_shown(fault->value, shown) : NULL;
    const char *sentence = name_column(&mem, fault);
    struct import_fault_kind *kind =
        kind_of(faults, leave_out(&mem, sentence, value), sentence);
    faults->count++;
    if (kind && kind->times++ < IMPORT_ROWS_NAMED) {
        kind->rows[kind->times - 1].line = fault->line;
        kind->rows[kind->times - 1].value = ank_strdup(&faults->mem, value);
    }
    ank_arena_free(&mem);
}

static bool all_alike(const struct import_fault_kind *kind, size_t named)
{
    for (size_t i = 1; i < named; i++)
        if (kind->rows[i].value &&
            strcmp(kind->rows[i].value, kind->rows[0].value) != 0)
            return false;
    return true;
}

/* "2, 4, 7 ..."; with what stands there when that differs: "2: a; 4: b". */
static char *list_rows(struct ank_arena *mem, const struct import_fault_kind *kind)
{
    size_t named = kind->times < IMPORT_ROWS_NAMED ? kind->times : IMPORT_ROWS_NAMED;
    bool alike = all_alike(kind, named);
    char *list, *copy;
    size_t size;
    FILE *out = ank_must(open_memstream(&list, &size));
    for (size_t i = 0; i < named; i++) {
        fprintf(out, "%s%zu", i == 0 ? "" : alike ? ", " : "; ", kind->rows[i].line);
        if (!alike)
            fprintf(out, ": %s", kind->rows[i].value);
    }
    fputs(named < kind->times ? " ..." : "", out);
    fclose(out);
    copy = ank_strdup(mem, list);
    free(list);
    return copy;
}

void import_faults_tell(struct import_faults *faults, struct ank_work_context *work,
                        const char *path,
                        void (*tell)(struct ank_work_context *, const char *))
{
    char shown[256];
    ank_shown(path, shown);
    for (size_t i = 0; tell && i < faults->kind_count; i++) {
        const struct import_fault_kind *kind = &faults->kinds[i];
        tell(work, kind->times == 1
                       ? ank_format(work->mem, "%s:%zu: %s", shown, kind->rows[0].line,
                                    kind->sentence)
                       : SAY(ANK_N("%s: %zu x %s (rows %s)"), shown, kind->times,
                             kind->sentence, list_rows(work->mem, kind)));
    }
    ank_arena_free(&faults->mem);
    faults->kind_count = 0;
}
