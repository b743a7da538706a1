/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several registries say of one thing, and choosing; see
 * <ankerpunt/registry/dispute.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/dispute.h>
#include "link_settle.h"
#include "recording.h"
#include "site.h"
#include "stmt.h"
#include "version_text.h"
#include "version_view.h"
#include "version_write.h"

/* A family read as for a merge with nobody. */
struct opened {
    struct ank_registry *registry;
    struct ank_arena *mem;
    struct sites sites;
    struct view_lists lists;
    int64_t *places;
    struct family_versions versions;
    struct view view;
};

static bool know_sites(struct opened *o, struct ank_error *err)
{
    int64_t most = 0;
    if (!sites_read(o->registry, o->mem, &o->sites, err) ||
        !view_lists_read(o->registry, o->mem, &o->lists, err))
        return false;
    for (size_t i = 0; i < o->sites.count; i++)
        most = o->sites.id[i] > most ? o->sites.id[i] : most;
    o->places = ank_alloc(o->mem, (size_t)(most + 1) * sizeof *o->places);
    for (size_t i = 0; i < o->sites.count; i++)
        o->places[o->sites.id[i]] = (int64_t)i;
    return true;
}

static bool read_family(struct opened *o, int64_t family, struct ank_error *err)
{
    const struct version_source source = {o->registry, family, o->places, o->mem,
                                          &o->lists};
    const struct viewing viewing = {o->registry, o->mem, &o->lists};
    registry_guard(o->registry, false); /* of what is sealed only that it differs */
    bool done = versions_read(&source, &o->versions, err) &&
                view_make(&viewing, &o->versions, &o->view, err);
    registry_guard(o->registry, true);
    return done;
}

/* Telling what it is -------------------------------------------------------------- */

/* 'it''s' as it's, 5, "parked" as parked; a box stays closed. */
static const char *plain(struct ank_arena *mem, const char *literal)
{
    if (!literal || strcmp(literal, "NULL") == 0)
        return NULL;
    if (*literal == 'X')
        return "*";
    if (*literal != '\'' && *literal != '"')
        return literal;
    char quote = *literal, *text = ank_strdup(mem, literal + 1), *to = text;
    for (const char *from = literal + 1; *from; from++) {
        if (*from == quote && *++from != quote)
            break;
        *to++ = *from;
    }
    *to = '\0';
    return text;
}

static const char *value_in(const struct view_row *row, const char *column)
{
    for (size_t i = 0; i < row->shape->count; i++)
        if (strcmp(row->shape->columns[i].name, column) == 0)
            return row->values[i];
    return NULL;
}

static bool is_link(const struct view_row *row)
{
    return strcmp(row->shape->table, "linked") == 0;
}

/* Who became one. */
static const char *link_words(const struct opened *o, const struct view_row *row,
                              struct ank_error *err)
{
    return link_told(o->registry, o->mem,
                     ank_format(o->mem, "one=%s, two=%s, first=%s",
                                value_in(row, "one"), value_in(row, "two"),
                                value_in(row, "first")),
                     err);
}

/* The code of a person whose uid is that literal. */
static const char *person_code(const struct opened *o, const char *literal)
{
    unsigned char record[record_size];
    if (!literal || !shape_read_uid(literal, record))
        return NULL;
    for (size_t i = 0; i < o->view.count; i++)
        if (strcmp(o->view.row[i].shape->table, "person") == 0 &&
            memcmp(o->view.row[i].record, record, record_size) == 0)
            return plain(o->mem, value_in(&o->view.row[i], "code"));
    return NULL;
}

static const char *what_of(const struct opened *o, const struct view_row *row)
{
    static const char *const telling[] = {"right_entry", "purpose", "kind", "wave",
                                          "status",      "code",    "name", "title",
                                          "channel",     "domain"};
    const char *who = person_code(o, value_in(row, "person"));
    const char *what = NULL;
    for (size_t i = 0; i < ANK_COUNT(telling) && !what; i++)
        what = plain(o->mem, value_in(row, telling[i]));
    return what && who ? ank_format(o->mem, "%s, %s", what, who) : what ? what : who;
}

static ank_day day_of(const struct opened *o, const struct view_row *row)
{
    static const char *const days[] = {"day", "start", "from_day", "until"};
    for (size_t i = 0; i < ANK_COUNT(days); i++) {
        ank_day day;
        const char *text = plain(o->mem, value_in(row, days[i]));
        if (text && ank_day_parse(text, &day))
            return day;
    }
    return ANK_NO_DAY;
}

static bool name_domain(const struct opened *o, const struct view_row *row,
                        struct ank_dispute *dispute, struct ank_error *err)
{
    size_t place;
    if (!score_place(dispute->field, &place))
        return true;
    struct stmt *q =
        stmt(o->registry, "SELECT i.id, d.code FROM instrument i JOIN domain d"
                          " ON d.instrument = i.id WHERE d.position = ?2 AND"
                          " i.code || '/' || i.version = ?1");
    const char *instrument = plain(o->mem, value_in(row, "instrument"));
    char *name = ank_strndup(o->mem, instrument, strcspn(instrument, "#"));
    stmt_text(q, 1, name);
    stmt_int(q, 2, (int64_t)place);
    if (stmt_next(q)) {
        dispute->instrument = stmt_get_int(q, 0);
        dispute->domain = stmt_get_word(q, 1, o->mem);
    }
    return stmt_done(q, err);
}

static void add_word(const struct opened *o, struct ank_dispute *dispute,
                     const struct ank_said *said)
{
    const struct stamp_row *stamp = stamp_of(&o->versions, said->stamp);
    const char *who = stamp && *stamp->who ? stamp->who : "?";
    for (size_t i = 0; i < dispute->words; i++)
        if (strcmp(dispute->word[i].who, who) == 0 && said->value &&
            dispute->word[i].literal &&
            strcmp(dispute->word[i].literal, said->value) == 0)
            return;
    dispute->word =
        ank_grow(o->mem, dispute->word, dispute->words, sizeof *dispute->word);
    const char *person = person_code(o, said->value);
    dispute->word[dispute->words++] = (struct ank_dispute_word){
        who, person ? person : plain(o->mem, said->value), said->value};
}

/* The list ------------------------------------------------------------------------ */

static int compare_texts(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "");
}

static int compare_words(const void *a, const void *b)
{
    const struct ank_dispute_word *left = a, *right = b;
    int order = strcmp(left->who, right->who);
    return order ? order : compare_texts(left->value, right->value);
}

static bool add_dispute(const struct opened *o, struct ank_dispute_list *list,
                        const struct view_row *row,
                        const struct ank_version_field *field, struct ank_error *err)
{
    struct ank_dispute dispute = {
        .kind = field ? ANK_DISPUTE_VALUE : ANK_DISPUTE_WAITS,
        .family_id = o->versions.family,
        .table = row->shape->table,
        .field = field ? field->name : "",
        .day = day_of(o, row),
        .what = is_link(row) ? link_words(o, row, err) : what_of(o, row),
    };
    if (err->code != ANK_OK)
        return false;
    memcpy(dispute.record, row->record, record_size);
    for (size_t i = 0; field && i < field->count; i++)
        add_word(o, &dispute, &field->said[i]);
    for (size_t i = 0; !field && i < row->count; i++)
        add_word(
            o, &dispute,
            &(struct ank_said){row->versions[i]->stamp, row->versions[i]->seen, NULL});
    for (size_t i = 0; is_link(row) && i < dispute.words; i++)
        dispute.word[i].value =
            link_told(o->registry, o->mem,
                      ank_format(o->mem, "one=%s", dispute.word[i].literal), err);
    if (field)
        dispute.shown = dispute.word[0];
    if (dispute.words)
        qsort(dispute.word, dispute.words, sizeof *dispute.word, compare_words);
    if (field && !name_domain(o, row, &dispute, err))
        return false;
    list->row = ank_grow(o->mem, list->row, list->count, sizeof *list->row);
    list->row[list->count++] = dispute;
    return true;
}

/* A consent is never asked: the no holds. */
static bool is_asked(const struct view_row *row, const struct ank_version_field *field)
{
    return ank_field_disputed(field) && strcmp(row->shape->table, "consent") != 0;
}

static bool list_family(struct opened *o, int64_t family, struct ank_dispute_list *list,
                        struct ank_error *err)
{
    if (!read_family(o, family, err))
        return false;
    bool done = true;
    for (size_t i = 0; done && i < o->view.count; i++) {
        const struct view_row *row = &o->view.row[i];
        if (row->waits)
            done = add_dispute(o, list, row, NULL, err);
        for (size_t j = 0; done && !row->waits && j < row->field_count; j++)
            if (is_asked(row, &row->fields[j]))
                done = add_dispute(o, list, row, &row->fields[j], err);
    }
    return done;
}

static int compare_disputes(const void *a, const void *b)
{
    const struct ank_dispute *left = a, *right = b;
    int order = compare_texts(left->family, right->family);
    order = order ? order : (left->day > right->day) - (left->day < right->day);
    order = order ? order : compare_texts(left->table, right->table);
    order = order ? order : compare_texts(left->what, right->what);
    return order ? order : compare_texts(left->field, right->field);
}

/* Families of which versions stand beside each other. */
static bool list_families(struct opened *o, int64_t family,
                          struct ank_dispute_list *list, struct ank_error *err)
{
    static const char one[] =
        "SELECT ?1, coalesce((SELECT code FROM family WHERE id = ?1), '') WHERE EXISTS"
        " (SELECT 1 FROM aside WHERE family = ?1) OR EXISTS (SELECT 1 FROM version"
        " WHERE family = ?1 AND instr(fields, '=') > 0)";
    static const char all[] =
        "SELECT w.family, coalesce(f.code, '') FROM (SELECT family FROM aside UNION"
        " SELECT family FROM version WHERE instr(fields, '=') > 0) w"
        " LEFT JOIN family f ON f.id = w.family WHERE ?1 = 0";
    bool done = true;
    struct stmt *q = stmt(o->registry, family ? one : all);
    stmt_int(q, 1, family);
    while (done && stmt_next(q)) {
        size_t before = list->count;
        const char *code = stmt_get_word(q, 1, o->mem);
        done = list_family(o, stmt_get_id(q, 0), list, err);
        for (size_t i = before; i < list->count; i++)
            list->row[i].family = code;
    }
    return stmt_done(q, err) && done;
}

bool ank_dispute_list(struct ank_registry *registry, int64_t family,
                      struct ank_arena *mem, struct ank_dispute_list *list,
                      struct ank_error *err)
{
    struct opened o = {.registry = registry, .mem = mem};
    *list = (struct ank_dispute_list){0};
    bool done = know_sites(&o, err) && list_families(&o, family, list, err);
    if (list->count)
        qsort(list->row, list->count, sizeof *list->row, compare_disputes);
    return done;
}

bool ank_dispute_scores(struct ank_registry *registry, const char *project,
                        size_t *count, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct ank_dispute_list list;
    *count = 0;
    bool done = ank_dispute_list(registry, 0, &mem, &list, err);
    for (size_t i = 0; done && i < list.count; i++) {
        const struct ank_dispute *row = &list.row[i];
        bool there = true;
        if (row->kind != ANK_DISPUTE_VALUE || strcmp(row->table, "sitting") != 0)
            continue;
        if (project) {
            int64_t found = 0;
            struct stmt *q = stmt(
                registry, "SELECT EXISTS (SELECT 1 FROM trajectory WHERE family = ?1"
                          " AND project = " CODED("project", "2") ")");
            stmt_int(q, 1, row->family_id);
            stmt_text(q, 2, project);
            done = stmt_number(q, &found, err);
            there = found != 0;
        }
        *count += there;
    }
    ank_arena_free(&mem);
    return done;
}

/* Choosing ------------------------------------------------------------------------ */

/* The next stamp of this site, with all that was seen. */
static bool add_stamp(struct opened *o, int64_t *site, struct ank_stamp *stamp,
                      struct ank_error *err)
{
    unsigned char nonce[8];
    int64_t family = o->versions.family;
    if (!site_mine(o->registry, site, err))
        return false;
    struct stmt *q =
        stmt(o->registry, "INSERT INTO seen (family, site, n) VALUES (?1, ?2, 1)"
                          " ON CONFLICT (family, site) DO UPDATE SET n = n + 1");
    stmt_int(q, 1, family);
    stmt_int(q, 2, *site);
    if (!stmt_run(q, err))
        return false;
    q = stmt(o->registry, "SELECT n FROM seen WHERE family = ?1 AND site = ?2");
    stmt_int(q, 1, family);
    stmt_int(q, 2, *site);
    stamp->site = *site;
    if (!stmt_number(q, &stamp->n, err))
        return false;
    site_nonce(nonce);
    q = stmt(o->registry,
             "INSERT INTO stamp (family, site, n, at, who, nonce, seen) SELECT ?1, ?2,"
             " ?3, at, who, ?4, (SELECT group_concat(site || ':' || n, ' ') FROM seen"
             " WHERE family = ?1) FROM working");
    stmt_int(q, 1, family);
    stmt_int(q, 2, *site);
    stmt_int(q, 3, stamp->n);
    stmt_blob(q, 4, nonce, sizeof nonce);
    return stmt_run(q, err);
}

static struct view_row *row_of(struct opened *o, const struct ank_dispute *dispute)
{
    for (size_t i = 0; i < o->view.count; i++)
        if (memcmp(o->view.row[i].record, dispute->record, record_size) == 0 &&
            strcmp(o->view.row[i].shape->table, dispute->table) == 0)
            return &o->view.row[i];
    return NULL;
}

/* Lines of the fields that nobody chose now, as the table keeps them. */
static const char *lines_but(struct opened *o, const struct view_row *row,
                             const char *chosen)
{
    const char *lines = NULL;
    for (size_t i = 0; i < row->field_count; i++) {
        struct ank_version_field field = row->fields[i];
        if (strcmp(field.name, chosen) == 0 || *field.name == '#' ||
            (field.count == 1 && !field.said->value))
            continue;
        field.said = ank_alloc(o->mem, field.count * sizeof *field.said);
        for (size_t j = 0; j < field.count; j++) {
            field.said[j] = row->fields[i].said[j];
            field.said[j].stamp.site = o->sites.id[field.said[j].stamp.site];
        }
        const char *line = line_write(o->mem, &field);
        lines = lines ? ank_format(o->mem, "%s\n%s", lines, line) : line;
    }
    return lines;
}

/* The versions of the row, and of its twins, go. */
static bool drop_versions(struct opened *o, const struct view_row *row,
                          struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < row->count; i++) {
        struct stmt *aside = stmt(o->registry, "DELETE FROM aside WHERE family = ?1"
                                               " AND record = ?2"),
                    *version = stmt(o->registry, "DELETE FROM version WHERE family = ?1"
                                                 " AND record = ?2");
        stmt_int(aside, 1, o->versions.family);
        stmt_blob(aside, 2, row->versions[i]->record, record_size);
        stmt_int(version, 1, o->versions.family);
        stmt_blob(version, 2, row->versions[i]->record, record_size);
        done = stmt_run(aside, err) && stmt_run(version, err);
    }
    return done;
}

static bool put_version(struct opened *o, const struct view_row *row,
                        const char *chosen, struct ank_error *err)
{
    int64_t site;
    struct ank_stamp stamp;
    if (!add_stamp(o, &site, &stamp, err) || !drop_versions(o, row, err))
        return false;
    struct stmt *q =
        stmt(o->registry, "INSERT OR REPLACE INTO version (family, record, site, n,"
                          " fields) VALUES (?1, ?2, ?3, ?4, ?5)");
    stmt_int(q, 1, o->versions.family);
    stmt_blob(q, 2, row->record, record_size);
    stmt_int(q, 3, site);
    stmt_int(q, 4, stamp.n);
    stmt_made(q, 5, lines_but(o, row, chosen));
    return stmt_run(q, err);
}

/* The row as it is, with the chosen value in it. */
static bool put_value(struct opened *o, struct view_row *row, const char *field,
                      const char *literal, struct ank_error *err)
{
    for (size_t i = 0; i < row->field_count; i++)
        if (strcmp(row->fields[i].name, field) == 0)
            row->fields[i].said[0].value = literal;
    view_values(o->mem, row);
    return version_row_update(&(struct version_target){.registry = o->registry,
                                                       .mem = o->mem,
                                                       .sites = &o->sites,
                                                       .family = o->versions.family},
                              row, err);
}

static bool open_dispute(struct opened *o, const struct ank_dispute *dispute,
                         struct view_row **row, struct ank_error *err)
{
    recording_silence(o->registry); /* the stamp is written here */
    if (!know_sites(o, err) || !read_family(o, dispute->family_id, err))
        return false;
    *row = row_of(o, dispute);
    return *row || ank_fail(err, ANK_NOT_FOUND,
                            ANK_N("that was chosen already; \"ankerpunt merge list\" "
                                  "shows what waits"));
}

bool ank_dispute_take(struct ank_registry *registry, const struct ank_dispute *dispute,
                      const struct ank_dispute_word *word, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct view_row *row;
    struct opened o = {.registry = registry, .mem = &mem};
    bool done = open_dispute(&o, dispute, &row, err);
    registry_guard(registry, false);
    done = done && put_version(&o, row, dispute->field, err) &&
           put_value(&o, row, dispute->field, word->literal, err) &&
           (!is_link(row) || link_renew(registry, dispute->family_id, err));
    registry_guard(registry, true);
    ank_arena_free(&mem);
    return done;
}

bool ank_dispute_place(struct ank_registry *registry, const struct ank_dispute *dispute,
                       struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct view_row *row;
    bool changed;
    struct opened o = {.registry = registry, .mem = &mem};
    bool done = open_dispute(&o, dispute, &row, err);
    if (done) {
        const struct version_target target = {registry, &mem, &o.sites,
                                              dispute->family_id, &o.versions};
        registry_guard(registry, false);
        done = versions_write(&target, &o.versions, &o.view, &changed, err);
        registry_guard(registry, true);
        if (done && row->waits)
            done = ank_fail(err, ANK_INVALID,
                            ANK_N("there is still no place for it; change what stands "
                                  "in its way first, or give --remove"));
    }
    ank_arena_free(&mem);
    return done;
}

bool ank_dispute_remove(struct ank_registry *registry,
                        const struct ank_dispute *dispute, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct view_row *row;
    struct opened o = {.registry = registry, .mem = &mem};
    int64_t site;
    struct ank_stamp stamp;
    bool done = open_dispute(&o, dispute, &row, err);
    registry_guard(registry, false);
    done = done && add_stamp(&o, &site, &stamp, err) && drop_versions(&o, row, err) &&
           (row->waits ||
            version_row_remove(&(struct version_target){.registry = registry,
                                                        .mem = &mem,
                                                        .sites = &o.sites,
                                                        .family = dispute->family_id},
                               row, err));
    registry_guard(registry, true);
    ank_arena_free(&mem);
    return done;
}
