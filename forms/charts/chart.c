/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of charts; see chart.h. */
#include "chart.h"

#include <string.h>

#define CHART(name) extern const struct chart chart_##name;
#include "charts.inc"
#undef CHART

#define CHART(name) &chart_##name,
const struct chart *const charts[] = {
#include "charts.inc"
    NULL,
};
#undef CHART

const struct chart *chart_find(const char *name)
{
    for (size_t i = 0; charts[i]; i++)
        if (strcmp(charts[i]->name, name) == 0)
            return charts[i];
    return NULL;
}
