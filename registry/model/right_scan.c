/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rights a look for rights asks; see <ankerpunt/model/right_scan.h>. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/right_scan.h>

/* Most of them follow from a low income, and somebody has to ask for them. */
static const char *const common[] = {
    "verhoogde-tegemoetkoming",
    "sociaal-tarief",
    "sociale-toeslag",
    "sociale-toeslag-brussel",
    "sociale-toeslag-wallonie",
    "sociaal-internet",
    "schooltoeslag",
    "maximumfactuur",
    "huurpremie",
    "huurtoelage-brussel",
    "huurtoelage-wallonie",
    "sociale-woning",
    "sociale-woning-brussel",
    "sociale-woning-wallonie",
    "uitpas",
    "paspartoe",
    "verminderd-tarief-bus",
    "mivb",
    "verminderd-tarief-trein",
    "kinderopvangtarief",
    "pro-deo",
    "ocmw-steun",
    "beschermde-klant",
    "beschermde-klant-wallonie",
    "water-brussel",
    "studietoelage-fwb",
};

/* Postcodes by region: 1000 to 1299 Brussels, 1300 to 1499 and 4000 to 7999 Wallonia
 * (with the German-speaking municipalities), the others Flanders. */
enum ank_region ank_region_of(const char *postcode)
{
    long code = 0;
    if (postcode && isdigit((unsigned char)*postcode))
        code = strtol(postcode, NULL, 10);
    if (code >= 1000 && code <= 1299)
        return ANK_BRUSSELS;
    if ((code >= 1300 && code <= 1499) || (code >= 4000 && code <= 7999))
        return ANK_WALLONIA;
    return ANK_FLANDERS;
}

enum ank_region ank_region_of_record(const struct ank_record *record)
{
    for (size_t i = record->trajectory_count; i-- > 0;)
        if (record->trajectories[i].postcode)
            return ank_region_of(record->trajectories[i].postcode);
    return ank_region_of(NULL);
}

/* Of a right that does not say which side of life it serves. */
static const char *side_of_group(const char *group)
{
    static const struct {
        const char *group, *theme;
    } sides[] = {
        {"energy", "housing"},  {"telecom", "administration"},  {"education", "school"},
        {"culture", "leisure"}, {"status", "residence-status"},
    };
    for (size_t i = 0; i < ANK_COUNT(sides); i++)
        if (strcmp(sides[i].group, group) == 0)
            return sides[i].theme;
    return group; /* the others are called as the theme is */
}

const char *ank_right_side(const struct ank_right *right, struct ank_arena *mem)
{
    if (!right->themes || !*right->themes)
        return side_of_group(right->group);
    return ank_format(mem, "%.*s", (int)strcspn(right->themes, " "), right->themes);
}

bool ank_right_serves(const struct ank_right *right, const char *theme)
{
    return right->themes && *right->themes
               ? ank_codes_have(right->themes, theme)
               : strcmp(side_of_group(right->group), theme) == 0;
}

/* Where a side of life stands in a look for rights: what is needed most comes first. */
static size_t side_place(const struct ank_right *right)
{
    static const char *const sides[] = {
        "income",
        "debts",
        "material-needs",
        "housing",
        "health",
        "upbringing",
        "personal-functioning",
        "family-relations",
        "school",
        "childcare",
        "work",
        "leisure",
        "mobility",
        "administration",
        "language",
        "residence-status",
        "justice",
    };
    struct ank_arena mem = {0};
    const char *side = ank_right_side(right, &mem);
    size_t place = 0;
    while (place < ANK_COUNT(sides) && strcmp(sides[place], side) != 0)
        place++;
    ank_arena_free(&mem);
    return place;
}

void ank_tally_claim(struct ank_right_tally *tallies, size_t count, const char *family,
                     const char *right, int stage)
{
    for (size_t i = 0; i < count; i++) {
        struct ank_right_tally *tally = &tallies[i];
        if (strcmp(tally->right, right) != 0)
            continue;
        tally->families += !tally->family || strcmp(tally->family, family) != 0;
        tally->waiting += stage <= ANK_KNOWN;
        tally->family = family;
    }
}

enum distance { OWN, EVERYWHERE, ELSEWHERE };

/* In Brussels both communities are at home, but child benefit, housing and energy are
 * those of its own region. */
static enum distance distance_in_brussels(const struct ank_right *right)
{
    static const char *const regional[] = {"income", "housing", "energy"};
    if (strcmp(right->level, "walloon") == 0)
        return ELSEWHERE;
    if (strcmp(right->level, "brussels") == 0 || strcmp(right->level, "cocof") == 0)
        return OWN;
    for (size_t i = 0; i < ANK_COUNT(regional); i++)
        if (strcmp(right->level, "flemish") == 0 &&
            strcmp(right->group, regional[i]) == 0)
            return ELSEWHERE;
    return EVERYWHERE;
}

static enum distance distance_of(const struct ank_right *right, enum ank_region region)
{
    bool flemish = strcmp(right->level, "flemish") == 0;
    bool walloon = strcmp(right->level, "walloon") == 0 ||
                   strcmp(right->level, "french-community") == 0;
    bool brussels =
        strcmp(right->level, "brussels") == 0 || strcmp(right->level, "cocof") == 0;
    if (region == ANK_BRUSSELS)
        return distance_in_brussels(right);
    if (!flemish && !walloon && !brussels)
        return EVERYWHERE;
    return (region == ANK_WALLONIA ? walloon : flemish) ? OWN : ELSEWHERE;
}

/* A right with what decides on its place. */
struct ranked {
    struct ank_right right;
    enum distance distance;
    size_t waiting, families, common, side, place;
};

static int by(size_t one, size_t other)
{
    return (one > other) - (one < other);
}

static int full_order(const void *one, const void *other)
{
    const struct ranked *a = one, *b = other;
    int order = by(a->distance == ELSEWHERE, b->distance == ELSEWHERE);
    if (!order)
        order = by(a->side, b->side);
    if (!order)
        order = by(a->distance, b->distance);
    return order ? order : by(a->place, b->place);
}

static int short_order(const void *one, const void *other)
{
    const struct ranked *a = one, *b = other;
    int order = by(a->distance == ELSEWHERE, b->distance == ELSEWHERE);
    if (!order)
        order = by(b->waiting, a->waiting);
    if (!order)
        order = by(b->families, a->families);
    if (!order)
        order = by(a->common, b->common);
    return order ? order : by(a->place, b->place);
}

static struct ranked rank_right(const struct ank_right *right, size_t place,
                                const struct ank_right_tally *tallies, size_t count,
                                enum ank_region region)
{
    struct ranked ranked = {.right = *right,
                            .distance = distance_of(right, region),
                            .common = ANK_COUNT(common),
                            .side = side_place(right),
                            .place = place};
    for (size_t i = 0; i < count; i++)
        if (strcmp(tallies[i].right, right->code) == 0) {
            ranked.waiting = tallies[i].waiting;
            ranked.families = tallies[i].families;
        }
    for (size_t i = ANK_COUNT(common); i-- > 0;)
        if (strcmp(common[i], right->code) == 0)
            ranked.common = i;
    return ranked;
}

size_t ank_scan_order(struct ank_right *rights, size_t count,
                      const struct ank_right_tally *tallies, enum ank_region region,
                      bool short_form)
{
    struct ank_arena mem = {0};
    struct ranked *ranked = ank_alloc(&mem, (count + 1) * sizeof *ranked);
    size_t asked = 0;
    for (size_t i = 0; i < count; i++)
        ranked[i] = rank_right(&rights[i], i, tallies, count, region);
    qsort(ranked, count, sizeof *ranked, short_form ? short_order : full_order);
    for (size_t i = 0; i < count; i++) {
        rights[i] = ranked[i].right;
        asked += !short_form || (i < ANK_SCAN_SHORT && ranked[i].distance != ELSEWHERE);
    }
    ank_arena_free(&mem);
    return asked;
}
