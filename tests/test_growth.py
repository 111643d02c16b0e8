"""No input makes a word cost many times another: the work of our components grows in step with length.

Work is counted in calls (of Python's and spaCy's functions), so that the same
is counted on every machine.
"""

from __future__ import annotations

import cProfile
import pstats
from functools import cache
from pathlib import Path

import pytest
from spacy.tokens import Doc

from analysis.pipeline import COMPONENTS, headlines, load
from analysis.reading.report import Report
from analysis.tables.rows import rows
from analysis.text.normalising import normalise

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
OURS = ("paragraphs", *COMPONENTS)
FEW, MANY = 200, 800
GROWTH = 1.7  # times the work a word at MANY that it was at FEW
MOST = 5  # times the work of a word of ordinary copy
UNITS = (
    "1-", "_ ", "Mr. ", "President ", "“No” ", "“No ", "\" ", "( ", "- ", "the ", "and ", "of ", "no ", "12 ", "1,000 ", "killed ",
    "he ", "Goma, ", ". ", "not to ", "U.N. ", "UN-", "who ", "that ", "children ", "“Yes,” he said. ", "said that ", "* ", "A\n\n",
    "Mr. Smith ", "Goma and ", "President of ", "killed and ", "' ", "aged 12, ", "It rejected it. ", "Twelve died, he said. ",
)  # fmt: skip
# What is still too much: one sentence of a thousand counts or cues.
KNOWN = {
    "killed 12 ": "in step with its length, but a dozen times an ordinary word: fact, source and scope look at the whole sentence for each figure",
    "said ": "each of a thousand nested statements is looked through for the words that it carries",
}


def counted(text: str) -> tuple[int, int]:
    """Calls in our components, from the model's parse to rows; and the text's words."""
    nlp = load()
    profile = cProfile.Profile()
    profile.enable()
    normalised = normalise(text)
    plain = headlines()(normalised.text)
    profile.disable()
    doc: Doc = nlp.make_doc(plain)
    doc.user_data.update(report=Report("x", text), normalised=normalised)
    for name, component in nlp.pipeline:
        if name in OURS:
            profile.enable()
        doc = component(doc)
        profile.disable()
    profile.enable()
    rows(doc)
    profile.disable()
    return pstats.Stats(profile).total_calls, max(len(doc), 1)  # type: ignore[attr-defined]


@cache
def ordinary() -> float:
    """Calls a word of ordinary copy; the word lists are read first."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))[:6]]
    for text in texts:
        counted(text)
    each = [counted(text) for text in texts]
    return sum(calls for calls, _ in each) / sum(words for _, words in each)


def grown(unit: str) -> tuple[float, float]:
    """Calls a word at FEW and at MANY units."""
    ordinary()
    (few, words), (many, more) = counted(unit * FEW), counted(unit * MANY)
    return few / words, many / more


@pytest.mark.parametrize("unit", UNITS)
def test_no_word_costs_many_times_another(unit: str) -> None:
    few, many = grown(unit)
    assert many < GROWTH * few + 20
    assert many < MOST * ordinary()


@pytest.mark.parametrize("unit", KNOWN)
@pytest.mark.xfail(strict=True, reason="one sentence of a thousand counts or cues")
def test_what_is_still_too_much(unit: str) -> None:
    few, many = grown(unit)
    assert many < GROWTH * few + 20
    assert many < MOST * ordinary()
