#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sheets.py ANKERPUNT - a workbook of sixty made-up families comes in as an office made it

Every number, status and empty cell is compared with what export scores writes; no name is
in the registry, the history, the map or any message; the same file again changes nothing;
what a coach gave alone changes no figure; and the language of the machine changes not a
byte.
"""
import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "registry"))
import spreadsheet_parts as parts  # noqa: E402

signal.alarm(200)
program = os.path.realpath(sys.argv[1])
for name in [name for name in os.environ if name.startswith(("ANKERPUNT_", "LC_"))]:
    del os.environ[name]
LABELS = {"Wonen": "huisvesting", "Geld": "financieel", "Papieren": "administratie",
          "School": "onderwijs", "Taal": "taal"}
STATUSES = {"n.v.t.": "na", "weet niet": "unknown", "geparkeerd": "parked", "?": "unknown"}
FAMILIES = 60
faults = []


def run(*words, env=None, status=0):
    done = subprocess.run([program, "--today", "2026-11-15", *words], stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, env={**os.environ, **(env or {})}, check=False)
    if done.returncode != status:
        faults.append(f"{' '.join(words)}: {done.returncode}: {done.stderr[-300:]}")
    return done.stdout if "export" in words else done.stdout + done.stderr


def cell(family, domain, wave):
    """What stands there: mostly a number, now and then a word or nothing."""
    at = family * 7 + domain * 3 + wave * 5
    return ("", "n.v.t.", "?", "geparkeerd", "weet niet", "-")[at % 6] if at % 13 == 0 else at % 11


def table():
    heads = ["Nr", "Naam gezin", "Gezinscode", "Startdatum", "Datum T0", "Datum 3m"]
    heads += [f"{label} {wave}" for wave in ("T0", "3m") for label in LABELS]
    rows = [["Overzicht gezinscoaching - VERTROUWELIJK"], [], heads]
    for f in range(FAMILIES):
        rows.append([f + 1, f"Fam. Janssens{f}", f"ZD{f:03}", "05/01/2026", "13/01/2026", "14/04/2026"]
                    + [cell(f, d, w) for w in range(2) for d in range(len(LABELS))])
    return rows + [["Totaal"]]


def written(rows):
    """Empty cells are not there: each says where it stands."""
    def one(value, at, row):
        letters = chr(64 + at // 26) * (at > 25) + chr(65 + at % 26)
        if isinstance(value, int):
            return f'<c r="{letters}{row}"><v>{value}</v></c>'
        return f'<c r="{letters}{row}" t="inlineStr"><is><t>{value}</t></is></c>'

    return parts.sheet("".join(
        f'<row r="{n}">{"".join(one(v, at, n) for at, v in enumerate(row) if v != "")}</row>'
        for n, row in enumerate(rows, 1)))


def expected():
    found = {}
    for f in range(FAMILIES):
        for w, day in enumerate(("2026-01-13", "2026-04-14")):
            for d, domain in enumerate(LABELS.values()):
                there = cell(f, d, w)
                if there not in ("", "-"):
                    found[f"ZD{f:03}", day, domain] = STATUSES.get(there, str(there))
    return found


def exported():
    rows = csv.DictReader(io.StringIO(run("export", "scores")))
    return {(row["family"], row["date"], row["domain"]): row["score"] for row in rows}


def answered(who):
    """The map that was kept, with its questions answered."""
    with open("families.map.json", encoding="utf-8") as file:
        text = file.read()
    said = json.loads(text)
    said["sheets"][0]["who"] = who
    for word in said["sheets"][0]["values"]:
        said["sheets"][0]["values"][word] = {"?": "unknown", "-": "empty"}[word]
    with open("map.json", "w", encoding="utf-8") as file:
        json.dump(said, file)
    return text


def measured():
    """Sides of life whose change is told."""
    rows = json.loads(run("summary", "zon", "--format", "json"))["domains"]
    return sum(row["mean_change"] is not None for row in rows)


def begin():
    if os.path.exists("ankerpunt.db"):
        os.remove("ankerpunt.db")
    run("init")
    run("project", "add", "zon")


folder = tempfile.mkdtemp()
os.chdir(folder)
try:
    parts.xlsx("families.xlsx", {"Gezinnen": written(table())})
    begin()
    told = run("import", "sheet", "families.xlsx", status=1)
    told += answered("together")
    told += run("import", "sheet", "families.xlsx", "--map", "map.json")
    if exported() != expected():
        faults.append(f"{len(exported())} scores, not the {len(expected())} of the sheet")
    told += run("import", "sheet", "families.xlsx", "--map", "map.json")
    if exported() != expected():
        faults.append("the same file again changes something")
    told += run("history") + run("family", "list")
    with open("ankerpunt.db", "rb") as file:
        if b"Janssens" in file.read():
            faults.append("a name is in the registry")
    if "Janssens" in told:
        faults.append("a name is told")

    figures = measured()
    begin()
    said = {locale: run("import", "sheet", "families.xlsx", "--format", "json", "--lang", "en",
                        env={"LC_ALL": locale}, status=1)
            for locale in ("C", "nl_BE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8")}
    if len(set(said.values())) != 1:
        faults.append("the language of the machine changes what is read")
    answered("coach")
    run("import", "sheet", "families.xlsx", "--map", "map.json")
    if len(exported()) != len(expected()):
        faults.append("what the coach gave alone did not come in")
    if not figures or measured():
        faults.append(f"figures: {figures}, of what the coach gave alone: {measured()}")
finally:
    os.chdir("/")
    shutil.rmtree(folder)
for fault in faults:
    print(fault)
sys.exit(bool(faults))
