# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript summary.R FOLDER: of each project, domain and wave a mean, its interval, t and
# signed-rank test; of each project the time to a right, and a mixed model of each
# domain. No bootstrap, no exact test, no adjustment.
args <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages({
  library(data.table)
  library(survival)
  library(lme4)
})
families <- fread(file.path(args[1], "families.csv"))
scores <- families[fread(file.path(args[1], "scores.csv")), on = "family"]
rights <- families[fread(file.path(args[1], "rights.csv")), on = "family"]
scores[, month := as.integer(date - start) / 30.4375]
scores[, wave := fcase(month < 1, 0, month < 4.5, 3, month < 9, 6, default = 12)]
setorder(scores, family, domain, date)
scores[, baseline := score[1], by = .(family, domain)]
figures <- scores[wave > 0, {
  d <- score - baseline
  enough <- .N > 5 && sd(d) > 0
  t <- if (enough) t.test(d) else NULL
  w <- if (enough) suppressWarnings(wilcox.test(d, conf.int = TRUE)) else NULL
  list(n = .N, mean = mean(d), low = t$conf.int[1], high = t$conf.int[2], p = t$p.value,
       hl = w$estimate, rank_p = w$p.value)
}, by = .(project, domain, wave)]
claims <- rights[, .(project = project[1], from = min(date),
                     done = if (any(stage == "realised")) min(date[stage == "realised"])
                            else as.IDate("2026-01-01"),
                     event = any(stage == "realised")), by = .(family, right)]
claims[, days := as.integer(done - from)]
curves <- claims[, .(median = unname(summary(survfit(Surv(days, event) ~ 1,
                                                     conf.type = "log-log"))$table["median"])),
                 by = project]
models <- scores[, {
  if (uniqueN(family) > 5)
    list(slope = fixef(suppressMessages(suppressWarnings(
      lmer(score ~ month + (month | family)))))[2])
  else list(slope = NA_real_)
}, by = .(project, domain)]
cat(nrow(figures), nrow(curves), nrow(models), "\n")
