"""Opens every page of the reports in a browser, for scripts/test-browser: axe in light and dark, and overflow."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

# What reaches over the right edge; what scrolls in a region of its own does not.
OVERFLOW = """() => {
  const edge = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= edge) return [];
  return [...document.querySelectorAll("body *")].filter(
    element => element.getBoundingClientRect().right > edge + 1).slice(0, 3).map(
    element => element.outerHTML.slice(0, 100));
}"""
# Words of a chart that reach out of it, or run into each other.
LABELS = """() => [...document.querySelectorAll("svg")].filter(
  chart => getComputedStyle(chart).display !== "none").flatMap(chart => {
  const frame = chart.getBoundingClientRect();
  const words = [...chart.querySelectorAll("text")].map(text => ({text: text.textContent, box: text.getBoundingClientRect()}));
  const out = words.filter(({box}) => box.left < frame.left - 1 || box.right > frame.right + 1
    || box.top < frame.top - 1 || box.bottom > frame.bottom + 1).map(({text}) => "beyond the edge: " + text);
  const met = words.flatMap((one, place) => words.slice(place + 1).filter(
    other => one.box.left + 1 < other.box.right && other.box.left + 1 < one.box.right
      && one.box.top + 2 < other.box.bottom && other.box.top + 2 < one.box.bottom).map(
    other => one.text + " over " + other.text));
  return [...out, ...met].map(fault => chart.closest("figure").id + ": " + fault);
})"""
STRUCTURE = {"resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": False}}}
CONTRAST = {"resultTypes": ["violations"], "runOnly": ["color-contrast"]}
# Text within elements of the same names and classes, outermost to innermost, has the same colours on the same ground:
# of each kind four are kept, so that every other row may have a ground of its own.
ONE_OF_EACH_KIND = """() => {
  let leaves;
  do {
    const kinds = new Map();
    leaves = [...document.querySelectorAll("body *")].filter(element => {
      if (element.firstElementChild) return false;
      let kind = "";
      for (let each = element; each; each = each.parentElement)
        kind += each.tagName + "." + each.className + (each.getAttribute("style") ?? "") + " ";
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      return kinds.get(kind) > 4;
    });
    for (const leaf of leaves) leaf.remove();
  } while (leaves.length > 0);
}"""
WIDTHS = (320, 768, 1280)
# A sheet of A4 less its margins, at 96 dots an inch.
SHEETS = {".table:not(.wide) table": 680, ".wide table": 1009}
TABLES = """([which, width]) => [...document.querySelectorAll(which)].filter(
  table => table.getBoundingClientRect().width > width + 1).map(table => table.caption.innerText)"""

# What stands under tables and charts.
NOTES = """() => [...document.querySelectorAll(".notes p")].map(note => note.textContent)"""


def parted(page: Page) -> Iterator[str]:
    """The sheets of paper that begin with what belongs to a table on the sheet before."""
    notes = [" ".join(note.split()) for note in page.evaluate(NOTES)]
    printed = page.pdf(prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-", "-"], input=printed, check=True, capture_output=True).stdout.decode()
    for number, sheet in enumerate(text.split("\f"), 1):
        first = " ".join(sheet.lstrip().split("\n")[0].split())
        if first and any(note.startswith(first) for note in notes):
            yield f"sheet {number} begins with {first[:60]}"


def faults(page: Page, path: Path, axe: Axe) -> Iterator[str]:
    page.emulate_media(media="screen", color_scheme="light")
    page.goto(path.resolve().as_uri())
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        yield from (f"over the edge at {width}: {found}" for found in page.evaluate(OVERFLOW) or [])
        yield from (f"words of a chart at {width}: {found}" for found in page.evaluate(LABELS))
    yield from violations(page, axe, "structure", STRUCTURE)
    page.emulate_media(media="print")
    for which, width in SHEETS.items():
        page.set_viewport_size({"width": width, "height": 1000})
        yield from (f"over the edge of A4: {found}" for found in page.evaluate(TABLES, [which, width]))
    yield from parted(page)
    page.set_viewport_size({"width": WIDTHS[-1], "height": 900})
    page.evaluate(ONE_OF_EACH_KIND)
    for scheme in ("light", "dark"):
        page.emulate_media(media="screen", color_scheme=scheme)
        yield from violations(page, axe, scheme, CONTRAST)


def violations(
    page: Page, axe: Axe, what: str, options: dict[str, object], within: str | None = None
) -> Iterator[str]:
    """What the rules find on the page, or in a part of it."""
    for violation in axe.run(page, context=within, options=options).response["violations"]:
        nodes = [node["html"][:100] for node in violation["nodes"][:3]]
        yield f"axe, {what}: {violation['id']} at {nodes}"


def main() -> int:
    pages = sorted(Path(sys.argv[1]).rglob("*.html"))
    told = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page, axe = browser.new_page(), Axe()
        for path in pages:
            for fault in faults(page, path, axe):
                told += 1
                print(f"{path}: {fault}")
        browser.close()
    print(f"{len(pages)} pages seen in light, dark and print, {told} faults")
    return 1 if told or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
