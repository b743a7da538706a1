// SPDX-License-Identifier: GPL-3.0-or-later
// node change.js FOLDER OUT: as change.R, by polars (npm nodejs-polars).
const pl = require("nodejs-polars");
const [folder, out] = process.argv.slice(2);
const options = { tryParseDates: true };
const families = pl.readCSV(`${folder}/families.csv`, options).select("family", "start");
const rows = pl.readCSV(`${folder}/scores.csv`, options)
  .join(families, { on: "family" })
  .sort(["family", "domain", "date"])
  .withColumns(
    pl.col("score").first().over("family", "domain").alias("baseline"),
    pl.col("date").first().over("family", "domain").alias("baseline_date"))
  .filter(pl.col("date").gt(pl.col("baseline_date")))
  .withColumns(
    pl.col("score").sub(pl.col("baseline")).alias("change"),
    pl.col("date").cast(pl.Int32).sub(pl.col("start").cast(pl.Int32)).alias("day"))
  .withColumns(
    pl.when(pl.col("day").lt(136)).then(pl.lit(3))
      .when(pl.col("day").lt(273)).then(pl.lit(6)).otherwise(pl.lit(12)).alias("wave"),
    pl.when(pl.col("change").gtEq(2)).then(pl.lit("improved"))
      .when(pl.col("change").ltEq(-2)).then(pl.lit("worse"))
      .otherwise(pl.lit("same")).alias("class"));
rows.writeCSV(out);
