#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""examples.py ANKERPUNT SAMPLES - what help gives as an example can be typed as it stands

In each language help has an example for every verb of every command, and each runs on the
registry of the sample project and leaves with 0 (a line that languages share once). What help says of the columns of a file are
those that export writes. Those that need a keyring or a browser are only read.
"""
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile

signal.alarm(300)  # a question that nobody expected ends this
program, samples = os.path.realpath(sys.argv[1]), os.path.realpath(sys.argv[2])
for name in [name for name in os.environ if name.startswith("ANKERPUNT_")]:
    del os.environ[name]
SEALED = "korenbloem en regen langs de vaart\n"
ONLY_READ = {"serve", "unlock", "lock"}
# want a colleague at the other end, or a registry that was not copied
# Asks for folders of several organisations; its transcript makes them.
ELSEWHERE = ("report pool", "report society")
TELEPHONE = ("sync join", "sync confirm", "sync revoke", "sync --dry-run")
ALONE = {"init", "passphrase"}  # of a registry without a passphrase, or of none
SAID = {"step": "Bellen naar de dienst\n", "theme": "Samen eten\n", "identity": "name: Mama Zon\n", "signal": "Te weinig\n",
        "words": "keep: de tuin\nwish: een kamer meer\n"}
FIRST = """project add zonnedorp
import families families.csv
import scores scores.csv
import rights rights.csv
family set G-7K3QX --alias "Gezin Zon"
family set G-P6VCN --alias Łąka
person G-7K3QX add peter --role supporter
consent G-7K3QX give evaluation --date 2026-11-02
consent G-7K3QX give followup --date 2026-11-02
consent G-7K3QX give share:ocmw --date 2026-11-02
step G-7K3QX add --domain huisvesting
step G-7K3QX add --domain huisvesting
step G-7K3QX done 2
theme G-7K3QX add --goal --date 2026-11-02
theme G-7K3QX add --date 2026-11-02
contact G-7K3QX add --channel home
budget G-7K3QX grant 500
budget G-7K3QX spend 100
signal add zonnedorp --title Wachtlijst --level local --brief
around G-7K3QX circle --role friend --brief
activity add zonnedorp --kind course
decision add zonnedorp --what "Vroeger bellen"
backup stick.ank
bundle G-7K3QX -o for-omar.anker --passphrase
sync init ."""
SHEET = "Gezin;Startdatum;Datum T0;Wonen T0;Geld T0\nZ-1;2/11/2026;3/11/2026;6;4\n"
MAP = """{"ankerpunt_map": 1, "project": "zonnedorp", "sheets": [{"sheet": "overview",
"header": {"row": 1}, "rows": "family", "family": {"column": "Gezin", "as": "code"},
"start": {"column": "Startdatum"}, "who": "together",
"sittings": [{"id": "0", "date": {"column": "Datum T0"}}], "columns": [
{"at": "Wonen T0", "score": "huisvesting", "sitting": "0"},
{"at": "Geld T0", "score": "financieel", "sitting": "0"}]}]}"""
faults = []


def run(line, folder, env=None, lang="en"):
    words = shlex.split(line)
    return subprocess.run([program, "--today", "2026-11-15", "--lang", lang, *words], cwd=folder,
                          input=SAID.get(words[0], ""), text=True, capture_output=True,
                          env={**os.environ, **(env or {})}, check=False)


def must(line, folder, env=None, lang="en"):
    done = run(line, folder, env, lang)
    if done.returncode:
        sys.exit(f"{line}: {done.stderr}")
    return done.stdout


def put(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(os.path.join(folder, name), 0o600)


def make_samples(folder):
    for name, names in {"families": ("gezinnen", "familles"), "scores": (),
                        "rights": ("rechten", "droits")}.items():
        for also in (name, *names):
            shutil.copy(os.path.join(samples, "wegwijzer", f"{name}.csv"),
                        os.path.join(folder, f"{also}.csv"))
    for name in ("note.txt", "notitie.txt"):
        put(folder, name, "Eerst de woning.\n")
    put(folder, "overview.csv", SHEET)
    put(folder, "overview.map.json", MAP)
    put(folder, "pass", SEALED)
    put(folder, "new", "een andere zin van vijf woorden\n")


def keep(folder):
    make_samples(folder)
    must("init", folder)
    for line in FIRST.splitlines():
        must(line, folder)
    must("instrument export gezinscoaching -o list.json", folder)
    put(folder, "rights.json", must("rights catalogue export --format json", folder))
    must("release zonnedorp --to fonds --purpose jaarverslag -o annual-report", folder)
    shutil.copy(os.path.join(folder, "ankerpunt.db"), os.path.join(folder, "office.db"))
    for who, registry, score in (("els", "office.db", 5), ("omar", "ankerpunt.db", 6)):
        must(f"rate G-7K3QX --date 2026-01-12 huisvesting={score} --correct --as {who} -r {registry}",
             folder)
    must("merge office.db", folder)
    must("contact G-7K3QX add --channel phone", folder)  # can be taken back
    for name, names in {"list.json": ("lijst.json", "liste.json"),
                        "rights.json": ("rechten.json", "droits.json")}.items():
        for also in names:
            shutil.copy(os.path.join(folder, name), os.path.join(folder, also))
    for also in ("jaarverslag", "rapport-annuel"):
        os.symlink("annual-report", os.path.join(folder, also))


def examples(command, lang):
    """The examples of each verb of the command."""
    said = must(f"help {command}", ".", lang=lang)
    verbs = re.split(r"(?m)^(?=(?:\w+ ?: )?ankerpunt )", said)[1:]
    for verb in verbs:
        found = re.findall(r"(?m)^    ankerpunt (.*)$", verb)
        if not found:
            faults.append(f"no example: {verb.splitlines()[0]}")
        yield from found
        if re.search(r"(?m)^  family\*", verb):
            look_at_columns(verb)


def look_at_columns(verb):
    what = re.search(r"ankerpunt (?:im|ex)port (\w+)", verb).group(1)
    told = re.findall(r"(?m)^  (\w+)\*? {2,}\S", verb)
    written = must(f"export {what} --format csv", base).splitlines()[0].split(",")
    extra = {"then", "retest", "faces"} - set(written)  # columns of a file that has such scores
    if [name for name in told if name not in extra] != written:
        faults.append(f"columns of {what}: help tells {told}, export writes {written}")


def try_example(line, lang):
    words = shlex.split(line)
    with tempfile.TemporaryDirectory() as folder:
        env = {"ANKERPUNT_PASSPHRASE_FILE": "pass", "ANKERPUNT_BUNDLE_PASSPHRASE_FILE": "pass",
               "ANKERPUNT_NEW_PASSPHRASE_FILE": "new"}
        if words[0] not in ALONE:
            shutil.copytree(base, folder, dirs_exist_ok=True, symlinks=True)
            if words[0] == "release" or words[:2] == ["report", "network"]:
                must("merge take 1 els", folder)  # nothing is released while that waits
        else:
            make_samples(folder)
            if words[0] == "passphrase":
                must("init", folder, env if words[1] != "set" else None)
        done = run(line, folder, env if words[0] != "init" else None, lang)
    if done.returncode:
        faults.append(f"ankerpunt {line} ({lang}): {done.stderr.strip()}")


with tempfile.TemporaryDirectory() as base:
    os.environ["ANKERPUNT_PASSPHRASE_FILE"] = os.path.join(base, "pass")
    os.environ["ANKERPUNT_BUNDLE_PASSPHRASE_FILE"] = os.path.join(base, "pass")
    keep(base)
    del os.environ["ANKERPUNT_PASSPHRASE_FILE"]
    tried = set()
    for lang in ("en", "nl", "fr"):
        for command in re.findall(r"(?m)^  ([a-z]+) {2,}", must("help", base, lang=lang)):
            lines = set(examples(command, lang)) - tried
            tried |= lines
            for line in sorted(lines) if command not in ONLY_READ else ():
                if not line.startswith(TELEPHONE + ELSEWHERE):
                    try_example(line, lang)
print("\n".join(faults))
sys.exit(len(faults) > 0)
