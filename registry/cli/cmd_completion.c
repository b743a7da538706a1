/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * completion: what a shell can fill in.
 *
 * The script of a shell only asks: while somebody types it calls this command with the
 * line so far, and offers what comes back. So what is filled in is of the registry as
 * it stands, and a script that was read at login never grows old.
 */
#include <string.h>

#include "complete.h"

static const char bash_script[] =
    "_ankerpunt() {\n"
    "    mapfile -t COMPREPLY < <(ankerpunt completion bash -- \\\n"
    "        \"${COMP_LINE:0:COMP_POINT}\" \"$COMP_WORDBREAKS\" 2>/dev/null)\n"
    "    [[ ${COMPREPLY[0]} != *= ]] || compopt -o nospace 2>/dev/null\n"
    "}\n"
    "complete -o default -F _ankerpunt ankerpunt\n";

/* Words and what they stand for come with a tab between. */
static const char zsh_script[] =
    "#compdef ankerpunt\n"
    "_ankerpunt() {\n"
    "    local line; local -a there shown ends\n"
    "    while IFS= read -r line; do\n"
    "        there+=(\"${line%%$'\\t'*}\")\n"
    "        shown+=(\"${${line/$'\\t'/  -- }%  -- }\")\n"
    "    done < <(ankerpunt completion zsh -- \"${(@Q)words[2,CURRENT-1]}\" \\\n"
    "        \"${(Q)PREFIX}\" 2>/dev/null)\n"
    "    (( $#there )) || { _files; return }\n"
    "    [[ $there[1] == *= ]] && ends=(-S '')\n"
    "    compadd -U \"${(@)ends}\" -l -d shown -a there\n"
    "}\n"
    "if [[ $funcstack[1] == _ankerpunt ]]; then\n" /* read when it is first wanted */
    "    _ankerpunt\n"
    "else\n"
    "    compdef _ankerpunt ankerpunt\n"
    "fi\n";

static const char fish_script[] =
    "function __ankerpunt_there\n"
    "    set -l there (ankerpunt completion fish -- (commandline -opc)[2..-1] \\\n"
    "        (commandline -ct) 2>/dev/null)\n"
    "    if test (count $there) -gt 0\n"
    "        printf '%s\\n' $there\n"
    "    else\n"
    "        __fish_complete_path (commandline -ct)\n"
    "    end\n"
    "end\n"
    "complete -c ankerpunt -f -k -a '(__ankerpunt_there)'\n";

/* From where on bash replaces a word: behind the last sign at which it takes words
 * apart. */
static const char *part_of(const char *word, const char *typed, const char *breaks)
{
    size_t from = 0;
    for (size_t i = 0; typed[i]; i++)
        if ((typed[i] == '=' || typed[i] == ':') && strchr(breaks, typed[i]))
            from = i + 1;
    return from <= strlen(word) ? word + from : word;
}

/* bash gives its line as it stands, and wants its own quotes back. */
static void answer_bash(struct session *session, char *const *given)
{
    char open;
    struct complete_words found = {0};
    char **words = complete_split(given[0], &open, &session->mem);
    const char *breaks = given[1] ? given[1] : "", *typed = "";
    if (!words[1]) /* the name of the program itself */
        return;
    for (char **word = words; *word; word++)
        typed = *word;
    complete_find(session, words + 1, &found);
    for (size_t i = 0; i < found.count; i++)
        fprintf(session->out, "%s\n",
                complete_quote(part_of(found.word[i].word, open ? "" : typed, breaks),
                               open, &session->mem));
}

/* The others quote for themselves; fish gives the last word as it was typed. */
static void answer_others(struct session *session, char **given, bool raw)
{
    char open;
    struct complete_words found = {0};
    size_t last = 0;
    while (given[last + 1])
        last++;
    if (raw && *given[last])
        given[last] = complete_split(given[last], &open, &session->mem)[0];
    complete_find(session, given, &found);
    for (size_t i = 0; i < found.count; i++)
        fprintf(session->out, "%s\t%s\n", found.word[i].word, found.word[i].about);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings;
    char shown[256];
    const char *shell = operands[0];
    char **given = operands + 1;
    bool bash = strcmp(shell, "bash") == 0, fish = strcmp(shell, "fish") == 0;
    if (!bash && !fish && strcmp(shell, "zsh") != 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("completion is there for bash, zsh and fish, not %s"),
                        ank_shown(shell, shown));
    session->quiet = true;
    if (!*given)
        fputs(bash ? bash_script : fish ? fish_script : zsh_script, session->out);
    else if (bash)
        answer_bash(session, given);
    else
        answer_others(session, given, fish);
    return true;
}

const struct command cmd_completion = {
    .name = "completion",
    .summary = ANK_N("What a shell can fill in"),
    .verbs =
        (const struct verb[]){
            {.operands = "bash|zsh|fish",
             .summary =
                 ANK_N("Write completions for a shell, to be read when it starts"),
             .least = 1, /* behind "--": the line of a shell, see its script */
             .example = ANK_N("completion bash"),
             .run = run},
            {0},
        },
};
