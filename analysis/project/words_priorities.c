/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences on what families marked themselves to work on first. */
#include <math.h>

#include <ankerpunt/analysis/words.h>

char *ank_sentence_of_priorities(const struct ank_lang *lang, struct ank_arena *mem,
                                 const struct ank_priority_row *row)
{
    const struct ank_scale *scale = &row->instrument->scale;
    int decimals = scale->decimals < 6 ? scale->decimals + 1 : 6;
    double most = ank_scale_difference(scale, ank_scale_top(scale));
    char mean[32], low[32], high[32], from[32], to[32];
    const char *when = ank_wave_when(lang, mem, row->wave);
    if (row->n < ANK_WORDS_LEAST)
        return ank_say(lang, mem,
                       ANK_N("What they marked, %s: families with both scores: %zu of "
                             "%zu; too few to say more about all of them together."),
                       when, row->n, row->marked);
    char *said = ank_say(lang, mem,
                         ANK_N("What they marked, %s: better for %zu of %zu families "
                               "(%s to %s %%)."),
                         when, row->better, row->n,
                         ank_number_words(lang, 100 * row->share_low, 0, from),
                         ank_number_words(lang, 100 * row->share_high, 0, to));
    ank_number_words(lang, row->mean, decimals, mean);
    if (isnan(row->low))
        return said;
    return ank_format(
        mem, "%s %s", said,
        ank_say(lang, mem,
                ANK_N("The average step to the better is %s points (95 %% interval: %s "
                      "to %s)."),
                mean, ank_number_words(lang, fmax(row->low, -most), decimals, low),
                ank_number_words(lang, fmin(row->high, most), decimals, high)));
}
