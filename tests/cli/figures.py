#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""figures.py ANKERPUNT SAMPLES - the figures on the coordinator's PDF and in the workbook are those of the JSON.

Two projects: the made-up one of the samples, and one of 60 families from tests/bench/workload.py, which has a trend.
On paper a figure is equal to the digit shown; in a cell it reads back the same. Needs pdftotext (else exit 77: skipped).
"""
import csv, io, json, math, os, re, shutil, subprocess, sys, tempfile, zipfile
import xml.etree.ElementTree as xml

program, samples = os.path.realpath(sys.argv[1]), os.path.realpath(sys.argv[2])
bench = os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "bench", "workload.py")
faults = []


def run(*words):
    done = subprocess.run([program, "--today", "2026-11-15", "--lang", "en", *words], capture_output=True, text=True)
    if done.returncode:
        sys.exit("%s: %s" % (" ".join(words), done.stderr))
    return done.stdout


def number(value, decimals, plus=False):
    text = "%.*f" % (decimals, value)
    if float(text) == 0:
        text = text.lstrip("-")
    return ("+" if plus and value > 0 else "") + text


def interval(value, low, high, decimals):
    if low is None or high is None:
        return number(value, decimals, True)
    return "%s (%s to %s)" % (number(value, decimals, True), number(low, decimals), number(high, decimals))


def percent(share, low, high):
    return "%s %% (%s to %s)" % tuple(number(100 * x, 0) for x in (share, low, high))


# Rated again of who were due, and who was rated while the moment is still open.
def of_due(row):
    early = " +%d" % row["early"] if row["early"] else ""
    return "%d / %d%s" % (row["due"] - row["missing"], row["due"], early) if row["due"] else early.strip()


# Every figure of a row of the JSON that paper must show, found on one line of the paper.
def wanted(found, labels, lead):
    for row in found["domains"]:
        if row["n"] == 0:
            continue
        few = row["n"] < 5  # paper has no interval of so few
        label, figures = labels[row["domain"]], interval(
            row["mean_change"], None if few else row["ci_low"], None if few else row["ci_high"], 1)
        if row["wave"] == lead:
            classes = [str(row[k]) for k in ("improved", "same", "worse") if row[k]]
            yield [label, figures, *classes, of_due(row)]
        elif few:
            yield [None, figures, "n %d" % row["n"]]
        else:
            yield [None, figures + " n %d" % row["n"]]
    for row in found["trend"]:
        if row["slope_per_month"] is not None:
            yield [labels[row["domain"]], interval(row["slope_per_month"], row["slope_low"], row["slope_high"], 2),
                   "%d / %d" % (row["n_families"], row["n_scores"])]
    for row in found["attrition"]:
        if row["wave"] == lead and row["p"] is not None:
            yield [labels[row["domain"]], interval(row["difference"], row["ci_low"], row["ci_high"], 1),
                   "%s n %d" % (number(row["baseline_mean_stayed"], 1), row["stayed"]),
                   "%s n %d" % (number(row["baseline_mean_left"], 1), row["left"])]
    for row in found["scale"]:
        if row["alpha"] is not None and row["n_complete"] >= 10:
            yield [None, "%s (%s to %s) n %d" % (number(row["alpha"], 2), number(row["alpha_low"], 2),
                                                 number(row["alpha_high"], 2), row["n_complete"])]
    for row in found["waves"]:
        if row["done"] + row["refused"] + row["due"] + row["late"] + row["missed"]:
            yield [None, " ".join(str(row[k]) for k in ("done", "due", "late", "missed", "refused", "ended_before",
                                                        "not_yet_due"))]
    rights = found["rights"]
    for row in rights["by_right"]:
        if row["explored"]:
            yield [None, percent(row["share_realised"], row["share_low"], row["share_high"]),
                   "%d / %d" % (row["realised"], row["explored"]), str(row["claims"])]
    first = rights["shares"][0]
    yield [None, "%.0f %% within %d months" % (100 * first["realised"], first["months"])]
    yield [None, "%s days" % number(rights["median_days"], 0)]
    for stage, count in rights["by_stage"].items():
        if count:
            yield [None, str(count)]


def check_paper(project, found, labels, lead):
    run("summary", project, "-o", "x.pdf")
    subprocess.run(["pdftotext", "-layout", "x.pdf", "x.txt"], check=True)
    # pdftotext makes narrow spaces come and go around a stroke
    lines = [re.sub(r"\s+", " ", line).replace(" / ", "/") for line in open("x.txt", encoding="utf-8")]
    count = 0
    for figures in wanted(found, labels, lead):
        pattern = re.compile(r".*?(?<![\d.,+-])".join(re.escape(x.replace(" / ", "/")) for x in figures if x) + r"(?![\d.])")
        count += 1
        if not any(pattern.search(line) for line in lines):
            faults.append("%s: the paper does not show %s" % (project, " | ".join(x for x in figures if x)))
    pages = open("x.txt", encoding="utf-8").read().count("\f")
    if not 2 <= pages <= 6:
        faults.append("%s: %d pages" % (project, pages))
    return count


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def cells(book, path):
    rows = {}
    for cell in xml.fromstring(book.read(path)).iter(SHEET + "c"):
        text = cell.find(SHEET + "v")
        inline = cell.find(SHEET + "is")
        rows[cell.get("r")] = text.text if text is not None else inline and "".join(inline.itertext())
    return rows


# A range of a chart, as the values of its cells.
def values(book, sheets, reference):
    sheet, first, start, last, end = re.fullmatch(r"'?(.+?)'?!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)", reference).groups()
    assert first == last
    return [sheets[sheet.replace("''", "'")].get("%s%d" % (first, row)) for row in range(int(start), int(end) + 1)]


def same(cell, figure):
    return cell is None if figure is None else cell is not None and math.isclose(float(cell), figure, rel_tol=1e-14)


def check_book(project, found, labels):
    run("summary", project, "-o", "x.xlsx")
    book = zipfile.ZipFile("x.xlsx")
    names = re.findall(r'<sheet name="([^"]*)"', book.read("xl/workbook.xml").decode())
    sheets = {name: cells(book, "xl/worksheets/sheet%d.xml" % (i + 1)) for i, name in enumerate(names)}
    charts = [x for x in book.namelist() if x.startswith("xl/charts/chart")]
    waves = sorted({(row["instrument"], row["wave"]) for row in found["domains"] if row["n"]})
    if len(charts) != 2 * len(waves) + 2:
        faults.append("%s: %d charts for %d waves" % (project, len(charts), len(waves)))
    seen = 0
    for chart in charts:
        text = book.read(chart).decode()
        series = re.findall(r"<c:f>([^<]*:[^<]*)</c:f>", text)
        shown = [values(book, sheets, one) for one in series]
        if "<c:hiLowLines>" in text or 'val="stacked"' in text:
            keys = ("mean_change", "ci_low", "ci_high") if "<c:hiLowLines>" in text else ("improved", "same", "worse")
            runs = [[row for row in found["domains"] if (row["instrument"], row["wave"]) == wave] for wave in waves]
            fits = [rows for rows in runs if len(rows) == len(shown[0]) and all(
                same(cell, row[key]) for k, key in enumerate(keys) for cell, row in zip(shown[2 * k + 1], rows))]
            if not fits or [labels[row["domain"]] for row in fits[0]] != shown[0]:
                faults.append("%s: %s draws from cells that are no wave" % (project, chart))
            seen += 1
        elif "<c:scatterChart>" in text:
            steps = [row for row in found["rights"]["cumulative"] if row["n_risk"] >= 5]
            last = [row["realised"] for row in steps]
            if [float(x) for x in shown[0][1::2]] != [row["time"] for row in steps] or any(
                    abs(float(a) - b) > 1e-12 for a, b in zip(shown[1][1::2], last)):
                faults.append("%s: %s is not the curve" % (project, chart))
            seen += 1
        else:
            if [int(x) for x in shown[1]] != list(found["rights"]["by_stage"].values()):
                faults.append("%s: %s is not the claims by stage" % (project, chart))
            seen += 1
    return seen


def check(project, lead):
    found = json.loads(run("summary", project, "--format", "json"))
    rows = csv.DictReader(io.StringIO(run("summary", project, "--table", "domains", "--format", "csv")))
    labels = {row["domain"]: row["label"] for row in rows}
    print("%s: %d rows on paper, %d charts" % (project, check_paper(project, found, labels, lead),
                                              check_book(project, found, labels)))


if not shutil.which("pdftotext"):
    print("pdftotext is not there")
    sys.exit(77)
with tempfile.TemporaryDirectory() as work:
    os.chdir(work)
    for name in [name for name in os.environ if name.startswith("ANKERPUNT_")]:
        del os.environ[name]
    run("init", "--no-passphrase", "-q")
    run("project", "add", "zonnedorp", "-q")
    for name in ("families", "scores", "rights"):
        run("import", name, os.path.join(samples, "wegwijzer", name + ".csv"))
    check("zonnedorp", "6")
    subprocess.run([sys.executable, bench, work, "S"], check=True, capture_output=True)
    os.environ["ANKERPUNT_REGISTRY"] = os.path.join(work, "large.db")
    run("init", "--no-passphrase", "-q")
    run("instrument", "import", "instrument.json")
    run("rights", "catalogue", "import", "rights.json")
    run("import", "families", "--create-projects", "--instrument", "workload", "--waves", "3,6,12", "families.csv")
    run("import", "scores", "scores.csv")
    run("import", "rights", "rights.csv")
    os.remove("x.pdf")
    os.remove("x.xlsx")
    check("P001", "12")
for fault in faults:
    print(fault)
sys.exit(len(faults) > 0)
