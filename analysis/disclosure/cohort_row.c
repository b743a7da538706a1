/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of what is asked; see cohort_row.h. */
#include "cohort_row.h"

struct row row_begin(const struct asking *asking, enum ank_asked_kind kind, bool values,
                     bool parts)
{
    struct ank_arena *mem = &asking->cohorts->mem;
    size_t most = asking->cohort->count + 1;
    return (struct row){
        .asked = {.kind = kind,
                  .project = asking->project,
                  .item = {.site = asking->cohort->project->code}},
        .members = ank_alloc(mem, most * sizeof(int64_t)),
        .values = values ? ank_alloc(mem, most * sizeof(double)) : NULL,
        .parts = parts ? ank_alloc(mem, most) : NULL,
    };
}

void row_put(struct row *row, int64_t token, double value, size_t part)
{
    row->members[row->n] = token;
    if (row->values)
        row->values[row->n] = value;
    if (row->parts)
        row->parts[row->n] = (unsigned char)part;
    row->n++;
}

void row_end(const struct asking *asking, struct row *row, const char *measure)
{
    struct ank_cohorts *cohorts = asking->cohorts;
    struct ank_release_item *item = &row->asked.item;
    item->measure = measure;
    item->n = row->n;
    item->members = row->members;
    item->values = row->values;
    item->parts = row->parts;
    while (row->parts && ank_asked_part(row->asked.kind, item->part_count))
        item->part_count++;
    cohorts->asked = ank_grow(&cohorts->mem, cohorts->asked, cohorts->asked_count,
                              sizeof *cohorts->asked);
    cohorts->asked[cohorts->asked_count++] = row->asked;
}

const struct cohort_family *asking_family(const struct asking *asking, size_t i)
{
    return &asking->cohort->families[asking->order[i]];
}
