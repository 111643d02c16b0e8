"""What several test files share: the bare model, the package's whole pipeline, a page of a real browser."""

from __future__ import annotations

import gc
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.sharing_out import place_of, scheduler
from tests.showing.chromium import BROWSER_NEEDS, CHROMIUM, QUIET

pytest.register_assert_rewrite("tests.statements.rows")

if TYPE_CHECKING:  # else the process that shares out the tests would wait for what it does not use
    from spacy.language import Language


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Python's collector rests while the tests are sought: what is made then is kept, and each look through it finds nothing."""
    before = gc.get_threshold()
    gc.set_threshold(0)  # `gc.disable` is undone by what reads the model
    try:
        return (yield)
    finally:
        gc.set_threshold(*before)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts what takes long first."""
    items.sort(key=lambda item: place_of(item.nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Of several workers, one has all the tests of a group."""
    return scheduler(config, log) if config.getvalue("dist") == "loadgroup" else None


@pytest.fixture(scope="session")
def bare() -> Language:
    """The spaCy model as it comes, without this package's components."""
    from analysis.pipeline import model_name

    nlp: Language = import_module(model_name()).load()
    return nlp


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The package's whole pipeline."""
    from analysis.pipeline import load

    return load()


@pytest.fixture(scope="session")
def notebook_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the pages of all notebooks, of which no test changes a file."""
    from analysis.showing.notebook_pages import write_pages

    folder = tmp_path_factory.mktemp("notebooks")
    write_pages(sorted((Path(__file__).parent.parent / "notebooks").glob("*.ipynb")), folder)
    return folder


@pytest.fixture(scope="module")
def browser():
    """Chromium without a window, or a skip that says what is needed."""
    engine = pytest.importorskip("playwright.sync_api", reason=BROWSER_NEEDS)
    if CHROMIUM is None:
        pytest.skip(BROWSER_NEEDS)
    with engine.sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


@pytest.fixture(params=[(360, "dark"), (1400, "light")], ids=str)  # each width and each scheme
def page(browser, request):
    """An empty page without a network, of one width and colour scheme; `faults` has what the browser complained of, `asked` what it asked for."""
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True)
    opened = context.new_page()
    opened.faults, opened.asked = [], []
    opened.on("request", lambda request: opened.asked.append(request.url))
    opened.on("console", lambda message: message.type == "error" and opened.faults.append(message.text))
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    yield opened
    context.close()
