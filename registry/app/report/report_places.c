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

static void take_lines(FILE *in, struct ank_arena *mem, struct report_places *places)
{
    char *line = NULL;
    size_t room = 0;
    bool open = false;
    while (getline(&line, &room, in) >= 0) {
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
