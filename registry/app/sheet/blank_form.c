/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a project and a family's record to blank forms; see form.h. */
#include "blank_form.h"

#include <string.h>

#include <ankerpunt/model/form_code.h>
#include <ankerpunt/model/joined_list.h>
#include <ankerpunt/model/project.h>
#include <ankerpunt/model/record.h>
#include <ankerpunt/model/wave.h>

static void add(struct form_source *source, struct ank_form *form)
{
    const struct ank_form_code code = {
        form->family, form->person, form->instrument->code, form->instrument->version,
        form->wave ? form->wave->name : NULL};
    form->beside = source->beside == form->lang ? NULL : source->beside;
    form->coach = source->coach;
    form->easy = source->easy;
    form->child = source->child;
    form->today = source->today;
    form->code = ank_form_code_write(&code, source->mem);
    source->forms =
        ank_grow(source->mem, source->forms, source->count, sizeof(struct ank_form *));
    source->forms[source->count++] = form;
}

/* The version of a list that is asked today, when it is wanted; NULL: none. */
static const struct ank_instrument *wanted(const struct form_source *source, size_t at)
{
    const struct ank_instrument *list = source->project->instruments[at];
    return !source->only || source->only == list
               ? ank_project_asks(source->project, list->code, source->today)
               : NULL;
}

const struct ank_instrument *form_first_asked(const struct form_source *source)
{
    for (size_t i = 0; i < source->project->instrument_count; i++)
        if (wanted(source, i))
            return wanted(source, i);
    return NULL;
}

void form_add_blank(struct form_source *source)
{
    const struct ank_project *project = source->project;
    for (size_t i = 0; i < project->instrument_count; i++) {
        const struct ank_instrument *instrument = wanted(source, i);
        if (!instrument)
            continue;
        struct ank_form *form = ank_alloc(source->mem, sizeof *form);
        form->lang = source->lang ? source->lang : ank_lang_find(project->language);
        form->instrument = instrument;
        form->planned = ANK_NO_DAY;
        add(source, form);
    }
}

/* "own theme 2" when its words are sealed; a goal says that it is one. */
static struct ank_domain own_domain(const struct form_source *source,
                                    const struct ank_lang *lang,
                                    const struct ank_own_theme *theme)
{
    const char *number =
        ank_say(lang, source->mem,
                theme->goal ? ANK_N("own goal %lld") : ANK_N("own theme %lld"),
                (long long)theme->number);
    const char *words =
        !theme->text ? number
        : theme->goal
            ? ank_say(lang, source->mem, ANK_N("Goal (10 = reached): %s"), theme->text)
            : theme->text;
    return (struct ank_domain){
        .code = "own", .theme = "", .label = {words, words, words}};
}

/* What the family added is asked on the same page where the scale is the same. */
static const struct ank_instrument *with_own(const struct form_source *source,
                                             const struct ank_lang *lang,
                                             const struct ank_instrument *list,
                                             bool first)
{
    struct ank_instrument *made = ank_alloc(source->mem, sizeof *made);
    *made = *list;
    made->domains =
        ank_alloc(source->mem,
                  (list->domain_count + source->own.count + 1) * sizeof *made->domains);
    for (size_t d = 0; d < list->domain_count; d++)
        made->domains[d] = list->domains[d];
    for (size_t i = 0; i < source->own.count; i++) {
        const struct ank_own_theme *theme = &source->own.theme[i];
        bool here =
            theme->goal ? first : strcmp(theme->instrument_code, list->code) == 0;
        if (here && ank_own_theme_asked(theme, source->today) &&
            ank_scale_same(&theme->scale, &list->scale))
            made->domains[made->domain_count++] = own_domain(source, lang, theme);
    }
    return made->domain_count > list->domain_count ? made : list;
}

/* Which waves are due, late, or begun and not finished: those that `due` tells. */
static const bool *find_open(const struct form_source *source,
                             const struct ank_wave_asked *asked,
                             const struct ank_wave_place *places)
{
    bool *open = ank_alloc(source->mem, asked->waves->count * sizeof *open);
    struct ank_wave_asked one = *asked;
    struct ank_wave_voice most;
    for (one.index = 0; one.index < asked->waves->count; one.index++) {
        const struct ank_wave_place *place = &places[one.index];
        open[one.index] = place->state == ANK_DUE || place->state == ANK_LATE ||
                          ank_wave_unfinished(&one, place, source->today, &most);
    }
    return open;
}

/* Of two planned days the earlier; one that is not known yet comes last. */
static bool comes_before(ank_day a, ank_day b)
{
    return a != ANK_NO_DAY && (b == ANK_NO_DAY || a < b);
}

/* The wave that today belongs to, or another that is open; else, unless only those
 * are wanted, the next one planned. -1: there is none. */
static int choose_wave(const struct form_source *source,
                       const struct ank_wave_asked *asked,
                       const struct ank_wave_place *places, bool due)
{
    int next = -1;
    size_t count = asked->waves->count;
    const bool *open = find_open(source, asked, places);
    int today = ank_wave_of(
        asked->waves, &asked->record->trajectories[asked->trajectory], source->today);
    if (today >= 0 && open[today])
        return today;
    for (size_t i = 0; i < count; i++)
        if (open[i])
            return (int)i;
    for (size_t i = 0; !due && i < count; i++)
        if (places[i].asked && places[i].state == ANK_NOT_YET_DUE &&
            (next < 0 ||
             comes_before(places[i].window.nominal, places[next].window.nominal)))
            next = (int)i;
    return next;
}

static int last_trajectory(const struct ank_record *record, const char *project)
{
    for (size_t t = record->trajectory_count; t-- > 0;)
        if (strcmp(record->trajectories[t].project, project) == 0)
            return (int)t;
    return -1;
}

bool form_add_family(struct form_source *source, const struct ank_record *record,
                     bool due)
{
    const struct ank_project *project = source->project;
    const struct ank_waves *waves = &project->waves;
    int at = last_trajectory(record, project->code);
    if (at < 0)
        return false;
    struct ank_wave_place *places =
        ank_alloc(source->mem, waves->count * sizeof *places);
    for (size_t i = 0; i < project->instrument_count; i++) {
        const struct ank_instrument *instrument = wanted(source, i);
        if (!instrument)
            continue;
        ank_wave_places(record, (size_t)at, waves, project->instruments[i],
                        source->today, places);
        const struct ank_wave_asked asked = {record, (size_t)at, waves, 0,
                                             project->instruments[i]};
        int wave = choose_wave(source, &asked, places, due);
        if (wave < 0 && due)
            continue;
        struct ank_form *form = ank_alloc(source->mem, sizeof *form);
        *form = (struct ank_form){
            .lang = source->lang ? source->lang : ank_lang_of_form(record->language),
            .family = ank_strdup(source->mem, record->family),
            .person = source->person,
            .wave = wave < 0 ? NULL : &waves->wave[wave],
            .planned = wave < 0 ? ANK_NO_DAY : places[wave].window.nominal};
        form->instrument = with_own(source, form->lang, instrument, source->count == 0);
        add(source, form);
    }
    return true;
}
