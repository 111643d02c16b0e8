"""What is known of a verb when it is asked for its content: its kinds of cue, its speaker, its clause."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.records import Span
from analysis.statements import calls, joined_verbs
from analysis.statements.passage import WH_ALL, Passage

Content = tuple[str, list[Span]]  # the rule that found it, and its parts
NOTHING: Content = ("", [])  # an answer that ends the questions: the verb reports no words


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which would take thrice the time
class Asked:
    """A verb that may be a cue.

    kinds: the kinds of cue that it is: those of its lemma in cues.csv, and "quote" where it stands as such a cue. passive: whether the
    words are said of its subject. noun: who speaks, or None. clause: the first
    clause that it governs behind it, or None.
    """

    passage: Passage
    verb: Token
    lemma: str
    kinds: frozenset[str]
    passive: bool
    noun: Token | None
    clause: Token | None

    @classmethod
    def of(cls, passage: Passage, verb: Token, kinds: frozenset[str], passive: bool, noun: Token | None) -> Asked:
        """All that is known of `verb`."""
        lemma = verb.lemma_.lower()
        clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
        if clause is None and lemma in passage.lexicon["inquiring"]:
            clause = next((c for c in verb.children if c.dep_ == "advcl" and _is_question(c)), None)
        return cls(passage, verb, lemma, kinds, passive, noun, clause)

    def after(self, *labels: str) -> Token | None:
        """The first child with one of these labels behind the verb, or None."""
        return next((c for c in self.verb.children if c.dep_ in labels and c.i > self.verb.i), None)

    def prepositions(self, kind: str, after: int) -> list[Token]:
        """The verb's prepositions of this kind behind a token."""
        words = self.passage.lexicon[kind]
        return [c for c in self.verb.children if c.dep_ == "prep" and c.lower_ in words and c.i > after]

    def spans(self, start: int, end: int) -> list[Span]:
        """Tokens start to end (exclusive) as content."""
        return self.passage.spans(start, end, self.verb)

    def subject_span(self, whom: Token) -> Span:
        """Characters of the subject of whom it is told, with what stands between it and the verb ("The nuns, taken in May, are said to").

        Less a relative clause behind a comma, which is the writer's.
        """
        start, end = extents.phrase(whom, joined=True)
        verbs = [c.i for c in self.verb.children if c.dep_ in grammar.AUXILIARIES] + [self.verb.i]
        stop = min(verbs)
        if whom.i > stop or whom.right_edge.i < whom.i + 1:
            return start, end
        stop = min(stop, whom.right_edge.i + 1)
        for token in self.passage.doc[whom.i + 1 : stop]:
            opens = token.nbor(-1) if token.nbor(-1).dep_ == "prep" else token
            if token.tag_ in WH_ALL and opens.nbor(-1).text == ",":
                stop = opens.i
                break
        span = extents.trim(self.passage.doc, whom.left_edge.i, stop)
        return (min(start, span[0]), max(end, span[1])) if span is not None else (start, end)

    def without_occasion(self, start: int, end: int) -> int:
        """Where tokens start to end stop, less a phrase at their end that tells when or in what it was said.

        "more schools in a statement on Thursday", "the raid during a forum". Not
        behind another verb, unless the parser hung it on this one: it is as often the other's. Not within quote marks.
        """
        words = self.passage.lexicon
        told_of = False
        last = self._without_day(start, end)
        for token in self.passage.doc[start:end]:
            told_of = told_of or token.pos_ == "VERB"
            if token.lower_ == "without" and token.nbor(-1).text == "," and token.right_edge.i + 1 >= end:
                return token.i - 1  # "reported the arrest of eleven suspects, without giving details"
            if told_of and token.head.i != self.verb.i:
                continue
            if token.dep_ != "prep" or token.right_edge.i + 1 < last or self.passage.is_quoted(token.idx):
                continue
            of = grammar.child(token, "pobj")
            told = of is not None and token.lower_ in words["occasion prep"] and of.lemma_.lower() in words["occasion"]
            told = told or self.passage.is_unnamed(token)
            if token.lower_ == "through" and of is not None and of.pos_ == "NOUN":
                told = told or self.passage.can_speak(of)  # "denied it through his lawyer"
            dated = of is not None and token.lower_ == "on" and of.ent_type_ == "DATE" and token.head.i == self.verb.i
            if told or dated:
                return self.without_occasion(start, token.i)
        return end

    def _without_day(self, start: int, end: int) -> int:
        """Where tokens start to end stop, less a day that no preposition governs: "in a tweet Tuesday"."""
        doc, last = self.passage.doc, end
        while last > start + 1 and doc[last - 1].ent_type_ in {"DATE", "TIME"}:
            last -= 1
        return end if doc[last - 1].pos_ == "ADP" else last

    @property
    def is_within_charge(self) -> bool:
        """Whether the clause behind an accusation is a part of what is charged: "accused Oko of breaking his word that he would go"."""
        if self.clause is None or "accuse" not in self.kinds or self.passive:
            return False
        charge = next(iter(self.prepositions("charge", self.verb.i)), None)
        return charge is not None and grammar.child(charge, "pcomp") is not None and charge.i < self.clause.left_edge.i

    @property
    def calls_on(self) -> bool:
        """Whether it is "call" with "on" or "upon"."""
        return self.lemma == "call" and calls.calls_on(self.passage, self.verb)

    @property
    def tells(self) -> bool:
        """Whether it is a verb of telling ("announced a truce"), and none that judges ("welcomed a truce")."""
        return self.lemma in self.passage.lexicon["telling"]

    @property
    def is_voiced(self) -> bool:
        """Whether the verb is told as done, or is a participle behind a comma ("marched, demanding bread")."""
        before = self.verb.nbor(-1) if self.verb.i else self.verb
        added = self.verb.dep_ == "advcl" and before.text == ","
        joined = self.verb.dep_ in {"advcl", "conj"} and before.dep_ == "cc" and joined_verbs.is_finite(self.verb.head)
        added = added or joined  # "warning that it is late and demanding bread"
        return self.is_told or (self.verb.tag_ == "VBG" and (added or self.passage.is_of_document(self.verb)))

    @property
    def can_speak(self) -> bool:
        """Whether its speaker is someone or something that can speak: "political correctness encourages" reports no words."""
        return self.noun is None or self.passage.can_speak(self.noun)

    @property
    def is_unsaid(self) -> bool:
        """Whether the act was not done: "did not mention", "has not agreed to". A denial that was not made is left to `unsaid`."""
        return grammar.child(self.verb, "neg") is not None and self.lemma not in self.passage.lexicon["denial"]

    @property
    def is_told(self) -> bool:
        """Whether the verb is told as done: finite, or a participle of what else is said ("praised it, noting its cost")."""
        helpers = grammar.children(self.verb, "aux")
        if any(c.lower_ in self.passage.lexicon["ahead"] for c in helpers):
            return False
        # "We welcome and pledge".
        joined = self.verb.tag_ == "VB" and self.verb.dep_ == "conj" and self.verb.head.tag_ == "VBP"
        if self.verb.tag_ == "VBN" and self.verb.dep_ == "acl" and not self.passive:
            return True  # "The envoy, Oko, condemned the raid": see `Reader.is_main`
        if self.verb.tag_ == "VB" and self.verb.dep_ == "ROOT" and not helpers:
            return grammar.child(self.verb, "nsubj") is not None  # "A doctor put the dead at 40"
        return self.verb.tag_ in {"VBD", "VBZ", "VBP", "NNS", "NN"} or bool(helpers) or joined  # NN(S): a verb mistaken


def _is_question(clause: Token) -> bool:
    """Whether a clause taken for a condition is what is asked: "asked the envoy if he would go"; not behind a comma."""
    mark = grammar.child(clause, "mark")
    return mark is not None and mark.lower_ == "if" and mark.head.i > mark.i and not mark.nbor(-1).is_punct
