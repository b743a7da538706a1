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

/* Glyphs that show the letters from..end together. */
struct cluster {
    size_t from, end;
    size_t first, count; /* of the glyphs in the run */
    bool rtl;
};

/* The cluster whose leftmost glyph is this one. */
static struct cluster cluster_at(const hb_glyph_info_t *infos, size_t count,
                                 size_t first, const struct run *run)
{
    bool rtl = run->level & 1;
    size_t from = infos[first].cluster, after = first + 1;
    while (after < count && infos[after].cluster == from)
        after++;
    size_t end = run->end; /* where the cluster that is read next starts */
    if (rtl && first > 0)
        end = infos[first - 1].cluster;
    if (!rtl && after < count)
        end = infos[after].cluster;
    return (struct cluster){from, end, first, after - first, rtl};
}

/* The glyph that is read first carries the text, the others none, unless there
 * is too much of it for one. */
static void pair_together(struct typeset *fonts, const struct letters *letters,
                          const struct cluster *cluster, struct glyph *glyphs)
{
    uint32_t at = letters->from[cluster->from], stop = letters->to[cluster->end - 1];
    for (size_t i = 0; i < cluster->count; i++) {
        struct glyph *glyph = &glyphs[cluster->rtl ? cluster->count - 1 - i : i];
        size_t share = share_of(letters->text + at, stop - at);
        glyph->pair =
            font_pair(fonts, glyph->font, glyph->id, letters->text + at, share);
        at += (uint32_t)share;
    }
}

static void pair_letter(struct typeset *fonts, const struct letters *letters,
                        size_t letter, struct glyph *glyph)
{
    uint32_t at = letters->from[letter];
    glyph->pair = font_pair(fonts, glyph->font, glyph->id, letters->text + at,
                            letters->to[letter] - at);
}

/*
 * An Arabic ligature. Readers of PDF turn text from right to left around glyph
 * by glyph, and some turn the letters of a ligature around with it. So the glyph
 * carries the last letter only; the others follow at its right on glyphs that
 * show nothing and take no room. Returns how many glyphs that makes.
 */
static size_t pair_ligature(struct typeset *fonts, const struct letters *letters,
                            const struct cluster *cluster, struct glyph *glyphs)
{
    size_t made = 0;
    for (size_t letter = cluster->end; letter-- > cluster->from; made++) {
        if (made > 0)
            glyphs[made] = (struct glyph){
                .font = glyphs[0].font,
                .id = fonts->fonts[glyphs[0].font].joiner,
            };
        pair_letter(fonts, letters, letter, &glyphs[made]);
    }
    return made;
}

/* The same for a letter with its accents, whose glyphs stand at its left: these say
 * nothing, and the letter is shown as if all were one. */
static size_t pair_from_right(struct typeset *fonts, const struct letters *letters,
                              const struct cluster *cluster, struct glyph *glyphs)
{
    size_t accents = cluster->count - 1;
    for (size_t i = 0; i < accents; i++)
        glyphs[i].pair = font_pair(fonts, glyphs[i].font, glyphs[i].id, "", 0);
    return accents + pair_ligature(fonts, letters, cluster, glyphs + accents);
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

static struct glyph glyph_of(const hb_glyph_info_t *info,
                             const hb_glyph_position_t *place, uint16_t font, double em)
{
    return (struct glyph){
        .font = font,
        .id = (uint16_t)info->codepoint,
        .advance = (float)(place->x_advance / em),
        .right = (float)(place->x_offset / em),
        .up = (float)(place->y_offset / em),
    };
}

/* Returns how many glyphs the run has become. */
static size_t take_run(struct typeset *fonts, const struct letters *letters,
                       const struct run *run, hb_buffer_t *buffer, struct glyph *glyphs)
{
    unsigned count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, &count);
    uint16_t font = letters->fonts[run->from];
    size_t made = 0;

    for (size_t first = 0; first < count;) {
        struct cluster cluster = cluster_at(infos, count, first, run);
        for (size_t i = 0; i < cluster.count; i++)
            glyphs[made + i] = glyph_of(&infos[first + i], &places[first + i], font,
                                        fonts->fonts[font].em);
        if (cluster.rtl && fonts->fonts[font].joiner > 0) {
            made += pair_from_right(fonts, letters, &cluster, glyphs + made);
        } else {
            pair_together(fonts, letters, &cluster, glyphs + made);
            made += cluster.count;
        }
        first += cluster.count;
    }
    return made;
}

/* An array with room for `more` after `count`. */
static struct glyph *more_room(struct glyph *glyphs, size_t count, size_t *room,
                               size_t more, struct ank_arena *mem)
{
    if (count + more <= *room)
        return glyphs;
    *room = 2 * (count + more);
    struct glyph *larger = ank_alloc(mem, *room * sizeof *larger);
    return count > 0 ? memcpy(larger, glyphs, count * sizeof *larger) : larger;
}

static const struct glyph *kept_copy(const struct glyph *glyphs, size_t count,
                                     struct ank_arena *mem)
{
    struct glyph *kept = ank_alloc(mem, (count + 1) * sizeof *kept);
    return count > 0 ? memcpy(kept, glyphs, count * sizeof *kept) : kept;
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

    struct glyph *glyphs = NULL;
    size_t room = 0;
    for (size_t i = 0; i < run_count; i++) {
        hb_buffer_t *buffer = shape_run(fonts, &letters, &runs[i]);
        size_t most = hb_buffer_get_length(buffer) + runs[i].end - runs[i].from;
        glyphs = more_room(glyphs, shaped->count, &room, most, scratch);
        shaped->count +=
            take_run(fonts, &letters, &runs[i], buffer, glyphs + shaped->count);
        hb_buffer_destroy(buffer);
    }
    shaped->glyphs = kept_copy(glyphs, shaped->count, mem);
    for (size_t i = 0; i < shaped->count; i++)
        shaped->width += (double)glyphs[i].advance;
    shaped->rtl = letters.rtl;
    shaped->text = ank_strdup(mem, letters.text);
    ank_arena_reset(scratch);
}
