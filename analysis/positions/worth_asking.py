"""May any row of answers.csv still fit a clause, by what is known of it so far? Cheap answers, so that most clauses are left early."""

from __future__ import annotations

from analysis.lexicons.answers import Left
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions import duties, judging
from analysis.positions.clause_voice import Voice, cue_at
from analysis.positions.moods import Mood

ORDERS = frozenset({"ROOT", "ccomp"})  # where an imperative stands
_OF_COPULAS = frozenset({"bad", "good", "shut"})
# Classes of verbs of which the object makes an act: "held talks", "imposed sanctions".
_MADE = frozenset({
    "meeting", "going", "doing", "truce_verb", "leaving", "imposing", "lifting", "ordering", "giving", "aiming", "naming", "showing",
    "waging", "falling", "binding", "requiring", "spent",
})  # fmt: skip
_GIVING = _MADE | duties.ASKED | {"doingit", "truce"}


class Worth:
    """Whether a clause is worth the next question; whatever answers "no" has no row."""

    def __init__(self, words: Words) -> None:
        self.acts, self.answers = words.acts, words.answers

    def possible(self, verb: Token) -> frozenset[str]:
        """The classes that the verb's lemma may have, of acts and of what "be" may make of its predicate."""
        known = self.acts.stems.get(verb.lemma_.lower(), frozenset())
        return known | _OF_COPULAS if verb.lemma_ in judging.COPULAS else known

    def hearing(self, verb: Token, possible: frozenset[str], above: tuple[Token, ...]) -> bool:
        """Before the voice is known: a verb of no class, alone and without a modal, needs the cue of a warning."""
        top = above[-1]
        if len(above) > 1 or top.tag_ == "VB" or not possible.isdisjoint(self.answers.any_act):
            return True
        if not possible.isdisjoint(_MADE) or grammar.modal(top) is not None:
            return True
        return cue_at(verb, self.acts) in {"warn", "threat"}

    def acting(self, possible: frozenset[str], voice: Voice) -> bool:
        """Whether the verb may name an act that a row of the voice asks for."""
        return not possible.isdisjoint(self.answers.acts[voice.kind]) or not possible.isdisjoint(_MADE)

    def asking(self, possible: frozenset[str], above: tuple[Token, ...], voice: Voice) -> bool:
        """Before the mood is known: without a modal and alone, a verb of no class has no row."""
        if self.acting(possible, voice):
            return True
        if voice.kind in {"report", "headline"}:
            return False
        top = above[-1]
        if len(above) > 1 or top.tag_ == "VB" or voice.cue in {"warn", "threat"}:
            return True
        return grammar.modal(top) is not None

    def asking_more(self, possible: frozenset[str], how: Mood, voice: Voice) -> bool:
        """With the mood: the act is one of the voice's rows, or what must, will or is warned to be needs none."""
        if self.acting(possible, voice):
            return True
        if voice.kind in {"report", "headline"}:
            return False
        return how.modal in {"must", "will", "amiss"} or voice.cue in {"warn", "threat"} or how.top.tag_ == "VB"

    def naming(self, verb: Token, named: set[str], left: Left, how: Mood) -> bool:
        """With the rows that are left open: one of them asks for a class that the verb's names have or may be given."""
        bare = verb.tag_ == "VB" and verb.dep_ in ORDERS
        if left.verbs is None or how.negated or bare or verb.lemma_.lower() in self.acts.of("given_class"):
            return True
        known = self.acts.classes(named)
        made = not known.isdisjoint(_GIVING) or (how.modal == "will" and grammar.is_passive(verb))
        return made or verb.lemma_ in judging.COPULAS or not known.isdisjoint(left.verbs)
