/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fonts cut down to the glyphs of a document.
 *
 * Sheets of a thousand families have few sets of glyphs in all: what was cut for one of
 * them is kept for the next that wants the very same glyphs, never for one that wants
 * fewer, so that a sheet does not depend on those that were made before.
 */
#include <hb-subset.h>
#include <stdlib.h>
#include <string.h>

#include "typeset_parts.h"

/* Tables for shaping and for systems that install fonts: not for a document
 * that has its glyphs placed. */
static void drop_tables(hb_subset_input_t *input)
{
    static const char *const names[] = {
        "GSUB", "GPOS", "GDEF", "kern", "name", "post", "OS/2", "DSIG", "gasp", "cmap",
        "STAT", "meta", "MATH", "FFTM", "Silf", "Glat", "Gloc", "Sill", "Feat"};
    hb_set_t *drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < ANK_COUNT(names); i++)
        hb_set_add(drop, hb_tag_from_string(names[i], 4));
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
}

static void copy_subset(hb_subset_plan_t *plan, hb_face_t *face, struct subset *subset)
{
    const hb_map_t *numbers = hb_subset_plan_old_to_new_glyph_mapping(plan);
    for (size_t i = 0; i < subset->count; i++) {
        hb_codepoint_t number = hb_map_get(numbers, subset->glyphs[i]);
        subset->numbers[i] = number == HB_MAP_VALUE_INVALID ? 0 : (uint16_t)number;
    }
    unsigned length;
    hb_blob_t *blob = hb_face_reference_blob(face);
    const char *data = hb_blob_get_data(blob, &length);
    bytes_add(&subset->file, data, length);
    hb_blob_destroy(blob);
}

/* Cuts the glyphs of `subset`; leaves its file empty when the font is damaged. */
static void cut(hb_face_t *face, struct subset *subset)
{
    hb_subset_input_t *input = ank_must(hb_subset_input_create_or_fail());
    hb_set_t *wanted = hb_subset_input_glyph_set(input);
    for (size_t i = 0; i < subset->count; i++)
        hb_set_add(wanted, subset->glyphs[i]);
    drop_tables(input);

    hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(face, input);
    hb_face_t *found = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    if (found)
        copy_subset(plan, found, subset);

    hb_face_destroy(found);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
}

static int compare_glyphs(const void *a, const void *b)
{
    return *(const uint16_t *)a - *(const uint16_t *)b;
}

/* The glyphs in order, each once; as many as are returned. */
static size_t sort_once(uint16_t *glyphs, size_t count)
{
    size_t kept = 0;
    qsort(glyphs, count, sizeof *glyphs, compare_glyphs);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || glyphs[kept - 1] != glyphs[i])
            glyphs[kept++] = glyphs[i];
    return kept;
}

static void subset_free(struct subset *subset)
{
    free(subset->glyphs);
    bytes_free(&subset->file);
    *subset = (struct subset){0};
}

/* The subset with these glyphs: one that is kept, or a new one in its place. Takes
 * `glyphs`, which has capacity for twice as many. */
static struct subset *subset_of(struct font *font, uint16_t *glyphs, size_t count)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < count; i++)
        hash = (hash ^ glyphs[i]) * 1099511628211u;
    struct subset *subset = &font->subsets[(hash ^ hash >> 32) % SUBSETS_KEPT];
    if (subset->file.size > 0 && subset->count == count &&
        memcmp(subset->glyphs, glyphs, count * sizeof *glyphs) == 0) {
        free(glyphs);
        return subset;
    }
    subset_free(subset);
    *subset =
        (struct subset){.glyphs = glyphs, .numbers = glyphs + count, .count = count};
    cut(font->face, subset);
    return subset;
}

const struct bytes *typeset_subset(struct typeset *fonts, size_t index,
                                   const uint16_t *glyphs, size_t count,
                                   uint16_t *renumbered)
{
    uint16_t *wanted = ank_must(calloc(2 * count + 1, sizeof *wanted));
    memcpy(wanted, glyphs, count * sizeof *wanted);
    struct subset *subset =
        subset_of(&fonts->fonts[index], wanted, sort_once(wanted, count));
    if (subset->file.size == 0)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        const uint16_t *at = bsearch(&glyphs[i], subset->glyphs, subset->count,
                                     sizeof *glyphs, compare_glyphs);
        renumbered[i] = subset->numbers[at - subset->glyphs];
    }
    return &subset->file;
}

void font_free_subsets(struct font *font)
{
    for (size_t i = 0; i < SUBSETS_KEPT; i++)
        subset_free(&font->subsets[i]);
}
