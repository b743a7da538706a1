/* SPDX-License-Identifier: GPL-3.0-or-later */
/* printing.h - the options of commands whose paper can be printed at once */
#ifndef PRINTING_H
#define PRINTING_H

#include <ankerpunt/model/output.h>
#include <ankerpunt/model/printer.h>
#include "command.h"

/* A member of the settings of such a command. */
struct printing {
    bool print;
    const char *printer, *paper;
};

/* Its rows in the table of options; `settings` is the struct that has the member. */
#define PRINTING_OPTIONS(settings, member)                                             \
    {OPTION_FLAG,                                                                      \
     0,                                                                                \
     "print",                                                                          \
     NULL,                                                                             \
     offsetof(settings, member.print),                                                 \
     ANK_N("print it, with CUPS; no file is made unless -o names one")},               \
        {OPTION_TEXT,                                                                  \
         0,                                                                            \
         "printer",                                                                    \
         "NAME",                                                                       \
         offsetof(settings, member.printer),                                           \
         ANK_N("the printer, with --print; the default one when left out")},           \
    {                                                                                  \
        OPTION_TEXT, 0, "paper", "a4|letter", offsetof(settings, member.paper),        \
            ANK_N("the paper of a PDF; a4 when left out")                              \
    }

/* Whether they go together, and with that kind of paper, which becomes Letter when it
 * is asked for. ANK_USAGE; ANK_INVALID for a paper that there is not. */
ANK_CHECKED bool printing_check(const struct printing *printing, enum ank_paper *paper,
                                struct ank_error *err);

/* Sends what waits, and empties the queue. */
ANK_CHECKED bool printing_send(const struct printing *printing,
                               struct ank_print_queue *queue, struct ank_error *err);

/* Tells that it went to the printer: "G-7K3QX printed"; on a terminal with the name of
 * the family, when it is one's. */
ANK_CHECKED bool printing_said(struct session *session, const char *family,
                               const char *whose, FILE *out, struct ank_error *err);

#endif
