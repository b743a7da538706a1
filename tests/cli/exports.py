#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""exports.py ANKERPUNT - exports of survey programs come in, answer for answer

Made-up ones of Kobo with repeats, Google and Microsoft Forms, LimeSurvey and REDCap: the
questions that are open are answered in the map, and every answer of the file is there
afterwards, and no other.
"""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "registry"))
import odd_exports  # noqa: E402

signal.alarm(200)
program = os.path.realpath(sys.argv[1])
for name in [name for name in os.environ if name.startswith("ANKERPUNT_")]:
    del os.environ[name]
ANSWERS = {"who": "together", "start_from": "first", "moeder": "person", "vader": "person", "as": "code"}
faults = []


def answered(node, key=None):
    """The map with an answer for each "ask"; of several columns the first is taken."""
    if isinstance(node, dict):
        if "ask" in node and "at" in node:
            node["score"] = node.pop("ask").split()[0]
        return {k: answered(v, k) for k, v in node.items()}
    if isinstance(node, list):
        return [answered(one, key) for one in node]
    return ANSWERS[key] if node == "ask" else node


def look(folder, name, wanted):
    env = {**os.environ, "ANKERPUNT_REGISTRY": os.path.join(folder, name + ".db"), "LC_ALL": "C"}

    def run(*words):
        return subprocess.run([program, "--today", "2026-11-15", *words], cwd=folder, env=env,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)

    run("init", "-q")
    run("project", "add", "zon", "-q")
    if run("import", "sheet", name).returncode != 1:
        faults.append(f"{name}: comes in without an answer")
    path = os.path.join(folder, name.rsplit(".", 1)[0] + ".map.json")
    with open(path, encoding="utf-8") as file:
        said = answered(json.load(file))
    with open(path, "w", encoding="utf-8") as file:
        json.dump(said, file)
    done = run("import", "sheet", name, "--map", path)
    if done.returncode:
        faults.append(f"{name}: {done.stdout[-600:]}{done.stderr}")
    rows = [line.split(",") for line in run("export", "scores").stdout.strip().split("\n")[1:]]
    found = {(row[0], row[1], row[2], row[5] or row[6]): row[3] for row in rows if len(row) > 6}
    if found != wanted:
        faults.append(f"{name}: {len(found)} answers, not {len(wanted)}: "
                      f"{sorted(set(found.items()) ^ set(wanted.items()))[:3]}")


folder = tempfile.mkdtemp()
try:
    odd_exports.write(folder)
    with open(os.path.join(folder, "expected.tsv"), encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file]
    for name in odd_exports.EXPORTS:
        look(folder, name, {(e[1], e[2], e[3], e[4] or "together"): e[5] for e in lines if e[0] == name})
finally:
    shutil.rmtree(folder)
for fault in faults:
    print(fault)
sys.exit(bool(faults))
