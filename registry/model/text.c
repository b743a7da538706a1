/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sentences in every language, from catalogues compiled by msgfmt and
 * embedded in the program; see <ankerpunt/text.h>.
 *
 * A .mo file is a header of 32-bit words in the byte order of the machine
 * that made it (here: of the build), then two tables of (length, offset),
 * the originals sorted; see "The Format of GNU MO Files" in the gettext
 * manual.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include <ankerpunt/text.h>

struct ank_lang {
    const char *code;
    const unsigned char *catalogue; /* NULL for English */
};

#define LANGUAGE(name) extern const unsigned char catalogue_##name[];
#include "languages.inc"
#include "form_languages.inc"
#undef LANGUAGE

static const struct ank_lang english = {"en", NULL};
#define LANGUAGE(name)                                                                 \
    static const struct ank_lang lang_##name = {#name, catalogue_##name};
#include "languages.inc"
#include "form_languages.inc"
#undef LANGUAGE

#define LANGUAGE(name) &lang_##name,
const struct ank_lang *const ank_langs[] = {
    &english,
#include "languages.inc"
    NULL,
};

const struct ank_lang *const ank_form_langs[] = {
#include "form_languages.inc"
    NULL,
};
#undef LANGUAGE

static const struct ank_lang *find(const struct ank_lang *const *langs,
                                   const char *code)
{
    size_t length = strcspn(code, "_.@-");
    for (; *langs; langs++)
        if (strlen((*langs)->code) == length &&
            strncmp((*langs)->code, code, length) == 0)
            return *langs;
    return NULL;
}

const struct ank_lang *ank_lang_find(const char *code)
{
    return find(ank_langs, code);
}

const struct ank_lang *ank_lang_of_form(const char *code)
{
    const struct ank_lang *spoken = find(ank_langs, code);
    return spoken ? spoken : find(ank_form_langs, code);
}

const struct ank_lang *ank_lang_of_family(const char *code,
                                          const struct ank_lang *other)
{
    const struct ank_lang *spoken = find(ank_langs, code);
    return spoken ? spoken : other;
}

const char *ank_lang_code(const struct ank_lang *lang)
{
    return lang ? lang->code : "en";
}

static uint32_t word_at(const unsigned char *catalogue, uint32_t offset)
{
    uint32_t word;
    memcpy(&word, catalogue + offset, sizeof word);
    return word;
}

/* Binary search in the sorted table of originals; NULL when there is none. An original
 * with plural forms is "one\0many", and ends for strcmp() where "one" does. */
static const char *translation(const struct ank_lang *lang, const char *english_words)
{
    if (!lang || !lang->catalogue || !*english_words)
        return NULL;

    const unsigned char *mo = lang->catalogue;
    uint32_t originals = word_at(mo, 12), translations = word_at(mo, 16);
    uint32_t low = 0, high = word_at(mo, 8);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const char *original =
            (const char *)mo + word_at(mo, originals + 8 * middle + 4);
        int order = strcmp(english_words, original);
        if (order == 0)
            return (const char *)mo + word_at(mo, translations + 8 * middle + 4);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const char *ank_language_words(const struct ank_lang *lang, const char *code)
{
    static const struct {
        const char *code, *words;
    } known[] = {
        {"nl", ANK_N("Dutch")},   {"fr", ANK_N("French")},    {"en", ANK_N("English")},
        {"ar", ANK_N("Arabic")},  {"bg", ANK_N("Bulgarian")}, {"es", ANK_N("Spanish")},
        {"ps", ANK_N("Pashto")},  {"ro", ANK_N("Romanian")},  {"so", ANK_N("Somali")},
        {"tr", ANK_N("Turkish")}, {"uk", ANK_N("Ukrainian")},
    };
    for (size_t i = 0; i < ANK_COUNT(known); i++)
        if (strcmp(known[i].code, code) == 0)
            return ank_words(lang, known[i].words);
    return code;
}

const char *ank_words(const struct ank_lang *lang, const char *english_words)
{
    const char *found = translation(lang, english_words);
    return found ? found : english_words;
}

/* Which of two forms a number takes: French says 0 and 1 alike. */
static bool is_many(const struct ank_lang *lang, size_t n)
{
    return strcmp(ank_lang_code(lang), "fr") == 0 ? n > 1 : n != 1;
}

const char *ank_words_n(const struct ank_lang *lang, const char *one, const char *many,
                        size_t n)
{
    const char *found = translation(lang, one);
    if (!found)
        return is_many(lang, n) ? many : one;
    return is_many(lang, n) ? found + strlen(found) + 1 : found;
}

char *ank_say_n(const struct ank_lang *lang, struct ank_arena *mem, const char *one,
                const char *many, size_t n)
{
    const char *format = ank_words_n(lang, one, many, n);
    int length = snprintf(NULL, 0, format, n);
    size_t size = length < 0 ? 1 : (size_t)length + 1;
    char *text = ank_alloc(mem, size);
    snprintf(text, size, format, n);
    return text;
}

char *ank_say(const struct ank_lang *lang, struct ank_arena *mem,
              const char *english_words, ...)
{
    const char *format = ank_words(lang, english_words);
    va_list args;
    va_start(args, english_words);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);

    size_t size = length < 0 ? 1 : (size_t)length + 1;
    char *text = ank_alloc(mem, size);
    va_start(args, english_words);
    vsnprintf(text, size, format, args);
    va_end(args);
    return text;
}

/* Form languages ------------------------------------------------------- */

/* A line of the head of a catalogue, which is what it makes of nothing: where its value
 * begins; NULL when the line is not there. */
static const char *head_line(const struct ank_lang *lang, const char *name)
{
    if (!lang || !lang->catalogue)
        return NULL;
    size_t length = strlen(name);
    const unsigned char *mo = lang->catalogue;
    const char *line = (const char *)mo + word_at(mo, word_at(mo, 16) + 4);
    for (; *line; line += strcspn(line, "\n"), line += *line == '\n')
        if (strncmp(line, name, length) == 0 && line[length] == ':')
            return line + length + 1 + strspn(line + length + 1, " ");
    return NULL;
}

bool ank_lang_is_rtl(const struct ank_lang *lang)
{
    const char *direction = head_line(lang, "X-Direction");
    return direction && strncmp(direction, "rtl", 3) == 0;
}

bool ank_lang_is_unread(const struct ank_lang *lang)
{
    const char *reader = head_line(lang, "X-Read-By");
    return reader && (*reader == '\n' || *reader == '\0');
}

const char *ank_lang_sentence(const struct ank_lang *lang, size_t index)
{
    if (!lang || !lang->catalogue)
        return NULL;
    const unsigned char *mo = lang->catalogue;
    uint32_t at = (uint32_t)index + 1; /* after the head */
    if (index >= UINT32_MAX || at >= word_at(mo, 8))
        return NULL;
    return (const char *)mo + word_at(mo, word_at(mo, 16) + 8 * at + 4);
}

/* A language of forms has no place in a label: its catalogue knows the English one. */
static const char *own_label(const struct ank_lang *lang, const struct ank_label *label)
{
    const char *code = ank_lang_code(lang);
    if (strcmp(code, "nl") == 0)
        return label->nl;
    if (strcmp(code, "fr") == 0)
        return label->fr;
    if (strcmp(code, "en") == 0)
        return label->en;
    return label->en ? translation(lang, label->en) : NULL;
}

const char *ank_label(const struct ank_lang *lang, const struct ank_label *label)
{
    const char *own = own_label(lang, label);
    const char *choices[] = {own, label->en, label->nl, label->fr};
    for (size_t i = 0; i < ANK_COUNT(choices); i++)
        if (choices[i] && *choices[i])
            return choices[i];
    return "";
}

char *ank_day_words(ank_day day, char text[static 12])
{
    int year, month, date;
    ank_day_civil(day, &year, &month, &date);
    snprintf(text, 12, "%u/%02u/%04u", (unsigned)date % 100, (unsigned)month % 100,
             (unsigned)year % 10000);
    return text;
}

char *ank_number_words(const struct ank_lang *lang, double value, int decimals,
                       char text[static 32])
{
    snprintf(text, 32, "%.*f", decimals, value);
    if (text[0] == '-' && strspn(text + 1, "0.") == strlen(text + 1))
        memmove(text, text + 1, strlen(text)); /* no -0,0 */
    char *point = strchr(text, '.');
    if (point && strcmp(ank_lang_code(lang), "en") != 0)
        *point = ',';
    return text;
}

bool ank_text_clean(const char *text, size_t length)
{
    const utf8proc_uint8_t *p = (const utf8proc_uint8_t *)text;
    for (size_t at = 0; at < length;) {
        utf8proc_int32_t c;
        utf8proc_ssize_t used =
            utf8proc_iterate(p + at, (utf8proc_ssize_t)(length - at), &c);
        if (used <= 0 || (c < 0x20 && c != '\t' && c != '\n') ||
            (c >= 0x7f && c < 0xa0))
            return false;
        at += (size_t)used;
    }
    return true;
}

char *ank_text_nfc(struct ank_arena *mem, const char *text)
{
    if (!ank_text_clean(text, strlen(text)))
        return NULL;
    utf8proc_uint8_t *composed = utf8proc_NFC((const utf8proc_uint8_t *)text);
    char *kept = composed ? ank_strdup(mem, (const char *)composed) : NULL;
    free(composed);
    return kept;
}

/* Letters that hold two, which no decomposition parts: "cœur" is typed as "coeur". */
static size_t unfold(const char *from, char *to, size_t *used)
{
    static const char *const two[][2] = {{"œ", "oe"}, {"æ", "ae"}};
    for (size_t i = 0; i < ANK_COUNT(two); i++)
        if (strncmp(from, two[i][0], strlen(two[i][0])) == 0) {
            *used = strlen(two[i][0]);
            memcpy(to, two[i][1], 2);
            return 2;
        }
    *used = 1;
    *to = *from;
    return 1;
}

/* Small letters, one space between words; of what has no accents. False: it may have.
 */
static bool fold_plain(const char *text, char *to)
{
    char *begin = to;
    for (; *text; text++) {
        if (*text < ' ' || *text > '~')
            return false;
        if (*text != ' ' || (to > begin && to[-1] != ' '))
            *to++ = (char)(*text >= 'A' && *text <= 'Z' ? *text + ('a' - 'A') : *text);
    }
    if (to > begin && to[-1] == ' ')
        to--;
    *to = '\0';
    return true;
}

char *ank_text_fold(struct ank_arena *mem, const char *text)
{
    char *plain = ank_alloc(mem, strlen(text) + 1);
    if (fold_plain(text, plain)) /* as most are */
        return plain;
    utf8proc_uint8_t *mapped;
    utf8proc_ssize_t length = utf8proc_map(
        (const utf8proc_uint8_t *)text, 0, &mapped,
        UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
            UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_LUMP);
    if (length < 0) /* no UTF-8: only itself */
        return ank_strdup(mem, text);
    char *folded = ank_alloc(mem, (size_t)length + 1), *to = folded;
    for (const char *from = (const char *)mapped; *from;) {
        size_t used;
        to += unfold(from, to, &used);
        from += used;
        if (to[-1] == ' ' && (to - folded == 1 || to[-2] == ' '))
            to--;
    }
    if (to > folded && to[-1] == ' ')
        to--;
    *to = '\0';
    free(mapped);
    return folded;
}

char *ank_label_plain(const struct ank_lang *lang, struct ank_arena *mem,
                      const struct ank_label *label)
{
    static const char soft_hyphen[] = "\xc2\xad";
    char *plain = ank_strdup(mem, ank_label(lang, label)), *to = plain;
    for (const char *from = plain; *from;)
        if (strncmp(from, soft_hyphen, strlen(soft_hyphen)) == 0)
            from += strlen(soft_hyphen);
        else
            *to++ = *from++;
    *to = '\0';
    return plain;
}

size_t ank_text_next(const char *text, uint32_t *character)
{
    utf8proc_int32_t c;
    utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &c);
    *character = used > 0 ? (uint32_t)c : 0xfffd;
    return used > 0 ? (size_t)used * (c != 0) : 1;
}

/* Columns of the character at the head of the text, whose bytes are counted. A byte
 * that begins none takes one. */
static size_t character_width(const char *text, size_t *bytes)
{
    utf8proc_int32_t c;
    utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &c);
    *bytes = used > 0 ? (size_t)used : 1;
    int columns = used > 0 ? utf8proc_charwidth(c) : 1;
    return columns > 0 ? (size_t)columns : 0;
}

size_t ank_text_width(const char *text)
{
    size_t width = 0;
    for (size_t bytes; *text; text += bytes)
        width += character_width(text, &bytes);
    return width;
}

size_t ank_text_line(const char *text, size_t columns)
{
    size_t at = 0, width = 0, space = 0, joint = 0;
    for (size_t bytes; text[at] && text[at] != '\n'; at += bytes) {
        size_t next = width + character_width(text + at, &bytes);
        if (text[at] == ' ')
            space = at;
        if (next > columns && width > 0)
            return space ? space : joint ? joint : at;
        width = next;
        if (strchr("-/,", text[at]))
            joint = at + 1;
    }
    return at;
}

void ank_text_fill(FILE *out, const char *text, size_t at, size_t indent,
                   size_t columns)
{
    for (;;) {
        size_t room = columns > at + 1 ? columns - at : columns ? 1 : SIZE_MAX;
        size_t length = ank_text_line(text, room);
        fprintf(out, "%.*s\n", (int)length, text);
        text += length;
        text += strspn(text, " \n");
        if (!*text)
            return;
        fprintf(out, "%*s", (int)indent, "");
        at = indent;
    }
}

/* Spaces that are no space, soft hyphens, marks of byte order and of direction: a
 * message that shows them as they are repeats what looks right. */
static bool is_invisible(utf8proc_int32_t c)
{
    return c == 0xa0 || c == 0xad || c == 0x34f || c == 0x61c || c == 0x1680 ||
           c == 0x180e || (c >= 0x2000 && c <= 0x200f) ||
           (c >= 0x2028 && c <= 0x202f) || (c >= 0x205f && c <= 0x206f) ||
           c == 0x3000 || c == 0xfeff || (c >= 0xfe00 && c <= 0xfe0f) ||
           (c >= 0xfff9 && c <= 0xfffb);
}

char *ank_shown(const char *text, char shown[static 256])
{
    size_t out = 0;
    int characters = 0;
    const utf8proc_uint8_t *p = (const utf8proc_uint8_t *)text;
    for (; *p && characters < 60; characters++) {
        utf8proc_int32_t c;
        utf8proc_ssize_t used = utf8proc_iterate(p, -1, &c);
        bool plain =
            used > 0 && c >= 0x20 && !(c >= 0x7f && c < 0xa0) && !is_invisible(c);
        size_t length = used > 0 ? (size_t)used : 1;
        if (out + 12 > 248) /* room for one more, the dots and the end */
            break;
        if (plain) {
            memcpy(shown + out, p, length);
            out += length;
        } else if (used > 0) {
            out += (size_t)snprintf(shown + out, 12, "\\u%04x", (unsigned)c);
        } else {
            out += (size_t)snprintf(shown + out, 12, "\\x%02x", *p);
        }
        p += length;
    }
    if (!*text) {
        memcpy(shown, "\"\"", 2);
        out = 2;
    } else if (*p) {
        memcpy(shown + out, "...", 3);
        out += 3;
    }
    shown[out] = '\0';
    return shown;
}
