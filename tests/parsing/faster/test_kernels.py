"""The same tables on every machine: the arithmetic's kernels are chosen by the processor, and no row may hang on them.

Each setting runs in a process of its own, as the libraries read it when they
are loaded. OPENBLAS_CORETYPE chooses numpy's kernels, BLIS_ARCH_TYPE those of
thinc's BLIS, which spaCy's own parts take (and, within the parser, ours too).
"""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from threadpoolctl import threadpool_info

ROOT = Path(__file__).parents[3]
CODE = """
import sys
from analysis.parsing.faster import speeding
if sys.argv[1] == "own":
    speeding.is_tested = lambda: False
from threadpoolctl import threadpool_info
from analysis import extract, load, read_reports
tables = extract(read_reports(["examples", "seeds"])[0])
assert set(load().meta["parts"].values()) == {"spaCy's own" if sys.argv[1] == "own" else "faster"}
kernels = [one.get("architecture") for one in threadpool_info() if one["user_api"] == "blas"]
print(kernels, file=sys.stderr)
sys.stdout.buffer.write(b"".join(frame.to_csv(index=False).encode() for frame in tables.values()))
"""
# name: whose parts, and what is set
SETTINGS = {
    "Haswell": ("ours", {"OPENBLAS_CORETYPE": "Haswell"}),
    "Prescott": ("ours", {"OPENBLAS_CORETYPE": "Prescott"}),
    "SkylakeX": ("ours", {"OPENBLAS_CORETYPE": "SkylakeX"}),
    "BLIS generic": ("ours", {"BLIS_ARCH_TYPE": "generic"}),
    "spaCy's own, with BLIS": ("own", {}),
    "spaCy's own, with BLIS generic": ("own", {"BLIS_ARCH_TYPE": "generic"}),
}


@cache
def tables(whose: str, *chosen: tuple[str, str]) -> tuple[bytes, str]:
    """The tables' bytes under a setting, and what was said of the kernels."""
    environment = {k: v for k, v in os.environ.items() if k not in {"OPENBLAS_CORETYPE", "BLIS_ARCH_TYPE"}}
    done = subprocess.run(
        [sys.executable, "-c", CODE, whose],
        cwd=ROOT,
        env={**environment, **dict(chosen)},
        capture_output=True,
        timeout=300,
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
    whose, chosen = SETTINGS[name]
    if "OPENBLAS_CORETYPE" in chosen and not _is_openblas():
        pytest.skip("numpy has no OpenBLAS here")
    if name == "SkylakeX" and not _has_avx512():
        pytest.skip("the processor has no AVX-512")
    here, kernels = tables(whose, *sorted(chosen.items()))
    assert len(here) > 50_000
    assert here == tables("ours")[0], kernels


@pytest.mark.skipif(not _is_openblas(), reason="numpy has no OpenBLAS here")
def test_the_setting_does_choose_kernels() -> None:
    said = {tables("ours", ("OPENBLAS_CORETYPE", name))[1] for name in ("Haswell", "Prescott")}
    assert len(said) == 2
