/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said in a look for rights on the terminal; see scan_say.h. */
#include "scan_say.h"

#include <string.h>

#include <ankerpunt/model/code.h>
#include "prompt.h"

void scan_say(struct scanning *scanning, const char *words)
{
    scanning->rows += prompt_say(words);
}

static const char *label_of(const struct scanning *scanning, size_t at)
{
    struct session *session = scanning->session;
    return ank_label_plain(session->work.lang, &session->mem,
                           &scanning->scan.right[at].label);
}

void scan_keys(struct scanning *scanning)
{
    struct session *session = scanning->session;
    scanning->rows = 0;
    scan_say(
        scanning,
        SAY(ANK_N("1: has it; 2: has applied; 3: to look into together; 4: not for "
                  "them; 5: later; Enter: not asked; ?: more about it; <: back; q: "
                  "stop, all is kept\n")));
}

void scan_head(struct scanning *scanning)
{
    char day[12];
    struct session *session = scanning->session;
    scan_say(scanning,
             ank_format(&session->mem, "%s · %s · %s\n", scanning->name,
                        ank_day_words(scanning->day, day),
                        scanning->brief ? SAY(ANK_N("rights, the short form"))
                                        : SAY(ANK_N("rights, the full form"))));
    scan_keys(scanning);
    if (scanning->scan.answered > 0 && scanning->scan.count > 0)
        scan_say(scanning, SAY(ANK_N("Answered before: %zu. This goes on with what is "
                                     "open.\n"),
                               scanning->scan.answered));
}

const char *scan_way(struct session *session, const struct ank_right *right)
{
    const struct ank_lang *lang = session->work.lang;
    const char *office = ank_code_words(lang, ank_office_codes, right->office);
    const char *step = ank_label_plain(lang, &session->mem, &right->step);
    bool has_step = step && *step;
    if (!office)
        return has_step ? step : NULL;
    return has_step ? SAY(ANK_N("%s: %s"), office, step) : office;
}

/* "no address? Ask the OCMW for a reference address ..." */
static void say_needs(struct scanning *scanning, const struct ank_right *right)
{
    struct session *session = scanning->session;
    const struct ank_lang *lang = session->work.lang;
    for (const struct ank_code_row *row = ank_precondition_codes; row->code; row++)
        if (ank_codes_have(right->needs, row->code))
            scan_say(scanning, SAY(ANK_N("     %s? %s\n"), ank_words(lang, row->words),
                                   ank_words(lang, ank_way_round(row->code))));
}

void scan_more(struct scanning *scanning)
{
    struct session *session = scanning->session;
    const struct ank_right *right = &scanning->scan.right[scanning->at];
    const char *way = scan_way(session, right);
    if (way)
        scan_say(scanning, ank_format(&session->mem, "     %s\n", way));
    if (right->url)
        scan_say(scanning, ank_format(&session->mem, "     %s\n", right->url));
    say_needs(scanning, right);
    if (!way && !right->url)
        scan_say(scanning, ank_format(&session->mem, "     %s\n",
                                      SAY(ANK_N("the catalogue says nothing more"))));
}

/* "Leefloon; Huurpremie": what was answered so; or, for NULL, what was not asked. */
static const char *list_said(const struct scanning *scanning, const char *said,
                             size_t *count)
{
    const char *list = "";
    *count = 0;
    for (size_t i = 0; i < scanning->scan.count; i++) {
        const char *here = scanning->said[i];
        if (said ? !here || strcmp(here, said) != 0 : here != NULL)
            continue;
        list = ank_format(&scanning->session->mem, "%s%s%zu %s", list,
                          *list ? "; " : "", i + 1, label_of(scanning, i));
        ++*count;
    }
    return list;
}

/* What they will look into, each with whom to go to. */
static void say_chosen(struct scanning *scanning)
{
    struct session *session = scanning->session;
    for (size_t i = 0; i < scanning->scan.count; i++) {
        if (!scanning->said[i] || strcmp(scanning->said[i], "explore") != 0)
            continue;
        const char *way = scan_way(session, &scanning->scan.right[i]);
        scan_say(scanning,
                 ank_format(&session->mem, "  %s%s%s\n", label_of(scanning, i),
                            way ? " - " : "", way ? way : ""));
    }
}

static void say_overview(struct scanning *scanning)
{
    struct session *session = scanning->session;
    size_t count, open;
    const char *list;
    for (const struct ank_code_row *row = ank_scan_codes; row->code; row++) {
        list = list_said(scanning, row->code, &count);
        if (count > 0)
            scan_say(scanning,
                     ank_format(&session->mem, "%s: %s.\n",
                                ank_words(session->work.lang, row->words), list));
    }
    list_said(scanning, NULL, &open);
    if (open > 0)
        scan_say(scanning, SAY(ANK_N("Not asked yet: %zu.\n"), open));
    say_chosen(scanning);
    scan_say(scanning, SAY(ANK_N("Enter: done; a number: change that answer; <: "
                                 "back: ")));
}

/* The side of life, where another begins. */
static void say_side(struct scanning *scanning)
{
    size_t at = scanning->at;
    const char *side = scanning->scan.side[at];
    if (!scanning->brief && side &&
        (at == 0 || scanning->returning ||
         strcmp(side, scanning->scan.side[at - 1]) != 0))
        scan_say(scanning, ank_format(&scanning->session->mem, "%s\n", side));
}

void scan_question(struct scanning *scanning)
{
    enum { TALLEST = 5 }; /* rows of a question, its heading and what is told */
    struct session *session = scanning->session;
    struct prompt_screen screen = prompt_screen();
    if (scanning->at == scanning->scan.count) {
        say_overview(scanning);
        return;
    }
    if (screen.rows > 0 && scanning->rows + TALLEST > screen.rows)
        scan_keys(scanning);
    say_side(scanning);
    const char *said = scanning->said[scanning->at];
    scan_say(
        scanning,
        ank_format(&session->mem, "%3zu/%zu  %s%s%s%s: ", scanning->at + 1,
                   scanning->scan.count, label_of(scanning, scanning->at),
                   said ? " [" : "",
                   said ? ank_code_words(session->work.lang, ank_scan_codes, said) : "",
                   said ? "]" : ""));
}
