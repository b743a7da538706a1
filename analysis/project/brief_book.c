/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer of several projects: of which something can be told, and of which not. */
#include <ankerpunt/analysis/brief.h>

/* What can be told of a project, for the sentences in their order. */
enum standing { BETTER, HARDER, UNSURE, FEW, NOBODY, STANDINGS };

static bool has(const struct ank_summary *summary, const struct ank_wave *wave,
                enum ank_brief_part part)
{
    return ank_brief_part_count(summary, wave, part) > 0;
}

/* Whether the project stands there: as better and as harder at once it may, else once.
 */
static bool stands(const struct ank_summary *summary, enum standing standing)
{
    const struct ank_wave *wave = ank_brief_wave(summary);
    if (!wave)
        return standing ==
               (summary->cut.domains > 0 || summary->cut.whole ? FEW : NOBODY);
    bool better = has(summary, wave, ANK_PART_BETTER);
    bool harder = has(summary, wave, ANK_PART_HARDER);
    bool few = !better && !harder && !has(summary, wave, ANK_PART_SAME) &&
               !has(summary, wave, ANK_PART_SMALLER) &&
               !has(summary, wave, ANK_PART_UNSURE);
    switch (standing) {
    case BETTER:
        return better;
    case HARDER:
        return harder;
    case UNSURE:
        return !better && !harder && !few;
    default:
        return standing == FEW && few;
    }
}

static const char *names_of(const struct ank_brief *brief,
                            const struct ank_summary *const *summaries, size_t count,
                            enum standing standing)
{
    const char *names = NULL;
    for (size_t i = 0; i < count; i++)
        if (stands(summaries[i], standing))
            names = ank_format(brief->mem, "%s%s%s", names ? names : "",
                               names ? " · " : "", summaries[i]->project->name);
    return names;
}

void ank_brief_of_projects(struct ank_brief *brief,
                           const struct ank_summary *const *summaries, size_t count)
{
    static const char *const sentences[STANDINGS] = {
        [BETTER] = ANK_N("Better than at the start on one domain or more: %s."),
        [HARDER] = ANK_N("Harder than at the start on one domain or more: %s."),
        [UNSURE] = ANK_N("Of these projects we cannot tell yet: %s."),
        [FEW] = ANK_N("Too few families to tell: %s."),
        [NOBODY] = ANK_N("Nobody was rated a second time yet: %s."),
    };
    for (enum standing standing = 0; standing < STANDINGS; standing++) {
        const char *names = names_of(brief, summaries, count, standing);
        if (names)
            ank_brief_say(brief,
                          ank_say(brief->lang, brief->mem, sentences[standing], names));
    }
    ank_brief_say(
        brief,
        ank_words(brief->lang, ANK_N("By chance alone, about 1 in 20 projects in which "
                                     "nothing changed is named as better or harder.")));
    ank_brief_say(brief,
                  ank_words(brief->lang,
                            ANK_N("Projects work with different families: this is no "
                                  "ranking. There is no comparison group: these "
                                  "figures prove no cause.")));
}

/* Of how many domains nothing can be told; the project's own pages name them. */
static void say_rest(struct ank_brief *brief, const struct ank_summary *summary,
                     const struct ank_wave *wave, bool told)
{
    size_t few = ank_brief_part_count(summary, wave, ANK_PART_FEW);
    size_t unsure = ank_brief_part_count(summary, wave, ANK_PART_UNSURE);
    size_t rest = few + unsure + ank_brief_part_count(summary, wave, ANK_PART_NOBODY);
    if (rest == 0)
        return;
    if (!told && unsure == 0 && few > 0)
        ank_brief_say(brief,
                      ank_words(brief->lang,
                                ANK_N("Too few families to say more about all of them "
                                      "together.")));
    else
        ank_brief_say(brief, ank_say(brief->lang, brief->mem,
                                     told ? ANK_N("About the others we cannot tell yet "
                                                  "(domains: %zu).")
                                          : ANK_N("About no domain can we tell yet "
                                                  "(domains: %zu)."),
                                     rest));
}

void ank_brief_lines(struct ank_brief *brief, const struct ank_summary *summary)
{
    const struct ank_wave *wave = ank_brief_wave(summary);
    bool told = false;
    for (enum ank_brief_part part = 0; wave && part < ANK_PART_UNSURE; part++) {
        const char *sentence = ank_brief_part_sentence(brief, summary, wave, part);
        if (sentence)
            ank_brief_say(brief, sentence);
        told = told || sentence;
    }
    if (wave)
        say_rest(brief, summary, wave, told);
    else
        ank_brief_say(brief, ank_brief_nobody(brief, summary));
    ank_brief_rights(brief, &summary->rights);
}
