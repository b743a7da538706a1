/* SPDX-License-Identifier: GPL-3.0-or-later */
/* link: two codes are one family, two persons of a family are one person. */
#include <ankerpunt/app/linking.h>
#include "command.h"
#include "prompt.h"

struct settings {
    bool yes;
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "yes", NULL, offsetof(struct settings, yes), ANK_N("do not ask")},
    {0},
};

static bool ask(struct session *session, const struct ank_linking *linking,
                const struct ank_texts *lines, struct ank_error *err)
{
    bool yes;
    if (!prompt_possible())
        return ank_fail(err, ANK_INVALID,
                        ANK_N("nothing was changed: nobody can be asked here whether "
                              "these two are one; give --yes when you are sure"));
    for (size_t i = 0; i < lines->count; i++)
        prompt_say(ank_format(session->work.mem, "%s\n", lines->text[i]));
    return prompt_yes(
               linking->other
                   ? SAY(ANK_N("Is that one and the same family? y: yes, Enter: no: "))
                   : SAY(ANK_N("Is that one and the same person? y: yes, Enter: no: ")),
               &yes, err) &&
           (yes || ank_fail(err, ANK_INVALID, ANK_N("nothing was changed")));
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_texts lines;
    struct ank_linking linking = {.family = operands[0]};
    if (operands[2]) {
        linking.keep = operands[1];
        linking.person = operands[2];
    } else
        linking.other = operands[1];
    if (!ank_linking_look(&session->work, &linking, &lines, err) ||
        (!s->yes && !ask(session, &linking, &lines, err)) ||
        !session_begin(session, err) ||
        !session_end(session, ank_linking_take(&session->work, &linking, &lines, err),
                     err))
        return false;
    for (size_t i = 0; i < lines.count; i++)
        fprintf(session->out, "%s\n", lines.text[i]);
    fprintf(session->out, "%s\n", SAY(ANK_N("\"ankerpunt undo\" takes it back.")));
    return true;
}

const struct command cmd_link = {
    .name = "link",
    .group = GROUP_KEEP,
    .summary = ANK_N("Say that two are one"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY OTHER [PERSON]",
             .summary = ANK_N(
                 "Say that two codes are one family, or two persons of a family one "
                 "person: all that was written of both stands under the first code, "
                 "the other one stays a name for it. Shows both and asks. A no of "
                 "either stands; where they say something else, \"merge list\" asks"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 3,
             .own_transactions = true,
             .example = ANK_N("link G-7K3QX G-P6VCN --yes"),
             .run = run},
            {0},
        },
};
