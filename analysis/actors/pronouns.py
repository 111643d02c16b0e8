"""Pronouns, and the order in which a report is read for them and for descriptions (`descriptions`).

A pronoun goes to the best of the phrases before it, by number, kind, gender,
distance and grammatical place; common nouns compete too, and where one of them
is best the pronoun is nobody's mention.
"""

from __future__ import annotations

from analysis.actors import pronoun_clauses as clauses
from analysis.actors.descriptions import Describer
from analysis.actors.joining import Joiner
from analysis.actors.names import dateline_start
from analysis.actors.phrases import MODIFIES, Phrases
from analysis.actors.pronoun_limits import Accusations, Candidate, Limits
from analysis.actors.unnamed import Unnamed
from analysis.lexicons.actor_names import Lexicon
from analysis.parsing.grammar import SUBJECTS, clause_head, first_conjunct, preposition_objects
from analysis.parsing.tokens import Doc, Token
from analysis.records import Mention

PRONOUNS = {
    "he": ("person", "m"), "him": ("person", "m"), "his": ("person", "m"), "himself": ("person", "m"),
    "she": ("person", "f"), "her": ("person", "f"), "hers": ("person", "f"), "herself": ("person", "f"),
    "it": ("thing", ""), "its": ("thing", ""), "itself": ("thing", ""),
    "they": ("many", ""), "them": ("many", ""), "their": ("many", ""), "themselves": ("many", ""),
}  # fmt: skip
REACH = 3  # sentences that a pronoun looks back
OBJECTS = frozenset({"dobj", "pobj", "dative"})
PLURAL = frozenset({"NNS", "NNPS"})
OWN = 0.8  # what it speaks for a phrase that it does what the pronoun's clause tells
AFTER = 2.0  # what speaks for a subject named after a phrase before its clause
MARGIN = 0.25  # two candidates nearer than this are equally good
NOWHERE = 9.0  # what speaks against a state where something is
APART = 1.0  # the same for "him" and "her" as objects


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
        story = doc.user_data.get("story") or 0
        self.dateline = range(dateline_start(doc.text, story), story)  # whose places no pronoun means
        self.accusations = Accusations(phrases.tokens, words, self.heads)
        self.left_open: Mention | None = None  # the last "he" or "she" that two fitted
        self.first = 0  # the first candidate within reach
        self.describer = Describer(doc, words, joiner, self.heads)

    def resolve(self) -> list[Mention]:
        """All mentions in text order."""
        candidates: list[Candidate] = []
        for token in self.phrases.tokens:
            mention = self.heads.get(token.i)
            if mention is not None:
                if mention.actor is not None:
                    self.describer.met(mention.actor, token.i)
                    if token.idx in self.dateline:
                        continue
                    candidates.append(self.candidate(token, mention.actor))
                    candidates += self._together(token)
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
                    start, end = self.unnamed.extent(token) or self.describer.extent(token)
                    self.heads[token.i] = Mention(start, end, token.i, "description", actor, rule_id=rule)
                    self.mentions.append(self.heads[token.i])
                    self.describer.met(actor, token.i)
                    candidates.append(self.candidate(token, actor))
                    candidates += self._together(token)
                elif token.dep_ != "compound" and token.ent_type_ not in {"DATE", "TIME"}:
                    candidates.append(self.common(token))
        for noun, actor, rule in self.unnamed.one_side.late():
            self.mentions.append(Mention(*self.describer.extent(noun), noun.i, "description", actor, rule_id=rule))
        self.mentions.sort(key=lambda m: (m.start, m.end))
        return self.mentions

    def weight(self, token: Token) -> float:
        """How much the grammatical place of a phrase speaks for it."""
        while token.dep_ in {"conj", "appos"} or (token.dep_ == "pobj" and _counted(token)):
            token = token.head if token.dep_ != "pobj" else token.head.head
        if token.dep_ in SUBJECTS:
            return 2.0 if clause_head(token).dep_ in {"ROOT", "conj", "ccomp"} else 1.6
        if token.dep_ == "agent" or (token.dep_ == "pobj" and token.head.dep_ == "agent"):
            return 0.6 if token.dep_ == "pobj" and token.head.head.dep_ == "acl" else 1.2  # "a militia led by X"
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
            self.genders[actor], self.weight(token) - self._as_ground(token, kind),
        )  # fmt: skip

    def _as_ground(self, token: Token, kind: str) -> float:
        """What speaks against a place, and against a state where something only is: "the mission in El Salvador"."""
        if kind not in {"place", "state"}:
            return 0.0
        located = token.dep_ == "pobj" and token.head.lower_ in self.words.locating["in"]
        return NOWHERE if located and kind == "state" else 0.9 if kind == "place" else 0.0

    def common(self, token: Token) -> Candidate:
        row = self.words.titles.get(token.lower_)
        is_person = row is not None and row["kind"] != "modifier"
        gender = row["gender"] if row is not None else ""
        # "The Unionists want ...": the verb says that they are many where the tagger does not.
        many = token.tag_ in PLURAL or (token.dep_ == "nsubj" and token.head.tag_ == "VBP") or self._of_many(token)
        kind = "many" if many else "person" if is_person else "thing"
        return Candidate(
            token.i, self.sentences[token.i], None, kind, gender, self.weight(token) - (0.0 if is_person else 0.5)
        )

    def _together(self, token: Token) -> list[Candidate]:
        """Several who are one subject: "Veld and Brandt left. Their villa was shelled", of whom no one actor is meant."""
        first = first_conjunct(token)
        if first == token or first.dep_ not in SUBJECTS:
            return []
        return [Candidate(token.i, self.sentences[token.i], None, "many", "", self.weight(first))]

    def _of_many(self, noun: Token) -> bool:
        """ "A large group of villagers": a noun for some of those behind its "of"."""
        if noun.lower_ not in self.words.kinds["some_of"]:
            return False
        return any(t.tag_ in PLURAL for t in preposition_objects(noun, "of"))

    def pronoun(self, token: Token, candidates: list[Candidate]) -> None:
        """Resolves one pronoun, and adds its mention unless a common noun is what it stands for."""
        kind, gender = PRONOUNS[token.lower_]
        if clauses.of_no_actor(token, self.words) or clauses.between_both(token, self.words):
            return
        itself = clauses.reflexive(token)
        if itself is not None:
            self._beside(token, itself, kind, gender, candidates)
            return  # its own subject's, or nobody's
        beside = clauses.joined_to(token)
        if beside is not None and self._beside(token, beside, kind, gender, candidates):
            return
        here = self.sentences[token.i]
        scores: dict[int | None, float] = {}
        while self.first < len(candidates) and here - candidates[self.first].sentence > REACH:
            self.first += 1
        near_enough = candidates[self.first :]
        limits = Limits(token, self.heads)
        doer = clauses.own_subject(token, self.words)
        other = clauses.not_its_own(token, self.words) if kind != "person" else None
        if other is not None:
            limits.name(self.heads, other)
            doer = clauses.teller(other, self.words)
        told = self.accusations.answer(token, near_enough, kind, gender, limits)
        if told:
            self._add(token, told, kind, gender, near_enough, candidates, "pronoun_accused")
            return
        tokens = self.phrases.tokens
        for c in near_enough:
            if not self._agrees(c, kind, gender) or limits.exclude(tokens[c.head], c.actor):
                continue
            if clauses.told(token, tokens[c.head], self.words):
                continue
            score = self._score(token, c, kind, gender, here, limits.above) + self._does(c, doer)
            if score > scores.get(c.actor, -99.0):
                scores[c.actor] = score
        after = self._after(token, kind, gender)
        if after is not None:
            scores[after] = max(scores.get(after, 0.0), AFTER)
        ranked = sorted(scores.items(), key=lambda item: -item[1])
        if not ranked or ranked[0][0] is None or ranked[0][1] < -2.5:
            return
        margin = APART if kind == "person" and token.dep_ in OBJECTS else MARGIN
        near = [a for a, score in ranked if a is not None and ranked[0][1] - score < margin]
        if kind == "person" and (left := self._as_before(token, near, candidates)):
            near = left
        self._add(token, near, kind, gender, near_enough, candidates, "pronoun_best")

    def _as_before(self, token: Token, near: list[int], candidates: list[Candidate]) -> list[int]:
        """Those whom the same pronoun just before may mean, where nobody is named between: "Tesk met Brandt. They summoned him. He left"."""
        before = self.left_open
        if before is None or len(near) != 1 or near[0] not in before.candidates:
            return []
        same = PRONOUNS[self.doc[before.head].lower_] == PRONOUNS[token.lower_]
        named = any(c.kind == "person" and c.head > before.head for c in candidates[-REACH:])
        near_by = self.sentences[token.i] - self.sentences[before.head] <= 1
        return list(before.candidates) if same and near_by and not named else []

    def _beside(self, token: Token, other: Token, kind: str, gender: str, candidates: list[Candidate]) -> bool:
        """Settles a pronoun by the noun that its own is joined to ("the army and its allies"); whether it could."""
        c = next((c for c in reversed(candidates) if c.head == other.i), None)
        if c is None or not self._agrees(c, kind, gender):
            return False
        if c.actor is not None:
            self._add(token, [c.actor], kind, gender, [c], candidates, "pronoun_best")
        return True

    def _after(self, token: Token, kind: str, gender: str) -> int | None:
        """The actor that follows the phrase with the pronoun in it as the subject: "For his part, Veld said"."""
        named = clauses.named_after(token)
        mention = self.heads.get(named.i) if named is not None else None
        if mention is None or mention.actor is None:
            return None
        candidate = self.candidate(self.doc[mention.head], mention.actor)
        return mention.actor if self._agrees(candidate, kind, gender) else None

    def _does(self, c: Candidate, doer: Token | None) -> float:
        """What it speaks for a phrase that it does what the pronoun's clause tells; common nouns for deeds and things left out."""
        if doer is None or first_conjunct(self.phrases.tokens[c.head]) != first_conjunct(doer):
            return 0.0
        if c.actor is None and not (doer.tag_ in PLURAL or clauses.is_for_actors(doer, self.words)):
            return 0.0
        as_subject = 0.0 if doer.dep_ in SUBJECTS else 3.0 - c.weight  # "prodded Rwanda to": who will do it
        return OWN + as_subject + (0.5 if c.actor is None and c.kind == "thing" else 0.0)

    def _agrees(self, c: Candidate, kind: str, gender: str) -> bool:
        """Whether a phrase has the number and gender of a pronoun, and can act where it stands for many."""
        if kind == "person":
            # '"Apo" had done his part': one whom the report does not tell of, but no town.
            head = self.phrases.tokens[c.head]
            unknown = c.actor is None and head.tag_ == "NNP" and head.is_title and head.dep_ == "nsubj"
            unknown = unknown and head.ent_type_ not in {"GPE", "LOC", "FAC", "ORG"}
            return (c.kind == "person" or unknown) and not (c.gender and c.gender != gender)
        if kind == "thing":
            # "The gendarmes", "police": what is many is no "it".
            head = self.phrases.tokens[c.head]
            plural = head.tag_ == "NNS" and head.text.islower()
            one = c.kind == "thing" or (c.actor is None and head.tag_ == "NN")  # "a group of rebels ... it"
            return one and not plural and head.lower_ not in self.words.kinds["as_many"]
        if c.actor is not None:
            return c.kind in {"many", "thing"} and self.actors[c.actor].kind not in {"state", "place"}
        return c.kind == "many"

    def _score(self, token: Token, c: Candidate, kind: str, gender: str, here: int, above: set[int]) -> float:
        """How well a phrase fits a pronoun by where both stand."""
        other = self.phrases.tokens[c.head]
        if token.dep_ in OBJECTS and kind != "person":
            # "seized the trucks and burned them": the nearest noun, not an actor because it is one.
            alike = 0.3 if other.dep_ in OBJECTS or other.dep_ == "nsubjpass" else 0.0
            body = c.actor is not None and kind == "many" and other.tag_ not in PLURAL
            modifies = 0.8 if other.dep_ in MODIFIES else 0.0  # "the U.N. envoys ... them"
            off = 0.5 if body else 0.0
            if c.actor is not None and self._as_ground(other, "state"):
                off += NOWHERE
            if c.actor is not None and self.describer.joiner.sectors[c.actor] == "JRN":
                off += 1.0  # "told the Herald that the INLA had held them"
            return 1.0 + alike - modifies - off - 1.1 * (here - c.sentence) - 0.02 * (token.i - c.head)
        score = c.weight - 1.1 * (here - c.sentence) - 0.004 * (token.i - c.head)
        if c.sentence == here:
            subject = other
            while subject.dep_ in {"conj", "poss", "appos"}:
                subject = subject.head
            if subject.dep_ in SUBJECTS and subject.head.i in above:
                score += 0.3 if token.dep_ in OBJECTS else 1.0
        if token.dep_ in SUBJECTS and first_conjunct(other).dep_ in SUBJECTS:
            score += 0.3
        if kind == "many" and c.kind == "many" and c.actor is None:
            score += 0.6
        if kind == "person" and c.gender == gender:
            score += 0.2
        if kind == "person" and token.dep_ in OBJECTS and other.dep_ in OBJECTS:
            score += 0.9
        return score

    def _add(
        self,
        token: Token,
        chosen: list[int],
        kind: str,
        gender: str,
        near: list[Candidate],
        candidates: list[Candidate],
        rule: str,
    ) -> None:
        """Adds the mention of a pronoun: of its one actor, or with all that fit equally well."""
        mention = Mention(token.idx, token.idx + len(token), token.i, "pronoun", rule_id=rule)
        self.mentions.append(mention)
        if len(chosen) > 1:
            mention.candidates, mention.rule_id = tuple(sorted(chosen)), "pronoun_open"
            self.left_open = mention if kind == "person" else self.left_open
            return
        actor = mention.actor = chosen[0]
        self.heads[token.i] = self.phrases.by_head[token.i] = mention
        self.describer.met(actor, token.i)
        if kind == "person" and not self.genders[actor]:
            self.genders[actor] = gender
            for c in near:
                if c.actor == actor:
                    c.gender = gender
        candidates.append(self.candidate(token, actor))
