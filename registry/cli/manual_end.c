/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the man page says beside the commands: examples, environment, files. */
#include "manual.h"

/* The main record, from an empty folder to what a funder gets; a test tries every line.
 */
static const struct {
    const char *why, *line;
} examples[] = {
    {ANK_N("Make a registry in this folder"), "ankerpunt init"},
    {ANK_N("Set up a project"),
     "ankerpunt project add zonnedorp --name \"Gezinscoaching Zonnedorp\""},
    {ANK_N("Enter a family that started; without --code it gets a random one"),
     "ankerpunt family add zonnedorp --code G-7K3QX --start 12/1/2026 --consent "
     "start,measure,evaluation"},
    {ANK_N(
         "Note the scores of the first talk; on a terminal, without scores, they are asked one "
         "by one"),
     "ankerpunt rate G-7K3QX --date 14/1/2026 huisvesting=3 financieel=2 netwerk=parked "
     "administratie!=3"},
    {ANK_N("Note two steps on the road to a right"),
     "ankerpunt right G-7K3QX sociaal-tarief detected --date 14/1/2026\n"
     "ankerpunt right G-7K3QX sociaal-tarief realised --date 20/4/2026"},
    {ANK_N("See who is due, also in the coming 30 days"),
     "ankerpunt due zonnedorp --within 30"},
    {ANK_N(
         "Half a year later: the scores of that talk, and the sheet to keep, G-7K3QX.pdf"),
     "ankerpunt rate G-7K3QX --date 14/7/2026 huisvesting=7 financieel=5 administratie=8\n"
     "ankerpunt sheet G-7K3QX"},
    {ANK_N("See what changed, for the family and for the project"),
     "ankerpunt change --family G-7K3QX\n"
     "ankerpunt summary zonnedorp -o zonnedorp.pdf"},
    {ANK_N("See what a funder would get, before anything is written"),
     "ankerpunt release zonnedorp --to fonds --purpose jaarverslag --dry-run"},
    {ANK_N("Keep a copy"), "ankerpunt backup copy.ankerpunt"},
};

static void write_examples(FILE *out, const struct ank_lang *lang)
{
    manual_head(out, lang, ANK_N("EXAMPLES"));
    for (size_t i = 0; i < ANK_COUNT(examples); i++) {
        fputs(i ? ".PP\n" : "", out);
        manual_say(out, ank_words(lang, examples[i].why));
        fputs(":\n.PP\n.RS 4\n.nf\n", out);
        manual_say(out, examples[i].line);
        fputs("\n.fi\n.RE\n", out);
    }
}

static void write_exit_status(FILE *out, const struct ank_lang *lang)
{
    static const struct {
        const char *status, *meaning;
    } statuses_said[] = {
        {"0", ANK_N("done, and what was to be kept is kept")},
        {"1",
         ANK_N(
             "refused, and nothing was changed; one line says what, where and what to do")},
        {"2",
         ANK_N(
             "the call itself is wrong: an unknown command or option, something missing")},
        {"3", ANK_N("the registry, a file or standard output cannot be used")},
        {"128+n", ANK_N("ended by signal n")},
    };
    manual_head(out, lang, ANK_N("EXIT STATUS"));
    for (size_t i = 0; i < ANK_COUNT(statuses_said); i++)
        manual_term(out, lang, statuses_said[i].status, statuses_said[i].meaning);
}

static void write_environment(FILE *out, const struct ank_lang *lang)
{
    static const struct {
        const char *name, *meaning;
    } variables[] = {
        {"ANKERPUNT_REGISTRY",
         ANK_N("the registry, when --registry does not name one")},
        {"ANKERPUNT_LANG",
         ANK_N("nl, fr or en: the language at the keyboard, when --lang does "
               "not say; else LC_ALL, LC_MESSAGES or LANG")},
        {"ANKERPUNT_AS", ANK_N("who is working, when --as does not say")},
        {"ANKERPUNT_PASSPHRASE_FILE",
         ANK_N("a file with the passphrase, instead of asking")},
        {"ANKERPUNT_NEW_PASSPHRASE_FILE",
         ANK_N("a file with the new passphrase, for lock")},
        {"TMPDIR", ANK_N("a folder with room for what does not fit in memory")},
    };
    manual_head(out, lang, ANK_N("ENVIRONMENT"));
    for (size_t i = 0; i < ANK_COUNT(variables); i++)
        manual_term(out, lang, variables[i].name, variables[i].meaning);
}

static void write_files(FILE *out, const struct ank_lang *lang)
{
    manual_head(out, lang, ANK_N("FILES"));
    manual_term(
        out, lang, "./ankerpunt.db",
        ANK_N(
            "the registry, when none is named: one file, that only its owner can read"));
    manual_term(out, lang, "~/.local/share/ankerpunt/ankerpunt.db",
                ANK_N("the registry, when none is named and there is none in this "
                      "folder; with XDG_DATA_HOME it is in that folder"));
    manual_term(
        out, lang, "./ankerpunt.db-journal",
        ANK_N("stands beside it while something is written; never remove it by hand"));
}

void manual_end(FILE *out, const struct ank_lang *lang)
{
    write_examples(out, lang);
    write_exit_status(out, lang);
    write_environment(out, lang);
    write_files(out, lang);
}
