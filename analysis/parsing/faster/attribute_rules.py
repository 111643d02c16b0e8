"""The model's attribute rules, with what they say of a word remembered.

The rules that correct part of speech, morphology and lemma after the parser
are 179 patterns, which spaCy's Matcher tries on every token: a twelfth of
bare spaCy's time. All but a few of them speak of one token, by its tag, its
lower-case form and its dependency label, so that what they say of one token
they say of each token like it. Here they are filed by the form or tag that
they ask for, asked once for each kind of token, and what comes of all of them
is remembered; the attributes come out the same (a test compares them). Rules
of several tokens are asked only where a token of a kind stands with which one
of them begins.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from spacy.attrs import DEP, LOWER, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline.attributeruler import AttributeRuler
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs
from spacy.vocab import Vocab

from analysis.parsing import components

ASKED = ("TAG", "LOWER", "DEP")  # what a rule may ask of a token, and IS_SPACE, which follows from its form
MOST = 30_000  # kinds of token remembered before it begins anew: some 10 MB

Kind = tuple[int, int, int]  # tag, lower-case form, dependency label


class Known(NamedTuple):
    """What is remembered of a kind of token."""

    numbers: list[int]  # of the rules that fit it
    attributes: dict[int, Any]  # what they set
    begins: bool  # whether a rule of several tokens may begin with it


class Asks(NamedTuple):
    """What one pattern of one token asks: the values that each of ASKED must be among, or must not."""

    number: int  # of its rule: later rules have the last word
    among: dict[int, frozenset[int]]  # place in ASKED to values
    not_among: dict[int, frozenset[int]]
    form: re.Pattern[str] | None
    space: bool | None

    def fits(self, kind: Kind, lower: str) -> bool:
        """Whether tokens of a kind are what the pattern asks for; lower: their form."""
        for place, values in self.among.items():
            if kind[place] not in values:
                return False
        for place, values in self.not_among.items():
            if kind[place] in values:
                return False
        if self.space is not None and self.space != lower.isspace():
            return False
        return self.form is None or self.form.search(lower) is not None


Filed = dict[tuple[int, int] | None, list[Asks]]  # by a place in ASKED and a value that a pattern names; None: by none
PLACES = (1, 0, 2)  # the form says most, then the tag


def _file(filed: Filed, asks: Asks) -> None:
    place = next((place for place in PLACES if place in asks.among), None)
    for value in asks.among[place] if place is not None else ():
        filed.setdefault((place, value), []).append(asks)  # type: ignore[arg-type]
    if place is None:
        filed.setdefault(None, []).append(asks)


def _near(filed: Filed, kind: Kind) -> list[Asks]:
    """The patterns that a kind of token may fit."""
    found = list(filed.get(None, ()))
    for place in PLACES:
        found += filed.get((place, kind[place]), ())
    return found


class RememberingRuler(AttributeRuler):
    """spaCy's AttributeRuler, which asks its rules of one token once for each kind of token."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._longer = Matcher(self.vocab)  # rules of several tokens
        self._filed: Filed = {}
        self._begins: Filed = {}  # what the rules of several tokens ask of their first
        self._most = 1  # tokens of the longest rule
        self._known: dict[Kind, Known] = {}

    def take(self, rules: list[dict[str, Any]]) -> None:
        """Takes over the rules of another ruler (its `patterns`), which `are_known`."""
        self.add_patterns(rules)
        for number, rule in enumerate(rules):
            if _is_longer(rule):
                self._longer.add(str(number), rule["patterns"])
                self._most = max(self._most, *map(len, rule["patterns"]))
            for pattern in rule["patterns"]:
                _file(self._begins if _is_longer(rule) else self._filed, _asks(self.vocab, number, pattern[0]))

    def __call__(self, doc: Doc) -> Doc:
        columns: Any = doc.to_array([TAG, LOWER, DEP])
        kinds = list(zip(*columns.T.tolist(), strict=True))
        known = self._known
        said = [known.get(kind) or self._ask(kind) for kind in kinds]
        longer = self._of_several(doc, [i for i, one in enumerate(said) if one.begins])
        for i, one in enumerate(said):
            attributes = one.attributes
            if i in longer:
                attributes = self._together(sorted({*one.numbers, *longer[i]}))
            if attributes:
                set_token_attrs(doc[i], attributes)
        return doc

    def _of_several(self, doc: Doc, starts: list[int]) -> dict[int, list[int]]:
        """A token's place to the rules of several tokens that set its attributes, of those that begin at these places."""
        found: dict[int, list[int]] = {}
        for start in starts:
            for key, at, _ in self._longer(doc[start : start + self._most], allow_missing=True):
                if at == 0:
                    number = int(self.vocab.strings[key])
                    found.setdefault(start + self.indices[number], []).append(number)  # type: ignore[arg-type]
        return found

    def _ask(self, kind: Kind) -> Known:
        """What the rules say of a kind of token; remembered."""
        if len(self._known) >= MOST:
            self._known.clear()
        lower = self.vocab.strings[kind[1]]
        numbers = sorted({asks.number for asks in _near(self._filed, kind) if asks.fits(kind, lower)})
        begins = any(asks.fits(kind, lower) for asks in _near(self._begins, kind))
        known = self._known[kind] = Known(numbers, self._together(numbers), begins)
        return known

    def _together(self, numbers: list[int]) -> dict[int, Any]:
        """What rules set that are applied one after the other."""
        attributes: dict[int, Any] = {}
        for number in numbers:
            attributes.update(self.attrs[number])  # type: ignore[arg-type]
        return attributes


components.of_the_pipeline("remembering_ruler", lambda nlp, name: RememberingRuler(nlp.vocab, name, validate=False))


def remember(nlp: Language) -> bool:
    """Puts a RememberingRuler with the same rules in the place of the model's attribute_ruler; False where it asks more of a token than `take` can remember."""
    ruler = nlp.get_pipe("attribute_ruler") if "attribute_ruler" in nlp.pipe_names else None
    if not isinstance(ruler, AttributeRuler) or not are_known(ruler.patterns):
        return False
    rules = ruler.patterns
    nlp.replace_pipe("attribute_ruler", "remembering_ruler").take(rules)  # type: ignore[attr-defined]
    return True


def are_known(rules: list[dict[str, Any]]) -> bool:
    """Whether rules ask of one token what `Asks` can say, and set the first token or the second, by its own attributes alone."""
    return all(
        "_" not in rule["attrs"]
        and 0 <= rule["index"] < min(map(len, rule["patterns"]))
        and all(_is_known(token) for pattern in rule["patterns"] for token in pattern)
        for rule in rules
    )


def _is_longer(rule: dict[str, Any]) -> bool:
    return any(len(pattern) > 1 for pattern in rule["patterns"])


def _is_known(token: dict[str, Any]) -> bool:
    return (
        set(token) <= {*ASKED, "IS_SPACE"}
        and all(
            isinstance(value, str) or set(value) <= ({"IN", "NOT_IN", "REGEX"} if name == "LOWER" else {"IN", "NOT_IN"})
            for name, value in token.items()
            if name in ASKED
        )
        and isinstance(token.get("IS_SPACE", True), bool)
    )


def _asks(vocab: Vocab, number: int, token: dict[str, Any]) -> Asks:
    among: dict[int, frozenset[int]] = {}
    not_among: dict[int, frozenset[int]] = {}
    for place, name in enumerate(ASKED):
        asked = {"IN": [token[name]]} if isinstance(token.get(name), str) else token.get(name, {})
        for which, side in (("IN", among), ("NOT_IN", not_among)):
            if which in asked:
                side[place] = frozenset(vocab.strings.add(value) for value in asked[which])
    lower = token.get("LOWER", "")
    form = re.compile(lower["REGEX"]) if isinstance(lower, dict) and "REGEX" in lower else None
    return Asks(number, among, not_among, form, token.get("IS_SPACE"))
