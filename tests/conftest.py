"""What several test files share: the bare model, the package's whole pipeline, a page of a real browser."""

from __future__ import annotations

import gc
import multiprocessing
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.sharing_out import place_of, scheduler
from tests.showing.chromium import BROWSER_NEEDS, CHROMIUM, QUIET, SCREENS, new_page

pytest.register_assert_rewrite("tests.statements.rows")

if TYPE_CHECKING:  # else the process that shares out the tests would wait for what it does not use
    from spacy.language import Language


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Python's collector rests while the tests are sought; afterwards it leaves them alone and looks seldom, as what is made is kept."""
    gc.set_threshold(0)  # `gc.disable` is undone by what reads the model
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(20_000, 20, 20)


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


@pytest.fixture
def forked_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Worker processes of the command have this process's model, where that can be; else each takes two seconds to load its own."""
    if sys.platform != "win32":
        fork = multiprocessing.get_context("fork")
        monkeypatch.setattr(multiprocessing, "get_context", lambda _: fork)


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


@pytest.fixture(params=SCREENS, ids=str)
def page(browser, request):
    """A page of each width and colour scheme, with a store of its own; see `new_page`."""
    opened = new_page(browser, request.param)
    yield opened
    opened.context.close()
