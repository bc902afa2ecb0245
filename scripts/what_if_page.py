"""Tries what-if pages in a browser, for scripts/test-what-if-page."""

from __future__ import annotations

import json
import shutil
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from browser_pages import CONTRAST, LABELS, ONE_OF_EACH_KIND, OVERFLOW, STRUCTURE, violations
from playwright.sync_api import Browser, Page, sync_playwright

WIDTHS = (320, 768, 1280)
# How long a click may take until the figures are there, in milliseconds, by how many sites there are.
LONGEST = ((30, 16), (1000, 100))
MOST_TABS = 1500
MODEL = 'JSON.parse(document.getElementById("model").textContent)'
# What the figures of a plan are about.
PLAN = f"{MODEL}.plan"
# Everything a page shows of its state; what a refused link must leave as it is.
SHOWN = """() => JSON.stringify([
  [...document.querySelectorAll("input:not([type=file]), select")].map(input => [input.checked, input.value]),
  [...document.querySelectorAll("#result button.figure")].map(figure => [figure.dataset.figure, figure.dataset.value]),
  document.querySelector("#carry code").textContent])"""
# Clicks each in turn, waits for the layout, and tells how long each took.
CLICKS = """() => {
  const choices = [...document.querySelectorAll("#sites input[type=radio][value=closed]:not(:disabled)")].slice(0, 40);
  const back = choices.map(choice => choice.closest(".standings").querySelector("input[value=open]"));
  return [...choices, ...back].map(choice => {
    const before = performance.now();
    choice.click();
    document.body.offsetHeight;
    return performance.now() - before;
  });
}"""
FOCUSED = """() => {
  const focused = document.activeElement;
  const box = focused.getBoundingClientRect();
  const bar = document.querySelector(".bar").getBoundingClientRect();
  const isFixed = getComputedStyle(document.querySelector(".bar")).position === "sticky";
  const isWithin = document.querySelector(".bar").contains(focused) || document.querySelector("dialog").open;
  return {tag: focused.tagName, type: focused.type ?? "", id: focused.id, value: focused.value ?? "", text: focused.textContent.slice(0, 60),
    site: focused.closest("[data-site]")?.dataset.site ?? "", part: focused.closest("section")?.id ?? "",
    figure: focused.dataset.figure ?? "", outline: getComputedStyle(focused).outlineStyle,
    covered: isFixed && !isWithin && box.height > 0 && box.bottom < bar.bottom - 1 && bar.top <= 1};
}"""


def hostile(sites: list[str]) -> dict[str, str]:
    """Links that a page must refuse, each with what it must say of it."""
    first = sites[0]
    return {
        "an unknown site": "luk=no-such-place",
        "a huge number": "saet=retain_same_centre:" + "9" * 400,
        "a number that is none": "saet=retain_same_centre:NaN",
        "an endless number": "saet=retain_same_centre:Infinity",
        "beyond the range": "saet=retain_same_centre:1e15",
        "markup": "luk=<img src=x onerror=alert(1)>",
        "markup in a key": "<script>alert(1)</script>=1",
        "a prototype's name": "luk=__proto__",
        "a prototype's name that is set": "saet=__proto__:1",
        "a constructor's name": "saet=constructor:1&luk=toString",
        "a prototype's name as a key": "__proto__=x",
        "broken escapes": "luk=%E0%A4%A",
        "a site told two things": f"luk={first}&saml={first}={sites[1]}",
        "a share given twice": f"traek={first}:0.5,{first}:0.5",
        "a site closed and locked": f"luk={first}&laas={first}",
        "a site merged into itself": f"saml={first}={first}",
        "a share of more than all": f"traek={first}:1.5",
        "no digest": "data=xyz",
        "the same key twice": f"luk={first}&luk={first}",
        "a megabyte": "luk=" + "a," * 500_000,
        "a megabyte of one name": "luk=" + "a" * 1_000_000,
    }


def refused_links(page: Page, sites: list[str]) -> Iterator[str]:
    page.on("dialog", lambda dialog: dialog.dismiss())
    before = page.evaluate(SHOWN)
    for what, fragment in hostile(sites).items():
        page.evaluate("text => { document.getElementById('alarm').replaceChildren(); location.hash = text; }", fragment)
        if not comes(page, "#alarm"):
            yield f"link with {what}: nothing is said"
        if page.evaluate("document.querySelectorAll('#alarm img, #alarm script').length"):
            yield f"link with {what}: markup is taken for markup"
        if len(page.evaluate("document.getElementById('alarm').textContent")) > 2000:
            yield f"link with {what}: the message is too long to be read"
        if page.evaluate(SHOWN) != before:
            yield f"link with {what}: something else changed"
    if page.evaluate("({}).polluted !== undefined || Object.prototype.hasOwnProperty('1')"):
        yield "a link reached the prototype of all objects"


def comes(page: Page, place: str, seconds: int = 20) -> bool:
    """Whether something is said there before long; the page's policy lets nobody wait for more than an element."""
    for _ in range(seconds * 20):
        if page.locator(place).text_content():
            return True
        page.wait_for_timeout(50)
    return False


class Keyboard:
    """Someone who has a keyboard and nothing else."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []

    def here(self) -> dict[str, str]:
        return self.page.evaluate(FOCUSED)

    def to(self, what: str, **wanted: str) -> dict[str, str]:
        """Goes forward until what has the focus is as wanted."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            here = self.here()
            if here["covered"]:
                self.faults.append(f"the bar covers what has the focus: {here['text'] or here['value']} in {here['part']}")
            if all(here[key] == value for key, value in wanted.items()):
                if here["outline"] == "none":
                    self.faults.append(f"no focus is seen at {what}")
                return here
        raise LookupError(f"the keyboard does not reach {what}")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def top(self) -> None:
        """Back to the first control there is."""
        self.page.evaluate("document.activeElement.blur(); scrollTo(0, 0);")
        self.page.locator("a.skip").focus()


def value(page: Page, metric: str) -> str:
    figure = page.locator(f'#result button[data-reading=chosen][data-figure="{figure_name(page, metric)}"]')
    return figure.get_attribute("data-value") or ""


def figure_name(page: Page, metric: str) -> str:
    return f"{metric}[{page.evaluate(PLAN)}]"


def session(page: Page, sites: list[str]) -> Iterator[str]:
    """A whole session: close, lock, undo, move an assumption, pin, read a formula, look at a view, search, save, open."""
    keyboard = Keyboard(page)
    first, second, third = sites[:3]
    page.evaluate("document.querySelectorAll('details.group').forEach(group => { group.open = true; })")
    keyboard.to("the first site", site=first, type="radio")
    keyboard.press("ArrowRight")
    if value(page, "closed_venues") != "1":
        yield "keyboard: an arrow does not close a site"
    keyboard.to("the second site", site=second, type="radio")
    keyboard.press("ArrowRight", "ArrowRight")
    if not page.locator(f'[data-site="{second}"] input[value=kept]').is_checked():
        yield "keyboard: two arrows do not lock a site"
    if value(page, "closed_venues") != "1":
        yield "keyboard: a locked site counts as closed"
    keyboard.to("what more there is of the third site", site=third, tag="SUMMARY")
    keyboard.press("Enter")
    keyboard.to("the share to withdraw", site=third, type="text")
    page.keyboard.type("50")
    keyboard.press("Tab")
    if not page.locator(f'[data-site="{third}"] .told').inner_text():
        yield "keyboard: a withdrawal is not told"
    page.wait_for_timeout(500)
    said = page.locator("#said").inner_text()
    if said.count(".") < 1 or len(said) < 10:
        yield f"keyboard: what was done is not said: {said!r}"
    keyboard.press("Control+z")
    if page.locator(f'[data-site="{third}"] .told').is_visible():
        yield "keyboard: Control+Z does not undo"
    keyboard.press("Control+y")
    if not page.locator(f'[data-site="{third}"] .told').is_visible():
        yield "keyboard: Control+Y does not redo"
    keyboard.to("the figures", part="result", figure=figure_name(page, "lost_visits"))
    before = page.evaluate("document.activeElement.dataset.reading")
    keyboard.press("Enter")
    if not page.evaluate("document.getElementById('formula').open"):
        yield "keyboard: a figure does not open its formula"
    keyboard.to("an operand to follow", tag="BUTTON", figure=figure_name(page, "displaced_visits"))
    keyboard.press("Enter")
    keyboard.to("the way back", tag="BUTTON", figure="")
    keyboard.press("Enter")
    keyboard.press("Escape")
    if page.evaluate("document.getElementById('formula').open"):
        yield "keyboard: Escape does not close the formula"
    here = keyboard.here()
    if (here["figure"], here["part"]) != (figure_name(page, "lost_visits"), "result") or before is None:
        yield f"keyboard: the focus does not return to the figure, it is at {here}"
    pin = page.locator("#result .actions button").first.inner_text()
    keyboard.to("what pins the plan", part="result", text=pin)
    keyboard.press("Enter")
    keyboard.to("the views", part="views", tag="SUMMARY")
    keyboard.to("another view", part="views", tag="SUMMARY")
    keyboard.press("Enter")
    page.wait_for_timeout(400)
    slider = keyboard.to("a slider", part="assumptions", type="range")
    old = slider["value"]
    lost = value(page, "lost_visits")
    keyboard.press(*["ArrowLeft"] * 5)
    if keyboard.here()["value"] == old:
        yield "keyboard: an arrow does not move a slider"
    moved = page.evaluate("document.querySelectorAll('#result thead th').length")
    if moved < 5:
        yield "keyboard: nothing is set against the pinned plan"
    if lost == "":
        yield "keyboard: the lost visits are not told"
    field = page.locator("#search input").last
    if field.count():
        keyboard.to("the search", part="search", type="text")
        page.keyboard.type("1")
        keyboard.press("Enter")
        if not comes(page, "#search [role=status]"):
            yield "keyboard: the search has no answer"
    keyboard.to("the name", part="carry", type="text")
    page.keyboard.type("En plan til prøve")
    save = keyboard.to("what saves", part="carry", tag="BUTTON")
    with page.expect_download(timeout=5000) as download:
        keyboard.press("Enter")
    plan = json.loads(Path(download.value.path()).read_text())
    if plan.get("close") != [first] or plan.get("withdraw") != {third: 0.5} or plan.get("keep") != [second]:
        yield f"the saved plan is another: {plan}"
    if any(text != "En plan til prøve" for text in spoken(plan["title"])) or download.value.suggested_filename != "en-plan-til-proeve.json":
        yield f"the saved plan has another name: {download.value.suggested_filename}, {save['text']}"
    yield from reopened(page, download.value.path())
    yield from keyboard.faults


def spoken(phrase: str | dict[str, str]) -> list[str]:
    """A text in each language it is told in."""
    return [phrase] if isinstance(phrase, str) else list(phrase.values())


def reopened(page: Page, path: Path) -> Iterator[str]:
    """A saved plan comes back as it was, and tells when the data are others."""
    figures = page.evaluate(SHOWN)
    page.keyboard.press("Control+z")
    command = page.locator("#carry pre code").first
    page.locator("#presets .actions button").last.click()
    page.wait_for_timeout(50)
    text = Path(path).read_text()
    file = {"name": "plan.json", "mimeType": "application/json"}
    page.locator("#carry input[type=file]").set_input_files([{**file, "buffer": text.encode()}])
    page.wait_for_timeout(300)
    asked = json.loads(text)
    if page.evaluate(SHOWN) != figures:
        yield f"the plan that is opened is another than was saved: {command.inner_text()}"
    if page.locator("#alarm").inner_text():
        yield f"the page's own plan is blamed: {page.locator('#alarm').inner_text()}"
    digest = next(word.strip(".") for word in spoken(asked["purpose"])[0].split() if len(word.strip(".")) == 16)
    other = text.replace(digest, "0" * 16)
    page.locator("#carry input[type=file]").set_input_files([{**file, "buffer": other.encode()}])
    page.wait_for_timeout(300)
    if "0" * 12 not in page.locator("#alarm").inner_text():
        yield "a plan made on other data is not told loudly"
    for bad in ("{", "[]", '{"close": 1}', '{"open": 5}', '{"open": [{"id": "x"}]}', '{"open": [{"id": 3}]}', '{"close": ["no-such-place"]}', '{"__proto__": {"a": 1}}', "x" * 300_000):
        before = page.evaluate(SHOWN)
        page.evaluate("document.getElementById('alarm').replaceChildren()")
        page.locator("#carry input[type=file]").set_input_files([{**file, "buffer": bad.encode()}])
        page.wait_for_timeout(200)
        if not page.locator("#alarm").inner_text() or page.evaluate(SHOWN) != before:
            yield f"a file with {bad[:40]!r} is not refused"
    opened(page, '{"open": [{"id": "ny", "name": "Nyt hus", "centre": "city"}]}')
    if "Nyt hus" not in page.locator("#alarm").inner_text():
        yield "a new venue that the page does not know is refused and not named"


TEXT = "document.querySelector('#carry details pre code').textContent"
STATE = """() => JSON.stringify([document.querySelector("#result .sentence").textContent,
  [...document.querySelectorAll("#result button.figure")].map(figure => [figure.dataset.figure, figure.dataset.reading, figure.dataset.value]),
  [...document.querySelectorAll("#assumptions .now")].map(now => now.textContent), document.querySelector("#paper")?.textContent,
  document.querySelector("#carry input[type=text]").value])"""


def opened(page: Page, text: str) -> None:
    file = {"name": "plan.json", "mimeType": "application/json", "buffer": text.encode()}
    page.locator("#carry input[type=file]").set_input_files([file])
    page.wait_for_timeout(250)


def named_plans(page: Page, sites: list[str]) -> Iterator[str]:
    """Each named plan, taken, saved, and opened again; its name goes with it and no further."""
    none = page.locator("#presets .actions button").last
    for preset in page.evaluate(f"{MODEL}.presets.filter(preset => preset.plan)"):
        page.locator("#presets select").select_option(preset["id"])
        page.locator("#presets .actions button").first.click()
        page.wait_for_timeout(100)
        before, text = page.evaluate(STATE), page.evaluate(TEXT)
        if not all(title in spoken(json.loads(text)["title"]) for title in preset["titles"].values()):
            yield f"{preset['id']} is saved under another name: {json.loads(text)['title']}"
        if not all(any(purpose.rstrip(".") in told for told in spoken(json.loads(text)["purpose"])) for purpose in preset["purposes"].values()):
            yield f"{preset['id']} is saved with another purpose: {json.loads(text)['purpose']}"
        none.click()
        page.wait_for_timeout(50)
        if page.locator("#carry input[type=text]").input_value():
            yield f"the name of {preset['id']} stays over another plan"
        opened(page, text)
        if page.evaluate(STATE) != before or page.locator("#alarm").inner_text():
            yield f"{preset['id']} comes back as another plan: {page.locator('#alarm').inner_text()}"
        if not preset["plan"]["close"] and not preset["plan"]["merge"]:
            continue
        page.evaluate("document.querySelectorAll('details.group').forEach(group => { group.open = true; })")
        page.locator(f'[data-site="{(preset["plan"]["close"] or preset["plan"]["merge"][0]["sites"])[0]}"] input[value=open]').check()
        page.wait_for_timeout(50)
        changed = json.loads(page.evaluate(TEXT))
        if any(title in spoken(changed["title"]) for title in preset["titles"].values()):
            yield f"a change of {preset['id']} has its name: {changed['title']}"
        page.locator("#bar .actions button").first.click()
        page.wait_for_timeout(50)
        if page.evaluate(STATE) != before:
            yield f"undo does not bring {preset['id']} and its name back"
        none.click()


def settled(page: Page, until: str = "") -> None:
    """Waits until the page and its address stay as they are, and that holds a text: on a page of many sites that takes its time."""
    last = None
    page.wait_for_timeout(1000)
    for _ in range(30):
        page.wait_for_timeout(350)
        now = page.evaluate(f"[location.hash, ({STATE})(), document.querySelectorAll('#result .problems li').length]")
        if now == last and until in now[0]:
            return
        last = now
    raise TimeoutError(f"the page does not come to rest, or its address does not hold {until!r}")


def edges(page: Page, sites: list[str]) -> Iterator[str]:
    """What a plan without figures, an empty address, and a control that goes back and forth lead to."""
    first, second = sites[:2]
    # What the page has yet to write into the address would take the place of what is put there now.
    settled(page)
    page.evaluate("document.querySelectorAll('details.group').forEach(group => { group.open = true; })")
    page.evaluate("text => { location.hash = text; }", f"saml={first}={second}")
    settled(page, until="data=")
    address = page.evaluate("location.hash")
    page.locator(f'[data-site="{second}"] input[value=closed]').check()
    settled(page)
    if not page.locator("#result .problems li").count():
        yield "a site closes that receives users, and nothing is said"
    if page.evaluate("location.hash") != address:
        yield "the address asks for a plan that it would refuse"
    if page.locator("#carry pre code:visible").count():
        yield "a plan that cannot be computed has a command or a file"
    page.locator("#result .actions button").first.click(force=True)
    if page.locator("#result .actions button").nth(1).is_visible():
        yield "a plan that cannot be computed is pinned"
    page.evaluate("location.hash = ''")
    settled(page)
    if value(page, "closed_venues") not in ("0", "") or page.locator("#result .problems li").count():
        yield "an empty address leaves the plan"
    page.locator(f'[data-site="{first}"] input[value=open]').focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Control+z")
    if not page.locator(f'[data-site="{first}"] input[value=open]').is_checked():
        yield "a lock that is set with the arrows is two steps"
    page.locator(f'[data-site="{first}"] input[value=closed]').check()
    page.locator(f'[data-site="{first}"] .more summary').click()
    page.wait_for_timeout(50)
    if page.locator(f'[data-site="{first}"] .more input').is_enabled():
        yield "something is withdrawn from a site that closes"
    for bad in (f'{{"close": ["{first}"], "close": ["{second}"]}}', json.dumps({"close": [first], "merge": [{"venues": [first], "into": second}]}),
                json.dumps({"close": [first], "title": "a" * 2001}), json.dumps({"close": [first, first]})):
        before = page.evaluate(STATE)
        opened(page, bad)
        if not page.locator("#alarm").inner_text() or page.evaluate(STATE) != before:
            yield f"a file with {bad[:60]!r} is not refused, and the command line does so"
        page.evaluate("document.getElementById('alarm').replaceChildren()")
    name = page.evaluate(f"{MODEL}.sites[0].name")
    opened(page, json.dumps({"close": [f"  {name.replace(' ', '  ').upper()} "]}))
    if not page.locator(f'[data-site="{first}"] input[value=closed]').is_checked() or page.locator("#alarm").inner_text():
        yield f"a site is not known by its name: {page.locator('#alarm').inner_text()}"


def clicks(page: Page, sites: list[str]) -> Iterator[str]:
    page.evaluate("document.querySelectorAll('details.group').forEach(group => { group.open = true; })")
    page.evaluate(CLICKS)
    median = statistics.median(page.evaluate(CLICKS))
    limit = next(limit for most, limit in LONGEST if len(sites) <= most)
    print(f"  a click takes {median:.1f} ms (median, {len(sites)} sites)")
    if median >= limit:
        yield f"a click takes {median:.1f} ms, more than {limit}"


def drawn(page: Page) -> None:
    """Waits until nothing is being gone through or drawn."""
    page.wait_for_timeout(100)
    for _ in range(200):
        if page.locator("progress:visible").count() == 0:
            break
        page.wait_for_timeout(50)
    page.wait_for_timeout(100)


def looks(page: Page, axe: Axe, sites: list[str]) -> Iterator[str]:
    """The rules of axe, and edges, with everything open that opens."""
    page.evaluate("document.querySelectorAll('details:not(.view)').forEach(each => { each.open = true; })")
    page.locator(f'[data-site="{sites[0]}"] input[value=closed]').check()
    for place, view in enumerate(page.locator("details.view").all()):
        view.evaluate("view => { view.open = true; }")
        name = view.get_attribute("data-view")
        drawn(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            drawn(page)
            yield from (f"over the edge at {width}, {name}: {found}" for found in page.evaluate(OVERFLOW) or [])
            yield from (f"words of a chart at {width}, {name}: {found}" for found in page.evaluate(LABELS))
        yield from violations(page, axe, name, STRUCTURE, None if place == 0 else "#views")
        yield from violations(page, axe, name, CONTRAST, "#views")
    page.locator("#bar button.figure").first.click()
    yield from violations(page, axe, "a formula", STRUCTURE | {"rules": {}}, "#formula")
    page.keyboard.press("Escape")
    page.evaluate("location.hash = 'no-such-thing=1'")
    comes(page, "#alarm")
    page.evaluate(ONE_OF_EACH_KIND)
    for scheme in ("light", "dark"):
        page.emulate_media(media="screen", color_scheme=scheme)
        yield from violations(page, axe, scheme, CONTRAST)


def fresh(browser: Browser, path: Path, faults: list[str], fragment: str = "") -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("pageerror", lambda error: faults.append(f"an error on the page: {error}"))
    page.on("console", lambda message: faults.append(f"on the console: {message.text}") if message.type in ("error", "warning") else None)
    page.on("request", lambda request: None if request.url.startswith(("file:", "blob:", "data:")) else faults.append(f"asks for {request.url}"))
    page.goto(path.resolve().as_uri() + fragment)
    page.wait_for_selector("#result button.figure")
    return page


def links(browser: Browser, path: Path, sites: list[str], faults: list[str]) -> Iterator[str]:
    """A link gives the plan again, in the words of either language."""
    for fragment in (f"#luk={sites[0]}&traek={sites[2]}:0.5&basis=intet", f"#close={sites[0]}&withdraw={sites[2]}:0.5&base=nothing"):
        page = fresh(browser, path, faults, fragment)
        page.wait_for_timeout(500)
        command = page.locator("#carry pre code").first.inner_text()
        if f"--close {sites[0]} --withdraw {sites[2]}=0.5" not in command:
            yield f"{fragment} gives {command}"
        if not page.evaluate("location.hash.includes('data=')"):
            yield "the address does not tell of the data"
        page.close()
    page = fresh(browser, path, faults, f"#luk={sites[0]}&data=00000000")
    page.wait_for_timeout(300)
    if "00000000" not in page.locator("#alarm").inner_text():
        yield "a link made on other data is not told loudly"
    page.close()


def faults_of(browser: Browser, path: Path, as_shown: Path) -> list[str]:
    faults: list[str] = []
    page = fresh(browser, path, faults)
    sites = page.evaluate("[...document.querySelectorAll('[data-site]')].map(site => site.dataset.site)")
    as_shown.write_text(page.content())
    page.close()
    for trial in (session, named_plans, edges, clicks, refused_links):
        page = fresh(browser, path, faults)
        try:
            faults.extend(trial(page, sites))
        except Exception as error:
            faults.append(f"{trial.__name__}: {error}")
        page.close()
    faults.extend(links(browser, path, sites, faults))
    page = fresh(browser, path, faults)
    faults.extend(looks(page, Axe(), sites))
    page.close()
    return faults


def main() -> int:
    folder, paths = Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]]
    told = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for number, path in enumerate(paths):
            print(path)
            for fault in faults_of(browser, path, folder / f"{number}.html"):
                told += 1
                print(f"  {fault}")
        browser.close()
    print(f"{len(paths)} what-if pages tried, {told} faults")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
