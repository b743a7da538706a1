/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages that only forms speak: whether there are letters for one, and what is said
 * as long as no native speaker has read its sentences. */
#include "sheet_form_parts.h"

bool sheet_form_has_letters(struct canvas *canvas, const struct ank_lang *lang,
                            struct ank_error *err)
{
    const char *sentence;
    for (size_t i = 0; (sentence = ank_lang_sentence(lang, i)); i++)
        if (!canvas_shows(canvas, FACE_PLAIN, sentence))
            return ank_fail(err, ANK_NOT_FOUND,
                            ANK_N("the fonts of this computer lack letters of this "
                                  "language (%s); install the package "
                                  "fonts-noto-core, then make the form again"),
                            ank_lang_code(lang));
    return true;
}

const char *sheet_form_unread(const struct ank_lang *lang, const struct ank_lang *coach)
{
    return ank_lang_is_unread(lang)
               ? ank_words(coach,
                           ANK_N("Translation: not yet read by a native speaker."))
               : NULL;
}

void sheet_form_say_unread(struct canvas *canvas, struct box box, struct style style,
                           const struct ank_lang *lang, const struct ank_lang *coach)
{
    const char *text = sheet_form_unread(lang, coach);
    if (!text)
        return;
    canvas_language(canvas, ank_lang_code(coach));
    canvas_begin(canvas, TAG_FOOT, NULL);
    canvas_words(canvas, box, style, 1.25 * style.size, text);
    canvas_end(canvas);
    canvas_language(canvas, ank_lang_code(lang));
}
