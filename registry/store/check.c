/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is the file sound? Pages and keys are SQLite's to check; tables and triggers
 * are held against those of an empty registry of this version; rules that span
 * tables are queries that find nothing.
 */
#include <string.h>

#include <ankerpunt/registry/check.h>
#include "db.h"
#include "replay.h"
#include "stmt.h"

enum { most_faults = 100 };

struct checking {
    struct ank_registry *registry;
    struct ank_arena *mem;
    struct ank_fault *faults;
    size_t count;
};

static void add_fault(struct checking *c, const char *where, const char *what)
{
    if (c->count >= most_faults)
        return;
    c->faults = ank_grow(c->mem, c->faults, c->count, sizeof *c->faults);
    c->faults[c->count++] = (struct ank_fault){where, what};
}

/* Damage is what is looked for: it ends one look, and the others go on. */
static bool look_done(struct checking *c, struct stmt *q, const char *where,
                      struct ank_error *err)
{
    bool damaged;
    if (!stmt_done_damaged(q, &damaged, err))
        return false;
    if (damaged)
        add_fault(c, where, ANK_N("cannot be read whole"));
    return true;
}

/* SQLite's own words: they name pages, indexes and rules. */
static bool check_pages(struct checking *c, const char *sql, struct ank_error *err)
{
    struct stmt *q = stmt(c->registry, sql);
    while (stmt_next(q)) {
        const char *text = stmt_get_word(q, 0, c->mem);
        if (strcmp(text, "ok") != 0)
            add_fault(c, ANK_N("the file"), text);
    }
    return look_done(c, q, ANK_N("the file"), err);
}

static bool check_keys(struct checking *c, struct ank_error *err)
{
    struct stmt *q =
        stmt(c->registry, "SELECT \"table\", coalesce(CAST(rowid AS TEXT), '?')"
                          " FROM pragma_foreign_key_check");
    while (stmt_next(q))
        add_fault(c,
                  ank_format(c->mem, "%s %s", stmt_get_word(q, 0, NULL),
                             stmt_get_word(q, 1, NULL)),
                  ANK_N("refers to something that is not there"));
    return look_done(c, q, ANK_N("the file"), err);
}

#define TABLES                                                                         \
    "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY name"

/* Both lists are in the same order: they are read side by side. */
static bool compare_tables(struct checking *c, struct ank_registry *model,
                           struct ank_error *err)
{
    struct stmt *here = stmt(c->registry, TABLES), *there = stmt(model, TABLES);
    bool more_here = stmt_next(here), more_there = stmt_next(there);
    while (more_here || more_there) {
        const char *a = more_here ? stmt_get_word(here, 0, NULL) : NULL;
        const char *b = more_there ? stmt_get_word(there, 0, NULL) : NULL;
        int order = !a ? 1 : !b ? -1 : strcmp(a, b);
        if (order == 0 &&
            strcmp(stmt_get_word(here, 1, NULL), stmt_get_word(there, 1, NULL)))
            add_fault(c, ank_strdup(c->mem, a),
                      ANK_N("is not made as this version makes it"));
        else if (order < 0)
            add_fault(c, ank_strdup(c->mem, a), ANK_N("was added by another program"));
        else if (order > 0)
            add_fault(c, ank_strdup(c->mem, b), ANK_N("was taken out of the file"));
        if (order <= 0)
            more_here = stmt_next(here);
        if (order >= 0)
            more_there = stmt_next(there);
    }
    bool done = stmt_done(there, err);
    return look_done(c, here, ANK_N("the tables"), err) && done;
}

static bool check_tables(struct checking *c, struct ank_error *err)
{
    struct ank_registry *model;
    if (!registry_model(&model, err))
        return false;
    bool done = compare_tables(c, model, err);
    ank_registry_close(model);
    return done;
}

/* Each query names the rows that break the rule. */
static const struct {
    const char *sql, *what;
} rules[] = {
    {"SELECT 'sitting ' || s.id FROM sitting s JOIN instrument i ON i.id = s.instrument"
     " WHERE NOT scores_on_scale(s.scores, (i.high - i.low) / i.step)",
     ANK_N("a score is not on the scale")},
    {"SELECT 'sitting ' || s.id FROM sitting s WHERE json_valid(s.scores)"
     " AND json_array_length(s.scores) >"
     " (SELECT count(*) FROM domain d WHERE d.instrument = s.instrument)",
     ANK_N("has more scores than the instrument has domains")},
    {"SELECT 'sitting ' || s.id FROM sitting s JOIN person p ON p.id = s.person"
     " WHERE p.family <> s.family",
     ANK_N("was rated by somebody of another family")},
    {"SELECT 'sitting ' || p.sitting FROM priority p JOIN sitting s ON s.id = p.sitting"
     " JOIN domain d ON d.id = p.domain WHERE d.instrument <> s.instrument",
     ANK_N("has a priority that its instrument does not know")},
    {"SELECT DISTINCT 'trajectory ' || a.id FROM trajectory a JOIN trajectory b"
     " ON b.family = a.family AND b.id > a.id AND b.start <= coalesce(a.ended, '9999-12-31')"
     " AND a.start <= coalesce(b.ended, '9999-12-31')",
     ANK_N("overlaps another trajectory of the family")},
    {"SELECT 'family ' || f.code FROM family f JOIN tombstone t ON t.code = f.code",
     ANK_N("was erased for good, and is there again")},
    {"SELECT 'instrument ' || i.code FROM instrument i WHERE"
     " (SELECT count(*) FROM domain d WHERE d.instrument = i.id) <>"
     " coalesce((SELECT max(position) + 1 FROM domain d WHERE d.instrument = i.id), 0)",
     ANK_N("misses a domain")},
    {"SELECT DISTINCT 'family ' || coalesce((SELECT code FROM family WHERE id = v.family),"
     " v.family) FROM (SELECT family, site, n FROM version"
     " UNION SELECT family, site, n FROM aside"
     " UNION SELECT family, site, n FROM seen) v WHERE NOT EXISTS (SELECT 1 FROM stamp s"
     " WHERE s.family = v.family AND s.site = v.site AND s.n = v.n)",
     ANK_N("has a version that no command wrote")},
    {"SELECT DISTINCT 'family ' || f.code FROM linked l JOIN family f ON f.id = l.family"
     " WHERE l.kind = 'family' AND (SELECT count(*) FROM known_as k WHERE k.family ="
     " l.family AND k.person IS NULL AND k.uid IN (l.one, l.two)) < 2",
     ANK_N("is one with a family of which no code is known")},
    {"SELECT 'family ' || f.code FROM known_as k JOIN person p ON p.id = k.person"
     " JOIN family f ON f.id = k.family WHERE p.family <> k.family",
     ANK_N("knows somebody of another family by a code")},
    {"SELECT 'site ' || max(id) FROM site WHERE mine = 1 HAVING count(*) > 1",
     ANK_N("is not the only one that this registry is")},
    {"SELECT command FROM working",
     ANK_N("was broken off, and is still at work in the file")},
};

static bool check_rules(struct checking *c, struct ank_error *err)
{
    for (size_t i = 0; i < ANK_COUNT(rules); i++) {
        struct stmt *q = stmt(c->registry, rules[i].sql);
        while (stmt_next(q))
            add_fault(c, stmt_get_word(q, 0, c->mem), rules[i].what);
        if (!look_done(c, q, ANK_N("what a rule looks at"), err))
            return false;
    }
    return true;
}

/* A box that says a key which nobody was given would never open again; nothing is
 * opened here. Boxes of an older version have no key yet. */
#define KEYLESS(table, family)                                                         \
    "SELECT DISTINCT '" table " ' || " family " FROM " table " b WHERE NOT EXISTS"     \
    " (SELECT 1 FROM box_key k WHERE k.family = " family                               \
    " AND k.key = substr(b.sealed, 1, 8))"                                             \
    " AND EXISTS (SELECT 1 FROM setting WHERE name = 'seal.boxes')"

static bool check_boxes(struct checking *c, struct ank_error *err)
{
    registry_guard(c->registry, false);
    struct stmt *q = stmt(
        c->registry,
        KEYLESS("identity", "b.family") " UNION ALL " KEYLESS("free_text", "b.family") " UNION ALL " KEYLESS(
            "small_step_text",
            "b.family") " UNION ALL " KEYLESS("own_theme_text",
                                              "b.family") " UNION ALL " KEYLESS("signal_text",
                                                                                "0") " UNION ALL " KEYLESS("arrangement",
                                                                                                           "b.family") " AND b.sealed NOT NULL");
    while (stmt_next(q))
        add_fault(c, stmt_get_word(q, 0, c->mem),
                  ANK_N("is sealed with a key that is not there"));
    registry_guard(c->registry, true);
    return look_done(c, q, ANK_N("what a rule looks at"), err);
}

/* Of a file that is damaged already this would only tell of the damage. */
static bool check_state(struct checking *c, struct ank_error *err)
{
    struct replay_difference *differences;
    size_t count;
    if (c->count > 0)
        return true;
    if (!replay_history(c->registry, c->mem, &differences, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        add_fault(c,
                  ank_format(c->mem, "%s %s", differences[i].table, differences[i].row),
                  ANK_N("is not what the history says it became"));
    return true;
}

bool ank_check(struct ank_registry *registry, struct ank_arena *mem,
               struct ank_fault **faults, size_t *count, struct ank_error *err)
{
    struct checking c = {.registry = registry, .mem = mem};
    bool done = check_pages(&c, "PRAGMA integrity_check(100)", err) &&
                check_keys(&c, err) && check_tables(&c, err) && check_rules(&c, err) &&
                check_boxes(&c, err) && check_state(&c, err);
    *faults = c.faults;
    *count = c.count;
    return done;
}

static bool refuse_faults(const struct checking *c, struct ank_error *err)
{
    return c->count == 0 ||
           ank_fail(err, ANK_STORE,
                    ANK_N("the registry is damaged; \"ankerpunt check\" tells "
                          "where, an older backup may be whole"));
}

bool check_sound(struct ank_registry *registry, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct checking c = {.registry = registry, .mem = &mem};
    bool read =
        check_pages(&c, "PRAGMA integrity_check(100)", err) && check_keys(&c, err);
    ank_arena_free(&mem);
    return read && refuse_faults(&c, err);
}

bool check_quick(struct ank_registry *registry, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct checking c = {.registry = registry, .mem = &mem};
    bool read = check_pages(&c, "PRAGMA quick_check(1)", err);
    ank_arena_free(&mem);
    return read && refuse_faults(&c, err);
}
