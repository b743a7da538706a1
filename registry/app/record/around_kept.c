/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was agreed, who may hear what, who stands around a family; see
 * <ankerpunt/app/support_kept.h>. */
#include <string.h>

#include <ankerpunt/app/support_kept.h>
#include <ankerpunt/app/text_entry.h>
#include <ankerpunt/registry/arrangement.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/referral.h>
#include "../entry/entry_check.h"
#include "../entry/entry_values.h"
#include "../entry/subject.h"
#include "../work.h"

/* Themes are common names of lists; another would be understood by nobody. */
static bool check_themes(struct ank_work_context *work, const struct ank_texts *themes,
                         const char **scope, struct ank_error *err)
{
    struct ank_theme *all;
    size_t count;
    *scope = NULL;
    if (themes->count > 0 &&
        !ank_theme_list(work->registry, work->mem, &all, &count, err))
        return false;
    for (size_t i = 0; i < themes->count; i++) {
        char shown[256];
        if (!ank_theme_label(all, count, themes->text[i]))
            return ank_fail(
                err, ANK_NOT_FOUND,
                ANK_N("there is no theme %s; \"signal add --theme\" has the "
                      "same ones, such as housing"),
                ank_shown(themes->text[i], shown));
        *scope = *scope ? ank_format(work->mem, "%s %s", *scope, themes->text[i])
                        : themes->text[i];
    }
    return true;
}

static bool find_whose(struct ank_work_context *work,
                       const struct ank_arrangement_entry *entry, int64_t *family,
                       struct ank_person *person, struct ank_error *err)
{
    *person = (struct ank_person){0};
    return entry_family(work, entry->family, family, err) &&
           (!entry->person || entry_person(work, *family, entry->person, person, err));
}

/* It is of today, or planned; it cannot end before it begins. */
static bool check_days_of(struct ank_work_context *work,
                          struct ank_arrangement_entry *entry, struct ank_error *err)
{
    if (entry->day == ANK_NO_DAY)
        entry->day = work->today;
    return entry->until == ANK_NO_DAY || entry->until >= entry->day ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("an arrangement cannot end before it begins"));
}

bool ank_arrangement_check(struct ank_work_context *work,
                           struct ank_arrangement_entry *entry, bool brief,
                           struct ank_error *err)
{
    int64_t family;
    struct ank_person person;
    const char *scope;
    if (brief && !entry->role)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--role");
    return check_days_of(work, entry, err) &&
           ank_check_choice("--role", entry->role, ank_around_codes, err) &&
           find_whose(work, entry, &family, &person, err) &&
           check_themes(work, &entry->themes, &scope, err);
}

static bool settle_line(struct ank_work_context *work, const char **text,
                        struct ank_error *err)
{
    if (!*text)
        return true;
    return ank_text_settle(work, *text, ANK_TEXT_MOST, text, err) &&
           (**text ||
            ank_fail(err, ANK_INVALID, ANK_N("that is empty; nothing was changed"))) &&
           check_line(SAY(ANK_N("what is around the family")), *text, ANK_AROUND_MOST,
                      text, work->mem, err);
}

bool ank_arrangement_note(struct ank_work_context *work,
                          struct ank_arrangement_entry *entry, struct ank_error *err)
{
    int64_t family;
    struct ank_person person;
    struct ank_arrangement added = {
        .kind = entry->kind, .role = entry->role, .shown = entry->shown};
    if (!ank_arrangement_check(work, entry, !entry->text, err) ||
        !find_whose(work, entry, &family, &person, err) ||
        !check_themes(work, &entry->themes, &added.scope, err))
        return false;
    added.day = entry->day;
    added.until = entry->until;
    added.person = person.id;
    added.text = entry->text;
    if (!settle_line(work, &added.text, err) ||
        !ank_arrangement_add(work->registry, family, &added, err))
        return false;
    entry->number = added.number;
    return true;
}

bool ank_arrangement_stop(struct ank_work_context *work, struct ank_numbered *which,
                          struct ank_error *err)
{
    int64_t family;
    return subject_numbered(work, which, &family, err) &&
           ank_arrangement_end(work->registry, family, which->number, which->day, err);
}

bool ank_arrangement_delete(struct ank_work_context *work, struct ank_numbered *which,
                            struct ank_error *err)
{
    int64_t family;
    return subject_numbered(work, which, &family, err) &&
           ank_arrangement_remove(work->registry, family, which->number, err);
}

bool ank_support_read(struct ank_work_context *work, const char *family,
                      struct ank_support *support, struct ank_error *err)
{
    int64_t id;
    struct ank_referrals referrals = {0};
    *support = (struct ank_support){0};
    if (!entry_family(work, family, &id, err) ||
        !ank_arrangement_list(work->registry, id, work->mem, &support->around, err) ||
        !ank_support_review_list(work->registry, id, work->mem, &support->reviews,
                                 err) ||
        !ank_phase_list(work->registry, id, work->mem, &support->phases, err) ||
        !ank_referral_of(work->registry, id, &referrals, work->mem, err))
        return false;
    support->referrals = referrals.rows;
    support->referral_count = referrals.count;
    return true;
}

bool ank_scope_words(struct ank_work_context *work, const char *scope,
                     const char **words, struct ank_error *err)
{
    struct ank_theme *all;
    size_t count;
    *words = SAY(ANK_N("everything"));
    if (!scope)
        return true;
    if (!ank_theme_list(work->registry, work->mem, &all, &count, err))
        return false;
    char *rest = ank_strdup(work->mem, scope);
    *words = NULL;
    for (const char *theme; (theme = strsep(&rest, " "));) {
        const struct ank_label *label = ank_theme_label(all, count, theme);
        const char *name =
            label ? ank_label_plain(work->lang, work->mem, label) : theme;
        *words = *words ? ank_format(work->mem, "%s, %s", *words, name) : name;
    }
    return true;
}
