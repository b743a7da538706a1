/* SPDX-License-Identifier: GPL-3.0-or-later */
/* erase: forgets a family for good, and tells what is still outside. */
#include <string.h>

#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/family.h>
#include "command.h"
#include "../io/table_code.h"
#include "prompt.h"

struct settings {
    bool yes;
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "yes", NULL, offsetof(struct settings, yes),
     ANK_N("do not ask for the code")},
    {0},
};

static const struct table_column columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0},
    {"what", ANK_N("what"), TABLE_WORDS, 0},
    {"whom", ANK_N("given to"), TABLE_WORDS, 0},
    {"day", ANK_N("day"), TABLE_DAY, 0},
    {"until", ANK_N("until"), TABLE_DAY, 0},
    {0},
};

static bool ask(struct session *session, const char *code, struct ank_error *err)
{
    char typed[PROMPT_MOST];
    if (!prompt_possible())
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("nothing was erased: this cannot be undone, and nobody can be asked "
                  "here; give --yes"));
    const char *question = SAY(
        ANK_N("Everything of %s is erased for good. Type the code to go on: "), code);
    if (!prompt_line(question, typed, sizeof typed, err))
        return false;
    return strcmp(typed, code) == 0 ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("that is not the code; nothing was erased"));
}

static void write_row(struct session *session, struct table *table, const char *family,
                      const char *what, const char *whom, ank_day day, ank_day until)
{
    table_text(table, family);
    table_code(table, session->work.lang, ank_share_codes, what);
    table_code(table, session->work.lang, ank_recipient_codes, whom);
    table_day(table, day);
    table_day(table, until);
    table_row_end(table);
}

/* Anonymous results hold nothing of a family that could be asked back. */
static size_t drop_releases(struct ank_share *shares, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (strcmp(shares[i].what, "release") != 0)
            shares[kept++] = shares[i];
    return kept;
}

/* Sheets that were given away, and backups until they have rotated out. */
static bool tell_outside(struct session *session, const struct ank_family *family,
                         struct ank_error *err)
{
    struct ank_share *shares;
    ank_day *days;
    size_t share_count, day_count;
    struct table *table;
    if (!ank_share_list(session->work.registry, family->id, session->work.mem, &shares,
                        &share_count, err) ||
        !ank_backup_days(session->work.registry, session->work.today, session->work.mem,
                         &days, &day_count, err))
        return false;
    share_count = drop_releases(shares, share_count);
    if (share_count + day_count == 0 && session->format == TABLE_TEXT)
        return true;
    if (!session_table(session, &table, "erase", "outside",
                       ANK_N("What is still outside this file"), columns, err))
        return false;
    for (size_t i = 0; i < share_count; i++)
        write_row(session, table, family->code, shares[i].what, shares[i].whom,
                  shares[i].day, ANK_NO_DAY);
    for (size_t i = 0; i < day_count; i++)
        write_row(session, table, family->code, "backup", NULL, days[i],
                  days[i] + ANK_BACKUP_DAYS);
    if (!table_close(table, err))
        return false;
    if (session->format == TABLE_TEXT && share_count > 0)
        fputs(SAY(ANK_N("Ask back or destroy what was given away.\n")), session->out);
    if (session->format == TABLE_TEXT && day_count > 0)
        fputs(
            SAY(ANK_N("Old backups hold this family until %s: destroy them by then.\n"),
                work_day(&session->work, days[day_count - 1] + ANK_BACKUP_DAYS)),
            session->out);
    return true;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_family family;
    if (!ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        (!s->yes && !ask(session, family.code, err)) ||
        !tell_outside(session, &family, err) ||
        !ank_family_erase(session->work.registry, &family, err))
        return false;
    if (session->format == TABLE_TEXT)
        fprintf(session->out, "%s %s saved\n", family.code,
                ank_words(session->work.lang, ANK_N("erased for good,")));
    return true;
}

const struct command cmd_erase = {
    .name = "erase",
    .summary = ANK_N("Forget a family for good"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY",
             .summary = ANK_N(
                 "Erase everything of a family, also from the history; its code stays, so "
                 "that it comes back by no import or backup. Tells what was given to "
                 "whom, and until when old backups hold it"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .run = run},
            {0},
        },
};
