#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sheet_proposals.py PROPOSAL - what is proposed for the exports of survey programs, to the letter

PROPOSAL is sheet_proposal; the exports are those of odd_exports.py. Of the published spreadsheets in $ANK_SPREADSHEETS, which hold no
scores of families, nothing may be proposed: without that folder they are not looked at."""
import os, subprocess, sys, tempfile

import odd_exports

SITTING = "sheet {}: header 1, a row is a sitting; family {}, start {}, date {}, by {}"
LABELS = odd_exports.DOMAINS


def named(pattern, ask=False):
    return [pattern.format(label, i) + (": ask " if ask else ": ") + code for i, (code, label) in enumerate(LABELS, 1)]


EXPECTED = {
    "kobo.xlsx": [SITTING.format("Gesprekken", "Algemeen/Gezinscode", "-", "Algemeen/Datum gesprek", "-"), *named("Scores/{}"),
                  SITTING.format("personen", "Algemeen/Gezinscode", "-", "Algemeen/Datum gesprek", "Wie"), *named("personen/{}")],
    "google.csv": [SITTING.format("google", "Code van het gezin", "-", "Tijdstempel", "-"),
                   *(f"Hoe gaat het met {label.lower()}?: ask {code}" for code, label in LABELS)],
    "forms.xlsx": [SITTING.format("Formulier1", "Gezinscode", "-", "Datum van het gesprek", "-"), "E-mail: name", "Naam: name",
                   *named("{1}. {0} (0 = heel moeilijk, 10 = heel goed)", ask=True)],
    "lime.csv": [SITTING.format("lime", "G01Q01. Gezinscode", "-", "G01Q02. Datum van het gesprek", "-"),
                 *named("G02Q03[SQ{1:03}]. Hoe gaat het vandaag met elk van deze dingen? [{0}]")],
    "redcap.csv": [SITTING.format("redcap", "record_id", "startdatum", "datum", "-") + ", event redcap_event_name",
                   *(f"{label.lower()}: {code}" for code, label in LABELS)],
}


def proposed(program, paths):
    said = subprocess.run([program, *paths], capture_output=True, check=True, timeout=600).stdout.decode()
    blocks = [block.split("\n") for block in said.split("= /")[1:]]
    return {"/" + block[0]: [line.strip() for line in block[1:] if line] for block in blocks}


def main():
    program, faults = sys.argv[1], 0
    with tempfile.TemporaryDirectory() as folder:
        odd_exports.write(folder)
        for path, found in proposed(program, [os.path.join(folder, name) for name in EXPECTED]).items():
            if found != EXPECTED[os.path.basename(path)]:
                faults += 1
                print(f"{os.path.basename(path)}:\n  expected {EXPECTED[os.path.basename(path)]}\n  found    {found}")
    public = os.environ.get("ANK_SPREADSHEETS")
    if public:
        paths = [os.path.join(public, name) for name in sorted(os.listdir(public)) if os.path.isfile(os.path.join(public, name))]
        for path, found in proposed(program, paths).items():
            wrong = [line for line in found if "a row is" in line]
            faults += bool(wrong)
            if wrong:
                print(path, "is no sheet of scores:", wrong)
    return faults > 0


if __name__ == "__main__":
    sys.exit(main())
