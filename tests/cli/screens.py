#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""screens.py ANKERPUNT SOURCES LANG - every table fits the screen it is read on

On terminals of 80 and of 60 columns no line of any table is longer, in that language,
letters of two columns counted as two; with --wide and in a pipe every column is there. A
table that a command opens and that is not in the list here fails.
"""
import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import unicodedata

signal.alarm(300)  # a question that nobody expected ends this
program, sources, lang = os.path.realpath(sys.argv[1]), os.path.realpath(sys.argv[2]), sys.argv[3]
samples = os.path.join(sources, "samples", "wegwijzer")
for name in [name for name in os.environ if name.startswith("ANKERPUNT_")]:
    del os.environ[name]
START = [program, "--today", "2026-11-15", "--lang", lang]
KEPT = """init
project add zonnedorp --name Zonnedorp
import families SAMPLES/families.csv
import scores SAMPLES/scores.csv
import rights SAMPLES/rights.csv
family set G-5NQYB --alias 明德家族
family set G-D8PM2 --alias عائلة_القمر
family set G-K8DWT --alias Nguye\u0302\u0303n
coach G-7K3QX els --from 2025-10-06
person G-7K3QX add een-naam-van-tweeendertig-tekens --role parent
consent G-7K3QX give share:ocmw --date 2026-01-05
sheet G-7K3QX --to ocmw -o z.pdf
step G-7K3QX add --domain huisvesting --who family --due 2026-12-01 STEP
theme G-7K3QX add --goal --domain huisvesting THEME
theme G-7K3QX rate 1=7
contact G-7K3QX add --channel home --date 2026-03-01 --minutes 90
budget G-7K3QX grant 1250,50 --date 2026-03-01
budget G-7K3QX spend 250,50 --date 2026-04-01 --domain mobiliteit
signal add zonnedorp --title Wachtlijsten_voor_betaalbare_en_ruime_woningen --level local --brief
around G-7K3QX agreement --role school --theme school --to 2027-06-30 --brief
activity add zonnedorp --kind information --present 14 --minutes 180
decision add zonnedorp --question untouched --what Samen_bellen_een_week_na_de_intake --who an --due 2027-03-01
decision update 1 --outcome not-done --came Nog_niet_aan_toegekomen_door_ziekte
explored G-7K3QX --look-into huurwaarborg
note G-7K3QX NOTE
identity G-7K3QX set NAME
sync init mailbox"""
# What each table is, and how it is asked for.
TABLES = {
    "projects": "project list", "instruments": "instrument list",
    "instrument": "instrument show gezinscoaching", "families": "family list",
    "family": "family show G-5NQYB", "persons": "person G-7K3QX list", "caseload": "caseload",
    "consent": "consent G-7K3QX list", "shares": "shares G-7K3QX", "due": "due", "today": "today",
    "letter": "letter G-7K3QX --to ocmw",
    "rights": "rights list", "explored": "rights explored",
    "catalogue": "rights catalogue", "steps": "step G-7K3QX list",
    "themes": "theme G-7K3QX list",
    "contacts": "contact G-7K3QX list", "budget": "budget G-7K3QX list",
    "around": "around G-7K3QX list", "activities": "activity list", "decisions": "decision list",
    "signals": "signal list", "signals of one": "signal show 1",
    "notes": "note G-7K3QX --list", "identity": "identity G-7K3QX show",
    "retention": "retention", "scan": "rights scan G-7K3QX --list",
    "waiting": "rights waiting", "chosen": "rights chosen G-7K3QX",
    "right": "rights show sociale-woning",
    "sync": "sync list",
    **{f"change {name}": f"change --table {name}"
       for name in ("changes", "trends", "looking_back", "estimates")},
    **{f"summary {name}": f"summary zonnedorp --table {name}"
       for name in ("domains", "families", "waves", "trend", "priorities", "answers", "attrition", "scale",
                    "rights", "time_to_realised", "stuck", "by_right", "evidence", "flow",
                    "process")},
    **{f"export {name}": f"export {name} --format text"
       for name in ("families", "scores", "rights")},
}
ELSEWHERE = {"history": "sentences for people", "erase": "it erases",
             "check": "a table of what is wrong in a damaged registry"}
faults = []


def keep(place):
    given = {"SAMPLES": samples, "STEP": "Bellen naar de dienst", "NOTE": "-", "NAME": "-"}
    said = {"NOTE": "Een lange notitie " * 12, "NAME": "name: Familie Zon\n"}
    with open("pass", "w", encoding="utf-8") as file:
        file.write("korenbloem en regen langs de vaart\n")
    os.chmod("pass", 0o600)
    os.mkdir("mailbox")
    os.environ["ANKERPUNT_PASSPHRASE_FILE"] = os.path.join(place, "pass")
    for line in KEPT.splitlines():
        words = line.split()
        text = "".join(said.get(word, "") for word in words)
        if words[0] == "step":
            text = "Bellen naar de dienst die de sleutels heeft\n"
        if "THEME" in words:
            text = "Een huis met een tuin\n"
        words = [re.sub("^(SAMPLES|STEP|NOTE|NAME)", lambda m: given[m.group()], word)
                 for word in words if word not in ("STEP", "THEME", "NAME")]
        words = [word.replace("_", " ") if "--title" in words else word for word in words]
        done = subprocess.run(START + words, input=text, text=True, capture_output=True, check=False)
        if done.returncode:
            sys.exit(f"{line}: {done.stderr}")


def on_screen(columns, words):
    pid, fd = pty.fork()
    if pid == 0:
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # notes are no table
        os.execv(program, START + words)
    said = b""
    while True:
        try:
            some = os.read(fd, 1 << 16)
        except OSError:
            break
        if not some:
            break
        said += some
    os.close(fd)
    if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]):
        faults.append(f"{' '.join(words)} failed: {said.decode()}")
    return said.decode().replace("\r", "")


def width(line):
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else
               2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def look(what, words):
    for columns in (80, 60):
        widest = max(on_screen(columns, words).split("\n"), key=width)
        if width(widest) > columns:
            faults.append(f"{what} at {columns} ({lang}) is {width(widest)} wide: {widest}")


def look_whole(what, words):
    """--wide shows what a pipe gets."""
    piped = subprocess.run(START + words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                           check=False).stdout.decode()
    if not piped or piped != on_screen(60, ["--wide", *words]):
        faults.append(f"{what}: --wide is not what a pipe gets")


def opened():
    """The documents that commands open as a table."""
    found = set()
    for folder, _, files in os.walk(os.path.join(sources, "registry", "cli")):
        for file in files:
            if file.endswith(".c"):
                with open(os.path.join(folder, file), encoding="utf-8") as text:
                    found |= set(re.findall(r'session_table\(session, &table,\s*"(\w+)"', text.read()))
    return found


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    keep(folder)
    for missing in opened() - TABLES.keys() - ELSEWHERE.keys():
        faults.append(f"the table {missing} is looked at by nobody")
    for name, command in TABLES.items():
        look(name, command.split())
    for name in ("due", "change changes", "summary domains"):
        look_whole(name, TABLES[name].split())
print("\n".join(faults))
sys.exit(len(faults) > 0)
