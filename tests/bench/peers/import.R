# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript import.R FOLDER DATABASE: the three files into SQLite, keyed by text.
args <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages({
  library(data.table)
  library(RSQLite)
})
keys <- list(families = "family, start", scores = "family, date, domain",
             rights = "family, \"right\", stage, date")
db <- dbConnect(SQLite(), args[2])
for (name in names(keys)) {
  rows <- fread(file.path(args[1], paste0(name, ".csv")), colClasses = "character")
  dbExecute(db, sprintf("CREATE TABLE %s (%s, PRIMARY KEY (%s)) WITHOUT ROWID", name,
                        paste0("\"", names(rows), "\" TEXT", collapse = ", "), keys[[name]]))
  dbWriteTable(db, name, rows, append = TRUE)
}
dbDisconnect(db)
