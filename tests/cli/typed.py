#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""typed.py KEYS LINE [ANSWER...] - types a command on a terminal of 80 by 24, and counts

LINE is what stands behind the prompt of the shell; each ANSWER is typed where the program
asks for it. Every character is a key, and so is each Enter. What a coach sees is printed,
and the number of keys goes to the file KEYS, a line for each command.
"""
import fcntl
import os
import pty
import re
import shlex
import signal
import struct
import sys
import termios

signal.alarm(300)  # a question that nobody expected ends this
keys, line, *answers = sys.argv[1:]

child, terminal = pty.fork()
if child == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    words = shlex.split(line)
    os.execvp(words[0], words)


def shown_until_asked():
    """What comes until it ends in a question; and whether it does."""
    shown = b""
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            piece = b""
        if not piece:
            return shown, False
        shown += piece
        if shown.endswith((b": ", b"? ")):
            return shown, True


screen = b""
left = list(answers)
while True:
    shown, asks = shown_until_asked()
    screen += shown
    if not asks:
        break
    if not left:
        os.write(terminal, b"\x03")
        screen += b"(nothing was typed here)"
        continue
    os.write(terminal, (left.pop(0) + "\n").encode())
os.close(terminal)
_, status = os.waitpid(child, 0)

text = re.sub(r"\x1b\[[?0-9;]*[a-zA-Z~]", "", screen.decode()).replace("\r", "")
sys.stdout.write(text)
if left:
    print("(not asked for: %s)" % ", ".join(left))
with open(keys, "a") as count:
    print(sum(len(typed) + 1 for typed in (line, *answers)), file=count)
sys.exit(1 if left else os.waitstatus_to_exitcode(status))
