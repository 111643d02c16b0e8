"""Which tests has one worker of several, and in which order?

Tests that share what is made for them (a parse of the marked sets, a site, a
wheel) stay with one worker, so that it is made once. pytest-xdist has marks for
this, but 3.8 writes them into a test's id, where pytest 9.2 no longer reads
them; so the tests are shared out here.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

MARKED, PAGES = "marked sets", "rules page"
# Tests that share over several files, by what their ids begin with.
GROUPS = {
    "tests/figures/test_figures.py::test_gold": "figures by the bare model",
    "tests/figures/test_rules.py::test_every_figure_has": MARKED,
    "tests/actors/test_actors.py::test_hand_marked": MARKED,
    "tests/positions/test_positions.py::test_hand_marked": MARKED,
    "tests/scoring/test_sampling.py::test_on_marked_sets": MARKED,
    "tests/test_rule_counts.py": MARKED,
    "tests/test_same.py": MARKED,
    "tests/showing/test_browser.py": PAGES,
    "tests/showing/test_rules_page.py": PAGES,
    "tests/showing/test_notebook_pages.py": PAGES,
    "tests/showing/test_pages.py": PAGES,
    "tests/showing/test_checking.py": PAGES,
    "tests/test_cli.py": PAGES,
}
# Files whose tests share nothing but the pipeline: each may go to another worker.
ALONE = frozenset(
    {
        "tests/corrections/test_properties.py",
        "tests/corrections/test_runs.py",
        "tests/reading/test_any_file.py",
        "tests/reading/test_bad_input.py",
        "tests/runs/test_batches.py",
        "tests/runs/test_dask_cluster.py",
        "tests/test_growth.py",
        "tests/test_notebooks_guard.py",
        "tests/test_pipeline.py",
        "tests/test_project.py",
    }
)
# The longest first, so that none begins when the other workers have nothing left to do.
LONG = (
    "tests/showing/test_browser.py",
    "tests/showing/test_checking.py",
    "tests/showing/test_pages.py",
    "tests/showing/test_rules_page.py",
    "tests/showing/test_notebook_pages.py",
    "tests/test_cli.py",
    "tests/showing/test_going_on.py",
    "tests/test_release.py",
    "tests/parsing/faster/test_kernels.py",
    "tests/test_same.py",
    "tests/test_rule_counts.py",
    "tests/figures/test_rules.py",
    "tests/positions/test_positions.py",
    "tests/actors/test_actors.py",
    "tests/figures/test_figures.py",
    "tests/scoring/test_sampling.py",
    "tests/parsing/faster/test_speeding.py",
    "tests/runs/test_dask_cluster.py",
    "tests/runs/test_batches.py",
    "tests/test_growth.py",
    "tests/test_pipeline.py",
    "tests/test_project.py",
    "tests/test_notebooks_guard.py",
    "tests/corrections/test_runs.py",
    "tests/corrections/test_properties.py",
    "tests/reading/test_any_file.py",
    "tests/reading/test_bad_input.py",
    "tests/tables/test_rows.py",
    "tests/test_negotiation.py",
    "tests/figures/test_towns.py",
    "tests/reading/test_ten_forms.py",
)
NOTEBOOKS_BEFORE = "tests/test_growth.py"


def group_of(test: str) -> str:
    """The group of a test by its id: one that is named, else its file, else the test alone."""
    file = test.partition("::")[0]
    named = [group for begin, group in GROUPS.items() if test.startswith(begin)]
    return named[0] if named else test if file in ALONE else file


def place_of(test: str) -> int:
    """Where a test stands in the order, by its id; a notebook, which starts a kernel, before what takes a few seconds."""
    file = test.partition("::")[0]
    if file.endswith(".ipynb"):
        return LONG.index(NOTEBOOKS_BEFORE)
    return LONG.index(file) if file in LONG else len(LONG)


def scheduler(config: Any, log: Any) -> Any:
    """What gives each worker of xdist whole groups, in the order of the tests."""
    schedulers: Any = import_module("xdist.scheduler")

    class ByGroup(schedulers.LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return group_of(nodeid)

    config.option.loadscopereorder = False  # it would put groups of many tests first, however short they are
    return ByGroup(config, log)
