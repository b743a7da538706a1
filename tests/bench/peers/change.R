# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript change.R FOLDER OUT: each later score beside the first, its change and class.
args <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(data.table))
scores <- fread(file.path(args[1], "scores.csv"))
families <- fread(file.path(args[1], "families.csv"), select = c("family", "start"))
rows <- families[scores, on = "family"]
setorder(rows, family, domain, date)
rows[, `:=`(baseline = score[1], baseline_date = date[1]), by = .(family, domain)]
rows <- rows[date > baseline_date]
rows[, wave := fcase(date - start < 136, 3L, date - start < 273, 6L, default = 12L)]
rows[, change := score - baseline]
rows[, class := fcase(change >= 2, "improved", change <= -2, "worse", default = "same")]
fwrite(rows, args[2])
