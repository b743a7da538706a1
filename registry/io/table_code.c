/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells that hold a code and show words; see table_code.h. */
#include "table_code.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include "table_form.h"

void table_code(struct table *table, const struct ank_lang *lang,
                const struct ank_code_row *list, const char *code)
{
    table_named(table, code,
                table_shows_words(table) ? ank_code_words(lang, list, code) : NULL);
}

void table_wave(struct table *table, const struct ank_lang *lang, struct ank_arena *mem,
                const char *wave)
{
    bool months = wave && *wave && strspn(wave, "0123456789") == strlen(wave);
    if (table->form == &table_form_xlsx && months) /* 12 sorts after 3 */
        table_integer(table, strtol(wave, NULL, 10));
    else
        table_named(table, wave,
                    table_shows_words(table) ? ank_wave_words(lang, mem, wave) : NULL);
}

void table_label(struct table *table, const struct ank_lang *lang,
                 struct ank_arena *mem, const char *code, const struct ank_label *label)
{
    const char *words =
        label && table_shows_words(table) ? ank_label_plain(lang, mem, label) : "";
    table_named(table, code, *words ? words : code);
}
