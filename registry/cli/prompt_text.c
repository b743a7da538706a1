/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Free text at the keyboard; see prompt.h.
 *
 * Enter ends it. What is pasted would end at its first line, and leave the others to
 * the shell: a terminal that is asked to do so sends a mark before and after what is
 * pasted
 * ("bracketed paste", of xterm), so that its lines are known for one text.
 */
#include "prompt.h"

#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "command.h"

/* Bytes of a line that a terminal gives at once: longer ones are cut without a word. */
enum { LINE_MOST = 4095 };

static const char mark_first[] = "\033[200~", mark_last[] = "\033[201~";

/* Asks the terminal for marks, which it does not show as they come back; or no more. */
static void mark_pastes(bool on)
{
    static struct termios before;
    struct termios silent;
    if (!prompt_possible())
        return;
    if (on && tcgetattr(STDIN_FILENO, &before) == 0) {
        silent = before;
#ifdef ECHOCTL
        silent.c_lflag &= ~(tcflag_t)ECHOCTL;
#endif
        tcsetattr(STDIN_FILENO, TCSADRAIN, &silent);
    } else if (!on)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
    fputs(on ? "\033[?2004h" : "\033[?2004l", stderr);
}

/* Takes a mark out of the line; whether it was there. */
static bool take_mark(char *line, const char *mark)
{
    char *there = strstr(line, mark);
    if (there)
        memmove(there, there + strlen(mark), strlen(there + strlen(mark)) + 1);
    return there != NULL;
}

/* Lines until Enter was typed, with `between` between those that were pasted; false at
 * the end of the input before it. */
static bool read_lines(struct ank_arena *mem, const char *between, const char **text,
                       size_t *longest)
{
    char line[LINE_MOST + 1];
    bool pasting = false, read;
    *text = NULL;
    *longest = 0;
    do {
        read = prompt_read(STDIN_FILENO, line, sizeof line);
        if (strlen(line) > *longest)
            *longest = strlen(line);
        while (take_mark(line, mark_first))
            pasting = true;
        while (take_mark(line, mark_last))
            pasting = false;
        if (read)
            *text = *text ? ank_format(mem, "%s%s%s", *text, between, line)
                          : ank_strdup(mem, line);
        explicit_bzero(line, sizeof line);
    } while (read && pasting);
    return *text != NULL;
}

bool prompt_text(struct ank_arena *mem, const char *question, const char *between,
                 const char **text, struct ank_error *err)
{
    size_t longest;
    mark_pastes(true);
    prompt_say(question);
    bool read = read_lines(mem, between, text, &longest);
    mark_pastes(false);
    if (!session_goes_on(err))
        return false;
    if (!read)
        return ank_fail(err, ANK_IO, ANK_N("no answer; nothing was changed"));
    return longest + 1 < LINE_MOST ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("a terminal gives at most %d bytes of a line at once; break "
                          "that line, or give the text as a file"),
                    LINE_MOST - 1);
}
