/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sheet says, as HTML that a screen reader can walk through. */
#include "canvas_html.h"

#include <math.h>
#include <string.h>

#define SOFT_HYPHEN "\xC2\xAD"

/* A text ------------------------------------------------------------------ */

static bool is_line(const struct html_node *node)
{
    return node->tag == TAGS;
}

/* The direction of the first line in it. */
static bool is_rtl(const struct html_node *node)
{
    if (is_line(node))
        return node->rtl;
    return node->kid_count > 0 && node->tag != TAG_FIGURE && is_rtl(node->kids[0]);
}

/* Whether it holds letters that turn others around: U+202A to E, U+2066 to 9. */
static bool turns(const char *text)
{
    for (const char *at = text; (at = strchr(at, '\xE2')); at++) {
        unsigned char next = (unsigned char)at[1],
                      last = next ? (unsigned char)at[2] : 0;
        if ((next == 0x80 && last >= 0xAA && last <= 0xAE) ||
            (next == 0x81 && last >= 0xA6 && last <= 0xA9))
            return true;
    }
    return false;
}

/* The lines of one text joined as they were before they were broken: a line keeps the
 * space it was broken at, and a soft hyphen has done its work. Returns how many. */
static size_t write_text(struct bytes *out, struct html_node *const *lines,
                         size_t count)
{
    size_t used = 1;
    while (used < count && is_line(lines[used]) && lines[used]->goes_on)
        used++;
    struct bytes text = {0};
    for (size_t i = 0; i < used; i++) {
        bytes_text(&text, lines[i]->text);
        size_t tail = strlen(SOFT_HYPHEN);
        if (text.size >= tail &&
            memcmp(text.data + text.size - tail, SOFT_HYPHEN, tail) == 0)
            text.size -= tail;
    }
    while (text.size > 0 && text.data[text.size - 1] == ' ')
        text.size--;
    text.data[text.size] = '\0';
    bytes_xml(out, text.data);
    bytes_free(&text);
    return used;
}

static void write_node(struct bytes *out, const struct html_node *node,
                       const char *drawing, bool in_text);

/* Around a text that goes another way, or is in another language. */
static void open_span(struct bytes *out, const struct html_node *line, bool apart)
{
    bytes_text(out, "<span");
    if (apart)
        bytes_format(out, " dir=\"%s\"", line->rtl ? "rtl" : "ltr");
    if (line->language) {
        bytes_text(out, " lang=\"");
        bytes_xml(out, line->language);
        bytes_text(out, "\" xml:lang=\"");
        bytes_xml(out, line->language);
        bytes_text(out, "\"");
    }
    bytes_text(out, ">");
}

/* What an element holds: texts on the same height are apart by a space, others stand
 * below each other. A text that goes another way than the element is kept apart. */
static void write_content(struct bytes *out, const struct html_node *node,
                          const char *drawing, bool in_text)
{
    static const double same_height = 4; /* letters of two sizes, each in the middle */
    const struct html_node *last = NULL;
    bool rtl = is_rtl(node);
    for (size_t i = 0; i < node->kid_count;) {
        const struct html_node *kid = node->kids[i];
        if (!is_line(kid)) {
            write_node(out, kid, drawing, in_text);
            i++;
            continue;
        }
        if (last)
            bytes_text(out, fabs(last->y - kid->y) < same_height ? " " : "<br/>");
        bool apart = kid->rtl != rtl || (node->kid_count > 1 && turns(kid->text));
        if (apart || kid->language)
            open_span(out, kid, apart);
        i += write_text(out, node->kids + i, node->kid_count - i);
        if (apart || kid->language)
            bytes_text(out, "</span>");
        last = node->kids[i - 1];
    }
}

/* Elements ---------------------------------------------------------------- */

/* The picture again, cut out of its page, and the sentence that says what it shows. A
 * reader of the screen gets the sentence once, as that of an image. */
static void write_figure(struct bytes *out, const struct html_node *node,
                         const char *drawing, bool in_text)
{
    const struct box *box = &node->around;
    bytes_format(out, "<%s role=\"img\" aria-label=\"", in_text ? "span" : "figure");
    bytes_xml(out, node->text);
    bytes_text(out, "\">");
    if (box->width > 0 && box->height > 0 && node->to > node->from) {
        bytes_text(
            out,
            "<svg aria-hidden=\"true\" xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        bytes_number(out, ceil(box->width * 4 / 3)); /* a point is 4/3 of CSS's px */
        bytes_text(out, "\" viewBox=\"");
        bytes_numbers(out, 3, (double[]){box->x, box->y, box->width});
        bytes_number(out, box->height);
        bytes_text(out, "\">\n");
        bytes_add(out, drawing + node->from, node->to - node->from);
        bytes_text(out, "</svg>");
    }
    if (in_text) {
        bytes_text(out, "</span>");
        return;
    }
    bytes_format(out, "<p aria-hidden=\"true\"%s>",
                 node->mirrored ? " dir=\"rtl\"" : "");
    bytes_xml(out, node->text);
    bytes_text(out, "</p></figure>\n");
}

static bool has(const struct html_node *row, enum tag tag)
{
    for (size_t i = 0; i < row->kid_count; i++)
        if (row->kids[i]->tag == tag)
            return true;
    return false;
}

/* A few figures, which stay on one line. */
static bool is_short(const struct html_node *cell)
{
    enum { few = 12 }; /* bytes */
    return cell->tag == TAG_TD && cell->kid_count == 1 && is_line(cell->kids[0]) &&
           strlen(cell->kids[0]->text) <= few;
}

/* A figure beside words needs no second sentence of its own. */
static bool says_words(const struct html_node *cell)
{
    for (size_t i = 0; i < cell->kid_count; i++)
        if (is_line(cell->kids[i]))
            return true;
    return false;
}

/* A heading that has data beside it is of the row, else of the column. */
static void write_row(struct bytes *out, const struct html_node *row,
                      const char *drawing)
{
    bool of_row = has(row, TAG_TD);
    bytes_text(out, "<tr>");
    for (size_t i = 0; i < row->kid_count; i++) {
        const struct html_node *cell = row->kids[i];
        bool head = cell->tag == TAG_TH;
        bytes_text(out, !head    ? "<td"
                        : of_row ? "<th scope=\"row\""
                                 : "<th scope=\"col\"");
        bytes_text(out, is_short(cell) ? " class=\"short\"" : "");
        bytes_text(out, is_rtl(cell) ? " dir=\"rtl\">" : ">");
        write_content(out, cell, drawing, says_words(cell));
        bytes_text(out, head ? "</th>" : "</td>");
    }
    bytes_text(out, "</tr>\n");
}

/* What stands in a list before an item is its number. */
static void write_list(struct bytes *out, const struct html_node *list,
                       const char *drawing)
{
    bytes_text(out, "<ul>\n");
    for (size_t i = 0; i < list->kid_count;) {
        size_t item = i;
        while (item + 1 < list->kid_count && is_line(list->kids[item]))
            item++;
        bytes_text(out, is_rtl(list->kids[item]) ? "<li dir=\"rtl\">" : "<li>");
        while (i < list->kid_count && is_line(list->kids[i])) {
            i += write_text(out, list->kids + i, list->kid_count - i);
            bytes_text(out, " ");
        }
        if (i < list->kid_count)
            write_content(out, list->kids[i++], drawing, false);
        bytes_text(out, "</li>\n");
    }
    bytes_text(out, "</ul>\n");
}

/* Letters of the longest word of an element; a picture takes as much room as a few. */
static size_t longest_word(const struct html_node *node, bool whole)
{
    enum { picture = 8 };
    size_t most = node->tag == TAG_FIGURE ? picture : 0;
    if (is_line(node)) {
        for (const char *at = node->text; *at;) {
            size_t length = strcspn(at, whole ? "" : " "), letters = 0;
            for (size_t i = 0; i < length; i++)
                letters += ((unsigned char)at[i] & 0xC0) != 0x80;
            most = letters > most ? letters : most;
            at += length + (at[length] == ' ');
        }
        return most;
    }
    for (size_t i = 0; i < node->kid_count && node->tag != TAG_FIGURE; i++) {
        size_t letters = longest_word(node->kids[i], whole);
        most = letters > most ? letters : most;
    }
    return most;
}

/* More columns than a phone has room for: there each row is a few lines. */
static bool is_wide(const struct html_node *table)
{
    enum { few = 4, phone = 32, most_columns = 16 };
    size_t letters[most_columns] = {0}, all = 0, columns = table->kids[0]->kid_count;
    for (size_t i = 0; i < table->kid_count; i++)
        for (size_t k = 0; k < table->kids[i]->kid_count && k < most_columns; k++) {
            const struct html_node *cell = table->kids[i]->kids[k];
            size_t own = longest_word(cell, is_short(cell));
            letters[k] = own > letters[k] ? own : letters[k];
        }
    for (size_t k = 0; k < most_columns; k++)
        all += letters[k];
    return columns >= few && all > phone;
}

static void write_table(struct bytes *out, const struct html_node *table,
                        const char *drawing)
{
    bool wide = table->kid_count > 0 && is_wide(table);
    bytes_format(out, "<div class=\"table%s\"><table%s>\n", wide ? " many" : "",
                 table->mirrored ? " dir=\"rtl\"" : "");
    for (size_t i = 0; i < table->kid_count; i++)
        write_row(out, table->kids[i], drawing);
    bytes_text(out, "</table></div>\n");
}

static void write_node(struct bytes *out, const struct html_node *node,
                       const char *drawing, bool in_text)
{
    static const char *const names[TAGS] = {
        [TAG_H1] = "h1", [TAG_H2] = "h2", [TAG_P] = "p", [TAG_FOOT] = "p"};
    switch (node->tag) {
    case TAG_FIGURE:
        write_figure(out, node, drawing, in_text);
        return;
    case TAG_TABLE:
        write_table(out, node, drawing);
        return;
    case TAG_LIST:
        write_list(out, node, drawing);
        return;
    default:
        break;
    }
    if (node->kid_count == 0)
        return; /* an empty heading is one that leads nowhere */
    const char *name = names[node->tag] ? names[node->tag] : "div";
    bytes_format(out, "<%s%s>", name, is_rtl(node) ? " dir=\"rtl\"" : "");
    write_content(out, node, drawing, true);
    bytes_format(out, "</%s>\n", name);
}

/* Over pages -------------------------------------------------------------- */

static bool says_the_same(const struct html_node *one, const struct html_node *other)
{
    if (one->tag != other->tag || one->kid_count != other->kid_count ||
        (is_line(one) && strcmp(one->text, other->text) != 0))
        return false;
    for (size_t i = 0; i < one->kid_count; i++)
        if (!says_the_same(one->kids[i], other->kids[i]))
            return false;
    return true;
}

static bool is_head(const struct html_node *row)
{
    return has(row, TAG_TH) && !has(row, TAG_TD);
}

/* Whether this is the rest of that: lists that follow each other are one, and a table
 * on the next page with as many columns. */
static bool goes_on(const struct html_node *from, const struct html_node *node)
{
    if (!from || from->tag != node->tag || from->kid_count == 0 || node->kid_count == 0)
        return false;
    return node->tag == TAG_LIST ||
           (node->tag == TAG_TABLE && node->page > from->page &&
            node->kids[0]->kid_count == from->kids[0]->kid_count);
}

/* Without the head that a table repeats on each page. */
static void take_over(struct ank_arena *mem, struct html_node *into,
                      const struct html_node *node)
{
    bool again = node->tag == TAG_TABLE && is_head(node->kids[0]) &&
                 says_the_same(into->kids[0], node->kids[0]);
    for (size_t i = again; i < node->kid_count; i++) {
        into->kids =
            ank_grow(mem, into->kids, into->kid_count, sizeof(struct html_node *));
        into->kids[into->kid_count++] = node->kids[i];
    }
    into->page = node->page;
}

static void write_feet(struct bytes *out, const struct html_node *feet,
                       const char *drawing)
{
    if (feet->kid_count == 0)
        return;
    bytes_text(out, "<footer>\n");
    for (size_t i = 0; i < feet->kid_count; i++)
        if (i == 0 || !says_the_same(feet->kids[i], feet->kids[i - 1]))
            write_node(out, feet->kids[i], drawing, false);
    bytes_text(out, "</footer>\n");
}

void html_words(struct bytes *out, struct ank_arena *mem, const struct html_node *root,
                size_t first, size_t end, const char *drawing)
{
    struct html_node said = {.tag = TAG_P}, feet = said, *last = NULL;
    for (size_t i = 0; i < root->kid_count; i++) {
        struct html_node *node = root->kids[i];
        if (node->page < first || node->page >= end)
            continue;
        if (node->tag == TAG_FOOT)
            *html_add(mem, &feet, TAG_FOOT) = *node;
        else if (goes_on(last, node))
            take_over(mem, last, node);
        else
            *(last = html_add(mem, &said, node->tag)) = *node;
    }
    for (size_t i = 0; i < said.kid_count; i++)
        write_node(out, said.kids[i], drawing, false);
    write_feet(out, &feet, drawing);
}
