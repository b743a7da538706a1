/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a dossier tells of themes and goals in the family's own words. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/own_theme.h>
#include "../../io/json.h"
#include "dossier.h"

bool dossier_read_themes(struct dossier *dossier, struct ank_error *err)
{
    return ank_own_theme_list(dossier->work->registry, dossier->record.id,
                              dossier->work->mem, &dossier->themes, err);
}

void dossier_keep_themes(struct dossier *dossier,
                         bool (*may_stand)(const struct dossier *, const char *))
{
    size_t kept = 0;
    for (size_t i = 0; i < dossier->themes.count; i++) {
        struct ank_own_theme theme = dossier->themes.theme[i];
        size_t scores = 0;
        for (size_t k = 0; k < theme.score_count; k++)
            if (may_stand(dossier, theme.scores[k].by))
                theme.scores[scores++] = theme.scores[k];
        theme.score_count = scores;
        if (may_stand(dossier, theme.by))
            dossier->themes.theme[kept++] = theme;
    }
    dossier->themes.count = kept;
}

const char *dossier_own_score(const struct dossier *dossier, int64_t number,
                              const char *steps)
{
    for (size_t i = 0; i < dossier->themes.count; i++)
        if (dossier->themes.theme[i].number == number)
            return ank_score_words(dossier->lang, &dossier->themes.theme[i].scale,
                                   (ank_score)strtol(steps, NULL, 10),
                                   dossier->work->mem);
    return steps;
}

/* "so far · more", when there is more. */
static const char *add_words(struct dossier *dossier, const char *so_far,
                             const char *more)
{
    return more ? ank_format(dossier->work->mem, "%s · %s", so_far, more) : so_far;
}

static const char *about_words(struct dossier *dossier,
                               const struct ank_own_theme *theme)
{
    const char *line = add_words(
        dossier,
        dossier_word(dossier, ank_own_theme_codes, theme->goal ? "goal" : "domain"),
        dossier_day(dossier, theme->day));
    line = add_words(dossier, line,
                     theme->domain ? dossier_domain(dossier, theme->domain) : NULL);
    line = add_words(dossier, line, theme->by);
    if (theme->reached != ANK_NO_DAY)
        line = add_words(dossier, line,
                         dossier_pair(dossier,
                                      ank_words(dossier->lang, ANK_N("reached on")),
                                      dossier_day(dossier, theme->reached)));
    if (theme->ended != ANK_NO_DAY)
        line = add_words(
            dossier, line,
            SAY_IN(dossier, ANK_N("let go on %s"), dossier_day(dossier, theme->ended)));
    return line;
}

static void add_scores(struct dossier *dossier, const struct ank_own_theme *theme)
{
    struct ank_arena *mem = dossier->work->mem;
    for (size_t i = 0; i < theme->score_count; i++) {
        const struct ank_own_score *score = &theme->scores[i];
        const char *day = dossier_day(dossier, score->day);
        dossier_line(
            dossier,
            ank_format(mem, "  %s",
                       dossier_pair(dossier, add_words(dossier, day, score->by),
                                    ank_score_words(dossier->lang, &theme->scale,
                                                    score->answer, mem))));
    }
}

void dossier_add_themes(struct dossier *dossier)
{
    struct ank_arena *mem = dossier->work->mem;
    if (dossier->themes.count == 0)
        return;
    dossier_part(dossier, ANK_N("In your own words"));
    for (size_t i = 0; i < dossier->themes.count; i++) {
        const struct ank_own_theme *theme = &dossier->themes.theme[i];
        const char *about = about_words(dossier, theme);
        if (theme->text)
            dossier_line(dossier, ank_format(mem, "%lld. %s", (long long)theme->number,
                                             theme->text));
        dossier_line(dossier, theme->text
                                  ? ank_format(mem, "  %s", about)
                                  : ank_format(mem, "%lld. %s",
                                               (long long)theme->number, about));
        add_scores(dossier, theme);
    }
    if (!dossier->unlocked)
        dossier_line(
            dossier,
            SAY_IN(dossier, ANK_N("The words of these themes are kept, sealed; "
                                  "your coach can open them for you with the "
                                  "passphrase.")));
}

static void write_scores(const struct ank_own_theme *theme, struct json_writer *json)
{
    json_write_array(json, "scores");
    for (size_t i = 0; i < theme->score_count; i++) {
        const struct ank_own_score *score = &theme->scores[i];
        json_write_object(json, NULL);
        json_write_text(json, "by", score->by);
        json_write_day(json, "date", score->day);
        if (score->answer >= 0)
            json_write_number(json, "score",
                              ank_scale_points(&theme->scale, score->answer));
        json_write_text(json, "status", ank_status_name(score->answer));
        json_write_end(json);
    }
    json_write_end(json);
}

void dossier_write_themes(const struct dossier *dossier, struct json_writer *json)
{
    json_write_array(json, "own_themes");
    for (size_t i = 0; i < dossier->themes.count; i++) {
        const struct ank_own_theme *theme = &dossier->themes.theme[i];
        json_write_object(json, NULL);
        json_write_integer(json, "number", theme->number);
        json_write_text(json, "kind", theme->goal ? "goal" : "domain");
        json_write_text(json, "words", theme->text);
        json_write_text(json, "by", theme->by);
        json_write_text(json, "instrument", theme->instrument_code);
        json_write_text(json, "domain", theme->domain_code);
        json_write_day(json, "date", theme->day);
        json_write_day(json, "reached", theme->reached);
        json_write_day(json, "let_go", theme->ended);
        write_scores(theme, json);
        json_write_end(json);
    }
    json_write_end(json);
}
