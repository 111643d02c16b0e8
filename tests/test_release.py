"""The release as its users get it: wheel and sdist built, the wheel installed in an empty environment, used outside the repository."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

import analysis

ROOT = Path(__file__).parent.parent

pytest.importorskip("hatchling")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(out)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    return out


@pytest.fixture(scope="module")
def python(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that has the wheel and, by a path, the libraries of this one, but not this repository."""
    home = tmp_path_factory.mktemp("env")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True, timeout=120)
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    asked = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    site = Path(subprocess.run([python, "-c", asked], capture_output=True, text=True, check=True).stdout.strip())
    (wheel,) = built.glob("*.whl")
    install = ("install", "--no-deps", "--no-index", "--quiet", str(wheel))
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), *install], check=True, timeout=120)
    extra = [place for place in os.environ.get("PYTHONPATH", "").split(os.pathsep) if place and Path(place) != ROOT]
    # Paths in a .pth are searched, but the .pth files there (that of an editable install) are not run.
    (site / "libraries.pth").write_text("\n".join([sysconfig.get_paths()["purelib"], *extra]) + "\n", encoding="utf-8")
    return python


def run(python: Path, where: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run([str(python), *arguments], cwd=where, env=kept, capture_output=True, text=True, timeout=180)


def test_wheel_and_sdist_hold_what_they_must(built: Path) -> None:
    (wheel,), (source,) = built.glob("*.whl"), built.glob("*.tar.gz")
    assert f"-{analysis.__version__}-" in wheel.name and analysis.__version__ in source.name
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    data = {
        p.relative_to(ROOT).as_posix()
        for p in (ROOT / "analysis").rglob("*")
        if p.suffix in {".py", ".csv", ".j2", ".css"}
    }
    assert data <= names
    assert not [name for name in names if name.split("/")[0] not in {"analysis"} and ".dist-info" not in name]
    with tarfile.open(source) as packed_source:
        held = {name.partition("/")[2] for name in packed_source.getnames()}
    assert {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "requirements.lock",
        "tests/test_release.py",
        "seeds/sources.csv",
    } <= held


def test_command_and_api_of_the_wheel(python: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "13 May 2031\n\nNine people were killed in Ordu on Monday, the mayor said.", encoding="utf-8"
    )
    where = run(python, tmp_path, "-c", "import analysis; print(analysis.__file__)").stdout
    assert str(ROOT) not in where and "site-packages" in where
    done = run(python, tmp_path, "-m", "analysis", "extract", "a.txt", "--out", "t", "--also", "jsonl")
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "t" / "figures.jsonl").read_text(encoding="utf-8"))["best"] == 9
    script = shutil.which("ceasefire-report-tables", path=str(python.parent))
    assert script and run(Path(script), tmp_path, "--version").stdout.split()[-1] == analysis.__version__
    code = "from analysis import extract, read_reports\nt = extract(read_reports('a.txt')[0])\nprint(t['figures']['date_from'][0])"
    assert run(python, tmp_path, "-c", code).stdout == "2031-05-12\n"


def test_a_notebook_of_the_wheel(python: Path, tmp_path: Path) -> None:
    pytest.importorskip("nbconvert")
    for name in ("seeds", "notebooks"):
        (tmp_path / name).mkdir()
    for path in (ROOT / "seeds").iterdir():
        shutil.copy(path, tmp_path / "seeds")
    shutil.copy(ROOT / "notebooks" / "00_reports.ipynb", tmp_path / "notebooks")
    # A kernel of that environment: the one that is found by name may be another's.
    kernel = tmp_path / "share" / "kernels" / "python3"
    kernel.mkdir(parents=True)
    argv = [str(python), "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    (kernel / "kernel.json").write_text(
        json.dumps({"argv": argv, "display_name": "x", "language": "python"}), encoding="utf-8"
    )
    os.environ["JUPYTER_PATH"], before = str(tmp_path / "share"), os.environ.get("JUPYTER_PATH")
    try:
        command = ("-m", "nbconvert", "--to", "notebook", "--execute", "--stdout", "notebooks/00_reports.ipynb")
        done = run(python, tmp_path, *command)
    finally:
        del os.environ["JUPYTER_PATH"]
        if before is not None:
            os.environ["JUPYTER_PATH"] = before
    assert done.returncode == 0, done.stderr[-2000:]
    assert "report" in done.stdout
