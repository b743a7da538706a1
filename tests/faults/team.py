# SPDX-License-Identifier: GPL-3.0-or-later
"""A team that meets in a folder or in a PostgreSQL database of its own, for loops of faults and for the benchmark.

Everything goes through the program: `Person` runs it as somebody with a registry, `Team` has a coordinator and lets others
in, with the digits that people read to each other. `Server` is a database in a private folder on loopback; where
PostgreSQL is not installed, `Server.installed()` is false."""
import glob, os, shutil, socket, subprocess

DAY = "2026-11-15"


class Person:
    def __init__(self, program, folder, name, role=None):
        self.program, self.folder, self.name, self.role = program, folder, name, role or name
        self.registry = os.path.join(folder, name + ".db")

    def environment(self, **more):
        kept = {key: value for key, value in os.environ.items() if key.endswith("SAN_OPTIONS")}
        kept.update(PATH=os.environ["PATH"], LANG="C", TZ="Europe/Brussels", HOME=self.folder, ANKERPUNT_REGISTRY=self.registry)
        password = os.path.join(self.folder, self.role + ".password")
        if os.path.exists(password):
            kept["ANKERPUNT_HUB_PASSWORD_FILE"] = password
        kept.update(more)
        return kept

    def command(self, *words, day=DAY):
        return [self.program, "--lang", "en", "--today", day, "--as", self.name, "-q", *words]

    def run(self, *words, day=DAY, before=(), limit=600, **more):
        return subprocess.run([*before, *self.command(*words, day=day)], cwd=self.folder, env=self.environment(**more), text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=limit)

    def must(self, *words, **more):
        done = self.run(*words, **more)
        if done.returncode != 0:
            raise SystemExit(f"{self.name}: {' '.join(words)}: exit {done.returncode}: {done.stderr or done.stdout}")
        return done.stdout

    def begin(self):
        self.must("init", "--no-passphrase")
        return self

    def digits_of(self, name):
        """The last four, as they are read on the telephone."""
        for row in self.must("--format", "csv", "sync", "list").splitlines():
            if row.startswith(name + ","):
                return row.strip()[-4:]
        raise SystemExit(f"{self.name} does not know {name}")


class Team:
    """A coordinator, ann, and the colleagues that `join`."""

    def __init__(self, program, folder, server=None):
        self.program, self.folder, self.server = os.path.realpath(program), folder, server
        self.ann = Person(self.program, folder, "ann", server and server.role("ann", folder, keeper=True)).begin()
        self.mailbox = os.path.join(folder, "mailbox")
        if not server:
            os.mkdir(self.mailbox)
        self.place = server.place if server else self.mailbox
        self.ann.must("sync", "init", self.place, "--role", self.ann.role)

    def person(self, name):
        return Person(self.program, self.folder, name, self.server and self.server.role(name, self.folder)).begin()

    def join(self, person):
        file = os.path.join(self.folder, person.name + ".invitation")
        self.ann.must("sync", "invite", person.name, "--role", person.role, "-o", file)
        person.must("sync", "join", file, "--digits", self.ann.digits_of("ann"))
        self.ann.must("sync", "confirm", person.name, "--digits", person.digits_of(person.name))
        return person


class Server:
    """A PostgreSQL of its own, laid out as `sync sql` says."""

    @staticmethod
    def programs():
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        return found[-1] if found and os.path.exists(found[-1] + "/initdb") else None

    @staticmethod
    def installed():
        return Server.programs() is not None

    def __init__(self, program, folder, host="127.0.0.1", durable=False):
        self.bin, self.folder, self.host, self.roles = self.programs(), os.path.join(folder, "server"), host, 0
        self.options = [] if durable else ["-c", "fsync=off"]
        self.who = ["runuser", "-u", "nobody", "--"] if os.getuid() == 0 else []
        os.chmod(folder, 0o755)
        os.mkdir(self.folder)
        os.chmod(self.folder, 0o777)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.place = f"postgresql://{host}:{self.port}/team"
        with open(os.path.join(folder, "boss"), "w", encoding="ascii") as file:
            file.write("boss\n")
        self.call("initdb", "-D", self.folder + "/data", "-U", "boss", "-A", "scram-sha-256", "--pwfile=" + os.path.join(folder, "boss"), "-N")
        self.start()
        self.ask("CREATE DATABASE team", database="postgres")
        self.ask(subprocess.run([program, "sync", "sql"], check=True, capture_output=True, text=True).stdout)

    def call(self, name, *words):
        subprocess.run([*self.who, os.path.join(self.bin, name), *words], check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def start(self):
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1,{self.host} -c max_connections=200"
        self.call("pg_ctl", "-D", self.folder + "/data", "-w", "-l", self.folder + "/log", "-o", " ".join([options, *self.options]), "start")

    def stop(self, how="immediate"):
        self.call("pg_ctl", "-D", self.folder + "/data", "-m", how, "stop")

    def ask(self, sql, database="team", who="boss"):
        done = subprocess.run([self.bin + "/psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port), "-U", who, "-d", database,
                               "-At"], input=sql, env=dict(os.environ, PGPASSWORD=who), text=True, capture_output=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"psql: {done.stderr}")
        return done.stdout.strip()

    def role(self, name, folder, keeper=False):
        """A role that says nothing of whose it is, with its password in a file of its own."""
        self.roles += 1
        role = f"k{self.roles}"
        self.ask(f"CREATE ROLE {role} LOGIN PASSWORD '{role}' IN ROLE {'anker_keeper' if keeper else 'anker_site'}")
        path = os.path.join(folder, role + ".password")
        with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="ascii") as file:
            file.write(role + "\n")
        return role


def clear(folder):
    shutil.rmtree(folder, ignore_errors=True)
