/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * document.h - papers of a family or project, as the page shows and saves them
 *
 * The same pages that the commands write: as HTML in a frame to look at and print, as
 * PDF to keep. Which one it is stands hidden in the address.
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "screen.h"

/* Papers that the page shows. */
enum document_kind {
    DOCUMENT_SHEET,
    DOCUMENT_FORM,
    DOCUMENT_DOSSIER,
    DOCUMENT_SUMMARY,
    DOCUMENT_YEAR, /* reports: of a year, to pass on, for the team, for a board */
    DOCUMENT_OUTSIDE,
    DOCUMENT_TEAM,
    DOCUMENT_BOARD,
    DOCUMENT_LETTER, /* given only, with what was chosen: it has no address */
    DOCUMENT_RIGHTS, /* forms to look for rights with: all that is open, the short form
                      */
    DOCUMENT_RIGHTS_SHORT,
    DOCUMENT_KINDS,
};

/* Which paper, of what and how. */
struct document {
    enum document_kind kind;
    const char *of; /* code of a family; of the project for a summary or a report */
    const char *by; /* code of the person, NULL: nobody in particular; of a report the
                     * period: "2026", "2025-2026" */
    const struct ank_texts *chosen; /* of a letter: what stands in it */
    bool child, large;
    bool pdf; /* to keep; else to look at */
};

/* The address of its page, and what an address stands for; false when it is none. */
const char *document_address(struct visit *visit, const struct document *document);
bool document_read(struct visit *visit, const char *named, struct document *document);

/* Makes it, as the answer. `to` is whom it is given to, for the share log; NULL: to
 * nobody. Fails as what the command does. */
ANK_CHECKED bool document_answer(struct visit *visit, const struct document *document,
                                 const char *to, struct ank_error *err);

/* A frame with the paper in it, a button to print it and one to keep it. */
void document_frame(struct visit *visit, struct document document);

#endif
