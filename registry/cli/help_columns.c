/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What help says of the columns of a file: what may stand in them, and the codes with
 * their words. import and export have the same columns; a test holds these to them. */
#include <string.h>

#include "command.h"

struct file_column {
    const char *file, *name;
    bool needed;
    const char *what;
    const struct ank_code_row *codes; /* NULL: none */
};

#define CODE ANK_N("a code")
#define DAY ANK_N("a day: 2026-03-31 or 31/3/2026")

static const struct file_column columns[] = {
    {"families", "family", true, ANK_N("its code; twice: it came back"), NULL},
    {"families", "project", true, CODE, NULL},
    {"families", "start", true, DAY, NULL},
    {"families", "end", false, ANK_N("a day; empty while it goes on"), NULL},
    {"families", "closed_reason", false, ANK_N("why it closed"), ank_closed_codes},
    {"families", "postcode", false, ANK_N("as it is written"), NULL},
    {"families", "household", false, ANK_N("who lives there"), ank_household_codes},
    {"families", "children", false, ANK_N("how many"), NULL},
    {"families", "birth_year", false, ANK_N("a year, of the parent"), NULL},
    {"families", "referral", false, ANK_N("through whom it came"), ank_referral_codes},
    {"families", "language", false, ANK_N("of its paper: nl, fr or en"), NULL},
    {"families", "consent", false,
     ANK_N("what it agrees to, with spaces between; also share:WHO"),
     ank_purpose_codes},
    {"scores", "family", true, CODE, NULL},
    {"scores", "date", true, DAY, NULL},
    {"scores", "domain", true,
     ANK_N("a code of the list: \"instrument show\" has them"), NULL},
    {"scores", "score", true,
     ANK_N("a number of the scale, or a word; empty: not asked"), ank_score_codes},
    {"scores", "instrument", false, ANK_N("which list, where two have the domain"),
     NULL},
    {"scores", "by", false, ANK_N("a person; empty: the family together"), NULL},
    {"scores", "mode", false, ANK_N("how it was asked"), ank_mode_codes},
    {"scores", "then", false, ANK_N("yes: it looks back at the start"), NULL},
    {"scores", "retest", false, ANK_N("yes: asked again to learn how answers vary"),
     NULL},
    {"scores", "faces", false, ANK_N("yes: rated on faces alone, without numbers"),
     NULL},
    {"rights", "family", true, CODE, NULL},
    {"rights", "right", true, ANK_N("a code: \"rights catalogue\" has them"), NULL},
    {"rights", "stage", true, ANK_N("how far it is"), ank_stage_codes},
    {"rights", "date", true, DAY, NULL},
    {"rights", "reason", false, ANK_N("why it is stuck"), ank_reason_codes},
    {"rights", "value", false, ANK_N("euro a year: 1250.50 or 1250,50"), NULL},
    {"rights", "renewal", false, ANK_N("the day by which to renew it"), NULL},
    {"catalogue", "code", true, CODE, NULL},
    {"catalogue", "right", true, ANK_N("its group"), ank_group_codes},
    {"catalogue", "level", true, ANK_N("who gives it"), ank_government_codes},
    {"catalogue", "nl", false,
     ANK_N("its name in Dutch; one of the three must be there"), NULL},
    {"catalogue", "fr", false, ANK_N("in French"), NULL},
    {"catalogue", "en", false, ANK_N("in English"), NULL},
    {"catalogue", "url", false, ANK_N("more about it: https://..."), NULL},
    {"catalogue", "retired", false, ANK_N("yes: it is not proposed any more"), NULL},
    {"catalogue", "office", false, ANK_N("whom to go to"), ank_office_codes},
    {"catalogue", "step_nl", false, ANK_N("what comes first, a sentence in Dutch"),
     NULL},
    {"catalogue", "step_fr", false, ANK_N("in French"), NULL},
    {"catalogue", "step_en", false, ANK_N("in English"), NULL},
    {"catalogue", "themes", false,
     ANK_N("the themes it serves, with blanks between them"), NULL},
    {"catalogue", "needs", false,
     ANK_N("what has to be in order first, with blanks between them"), NULL},
    {"catalogue", "opens", false, ANK_N("which of these it puts in order itself"),
     NULL},
    {"catalogue", "checked", false, ANK_N("the day this was looked up"), NULL},
};

/* "parked: set aside", a code on each line. */
static void list_codes(const struct ank_code_row *codes, struct session *session)
{
    enum { CODES_AT = 20, WORDS_AT = 42 };
    for (; codes->code; codes++) {
        size_t width = ank_text_width(codes->code);
        fprintf(session->out, "%*s%s%*s", CODES_AT, "", codes->code,
                width < WORDS_AT - CODES_AT ? (int)(WORDS_AT - CODES_AT - width) : 1,
                "");
        ank_text_fill(session->out, ank_words(session->work.lang, codes->words),
                      WORDS_AT, WORDS_AT, session->work.screen);
    }
}

void help_columns(const char *file, struct session *session)
{
    enum { NAME = 16, WHAT_AT = 18 };
    fprintf(session->out, "\n  %s\n",
            SAY(ANK_N("Columns (* must be there), in any order; , or ; between:")));
    for (size_t i = 0; i < ANK_COUNT(columns); i++) {
        const struct file_column *column = &columns[i];
        if (strcmp(column->file, file) != 0)
            continue;
        fprintf(
            session->out, "  %-*s", NAME,
            ank_format(&session->mem, "%s%s", column->name, column->needed ? "*" : ""));
        ank_text_fill(session->out, ank_words(session->work.lang, column->what),
                      WHAT_AT, WHAT_AT, session->work.screen);
        if (column->codes)
            list_codes(column->codes, session);
    }
}
