/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Instruments read from files; see json_read.h. */
#include <math.h>
#include <string.h>

#include "json_check.h"
#include "json_read.h"

enum { MOST_DECIMALS = 3, MOST_ANCHORS = 101, MOST_VERSION = 9999 };

/* What is known of changes: of a scale as a whole, or of one domain. */
#define RULE_KEYS                                                                      \
    "retest_reliability", "retest_sd", "internal_consistency", "min_change",           \
        "min_mean_change"

static bool read_rule(const json_t *object, const struct ank_scale *scale,
                      struct ank_rule_source *rule, struct ank_error *err)
{
    double range = ank_scale_difference(scale, ank_scale_top(scale));
    return check_number(object, "retest_reliability", CHECK_OPTIONAL, 0, 1,
                        &rule->retest_reliability, err) &&
           check_number(object, "retest_sd", CHECK_OPTIONAL, 0, range, &rule->retest_sd,
                        err) &&
           check_number(object, "internal_consistency", CHECK_OPTIONAL, 0, 1,
                        &rule->internal_consistency, err) &&
           check_number(object, "min_change", CHECK_OPTIONAL, 0, range,
                        &rule->min_change, err) &&
           check_number(object, "min_mean_change", CHECK_OPTIONAL, 0, range,
                        &rule->min_mean_change, err);
}

static int count_decimals(const char *digits)
{
    const char *point = strchr(digits, '.');
    return point ? (int)strlen(point + 1) : 0;
}

/* low, high and step as whole numbers of the smallest unit among them. */
static bool read_range(const json_t *object, struct ank_scale *scale,
                       struct ank_error *err)
{
    const struct {
        const char *key;
        int64_t *units;
    } parts[] = {{"low", &scale->low}, {"high", &scale->high}, {"step", &scale->step}};
    char digits[ANK_COUNT(parts)][32];

    for (size_t i = 0; i < ANK_COUNT(parts); i++) {
        if (!check_digits(object, parts[i].key, digits[i], err))
            return false;
        int decimals = count_decimals(digits[i]);
        if (decimals > MOST_DECIMALS)
            return ank_fail(err, ANK_INVALID, "\"%s\" has more than %d decimals",
                            parts[i].key, MOST_DECIMALS);
        if (decimals > scale->decimals)
            scale->decimals = decimals;
    }
    for (size_t i = 0; i < ANK_COUNT(parts); i++)
        if (!ank_decimal_parse(digits[i], scale->decimals, parts[i].units))
            return ank_fail(err, ANK_INVALID, "\"%s\" is too large", parts[i].key);
    return true;
}

static bool check_range(const struct ank_scale *scale, struct ank_error *err)
{
    if (scale->step <= 0)
        return ank_fail(err, ANK_INVALID, "\"step\" must be more than 0");
    if (scale->low >= scale->high)
        return ank_fail(err, ANK_INVALID, "\"low\" must be less than \"high\"");
    int64_t range = scale->high - scale->low;
    if (range % scale->step != 0)
        return ank_fail(err, ANK_INVALID,
                        "from \"low\" to \"high\" must be a whole number of steps");
    if (range / scale->step > ANK_MOST_STEPS)
        return ank_fail(err, ANK_INVALID,
                        "the scale has more than %d steps; take a larger "
                        "\"step\"",
                        ANK_MOST_STEPS);
    return true;
}

static bool read_better(const json_t *object, struct ank_scale *scale,
                        struct ank_error *err)
{
    const char *better = json_string_value(json_object_get(object, "better"));
    if (!better || (strcmp(better, "higher") != 0 && strcmp(better, "lower") != 0))
        return ank_fail(err, ANK_INVALID, "\"better\" must be \"higher\" or \"lower\"");
    scale->better = strcmp(better, "higher") == 0 ? 1 : -1;
    return true;
}

static bool read_anchor(const json_t *object, struct ank_instrument *instrument,
                        size_t place, struct ank_arena *mem, struct ank_error *err)
{
    static const char *const keys[] = {"at", "nl", "fr", "en", NULL};
    struct ank_anchor *anchor = &instrument->anchors[place];
    char digits[32];
    if (!check_keys(object, keys, err) || !check_digits(object, "at", digits, err) ||
        !check_label(object, mem, &anchor->label, err))
        return false;
    if (!ank_scale_read(&instrument->scale, digits, &anchor->at))
        return ank_fail(err, ANK_INVALID, "%s is no point of the scale", digits);
    for (size_t i = 0; i < place; i++)
        if (instrument->anchors[i].at == anchor->at)
            return ank_fail(err, ANK_INVALID, "%s has a label already", digits);
    return true;
}

static bool read_anchors(const json_t *object, struct ank_instrument *instrument,
                         struct ank_arena *mem, struct ank_error *err)
{
    const json_t *array;
    if (!json_object_get(object, "anchors"))
        return true;
    if (!check_array(object, "anchors", MOST_ANCHORS, &array, err))
        return false;
    instrument->anchor_count = json_array_size(array);
    instrument->anchors =
        ank_alloc(mem, instrument->anchor_count * sizeof *instrument->anchors);
    for (size_t i = 0; i < instrument->anchor_count; i++)
        if (!read_anchor(json_array_get(array, i), instrument, i, mem, err))
            return ank_fail_in(err, "anchor %zu", i + 1);
    return true;
}

static bool read_scale(const json_t *object, struct ank_instrument *instrument,
                       struct ank_rule_source *common, struct ank_arena *mem,
                       struct ank_error *err)
{
    static const char *const keys[] = {"low",     "high",    "step",
                                       "better",  "anchors", "reliability_source",
                                       RULE_KEYS, NULL};
    struct ank_scale *scale = &instrument->scale;
    return check_keys(object, keys, err) && read_range(object, scale, err) &&
           check_range(scale, err) && read_better(object, scale, err) &&
           read_anchors(object, instrument, mem, err) &&
           read_rule(object, scale, common, err) &&
           check_text(object, "reliability_source", CHECK_OPTIONAL, CHECK_LONGEST_TEXT,
                      mem, &instrument->reliability_source, err);
}

static bool read_domain(const json_t *object, struct ank_instrument *instrument,
                        size_t place, struct ank_arena *mem, struct ank_error *err)
{
    static const char *const keys[] = {"code", "theme", "nl",      "fr",
                                       "en",   "was",   RULE_KEYS, NULL};
    struct ank_domain *domain = &instrument->domains[place];
    if (!check_keys(object, keys, err) ||
        !check_name(object, "code", CHECK_REQUIRED, mem, &domain->code, err) ||
        !check_name(object, "theme", CHECK_OPTIONAL, mem, &domain->theme, err) ||
        !check_name(object, "was", CHECK_OPTIONAL, mem, &domain->was, err) ||
        !check_label(object, mem, &domain->label, err) ||
        !read_rule(object, &instrument->scale, &domain->rule, err))
        return false;
    for (size_t i = 0; i < place; i++)
        if (strcmp(instrument->domains[i].code, domain->code) == 0)
            return ank_fail(err, ANK_INVALID, "domain %zu has this code already",
                            i + 1);
    return true;
}

static bool read_domains(const json_t *root, struct ank_instrument *instrument,
                         const struct ank_rule_source *common, struct ank_arena *mem,
                         struct ank_error *err)
{
    const json_t *array;
    char shown[256];
    if (!check_array(root, "domains", ANK_MOST_DOMAINS, &array, err))
        return false;
    instrument->domain_count = json_array_size(array);
    instrument->domains =
        ank_alloc(mem, instrument->domain_count * sizeof *instrument->domains);
    for (size_t i = 0; i < instrument->domain_count; i++) {
        const json_t *object = json_array_get(array, i);
        instrument->domains[i].rule = *common;
        if (!read_domain(object, instrument, i, mem, err))
            return ank_fail_in(err, "domain %zu (%s)", i + 1,
                               check_shown_code(object, shown));
    }
    return true;
}

static bool read_instrument(const json_t *root, struct ank_instrument *instrument,
                            struct ank_arena *mem, struct ank_error *err)
{
    static const char *const keys[] = {"code",      "version", "title",
                                       "scale",     "domains", "complete",
                                       "each_time", "faces",   NULL};
    static const char *const languages[] = {"nl", "fr", "en", NULL};
    struct ank_rule_source common = {.retest_reliability = NAN,
                                     .retest_sd = NAN,
                                     .internal_consistency = NAN,
                                     .min_change = NAN,
                                     .min_mean_change = NAN};
    if (!check_keys(root, keys, err) ||
        !check_name(root, "code", CHECK_REQUIRED, mem, &instrument->code, err) ||
        !check_integer(root, "version", 1, MOST_VERSION, &instrument->version, err) ||
        !check_bool(root, "complete", &instrument->complete, err) ||
        !check_bool(root, "each_time", &instrument->each_time, err) ||
        !check_bool(root, "faces", &instrument->faces, err))
        return false;

    const json_t *title = json_object_get(root, "title");
    if (!check_keys(title, languages, err) ||
        !check_label(title, mem, &instrument->title, err))
        return ank_fail_in(err, "title");
    if (!read_scale(json_object_get(root, "scale"), instrument, &common, mem, err))
        return ank_fail_in(err, "scale");
    return read_domains(root, instrument, &common, mem, err);
}

bool instrument_read(const char *name, const char *text, size_t length,
                     struct ank_arena *mem, struct ank_instrument *instrument,
                     struct ank_error *err)
{
    json_t *root;
    char shown[256];
    if (!check_load(name, text, length, &root, err))
        return false;
    *instrument = (struct ank_instrument){0};
    bool fine = read_instrument(root, instrument, mem, err);
    json_decref(root);
    return fine || ank_fail_in(err, "%s", ank_shown(name, shown));
}
