#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""many_hands.py [PROGRAM] [--sites N] [--families N] [--at-once N] - how long a team takes to exchange, and how much memory

Coaches each have a registry of made-up families (workload.py) and send it to a coordinator, by a folder and by a PostgreSQL
database where that is installed; she takes all of it in. Then one coach notes one visit; and at last several send at the
same time. Everything goes through the program. Aims, on a quiet machine: merge of 250 families under 1 s; 400 sites of
250 families under 2 minutes and 200 MB; one visit under 1 s and 120 KB; 30 at once without a failure. Seconds of the
processor, and by the clock. A figure is one run; this is a benchmark and never a test."""
import argparse, csv, os, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "faults"))
from team import Person, Server, Team

WITH_COACH = 5  # families of each site whose coach is noted, so that she sends them back


def workload(folder, site, families):
    """Families of which no other site has the codes."""
    subprocess.run([sys.executable, os.path.join(HERE, "workload.py"), folder, str(families), "--seed", str(site)],
                   check=True, stdout=subprocess.DEVNULL)
    for name in ("families", "scores", "rights"):
        path = os.path.join(folder, name + ".csv")
        with open(path, encoding="ascii") as file:
            rows = list(csv.reader(file))
        for row in rows[1:]:
            row[0] = f"s{site:03}-{row[0]}"
            if name == "families":
                row[1] = f"s{site:03}"
        with open(path, "w", encoding="ascii", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)


def fill(person, folder, site, families):
    workload(folder, site, families)
    person.must("instrument", "import", folder + "/instrument.json")
    person.must("rights", "catalogue", "import", folder + "/rights.json")
    person.must("import", "families", "--create-projects", "--instrument", "workload", "--waves", "3,6,12", folder + "/families.csv")
    person.must("import", "scores", folder + "/scores.csv")
    person.must("import", "rights", folder + "/rights.csv")
    for i in range(min(WITH_COACH, families)):
        person.must("coach", f"s{site:03}-F{i + 1:06}", person.name, "--from", "2024-01-01")


def timed(person, *words):
    """What it said; seconds of the processor, by the clock, and megabytes."""
    figures = os.path.join(person.folder, "figures")
    done = person.run(*words, before=("/usr/bin/time", "-q", "-o", figures, "-f", "%U %S %e %M"), limit=7200)
    if done.returncode != 0:
        raise SystemExit(f"{person.name}: {' '.join(words)}: {done.stderr}")
    with open(figures, encoding="ascii") as file:
        user, system, wall, kilobytes = (float(number) for number in file.read().split())
    return done.stdout, user + system, wall, kilobytes / 1024


def show(what, figures, more=""):
    print(f"{what:58} {figures[1]:7.2f} s cpu {figures[2]:7.2f} s wall {figures[3]:6.0f} MB  {more}", flush=True)


def weight(team):
    if team.server:
        return int(team.server.ask("SELECT coalesce(sum(length(body)), 0) FROM bundle"))
    return sum(os.path.getsize(os.path.join(team.mailbox, name)) for name in os.listdir(team.mailbox))


def one_visit(team, coach, family):
    before = weight(team)
    coach.must("rate", family, "--date", "2025-06-20", "housing=6", "income=5", "work=4")
    sent = timed(coach, "sync")
    show("one visit: the coach sends", sent, f"{(weight(team) - before) / 1000:.0f} KB")
    show("one visit: the coordinator takes it in", timed(team.ann, "sync"))
    show("one visit: the coach fetches", timed(coach, "sync"))


def at_once(team, people):
    """Each has something new; all sync at the same moment."""
    for i, person in enumerate(people):
        person.must("rate", f"s{i:03}-F000002", "--date", "2025-06-21", "housing=7", "income=5")
    began = time.monotonic()
    running = [subprocess.Popen(person.command("sync"), cwd=person.folder, env=person.environment(), stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for person in people]
    failed = 0
    for process in running:
        said = process.communicate()[0]
        if process.returncode != 0 or "1 bundle sent" not in said:
            failed += 1
            print(said, end="")
    print(f"{len(people)} at once: {time.monotonic() - began:.2f} s by the clock, {failed} failed", flush=True)
    show(f"the coordinator takes {len(people)} visits in", timed(team.ann, "sync"))


def exchange(program, folder, server, settings):
    team = Team(program, folder, server)
    people, sending = [], []
    for site in range(settings.sites):
        person = team.join(team.person(f"c{site:03}"))
        fill(person, os.path.join(folder, "workload"), site, settings.families)
        sending.append(timed(person, "sync"))
        if site < settings.at_once:
            people.append(person)
        else:
            os.unlink(person.registry)
    most = max(range(len(sending)), key=lambda i: sending[i][1])
    show(f"a coach sends {settings.families} families (the slowest)", sending[most])
    print(f"in the mailbox: {weight(team) / 1e6:.0f} MB", flush=True)
    show(f"the coordinator: {settings.sites} sites of {settings.families}, and back", timed(team.ann, "sync"))
    show("the coordinator, once more", timed(team.ann, "sync"))
    people[0].must("sync")
    one_visit(team, people[0], "s000-F000001")
    at_once(team, people)


def merge(program, folder, families):
    one, other = Person(program, folder, "els").begin(), Person(program, folder, "omar").begin()
    fill(one, os.path.join(folder, "workload"), 999, families)
    show(f"merge of {families} families", timed(other, "merge", one.registry))
    show("merge of the same once more", timed(other, "merge", one.registry))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?", default=os.path.join(HERE, "../../build/registry/cli/ankerpunt"))
    parser.add_argument("--sites", type=int, default=400)
    parser.add_argument("--families", type=int, default=250)
    parser.add_argument("--at-once", type=int, default=30)
    parser.add_argument("--by", choices=("folder", "database"), help="only that one")
    settings = parser.parse_args()
    program = os.path.realpath(settings.program)
    with tempfile.TemporaryDirectory() as folder:
        merge(program, folder, settings.families)
    for by in ("folder", "database"):
        if settings.by in (None, by):
            with tempfile.TemporaryDirectory() as folder:
                server = Server(program, folder) if by == "database" and Server.installed() else None
                if by == "folder" or server:
                    print(f"by a {by}:")
                    try:
                        exchange(program, folder, server, settings)
                    finally:
                        if server:
                            server.stop()


if __name__ == "__main__":
    main()
