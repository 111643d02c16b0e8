"""The notebooks' own test can fail: a stored output that is not what the code gives now is seen."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat

ROOT = Path(__file__).parent.parent
SANITIZE = ROOT / "notebooks" / "sanitize.cfg"
PAGE = "<table><tr><td>12</td><td>killed</td></tr></table>"
# What is stored in place of what the code gives, and the cell (from 0) that must fail for it.
ALTERED = {
    "printed": ("12\\n", "13\\n", 0),
    "value": ('"text/plain": "2"', '"text/plain": "3"', 1),
    "number in a table": ("<td>12</td>", "<td>21</td>", 2),
    "word in a table": ("killed", "injured", 2),
}


def failed(folder: Path) -> set[str]:
    """The cells ("name.ipynb::Cell 1") that fail when a folder's notebooks are run as `make test` runs them."""
    flags = ["--nbval", "--nbval-current-env", "--nbval-sanitize-with", str(SANITIZE), "-p", "no:cacheprovider", "-rA"]
    command = [sys.executable, "-m", "pytest", *flags, "--rootdir", str(folder), "--color=no", "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    bad = set(re.findall(r"^FAILED (\S.*?ipynb::Cell \d+)", done.stdout, re.MULTILINE))
    assert done.returncode == (1 if bad else 0), done.stdout + done.stderr
    assert re.search(r"\d+ passed", done.stdout), done.stdout
    return bad


def cells(old: str = "", new: str = "", altered: int = -1) -> list[nbformat.NotebookNode]:
    """Cells with each kind of output, stored as the code gives it, but with `old` replaced by `new` in that of cell `altered`."""
    v4 = nbformat.v4
    html = {"text/html": PAGE, "text/plain": "<IPython.core.display.HTML object>"}
    given = [
        ("low, high = 10, 12\nprint(high)", v4.new_output("stream", name="stdout", text="12\n")),
        ("high - low", v4.new_output("execute_result", data={"text/plain": "2"}, execution_count=2)),
        (
            f"from IPython.display import HTML, display\ndisplay(HTML({PAGE!r}))",
            v4.new_output("display_data", data=html),
        ),
    ]
    made = []
    for number, (source, output) in enumerate(given):
        stored = nbformat.from_dict(json.loads(json.dumps(output).replace(old, new) if old else json.dumps(output)))
        assert number != altered or stored != output
        made.append(v4.new_code_cell(source, outputs=[stored], execution_count=number + 1))
    return made


def altered(folder: Path) -> set[str]:
    """Writes one notebook, as each is a kernel to start: its cells unaltered, then with each alteration. Which must fail?"""
    book, wanted = nbformat.v4.new_notebook(cells=cells()), set()
    for old, new, cell in ALTERED.values():
        wanted.add(f"altered.ipynb::Cell {len(book.cells) + cell}")
        book.cells += cells(old, new, cell)
    nbformat.write(book, folder / "altered.ipynb")
    return wanted


def real(folder: Path) -> str:
    """Writes a notebook of ours in which one number of a table is another. Which cell must fail?"""
    path = folder / "02_casualty_figures.ipynb"
    book = json.loads((ROOT / "notebooks" / path.name).read_text(encoding="utf-8"))
    code = [cell for cell in book["cells"] if cell["cell_type"] == "code"]
    place, output = next(
        (n, o)
        for n, c in enumerate(code)
        for o in c["outputs"]
        if "<td" in "".join(o.get("data", {}).get("text/html", ""))
    )
    page = "".join(output["data"]["text/html"])
    output["data"]["text/html"] = re.sub(r"(<td[^>]*>\d+)(</td>)", r"\g<1>1\2", page, count=1)
    assert output["data"]["text/html"] != page
    book["cells"] = book["cells"][: book["cells"].index(code[place]) + 1]  # what comes after it makes no difference
    path.write_text(json.dumps(book), encoding="utf-8")
    return f"{path.name}::Cell {place}"


def test_each_altered_output_is_seen_and_nothing_else(tmp_path: Path) -> None:
    """Both notebooks in one go: what takes longest is to start."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "notebooks").mkdir()
    wanted, of_ours = altered(tmp_path / "notebooks"), real(tmp_path / "notebooks")
    seen = failed(tmp_path / "notebooks")
    assert len(wanted) == len(ALTERED) and {cell for cell in seen if cell.startswith("altered")} == wanted
    assert of_ours in seen


def test_what_is_sanitised_is_never_a_figure() -> None:
    """The rules that hide text from the comparison leave every number of a table as it is."""
    rules = re.findall(r"^regex: (.+)$", SANITIZE.read_text(encoding="utf-8"), re.MULTILINE)
    assert rules
    for text in ("<td>40,000</td>", "0.950", "between 20 and 30", "f12", "2024-08-20", "1 of 14"):
        assert not any(re.search(rule, text) for rule in rules), text
