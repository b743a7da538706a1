#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""saved-terminal.py ANKERPUNT - what a coach reads when something was kept

On a terminal each verb says in the reader's words, with the family's alias and days as
people write them, what was kept or taken away; in a pipe its line ends in "saved", in
every language.
"""
import os
import pty
import signal
import subprocess
import sys
import tempfile

signal.alarm(300)  # a question that nobody expected ends this
program = os.path.realpath(sys.argv[1])
os.environ.pop("ANKERPUNT_REGISTRY", None)
START = [program, "--today", "2026-11-15", "-q", "--lang"]
N = "\u00a0"

# What is typed, and what each language says of it. The family is called Linde.
STEPS = [
    ("project add zon --name Zonnedorp",
     "Zonnedorp, kept", "Zonnedorp, bewaard", "Zonnedorp, c’est conservé"),
    ("family add zon --code G1 --alias Linde --start 2026-01-12 --consent start,measure",
     "Linde (G1), with us since 12/01/2026, kept", "Linde (G1), bij ons sinds 12/01/2026, bewaard",
     "Linde (G1), avec nous depuis le 12/01/2026, c’est conservé"),
    ("person G1 add mama --role parent", "Linde: mama, parent, kept",
     "Linde: mama, ouder, bewaard", f"Linde{N}: mama, parent, c’est conservé"),
    ("right G1 huurpremie applied --date 2026-04-12",
     "Linde: applied for: Rent premium, 12/04/2026, kept",
     "Linde: aangevraagd: Huurpremie, 12/04/2026, bewaard",
     f"Linde{N}: demandé{N}: Prime au loyer (huurpremie), 12/04/2026, c’est conservé"),
    ("explored G1 --date 2026-04-12", "Linde: rights looked for on 12/04/2026, kept",
     "Linde: rechten nagekeken op 12/04/2026, bewaard",
     f"Linde{N}: droits examinés le 12/04/2026, c’est conservé"),
    ("consent G1 give evaluation --person mama --date 2026-03-01",
     "Linde: given: to count in anonymous figures (mama), 1/03/2026, kept",
     "Linde: gegeven: meetellen in anonieme cijfers (mama), 1/03/2026, bewaard",
     f"Linde{N}: donné{N}: être comptée dans des chiffres anonymes (mama), 1/03/2026, c’est conservé"),
    ("rate G1 --date 2026-04-12 huisvesting=3", "Linde: 1 score, 12/04/2026, kept",
     "Linde: 1 score, 12/04/2026, bewaard", f"Linde{N}: 1 score, 12/04/2026, c’est conservé"),
    ("rate G1 --date 2026-04-12 --move-to 2026-04-13",
     "Linde: scores of 12/04/2026, now on 13/04/2026, kept",
     "Linde: scores van 12/04/2026, nu op 13/04/2026, bewaard",
     f"Linde{N}: scores du 12/04/2026, maintenant le 13/04/2026, c’est conservé"),
    ("rate G1 --date 2026-04-13 --remove", "Linde: scores of 13/04/2026 are taken away",
     "Linde: scores van 13/04/2026 zijn weggehaald", f"Linde{N}: scores du 13/04/2026, retirés"),
    ("estimate G1 --date 2026-10-12 huisvesting=1 taal=0", "Linde: 2 estimates, 12/10/2026, kept",
     "Linde: 2 inschattingen, 12/10/2026, bewaard",
     f"Linde{N}: 2 estimations, 12/10/2026, c’est conservé"),
    ("contact G1 add --channel home --date 2026-03-01", "Linde: contact 1: at home, 1/03/2026, kept",
     "Linde: contact 1: thuis, 1/03/2026, bewaard",
     f"Linde{N}: contact 1{N}: à domicile, 1/03/2026, c’est conservé"),
    ("contact G1 remove 1", "Linde: contact 1 is taken away", "Linde: contact 1 is weggehaald",
     f"Linde{N}: contact 1, retiré"),
    ("budget G1 grant 250,50 --date 2026-03-01", "Linde: amount 1: granted, 250.50 euro, 1/03/2026, kept",
     "Linde: bedrag 1: toegekend, 250,50 euro, 1/03/2026, bewaard",
     f"Linde{N}: montant 1{N}: accordé, 250,50 euros, 1/03/2026, c’est conservé"),
    ("coach G1 els --from 2026-01-12", "Linde: coach els from 12/01/2026 on, kept",
     "Linde: coach els vanaf 12/01/2026, bewaard",
     f"Linde{N}: coach els à partir du 12/01/2026, c’est conservé"),
    ("wave G1 postpone 6 --until 2026-08-12", "Linde: 6 months, planned on 12/08/2026, kept",
     "Linde: 6 maanden, gepland op 12/08/2026, bewaard",
     f"Linde{N}: 6 mois, prévu le 12/08/2026, c’est conservé"),
    ("trajectory G1 status on-hold --date 2026-05-01",
     "Linde: put on hold by the family, 1/05/2026, kept",
     "Linde: door het gezin even stilgelegd, 1/05/2026, bewaard",
     f"Linde{N}: mis en pause par la famille, 1/05/2026, c’est conservé"),
    ("signal add zon --title Wachtlijst --level local --brief", "zon: signal 1 of 15/11/2026, kept",
     "zon: signaal 1 van 15/11/2026, bewaard",
     f"zon{N}: signal 1 du 15/11/2026, c’est conservé"),
    ("sheet G1 -o linde.pdf", "linde.pdf, kept", "linde.pdf, bewaard", "linde.pdf, c’est conservé"),
    ("erase G1 --yes", "G1 is erased for good", "G1 is voorgoed gewist",
     f"G1{N}: effacée pour de bon"),
]
faults = []


def on_terminal(lang, words):
    """The last line that it shows there, and how it ends."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(program, [*START, lang, *words])
    shown = b""
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    return shown.decode().replace("\r", "").rstrip("\n").split("\n")[-1], status


def in_pipe(lang, words):
    done = subprocess.run([*START, lang, *words], stdin=subprocess.DEVNULL, capture_output=True,
                          text=True)
    return done.stdout.rstrip("\n").split("\n")[-1], done.returncode


def walk(lang, at):
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        in_pipe(lang, ["init", "--no-passphrase"])
        for command, *told in STEPS:
            shown, status = on_terminal(lang, command.split())
            if status or shown != told[at]:
                faults.append(f"{lang} {command}: {shown!r} ({status})")
        os.chdir("/")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        in_pipe(lang, ["init", "--no-passphrase"])
        for command, *_ in STEPS:
            line, status = in_pipe(lang, command.split())
            if status or not line.endswith(" saved"):
                faults.append(f"{lang} {command} in a pipe: {line!r} ({status})")
        os.chdir("/")


for at, lang in enumerate(("en", "nl", "fr")):
    walk(lang, at)
print("\n".join(faults))
sys.exit(bool(faults))
