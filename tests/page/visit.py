#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""visit.py ANKERPUNT touch|plain|keys|office PICTURES - a visit, from the first start to the printed sheet

By touch with everything that can go wrong on the way, in Dutch; with script blocked, in
French; by keyboard alone, in English; and as an office works, in French. Skips without chromium.
"""
import json, os, sys, time

from office import in_office
from visitor import ActionChains, By, Keys, Visitor

PHRASE = "orgel-wandel-kaneel-spiegel-lantaarn-vijver"
ALIAS, NAME, STEP = "Kanariefamilie", "Zilverreiger", "Wielewaalnest"


def kept(v):
    """The answers to each domain, in their order; and how often one was written."""
    found = v.rows("SELECT scores FROM sitting")
    written = v.rows("SELECT count(*) FROM history WHERE tbl = 'sitting'")[0][0]
    return json.loads(found[0][0]) if found else [], written


def first_steps(v):
    """No registry yet: it is made in four steps; what was refused stands there again."""
    v.at("start")
    v.look("start")
    v.type("name", "Gezinscoaching Zonnedorp")
    v.type("code", "zonne dorp")
    v.press("[name=go]")
    v.look("refused")
    assert v.one("[role=alert]").text
    assert v.one("[name=name]").get_attribute("value") == "Gezinscoaching Zonnedorp"
    assert v.one("[name=code]").get_attribute("value") == "zonne dorp"
    v.type("code", "zonnedorp")
    v.press("[name=go]")
    v.type("phrase", PHRASE)
    v.look("start-passphrase")
    v.type("again", PHRASE)
    v.press("[name=go]")
    v.type("alias", ALIAS)
    v.look("start-family")
    v.press("[name=go]")
    v.type("folder", v.folder)
    v.look("start-copy")
    v.type("passphrase", PHRASE)
    v.press("[name=go]")
    v.one("a.big[href='/']")
    assert [name for name in os.listdir(v.folder) if name.endswith(".ankerpunt")], "no copy"
    v.look("start-end")
    v.press("a.big[href='/']")
    v.at("")


def first_family(v):
    """Its screen, as the desk's address of it."""
    v.press("header a[href='/families']")
    v.at("families")
    v.press(".families a")
    v.at("family")
    v.look("family")
    return v.page.current_url


def hand_over(v):
    v.press("a.button.big[href*='/hand/']")
    v.at("hand")
    v.look("hand")
    v.choose("measure", "yes")
    v.press("[name=give]")
    v.at("table")


def domains(v):
    return [group.get_attribute("id") for group in v.all("#table fieldset[id]")]


def step(v, domain, value):
    return v.one(f"[name='s-{domain}'][value='{value}'] + span")


def tell_what_counts(v):
    """The family says what matters most, and is done."""
    v.at("review")
    v.look("review")
    v.choose("important", v.one("[name=important]").get_attribute("value"))
    v.press("[name=keep]")
    v.until("what matters most", lambda: v.rows("SELECT count(*) FROM review") == [(1,)])


def come_back(v):
    """With a wrong word the desk stays closed."""
    v.at("done")
    v.look("done")
    v.type("code", "niet deze woorden")
    v.press("[name=on]")
    v.one("[role=alert]")
    v.at("done")
    v.go("/families")
    v.at("done")
    v.type("code", PHRASE)
    v.press("[name=on]")
    v.at("family")


# By touch -------------------------------------------------------------------------

def rate_by_touch(v, desk, sheet):
    """Thirteen taps, while the program is killed after six and starts again after ten."""
    codes = domains(v)
    want = [(at * 3) % 11 for at in range(len(codes))]
    said = v.one("#said")
    calm = said.text
    assert len(codes) == 13, codes
    v.look("table")
    v.width(390)
    for at in range(6):
        v.touch(step(v, codes[at], want[at]))
    v.until("six taps", lambda: kept(v)[0][:6] == want[:6])
    v.kill()
    for at in range(6, 10):
        v.touch(step(v, codes[at], want[at]))
    v.until("it says how many wait", lambda: said.text.startswith("Nog niet bewaard: 4"))
    v.picture("waiting", 390)
    v.start()  # nobody touches the browser
    v.until("the four that waited", lambda: kept(v)[0][:10] == want[:10])
    v.until("it says so", lambda: said.text == calm)
    for at in range(10, 13):
        v.touch(step(v, codes[at], want[at]))
    v.until("all thirteen", lambda: kept(v)[0] == want)
    assert v.one("#count").text.startswith("13 ")
    change_and_undo(v, codes[0], want[0])
    arrows_write_once(v, codes[1], want[1])
    stays_at_table(v, desk, sheet)


def change_and_undo(v, domain, was):
    v.touch(step(v, domain, 9))
    v.until("changed", lambda: kept(v)[0][0] == 9)
    v.touch(v.one(f"button[name=undo][value='{domain}']"))
    v.until("undone", lambda: kept(v)[0][0] == was)
    v.touch(v.one(f"[name='p-{domain}'] + span"))
    v.until("this first", lambda: len(v.rows("SELECT * FROM priority")) == 1)


def arrows_write_once(v, domain, was):
    written = kept(v)[1]
    v.one(f"[name='s-{domain}']:checked").send_keys(Keys.ARROW_RIGHT * 4)
    v.until("by keys", lambda: kept(v)[0][1] == was + 4)
    v.until("nothing waits", lambda: v.page.execute_script("return document.getElementById('said').textContent") ==
            v.one("#words-saved").get_attribute("textContent"))
    assert kept(v)[1] == written + 1, "each press of a key was written"


def stays_at_table(v, desk, sheet):
    for way in (v.page.back, lambda: v.page.get(desk), lambda: v.page.get(sheet),
                v.page.back, v.page.refresh, lambda: v.go("/"), lambda: v.go("/nothing")):
        way()
        v.at("table")
        v.one("#table")
        assert not v.all("header nav"), "the desk is in view"


def by_touch(v):
    first_steps(v)
    desk = first_family(v)
    sheet = desk.replace("/family/", "/paper/")
    first = v.page.current_window_handle
    v.page.switch_to.new_window("tab")
    v.page.get(desk)
    hand_over(v)
    second = v.page.current_window_handle
    v.page.switch_to.window(first)  # the desk that stood open beside it goes
    v.at("table")
    assert not v.all("header nav"), "the desk stays in view in the other window"
    v.page.close()
    v.page.switch_to.window(second)
    rate_by_touch(v, desk, sheet)
    v.press("[name=done]")
    tell_what_counts(v)
    come_back(v)
    v.look("family-rated")
    after(v)
    paper(v)
    the_rest(v)
    v.press("header button")
    v.at("locked")
    v.look("locked")


# After the talk --------------------------------------------------------------------

def after(v):
    """The talk about it, a note, a right, a step, a contact, a person; one taken back."""
    v.to("texts")
    v.look("texts-sealed")
    v.type("passphrase", PHRASE)
    v.press("[name=unseal]")
    v.one("[name=onward]")
    v.look("texts")
    texts = len(v.rows("SELECT * FROM free_text"))
    v.type("onward", NAME + " gaat voort")
    v.press("[name=review]")
    v.until("the talk", lambda: len(v.rows("SELECT * FROM free_text")) > texts)
    v.type("note", NAME)
    v.press("[name=keep_note]")
    v.until("the note is shown", lambda: NAME in v.page.page_source)
    v.to("rights")
    option = v.one("#rights option").get_attribute("value")
    v.type("right", option)
    v.choose("stage", "applied")
    v.press("[name=note]")
    v.until("the right", lambda: v.rows("SELECT count(*) FROM claim_step") == [(1,)])
    v.look("rights")
    v.to("steps")
    v.type("text", STEP)
    v.press("[name=new]")
    v.until("the step", lambda: v.rows("SELECT count(*) FROM small_step") == [(1,)])
    v.look("steps")
    v.press("[name=done]")
    v.until("it is done", lambda: v.all("[name=reopen]"))
    v.press("[name=reopen]")
    v.until("back", lambda: v.all("[name=done]"))
    v.press(".told a[href='/back']")
    v.at("back")
    v.look("back")
    v.press("[name=yes]")
    v.at("")
    v.look("today")
    v.press("header a[href='/families']")
    v.press(".families a")
    v.at("family")


def paper(v):
    """The sheet in its frame, and the same to keep."""
    v.at("family")
    v.to("paper")
    v.look("paper")
    v.page.switch_to.frame(v.one("iframe.paper"))
    v.until("the sheet", lambda: ALIAS in v.one("body").text)
    assert not v.all("script"), "a paper needs no script"
    v.page.switch_to.default_content()
    v.press(".actions a.button")
    with open(v.downloaded()[0], "rb") as sheet:
        assert sheet.read(5) == b"%PDF-"
    made = v.page.execute_cdp_cmd("Page.printToPDF", {})["data"]  # what the printer would get
    assert len(made) > 1000


def the_rest(v):
    for screen in ("talks", "work", "people"):
        v.to(screen)
        v.look(screen)
    for screen in ("families", "projects", "safe"):
        v.press(f"header a[href='/{screen}']")
        v.at(screen)
        v.look(screen if screen != "families" else "families-one")


# Without script --------------------------------------------------------------------

def without_script(v):
    first_steps(v)
    desk = first_family(v)
    hand_over(v)
    codes = domains(v)
    v.look("table")
    v.width(390)
    want = [at % 11 for at in range(len(codes))]
    for domain, value in zip(codes, want):
        v.touch(step(v, domain, value))
    v.press(".foot [name=save]")
    v.until("all at once", lambda: kept(v)[0] == want)
    v.touch(step(v, codes[0], 7))
    v.press(".foot [name=save]")
    v.until("changed", lambda: kept(v)[0][0] == 7)
    v.press(f"button[name=undo][value='{codes[0]}']")
    v.until("undone", lambda: kept(v)[0] == want)
    for _ in range(5):
        v.page.back()
        v.until("still the table", lambda: v.path() == "table" and not v.all("header nav"))
    v.page.get(desk)
    v.at("table")
    v.press("[name=done]")
    tell_what_counts(v)
    come_back(v)
    v.to("paper")
    v.page.switch_to.frame(v.one("iframe.paper"))
    v.until("the sheet", lambda: ALIAS in v.one("body").text)
    v.page.switch_to.default_content()
    v.press(".actions a.button")
    assert v.downloaded()


# By keyboard alone ------------------------------------------------------------------

def keys(v, *pressed):
    ActionChains(v.page).send_keys(*pressed).perform()


def fill(v, name, text):
    v.one(f"[name='{name}']:not([type=hidden])")
    v.tab_to(f"[name='{name}']:not([type=hidden])").send_keys(text)


def by_keys(v):
    v.at("start")
    fill(v, "name", "Family coaching Sunnyvale" + Keys.ENTER)
    fill(v, "phrase", PHRASE)
    fill(v, "again", PHRASE + Keys.ENTER)
    fill(v, "alias", ALIAS + Keys.ENTER)
    v.one("[name=folder]")
    v.tab_to("[name=later]").send_keys(Keys.ENTER)
    v.one("a.big[href='/']")
    v.tab_to("a.big[href='/']").send_keys(Keys.ENTER)
    v.at("")
    v.tab_to("header a[href='/families']").send_keys(Keys.ENTER)
    v.at("families")
    v.tab_to(".families a").send_keys(Keys.ENTER)
    v.at("family")
    v.tab_to("a.button.big[href*='/hand/']").send_keys(Keys.ENTER)
    v.at("hand")
    v.tab_to("[name=measure]")
    keys(v, Keys.ARROW_RIGHT) # "ask later", "yes", "no"
    v.tab_to("[name=give]").send_keys(Keys.ENTER)
    v.at("table")
    codes = domains(v)
    want = [at % 5 for at in range(len(codes))]
    for domain, value in zip(codes, want):
        v.tab_to(f"[name='s-{domain}']")
        keys(v, Keys.SPACE, *[Keys.ARROW_RIGHT] * value)
    v.look("table")
    v.until("all of it", lambda: kept(v)[0] == want)
    v.tab_to("[name=done]").send_keys(Keys.ENTER)
    v.at("review")
    v.tab_to("[name=keep]").send_keys(Keys.ENTER)
    v.at("done")
    v.look("done")
    fill(v, "code", PHRASE + Keys.ENTER)
    v.at("family")
    v.look("family-rated")
    v.tab_to("nav.family a[href^='/steps/']").send_keys(Keys.ENTER)
    v.at("steps")
    v.look("steps-sealed")


# -------------------------------------------------------------------------------------

def main():
    program, way, pictures = sys.argv[1:]
    lang, live = {"touch": ("nl", by_touch), "plain": ("fr", without_script),
                  "keys": ("en", by_keys), "office": ("fr", in_office)}[way]
    began = time.time()
    visitor = Visitor(program, lang, pictures, script=way != "plain",
                      today="2026-11-15" if way == "office" else "2026-03-31")
    try:
        live(visitor)
    except Exception:
        visitor.page.save_screenshot(f"{pictures}/failed-{way}.png")
        print(f"at {visitor.page.current_url} after {time.time() - began:.1f} s", file=sys.stderr)
        raise
    with open(f"/proc/{visitor.server.pid}/status") as status:
        memory = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
    visitor.stop()
    visitor.traces(ALIAS, NAME, STEP, PHRASE)
    print(f"{len(visitor.looked)} screens were looked at, in {time.time() - began:.1f} s; {memory // 1024} MB")


main()
