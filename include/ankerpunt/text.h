/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * text.h - words in the reader's language
 *
 * Two languages are at work in one process: the coach's at the keyboard and
 * the family's on paper. Both are parameters, never the locale. The English
 * sentence is the key; a sentence without a translation stays English.
 */
#ifndef ANK_TEXT_H
#define ANK_TEXT_H

#include <stdarg.h>
#include <stdio.h>

#include "base.h"

/* A language the program speaks: English, and one for each po/xx.po. */
struct ank_lang;

/* All of them, English first, ending in NULL. */
extern const struct ank_lang *const ank_langs[];

/* By code ("nl", also "nl_BE.UTF-8"); NULL when there is none. */
const struct ank_lang *ank_lang_find(const char *code);

/*
 * Languages that only forms speak: a po/form/xx.po each, which knows the sentences of a
 * form, the words of the scale and the domains of the default list. Ends in NULL.
 */
extern const struct ank_lang *const ank_form_langs[];

/* By code, one of these too: for what forms are made in. */
const struct ank_lang *ank_lang_of_form(const char *code);

/* For what else a family gets: its own language, or `other` when only forms speak it.
 */
const struct ank_lang *ank_lang_of_family(const char *code,
                                          const struct ank_lang *other);

/* Whether it is written from right to left; false for NULL. */
bool ank_lang_is_rtl(const struct ank_lang *lang);

/* Whether no native speaker has read its sentences yet: its X-Read-By is empty. */
bool ank_lang_is_unread(const struct ank_lang *lang);

/* All that it can say, one after the other; NULL after the last, and for English. */
const char *ank_lang_sentence(const struct ank_lang *lang, size_t index);

/* "nl"; "en" for NULL. */
const char *ank_lang_code(const struct ank_lang *lang);

/* What a language is called in that language; the code itself when it is none of those
 * that the program or its forms speak. */
const char *ank_language_words(const struct ank_lang *lang, const char *code);

/* The sentence in that language. The result lives as long as the program. */
const char *ank_words(const struct ank_lang *lang, const char *english)
    __attribute__((format_arg(2)));

/* printf with the translated sentence, into the arena; translators may move
 * values with %1$s. */
char *ank_say(const struct ank_lang *lang, struct ank_arena *mem, const char *english,
              ...) ANK_PRINTF(3, 4);

/*
 * The sentence in the form that n takes there: "1 step", "5 steps". A sentence that is
 * used so is in the catalogues with its plural (msgid_plural), and nowhere without: in
 * a .mo file both forms stand behind one another. English and Dutch have one form for
 * 1 and one for all others, French one for 0 and 1; a language with more forms needs
 * its rule in text.c.
 */
const char *ank_words_n(const struct ank_lang *lang, const char *one, const char *many,
                        size_t n) __attribute__((format_arg(2), format_arg(3)));

/* The same with the number in it, as %zu, into the arena. */
char *ank_say_n(const struct ank_lang *lang, struct ank_arena *mem, const char *one,
                const char *many, size_t n)
    __attribute__((format(printf, 3, 0), format(printf, 4, 0)));

/* Marks a sentence for translation where it is only stored. */
#define ANK_N(english) english

/* A name of a domain, a right, a scale word: data, in three languages; a language of
 * forms finds its own by the English one. */
struct ank_label {
    const char *nl, *fr, *en; /* each may be NULL */
};

/* In that language, else English, else whatever there is; "" for none. */
const char *ank_label(const struct ank_lang *lang, const struct ank_label *label);

/* The same without soft hyphens: they are for paper, and a terminal or a program would
 * show or miscount them. */
char *ank_label_plain(const struct ank_lang *lang, struct ank_arena *mem,
                      const struct ank_label *label);

/* As people write them. d/mm/yyyy: 3/03/2026. */
char *ank_day_words(ank_day day, char text[static 12]);

/* With a decimal comma, or a point in English; `decimals` 0 to 6. */
char *ank_number_words(const struct ank_lang *lang, double value, int decimals,
                       char text[static 32]);

/* Text as it is kept: NFC. NULL when it is not clean UTF-8. */
char *ank_text_nfc(struct ank_arena *mem, const char *text);

/* Text as it is compared with what people type: no capitals, no accents, no soft
 * hyphens, every dash, apostrophe and space the plain one, and spaces at its ends or
 * behind one another left out. */
char *ank_text_fold(struct ank_arena *mem, const char *text);

/* The character at the head of the text; returns its length in bytes, 0 at the end. A
 * byte that begins none is the character 0xfffd. */
size_t ank_text_next(const char *text, uint32_t *character);

/* Columns on a terminal. */
size_t ank_text_width(const char *text);

/* How many bytes of the text stand on a first line of so many columns: up to a space or
 * a line end; of a word that is longer up to its last hyphen, slash or comma, else as
 * much as fits, at least one character. */
size_t ank_text_line(const char *text, size_t columns);

/* Writes the text with a line end, on lines of so many columns (0: one line); those
 * after the first begin with `indent` spaces. The first begins where the writer stands,
 * which is column `at`. */
void ank_text_fill(FILE *out, const char *text, size_t at, size_t indent,
                   size_t columns);

#endif
