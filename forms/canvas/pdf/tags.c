/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tags: a tree of elements, and marks in the page stream that say which
 * element each piece of content belongs to (PDF Reference 1.4, chapter 9).
 *
 * Marks are opened when something is drawn, not when a tag begins: so that no
 * mark is empty, none crosses a page, and what is decoration is marked as such.
 */
#include <stdlib.h>
#include <string.h>

#include "pdf.h"

static const char *const names[TAGS] = {
    [TAG_H1] = "H1", [TAG_H2] = "H2",       [TAG_P] = "P",    [TAG_FIGURE] = "Figure",
    [TAG_TH] = "TH", [TAG_TABLE] = "Table", [TAG_TR] = "TR",  [TAG_LIST] = "L",
    [TAG_TD] = "TD", [TAG_LI] = "LI",       [TAG_FOOT] = "P",
};
static const char item_body[] = "LBody", header_cell[] = "TH", data_cell[] = "TD";

/* The tree ------------------------------------------------------------- */

static struct kid *add_kid(struct pdf *pdf, struct element *element)
{
    element->kids = ank_grow(&pdf->canvas.mem, element->kids, element->kid_count,
                             sizeof *element->kids);
    return &element->kids[element->kid_count++];
}

static struct element *add_element(struct pdf *pdf, struct element *parent,
                                   const char *name, const char *alt)
{
    struct element *element = ank_alloc(&pdf->canvas.mem, sizeof *element);
    *element = (struct element){
        .name = name, .alt = alt, .parent = parent, .object = pdf_object(pdf)};
    pdf->elements = ank_grow(&pdf->canvas.mem, pdf->elements, pdf->element_count,
                             sizeof *pdf->elements);
    pdf->elements[pdf->element_count++] = element;
    if (parent)
        *add_kid(pdf, parent) = (struct kid){.element = element};
    return element;
}

void pdf_tag_begin(struct canvas *canvas, enum tag tag, const char *alt)
{
    struct pdf *pdf = (struct pdf *)canvas;
    if (!pdf->root)
        pdf->root = pdf->open = add_element(pdf, NULL, "Document", NULL);
    pdf->open = add_element(pdf, pdf->open, names[tag], alt);
    pdf->open->language = canvas->depth == 1 ? canvas->spoken : NULL;
    if (tag == TAG_LI)
        pdf->open = add_element(pdf, pdf->open, item_body, NULL);
}

void pdf_tag_end(struct canvas *canvas)
{
    struct pdf *pdf = (struct pdf *)canvas;
    if (pdf->open->name == item_body)
        pdf->open = pdf->open->parent;
    pdf->open = pdf->open->parent;
}

/* Marks ---------------------------------------------------------------- */

void pdf_mark_end(struct pdf *pdf)
{
    if (pdf->marking != MARK_NONE)
        bytes_text(&pdf->content, "EMC\n");
    pdf->marking = MARK_NONE;
}

static void mark_artifact(struct pdf *pdf)
{
    if (pdf->marking == MARK_ARTIFACT)
        return;
    pdf_mark_end(pdf);
    bytes_text(&pdf->content, "/Artifact BMC\n");
    pdf->marking = MARK_ARTIFACT;
}

static void mark_element(struct pdf *pdf, struct element *element)
{
    if (pdf->marking == MARK_ELEMENT && pdf->marked == element)
        return;
    pdf_mark_end(pdf);
    size_t number = pdf->canvas.page;
    struct pdf_page *page = &pdf->pages[number - 1];
    *add_kid(pdf, element) = (struct kid){.page = number, .mark = page->mark_count};
    bytes_format(&pdf->content, "/%s << /MCID %zu >> BDC\n", element->name,
                 page->mark_count);
    page->marks = ank_grow(&pdf->canvas.mem, page->marks, page->mark_count,
                           sizeof(struct element *));
    page->marks[page->mark_count++] = element;
    pdf->marking = MARK_ELEMENT;
    pdf->marked = element;
}

void pdf_mark_text(struct pdf *pdf)
{
    if (pdf->canvas.depth > 0)
        mark_element(pdf, pdf->open);
    else
        mark_artifact(pdf);
}

void pdf_mark_shape(struct pdf *pdf)
{
    if (!canvas_in_figure(&pdf->canvas)) {
        mark_artifact(pdf);
        return;
    }
    struct element *figure = pdf->open;
    while (figure->name != names[TAG_FIGURE])
        figure = figure->parent;
    mark_element(pdf, figure);
}

/* Writing -------------------------------------------------------------- */

/* Elements never go over a page, so all content is on the page of the first. */
static void say_kids(const struct pdf *pdf, const struct element *element,
                     struct bytes *say)
{
    size_t page = 0;
    for (size_t i = 0; i < element->kid_count && page == 0; i++)
        page = element->kids[i].page;
    if (page > 0) {
        bytes_text(say, " /Pg");
        pdf_ref(say, pdf->pages[page - 1].object);
    }
    bytes_text(say, " /K [");
    for (size_t i = 0; i < element->kid_count; i++) {
        const struct kid *kid = &element->kids[i];
        if (kid->element)
            pdf_ref(say, kid->element->object);
        else
            bytes_format(say, " %zu", kid->mark);
    }
    bytes_text(say, " ]\n");
}

/* A heading that has data beside it is of the row, else of the column. */
static const char *scope_of(const struct element *cell)
{
    for (size_t i = 0; i < cell->parent->kid_count; i++) {
        const struct element *other = cell->parent->kids[i].element;
        if (other && strcmp(other->name, data_cell) == 0)
            return "Row";
    }
    return "Column";
}

static void finish_element(struct pdf *pdf, const struct element *element,
                           const void *parent, struct bytes *say)
{
    bytes_clear(say);
    bytes_format(say, "/S /%s /P", element->name);
    pdf_ref(say, parent);
    if (element->alt) {
        bytes_text(say, " /Alt ");
        pdf_string(say, element->alt);
    }
    if (element->language) {
        bytes_text(say, " /Lang ");
        pdf_string(say, element->language);
    }
    if (strcmp(element->name, header_cell) == 0)
        bytes_format(say, " /A << /O /Table /Scope /%s >>", scope_of(element));
    say_kids(pdf, element, say);
    pdf_say(element->object, say);
}

/* From a page and a mark to the element: an array for each page. */
static HPDF_Dict write_parents(struct pdf *pdf, struct bytes *say)
{
    bytes_clear(say);
    bytes_text(say, "/Nums [\n");
    for (size_t i = 0; i < pdf->canvas.page; i++) {
        bytes_format(say, "%zu [", i);
        for (size_t k = 0; k < pdf->pages[i].mark_count; k++)
            pdf_ref(say, pdf->pages[i].marks[k]->object);
        bytes_text(say, " ]\n");
    }
    bytes_text(say, "]\n");
    HPDF_Dict object = pdf_object(pdf);
    pdf_say(object, say);
    return object;
}

void pdf_tags_finish(struct pdf *pdf)
{
    if (!pdf->root)
        return;
    struct bytes say = {0};
    HPDF_Dict tree = pdf_object(pdf);
    for (size_t i = 0; i < pdf->element_count; i++) {
        const struct element *element = pdf->elements[i];
        finish_element(pdf, element, element->parent ? element->parent->object : tree,
                       &say);
    }
    HPDF_Dict parents = write_parents(pdf, &say);
    bytes_clear(&say);
    bytes_text(&say, "/Type /StructTreeRoot /K [");
    pdf_ref(&say, pdf->root->object);
    bytes_text(&say, " ] /ParentTree");
    pdf_ref(&say, parents);
    bytes_format(&say, " /ParentTreeNextKey %zu\n", pdf->canvas.page);
    pdf_say(tree, &say);
    pdf_catalog(pdf, "StructTreeRoot", tree);
    bytes_free(&say);

    HPDF_Dict marked = pdf_object(pdf);
    pdf_say_text(marked, "/Marked true\n");
    pdf_catalog(pdf, "MarkInfo", marked);
}
