"""A real browser for tests: headless Chromium, offline, in two widths and two colour schemes; see conftest's `page`."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# Not on conda-forge, and of no use without a browser.
BROWSER_NEEDS = (
    "needs axe-playwright-python and playwright (pip install them) and Chromium (Debian: apt-get install chromium)"
)
# One process for all pages of a site: what one page keeps in the browser's store, the next one and a reload see at once.
QUIET = ["--process-per-site", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
SCREENS = [(360, "dark"), (1400, "light")]  # each width and each scheme
# All of axe's rules; that of contrast, which takes most of the time, on one element of each kind: words of one style on
# grounds of one style have one contrast. Of each kind that with most words, as axe leaves a single character open.
AXE = """async () => {
  const styles = new Map(), kinds = new Map();
  const words = element => [...element.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data).join("").trim();
  const style = element => {
    if (!element) return "";
    if (!styles.has(element)) {
      const s = getComputedStyle(element);
      styles.set(element, [style(element.parentElement), s.color, s.backgroundColor, s.backgroundImage, s.opacity, s.fontSize,
        s.fontWeight, s.position, s.textShadow, element.matches(":disabled, [aria-disabled=true]")].join("|"));
    }
    return styles.get(element);
  };
  for (const element of document.querySelectorAll("body, body *")) {
    const own = words(element).length || Number(element.matches("input, select, textarea"));
    if (own && element.checkVisibility({visibilityProperty: true})) {
      const kind = element.tagName + style(element);
      if (own > (kinds.get(kind)?.own ?? 0)) kinds.set(kind, {own, element});
    }
  }
  for (const {element} of kinds.values()) element.dataset.kind = "";
  axe.configure({rules: [{id: "color-contrast", selector: "[data-kind]"}]});
  const found = await axe.run(document, {resultTypes: ["violations"]});
  for (const {element} of kinds.values()) delete element.dataset.kind;
  return found.violations.map(v => [v.id, v.help, v.nodes.map(node => node.html.slice(0, 200))]);
}"""


def new_page(browser: Any, screen: tuple[int, str]) -> Any:
    """An empty page without a network, of a width and colour scheme; `faults` has what the browser complained of, `asked` what it asked for."""
    width, scheme = screen
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True)
    page = context.new_page()
    page.faults, page.asked = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: message.type == "error" and page.faults.append(message.text))
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    return page


def inaccessible(page: Any) -> list[Any]:
    """What axe finds wrong with a page as it stands: each rule that is broken, what it asks for, and the elements."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason=BROWSER_NEEDS)
    page.evaluate(axe.Axe().axe_script)
    found: list[Any] = page.evaluate(AXE)
    return found


def tab_to(page: Any, selector: str) -> None:
    """Presses Tab until an element that matches has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} is not reached by keyboard")


def load_again(page: Any) -> None:
    """Loads a page again when the browser's store has what it keeps: another page sees it there.

    A page's process hands what it keeps to the browser a moment later; the other
    page holds the store open over the reload.
    """
    kept = page.evaluate("JSON.stringify(Object.entries(localStorage))")
    other = page.context.new_page()
    other.goto(f"{page.url.rpartition('/')[0]}/columns.html")
    other.wait_for_function("kept => JSON.stringify(Object.entries(localStorage)) === kept", arg=kept, polling=20)
    page.reload()
    other.close()
