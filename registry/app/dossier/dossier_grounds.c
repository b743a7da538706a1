/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On what ground what is kept is kept, for how long, and which copies there are
 * (GDPR article 15(1) and (3)). */
#include <string.h>

#include "../../io/json.h"
#include "dossier.h"

/* What may be done by the last word on it, of the person or else of the family. */
static bool stands(const struct dossier *dossier, const char *purpose)
{
    const struct ank_record *record = &dossier->record;
    ank_day today = dossier->work->today;
    return ank_consent_given_by(record, dossier->person, purpose, today) ||
           (!ank_consent_withdrawn_by(record, dossier->person, purpose, today) &&
            ank_consent_stands(record, purpose, today, NULL));
}

static void add_ground(struct dossier *dossier)
{
    struct ank_arena *mem = dossier->work->mem;
    const char *list = "";
    for (const struct ank_code_row *row = ank_purpose_codes; row->code; row++)
        if (stands(dossier, row->code))
            list = ank_format(mem, "%s%s%s", list, *list ? ", " : "",
                              dossier_purpose(dossier, row->code));
    dossier_line(
        dossier,
        *list ? SAY_IN(dossier, ANK_N("It is kept because you allow this: %s."), list)
              : SAY_IN(dossier, ANK_N("No yes of yours stands here now. Ask your coach "
                                      "on what ground something is still kept.")));
}

/* Of the project of the last time together; 0: not said. */
static int term_years(const struct dossier *dossier)
{
    size_t count = dossier->record.trajectory_count;
    const char *code = count ? dossier->record.trajectories[count - 1].project : NULL;
    for (size_t i = 0; code && i < dossier->project_count; i++)
        if (strcmp(dossier->projects[i].code, code) == 0)
            return dossier->projects[i].keep_years;
    return 0;
}

static void add_term(struct dossier *dossier)
{
    size_t years = (size_t)term_years(dossier);
    dossier_line(
        dossier,
        years == 0
            ? SAY_IN(dossier, ANK_N("How long it is kept after your time together was "
                                    "not noted here; ask your coach."))
            : ank_say_n(dossier->lang, dossier->work->mem,
                        "It is kept until %zu year after your time together "
                        "ends, and then erased.",
                        "It is kept until %zu years after your time together "
                        "ends, and then erased.",
                        years));
}

static void add_copies(struct dossier *dossier)
{
    struct ank_arena *mem = dossier->work->mem;
    const char *list = "";
    for (size_t i = 0; i < dossier->backup_count; i++)
        list = ank_format(mem, "%s%s%s", list, *list ? ", " : "",
                          dossier_day(dossier, dossier->backups[i]));
    if (dossier->backup_count == 0) {
        dossier_line(dossier, SAY_IN(dossier, ANK_N("Copies for safety: none is noted "
                                                    "here.")));
        return;
    }
    ank_day last = dossier->backups[dossier->backup_count - 1] + ANK_BACKUP_DAYS;
    dossier_line(dossier,
                 SAY_IN(dossier,
                        ANK_N("Copies for safety were made on: %s. The last of them is "
                              "to be gone on %s."),
                        list, dossier_day(dossier, last)));
}

void dossier_add_grounds(struct dossier *dossier)
{
    dossier_part(dossier, ANK_N("Why, how long, and in which copies"));
    add_ground(dossier);
    add_term(dossier);
    add_copies(dossier);
}

void dossier_write_grounds(const struct dossier *dossier, struct json_writer *json)
{
    json_write_array(json, "grounds");
    for (const struct ank_code_row *row = ank_purpose_codes; row->code; row++)
        if (stands(dossier, row->code))
            json_write_text(json, NULL, row->code);
    json_write_end(json);
    if (term_years(dossier) > 0)
        json_write_integer(json, "keep_years", term_years(dossier));
    else
        json_write_null(json, "keep_years");
    json_write_array(json, "copies");
    for (size_t i = 0; i < dossier->backup_count; i++) {
        json_write_object(json, NULL);
        json_write_day(json, "date", dossier->backups[i]);
        json_write_day(json, "gone", dossier->backups[i] + ANK_BACKUP_DAYS);
        json_write_end(json);
    }
    json_write_end(json);
}
