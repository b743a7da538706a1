#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""frictionless.py ANKERPUNT - a release is a tabular data package

Checks a made-up release against the rules of the Frictionless specifications, version 1
(specs.frictionlessdata.io: data package, data resource, table schema, CSV dialect):
what must be there, how names and hashes look, and that every cell of every table can be
read as the type its field has.
"""
import csv
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

NAME = re.compile(r"^[-a-z0-9._/]+$")
TYPES = {"string", "number", "integer", "boolean", "object", "array", "date", "time",
         "datetime", "year", "yearmonth", "duration", "geopoint", "geojson", "any"}
faults = []


def expect(true, what):
    if not true:
        faults.append(what)


def cast(kind, text):
    if kind == "integer":
        return re.fullmatch(r"-?\d+", text)
    if kind == "number":
        return re.fullmatch(r"-?(\d+(\.\d+)?|INF|NaN)", text)
    if kind == "boolean":
        return text in ("true", "True", "TRUE", "1", "false", "False", "FALSE", "0")
    return True


def check_schema(where, schema):
    names = [field.get("name") for field in schema.get("fields", [])]
    expect(names and all(names), where + ": every field has a name")
    expect(len(set(names)) == len(names), where + ": no field twice")
    for field in schema["fields"]:
        expect(field.get("type") in TYPES, f"{where}: {field['name']} has a known type")
    missing = schema.get("missingValues", [""])
    expect(isinstance(missing, list) and all(isinstance(m, str) for m in missing),
           where + ": missingValues is a list of strings")
    return schema["fields"], missing


def check_table(folder, resource):
    where = resource["name"]
    fields, missing = check_schema(where, resource["schema"])
    dialect = resource.get("dialect", {})
    path = os.path.join(folder, resource["path"])
    with open(path, "rb") as file:
        data = file.read()
    expect(resource["bytes"] == len(data), where + ": bytes is its size")
    expect(resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest(), where + ": its hash")
    expect(data.endswith(dialect.get("lineTerminator", "\r\n").encode()), where + ": its line ends")
    rows = list(csv.reader(data.decode(resource.get("encoding", "utf-8")).splitlines(),
                           delimiter=dialect.get("delimiter", ","),
                           quotechar=dialect.get("quoteChar", '"'), strict=True))
    expect(rows[0] == [field["name"] for field in fields], where + ": the header is its fields")
    for number, row in enumerate(rows[1:], 2):
        expect(len(row) == len(fields), f"{where}:{number}: as many cells as fields")
        for field, text in zip(fields, row):
            expect(text in missing or cast(field["type"], text),
                   f"{where}:{number}: {field['name']}: {text} is no {field['type']}")
            least = field.get("constraints", {}).get("minimum")
            expect(least is None or text in missing or float(text) >= least,
                   f"{where}:{number}: {field['name']}: {text} is under {least}")
    return len(rows) - 1


def check(folder):
    with open(os.path.join(folder, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    expect(package["profile"] == "tabular-data-package", "the profile")
    expect(NAME.match(package["name"]), "the name is small letters, digits, . _ / -")
    expect(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", package["created"]), "created is a date-time")
    for licence in package.get("licenses", []):
        expect("name" in licence or "path" in licence, "a licence has a name or a path")
    for source in package["sources"]:
        expect(source.get("title"), "a source has a title")
    names = [resource["name"] for resource in package["resources"]]
    expect(names and len(set(names)) == len(names), "resources have names of their own")
    rows = 0
    for resource in package["resources"]:
        expect(NAME.match(resource["name"]), "a resource's name")
        expect(resource["profile"] == "tabular-data-resource", resource["name"] + ": the profile")
        path = resource["path"]
        expect(not path.startswith("/") and ".." not in path.split("/"), path + " lies within")
        rows += check_table(folder, resource)
    return rows


def make(program, folder):
    def run(*words, text=None):
        subprocess.run([program, "-r", folder + "/a.db", "--today", "2026-11-15", "-q", *words],
                       input=text, text=True, check=True, stdout=subprocess.DEVNULL)
    run("init", "--no-passphrase")
    for project in ("noord", "zuid", "west", "oost"):
        run("project", "add", project, "--waves", "6", "--instrument", "gezinscoaching",
            "--instrument", "ervaring")
    families, scores, rights = ["family,project,start,consent"], ["family,date,domain,score"], []
    rights = ["family,right,stage,date"]
    for i in range(120):
        code = f"F{i:03}"
        project = ("noord", "zuid", "west", "oost")[i % 4]
        families.append(f"{code},{project},2025-04-17,start measure evaluation")
        for d, domain in enumerate(("huisvesting", "financieel", "steun", "wegwijs")):
            scores.append(f"{code},2025-04-18,{domain},{(i + d) % 6}")
            scores.append(f"{code},2025-10-13,{domain},{(i + d) % 6 + (i * (d + 1)) % 4}")
        rights.append(f"{code},leefloon,detected,2025-04-20")
        if i % 3:
            rights.append(f"{code},leefloon,realised,2025-07-{1 + i % 28:02}")
    run("import", "families", "-", text="\n".join(families) + "\n")
    run("import", "scores", "-", text="\n".join(scores) + "\n")
    run("import", "rights", "-", text="\n".join(rights) + "\n")
    run("release", "noord", "zuid", "west", "oost", "--to", "fonds", "--purpose", "test", "--lang",
        "nl", "-o", folder + "/uit")


with tempfile.TemporaryDirectory() as here:
    make(os.path.realpath(sys.argv[1]), here)
    count = check(here + "/uit")
    expect(count > 50, "there are rows to check")
for fault in faults[:20]:
    print(fault)
print(f"{count} rows, {len(faults)} faults")
sys.exit(1 if faults else 0)
