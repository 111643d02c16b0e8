"""`sample`, `corrections` and `score` on the command line: which rows to review, what was corrected elsewhere, how good the tables are."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pandas as pd

from analysis.corrections.file import CorrectionsError
from analysis.exports import annotation
from analysis.exports.corrected_annotations import corrections_of
from analysis.reading.folders import SAMPLE
from analysis.scoring import cases, reviewed, sampling
from analysis.scoring import scores as scoring
from analysis.tables.files import read, safe
from analysis.tables.schema import CHANGED


class UseError(Exception):
    """What was asked for cannot be done; the message says what to do."""


def score(gold: list[Path], tables: Path | None, case_file: Path | None = None, replace_names: bool = False) -> str:
    """How good tables are, in words and numbers: against answers, or, of one folder of tables, by what people corrected in them.

    case_file: where the cases of `scoring.cases` are written. Raises UseError.
    """
    if tables is not None:
        if case_file is not None:
            raise UseError("--cases is for a folder of tables that were corrected; leave --tables out")
        return _against(gold, tables)
    if len(gold) > 1 or not gold[0].is_dir():
        raise UseError(
            "name the folder of the tables that the answers are for with --tables, or one folder of corrected tables"
        )
    found = _read(gold[0])
    if CHANGED not in found:
        raise UseError(f"{gold[0]}: nothing in it was corrected; run `extract` with --corrections first")
    parts = reviewed.parts(found)
    if (gold[0] / SAMPLE).exists():
        sample = pd.read_csv(gold[0] / SAMPLE, encoding="utf-8-sig")
        parts.insert(
            0,
            (
                "Precision of the whole folder, by the rows that were drawn",
                sampling.estimated(reviewed.verdicts(found), sample),
            ),
        )
    said = [f"{title}\n{_shown(frame)}" for title, frame in parts]
    if case_file is not None:
        made = cases.cases(found, replace_names)
        _write(case_file, cases.lines(made))
        said.append(f"wrote {len(made)} cases to {case_file}")
    return "\n\n".join(said)


def _shown(frame: pd.DataFrame) -> str:
    return frame.to_string(index=False, na_rep="") if len(frame) else "none"


def sample(folder: Path, rows: int, seed: int) -> str:
    """Writes the rows to review into `folder`; says how many of each table. Raises UseError."""
    drawn = sampling.drawn(_read(folder), rows, seed)
    path = folder / SAMPLE
    _write(path, "\ufeff" + safe(drawn).to_csv(index=False, lineterminator="\n"))
    counts = ", ".join(f"{many} {table}" for table, many in drawn["table"].value_counts(sort=False).items())
    return f"drew {len(drawn)} rows ({counts})\nwrote {path}; review them, extract with --corrections, then: score {folder}"


def from_annotations(files: list[Path], folder: Path, out: Path, checked: bool) -> str:
    """Writes what people corrected in other tools as a corrections file; says how much. Raises UseError."""
    try:
        made = corrections_of(files, _read(folder), checked)
    except OSError as error:
        raise UseError(f"{error.filename}: could not be read ({error.strerror})") from None
    except (annotation.StandoffError, CorrectionsError) as error:
        raise UseError(str(error)) from None
    _write(out, json.dumps(made, ensure_ascii=False, indent=1) + "\n")
    kinds = Counter(one["kind"] for report in made["reports"] for one in report["corrections"])
    counts = ", ".join(f"{many} {kind}" for kind, many in sorted(kinds.items())) or "no corrections"
    return f"{counts}\nwrote {out}"


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UseError(f"{path}: could not be written ({error.strerror})") from None


def _read(folder: Path) -> dict[str, pd.DataFrame]:
    try:
        return read(folder)
    except FileNotFoundError:
        raise UseError(f"{folder}: holds no tables; name the folder that `extract` wrote") from None


def _against(gold: list[Path], folder: Path) -> str:
    tables = _read(folder)
    answers = []
    for path in gold:
        try:
            text = path.read_text(encoding="utf-8")
            answers.append(annotation.from_brat(text, path.stem) if path.suffix == ".ann" else json.loads(text))
        except OSError as error:
            raise UseError(f"{path}: could not be read ({error.strerror})") from None
        except (annotation.StandoffError, ValueError) as error:
            raise UseError(f"{path}: no answers in it ({error})") from None
    marked = {name for one in answers for name in one}
    scores = scoring.score(tables, answers)
    return scores[scores["table"].isin(marked)].to_string(index=False)
