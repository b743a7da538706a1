/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was shown, as one line of the ledger: "row=shown n=25 mean=12 ...
 * parts=10,-1,15"; means in tenths, a dash for what was not shown. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "release.h"

static char *tenths(struct ank_arena *mem, double value)
{
    return isnan(value) ? ank_strdup(mem, "-")
                        : ank_format(mem, "%ld", lround(value * 10));
}

char *release_shown_write(struct ank_arena *mem, const struct ank_shown *shown)
{
    char *text = ank_format(
        mem, "row=%s n=%d mean=%s sd=%s low=%s high=%s why=%s,%s,%s mostly=%d parts=%d",
        ank_withheld_name(shown->why), shown->n, tenths(mem, shown->mean),
        tenths(mem, shown->sd), tenths(mem, shown->low), tenths(mem, shown->high),
        ank_withheld_name(shown->why_mean), ank_withheld_name(shown->why_sd),
        ank_withheld_name(shown->why_parts), shown->majority, shown->part_count);
    for (int i = 0; i < shown->part_count; i++)
        text = ank_format(mem, "%s,%d", text, shown->parts[i]);
    return text;
}

static bool read_word(const char **text, const char *name, const char **value)
{
    size_t length = strlen(name);
    *text += strspn(*text, " ");
    if (strncmp(*text, name, length) != 0 || (*text)[length] != '=')
        return false;
    *value = *text + length + 1;
    *text += strcspn(*text, " ");
    return true;
}

static bool read_tenths(const char **text, const char *name, double *value)
{
    const char *at;
    if (!read_word(text, name, &at))
        return false;
    *value = *at == '-' && (at[1] < '0' || at[1] > '9')
                 ? NAN
                 : (double)strtol(at, NULL, 10) / 10;
    return true;
}

static bool read_int(const char **text, const char *name, int *value)
{
    const char *at;
    if (!read_word(text, name, &at))
        return false;
    *value = (int)strtol(at, NULL, 10);
    return true;
}

/* "shown,few,parts" */
static bool read_reasons(const char **text, const char *name,
                         enum ank_withheld **reasons, int count)
{
    const char *at;
    if (!read_word(text, name, &at))
        return false;
    for (int i = 0; i < count; i++) {
        size_t length = strcspn(at, ", ");
        enum ank_withheld why = ank_withheld_of(at, length);
        if (why == ANK_WITHHELD)
            return false;
        *reasons[i] = why;
        at += length + (at[length] == ',');
    }
    return true;
}

bool release_shown_read(const char *text, struct ank_shown *shown)
{
    const char *parts;
    *shown = (struct ank_shown){.cut_off = ANK_NO_DAY};
    enum ank_withheld *reasons[] = {&shown->why_mean, &shown->why_sd,
                                    &shown->why_parts};
    enum ank_withheld *row[] = {&shown->why};
    if (!read_reasons(&text, "row", row, 1) || !read_int(&text, "n", &shown->n) ||
        !read_tenths(&text, "mean", &shown->mean) ||
        !read_tenths(&text, "sd", &shown->sd) ||
        !read_tenths(&text, "low", &shown->low) ||
        !read_tenths(&text, "high", &shown->high) ||
        !read_reasons(&text, "why", reasons, 3) ||
        !read_int(&text, "mostly", &shown->majority) ||
        !read_word(&text, "parts", &parts))
        return false;
    char *end;
    shown->part_count = (int)strtol(parts, &end, 10);
    if (shown->part_count < 0 || shown->part_count > ANK_MOST_PARTS)
        return false;
    for (int i = 0; i < ANK_MOST_PARTS; i++)
        shown->parts[i] =
            i < shown->part_count && *end == ',' ? (int)strtol(end + 1, &end, 10) : -1;
    return true;
}
