"""What several test files share: the bare model, the package's whole pipeline, a page of a real browser."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from spacy.language import Language

from analysis.pipeline import load, model_name
from tests.showing.chromium import BROWSER_NEEDS, CHROMIUM, QUIET

HERE = Path(__file__).parent
# Tests that read whole marked sets, by file and name: of several workers, one has them all, and parses each set once.
GROUPS = {
    ("test_figures.py", "test_gold"): "figures by the bare model",
    ("test_actors.py", "test_hand_marked"): "marked sets",
    ("test_positions.py", "test_hand_marked"): "marked sets",
    ("test_rule_counts.py", "test_"): "marked sets",
    ("test_same.py", "test_"): "marked sets",
    ("test_own_words.py", "test_"): "own words",
    ("test_explain.py", "test_"): "explaining",
    ("test_rules_page.py", "test_"): "rules page",
    ("test_pages.py", "test_"): "rules page",
    ("test_browser.py", "test_"): "rules page",
    ("test_checking.py", "test_"): "rules page",
    ("test_cli.py", "test_"): "rules page",
    ("test_release.py", "test_"): "the wheel",
}
# Files whose tests share nothing but the pipeline: they may be had by several workers.
ALONE = frozenset(
    {
        "test_growth.py",
        "test_pipeline.py",
        "test_any_file.py",
        "test_dask_cluster.py",
        "test_batches.py",
        "test_runs.py",
        "test_project.py",
        "test_bad_input.py",
        "test_properties.py",
        "test_notebooks_guard.py",
    }
)
# The longest first, so that none begins when the other worker has nothing left to do.
LONG = (
    "test_browser.py",
    "test_checking.py",
    "test_pages.py",
    "test_rules_page.py",
    "test_cli.py",
    "test_release.py",
    "test_going_on.py",
    "test_kernels.py",
    "test_positions.py",
    "test_actors.py",
    "test_same.py",
    "test_rule_counts.py",
    "test_rules.py",
    "test_figures.py",
    "test_speeding.py",
    "test_dask_cluster.py",
    "test_batches.py",
    "test_growth.py",
    "test_pipeline.py",
    "test_notebooks_guard.py",
    "test_runs.py",
    "test_properties.py",
    "test_any_file.py",
    "test_rows.py",
    "test_negotiation.py",
    "test_towns.py",
    "test_ten_forms.py",
)


@pytest.hookimpl(tryfirst=True)  # xdist reads the groups in a hook of the same name, which would come before
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts what shares a parse into one group, else each file into its own, and what takes long first."""
    for item in items:
        file = item.path.name
        groups = [group for (own, name), group in GROUPS.items() if file == own and item.name.startswith(name)]
        if groups or file not in ALONE:
            item.add_marker(pytest.mark.xdist_group(groups[0] if groups else item.path.relative_to(HERE).as_posix()))
    items.sort(key=lambda item: LONG.index(item.path.name) if item.path.name in LONG else len(LONG))


@pytest.fixture(scope="session")
def bare() -> Language:
    """The spaCy model as it comes, without this package's components."""
    nlp: Language = import_module(model_name()).load()
    return nlp


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The package's whole pipeline."""
    return load()


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
