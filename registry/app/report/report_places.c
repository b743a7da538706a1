/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that people wrote in the places of a report; see report_blocks.h. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "report_blocks.h"

static const char begins[] = "<!-- words: ", ends[] = "<!-- end -->";

/* The place that a line opens; NULL: none. */
static const char *opened_place(struct ank_arena *mem, const char *line)
{
    const char *name = line + strlen(begins), *end;
    if (strncmp(line, begins, strlen(begins)) != 0 || !(end = strstr(name, " -->")))
        return NULL;
    return ank_strndup(mem, name, (size_t)(end - name));
}

static void add_place(struct ank_arena *mem, struct report_places *places,
                      const char *name)
{
    places->place = ank_grow(mem, places->place, places->count, sizeof *places->place);
    places->place[places->count++] = (struct report_place){name, ""};
}

/* Some programs end a line with a return too. */
static void drop_return(char *line)
{
    size_t length = strlen(line);
    if (length > 1 && strcmp(line + length - 2, "\r\n") == 0)
        memcpy(line + length - 2, "\n", 2);
}

static void take_lines(FILE *in, struct ank_arena *mem, struct report_places *places)
{
    char *line = NULL;
    size_t room = 0;
    bool open = false;
    while (getline(&line, &room, in) >= 0) {
        drop_return(line);
        const char *name = opened_place(mem, line);
        if (name)
            add_place(mem, places, name);
        else if (strncmp(line, ends, strlen(ends)) == 0)
            open = false;
        else if (open) {
            struct report_place *last = &places->place[places->count - 1];
            last->words = ank_format(mem, "%s%s", last->words, line);
        }
        open = open || name;
    }
    free(line);
}

/* A place in which nobody wrote has no words; a text is clean UTF-8. */
static bool settle(struct report_places *places, const char *path,
                   struct ank_error *err)
{
    char shown[256];
    for (size_t i = 0; i < places->count; i++) {
        const char *words = places->place[i].words;
        if (!ank_text_clean(words, strlen(words)))
            return ank_fail(
                err, ANK_INVALID,
                ANK_N("%s: the words of %s are no clean text; save the file "
                      "as UTF-8"),
                ank_shown(path, shown), places->place[i].name);
        if (strspn(words, " \t\r\n") == strlen(words))
            places->place[i].words = NULL;
    }
    return places->count > 0 ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("%s is no report: it has no place for words; make one with "
                          "\"ankerpunt report year PROJECT 2025 -o FILE.md\""),
                    ank_shown(path, shown));
}

bool report_places_read(struct ank_work_context *work, const char *path,
                        struct report_places *places, struct ank_error *err)
{
    char shown[256];
    *places = (struct report_places){0};
    if (!path)
        return true;
    FILE *in = fopen(path, "re");
    if (!in)
        return ank_fail(err, ANK_IO, ANK_N("%s cannot be read: %s"),
                        ank_shown(path, shown), ank_system_words(err->lang, errno));
    take_lines(in, work->mem, places);
    fclose(in);
    return settle(places, path, err);
}

const char *report_words(const struct report_places *places, const char *name)
{
    for (size_t i = 0; i < places->count; i++)
        if (strcmp(places->place[i].name, name) == 0)
            return places->place[i].words;
    return NULL;
}

/* What was decided ------------------------------------------------------------------
 */

enum { DECISION_PARTS = 3 };
static const char between_parts[] = " - ";

/* The next line that says something, without its mark of a list. NULL: the last was. */
static char *next_line(char **rest)
{
    for (char *line; (line = strsep(rest, "\r\n")) != NULL;) {
        line += strspn(line, " \t");
        if (strncmp(line, "- ", 2) == 0 || strncmp(line, "* ", 2) == 0)
            line += 2;
        if (*line)
            return line;
    }
    return NULL;
}

/* "what - by whom - by when"; false when a part is missing. */
static bool cut_line(char *line, char *parts[static DECISION_PARTS])
{
    for (size_t i = 0; i < DECISION_PARTS; i++) {
        parts[i] = line;
        char *end = strstr(line, between_parts);
        if (i + 1 == DECISION_PARTS)
            return true;
        if (!end)
            return false;
        *end = '\0';
        line = end + strlen(between_parts);
    }
    return true;
}

static void add_decisions(struct report_draft *report, const char *decided)
{
    static const char *const heads[] = {ANK_N("what"), ANK_N("by whom"),
                                        ANK_N("by when"), NULL};
    struct report_table table = report_table(report, heads, 0.6, true);
    char *parts[DECISION_PARTS], *rest = ank_strdup(report->work->mem, decided);
    for (char *line; (line = next_line(&rest)) != NULL;) {
        char *whole = ank_strdup(report->work->mem, line);
        bool cut = cut_line(line, parts);
        report_cell(&table, cut ? parts[0] : whole);
        report_cell(&table, cut ? parts[1] : NULL);
        report_cell(&table, cut ? parts[2] : NULL);
    }
    report_table_end(&table);
}

bool report_decided(struct report_draft *report, const char *english)
{
    const char *decided = report_words(&report->last, "decided");
    size_t before = report->block_count;
    report_heading(report, english);
    bool kept = report_kept_decisions(report);
    if (!decided && !kept) {
        report->block_count = before;
        return false;
    }
    if (decided)
        add_decisions(report, decided);
    report_place(report, "came-of-it", ANK_N("What came of it?"));
    return true;
}

void report_decides(struct report_draft *report)
{
    report_heading(report, ANK_N("What we decide"));
    report_new_decisions(report);
    report_place(report, "decided",
                 ANK_N("One line for each decision: what - by whom - by when"));
}
