/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shaping a line: runs of one font, script and direction, from left to right. */
#include <string.h>

#include "typeset_parts.h"

/* Letters that are shaped together. */
struct run {
    size_t from, end;
    int level;
};

static bool belongs(const struct letters *letters, size_t one, size_t other)
{
    return letters->levels[one] == letters->levels[other] &&
           letters->fonts[one] == letters->fonts[other] &&
           letters->scripts[one] == letters->scripts[other];
}

static size_t find_runs(const struct letters *letters, struct run *runs)
{
    size_t count = 0;
    for (size_t i = 0, end; i < letters->count; i = end) {
        for (end = i + 1; end < letters->count && belongs(letters, i, end);)
            end++;
        runs[count++] = (struct run){i, end, letters->levels[i]};
    }
    return count;
}

static void reverse(struct run *runs, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        struct run kept = runs[i];
        runs[i] = runs[count - 1 - i];
        runs[count - 1 - i] = kept;
    }
}

/* From the order of reading to left to right: rule L2 of Unicode's
 * bidirectional algorithm (UAX 9), on runs. */
static void put_in_sight_order(struct run *runs, size_t count)
{
    int highest = 0;
    for (size_t i = 0; i < count; i++)
        if (runs[i].level > highest)
            highest = runs[i].level;

    for (int level = highest; level > 0; level--)
        for (size_t i = 0, end; i < count; i = end + 1) {
            for (end = i; end < count && runs[end].level >= level;)
                end++;
            reverse(runs + i, end - i);
        }
}

/* Pairs ---------------------------------------------------------------- */

enum { MOST_PAIR_TEXT = 48 }; /* bytes */

/* How much of the text a single glyph can stand for: whole characters. */
static size_t share_of(const char *text, size_t length)
{
    if (length <= MOST_PAIR_TEXT)
        return length;
    size_t share = MOST_PAIR_TEXT;
    while (((unsigned char)text[share] & 0xC0) == 0x80)
        share--;
    return share;
}

/*
 * Says which text each glyph stands for. Glyphs of one cluster show its letters
 * together: the one that is read first carries the text, the others none,
 * unless there is too much of it for one.
 */
static void pair_cluster(struct typeset *fonts, const struct letters *letters,
                         struct glyph *glyphs, size_t count, size_t from, size_t end,
                         bool rtl)
{
    uint32_t at = letters->from[from], stop = letters->from[end];
    for (size_t i = 0; i < count; i++) {
        struct glyph *glyph = &glyphs[rtl ? count - 1 - i : i];
        size_t share = share_of(letters->text + at, stop - at);
        glyph->pair =
            font_pair(fonts, glyph->font, glyph->id, letters->text + at, share);
        at += (uint32_t)share;
    }
}

static void pair_run(struct typeset *fonts, const struct letters *letters,
                     const hb_glyph_info_t *infos, struct glyph *glyphs, size_t count,
                     const struct run *run)
{
    bool rtl = run->level & 1;
    size_t limit = run->end; /* where the cluster read after this one starts */
    for (size_t done = 0; done < count;) {
        /* From the glyph read last to the first. */
        size_t here = rtl ? done : count - 1 - done, same = 1;
        size_t cluster = infos[here].cluster;
        while (done + same < count &&
               infos[rtl ? here + same : here - same].cluster == cluster)
            same++;
        pair_cluster(fonts, letters, glyphs + (rtl ? here : here + 1 - same), same,
                     cluster, limit, rtl);
        limit = cluster;
        done += same;
    }
}

/* Shaping -------------------------------------------------------------- */

static hb_buffer_t *shape_run(struct typeset *fonts, const struct letters *letters,
                              const struct run *run)
{
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
    hb_buffer_add_codepoints(buffer, letters->codes, (int)letters->count,
                             (unsigned)run->from, (int)(run->end - run->from));
    hb_buffer_set_direction(buffer,
                            run->level & 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, letters->scripts[run->from]);
    hb_shape(fonts->fonts[letters->fonts[run->from]].font, buffer, NULL, 0);
    if (!hb_buffer_allocation_successful(buffer))
        ank_must(NULL);
    return buffer;
}

static void take_run(struct typeset *fonts, const struct letters *letters,
                     const struct run *run, hb_buffer_t *buffer, struct glyph *glyphs)
{
    unsigned count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, &count);
    uint16_t font = letters->fonts[run->from];
    double em = fonts->fonts[font].em;

    for (unsigned i = 0; i < count; i++)
        glyphs[i] = (struct glyph){
            .font = font,
            .id = (uint16_t)infos[i].codepoint,
            .advance = (float)(places[i].x_advance / em),
            .right = (float)(places[i].x_offset / em),
            .up = (float)(places[i].y_offset / em),
        };
    pair_run(fonts, letters, infos, glyphs, count, run);
}

void shape_line(struct typeset *fonts, const font_chain chain, enum direction direction,
                const char *text, size_t length, struct ank_arena *mem,
                struct shaped *shaped)
{
    struct letters letters = letters_of(fonts, chain, direction, text, length);
    struct ank_arena *scratch = &fonts->scratch;
    struct run *runs = ank_alloc(scratch, (letters.count + 1) * sizeof *runs);
    size_t run_count = find_runs(&letters, runs);
    put_in_sight_order(runs, run_count);

    hb_buffer_t **buffers = ank_alloc(scratch, (run_count + 1) * sizeof(hb_buffer_t *));
    for (size_t i = 0; i < run_count; i++) {
        buffers[i] = shape_run(fonts, &letters, &runs[i]);
        shaped->count += hb_buffer_get_length(buffers[i]);
    }

    struct glyph *glyphs = ank_alloc(mem, shaped->count * sizeof *glyphs), *at = glyphs;
    for (size_t i = 0; i < run_count; i++) {
        take_run(fonts, &letters, &runs[i], buffers[i], at);
        at += hb_buffer_get_length(buffers[i]);
        hb_buffer_destroy(buffers[i]);
    }
    for (size_t i = 0; i < shaped->count; i++)
        shaped->width += (double)glyphs[i].advance;
    shaped->glyphs = glyphs;
    shaped->rtl = letters.rtl;
    shaped->text = ank_strdup(mem, letters.text);
    ank_arena_reset(scratch);
}
