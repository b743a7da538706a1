#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""spreadsheets.py [DUMP] - how long spreadsheets of 200,000 and a million cells take to read, and how much memory

DUMP is spreadsheet_dump, build/tests/registry/spreadsheet_dump when left out. A row has 20 cells: a code and a word that
differ, words that do not, a day and scores. Time is of the processor. The aim: 200,000 cells under 0.5 s, a million under
3 s and 64 MB. A figure is one run on this machine; this is a benchmark and never a test."""
import os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "registry"))
import spreadsheet_parts as make

WORDS = ["gezin", "geparkeerd", "n.v.t.", "samen met de coach"]


def xlsx(path, rows):
    texts = WORDS + [f"G-{i}" for i in range(rows)] + [f"opmerking {i}" for i in range(rows)]
    lines = []
    for i in range(rows):
        cells = [f'<c t="s"><v>{4 + i}</v></c>', f'<c t="s"><v>{4 + rows + i}</v></c>', f'<c s="1"><v>{45000 + i % 900}</v></c>']
        cells += [f'<c t="s"><v>{(i + j) % 4}</v></c>' for j in range(3)] + [f"<c><v>{(i * j) % 11}</v></c>" for j in range(14)]
        lines.append(f'<row r="{i + 1}">' + "".join(cells) + "</row>")
    make.xlsx(path, {"Blad1": make.sheet("".join(lines))}, how=make.zipfile.ZIP_DEFLATED,
              more={"styles": make.styles(0, 14), "sharedStrings": make.strings(*texts)})


def ods(path, rows):
    lines = []
    for i in range(rows):
        day = f"<table:table-cell office:value-type='date' office:date-value='2025-{1 + i % 12:02}-0{1 + i % 9}'><text:p>dag</text:p></table:table-cell>"
        lines.append(make.ods_row(f"G-{i}", f"opmerking {i}", day, *(WORDS[(i + j) % 4] for j in range(3)), *((i * j) % 11 for j in range(14))))
    make.ods(path, make.table("".join(lines)), how=make.zipfile.ZIP_DEFLATED)


def csv(path, rows):
    make.put(path, "".join(";".join([f"G-{i}", f"opmerking {i}", "3/03/2026", *(WORDS[(i + j) % 4] for j in range(3)),
                                     *(str((i * j) % 11) for j in range(14))]) + "\r\n" for i in range(rows)))


def measure(program, path):
    """Seconds of the processor, and megabytes; 0 where GNU time is not installed."""
    if os.path.exists("/usr/bin/time"):
        told = subprocess.run(["/usr/bin/time", "-f", "%U %S %M", program, "--quiet", path], check=True, capture_output=True).stderr
        user, system, kilobytes = (float(number) for number in told.split())
        return user + system, kilobytes / 1024
    before = os.times()
    subprocess.run([program, "--quiet", path], check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system, 0


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../../build/tests/registry/spreadsheet_dump")
    with tempfile.TemporaryDirectory() as folder:
        for name, write in (("xlsx", xlsx), ("ods", ods), ("csv", csv)):
            for cells in (200_000, 1_000_000):
                path = os.path.join(folder, f"a.{name}")
                write(path, cells // 20)
                seconds, megabytes = measure(program, path)
                print(f"{name:5} {cells:9,} cells {seconds:6.2f} s {megabytes:6.1f} MB  (file {os.path.getsize(path) >> 10:,} KB)")


if __name__ == "__main__":
    main()
