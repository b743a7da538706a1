/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Labels around a circle.
 *
 * For a radius, each label starts where its spoke points, wrapped to the room
 * that is left to the edge. Labels that meet are pushed apart up and down, and
 * aside where the circle is in the way. If one then leaves the box the circle
 * was too large, and a smaller one is tried.
 */
#include "ring.h"

#include <math.h>

static const double turn = 6.28318530717958647692;

/* One try: the labels for a circle of some radius. */
struct attempt {
    struct canvas *canvas;
    struct box box;
    const char *const *labels;
    const double *widths, *words; /* of each label and of its longest word, in em */
    double most;                  /* how wide a label may be, in em */
    bool cut_words;
    struct ring *ring;
};

struct point ring_point(const struct ring *ring, size_t label, double share)
{
    double angle = turn * (double)label / (double)ring->count;
    return (struct point){
        ring->centre.x + sin(angle) * share * ring->radius,
        ring->centre.y - cos(angle) * share * ring->radius,
    };
}

/* Between the circle and its labels. */
static double gap_of(const struct ring *ring)
{
    return 0.8 * ring->style.size;
}

/* Which side of the box a spoke points to; straight up and down are neither. */
static enum align align_of(const struct ring *ring, struct point at)
{
    double aside = at.x - ring->centre.x;
    if (fabs(aside) < 0.05 * ring->radius)
        return ALIGN_CENTRE;
    return aside > 0 ? ALIGN_LEFT : ALIGN_RIGHT;
}

static double room_beside(const struct box *box, double x, enum align align)
{
    double left = x - box->x, right = box->x + box->width - x;
    return align == ALIGN_LEFT    ? right
           : align == ALIGN_RIGHT ? left
                                  : 2 * fmin(left, right);
}

static double left_of(double x, double width, enum align align)
{
    return align == ALIGN_LEFT ? x : align == ALIGN_RIGHT ? x - width : x - width / 2;
}

/* Puts a label where its spoke points; false when a word would have to be cut. */
static bool place(const struct attempt *try, size_t i)
{
    struct ring *ring = try->ring;
    struct point at = ring_point(ring, i, 1 + gap_of(ring) / ring->radius);
    enum align align = align_of(ring, at);
    double room = room_beside(&try->box, at.x, align);
    double size = ring->style.size, wanted = try->widths[i] * size + 0.01;
    double word = try->words[i] * size;
    double width = fmin(fmin(room, wanted), fmax(try->most * size, word + 0.01));

    if (room < 2 * size || (!try->cut_words && word > width))
        return false;
    double height = ring->leading;
    if (width < wanted)
        height = canvas_words_height(try->canvas, width, ring->style, ring->leading,
                                     try->labels[i]);
    /* From standing on the spoke's end at the top to hanging from it below. */
    double down = (at.y - ring->centre.y) / (ring->radius + gap_of(ring));
    ring->labels[i] = (struct ring_label){
        .box = {left_of(at.x, width, align), at.y + (down - 1) / 2 * height, width,
                height},
        .align = align,
    };
    return true;
}

static const double between = 1.5; /* labels, at least */

static bool meet(const struct box *one, const struct box *other)
{
    return one->x < other->x + other->width + between &&
           other->x < one->x + one->width + between &&
           one->y < other->y + other->height + between &&
           other->y < one->y + one->height + between;
}

/* Moves two labels that meet apart, each half the way. */
static void part(struct box *one, struct box *other)
{
    bool above = one->y + one->height / 2 <= other->y + other->height / 2;
    struct box *upper = above ? one : other, *lower = above ? other : one;
    double overlap = upper->y + upper->height + between - lower->y + 0.02;
    upper->y -= overlap / 2;
    lower->y += overlap / 2;
}

static double within(double value, double low, double high)
{
    return fmax(low, fmin(high, value));
}

/* How far from the centre the nearest point of a label is. */
static double distance_of(const struct ring *ring, const struct box *box)
{
    double x = within(ring->centre.x, box->x, box->x + box->width);
    double y = within(ring->centre.y, box->y, box->y + box->height);
    return hypot(x - ring->centre.x, y - ring->centre.y);
}

/* Keeps a label in the height of the box, and beside the circle. */
static void push_out(const struct attempt *try, struct ring_label *label)
{
    const struct ring *ring = try->ring;
    struct box *box = &label->box;
    box->y = within(box->y, try->box.y, try->box.y + try->box.height - box->height);

    double rim = ring->radius + gap_of(ring) / 2;
    if (label->align == ALIGN_CENTRE || distance_of(ring, box) >= rim)
        return;
    double up = within(ring->centre.y, box->y, box->y + box->height) - ring->centre.y;
    double aside = sqrt(fmax(0, rim * rim - up * up));
    box->x = label->align == ALIGN_LEFT ? ring->centre.x + aside
                                        : ring->centre.x - aside - box->width;
}

static void settle(const struct attempt *try)
{
    struct ring *ring = try->ring;
    for (int round = 0; round < 100; round++) {
        bool met = false;
        for (size_t i = 0; i < ring->count; i++)
            for (size_t k = i + 1; k < ring->count; k++)
                if (meet(&ring->labels[i].box, &ring->labels[k].box)) {
                    part(&ring->labels[i].box, &ring->labels[k].box);
                    met = true;
                }
        for (size_t i = 0; i < ring->count; i++)
            push_out(try, &ring->labels[i]);
        if (!met)
            return;
    }
}

static bool is_good(const struct attempt *try)
{
    const struct ring *ring = try->ring;
    const double hair = 0.05;
    for (size_t i = 0; i < ring->count; i++) {
        const struct box *box = &ring->labels[i].box;
        bool inside = box->x >= try->box.x - hair && box->y >= try->box.y - hair &&
                      box->x + box->width <= try->box.x + try->box.width + hair &&
                      box->y + box->height <= try->box.y + try->box.height + hair;
        if (!inside || distance_of(ring, box) < ring->radius + 1)
            return false;
        for (size_t k = 0; k < i; k++)
            if (meet(box, &ring->labels[k].box))
                return false;
    }
    return true;
}

/* A circle as large as this share of the box, and labels of this size. */
static bool try_share(const struct attempt *try, double share, double size)
{
    struct ring *ring = try->ring;
    ring->radius = share * fmin(try->box.width, try->box.height) / 2;
    ring->style.size = size;
    ring->leading = 1.15 * size;
    for (size_t i = 0; i < ring->count; i++)
        if (!place(try, i))
            return false;
    settle(try);
    return is_good(try);
}

/* The largest circle for labels of this size that is larger than `share`; the
 * labels may be narrower than they could, which makes room above and below. */
static double best_share(struct attempt *try, double size, double share, double *most)
{
    static const double widths[] = {1000, 10, 7, 5};
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        try->most = widths[i];
        for (double larger = 0.96; larger > share + 0.01; larger -= 0.04)
            if (try_share(try, larger, size)) {
                share = larger;
                *most = widths[i];
            }
    }
    return share;
}

/*
 * Prefers large letters to a large circle, as long as the circle reaches most of
 * the way to the edge; else what is best of both.
 */
static bool fit_sizes(struct attempt *try, double largest, double least)
{
    const double least_share = 0.12, enough = 0.6;
    double best = 0, share = 0, size = 0, most = 0;
    for (double tried = largest; tried >= least - 1e-9 && share < enough;
         tried -= 0.5) {
        double width = 0, found = best_share(try, tried, least_share, &width);
        if (found > least_share && found * tried > best) {
            best = found * tried;
            share = found;
            size = tried;
            most = width;
        }
    }
    try->most = most;
    return best > 0 && try_share(try, share, size);
}

static void measure(const struct attempt *try, double *widths, double *words)
{
    struct style em = try->ring->style;
    em.size = 1;
    for (size_t i = 0; i < try->ring->count; i++) {
        widths[i] = canvas_text_width(try->canvas, em, try->labels[i]);
        words[i] = canvas_words_widest(try->canvas, em, try->labels[i]);
    }
}

bool ring_fit(struct canvas *canvas, struct box box, struct style style,
              const char *const labels[], size_t count, struct ank_arena *mem,
              struct ring *ring)
{
    *ring = (struct ring){
        .centre = {box.x + box.width / 2, box.y + box.height / 2},
        .style = style,
        .count = count,
        .labels = ank_alloc(mem, count * sizeof *ring->labels),
    };
    double *widths = ank_alloc(mem, 2 * count * sizeof *widths);
    struct attempt try = {.canvas = canvas,
                          .box = box,
                          .labels = labels,
                          .widths = widths,
                          .words = widths + count,
                          .ring = ring};
    measure(&try, widths, widths + count);

    const double legible = fmin(6, style.size), last_resort = 4;
    if (fit_sizes(&try, style.size, legible))
        return true;
    try.cut_words = true;
    return fit_sizes(&try, legible, last_resort);
}
