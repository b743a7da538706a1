# SPDX-License-Identifier: GPL-3.0-or-later
"""The work of an office at the page: files come in after a look, what a funder would see, a
copy and back, signals; and a family that reads from right to left."""
import os

SAMPLES = os.path.realpath(os.path.dirname(__file__) + "/../../samples/wegwijzer")
SIGNAL, CODE = "Wachtlijst sociale huur", "4321"


def in_office(v):
    begin(v)
    files_come_in(v)
    results_go_out(v)
    copy_and_back(v)
    from_right_to_left(v)


def begin(v):
    """A project alone: the other steps come later."""
    v.at("start")
    v.type("name", "Gezinscoaching Zonnedorp")
    v.type("code", "zonnedorp")
    v.press("[name=go]")
    v.one("[name=phrase]")
    v.press("[name=later]")
    v.one("[name=alias]")
    v.press("[name=later]")
    v.one("[name=folder]")
    v.press("[name=later]")
    v.press("a.big[href='/']")
    v.at("")


def choose_file(v, kind, path):
    v.go("/import")
    v.at("import")
    v.choose("kind", kind)
    v.one("[name=file]").send_keys(path)
    v.press("[name=look]")


def files_come_in(v):
    """A faulty file is told by its faults; others are looked at, left, and taken."""
    v.press("header a[href='/safe']")
    v.press("main a[href='/import']")
    v.at("import")
    v.look("import")
    faulty = v.folder + "/faulty.csv"
    with open(faulty, "w") as file:
        file.write("family,project,start\nG-AAAAA,zonnedorp,2026-02-30\n")
    choose_file(v, "families", faulty)
    v.one("main ul li")
    v.look("import-faults")
    choose_file(v, "families", f"{SAMPLES}/families.csv")
    v.one("[name=take]")
    v.look("import-looked")
    v.press("[name=leave]")
    v.one("[name=look]")
    assert v.rows("SELECT count(*) FROM family") == [(0,)], "a look keeps something"
    for kind in ("families", "scores", "rights"):
        choose_file(v, kind, f"{SAMPLES}/{kind}.csv")
        v.press("[name=take]")
        v.at("families")
    assert v.rows("SELECT count(*) > 5 FROM family") == [(1,)]
    assert v.rows("SELECT count(*) > 20 FROM sitting") == [(1,)]
    assert v.rows("SELECT count(*) > 10 FROM claim_step") == [(1,)]


def results_go_out(v):
    """The results to read, what a funder would see, and then the release."""
    v.press("header a[href='/projects']")
    v.at("projects")
    v.press("main a[href^='/project/']")
    v.at("project")
    v.page.switch_to.frame(v.one("iframe.paper"))
    v.until("the summary", lambda: "Zonnedorp" in v.one("body").text)
    v.page.switch_to.default_content()
    v.look("project")
    v.page.back()
    v.press("main a[href^='/release/']")
    v.at("release")
    v.type("whom", "stad")
    v.type("purpose", "jaarverslag")
    v.press("[name=explain]")
    v.one("main pre")
    v.look("release")
    assert v.rows("SELECT count(*) FROM release") == [(0,)], "a look is no release"
    v.type("folder", v.folder + "/vrijgave")
    v.press("[name=write]")
    v.at("projects")
    assert v.rows("SELECT count(*) FROM release") == [(1,)]
    assert os.path.isdir(v.folder + "/vrijgave"), "no folder"


def copy_and_back(v):
    """What came after the copy is gone with it, and the page says what was kept aside."""
    v.press("header a[href='/safe']")
    v.at("safe")
    v.type("folder", v.folder)
    v.press("[name=backup]")
    v.one(".told")
    copies = [name for name in os.listdir(v.folder) if name.endswith(".ankerpunt")]
    assert len(copies) == 1, copies
    v.go("/signals")
    v.at("signals")
    v.type("title", SIGNAL)
    v.press("[name=new]")
    v.until("the signal", lambda: v.rows("SELECT title FROM signal") == [(SIGNAL,)])
    v.look("signals")
    v.go("/restore")
    v.at("restore")
    v.type("file", f"{v.folder}/{copies[0]}")
    v.press("[name=restore]")
    v.one("[role=alert]")
    v.look("restore")
    v.type("word", {"nl": "terugzetten", "fr": "remettre", "en": "bring back"}[v.lang])
    v.press("[name=restore]")
    v.at("")
    assert v.rows("SELECT count(*) FROM signal") == [(0,)], "the copy did not come back"
    v.look("today-restored")


def from_right_to_left(v):
    """The table in Arabic, with the coach's language beside; killed, and still there."""
    v.go("/families")
    v.until("a family", lambda: [a for a in v.all(".families a") if a.text == "G-7K3QX"])[0].click()
    v.at("family")
    v.press("a.button.big[href*='/hand/']")
    v.at("hand")
    v.choose("by", "")
    v.choose("lang", "ar")
    v.type("code", CODE)
    v.press("[name=give]")
    v.at("table")
    assert v.one("html").get_attribute("dir") == "rtl"
    v.look("table-ar")
    domain = v.one("#table fieldset[id]").get_attribute("id")
    v.touch(v.one(f"[name='s-{domain}'][value='7'] + span"))
    v.until("a tap", lambda: v.rows("SELECT count(*) FROM sitting WHERE day = '2026-11-15'") == [(1,)])
    v.kill()
    v.start()
    v.page.refresh()
    v.at("table")
    assert v.one(f"[name='s-{domain}'][value='7']").is_selected()
    v.press("[name=done]")
    v.until("after it", lambda: v.path() in ("review", "done"))
    v.look("after-ar")
    if v.path() == "review":
        v.press("[name=keep]")
    v.at("done")
    v.type("code", CODE)
    v.press("[name=on]")
    v.until("the desk", lambda: v.path() in ("estimate", "family"))
    v.look("desk-after-ar")
