/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A look for rights, right by right; see scan_ask.h. */
#include "scan_ask.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/app/rights_said.h>
#include <ankerpunt/model/code.h>
#include "rate_say.h"
#include "scan_say.h"

/* Enter begins a row. */
static bool read_typed(struct scanning *scanning, char *line, size_t size)
{
    scanning->rows++;
    return rate_read(line, size);
}

static void look_over(struct scanning *scanning, size_t back)
{
    scanning->back = back;
    scanning->returning = false;
    scanning->at = scanning->scan.count;
}

/* On to the next one; an answer that was changed goes back to the overview. */
static void go_on(struct scanning *scanning)
{
    if (scanning->returning)
        look_over(scanning, scanning->back);
    else if (++scanning->at == scanning->scan.count)
        look_over(scanning, scanning->scan.count - 1);
}

static void go_back(struct scanning *scanning)
{
    if (scanning->at == scanning->scan.count)
        scanning->at = scanning->back;
    else if (scanning->returning)
        look_over(scanning, scanning->back);
    else if (scanning->at > 0)
        scanning->at--;
}

static void complain(struct scanning *scanning, const char *words)
{
    scan_say(scanning, ank_format(&scanning->session->mem, "  %s\n", words));
}

/* Kept at once, or not at all: what cannot be is said, and asked again. */
static bool keep(struct scanning *scanning, const char *said, struct ank_error *err)
{
    struct session *session = scanning->session;
    struct ank_error wrong = {.lang = err->lang};
    struct ank_scan_reply reply = {
        .family = scanning->family,
        .right = scanning->scan.right[scanning->at].code,
        .said = said,
        .was = scanning->said[scanning->at],
        .day = scanning->day,
    };
    if (!session_begin(session, err))
        return false;
    if (!session_end(session, ank_scan_note(&session->work, &reply, &wrong), &wrong)) {
        complain(scanning, wrong.text);
        return wrong.code == ANK_INVALID || wrong.code == ANK_EXISTS ||
               ank_fail(err, wrong.code, "%s", wrong.text);
    }
    scanning->kept += !reply.was;
    scanning->said[scanning->at] = said;
    if (strcmp(said, "explore") == 0)
        scan_more(scanning);
    go_on(scanning);
    return true;
}

/* The code of an answer that was typed as its number or in words; NULL, and said, when
 * it is none. */
static const char *read_answer(struct scanning *scanning, char *line)
{
    struct session *session = scanning->session;
    struct ank_error wrong = {.lang = session->work.lang};
    const char *said = line;
    const struct ank_code_wanted wanted = {ANK_N("answer"), ank_scan_codes, false};
    if (strlen(line) == 1 && *line >= '1' && *line <= '5')
        return ank_scan_codes[*line - '1'].code;
    if (ank_code_typed(&wanted, &said, &session->mem, &wrong))
        return said;
    complain(scanning, SAY(ANK_N("give a number from 1 to 5, or ? for more about it")));
    return NULL;
}

static bool take_answer(struct scanning *scanning, char *line, struct ank_error *err)
{
    if (!*line) {
        go_on(scanning);
        return true;
    }
    if (strcmp(line, "?") == 0) {
        scan_more(scanning);
        return true;
    }
    const char *said = read_answer(scanning, line);
    const char *there = scanning->said[scanning->at];
    if (said && there && strcmp(said, there) == 0)
        go_on(scanning);
    else if (said)
        return keep(scanning, said, err);
    return true;
}

/* At the overview: the number of a right, to change its answer. */
static void take_change(struct scanning *scanning, const char *line)
{
    struct session *session = scanning->session;
    char *end;
    unsigned long number = strtoul(line, &end, 10);
    if (*end || number < 1 || number > scanning->scan.count) {
        complain(scanning, SAY(ANK_N("give a number from 1 to %zu, or Enter to stop"),
                               scanning->scan.count));
        return;
    }
    scanning->returning = true;
    scanning->at = number - 1;
    scan_keys(scanning);
}

static bool take(struct scanning *scanning, char *line, bool *stop,
                 struct ank_error *err)
{
    bool over = scanning->at == scanning->scan.count, stops = strcmp(line, "q") == 0;
    if ((over && (stops || !*line)) || (stops && scanning->kept == 0))
        *stop = true;
    else if (stops)
        look_over(scanning, scanning->at);
    else if (strcmp(line, "<") == 0)
        go_back(scanning);
    else if (over)
        take_change(scanning, line);
    else
        return take_answer(scanning, line, err);
    return true;
}

bool scan_ask(struct session *session, const char *family, const struct ank_scan *scan,
              bool brief, size_t *count, struct ank_error *err)
{
    char line[64];
    struct scanning scanning = {.session = session,
                                .family = family,
                                .day = session->work.today,
                                .brief = brief,
                                .scan = *scan};
    bool stop = scan->count == 0, done = true;
    *count = 0;
    if (!ank_family_name(&session->work, family, &scanning.name, err))
        return false;
    scanning.said = ank_alloc(&session->mem, (scan->count + 1) * sizeof *scanning.said);
    scan_head(&scanning);
    if (stop)
        scan_say(&scanning, SAY(ANK_N("Every right of this form has an answer.\n")));
    while (done && !stop) {
        scan_question(&scanning);
        stop = !read_typed(&scanning, line, sizeof line);
        if (!stop)
            done = take(&scanning, line, &stop, err);
    }
    *count = scanning.kept;
    return done;
}
