/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is known of each letter before shaping: its code, its place in the
 * text, its direction, its script, and the font that has it.
 */
#include <fribidi.h>
#include <string.h>

#include "typeset_parts.h"

enum { REPLACEMENT = 0xFFFD, SOFT_HYPHEN = 0xAD };

/* Decoding ------------------------------------------------------------- */

/* Reads the character at `text`, `left` bytes before the end; returns how many
 * bytes it takes. Broken, overlong and surrogate forms are U+FFFD, a byte each. */
static size_t decode(const char *text, size_t left, uint32_t *code)
{
    const unsigned char *byte = (const unsigned char *)text;
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t length = byte[0] < 0x80         ? 1
                    : byte[0] >> 5 == 0x06 ? 2
                    : byte[0] >> 4 == 0x0E ? 3
                    : byte[0] >> 3 == 0x1E ? 4
                                           : 0;
    *code = REPLACEMENT;
    if (length == 0 || length > left)
        return 1;

    uint32_t value = length == 1 ? byte[0] : byte[0] & (0xFFu >> (length + 1));
    for (size_t i = 1; i < length; i++) {
        if ((byte[i] & 0xC0) != 0x80)
            return 1;
        value = value << 6 | (byte[i] & 0x3F);
    }
    if (value < least[length] || value > 0x10FFFF ||
        (value >= 0xD800 && value < 0xE000))
        return 1;
    *code = value;
    return length;
}

/* White space of any kind is a space within a line; what XML and people cannot
 * read is replaced. */
static uint32_t cleaned(uint32_t code)
{
    if (code == '\t' || code == '\n' || code == '\r' || code == 0x2028 ||
        code == 0x2029)
        return ' ';
    bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    bool no_character = (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
    return control || no_character ? REPLACEMENT : code;
}

static void read_codes(struct letters *letters, struct ank_arena *mem, const char *text,
                       size_t length)
{
    /* A broken byte becomes the three of U+FFFD. */
    letters->text = ank_alloc(mem, 3 * length + 1);
    letters->codes = ank_alloc(mem, (length + 1) * sizeof *letters->codes);
    letters->from = ank_alloc(mem, (length + 1) * sizeof *letters->from);
    letters->to = ank_alloc(mem, (length + 1) * sizeof *letters->to);
    char *out = letters->text;

    for (size_t at = 0, size; at < length; at += size) {
        uint32_t read, *code = &letters->codes[letters->count];
        size = decode(text + at, length - at, &read);
        *code = cleaned(read);
        letters->from[letters->count] = (uint32_t)(out - letters->text);
        if (*code == REPLACEMENT) {
            out = stpcpy(out, "\xEF\xBF\xBD");
        } else if (*code != read) {
            *out++ = ' ';
        } else {
            memcpy(out, text + at, size);
            out += size;
        }
        letters->to[letters->count++] = (uint32_t)(out - letters->text);
    }
}

char *typeset_clean(struct ank_arena *mem, const char *text, size_t length)
{
    struct letters letters = {0};
    read_codes(&letters, mem, text, length);
    return letters.text;
}

/* Kinds ---------------------------------------------------------------- */

static bool is_mark(uint32_t code)
{
    hb_unicode_general_category_t category =
        hb_unicode_general_category(hb_unicode_funcs_get_default(), code);
    return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK;
}

/* Characters that say something about their neighbours and show nothing. */
static bool is_invisible(uint32_t code)
{
    return code == SOFT_HYPHEN || code == 0x034F || code == 0x061C || code == 0x180E ||
           (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || (code >= 0xFE00 && code <= 0xFE0F) ||
           code == 0xFEFF || (code >= 0xE0000 && code <= 0xE0FFF);
}

/* Belongs to the letter before it: accents, joiners, skin tones. */
static bool follows(uint32_t code)
{
    return code == 0x200C || code == 0x200D || (code >= 0xFE00 && code <= 0xFE0F) ||
           (code >= 0x1F3FB && code <= 0x1F3FF) || is_mark(code);
}

bool typeset_cuttable(const char *text, size_t at)
{
    uint32_t code;
    if (at == 0 || ((unsigned char)text[at] & 0xC0) == 0x80)
        return false;
    decode(text + at, strlen(text + at), &code);
    bool after_joiner = at >= 3 && memcmp(text + at - 3, "\xE2\x80\x8D", 3) == 0;
    return !follows(code) && !after_joiner;
}

/* Fonts ---------------------------------------------------------------- */

/* Whether the font has a letter with all its accents, perhaps drawn as one. */
static bool has_all(const struct font *font, const uint32_t *codes, size_t count)
{
    hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
    hb_codepoint_t whole = codes[0], composed;
    if (!font_has(font, whole))
        return false;
    for (size_t i = 1; i < count; i++) {
        if (is_invisible(codes[i]))
            continue;
        if (hb_unicode_compose(unicode, whole, codes[i], &composed) &&
            font_has(font, composed))
            whole = composed;
        else if (!font_has(font, codes[i]))
            return false;
    }
    return true;
}

static int font_with(const struct typeset *fonts, const int *chain,
                     const uint32_t *codes, size_t count)
{
    for (; *chain >= 0; chain++)
        if (has_all(&fonts->fonts[*chain], codes, count))
            return *chain;
    return -1;
}

/* The font for one character of its own; one that no font has is drawn as
 * U+FFFD, or as a question mark where even that is missing. */
static uint16_t font_for_one(const struct typeset *fonts, const int *chain,
                             uint32_t *code)
{
    int font = font_with(fonts, chain, code, 1);
    if (font < 0) {
        *code = REPLACEMENT;
        font = font_with(fonts, chain, code, 1);
    }
    if (font < 0) {
        *code = '?';
        font = font_with(fonts, chain, code, 1);
    }
    return (uint16_t)(font < 0 ? chain[0] : font);
}

/* Letters stay with their accents if any font has both, and a space stays with
 * the word before it. */
static void choose_fonts(const struct typeset *fonts, const int *chain,
                         struct letters *letters)
{
    uint32_t *codes = letters->codes;
    for (size_t i = 0, next; i < letters->count; i = next) {
        for (next = i + 1; next < letters->count && follows(codes[next]);)
            next++;

        const struct font *before = i > 0 ? &fonts->fonts[letters->fonts[i - 1]] : NULL;
        int font = -1;
        if (is_invisible(codes[i]))
            font = before ? letters->fonts[i - 1] : chain[0];
        else if (codes[i] == ' ' && next == i + 1 && before && font_has(before, ' '))
            font = letters->fonts[i - 1];
        else
            font = font_with(fonts, chain, codes + i, next - i);

        for (size_t k = i; k < next; k++)
            if (font >= 0)
                letters->fonts[k] = (uint16_t)font;
            else if (k > i && is_invisible(codes[k]))
                letters->fonts[k] = letters->fonts[k - 1];
            else
                letters->fonts[k] = font_for_one(fonts, chain, &codes[k]);
    }
}

/* Scripts and directions ----------------------------------------------- */

/* What belongs to every script (digits, spaces) takes that of its neighbours. */
static void find_scripts(struct letters *letters)
{
    hb_script_t last = HB_SCRIPT_COMMON;
    for (size_t i = 0; i < letters->count; i++) {
        hb_script_t script =
            hb_unicode_script(hb_unicode_funcs_get_default(), letters->codes[i]);
        bool own = script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED &&
                   script != HB_SCRIPT_UNKNOWN;
        if (own && last == HB_SCRIPT_COMMON)
            for (size_t k = 0; k < i; k++)
                letters->scripts[k] = script;
        last = own ? script : last;
        letters->scripts[i] = last;
    }
}

static FriBidiParType base_of(enum direction direction)
{
    return direction == DIRECTION_LTR   ? FRIBIDI_PAR_LTR
           : direction == DIRECTION_RTL ? FRIBIDI_PAR_RTL
                                        : FRIBIDI_PAR_ON;
}

static void find_levels(struct letters *letters, enum direction direction,
                        struct ank_arena *mem)
{
    FriBidiStrIndex count = (FriBidiStrIndex)letters->count;
    FriBidiCharType *types = ank_alloc(mem, letters->count * sizeof *types);
    FriBidiBracketType *brackets = ank_alloc(mem, letters->count * sizeof *brackets);
    FriBidiParType base = base_of(direction);

    fribidi_get_bidi_types(letters->codes, count, types);
    fribidi_get_bracket_types(letters->codes, count, types, brackets);
    if (!fribidi_get_par_embedding_levels_ex(types, brackets, count, &base,
                                             letters->levels))
        ank_must(NULL); /* it fails for want of memory only */
    letters->rtl = FRIBIDI_IS_RTL(base);
}

static bool is_direction(uint32_t code)
{
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/* Marks of direction have done their work when the levels are known; as glyphs
 * they would only be in the way of who searches, and so would a byte order mark. */
static void drop_directions(struct letters *letters)
{
    size_t kept = 0;
    for (size_t i = 0; i < letters->count; i++) {
        if (is_direction(letters->codes[i]) || letters->codes[i] == 0xFEFF)
            continue;
        letters->codes[kept] = letters->codes[i];
        letters->from[kept] = letters->from[i];
        letters->to[kept] = letters->to[i];
        letters->levels[kept++] = letters->levels[i];
    }
    letters->count = kept;
}

/* Most strings are ASCII: no need to ask anybody. */
static bool is_plain(const struct letters *letters)
{
    for (size_t i = 0; i < letters->count; i++)
        if (letters->codes[i] >= 0x80)
            return false;
    return true;
}

struct letters letters_of(struct typeset *fonts, const font_chain chain,
                          enum direction direction, const char *text, size_t length)
{
    struct ank_arena *mem = &fonts->scratch;
    struct letters letters = {0};
    read_codes(&letters, mem, text, length);
    letters.fonts = ank_alloc(mem, letters.count * sizeof *letters.fonts);
    letters.scripts = ank_alloc(mem, letters.count * sizeof *letters.scripts);
    letters.levels = ank_alloc(mem, letters.count + 1);

    if (!is_plain(&letters) || direction == DIRECTION_RTL) {
        find_levels(&letters, direction, mem);
        drop_directions(&letters);
    }
    if (letters.count > 0 && letters.codes[letters.count - 1] == SOFT_HYPHEN)
        letters.codes[letters.count - 1] = '-';
    choose_fonts(fonts, chain, &letters);
    find_scripts(&letters);
    return letters;
}

enum direction typeset_direction(const char *text, size_t length)
{
    int isolates = 0; /* what is in one does not count (rule P2 of UAX 9) */
    for (size_t at = 0; at < length;) {
        uint32_t code;
        at += decode(text + at, length - at, &code);
        FriBidiCharType type = fribidi_get_bidi_type(code);
        if (FRIBIDI_IS_ISOLATE(type))
            isolates += type == FRIBIDI_TYPE_PDI ? -(isolates > 0) : 1;
        if (isolates == 0 && FRIBIDI_IS_LETTER(type))
            return FRIBIDI_IS_RTL(type) ? DIRECTION_RTL : DIRECTION_LTR;
    }
    return DIRECTION_LTR;
}
