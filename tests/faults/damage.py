#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""damage.py ANKERPUNT [COUNT] [--seed N]: registries are damaged, and the commands that read are run on each.

A command may answer as on the sound file, or refuse with a line and an exit status. What it may never do: end by a
signal, hang, refuse without a word, or give another answer with exit status 0. COUNT is 60 when left out, and each
file meets a third of the commands; the full size is 2000, and each meets all. The same seed damages in the same ways.
Prints how many of each kind gave what; exit 1 for a fault."""
import argparse, collections, multiprocessing, os, random, shutil, sqlite3, subprocess, sys, tempfile

PAGE = 4096
FULL = 2000
FAMILIES = 24
HANG = 60  # seconds, on a busy machine

# Every command that reads, in the ways that read differently; the last is the one that looks for damage.
COMMANDS = [line.split() for line in """
family list
project list
instrument list
due
change --format csv
summary zon maan --format json
rights list
rights explored
signal list
history
show G-3
consent G-3 list
export families
export scores
export rights
dossier G-3 --no-names
sheet G-3 -o sheets/ --force
caseload
check
""".strip().splitlines()]


def call(program, folder, arguments):
    """Exit status, and all that came out: what was printed, and the files."""
    environment = {"PATH": os.environ["PATH"], "LANG": "C", "TZ": "Europe/Brussels", "HOME": folder}
    for option in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
        if option in os.environ:
            environment[option] = os.environ[option]
    done = subprocess.run([program, "--today", "2026-11-15", *arguments], cwd=folder, env=environment, timeout=HANG,
                          stdin=subprocess.DEVNULL, capture_output=True, check=False)
    files = []
    sheets = os.path.join(folder, "sheets")
    if os.path.isdir(sheets):
        for name in sorted(os.listdir(sheets)):
            with open(os.path.join(sheets, name), "rb") as file:
                files.append((name, file.read()))
        shutil.rmtree(sheets)
    return done.returncode, (done.stdout, files), done.stderr


def must(program, folder, line):
    status, _, told = call(program, folder, line.split())
    if status != 0:
        sys.exit(f"damage.py: {line}: exit {status}: {told.decode(errors='replace')}")


def build(program, folder):
    """A sound registry; sibling.db: one that went its own way from the same start; earlier.db: the start."""
    rng = random.Random(1)
    with open(os.path.join(folder, "f.csv"), "w", encoding="utf-8") as file:
        file.write("family,project,start,consent\n")
        for i in range(FAMILIES):
            file.write(f"G-{i},{'zon' if i % 3 else 'maan'},2026-01-{10 + i % 9},start measure\n")
    with open(os.path.join(folder, "s.csv"), "w", encoding="utf-8") as file:
        file.write("family,date,domain,score\n")
        for i in range(FAMILIES):
            for day in ("2026-02-11", "2026-05-12", "2026-08-13"):
                for domain in ("huisvesting", "financieel", "taal", "werk"):
                    file.write(f"G-{i},{day},{domain},{rng.randrange(10)}\n")
    for line in ("init", "project add zon", "project add maan", "import families f.csv", "import scores s.csv"):
        must(program, folder, line)
    whole = os.path.join(folder, "ankerpunt.db")
    shutil.copy(whole, os.path.join(folder, "earlier.db"))
    must(program, folder, "rate G-1 --date 2026-10-01 taal=9 werk=8")
    shutil.move(whole, os.path.join(folder, "sibling.db"))
    shutil.copy(os.path.join(folder, "earlier.db"), whole)
    must(program, folder, "rate G-2 --date 2026-10-02 taal=1 werk=2")


# The ways of damaging: each gets the bytes and a generator of numbers, and gives other bytes.

def swap_pages(data, rng, _):
    a, b = rng.sample(range(len(data) // PAGE), 2)
    first = data[a * PAGE:(a + 1) * PAGE]
    data[a * PAGE:(a + 1) * PAGE] = data[b * PAGE:(b + 1) * PAGE]
    data[b * PAGE:(b + 1) * PAGE] = first


def double_page(data, rng, _):
    a, b = rng.sample(range(len(data) // PAGE), 2)
    data[a * PAGE:(a + 1) * PAGE] = data[b * PAGE:(b + 1) * PAGE]


def change_page_head(data, rng, _):
    at = rng.randrange(len(data) // PAGE) * PAGE + rng.randrange(12)
    data[at] = (data[at] + rng.randrange(1, 256)) % 256


def change_file_head(data, rng, _):
    at = rng.randrange(100)
    data[at] = (data[at] + rng.randrange(1, 256)) % 256


def zero(data, rng, _):
    size = rng.choice((1, 16, 512, PAGE, 4 * PAGE))
    at = rng.randrange(len(data) // size) * size
    data[at:at + size] = bytes(len(data[at:at + size]))


def cut(data, rng, _):
    unit = rng.choice((1, 512, PAGE))
    del data[rng.randrange(len(data) // unit) * unit:]


def flip(data, rng, _):
    for _ in range(rng.choice((1, 1, 2, 8, 40))):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def tear(data, rng, folder):
    """Sectors of a page as they were before, as a power cut leaves a page half written."""
    with open(os.path.join(folder, "earlier.db"), "rb") as file:
        earlier = file.read()
    pages = [p for p in range(min(len(data), len(earlier)) // PAGE)
             if data[p * PAGE:(p + 1) * PAGE] != earlier[p * PAGE:(p + 1) * PAGE]]
    at = rng.choice(pages) * PAGE
    end = at + 512 * rng.randrange(1, 8)
    data[at:end] = earlier[at:end]


def mangle_lines(data, rng, _):
    """A transfer that takes the file for text."""
    at = rng.randrange(len(data))
    data[at:] = data[at:].replace(b"\n", b"\r\n", rng.randrange(1, 50))


KINDS = [swap_pages, double_page, change_page_head, change_file_head, zero, cut, flip, tear, mangle_lines]


def bring_journal(folder, path, rng):
    """The journal of a program that was broken off in the sibling, beside this file."""
    other = path + ".other"
    shutil.copy(os.path.join(folder, "sibling.db"), other)
    db = sqlite3.connect(other, isolation_level=None)
    db.execute(f"PRAGMA cache_size = {rng.choice((1, 5, 20))}")
    db.execute("BEGIN IMMEDIATE")
    if rng.random() < 0.5:
        db.execute("PRAGMA user_version = 99")
    db.execute(f"UPDATE history SET who = upper(who) || 'x' WHERE id % {rng.randrange(1, 5)} = 0")
    if rng.random() < 0.5:
        db.execute("DELETE FROM history_value")
    db.execute("CREATE TABLE more (x)")
    db.executemany("INSERT INTO more VALUES (?)", [("x" * 500,)] * rng.randrange(1, 2000))
    if os.path.exists(other + "-journal"):
        shutil.copy(other + "-journal", path + "-journal")
    db.execute("ROLLBACK")
    db.close()
    os.unlink(other)


def damage(folder, path, kind, rng):
    with open(os.path.join(folder, "ankerpunt.db"), "rb") as file:
        data = bytearray(file.read())
    if kind < len(KINDS):
        KINDS[kind](data, rng, folder)
    with open(path, "wb") as file:
        file.write(data)
    if kind == len(KINDS):
        bring_journal(folder, path, rng)


def name_of(kind):
    return KINDS[kind].__name__ if kind < len(KINDS) else "journal_of_another"


def judge(status, answer, told, sound):
    if status < 0 or status >= 128:
        return "signal"
    if status != 0:
        return "refused" if told.strip() else "silent"
    return "same" if answer == sound else "another answer"


def try_one(job):
    """One damaged file: what each command made of it, and whether the check found damage."""
    program, folder, number, seed, pairs = job
    kind = number % (len(KINDS) + 1)
    place = tempfile.mkdtemp(dir=folder)
    path = os.path.join(place, "ankerpunt.db")
    faults, verdicts = [], []
    damage(folder, path, kind, random.Random(f"{seed} {number}"))
    for command, expected in pairs:
        try:
            verdict = judge(*call(program, place, command), expected)
        except subprocess.TimeoutExpired:
            verdict = "hang"
        verdicts.append(verdict)
        if verdict not in ("same", "refused"):
            faults.append(f"{number} {name_of(kind)}: {' '.join(command)}: {verdict}")
    shutil.rmtree(place)
    return kind, "refused" in verdicts[:-1], verdicts[-1] == "refused", faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("count", nargs="?", type=int, default=60)
    parser.add_argument("--seed", type=int, default=2026)
    settings = parser.parse_args()
    program = os.path.realpath(settings.program)
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        build(program, folder)
        sound = []
        for command in COMMANDS:
            status, answer, told = call(program, folder, command)
            if status != 0:
                sys.exit(f"damage.py: {' '.join(command)}: exit {status}: {told.decode(errors='replace')}")
            sound.append(answer)
        pairs, check = list(zip(COMMANDS, sound))[:-1], (COMMANDS[-1], sound[-1])
        part = 3 if settings.count < FULL else 1
        # `i // 10`: the kinds go round by ten, and each kind is to meet each part
        jobs = [(program, folder, i, settings.seed, [*pairs[(i + i // 10) % part::part], check])
                for i in range(settings.count)]
        tried, refused, found = collections.Counter(), collections.Counter(), collections.Counter()
        with multiprocessing.Pool(min(2, os.cpu_count() or 1)) as pool:
            for done, (kind, by_command, by_check, faults) in enumerate(pool.imap(try_one, jobs), 1):
                tried[kind] += 1
                refused[kind] += by_command
                found[kind] += by_check
                wrong += bool(faults)
                for fault in faults:
                    print("FAULT", fault, flush=True)
                if done % 100 == 0:
                    print(f"{done} files, {wrong} with a fault", flush=True)
    for kind in sorted(tried):
        print(f"{name_of(kind):20} {tried[kind]:5} files, a command refused {refused[kind]:5}, check found {found[kind]:5}")
    print(f"{settings.count} damaged files, {len(jobs[0][-1])} commands on each: {wrong} with a fault")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
