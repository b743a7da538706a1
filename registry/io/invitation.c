/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of an invitation: a line each, a word and its value; see invitation.h. */
#include "invitation.h"

#include <stdio.h>
#include <string.h>

#include <ankerpunt/text.h>

static const char first_line[] = "ankerpunt invitation 1";

const char *invitation_write(const struct invitation *invitation, struct ank_arena *mem)
{
    char hex[2 * sizeof invitation->keys + 1];
    for (size_t i = 0; i < sizeof invitation->keys; i++)
        snprintf(hex + 2 * i, 3, "%02x", invitation->keys[i]);
    return ank_format(mem,
                      "%s\nplace %s\nname %s\naddress %s\ncoordinator %s\nkeeper %s\n"
                      "keys %s\n",
                      first_line, invitation->place, invitation->name,
                      invitation->address, invitation->coordinator, invitation->keeper,
                      hex);
}

static int digit(char letter)
{
    const char *all = "0123456789abcdef", *found = letter ? strchr(all, letter) : NULL;
    return found ? (int)(found - all) : -1;
}

static bool read_keys(const char *hex, unsigned char *keys, size_t size)
{
    if (!hex || strlen(hex) != 2 * size)
        return false;
    for (size_t i = 0; i < size; i++) {
        int high = digit(hex[2 * i]), low = digit(hex[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        keys[i] = (unsigned char)(high << 4 | low);
    }
    return true;
}

/* The value of a line "word value"; NULL when it is another. */
static const char *value_of(const char *line, const char *word)
{
    size_t length = strlen(word);
    return strncmp(line, word, length) == 0 && line[length] == ' ' ? line + length + 1
                                                                   : NULL;
}

static void take_line(struct invitation *invitation, const char **hex, const char *line)
{
    const struct {
        const char *word, **value;
    } known[] = {
        {"place", &invitation->place},     {"name", &invitation->name},
        {"address", &invitation->address}, {"coordinator", &invitation->coordinator},
        {"keeper", &invitation->keeper},   {"keys", hex}};
    for (size_t i = 0; i < ANK_COUNT(known); i++)
        if (value_of(line, known[i].word))
            *known[i].value = value_of(line, known[i].word);
}

static bool is_whole(const struct invitation *invitation)
{
    const char *codes[] = {invitation->name, invitation->address,
                           invitation->coordinator, invitation->keeper};
    for (size_t i = 0; i < ANK_COUNT(codes); i++)
        if (!codes[i] || !ank_code_valid(codes[i]))
            return false;
    return invitation->place && *invitation->place &&
           ank_text_clean(invitation->place, strlen(invitation->place));
}

bool invitation_read(const char *path, struct ank_arena *mem,
                     struct invitation *invitation, struct ank_error *err)
{
    char line[4096], shown[256];
    const char *hex = NULL;
    FILE *file = fopen(path, "re");
    *invitation = (struct invitation){0};
    bool ours = file && fgets(line, sizeof line, file) &&
                strncmp(line, first_line, strlen(first_line)) == 0;
    while (ours && fgets(line, sizeof line, file)) {
        line[strcspn(line, "\r\n")] = '\0';
        take_line(invitation, &hex, ank_strdup(mem, line));
    }
    if (file)
        fclose(file);
    return (ours && is_whole(invitation) &&
            read_keys(hex, invitation->keys, sizeof invitation->keys)) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("%s is no invitation; ask the coordinator for one with "
                          "\"ankerpunt sync invite\""),
                    ank_shown(path, shown));
}
