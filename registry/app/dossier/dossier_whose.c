/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is of one person and of the family as a whole, out of everything that was read.
 */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/whose.h>
#include "dossier.h"

static bool may_stand(const struct dossier *dossier, const char *by)
{
    const struct ank_reader reader = {.person = dossier->person, .alone = true};
    return ank_may_stand(&dossier->record, by, &reader, dossier->work->today);
}

static void keep_persons(struct dossier *dossier)
{
    size_t kept = 0;
    for (size_t i = 0; i < dossier->person_count; i++)
        if (ank_same_voice(dossier->persons[i].code, dossier->person))
            dossier->persons[kept++] = dossier->persons[i];
    dossier->person_count = kept;
    kept = 0;
    for (size_t i = 0; i < dossier->identity_count; i++)
        if (may_stand(dossier, dossier->identities[i].code))
            dossier->identities[kept++] = dossier->identities[i];
    dossier->identity_count = kept;
}

static void keep_talks(struct dossier *dossier)
{
    struct ank_record *record = &dossier->record;
    size_t kept = 0;
    for (size_t i = 0; i < record->sitting_count; i++)
        if (may_stand(dossier, record->sittings[i].by))
            record->sittings[kept++] = record->sittings[i];
    record->sitting_count = kept;
    kept = 0;
    for (size_t i = 0; i < dossier->text_count; i++)
        if (may_stand(dossier, dossier->texts[i].by))
            dossier->texts[kept++] = dossier->texts[i];
    dossier->text_count = kept;
}

/* Of consents and papers `whom` or `more` is a person; of all else that is kept so,
 * nobody of the family is. */
static void keep_kept(struct dossier *dossier)
{
    size_t count = 0;
    for (size_t i = 0; i < dossier->kept_count; i++) {
        const struct ank_kept *kept = &dossier->kept[i];
        const char *by = strcmp(kept->kind, "consent") == 0 ? kept->whom
                         : strcmp(kept->kind, "share") == 0 ? kept->more
                                                            : NULL;
        if (may_stand(dossier, by))
            dossier->kept[count++] = *kept;
    }
    dossier->kept_count = count;
}

static void keep_around(struct dossier *dossier)
{
    struct ank_arrangements *around = &dossier->around;
    size_t kept = 0;
    for (size_t i = 0; i < around->count; i++)
        if (may_stand(dossier, around->rows[i].by))
            around->rows[kept++] = around->rows[i];
    around->count = kept;
}

/* Whose a row of the history is: its person must be nobody, or this one; what belongs
 * to a talk is told with a talk that is told. */
static bool row_is_own(const struct dossier *dossier, const char *table,
                       const char *row)
{
    struct ank_arena *mem = dossier->work->mem;
    if (!row)
        return true;
    if (strcmp(table, "person") == 0) {
        const char *code = dossier_value(mem, row, "code");
        return code && ank_same_voice(code, dossier->person);
    }
    const char *person = dossier_value(mem, row, "person"),
               *sitting = dossier_value(mem, row, "sitting");
    int64_t id = person ? strtoll(person, NULL, 10) : 0;
    bool told = !sitting;
    for (size_t i = 0; !told && i < dossier->record.sitting_count; i++)
        told = dossier->record.sittings[i].id == strtoll(sitting, NULL, 10);
    return told &&
           (id == 0 || (dossier->person_count > 0 && id == dossier->persons[0].id));
}

static void keep_changes(struct dossier *dossier)
{
    size_t kept = 0;
    for (size_t i = 0; i < dossier->change_count; i++) {
        const struct ank_kept_change *change = &dossier->changes[i];
        if (row_is_own(dossier, change->table, change->old) &&
            row_is_own(dossier, change->table, change->new))
            dossier->changes[kept++] = *change;
    }
    dossier->change_count = kept;
}

void dossier_keep_own(struct dossier *dossier)
{
    if (!dossier->person)
        return;
    keep_persons(dossier);
    keep_talks(dossier);
    dossier_keep_themes(dossier, may_stand);
    keep_kept(dossier);
    keep_around(dossier);
    keep_changes(dossier);
}
