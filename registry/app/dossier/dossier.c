/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading everything that is held on a family, and telling who they are; see
 * dossier.h. */
#include "dossier.h"

#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/cursor.h>
#include "../entry/entry_values.h"
#include "../entry/identity_entry.h"

static bool read_all(struct dossier *dossier, const char *family, struct ank_error *err)
{
    struct ank_registry *registry = dossier->work->registry;
    struct ank_arena *mem = dossier->work->mem;
    if (!ank_record_of(registry, family, mem, &dossier->record, err))
        return false;
    int64_t id = dossier->record.id;
    if (!dossier->lang)
        dossier->lang =
            ank_lang_of_family(dossier->record.language, dossier->work->lang);
    return ank_person_list(registry, id, mem, &dossier->persons, &dossier->person_count,
                           err) &&
           ank_project_list(registry, mem, &dossier->projects, &dossier->project_count,
                            err) &&
           ank_right_list(registry, mem, &dossier->rights, &dossier->right_count,
                          err) &&
           ank_instrument_list(registry, mem, &dossier->instruments,
                               &dossier->instrument_count, err) &&
           ank_identity_list(registry, id, mem, &dossier->identities,
                             &dossier->identity_count, err) &&
           ank_text_list(registry, id, mem, &dossier->texts, &dossier->text_count,
                         err) &&
           dossier_read_themes(dossier, err) && dossier_read_process(dossier, err) &&
           ank_kept_list(registry, id, mem, &dossier->kept, &dossier->kept_count,
                         err) &&
           ank_kept_changes(registry, id, mem, &dossier->changes,
                            &dossier->change_count, err) &&
           ank_backup_days(registry, dossier->work->today, mem, &dossier->backups,
                           &dossier->backup_count, err);
}

bool dossier_read(struct dossier *dossier, const char *family, struct ank_error *err)
{
    struct ank_person person;
    if (!read_all(dossier, family, err))
        return false;
    if (dossier->person) {
        if (!entry_person(dossier->work, dossier->record.id, dossier->person, &person,
                          err))
            return false;
        dossier->person = person.code;
    }
    dossier_keep_own(dossier);
    return true;
}

void dossier_part(struct dossier *dossier, const char *heading)
{
    dossier->parts = ank_grow(dossier->work->mem, dossier->parts, dossier->part_count,
                              sizeof *dossier->parts);
    dossier->parts[dossier->part_count++] =
        (struct ank_dossier_part){ank_words(dossier->lang, heading), 0, NULL};
}

const char *dossier_plain(struct ank_arena *mem, const char *line)
{
    char *copy = ank_strdup(mem, line), *to = copy;
    for (const char *from = copy; *from;)
        if (strncmp(from, "\xc2\xad", 2) == 0)
            from += 2;
        else
            *to++ = *from++;
    *to = '\0';
    return copy;
}

void dossier_line(struct dossier *dossier, const char *line)
{
    struct ank_arena *mem = dossier->work->mem;
    struct ank_dossier_part *part = &dossier->parts[dossier->part_count - 1];
    const char **lines =
        ank_grow(mem, (void *)(uintptr_t)part->lines, part->line_count, sizeof *lines);
    lines[part->line_count++] = dossier_plain(mem, line);
    part->lines = lines;
}

const char *dossier_day(struct dossier *dossier, ank_day day)
{
    return ank_work_day(dossier->work, day);
}

const char *dossier_pair(struct dossier *dossier, const char *what, const char *words)
{
    return SAY_IN(dossier, ANK_N("%s: %s"), what, words);
}

const char *dossier_word(const struct dossier *dossier, const struct ank_code_row *list,
                         const char *code)
{
    return dossier->at_work ? ank_code_words(dossier->lang, list, code)
                            : ank_code_to_family(dossier->lang, list, code);
}

const char *dossier_domain(const struct dossier *dossier, int64_t domain)
{
    for (size_t i = 0; i < dossier->instrument_count; i++)
        for (size_t d = 0; d < dossier->instruments[i]->domain_count; d++)
            if (dossier->instruments[i]->domains[d].id == domain)
                return ank_label(dossier->lang,
                                 &dossier->instruments[i]->domains[d].label);
    return "";
}

const char *dossier_language(const struct dossier *dossier, const char *code)
{
    return ank_language_words(dossier->lang, code);
}

static void add_head(struct dossier *dossier)
{
    const struct ank_record *record = &dossier->record;
    dossier_part(dossier, "");
    const char *today = dossier_day(dossier, dossier->work->today);
    dossier_line(
        dossier,
        dossier->person
            ? SAY_IN(
                  dossier,
                  ANK_N("This is what is kept here about %s, and about the family as "
                        "a whole, on %s."),
                  dossier->person, today)
            : SAY_IN(dossier,
                     ANK_N("This is everything that is kept about you here, on %s."),
                     today));
    if (dossier->person)
        dossier_line(dossier,
                     SAY_IN(dossier, ANK_N("What others in the family gave or said is "
                                           "theirs, and is not in it.")));
    dossier_line(dossier,
                 SAY_IN(dossier, ANK_N("Your code: %s. Your language: %s."),
                        record->family, dossier_language(dossier, record->language)));
    if (record->alias)
        dossier_line(dossier, SAY_IN(dossier, ANK_N("The name on your sheets: %s."),
                                     record->alias));
}

/* "postcode: 9000", when it is said. */
static void add_detail(struct dossier *dossier, const char *what, const char *value)
{
    if (value)
        dossier_line(
            dossier,
            ank_format(dossier->work->mem, "  %s",
                       dossier_pair(dossier, ank_words(dossier->lang, what), value)));
}

static void add_number(struct dossier *dossier, const char *what, int value)
{
    if (value >= 0)
        add_detail(dossier, what, ank_format(dossier->work->mem, "%d", value));
}

static const char *project_name(const struct dossier *dossier, const char *code)
{
    for (size_t i = 0; i < dossier->project_count; i++)
        if (strcmp(dossier->projects[i].code, code) == 0)
            return dossier->projects[i].name;
    return code;
}

static void add_period(struct dossier *dossier, const struct ank_trajectory *trajectory)
{
    const char *project = project_name(dossier, trajectory->project);
    const char *start = dossier_day(dossier, trajectory->start);
    dossier_line(dossier,
                 trajectory->end == ANK_NO_DAY
                     ? SAY_IN(dossier, ANK_N("With %s since %s."), project, start)
                     : SAY_IN(dossier, ANK_N("With %s from %s to %s."), project, start,
                              dossier_day(dossier, trajectory->end)));
    add_detail(dossier, ANK_N("why it closed"),
               dossier_word(dossier, ank_closed_codes, trajectory->closed_reason));
    add_detail(dossier, ANK_N("who decided"),
               dossier_word(dossier, ank_doer_codes, trajectory->closed_by));
    add_detail(dossier, ANK_N("postcode"), trajectory->postcode);
    add_detail(dossier, ANK_N("household"),
               dossier_word(dossier, ank_household_codes, trajectory->household));
    add_number(dossier, ANK_N("children"), trajectory->children);
    add_number(dossier, ANK_N("year of birth"), trajectory->birth_year);
    add_detail(dossier, ANK_N("came through"),
               dossier_word(dossier, ank_referral_codes, trajectory->referral));
}

static void add_status(struct dossier *dossier, const struct ank_kept *kept)
{
    const char *by =
        kept->whom ? dossier_word(dossier, ank_doer_codes, kept->whom) : "";
    const char *reason =
        kept->more ? dossier_word(dossier, ank_closed_codes, kept->more) : "";
    dossier_line(
        dossier,
        dossier_pair(dossier, dossier_day(dossier, kept->day),
                     ank_format(dossier->work->mem, "%s%s%s%s%s",
                                dossier_word(dossier, ank_trajectory_codes, kept->what),
                                *by ? ", " : "", by, *reason ? ", " : "", reason)));
}

static void add_periods(struct dossier *dossier)
{
    dossier_part(dossier, ANK_N("Your time together"));
    for (size_t i = 0; i < dossier->record.trajectory_count; i++)
        add_period(dossier, &dossier->record.trajectories[i]);
    for (size_t i = 0; i < dossier->kept_count; i++) {
        const struct ank_kept *kept = &dossier->kept[i];
        const char *day = dossier_day(dossier, kept->day);
        if (strcmp(kept->kind, "status") == 0)
            add_status(dossier, kept);
        else if (strcmp(kept->kind, "postponed") == 0)
            dossier_line(
                dossier,
                SAY_IN(dossier, ANK_N("A talk was put off until %s: %s."), day,
                       ank_wave_words(dossier->lang, dossier->work->mem, kept->what)));
        else if (strcmp(kept->kind, "enough") == 0)
            dossier_line(
                dossier,
                SAY_IN(dossier,
                       ANK_N("On %s it was said that this talk was enough: %s."), day,
                       ank_wave_words(dossier->lang, dossier->work->mem, kept->what)));
        else if (strcmp(kept->kind, "coach") == 0)
            dossier_line(
                dossier,
                kept->until == ANK_NO_DAY
                    ? SAY_IN(dossier, ANK_N("Coach %s since %s."), kept->what, day)
                    : SAY_IN(dossier, ANK_N("Coach %s from %s to %s."), kept->what, day,
                             dossier_day(dossier, kept->until)));
    }
}

static void add_identity(struct dossier *dossier, const struct ank_identity *identity,
                         const char *const *values)
{
    const char *whose = identity->code ? identity->code : dossier->record.family;
    for (size_t i = 0; i < IDENTITY_FIELDS; i++)
        if (values[i])
            dossier_line(
                dossier,
                ank_format(dossier->work->mem, "%s · %s", whose,
                           dossier_pair(dossier,
                                        ank_words(dossier->lang,
                                                  ank_identity_fields[i].question),
                                        values[i])));
}

static bool add_persons(struct dossier *dossier, struct ank_error *err)
{
    dossier_part(dossier, ANK_N("Who you are"));
    for (size_t i = 0; i < dossier->person_count; i++) {
        const struct ank_person *person = &dossier->persons[i];
        dossier_line(dossier, person->role
                                  ? dossier_pair(dossier, person->code,
                                                 dossier_word(dossier, ank_role_codes,
                                                              person->role))
                                  : person->code);
        if (person->born)
            add_number(dossier, ANK_N("year of birth"), person->born);
    }
    if (dossier->identity_count == 0)
        dossier_line(dossier,
                     SAY_IN(dossier, ANK_N("No names and no contact are kept.")));
    else if (!dossier->unlocked)
        dossier_line(
            dossier,
            SAY_IN(dossier, ANK_N("Names and contact are kept, sealed; your coach can "
                                  "open them for you with the passphrase.")));
    for (size_t i = 0; dossier->unlocked && i < dossier->identity_count; i++) {
        const char *values[IDENTITY_FIELDS];
        if (!identity_read(dossier->identities[i].text, dossier->work->mem, values,
                           err))
            return false;
        add_identity(dossier, &dossier->identities[i], values);
    }
    return true;
}

const char *dossier_purpose(struct dossier *dossier, const char *purpose)
{
    if (ank_code_same(purpose, "share:family"))
        return ank_words(dossier->lang, ANK_N("to stand on the family's sheet"));
    if (strncmp(purpose, "share:", 6) == 0)
        return SAY_IN(dossier, ANK_N("to share with %s"), purpose + 6);
    if (strncmp(purpose, "story:", 6) == 0)
        return SAY_IN(dossier, ANK_N("to pass on your story (mark and reader: %s)"),
                      purpose + 6);
    return dossier_word(dossier, ank_purpose_codes, purpose);
}

static void add_consents(struct dossier *dossier)
{
    dossier_part(dossier, ANK_N("What you allow"));
    bool any = false;
    for (size_t i = 0; i < dossier->kept_count; i++) {
        const struct ank_kept *kept = &dossier->kept[i];
        if (strcmp(kept->kind, "consent") != 0)
            continue;
        const char *whose =
            kept->whom ? ank_format(dossier->work->mem, " (%s)", kept->whom) : "";
        any = true;
        dossier_line(dossier, SAY_IN(dossier,
                                     strcmp(kept->more, "given") == 0
                                         ? ANK_N("On %s%s you said yes: %s.")
                                         : ANK_N("On %s%s you took it back: %s."),
                                     dossier_day(dossier, kept->day), whose,
                                     dossier_purpose(dossier, kept->what)));
    }
    if (!any)
        dossier_line(dossier, SAY_IN(dossier, ANK_N("Nothing was asked or said yet.")));
}

static void add_say(struct dossier *dossier)
{
    static const char *const lines[] = {
        ANK_N(
            "All of this is yours. You may ask for it at any time, and get it on paper."),
        ANK_N(
            "Is something wrong? You may have it corrected. The old value then stays in the list of "
            "changes, so that everyone can see what happened."),
        ANK_N("Do you no longer want it kept? You may have it erased, for good."),
        ANK_N(
            "Ask your coach, or who is in charge of the project. Does nobody listen? The Data "
            "Protection Authority helps you: www.dataprotectionauthority.be."),
    };
    dossier_part(dossier, ANK_N("Your say"));
    for (size_t i = 0; i < ANK_COUNT(lines); i++)
        dossier_line(dossier, ank_words(dossier->lang, lines[i]));
}

bool dossier_add_parts(struct dossier *dossier, struct ank_error *err)
{
    add_head(dossier);
    add_periods(dossier);
    if (!add_persons(dossier, err))
        return false;
    add_consents(dossier);
    if (!dossier_add_talks(dossier, err))
        return false;
    dossier_add_rights(dossier);
    dossier_add_themes(dossier);
    if (!dossier_add_support(dossier, err))
        return false;
    dossier_add_process(dossier);
    if (!dossier_add_shares(dossier, err))
        return false;
    dossier_add_grounds(dossier);
    dossier_add_notes(dossier);
    dossier_add_changes(dossier);
    add_say(dossier);
    return true;
}
