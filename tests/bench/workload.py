#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deterministic workload for speed: the same arguments give the same bytes. Standard library only.

    python3 workload.py OUTDIR S|M|L|N [--seed 20240229] [--order family|date]

Writes families.csv, scores.csv and rights.csv in the format that `ankerpunt import` reads (the README has the columns), and
instrument.json and rights.json, the instrument and the catalogue that they refer to.
S = 60 families in one project, M = 5000 in 70 projects, L = 100000 in 400
(about 4.5 million scores); N is any number of families.

What is in the data: family random intercept and slope, a family-by-domain effect,
domain-specific gains that level off, ceilings, about 35 % lost by month 12 (rather
more among families doing badly), waves held on irregular dates, skipped waves,
missing items, two domains that do not apply to families without children.
"""
import argparse, datetime, json, math, os, random, statistics

DOMAINS = [  # code, mean at intake, gain by month 12, residual sd, applies without children
    ("housing", 5.1, 1.4, 1.2, 1), ("income", 4.0, 1.3, 1.1, 1), ("debts", 4.4, 1.1, 1.3, 1),
    ("work", 3.6, 0.9, 1.3, 1), ("learning", 5.6, 0.5, 1.2, 1), ("physical-health", 6.1, 0.3, 1.3, 1),
    ("mental-health", 4.7, 1.2, 1.4, 1), ("parenting", 6.6, 0.8, 1.1, 0),
    ("children-school", 6.9, 0.7, 1.2, 0), ("relationships", 6.8, 0.3, 1.3, 1),
    ("network", 4.9, 1.0, 1.3, 1), ("administration", 4.2, 2.1, 1.2, 1),
    ("leisure", 4.5, 0.9, 1.2, 1), ("safety", 8.3, 0.4, 1.1, 1),
]
RIGHTS = ["social-energy-tariff", "increased-reimbursement", "child-benefit-supplement", "school-allowance",
          "rent-subsidy", "social-housing-list", "living-wage", "unemployment-benefit", "disability-allowance",
          "legal-aid", "leisure-pass", "debt-mediation", "childcare-rate", "study-grant", "income-guarantee",
          "heating-fund", "water-tariff", "transport-tariff", "family-help", "health-insurance"]
STAGES = ["detected", "applied", "granted", "realised"]
HOUSEHOLD = ["single-parent", "couple-children", "couple", "single", "multi-generation"]
HH_CUM = [0.34, 0.76, 0.82, 0.93, 1.0]
REASONS = ["lost-contact", "withdrew", "moved", "referred-on", "other"]
POSTCODES = [1000, 1500, 1800, 2000, 2018, 2060, 2100, 2170, 2300, 2800, 3000, 3500, 3600, 3800,
             8000, 8400, 8500, 8800, 9000, 9040, 9100, 9300, 9400, 9600]
EPOCH = datetime.date(2018, 1, 1)
EXTRACT = datetime.date(2025, 6, 30)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("outdir"); ap.add_argument("size")
    ap.add_argument("--seed", type=int, default=20240229)
    ap.add_argument("--order", choices=["family", "date"], default="family")
    a = ap.parse_args()
    n = {"S": 60, "M": 5000, "L": 100000}.get(a.size.upper()) or int(a.size)
    nproj = 1 if n <= 60 else 70 if n <= 5000 else 400
    rng = random.Random(a.seed * 1000003 + n)
    rnd = rng.random
    nd = statistics.NormalDist()
    Z = [nd.inv_cdf((i + 0.5) / 4096) for i in range(4096)]   # table-driven normal draws
    cut = (EXTRACT - EPOCH).days
    day = [(EPOCH + datetime.timedelta(i)).isoformat() for i in range(cut + 1)]
    last_start = (datetime.date(2024, 3, 31) - EPOCH).days
    # project sizes are skewed, so that a few projects are too small to publish
    w = [math.exp(1.0 * Z[int(rnd() * 4096)]) for _ in range(nproj)]
    tot = sum(w); cum = []; acc = 0.0
    for x in w:
        acc += x / tot; cum.append(acc)
    pname = ["P%03d" % (i + 1) for i in range(nproj)]
    peff = [0.35 * Z[int(rnd() * 4096)] for _ in range(nproj)]

    def pick(cumw):
        u = rnd(); lo, hi = 0, len(cumw) - 1
        while lo < hi:
            mid = (lo + hi) // 2
            if cumw[mid] < u: lo = mid + 1
            else: hi = mid
        return lo

    os.makedirs(a.outdir, exist_ok=True)
    fam = ["family,project,start,end,closed_reason,postcode,household,children,birth_year,consent\n"]
    sco, rig = [], []
    wid = max(6, len(str(n)))
    WAVES = ((0, 0, 0.0), (3, 91, 0.13), (6, 183, 0.12), (12, 365, 0.13))
    for i in range(n):
        fid = "F%0*d" % (wid, i + 1)
        p = pick(cum); hh = pick(HH_CUM)
        kids = 0 if HOUSEHOLD[hh] in ("couple", "single") else 1 + int(4.2 * rnd() * rnd())
        start = int(rnd() * last_start)
        u0 = 1.1 * Z[int(rnd() * 4096)]; u1 = 0.8 * Z[int(rnd() * 4096)] - 0.25 * u0 + peff[p]
        dom = [[c, m + u0 + 0.9 * Z[int(rnd() * 4096)], g + u1, s]
               for c, m, g, s, k in DOMAINS if k or kids]
        lost = None
        for wave, off, hz in WAVES:
            if wave:
                if rnd() < hz * (1.0 - 0.18 * u0):
                    lost = start + off - int(80 * rnd()); break
                if rnd() < 0.04: continue                       # a wave that was skipped
                d = start + off + int(13 * Z[int(rnd() * 4096)]) + (int(25 * rnd()) if rnd() < 0.1 else 0)
            else:
                d = start + int(18 * rnd() * rnd())
            ds = day[min(d, cut)]
            t = 1.25 * (1.0 - math.exp(-(d - start) / 210.0)) if wave else 0.0
            pre = "%s,%s," % (fid, ds)
            e0 = 0.4 * Z[int(rnd() * 4096)]                     # the mood of the day
            for c, m, g, s in dom:
                if rnd() < 0.03: continue                       # item not answered
                x = int(m + g * t + e0 + s * Z[int(rnd() * 4096)] + 0.5)
                sco.append("%s%s,%d\n" % (pre, c, 0 if x < 0 else 10 if x > 10 else x))
        if lost is not None:
            end = max(start + 5, lost); reason = REASONS[int(5 * rnd() * rnd())]
        elif rnd() < 0.8:
            end = start + 380 + int(300 * rnd() * rnd()); reason = "completed"
        else:
            end = None; reason = ""
        if end is not None and end > cut: end, reason = None, ""
        fam.append("%s,%s,%s,%s,%s,%d,%s,%d,%d,%s\n" % (fid, pname[p], day[start], day[end] if end is not None else "", reason,
                   POSTCODES[int(24 * rnd())], HOUSEHOLD[hh], kids, 1955 + int(50 * (rnd() + rnd()) / 2),
                   "start measure" if rnd() < 0.05 else "start measure evaluation"))
        stop = cut if end is None else end
        for r in rng.sample(RIGHTS, int(6.5 * rnd() * (0.4 + 0.6 * rnd()))):
            d = start + int(200 * rnd() * rnd())
            for k, st in enumerate(STAGES):
                if d > stop: break
                if k == 2 and rnd() < 0.15:
                    rig.append("%s,%s,refused,%s\n" % (fid, r, day[d])); break
                rig.append("%s,%s,%s,%s\n" % (fid, r, st, day[d]))
                if rnd() < 0.08: break                          # left lying
                d += 4 + int(-45.0 * math.log(1.0 - rnd()))
    if a.order == "date":
        sco.sort(key=lambda x: x.split(",", 2)[1]); rig.sort(key=lambda x: x[-11:])
    for name, head, rows in (("families.csv", "", fam), ("scores.csv", "family,date,domain,score\n", sco),
                             ("rights.csv", "family,right,stage,date\n", rig)):
        with open(os.path.join(a.outdir, name), "w", encoding="ascii", newline="") as f:
            f.write(head); f.write("".join(rows))
    words = lambda c: {"nl": c.replace("-", " "), "fr": c.replace("-", " "), "en": c.replace("-", " ")}
    with open(os.path.join(a.outdir, "instrument.json"), "w", encoding="ascii") as f:
        json.dump({"code": "workload", "version": 1, "title": words("workload"), "scale": {"low": 0, "high": 10, "step": 1, "better": "higher", "min_change": 2},
                   "domains": [dict({"code": d[0], "theme": "health"}, **words(d[0])) for d in DOMAINS], "complete": False}, f, indent=1)
    with open(os.path.join(a.outdir, "rights.json"), "w", encoding="ascii") as f:
        json.dump({"code": "workload", "version": 1, "rights": [dict({"code": r, "right": "income", "level": "federal"}, **words(r)) for r in RIGHTS]}, f, indent=1)
    print("families %d  scores %d  rights %d" % (n, len(sco), len(rig)))


main()
