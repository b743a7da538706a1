/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking on the terminal, something secret too; see prompt.h. */
#include "prompt.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <ankerpunt/text.h>
#include "command.h"

bool prompt_possible(void)
{
    return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

/* Signals that ask to stop are let in only while it waits: one that came between
 * the question and a bare read() would be noticed at the next key. */
static ssize_t read_byte(int fd, char *byte)
{
    sigset_t stops, before;
    struct ank_error stopped = {0};
    struct pollfd wait = {.fd = fd, .events = POLLIN};
    ssize_t got = -1;
    sigemptyset(&stops);
    sigaddset(&stops, SIGINT);
    sigaddset(&stops, SIGTERM);
    sigaddset(&stops, SIGHUP);
    sigprocmask(SIG_BLOCK, &stops, &before);
    if (session_goes_on(&stopped) && ppoll(&wait, 1, NULL, &before) > 0)
        got = read(fd, byte, 1);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return got;
}

/* Unbuffered, so that nothing secret stays in a buffer. */
bool prompt_read(int fd, char *line, size_t size)
{
    size_t length = 0;
    char c = 0;
    ssize_t got;
    while ((got = read_byte(fd, &c)) == 1 && c != '\n')
        if (length + 1 < size)
            line[length++] = c;
    line[length] = '\0';
    return got == 1 || length > 0;
}

static bool ask(const char *question, char secret[static PROMPT_MOST],
                struct ank_error *err)
{
    struct termios before, silent;
    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return ank_fail(err, ANK_IO, ANK_N("the terminal cannot be read"));
    silent = before;
    silent.c_lflag &= ~(tcflag_t)ECHO;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    prompt_say(question);
    bool answered = prompt_read(STDIN_FILENO, secret, PROMPT_MOST);
    fputc('\n', stderr);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    return answered || ank_fail(err, ANK_IO, ANK_N("no answer; nothing was changed"));
}

/* One try: long enough, and typed twice the same. */
static bool ask_twice(const struct prompt_new *asked, char secret[static PROMPT_MOST],
                      struct ank_error *err)
{
    char second[PROMPT_MOST];
    if (!ask(asked->question, secret, err))
        return false;
    if (!*secret && asked->proposed)
        snprintf(secret, PROMPT_MOST, "%s", asked->proposed);
    if (!*secret)
        return true;
    if (!asked->good(secret, err) || !ask(asked->again, second, err))
        return false;
    bool same = strcmp(secret, second) == 0;
    explicit_bzero(second, sizeof second);
    return same || ank_fail(err, ANK_INVALID,
                            ANK_N("the two were not the same; nothing was made"));
}

bool prompt_new_secret(const struct prompt_new *asked, char secret[static PROMPT_MOST],
                       struct ank_error *err)
{
    for (int left = PROMPT_TRIES; left > 1; left--) {
        struct ank_error wrong = {.lang = err->lang};
        if (ask_twice(asked, secret, &wrong))
            return true;
        if (wrong.code != ANK_INVALID)
            return ank_fail(err, wrong.code, "%s", wrong.text);
        fprintf(stderr, "%s\n", wrong.text);
    }
    return ask_twice(asked, secret, err);
}

bool prompt_secret(const char *question, char secret[static PROMPT_MOST],
                   struct ank_error *err)
{
    return ask(question, secret, err);
}

/* A line that fills all there is was cut. */
bool prompt_line(const char *question, char *line, size_t size, struct ank_error *err)
{
    prompt_say(question);
    if (!prompt_read(STDIN_FILENO, line, size))
        return ank_fail(err, ANK_IO, ANK_N("no answer; nothing was changed"));
    return strlen(line) + 1 < size ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("that is longer than %zu bytes; make it shorter"), size - 2);
}

bool prompt_code(struct session *session, const char *code, struct ank_error *err)
{
    char line[16];
    if (!prompt_possible() || !ank_code_like_name(code))
        return true;
    if (!prompt_line(
            SAY(ANK_N("%s looks like a name, and everybody may read a code. Keep "
                      "it? y: yes; Enter: no: "),
                code),
            line, sizeof line, err))
        return false;
    return (*line && strchr("yYjJoO", *line)) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("nothing was changed; take a code that tells nobody's name, "
                          "with a digit in it"));
}

/* As ssh does with its keys: what others can read is no secret. */
static bool is_own(FILE *file, const char *path, struct ank_error *err)
{
    char shown[256];
    struct stat status;
    return fstat(fileno(file), &status) != 0 || !S_ISREG(status.st_mode) ||
           (status.st_mode & (S_IRWXG | S_IRWXO)) == 0 ||
           ank_fail(err, ANK_DENIED,
                    ANK_N("%s: others can read this file; make it yours alone "
                          "(chmod 600), and take another passphrase if they did"),
                    ank_shown(path, shown));
}

static bool is_among(const char *word, const char *const *words)
{
    for (; *words; words++)
        if (strcasecmp(word, *words) == 0)
            return true;
    return false;
}

/* A word that is neither is a slip of the finger, and asked again. */
bool prompt_yes(const char *question, bool *yes, struct ank_error *err)
{
    static const char *const yeses[] = {"y", "yes", "j", "ja", "o", "oui", NULL};
    static const char *const noes[] = {"", "n", "no", "nee", "non", "<", "q", NULL};
    char line[PROMPT_MOST];
    do {
        if (!prompt_line(question, line, sizeof line, err))
            return false;
        *yes = is_among(line, yeses);
    } while (!*yes && !is_among(line, noes));
    return true;
}

bool prompt_secret_file(const char *path, char secret[static PROMPT_MOST],
                        struct ank_error *err)
{
    char shown[256];
    FILE *file = fopen(path, "re");
    if (file && !is_own(file, path, err)) {
        fclose(file);
        return false;
    }
    bool read = file && prompt_read(fileno(file), secret, PROMPT_MOST) && *secret;
    if (file)
        fclose(file);
    return read || ank_fail(err, ANK_IO, ANK_N("%s: no passphrase could be read there"),
                            ank_shown(path, shown));
}
