#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""letter.py ANKERPUNT SAMPLES - no paper is cut, on A4 or on Letter.

Makes every kind of sheet and form on both papers and walks all their pages: printers
leave an edge of about 4 mm white, so nothing may be drawn there; and what stands on the
one paper stands on the other, so nothing fell off below.
"""
import os
import re
import subprocess
import sys
import tempfile

EDGE = 12  # points
DOTS = 36  # an inch: a dot is two points
SIZES = {"a4": (595.28, 841.89), "letter": (612, 792)}
PAPERS = {
    "sheet": ["sheet", "G-7K3QX"],
    "large": ["sheet", "G-7K3QX", "--large", "--lang", "fr"],
    "child": ["sheet", "G-7K3QX", "--child"],
    "form": ["form", "zonnedorp"],
    "beside": ["form", "zonnedorp", "--family", "G-W3CKE", "--lang", "fr", "--beside", "nl"],
    "easy": ["sheet", "G-7K3QX", "--easy"],
    "easy-form": ["form", "zonnedorp", "--easy", "--language", "ar"],
    "cards": ["form", "zonnedorp", "--cards"],
}


def pages_of(path):
    """The pages as pictures: (width, height, bytes of grey)."""
    data = subprocess.run(["pdftoppm", "-r", str(DOTS), "-gray", path],
                          stdout=subprocess.PIPE, check=True).stdout
    while data:
        head = re.match(rb"P5\s(\d+)\s(\d+)\s255\s", data)
        width, height = int(head[1]), int(head[2])
        yield width, height, data[head.end():head.end() + width * height]
        data = data[head.end() + width * height:]


def is_white_at_the_edges(width, height, dots):
    edge = EDGE * DOTS // 72
    rows = [dots[y * width:(y + 1) * width] for y in range(height)]
    white = bytes([255])
    return all(row == white * width for row in rows[:edge] + rows[-edge:]) and all(
        row[:edge] == white * edge and row[-edge:] == white * edge for row in rows)


def words_of(path):
    """Every word once, but those that tell pages: heads stand again on each page."""
    text = subprocess.run(["pdftotext", path, "-"], stdout=subprocess.PIPE, check=True,
                          text=True).stdout
    return set(re.sub(r"pag\w+ \d+ \w+ \d+", "", text).split())


def main(program, samples):
    def run(*words):
        subprocess.run([program, "--today", "2026-11-15", "-q", *words], check=True,
                       stdout=subprocess.DEVNULL)

    run("init", "--no-passphrase")
    run("project", "add", "zonnedorp")
    for what in ("families", "scores", "rights"):
        run("import", what, os.path.join(samples, "wegwijzer", what + ".csv"))
    bad = []
    for name, words in PAPERS.items():
        said = {}
        for paper, size in SIZES.items():
            path = f"{name}-{paper}.pdf"
            run(*words, "--paper", paper, "-o", path)
            for number, (width, height, dots) in enumerate(pages_of(path), 1):
                if abs(width * 72 / DOTS - size[0]) > 2 or abs(height * 72 / DOTS - size[1]) > 2:
                    bad.append(f"{path}: page {number} is no {paper}")
                if not is_white_at_the_edges(width, height, dots):
                    bad.append(f"{path}: page {number} is drawn to the edge")
            said[paper] = words_of(path)
        if said["a4"] != said["letter"]:
            bad.append(f"{name}: the papers do not say the same")
    print("\n".join(bad))
    return 1 if bad else 0


if __name__ == "__main__":
    PROGRAM, SAMPLES = map(os.path.abspath, sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for name in [name for name in os.environ if name.startswith("ANKERPUNT_")]:
            del os.environ[name]
        os.environ["LANG"] = "C.UTF-8"
        sys.exit(main(PROGRAM, SAMPLES))
