/* SPDX-License-Identifier: GPL-3.0-or-later */
/* instrument: lists of domains with their scale. */
#include <ankerpunt/app/projects_kept.h>
#include "command.h"
#include "../io/table_code.h"

static const struct table_column list_columns[] = {
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 0},
    {"version", ANK_N("version"), TABLE_INTEGER, 0, 3},
    {"title", ANK_N("title"), TABLE_WORDS, 0, 0},
    {"low", ANK_N("low"), TABLE_NUMBER, 0, 0},
    {"high", ANK_N("high"), TABLE_NUMBER, 0, 0},
    {"step", ANK_N("smallest difference"), TABLE_NUMBER, 0, 1},
    {"better", ANK_N("better"), TABLE_WORDS, 0, 2},
    {"domains", ANK_N("domains"), TABLE_INTEGER, 0, 0},
    {0},
};

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings, (void)operands;
    struct ank_instrument **all;
    size_t count;
    struct table *table;
    if (!ank_instrument_rows(&session->work, &all, &count, err) ||
        !session_table(session, &table, "instruments", "instruments",
                       ANK_N("Instruments"), list_columns, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct ank_scale *scale = &all[i]->scale;
        table_text(table, all[i]->code);
        table_integer(table, all[i]->version);
        table_text(table, ank_label(session->work.lang, &all[i]->title));
        table_decimal(table, ank_scale_points(scale, 0), scale->decimals);
        table_decimal(table, ank_scale_points(scale, ank_scale_top(scale)),
                      scale->decimals);
        table_decimal(table, ank_scale_difference(scale, 1), scale->decimals);
        table_code(table, session->work.lang, ank_direction_codes,
                   scale->better > 0 ? "higher" : "lower");
        table_integer(table, (int64_t)all[i]->domain_count);
        table_row_end(table);
    }
    return table_close(table, err);
}

static const struct table_column domain_columns[] = {
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 0},
    {"label", ANK_N("label"), TABLE_WORDS, 0, 0},
    {"theme", ANK_N("theme"), TABLE_WORDS, 0, 7},
    {"min_change", ANK_N("change that matters"), TABLE_NUMBER, 1, 0},
    {"retest_reliability", ANK_N("test-retest r"), TABLE_NUMBER, 2, 6},
    {"min_mean_change", ANK_N("mean that matters"), TABLE_NUMBER, 1, 8},
    {"retest_pairs", ANK_N("asked again"), TABLE_INTEGER, 0, 5},
    {"sem", ANK_N("error of one rating"), TABLE_NUMBER, 2, 4},
    {"sem_low", ANK_N("from"), TABLE_NUMBER, 2, 2},
    {"sem_high", ANK_N("to"), TABLE_NUMBER, 2, 2},
    {"sdc", ANK_N("beyond error"), TABLE_NUMBER, 2, 3},
    {"error_source", ANK_N("known from"), TABLE_WORDS, 0, 1},
    {0},
};

/* Without the columns of sittings that were repeated, where none was: for people. */
static const struct table_column short_columns[] = {
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 0},
    {"label", ANK_N("label"), TABLE_WORDS, 0, 0},
    {"theme", ANK_N("theme"), TABLE_WORDS, 0, 3},
    {"min_change", ANK_N("change that matters"), TABLE_NUMBER, 1, 0},
    {"retest_reliability", ANK_N("test-retest r"), TABLE_NUMBER, 2, 2},
    {"min_mean_change", ANK_N("mean that matters"), TABLE_NUMBER, 1, 1},
    {0},
};

static bool is_short(const struct session *session,
                     const struct ank_instrument_seen *seen)
{
    size_t pairs = 0;
    for (size_t i = 0; i < seen->instrument->domain_count; i++)
        pairs += seen->retests[i].pairs;
    return session->format == TABLE_TEXT && pairs == 0;
}

static void write_retest(struct table *table, const struct ank_lang *lang,
                         const struct ank_retest_seen *retest)
{
    table_integer(table, (int64_t)retest->pairs);
    table_number(table, retest->sem);
    table_number(table, retest->low);
    table_number(table, retest->high);
    table_number(table, retest->sdc);
    table_code(table, lang, ank_error_source_codes, retest->source);
}

static void write_domain(struct table *table, struct session *session,
                         const struct ank_instrument_seen *seen, size_t at)
{
    const struct ank_domain *domain = &seen->instrument->domains[at];
    const struct ank_label *theme = seen->themes[at];
    int decimals = seen->instrument->scale.decimals;
    const struct ank_lang *lang = session->work.lang;
    const char *theme_words =
        theme ? ank_label_plain(lang, session->work.mem, theme) : NULL;
    table_text(table, domain->code);
    table_text(table, ank_label(lang, &domain->label));
    table_named(table, domain->theme,
                !theme ? domain->theme
                : session->work.screen
                    ? theme_words
                    : SAY(ANK_N("%s: %s"), domain->theme, theme_words));
    table_decimal(table, domain->rule.min_change, decimals > 1 ? decimals : 1);
    table_number(table, domain->rule.retest_reliability);
    table_decimal(table, domain->rule.min_mean_change, decimals > 1 ? decimals : 1);
    if (!is_short(session, seen))
        write_retest(table, lang, &seen->retests[at]);
    table_row_end(table);
}

static bool show(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_instrument_seen seen;
    struct table *table;
    if (!ank_instrument_read(&session->work, operands[0], &seen, err) ||
        !session_table(session, &table, "instrument", "domains",
                       ank_label(session->work.lang, &seen.instrument->title),
                       is_short(session, &seen) ? short_columns : domain_columns, err))
        return false;
    for (size_t i = 0; i < seen.instrument->domain_count; i++)
        write_domain(table, session, &seen, i);
    return table_close(table, err);
}

static bool import(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)settings;
    struct ank_instrument_added added;
    struct ank_instrument instrument;
    if (!ank_instrument_import(&session->work, operands[0], &instrument, &added, err))
        return false;
    if (added.names_mended)
        fputs(
            SAY(ANK_N("names were mended in list %s; who uses it sees them at once\n"),
                instrument.code),
            session->notices);
    if (added.whole || added.names_mended)
        return session_saved(session,
                             &(struct saved){.line = instrument.code,
                                             .said = ank_label_plain(
                                                 session->work.lang, session->work.mem,
                                                 &instrument.title)},
                             err);
    else
        fputs(SAY(ANK_N("%s version %d was there already; nothing changed\n"),
                  instrument.code, instrument.version),
              session->out);
    return true;
}

struct export_settings {
    const char *output;
};

static const struct option_spec export_options[] = {
    {OPTION_TEXT, 'o', "output", "FILE", offsetof(struct export_settings, output),
     ANK_N("write to this file; standard output when left out")},
    {0},
};

static bool export(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    const struct export_settings *s = settings;
    struct output output;
    output_open(&output, session, s->output);
    bool done = ank_instrument_export(&session->work, operands[0], output.stream, err);
    return output_close(&output, session, done, err);
}

const struct command cmd_instrument = {
    .name = "instrument",
    .group = GROUP_BEGIN,
    .summary = ANK_N("List, show, import or export lists of domains"),
    .verbs =
        (const struct verb[]){
            {.name = "list",
             .summary = ANK_N("List the instruments"),
             .access = ANK_READ,
             .example = ANK_N("instrument list"),
             .run = list},
            {.name = "show",
             .operands = "INSTRUMENT",
             .summary = ANK_N("Show the domains of an instrument"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .example = ANK_N("instrument show gezinscoaching"),
             .run = show},
            {.name = "import",
             .operands = "FILE.json",
             .summary = ANK_N("Take in an instrument, or a new version of one"),
             .access = ANK_READ | ANK_WRITE,
             .least = 1,
             .most = 1,
             .example = ANK_N("instrument import list.json"),
             .run = import},
            {.name = "export",
             .operands = "INSTRUMENT",
             .summary = ANK_N("Write an instrument as import reads it"),
             .access = ANK_READ,
             .options = export_options,
             .settings_size = sizeof(struct export_settings),
             .least = 1,
             .most = 1,
             .example =
                 ANK_N("instrument export gezinscoaching -o gezinscoaching.json"),
             .run = export},
            {0},
        },
};
