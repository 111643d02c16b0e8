"""A real browser for tests: headless Chromium, offline, in two widths and two colour schemes; see conftest's `page`."""

from __future__ import annotations

import shutil
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# Not on conda-forge, and of no use without a browser.
BROWSER_NEEDS = (
    "needs axe-playwright-python and playwright (pip install them) and Chromium (Debian: apt-get install chromium)"
)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
# axe asks all its rules and tells of each fault, but not of each element that has none.
FAULTS = {"resultTypes": ["violations"]}


def tab_to(page: Any, selector: str) -> None:
    """Presses Tab until an element that matches has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} is not reached by keyboard")


def load_again(page: Any) -> None:
    """Loads a page again when the browser's store has what it keeps: another page sees it there.

    A page's process hands what it keeps to the browser a moment later, and the
    page that is loaded may be another process.
    """
    kept = page.evaluate("JSON.stringify(Object.entries(localStorage))")
    other = page.context.new_page()
    other.goto(f"{page.url.rpartition('/')[0]}/columns.html")
    other.wait_for_function("kept => JSON.stringify(Object.entries(localStorage)) === kept", arg=kept)
    page.reload()
    other.close()
