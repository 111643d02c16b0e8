"""Pronouns, and the order in which a report is read for them and for descriptions (`descriptions`).

A pronoun goes to the best of the phrases before it, by number, kind, gender,
distance and grammatical place; common nouns compete too, and where one of them
is best the pronoun is nobody's mention.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from analysis.actors.descriptions import Describer
from analysis.actors.joining import Joiner
from analysis.actors.phrases import Phrases
from analysis.actors.unnamed import Unnamed
from analysis.lexicons.actor_names import Lexicon
from analysis.parsing.grammar import SUBJECTS, ancestors_and_self, clause_head, first_conjunct
from analysis.records import Mention

PRONOUNS = {
    "he": ("person", "m"), "him": ("person", "m"), "his": ("person", "m"), "himself": ("person", "m"),
    "she": ("person", "f"), "her": ("person", "f"), "hers": ("person", "f"), "herself": ("person", "f"),
    "it": ("thing", ""), "its": ("thing", ""), "itself": ("thing", ""),
    "they": ("many", ""), "them": ("many", ""), "their": ("many", ""), "themselves": ("many", ""),
}  # fmt: skip
REACH = 3  # sentences that a pronoun looks back
MARGIN = 0.25  # two candidates nearer than this are equally good


@dataclass(slots=True)
class Candidate:
    """One phrase before a pronoun: its head, and its actor (None for a common noun)."""

    head: int
    sentence: int
    actor: int | None
    kind: str  # person, thing, many
    gender: str
    weight: float


def _counted(noun: Token) -> bool:
    """Whether a noun is what a pronoun or number counts: "some of the girls", "dozens of them"."""
    number = noun.head.head
    return noun.head.lower_ == "of" and (number.pos_ in {"PRON", "NUM", "DET"} or number.like_num) and number != noun


class Resolver:
    """Adds descriptions and pronouns to the names of one Doc."""

    def __init__(
        self, doc: Doc, words: Lexicon, joiner: Joiner, names: list[Mention], phrases: Phrases, told: list[Mention]
    ) -> None:
        """`told`: the descriptions that say by themselves whom they mean."""
        self.doc = doc
        self.words = words
        self.actors = joiner.actors
        self.genders = list(joiner.genders)
        names = sorted([*names, *told], key=lambda m: (m.start, m.end))
        self.mentions = names
        self.phrases = phrases
        self.unnamed = Unnamed(phrases)
        self.sentences = [0] * len(doc)
        for place, sentence in enumerate(s for s in doc.sents if len(s) > 1 or not s[0].is_space):
            self.sentences[sentence.start : sentence.end] = [place] * len(sentence)
        self.heads: dict[int, Mention] = {}
        self.covered: set[int] = set()
        for mention in names:
            self.heads.setdefault(mention.head, mention)
            if mention.form == "description":
                self.covered.add(mention.head)
                continue
            span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
            self.covered.update(range(span.start, span.end) if span is not None else ())
        self.first = 0  # the first candidate within reach
        self.describer = Describer(doc, words, joiner, self.heads)

    def resolve(self) -> list[Mention]:
        """All mentions in text order."""
        candidates: list[Candidate] = []
        for token in self.doc:
            mention = self.heads.get(token.i)
            if mention is not None:
                if mention.actor is not None:
                    self.describer.met(mention.actor, token.i)
                    candidates.append(self.candidate(token, mention.actor))
                continue
            if token.i in self.covered or token.is_space:
                continue
            if token.lower_ in PRONOUNS and token.tag_ in {"PRP", "PRP$"}:
                self.pronoun(token, candidates)
            elif token.pos_ in {"NOUN", "PROPN"}:
                described = self.describer.described(token) or self.unnamed.actor(token)
                self.genders += [""] * (len(self.actors) - len(self.genders))
                if described is not None:
                    actor, rule = described
                    start, end = self.describer.extent(token)
                    self.mentions.append(Mention(start, end, token.i, "description", actor, rule_id=rule))
                    self.describer.met(actor, token.i)
                    candidates.append(self.candidate(token, actor))
                elif token.dep_ != "compound":
                    candidates.append(self.common(token))
        self.mentions.sort(key=lambda m: (m.start, m.end))
        return self.mentions

    def weight(self, token: Token) -> float:
        """How much the grammatical place of a phrase speaks for it."""
        while token.dep_ in {"conj", "appos"} or (token.dep_ == "pobj" and _counted(token)):
            token = token.head if token.dep_ != "pobj" else token.head.head
        if token.dep_ in SUBJECTS:
            return 2.0 if clause_head(token).dep_ in {"ROOT", "conj", "ccomp"} else 1.6
        if token.dep_ == "agent" or (token.dep_ == "pobj" and token.head.dep_ == "agent"):
            return 1.0
        if token.dep_ == "pobj" and token.head.head.lower_ == "according":
            return 1.6
        if token.dep_ == "poss":
            owned = token.head
            return 1.5 if owned.dep_ in SUBJECTS else 0.9
        return 0.8 if token.dep_ in {"dobj", "dative", "attr"} else 0.4

    def candidate(self, token: Token, actor: int) -> Candidate:
        kind = self.actors[actor].kind
        return Candidate(
            token.i, self.sentences[token.i], actor, "person" if kind == "person" else "thing",
            self.genders[actor], self.weight(token) - (0.9 if kind == "place" else 0.0),
        )  # fmt: skip

    def common(self, token: Token) -> Candidate:
        row = self.words.titles.get(token.lower_)
        is_person = row is not None and row["kind"] != "modifier"
        gender = row["gender"] if row is not None else ""
        kind = "many" if token.tag_ in {"NNS", "NNPS"} else "person" if is_person else "thing"
        return Candidate(
            token.i, self.sentences[token.i], None, kind, gender, self.weight(token) - (0.0 if is_person else 0.5)
        )

    def pronoun(self, token: Token, candidates: list[Candidate]) -> None:
        """Resolves one pronoun, and adds its mention unless a common noun is what it stands for."""
        kind, gender = PRONOUNS[token.lower_]
        if kind == "thing" and token.dep_ == "expl":
            return
        here = self.sentences[token.i]
        above = {t.i for t in ancestors_and_self(token)}
        clause = clause_head(token)
        scores: dict[int | None, float] = {}
        while self.first < len(candidates) and here - candidates[self.first].sentence > REACH:
            self.first += 1
        near_enough = candidates[self.first :]
        for c in near_enough:
            if kind == "person" and (c.kind != "person" or (c.gender and c.gender != gender)):
                continue
            if kind == "thing" and c.kind != "thing":
                continue
            if kind == "many" and not (c.kind == "many" or (c.actor is not None and c.kind == "thing")):
                continue
            if c.actor is not None and kind == "many" and self.actors[c.actor].kind in {"state", "place"}:
                continue
            other = self.doc[c.head]
            if c.head in above and token.dep_ != "poss":
                continue
            if c.head == token.head.i:
                continue
            # "Ali told him": an object is not its own clause's subject.
            same = clause_head(other) == clause
            if same and token.tag_ == "PRP" and not token.lower_.endswith(("self", "selves")):
                continue
            score = c.weight - 1.1 * (here - c.sentence) - 0.004 * (token.i - c.head)
            if c.sentence == here:
                subject = other
                while subject.dep_ in {"conj", "poss", "appos"}:
                    subject = subject.head
                if subject.dep_ in SUBJECTS and subject.head.i in above:
                    score += 1.0
            if token.dep_ in SUBJECTS and first_conjunct(other).dep_ in SUBJECTS:
                score += 0.3
            if kind == "many" and c.kind == "many" and c.actor is None:
                score += 0.6
            if kind == "person" and c.gender == gender:
                score += 0.2
            if score > scores.get(c.actor, -99.0):
                scores[c.actor] = score
        ranked = sorted(scores.items(), key=lambda item: -item[1])
        if not ranked or ranked[0][0] is None or ranked[0][1] < -2.5:
            return
        mention = Mention(token.idx, token.idx + len(token), token.i, "pronoun")
        near = [a for a, score in ranked if a is not None and ranked[0][1] - score < MARGIN]
        if len(near) > 1 and kind != "thing":
            mention.candidates = tuple(sorted(near))
        else:
            actor = ranked[0][0]
            mention.actor = actor
            self.describer.met(actor, token.i)
            if kind == "person" and not self.genders[actor]:
                self.genders[actor] = gender
                for c in near_enough:
                    if c.actor == actor:
                        c.gender = gender
            candidates.append(self.candidate(token, actor))
        self.mentions.append(mention)
