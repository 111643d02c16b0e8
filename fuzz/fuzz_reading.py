"""Bytes as a file of each form: Reports or ReadingErrors come of it, and nothing else."""

from __future__ import annotations

import contextlib
import sys

import atheris
import charset_normalizer  # noqa: F401  loaded here, since the first report to need it would seem to take too long
import spacy.lang.en.stop_words  # noqa: F401

with atheris.instrument_imports(include=["analysis", "email", "csv", "zipfile", "json"]):
    from analysis.reading.formats import FORMS, Columns, form_of
    from analysis.reading.report import MAX_CHARACTERS, ReadingError, Report, read_sidecar
    from analysis.text.english import is_english

# A web page is read by trafilatura, a PDF by PDFium in a process of its own: their faults are not looked for here.
NAMES = [f"x{ending}" for ending in FORMS if ending not in {".html", ".htm", ".pdf"}]


def one(data: bytes) -> None:
    """The first byte chooses the form."""
    name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
    try:
        for item in form_of(name)[0](data[1:], name, Columns()):
            if isinstance(item, Report):
                assert item.text.strip() and len(item.text) <= MAX_CHARACTERS and "\r" not in item.text
                is_english(item.text)
            else:
                assert isinstance(item, ReadingError) and item.problem
    except ReadingError as error:
        assert error.problem
    with contextlib.suppress(ReadingError):
        read_sidecar(data[1:], "sources.csv")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
