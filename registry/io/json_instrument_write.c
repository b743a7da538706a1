/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Instruments written as files; see json_read.h. */
#include <math.h>

#include "json.h"
#include "json_read.h"

static const struct ank_rule_source nothing_known = {.retest_reliability = NAN,
                                                     .retest_sd = NAN,
                                                     .internal_consistency = NAN,
                                                     .min_change = NAN,
                                                     .min_mean_change = NAN};

static bool same(double a, double b)
{
    return a == b || (isnan(a) && isnan(b));
}

/* What all domains have in common; NAN where they do not. */
static struct ank_rule_source common_rule(const struct ank_instrument *instrument)
{
    struct ank_rule_source common = instrument->domains[0].rule;
    for (size_t i = 1; i < instrument->domain_count; i++) {
        const struct ank_rule_source *rule = &instrument->domains[i].rule;
        if (!same(rule->retest_reliability, common.retest_reliability))
            common.retest_reliability = NAN;
        if (!same(rule->retest_sd, common.retest_sd))
            common.retest_sd = NAN;
        if (!same(rule->internal_consistency, common.internal_consistency))
            common.internal_consistency = NAN;
        if (!same(rule->min_change, common.min_change))
            common.min_change = NAN;
        if (!same(rule->min_mean_change, common.min_mean_change))
            common.min_mean_change = NAN;
    }
    return common;
}

/* What of a rule is known and not said by the scale already. */
static void write_rule(struct json_writer *json, const struct ank_rule_source *rule,
                       const struct ank_rule_source *said)
{
    const struct {
        const char *key;
        double value, said;
    } members[] = {
        {"retest_reliability", rule->retest_reliability, said->retest_reliability},
        {"retest_sd", rule->retest_sd, said->retest_sd},
        {"internal_consistency", rule->internal_consistency,
         said->internal_consistency},
        {"min_change", rule->min_change, said->min_change},
        {"min_mean_change", rule->min_mean_change, said->min_mean_change},
    };
    for (size_t i = 0; i < ANK_COUNT(members); i++)
        if (!isnan(members[i].value) && !same(members[i].value, members[i].said))
            json_write_number(json, members[i].key, members[i].value);
}

static void write_scale(struct json_writer *json,
                        const struct ank_instrument *instrument,
                        const struct ank_rule_source *common)
{
    const struct ank_scale *scale = &instrument->scale;
    json_write_object(json, "scale");
    json_write_number(json, "low", ank_scale_points(scale, 0));
    json_write_number(json, "high", ank_scale_points(scale, ank_scale_top(scale)));
    json_write_number(json, "step", ank_scale_difference(scale, 1));
    json_write_text(json, "better", scale->better > 0 ? "higher" : "lower");
    if (instrument->anchor_count > 0)
        json_write_array(json, "anchors");
    for (size_t i = 0; i < instrument->anchor_count; i++) {
        json_write_object(json, NULL);
        json_write_number(json, "at",
                          ank_scale_points(scale, instrument->anchors[i].at));
        json_write_label(json, &instrument->anchors[i].label);
        json_write_end(json);
    }
    if (instrument->anchor_count > 0)
        json_write_end(json);
    write_rule(json, common, &nothing_known);
    if (instrument->reliability_source)
        json_write_text(json, "reliability_source", instrument->reliability_source);
    json_write_end(json);
}

static void write_domain(struct json_writer *json, const struct ank_domain *domain,
                         const struct ank_rule_source *common)
{
    json_write_object(json, NULL);
    json_write_text(json, "code", domain->code);
    if (domain->theme)
        json_write_text(json, "theme", domain->theme);
    if (domain->was)
        json_write_text(json, "was", domain->was);
    json_write_label(json, &domain->label);
    write_rule(json, &domain->rule, common);
    json_write_end(json);
}

bool instrument_write(FILE *out, const struct ank_instrument *instrument,
                      struct ank_error *err)
{
    struct ank_rule_source common = common_rule(instrument);
    struct json_writer json;
    json_begin(&json, out);
    json_write_object(&json, NULL);
    json_write_text(&json, "code", instrument->code);
    json_write_integer(&json, "version", instrument->version);
    json_write_object(&json, "title");
    json_write_label(&json, &instrument->title);
    json_write_end(&json);
    write_scale(&json, instrument, &common);
    json_write_array(&json, "domains");
    for (size_t i = 0; i < instrument->domain_count; i++)
        write_domain(&json, &instrument->domains[i], &common);
    json_write_end(&json);
    json_write_bool(&json, "complete", instrument->complete);
    if (instrument->each_time)
        json_write_bool(&json, "each_time", true);
    if (instrument->faces)
        json_write_bool(&json, "faces", true);
    json_write_end(&json);
    return json_finish(&json, err);
}
