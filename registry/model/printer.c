/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper to the printer, by CUPS' lp; see <ankerpunt/model/printer.h>. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <ankerpunt/model/printer.h>
#include <ankerpunt/model/program.h>
#include <ankerpunt/text.h>

enum { MOST_WORDS = 12 };

void ank_print_add(struct ank_print_queue *queue, const struct ank_print_job *job)
{
    void *bytes = ank_alloc(&queue->mem, job->size);
    memcpy(bytes, job->bytes, job->size);
    queue->jobs = ank_grow(&queue->mem, queue->jobs, queue->count, sizeof *queue->jobs);
    queue->jobs[queue->count] = *job;
    queue->jobs[queue->count++].bytes = bytes;
}

void ank_print_drop(struct ank_print_queue *queue)
{
    ank_arena_free(&queue->mem);
    *queue = (struct ank_print_queue){0};
}

/* The job is called after the program: what lies in a queue or on a display says
 * nothing of a family. */
static void words_of(const struct ank_printer *printer, const struct ank_print_job *job,
                     struct ank_arena *mem, char *words[MOST_WORDS])
{
    size_t count = 0;
    words[count++] = ank_strdup(mem, "lp");
    words[count++] = ank_strdup(mem, "-s");
    words[count++] = ank_strdup(mem, "-t");
    words[count++] = ank_strdup(mem, "ankerpunt");
    if (printer->name) {
        words[count++] = ank_strdup(mem, "-d");
        words[count++] = ank_strdup(mem, printer->name);
    }
    if (printer->media) {
        words[count++] = ank_strdup(mem, "-o");
        words[count++] = ank_format(mem, "media=%s", printer->media);
    }
    if (job->mixed) {
        words[count++] = ank_strdup(mem, "-o");
        words[count++] = ank_strdup(mem, "sides=one-sided");
    }
    words[count] = NULL;
}

static bool fail_start(struct ank_error *err, int failure)
{
    if (failure == ENOENT)
        return ank_fail(err, ANK_IO,
                        ANK_N("there is no program lp to print with; install the "
                              "package cups-client, or make a file with -o and print "
                              "that"));
    return ank_fail(err, ANK_IO, ANK_N("lp cannot be started: %s; nothing was printed"),
                    ank_system_words(err->lang, failure));
}

/* Whether lp took all of it; one that ends early is no reason to end here. */
static bool write_all(int fd, const struct ank_print_job *job)
{
    const struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before;
    const char *at = job->bytes;
    size_t left = job->size;
    sigaction(SIGPIPE, &ignore, &before);
    while (left > 0) {
        ssize_t done = write(fd, at, left);
        if (done < 0 && errno != EINTR)
            break;
        at += done > 0 ? done : 0;
        left -= done > 0 ? (size_t)done : 0;
    }
    sigaction(SIGPIPE, &before, NULL);
    return left == 0;
}

/* "lp: Error - no default destination." without the name and the dot. */
static void trim_complaint(char *text)
{
    text[strcspn(text, "\n")] = '\0';
    if (strncmp(text, "lp: ", 4) == 0)
        memmove(text, text + 4, strlen(text + 4) + 1);
    size_t length = strlen(text);
    if (length > 0 && text[length - 1] == '.')
        text[length - 1] = '\0';
}

/* The first line of what it complains of; the rest is read and forgotten. */
static void read_complaint(int fd, char *text, size_t size)
{
    size_t length = 0;
    for (char more[256];;) {
        ssize_t got = read(fd, more, sizeof more);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        for (ssize_t i = 0; i < got && length + 1 < size; i++)
            text[length++] = more[i];
    }
    text[length] = '\0';
    trim_complaint(text);
}

static bool fail_job(struct ank_error *err, const char *complaint, size_t before)
{
    char shown[256];
    const char *said = *complaint ? ank_shown(complaint, shown)
                                  : ank_words(err->lang, ANK_N("it does not say why"));
    if (before > 0)
        return ank_fail(err, ANK_IO,
                        ANK_N("the printer refused: %s; documents printed before it: "
                              "%zu; \"lpstat -p -d\" lists the printers"),
                        said, before);
    return ank_fail(err, ANK_IO,
                    ANK_N("the printer refused: %s; nothing was printed; \"lpstat -p "
                          "-d\" lists the printers, --printer names one"),
                    said);
}

static bool send(const struct ank_print_job *job, const struct ank_printer *printer,
                 size_t before, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct ank_program lp;
    char *words[MOST_WORDS], complaint[200];
    words_of(printer, job, &mem, words);
    int failure = ank_program_start(&lp, words, true);
    ank_arena_free(&mem);
    if (failure)
        return fail_start(err, failure);
    bool taken = write_all(lp.in, job);
    close(lp.in);
    read_complaint(lp.complaint, complaint, sizeof complaint);
    close(lp.complaint);
    return (ank_program_wait(&lp) && taken) || fail_job(err, complaint, before);
}

bool ank_print_send(const struct ank_print_queue *queue,
                    const struct ank_printer *printer, struct ank_error *err)
{
    for (size_t i = 0; i < queue->count; i++)
        if (!send(&queue->jobs[i], printer, i, err))
            return false;
    return true;
}
