/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who came in a period, through whom, and what became of it: counted, and put to the
 * rules of a release; see release_network.h. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/period.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/referral.h>
#include "release_network.h"

static const char *const names[NETWORK_WHATS] = {"came/", "partner/", "outcome/"};

/* A family that is counted, in the part it belongs to. */
struct member {
    int64_t token;
    unsigned char parts[NETWORK_WHATS];
    bool by_partner;
};

struct site {
    size_t count;
    struct member *members; /* by token */
};

/* The period ----------------------------------------------------------------------- */

/* A year that is over is told whole, one that runs up to the last half-year. */
static bool settle_period(struct network *network, const char *typed,
                          struct ank_error *err)
{
    struct ank_work_context *work = network->release.work;
    struct ank_period whole, *period = &network->report.period;
    char shown[256];
    if (!report_period(work, typed, period, err))
        return false;
    ank_period_parse(typed, &whole);
    network->period = ank_period_number(typed);
    if (whole.until > work->today)
        period->until = ank_cut_off(work->today);
    network->release.cut_off = period->until;
    return period->until > period->from ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("of %s nothing can be told outside yet: it goes by whole "
                          "half-years"),
                    ank_shown(typed, shown));
}

/* Of two periods that partly overlap what is in one and not in the other could be
 * worked out. */
static bool check_overlap(const struct network *network, struct ank_error *err)
{
    const struct release *release = &network->release;
    struct ank_period mine, other;
    ank_period_parse(network->period, &mine);
    for (size_t i = 0; i < release->former_count; i++) {
        const char *measure = release->formers[i].measure;
        if (strncmp(measure, names[0], strlen(names[0])) != 0)
            continue;
        const char *period = measure + strlen(names[0]);
        if (strcmp(period, network->period) == 0 || !ank_period_parse(period, &other) ||
            other.from > mine.until || mine.from > other.until)
            continue;
        for (size_t k = 0; k < release->project_count; k++)
            if (strcmp(release->projects[k]->code, release->formers[i].site) == 0)
                return ank_fail(
                    err, ANK_INVALID,
                    ANK_N("of %s a page of %s went out, which partly overlaps %s: the "
                          "difference would tell of a few families; keep to one kind "
                          "of year"),
                    release->projects[k]->code, period, network->period);
    }
    return true;
}

/* Families --------------------------------------------------------------------------
 */

static unsigned char part_of(const struct network *network, enum network_what what,
                             const char *code)
{
    size_t last = network->part_count[what] - 1;
    for (size_t i = 0; code && i < last; i++)
        if (strcmp(network->parts[what][i].code, code) == 0)
            return (unsigned char)i;
    return (unsigned char)last;
}

/* Few parts, of which the last holds all others: where each of them can count ten
 * families, more is told than where a rare one hides its neighbour. */
static void set_parts(struct network *network)
{
    static const struct network_part roads[] = {
        {"partner", ANK_N("a partner")},
        {"coach", ANK_N("the coach reached out")},
        {"other", ANK_N("the family itself, otherwise, or not said")}};
    static const struct network_part outcomes[] = {
        {"started", ANK_N("support began")},
        {"other", ANK_N("something else, or not said")}};
    memcpy(network->parts[NETWORK_CAME], roads, sizeof roads);
    network->part_count[NETWORK_CAME] = ANK_COUNT(roads);
    memcpy(network->parts[NETWORK_OUTCOME], outcomes, sizeof outcomes);
    network->part_count[NETWORK_OUTCOME] = ANK_COUNT(outcomes);
}

/* Services that send many families have a part of their own, the most first; which
 * these are is looked at over all projects. */
static void set_partners(struct network *network, const struct ank_referrals *all,
                         size_t count)
{
    struct {
        const struct ank_code_row *row;
        size_t n;
    } best[ANK_MOST_PARTS] = {{NULL, 0}};
    size_t found = 0;
    for (const struct ank_code_row *row = ank_around_codes; row->code; row++) {
        size_t n = 0, at;
        for (size_t i = 0; i < count; i++)
            for (size_t k = 0; k < all[i].count; k++)
                n += all[i].rows[k].partner &&
                     strcmp(all[i].rows[k].partner, row->code) == 0;
        if (n < network->release.least || strcmp(row->code, "other") == 0)
            continue;
        if (found + 1 < ANK_MOST_PARTS)
            found++;
        for (at = found - 1; at > 0 && best[at - 1].n < n; at--)
            best[at] = best[at - 1];
        best[at].row = row;
        best[at].n = n;
    }
    for (size_t i = 0; i < found; i++)
        network->parts[NETWORK_PARTNER][i] =
            (struct network_part){best[i].row->code, best[i].row->words};
    network->parts[NETWORK_PARTNER][found] =
        (struct network_part){"other", ANK_N("others, or not said")};
    network->part_count[NETWORK_PARTNER] = found + 1;
}

/* Who it is, whether it may be counted, and whether support began by then. */
struct came {
    int64_t family;
    bool agrees, began;
};

static bool read_came(const struct network *network, const struct ank_referral *row,
                      struct came *came, struct ank_error *err)
{
    struct ank_work_context *work = network->release.work;
    struct ank_record record;
    bool said;
    if (!ank_record_of(work->registry, row->family, work->mem, &record, err))
        return false;
    *came = (struct came){
        .family = record.id,
        .agrees =
            ank_consent_stands(&record, "evaluation", work->today, NULL) &&
            (ank_consent_stands(&record, "measure", work->today, &said) || !said)};
    for (size_t i = 0; i < record.trajectory_count; i++)
        if (record.trajectories[i].id == row->trajectory)
            came->began = record.trajectories[i].start <= network->release.cut_off &&
                          !ank_trajectory_waits(&record.trajectories[i],
                                                network->release.cut_off);
    return true;
}

static bool is_counted(const struct network *network, int64_t family)
{
    for (size_t i = 0; i < network->release.family_count; i++)
        if (network->release.families[i] == family)
            return true;
    return false;
}

/* A family counts once, by the first time it came in the period. */
static bool count_site(struct network *network, const struct ank_referrals *from,
                       const struct release_tokens *tokens, struct site *site,
                       struct ank_error *err)
{
    struct release *release = &network->release;
    struct ank_arena *mem = release->work->mem;
    for (size_t i = 0; i < from->count && work_goes_on(release->work, err); i++) {
        const struct ank_referral *row = &from->rows[i];
        struct came came;
        if (!read_came(network, row, &came, err))
            return false;
        if (!came.agrees || is_counted(network, came.family))
            continue;
        const char *outcome = row->outcome ? row->outcome
                              : came.began ? "started"
                                           : NULL;
        release->families = ank_grow(mem, release->families, release->family_count,
                                     sizeof *release->families);
        release->families[release->family_count++] = came.family;
        site->members =
            ank_grow(mem, site->members, site->count, sizeof *site->members);
        site->members[site->count++] = (struct member){
            .token = release_token(tokens, came.family),
            .parts = {part_of(network, NETWORK_CAME, row->road),
                      part_of(network, NETWORK_PARTNER, row->partner),
                      part_of(network, NETWORK_OUTCOME, outcome)},
            .by_partner = row->road && strcmp(row->road, "partner") == 0};
    }
    return err->code == ANK_OK;
}

/* Rows --------------------------------------------------------------------------------
 */

static int compare_members(const void *left, const void *right)
{
    int64_t a = ((const struct member *)left)->token,
            b = ((const struct member *)right)->token;
    return (a > b) - (a < b);
}

static void fill_item(const struct network *network, enum network_what what,
                      const struct site *site, struct ank_release_item *item)
{
    struct ank_arena *mem = network->release.work->mem;
    int64_t *members = ank_alloc(mem, (site->count + 1) * sizeof *members);
    unsigned char *parts = ank_alloc(mem, site->count + 1);
    size_t n = 0;
    for (size_t i = 0; i < site->count; i++)
        if (what != NETWORK_PARTNER || site->members[i].by_partner) {
            members[n] = site->members[i].token;
            parts[n++] = site->members[i].parts[what];
        }
    item->measure = ank_format(mem, "%s%s", names[what], network->period);
    item->n = n;
    item->members = members;
    item->part_count = network->part_count[what] > 1 ? network->part_count[what] : 0;
    item->parts = item->part_count ? parts : NULL;
    item->fold = what == NETWORK_CAME;
}

static int compare_codes(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* "noord+zuid", whatever order they were given in, as a release names it. */
static const char *joined_sites(const struct release *release)
{
    struct ank_arena *mem = release->work->mem;
    const char **codes = ank_alloc(mem, release->project_count * sizeof *codes);
    const char *joined = "";
    for (size_t i = 0; i < release->project_count; i++)
        codes[i] = release->projects[i]->code;
    qsort(codes, release->project_count, sizeof *codes, compare_codes);
    for (size_t i = 0; i < release->project_count; i++)
        joined = ank_format(mem, "%s%s%s", joined, i ? "+" : "", codes[i]);
    return joined;
}

/* Sums of all that was told of who came at that site tell of no few families with this
 * one more; what former releases tell among themselves they decided on then. */
static bool is_apart(const struct release *release, const struct ank_release_item *item)
{
    struct ank_set *sets =
        ank_alloc(release->work->mem, (release->former_count + 1) * sizeof *sets);
    size_t count = 0;
    for (size_t i = 0; i < release->former_count; i++) {
        const struct ank_former *former = &release->formers[i];
        bool same = strcmp(former->measure, item->measure) == 0;
        bool about = strcmp(former->measure, "started") == 0 ||
                     strncmp(former->measure, names[0], strlen(names[0])) == 0;
        if (about && !same && former->shown.why == ANK_SHOWN &&
            strcmp(former->site, item->site) == 0)
            sets[count++] = (struct ank_set){former->n, former->members};
    }
    sets[count] = (struct ank_set){item->n, item->members};
    return ank_sets_differ_by_few(sets, count, NULL, release->least) ||
           !ank_sets_differ_by_few(sets, count + 1, NULL, release->least);
}

static void set_rows(struct network *network, const struct site *sites)
{
    struct release *release = &network->release;
    size_t most = release->project_count > 1 ? release->project_count + 1
                                             : release->project_count;
    struct ank_asked *asked =
        ank_alloc(release->work->mem, (most * NETWORK_WHATS + 1) * sizeof *asked);
    for (size_t s = 0; s < most; s++)
        for (size_t what = 0; what < NETWORK_WHATS; what++) {
            struct ank_asked *row = &asked[release->count++];
            bool total = s == release->project_count;
            *row = (struct ank_asked){.kind = ANK_ASKED_REFERRAL, .project = s};
            row->item.total = total;
            row->item.site = total ? joined_sites(release) : release->projects[s]->code;
            fill_item(network, (enum network_what)what, &sites[s], &row->item);
            if (what == NETWORK_CAME && !is_apart(release, &row->item))
                row->item.n = 0;
            else if (what != NETWORK_CAME &&
                     asked[release->count - 1 - what].item.n == 0)
                row->item.n = 0;
        }
    release->asked = asked;
}

static bool decide(struct network *network, struct ank_error *err)
{
    struct release *release = &network->release;
    struct ank_arena *mem = release->work->mem;
    struct ank_release_item *items =
        ank_alloc(mem, (release->count + 1) * sizeof *items);
    struct ank_asked *asked = ank_alloc(mem, (release->count + 1) * sizeof *asked);
    for (size_t i = 0; i < release->count; i++)
        items[i] = release->asked[i].item;
    release->shown = ank_alloc(mem, (release->count + 1) * sizeof *release->shown);
    struct ank_disclosure disclosure = release_disclosure(release);
    const struct ank_listener listener = work_listener(release->work);
    disclosure.items = items;
    disclosure.listener = &listener;
    if (!ank_disclose(&disclosure, err))
        return false;
    release->safety = disclosure.safety;
    memcpy(asked, release->asked, release->count * sizeof *asked);
    for (size_t i = 0; i < release->count; i++)
        asked[i].item = items[i];
    release->asked = asked;
    return release_prove(release, err);
}

/* All of them together are the last site. */
static struct site *count_sites(struct network *network,
                                const struct ank_referrals *all,
                                const struct release_tokens *tokens,
                                struct ank_error *err)
{
    struct release *release = &network->release;
    struct ank_arena *mem = release->work->mem;
    size_t count = release->project_count;
    struct site *sites = ank_alloc(mem, (count + 1) * sizeof *sites);
    for (size_t i = 0; i < count; i++) {
        struct site *site = &sites[i], *total = &sites[count];
        if (!count_site(network, &all[i], tokens, site, err))
            return NULL;
        for (size_t k = 0; k < site->count; k++) {
            total->members =
                ank_grow(mem, total->members, total->count, sizeof *total->members);
            total->members[total->count++] = site->members[k];
        }
    }
    for (size_t i = 0; i <= count; i++)
        if (sites[i].count > 1)
            qsort(sites[i].members, sites[i].count, sizeof *sites[i].members,
                  compare_members);
    return sites;
}

bool network_prepare(struct network *network, char *const *projects,
                     struct ank_error *err)
{
    struct release *release = &network->release;
    struct ank_work_context *work = release->work;
    struct release_tokens tokens;
    if (!settle_period(network, network->period, err) ||
        !release_begin(release, projects, &tokens, err) || !check_overlap(network, err))
        return false;
    struct ank_referrals *all =
        ank_alloc(work->mem, release->project_count * sizeof *all);
    for (size_t i = 0; i < release->project_count; i++) {
        all[i] = (struct ank_referrals){.project = release->projects[i]->code,
                                        .period = &network->report.period};
        if (!ank_referral_list(work->registry, &all[i], work->mem, err))
            return false;
    }
    set_parts(network);
    set_partners(network, all, release->project_count);
    struct site *sites = count_sites(network, all, &tokens, err);
    if (!sites)
        return false;
    set_rows(network, sites);
    return decide(network, err);
}
