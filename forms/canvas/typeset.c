/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The typesetter's door: opening the fonts, and keeping what was shaped.
 *
 * A batch of sheets writes the same headings and labels a thousand times, so
 * shaped strings are kept by face, direction and text. When they take too much
 * room all are forgotten; what follows fills the table again.
 */
#include "typeset_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEPT_BUCKETS = 4096, MOST_KEPT_BYTES = 384 << 10 };

struct kept {
    struct kept *next;
    uint32_t hash;
    enum face face;
    enum direction direction;
    size_t length;
    const char *source;
    struct shaped shaped;
};

/* Documents that are to last say what their colours mean, in a profile of
 * version 2 of the ICC's format for red, green and blue. Where there is none
 * they do without. */
static void read_profile(struct bytes *profile)
{
    FILE *file = fopen("/usr/share/color/icc/sRGB.icc", "rb");
    char part[4096];
    size_t size;
    if (!file)
        return;
    while ((size = fread(part, 1, sizeof part, file)) > 0 && profile->size < 1 << 20)
        bytes_add(profile, part, size);
    fclose(file);
    if (profile->size < 128 || profile->data[8] != 2 ||
        memcmp(profile->data + 16, "RGB ", 4) != 0)
        bytes_free(profile);
}

const struct bytes *typeset_profile(const struct typeset *fonts)
{
    return fonts->profile.size > 0 ? &fonts->profile : NULL;
}

bool typeset_open(struct typeset **fonts, const char *fontdir, struct ank_error *err)
{
    struct typeset *made = ank_must(calloc(1, sizeof *made));
    if (!font_open_all(made, fontdir ? fontdir : FONTDIR)) {
        typeset_close(made);
        return ank_fail(
            err, ANK_NOT_FOUND,
            "there are no fonts in %s; install the packages fonts-sil-andika, "
            "fonts-noto-core and fonts-dejavu-core",
            fontdir ? fontdir : FONTDIR);
    }
    read_profile(&made->profile);
    made->kept = ank_must(calloc(KEPT_BUCKETS, sizeof(struct kept *)));
    *fonts = made;
    return true;
}

void typeset_close(struct typeset *fonts)
{
    if (!fonts)
        return;
    font_close_all(fonts);
    bytes_free(&fonts->profile);
    ank_arena_free(&fonts->pair_mem);
    ank_arena_free(&fonts->scratch);
    ank_arena_free(&fonts->kept_mem);
    free(fonts->kept);
    free(fonts);
}

/* FNV-1a, over the key. */
static uint32_t hash_of(enum face face, enum direction direction, const char *text,
                        size_t length)
{
    uint32_t hash = 2166136261u ^ (uint32_t)face << 4 ^ (uint32_t)direction;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

static struct kept *find(const struct typeset *fonts, const struct kept *key)
{
    for (struct kept *at = fonts->kept[key->hash % KEPT_BUCKETS]; at; at = at->next)
        if (at->hash == key->hash && at->face == key->face &&
            at->direction == key->direction && at->length == key->length &&
            memcmp(at->source, key->source, key->length) == 0)
            return at;
    return NULL;
}

static void forget_all(struct typeset *fonts)
{
    ank_arena_free(&fonts->kept_mem);
    memset(fonts->kept, 0, KEPT_BUCKETS * sizeof(struct kept *));
    fonts->kept_bytes = 0;
}

static struct kept *keep(struct typeset *fonts, const struct kept *key)
{
    if (fonts->kept_bytes > MOST_KEPT_BYTES)
        forget_all(fonts);

    struct kept *made = ank_alloc(&fonts->kept_mem, sizeof *made);
    *made = *key;
    made->source = ank_strndup(&fonts->kept_mem, key->source, key->length);
    made->next = fonts->kept[key->hash % KEPT_BUCKETS];
    fonts->kept[key->hash % KEPT_BUCKETS] = made;
    return made;
}

/* A soft hyphen that does not end the line is only a place to break: left out,
 * so that who searches or copies finds the word whole. */
static char *without_soft(const char *text, size_t *length, struct ank_arena *mem)
{
    char *copy = ank_alloc(mem, *length + 1);
    size_t kept = 0;
    for (size_t i = 0; i < *length; i++) {
        bool soft = i + 2 < *length && text[i] == '\xc2' && text[i + 1] == '\xad';
        if (soft)
            i++;
        else
            copy[kept++] = text[i];
    }
    *length = kept;
    return copy;
}

const struct shaped *typeset_shape(struct typeset *fonts, enum face face,
                                   enum direction direction, const char *text,
                                   size_t length)
{
    struct kept key = {
        .hash = hash_of(face, direction, text, length),
        .face = face,
        .direction = direction,
        .length = length,
        .source = text,
    };
    struct kept *kept = find(fonts, &key);
    if (!kept) {
        kept = keep(fonts, &key);
        size_t shown = length;
        const char *line = without_soft(kept->source, &shown, &fonts->kept_mem);
        shape_line(fonts, fonts->chains[face], direction, line, shown, &fonts->kept_mem,
                   &kept->shaped);
        fonts->kept_bytes +=
            sizeof *kept + 3 * length + kept->shaped.count * sizeof(struct glyph);
    }
    return &kept->shaped;
}

bool typeset_shows(struct typeset *fonts, enum face face, const char *text,
                   size_t length)
{
    struct letters letters =
        letters_of(fonts, fonts->chains[face], DIRECTION_AUTO, text, length);
    bool all = true;
    for (size_t i = 0; i < letters.count; i++)
        all = all && letters.codes[i] != 0xFFFD;
    ank_arena_reset(&fonts->scratch);
    return all;
}
