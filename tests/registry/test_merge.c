/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merging, as laws over random histories of three registries: talks rated, corrected,
 * moved and removed, steps to rights, yes and no, erasures, families passed on in part
 * and twice, registries that fall back on an older copy.
 *
 * An oracle knows which command had seen which, and so what must still be there. A rule
 * that is broken on purpose must be noticed. ANK_MERGE_HISTORIES says how many.
 */
/* The rule itself, under other names, so that it can be broken. */
#define ank_versions_merge rule_merge
#define ank_versions_join rule_join
#include "../../registry/model/versions.c"
#undef ank_versions_merge
#undef ank_versions_join

#include "fixture.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/link.h>
#include <ankerpunt/registry/merge.h>
#include <ankerpunt/registry/sitting.h>
#include <ankerpunt/registry/undo.h>
#include "store/db.h"
#include "store/recording.h"
#include "store/site.h"
#include "store/stmt.h"
#include "store/version_text.h"
#include "store/version_view.h"

struct ank_version_set ank_versions_merge(struct ank_arena *into,
                                          const struct ank_version_set *a,
                                          const struct ank_seen *a_seen,
                                          const struct ank_version_set *b,
                                          const struct ank_seen *b_seen);
struct ank_version_field *ank_versions_join(struct ank_arena *into,
                                            const struct ank_version *versions,
                                            size_t count, bool no_wins, size_t *fields);

/* Breaking the rule --------------------------------------------------------------- */

static const char *broken = "";

static bool is_broken(const char *how)
{
    return strcmp(broken, how) == 0;
}

/* Fields melted together in what is kept, not only in what is shown. */
static void melt(struct ank_arena *into, struct ank_version_set *set)
{
    for (size_t i = 0; i < set->count;) {
        size_t end = i + 1, count;
        while (end < set->count &&
               memcmp(set->version[i].record, set->version[end].record, 16) == 0)
            end++;
        if (end - i > 1) {
            struct ank_version_field *fields =
                rule_join(into, &set->version[i], end - i, false, &count);
            for (size_t j = i; j < end; j++) {
                set->version[j].fields = fields;
                set->version[j].count = count;
            }
        }
        i = end;
    }
}

static const char *said_of(const struct ank_version *version, const char *name)
{
    const struct ank_version_field *field = field_of(version, name);
    return field ? field->said[0].value : NULL;
}

/* Two talks of one day become one record when they meet. */
static void fold(struct ank_version_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        for (size_t j = 0; j < i; j++) {
            const char *day_i = said_of(&set->version[i], "day"),
                       *day_j = said_of(&set->version[j], "day");
            if (said_of(&set->version[i], "entered") &&
                said_of(&set->version[j], "entered") && day_i && day_j &&
                strcmp(day_i, day_j) == 0)
                memcpy(set->version[i].record, set->version[j].record, 16);
        }
    ank_versions_sort(set);
}

struct ank_version_set ank_versions_merge(struct ank_arena *into,
                                          const struct ank_version_set *a,
                                          const struct ank_seen *a_seen,
                                          const struct ank_version_set *b,
                                          const struct ank_seen *b_seen)
{
    struct ank_version_set set = rule_merge(into, a, a_seen, b, b_seen);
    if (is_broken("fields"))
        melt(into, &set);
    if (is_broken("twins"))
        fold(&set);
    return set;
}

struct ank_version_field *ank_versions_join(struct ank_arena *into,
                                            const struct ank_version *versions,
                                            size_t count, bool no_wins, size_t *fields)
{
    struct ank_version_field *joined =
        rule_join(into, versions, count, no_wins, fields);
    for (size_t i = 0; is_broken("collapse") && i < *fields; i++)
        joined[i].count = 1; /* who corrects one field settles the others */
    return joined;
}

/* Three registries ---------------------------------------------------------------- */

enum { SITES = 3, FAMILIES = 2, DOMAINS = 3, MOST = 60, RECORDS = 64 };

static struct ank_registry *sites[SITES];
static const char *const names[SITES] = {"els", "omar", "jan"};
static const char *const codes[FAMILIES] = {"G-1", "G-2"};
static uint64_t seed;

static uint32_t chance(uint32_t below)
{
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(seed >> 33) % below;
}

static void begin(int s, const char *command)
{
    const struct ank_work at = {.who = names[s],
                                .command = command,
                                .at = "2026-03-31T14:05:00Z",
                                .today = 20543};
    assert_ok(ank_registry_begin(sites[s], &at, &err), err);
}

/* What was erased needs no new file here. */
static void end(int s, bool keep)
{
    assert_ok(stmt_run(stmt(sites[s], "DELETE FROM setting WHERE name ="
                                      " 'vacuum.pending'"),
                       &err),
              err);
    assert_ok(ank_registry_end(sites[s], keep, &err), err);
}

static void run(int s, const char *sql)
{
    assert_ok(db_exec(sites[s], sql, &err), err);
}

static int64_t number(int s, const char *sql, int64_t a, int64_t b)
{
    int64_t found = 0;
    struct stmt *q = stmt(sites[s], sql);
    if (a)
        stmt_int(q, 1, a);
    if (b)
        stmt_int(q, 2, b);
    assert_ok(stmt_number(q, &found, &err), err);
    return found;
}

static int64_t family_at(int s, int f)
{
    int64_t id;
    assert_ok(ank_family_id(sites[s], codes[f], &id, &err), err);
    return id;
}

/* Takes t into s, all of it or one family. */
static void take(int s, int t, int only)
{
    struct ank_merge merge = {.only = only < 0 ? NULL : codes[only]};
    assert_ok(ank_merge_take(sites[s], sites[t], &mem, &merge, &err), err);
}

static void merge_kept(int s, int t, int only)
{
    begin(s, "merge");
    take(s, t, only);
    end(s, true);
}

/* The empty registry of each site, and how it was when it was last copied. */
struct copy {
    unsigned char *bytes;
    sqlite3_int64 size;
};

static void copy_out(int s, struct copy *copy)
{
    sqlite3_free(copy->bytes);
    copy->bytes = sqlite3_serialize(sites[s]->db, "main", &copy->size, 0);
}

static void copy_in(int s, const struct copy *copy)
{
    unsigned char *bytes = sqlite3_malloc64((sqlite3_uint64)copy->size);
    memcpy(bytes, copy->bytes, (size_t)copy->size);
    stmt_free_all(sites[s]);
    assert_int_equal(sqlite3_deserialize(sites[s]->db, "main", bytes, copy->size,
                                         copy->size,
                                         SQLITE_DESERIALIZE_FREEONCLOSE |
                                             SQLITE_DESERIALIZE_RESIZEABLE),
                     SQLITE_OK);
}

static void open_site(int s)
{
    assert_ok(registry_model(&sites[s], &err), err);
    begin(s, "init");
    run(s, "INSERT INTO instrument (code, version, decimals, low, high, step, better)"
           " VALUES ('leven', 1, 0, 0, 100, 1, 1);"
           "INSERT INTO domain (instrument, position, code, theme) VALUES"
           " (1, 0, 'd0', ''), (1, 1, 'd1', ''), (1, 2, 'd2', '');"
           "INSERT INTO right_entry (code, theme, level) VALUES ('r1', '', ''), ('r2',"
           " '', '');"
           "INSERT INTO project (code, name, preset) VALUES ('zon', 'Zon', 'x')");
    end(s, true);
    run(s, "PRAGMA journal_mode = MEMORY");
}

static int open_sites(void **state)
{
    (void)state;
    for (int s = 0; s < SITES; s++)
        open_site(s);
    return 0;
}

static int close_sites(void **state)
{
    (void)state;
    for (int s = 0; s < SITES; s++)
        sites[s]->lent = NULL;
    for (int s = 0; s < SITES; s++)
        ank_registry_close(sites[s]);
    ank_arena_free(&mem);
    return 0;
}

/* Nothing of the history before is left. */
static void empty(int s)
{
    static const char *const statements[] = {
        "BEGIN",
        "INSERT INTO working (one, at, who, command, bulk) VALUES (1, '', '', '', 1)",
        "DELETE FROM family",
        "DELETE FROM aside",
        "DELETE FROM version",
        "DELETE FROM seen",
        "DELETE FROM stamp",
        "DELETE FROM known_as",
        "DELETE FROM site",
        "DELETE FROM erased",
        "DELETE FROM tombstone",
        "DELETE FROM undo",
        "DELETE FROM history_value",
        "DELETE FROM history",
        "DELETE FROM working",
        "COMMIT",
    };
    for (size_t i = 0; i < COUNT(statements); i++)
        assert_ok(stmt_run(stmt(sites[s], statements[i]), &err), err);
}

/* The oracle ---------------------------------------------------------------------- */

enum kind { WRITE, REMOVE, ERASE };

/* A command: what it had seen, and which records it touched. */
struct op {
    enum kind kind;
    int family;
    uint64_t past;
    uint64_t keys;   /* records, as bits */
    int domains[2];  /* of a talk: the scores it wrote, its number as value; -1 */
    bool right, no;  /* a step; a no */
    uint64_t lifts;  /* records of a no that this yes lifted */
    uint64_t no_key; /* purpose of a consent, and its record */
    int purpose;
};

static struct op ops[MOST];
static int op_count;
static uint64_t known[SITES][FAMILIES], lost;
static unsigned char records[FAMILIES][RECORDS][16];
static int record_count[FAMILIES];

/* In a history with links a record of either family may be one of both. */
static bool linking;

static uint64_t bit_of(int f, const void *record)
{
    int i = 0;
    f = linking ? 0 : f;
    while (i < record_count[f] && memcmp(records[f][i], record, 16) != 0)
        i++;
    assert_true(i < RECORDS);
    if (i == record_count[f])
        memcpy(records[f][record_count[f]++], record, 16);
    return (uint64_t)1 << i;
}

/* The record of a row and its twins. */
static uint64_t keys_of(int s, int f, const void *record)
{
    uint64_t keys = bit_of(f, record);
    struct stmt *q =
        stmt(sites[s], "SELECT record FROM aside WHERE family = ?1 AND shown = ?2");
    stmt_int(q, 1, family_at(s, f));
    stmt_blob(q, 2, record, 16);
    while (stmt_next(q)) {
        size_t size;
        keys |= bit_of(f, stmt_get_blob(q, 0, &size));
    }
    assert_ok(stmt_done(q, &err), err);
    return keys;
}

static uint64_t keys_of_talk(int s, int f, int64_t id)
{
    size_t size;
    unsigned char uid[16];
    struct stmt *q = stmt(sites[s], "SELECT uid FROM sitting WHERE id = ?1");
    stmt_int(q, 1, id);
    assert_true(stmt_next(q));
    memcpy(uid, stmt_get_blob(q, 0, &size), 16);
    assert_ok(stmt_done(q, &err), err);
    return keys_of(s, f, uid);
}

static uint64_t keys_of_row(int s, int f, const char *table, const char *const *values,
                            size_t count)
{
    unsigned char record[16];
    const char *texts[5] = {table};
    for (size_t i = 0; i < count; i++)
        texts[i + 1] = values[i];
    record_sum_texts(texts, count + 1, record);
    return keys_of(s, f, record);
}

/* Commands ------------------------------------------------------------------------ */

static ank_day day_at(uint32_t n)
{
    return 20480 + (ank_day)n;
}

static void rate(int s, int f, struct op *op, int number_of_it)
{
    struct ank_sitting_key key = {
        .family = family_at(s, f), .instrument = 1, .day = day_at(chance(3))};
    struct ank_sitting_row row = {.count = DOMAINS};
    assert_ok(ank_sitting_find(sites[s], &key, &row, &err), err);
    bool there = row.id != 0;
    if (there)
        op->keys = keys_of_talk(s, f, row.id);
    op->domains[0] = (int)chance(DOMAINS);
    op->domains[1] = chance(2) ? (int)chance(DOMAINS) : -1;
    for (int i = 0; i < 2; i++)
        if (op->domains[i] >= 0)
            row.scores[op->domains[i]] = (ank_score)number_of_it;
    assert_ok(ank_sitting_put(sites[s], &key, &row, key.day, &err), err);
    if (!there)
        op->keys = keys_of_talk(s, f, row.id);
    struct ank_sitting_key place = key;
    place.day = day_at(chance(3));
    struct ank_sitting_row other = {.count = DOMAINS};
    if (there && chance(5) == 0) {
        assert_ok(ank_sitting_find(sites[s], &place, &other, &err), err);
        if (!other.id)
            assert_ok(ank_sitting_place(sites[s], row.id, &place, &err), err);
    }
}

static void step(int s, int f, struct op *op, int number_of_it)
{
    int right = 1 + (int)chance(2), stage = (int)chance(2);
    const char *key[] = {ank_format(&mem, "'r%d'", right), "'2026-02-02'",
                         stage ? "1" : "0"};
    struct stmt *q = stmt(
        sites[s], "INSERT INTO claim_step (family, right_entry, day, stage, cents)"
                  " VALUES (?1, ?2, '2026-02-02', ?3, ?4) ON CONFLICT (family,"
                  " right_entry, day, stage) DO UPDATE SET cents = excluded.cents");
    stmt_int(q, 1, family_at(s, f));
    stmt_int(q, 2, right);
    stmt_int(q, 3, stage);
    stmt_int(q, 4, number_of_it);
    op->keys = keys_of_row(s, f, "claim_step", key, COUNT(key));
    op->right = true;
    assert_ok(stmt_run(q, &err), err);
}

static const char *const purposes[] = {"measure", "evaluation"};

/* Which records of a no stand there that nobody lifted. */
static uint64_t unlifted(int s, int f, int purpose)
{
    uint64_t found = 0;
    struct stmt *q =
        stmt(sites[s], "SELECT day FROM consent WHERE family = ?1 AND purpose = ?2"
                       " AND given = 0 AND lifted IS NULL");
    stmt_int(q, 1, family_at(s, f));
    stmt_text(q, 2, purposes[purpose]);
    const char *days[8];
    size_t count = 0;
    while (stmt_next(q) && count < COUNT(days))
        days[count++] = stmt_get_word(q, 0, &mem);
    assert_ok(stmt_done(q, &err), err);
    for (size_t i = 0; i < count; i++) {
        const char *key[] = {"0", ank_format(&mem, "'%s'", purposes[purpose]),
                             ank_format(&mem, "'%s'", days[i])};
        found |= keys_of_row(s, f, "consent", key, COUNT(key));
    }
    return found;
}

/* A no has an odd day, a yes an even one. */
static void consent(int s, int f, struct op *op, bool given)
{
    char text[11];
    bool changed;
    op->purpose = (int)chance(2);
    struct ank_consent said = {.purpose = purposes[op->purpose],
                               .day = day_at(2 * chance(3) + !given),
                               .given = given};
    const char *key[] = {"0", ank_format(&mem, "'%s'", said.purpose),
                         ank_format(&mem, "'%s'", ank_day_format(said.day, text))};
    uint64_t before = unlifted(s, f, op->purpose);
    assert_ok(ank_consent_put(sites[s], family_at(s, f), &said, &changed, &err), err);
    op->keys = keys_of_row(s, f, "consent", key, COUNT(key));
    op->no_key = op->keys;
    op->no = changed && !given && (unlifted(s, f, op->purpose) & op->keys);
    op->lifts = before & ~unlifted(s, f, op->purpose);
}

static bool remove_talk(int s, int f, struct op *op)
{
    int64_t family = family_at(s, f),
            id = number(s, "SELECT coalesce(min(id), 0) FROM sitting WHERE family = ?1",
                        family, 0);
    if (!id)
        return false;
    op->kind = REMOVE;
    op->keys = keys_of_talk(s, f, id);
    assert_ok(ank_sitting_remove(sites[s], id, &err), err);
    return true;
}

static void erase(int s, int f)
{
    struct ank_family family;
    assert_ok(ank_family_find(sites[s], codes[f], &mem, &family, &err), err);
    assert_ok(ank_family_erase(sites[s], &family, &err), err);
}

/* Whether both families are one at a site. */
static bool is_one(int s)
{
    return number(s, "SELECT EXISTS (SELECT 1 FROM linked WHERE kind = 'family')", 0,
                  0) != 0;
}

static void know_both(int s)
{
    if (is_one(s))
        known[s][0] = known[s][1] = known[s][0] | known[s][1];
}

static void take_back(int s)
{
    struct ank_undo undo;
    begin(s, "undo");
    assert_ok(ank_undo_find(sites[s], &mem, &undo, &err), err);
    assert_ok(ank_undo_apply(sites[s], &undo, &err), err);
    end(s, true);
}

/* Links both, in either direction. */
static void link_both(int s)
{
    int first = (int)chance(2);
    begin(s, "link");
    assert_ok(
        ank_family_link(sites[s], family_at(s, first), family_at(s, 1 - first), &err),
        err);
    end(s, true);
    know_both(s);
}

static void command(int s, int f)
{
    struct op op = {
        .family = f, .past = known[s][f], .domains = {-1, -1}, .purpose = -1};
    uint32_t what = chance(100);
    begin(s, "test");
    bool done = true;
    if (what < 3) {
        op.kind = ERASE;
        erase(s, f);
    } else if (what < 48)
        rate(s, f, &op, op_count + 1);
    else if (what < 66)
        step(s, f, &op, op_count + 1);
    else if (what < 76)
        consent(s, f, &op, false);
    else if (what < 87)
        consent(s, f, &op, true);
    else
        done = remove_talk(s, f, &op);
    end(s, done);
    if (!done)
        return;
    known[s][f] |= (uint64_t)1 << op_count;
    ops[op_count++] = op;
    know_both(s);
}

/* What is there at the end -------------------------------------------------------- */

/* Every value of every version, by family: domain and number, or a step's number. */
static bool there[FAMILIES][DOMAINS + 1][MOST + 1];

static const struct ank_seen *order(struct ank_registry *at, struct sites *known_sites,
                                    int64_t **places)
{
    assert_ok(sites_read(at, &mem, known_sites, &err), err);
    int64_t most = 0;
    for (size_t i = 0; i < known_sites->count; i++)
        most = known_sites->id[i] > most ? known_sites->id[i] : most;
    *places = ank_alloc(&mem, (size_t)(most + 1) * sizeof **places);
    for (size_t i = 0; i < known_sites->count; i++)
        (*places)[known_sites->id[i]] = (int64_t)i;
    return NULL;
}

static void read_versions(int s, int f, struct sites *known_sites,
                          struct family_versions *versions)
{
    int64_t *places;
    struct view_lists *lists = ank_alloc(&mem, sizeof *lists);
    order(sites[s], known_sites, &places);
    assert_ok(view_lists_read(sites[s], &mem, lists, &err), err);
    const struct version_source source = {sites[s], family_at(s, f), places, &mem,
                                          lists};
    assert_ok(versions_read(&source, versions, &err), err);
}

static void note_values(int s, int f)
{
    struct sites known_sites;
    struct family_versions versions;
    read_versions(s, f, &known_sites, &versions);
    for (size_t i = 0; i < versions.set.count; i++)
        for (size_t j = 0; j < versions.set.version[i].count; j++) {
            const struct ank_version_field *field = &versions.set.version[i].fields[j];
            size_t place = DOMAINS;
            bool score = score_place(field->name, &place);
            for (size_t k = 0; k < field->count; k++) {
                int value = field->said[k].value ? atoi(field->said[k].value) : 0;
                if ((score || strcmp(field->name, "cents") == 0) && value > 0)
                    there[f][place][value] = true;
            }
        }
}

/* All that a registry keeps of a family, or what it shows, as a text that does not
 * depend on numbers of the file. */
static void write_stamp(FILE *out, const struct sites *known_sites, struct ank_stamp at)
{
    for (int i = 0; i < 4; i++)
        fprintf(out, "%02x", known_sites->uid[at.site][i]);
    fprintf(out, ":%lld ", (long long)at.n);
}

static void write_kept(FILE *out, const struct sites *known_sites,
                       const struct family_versions *versions)
{
    for (size_t i = 0; i < versions->seen.count; i++)
        write_stamp(out, known_sites, versions->seen.at[i]);
    for (size_t i = 0; i < versions->set.count; i++) {
        const struct ank_version *version = &versions->set.version[i];
        fprintf(out, "\n%02x%02x%02x ", version->record[0], version->record[1],
                version->record[2]);
        write_stamp(out, known_sites, version->stamp);
        for (size_t j = 0; j < version->count; j++)
            if (*version->fields[j].name != '#')
                for (size_t k = 0; k < version->fields[j].count; k++) {
                    fprintf(out, "%s=%s ", version->fields[j].name,
                            version->fields[j].said[k].value
                                ? version->fields[j].said[k].value
                                : "");
                    write_stamp(out, known_sites, version->fields[j].said[k].stamp);
                }
    }
}

static void write_shown(FILE *out, int s, const struct family_versions *versions)
{
    for (size_t i = 0; i < versions->rows; i++) {
        const struct shown_row *row = &versions->row[i];
        fprintf(out, "%s", row->shape->table);
        for (size_t j = 0; j < row->shape->count; j++)
            if (!row->shape->columns[j].label)
                fprintf(out, " %s", row->values[j]);
        fprintf(out, "\n");
    }
    (void)s;
}

static int compare_lines(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static char *sorted(char *text)
{
    char *line[400], *rest = text, *next;
    size_t count = 0;
    while ((next = strsep(&rest, "\n")) && count < COUNT(line))
        line[count++] = next;
    qsort(line, count, sizeof *line, compare_lines);
    const char *all = "";
    for (size_t i = 0; i < count; i++)
        all = ank_format(&mem, "%s%s\n", all, line[i]);
    return (char *)all;
}

static char *state_of(int s, int only, bool shown)
{
    char *text;
    size_t size;
    FILE *out = ank_must(open_memstream(&text, &size));
    for (int f = 0; f < FAMILIES; f++) {
        struct sites known_sites;
        struct family_versions versions;
        if ((only >= 0 && only != f) || !family_at(s, f))
            continue;
        fprintf(out, "\n%s\n", codes[f]);
        read_versions(s, f, &known_sites, &versions);
        if (shown)
            write_shown(out, s, &versions);
        else
            write_kept(out, &known_sites, &versions);
    }
    fclose(out);
    char *state = sorted(ank_strdup(&mem, text));
    free(text);
    return state;
}

/* Laws ---------------------------------------------------------------------------- */

static const char *violation; /* the first law that did not hold */

static void law(const char *name, const char *a, const char *b)
{
    if (!violation && strcmp(a, b) != 0)
        violation = name;
}

static char *state_after(int s, int first, int second, int only, bool shown)
{
    begin(s, "merge");
    take(s, first, only);
    if (second >= 0)
        take(s, second, only);
    char *state = state_of(s, only, shown);
    end(s, false);
    return state;
}

static void check_laws(void)
{
    int a = (int)chance(SITES), b = (a + 1 + (int)chance(2)) % SITES, c = 3 - a - b;
    int only = chance(2) && !linking ? 0 : -1;
    law("commutative", state_after(a, b, -1, only, false),
        state_after(b, a, -1, only, false));
    law("idempotent", state_after(a, b, -1, only, false),
        state_after(a, b, b, only, false));
    char *left = state_after(a, b, c, only, false);
    begin(b, "merge");
    take(b, c, only);
    law("associative", left, state_after(a, b, -1, only, false));
    end(b, false);
    law("same view", state_after(c, a, b, only, true),
        state_after(b, c, a, only, true));
}

static void finish(void)
{
    merge_kept(0, 1, -1);
    merge_kept(0, 2, -1);
    char *all = state_of(0, -1, false);
    law("nothing new from what is known", all, state_after(0, 1, 2, -1, false));
    memset(there, 0, sizeof there);
    for (int f = 0; f < FAMILIES; f++)
        if (family_at(0, f))
            note_values(0, f);
}

/* The oracle's judgement ---------------------------------------------------------- */

static size_t writes, lost_writes, removed, returned, standing, overruled;

static bool lives(int i)
{
    return !(lost >> i & 1);
}

static bool saw(int later, int earlier)
{
    return ops[later].past >> earlier & 1;
}

/* Whether somebody who had seen the command wrote over that field of it, or removed it.
 */
static bool is_over(int i, int domain)
{
    for (int j = 0; j < op_count; j++) {
        const struct op *p = &ops[j];
        bool touches = p->keys & ops[i].keys && lives(j) && saw(j, i) &&
                       (linking || p->family == ops[i].family);
        bool wrote = p->kind == REMOVE || p->right == (domain == DOMAINS);
        bool field = p->kind == REMOVE || domain == DOMAINS ||
                     p->domains[0] == domain || p->domains[1] == domain ||
                     (p->keys & (p->keys - 1)) != 0;
        if (touches && wrote && field)
            return true;
    }
    return false;
}

static void judge_writes(void)
{
    for (int i = 0; i < op_count; i++)
        for (int d = 0; d <= DOMAINS; d++) {
            const struct op *op = &ops[i];
            bool wrote =
                d == DOMAINS ? op->right : op->domains[0] == d || op->domains[1] == d;
            if (!lives(i) || op->kind != WRITE || !wrote || !family_at(0, op->family) ||
                is_over(i, d))
                continue;
            writes++;
            lost_writes += !there[op->family][d][i + 1] &&
                           !(linking && there[1 - op->family][d][i + 1]);
        }
}

/* What was removed while nobody was at work on it is gone. */
static void judge_removals(void)
{
    for (int i = 0; i < op_count; i++) {
        bool gone = false, worked = false;
        if (!lives(i) || ops[i].kind != WRITE || ops[i].domains[0] < 0 ||
            !family_at(0, ops[i].family))
            continue;
        for (int j = 0; j < op_count; j++) {
            const struct op *p = &ops[j];
            if (p->kind != REMOVE || !saw(j, i) || p->keys != ops[i].keys ||
                !lives(j) || (!linking && p->family != ops[i].family))
                continue;
            gone = true;
            for (int k = 0; k < op_count; k++)
                worked = worked || (ops[k].kind == WRITE && lives(k) && !saw(j, k) &&
                                    (linking || ops[k].family == p->family) &&
                                    ops[k].keys & p->keys);
        }
        if (!gone || worked)
            continue;
        removed++;
        for (int d = 0; d < 2; d++)
            returned += ops[i].domains[d] >= 0 &&
                        there[ops[i].family][ops[i].domains[d]][i + 1];
    }
}

static bool is_allowed(int f, int purpose)
{
    struct ank_consent_key key = {
        .family = family_at(0, f), .purpose = purposes[purpose], .until = day_at(100)};
    struct ank_consent_last last;
    if (is_broken("day")) /* the last word by day, whoever knew of what */
        return number(0,
                      purpose
                          ? "SELECT given FROM consent WHERE family = ?1 AND purpose ="
                            " 'evaluation' ORDER BY day DESC LIMIT 1"
                          : "SELECT given FROM consent WHERE family = ?1 AND purpose ="
                            " 'measure' ORDER BY day DESC LIMIT 1",
                      key.family, 0);
    assert_ok(ank_consent_find(sites[0], &key, &last, &err), err);
    return last.said && last.given;
}

static bool is_lifted(int i)
{
    for (int j = 0; j < op_count; j++)
        if (lives(j) && saw(j, i) && (linking || ops[j].family == ops[i].family) &&
            (ops[j].lifts & ops[i].no_key || ops[j].keys == ops[i].no_key))
            return true;
    return false;
}

static void judge_consents(void)
{
    for (int i = 0; i < op_count; i++) {
        if (!ops[i].no || !lives(i) || !family_at(0, ops[i].family) || is_lifted(i))
            continue;
        standing++;
        overruled += is_allowed(ops[i].family, ops[i].purpose);
    }
}

static void judge_erasures(void)
{
    for (int i = 0; i < op_count; i++)
        if (ops[i].kind == ERASE && lives(i) && family_at(0, ops[i].family))
            violation = "an erased family came back";
}

/* A history ----------------------------------------------------------------------- */

static struct copy copies[SITES];
static uint64_t copied[SITES][FAMILIES];

static void start(void)
{
    op_count = 0;
    lost = 0;
    memset(known, 0, sizeof known);
    memset(record_count, 0, sizeof record_count);
    for (int s = 0; s < SITES; s++) {
        sqlite3_free(copies[s].bytes);
        copies[s] = (struct copy){0};
        empty(s);
    }
    begin(0, "family");
    for (int f = 0; f < FAMILIES; f++) {
        struct ank_family family = {.code = codes[f]};
        assert_ok(ank_family_add(sites[0], &family, &err), err);
    }
    end(0, true);
    for (int s = 1; s < SITES; s++)
        merge_kept(s, 0, -1);
}

/* What never left the laptop is gone with it. */
static void fall_back(int s)
{
    int64_t site;
    uint64_t had = 0, elsewhere = 0;
    for (int t = 0; t < SITES; t++)
        for (int f = 0; f < FAMILIES; f++)
            *(t == s ? &had : &elsewhere) |= known[t][f];
    copy_in(s, &copies[s]);
    memcpy(known[s], copied[s], sizeof known[s]);
    for (int f = 0; f < FAMILIES; f++)
        elsewhere |= known[s][f];
    lost |= had & ~elsewhere;
    begin(s, "restore");
    recording_silence(sites[s]);
    assert_ok(site_renew(sites[s], &site, &err), err);
    end(s, true);
}

static void pass_on(int s, int t, int only)
{
    merge_kept(s, t, only);
    if (chance(2))
        merge_kept(s, t, only);
    if (is_one(s)) /* of a family that is one all comes along */
        only = -1;
    for (int f = 0; f < FAMILIES; f++)
        for (int i = 0; i < op_count; i++)
            if (known[t][f] >> i & 1 && (only < 0 || only == f || ops[i].kind == ERASE))
                known[s][f] |= (uint64_t)1 << i;
    know_both(s);
}

/* Somebody says that both are one; a colleague may hear of it before that is taken
 * back. */
static void link_them(int s)
{
    int t = (s + 1 + (int)chance(2)) % SITES;
    if (!family_at(s, 0) || !family_at(s, 1) || is_one(s))
        return;
    link_both(s);
    if (chance(3) == 0)
        pass_on(t, s, chance(2) ? (int)chance(FAMILIES) : -1);
    if (chance(3) == 0 && family_at(t, 1))
        command(t, 1);
    if (chance(3) == 0)
        take_back(s);
}

static void act(void)
{
    int s = (int)chance(SITES), f = (int)chance(FAMILIES);
    uint32_t what = chance(100);
    if (linking && chance(12) == 0)
        link_them(s);
    if (what < 30) {
        int t = (s + 1 + (int)chance(2)) % SITES;
        pass_on(s, t, chance(2) ? f : -1);
    } else if (what < 33) {
        copy_out(s, &copies[s]);
        memcpy(copied[s], known[s], sizeof known[s]);
    } else if (what < 36) {
        if (copies[s].bytes)
            fall_back(s);
    } else if (family_at(s, f))
        command(s, f);
}

static void history(uint64_t n)
{
    seed = n * 7919 + 17;
    linking = n % 3 == 0;
    start();
    for (uint32_t i = 10 + chance(31); i > 0; i--)
        act();
    check_laws();
    finish();
    judge_writes();
    judge_removals();
    judge_consents();
    judge_erasures();
    ank_arena_reset(&mem);
}

static void forget(void)
{
    violation = NULL;
    writes = lost_writes = removed = returned = standing = overruled = 0;
}

static bool is_noticed(void)
{
    return violation || lost_writes || returned || overruled;
}

static uint64_t how_many(void)
{
    const char *given = getenv("ANK_MERGE_HISTORIES");
    return given ? strtoull(given, NULL, 10) : SANITIZED ? 30 : 300;
}

static void the_rule_loses_nothing(void **state)
{
    (void)state;
    forget();
    broken = "";
    for (uint64_t n = 1; n <= how_many(); n++) {
        history(n);
        if (is_noticed())
            fail_msg("history %llu: %s, lost %zu, returned %zu, overruled %zu",
                     (unsigned long long)n, violation ? violation : "laws hold",
                     lost_writes, returned, overruled);
    }
    assert_true(writes > 0 && removed > 0 && standing > 0);
    if (getenv("ANK_MERGE_HISTORIES"))
        print_message("%zu writes nobody overwrote, %zu removed, %zu standing no\n",
                      writes, removed, standing);
}

static bool notices(const char *how, uint64_t most)
{
    forget();
    broken = how;
    for (uint64_t n = 1; n <= most && !is_noticed(); n++)
        history(n);
    broken = "";
    return is_noticed();
}

static void a_broken_rule_is_noticed(void **state)
{
    (void)state;
    assert_true(notices("twins", 300));
    assert_true(notices("day", 300));
    if (getenv("ANK_MERGE_HISTORIES")) { /* these take thousands */
        assert_true(notices("collapse", how_many()));
        assert_true(notices("fields", how_many()));
    }
}

/* A copied file ------------------------------------------------------------------- */

static void copy_file(const char *from, const char *to)
{
    char bytes[4096];
    size_t size;
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    assert_true(in && out);
    while ((size = fread(bytes, 1, sizeof bytes, in)) > 0)
        assert_int_equal(fwrite(bytes, 1, size, out), size);
    fclose(in);
    assert_int_equal(fclose(out), 0);
}

static void add_to(struct ank_registry *at, const char *code)
{
    struct ank_family family = {.code = code};
    assert_ok(ank_registry_begin(at, &work, &err), err);
    assert_ok(ank_family_add(at, &family, &err), err);
    assert_ok(ank_registry_end(at, true, &err), err);
}

/* Both count on from the same number; neither's family is taken for what the other one
 * removed. */
static void a_copied_file_counts_for_itself(void **state)
{
    (void)state;
    struct ank_registry *copy;
    struct ank_merge merge = {0};
    assert_ok(ank_registry_end(registry, false, &err), err);
    add_to(registry, "G-1");
    copy_file(kept_path(NULL), kept_path("copy.ank"));
    assert_ok(ank_registry_open(&copy, kept_path("copy.ank"),
                                ANK_READ | ANK_WRITE | ANK_IDENTITY, false, &err),
              err);
    add_to(copy, "G-2");
    add_to(registry, "G-3");
    assert_int_equal(kept_number("SELECT count(*) FROM site"), 1);
    assert_ok(ank_registry_begin(registry, &work, &err), err);
    assert_ok(ank_merge_take(registry, copy, &mem, &merge, &err), err);
    assert_int_equal(merge.added, 1);
    assert_int_equal(kept_number("SELECT count(*) FROM family"), 3);
    assert_int_equal(kept_number("SELECT count(*) FROM site"), 2);
    assert_int_equal(kept_number("SELECT count(*) FROM site WHERE mine = 1"), 1);
    ank_registry_close(copy);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_rule_loses_nothing, open_sites,
                                        close_sites),
        cmocka_unit_test_setup_teardown(a_broken_rule_is_noticed, open_sites,
                                        close_sites),
        cmocka_unit_test_setup_teardown(a_copied_file_counts_for_itself, kept_open,
                                        kept_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
