/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scores file: runs of rows of one voice on one day become sittings. */
#include <string.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/person.h>
#include "entry_check.h"
#include "entry_values.h"
#include "sitting_entry.h"
#include "import_rows.h"
#include "../export/export_limits.h"

enum { FAMILY, DATE, DOMAIN, SCORE, INSTRUMENT, BY, MODE, THEN, RETEST, FACES };

static const struct csv_column columns[] = {
    {"family", true},
    {"date", true},
    {"domain", true},
    {"score", true},
    {"instrument", false},
    {"by", false},
    {"mode", false},
    {"then", false},
    {"retest", false},
    {"faces", false},
    {0},
};

struct scores {
    struct sitting_entry entry;
    struct ank_arena mem; /* of the family at hand */
    char family[40], by[40], mode[16];
    bool then, retest, open; /* rows of one voice and day are being read */
    struct ank_place *places;
    size_t place_count;
    int64_t family_id;
    char day_text[16], mode_text[64]; /* as in the file */
};

static const char *cell(const char *const *values, int column)
{
    return values[column] ? values[column] : "";
}

static bool find_family(struct import *import, struct scores *scores, const char *code,
                        struct ank_error *err)
{
    char shown[256];
    struct ank_arena *mem = &scores->mem;
    if (strcmp(scores->family, code) == 0)
        return true;
    ank_arena_reset(mem);
    scores->family[0] = '\0';
    if (!ank_family_places(import->work->registry, code, mem, &scores->family_id,
                           &scores->places, &scores->place_count, err))
        return false;
    if (!scores->family_id)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("there is no family %s; import families first, or mend the code"),
            ank_shown(code, shown));
    if (!import_allowed(import, code, scores->family_id, err))
        return false;
    strncpy(scores->family, code, sizeof scores->family - 1);
    return true;
}

/* An unknown voice makes a person. */
static bool find_person(struct import *import, struct scores *scores, const char *code,
                        int64_t *person, struct ank_error *err)
{
    *person = 0;
    if (!*code)
        return true;
    if (!ank_check_code("by", code, err) ||
        !ank_person_id(import->work->registry, scores->family_id, code, person, err))
        return false;
    if (*person)
        return true;
    struct ank_person made = {.code = code};
    if (!ank_person_add(import->work->registry, scores->family_id, &made, err))
        return false;
    *person = made.id;
    return true;
}

static bool same_run(const struct scores *scores, const char *const *values,
                     const struct ank_sitting_key *marks)
{
    return scores->open && strcmp(scores->family, values[FAMILY]) == 0 &&
           strcmp(scores->day_text, values[DATE]) == 0 &&
           strcmp(scores->by, cell(values, BY)) == 0 &&
           strcmp(scores->mode_text, cell(values, MODE)) == 0 &&
           scores->then == marks->then && scores->retest == marks->retest;
}

static void note_early(struct import *import, const struct scores *scores, ank_day day)
{
    if (scores->place_count && day < scores->places[0].start - ANK_BEFORE_INTAKE &&
        import->early_dates++ == 0)
        import->early_line = import_line(import);
}

static bool read_mode(struct import *import, const char **mode, struct ank_error *err)
{
    char shown[256];
    struct ank_arena mem = {0};
    import_coded(import, ank_mode_codes, mode);
    bool fine =
        !**mode || ank_code_find(ank_mode_codes, *mode) ||
        ank_fail(err, ANK_INVALID, ANK_N("%s is none of %s"), ank_shown(*mode, shown),
                 ank_code_names(ank_mode_codes, ", ", &mem));
    ank_arena_free(&mem);
    return fine;
}

/* Who speaks; asked only when the family is known. */
static bool read_voice(struct import *import, struct scores *scores, const char *by,
                       int64_t *person, struct ank_error *err)
{
    if (!find_person(import, scores, by, person, err))
        return false;
    const struct entry_voice voice = {scores->family, scores->family_id, by, *person};
    return !*person || entry_allowed(import->work, &voice, err);
}

/* Who, when and how. Each cell is looked at, also when another one is wrong. */
static bool read_run(struct import *import, struct scores *scores,
                     const char *const *values, struct ank_sitting_key *key,
                     const char **mode, struct ank_error *err)
{
    bool family = import_cell(import, "family",
                              find_family(import, scores, values[FAMILY], err), err);
    key->family = scores->family_id;
    bool fine = import_cell(import, "date",
                            import_happened(import, values[DATE], &key->day, err), err);
    fine &= import_cell(
        import, "by",
        !family || read_voice(import, scores, cell(values, BY), &key->person, err),
        err);
    return import_cell(import, "mode", read_mode(import, mode, err), err) && family &&
           fine;
}

/* Ends the run before, and begins one for this row's voice and day; without marks they
 * were wrong, and only its other cells are looked at. */
static bool begin_run(struct import *import, struct scores *scores,
                      const char *const *values, const struct ank_sitting_key *marks,
                      struct ank_error *err)
{
    bool kept = !scores->open || sitting_entry_keep(&scores->entry, err);
    const char *mode = cell(values, MODE);
    struct ank_sitting_key key = marks ? *marks : (struct ank_sitting_key){0};
    scores->open = false;
    if (!kept || !read_run(import, scores, values, &key, &mode, err) || !marks)
        return false;

    strcpy(scores->by, cell(values, BY));
    snprintf(scores->mode_text, sizeof scores->mode_text, "%s", cell(values, MODE));
    strcpy(scores->mode, mode);
    snprintf(scores->day_text, sizeof scores->day_text, "%s", values[DATE]);
    scores->then = marks->then;
    scores->retest = marks->retest;
    note_early(import, scores, key.day);
    const struct ank_place *place =
        ank_place_at(scores->places, scores->place_count, key.day);
    sitting_entry_begin(&scores->entry, scores->family, &key,
                        place ? place->project : 0, *mode ? scores->mode : NULL);
    scores->entry.faces = *cell(values, FACES) != '\0';
    scores->open = true;
    return true;
}

static bool read_mark(const char *text, bool *mark, struct ank_error *err)
{
    char shown[256];
    *mark = strcmp(text, "yes") == 0;
    return !*text || *mark ||
           ank_fail(err, ANK_INVALID, ANK_N("%s is neither yes nor empty"),
                    ank_shown(text, shown));
}

/* What kind of sitting a row belongs to. */
static bool read_marks(struct import *import, const char *const *values,
                       struct ank_sitting_key *marks, struct ank_error *err)
{
    bool faces; /* of a sitting of any kind */
    *marks = (struct ank_sitting_key){0};
    bool fine = import_cell(import, "then",
                            read_mark(cell(values, THEN), &marks->then, err), err);
    fine &= import_cell(import, "retest",
                        read_mark(cell(values, RETEST), &marks->retest, err), err);
    fine &=
        import_cell(import, "faces", read_mark(cell(values, FACES), &faces, err), err);
    return fine &&
           import_cell(import, "retest",
                       !marks->then || !marks->retest ||
                           ank_fail(err, ANK_INVALID,
                                    ANK_N("a retest does not look back; leave then or "
                                          "retest empty")),
                       err);
}

/* A cell that is no code is looked up by what it may be called. */
static void name_domain(struct import *import, struct scores *scores,
                        const char *instrument, const char **domain)
{
    struct ank_arena mem = {0};
    if (sitting_entry_coded(&scores->entry, instrument, *domain))
        return;
    struct ank_choices among = sitting_entry_choices(&scores->entry, instrument, &mem);
    import_called(import, &among, domain);
    ank_arena_free(&mem);
}

/* A mark as it was said, and what everybody writes for a status; a step of the scale
 * is neither, unless marks were said. */
static const char *score_of(const struct import *import,
                            const struct sitting_part *sheet, const char *cell)
{
    ank_score score;
    const struct ank_map_words *marks = &import->settings->marks;
    if (marks->count == 0 && ank_scale_read(&sheet->instrument->scale, cell, &score))
        return cell;
    const char *means = ank_map_word(marks, cell);
    if (!means)
        means = ank_map_status(cell);
    return !means ? cell : strcmp(means, "empty") == 0 ? "" : means;
}

static bool take_row(struct import *import, void *context, const char **values,
                     const char **column, struct ank_error *err)
{
    struct scores *scores = context;
    struct sitting_part *sheet;
    size_t position;
    ank_score score;
    enum ank_put put;
    struct ank_sitting_key marks;
    bool marked = read_marks(import, values, &marks, err);
    if ((!marked || !same_run(scores, values, &marks)) &&
        !begin_run(import, scores, values, marked ? &marks : NULL, err))
        return false;

    const char *instrument = cell(values, INSTRUMENT);
    *column = "domain";
    name_domain(import, scores, *instrument ? instrument : NULL, &values[DOMAIN]);
    if (!sitting_entry_domain(&scores->entry, *instrument ? instrument : NULL,
                              values[DOMAIN], &sheet, &position, err)) {
        if (err->code == ANK_EXISTS)
            *column = "mode";
        return false;
    }
    *column = "score";
    values[SCORE] = score_of(import, sheet, values[SCORE]);
    if (!*values[SCORE]) /* not asked */
        return true;
    if (!sitting_entry_read(sheet, values[SCORE], &score, err) ||
        !sitting_entry_put(&scores->entry, sheet, position, score, &put, err))
        return false;
    import_count(import, put);
    return true;
}

static bool keep_last(struct import *import, void *context, struct ank_error *err)
{
    (void)import;
    struct scores *scores = context;
    return !scores->open || sitting_entry_keep(&scores->entry, err);
}

bool import_score_rows(struct import *import, struct ank_error *err)
{
    static const struct import_kind kind = {"import scores", columns, take_row,
                                            keep_last};
    struct ank_work_context *work = import->work;
    struct scores *scores = ank_alloc(work->mem, sizeof *scores);
    if (!sitting_entry_open(&scores->entry, work, err))
        return false;
    scores->entry.correct = scores->entry.moves = import->settings->correct;
    scores->entry.mem = &scores->mem;
    scores->entry.many = true;
    bool done = import_read(import, &kind, scores, err);
    if (done && scores->entry.moved)
        work_notice(work, SAY(ANK_N("note: starts that became another number: %zu"),
                              scores->entry.moved));
    if (done && scores->entry.unfinished)
        work_notice(work,
                    SAY(ANK_N("note: talks in which a domain that is obliged is still "
                              "open: %zu"),
                        scores->entry.unfinished));
    ank_arena_free(&scores->mem);
    return done;
}

static bool take_file(struct ank_work_context *work,
                      const struct ank_import_settings *settings,
                      struct ank_import_counts *counts, struct ank_error *err)
{
    struct import import = {.work = work, .settings = settings, .counts = counts};
    return import_score_rows(&import, err);
}

void ank_import_marks(struct ank_work_context *work,
                      const struct ank_import_settings *settings,
                      struct ank_texts *marks)
{
    const char *values[ANK_COUNT(columns)];
    struct csv_reader *reader;
    struct ank_error ignored = {0};
    struct ank_map_words seen = {0};
    *marks = (struct ank_texts){0};
    if (strcmp(settings->path, "-") == 0 ||
        !csv_open(&reader, settings->path, columns, NULL, &ignored))
        return;
    while (csv_next(reader, values)) {
        const char *cell = values[SCORE];
        if (!cell || !ank_map_is_mark(cell) || ank_map_word(&seen, cell))
            continue;
        cell = ank_strdup(work->mem, cell);
        ank_map_say(&seen, cell, ANK_MAP_ASK, work->mem);
        marks->text =
            ank_grow(work->mem, marks->text, marks->count, sizeof *marks->text);
        marks->text[marks->count++] = cell;
    }
    if (!csv_close(reader, &ignored))
        *marks = (struct ank_texts){0};
}

bool ank_import_scores(struct ank_work_context *work,
                       const struct ank_import_settings *settings,
                       struct ank_import_counts *counts, struct ank_error *err)
{
    bool done = import_take(work, settings, counts, take_file, err);
    if (done)
        export_limits_tell(work, ANK_EXPORT_SCORES);
    return done;
}
