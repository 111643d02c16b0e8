"""`score` and `sample` on the command line: how good the tables of a folder are, and which rows to review to know it."""

from __future__ import annotations

import json
from pathlib import Path

from analysis.exports import annotation
from analysis.scoring import scores as scoring
from analysis.tables.files import read


class UseError(Exception):
    """What was asked for cannot be done; the message says what to do."""


def score(gold: list[Path], tables: Path | None, cases: Path | None = None, replace_names: bool = False) -> str:
    """Precision, recall and F1 of `tables` against answers. Raises UseError."""
    if tables is None:
        raise UseError("name the folder of the tables with --tables")
    return _against(gold, tables)


def sample(folder: Path, rows: int, seed: int) -> str:
    """Raises UseError."""
    raise UseError("")


def _against(gold: list[Path], folder: Path) -> str:
    try:
        tables = read(folder)
    except FileNotFoundError:
        raise UseError(f"{folder}: holds no tables; name the folder that `extract` wrote") from None
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
