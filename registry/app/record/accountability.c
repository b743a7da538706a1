/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts of a registry are put together and written as a text to account with; see
 * <ankerpunt/app/accountability.h>. */
#include <string.h>

#include <ankerpunt/app/accountability.h>
#include <ankerpunt/model/account.h>
#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/ledger.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/seal.h>
#include "../work.h"

/* The project that was asked for, else all. */
static bool read_projects(struct ank_work_context *work, const char *code,
                          struct ank_project **projects, size_t *count,
                          struct ank_error *err)
{
    if (!code)
        return ank_project_list(work->registry, work->mem, projects, count, err);
    *projects = ank_alloc(work->mem, sizeof **projects);
    *count = 1;
    return ank_project_find(work->registry, code, work->mem, *projects, err);
}

/* Whether the code is among those of a release. */
static bool is_of(const char *projects, const char *code)
{
    size_t length = strlen(code);
    for (const char *at = projects; *at; at += strcspn(at, " "), at += strspn(at, " "))
        if (strcspn(at, " ") == length && strncmp(at, code, length) == 0)
            return true;
    return false;
}

/* Figures that went outside with this project in them, or all. */
static bool read_figures(struct ank_work_context *work, const char *project,
                         struct ank_account_facts *facts, struct ank_error *err)
{
    struct ank_ledger_release *releases;
    size_t count;
    if (!ank_ledger_releases(work->registry, work->mem, &releases, &count, err))
        return false;
    struct ank_given_figures *figures =
        ank_alloc(work->mem, (count + 1) * sizeof *figures);
    for (size_t i = 0; i < count; i++)
        if (!project || is_of(releases[i].projects, project))
            figures[facts->figures_count++] =
                (struct ank_given_figures){releases[i].day, releases[i].projects,
                                           releases[i].whom, releases[i].purpose};
    facts->figures = figures;
    return true;
}

static bool read_facts(struct ank_work_context *work, const char *project,
                       struct ank_account_facts *facts, struct ank_error *err)
{
    struct ank_registry *registry = work->registry;
    struct ank_project *projects;
    struct ank_given *given;
    ank_day *backups;
    *facts = (struct ank_account_facts){.today = work->today};
    if (!read_projects(work, project, &projects, &facts->project_count, err) ||
        !ank_share_totals(registry, project ? projects->id : 0, work->mem, &given,
                          &facts->given_count, err) ||
        !ank_backup_days(registry, work->today, work->mem, &backups, &facts->backups,
                         err) ||
        !ank_seal_is_set(registry, &facts->sealed, err))
        return false;
    facts->projects = projects;
    facts->given = given;
    facts->last_backup = facts->backups ? backups[facts->backups - 1] : ANK_NO_DAY;
    return read_figures(work, project ? projects->code : NULL, facts, err);
}

static void print(const struct ank_account *account, bool markdown, FILE *out)
{
    fprintf(out, "%s%s\n\n%s\n", markdown ? "# " : "", account->title, account->intro);
    for (size_t i = 0; i < account->count; i++) {
        const struct ank_account_line *line = &account->lines[i];
        bool first = i > 0 && account->lines[i - 1].kind == ANK_ACCOUNT_HEADING;
        if (line->kind == ANK_ACCOUNT_HEADING)
            fprintf(out, "\n%s%s\n", markdown ? "## " : "", line->text);
        else if (markdown)
            fprintf(out, "%s- %s%s%s\n", first ? "\n" : "",
                    line->kind == ANK_ACCOUNT_BLANK ? "**" : "", line->text,
                    line->kind == ANK_ACCOUNT_BLANK ? "**" : "");
        else
            fprintf(out, "%s\n", line->text);
    }
}

bool ank_account_write(struct ank_work_context *work,
                       const struct ank_account_request *request, FILE *out,
                       struct ank_error *err)
{
    struct ank_account_facts facts;
    struct ank_account account;
    if (!read_facts(work, request->project, &facts, err))
        return false;
    ank_account_make(work->paper_lang ? work->paper_lang : work->lang, work->mem,
                     &facts, request->risks, &account);
    print(&account, request->markdown, out);
    return true;
}
