#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# import.sh FOLDER DATABASE: the three files into SQLite by its own shell, keyed by text.
set -eu
sqlite3 "$2" >/dev/null <<END
PRAGMA journal_mode = DELETE;
CREATE TABLE families (family TEXT, project TEXT, start TEXT, "end" TEXT,
    closed_reason TEXT, postcode TEXT, household TEXT, children INTEGER,
    birth_year INTEGER, consent TEXT, PRIMARY KEY (family, start)) WITHOUT ROWID;
CREATE TABLE scores (family TEXT, date TEXT, domain TEXT, score REAL,
    PRIMARY KEY (family, date, domain)) WITHOUT ROWID;
CREATE TABLE rights (family TEXT, "right" TEXT, stage TEXT, date TEXT,
    PRIMARY KEY (family, "right", stage, date)) WITHOUT ROWID;
.mode csv
.import --skip 1 $1/families.csv families
.import --skip 1 $1/scores.csv scores
.import --skip 1 $1/rights.csv rights
END
