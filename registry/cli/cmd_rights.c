/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rights: where claims stand, and the catalogue. */
#include <string.h>

#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/rights_scan.h>
#include "command.h"
#include "scan_show.h"
#include "../io/table_code.h"

struct settings {
    const char *project, *family, *domain;
    int64_t renew_within;
    bool stuck;
};

/* Which part of the catalogue. */
struct part {
    const char *level, *group, *domain, *theme;
};

static const struct option_spec part_options[] = {
    {OPTION_CODE, 0, "level", "government", offsetof(struct part, level),
     ANK_N("only rights of this level of government")},
    {OPTION_CODE, 0, "group", "group", offsetof(struct part, group),
     ANK_N("only rights of this group")},
    {OPTION_TEXT, 0, "domain", "DOMAIN", offsetof(struct part, domain),
     ANK_N("only rights that serve this domain")},
    {0},
};

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "project", "PROJECT", offsetof(struct settings, project),
     ANK_N("only families of this project")},
    {OPTION_TEXT, 0, "family", "FAMILY", offsetof(struct settings, family),
     ANK_N("only this family")},
    {OPTION_FLAG, 0, "stuck", NULL, offsetof(struct settings, stuck),
     ANK_N(
         "only claims that are stuck: blocked, refused, in appeal or without a step for 180 days, and no later claim took over")},
    {OPTION_TEXT, 0, "domain", "DOMAIN", offsetof(struct settings, domain),
     ANK_N("only rights that serve this domain")},
    {OPTION_INTEGER, 0, "renew-within", "DAYS", offsetof(struct settings, renew_within),
     ANK_N("only claims to be renewed within so many days, or past their day")},
    {0},
};

static const struct option_spec who_options[] = {
    {OPTION_TEXT, 0, "project", "PROJECT", offsetof(struct settings, project),
     ANK_N("only families of this project")},
    {OPTION_TEXT, 0, "family", "FAMILY", offsetof(struct settings, family),
     ANK_N("only this family")},
    {0},
};

static const struct table_column list_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"alias", ANK_N("alias"), TABLE_WORDS, 0, 0},
    {"right", ANK_N("right"), TABLE_WORDS, 0, 1},
    {"label", ANK_N("name"), TABLE_WORDS, 0, 0},
    {"stage", ANK_N("stage"), TABLE_WORDS, 0, 0},
    {"since", ANK_N("since"), TABLE_DAY, 0, 0},
    {"first", ANK_N("first step"), TABLE_DAY, 0, 3},
    {"reason", ANK_N("reason"), TABLE_WORDS, 0, 4},
    {"value", ANK_N("euro a year"), TABLE_NUMBER, 2, 2},
    {"renewal", ANK_N("renew by"), TABLE_DAY, 0, 5},
    {0},
};

static struct ank_claims_wish wish_of(const struct settings *s)
{
    return (struct ank_claims_wish){.project = s->project,
                                    .family = s->family,
                                    .renew_within = s->renew_within,
                                    .stuck = s->stuck};
}

static void write_claim(struct session *session, struct table *table,
                        const struct ank_claim_row *row)
{
    const struct ank_lang *lang = session->work.lang;
    table_text(table, row->family);
    table_text(table, row->alias);
    table_text(table, row->right);
    table_text(table, row->label ? ank_label(lang, row->label) : NULL);
    table_named(table, ank_stage_name(row->stage),
                ank_words(lang, ank_stage_words(row->stage)));
    table_day(table, row->since);
    table_day(table, row->first);
    table_code(table, lang, ank_reason_codes, row->reason);
    if (row->cents < 0)
        table_missing(table);
    else
        table_number(table, (double)row->cents / 100);
    table_day(table, row->renewal);
    table_row_end(table);
}

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    struct ank_claims_wish wish = wish_of(s);
    struct ank_claim_list *claims;
    const struct ank_claim_row *row;
    struct table *table;
    if ((s->domain && !ank_domain_theme(&session->work, s->domain, &wish.theme, err)) ||
        !ank_claim_list_open(&session->work, &wish, &claims, err))
        return false;
    bool opened = session_table(session, &table, "rights", "claims", ANK_N("Rights"),
                                list_columns, err);
    while (opened && ank_claim_list_next(claims, &row))
        write_claim(session, table, row);
    bool read = ank_claim_list_close(claims, err);
    return table_close(table, err) && read;
}

static const struct table_column explored_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"alias", ANK_N("alias"), TABLE_WORDS, 0, 0},
    {"explored", ANK_N("last explored"), TABLE_DAY, 0, 0},
    {"claims", ANK_N("claims"), TABLE_INTEGER, 0, 0},
    {"realised", ANK_N("in order"), TABLE_INTEGER, 0, 0},
    {"stuck", ANK_N("stuck"), TABLE_INTEGER, 0, 0},
    {"under_way", ANK_N("under way"), TABLE_INTEGER, 0, 2},
    {"renewal", ANK_N("renew first by"), TABLE_DAY, 0, 1},
    {0},
};

static void write_explored(struct table *table, const struct ank_explored *explored)
{
    table_text(table, explored->family);
    table_text(table, explored->alias);
    table_day(table, explored->day);
    table_integer(table, (int64_t)explored->claims);
    table_integer(table, (int64_t)explored->realised);
    table_integer(table, (int64_t)explored->stuck);
    table_integer(table, (int64_t)explored->under_way);
    table_day(table, explored->renewal);
    table_row_end(table);
}

static bool explored(struct session *session, const void *settings, char **operands,
                     struct ank_error *err)
{
    (void)operands;
    struct ank_claims_wish wish = wish_of(settings);
    wish.renew_within = ANK_NOT_GIVEN;
    struct ank_claim_list *claims;
    struct ank_explored row;
    struct table *table;
    bool more;
    if (!ank_claim_list_open(&session->work, &wish, &claims, err))
        return false;
    bool done = session_table(session, &table, "explored", "families",
                              ANK_N("Rights explored"), explored_columns, err);
    while (done && (done = ank_explored_next(claims, &row, &more, err)) && more)
        write_explored(table, &row);
    done = ank_claim_list_close(claims, err) && done;
    return table_close(table, err) && done;
}

static bool is_part(const struct part *part, const struct ank_right *right)
{
    return (!part->level || strcmp(part->level, right->level) == 0) &&
           (!part->group || strcmp(part->group, right->group) == 0) &&
           (!part->theme || ank_right_serves(right, part->theme));
}

static bool show_catalogue(struct session *session, const struct part *part,
                           struct ank_error *err)
{
    struct ank_right *rights;
    size_t count;
    struct table *table;
    if (!ank_catalogue_list(&session->work, &rights, &count, err) ||
        !session_table(session, &table, "catalogue", "rights",
                       ANK_N("Rights catalogue"), scan_columns, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (is_part(part, &rights[i]))
            scan_show_right(session, table, &rights[i]);
    return table_close(table, err);
}

static bool catalogue(struct session *session, const void *settings, char **operands,
                      struct ank_error *err)
{
    struct part part = *(const struct part *)settings;
    char shown[256];
    if (part.domain && !ank_domain_theme(&session->work, part.domain, &part.theme, err))
        return false;
    if (!operands[0])
        return show_catalogue(session, &part, err);
    if (part.level || part.group || part.domain)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("--level, --group and --domain go with the list; an "
                              "export is the whole catalogue"));
    if (strcmp(operands[0], "export") == 0)
        return (session->format == TABLE_CSV
                    ? ank_catalogue_export_csv
                    : ank_catalogue_export)(&session->work, session->out, err);
    return ank_fail(err, ANK_USAGE, ANK_N("there is no %s here"),
                    ank_shown(operands[0], shown));
}

static bool import(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)settings;
    const char *code;
    size_t count;
    if (!ank_catalogue_import(&session->work, operands[0], &code, &count, err))
        return false;
    const struct saved kept = {
        .line = SAY(ANK_N("%s %zu rights"), code, count),
        .said = SAY(ANK_N("%s: rights: %zu"), code, count),
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_rights = {
    .name = "rights",
    .group = GROUP_RIGHTS,
    .summary = ANK_N("Where claims stand, and the rights catalogue"),
    .verbs =
        (const struct verb[]){
            {.name = "list",
             .summary = ANK_N("List the claims and where they stand"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .example = ANK_N("rights list --project zonnedorp --stuck"),
             .run = list},
            {.name = "explored",
             .summary = ANK_N(
                 "List per family whether rights were explored, and what came of it"),
             .access = ANK_READ,
             .options = who_options,
             .settings_size = sizeof(struct settings),
             .example = ANK_N("rights explored --project zonnedorp"),
             .run = explored},
            {.name = "scan",
             .operands = "FAMILY",
             .summary = ANK_N(
                 "Look for rights with a family, right by right, in a short or a "
                 "full form: what it has, has applied for, will look into, leaves "
                 "for later; or list what is open"),
             .access = ANK_READ | ANK_WRITE,
             .options = scan_options,
             .settings_size = sizeof(struct scan_look),
             .own_transactions = true,
             .asks = ANK_READ,
             .least = 1,
             .most = 1,
             .example = ANK_N("rights scan G-7K3QX --short"),
             .run = scan_show},
            {.name = "chosen",
             .operands = "[FAMILY]",
             .summary =
                 ANK_N("List what families chose in a look for rights: to look into "
                       "together, or for later, and whom to go to"),
             .access = ANK_READ,
             .options = scan_project_options,
             .settings_size = sizeof(struct scan_project),
             .most = 1,
             .example = ANK_N("rights chosen G-7K3QX"),
             .run = scan_show_chosen},
            {.name = "show",
             .operands = "RIGHT",
             .summary =
                 ANK_N("Show a right of the catalogue: whom to go to, what comes "
                       "first, and what helps when something has to be in order "
                       "before"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .example = ANK_N("rights show huurwaarborg"),
             .run = scan_show_one},
            {.name = "waiting",
             .summary = ANK_N("List which rights families most often know or may be "
                              "entitled to, without applying for them"),
             .access = ANK_READ,
             .options = scan_project_options,
             .settings_size = sizeof(struct scan_project),
             .example = ANK_N("rights waiting --project zonnedorp"),
             .run = scan_show_waiting},
            {.name = "catalogue import",
             .operands = "FILE",
             .summary = ANK_N(
                 "Add rights of a JSON or CSV file to the catalogue, or renew what "
                 "is said of them"),
             .file = "catalogue",
             .access = ANK_READ | ANK_WRITE,
             .least = 1,
             .most = 1,
             .example = ANK_N("rights catalogue import rights.json"),
             .run = import},
            {.name = "catalogue",
             .operands = "[export]",
             .summary =
                 ANK_N("Show the catalogue, or write it as import reads it (CSV with "
                       "--format csv)"),
             .access = ANK_READ,
             .options = part_options,
             .settings_size = sizeof(struct part),
             .most = 1,
             .example = ANK_N("rights catalogue --level brussels"),
             .run = catalogue},
            {0},
        },
};
