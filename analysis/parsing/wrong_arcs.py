"""Which arcs of the parser are wrong beyond doubt, and what stands in their place?

Six kinds. The parser makes one name of a day and a name without a comma between
("On Monday Peter Okello called"), and of who is told and the subject of what they
are told ("told Reuters Okello had left"). It takes a verb whose object comes late
("condemned in the strongest terms the attack") for a participle, so that the
sentence has no verb; only a verb has an object. And it joins a finite verb to one
behind "would" or "to" ("said they would not disarm and insisted"), beside which no
finite verb can stand. And it takes those "taken prisoner" for prisoners that were taken, and
lets lies report what is "dismissed as lies".
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, LOWER, POS, TAG
from spacy.symbols import NOUN, PRON, PROPN
from spacy.tokens import Doc, Token

from analysis.lexicons.words import Words
from analysis.parsing import components

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BEGINNING = frozenset({"VBD", "VBZ", "VBP", "MD"})  # a predicate
_TELL = frozenset({"tell", "tells", "told", "telling"})
_OWN = frozenset({"aux", "auxpass", "nsubj", "nsubjpass", "mark", "agent"})
_FINITE = ("VBD", "VBZ")
_NOMINAL = frozenset({NOUN, PROPN, PRON})


class WrongArcs:
    """Gives the name behind a date and who is told their places, a sentence its verb, a finite verb its fellow; all other arcs stay."""

    def __init__(self, words: Words) -> None:
        self.dates = {kind: words.of("dates", kind) for kind in ("day", "month")}
        self.before = {"day": words.of("dates", "before_day"), "month": words.of("dates", "before_month")}
        self.parts = words.of("dates", "part_of_day")
        self.captives = words.of("counting", "captive")
        self.outlets = frozenset(r["word"] for r in words.rows("organisations") if r.get("sector") == "JRN")
        self.ids: frozenset[int] | None = None  # of the dates in the vocabulary's strings
        self.tell: frozenset[int] = frozenset()

    def __call__(self, doc: Doc) -> Doc:
        strings = doc.vocab.strings
        if self.ids is None:
            self.ids = frozenset(strings.add(word) for words in self.dates.values() for word in words)
            self.tell = frozenset(strings.add(word) for word in _TELL)
        columns: Any = doc.to_array([LOWER, DEP, TAG, POS])
        lowers, deps, tags, poses = columns.T
        for i in np.flatnonzero(deps == strings.add("compound")).tolist():
            if int(lowers[i]) in self.ids:
                self.part_from_name(doc[i])
        tell = self.tell
        for i in [i for i, lower in enumerate(lowers.tolist()) if lower in tell]:
            self.hearer_from_subject(doc[i])
        for i in np.flatnonzero(deps == strings.add("ROOT")).tolist():
            if int(poses[i]) in _NOMINAL:
                give_verb(doc[i])
        taken = strings.add("taken")
        for i in np.flatnonzero((deps == strings.add("amod")) & (lowers == taken)).tolist():
            if doc[i].head.lower_ in self.captives:
                taken_captive(doc[i])
        accounts = [strings.add(word) for word in ("reports", "claims")]
        for i in np.flatnonzero((deps == strings.add("advcl")) & np.isin(lowers, accounts)).tolist():
            account_called(doc[i])
        finite = [strings.add(tag) for tag in _FINITE]
        for i in np.flatnonzero(deps == strings.add("conj")).tolist():
            if int(tags[i]) in finite:
                join_to_fellow(doc[i])
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
        if noun == clause or behind >= len(verb.doc) or verb.doc[behind].tag_ not in _BEGINNING:
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


def join_to_fellow(verb: Token) -> None:
    """Joins a finite verb to the finite verb above, where the parser has joined it to one behind "would" or "to"."""
    above = verb.head
    if above.tag_ != "VB" or above.dep_ not in {"ccomp", "xcomp"} or any(c.dep_ in _OWN for c in verb.children):
        return
    if verb.lower_ in {verb.lemma_, "lay"}:
        return  # "to leave and lay down": the form of an infinitive, too
    if not any(c.dep_ == "aux" and c.tag_ in {"MD", "TO"} for c in above.children):
        return
    fellow = above.head
    while fellow.dep_ == "xcomp" and fellow.tag_ == "VB":
        fellow = fellow.head
    if fellow.tag_ != verb.tag_ or fellow.i > above.i:
        return
    for c in [c for c in above.children if above.i < c.i < verb.i and c.dep_ in {"cc", "punct"}]:
        c.head = fellow
    verb.head = fellow


def account_called(account: Token) -> None:
    """Makes an object of the reports that somebody "dismissed as lies", which the parser lets the lies report."""
    verb, marks = account.head, [c for c in account.lefts if c.lower_ == "as"]
    lies = next((c for c in account.lefts if c.dep_ == "nsubj"), None)
    if len(marks) != 1 or lies is None or verb.pos_ != "VERB" or any(c.dep_ == "dobj" for c in verb.children):
        return
    if marks[0].i != verb.i + 1 or lies.left_edge.i != marks[0].i + 1 or any(c.dep_ == "det" for c in lies.children):
        return
    for child in account.rights:
        if child.dep_ == "ccomp":
            child.dep_ = "acl"
    marks[0].head, marks[0].dep_ = verb, "prep"
    lies.head, lies.dep_ = marks[0], "pobj"
    account.dep_, account.tag_, account.pos_ = "dobj", "NNS", "NOUN"


def taken_captive(verb: Token) -> None:
    """Makes a clause of "40 were killed and 15 taken prisoner", where the parser counts prisoners that were taken."""
    captive = verb.head
    number = next((c for c in captive.lefts if c.dep_ == "nummod"), None)
    if number is None or number.i > verb.i or captive.i != verb.i + 1 or captive.tag_ != "NN" or captive.dep_ != "conj":
        return
    for child in [c for c in captive.children if c != verb]:
        child.head = verb
    verb.head, verb.dep_, verb.pos_ = captive.head, "conj", "VERB"
    number.dep_, captive.head, captive.dep_ = "nsubjpass", verb, "oprd"


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
