"""Which meetings speak or decide as a body does? Each is an actor of its own: "the summit condemned", "the jirga failed to persuade them".

Only where the verb is one of those who resolve something; a summit that opened or
heard is an event. The heads of state who meet are the summit that a report has.
"""

from __future__ import annotations

from analysis.actors.phrases import Phrases
from analysis.lexicons.actor_names import Entry
from analysis.parsing.grammar import first_conjunct
from analysis.parsing.tokens import Token

SUMMIT = "summit"


class Meetings:
    """Makes the meetings of one Doc; a noun means the same one all through."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.words = phrases.words
        self.made: dict[str, int] = {}
        self.spans: dict[int, tuple[int, int]] = {}  # the characters of "Heads of State and Government", by its noun

    def actor(self, noun: Token) -> tuple[int, str] | None:
        """The meeting that a noun stands for and the rule that makes it, or None."""
        kinds, phrases = self.words.kinds, self.phrases
        last = self._heads_of(noun)
        if last is None and (noun.lower_ not in kinds["meeting"] or noun.tag_ not in {"NN", "NNP"}):
            return None
        the = any(c.dep_ == "det" and c.lower_ == "the" for c in noun.children)
        start = noun.i if last is not None else phrases.start(noun)
        if not the or any(t.i in phrases.inside for t in phrases.tokens[start : noun.i]) or not self._resolves(noun):
            return None
        if last is not None:
            self.spans[noun.i] = noun.idx, last.idx + len(last)
        key = SUMMIT if last is not None else noun.lower_
        if key not in self.made:
            text = phrases.doc[start : (last or noun).i + 1].text
            self.made[key] = phrases.joiner.make_nameless(Entry(text, "organization"), start, noun.i)
        return self.made[key], "unnamed_meeting"

    def _heads_of(self, noun: Token) -> Token | None:
        """The last word of "heads of state and government"; None for other nouns."""
        of = self.phrases.after(noun, "of") if noun.lower_ == "heads" else None
        if of is None or of.i != noun.i + 2 or of.lower_ not in self.words.kinds["headed"]:
            return None
        rest = self.phrases.tokens[of.i + 1 : of.i + 3]
        joined = len(rest) == 2 and rest[0].lower_ in {"and", "or"} and rest[1].lower_ in self.words.kinds["headed"]
        return rest[1] if joined else of

    def _resolves(self, noun: Token) -> bool:
        """Whether a noun is the subject of a verb of those who resolve or say something, or the agent of one: "endorsed by the summit"."""
        top, kinds = first_conjunct(noun), self.words.kinds
        by = top.dep_ == "pobj" and top.head.dep_ == "agent"
        if top.dep_ != "nsubj" and not by:
            return False
        verb = top.head.head if by else top.head
        verbs = [verb, *(c for c in verb.children if c.dep_ == "conj" and not by)]
        verbs += [c for c in verb.children if c.dep_ == "xcomp" and verb.lemma_ in kinds["managing"]]
        sure = not any(c.tag_ == "MD" for c in verb.children)  # "the summit should condemn" has not
        return sure and any(each.lemma_ in kinds["resolving"] for each in verbs)
