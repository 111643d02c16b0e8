"""Which arcs of the parser are wrong beyond doubt, and what stands in their place?

Eleven kinds. The parser makes one name of a day and a name without a comma between
("On Monday Peter Okello called"), and of who is told and the subject of what they
are told ("told Reuters Okello had left"). It takes a verb whose object comes late
("condemned in the strongest terms the attack") for a participle, so that the
sentence has no verb; only a verb has an object. And it joins a finite verb to one
behind "would" or "to" ("said they would not disarm and insisted"), beside which no
finite verb can stand. And it hangs what someone is accused of on who accuses
("accused by the rebels of hiding grain"), and what an interrupted verb governs on
the verb of speech that interrupts it ("The rebels have vowed, a bishop told us, to go").
It takes the subject behind a "when" clause for an object within it, and a noun behind
"after" for the subject of what follows ("A statement issued after the talks said").
It takes those "taken prisoner" for prisoners that were taken, lets lies report what is
"dismissed as lies", and hangs what is asked for on who asks ("calls by the union for talks").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from spacy.attrs import DEP, LOWER, POS, TAG
from spacy.strings import get_string_id
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
_COMPOUND, _ADVCL, _ROOT, _AMOD, _CONJ = map(get_string_id, ("compound", "advcl", "ROOT", "amod", "conj"))
_TAKEN = get_string_id("taken")


def _ids(words: Iterable[str]) -> frozenset[int]:
    """The numbers by which a Doc's columns know words, the same in every vocabulary."""
    return frozenset(map(get_string_id, words))


_ACCOUNTS, _FINITE_IDS = _ids(("reports", "claims")), _ids(_FINITE)


class WrongArcs:
    """Gives the name behind a date and who is told their places, a sentence its verb, a finite verb its fellow; all other arcs stay."""

    def __init__(self, words: Words) -> None:
        self.dates = {kind: words.of("dates", kind) for kind in ("day", "month")}
        self.before = {"day": words.of("dates", "before_day"), "month": words.of("dates", "before_month")}
        self.parts = words.of("dates", "part_of_day")
        self.captives = words.of("counting", "captive")
        self.outlets = frozenset(r["word"] for r in words.rows("organisations") if r.get("sector") == "JRN")
        people = [words.of("people", kind) for kind in ("person", "kin", "group")]
        self.people = frozenset().union(*people, (row["word"] for row in words.rows("organisation_heads")))
        self.ids = _ids(frozenset().union(*self.dates.values()))
        self.titles = words.of("titles", "title")
        nouns = {word: uses for (kind, word), uses in words.stances.frames.items() if kind == "noun"}
        self.pleas = frozenset(word for word, uses in nouns.items() if any("for" in use.steps for use in uses))
        called = (  # in this order: "told" calls up two
            (_TELL, self.hearer_from_subject),
            (words.of("cues", "interrupting"), put_under_interrupted),
            (words.of("cues", "charged of"), self.charge_from_accuser),
            (words.of("cues", "after"), part_from_time),
            (("by",), self.plea_from_asker),
        )
        self.mends: dict[int, list[Callable[[Token], None]]] = {}
        for by, mend in called:
            for number in sorted(_ids(by)):
                self.mends.setdefault(number, []).append(mend)

    def __call__(self, doc: Doc) -> Doc:
        columns: Any = doc.to_array([LOWER, DEP, TAG, POS])
        lowers, deps, tags, poses = columns.T
        for i in np.flatnonzero(deps == _COMPOUND).tolist():
            if int(lowers[i]) in self.ids:
                self.part_from_name(doc[i])
        mends = self.mends
        for i, lower in [(i, lower) for i, lower in enumerate(lowers.tolist()) if lower in mends]:
            for mend in mends[lower]:
                mend(doc[i])
        for i in np.flatnonzero(deps == _ADVCL).tolist():
            if int(lowers[i]) in _ACCOUNTS:
                account_called(doc[i])
            give_subject(doc[i])
        for i in np.flatnonzero(deps == _ROOT).tolist():
            if int(poses[i]) in _NOMINAL:
                give_verb(doc[i])
        for i in np.flatnonzero(deps == _AMOD).tolist():
            if int(lowers[i]) == _TAKEN and doc[i].head.lower_ in self.captives:
                taken_captive(doc[i])
        for i in np.flatnonzero(deps == _CONJ).tolist():
            if int(tags[i]) in _FINITE_IDS:
                join_to_fellow(doc[i])
        return doc

    def part_from_name(self, date: Token) -> None:
        """Hangs a date on the preposition before it, and the name behind it on what the preposition hangs on."""
        name = date.head
        kind = "day" if date.lower_ in self.dates["day"] else "month"
        first = date.left_edge
        before = date.doc[first.i - 1] if first.i else None
        if before is None or before.lower_ not in self.before[kind]:
            return
        if before.dep_ != "prep" or before.sent != date.sent:
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

    def charge_from_accuser(self, verb: Token) -> None:
        """Hangs what someone is accused of on the verb: "accused by the head of the union of taking bribes"."""
        by = next((c for c in verb.rights if c.dep_ == "agent"), None)
        if by is None or verb.tag_ != "VBN":
            return
        end = by.right_edge.i + 1
        ofs = [
            t for t in verb.doc[by.i + 2 : end] if t.lower_ == "of" and t.dep_ == "prep" and t.right_edge.i + 1 == end
        ]
        done = next((t for t in ofs if t.nbor().lower_.endswith("ing")), None)
        if done is None and ofs:
            what = next((c for c in ofs[-1].rights if c.dep_ == "pobj"), None)
            bare = what is not None and what.pos_ == "NOUN" and not any(c.dep_ in {"det", "poss"} for c in what.lefts)
            done = ofs[-1] if what is not None and bare and what.lemma_ not in self.people else None
        if done is not None:
            done.head = verb

    def plea_from_asker(self, by: Token) -> None:
        """Hangs what is asked for on the plea: "calls by the union for talks", not "by the envoy for Sudan"."""
        plea = by.head
        if by.dep_ != "prep" or plea.pos_ != "NOUN" or plea.lemma_.lower() not in self.pleas:
            return
        for asker in (c for c in by.rights if c.dep_ == "pobj" and c.lemma_.lower() not in self.titles):
            asked = [c for c in asker.rights if c.lower_ == "for" and c.right_edge == by.right_edge]
            if asked and not (asker.pos_ == "PROPN" and asked[0].right_edge.pos_ == "PROPN"):
                asked[0].head = plea

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


def put_under_interrupted(told: Token) -> None:
    """Puts a verb of speech between commas under the verb that it interrupts, which goes on behind it: "have vowed, he said, to go"."""
    subject = next((c for c in told.lefts if c.dep_ == "nsubj"), None)
    verb = told.head if told.dep_ == "parataxis" else next((c for c in told.lefts if c.dep_ == "ccomp"), None)
    if subject is None or verb is None or told.dep_ not in {"ROOT", "parataxis"} or not verb.i < subject.left_edge.i:
        return
    on = next((c for c in told.rights if _goes_on_with(c, verb, told)), None)
    if on is None or subject.left_edge.nbor(-1).text != ",":
        return
    if told.dep_ == "ROOT":
        verb.head, verb.dep_ = verb, "ROOT"
        told.head, told.dep_ = verb, "parataxis"
    before = on.left_edge.nbor(-1)
    for c in [c for c in told.rights if c.i >= on.i or c == before]:
        c.head = verb


def _goes_on_with(behind: Token, verb: Token, told: Token) -> bool:
    """Whether what follows a verb of speech and a comma is the interrupted verb's: an infinitive, a that-clause, a verb of its tense."""
    first = behind.left_edge
    if behind.dep_ == "conj":
        joint = behind.i - 2
        bare = not any(c.dep_ in _OWN for c in behind.children) and behind.tag_ == verb.tag_ != told.tag_
        return bare and behind.tag_ in _FINITE and behind.nbor(-1).dep_ == "cc" and verb.doc[joint].text == ","
    if first.i == 0 or first.nbor(-1).text != "," or behind.i < told.i:
        return False
    if behind.dep_ == "xcomp":
        return first.tag_ == "TO"
    return behind.dep_ == "ccomp" and first.lower_ == "that" and first.dep_ == "mark"


def give_subject(done: Token) -> None:
    """Gives a verb the noun before it that was taken for the object of a "when" clause: "that when he refused an officer told him"."""
    verb = done.head
    if done.i > verb.i or verb.tag_ not in _BEGINNING or any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return
    noun = next((c for c in done.rights if c.dep_ == "dobj"), None)
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.lefts)
    if noun is None or not (that or verb.dep_ == "ROOT") or noun.right_edge.i + 1 != verb.i:
        return
    if any(c.dep_ in _SUBJECTS for c in done.lefts):
        noun.head, noun.dep_ = verb, "nsubj"


def part_from_time(after: Token) -> None:
    """Gives an "after" its noun, which was taken for the subject of what follows: "A letter sent after the talks said", "Men who fled after the raid said"."""
    noun = after.doc[after.i + 1] if after.i + 1 < len(after.doc) else after
    noun = noun if noun.dep_ == "nsubj" else noun.head
    verb = noun.head
    if noun.dep_ != "nsubj" or noun.left_edge.i != after.i + 1 or verb.tag_ not in _BEGINNING or noun.i > verb.i:
        return
    if after.dep_ not in {"mark", "prep"} or any(True for _ in after.children):
        return
    first = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i < after.i), None)
    done = next((c for c in first.rights if _tells_of(c)), None) if first is not None else None
    if first is None and verb.dep_ == "advcl" and _tells_of(verb.head):
        done, first = verb.head, verb.head.head  # the sentence was left without a verb
        if first.dep_ != "ROOT" or first.pos not in _NOMINAL or first.sent[-1].text != ".":
            return
        behind = [c for c in first.rights if c.i > verb.i]
        verb.head, verb.dep_ = verb, "ROOT"
        first.head, first.dep_ = verb, "nsubj"
        for child in behind:
            child.head = verb
    if done is None or done.i > after.i:
        return
    after.head, after.dep_ = done, "prep"
    noun.head, noun.dep_ = after, "pobj"


def _tells_of(verb: Token) -> bool:
    """Whether a verb tells of the noun before it: a relative clause or a participle; a past taken for one is none."""
    return verb.dep_ == "relcl" or (verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBG"})


def join_to_fellow(verb: Token) -> None:
    """Joins a finite verb to the finite verb above, where the parser has joined it to one behind "would" or "to"."""
    joined = above = verb.head
    if above.dep_ == "conj" and above.tag_ == "VBD" and verb.i > 2 and verb.nbor(-2).text == ",":
        above = above.head  # "said it had been sunk and its crew rescued, and released a video"
    helped = above.tag_ == "VBN" and any(c.dep_ == "dobj" for c in verb.children)  # "must be opened and left the room"
    if not (above.tag_ == "VB" or helped) or above.dep_ not in {"ccomp", "xcomp"}:
        return
    if any(c.dep_ in _OWN for c in verb.children):
        return
    if verb.lower_ in {verb.lemma_, "lay"}:
        return  # "to leave and lay down": the form of an infinitive, too
    helpers = [c for c in above.children if c.dep_ == "aux"]
    apart = verb.nbor(-1).dep_ == "cc" and verb.i > 2 and verb.nbor(-2).text == ","
    if not any(c.tag_ in {"MD", "TO"} or (apart and c.lower_ == "had") for c in helpers):
        return
    fellow = above.head
    while fellow.dep_ == "xcomp" and fellow.tag_ == "VB":
        fellow = fellow.head
    if fellow.tag_ != verb.tag_ or fellow.i > above.i:
        return
    for c in [c for c in joined.children if joined.i < c.i < verb.i and c.dep_ in {"cc", "punct"}]:
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
