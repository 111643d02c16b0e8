"""Whom can a pronoun not mean by grammar, and whom does an accusation leave it to mean?

"Ali told him", "Ali was his guest": not Ali. "He said Tesk had signed": not Tesk, nor is it Tesk who is
named in what "he" is quoted as saying. "Tesk blamed Brandt. He denied it": Brandt;
after "He would not say more" nobody can tell.
"""

from __future__ import annotations

from dataclasses import dataclass

from analysis.lexicons.actor_names import Lexicon
from analysis.parsing import columns
from analysis.parsing.grammar import SUBJECTS, ancestors_and_self, child, clause_head, is_passive, subject
from analysis.parsing.tokens import Doc, Token
from analysis.records import Mention, found

SELF = ("self", "selves")
OBJECT_FORMS = frozenset({"him", "them"})
_BETWEEN = frozenset({",", "-", "--", "–", "—"})
_CLOSING = frozenset({'"', "”", "''", "'", "’"})


@dataclass(slots=True)
class Candidate:
    """One phrase before a pronoun: its head, and its actor (None for a common noun)."""

    head: int
    sentence: int
    actor: int | None
    kind: str  # person, thing, many
    gender: str
    weight: float


class Limits:
    """The phrases and actors that one pronoun cannot mean."""

    def __init__(self, pronoun: Token, heads: dict[int, Mention]) -> None:
        self.pronoun = pronoun
        self.clause = clause_head(pronoun)
        self.above = {token.i for token in ancestors_and_self(pronoun)}
        self.reflexive = pronoun.lower_.endswith(SELF)
        self.subject = subject(self.clause) if self._is_object() else None
        self.inserted = self._is_inserted()
        self.named = self._named_below(heads) | self._named_by_itself(heads)
        whose = pronoun.head.head if pronoun.dep_ == "poss" and pronoun.head.dep_ == "attr" else pronoun
        if whose.dep_ == "relcl" and (who := child(whose, "nsubj")) is not None and who.tag_ in {"WP", "WDT"}:
            self.name(heads, whose.head)  # "Lacayo, who is her son-in-law"
        # "Tesk led the army. The general saw him"; "it" and "her" may be no objects where the parse has them so.
        if self.subject is not None and pronoun.lower_ in OBJECT_FORMS and self.subject.i < pronoun.i:
            self.name(heads, self.subject)

    def _is_object(self) -> bool:
        return self.pronoun.tag_ == "PRP" and self.pronoun.dep_ not in SUBJECTS and not self.reflexive

    def _is_inserted(self) -> bool:
        """Whether the pronoun and its verb stand between commas within what it says: "X, it said, was late"."""
        doc, place, verb = self.pronoun.doc, self.pronoun.i, self.pronoun.head
        if self.pronoun.dep_ not in SUBJECTS or place == 0 or verb.i != place + 1 or verb.dep_ == "ROOT":
            return False
        after = doc[verb.i + 1 : verb.i + 2]
        return doc[place - 1].text == "," and len(after) == 1 and after[0].text == ","

    def _named_below(self, heads: dict[int, Mention]) -> set[int]:
        """The actors named in what the pronoun is the subject of: "He said Tesk had signed"."""
        if self.pronoun.dep_ not in SUBJECTS:
            return set()
        verb = self.pronoun.head
        below = (heads.get(i) for i in range(self.pronoun.i + 1, verb.right_edge.i + 1))
        return {m.actor for m in below if m is not None and m.form == "name" and m.actor is not None}

    def _named_by_itself(self, heads: dict[int, Mention]) -> set[int]:
        """The actors named in the quotation right before a subject: '"We will fight Tesk," he said'."""
        pronoun = self.pronoun
        at = pronoun.i - 1
        while at > 0 and pronoun.doc[at].text in _BETWEEN:
            at -= 1
        if pronoun.dep_ not in SUBJECTS or at < 0 or pronoun.doc[at].text not in _CLOSING:
            return set()
        end = pronoun.doc[at].idx + len(pronoun.doc[at])
        quotation = next((q for q in reversed(found(pronoun.doc).quotations) if q.span[1] == end), None)
        if quotation is None:
            return set()
        named: set[int] = set()
        while at > 0 and pronoun.doc[at].idx > quotation.inner[0]:
            at -= 1
            mention = heads.get(at)
            if mention is not None and mention.form == "name" and mention.actor is not None:
                named.add(mention.actor)
        return named

    def name(self, heads: dict[int, Mention], token: Token) -> None:
        """Notes that the pronoun cannot mean whom a token heads."""
        mention = heads.get(token.i)
        if mention is not None and mention.actor is not None:
            self.named.add(mention.actor)

    def exclude(self, other: Token, actor: int | None) -> bool:
        """Whether the pronoun cannot mean the phrase that `other` heads."""
        pronoun = self.pronoun
        if other.i in self.above and pronoun.dep_ != "poss":
            return True
        if other.i == pronoun.head.i or (actor is not None and actor in self.named):
            return True
        if self.inserted and other.i < pronoun.i and other.sent.start == pronoun.sent.start:
            return True  # "The armed forces, it said, were behind it"
        if self.subject is not None and other == self.subject:
            return True  # "The army seized the trucks and burned them"
        if pronoun.dep_ == "poss" and pronoun.head.dep_ == "attr" and other.head == pronoun.head.head:
            return other.dep_ in SUBJECTS and not any(c.lower_ == "own" for c in pronoun.head.children)
        if pronoun.tag_ != "PRP" or self.reflexive or other.sent is not pronoun.sent:
            return False
        return clause_head(other) == self.clause


class Accusations:
    """Who accused whom, by the sentence in which it is told."""

    def __init__(self, tokens: list[Token], words: Lexicon, heads: dict[int, Mention]) -> None:
        self.heads = heads
        self.answering = words.kinds["answering"]
        self.told: dict[int, tuple[Token, Token, Token]] = {}  # sentence start to (verb, accuser, accused)
        accusing = words.kinds["accusing"]
        for token in columns.of(tokens[0].doc).tokens(accusing, "lemmas") if tokens else ():
            if token.pos_ == "VERB":
                sides = _sides(token)
                if sides is not None:
                    self.told[token.sent.start] = (token, *sides)

    def answer(self, pronoun: Token, near: list[Candidate], kind: str, gender: str, limits: Limits) -> list[int]:
        """The accused where the pronoun answers an accusation just told, both sides where it may be either; else nobody."""
        if pronoun.dep_ not in SUBJECTS or kind == "many" or not self.told:
            return []
        sentence = pronoun.sent
        told = self.told.get(sentence.start)
        if told is None or told[0].i > pronoun.i or told[0] == pronoun.head:
            before = _sentence_before(sentence.start, pronoun.doc)
            told = self.told.get(before) if before is not None else None
        if told is None or any(token.lower_ == "that" and token.i < pronoun.i for token in pronoun.head.children):
            return []
        accuser, accused = (self._fitting(token, near, kind, gender) for token in told[1:])
        if accused is None or accused in limits.named:
            return []
        answers = pronoun.head.lemma_.lower() in self.answering
        if answers:
            return [accused]
        opens = pronoun.sent.start != told[0].sent.start and kind == "person"
        if opens and accuser is not None and accuser not in limits.named and accuser != accused:
            return [accuser, accused]
        return []

    def _fitting(self, token: Token, near: list[Candidate], kind: str, gender: str) -> int | None:
        """The actor that a token heads, where it has the pronoun's kind and gender."""
        found = next((c for c in near if c.head == token.i), None)
        if found is None or found.actor is None or found.kind != kind:
            return None
        return None if found.gender and gender and found.gender != gender else found.actor


def _sides(verb: Token) -> tuple[Token, Token] | None:
    """The accuser and the accused of a verb: "X blamed Y", "Y was accused by X"."""
    if is_passive(verb):
        accused = child(verb, "nsubjpass")
        by = child(verb, "agent")
        accuser = child(by, "pobj") if by is not None else None
    else:
        accuser, accused = subject(verb), child(verb, "dobj")
    return None if accuser is None or accused is None else (accuser, accused)


def _sentence_before(start: int, doc: Doc) -> int | None:
    """The first token of the sentence before the one that begins at `start`, marks alone left out."""
    place = start - 1
    while place >= 0:
        sentence = doc[place].sent
        if any(t.is_alpha for t in sentence):
            return int(sentence.start)
        place = sentence.start - 1
    return None
