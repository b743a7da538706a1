/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A project as a preset and options say it; see project_entry.h. */
#include "project_entry.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/analysis/identifier_scan.h>
#include "presets.h"
#include "entry_check.h"

/* Cuts a list at commas, in the arena; the last element is NULL. */
static char **cut(struct ank_arena *mem, const char *list)
{
    char **parts = NULL, *rest = ank_strdup(mem, list), *part;
    size_t count = 0;
    do {
        part = strsep(&rest, ",");
        parts = ank_grow(mem, parts, count, sizeof *parts);
        parts[count++] = part;
    } while (part);
    return parts;
}

static bool read_waves(struct ank_arena *mem, const char *list, struct ank_waves *waves,
                       struct ank_error *err)
{
    char shown[256];
    *waves = (struct ank_waves){0};
    for (char **part = cut(mem, list); *part; part++) {
        struct ank_wave wave;
        if (!ank_wave_parse(*part, &wave))
            return ank_fail(
                err, ANK_INVALID,
                ANK_N(
                    "--waves: %s is no wave; give months such as 3,6,12, or closing, or "
                    "followup-12"),
                ank_shown(*part, shown));
        waves->wave = ank_grow(mem, waves->wave, waves->count, sizeof *waves->wave);
        waves->wave[waves->count++] = wave;
    }
    return true;
}

static struct ank_wave *wave_named(struct ank_waves *waves, const char *name)
{
    for (size_t i = 0; i < waves->count; i++)
        if (strcmp(waves->wave[i].name, name) == 0)
            return &waves->wave[i];
    return NULL;
}

/* "3:46..136" */
static bool read_window(char *text, struct ank_waves *waves)
{
    char *colon = strchr(text, ':');
    char *dots = colon ? strstr(colon, "..") : NULL;
    int64_t from, to;
    if (!dots)
        return false;
    *colon = *dots = '\0';
    struct ank_wave *wave = wave_named(waves, text);
    if (!wave || !ank_decimal_parse(colon + 1, 0, &from) ||
        !ank_decimal_parse(dots + 2, 0, &to) || llabs(from) > 40000 ||
        llabs(to) > 40000)
        return false;
    wave->own_window = true;
    wave->from = (int)from;
    wave->to = (int)to;
    return true;
}

bool project_set_windows(struct ank_work_context *work, const char *list,
                         struct ank_waves *waves, struct ank_error *err)
{
    char shown[256];
    for (char **part = cut(work->mem, list); *part; part++) {
        ank_shown(*part, shown);
        if (!read_window(*part, waves))
            return ank_fail(
                err, ANK_INVALID,
                ANK_N(
                    "--windows: %s is no window of a wave of this project; write WAVE:"
                    "FROM..TO in days, such as 3:46..136"),
                shown);
    }
    return true;
}

static bool find_instruments(struct ank_work_context *work, const char *const *codes,
                             size_t count, struct ank_project *project,
                             struct ank_error *err)
{
    project->instruments = ank_alloc(work->mem, count * sizeof *project->instruments);
    for (size_t i = 0; i < count; i++) {
        if (!ank_instrument_find(work->registry, codes[i], work->mem,
                                 &project->instruments[i], err))
            return false;
        for (size_t j = 0; j < i; j++)
            if (project->instruments[j] == project->instruments[i] ||
                project->instruments[j]->id == project->instruments[i]->id)
                return ank_fail(err, ANK_INVALID, ANK_N("instrument %s is named twice"),
                                codes[i]);
    }
    project->instrument_count = count;
    return true;
}

bool project_check_name(struct ank_work_context *work, const char *given,
                        const char **name, struct ank_error *err)
{
    return check_line("--name", given, 80, name, work->mem, err) &&
           ank_identifier_refuse("--name", *name, err);
}

bool project_make(struct ank_work_context *work, const struct ank_project_entry *entry,
                  struct ank_project *project, struct ank_error *err)
{
    const char *code = entry->code, *name = entry->name, *waves = entry->waves;
    const struct ank_texts *instruments = &entry->instruments;
    struct programme programme;
    *project =
        (struct ank_project){.code = code, .language = "nl", .start = ANK_NO_DAY};
    project->preset = entry->preset ? entry->preset : "gezinscoaching";
    if (!ank_check_code("project", code, err) ||
        !ank_identifier_refuse_project(code, err) ||
        !project_check_name(work, name ? name : code, &project->name, err) ||
        !presets_programme(project->preset, work->mem, &programme, err))
        return false;
    bool own = instruments->count > 0;
    if (!find_instruments(work, own ? instruments->text : programme.instruments,
                          own ? instruments->count : programme.instrument_count,
                          project, err))
        return false;
    project->waves = programme.waves;
    if (waves && !read_waves(work->mem, waves, &project->waves, err))
        return false;
    ank_waves_settle(&project->waves, work->mem);
    return true;
}

/* The version of that list with which the project began. */
static const struct ank_instrument *instrument_of(const struct ank_project *project,
                                                  const struct ank_project *more,
                                                  size_t at)
{
    for (size_t i = 0; i < project->instrument_count; i++)
        if (strcmp(project->instruments[i]->code, more->instruments[at]->code) == 0)
            return project->instruments[i];
    return NULL;
}

/* Scores of another version are other scores; only mended names reach those there. */
static void tell_kept(struct ank_work_context *work, const struct ank_project *project,
                      const struct ank_instrument *there,
                      const struct ank_instrument *latest)
{
    work_notice(
        work,
        there->version == latest->version
            ? SAY(ANK_N("%s has list %s already, in version %d"), project->code,
                  there->code, there->version)
            : SAY(ANK_N(
                      "%s keeps list %s in version %d, with mended names; with --from "
                      "DATE it asks version %d from that day on"),
                  project->code, there->code, there->version, latest->version));
}

bool project_add_instruments(struct ank_work_context *work,
                             const struct ank_texts *codes, struct ank_project *project,
                             struct ank_error *err)
{
    struct ank_project more;
    if (!find_instruments(work, codes->text, codes->count, &more, err))
        return false;
    for (size_t i = 0; i < more.instrument_count; i++) {
        const struct ank_instrument *there = instrument_of(project, &more, i);
        if (there) {
            tell_kept(work, project, there, more.instruments[i]);
            continue;
        }
        project->instruments =
            ank_grow(work->mem, project->instruments, project->instrument_count,
                     sizeof *project->instruments);
        project->instruments[project->instrument_count++] = more.instruments[i];
    }
    return true;
}

bool project_change_waves(struct ank_work_context *work, const char *list,
                          struct ank_waves *waves, struct ank_error *err)
{
    struct ank_waves now;
    if (!read_waves(work->mem, list, &now, err))
        return false;
    for (size_t i = 0; i < now.count; i++) {
        const struct ank_wave *before = wave_named(waves, now.wave[i].name);
        if (before)
            now.wave[i] = *before;
    }
    ank_waves_settle(&now, work->mem);
    *waves = now;
    return true;
}
