/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked before a talk; see rate_before.h. */
#include "rate_before.h"

#include <string.h>

#include <ankerpunt/app/consent_entry.h>
#include "prompt.h"
#include "rate_say.h"

/* A yes, a no, or neither of them. */
enum said { SAID_YES, SAID_NO, SAID_ELSE };

static enum said read_said(const char *line)
{
    bool one = *line && !line[1];
    return one && strchr("yYjJoO", *line) ? SAID_YES
           : one && strchr("nN", *line)   ? SAID_NO
                                          : SAID_ELSE;
}

static const char *begun_words(struct session *session, ank_day today,
                               const struct ank_rating_begun *begun)
{
    const char *day = ank_work_day(&session->work, begun->day);
    return begun->day + 1 == today
               ? SAY(ANK_N("Begun yesterday (%s), %zu of %zu: go on with it? y: yes, "
                           "on that day; n: no, a new talk of today; q: stop: "),
                     day, begun->answered, begun->of)
               : SAY(ANK_N("Begun on %s, %zu of %zu: go on with it? y: yes, on that "
                           "day; n: no, a new talk of today; q: stop: "),
                     day, begun->answered, begun->of);
}

bool rate_begun(struct session *session, struct ank_rating *rating, bool *stop,
                struct ank_error *err)
{
    char line[64];
    struct ank_rating_begun begun;
    if (!ank_rating_begun(&session->work, rating, &begun, err))
        return false;
    while (begun.day != ANK_NO_DAY && !*stop) {
        prompt_say(begun_words(session, rating->day, &begun));
        *stop = !rate_read(line, sizeof line) || strcmp(line, "q") == 0;
        enum said said = *stop ? SAID_ELSE : read_said(line);
        if (said == SAID_YES)
            rating->day = begun.day;
        if (said != SAID_ELSE)
            break;
    }
    return true;
}

/* Notes what was said, in its own transaction. */
static bool note_consent(struct session *session, struct ank_consent_entry *entry,
                         struct ank_error *err)
{
    return session_begin(session, err) &&
           session_end(session, ank_consent_note(&session->work, entry, err), err);
}

/* A yes, a no, the code of who says yes, or nothing yet; asked again after a slip. */
static bool ask_consent(struct session *session, const char *question,
                        struct ank_consent_entry *entry, bool whom,
                        struct ank_error *err)
{
    char line[64];
    for (;;) {
        struct ank_error wrong = {.lang = err->lang};
        prompt_say(question);
        if (!rate_read(line, sizeof line) || !*line)
            return true;
        bool yes = read_said(line) == SAID_YES, no = read_said(line) == SAID_NO;
        entry->given = !no;
        if (whom && !yes && !no)
            entry->person = ank_strdup(&session->mem, line);
        if ((yes || no || whom) && note_consent(session, entry, &wrong))
            return true;
        if (wrong.code != ANK_OK)
            fprintf(stderr, "  %s\n", wrong.text);
        if (wrong.code != ANK_OK && wrong.code != ANK_INVALID &&
            wrong.code != ANK_NOT_FOUND)
            return ank_fail(err, wrong.code, "%s", wrong.text);
    }
}

bool rate_consents(struct session *session, const struct ank_rating *rating,
                   struct ank_error *err)
{
    struct ank_consent_open open = {
        .family = rating->family, .person = rating->by, .day = rating->day};
    if (!ank_consent_asks(&session->work, &open, err))
        return false;
    struct ank_consent_entry measure = {
        .family = rating->family, .purpose = "measure", .day = rating->day};
    struct ank_consent_entry share = {.family = rating->family,
                                      .purpose = "share:family",
                                      .person = open.young,
                                      .day = rating->day};
    return (!open.measure ||
            ask_consent(
                session,
                SAY(ANK_N("May it be kept how it goes (measure)? Nothing was said "
                          "yet. y: yes, the family; a code: yes, that person; n: "
                          "no; Enter: ask later: ")),
                &measure, true, err)) &&
           (!open.young ||
            ask_consent(
                session,
                SAY(ANK_N("%s is 12 or more: may this talk stand on the family's "
                          "sheet too (share:family)? y: yes; n: no; Enter: ask "
                          "later: "),
                    open.young),
                &share, false, err));
}
