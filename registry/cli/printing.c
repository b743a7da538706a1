/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is printed at once, and on which paper; see printing.h. */
#include "printing.h"

#include <string.h>
#include <unistd.h>

#include <ankerpunt/app/families.h>

static bool check_paper(const struct printing *printing, enum ank_paper *paper,
                        struct ank_error *err)
{
    char shown[256];
    if (!printing->paper || strcmp(printing->paper, "a4") == 0)
        return true;
    if (strcmp(printing->paper, "letter") != 0)
        return ank_fail(err, ANK_INVALID, ANK_N("--paper is a4 or letter, not %s"),
                        ank_shown(printing->paper, shown));
    if (*paper != ANK_PDF)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("--paper goes with a PDF; other files have no paper"));
    *paper = ANK_LETTER;
    return true;
}

bool printing_check(const struct printing *printing, enum ank_paper *paper,
                    struct ank_error *err)
{
    if (printing->printer && !printing->print)
        return ank_fail(err, ANK_USAGE, ANK_N("--printer goes with --print"));
    if (printing->print && *paper != ANK_PDF)
        return ank_fail(
            err, ANK_USAGE,
            ANK_N("--print prints a PDF; leave --kind out, or end the name in .pdf"));
    return check_paper(printing, paper, err);
}

bool printing_send(const struct printing *printing, struct ank_print_queue *queue,
                   struct ank_error *err)
{
    const struct ank_printer printer = {.name = printing->printer,
                                        .media = !printing->paper ? NULL
                                                 : strcmp(printing->paper, "a4") == 0
                                                     ? "A4"
                                                     : "Letter"};
    bool done = ank_print_send(queue, &printer, err);
    ank_print_drop(queue);
    return done;
}

bool printing_said(struct session *session, const char *family, const char *whose,
                   FILE *out, struct ank_error *err)
{
    const char *name = whose;
    if (!isatty(STDOUT_FILENO)) {
        fprintf(out, "%s printed\n", whose);
        return true;
    }
    if (family && !ank_family_name(&session->work, family, &name, err))
        return false;
    fprintf(out, "%s\n", SAY(ANK_N("%s: sent to the printer"), name));
    return true;
}
