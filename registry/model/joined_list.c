/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Versions of a list, set beside each other; see <ankerpunt/model/joined_list.h>. */
#include <string.h>

#include <ankerpunt/model/joined_list.h>
#include <ankerpunt/model/project.h>

bool ank_span_holds(const struct ank_span *span, ank_day day)
{
    return (span->from == ANK_NO_DAY || span->from <= day) &&
           (span->until == ANK_NO_DAY || day < span->until);
}

bool ank_instrument_asked(const struct ank_instrument *instrument, ank_day day)
{
    for (size_t i = 0; i < instrument->span_count; i++)
        if (ank_span_holds(&instrument->spans[i], day))
            return true;
    return instrument->span_count == 0;
}

bool ank_domain_asked(const struct ank_domain *domain, ank_day day)
{
    return !domain->asked || ank_span_holds(domain->asked, day);
}

bool ank_domain_retired(const struct ank_domain *domain)
{
    return domain->asked && domain->asked->until != ANK_NO_DAY;
}

bool ank_domain_is(const struct ank_domain *domain, int64_t id)
{
    for (size_t i = 0; i < domain->older_count; i++)
        if (domain->older[i] == id)
            return true;
    return domain->id == id;
}

size_t ank_list_place(const struct ank_instrument *list, int64_t domain)
{
    size_t at = 0;
    while (at < list->domain_count && !ank_domain_is(&list->domains[at], domain))
        at++;
    return at;
}

struct ank_instrument *ank_project_list_of(const struct ank_project *project,
                                           const char *code)
{
    for (size_t i = 0; i < project->instrument_count; i++)
        if (strcmp(project->instruments[i]->code, code) == 0)
            return project->instruments[i];
    return NULL;
}

const struct ank_instrument *ank_project_asks(const struct ank_project *project,
                                              const char *code, ank_day day)
{
    for (size_t i = 0; i < project->asked_count; i++)
        if (strcmp(project->asked[i].instrument->code, code) == 0 &&
            ank_span_holds(&project->asked[i].span, day))
            return project->asked[i].instrument;
    return NULL;
}

bool ank_scale_same(const struct ank_scale *a, const struct ank_scale *b)
{
    return a->decimals == b->decimals && a->low == b->low && a->high == b->high &&
           a->step == b->step && a->better == b->better;
}

/* The domain of a version that was called so; `count`: none. */
static size_t find_code(const struct ank_instrument *version, const char *code)
{
    size_t at = 0;
    while (code && at < version->domain_count &&
           strcmp(version->domains[at].code, code) != 0)
        at++;
    return code ? at : version->domain_count;
}

/* What the domain is in the version before: its code of then, unless another domain
 * took that code over. */
static const char *code_before(const struct ank_instrument *version, size_t at)
{
    const struct ank_domain *domain = &version->domains[at];
    if (domain->was)
        return domain->was;
    for (size_t i = 0; i < version->domain_count; i++)
        if (version->domains[i].was &&
            strcmp(version->domains[i].was, domain->code) == 0)
            return NULL;
    return domain->code;
}

/* The domain of an older version that a domain of a newer one was; its count: none.
 * `versions` stand newest first. */
static size_t trace(const struct ank_instrument *const *versions, size_t newer,
                    size_t older, size_t domain)
{
    const char *code = versions[newer]->domains[domain].code;
    for (size_t v = newer; v < older; v++) {
        size_t at = find_code(versions[v], code);
        if (at < versions[v]->domain_count)
            code = code_before(versions[v], at);
    }
    return find_code(versions[older], code);
}

static void add_id(struct ank_domain *domain, int64_t id, struct ank_arena *mem)
{
    int64_t *older = ank_alloc(mem, (domain->older_count + 1) * sizeof *older);
    for (size_t i = 0; i < domain->older_count; i++)
        older[i] = domain->older[i];
    older[domain->older_count++] = id;
    domain->older = older;
}

/* The version that brought each domain of the whole, and its place there. */
struct origin {
    size_t version, domain;
};

static void join_version(const struct ank_instrument *const *versions, size_t v,
                         struct ank_joined_list *list, struct origin *origins,
                         struct ank_arena *mem)
{
    const struct ank_instrument *version = versions[v];
    struct ank_instrument *whole = list->whole;
    struct ank_joined_part *part = &list->parts[v];
    size_t *place = ank_alloc(mem, (version->domain_count + 1) * sizeof *place);
    for (size_t d = 0; d < version->domain_count; d++)
        place[d] = ANK_MOST_DOMAINS;
    for (size_t w = 0; w < whole->domain_count; w++) {
        size_t at = trace(versions, origins[w].version, v, origins[w].domain);
        if (at < version->domain_count && place[at] == ANK_MOST_DOMAINS) {
            place[at] = w;
            if (v > 0)
                add_id(&whole->domains[w], version->domains[at].id, mem);
        }
    }
    for (size_t d = 0; d < version->domain_count; d++)
        if (place[d] == ANK_MOST_DOMAINS && whole->domain_count < ANK_MOST_DOMAINS) {
            place[d] = whole->domain_count;
            origins[whole->domain_count] = (struct origin){v, d};
            whole->domains[whole->domain_count++] = version->domains[d];
        }
    *part = (struct ank_joined_part){version, place};
}

struct ank_joined_list ank_list_join(const struct ank_instrument *const *versions,
                                     size_t count, struct ank_arena *mem)
{
    struct origin origins[ANK_MOST_DOMAINS];
    struct ank_joined_list list = {.part_count = count};
    list.whole = ank_alloc(mem, sizeof *list.whole);
    list.parts = ank_alloc(mem, count * sizeof *list.parts);
    *list.whole = *versions[0];
    list.whole->domain_count = 0;
    list.whole->domains = ank_alloc(mem, ANK_MOST_DOMAINS * sizeof(struct ank_domain));
    for (size_t v = 0; v < count; v++)
        join_version(versions, v, &list, origins, mem);
    return list;
}

static bool same_text(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "") == 0;
}

static bool same_name(const struct ank_label *a, const struct ank_label *b)
{
    return same_text(a->nl, b->nl) && same_text(a->fr, b->fr) &&
           same_text(a->en, b->en);
}

struct ank_list_changes ank_list_compare(const struct ank_instrument *older,
                                         const struct ank_instrument *newer,
                                         struct ank_arena *mem)
{
    const struct ank_instrument *const versions[] = {newer, older};
    const struct ank_joined_list list = ank_list_join(versions, 2, mem);
    struct ank_list_changes changes = {
        .added = ank_alloc(mem, (newer->domain_count + 1) * sizeof *changes.added),
        .retired = ank_alloc(mem, (older->domain_count + 1) * sizeof *changes.retired),
        .renamed = ank_alloc(mem, (newer->domain_count + 1) * sizeof *changes.renamed)};
    for (size_t d = 0; d < newer->domain_count; d++)
        if (list.whole->domains[d].older_count == 0)
            changes.added[changes.added_count++] = &newer->domains[d];
    for (size_t d = 0; d < older->domain_count; d++) {
        size_t place = list.parts[1].place[d];
        if (place >= newer->domain_count)
            changes.retired[changes.retired_count++] = &older->domains[d];
        else if (same_name(&older->domains[d].label, &newer->domains[place].label))
            changes.kept_count++;
        else
            changes.renamed[changes.renamed_count++] = &newer->domains[place];
    }
    return changes;
}
