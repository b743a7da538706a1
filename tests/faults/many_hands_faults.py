#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""many_hands_faults.py ANKERPUNT FAULTS [COUNT] [--full] [--only NAME]

Merge, bundle and sync meet a disk that fails, a line that breaks and a power cut at each of their calls. FAULTS is the
library of faults.c. After each fault the registry is sound and as it was or as it should be, a failure says one line, and a
second try goes on to where it would have come without it. What a power cut leaves is made from a log of the calls: what was
not synced stays or not, by chance.

COUNT points of send, fetch, merge and bundle are tried (8); --full tries each, and joining, letting in and shutting out, by a folder and by a PostgreSQL database where that is
installed, whose backend is also ended now and then. The same points are tried each time. Prints how many of each kind; exit
1 for a fault."""
import argparse, collections, mmap, os, random, shutil, signal, struct, subprocess, sys, tempfile, threading, time

from team import Server, Team

KINDS = ("kill", "torn", "full", "io")
CUTS = 3  # disks that one power cut may leave
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # waits for no disk: what a cut loses is made up


class Scenario:
    """What is done by whom, and how it goes on when that failed."""

    def __init__(self, name, team, who, words, finish, shown):
        self.name, self.team, self.who, self.words, self.finish, self.shown = name, team, who, words, finish, shown
        self.folder, self.kept = team.folder, {}
        self.bundles = None

    def files(self):
        for place, folders, names in os.walk(self.folder):
            folders[:] = [name for name in folders if name != "server"]
            for name in names:
                yield os.path.join(place, name)

    def keep(self):
        for path in self.files():
            with open(path, "rb") as file:
                self.kept[path] = file.read()
        if self.team.server:
            self.team.server.ask("DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT * FROM bundle;"
                                 "DROP TABLE IF EXISTS kept_site; CREATE TABLE kept_site AS SELECT * FROM site")

    def bring_back(self, disk=None):
        """The files as they were, or as a power cut left them: in their places, since a copy is another site."""
        disk = self.kept if disk is None else disk
        for path in list(self.files()):
            if path not in disk:
                os.unlink(path)
        for path, data in disk.items():
            with open(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "wb") as file:
                file.write(data)
                file.truncate()
        if self.team.server and disk is self.kept:
            self.team.server.ask("DELETE FROM bundle; DELETE FROM site; INSERT INTO site SELECT * FROM kept_site;"
                                 "INSERT INTO bundle SELECT * FROM kept")

    def state(self):
        return self.shown(self.who)

    def learn(self):
        """Where it begins, where it comes, and where all come in the end."""
        self.keep()
        self.before = self.state()
        self.who.must(*self.words)
        self.after = self.state()
        self.finish()
        self.end = self.all()
        self.bring_back()

    def all(self):
        return [self.shown(person) for person in self.people]


def shown(person):
    """Everything that is figures, with who goes along and what was withdrawn."""
    return [person.must("export", kind) for kind in ("families", "scores")] + [person.must("caseload", "--format", "csv")]


def prepare(program, folder, server):
    """Two who meet, with a family each knows, a new one, a changed one and one that was erased; and one who wants in."""
    team = Team(program, folder, server)
    ann, els = team.ann, team.join(team.person("els"))
    els.must("project", "add", "zon")
    for family in ("G1", "G2", "G3"):
        els.must("family", "add", "zon", "--code", family, "--start", "2026-03-02", "--consent", "measure")
        els.must("coach", family, "els", "--from", "2026-03-02")
        els.must("rate", family, "--date", "2026-03-10", "huisvesting=3", "financieel=2")
    els.must("sync")
    ann.must("sync")
    els.must("sync")
    ann.must("rate", "G1", "--date", "2026-06-10", "huisvesting=6", "financieel=5")
    els.must("rate", "G2", "--date", "2026-06-11", "huisvesting=7")
    els.must("consent", "G2", "withdraw", "measure", "--date", "2026-06-12")
    els.must("family", "add", "zon", "--code", "G4", "--start", "2026-05-04")
    els.must("coach", "G4", "els", "--from", "2026-05-04")
    els.must("erase", "G3", "--yes")
    return team, ann, els


def exchange(*people):
    for person in people:
        person.must("sync")


def scenarios(program, folder, server, quick):
    """Each begins where the one before came."""
    team, ann, els = prepare(program, folder, server)

    def make(name, who, words, finish, people=(ann, els)):
        made = Scenario(name, team, who, words, finish, shown)
        made.people = people
        made.learn()
        return made

    yield make("send", els, ["sync"], lambda: exchange(els, ann, els, ann))
    els.must("sync")
    yield make("fetch", ann, ["sync"], lambda: exchange(ann, els, ann))
    exchange(ann, els)
    els.must("rate", "G4", "--date", "2026-06-20", "huisvesting=5")
    if not server:
        yield make("merge", ann, ["merge", els.registry], lambda: ann.must("merge", els.registry), [ann])
        out = os.path.join(folder, "out.anker")

        def bundle_and_merge():
            els.must("--force", "bundle", "G4", "--to", "ann", "-o", out)
            ann.must("merge", out)
        yield make("bundle", els, ["bundle", "G4", "--to", "ann", "-o", out], bundle_and_merge)
    if quick:
        return
    jan, file = team.person("jan"), os.path.join(folder, "jan.invitation")
    ann.must("sync", "invite", "jan", "--role", jan.role, "-o", file)
    digits = ann.digits_of("ann")

    def join():
        jan.run("sync", "join", file, "--digits", digits)  # it may be in already
        confirm()

    def confirm():
        ann.run("sync", "confirm", "jan", "--digits", jan.digits_of("jan"))
        exchange(ann, jan, ann)
    yield make("join", jan, ["sync", "join", file, "--digits", digits], join, [ann, els, jan])
    jan.must("sync", "join", file, "--digits", digits)
    yield make("confirm", ann, ["sync", "confirm", "jan", "--digits", jan.digits_of("jan")], confirm, [ann, els, jan])
    ann.must("sync", "confirm", "jan", "--digits", jan.digits_of("jan"))
    exchange(ann, jan, ann)

    def revoke():
        ann.must("sync", "revoke", "jan")
        exchange(ann, els)
        if server and jan.run("sync").returncode == 0:
            raise SystemExit("who was shut out still syncs")
    yield make("revoke", ann, ["sync", "revoke", "jan"], revoke)


class Loop:
    def __init__(self, library):
        self.library, self.tried, self.faults = os.path.realpath(library), collections.Counter(), []
        self.counts = tempfile.NamedTemporaryFile()
        self.counts.write(bytes(16))
        self.counts.flush()

    def run(self, scenario, kind="", at=0, log=None):
        with open(self.counts.name, "r+b") as file, mmap.mmap(file.fileno(), 16) as numbers:
            numbers[:] = bytes(16)
            more = {"FAULTS_LOG": log} if log else {}
            done = scenario.who.run(*scenario.words, LD_PRELOAD=self.library, FAULTS_KIND=kind, FAULTS_AT=str(at),
                                    FAULTS_COUNT=self.counts.name, **more)
            return done, struct.unpack("qq", numbers[:])

    def judge(self, scenario, what, done=None):
        """`done` None: the power was cut."""
        self.tried[scenario.name, what.split()[0]] += 1
        wrong = []
        if done and done.returncode > 0 and len(done.stderr.strip().splitlines()) != 1:
            wrong.append(f"says {done.stderr!r}")
        if done and done.returncode < 0 and done.returncode != -signal.SIGKILL:
            wrong.append(f"ended by signal {-done.returncode}")
        try:
            check = scenario.who.run("check")
            if check.returncode != 0:
                wrong.append(f"is not sound: {check.stderr}")
            state = scenario.state()
            if state not in (scenario.before, scenario.after):
                wrong.append("is neither as it was nor as it should be")
            if done and done.returncode == 0 and state != scenario.after:
                wrong.append("said that it was done, and it is not")
            scenario.finish()
            if scenario.all() != scenario.end:
                wrong.append("comes out elsewhere")
        except SystemExit as stopped:
            wrong.append(str(stopped))
        except subprocess.TimeoutExpired:
            wrong.append("hangs")
        for fault in wrong:
            self.faults.append(f"{scenario.name} {what}: {fault}")
            print("FAULT", self.faults[-1], flush=True)
        scenario.bring_back()

    def points(self, scenario):
        """Every way and place to fail, and how long the log of the whole is."""
        log = os.path.join(tempfile.mkdtemp(), "log")
        done, (calls, lines) = self.run(scenario, log=log)
        if done.returncode != 0:
            raise SystemExit(f"{scenario.name}: {done.stderr}")
        scenario.bring_back()
        with open(log, "rb") as file:
            calls_made = read_log(file.read(), scenario.folder)
        shutil.rmtree(os.path.dirname(log))
        points = [(kind, at) for kind in KINDS for at in range(1, calls + 1)]
        points += [("line", at) for at in range(1, lines + 1)]
        if not scenario.team.server:
            points += [("power", at, seed) for at in range(len(calls_made) + 1) for seed in range(CUTS)]
        return points, calls_made

    def try_point(self, scenario, point, calls):
        if point[0] == "power":
            scenario.bring_back(power_cut(scenario.kept, calls[:point[1]], random.Random(str(point))))
            self.judge(scenario, f"power cut after {point[1]} calls, {point[2]}")
        else:
            done, _ = self.run(scenario, *point)
            self.judge(scenario, f"{point[0]} at {point[1]}", done)

    def end_backends(self, scenario, times):
        """The server ends the connection at some moment, or is gone altogether."""
        server = scenario.team.server
        began = time.monotonic()
        scenario.who.must(*scenario.words)
        takes = time.monotonic() - began
        scenario.bring_back()
        for i in range(times):
            timer = threading.Timer(takes * i / times, server.ask, [
                f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{scenario.who.role}'"])
            timer.start()
            done = scenario.who.run(*scenario.words)
            timer.join()
            self.judge(scenario, f"backend ended at {i}", done)


# What a power cut leaves.

def read_log(data, folder):
    """(what, number of the file, place, bytes, name, other name), in order."""
    calls, at = [], 0
    while at < len(data):
        end = data.index(b"\n", at)
        what, number, place, size, name, other = data[at:end].decode().split("\t")
        at = end + 1 + int(size)
        calls.append((what, int(number), int(place), data[end + 1:at], os.path.normpath(os.path.join(folder, name)),
                      os.path.normpath(os.path.join(folder, other)) if other else ""))
    return calls


def apply(data, call):
    what, _, place, written, _, _ = call
    if what == "cut":
        return data[:place].ljust(place, b"\0")
    return data[:place].ljust(place, b"\0") + written + data[place + len(written):]


def power_cut(kept, calls, rng):
    """The disk: of each file what was synced, and of the rest what chance wrote; of names the same, in order."""
    numbers = {path: f"old {path}" for path in kept}  # the names as they are, and as they lie on the disk
    disk_names, pending_names = dict(numbers), []
    synced, pending = {number: kept[path] for path, number in numbers.items()}, collections.defaultdict(list)
    known = {}

    def number_of(call):
        """A file that was there before gets its number when it is first written."""
        if call[1] not in known:
            known[call[1]] = numbers.get(call[4], call[1])
        return known[call[1]]
    for call in calls:
        what, _, _, _, name, other = call
        if what == "make":
            known[call[1]] = call[1]
            numbers[name] = call[1]
            synced[call[1]] = b""
            pending[call[1]] = []
            pending_names.append((name, call[1]))
        elif what in ("write", "cut"):
            pending[number_of(call)].append(call)
        elif what == "sync" and os.path.isdir(name):
            for path, number in [change for change in pending_names if os.path.dirname(change[0]) == name]:
                disk_names[path] = number
            pending_names = [change for change in pending_names if os.path.dirname(change[0]) != name]
        elif what == "sync":
            number = number_of(call)
            for written in pending.pop(number, []):
                synced[number] = apply(synced.get(number, b""), written)
        elif what == "drop":
            numbers.pop(name, None)
            pending_names.append((name, None))
        elif what in ("move", "link"):
            number = numbers.pop(name) if what == "move" else numbers.get(name) or number_of(call)
            numbers[other] = number
            pending_names.append((other, number))
            if what == "move":
                pending_names.append((name, None))
    for path, number in pending_names[:rng.randrange(len(pending_names) + 1)]:
        disk_names[path] = number
    disk = {}
    for path, number in disk_names.items():
        if number is None:
            continue
        data = synced.get(number, b"")
        for written in pending.get(number, []):
            if rng.random() < 0.5:
                data = apply(data, written)
        disk[path] = data
    return disk


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("faults")
    parser.add_argument("count", nargs="?", type=int, default=8)
    parser.add_argument("--full", action="store_true", default=os.environ.get("ANK_FAULTS") == "full")
    parser.add_argument("--step", type=int, default=1, help="with --full: each so many of them")
    parser.add_argument("--only")
    settings = parser.parse_args()
    program, loop, rng = os.path.realpath(settings.program), Loop(settings.faults), random.Random(17)
    for database in (False, True):
        if database and not (settings.full and Server.installed()):
            continue
        with tempfile.TemporaryDirectory(dir=None if database else MEMORY) as folder:
            server = Server(program, folder) if database else None
            try:
                for scenario in scenarios(program, folder, server, not settings.full):
                    if settings.only in (None, scenario.name):
                        points, calls = loop.points(scenario)
                        rng.shuffle(points)
                        points = points[::settings.step] if settings.full else points[:settings.count // 4]
                        for point in points:
                            loop.try_point(scenario, point, calls)
                        if server:
                            loop.end_backends(scenario, 6)
            finally:
                if server:
                    server.stop()
        for (name, kind), count in sorted(loop.tried.items()):
            print(f"{name:8} {kind:8} {count:5}")
        print(f"{sum(loop.tried.values())} faults, by a {'database' if database else 'folder'}: {len(loop.faults)} wrong")
        loop.tried.clear()
    sys.exit(bool(loop.faults))


if __name__ == "__main__":
    main()
