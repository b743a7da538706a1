/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * chart.h - pictures of numbers
 *
 * A chart knows labels and values. It does not know people or domains: the
 * sheet that puts it on paper has already turned them into words.
 */
#ifndef CHART_H
#define CHART_H

#include "../canvas/canvas.h"

/* One line of a chart: its values and how it looks. */
struct chart_series {
    const double *values; /* one for each label; NAN leaves a gap */
    struct ink ink;       /* fill: inside; stroke, width, dashed: the line */
    double dot;           /* radius of the mark at each value; 0: none */
};

/* What any chart draws: a scale, labels, and a value for each label in each series. */
struct chart_data {
    double low, high; /* ends of the scale, low < high */
    double step;      /* between the lines of the grid */
    size_t label_count;
    const char *const *labels;
    struct style label_style; /* its size is the largest; its align does not count */
    double tick_size;         /* of the numbers along the grid; 0: small */
    size_t series_count;
    const struct chart_series *series; /* drawn in this order, newest last */
};

/* A kind of chart: the row at the end of its file. */
struct chart {
    const char *name;
    size_t min_labels; /* with fewer, the chart makes no sense */

    /* Draws inside the box, labels included. A canvas failure (ANK_INVALID)
     * when the labels cannot be placed in it. The caller tags the figure. */
    void (*draw)(struct canvas *canvas, struct box box, const struct chart_data *data);
};

/* Every chart there is, ending in NULL. */
extern const struct chart *const charts[];

/* NULL when there is none of that name. */
const struct chart *chart_find(const char *name);

#endif
