#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""undo-ask.py ANKERPUNT - what is asked on a terminal before something is taken back, or
noted on a day of long ago

The question is answered as people do: yes, no, with a slip of the finger, with Ctrl-C,
by closing the window, after somebody else wrote, and in the three languages.
"""
import os
import pty
import select
import signal
import subprocess
import sys
import tempfile

program = os.path.realpath(sys.argv[1])
faults = 0


def quiet(*words):
    done = subprocess.run([program, "--today", "2026-11-15", *words], capture_output=True, text=True)
    if done.returncode:
        sys.exit("%s: %s" % (words, done.stderr))
    return done.stdout


def read_until(terminal, text):
    """What the terminal shows up to and with that text; all of it at the end."""
    shown = ""
    while not text or text not in shown:
        if not select.select([terminal], [], [], 60)[0]:
            sys.exit("no %r in %r" % (text, shown))
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece.decode()
    return shown


def asked(question, answers, language="en", meanwhile=None, today="2026-11-15", words=("undo",)):
    """Runs it on a terminal; returns what it showed and how it ended."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(program, [program, "--today", today, "--lang", language, *words])
    shown = ""
    for answer in answers:
        shown += read_until(terminal, question)
        if meanwhile:
            meanwhile()
        if answer == "hang up":
            os.kill(child, signal.SIGHUP)
            break
        if answer == "close":
            os.close(terminal)
            _, status = os.waitpid(child, 0)
            return shown, status
        os.write(terminal, answer.encode())
    shown += read_until(terminal, "")
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    return shown, os.waitstatus_to_exitcode(status)


def expect(what, ok, shown):
    global faults
    if not ok:
        faults += 1
        print("%s: %s" % (what, shown))


def contacts():
    return len(quiet("contact", "G1", "list", "--format", "csv").splitlines()) - 1


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    quiet("init", "-q", "--no-passphrase")
    quiet("project", "add", "zon")
    quiet("family", "add", "zon", "--code", "G1", "--start", "2026-02-02")
    quiet("contact", "G1", "add", "--channel", "home")
    go = "Go on? y: yes, Enter: no: "
    for name, answers, status in (("Enter", ["\n"], 1), ("no", ["n\n"], 1), ("back", ["<\n"], 1),
                                  ("a slip, then no", ["yx\n", "no\n"], 1),
                                  ("Ctrl-D", ["\x04"], 3), ("Ctrl-C", ["\x03"], 130),
                                  ("the window closes", ["hang up"], 129)):
        shown, ended = asked(go, answers)
        expect(name, ended == status and contacts() == 1, "%s [%s]" % (shown, ended))
    shown, ended = asked(go, ["close"])
    expect("the terminal goes", ended != 0 and contacts() == 1, "%s [%s]" % (shown, ended))

    shown, ended = asked(go, ["yy\n", "y\n"])
    expect("a slip, then yes", ended == 0 and contacts() == 0, shown)
    expect("told before it is done", "Would be taken back: contact" in shown, shown)
    expect("and afterwards", "Taken back: contact" in shown and shown.count(go) == 2, shown)
    shown, ended = asked("Doorgaan? j: ja, Enter: nee: ", ["ja\n"], "nl")
    expect("put back, in Dutch", ended == 0 and contacts() == 1 and "teruggezet worden" in shown, shown)
    shown, ended = asked("Continuer\u202f? o\u00a0: oui, Entrée\u00a0: non\u00a0: ", ["OUI\n"], "fr")
    expect("taken back, in French", ended == 0 and contacts() == 0 and "serait repris" in shown, shown)

    quiet("contact", "G1", "add", "--channel", "home")
    shown, ended = asked(go, ["y\n"], meanwhile=lambda: quiet("explored", "G1"))
    expect("somebody wrote meanwhile", ended == 1 and contacts() == 1 and
           "something was written after contact (coach): explored (coach)" in shown, shown)
    shown, ended = asked("nothing", [], today="2026-11-16")
    expect("another day", ended == 1 and "there is nothing to take back" in shown, shown)

    old = ("contact", "G1", "add", "--channel", "home", "--date", "14/4/2020")
    was = contacts()
    question = "--date is 14/04/2020, over five years back. Is that right? y: yes, Enter: no: "
    shown, ended = asked(question, ["2021\n", "\n"], words=old)
    expect("a day of long ago, no", ended == 1 and contacts() == was, shown)
    shown, ended = asked(question, ["\x03"], words=old)
    expect("a day of long ago, Ctrl-C", ended == 130 and contacts() == was, shown)
    shown, ended = asked(question, ["y\n"], words=old)
    expect("a day of long ago, yes", ended == 0 and contacts() == was + 1, shown)
    shown, ended = asked("meer dan vijf jaar geleden. Klopt dat? j: ja, Enter: nee: ", ["ja\n"], "nl", words=old)
    expect("in Dutch", ended == 0 and contacts() == was + 2, shown)
sys.exit(1 if faults else 0)
