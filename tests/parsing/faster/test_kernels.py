"""The same tables on every machine: the arithmetic's kernels are chosen by the processor, and no row may hang on them.

Each setting runs in a process of its own, as the libraries read it when they
are loaded. OPENBLAS_CORETYPE chooses numpy's kernels, BLIS_ARCH_TYPE those of
thinc's BLIS, which spaCy's own parts take (and, within the parser, ours too).
What they give is held against the tables of this process, of which the machine
chooses the kernels. That spaCy's own parts give here what ours give is said by
test_speeding, of the same texts.
"""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from threadpoolctl import threadpool_info

from analysis import extract, load, read_reports

ROOT = Path(__file__).parents[3]
CODE = """
import sys
from analysis.parsing.faster import speeding
if sys.argv[1] == "own":
    speeding.is_tested = lambda: False
from tests.parsing.faster.test_kernels import kernels, made
data = made("spaCy's own" if sys.argv[1] == "own" else "faster")
print(kernels(), file=sys.stderr)
sys.stdout.buffer.write(data)
"""
# name: whose parts, and what is set; the oldest kernels of both libraries at once, as neither may change a row.
SETTINGS = {
    "Haswell": ("ours", {"OPENBLAS_CORETYPE": "Haswell"}),
    "Prescott, BLIS generic": ("ours", {"OPENBLAS_CORETYPE": "Prescott", "BLIS_ARCH_TYPE": "generic"}),
    "SkylakeX": ("ours", {"OPENBLAS_CORETYPE": "SkylakeX"}),
    "spaCy's own, with BLIS generic": ("own", {"BLIS_ARCH_TYPE": "generic"}),
}


def made(parts: str) -> bytes:
    """The tables of the example reports and the seed, with all of the model's parts either "faster" or "spaCy's own"."""
    tables = extract(
        read_reports([str(ROOT / name) for name in ("examples/reports", "examples/negotiation", "seeds")])[0]
    )
    assert set(load().meta["parts"].values()) == {parts}
    return b"".join(frame.to_csv(index=False).encode() for frame in tables.values())


def kernels() -> list[str]:
    """numpy's kernels in this process."""
    return [str(one.get("architecture")) for one in threadpool_info() if one["user_api"] == "blas"]


@cache
def here() -> bytes:
    """The tables' bytes in this process."""
    return made("faster")


@cache
def tables(name: str) -> tuple[bytes, str]:
    """The tables' bytes under a setting, and what was said of the kernels; where the machine has chosen it, those of this process."""
    whose, chosen = SETTINGS[name]
    if kernels() == [name] and "BLIS_ARCH_TYPE" not in os.environ:
        return here(), f"{kernels()}\n"
    environment = {k: v for k, v in os.environ.items() if k not in {"OPENBLAS_CORETYPE", "BLIS_ARCH_TYPE"}}
    done = subprocess.run(
        [sys.executable, "-c", CODE, whose], cwd=ROOT, env={**environment, **chosen}, capture_output=True, timeout=300
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return done.stdout, done.stderr.decode()


def _is_openblas() -> bool:
    return any(one["internal_api"] == "openblas" for one in threadpool_info())


def _has_avx512() -> bool:
    path = Path("/proc/cpuinfo")
    return path.exists() and "avx512f" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", list(SETTINGS))
def test_the_same_bytes_under_every_kernel(name: str) -> None:
    if "OPENBLAS_CORETYPE" in SETTINGS[name][1] and not _is_openblas():
        pytest.skip("numpy has no OpenBLAS here")
    if name == "SkylakeX" and not _has_avx512():
        pytest.skip("the processor has no AVX-512")
    found, chosen = tables(name)
    assert len(found) > 50_000
    assert found == here(), chosen


@pytest.mark.skipif(not _is_openblas(), reason="numpy has no OpenBLAS here")
def test_the_setting_does_choose_kernels() -> None:
    said = {tables(name)[1] for name in ("Haswell", "Prescott, BLIS generic")}
    assert len(said) == 2
