"""Common nouns that describe an actor named elsewhere: "the militant group", "the premier", "the army".

A description goes to the last actor that it fits: a title to a person of that
title, a noun for a body to one with that noun in its name or of a sector that
the noun describes (lexicons/organisation_heads.csv, kind group), always by the
state that an adjective in it names. In apposition it is the name's own. Where
two fit equally well it goes to neither.
"""

from __future__ import annotations

from collections import Counter

from analysis.actors import beside, grounds
from analysis.actors.alike import other_head, special_police
from analysis.actors.grounds import NEAR
from analysis.actors.joining import BODIES, Joiner
from analysis.actors.phrases import MODIFIES
from analysis.lexicons.actor_names import POSSESSIVES, PROPER, Lexicon, fold
from analysis.parsing.tokens import Doc, Token
from analysis.records import Actor, Mention

STATE = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY"})  # sectors of a state's bodies
OBJECTS = frozenset({"dobj", "pobj"})


class Describer:
    """Finds the actor of a description. `seen` holds (actor, token) as mentions are met, the last at the end."""

    def __init__(self, doc: Doc, words: Lexicon, joiner: Joiner, by_head: dict[int, Mention]) -> None:
        self.doc = doc
        self.words = words
        self.actors: list[Actor] = joiner.actors
        self.joiner = joiner
        self.by_head = by_head
        self.seen: dict[int, int] = {}
        self.spoke: dict[int, int] = {}  # actor to the token where it last spoke
        self.used: dict[str, int] = {}  # whom the plural of a description stood for
        self.counts: Counter[int] = Counter(m.actor for m in by_head.values() if m.actor is not None)

    def met(self, actor: int, token: int) -> None:
        """Notes that an actor is mentioned at a token."""
        if self._says(self.doc[token]):
            self.spoke[actor] = token
        self.seen.pop(actor, None)
        self.seen[actor] = token

    def extent(self, noun: Token) -> tuple[int, int]:
        """Characters of a description: the noun and what stands before it, without article or possessor."""
        start = noun.left_edge.i
        for place in range(noun.i - 1, start - 1, -1):
            token = self.doc[place]
            if (
                token.tag_ in {"DT", "CC", "PRP$", "CD"}
                or token.text in POSSESSIVES
                or token.is_space
                or (token.is_punct and token.text != "-")
            ):
                start = place + 1
                break
        last = noun
        if grounds.office(noun) != noun.text and noun.lower_ != grounds.GENERAL:
            last = noun.nbor(2)  # "secretary-general"
        return self.doc[start].idx, last.idx + len(last)

    def described(self, noun: Token) -> tuple[int, str] | None:
        """The actor that a common noun describes and the rule that says so, or None."""
        words, lower = self.words, noun.lower_
        is_person = words.is_person_noun(noun) and noun.tag_ != "NNS"
        is_body = lower in words.organisation_heads or lower in words.describing
        is_ground = lower in words.heads["country"] or lower in words.heads["place"]
        if noun.tag_ == "NNPS" or not (is_person or is_body or is_ground):
            people = grounds.people(noun, self.seen, self.actors, self.words) if noun.tag_ == "NNPS" else None
            if people is not None:
                return people, "description_people"
            near = beside.named(self, noun) if noun.tag_ == "NN" else None
            return None if near is None else (near, "description_beside")
        named = beside.named(self, noun)
        if named is not None or noun.dep_ == "appos":
            return None if named is None else (named, "description_beside")
        if not self._definite(noun, is_person) or self._names_what_follows(noun) or noun.dep_ == "attr":
            return None
        if is_person:
            return _by(self._person(noun), "description_office")
        if is_body:
            return self._body(noun)
        country = lower in words.heads["country"]
        return _by(
            grounds.ground(noun, self.seen, self.counts, self.actors, self.words),
            "description_country" if country else "description_place",
        )

    def _definite(self, noun: Token, is_person: bool) -> bool:
        """Whether the phrase points at something known: "the", "this", a possessor of a title, a bare "Army said"."""
        if any(c.dep_ == "nummod" or (c.dep_ == "prep" and c.lower_ == "of") for c in noun.children):
            return False
        another = self.words.kinds["another"]
        if any(c.lower_ in another or (c.text[0].isdigit() and c.i < noun.i) for c in noun.children):
            return False  # "the second group", "the new president", "the 33rd Front"
        if noun.lower_ in self.words.kinds["band"] and any(
            c.dep_ == "relcl" and any(g.lower_ == "that" for g in c.children) for c in noun.children
        ):
            return False  # "the group that hosted the talks" says itself which
        for c in noun.children:
            if c.i < noun.i and c.dep_ in {"det", "poss"}:
                return c.lower_ in {"the", "this", "that"} or (c.dep_ == "poss" and is_person and self._owned(c))
        if noun.lower_ in self.words.kinds["bare"]:
            return noun.dep_ in {"compound", "nsubj"} and noun.tag_[:2] == "NN"
        return False

    def _names_what_follows(self, noun: Token) -> bool:
        """Whether a name stands right after ("the rights group Fundaredes"): the noun is then that one's."""
        following = self.doc[noun.i + 1 : noun.i + 2]
        return len(following) == 1 and following[0].tag_ in PROPER and following[0].text[0].isupper()

    def _owned(self, possessor: Token) -> bool:
        """Whether a possessor is a state or body ("Israel's premier"), whose title is then one person's."""
        mention = self.by_head.get(possessor.i)
        return mention is not None and mention.actor is not None and self.actors[mention.actor].kind != "person"

    def _country(self, noun: Token) -> str | None:
        """The state that an adjective or possessor in the phrase names, or None."""
        near = [*noun.children, *(noun.head.children if noun.dep_ == "compound" else ())]  # "Lebanese army troops"
        for c in near:
            if c.i < noun.i and (code := self.words.country_of(c)):
                return code
        return None

    def _last(self, fits: list[int]) -> int | None:
        """The last mentioned of actors that fit; None where another is mentioned just as lately, or did something to it."""
        if not fits:
            return None
        if len(fits) > 1 and (self.seen[fits[0]] - self.seen[fits[1]] < 2 or self._dealt(fits[1], fits[0])):
            return None
        within = len(fits) > 1 and beside.is_told_within(self.doc[self.seen[fits[1]]], self.doc[self.seen[fits[0]]])
        return fits[within]

    def _dealt(self, one: int, other: int) -> bool:
        """Whether two actors were last mentioned as the subject and the object of one verb: "the Kenyan army fought the Ugandan army"."""
        subject, told = self.doc[self.seen[one]], self.doc[self.seen[other]]
        verb = told.head.head if told.dep_ == "pobj" else told.head
        return subject.dep_ == "nsubj" and told.dep_ in OBJECTS and subject.head == verb

    def _person(self, noun: Token) -> int | None:
        """A person by title: every word of it in the role, and no rank in the role that it leaves out."""
        words, country = self.words, self._country(noun)
        before = [c.text for c in noun.children if c.i < noun.i and c.dep_ in MODIFIES and c.i not in self.by_head]
        said = [w for w in before if w.casefold() in words.modifiers or w.casefold() == "top"]
        office = grounds.office(noun)
        wanted = words.title_words(" ".join([*(w for w in said if not office.startswith(f"{w}-")), office]))
        # "the Ruritanian leader": a word with a capital that nothing explains must be in the role.
        if country is None:
            wanted |= {w.casefold() for w in before if w[0].isupper() and w.casefold() not in words.titles}
        # "the German foreign ministry spokesman" is the ministry's.
        whose = [
            m.actor for c in noun.children if c.i < noun.i and (m := self.by_head.get(c.i)) and m.actor is not None
        ]
        bodies = [a for a in whose if self.actors[a].kind in BODIES]
        fits = []
        for place in reversed(self.seen):
            actor = self.actors[place]
            if actor.kind != "person" or (bodies and actor.affiliation not in bodies):
                continue
            for role in map(words.title_words, self.joiner.offices[place]):
                # Of a state that the report has not named with him or her, only by the whole title.
                own = grounds.state_of(actor, self.actors)
                abroad = country not in {None, own} and (own is not None or role != wanted)
                if not abroad and wanted <= role and not (role - wanted) & words.kinds["rank"]:
                    fits.append(place)
                    break
        return self._last(fits)

    def _body(self, noun: Token) -> tuple[int, str] | None:
        """A body by a noun in its name, or of the sector that the noun describes."""
        words, lower, country = self.words, noun.lower_, self._country(noun)
        if lower == "front" and noun.dep_ == "pobj" and noun.head.lower_ in words.kinds["to_the_front"]:
            return None  # "on the Mahmur front" is where they fight
        modifiers = [c.lower_ for c in noun.children if c.i < noun.i and c.dep_ in MODIFIES and not self._says_whose(c)]
        # "the Azov group": the name before it says which; "the U.N. office": one of the world's bodies.
        whose = [
            m.actor for c in noun.children if c.i < noun.i and (m := self.by_head.get(c.i)) and m.actor is not None
        ]
        bodies = [a for a in whose if self.actors[a].kind in BODIES]
        world = any(self.joiner.sectors[a] == "IGO" for a in bodies)
        if bodies and not world:
            named_so = noun.tag_ == "NN" and self._is_called(lower, bodies[-1])
            return (bodies[-1], "description_called") if named_so else None
        pointed = any(c.dep_ == "det" and c.lower_ == "this" for c in noun.children)
        if pointed and words.describing.get(lower, set()) - {"JRN"} and (near := self._nearest_body()) is not None:
            return near, "description_this"
        hostile = lower in words.heads["armed"] or any(m in words.heads["hostile"] for m in modifiers)
        named, fits = self._fitting_bodies(noun, country, modifiers, hostile, bodies if world else None)
        ruler = beside.ruler(noun, words)
        if ruler is not None:
            named, fits = (
                [p for p in each if any(ruler in fold(s).split() for s in self.joiner.surfaces[p])]
                for each in (named, fits)
            )
        if named:
            chosen = self._last(named)
            far = chosen is not None and country is None and self._elsewhere(chosen)
            return _by(None if far else chosen, "description_noun")
        alike = self._alike(noun, fits)
        if len(alike) == 1:
            return alike[0], "description_words"
        before = self.used.get(lower)
        if before in fits and self.counts[before] > self.counts[fits[0]]:
            return before, "description_sector"
        if self._one_of_several(noun, fits):
            return None
        chosen = self._last_speaker(noun, fits)
        if chosen is None and not fits:
            return _by(self._only_near(noun, country, modifiers), "description_near")
        if chosen is not None and self._elsewhere(chosen):
            return None
        if chosen is not None and lower in self.words.kinds["rebels"]:
            self.used[lower] = chosen
        return _by(chosen, "description_sector")

    def _is_called(self, lower: str, body: int) -> bool:
        """Whether a body may be called by a noun after its name: "the Azov movement"; "the IRA campaign" is a deed."""
        sector = self.joiner.sectors[body]
        if lower in self.words.kinds["band"] or not sector:
            return lower in self.words.kinds["band"] or lower in self.words.describing
        return sector in self.words.describing.get(lower, set())

    def _one_of_several(self, noun: Token, fits: list[int]) -> bool:
        """Whether "the guerrillas" may be one of two armed groups with names."""
        named = [p for p in fits if self.actors[p].named]
        return len(named) > 1 and noun.lower_ in self.words.kinds["rebels"] and not self._says(noun)

    def _only_near(self, noun: Token, country: str | None, modifiers: list[str]) -> int | None:
        """The one body met just before of which the report does not tell what it is: "the Ituri Convention ... the group"."""
        named = noun.lower_ in self.words.kinds["band"] and "MIL" not in self.words.describing.get(noun.lower_, set())
        if noun.tag_ != "NN" or not named or country is not None or modifiers:
            return None
        if noun.lower_ in self.words.kinds["says_what"]:
            return None  # "the coalition" says of which sort it is
        near = [p for p, at in self.seen.items() if at > noun.i - NEAR and self.actors[p].kind in BODIES]
        unknown = [p for p in near if not self.joiner.sectors[p] and self.actors[p].named and not self._troops(p)]
        return unknown[0] if len(unknown) == 1 and near[-1] == unknown[0] else None

    def _troops(self, place: int) -> bool:
        """Whether a body's name ends as those of armies do: "Military Forces" are no organisation met just before."""
        return any(fold(s).endswith(tuple(self.words.kinds["troops"])) for s in self.joiner.surfaces[place])

    def _last_speaker(self, noun: Token, fits: list[int]) -> int | None:
        """The last of actors that fit; of several "the group said", the one that spoke last."""
        spoke = [place for place in fits if place in self.spoke] if self._says(noun) else []
        return max(spoke, key=self.spoke.__getitem__) if spoke else self._last(fits)

    def _says(self, token: Token) -> bool:
        """Whether a noun is the subject of a verb of speaking."""
        return token.dep_ == "nsubj" and token.head.lemma_.lower() in self.words.speaking

    def _fitting_bodies(
        self, noun: Token, country: str | None, modifiers: list[str], hostile: bool, owners: list[int] | None
    ) -> tuple[list[int], list[int]]:
        """The bodies with the noun in their names, and those of a sector that it describes, the last mentioned first.

        `owners` are the world bodies before the noun: it is then another world body.
        """
        lower, sectors = noun.lower_, self.words.describing.get(noun.lower_, set())
        named: list[int] = []
        fits: list[int] = []
        for place in reversed(self.seen):
            actor = self.actors[place]
            if actor.kind not in BODIES or (country is not None and actor.country not in {None, country}):
                continue
            if lower in self.words.heads["army"] and (actor.kind == "armed group" or place not in self.joiner.armies):
                continue  # "the army" is no People's Liberation Army of rebels
            if lower in self.words.kinds["one_government"] and self._troops(place):
                continue  # "the government" is no "Government forces"
            if lower == "police" and special_police(self.joiner.surfaces[place], self.words):
                continue  # "the police" is more than the riot police
            if lower == "mission" and other_head(self.joiner.surfaces[place], self.words):
                continue  # "the mission" is no Security Council
            if owners is not None and (self.joiner.sectors[place] != "IGO" or place in owners):
                continue
            names = {word for surface in self.joiner.surfaces[place] for word in fold(surface).split()}
            if lower in names and all(m in names or (hostile and m in self.words.heads["hostile"]) for m in modifiers):
                # "The group" is no more the Wagner Group than another.
                (fits if "REB" in sectors else named).append(place)
            elif self._describes(noun, actor, place, hostile, modifiers, sectors):
                fits.append(place)
        return named, fits

    def _nearest_body(self) -> int | None:
        """The body mentioned last, where it is one of which nothing or arms are known."""
        near = next((p for p in reversed(self.seen) if self.actors[p].kind in BODIES), None)
        if near is None or self.actors[near].kind == "armed group" or not self.joiner.sectors[near]:
            return near
        return None

    def _alike(self, noun: Token, fits: list[int]) -> list[int]:
        """Of several that fit, those with all capitalised words of the phrase in their names: "the Caribbean bloc"."""
        said = {c.lower_ for c in noun.children if c.i < noun.i and c.dep_ in MODIFIES and c.text[0].isupper()}
        if not said or len(fits) < 2:
            return []
        return [
            p for p in fits if said <= {word for surface in self.joiner.surfaces[p] for word in fold(surface).split()}
        ]

    def _elsewhere(self, place: int) -> bool:
        """Whether a state's body is not of the state that the report is about: "the government" is then another's.

        That state is the one that most mentions of states and their bodies are of, by far.
        """
        own = self.actors[place].country
        if own is None or (self.joiner.sectors[place] or "") not in STATE:
            return False
        of: Counter[str] = Counter()
        for other, count in self.counts.items():
            country = self.actors[other].country
            if country is not None and self.actors[other].kind != "person":
                of[country] += count
        return bool(of) and max(of.values()) > 3 * of[own]

    def _describes(
        self, noun: Token, actor: Actor, place: int, hostile: bool, modifiers: list[str], sectors: set[str]
    ) -> bool:
        """Whether a noun that is not in a body's name may stand for it."""
        if actor.kind == "armed group":
            if "REB" not in sectors or (noun.tag_ == "NNS" and noun.lower_ not in self.words.kinds["rebels"]):
                return False
            if any(m in self.words.kinds["for_peace"] for m in modifiers):
                return False  # "the peacekeeping force"
            return hostile or not any(m in self.words.modifiers for m in modifiers)
        sector, nouns = self.joiner.sectors[place] or "", self.joiner.nouns[place]
        if any(m in self.words.kinds["aiding"] for m in modifiers):
            return sector == "NGO" and noun.tag_ != "NNS"  # "the rights body", "the aid agency"
        if nouns and not hostile:
            return noun.lower_ in nouns and not noun.tag_.endswith("S")
        if hostile or sector not in sectors:
            return False
        if sector == "MIL":
            return noun.lower_ in self.words.heads["army"] and not modifiers and place in self.joiner.armies
        return not modifiers or set(modifiers) <= {"regional", "news"}

    def _says_whose(self, modifier: Token) -> bool:
        """Whether a modifier tells whose a body is, not which: "Kenyan", "Iran-backed", "U.N." before "mission"."""
        if modifier.tag_ == "VBN" and any(c.text == "-" for c in modifier.children):
            return True
        mention = self.by_head.get(modifier.i)
        world = mention is not None and mention.actor is not None and self.joiner.sectors[mention.actor] == "IGO"
        return world or self.words.country_of(modifier) is not None


def _by(actor: int | None, rule: str) -> tuple[int, str] | None:
    return None if actor is None else (actor, rule)
