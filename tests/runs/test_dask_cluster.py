"""On a cluster: the tables that one machine gives, byte for byte, though a worker is killed midway."""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from analysis.cli import main
from analysis.corrections.entries import entries
from analysis.corrections.file import FORMAT
from analysis.extracting import extract
from analysis.reading.report import Report
from analysis.runs import batches as running
from analysis.runs import dask_cluster
from analysis.runs.batches import batches, facts, run
from analysis.runs.dask_cluster import ClusterError
from analysis.runs.parts_on_disk import Batch, Parts

pytest.importorskip("distributed")
COUNT = int(os.environ.get("CLUSTER_REPORTS", "72"))  # 2,000 for the long run


def reports(count: int) -> list[Report]:
    draw = random.Random(3)
    places = ("Goma", "Sanaa", "Juba", "Aden", "Homs", "Gao")
    return [
        Report(
            f"r{number:05}",
            f"At least {draw.randint(3, 90)} people were killed in {draw.choice(places)} on Monday, the army said. "
            f"“We reject the truce,” a rebel spokesman told reporters in {draw.choice(places)}.",
        )
        for number in range(count)
    ]


def corrections() -> dict[str, Any]:
    """What a reviewer says of a row in each of three reports, and of one in a report that is not here."""
    given = reports(10)
    made = []
    for place, (row, said) in enumerate(
        [("f1", {"kind": "corrected", "cells": {"low": 777, "best": None, "high": None}}), ("p1", {"kind": "wrong"}), ("s1", {"kind": "confirmed"})]
    ):  # fmt: skip
        report = given[place * 4]  # in other batches of four
        whole = entries(extract([report]), report.report_id)
        rows = {one["row"].rpartition(":")[2]: one for one in whole["corrections"]}
        made.append({**whole, "corrections": [{**rows[row], **said}]})
    return {"format": FORMAT, "reports": [*made, {**made[0], "report_id": "elsewhere", "sha256": "0" * 64}]}


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.*"))}


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_the_same_parts_though_a_worker_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "REPORTS", max(4, COUNT // 32))
    given = reports(COUNT)
    alone, spread = Parts(tmp_path / "alone", facts()), Parts(tmp_path / "spread", facts())
    run(given, alone)
    killed: list[int] = []
    with dask_cluster.cluster(workers=2) as (opened, workers):
        assert workers == 2

        def kill_one_midway(batch: Batch) -> None:
            # With all workers busy, a task for a worker's number would wait: the client asks them beside their work.
            if len(list((tmp_path / "spread").glob("0*"))) >= 8 and not killed:
                numbers = opened()._client.run(os.getpid)  # type: ignore[attr-defined]
                killed.append(min(numbers.values()))
                os.kill(killed[0], signal.SIGKILL)

        run(given, spread, opened=opened, ahead=2 * workers, kept=kill_one_midway)
    assert len(killed) == 1 and len(list(batches(given))) > 16
    assert spread.faults == alone.faults == []
    assert files(tmp_path / "spread") == files(tmp_path / "alone")


def test_by_the_command_on_a_scheduler_that_is_running(
    forked_workers: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from distributed import LocalCluster

    monkeypatch.setattr(running, "REPORTS", 4)
    given = tmp_path / "in"
    given.mkdir()
    for report in reports(10):
        (given / f"{report.report_id}.txt").write_text(report.text, encoding="utf-8")
    said = tmp_path / "said.json"  # corrections are applied after the cluster's work, to what its parts hold
    said.write_text(json.dumps(corrections()), encoding="utf-8")
    corrected = ["extract", str(given), "--quiet", "--corrections", str(said), "--out"]
    assert main(["extract", str(given), "--out", str(tmp_path / "one"), "--quiet"]) == 0
    assert main([*corrected, str(tmp_path / "one corrected")]) == 0
    assert main([*corrected, str(tmp_path / "workers"), "--workers", "2"]) == 0
    # A worker of two threads: they take turns. It is one of this process, which has the model, but is spoken to as any other.
    here = {"processes": False, "protocol": "tcp"}
    with LocalCluster(n_workers=1, threads_per_worker=2, dashboard_address=None, **here) as local:
        dask = ["--engine", "dask", "--scheduler", local.scheduler_address]
        code = main(["extract", str(given), "--out", str(tmp_path / "two"), "--quiet", *dask])
        assert main([*corrected, str(tmp_path / "dask"), *dask]) == 0
    assert code == 0
    assert files(tmp_path / "two") == files(tmp_path / "one")
    wanted = files(tmp_path / "one corrected")
    assert wanted != files(tmp_path / "one") and b"r00000:f1" in wanted["changes.csv"]
    assert files(tmp_path / "workers") == wanted and files(tmp_path / "dask") == wanted


def test_no_scheduler_at_the_address(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_cluster, "WAIT", 1)
    (tmp_path / "a.txt").write_text("Nine people died in Goma, the army said.")
    for address in ("tcp://0.0.0.0:9", "nonsense://x"):
        wrong = ["--engine", "dask", "--scheduler", address]
        assert main(["extract", str(tmp_path / "a.txt"), "--out", str(tmp_path / "t"), *wrong]) == 1
        error = capsys.readouterr().err.splitlines()[-1]
        assert error.startswith(f"error: no Dask scheduler answers at {address}") and "check its address" in error
        assert not (tmp_path / "t").exists()


def test_without_dask_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match='python -m pip install "dask>='), dask_cluster.cluster():
        pass
