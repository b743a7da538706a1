/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a dossier tells of how a family came, how its support goes, and of what was
 * agreed and who stands around it. */
#include <string.h>

#include <ankerpunt/app/support_kept.h>
#include "../../io/json.h"
#include "dossier.h"

/* "so far · more" */
static const char *add_words(struct dossier *dossier, const char *so_far,
                             const char *more)
{
    return ank_format(dossier->work->mem, "%s · %s", so_far, more);
}

/* How it came, phases, days to look again: a line each, by kind and day. */
static const char *kept_line(struct dossier *dossier, const struct ank_kept *kept)
{
    const char *day = dossier_day(dossier, kept->day);
    if (strcmp(kept->kind, "phase") == 0)
        return SAY_IN(dossier, ANK_N("From %s: %s."), day,
                      dossier_word(dossier, ank_phase_codes, kept->what));
    if (strcmp(kept->kind, "review") == 0)
        return kept->until == ANK_NO_DAY
                   ? SAY_IN(dossier,
                            ANK_N("On %s you look at the support together "
                                  "again."),
                            day)
                   : SAY_IN(dossier, ANK_N("On %s you looked at the support together."),
                            dossier_day(dossier, kept->until));
    if (strcmp(kept->kind, "referral") != 0)
        return NULL;
    const char *line = day;
    if (kept->what)
        line = add_words(dossier, line,
                         SAY_IN(dossier, ANK_N("sent on by: %s"),
                                dossier_word(dossier, ank_around_codes, kept->what)));
    if (kept->more)
        line = add_words(dossier, line,
                         SAY_IN(dossier, ANK_N("%s on %s"),
                                dossier_word(dossier, ank_referred_codes, kept->more),
                                dossier_day(dossier, kept->until)));
    return line;
}

static void add_kept(struct dossier *dossier)
{
    bool begun = false;
    for (size_t i = 0; i < dossier->kept_count; i++) {
        const char *line = kept_line(dossier, &dossier->kept[i]);
        if (line && !begun)
            dossier_part(dossier, ANK_N("How you came, and how the support goes"));
        begun = begun || line;
        if (line)
            dossier_line(dossier, line);
    }
}

static bool add_around(struct dossier *dossier, const struct ank_arrangement *row,
                       struct ank_error *err)
{
    struct ank_work_context paper = *dossier->work;
    const char *scope, *line = dossier_word(dossier, ank_arrangement_codes, row->kind);
    paper.lang = dossier->lang;
    if (!ank_scope_words(&paper, row->scope, &scope, err))
        return false;
    if (row->role)
        line = add_words(dossier, line,
                         dossier_word(dossier, ank_around_codes, row->role));
    line = add_words(dossier, line, SAY_IN(dossier, ANK_N("about: %s"), scope));
    line = add_words(
        dossier, line,
        row->until == ANK_NO_DAY
            ? SAY_IN(dossier, ANK_N("from %s"), dossier_day(dossier, row->day))
            : SAY_IN(dossier, ANK_N("from %s up to %s"), dossier_day(dossier, row->day),
                     dossier_day(dossier, row->until)));
    if (row->by)
        line = add_words(dossier, line, row->by);
    if (row->text)
        dossier_line(dossier, ank_format(dossier->work->mem, "%lld. %s",
                                         (long long)row->number, row->text));
    dossier_line(dossier, row->text ? ank_format(dossier->work->mem, "  %s", line)
                                    : ank_format(dossier->work->mem, "%lld. %s",
                                                 (long long)row->number, line));
    return true;
}

bool dossier_add_support(struct dossier *dossier, struct ank_error *err)
{
    add_kept(dossier);
    if (dossier->around.count > 0)
        dossier_part(dossier, ANK_N("Who and what is around you"));
    for (size_t i = 0; i < dossier->around.count; i++)
        if (!add_around(dossier, &dossier->around.rows[i], err))
            return false;
    if (dossier->around.count > 0 && !dossier->unlocked)
        dossier_line(dossier,
                     SAY_IN(dossier, ANK_N("Names and words are kept, sealed; your "
                                           "coach can open them for you with the "
                                           "passphrase.")));
    return true;
}

void dossier_write_around(const struct dossier *dossier, struct json_writer *json)
{
    json_write_array(json, "around");
    for (size_t i = 0; i < dossier->around.count; i++) {
        const struct ank_arrangement *row = &dossier->around.rows[i];
        json_write_object(json, NULL);
        json_write_integer(json, "number", row->number);
        json_write_text(json, "kind", row->kind);
        json_write_text(json, "role", row->role);
        json_write_text(json, "themes", row->scope);
        json_write_text(json, "person", row->by);
        json_write_day(json, "from", row->day);
        json_write_day(json, "to", row->until);
        json_write_bool(json, "on_sheet", row->shown);
        json_write_text(json, "words", row->text);
        json_write_end(json);
    }
    json_write_end(json);
}
