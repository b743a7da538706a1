#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""odd_exports.py FOLDER - made-up families as survey programs export them

Writes kobo.xlsx (what is asked of each person on a sheet of its own), google.csv, forms.xlsx (Microsoft), lime.csv (LimeSurvey)
and redcap.csv (a row for each event), with all that those programs write around the answers; and expected.tsv: file, family,
day, domain, by, score, for each answer that must come in of it. Nobody of flesh and blood is in them."""
import os, sys

import spreadsheet_parts as make

DOMAINS = [("huisvesting", "Wonen"), ("financieel", "Geld"), ("gezondheid", "Gezondheid"), ("onderwijs", "School"), ("netwerk", "Netwerk")]
FAMILIES = 12
STATUSES = {"na": "n.v.t.", "unknown": "weet niet", "parked": "geparkeerd"}


def day(family, wave):
    """Year, month and day: the start in the autumn of 2025, and three months later."""
    month = 9 + family % 2 + wave
    return 2025 + (month - 1) // 12, (month - 1) % 12 + 1, 1 + 2 * family


def score(family, wave, domain, person=0):
    """A number, a status, or nothing, always the same."""
    chance = family * 31 + wave * 17 + domain * 7 + person * 13
    if chance % 19 == 0:
        return ["na", "unknown", "parked"][chance % 3]
    return None if chance % 11 == 0 else str(chance % 11)


def written(value):
    return "" if value is None else STATUSES.get(value, value)


class Expected:
    def __init__(self):
        self.lines = []

    def add(self, file, family, when, values, by=""):
        for (code, _), value in zip(DOMAINS, values):
            if value is not None:
                self.lines.append("\t".join((file, f"Z-{family:02}", "%d-%02d-%02d" % when, code, by, value)))


def sittings(waves=2):
    for family in range(1, FAMILIES + 1):
        for wave in range(waves):
            yield family, wave, day(family, wave * 3)


def serial(when):
    """How Excel counts days."""
    import datetime
    return (datetime.date(*when) - datetime.date(1899, 12, 30)).days


def rows_xlsx(header, rows):
    return make.sheet("".join(make.cells(*(v if v != "" else "<c/>" for v in row), row=i) for i, row in enumerate([header, *rows], 1)))


def number(value):
    text = written(value)
    return int(text) if text.isdigit() else text


def kobo(path, expected):
    """Talks with the answers of the family together; and of each person on a sheet of its own, that points back."""
    head = ["start", "end", "today", "deviceid", "Algemeen/Gezinscode", "Algemeen/Datum gesprek", *(f"Scores/{label}" for _, label in DOMAINS),
            "Hulp", "Hulp/werk", "Hulp/taal", "Hulp/wonen", "_id", "_uuid", "_submission_time", "_validation_status", "_index"]
    persons_head = ["Wie", *(f"personen/{label}" for _, label in DOMAINS), "_index", "_parent_table_name", "_parent_index", "_submission__id",
                    "_submission__uuid", "_submission__submission_time"]
    talks, persons = [], []
    for index, (family, wave, when) in enumerate(sittings(), 1):
        stamp = "%d-%02d-%02dT10:%02d:00.000+01:00" % (*when, family)
        values = [score(family, wave, d) for d in range(len(DOMAINS))]
        expected.add("kobo.xlsx", family, when, values, "together")
        talks.append([stamp, stamp, "%d-%02d-%02d" % when, "collect:abc", f"Z-{family:02}", f'<c s="1"><v>{serial(when)}</v></c>', *(number(v) for v in values),
                      ("werk taal", "wonen", "")[family % 3], int(family % 3 == 0), int(family % 3 == 0), int(family % 3 == 1), 9000 + index,
                      f"uuid-{index}", stamp[:19], "", index])
        for person, who in enumerate(("moeder", "vader"), 1):
            own = [score(family, wave, d, person) for d in range(len(DOMAINS))]
            expected.add("kobo.xlsx", family, when, own, who)
            persons.append([who, *(number(v) for v in own), len(persons) + 1, "Gesprekken", index, 9000 + index, f"uuid-{index}", stamp[:19]])
    make.xlsx(path, {"Gesprekken": rows_xlsx(head, talks), "personen": rows_xlsx(persons_head, persons)}, more={"styles": make.styles(0, "yyyy-mm-dd")})


def quoted(cells):
    return ",".join('"' + str(cell).replace('"', '""') + '"' for cell in cells)


def google(path, expected):
    """Whole questions, a stamp in front, and a BOM."""
    head = ["Tijdstempel", "Code van het gezin", *(f"Hoe gaat het met {label.lower()}?" for _, label in DOMAINS), "Wilt u nog iets zeggen?"]
    lines = [quoted(head)]
    for family, wave, when in sittings():
        values = [score(family, wave, d) for d in range(len(DOMAINS))]
        expected.add("google.csv", family, when, values)
        lines.append(quoted(["%02d/%02d/%d 10:00:00" % when[::-1], f"Z-{family:02}", *(written(v) for v in values), 'ja, "goed"\nen u?' if family == 3 else ""]))
    make.put(path, "\ufeff" + "\n".join(lines) + "\n")


def forms(path, expected):
    """Microsoft's: an ID, times as days with hours, who was logged in, and numbers typed as text."""
    head = ["ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Gezinscode", "Datum van het gesprek",
            *(f"{i}. {label} (0 = heel moeilijk, 10 = heel goed)" for i, (_, label) in enumerate(DOMAINS, 1))]
    rows = []
    for index, (family, wave, when) in enumerate(sittings(), 1):
        values = [score(family, wave, d) for d in range(len(DOMAINS))]
        expected.add("forms.xlsx", family, when, values)
        rows.append([index, f'<c s="1"><v>{serial(when)}.4</v></c>', f'<c s="1"><v>{serial(when)}.41</v></c>', "anoniem", "", f"Z-{family:02}",
                     f'<c s="2"><v>{serial(when)}</v></c>', *(written(v) for v in values)])
    make.xlsx(path, {"Formulier1": rows_xlsx(head, rows)}, more={"styles": make.styles(0, "m/d/yy h:mm:ss", "dd/mm/yyyy")})


def lime(path, expected):
    """LimeSurvey: a code in front of each question, the side of life behind; who did not finish has no submitdate."""
    head = ["id. Antwoord ID", "submitdate. Datum ingediend", "lastpage. Laatste pagina", "startlanguage. Starttaal", "seed. Seed", "G01Q01. Gezinscode",
            "G01Q02. Datum van het gesprek", *(f"G02Q03[SQ{i:03}]. Hoe gaat het vandaag met elk van deze dingen? [{label}]" for i, (_, label) in enumerate(DOMAINS, 1)),
            "G03Q04[other]. Welke hulp is er? [Andere]"]
    lines = [quoted(head)]
    for index, (family, wave, when) in enumerate(sittings(), 1):
        values = [score(family, wave, d) for d in range(len(DOMAINS))]
        expected.add("lime.csv", family, when, values)
        stamp = "%d-%02d-%02d 11:00:00" % when
        lines.append(quoted([index, stamp, 3, "nl", 123456789 + index, f"Z-{family:02}", "%d-%02d-%02d 00:00:00" % when, *(written(v) for v in values), ""]))
    make.put(path, "\ufeff" + "\n".join(lines) + "\n")


def redcap(path, expected):
    """A row for each event of a family; fields are empty outside their event, and the instrument says whether it is complete."""
    head = ["record_id", "redcap_event_name", "startdatum", "datum", *(label.lower() for _, label in DOMAINS), "hulp___1", "hulp___2", "domeinen_complete"]
    lines = [",".join(head)]
    for family in range(1, FAMILIES + 1):
        for wave, event in enumerate(("start_arm_1", "na_3_maanden_arm_1")):
            when = day(family, wave * 3)
            values = [score(family, wave, d) for d in range(len(DOMAINS))]
            expected.add("redcap.csv", family, when, values)
            lines.append(",".join([f"Z-{family:02}", event, "%d-%02d-%02d" % when if wave == 0 else "", "%d-%02d-%02d" % when, *(written(v) for v in values),
                                   str(family % 2), str(wave), "2"]))
    make.put(path, "\n".join(lines) + "\n")


EXPORTS = {"kobo.xlsx": kobo, "google.csv": google, "forms.xlsx": forms, "lime.csv": lime, "redcap.csv": redcap}


def write(folder):
    expected = Expected()
    for name, build in EXPORTS.items():
        build(os.path.join(folder, name), expected)
    make.put(os.path.join(folder, "expected.tsv"), "".join(line + "\n" for line in expected.lines))
    return expected.lines


if __name__ == "__main__":
    print(len(write(sys.argv[1])), "answers")
