/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ankerpunt - families and their coach register progress together */
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ankerpunt/app/opening.h>
#include "command.h"
#include "meaning.h"
#include "missing.h"
#include "past_day.h"

static volatile sig_atomic_t stop_signal;
static const char interrupted[] = ANK_N("interrupted; nothing was changed");

static void on_signal(int number)
{
    stop_signal = number;
}

bool session_goes_on(struct ank_error *err)
{
    return !stop_signal || ank_fail(err, ANK_STORE, interrupted);
}

/* No core file with families' data, no file descriptor of ours on 0 to 2, and
 * files that only the user can read. */
static void harden(void)
{
    const struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
    for (int fd = 0; fd <= 2; fd++) /* opened the wrong way: using it still fails */
        if (fcntl(fd, F_GETFD) < 0 &&
            open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) != fd)
            _exit(3);
    umask(077);

    struct sigaction stop = {.sa_handler = on_signal, .sa_flags = (int)SA_RESETHAND};
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigaction(SIGINT, &stop, NULL);
    sigaction(SIGTERM, &stop, NULL);
    sigaction(SIGHUP, &stop, NULL);
    sigaction(SIGPIPE, &ignore, NULL);
    sigaction(SIGXFSZ, &ignore, NULL); /* a file at its limit is as a full disk */
}

static const struct ank_lang *keyboard_language(const char *given,
                                                struct ank_error *err)
{
    char shown[256];
    if (given) {
        const struct ank_lang *lang = ank_lang_find(given);
        if (!lang)
            ank_fail(err, ANK_INVALID, ANK_N("--lang wants nl, fr or en, not %s"),
                     ank_shown(given, shown));
        return lang;
    }
    static const char *const places[] = {"ANKERPUNT_LANG", "LC_ALL", "LC_MESSAGES",
                                         "LANG"};
    for (size_t i = 0; i < ANK_COUNT(places); i++) {
        const char *value = getenv(places[i]);
        if (value && *value)
            return ank_lang_find(value);
    }
    return NULL;
}

static const char *first_of(const char *given, const char *variable,
                            const char *otherwise)
{
    const char *value = given ? given : getenv(variable);
    return value && *value ? value : otherwise;
}

/* Fills in what the global options and the environment say. */
static bool settle(struct session *session, const struct verb *verb,
                   const struct globals *globals, struct ank_error *err)
{
    char shown[256], stamp[32];
    if (globals->registry && !*globals->registry) /* an empty variable, perhaps */
        return ank_fail(err, ANK_USAGE, ANK_N("--%s wants a value: %s"), "registry",
                        "FILE");
    session->quiet = globals->quiet;
    session->force = globals->force;
    session->network_ok = globals->network_ok;
    session->registry.path = first_of(globals->registry, "ANKERPUNT_REGISTRY", NULL);
    if (!session->registry.path)
        session->registry = ank_registry_place(session->work.mem);
    session->registry_path = session->registry.path;
    session->who = first_of(globals->as, "ANKERPUNT_AS", "coach");
    session->today_given = globals->today != ANK_NO_DAY;
    session->work.today = session->today_given ? globals->today : ank_day_today();
    session_time(session, stamp);
    session->stamp = ank_strdup(session->work.mem, stamp);
    session->work.who = session->who;
    session->work.command = session->command;
    session->work.moment = session->today_given ? session->stamp : NULL;
    session->format_given = globals->format != NULL;
    session->own_format = globals->format && verb->own_format &&
                          strcmp(globals->format, verb->own_format) == 0;
    if (globals->format && !session->own_format &&
        !table_format_find(globals->format, &session->format))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--format wants text, csv, json or xlsx, not %s"),
                        ank_shown(globals->format, shown));
    return ank_check_code("--as", session->who, err);
}

/* A command that writes happens whole, or not at all; one that reads has one picture.
 */
static bool run_whole(const struct verb *verb, unsigned access, struct session *session,
                      const void *settings, char **operands, struct ank_error *err)
{
    if (!(access & ANK_WRITE) || verb->own_transactions)
        return ank_work_hold(&session->work, err) &&
               verb->run(session, settings, operands, err);
    return session_begin(session, err) &&
           session_end(session, verb->run(session, settings, operands, err), err);
}

static void tell_version(FILE *out)
{
    fputs("ankerpunt " ANK_VERSION "\n"
          "GPL-3.0-or-later: free software, without any warranty\n",
          out);
#ifdef ANK_CHEAP_KDF
    fputs("made for tests: a passphrase protects little here; not for families\n", out);
#endif
}

static bool open_registry(struct session *session, unsigned access, bool network_ok,
                          struct ank_error *err)
{
    struct ank_opening opening = {session->registry_path, access, network_ok};
    return ank_place_found(&session->registry, err) &&
           ank_work_open(&session->work, &opening, err);
}

/* What only reads prints as it goes; on a terminal all at once, for a line of progress
 * may stand there. */
static void settle_output(struct session *session, unsigned access)
{
    session->prints_alone = !(access & ANK_WRITE);
    if (!session->prints_alone)
        return;
    signal(SIGPIPE, SIG_DFL); /* nothing is lost when the reader has seen enough */
    if (!access ||
        !isatty(STDOUT_FILENO)) /* without a registry somebody may be asked */
        session->out = stdout;
}

/* What is to be known of the file, once; returns it. */
static const char *tell_warning(struct session *session, const char *told)
{
    const char *warning = ank_work_warning(&session->work);
    if (warning && warning != told && !session->quiet)
        fprintf(session->notices, "ankerpunt: %s\n", warning);
    return warning;
}

/* A day that was not typed in full is told, in the reader's own form. */
static void tell_days(struct session *session, const struct globals *globals)
{
    ank_day whole;
    char shown[256];
    for (size_t i = 0; i < globals->given_count && !session->quiet; i++) {
        const struct option_given *given = &globals->given[i];
        enum option_kind kind = given->spec->kind;
        bool day = kind == OPTION_DAY || kind == OPTION_PAST || kind == OPTION_AHEAD;
        if (day && !ank_day_parse(given->text, &whole))
            fprintf(session->notices, "%s\n",
                    SAY(ANK_N("note: --%s %s is %s"), given->spec->name,
                        ank_shown(given->text, shown),
                        ank_work_day(&session->work, *(const ank_day *)given->place)));
    }
}

/* What a verb may do in the registry, with these options and what is asked for it. */
static unsigned access_of(const struct verb *verb, const void *settings,
                          char *const *operands)
{
    return verb->access | (missing_any(verb, operands) ? verb->asks : 0) |
           (verb->more_access ? verb->more_access(settings) : 0);
}

static bool run_verb(const struct command *command, const struct verb *verb,
                     char **words, struct session *session, struct globals *globals,
                     struct ank_error *err)
{
    const struct option_spec *specs[] = {global_options, verb->options, NULL};
    void *settings = ank_alloc(session->work.mem, verb->settings_size + 1);
    option_defaults(verb->options, settings);
    char **operands =
        option_parse(specs, words, false, globals, settings, session->work.mem, err);
    if (!operands || (globals->lang &&
                      !(session->work.lang = keyboard_language(globals->lang, err))))
        return false;
    err->lang = session->work.lang;
    session->work.paper_lang = globals->lang ? session->work.lang : NULL;
    session->wide = globals->wide;
    session->work.screen = session_screen(session);
    if (globals->version) {
        tell_version(session->out);
        return true;
    }
    if (globals->help) {
        command_help(command, session);
        return true;
    }
    if (!command_operands(command, verb, operands, err) ||
        !settle(session, verb, globals, err))
        return false;

    struct ank_error faults = {.lang = err->lang};
    option_settle(globals, session->work.today, session->work.mem, &faults);
    unsigned access = access_of(verb, settings, operands);
    if (faults.code != ANK_OK && (!access || (access & ANK_IDENTITY)))
        return ank_fail(err, faults.code, "%s", faults.text);
    if (access && !open_registry(session, access, globals->network_ok, err))
        return false;
    settle_output(session, access);
    const char *warning = tell_warning(session, NULL);
    if (faults.code == ANK_OK && !missing_ask(session, verb, &operands, err))
        return false;
    if (access)
        meaning_settle(session, verb, settings, operands, &faults);
    if (faults.code != ANK_OK)
        return ank_fail(err, faults.code, "%s", faults.text);
    tell_days(session, globals);
    bool done = past_days_check(session, verb->options, settings, err) &&
                (!verb->ask || verb->ask(session, settings, operands, err)) &&
                run_whole(verb, access, session, settings, operands, err);
    tell_warning(session, warning);
    return done;
}

static void tell_usage(const struct command *command, const struct verb *verbs,
                       const struct ank_lang *lang)
{
    for (const struct verb *verb = verbs; verb->run; verb++) {
        fputs(verb == verbs ? ank_words(lang, ANK_N("usage: ")) : "       ", stderr);
        command_usage(command, verb, lang, stderr);
    }
}

/* Results go to standard output after the commit. */
static bool print_results(const char *words, size_t length, bool saved,
                          struct ank_error *err)
{
    if (length > 0)
        fwrite(words, 1, length, stdout);
    if (fflush(stdout) == 0 && !ferror(stdout))
        return true;
    return ank_fail(err, ANK_IO,
                    saved ? ANK_N("saved, but standard output could not be written")
                          : ANK_N("standard output could not be written"));
}

/* Sentences from the app, for a person at a keyboard. */
static void notice(struct ank_work_context *work, const char *sentence)
{
    struct session *session = (struct session *)work; /* its first member */
    if (!session->quiet)
        fprintf(session->notices, "%s\n", sentence);
}

static bool run_command(const struct command *command, char **words,
                        struct globals *globals, struct ank_error *err)
{
    struct session session = {.work = {.lang = err->lang,
                                       .goes_on = session_goes_on,
                                       .notice = notice,
                                       .progress = progress_hear},
                              .command = command->name};
    session.work.mem = &session.mem;
    const struct verb *verb = command_verb(command, words, globals, &session.mem, err);
    if (!verb) {
        if (err->code == ANK_USAGE)
            tell_usage(command, command->verbs, err->lang);
        ank_arena_free(&session.mem);
        return false;
    }
    char *results = NULL, *notices = NULL;
    size_t results_size = 0, notices_size = 0;
    FILE *kept = ank_must(open_memstream(&results, &results_size));
    session.out = kept;
    session.notices = ank_must(open_memstream(&notices, &notices_size));

    bool done = run_verb(command, verb, words, &session, globals, err);
    ank_work_close(&session.work);
    progress_clear(&session);
    ank_arena_free(&session.mem);
    fclose(kept);
    fclose(session.notices);
    if (done || session.prints_alone)
        done = print_results(results, results_size, !session.prints_alone, err) && done;
    else
        fflush(stdout);
    fwrite(notices, 1, notices_size, stderr);
    free(results);
    free(notices);
    if (err->code == ANK_USAGE)
        tell_usage(command, (const struct verb[]){*verb, {0}}, err->lang);
    return done;
}

static int exit_status(const struct ank_error *err)
{
    if (stop_signal)
        return 128 + stop_signal;
    switch (err->code) {
    case ANK_OK:
        return 0;
    case ANK_USAGE:
        return 2;
    case ANK_IO:
    case ANK_STORE:
        return 3;
    default:
        return 1;
    }
}

/* The command and what follows it, after the global options in front. */
static bool run_words(char **argv, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct globals globals = {.today = ANK_NO_DAY};
    const struct option_spec *specs[] = {global_options, NULL};
    char **words = option_parse(specs, argv, true, &globals, NULL, &mem, err);
    bool done = words != NULL;
    if (done && globals.lang)
        done = (err->lang = keyboard_language(globals.lang, err)) != NULL;
    if (done && globals.version) {
        tell_version(stdout);
        done = print_results("", 0, false, err);
    } else if (done) {
        static char help[] = "help", *only_help[] = {help, NULL};
        globals.help = globals.help && words[0];
        char **line = words[0] ? words : only_help;
        const struct command *command = command_find(line[0]);
        done = command ? run_command(command, line, &globals, err)
                       : command_refuse(line[0], err);
        if (command && err->code != ANK_OK)
            ank_fail_in(err, "%s", command->name);
    }
    ank_arena_free(&mem);
    return done;
}

/* A file or a pipe gets long results in few pieces. */
static void widen_output(void)
{
    static char block[1 << 16];
    if (!isatty(STDOUT_FILENO))
        setvbuf(stdout, block, _IOFBF, sizeof block);
}

/* Each sheet of a thousand, each domain of a summary wants the memory that the one
 * before gave back: glibc does not give it to the system in between, nor ask for it
 * page by page, nor map what is large anew each time. */
static void keep_memory(void)
{
#ifdef M_TRIM_THRESHOLD
    mallopt(M_TRIM_THRESHOLD, 16 << 20);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TOP_PAD, 64 << 10);
#endif
}

/* A line for each thing that is wrong. */
static void complain(const char *text)
{
    for (size_t length; *text; text += length + (text[length] == '\n')) {
        length = strcspn(text, "\n");
        fprintf(stderr, "ankerpunt: %.*s\n", (int)length, text);
    }
}

int main(int argc, char **argv)
{
    (void)argc;
    harden();
    keep_memory();
    widen_output();
    ank_work_start();
    struct ank_error err = {0};
    err.lang = keyboard_language(NULL, &err);
    if (!run_words(argv, &err))
        complain(stop_signal ? ank_words(err.lang, interrupted) : err.text);
    return exit_status(&err);
}
