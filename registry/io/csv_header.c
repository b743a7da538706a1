/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The header of a CSV file against the columns a caller knows; see csv_header.h. */
#include "csv_header.h"

#include <string.h>

unsigned char csv_header_delimiter(const char *text, size_t length)
{
    size_t commas = 0, semicolons = 0;
    bool quoted = false, begun = false;
    for (size_t i = 0; i < length && !(begun && text[i] == '\n'); i++) {
        begun |= !strchr(" \t\r\n", text[i]);
        quoted ^= text[i] == '"';
        commas += !quoted && text[i] == ',';
        semicolons += !quoted && text[i] == ';';
    }
    return semicolons > commas ? ';' : ',';
}

enum { FIRST_LINES = 50 };

/* How often `wanted` stands outside quotes on each of the first lines that have any.
 * Returns how many lines those are. */
static size_t count_on_lines(const char *text, size_t length, char wanted,
                             size_t counts[FIRST_LINES])
{
    size_t lines = 0, count = 0;
    bool quoted = false;
    for (size_t i = 0; i < length && lines < FIRST_LINES; i++) {
        quoted ^= text[i] == '"';
        count += !quoted && text[i] == wanted;
        bool ends = i + 1 == length || (!quoted && text[i] == '\n');
        if (ends && count > 0)
            counts[lines++] = count;
        if (ends)
            count = 0;
    }
    return lines;
}

unsigned char csv_header_likely(const char *text, size_t length, const char *delimiters)
{
    char likely = delimiters[0];
    size_t best_alike = 0, best_total = 0;
    for (const char *one = delimiters; *one; one++) {
        size_t counts[FIRST_LINES], alike = 0, total = 0;
        size_t lines = count_on_lines(text, length, *one, counts);
        for (size_t i = 0; i < lines; i++) {
            size_t same = 0;
            for (size_t j = 0; j < lines; j++)
                same += counts[j] == counts[i];
            alike = same > alike ? same : alike;
            total += counts[i];
        }
        if (alike > best_alike || (alike == best_alike && total > best_total)) {
            likely = *one;
            best_alike = alike;
            best_total = total;
        }
    }
    return (unsigned char)likely;
}

static bool is_ignored(const char *const *ignored, const char *name)
{
    for (; ignored && *ignored; ignored++)
        if (strcasecmp(*ignored, name) == 0)
            return true;
    return false;
}

/* "family, date, score": all, or with `places` those that are missing. */
static char *list_columns(const struct csv_column *columns, const size_t *places,
                          struct ank_arena *mem)
{
    char *list = ank_strdup(mem, "");
    for (size_t i = 0; columns[i].name; i++)
        if (!places || (columns[i].required && !places[i]))
            list = ank_format(mem, "%s%s%s", list, *list ? ", " : "", columns[i].name);
    return list;
}

/* Says which of the columns has that name; false when none has. */
static bool find_column(const struct csv_column *columns, const char *name,
                        size_t *found)
{
    for (size_t i = 0; columns[i].name; i++) {
        if (strcasecmp(columns[i].name, name) == 0) {
            *found = i;
            return true;
        }
    }
    return false;
}

static bool refuse_unknown(const char *name, const char *known, struct ank_error *err)
{
    char shown[256];
    return ank_fail(err, ANK_INVALID,
                    "there is no column %s; known are %s. To leave it out: "
                    "--ignore-columns",
                    ank_shown(name, shown), known);
}

bool csv_header_match(const char *const *names, size_t count,
                      const struct csv_column *columns, const char *const *ignored,
                      size_t *places, struct ank_error *err)
{
    struct ank_arena mem = {0};
    const char *known = list_columns(columns, NULL, &mem);
    size_t unknown = 0, placed = 0, found;
    for (size_t i = 0; i < count && !err->code; i++) {
        if (find_column(columns, names[i], &found)) {
            if (places[found])
                ank_fail(err, ANK_INVALID,
                         "two columns are called %s; take one of them out",
                         columns[found].name);
            places[found] = i + 1;
            placed++;
        } else if (!unknown && *names[i] && !is_ignored(ignored, names[i])) {
            unknown = i + 1;
        }
    }

    const char *missing = list_columns(columns, places, &mem);
    if (placed == 0) /* not a word of what it says: it may be somebody's data */
        ank_fail(
            err, ANK_INVALID,
            "the first line must name the columns, with , or ; between them; known "
            "are %s",
            known);
    else if (unknown)
        refuse_unknown(names[unknown - 1], known, err);
    else if (*missing)
        ank_fail(err, ANK_INVALID, "columns are missing: %s; known are %s", missing,
                 known);
    ank_arena_free(&mem);
    return err->code == ANK_OK;
}
