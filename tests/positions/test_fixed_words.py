"""An idiom is looked for only where its fixed word stands below its verb: the same idioms as by looking at each."""

from __future__ import annotations

from pathlib import Path

from analysis.lexicons.words import words_of
from analysis.parsing.tokens import read
from analysis.pipeline import load
from analysis.positions.component import Reader
from analysis.positions.two_steps import fixed_words, names_of

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
SENTENCES = (
    "The rebels gave the green light to the plan.",
    "Nairobi wants no part in the war, and gave its consent to talks. The envoy acted as a go-between.",
    "The junta begs to differ. The party that made the offer put pressure on the army to sign.",
)


def test_the_same_idioms() -> None:
    stances = words_of(None).stances
    texts = [*SENTENCES, *(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))[:8])]
    found = 0
    for parsed in load().pipe(texts):
        doc = read(parsed)
        reader = Reader(doc, words_of(None))
        for token in doc:
            frames = stances.frames.get(("idiom", token.lemma_.lower()), ())
            names = {name for t in token.subtree for name in names_of(t)}
            expected = tuple(frame for frame in frames if frame.fixed in names)
            assert reader.idioms(token) == expected, token
            found += len(expected)
    assert found > 10


def test_the_fixed_words_of_each_sentence() -> None:
    doc = read(load()("The envoy was a go-between. Nairobi gave its consent; the envoy gave up."))
    there = fixed_words(doc, frozenset({"go-between", "consent", "never"}))
    assert {start: {name: [t.i for t in words] for name, words in known.items()} for start, known in there.items()} == {
        0: {"go-between": [6]},
        doc[8].sent.start: {"consent": [11]},
    }
