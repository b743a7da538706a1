/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A release in words, in the language of its paper. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/wave.h>
#include "release.h"

const char *release_wave_code(const struct ank_asked *row)
{
    return row->wave ? row->wave->name : "";
}

const char *release_wave_words(const struct release *release,
                               const struct ank_wave *wave)
{
    return wave ? ank_wave_when(release->lang, release->work->mem, wave) : "";
}

/* "housing" of "change/housing/6", "income" of "group/income". */
const char *release_row_code(const struct ank_asked *row)
{
    const char *slash = strchr(row->item.measure, '/');
    return slash ? slash + 1 : row->item.measure;
}

static const char *theme_words(const struct release *release, const char *code)
{
    for (size_t i = 0; i < release->theme_count; i++)
        if (strcmp(release->themes[i].code, code) == 0)
            return ank_label_plain(release->lang, release->work->mem,
                                   &release->themes[i].label);
    return NULL;
}

static const char *domain_words(const struct release *release,
                                const struct ank_asked *row)
{
    const char *code =
        release_row_code(row); /* "housing/6", or "health.list.teeth/6" */
    bool by_theme =
        row->kind == ANK_ASKED_CHANGE && strcspn(code, ".") > strcspn(code, "/");
    const char *theme = release->project_count > 1 && by_theme
                            ? theme_words(release, row->domain->theme)
                            : NULL;
    return theme ? theme
                 : ank_label_plain(release->lang, release->work->mem,
                                   &row->domain->label);
}

static const char *group_words(const struct release *release, const char *group)
{
    return ank_code_words(release->lang, ank_group_codes, group);
}

const char *release_row_words(const struct release *release,
                              const struct ank_asked *row)
{
    static const char *const words[ANK_ASKED_KINDS] = {
        [ANK_ASKED_STARTED] = ANK_N("families that started"),
        [ANK_ASKED_REFERRAL] = ANK_N("how families came"),
        [ANK_ASKED_DUE] = ANK_N("families that were due"),
        [ANK_ASKED_REACHED] = ANK_N("families that were rated"),
        [ANK_ASKED_CLOSED] = ANK_N("families whose support ended"),
        [ANK_ASKED_DURATION] = ANK_N("months from start to closing"),
        [ANK_ASKED_CONTACTS] = ANK_N("contacts a month, for each family"),
        [ANK_ASKED_HOURS] = ANK_N("hours of contact a month, for each family"),
        [ANK_ASKED_BUDGET] =
            ANK_N("tailor-made budget spent, for each family, in hundreds of euro"),
        [ANK_ASKED_SIGNALS] = ANK_N("families that run into a signal"),
        [ANK_ASKED_EXPLORED] = ANK_N("families whose rights were explored"),
        [ANK_ASKED_STAGE] = ANK_N("the furthest that a right came"),
        [ANK_ASKED_FOUND] = ANK_N("rights found, for each family"),
        [ANK_ASKED_REALISED] = ANK_N("rights in order, for each family"),
        [ANK_ASKED_TIME] = ANK_N("until a first right was in order"),
    };
    if (row->domain)
        return domain_words(release, row);
    if (row->group)
        return group_words(release, row->group);
    return ank_words(release->lang, words[row->kind]);
}

const char *release_site_name(const struct release *release, size_t site)
{
    return site < release->project_count
               ? release->projects[site]->name
               : ank_words(release->lang, ANK_N("all projects together"));
}

const char *release_site_words(const struct release *release,
                               const struct ank_asked *row)
{
    return release_site_name(release, row->project);
}

bool release_site_is_told(const struct release *release, size_t site)
{
    for (size_t i = 0; i < release->count; i++)
        if (release->asked[i].project == site && release->shown[i].why == ANK_SHOWN)
            return true;
    return false;
}

const char *release_part_words(const struct release *release,
                               const struct ank_asked *row,
                               const struct ank_shown *shown, size_t part)
{
    bool folded = shown->part_count == 2 && row->item.part_count > 2 && part == 1;
    return ank_words(release->lang, folded ? ANK_N("about the same or harder")
                                           : ank_asked_part_words(row->kind, part));
}

const char *release_quarter(struct ank_arena *mem, ank_day day)
{
    int year, month, date;
    ank_day_civil(day, &year, &month, &date);
    return ank_format(mem, "%d-Q%d", year, (month + 2) / 3);
}

const char *release_use_words(const struct release *release)
{
    return release->licence
               ? SAY_IN(release, ANK_N("For %s, for %s; licence: %s."), release->whom,
                        release->purpose, release->licence)
               : SAY_IN(release, ANK_N("For %s, for %s; not for further publication."),
                        release->whom, release->purpose);
}

const char *release_title(const struct release *release)
{
    struct ank_arena *mem = release->work->mem;
    const char *title = release->projects[0]->name;
    for (size_t i = 1; i < release->project_count; i++)
        title = ank_format(mem, "%s, %s", title, release->projects[i]->name);
    return title;
}

const char *release_place_words(const struct release *release,
                                const struct ank_asked *row)
{
    const char *words = release_row_words(release, row);
    if (row->wave)
        words = SAY_IN(release, ANK_N("%s, %s"), words,
                       release_wave_words(release, row->wave));
    return release->project_count > 1 ? SAY_IN(release, ANK_N("%s (%s)"), words,
                                               release_site_words(release, row))
                                      : words;
}

void release_say(struct release_list *list, const char *sentence)
{
    list->sentences = ank_grow(list->release->work->mem, list->sentences, list->count,
                               sizeof *list->sentences);
    list->sentences[list->count++] = sentence;
}
