# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody at the local page: the program, a real Chromium, and how people use it.

Everything is waited for, never slept for. Whatever was started ends with the test, also
when it fails.
"""
import atexit, glob, os, shutil, signal, sqlite3, subprocess, sys, tempfile, time

try:
    from selenium import webdriver
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.actions.action_builder import ActionBuilder
    from selenium.webdriver.common.actions.pointer_input import PointerInput
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import WebDriverWait
except ImportError:
    print("no python3-selenium: sh tests/install.sh page")
    sys.exit(77)

CHROMIUM, DRIVER = "/usr/bin/chromium", "/usr/bin/chromedriver"
PATIENCE = 30  # seconds: a busy machine is no fault of the page

# Controls that can be seen and are smaller than a finger; a word in a sentence may be.
SMALL = """
const own = e => e.matches('input') ? e.closest('label') || e : e;
return [...document.querySelectorAll('button, a, label.step, label.word, label.face, label.choice, summary, select, textarea, input:not([type=hidden])')]
    .filter(e => e.checkVisibility({ opacityProperty: false }) && !e.matches('.first') && !e.closest('p:not(.field, .actions)'))
    .map(e => [e, own(e).getBoundingClientRect()])
    .filter(([e, r]) => r.width < 43.5 || r.height < 43.5)
    .map(([e, r]) => `${e.localName} ${e.name || e.textContent} ${Math.round(r.width)}x${Math.round(r.height)}`)"""
CONTROLS = ("button", "link", "radio", "checkbox", "textbox", "searchbox", "combobox", "spinbutton")
GROUPS = ("radiogroup", "navigation", "Iframe")


class Visitor:
    def __init__(self, program, lang, pictures, script=True, today="2026-03-31"):
        if not os.path.exists(CHROMIUM) or not os.path.exists(DRIVER):
            print("no chromium with its driver: sh tests/install.sh page")
            sys.exit(77)
        self.today = today
        self.program, self.lang, self.pictures = os.path.abspath(program), lang, os.path.abspath(pictures)
        self.folder = tempfile.mkdtemp(prefix="ankerpunt-page-")
        atexit.register(shutil.rmtree, self.folder, True)
        for name in ("run", "saved"):
            os.mkdir(f"{self.folder}/{name}", 0o700)
        os.makedirs(pictures, exist_ok=True)
        self.profile, self.saved = self.folder + "/profile", self.folder + "/saved"
        self.registry = self.folder + "/data/ankerpunt/ankerpunt.db"
        self.looked = set()
        self.axe = find_axe() if script else None
        self.server = None
        self.start()
        self.page = self.open_browser(script)
        self.width(1280)
        self.page.get(self.link)

    # The program ---------------------------------------------------------------

    def start(self):
        environment = dict(os.environ, HOME=self.folder, XDG_DATA_HOME=self.folder + "/data",
                           XDG_RUNTIME_DIR=self.folder + "/run", LANG="C.UTF-8")
        environment.pop("ANKERPUNT_REGISTRY", None)
        self.server = subprocess.Popen(
            [self.program, "--today", self.today, "--lang", self.lang, "serve", "--no-browser"],
            stdout=subprocess.PIPE, text=True, env=environment, cwd=self.folder)
        atexit.register(self.server.kill)
        self.link = self.server.stdout.readline().strip()
        assert self.link.startswith("http://127.0.0.1:"), "the program does not start"
        self.home = self.link[:self.link.index("/begin")]

    def kill(self):
        """As a crash or an empty battery does."""
        self.server.send_signal(signal.SIGKILL)
        self.server.wait()
        self.server.stdout.close()

    def stop(self):
        self.server.send_signal(signal.SIGINT)
        assert self.server.wait(PATIENCE) == 130, "no clean stop"
        self.server.stdout.close()
        assert not os.listdir(self.folder + "/run"), "the stop left its key"

    def rows(self, question):
        kept = sqlite3.connect(f"file:{self.registry}?mode=ro", uri=True, timeout=PATIENCE)
        try:
            return kept.execute(question).fetchall()
        finally:
            kept.close()

    # The browser ---------------------------------------------------------------

    def open_browser(self, script):
        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM
        for word in ("--headless=new", "--user-data-dir=" + self.profile, "--window-size=1280,900",
                     "--disable-gpu", "--disable-dev-shm-usage", "--touch-events=enabled",
                     "--force-prefers-reduced-motion"):
            options.add_argument(word)
        if os.getuid() == 0:
            options.add_argument("--no-sandbox")
        options.add_experimental_option("prefs", {
            "profile.managed_default_content_settings.javascript": 1 if script else 2,
            "download.default_directory": self.saved, "plugins.always_open_pdf_externally": True})
        page = webdriver.Chrome(service=Service(DRIVER), options=options)
        atexit.register(close, page)
        page.set_page_load_timeout(PATIENCE)
        return page

    def width(self, pixels, height=844):
        self.page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": pixels, "height": height, "deviceScaleFactor": 1, "mobile": pixels < 600})

    def until(self, what, happens):
        """Waits for it; a page that goes meanwhile is looked at again."""
        ignored = (WebDriverException,)
        return WebDriverWait(None, PATIENCE, 0.05, ignored).until(lambda _: happens(), what)

    def all(self, selector):
        return self.page.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.until(f"{selector} at {self.path()}", lambda: self.page.find_element(By.CSS_SELECTOR, selector))

    def path(self):
        return self.page.current_url.removeprefix(self.home).split("/")[1]

    def at(self, path):
        self.until(f"at /{path}, not /{self.path()}", lambda: self.path() == path and
                   self.page.execute_cdp_cmd("Runtime.evaluate", {"expression": "document.readyState"})
                   ["result"]["value"] == "complete")

    def go(self, path):
        self.page.get(self.home + path)

    def to(self, screen):
        """One of the ways along the family's screens, as a click on it."""
        self.press(f"nav.family a[href^='/{screen}/']")
        self.at(screen)

    def show(self, element):
        """Opens what hides it."""
        self.page.execute_script("""
            for (let e = arguments[0].parentElement; e; e = e.parentElement) if (e.localName === 'details') e.open = true;
            arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })""", element)

    def type(self, name, text, within=""):
        field = self.one(f"{within} [name='{name}']:not([type=hidden])")
        self.show(field)
        field.clear()
        field.send_keys(text)

    def choose(self, name, value):
        """Of a list that opens, or one of buttons in sight."""
        field = self.one(f"select[name='{name}'] option[value='{value}'], [name='{name}'][value='{value}']")
        self.show(field)
        field.click()

    def press(self, selector):
        button = self.one(selector)
        self.show(button)
        button.click()

    def touch(self, element):
        self.show(element)
        finger = ActionBuilder(self.page, mouse=PointerInput("touch", "finger"))
        finger.pointer_action.move_to(element).pointer_down().pointer_up()
        finger.perform()

    def tab_to(self, selector, most=90, backwards=False):
        """The Tab key alone, until it is there."""
        for _ in range(most):
            if self.page.switch_to.active_element in self.all(selector):
                return self.page.switch_to.active_element
            keys = ActionChains(self.page)
            if backwards:
                keys.key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
            else:
                keys.send_keys(Keys.TAB).perform()
        raise AssertionError(f"Tab does not come to {selector} at /{self.path()}")

    # What a screen must be -------------------------------------------------------

    def look(self, name):
        """Takes its picture, and looks whether everybody can use it."""
        self.looked.add(name)
        assert self.page.title == "ankerpunt", f"{name}: its title goes to the history"
        size = self.page.execute_script("return performance.getEntriesByType('navigation')[0].decodedBodySize")
        assert size < 32 * 1024, f"{name}: {size} bytes"
        for pixels in (1280, 640, 390): # 640: 1280 px at 200 %
            self.width(pixels)
            wide = self.page.execute_script("return document.documentElement.scrollWidth") - pixels
            assert wide <= 0, f"{name} at {pixels}: {wide} px too wide"
            small = self.page.execute_script(SMALL)
            assert not small, f"{name} at {pixels}: too small for a finger: {small}"
            if pixels != 640:
                self.picture(name, pixels)
        self.tree(name)
        if self.axe:
            self.run_axe(name)
        self.width(1280)

    def picture(self, name, pixels):
        high = self.page.execute_script("return document.documentElement.scrollHeight")
        self.width(pixels, min(max(high, 844), 2400))
        self.page.save_screenshot(f"{self.pictures}/{name}-{self.lang}-{pixels}.png")
        self.width(pixels)

    def tree(self, name):
        """What a screen reader is told: everything has a name."""
        for node in self.page.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]:
            role = node.get("role", {}).get("value")
            named = node.get("name", {}).get("value", "").strip()
            assert node.get("ignored") or named or role not in CONTROLS + GROUPS, \
                f"{name}: {role} without a name: {node.get('properties')}"
        nameless = self.page.execute_script(
            "return [...document.querySelectorAll('fieldset')].filter(e => !e.querySelector('legend')?.textContent.trim()).length")
        assert nameless == 0, f"{name}: {nameless} groups without a name"

    def run_axe(self, name):
        self.page.execute_script(self.axe)
        faults = self.page.execute_async_script("""
            axe.run().then(all => arguments[0](all.violations.map(one => one.id + ': ' + one.nodes[0].html)))""")
        assert not faults, f"{name}: {faults}"

    def traces(self, *words):
        """Nothing of these stays in the browser's folder."""
        close(self.page)
        patterns = [form for word in words for form in (word.encode(), word.encode("utf-16-le"))]
        found = []
        for top, _, names in os.walk(self.profile):
            for file in names:
                with open(os.path.join(top, file), "rb") as opened:
                    content = opened.read()
                found += [os.path.join(top, file)] if any(p in content for p in patterns) else []
        assert not found, f"names stay in {found}"

    def downloaded(self):
        def whole():
            return [f for f in glob.glob(self.saved + "/*") if not f.endswith(".crdownload")]
        return self.until("what was kept", whole)


def close(page):
    try:
        page.quit()
    except Exception: # it is gone already
        pass


def find_axe():
    """One file of the npm registry, where somebody put it; without it the tree is looked at."""
    name = os.environ.get("ANK_AXE") or os.path.expanduser("~/.cache/ankerpunt/axe.min.js")
    if not os.path.exists(name):
        print("no axe: the accessibility tree alone is looked at")
        return None
    with open(name) as file:
        return file.read()
