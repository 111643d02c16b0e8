"""Whose are bare "rebels" and "soldiers", where a report names one armed group or one army alone?

"Rebels seized Bossangoa ... the Patriotic Movement": a lead speaks of rebels before it
names them. Only plurals that are not counted, with no word that may make them
another's; where two groups or armies have names, they are nobody's, and where the
sentence speaks of other countries alone ("In Sudan, rebels seized a town", of Hamas).
"""

from __future__ import annotations

from collections.abc import Callable

from analysis.actors.phrases import Phrases
from analysis.lexicons.actor_names import POSSESSIVES, fold
from analysis.parsing.grammar import first_conjunct
from analysis.parsing.tokens import Token

STEM = 4  # letters that an adjective shares with a name: "Casamance", "Cabindan"
DETERMINING = frozenset({"det", "poss", "nummod", "quantmod", "predet"})


class OneSide:
    """The one armed group and the one army of a Doc, asked of the nouns in text order."""

    def __init__(self, phrases: Phrases, army: Callable[[], int | None], main_state: Callable[[], str | None]) -> None:
        """`army` finds one made without a name, `main_state` the state that the report is most about."""
        self.phrases = phrases
        self.army = army
        self.main_state = main_state
        self.waiting: list[Token] = []  # soldiers met before any army
        self.joiner = phrases.joiner
        self.words = phrases.words
        groups = self.joiner.named_groups()
        self.group = groups[0] if len(groups) == 1 else None
        self.bodies = groups or [
            a
            for a, r in enumerate(self.joiner.actors)
            if r.kind == "organization" and r.named and not r.country and not self.joiner.sectors[a]
        ]

    def actor(self, noun: Token) -> tuple[int, str] | None:
        """The actor that a plural stands for and the rule that says so, or None."""
        if noun.tag_ != "NNS":
            return None
        if noun.lower_ in self.words.kinds["soldiers"]:
            if not self._are_soldiers(noun):
                return None
            if not self.joiner.armies and self.army() is None:
                self.waiting.append(noun)
            return self._army(noun)
        main = self.main_state()
        if not self._plain(noun):
            return None
        before = [t for t in self.phrases.doc[self.phrases.start(noun) : noun.i] if t.text != "-"]
        hostile = any(t.lower_ in self.words.heads["hostile"] for t in before)
        if before and f"{before[-1].lower_}-{noun.lower_}" in self.words.kinds["troops"]:
            return None  # "armed forces" are a state's army
        if noun.lower_ not in self.words.kinds["rebels"] and not (
            hostile and noun.lower_ in self.words.kinds["fighters"]
        ):
            return None
        whose = [t for t in before if t.lower_ not in self.words.heads["hostile"]]
        if whose:
            fits = [group for group in self.bodies if all(self._in_name(t, group) for t in whose)]
            return (fits[0], "one_group") if len(fits) == 1 else None
        if self.group is None or self._elsewhere(noun, self.group, main) or self._apart(noun, self.group):
            return None
        return self.group, "one_group"

    def _plain(self, noun: Token) -> bool:
        """Whether nothing before or after makes the phrase some of many or another's."""
        if self.phrases.vague(noun) or first_conjunct(noun).head.lemma_ == "be":
            return False
        for child in noun.children:
            if child.dep_ in DETERMINING and child.lower_ != "the":
                return False
            if child.dep_ in {"relcl", "acl"} or (
                child.dep_ == "prep" and child.lower_ in {"of", "from", "in", "with"}
            ):
                return False
        return True

    def late(self) -> list[tuple[Token, int, str]]:
        """The soldiers met before the one army that the report speaks of later, with it and the rule."""
        found = ((noun, self._army(noun)) for noun in self.waiting)
        return [(noun, *said) for noun, said in found if said is not None]

    def _are_soldiers(self, noun: Token) -> bool:
        """Whether bare "soldiers" do something, with no word that may make them another army's."""
        if self.phrases.start(noun) != noun.i or self.phrases.vague(noun) or not self.phrases.does(noun):
            return False
        for child in noun.children:
            aided = child.dep_ == "acl" and child.lemma_ in self.words.kinds["aided"]  # "troops backed by tanks"
            others = child.dep_ in {"acl", "relcl"} or (child.dep_ == "prep" and child.lower_ in {"of", "from", "with"})
            if child.dep_ in DETERMINING or (others and not aided):
                return False
        return first_conjunct(noun).head.lemma_ != "be"

    def _army(self, noun: Token) -> tuple[int, str] | None:
        """The one army: "soldiers fired on farmers", after "the army denied it"."""
        made = self.army()
        armies = self.joiner.armies | ({made} if made is not None else set())
        armies = {army for army in armies if self._is_army(army)}
        if len(armies) != 1:
            return None
        army = min(armies)
        return None if self._elsewhere(noun, army, self.main_state()) else (army, "description_troops")

    def _elsewhere(self, noun: Token, actor: int, main: str | None) -> bool:
        """Whether the sentence names states, their bodies or places, none of the actor's state, or, where it has none, of the report's."""
        own = self.joiner.actors[actor].country or main
        here = {code for token in noun.sent if (code := self._state(token))}
        return own is not None and bool(here) and own not in here

    def _apart(self, noun: Token, actor: int) -> bool:
        """Whether the actor's name is another argument of the noun's verb: "rebels attacked the Taliban"."""
        verb = first_conjunct(noun).head
        heads = (self.phrases.doc[name.head] for name, named in self.phrases.named if named == actor)
        return any(head.sent == noun.sent and verb in _governors(head) for head in heads)

    def _state(self, token: Token) -> str | None:
        name = self.phrases.inside.get(token.i)
        if name is not None and name.entry.kind == "person":
            return None
        return self.words.country_of(token) or (name.entry.country if name is not None else None)

    def _is_army(self, actor: int) -> bool:
        """Whether the report calls it an army, not only somebody's troops, who may be guests."""
        lasts = {surface.split()[-1].casefold() for surface in self.joiner.surfaces[actor]}
        return bool(lasts & self.words.heads["army"].keys())

    def _in_name(self, word: Token, group: int) -> bool:
        """Whether a word before the noun is in a group's name, or an adjective of its state or of what its name has."""
        if not word.text[0].isupper() or word.text in POSSESSIVES:
            return False
        code = self.words.country_of(word)
        if code is not None and code == self.joiner.actors[group].country:
            return True
        own = [
            w
            for surface in self.joiner.surfaces[group]
            for w in fold(surface).replace("(", " ").replace(")", " ").split()
        ]
        mine = fold(word.text)
        return any(w == mine or (len(w) > STEM and len(mine) > STEM and w[: STEM + 1] == mine[: STEM + 1]) for w in own)


def _governors(head: Token) -> tuple[Token, ...]:
    """The verb that a name is an argument of, also by a preposition, and the verb of saying over it."""
    over = head.dep_ == "pobj" or head.head.dep_ == "ccomp"
    return (head.head, head.head.head) if over else (head.head,)
