/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a workbook to fill in says of itself; see <ankerpunt/model/form_book.h>. */
#include <string.h>

#include <ankerpunt/model/form_book.h>
#include <ankerpunt/model/form_code.h>
#include <ankerpunt/model/wave.h>
#include <ankerpunt/text.h>

static const char layout[] = "1", any_wave[] = "-";

char *ank_form_book_write(const struct ank_form_book *book, struct ank_arena *mem)
{
    const struct ank_form_code code = {.instrument = book->instrument,
                                       .version = book->version};
    return ank_format(mem, "%s %s %s %s %s", layout, ank_form_code_write(&code, mem),
                      book->wave ? book->wave : any_wave, book->language,
                      book->project);
}

/* Cuts the text at its spaces; false when there are not so many parts. */
static bool cut_parts(char *text, char **parts, size_t count)
{
    size_t found = 0;
    for (char *rest = text, *part; (part = strsep(&rest, " ")) != NULL; found++) {
        if (found == count)
            return false;
        parts[found] = part;
    }
    return found == count;
}

static bool read_wave(const char *part, struct ank_form_book *book)
{
    struct ank_wave wave;
    book->wave = strcmp(part, any_wave) == 0 ? NULL : part;
    return !book->wave || ank_wave_parse(part, &wave);
}

static bool read_list(const char *part, struct ank_arena *mem,
                      struct ank_form_book *book)
{
    struct ank_form_code code;
    struct ank_error no = {0};
    if (!ank_form_code_read(part, mem, &code, &no) || code.family)
        return false;
    book->instrument = code.instrument;
    book->version = code.version;
    return true;
}

bool ank_form_book_read(const char *text, struct ank_arena *mem,
                        struct ank_form_book *book, struct ank_error *err)
{
    enum { LAYOUT, CODE, WAVE, LANGUAGE, PROJECT, PARTS };
    char *parts[PARTS];
    *book = (struct ank_form_book){0};
    if (!cut_parts(ank_strdup(mem, text), parts, PARTS) ||
        strspn(parts[LAYOUT], "0123456789") != strlen(parts[LAYOUT]) ||
        !read_list(parts[CODE], mem, book) || !read_wave(parts[WAVE], book) ||
        !ank_lang_find(parts[LANGUAGE]) || !ank_code_valid(parts[PROJECT]))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("what this workbook says of itself was changed; make a "
                              "new one with \"ankerpunt form PROJECT --xlsx\" and copy "
                              "the rows"));
    book->language = parts[LANGUAGE];
    book->project = parts[PROJECT];
    return strcmp(parts[LAYOUT], layout) == 0 ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("this workbook was made by a newer version of ankerpunt; "
                          "take that one"));
}
