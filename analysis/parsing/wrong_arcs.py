"""Which arcs of the parser are wrong beyond doubt, and what stands in their place?

The parser makes one name of a day and a name without a comma between ("On
Monday Peter Okello called"), and of who is told and the subject of what they
are told ("told Reuters Okello had left"). It takes a verb whose object comes
late ("condemned in the strongest terms the attack") for a participle, so that
the sentence has no verb; only a verb has an object.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, LOWER
from spacy.tokens import Doc, Token

from analysis.lexicons.words import Words
from analysis.parsing import components

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TELL = frozenset({"tell", "tells", "told", "telling"})
_OWN = frozenset({"aux", "auxpass", "nsubj", "nsubjpass", "mark", "agent"})


class WrongArcs:
    """Gives the name behind a date back its place, and a sentence its verb; all other arcs stay."""

    def __init__(self, words: Words) -> None:
        self.dates = {kind: words.of("dates", kind) for kind in ("day", "month")}
        self.before = {"day": words.of("dates", "before_day"), "month": words.of("dates", "before_month")}
        self.parts = words.of("dates", "part_of_day")
        self.outlets = frozenset(r["word"] for r in words.rows("organisations") if r.get("sector") == "JRN")
        self.ids: Any = None  # of the dates in the vocabulary's strings
        self.tell: Any = None

    def __call__(self, doc: Doc) -> Doc:
        strings = doc.vocab.strings
        if self.ids is None:
            self.ids = np.array(sorted(strings.add(word) for words in self.dates.values() for word in words), "uint64")
            self.tell = np.array(sorted(strings.add(word) for word in _TELL), "uint64")
        columns: Any = doc.to_array([LOWER, DEP])
        lowers, deps = columns[:, 0], columns[:, 1]
        for i in np.flatnonzero((deps == strings.add("compound")) & np.isin(lowers, self.ids)).tolist():
            self.part_from_name(doc[i])
        for i in np.flatnonzero(np.isin(lowers, self.tell)).tolist():
            self.hearer_from_subject(doc[i])
        for i in np.flatnonzero(deps == strings.add("ROOT")).tolist():
            if doc[i].pos_ in {"NOUN", "PROPN", "PRON"}:
                give_verb(doc[i])
        return doc

    def part_from_name(self, date: Token) -> None:
        """Hangs a date on the preposition before it, and the name behind it on what the preposition hangs on."""
        name = date.head
        kind = "day" if date.lower_ in self.dates["day"] else "month"
        first = date.left_edge
        before = date.doc[first.i - 1] if first.i else None
        if (
            before is None
            or before.lower_ not in self.before[kind]
            or before.dep_ != "prep"
            or before.sent != date.sent
        ):
            return
        if name.pos_ != "PROPN" or name.i < date.i or name.left_edge.i != first.i or name.lower_ in self.parts:
            return
        verb = before.head
        if name.head == before:
            if verb.pos_ not in {"VERB", "AUX"} or verb.i < name.i or any(c.dep_ in _SUBJECTS for c in verb.children):
                return
            name.head, name.dep_ = verb, "nsubj"
        date.head, date.dep_ = before, "pobj"

    def hearer_from_subject(self, verb: Token) -> None:
        """Parts who is told from the subject of what they are told: "told Reuters Okello had left", "told him the wells were dry".

        The subject is the name's last word, or all behind an outlet that is known.
        """
        clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
        if clause is None or any(c.dep_ in {"mark", "expl", "csubj"} for c in clause.children):
            return
        whom = [c for c in verb.rights if c.dep_ in {"dobj", "dative"}]
        own = [c for c in clause.lefts if c.dep_ in _SUBJECTS]
        if own and (whom or own[0].left_edge.i != verb.i + 1 or not _tells(verb)):
            return
        noun = own[0] if own else whom[-1] if whom else clause
        behind = noun.right_edge.i + 1
        if noun == clause or behind >= len(verb.doc) or verb.doc[behind].tag_ not in _FINITE:
            return
        if not own and behind != clause.left_edge.i:
            return
        if own or len(whom) == 1:
            hearer = self.hearer(noun)
            if hearer is None:
                return
            for token in [*noun.lefts]:
                if token.i < hearer.i:
                    token.head = hearer
            hearer.head, hearer.dep_ = verb, "dobj"
        if not own:
            noun.head, noun.dep_ = clause, "nsubj"

    def hearer(self, noun: Token) -> Token | None:
        """The last word of who is told, within a name of several words that ends with the subject; or None."""
        names = [t for t in noun.doc[noun.left_edge.i : noun.i + 1] if t.pos_ != "DET"]
        if len(names) < 2 or any(t.pos_ != "PROPN" for t in names):
            return None
        known = (n for n in range(1, len(names)) if " ".join(t.text for t in names[:n]) in self.outlets)
        return names[next(known, len(names) - 1) - 1]


def _tells(verb: Token) -> bool:
    """Whether a form of "tell" needs someone who is told: it is no passive."""
    return verb.tag_ != "VBN" and not any(c.dep_ == "auxpass" for c in verb.children)


def give_verb(noun: Token) -> None:
    """Makes the verb of a sentence without one of the noun's participle whose object comes behind a phrase of its own."""
    for verb in noun.rights:
        late = _late_object(noun, verb) if verb.dep_ == "acl" else None
        if late is not None:
            break
    else:
        return
    if noun.sent[-1].text != ".":
        return  # a headline
    behind = [c for c in noun.rights if c.i > verb.i]
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    for child in behind:
        child.head = verb
    late.dep_ = "dobj"


def _late_object(noun: Token, verb: Token) -> Token | None:
    """ "Condemned in the strongest terms the attack": the object, hung on the verb or, as if it named the noun anew, on the noun."""
    if not (verb.tag_ == "VBD" or verb.lower_.endswith("ed")) or any(c.dep_ in _OWN for c in verb.children):
        return None
    first = next((c.i for c in verb.children if c.dep_ == "prep"), None)
    hung = (*(c for c in verb.children if c.dep_ == "dobj"), *(c for c in noun.children if c.dep_ == "appos"))
    if first is None:
        return None
    return next((c for c in hung if verb.i < first < c.left_edge.i and not c.left_edge.nbor(-1).is_punct), None)


components.with_words("arcs", lambda nlp, words: WrongArcs(words))
