/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_sum.h - a name for a record that holds in every registry */
#ifndef RECORD_SUM_H
#define RECORD_SUM_H

#include <stdbool.h>
#include <stddef.h>

struct sqlite3;

enum { record_size = 16 };

/* BLAKE2b-128 over texts, each with its closing zero. */
void record_sum_texts(const char *const *texts, size_t count,
                      unsigned char sum[static record_size]);

/* Gives SQL the function record_sum(value, ...): the same over any values. */
bool record_sum_register(struct sqlite3 *db);

#endif
