/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On whose paper stands what one person said; see <ankerpunt/model/whose.h>. */
#include <ankerpunt/model/whose.h>

bool ank_same_voice(const char *a, const char *b)
{
    return a && b ? ank_code_same(a, b) : a == b;
}

static bool no_outside(const struct ank_record *record, const char *by,
                       const char *outside, ank_day day)
{
    return outside && ank_consent_withdrawn_by(record, by, outside, day);
}

bool ank_kept_back(const struct ank_record *record, const char *by, const char *outside,
                   ank_day day)
{
    return ank_consent_withdrawn_by(record, by, "measure", day) ||
           no_outside(record, by, outside, day);
}

bool ank_may_stand(const struct ank_record *record, const char *by,
                   const struct ank_reader *reader, ank_day day)
{
    if (!by)
        return true;
    if (ank_same_voice(by, reader->person))
        return !no_outside(record, by, reader->outside, day);
    return !reader->alone && !ank_kept_back(record, by, reader->outside, day) &&
           ank_consent_given_by(record, by, "share:family", day);
}

/* Sittings of one voice stand together, list by list: a voice is counted at its first.
 */
static bool is_first(const struct ank_record *record, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (ank_same_voice(record->sittings[i].by, record->sittings[at].by))
            return false;
    return true;
}

size_t ank_drop_kept_back(struct ank_record *record, const char *outside, ank_day day)
{
    size_t kept = 0, voices = 0;
    for (size_t i = 0; i < record->sitting_count; i++)
        if (ank_kept_back(record, record->sittings[i].by, outside, day))
            voices += is_first(record, i);
    for (size_t i = 0; i < record->sitting_count; i++)
        if (!ank_kept_back(record, record->sittings[i].by, outside, day))
            record->sittings[kept++] = record->sittings[i];
    record->sitting_count = kept;
    return voices;
}
