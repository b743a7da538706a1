/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Breaking text into lines.
 *
 * A paragraph is cut into pieces wherever a line may break. Their widths are
 * measured one by one, because words come back and are kept, and lines are
 * filled greedily. Each line is then measured whole, since letters kern across
 * pieces too, and gives back a piece if it must.
 */
#include <string.h>

#include "typeset_parts.h"

/* What stands between two places where a line may break. */
struct piece {
    size_t from, end; /* the word itself */
    size_t next;      /* after its spaces */
    double width, space;
    bool soft; /* a hyphen shows if the line ends here */
};

struct paragraph {
    struct typeset *fonts;
    enum face face;
    enum direction direction;
    const char *text;
    double width;
    size_t piece_count;
    struct piece *pieces;
};

struct found {
    struct ank_arena *mem;
    size_t count;
    struct words_line *lines;
};

static double measure(const struct paragraph *of, size_t from, size_t end)
{
    return typeset_shape(of->fonts, of->face, of->direction, of->text + from,
                         end - from)
        ->width;
}

/* Where lines may break ------------------------------------------------ */

static bool starts_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* Bytes of the space here; 0 when there is none. U+00A0, U+2007 and U+202F
 * hold words together and are no such spaces. */
static size_t space_at(const char *text)
{
    if (*text == ' ' || *text == '\t' || *text == '\r')
        return 1;
    if (starts_with(text, "\xE2\x80\x8B")) /* U+200B */
        return 3;
    bool wide = starts_with(text, "\xE2\x80") && (unsigned char)text[2] >= 0x80 &&
                (unsigned char)text[2] <= 0x8A && (unsigned char)text[2] != 0x87;
    return wide || starts_with(text, "\xE3\x80\x80") ? 3 : 0; /* U+2000..A, U+3000 */
}

static bool is_letter(char byte)
{
    unsigned char letter = (unsigned char)byte;
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           letter >= 0x80;
}

static bool is_dash(const char *text)
{
    return starts_with(text, "\xE2\x80\x93") || starts_with(text, "\xE2\x80\x94");
}

/* Bytes of the hyphen here after which a line may break. A minus sign and the
 * dash of 3-5 are none. */
static size_t hyphen_at(const char *text, size_t at)
{
    if (text[at] == '-')
        return at > 0 && is_letter(text[at - 1]) && is_letter(text[at + 1]) ? 1 : 0;
    if (starts_with(text + at, "\xE2\x80\x90") || is_dash(text + at)) /* U+2010 */
        return at > 0 ? 3 : 0;
    return starts_with(text + at, "\xC2\xAD") ? 2 : 0;
}

/* After the spaces here, if there are any. */
static size_t skip_spaces(const char *text, size_t at, size_t end)
{
    for (size_t size; at < end && (size = space_at(text + at)) > 0;)
        at += size;
    return at;
}

/* A dash on its own stays with the word before it, or it would start a line. */
static struct piece piece_from(const char *text, size_t from, size_t end)
{
    struct piece piece = {.from = from, .end = end, .next = end};
    for (size_t at = from; at < end; at++) {
        size_t hyphen = hyphen_at(text, at);
        if (hyphen > 0 && at + hyphen <= end) {
            piece.end = piece.next = at + hyphen;
            piece.soft = hyphen == 2;
            break;
        }
        size_t after = skip_spaces(text, at, end);
        bool dash =
            after < end && is_dash(text + after) && space_at(text + after + 3) > 0;
        if (after > at && !dash) {
            piece.end = piece.next = at;
            break;
        }
    }
    piece.next = skip_spaces(text, piece.next, end);
    return piece;
}

static void find_pieces(struct paragraph *of, size_t end, struct ank_arena *mem)
{
    for (size_t at = 0; at < end; at = of->pieces[of->piece_count - 1].next) {
        of->pieces = ank_grow(mem, of->pieces, of->piece_count, sizeof *of->pieces);
        struct piece *piece = &of->pieces[of->piece_count++];
        *piece = piece_from(of->text, at, end);
        piece->width = measure(of, piece->from, piece->end - (piece->soft ? 2 : 0));
        piece->space = measure(of, piece->end, piece->next);
    }
}

/* Lines ---------------------------------------------------------------- */

/* A space stays at the end of its line, so that words do not run together for
 * who copies or listens. */
static void add_line(struct found *found, const struct paragraph *of, size_t from,
                     size_t end, bool spaced)
{
    found->lines =
        ank_grow(found->mem, found->lines, found->count, sizeof *found->lines);
    found->lines[found->count++] = (struct words_line){
        .text = ank_format(found->mem, "%.*s%s", (int)(end - from), of->text + from,
                           spaced ? " " : ""),
        .direction = of->direction,
        .spaced = spaced,
    };
}

/* How many pieces from the first one fit by the sum of their widths. */
static size_t fitting(const struct paragraph *of, size_t first, double hyphen)
{
    double used = 0;
    size_t fit = first;
    for (size_t i = first; i < of->piece_count && used <= of->width; i++) {
        const struct piece *piece = &of->pieces[i];
        if (used + piece->width + (piece->soft ? hyphen : 0) <= of->width)
            fit = i + 1;
        used += piece->width + piece->space;
    }
    return fit - first;
}

enum { LOOK_AHEAD = 256 }; /* bytes: more than a line has */

/* The places after `from` where a word may be cut, at least one; as far as a
 * line can reach. Returns how many. */
static size_t find_cuts(const struct paragraph *of, size_t from, size_t end,
                        size_t cuts[LOOK_AHEAD])
{
    size_t count = 0;
    for (size_t at = from + 1; at < end; at++)
        if (typeset_cuttable(of->text, at)) {
            cuts[count++] = at;
            if (at >= from + LOOK_AHEAD - 1)
                return count;
        }
    cuts[count++] = end;
    return count;
}

/* Where the line is full: the last cut that fits, by halving. */
static size_t full_at(const struct paragraph *of, size_t from, size_t end)
{
    size_t cuts[LOOK_AHEAD];
    size_t low = 0, high = find_cuts(of, from, end, cuts);
    while (low + 1 < high) {
        size_t middle = (low + high) / 2;
        if (measure(of, from, cuts[middle]) <= of->width)
            low = middle;
        else
            high = middle;
    }
    return cuts[low];
}

/* A word that is longer than a line, cut between letters; what is left of it
 * after the full lines stays a piece. */
static void break_word(struct found *found, const struct paragraph *of,
                       struct piece *piece, double hyphen)
{
    double width = of->width - (piece->soft ? hyphen : 0);
    while (piece->width > width) {
        size_t cut = full_at(of, piece->from, piece->end);
        if (cut >= piece->end)
            return;
        add_line(found, of, piece->from, cut, false);
        piece->from = cut;
        if (piece->end - cut < LOOK_AHEAD) /* else it is still too long */
            piece->width = measure(of, cut, piece->end - (piece->soft ? 2 : 0));
    }
}

static void fill_lines(struct found *found, const struct paragraph *of)
{
    double hyphen = typeset_shape(of->fonts, of->face, DIRECTION_LTR, "-", 1)->width;
    for (size_t first = 0, count; first < of->piece_count; first += count) {
        struct piece *start = &of->pieces[first];
        break_word(found, of, start, hyphen);
        count = fitting(of, first, hyphen);
        while (count > 1 &&
               measure(of, start->from, of->pieces[first + count - 1].end) > of->width)
            count--;
        if (count == 0)
            count = 1;
        const struct piece *last = &of->pieces[first + count - 1];
        add_line(found, of, start->from, last->end,
                 last->space > 0 && first + count < of->piece_count);
    }
}

static void break_paragraph(struct found *found, struct paragraph *of, size_t length)
{
    of->direction = typeset_direction(of->text, length);
    find_pieces(of, length, found->mem);
    size_t first = found->count;
    if (of->piece_count == 0)
        add_line(found, of, 0, 0, false);
    fill_lines(found, of);
    found->lines[first].starts = true;
}

size_t words_break(struct typeset *fonts, enum face face, double width,
                   const char *text, struct ank_arena *mem, struct words_line **lines)
{
    struct found found = {.mem = mem};
    /* A hair more than asked, against rounding in the sum of a column. */
    const double hair = 1e-6;
    while (*text) {
        size_t length = strcspn(text, "\n");
        /* Clean, so that every byte is part of a letter that may be cut off. */
        const char *clean = typeset_clean(mem, text, length);
        struct paragraph of = {fonts, face, DIRECTION_AUTO, clean, width + hair,
                               0,     NULL};
        break_paragraph(&found, &of, strlen(clean));
        text += length + (text[length] == '\n');
    }
    *lines = found.lines;
    return found.count;
}

double words_widest(struct typeset *fonts, enum face face, const char *text)
{
    struct ank_arena mem = {0};
    double widest = 0;
    while (*text) {
        size_t length = strcspn(text, "\n");
        const char *clean = typeset_clean(&mem, text, length);
        struct paragraph of = {fonts, face, DIRECTION_AUTO, clean, 0, 0, NULL};
        of.direction = typeset_direction(clean, strlen(clean));
        find_pieces(&of, strlen(clean), &mem);
        for (size_t i = 0; i < of.piece_count; i++)
            if (of.pieces[i].width > widest)
                widest = of.pieces[i].width;
        text += length + (text[length] == '\n');
    }
    ank_arena_free(&mem);
    return widest;
}
