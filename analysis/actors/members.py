"""Whose are these fighters, troops, guards, monitors? Descriptions that say so themselves, wherever they stand.

"Horyaal gunmen", "militants of Ansar" are the group; "Kenyan troops" and
"government troops" the state's army; "Kenyan border guards", "OAS monitors" a
body of their state or body, made where the report has no other name for it.
"""

from __future__ import annotations

from functools import lru_cache

from analysis.actors.alike import other_head
from analysis.actors.names import BODIES
from analysis.actors.phrases import MODIFIES, Phrases
from analysis.lexicons.actor_names import POSSESSIVES, Entry, Lexicon
from analysis.parsing import columns
from analysis.parsing.grammar import SUBJECTS, first_conjunct
from analysis.parsing.tokens import Token
from analysis.records import Mention

ARMY = ("army",)
REBELS = frozenset({None, "", "REB"})  # sectors of a body that has fighters
PARTIES = frozenset({"PTY"})  # "PLO fighters", "Fatah gunmen"
WITH_TASK = frozenset({"office", "agency"})  # of which a world body has several, each with its task before it
MARKS = frozenset({"-", *POSSESSIVES})


@lru_cache(maxsize=4)
def _wanted(words: Lexicon) -> frozenset[str]:
    """The nouns that tell whose they are."""
    kinds = ("fighters", "owned", "world", "group_side", "army_part", "one_government", "household")
    pairs = {pair.split()[-1] for pair in words.kinds["two_words"]}  # "coast guard"
    return WITH_TASK.union(pairs, *(words.kinds[kind] for kind in kinds))


class Members:
    """Finds the descriptions of one Doc that tell whose they are; `made` holds the bodies made for them."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.joiner = phrases.joiner
        self.kinds = phrases.words.kinds
        self.made: dict[tuple[str, ...], int] = {}

    def find(self) -> list[Mention]:
        """The mentions, in text order."""
        found = []
        for noun in columns.of(self.phrases.doc).tokens(_wanted(self.phrases.words)):
            if noun.pos_ not in {"NOUN", "PROPN"} or noun.dep_ in MODIFIES:
                continue
            large = noun.text[0].isupper() and not noun.is_sent_start
            if noun.i in self.phrases.inside or large or self.phrases.vague(noun):
                continue
            if any(c.dep_ == "appos" and c.i in self.phrases.by_head for c in noun.children):
                continue  # "the U.N. refugee agency, UNHCR" is called by name
            mention = (
                self._of_group(noun)
                or self._loyal(noun)
                or self._army(noun)
                or self._of_state(noun)
                or self._of_body(noun)
            )
            mention = mention or self._seated(noun)
            if mention is not None:
                found.append(mention)
        return found

    def _of_group(self, noun: Token) -> Mention | None:
        """The group whose fighters they are: "Horyaal gunmen", "fighters of the NPA", "rebels known as FPO"."""
        side = noun.lower_ in self.kinds["group_side"]
        if not side and (noun.lower_ not in self.kinds["fighters"] or noun.tag_ != "NNS"):
            return None
        phrases, start = self.phrases, self.phrases.start(noun)
        group = phrases.actor_at(phrases.after(noun, "of", "from")) if not side else None
        group = self._called(noun) if group is None else group
        owner = phrases.owner(noun)
        if owner is not None and owner[1].dep_ != "poss":
            group = owner[0]
        if group is None or not self._has_fighters(group, noun):
            return None
        # A coast guard has units, too.
        if not side and noun.lower_ not in self.kinds["troops"] and noun.lower_ not in self.kinds["army_part"]:
            if self.joiner.sectors[group] not in PARTIES:
                self.joiner.actors[group].kind = "armed group"
            self.joiner.sectors[group] = self.joiner.sectors[group] or "REB"
        return phrases.mention(start, noun, group, "members_group")

    def _called(self, noun: Token) -> int | None:
        """The body that they are said to be known as: "rebels known as FPO", "insurgents, known locally as the Vanguard"."""
        place = noun.i + 1
        if self.phrases.doc[place : place + 1].text == ",":
            place += 1
        called = next(iter(self.phrases.doc[place : place + 1]), None)
        if called is None or called.lower_ not in self.kinds["called"] or called.tag_ not in {"VBN", "VBD"}:
            return None
        named = (self.phrases.actor_at(token) for token in called.subtree)
        return next((a for a in named if a is not None and self.joiner.actors[a].kind in BODIES), None)

    def _loyal(self, noun: Token) -> Mention | None:
        """A person's fighters: "forces loyal to Gen. Veld", which "Veld's troops" are, too."""
        if noun.tag_ != "NNS" or noun.i + 1 >= len(self.phrases.tokens):
            return None
        loyal = self.phrases.tokens[noun.i + 1]
        whom = self.phrases.after(loyal, "to", "with") if loyal.lower_ in self.kinds["loyal"] else None
        person = self._person(whom)
        if whom is None or person is None or not self._fights(noun) or any(c.dep_ == "conj" for c in whom.children):
            return None
        start = self.phrases.start(noun)
        names = [
            name
            for t in (whom, *(c for c in whom.children if c.dep_ == "appos"))
            if (name := self.phrases.inside.get(t.i)) is not None
        ]
        last = self.phrases.tokens[max([whom.i, *(name.end - 1 for name in names)])]
        actor = self._body(start, last, self._whose(person, noun), None, "MIL")
        if noun.lower_ not in self.kinds["troops"]:
            self.joiner.actors[actor].kind = "armed group"
        return self.phrases.mention(start, noun, actor, "members_person", last)

    def _fights(self, noun: Token) -> bool:
        return noun.lower_ in self.kinds["fighters"] or noun.lower_ in self.kinds["household"]

    def _person(self, token: Token | None) -> int | None:
        """The person that a token names, or that the name beside it does: "the warlord Ivo Veld"."""
        if token is None:
            return None
        for each in (token, *(c for c in token.children if c.dep_ == "appos")):
            actor = self.phrases.actor_at(each)
            if actor is not None and self.joiner.actors[actor].kind == "person":
                return actor
        return None

    def _whose(self, person: int, noun: Token) -> tuple[str, ...]:
        """The key of a person's cabinet or fighters; all nouns for fighters are one."""
        fighters = noun.lower_ in self.kinds["fighters"] or noun.lower_ in self.kinds["followers"]
        return ("whose", str(person), "fighters" if fighters else noun.lower_)

    def _has_fighters(self, actor: int, noun: Token) -> bool:
        record = self.joiner.actors[actor]
        party = self.joiner.sectors[actor] in PARTIES and noun.lower_ not in self.kinds["troops"]
        if record.kind not in BODIES or not (party or self.joiner.sectors[actor] in REBELS):
            return False
        return record.kind == "armed group" or noun.lower_ not in self.kinds["troops"]

    def _army(self, noun: Token) -> Mention | None:
        """A state's army: "Kenyan troops", "Kenya's soldiers", and the one army there is: "government troops"."""
        if noun.lower_ not in self.kinds["troops"] and noun.lower_ not in self.kinds["army_part"]:
            return None
        phrases, start = self.phrases, self.phrases.start(noun)
        before = [t.lower_ for t in phrases.tokens[start : noun.i]]
        if before in (["government"], ["army"]):
            armies = sorted(self.joiner.armies)
            if len(armies) > 1:
                return None
            army = armies[0] if armies else self._body(start, noun, ("", *ARMY), None, "MIL")
            return phrases.mention(start, noun, army, "members_army")
        country = phrases.state(start, noun) if noun.lower_ in self.kinds["troops"] else None
        owned = start > 1 and phrases.tokens[start - 1].text in POSSESSIVES
        which = before if owned else before[1:]  # "Lebanese army troops", "Somalia's government troops"
        if country is None or not (before or owned) or not set(which) <= {"army", *self.kinds["state_army"]}:
            return None
        if owned:
            start = self._owner_start(start)
        return phrases.mention(start, noun, self._body(start, noun, (country, *ARMY), country, "MIL"), "members_army")

    def _owner_start(self, start: int) -> int:
        name = self.phrases.inside.get(start - 2)
        return name.start if name is not None else start - 2

    def _of_state(self, noun: Token) -> Mention | None:
        """A body of a state, by its own words: "Kenyan border guards", "the French consulate"."""
        phrases, lower = self.phrases, noun.lower_
        start = phrases.start(noun)
        if lower in self.kinds["owned_acting"] and not phrases.does(noun):
            return None  # "the raid rested on Israeli intelligence"
        country = phrases.state(start, noun)
        pair = f"{phrases.tokens[noun.i - 1].lower_} {lower}" if noun.i else ""
        if (
            (lower not in self.kinds["owned"] and pair not in self.kinds["two_words"])
            or country is None
            or (start == noun.i and lower not in self.kinds["state_body"] and lower not in self.kinds["owned_alone"])
        ):
            return None
        if start == noun.i:
            start = self._owner_start(start)  # "Canada's embassy"
        rest = [
            t.lower_ for t in phrases.tokens[start : noun.i] if not phrases.words.country_of(t) and t.text not in MARKS
        ]
        owner = phrases.owner(noun)
        if owner is not None and self.joiner.actors[owner[0]].kind in BODIES:
            return None
        if lower == "side":
            state = next(
                (a for a, r in enumerate(self.joiner.actors) if r.kind == "state" and r.country == country), None
            )
            return phrases.mention(start, noun, state, "members_side") if state is not None and not rest else None
        sector = "MIL" if lower in self.kinds["troops"] else phrases.words.organisation_heads.get(lower)
        last = self._where(noun) if lower in self.kinds["abroad"] else None
        where = [] if last is None else [last.lower_]
        actor = self._body(start, noun, (country, *sorted([*rest, lower, *where])), country, sector or None)
        return phrases.mention(start, noun, actor, "members_state", last)

    def _where(self, noun: Token) -> Token | None:
        """The last word of the place after a mission: "Rwanda's mission in Geneva", "Iran's embassy in Baku"."""
        place = self.phrases.after(noun, "in", "to")
        name = self.phrases.inside.get(place.i) if place is not None else None
        if name is None or name.start != noun.i + 2 or name.entry.kind not in {"place", "state"}:
            return None
        return self.phrases.tokens[name.end - 1]

    def _seated(self, noun: Token) -> Mention | None:
        """A government by where it sits: "the government in Juba", "the authorities in Tripoli"."""
        phrases, words = self.phrases, self.phrases.words
        place = phrases.after(noun, "in")
        name = phrases.inside.get(place.i) if place is not None else None
        if noun.lower_ not in self.kinds["one_government"] or name is None or name.start != noun.i + 2:
            return None
        top = first_conjunct(noun)
        acts = top.dep_ in {*SUBJECTS, "agent", "poss"} or top.head.lower_ in {"by", "between", "against"}
        if noun.lower_ == "government" and not acts:
            return None  # "held talks with the government in Oslo"
        seat = words.names.get(phrases.doc[name.start : name.end].text)
        rest = {t.lower_ for t in phrases.doc[phrases.start(noun) : noun.i]}
        if seat is None or not seat.seat or rest - self.kinds["which_government"]:
            return None
        start = phrases.start(noun)
        last = phrases.doc[name.end - 1]
        actor = self._body(start, last, (seat.country or "", "government"), seat.country, "GOV")
        return phrases.mention(start, noun, actor, "members_seat", last)

    def _of_body(self, noun: Token) -> Mention | None:
        """A part of a world body, or a person's cabinet: "OAS monitors", "the U.N. mission" that has no name, "Kore's cabinet"."""
        phrases, lower = self.phrases, noun.lower_
        owner = phrases.owner(noun)
        if owner is None:
            return None
        actor, token = owner
        start = phrases.inside[token.i].start if token.i in phrases.inside else token.left_edge.i
        if token.dep_ == "poss" and self.joiner.actors[actor].kind == "person" and lower in self.kinds["household"]:
            key = self._whose(actor, noun)
            if lower not in self.kinds["followers"] or key in self.made:
                return phrases.mention(start, noun, self._body(start, noun, key, None, "GOV"), "members_person")
        world = self.joiner.sectors[actor] == "IGO" and token.dep_ != "poss"
        said = " ".join(t.lower_ for t in phrases.tokens[token.i + 1 : noun.i])
        named = lower in WITH_TASK and said  # "the U.N. human rights office"
        if not world or not (named or lower in self.kinds["world"]) or self._named_already(actor, lower):
            return None
        if lower in self.kinds["with_troops"] and "mission" in self.joiner.nouns[actor] and token.dep_ != "poss":
            return phrases.mention(start, noun, actor, "members_body")  # "UNIFIL peacekeepers"
        key = ("of", str(actor), f"{said} {lower}" if named else lower)
        actor = self._body(start, noun, key, None, "IGO")
        return phrases.mention(start, noun, actor, "members_body")

    def _named_already(self, owner: int, noun: str) -> bool:
        """Whether the report names another world body, which "the U.N. mission" may mean."""
        return noun in self.kinds["with_troops"] and any(
            sector == "IGO" and actor != owner and not other_head(self.joiner.surfaces[actor], self.phrases.words)
            for actor, sector in enumerate(self.joiner.sectors)
        )

    def _body(self, start: int, noun: Token, key: tuple[str, ...], country: str | None, sector: str | None) -> int:
        """The body of this key: named before, made before, or made now."""
        known = self.joiner.body_keys.get(key, self.made.get(key))
        if known is None:
            text = self.phrases.doc[start : noun.i + 1].text
            known = self.joiner.make_nameless(Entry(text, "organization", country, sector), start, noun.i)
            if key[1:] == ARMY:
                self.joiner.armies.add(known)
                self.joiner.body_keys[key] = known
        self.made[key] = known
        return known
