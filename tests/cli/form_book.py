#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""form_book.py ANKERPUNT - a blank workbook is one that can be filled in

Another reader opens it in each language: it says what it is for, its headings are locked
and explained, its cells are open and offer what may stand in them, 007 stays 007, and the
same call gives the same bytes. Filled in with its own words it comes back in without a
question, the same in each language. 77 when that reader is not installed.
"""
import datetime
import os
import subprocess
import sys
import tempfile

try:
    import openpyxl
except ImportError:
    sys.exit(77)

program = os.path.realpath(sys.argv[1])
OWN = ["family", "start", "date", "by", "mode"]
LAST = 1003
STATUS = {"nl": "even opzij", "fr": "de côté", "en": "parked"}


def run(*words):
    subprocess.run([program, "--today", "2026-11-15", *words], check=True,
                   stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)


def validations(sheet):
    return {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}


def look(path, lang, wave):
    book = openpyxl.load_workbook(path)
    sheet, lists = book.worksheets
    name = book.defined_names["ankerpunt_form"].attr_text
    assert name == f'"1 gezinscoaching-1/16 {wave} {lang} zonnedorp"', name
    assert (sheet.sheet_state, lists.sheet_state) == ("visible", "hidden")
    assert sheet.freeze_panes == "B4" and sheet.protection.sheet
    assert sheet.row_dimensions[3].hidden and not sheet.row_dimensions[2].hidden
    keys = [cell.value for cell in sheet[3]]
    assert keys[:5] == OWN and len(keys) == 5 + 13, keys
    offered = [cell.value for cell in lists["F"]]
    assert offered[:11] == list(range(11)) and offered[11] == STATUS[lang], offered
    assert len(offered) == 15
    rules = validations(sheet)
    for number, key in enumerate(keys, 1):
        letter = openpyxl.utils.get_column_letter(number)
        heading = sheet.cell(2, number)
        assert heading.value and heading.protection.locked, key
        assert len(heading.comment.text) > 20, key
        column = sheet.column_dimensions[letter]
        assert not column.protection.locked, key
        assert (column.number_format == "@") == (key in ("family", "by")), key
        rule = rules.get(f"{letter}4:{letter}{LAST}")
        assert (rule is None) == (key in ("family", "by")), key
        if key in ("start", "date"):
            assert rule.type == "date" and rule.formula2 == "TODAY()", key
        elif rule:
            assert rule.type == "list" and rule.error, key
            assert rule.formula1.endswith("$5" if key == "mode" else "$F$1:$F$15"), key
    assert sheet.max_row == 3


def fill(path, filled):
    """Three talks of two families: a family's start stands on one of its rows."""
    book = openpyxl.load_workbook(path)
    sheet, lists = book.worksheets
    place = {cell.value: cell.column for cell in sheet[3]}
    status = [cell.value for cell in lists["F"]][11:]
    alone, together = [cell.value for cell in lists["E"]][:2]
    day = datetime.date
    talks = [
        dict(family="007", start=day(2026, 1, 5), date=day(2026, 1, 7), mode=together,
             huisvesting=3, financieel=0, administratie=10, materieel=status[0],
             gezondheid=status[1], functioneren=status[2], opvoeding=status[3]),
        dict(family="1E5", start=day(2026, 2, 2), date=day(2026, 2, 3), huisvesting=1),
        dict(family="007", date=day(2026, 4, 7), by="mama", mode=alone, taal=9),
    ]
    for row, talk in enumerate(talks, 4):
        for key, value in talk.items():
            sheet.cell(row, place[key], value)
    book.save(filled)


SCORES = """family,date,domain,score,instrument,by,mode
007,2026-01-07,huisvesting,3,gezinscoaching,,together
007,2026-01-07,financieel,0,gezinscoaching,,together
007,2026-01-07,administratie,10,gezinscoaching,,together
007,2026-01-07,materieel,parked,gezinscoaching,,together
007,2026-01-07,gezondheid,unknown,gezinscoaching,,together
007,2026-01-07,functioneren,na,gezinscoaching,,together
007,2026-01-07,opvoeding,refused,gezinscoaching,,together
007,2026-04-07,taal,9,gezinscoaching,mama,alone
1E5,2026-02-03,huisvesting,1,gezinscoaching,,
"""


def comes_back(lang):
    """Into a registry of its own, where nobody answers."""
    os.environ["ANKERPUNT_REGISTRY"] = f"{os.getcwd()}/{lang}.db"
    run("init", "--no-passphrase")
    run("project", "add", "zonnedorp")
    run("import", "sheet", f"filled-{lang}.xlsx")
    run("export", "scores", "-o", f"{lang}.csv")
    with open(f"{lang}.csv", encoding="utf-8") as scores:
        found = scores.read()
    assert found == SCORES, found


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.environ["ANKERPUNT_REGISTRY"] = f"{folder}/r.db"
        run("init", "--no-passphrase")
        run("project", "add", "zonnedorp")
        for lang in STATUS:
            run("--lang", lang, "form", "zonnedorp", "-o", f"{lang}.xlsx")
            run("form", "zonnedorp", "--xlsx", "--language", lang, "-o", "again.xlsx")
            look(f"{lang}.xlsx", lang, "-")
            with open(f"{lang}.xlsx", "rb") as a, open("again.xlsx", "rb") as b:
                assert a.read() == b.read(), lang
            os.remove("again.xlsx")
            fill(f"{lang}.xlsx", f"filled-{lang}.xlsx")
        run("form", "zonnedorp", "--xlsx", "--wave", "3")
        look("form-zonnedorp.xlsx", "nl", "3")
        for lang in STATUS:
            comes_back(lang)
        os.chdir("/")


main()
