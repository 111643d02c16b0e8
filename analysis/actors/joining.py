"""Which names of one report are one actor's? Each joins one met before by the surest sieve that fits, or makes its own.

A name of a lexicon goes by the lexicon's own name; one said to be another's
short form by that one; a state's body by what it is (`body_keys`); then the same
words, and the sieves of `alike`. Of two persons that fit, the one whose gender
and title agree, then the one met last.
"""

from __future__ import annotations

from analysis.actors.acronyms import Form, letters_of
from analysis.actors.alike import BODIES as BODY_SIEVES
from analysis.actors.alike import ONLY_ONE, PERSONS, keys
from analysis.actors.body_keys import body_key, words_of_name
from analysis.actors.names import ACRONYM, BODIES, Name
from analysis.lexicons.actor_names import POSSESSIVES, Entry, Lexicon, fold
from analysis.parsing.tokens import Doc
from analysis.records import Actor

GOVERNMENT = ("government",)
OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", ""})  # whose country a report's person acts for


class Joiner:
    """The actors of one Doc as names are joined to them; `genders`, `surfaces`, `sectors` and `nouns` go by actor."""

    def __init__(self, doc: Doc, words: Lexicon, states_told: dict[str, str]) -> None:
        """`states_told`: the words for states that only the report shows, each with the state's name."""
        self.doc = doc
        self.states_told = states_told
        self.words = words
        self.actors: list[Actor] = []
        self.genders: list[str] = []
        self.offices: list[list[str]] = []  # every role that the report tells of a person
        self.surfaces: list[list[str]] = []  # the names that the report uses, each once
        self.sectors: list[str | None] = []
        self.nouns: list[tuple[str, ...]] = []  # what the lexicon says that news calls them
        self.armies: set[int] = set()  # the actors that are a state's army, under any name
        self.body_keys: dict[tuple[str, ...], int] = {}
        self._seats: set[str] = set()  # codes of states whose capital stands for the government
        self._affiliations: list[str | None] = []
        self._keys: dict[str, int] = {}
        self._alike: dict[str, list[int]] = {}  # by what two names must share to be one's
        self._forms: list[Form] = []  # of the fullest name
        self._others: dict[int, list[Form]] = {}  # of names said to be a person's, too, and a body's in a lexicon
        self._latest: list[int] = []
        self._known: list[bool] = []  # from a lexicon: its kind is kept
        self._own: list[bool] = []  # of the user's actors.csv: the name there is kept

    def join(self, name: Name, text: str) -> tuple[int, str]:
        """The actor that a name belongs to, made where it is new, and the rule that says so."""
        form, body = Form.of(text), self._seated(name, text) or self._body_key(name)
        actor, rule = self._find(name, text, form, body)
        if actor is None:
            actor, rule = self.make(name, form), name.rule
        elif name.known and not self._known[actor]:
            self._adopt(actor, name)
        elif name.told and name.known:  # a third name, said to be that of letters which join by themselves
            self._keys.setdefault(f"{name.entry.kind}:{fold(name.entry.name)}", actor)
        if body is not None:
            self.body_keys.setdefault(body, actor)
            if body[1:] == ("army",):
                self.armies.add(self.body_keys[body])
        self._keys.setdefault(_same(text), actor)
        record = self.actors[actor]
        if text not in self.surfaces[actor]:
            self.surfaces[actor].append(text)
        if len(form.parts) > len(self._forms[actor].parts):
            self._forms[actor] = form
            self._file(actor, form)
        other = name.told and record.kind == "person"
        other = other or (name.known and record.kind in BODIES and len(form.parts) > 1)  # "Sendero Luminoso", "Sendero"
        if other and form.parts != self._forms[actor].parts and form not in self._others.get(actor, ()):
            self._others.setdefault(actor, []).append(form)
            self._file(actor, form)
        if record.kind == "organization" and name.entry.kind == "armed group" and not self._known[actor]:
            record.kind = name.entry.kind
        record.role = record.role or name.role
        if name.offices:
            self.offices[actor] += (office for office in name.offices if office not in self.offices[actor])
        record.age = record.age if record.age is not None else name.age
        record.country = record.country or name.country or name.entry.country
        self.sectors[actor] = self.sectors[actor] or name.entry.sector
        self._affiliations[actor] = self._affiliations[actor] or name.entry.affiliation or name.affiliation
        self.genders[actor] = self.genders[actor] or name.gender
        self._latest[actor] = name.start
        return actor, rule

    def named_groups(self) -> list[int]:
        """The armed groups with a name."""
        return [actor for actor, record in enumerate(self.actors) if record.kind == "armed group" and record.named]

    def make_nameless(self, entry: Entry, start: int, noun: int) -> int:
        """A new actor that has no proper name, by the words of its entry: where its phrase starts, and the noun that heads it."""
        name = Name(start, noun + 1, noun, entry)
        actor = self.make(name, Form.of(entry.name), named=False)
        self.surfaces[actor].append(entry.name)
        return actor

    def make(self, name: Name, form: Form, named: bool = True) -> int:
        """A new actor, with a name's entry; `named` is False where it has no proper name."""
        entry, actor = name.entry, len(self.actors)
        self.actors.append(
            Actor(name=entry.name, kind=entry.kind, country=entry.country, wikidata=entry.wikidata, named=named)
        )
        self.sectors.append(entry.sector)
        self.nouns.append(entry.nouns)
        self._affiliations.append(None)
        self.genders.append("")
        self.surfaces.append([])
        self.offices.append([])
        self._forms.append(form)
        self._latest.append(name.start)
        self._known.append(name.known and not name.told)
        self._own.append(entry.own)
        if named:
            self._file(actor, form)
        if name.known and entry.kind in BODIES and fold(entry.name) != fold(form.text):
            self._others[actor] = [Form.of(entry.name)]  # "the Tigers", of the LTTE
            self._file(actor, self._others[actor][0])
        if name.known and not entry.seat:
            self._keys.setdefault(f"{entry.kind}:{fold(entry.name)}", actor)
        return actor

    def _adopt(self, actor: int, name: Name) -> None:
        """Gives an actor met under a shorter name what a lexicon says of its full one."""
        record, entry = self.actors[actor], name.entry
        record.name, record.kind, record.wikidata = entry.name, entry.kind, entry.wikidata
        self.nouns[actor] = entry.nouns
        self._known[actor] = not name.told
        self._keys.setdefault(f"{entry.kind}:{fold(entry.name)}", actor)

    def _file(self, actor: int, form: Form) -> None:
        for key in keys(form, self.actors[actor].kind == "person", self.words):
            at = self._alike.setdefault(key, [])
            if actor not in at:
                at.append(actor)

    def _find(self, name: Name, text: str, form: Form, body: tuple[str, ...] | None) -> tuple[int | None, str]:
        """The actor met before that a name belongs to and the rule that says so, or None."""
        kind = name.entry.kind
        if name.known:
            known = self._keys.get(f"{kind}:{fold(name.entry.name)}")
            if known is not None or kind not in BODIES:
                return known, self._known_rule(name)
        if body is not None and body in self.body_keys and not self._other_sort(self.body_keys[body], text):
            return self.body_keys[body], "name_body"
        same = self._keys.get(_same(text))
        kinds = BODIES if kind in BODIES else {kind}
        if same is not None and self.actors[same].kind in kinds and (kind != "person" or len(form.parts) > 1):
            return same, "name_same"
        if name.known and kind not in BODIES:
            return None, ""
        return self._sieved(name, form, kinds)

    def _other_sort(self, actor: int, text: str) -> bool:
        """Whether capitals say that two governments are of two sorts: "the Interim Government", "the Transitional Government"."""
        sorts = self.words.kinds["which_government"]
        own = {w for w in text.split() if w.istitle() and w.lower() in sorts}
        theirs = {w for s in self.surfaces[actor] for w in s.split() if w.istitle() and w.lower() in sorts}
        return bool(own and theirs) and own.isdisjoint(theirs)

    def seats(self, names: list[Name]) -> None:
        """Notes the states that these names have only as their capital, beside a government named: "the Turkish government", "Ankara"."""
        seated = {n.entry.country for n in names if n.entry.kind == "state" and self._is_seat(self._words(n))}
        governments, others = set(), set()
        for name in names if seated else ():
            if name.entry.kind == "state" and name.entry.country:
                if not self._is_seat(self._words(name)) and self.doc[name.end : name.end + 1].text not in POSSESSIVES:
                    others.add(name.entry.country)
            elif (key := self._body_key(name)) is not None and key[1:] == GOVERNMENT:
                governments.add(key[0])
        self._seats = governments & seated - others

    def _words(self, name: Name) -> str:
        return self.doc[name.start : name.end].text

    def _is_seat(self, text: str) -> bool:
        entry = self.words.names.get(text)
        return entry is not None and entry.seat

    def _seated(self, name: Name, text: str) -> tuple[str, ...] | None:
        """The key of the government that a capital stands for, and its entry; None where it stands for the state."""
        country = name.entry.country
        if country not in self._seats or name.entry.kind != "state" or not self._is_seat(text):
            return None
        name.entry, name.known = Entry(text, "organization", country, "GOV"), False
        return (country or "", *GOVERNMENT)

    def _known_rule(self, name: Name) -> str:
        if name.rule == "name_half":
            return name.rule
        return "name_told" if name.told else "name_lexicon"

    def _sieved(self, name: Name, form: Form, kinds: frozenset[str] | set[str]) -> tuple[int | None, str]:
        """The actor that the surest sieve of `alike` leaves."""
        person = name.entry.kind == "person"
        if not person and name.entry.kind not in BODIES:
            return None, ""
        own = [form]
        if name.known and not person and fold(name.entry.name) != fold(form.text):
            own.append(Form.of(name.entry.name))  # "the LTTE", after "the Tigers"
        near = {
            a
            for each in own
            for key in keys(each, person, self.words)
            for a in self._alike.get(key, ())
            if self.actors[a].kind in kinds
        }
        if name.known and not name.told:  # "the Tamil Tigers", after "Tigers" alone: no other name that a lexicon holds
            near = {a for a in near if not self._known[a]}
        if person:
            near = {a for a in near if not self._is_of_other_gender(a, name)}
        for rule, fits in PERSONS if person else BODY_SIEVES:
            found = [
                a
                for a in sorted(near)
                if any(
                    fits(each, other, self.words)
                    for each in own
                    for other in (self._forms[a], *self._others.get(a, ()))
                )
            ]
            if rule == "name_letters" and form.letters:
                found = [a for a in found if not any(letters_of(text) for text in self.surfaces[a])]  # has its own
            if rule == "name_end" and len(found) > 1:
                found = self._agreeing(name, found)
            if found and not (len(found) > 1 and rule in ONLY_ONE):
                return max(found, key=lambda a: self._latest[a]), rule
        return None, ""

    def _is_of_other_gender(self, actor: int, name: Name) -> bool:
        """Whether one is "Mr" and the other "Mrs"; not by titles that news gives to women too ("chairman")."""
        if not name.gender or self.genders[actor] in {"", name.gender}:
            return False
        roles = self.words.title_words(name.role or "") | self.words.title_words(self.actors[actor].role or "")
        return not any(self.words.titles[word]["gender"] for word in roles if word in self.words.titles)

    def _agreeing(self, name: Name, found: list[int]) -> list[int]:
        """Of persons with one last name, those whose gender is not another, and whose title is the same where any is."""
        rest = [a for a in found if not (name.gender and self.genders[a] and self.genders[a] != name.gender)] or found
        title = self.words.title_words(name.role or "")
        same = [a for a in rest if title and title & self.words.title_words(self.actors[a].role or "")]
        return same or rest

    def _body_key(self, name: Name) -> tuple[str, ...] | None:
        if name.entry.kind != "organization":
            return None
        text = self.doc[name.start : name.end].text
        if not name.entry.country and not (self.states_told and set(words_of_name(text)) & self.states_told.keys()):
            return None
        own = body_key(text, self.words, self.states_told) if name.told or not name.known else None
        return own or (body_key(name.entry.name, self.words, self.states_told) if name.known else None)

    def finish(self) -> None:
        """Fills names, affiliations and countries, once all names are joined."""
        for place, actor in enumerate(self.actors):
            if not self._own[place]:
                actor.name = self._fullest(actor, self.surfaces[place])
            wanted = self._affiliations[place]
            if not wanted:
                continue
            target = next(
                (
                    t
                    for k in ("state", "organization", "armed group")
                    if (t := self._keys.get(f"{k}:{fold(wanted)}")) is not None
                ),
                None,
            )
            target = self._keys.get(fold(wanted)) if target is None else target
            if target is not None and target != place:
                actor.affiliation = target
            elif wanted in self.words.by_name:
                actor.country = actor.country or self.words.by_name[wanted].country

    def _fullest(self, actor: Actor, surfaces: list[str]) -> str:
        """The fullest of the names that a report uses: the lexicon's own where it does, no capital for its state."""
        short = ACRONYM.fullmatch(actor.name) and actor.name not in self.words.names
        if actor.name in surfaces and not short:
            return actor.name if actor.kind != "person" else max(surfaces, key=lambda s: (len(s.split()), s.istitle()))
        names = [s for s in surfaces if not ((e := self.words.names.get(s)) and e.seat)] or surfaces
        return max(names, key=lambda s: (not ACRONYM.fullmatch(s), len(s.split()), len(s)))

    def code(self) -> None:
        """Fills countries and PLOVER codes (country and sector) from affiliations, once these are known."""
        for place, actor in enumerate(self.actors):
            sector = self.sectors[place] or ""
            if actor.affiliation is not None:
                other = self.actors[actor.affiliation]
                if other.kind == "armed group":
                    sector = self.sectors[actor.affiliation] or sector
                    actor.country = actor.country or other.country
                elif sector in OFFICIAL:
                    actor.country = actor.country or other.country
                    if other.kind in BODIES:
                        sector = self.sectors[actor.affiliation] or sector
                    elif other.kind == "person" and not sector:
                        # A spokesman of a person who speaks for a body.
                        body = other.affiliation if other.affiliation is not None else actor.affiliation
                        sector = self.sectors[body] or self.sectors[actor.affiliation] or ""
            # An age is given of those whom the news happens to; an office, had or lost, is no civilian's.
            if not sector and actor.kind == "person" and actor.age is not None and not actor.role:
                sector = "CVL"
            if actor.kind != "place":
                actor.plover = (actor.country or "") + sector or None


def _same(text: str) -> str:
    """A name as it is held against the others: folded, an acronym without its points and hyphens."""
    return letters_of(text) or fold(text)
