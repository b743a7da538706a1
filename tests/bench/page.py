#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the local page works on its screens and taps, and what bad requests do to it.

    python3 page.py PROGRAM REGISTRY [BAD]

Works on a registry without passphrase, such as tests/bench/run.sh makes, and writes one
sitting in it. BAD requests of twelve kinds, 10,000 when left out, a third of them with
random bytes changed; memory and open files before and after. A figure is of this machine
at this moment; this is a benchmark and never a test. Standard library only.
"""
import http.client, os, random, re, socket, statistics, subprocess, sys, tempfile, time

program, registry = sys.argv[1:3]
bad = int(sys.argv[3]) if len(sys.argv) > 3 else 10000
SCREENS = ("/", "/families", "/projects", "/safe")
OF_FAMILY = ("family", "talks", "rights", "steps", "work", "people", "texts", "paper", "hand")

runtime = tempfile.TemporaryDirectory()
server = subprocess.Popen(
    [program, "-r", registry, "--today", "2025-06-30", "--lang", "en", "serve", "--no-browser"],
    stdout=subprocess.PIPE, text=True, env=dict(os.environ, XDG_RUNTIME_DIR=runtime.name))
link = server.stdout.readline().strip()
port = int(re.search(r":(\d+)/", link)[1])
line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
cookie = token = ""


def ask(path, form=None):
    """An answer's status, bytes, place to go and milliseconds."""
    global cookie, token
    headers = {"Cookie": cookie}
    if form is not None:
        headers |= {"Origin": f"http://127.0.0.1:{port}", "Content-Type": "application/x-www-form-urlencoded"}
        form = "&".join(f"{name}={value}" for name, value in {"token": token, **form}.items())
    began = time.perf_counter()
    line.request("GET" if form is None else "POST", path, form, headers)
    answer = line.getresponse()
    text = answer.read()
    took = (time.perf_counter() - began) * 1000
    if answer.getheader("Set-Cookie"):
        cookie = answer.getheader("Set-Cookie").split(";")[0]
    found = re.search(rb'name="token" value="([0-9a-f]+)"', text)
    token = found[1].decode() if found else token
    return answer.status, text, answer.getheader("Location"), took


def work():
    """Milliseconds that the program has worked, in its own and in the kernel's time."""
    with open(f"/proc/{server.pid}/schedstat") as spent:
        return int(spent.read().split()[0]) / 1e6


def memory():
    with open(f"/proc/{server.pid}/status") as status:
        kilobytes = next(int(row.split()[1]) for row in status if row.startswith("VmRSS"))
    return f"{kilobytes / 1024:.1f} MB, {len(os.listdir(f'/proc/{server.pid}/fd'))} files open"


def times(name, path):
    began = work()
    asked = [ask(path) for _ in range(7)]
    worked = (work() - began) / len(asked)
    took = sorted(one[3] for one in asked)
    print(f"{name:12} {asked[0][0]} {len(asked[0][1]):7} bytes  {worked:7.1f} ms of work,"
          f" median {statistics.median(took):8.1f} ms")
    return asked[0][1].decode()


def choose():
    """Of very many families the first page shows those of a project that is asked for."""
    text = times("/ unchosen", "/").lower()
    if 'type="search"' in text and "<li>" not in text:
        project = re.search(r"<span[^>]*>([^<]+)</span><a[^>]*>Results", ask("/projects")[1].decode())[1]
        if ask("/", {"whose": project, "show": "yes"})[0] != 303:
            sys.exit("page.py: the first page does not take a project")


def screens():
    choose()
    for path in SCREENS:
        text = times(path, path)
        if path == "/families":
            hidden = re.search(r'href="/family/([0-9a-f]+)"', text)[1]
    for name in OF_FAMILY:
        times("/" + name, f"/{name}/{hidden}")
    return hidden


def taps(hidden):
    ask(f"/hand/{hidden}")
    status, text, _, _ = ask(f"/hand/{hidden}", {"by": "", "lang": "en", "shows": "numbers", "code": "1234", "begun": "on", "give": "yes"})
    if status != 303:
        sys.exit(re.sub(r"<[^>]*>", " ", text.decode())[:600])
    text = times("/table", "/table")
    domains = re.findall(r'<fieldset id="([^"]+)"', text)
    began = work()
    took = sorted(ask("/tap", {"domain": domain, "score": value})[3] for value in (3, 4, 5) for domain in domains)
    print(f"{len(took)} taps: {(work() - began) / len(took):.1f} ms of work, median {statistics.median(took):.1f} ms,"
          f" of 100 the slowest five from {took[len(took) * 95 // 100]:.1f} ms")
    print(f"a sync of a small file here: median {statistics.median(syncs()):.1f} ms")


def syncs():
    """What a disk takes that a tap waits for, a few times over."""
    took = []
    with tempfile.NamedTemporaryFile(dir=os.path.dirname(os.path.abspath(registry))) as file:
        for _ in range(30):
            began = time.perf_counter()
            os.pwrite(file.fileno(), os.urandom(4096), 0)
            os.fsync(file.fileno())
            took.append((time.perf_counter() - began) * 1000)
    return took


def kinds():
    head = f"Host: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n"
    return [f"GET / HTTP/1.1\r\n{head}", f"GET /{'a' * 5000} HTTP/1.1\r\n{head}\r\n",
            f"GET / HTTP/1.1\r\n{head}Host: evil.example\r\n\r\n", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
            f"POST /tap HTTP/1.1\r\n{head}Content-Length: 99999999\r\n\r\n",
            f"POST /tap HTTP/1.1\r\n{head}Content-Length: 20\r\n\r\na=b",
            f"POST /tap HTTP/1.1\r\n{head}Content-Length: 3\r\nContent-Length: 5\r\n\r\na=b",
            f"POST /tap HTTP/1.1\r\n{head}Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n",
            f"PUT / HTTP/1.1\r\n{head}\r\n", f"GET / HTTP/9.9\r\n{head}\r\n",
            f"GET / HTTP/1.1\r\n{head}X-Long: {'b' * 20000}\r\n\r\n", "\x00\x01\x02\xff" * 50]


def harm():
    dice, all_kinds, answers = random.Random(16), kinds(), {}
    before, began = memory(), time.perf_counter()
    for i in range(bad):
        sent = bytearray(all_kinds[i % len(all_kinds)].encode("latin-1"))
        if i % 3 == 0:
            for _ in range(4):
                sent[dice.randrange(len(sent))] = dice.randrange(256)
        try:
            with socket.create_connection(("127.0.0.1", port), 30) as one:
                one.sendall(sent)
                one.shutdown(socket.SHUT_WR)
                got = one.recv(64) if i % 5 else b"left"
        except OSError:
            got = b""
        status = got[9:12].decode("latin-1") if got.startswith(b"HTTP") else got.decode("latin-1")[:4] or "closed"
        answers[status] = answers.get(status, 0) + 1
    print(f"{bad} bad requests in {time.perf_counter() - began:.0f} s: {dict(sorted(answers.items()))}")
    print(f"before: {before}; after: {memory()}; the table answers {ask('/table')[0]}")


try:
    ask(link[link.index("/begin"):])
    print("started:", memory())
    taps(screens())
    print("after them:", memory())
    line.close()
    harm()
finally:
    server.terminate()
    server.wait()
