/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * printer.h - paper to the printer of this machine
 *
 * A document goes to CUPS' lp by its standard input: no file is made for it, and the
 * name of the job tells nothing of whose it is.
 */
#ifndef ANK_MODEL_PRINTER_H
#define ANK_MODEL_PRINTER_H

#include <ankerpunt/base.h>

/* How it is printed. */
struct ank_printer {
    const char *name;  /* the printer; NULL: the default one */
    const char *media; /* "A4", "Letter"; NULL: what lies in it */
};

/* A document that waits until all are made. */
struct ank_print_job {
    const void *bytes;
    size_t size;
    bool mixed; /* of several families: no two of them on one piece of paper */
};

/* Documents that are printed together, each as a job. Begins as {0}. */
struct ank_print_queue {
    size_t count;
    struct ank_print_job *jobs;
    struct ank_arena mem;
};

/* Copies a document into the queue. */
void ank_print_add(struct ank_print_queue *queue, const struct ank_print_job *job);

/*
 * Sends them, one after the other. ANK_IO when there is no lp, with what to install;
 * and when lp refuses one, in its own words and with how many went before it.
 */
ANK_CHECKED bool ank_print_send(const struct ank_print_queue *queue,
                                const struct ank_printer *printer,
                                struct ank_error *err);

/* Empties it; in either case. */
void ank_print_drop(struct ank_print_queue *queue);

#endif
