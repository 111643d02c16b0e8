"""The tables in other tools' forms, beside the CSV and Parquet: JSON Lines, brat standoff, Web Annotation, Label Studio, a workbook, networks.

Each is written as a whole or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pandas as pd

from analysis.exports import annotation as standoff
from analysis.exports import data_package, label_studio
from analysis.exports.networks import write_networks
from analysis.exports.spreadsheet import write_xlsx

Tables = dict[str, pd.DataFrame]
PACKAGE = "datapackage.json"


def _replace(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)


def write_package(folder: Path, corrected: bool = False) -> Path:
    """The data dictionary of the tables in `folder`, as a Frictionless data package."""
    path = folder / PACKAGE
    _replace(path, json.dumps(data_package.package(corrected=corrected), indent=1, ensure_ascii=False) + "\n")
    return path


def write_jsonl(tables: Tables, folder: Path) -> None:
    """Each table as NAME.jsonl: one object a row, missing values null."""
    for name, frame in tables.items():
        _replace(folder / f"{name}.jsonl", frame.to_json(orient="records", lines=True, force_ascii=False))


def write_brat(tables: Tables, folder: Path) -> None:
    """A folder `brat` that the brat annotation tool opens."""
    standoff.write_brat(tables, folder / "brat")


def write_web_annotations(tables: Tables, folder: Path) -> None:
    """annotations.jsonl: one Web Annotation a line."""
    lines = (json.dumps(annotation, ensure_ascii=False) for annotation in standoff.web_annotations(tables))
    _replace(folder / "annotations.jsonl", "".join(f"{line}\n" for line in lines))


def write_label_studio(tables: Tables, folder: Path) -> None:
    """label_studio.json, the tasks to import, and label_studio.xml, the labelling interface that they are made for."""
    _replace(folder / "label_studio.json", json.dumps(label_studio.tasks(tables), ensure_ascii=False, indent=1) + "\n")
    _replace(folder / "label_studio.xml", label_studio.configuration())


FORMS: dict[str, Callable[[Tables, Path], object]] = {
    "jsonl": write_jsonl,
    "brat": write_brat,
    "webannotation": write_web_annotations,
    "labelstudio": write_label_studio,
    "xlsx": write_xlsx,
    "networks": write_networks,
}


def write_also(tables: Tables, folder: Path | str, forms: Iterable[str]) -> None:
    """Writes the tables in each of these forms (of FORMS) into `folder`, which must be there."""
    for form in forms:
        FORMS[form](tables, Path(folder))
