"""Which bodies act or speak in a report that has no proper name for them? Each is an actor of its own.

"The insurgents", "the court", "its air force". Only where no named actor
may be meant: where one or two fit, `descriptions` has spoken, or nobody can tell.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from analysis.actors import speaking_bodies
from analysis.actors.body_keys import words_of_name
from analysis.actors.grounds import of_people
from analysis.actors.meetings import Meetings
from analysis.actors.names import BODIES
from analysis.actors.office_holders import OfficeHolders
from analysis.actors.one_side import OneSide
from analysis.actors.phrases import Phrases
from analysis.lexicons.actor_names import Entry, Lexicon, fold
from analysis.parsing import columns
from analysis.parsing.grammar import first_conjunct
from analysis.parsing.tokens import Token

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "agent", "dative", "poss"})
STATES = frozenset({"GOV", "MIL", "COP", "LEG"})  # sectors of a body that is a state's, though none is named
RULED = ("junta", "regime")  # what calls itself otherwise
MODIFIES = frozenset({"amod", "compound", "nmod", "nummod"})


@lru_cache(maxsize=4)
def _last_words(words: Lexicon) -> frozenset[str]:
    """The nouns that end what a body is called by: "army", "coast guard"."""
    return words.kinds["alone"] | {pair.split()[-1] for pair in words.kinds["two_words"]}


class Unnamed:
    """Makes the actors of one Doc that have no proper name; a noun means the same one all through."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.joiner = phrases.joiner
        self.words = phrases.words
        self.made: dict[str, int] = {}
        self.fighters: dict[str, list[int]] = {}  # those of a people or place, by their noun
        self._named = len(self.joiner.actors)  # those before any is made here
        self._of_states = any(r.kind == "state" or (r.kind == "person" and r.country) for r in self.joiner.actors)
        self._last_words = _last_words(self.words)
        self._by_noun: dict[str, list[int]] = {}
        self._main: tuple[str | None] | None = None
        self._holders = OfficeHolders(phrases)
        self._meetings = Meetings(phrases)
        self.one_side = OneSide(phrases, self._army, self._main_state)

    def actor(self, noun: Token) -> tuple[int, str] | None:
        """The actor that a noun by itself stands for and the rule that makes it, or None."""
        if self.phrases.vague(noun) or not self._stands_alone(noun):
            return None
        people = self._state(noun) if noun.text[0].isupper() else None
        if people is not None:
            return people
        owned = self._its(noun)
        if owned is not None:
            return owned, "description_its"
        body = self._body(noun) if noun.lower_ in self._last_words else None
        if body is None and noun.tag_ == "NNS":
            body = self.one_side.actor(noun)
        if body is not None:
            return body
        return self._of_people(noun) or self._spoken(noun) or self._holders.actor(noun) or self._meetings.actor(noun)

    def _spoken(self, noun: Token) -> tuple[int, str] | None:
        """A body that speaks, by its noun and the small words before it: "the social welfare department said"."""
        said = speaking_bodies.spoken(self.phrases, noun)
        if said is None:
            return None
        key, start = said
        if key not in self.made:
            self.made[key] = self._make(noun, start, "organization", self.words.organisation_heads.get(noun.lower_))
        return self.made[key], "unnamed_spoken"

    def _state(self, noun: Token) -> tuple[int, str] | None:
        """The state that its people in the plural stand for, where the report does not name it."""
        code = of_people(noun, self.words)
        if code is None or first_conjunct(noun).dep_ == "compound":
            return None
        states = [a for a, r in enumerate(self.joiner.actors) if r.kind == "state" and r.country == code]
        if states:
            return states[0], "description_people"
        key = f"people {code}"
        if key not in self.made:
            self.made[key] = self.joiner.make_nameless(Entry(noun.text, "state", code), noun.i, noun.i)
        return self.made[key], "unnamed_people"

    def extent(self, noun: Token) -> tuple[int, int] | None:
        """The characters of an office with whose it is: "Kenya's defence minister"; None for most descriptions."""
        return self._holders.spans.get(noun.i) or self._meetings.spans.get(noun.i)

    def _stands_alone(self, noun: Token) -> bool:
        """Whether the noun heads a phrase of its own, or says for whom a spokesman speaks: "the foreign office spokeswoman said"."""
        return first_conjunct(noun).dep_ in ARGUMENTS or self.phrases.before_verb(noun) or self._spoken_for(noun)

    def _spoken_for(self, noun: Token) -> bool:
        """Whether a body that the noun means has its spokesman speak."""
        voice = noun.head
        if noun.dep_ not in {"compound", "poss", "nmod", "amod"} or voice.lower_ not in self.words.kinds["voice"]:
            return False
        named = voice.head if voice.dep_ == "compound" else voice  # "the foreign office spokeswoman Sana Durrani"
        return self.phrases.does(named) or named.dep_ == "appos"

    def _its(self, noun: Token) -> int | None:
        """The body named before of the state that a pronoun stands for: "Kyiv said its army"."""
        owner = next((c for c in noun.children if c.dep_ == "poss" and c.tag_ == "PRP$"), None)
        state = self.phrases.actor_at(owner)
        if state is None or self.joiner.actors[state].kind != "state" or self.phrases.start(noun) != noun.i:
            return None
        army = noun.lower_ in self.words.kinds["troops"]
        key = (self.joiner.actors[state].country or "", "army" if army else noun.lower_)
        return self.joiner.body_keys.get(key)

    def _of_people(self, noun: Token) -> tuple[int, str] | None:
        """Fighters of a people or place, where no armed group is named: "Kachin rebels"."""
        kinds, phrases = self.words.kinds, self.phrases
        if noun.tag_ != "NNS" or noun.lower_ not in kinds["fighters"] or noun.lower_ in kinds["troops"]:
            return None
        if first_conjunct(noun).head.lemma_ == "be":
            return None  # "Hutu militias were there"
        start = phrases.start(noun)
        before = phrases.doc[start : noun.i]
        if len(before) != 1:
            return None
        people = self.words.is_people(before[0]) or before[0].text in kinds["regional"]
        people = people or (before[0].ent_type_ == "NORP" and before[0].is_title)  # of a land that no lexicon holds
        if not people and before[0].i not in phrases.inside:
            return None
        if any(record.kind == "armed group" and record.named for record in self.joiner.actors[: self._named]):
            return None
        text = phrases.doc[start : noun.i + 1].text
        if text not in self.made:
            bare = self.made.get(noun.lower_) if noun.lower_ not in self.fighters else None
            self.made[text] = self._make(noun, start, "armed group", "REB") if bare is None else bare
            self.fighters.setdefault(noun.lower_, []).append(self.made[text])
            self.joiner.actors[self.made[text]].country = self.words.country_of(before[0])
        return self.made[text], "unnamed_fighters"

    def _bare_body(self, noun: Token) -> tuple[str, bool, bool] | None:
        """A body named by no more than what it is, or None: its words, whether it is armed, whether another's ("its army")."""
        kinds = self.words.kinds
        before = [c for c in noun.children if c.dep_ in MODIFIES and c.i < noun.i]
        lower, before = self._of_two_words(noun, before)
        armed = lower in kinds["fighters"] and lower not in kinds["troops"]
        if lower not in kinds["alone"] and lower not in kinds["two_words"]:
            return None  # "the guard", "the ministry", of which there are many
        if before or (self.phrases.after(noun, "of") and lower not in kinds["see"] and not self._is_leaders(noun)):
            return None
        place = self.phrases.after(noun, "in")
        if place is not None and not (lower.endswith(" ministry") and place.i in self.phrases.inside):
            return None  # "the police in Gao"; but "the defence ministry in Kyiv"
        acts = self.phrases.does(noun)
        article = speaking_bodies.article(noun, acts)
        bare = not article and acts and (armed or lower in kinds["without_article"] or lower in kinds["bare"])
        owned = article in kinds["owner"] and acts and self._sector(lower) in STATES
        spoken = " " in lower or not article  # "a defence ministry spokesman"
        if article != "the" and not bare and not owned and not (spoken and self._spoken_for(noun)):
            return None
        quiet = lower in kinds["quiet"] and lower not in self.made
        if quiet and not (acts or self._spoken_for(noun) or self._told_by(noun)):
            return None
        return lower, armed, owned

    def _counted(self, noun: Token) -> bool:
        """Whether the report counts such people before, so that the noun means these: "five soldiers"."""
        places = columns.of(self.phrases.doc).places("lowers", frozenset({noun.lower_}))
        before = (self.phrases.tokens[place] for place in places if place < noun.i)
        return any(c.dep_ == "nummod" and c.i < token.i for token in before for c in token.children)

    def _is_leaders(self, noun: Token) -> bool:
        """Whether a government is said to be a person's: "the interim government of President Amos Sayer"."""
        leader = self.phrases.actor_at(self.phrases.after(noun, "of"))
        governs = noun.lower_ in self.words.kinds["one_government"]
        return governs and leader is not None and self.joiner.actors[leader].kind == "person"

    def _body(self, noun: Token) -> tuple[int, str] | None:
        kinds, bare = self.words.kinds, self._bare_body(noun)
        if bare is None:
            return None
        lower, armed, owned = bare
        lower = self._same_army(lower)
        same_one = kinds["same_government"]  # "the authorities" are the government
        lower = next((other for other in self.made if other in same_one), lower) if lower in same_one else lower
        of_peoples = self.fighters.get(lower, [])
        if lower not in self.made and of_peoples:
            if len(of_peoples) > 1:
                return None  # "the rebels", after Hutu rebels and Tutsi rebels
            self.made[lower] = of_peoples[0]
        if lower in self.made:
            return self.made[lower], "unnamed_body"
        same = self._named_so(lower) if " " in lower else None
        if same is not None:
            return same, "description_noun"
        rivals = self._rivals(noun, armed)
        if owned and rivals and not self._of_one_state(noun, rivals):
            return None
        if lower in kinds["one_government"] and len(rivals) == 1 and not self._another_states(rivals[0]):
            return rivals[0], "description_government"
        if lower in kinds["soldiers"] and self._counted(noun):
            return None  # "five soldiers were freed ... The soldiers"
        if (
            lower in kinds["soldiers"]
            and len(self.joiner.armies) == 1
            and not self._another_states(min(self.joiner.armies))
        ):
            return min(self.joiner.armies), "description_troops"
        seat = self._seat() if lower in kinds["one_government"] and not rivals else None
        if seat is not None:
            return seat, "description_government"
        if rivals:
            return None  # one of these, and the report does not say which
        sector = "REB" if armed else self._sector(lower)
        start = self.phrases.start(noun) if " " in lower else noun.i
        actor = self.made[lower] = self._make(noun, start, "armed group" if armed else "organization", sector)
        worlds = noun.tag_ == "NNP" and "IGO" in self.joiner.sectors  # "the Council", of the United Nations
        if sector in STATES and not worlds:
            self.joiner.actors[actor].country = self._main_state()
        return actor, "unnamed_body"

    def _of_one_state(self, noun: Token, bodies: list[int]) -> bool:
        """Whether whom a pronoun before the noun stands for is of the state that these bodies are of: "his government"."""
        owner = self.phrases.actor_at(next((c for c in noun.children if c.dep_ == "poss"), None))
        country = self.joiner.actors[owner].country if owner is not None else None
        return country is not None and all(self.joiner.actors[body].country == country for body in bodies)

    def _told_by(self, noun: Token) -> bool:
        """Whether what a body's own paper, line or words are or say is told: "the foreign ministry's line is"."""
        owned = noun.head
        told = owned.lower_ in self.words.kinds["own_words"] or owned.lower_ in self.words.kinds["paper"]
        return noun.dep_ == "poss" and told and self.phrases.does(owned)

    def _seat(self) -> int | None:
        """The state that the report is about, where it stands for its government: named by its capital alone."""
        main = self._main_state()
        for actor, record in enumerate(self.joiner.actors[: self._named]):
            if main is not None and record.kind == "state" and record.country == main:
                entries = [self.words.names.get(surface) for surface in self.joiner.surfaces[actor]]
                if all(entry is not None and entry.seat for entry in entries):
                    record.kind, self.joiner.sectors[actor] = "organization", "GOV"
                    return actor
        return None

    def _sector(self, lower: str) -> str:
        """The sector of a body by its noun, or of two by the last: "foreign ministry"."""
        if lower in self.words.kinds["troops"]:
            return self.words.organisation_heads.get(lower, "MIL")
        return self.words.organisation_heads.get(lower) or self.words.organisation_heads.get(lower.split()[-1], "")

    def _same_army(self, lower: str) -> str:
        """The noun under which an army without a name was met: "the military", "the army", "the soldiers"."""
        armies, troops = self.words.heads["army"], self.words.kinds["troops"]
        if lower not in armies and lower not in troops:
            return lower
        return next((other for other in self.made if other in armies or other in troops), lower)

    def _of_two_words(self, noun: Token, before: list[Token]) -> tuple[str, list[Token]]:
        """The noun, or noun and word before it that name one body ("coast guard"), and what else stands before it.

        "The federal government" is the government.
        """
        if noun.lower_ in self.words.kinds["one_government"]:
            before = [c for c in before if c.lower_ not in self.words.kinds["which_government"]]
        if noun.lower_ in self.words.kinds["see"]:
            before = [c for c in before if not self.words.is_people(c)]
        pair = f"{before[-1].lower_} {noun.lower_}" if before else ""
        return (pair, before[:-1]) if pair in self.words.kinds["two_words"] else (noun.lower_, before)

    def _named_so(self, words: str) -> int | None:
        """The body that the report names with these words, elsewhere and in capitals: "the National Police"."""
        for place in range(self._named):
            if self.joiner.actors[place].kind in BODIES and any(fold(s) == words for s in self.joiner.surfaces[place]):
                return place
        return None

    def _rivals(self, noun: Token, armed: bool) -> list[int]:
        """The bodies of the report that the noun may mean: of its sort, or with it in their names."""
        lower, kinds = noun.lower_, self.words.kinds
        if lower in self._by_noun:
            return self._by_noun[lower]
        nouns = kinds["one_government"] if lower in kinds["one_government"] else {lower}
        if lower in kinds["troops"]:
            nouns = kinds["troops"]
        found = self._by_noun[lower] = []
        for place, record in enumerate(self.joiner.actors[: self._named]):
            if record.kind not in BODIES or (place in self.joiner.armies and lower not in kinds["troops"]):
                continue  # "government forces" are no government
            if record.kind == "armed group" and lower in kinds["troops"] and self._of_states:
                continue  # "the army" is a state's where the report speaks of states, no Liberation Army
            if lower in kinds["one_government"] and self._governs_by_name(place, lower):
                continue
            if lower in kinds["same_government"] and record.country is None and record.name.endswith("administration"):
                continue  # "the Nixon administration" is not the government of the state at war
            ends = {fold(w) for s in self.joiner.surfaces[place] for w in (s.split()[0], s.split()[-1])}
            if ends & nouns or (armed and record.kind == "armed group"):
                found.append(place)
        return found

    def _governs_by_name(self, place: int, lower: str) -> bool:
        """Whether a body is a government by a name of its own, which a junta is not: "the National Unity Government"."""
        kinds, words = self.words.kinds, self.words
        said = {fold(w) for s in self.joiner.surfaces[place] for w in words_of_name(s)}
        if lower not in RULED or lower in said:
            return False
        told = {fold(word) for word in self.joiner.states_told}
        grounds_ = (a for a, r in enumerate(self.joiner.actors) if r.kind in {"state", "place"})
        told |= {word for a in grounds_ for s in self.joiner.surfaces[a] for word in fold(s).split()}
        known = kinds["one_government"] | kinds["which_government"] | kinds["small"] | told
        own = {w for w in said - known if not words.state_code(w)}
        return bool(own) or bool(said & kinds["not_ruling"])

    def _army(self) -> int | None:
        """The army made without a name, or None."""
        armies, troops = self.words.heads["army"], self.words.kinds["troops"]
        found = {a for lower, a in self.made.items() if lower in armies or lower in troops}
        return found.pop() if len(found) == 1 else None

    def _another_states(self, actor: int) -> bool:
        """Whether a body is not of the state that the report is most about."""
        own, main = self.joiner.actors[actor].country, self._main_state()
        return own is not None and main is not None and own != main

    def _main_state(self) -> str | None:
        """The state that most mentions are of; None where two have as many, or where armed groups tip it: the PLO is not who governs."""
        if self._main is not None:
            return self._main[0]
        actors, sectors = self.joiner.actors, self.joiner.sectors
        told = [(a, actors[a].country) for m in self.phrases.by_head.values() if (a := m.actor) is not None]
        of = [(a, code) for a, code in told if code is not None and actors[a].kind != "person"]
        ruling = [code for a, code in of if actors[a].kind != "armed group" and sectors[a] != "PTY"]
        most = Counter(code for _, code in of).most_common(2)
        clear = bool(most) and (len(most) == 1 or most[0][1] > most[1][1])
        clear = clear and ruling.count(most[0][0]) == max(map(ruling.count, ruling), default=0)
        self._main = (most[0][0] if clear else None,)
        return self._main[0]

    def _make(self, noun: Token, start: int, kind: str, sector: str | None) -> int:
        text = self.phrases.doc[start : noun.i + 1].text
        return self.joiner.make_nameless(Entry(text, kind, None, sector or None), start, noun.i)
