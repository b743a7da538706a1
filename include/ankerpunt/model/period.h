/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * period.h - from a day to a day, and what was done in between
 */
#ifndef ANK_MODEL_PERIOD_H
#define ANK_MODEL_PERIOD_H

#include <ankerpunt/base.h>

/* Both days are in it. */
struct ank_period {
    ank_day from; /* ANK_NO_DAY: since the beginning */
    ank_day until;
};

/* Reads a year, "2025", or a school year, "2025-2026": 1 September to 31 August; also
 * with its word before it in nl, fr or en, "schooljaar 2025-2026". False when it is
 * neither; years are 1900 to 2198. */
bool ank_period_parse(const char *text, struct ank_period *period);

/* What was typed, without the word before its years: what names a file. */
const char *ank_period_number(const char *text);

/* A period that is still running goes up to today. */
void ank_period_clamp(struct ank_period *period, ank_day today);

bool ank_period_holds(const struct ank_period *period, ank_day day);

/* Contacts of one kind (home, phone, ...). */
struct ank_contact_kind {
    const char *channel;
    int64_t contacts, timed; /* timed: those with a length */
    int64_t minutes;         /* of these together */
};

/* Amounts of tailor-made budgets, in cents. */
struct ank_budget_total {
    int64_t granted, spent, back; /* back: of what was spent, came back */
};

#endif
