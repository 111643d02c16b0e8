"""Runs: the same tables whoever does the work and however often it is stopped; nothing half-written looks whole."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pandas as pd
import pytest

from analysis.cli import main
from analysis.extracting import extract
from analysis.pipeline import Settings, load
from analysis.reading.inputs import read_reports
from analysis.reading.report import Report
from analysis.runs import batches as running
from analysis.runs.batches import Here, WorkerError, batches, facts, processes, run, work
from analysis.runs.parts_on_disk import PART, PARTS, Batch, Parts, unpacked
from analysis.tables.schema import SCHEMA

PLACES = ("Goma", "Sanaa", "Juba", "Mekelle", "Aden", "Mosul", "Sittwe", "Bangui", "Homs", "Gao", "Marawi", "Sake")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")


def short(number: int) -> Report:
    draw = random.Random(number)
    place, other = draw.sample(PLACES, 2)
    text = (
        f"{place.upper()} — At least {draw.randint(3, 90)} people were killed in {place} on Monday, the army said. "
        f"“We reject the truce,” a rebel spokesman told reporters in {other}. He denied that {number} had fled."
    )
    return Report(f"r{number:04}", text, path=f"in/r{number:04}.txt")


def shorts(count: int) -> list[Report]:
    return [short(number) for number in range(count)]


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "REPORTS", 3)


def parts(folder: Path) -> Parts:
    return Parts(folder / PARTS, facts())


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.*")) if path.is_file()
    }


def joined(held: Parts) -> dict[str, pd.DataFrame]:
    return {name: pd.concat(held.frames(name), ignore_index=True) for name in SCHEMA}


def assert_same(one: dict[str, pd.DataFrame], other: dict[str, pd.DataFrame]) -> None:
    assert list(one) == list(other)
    for name, frame in one.items():
        pd.testing.assert_frame_equal(frame, other[name])


def forked() -> AbstractContextManager[Executor]:
    """Two workers that have this process's model, and what is patched here; those of the command load their own."""
    if sys.platform == "win32":
        return processes(2)()
    return ProcessPoolExecutor(2, multiprocessing.get_context("fork"))


# Batches


def test_batches_keep_the_order_and_are_cut_by_number_and_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "REPORTS", 3)
    monkeypatch.setattr(running, "CHARACTERS", 100)
    sizes = [10, 10, 10, 10, 95, 300, 1]
    given = [Report(f"r{place}", "x" * size) for place, size in enumerate(sizes)]
    made = list(batches(given))
    assert [[len(report.text) for report in batch.reports] for batch in made] == [[10, 10, 10], [10], [95], [300], [1]]
    assert [batch.number for batch in made] == [0, 1, 2, 3, 4]
    assert list(batches([])) == []


def test_reports_are_read_as_they_are_needed(small_batches: None, tmp_path: Path) -> None:
    """However many there are, few are held: those of the batches under way."""
    read, kept = 0, 0
    most = 0

    def reports() -> Iterator[Report]:
        nonlocal read, most
        for report in shorts(24):
            read += 1
            most = max(most, read - kept)
            yield report

    def count(batch: Batch) -> None:
        nonlocal kept
        kept += len(batch.reports)

    run(reports(), parts(tmp_path), ahead=2, kept=count)
    assert read == kept == 24
    assert most <= 10


def test_settings_and_batches_can_be_sent_to_workers() -> None:
    import pickle

    batch = Batch(3, tuple(shorts(2)))
    assert pickle.loads(pickle.dumps((batch, Settings(lexicons="words")))) == (batch, Settings(lexicons="words"))


# Who does the work


def test_one_and_two_workers_give_what_extract_gives(small_batches: None, tmp_path: Path) -> None:
    reports = shorts(20)
    one, two = parts(tmp_path / "one"), parts(tmp_path / "two")
    run(reports, one)
    run(reports, two, opened=forked, ahead=4)
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert_same(joined(one), extract(reports))
    assert len(files(tmp_path / "one")) == 7 * (len(SCHEMA) + 1)


def test_a_worker_forgets_the_words_of_earlier_reports() -> None:
    """Else its memory grows with every new name and number."""
    strings = load().vocab.strings
    work((Report("a", "Shelling killed nine people, said Col. Zyxwvuts Qponmlk of the Fghijabc army."),), Settings())
    assert "Zyxwvuts" not in strings and "Fghijabc" not in strings


def test_a_fault_of_ours_costs_one_report(small_batches: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from analysis.figures import component

    spared = component.FiguresComponent.__call__

    def fails(self: component.FiguresComponent, doc: object) -> object:
        if "fled" in str(doc) and "that 4 had" in str(doc):
            raise IndexError("past the end")
        return spared(self, doc)  # type: ignore[arg-type]

    monkeypatch.setattr(component.FiguresComponent, "__call__", fails)
    held = parts(tmp_path)
    run(shorts(7), held)
    assert [(fault.report_id, fault.component) for fault in held.faults] == [("r0004", "figures")]
    assert list(joined(held)["reports"]["report_id"]) == ["r0000", "r0001", "r0002", "r0003", "r0005", "r0006"]
    # A run that goes on says so again.
    again = parts(tmp_path)
    run(shorts(7), again)
    assert again.faults == held.faults


def test_a_batch_that_fails_as_a_whole_costs_one_report(
    small_batches: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(reports: Iterable[Report], *rest: object) -> dict[str, pd.DataFrame]:
        reports = list(reports)
        if any(report.report_id == "r0001" for report in reports):
            raise MemoryError("no more")
        return extract(reports, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(running, "extract", fails)
    held = parts(tmp_path)
    run(shorts(5), held)
    assert held.faults == [("r0001", "in/r0001.txt", "tables", "MemoryError: no more")]
    monkeypatch.undo()
    assert_same(joined(held), extract([report for report in shorts(5) if report.report_id != "r0001"]))


@POSIX
@pytest.mark.parametrize("lost", [{"r0004"}, {"r0000", "r0001", "r0002"}, set()], ids=["one", "a batch", "chance"])
def test_a_report_that_ends_its_worker_costs_one_report(
    lost: set[str], small_batches: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flag = tmp_path / "once"

    def ends(reports: Iterable[Report], *rest: object) -> dict[str, pd.DataFrame]:
        reports = list(reports)
        if any(report.report_id in lost for report in reports) or (not lost and not flag.exists()):
            flag.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return extract(reports, *rest)  # type: ignore[arg-type]

    load()
    with monkeypatch.context() as patched:
        patched.setattr(running, "extract", ends)
        held = parts(tmp_path)
        # Forked, so that the workers have what is patched here.
        run(shorts(8), held, opened=forked, ahead=4)
    assert {fault.report_id for fault in held.faults} == lost
    assert all(fault.component == "worker" for fault in held.faults)
    assert_same(joined(held), extract([report for report in shorts(8) if report.report_id not in lost]))


def test_a_worker_with_other_versions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkerError, match="other versions"):
        work(tuple(shorts(1)), Settings(), facts().replace('"analysis": "', '"analysis": "9.'))

    class Elsewhere(Here):
        def submit(self, fn: Callable, /, *args: object, **kwargs: object) -> Future:
            return super().submit(fn, *args[:2], "others", **kwargs)

    with pytest.raises(WorkerError):
        run(shorts(1), parts(tmp_path), opened=lambda: nullcontext(Elsewhere()))


def test_workers_that_are_lost_for_good_are_one_error(tmp_path: Path) -> None:
    class Lost(Executor):
        def submit(self, fn: Callable, /, *args: object, **kwargs: object) -> Future:
            future: Future = Future()
            future.cancel()
            future.set_running_or_notify_cancel()
            return future

    with pytest.raises(WorkerError, match="lost"):
        run(shorts(1), parts(tmp_path), opened=Lost)


# Parts


def test_what_is_whole_is_not_done_again(small_batches: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(shorts(9), parts(tmp_path))
    wanted = files(tmp_path)
    asked: list[tuple[Report, ...]] = []

    def watched(reports: tuple[Report, ...], *rest: object) -> object:
        asked.append(reports)
        return work(reports, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(running, "work", watched)
    run(shorts(9), parts(tmp_path))
    assert asked == []
    home = tmp_path / PARTS
    data = (home / "00000000" / "figures.parquet").read_bytes()
    (home / "00000000" / "figures.parquet").write_bytes(data[:-9])  # cut
    (home / "00000002" / PART).unlink()
    run(shorts(9), parts(tmp_path))
    assert [batch[0].report_id for batch in asked] == ["r0000", "r0006"]
    assert files(tmp_path) == wanted


@pytest.mark.parametrize(
    "garbage", [b"", b"{}", b"[]", b'{"key": 1', b"\x00\xff", b'{"key": "x", "files": 3}', b"null"]
)
def test_a_part_is_whole_only_with_its_own_list(garbage: bytes, tmp_path: Path) -> None:
    (batch,) = batches(shorts(2))
    held = parts(tmp_path)
    assert not held.holds(batch)
    held.keep(batch, work(batch.reports, Settings()))
    assert parts(tmp_path).holds(batch)
    (tmp_path / PARTS / "00000000" / PART).write_bytes(garbage)
    assert not parts(tmp_path).holds(batch)


@pytest.mark.parametrize(
    "change",
    [
        lambda report, facts: (Report(report.report_id, report.text + " More.", path=report.path), facts),
        lambda report, facts: (Report(report.report_id, report.text, path=report.path, title="New"), facts),
        lambda report, facts: (Report("other", report.text, path=report.path), facts),
        lambda report, facts: (report, facts.replace('"spacy": "', '"spacy": "9.')),
        lambda report, facts: (report, facts.replace('"lexicons": {}', '"lexicons": {"titles": "00"}')),
    ],
    ids=["text", "title", "id", "version", "words"],
)
def test_a_part_of_something_else_is_not_taken(
    change: Callable[[Report, str], tuple[Report, str]], tmp_path: Path
) -> None:
    (batch,) = batches([short(1)])
    parts(tmp_path).keep(batch, work(batch.reports, Settings()))
    report, said = change(short(1), facts())
    assert not Parts(tmp_path / PARTS, said).holds(Batch(0, (report,)))


def test_a_full_disk_leaves_no_part_that_looks_whole(
    small_batches: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = shorts(9)
    run(reports, parts(tmp_path / "clean"))
    writes, write = 0, Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        nonlocal writes
        writes += 1
        if writes > 9:  # within the second part
            write(path, data[: len(data) // 2])
            raise OSError(28, "No space left on device")
        return write(path, data)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        with pytest.raises(OSError, match="No space left"):
            run(reports, parts(tmp_path / "full"))
    assert {path.name for path in (tmp_path / "full" / PARTS).iterdir()} == {"00000000"}
    run(reports, parts(tmp_path / "full"))
    assert files(tmp_path / "full") == files(tmp_path / "clean")


def test_parts_are_read_with_their_types(tmp_path: Path) -> None:
    made = work((Report("x", "Rain is expected."),), Settings())
    for name, schema in SCHEMA.items():
        assert {column: str(kind) for column, kind in unpacked(made.tables[name], name).dtypes.items()} == schema


# The command


def folder_of(reports: Iterable[Report], home: Path) -> Path:
    home.mkdir(parents=True)
    for report in reports:
        (home / f"{report.report_id}.txt").write_text(report.text, encoding="utf-8")
    return home


def command(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_by_the_command_the_same_files_by_one_worker_and_by_two(small_batches: None, tmp_path: Path) -> None:
    given = folder_of(shorts(10), tmp_path / "in")
    (given / "empty.txt").write_bytes(b"")
    (given / "twin.txt").write_text(short(3).text, encoding="utf-8")
    for name, workers in (("one", 1), ("two", 2)):
        assert command("extract", given, "--out", tmp_path / name, "--workers", workers, "--quiet") == 1
    one = files(tmp_path / "one")
    assert one == files(tmp_path / "two")
    assert not any(PARTS in name for name in one)
    facts_ = json.loads(one["run.json"])
    assert (facts_["rows"]["reports"], facts_["failed"]) == (10, ["empty.txt"])
    assert facts_["left out as the same"] == {"twin": "r0003"}


@POSIX
def test_killed_again_and_again_and_resumed(small_batches: None, tmp_path: Path) -> None:
    """At whatever moment it is killed, what looks whole is whole, and in the end all is as after one clean run."""
    given = folder_of(shorts(60), tmp_path / "in")
    reports, _ = read_reports([given])
    out = tmp_path / "out"
    load()
    assert command("extract", given, "--out", tmp_path / "clean", "--quiet") == 0
    began = time.monotonic()
    assert command("extract", given, "--out", tmp_path / "again", "--quiet") == 0
    whole_run = time.monotonic() - began  # however fast or busy the machine is; all remembered, as in the children
    clean = files(tmp_path / "clean")
    draw = random.Random(5)
    kills, most = 0, 0
    for _ in range(100):
        child = os.fork()
        if child == 0:
            os._exit(command("extract", given, "--out", out, "--quiet", *(["--resume"] if out.exists() else [])))
        deadline = time.monotonic() + draw.uniform(0.02, 0.12 if kills < 5 else 0.12 + kills / 25) * whole_run
        ended = 0
        while not ended and time.monotonic() < deadline:
            ended, status = os.waitpid(child, os.WNOHANG)
            time.sleep(0.005)
        if ended:
            assert os.waitstatus_to_exitcode(status) == 0
            break
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        kills += 1
        if (out / "run.json").exists() and not (out / PARTS).exists():
            break  # it had just come to its end
        for path in out.glob("*.parquet") if out.exists() else ():
            assert path.read_bytes() == clean[path.name]
        for path in out.glob("*.csv") if out.exists() else ():
            assert path.read_bytes() == clean[path.name]
        if (out / "run.json").exists():
            assert {n: d for n, d in files(out).items() if not n.startswith((PARTS, "."))} == clean
        held = parts(out)
        whole = sum(held.holds(batch) for batch in batches(reports))
        assert whole >= most or (out / "run.json").exists()
        most = max(most, whole)
    assert kills >= 5 and most >= 2
    assert files(out) == clean


def test_a_stopped_run_is_gone_on_with_only_when_asked(
    small_batches: None, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given, out = folder_of(shorts(7), tmp_path / "in"), tmp_path / "out"
    assert command("extract", given, "--out", tmp_path / "clean", "--quiet") == 0

    def interrupted(reports: tuple[Report, ...], *rest: object) -> object:
        if reports[0].report_id == "r0003":
            raise KeyboardInterrupt
        return work(reports, *rest)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(running, "work", interrupted)
        assert command("extract", given, "--out", out) == 130
    assert "add --resume to go on" in capsys.readouterr().err
    assert [path.name for path in out.iterdir()] == [PARTS]
    assert command("extract", given, "--out", out) == 2
    assert "--resume to go on with it, or --force to begin anew" in capsys.readouterr().err
    assert command("extract", given, "--out", out, "--resume") == 0
    assert files(out) == files(tmp_path / "clean")
    assert command("extract", given, "--out", out, "--resume") == 2  # nothing was stopped
    assert "already holds" in capsys.readouterr().err


def test_reports_that_changed_since_are_read_again(
    small_batches: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, out = folder_of(shorts(7), tmp_path / "in"), tmp_path / "out"
    with monkeypatch.context() as patched:
        patched.setattr("analysis.runs.command.write", lambda *_, **__: (_ for _ in ()).throw(KeyboardInterrupt))
        assert command("extract", given, "--out", out) == 130
    (given / "r0000.txt").unlink()
    (given / "r0006.txt").write_text("Talks ended in Gao on Monday, the army said.", encoding="utf-8")
    assert command("extract", given, "--out", out, "--resume") == 0
    assert command("extract", given, "--out", tmp_path / "clean") == 0
    assert files(out) == files(tmp_path / "clean")


def test_a_full_disk_is_one_error_and_what_is_done_is_kept(
    small_batches: None, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given, out = folder_of(shorts(7), tmp_path / "in"), tmp_path / "out"
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if "00000001" in path.parent.name:
            raise OSError(28, "No space left on device")
        return write(path, data)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        assert command("extract", given, "--out", out) == 1
    (error,) = capsys.readouterr().err.splitlines()
    assert error.endswith("(No space left on device); free space or name another folder, then add --resume to go on")
    assert command("extract", given, "--out", out, "--resume") == 0
    assert command("extract", given, "--out", tmp_path / "clean") == 0
    assert files(out) == files(tmp_path / "clean")


@pytest.mark.parametrize(
    "wrong", [["--workers", "0"], ["--workers", "two"], ["--engine", "spark"], ["--scheduler", "tcp://a:1"]]
)
def test_wrong_use(wrong: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("extract", "x.txt", "--out", tmp_path / "t", *wrong) == 2
    assert wrong[0] in capsys.readouterr().err


def test_no_reports_leave_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00")
    assert command("extract", tmp_path / "a.txt", "--out", tmp_path / "t", "--workers", 2) == 1
    assert not (tmp_path / "t").exists()
