/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a file are: by a map, a workbook of ours, or a guess. */
#include <string.h>

#include <ankerpunt/model/form_book.h>
#include <ankerpunt/model/sheet_fit.h>
#include <ankerpunt/model/sheet_join.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/right.h>
#include "../../io/json_map.h"
#include "../../io/json_read.h"
#include "import_taken.h"

static const struct ank_project *find_project(const struct ank_sheet_import *import,
                                              const char *code)
{
    for (size_t i = 0; code && i < import->project_count; i++)
        if (ank_code_same(import->projects[i].code, code))
            return &import->projects[i];
    return NULL;
}

/* The one that was said, or the only one there is. */
static bool choose_project(struct ank_sheet_import *import, struct ank_error *err)
{
    char shown[256];
    const char *said = import->settings.project;
    if (said && !ank_choice_settle(&import->project_choices, &said, import->mem, err))
        return false;
    if (said)
        import->map.project = said;
    if (!import->map.project)
        import->map.project =
            import->project_count == 1 ? import->projects[0].code : ANK_MAP_ASK;
    import->project = find_project(import, import->map.project);
    return import->project || ank_map_is_open(import->map.project) ||
           ank_fail(err, ANK_NOT_FOUND,
                    ANK_N("there is no project %s; \"ankerpunt project list\" shows "
                          "them"),
                    ank_shown(import->map.project, shown));
}

static void add_instruments(struct ank_sheet_import *import,
                            const struct ank_project *project,
                            struct ank_instrument **list, size_t *count)
{
    for (size_t i = 0; i < project->instrument_count; i++) {
        size_t before = 0;
        while (before < *count && list[before]->id != project->instruments[i]->id)
            before++;
        if (before == *count)
            list[(*count)++] = project->instruments[i];
    }
    (void)import;
}

/* Sides of life that may be meant: of the project, or of all of them. */
static void know_instruments(struct ank_sheet_import *import)
{
    size_t most = 1;
    for (size_t i = 0; i < import->project_count; i++)
        most += import->projects[i].instrument_count;
    struct ank_instrument **list = ank_alloc(import->mem, most * sizeof *list);
    import->known.instrument_count = 0;
    for (size_t i = 0; i < import->project_count; i++)
        if (!import->project || import->project == &import->projects[i])
            add_instruments(import, &import->projects[i], list,
                            &import->known.instrument_count);
    import->known.instruments = list;
}

static void propose(struct ank_sheet_import *import)
{
    struct ank_map *map = &import->map;
    map->sheet_count = import->grid_count;
    map->sheets = ank_alloc(import->mem, (map->sheet_count + 1) * sizeof *map->sheets);
    for (size_t i = 0; i < import->grid_count; i++) {
        ank_sheet_guess(&import->grids[i], &import->known, import->mem,
                        &import->guesses[i]);
        map->sheets[i] = import->guesses[i].sheet;
        import->placed[i] = &import->grids[i];
    }
}

bool import_know(struct ank_sheet_import *import, struct ank_error *err)
{
    const struct ank_project *before = import->project;
    if (!choose_project(import, err))
        return false;
    if (import->known.instruments && before == import->project)
        return true;
    know_instruments(import);
    if (!import->joined && !import->book)
        ank_sheet_join(import->grids, import->grid_count, &import->known, import->mem);
    import->joined = true;
    if (!import->mapped)
        propose(import);
    return true;
}

static bool read_known(struct ank_sheet_import *import, struct ank_error *err)
{
    struct ank_registry *registry = import->work->registry;
    struct ank_theme *themes;
    struct ank_right *rights;
    struct ank_sheet_known *known = &import->known;
    if (!ank_project_list(registry, import->mem, &import->projects,
                          &import->project_count, err) ||
        !ank_theme_list(registry, import->mem, &themes, &known->theme_count, err) ||
        !ank_right_list(registry, import->mem, &rights, &known->right_count, err))
        return false;
    known->themes = themes;
    known->rights = rights;
    for (size_t i = 0; i < import->project_count; i++) {
        const struct ank_project *project = &import->projects[i];
        ank_choice_add(&import->project_choices,
                       &(struct ank_choice){.code = project->code,
                                            .label = {project->name, NULL, NULL}},
                       import->mem);
    }
    return import->project_count > 0 ||
           ank_fail(err, ANK_NOT_FOUND,
                    ANK_N("there is no project yet; \"ankerpunt project add\" sets one "
                          "up"));
}

/* A workbook of ours says itself what it is. */
static bool map_book(struct ank_sheet_import *import, struct ank_error *err)
{
    struct ank_form_book book;
    struct ank_arena *mem = import->mem;
    const struct ank_grid *grid = &import->grids[0];
    struct ank_map_at *heads;
    if (!ank_form_book_read(import->book, mem, &book, err))
        return false;
    size_t count = ank_map_heads(grid, ANK_FORM_BOOK_KEYS, 1, mem, &heads);
    struct ank_map_sheet *sheet = ank_alloc(mem, sizeof *sheet);
    *sheet = (struct ank_map_sheet){.sheet = grid->name,
                                    .header = ANK_FORM_BOOK_KEYS,
                                    .header_rows = 1,
                                    .rows = ANK_MAP_SITTING,
                                    .as = "code",
                                    .start_from = "known",
                                    .who = "given"};
    const struct {
        const char *key;
        struct ank_map_at *at;
    } places[] = {{ANK_FORM_BOOK_FAMILY, &sheet->family},
                  {ANK_FORM_BOOK_START, &sheet->start.column},
                  {ANK_FORM_BOOK_DATE, &sheet->date.column},
                  {ANK_FORM_BOOK_BY, &sheet->by},
                  {ANK_FORM_BOOK_MODE, &sheet->mode}};
    sheet->columns = ank_alloc(mem, (count + 1) * sizeof *sheet->columns);
    for (size_t i = 0; i < count; i++) {
        size_t place = 0;
        while (heads[i].text && place < ANK_COUNT(places) &&
               strcmp(heads[i].text, places[place].key) != 0)
            place++;
        if (heads[i].text && place < ANK_COUNT(places))
            *places[place].at = heads[i];
        else if (heads[i].text)
            sheet->columns[sheet->column_count++] =
                (struct ank_map_column){.at = heads[i], .score = heads[i].text};
    }
    import->map = (struct ank_map){.project = book.project,
                                   .language = book.language,
                                   .instrument = book.instrument,
                                   .sheets = sheet,
                                   .sheet_count = 1};
    import->placed[0] = grid;
    return true;
}

static const struct ank_grid *grid_of(const struct ank_sheet_import *import,
                                      const struct ank_map_sheet *sheet)
{
    for (size_t i = 0; i < import->grid_count; i++)
        if (ank_map_is_sheet(sheet, import->grids[i].name))
            return &import->grids[i];
    return import->grid_count == 1 && import->map.sheet_count == 1 ? &import->grids[0]
                                                                   : NULL;
}

/* Each sheet of the map finds its own in the file. */
static bool place_sheets(struct ank_sheet_import *import, struct ank_error *err)
{
    char shown[256];
    struct ank_sheet_guess guess;
    size_t found = 0;
    import->placed =
        ank_alloc(import->mem, (import->map.sheet_count + import->grid_count + 1) *
                                   sizeof(struct ank_grid *));
    for (size_t i = 0; i < import->map.sheet_count; i++) {
        struct ank_map_sheet *sheet = &import->map.sheets[i];
        const struct ank_grid *grid = grid_of(import, sheet);
        if (!grid || (sheet->use && strcmp(sheet->use, "leave") == 0))
            continue;
        ank_sheet_guess(grid, &import->known, import->mem, &guess);
        if (!ank_map_fit(sheet, grid, &guess, import->mem))
            return ank_fail(err, ANK_INVALID,
                            ANK_N("sheet %s: its columns are not those of the map; "
                                  "leave --map out for a new proposal"),
                            ank_shown(grid->name, shown));
        import->placed[i] = grid;
        found++;
    }
    return found > 0 || ank_fail(err, ANK_INVALID,
                                 ANK_N("%s: no sheet has the name that the map gives; "
                                       "leave --map out for a new proposal"),
                                 ank_shown(import->settings.import.path, shown));
}

static bool map_file(struct ank_sheet_import *import, struct ank_error *err)
{
    char *bytes;
    size_t length;
    const char *path = import->settings.map, *text = import->settings.map_text;
    if (!text && !input_read(path, import->mem, &bytes, &length, err))
        return false;
    text = text ? text : bytes;
    if (!map_read(path ? path : "map", text, import->mem, &import->map, err))
        return false;
    import->map_before = map_write(&import->map, import->mem);
    return true;
}

/* Why nothing in the file can be read, of its first sheet that people see. */
static bool refuse_all(const struct ank_sheet_import *import, struct ank_error *err)
{
    char shown[256];
    const char *why =
        ANK_N("%s: no sheet in it has scores or rights that are known here; "
              "columns are known by their headers, such as Wonen or "
              "Leefloon");
    for (size_t i = 0; i < import->grid_count; i++)
        if (import->guesses[i].why == ANK_SHEET_PROPOSED)
            return true;
    for (size_t i = 0; i < import->grid_count; i++)
        if (import->guesses[i].why == ANK_SHEET_EMPTY)
            why = ANK_N("%s: nothing is filled in yet");
    return ank_fail(err, ANK_INVALID, why,
                    ank_shown(import->settings.import.path, shown));
}

bool import_map(struct ank_sheet_import *import, struct ank_error *err)
{
    import->guesses =
        ank_alloc(import->mem, (import->grid_count + 1) * sizeof *import->guesses);
    import->placed =
        ank_alloc(import->mem, (import->grid_count + 1) * sizeof *import->placed);
    bool given = import->settings.map || import->settings.map_text;
    import->mapped = given || import->book;
    if (!read_known(import, err))
        return false;
    if (given ? !map_file(import, err) : import->book && !map_book(import, err))
        return false;
    if (!import_know(import, err))
        return false;
    return given ? place_sheets(import, err) : import->book || refuse_all(import, err);
}

struct ank_asking import_asking(struct ank_sheet_import *import)
{
    return (struct ank_asking){.known = &import->known,
                               .map = &import->map,
                               .grids = import->placed,
                               .reading = &import->reading,
                               .projects = &import->project_choices,
                               .waves =
                                   import->project ? &import->project->waves : NULL,
                               .mem = import->mem};
}
