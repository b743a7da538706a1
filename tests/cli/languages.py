#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""languages.py ANKERPUNT SAMPLES - what programs read is the same in every language

Every list and report as CSV and as JSON, in Dutch and French against English: all but
the words for people (label, title, words, words_..., ..._words, sentence, method) is
the same, key by key and cell by cell.
"""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile

program, samples = (os.path.realpath(path) for path in sys.argv[1:3])
FOR_PEOPLE = re.compile(r"^(label|title|sentence|method|words.*|.*_words)$")
COMMANDS = ["project list", "project show zonnedorp", "instrument list",
            "instrument show gezinscoaching", "family list", "person G-7K3QX list",
            "caseload", "consent G-7K3QX list", "rights list", "rights catalogue", "due",
            "change", "change --table trends", "summary zonnedorp",
            "history", "export scores", "export rights", "export families"]
TABLES = ["families", "waves", "trend", "attrition", "scale", "rights",
          "time_to_realised", "stuck", "by_right", "evidence", "flow", "process"]


def run(*words):
    return subprocess.run([program, "--today", "2026-11-15", *words], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          stdin=subprocess.DEVNULL).stdout.decode()


def for_programs(value):
    if isinstance(value, dict):
        return {key: for_programs(item) for key, item in value.items()
                if not FOR_PEOPLE.match(key)}
    return [for_programs(item) for item in value] if isinstance(value, list) else value


def read(text, form):
    if form == "json":
        return for_programs(json.loads(text))
    return [for_programs(row) for row in csv.DictReader(io.StringIO(text))]


def main():
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANKERPUNT_REGISTRY"] = f"{folder}/r.db"
        run("init", "--no-passphrase")
        run("project", "add", "zonnedorp")
        for kind in "families", "scores", "rights":
            run("import", kind, f"{samples}/wegwijzer/{kind}.csv")
        for command in COMMANDS + [f"summary zonnedorp --table {name}" for name in TABLES]:
            for form in "csv", "json":
                if form == "json" and command.startswith("export"):
                    continue
                english, *others = (read(run("--lang", lang, *command.split(), "--format",
                                             form), form) for lang in ("en", "nl", "fr"))
                assert english, command
                faults += [f"{command} --format {form} speaks another language"
                           for other in others if other != english]
    sys.exit("\n".join(sorted(set(faults))) or 0)


main()
