"""Descriptions ("the militant group") and pronouns, resolved to the actors of a report by rules.

A description goes to the last actor it fits: by title, by head noun, by the
adjective of a state in it. A pronoun goes to the best of the phrases before
it, by number, kind, gender, distance and grammatical place; common nouns
compete too, and where one of them is best the pronoun is nobody's mention.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from analysis.grammar import SUBJECTS, ancestors_and_self, clause_head
from analysis.records import Actor, Mention

if TYPE_CHECKING:
    from analysis.actor_words import Lexicon

PRONOUNS = {
    "he": ("person", "m"), "him": ("person", "m"), "his": ("person", "m"), "himself": ("person", "m"),
    "she": ("person", "f"), "her": ("person", "f"), "hers": ("person", "f"), "herself": ("person", "f"),
    "it": ("thing", ""), "its": ("thing", ""), "itself": ("thing", ""),
    "they": ("many", ""), "them": ("many", ""), "their": ("many", ""), "themselves": ("many", ""),
}  # fmt: skip
REACH = 3  # sentences that a pronoun looks back
MARGIN = 0.25  # two candidates nearer than this are equally good
BODIES = frozenset({"organization", "armed group"})


@dataclass(slots=True)
class Candidate:
    """One phrase before a pronoun: its head, and its actor (None for a common noun)."""

    head: int
    sentence: int
    actor: int | None
    kind: str  # person, thing, many
    gender: str
    weight: float


class Resolver:
    """Adds descriptions and pronouns to the names of one Doc."""

    def __init__(self, doc: Doc, words: Lexicon, actors: list[Actor], genders: list[str], names: list[Mention]) -> None:
        self.doc = doc
        self.words = words
        self.actors = actors
        self.genders = list(genders)
        self.mentions = names
        self.sentences = [0] * len(doc)
        for place, sentence in enumerate(s for s in doc.sents if not s.text.isspace()):
            for i in range(sentence.start, sentence.end):
                self.sentences[i] = place
        self.heads: dict[int, Mention] = {}
        self.covered: dict[int, Mention] = {}
        for mention in names:
            self.heads.setdefault(mention.head, mention)
            span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
            for token in span if span is not None else ():
                self.covered.setdefault(token.i, mention)
        self.recent: list[int] = []  # actors by mention, the last at the end

    def resolve(self) -> list[Mention]:
        """All mentions in text order."""
        candidates: list[Candidate] = []
        for token in self.doc:
            mention = self.heads.get(token.i)
            if mention is not None:
                if mention.actor is not None:
                    self.recent.append(mention.actor)
                    candidates.append(self.candidate(token, mention.actor))
                continue
            if token.i in self.covered or token.is_space:
                continue
            if token.lower_ in PRONOUNS and token.tag_ in {"PRP", "PRP$"}:
                self.pronoun(token, candidates)
            elif token.pos_ in {"NOUN", "PROPN"}:
                actor = self.described(token)
                if actor is not None:
                    start, end = self.extent(token)
                    self.mentions.append(Mention(start, end, token.i, "description", actor))
                    self.recent.append(actor)
                    candidates.append(self.candidate(token, actor))
                elif token.dep_ != "compound":
                    candidates.append(self.common(token))
        self.mentions.sort(key=lambda m: (m.start, m.end))
        return self.mentions

    def extent(self, noun: Token) -> tuple[int, int]:
        """Characters of a description, without its article."""
        start = noun.left_edge.i
        while start < noun.i and (self.doc[start].tag_ in {"DT", "CC"} or self.doc[start].is_punct):
            start += 1
        return self.doc[start].idx, noun.idx + len(noun)

    def country_in(self, noun: Token) -> str | None:
        """The state that an adjective or possessor in the phrase names, or None."""
        for c in noun.children:
            if c.i < noun.i and (code := self.words.country_of(c)):
                return code
        return None

    def described(self, noun: Token) -> int | None:
        """The actor that a common noun describes, or None."""
        lower = noun.lower_
        heads = self.words.heads
        title = self.words.titles.get(lower)
        is_title = title is not None and title["kind"] == "title"
        is_body = lower in self.words.organisation_heads or lower in heads["group"] or lower in heads["armed"]
        is_ground = lower in heads["country"] or lower in heads["place"]
        if not (is_title or is_body or is_ground) or noun.tag_ == "NNPS":
            return None
        # An apposition says whose description it is.
        if noun.dep_ == "appos" and not noun.i < noun.head.i:
            owner = self.heads.get(noun.head.i)
            if owner is not None and owner.actor is not None and self.fits(noun, owner.actor):
                return owner.actor
        for c in noun.children:
            if c.dep_ == "appos" and c.i > noun.i:
                owner = self.heads.get(c.i)
                if owner is not None and owner.actor is not None and self.fits(noun, owner.actor):
                    return owner.actor
        determiner = next((c for c in noun.children if c.i < noun.i and c.dep_ in {"det", "poss"}), None)
        country = self.country_in(noun)
        if determiner is None or not (
            determiner.lower_ in {"the", "this", "that"} or (determiner.dep_ == "poss" and is_title)
        ):
            return None
        if any(c.dep_ in {"relcl", "nummod", "prep"} and not (c.dep_ == "relcl" and is_title) for c in noun.children):
            after = [c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"]
            if after or any(c.dep_ == "nummod" for c in noun.children):
                return None
        seen: list[int] = list(dict.fromkeys(reversed(self.recent)))
        if is_title and noun.tag_ in {"NN", "NNP"}:
            wanted = [c.lower_ for c in noun.children if c.i < noun.i and c.dep_ in {"compound", "amod"}]
            wanted = [w for w in wanted if w in self.words.modifiers] + [lower]
            for place in seen:
                actor = self.actors[place]
                role = (actor.role or "").casefold().split()
                if actor.kind == "person" and all(w in role for w in wanted):
                    if country is None or actor.country in {None, country}:
                        return place
            return None
        if is_body:
            modifiers = [c for c in noun.children if c.i < noun.i and c.dep_ in {"compound", "amod"}]
            sayings = [c.lower_ for c in modifiers if self.words.country_of(c) is None]
            for place in seen:
                actor = self.actors[place]
                if actor.kind not in BODIES or (country is not None and actor.country not in {None, country}):
                    continue
                name = actor.name.casefold().replace("'", " ").split()
                if lower in name and all(w in name for w in sayings):
                    return place
            if lower in heads["group"]:
                hostile = (
                    any(
                        w
                        in {
                            "militant",
                            "rebel",
                            "armed",
                            "insurgent",
                            "guerrilla",
                            "paramilitary",
                            "terrorist",
                            "jihadist",
                        }
                        for w in sayings
                    )
                    or lower in heads["armed"]
                )
                for place in seen:
                    actor = self.actors[place]
                    if actor.kind == "armed group" and (country is None or actor.country in {None, country}):
                        if lower[-1] != "s" or noun.tag_ != "NNS":
                            return place
                        if hostile and lower in {"rebels", "insurgents"}:
                            return place
                if not hostile and lower in {"group", "organization", "organisation"} and not sayings:
                    return next((p for p in seen if self.actors[p].kind == "organization"), None)
            return None
        if any(c.dep_ in {"amod", "compound"} for c in noun.children):
            return None
        if lower in heads["country"] and noun.tag_ == "NN":
            return next((p for p in seen if self.actors[p].kind == "state"), None)
        for place in seen:
            actor = self.actors[place]
            if actor.kind == "place" and lower in actor.name.casefold().split():
                return place
        return None

    def fits(self, noun: Token, place: int) -> bool:
        """Whether a noun can describe an actor, by kind."""
        kind = self.actors[place].kind
        lower = noun.lower_
        if lower in self.words.titles:
            return kind == "person"
        if lower in self.words.heads["country"]:
            return kind == "state"
        if lower in self.words.organisation_heads or lower in self.words.heads["group"]:
            return kind in BODIES
        return kind == "place"

    def weight(self, token: Token) -> float:
        """How much the grammatical place of a phrase speaks for it."""
        while token.dep_ in {"conj", "appos"}:
            token = token.head
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
        if token.tag_ in {"NNS", "NNPS"}:
            kind = "many"
        else:
            kind = "person" if is_person else "thing"
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
        for c in candidates:
            if here - c.sentence > REACH:
                continue
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
            if token.dep_ in SUBJECTS and other.dep_ in SUBJECTS:
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
            self.recent.append(actor)
            if kind == "person" and not self.genders[actor]:
                self.genders[actor] = gender
                for c in candidates:
                    if c.actor == actor:
                        c.gender = gender
            candidates.append(self.candidate(token, actor))
        self.mentions.append(mention)
