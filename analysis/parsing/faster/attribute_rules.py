"""The model's attribute rules, with what they say of a word remembered.

The rules that correct part of speech, morphology and lemma after the parser
are 179 patterns, which spaCy's Matcher tries on every token: a twelfth of
bare spaCy's time. All but a few of them speak of one token, by its tag, its
lower-case form and its dependency label, so that what they say of one token
they say of each token like it. Here it is asked once and remembered; the
attributes come out the same (a test compares them).
"""

from __future__ import annotations

from typing import Any

from spacy.attrs import DEP, LOWER, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline.attributeruler import AttributeRuler
from spacy.tokens import Doc

from analysis.parsing import components

ASKED = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})  # what a rule may ask of a token; IS_SPACE follows from LOWER
MOST = 30_000  # kinds of token remembered before it begins anew: some 10 MB

Match = tuple[int, int, int, int]


class RememberingRuler(AttributeRuler):
    """spaCy's AttributeRuler, which asks its rules of one token once for each kind of token."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._single = Matcher(self.vocab)  # rules of one token
        self._longer = Matcher(self.vocab)  # the others
        self._known: dict[tuple[int, int, int], list[tuple[int, int]]] = {}

    def take(self, rules: list[dict[str, Any]]) -> None:
        """Takes over the rules of another ruler (its `patterns`), none of which asks what is not in ASKED."""
        self.add_patterns(rules)
        for number, rule in enumerate(rules):
            single = all(len(pattern) == 1 for pattern in rule["patterns"])
            (self._single if single else self._longer).add(str(number), rule["patterns"])

    def match(self, doc: Doc) -> list[Match]:
        """Matches as (number of the rule, its key, start, end in tokens), in the order in which the rules are applied."""
        matches = self._numbered(self._longer(doc, allow_missing=True))
        for i, (tag, lower, dep) in enumerate(doc.to_array([TAG, LOWER, DEP]).tolist()):
            known = self._known.get((tag, lower, dep))
            if known is None:
                if len(self._known) >= MOST:
                    self._known.clear()
                found = self._numbered(self._single(doc[i : i + 1], allow_missing=True))
                known = self._known[tag, lower, dep] = [(number, key) for number, key, _, _ in found]
            matches += [(number, key, i, i + 1) for number, key in known]
        matches.sort()
        return matches

    def _numbered(self, matches: list[tuple[int, int, int]]) -> list[Match]:
        return [(int(self.vocab.strings[key]), key, start, end) for key, start, end in matches]


components.of_the_pipeline("remembering_ruler", lambda nlp, name: RememberingRuler(nlp.vocab, name, validate=False))


def remember(nlp: Language) -> bool:
    """Puts a RememberingRuler with the same rules in the place of the model's attribute_ruler; False where it asks more of a token than `take` can remember."""
    ruler = nlp.get_pipe("attribute_ruler") if "attribute_ruler" in nlp.pipe_names else None
    if not isinstance(ruler, AttributeRuler) or not _are_known(ruler.patterns):
        return False
    rules = ruler.patterns
    nlp.replace_pipe("attribute_ruler", "remembering_ruler").take(rules)  # type: ignore[attr-defined]
    return True


def _are_known(rules: list[dict[str, Any]]) -> bool:
    return all(set(token) <= ASKED for rule in rules for pattern in rule["patterns"] for token in pattern)
