"""Which bodies does a phrase tell apart by whose they are, though they have no proper name?

"The Norwegian and Kenyan governments", "the government panel", "police in
Nairobi", "the prime minister's office", "Menaka's mayor". Each is an actor of
its own; "the rebel delegation" is the one armed group's that the report names.
"""

from __future__ import annotations

from analysis.actors.members import Members
from analysis.actors.names import BODIES, STATES
from analysis.lexicons.actor_names import POSSESSIVES, Entry
from analysis.parsing import columns
from analysis.parsing.grammar import SUBJECTS, first_conjunct
from analysis.parsing.tokens import Token
from analysis.records import Mention

ARGUMENTS = frozenset({*SUBJECTS, "dobj", "pobj", "agent", "dative", "poss"})


class ToldBodies:
    """Finds these phrases in one Doc; the bodies are kept where those of `members` are."""

    def __init__(self, members: Members) -> None:
        self.members = members
        self.phrases = members.phrases
        self.joiner = members.joiner
        self.words = members.phrases.words
        self.kinds = members.kinds

    def find(self) -> list[Mention]:
        """The mentions, in text order."""
        kinds = self.kinds
        asked = (
            (kinds["joint"], self._joint),
            (kinds["panel"], self._panel),
            (kinds["local"], self._local),
            (frozenset({"office"}), self._office),
            (kinds["one_a_place"], self._holder),
            (self.words.organisation_heads.keys(), self._of_body),
        )
        any_of = frozenset().union(*(nouns for nouns, _ in asked))
        found, by_head, inside = [], self.phrases.by_head, self.phrases.inside
        for noun in columns.of(self.phrases.doc).tokens(any_of):
            if noun.pos_ not in {"NOUN", "PROPN"} or noun.i in by_head or noun.i in inside:
                continue
            for nouns, ask in asked:
                mention = ask(noun) if noun.lower_ in nouns else None
                if mention is not None:
                    found.append(mention)
                    break
        return found

    def _joint(self, noun: Token) -> Mention | None:
        """Bodies of several states in one phrase, which are an actor together: "Thai and Cambodian troops"."""
        if self.phrases.vague(noun) or first_conjunct(noun).dep_ not in ARGUMENTS:
            return None
        first = self._states_before(noun)
        last = noun if first is not None else self._states_after(noun)
        if last is None:
            return None
        first = self.phrases.start(noun) if first is None else first
        text = self.phrases.doc[first : last.i + 1].text
        sector = "MIL" if noun.lower_ in self.kinds["troops"] | {"armies", "militaries", "navies"} else "GOV"
        actor = self._body(text, noun, ("joint", text.casefold()), None, sector)
        return self.phrases.mention(first, noun, actor, "members_joint", last)

    def _states_before(self, noun: Token) -> int | None:
        """The first of several adjectives of states before a noun, or None: "Thai and Cambodian"."""
        place, seen = noun.i, 0
        doc = self.phrases.tokens
        while place > 0 and doc[place - 1].lower_ in self.kinds["joint_word"]:
            place -= 1  # "the Norwegian and Kenyan foreign ministries"
        while (start := self._adjective(place)) is not None:
            place, seen = start, seen + 1
            if place < 2 or doc[place - 1].text not in {"and", ","} or self._adjective(place - 1) is None:
                break
            place -= 1
        return place if seen > 1 else None

    def _adjective(self, end: int) -> int | None:
        """Where the adjective of a state or people begins that ends before a token, or None: "Thai", "South Korean", "U.S."."""
        if end < 1:
            return None
        token = self.phrases.doc[end - 1]
        if end > 1 and self.phrases.doc[end - 2 : end].text in self.words.demonyms:
            return end - 2
        large = token.text.isupper() and self.words.country_of(token) is not None
        people = self.words.is_people(token) and token.text[0].isupper() and token.tag_ not in {"NNPS", "NNS"}
        if not (large or people):
            return None
        return end - 2 if end > 1 and self.phrases.doc[end - 2].text in self.kinds["direction"] else end - 1

    def _states_after(self, noun: Token) -> Token | None:
        """The last of several states after "of", or None: "the governments of Sudan and Chad"."""
        state = self.phrases.after(noun, "of")
        if state is None or not noun.tag_.endswith("S") or not self._acts(noun):
            return None  # elsewhere the states' own names are enough
        states = [state, *state.conjuncts]
        return states[-1] if len(states) > 1 and all(self._is_state(each) for each in states) else None

    def _is_state(self, token: Token) -> bool:
        actor = self.phrases.actor_at(token)
        return actor is not None and self.joiner.actors[actor].kind == "state"

    def _panel(self, noun: Token) -> Mention | None:
        """Who negotiates for one side: "the government panel", "the rebel delegation"."""
        start = self.phrases.start(noun)
        before = [t.lower_ for t in self.phrases.doc[start : noun.i]]
        if len(before) != 1 or self.phrases.vague(noun) or first_conjunct(noun).dep_ not in ARGUMENTS:
            return None
        if any(c.i < start and (c.dep_ == "poss" or c.lower_ in {"no", "another"}) for c in noun.children):
            return None  # "its government panel"
        if before[0] in self.kinds["rebel_word"]:
            groups = self.joiner.named_groups()
            return self.phrases.mention(start, noun, groups[0], "members_panel") if len(groups) == 1 else None
        if before[0] not in self.kinds["state_word"]:
            return None
        text = self.phrases.doc[start : noun.i + 1].text
        actor = self._body(text, noun, ("panel", before[0]), None, self.words.organisation_heads.get(before[0]))
        return self.phrases.mention(start, noun, actor, "members_panel")

    def _of_body(self, noun: Token) -> Mention | None:
        """A body within a named one: "the Taliban's political office"."""
        if not self._acts(noun) or self.phrases.vague(noun):
            return None
        start = self.phrases.start(noun)
        owner = next((c for c in noun.children if c.dep_ == "poss" and c.i < start), None)
        actor = self.phrases.actor_at(owner)
        if owner is None or actor is None or start == noun.i or self.joiner.actors[actor].kind not in BODIES:
            return None
        before = self.phrases.doc[start : noun.i]
        if any(t.i in self.phrases.inside or t.text[0].isupper() for t in before):
            return None
        if all(t.lower_ in self.kinds["which_body"] for t in before):
            return None  # "the Taliban's old office"
        name = self.phrases.inside.get(owner.i)
        words = self.phrases.doc[start : noun.i + 1].text
        text = self.phrases.doc[start if name is None else name.start : noun.i + 1].text
        sector = self.joiner.sectors[actor] or self.words.organisation_heads.get(noun.lower_)
        made = self._body(text, noun, ("of", str(actor), words.casefold()), self.joiner.actors[actor].country, sector)
        return self.phrases.mention(start if name is None else name.start, noun, made, "members_body")

    def _local(self, noun: Token) -> Mention | None:
        """Police and authorities by where they are: "police in Nairobi"."""
        place = self.phrases.after(noun, "in")
        if place is None or place.tag_ != "NNP" or place.ent_type_ in {"DATE", "TIME"}:
            return None
        if not (self._acts(noun) or (self.phrases.start(noun) < noun.i and first_conjunct(noun).dep_ in ARGUMENTS)):
            return None
        name = self.phrases.inside.get(place.i)
        if name is not None and name.entry.kind not in {"place", "state"}:
            return None
        first, last = (place.left_edge.i, place) if name is None else (name.start, self.phrases.doc[name.end - 1])
        start = self.phrases.start(noun)
        told = {t.lower_ for t in self.phrases.doc[start : noun.i]}
        whose = self.words.heads["hostile"].keys() | self.kinds["which_government"]
        if not told <= whose or first != noun.i + 2 or self.phrases.vague(noun):
            return None
        where = self.phrases.doc[first : last.i + 1].text
        sector = self.words.organisation_heads.get(noun.lower_, "GOV")
        country = None if name is None else name.country or name.entry.country
        actor = self._body(f"{noun.text} in {where}", noun, ("local", noun.lower_, where), country, sector)
        return self.phrases.mention(start, noun, actor, "members_local", last)

    def _office(self, noun: Token) -> Mention | None:
        """The office of who holds one: "the prime minister's office", "the office of President Ann Otieno"."""
        large = noun.text[0].isupper() and noun.i > 0 and not noun.is_sent_start
        if not (self._acts(noun) or large or self._has_people(noun)):
            return None
        holder, last = next((c for c in noun.children if c.dep_ == "poss" and c.i < noun.i), None), noun
        if holder is None:
            holder = self.phrases.after(noun, "of")
            last = noun if holder is None else holder
        if holder is None or (noun.i - holder.i > 2 and last is noun):
            return None  # "the mayor's old office"
        actor = self.phrases.actor_at(holder)
        if actor is not None and self.joiner.actors[actor].kind == "person" and last is holder:
            key = ("office", str(actor))
            if self.joiner.sectors[actor] not in STATES:
                return None
        elif actor is not None and self.joiner.actors[actor].kind == "person" and self._acts(noun):
            key = ("office", str(actor))  # "Aliyev's office"
        elif self._is_official(holder):
            said = [t.lower_ for t in holder.subtree if t.lower_ in self.words.titles]
            key = ("office", " ".join(said))
        else:
            return None
        start = noun.i if last is holder else self._without_article(holder)
        text = self.phrases.doc[start : last.i + 1].text
        country = next((code for t in holder.subtree if (code := self.words.country_of(t))), None)
        return self.phrases.mention(start, noun, self._body(text, noun, key, country, "GOV"), "members_office", last)

    def _has_people(self, noun: Token) -> bool:
        """Whether a person is said to be of the office: "Ximena Paz of the Ombudsman's office"."""
        whose = self.phrases.actor_at(noun.head.head) if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
        return whose is not None and self.joiner.actors[whose].kind == "person"

    def _is_official(self, holder: Token) -> bool:
        row = self.words.titles.get(holder.lower_)
        title = row is not None and row["kind"] == "title" and row["sector"] in STATES
        return title and not holder.tag_.endswith("S") and holder.i not in self.phrases.inside

    def _without_article(self, holder: Token) -> int:
        start = holder.left_edge.i
        while start < holder.i and self.phrases.tokens[start].tag_ in {"DT", "PRP$"}:
            start += 1
        return start

    def _holder(self, noun: Token) -> Mention | None:
        """Who holds the one office of a place, without a name: "Menaka's mayor"."""
        doc = self.phrases.doc
        if (
            noun.tag_ not in {"NN", "NNP"}
            or not self._acts(noun)
            or noun.i < 2
            or doc[noun.i - 1].text not in POSSESSIVES
        ):
            return None
        if any(c.i > noun.i and c.dep_ == "appos" for c in noun.children) or noun.i + 1 in self.phrases.inside:
            return None
        place = self.phrases.inside.get(noun.i - 2)
        actor = self.phrases.actor_at(doc[place.head]) if place is not None else None
        if place is None or actor is None or self.joiner.actors[actor].kind != "place":
            return None
        if any(r.kind == "person" and noun.lower_ in (r.role or "").casefold().split() for r in self.joiner.actors):
            return None
        text = doc[place.start : noun.i + 1].text
        actor = self._body(text, noun, ("holder", text), place.entry.country, "GOV", "person")
        return self.phrases.mention(place.start, noun, actor, "members_holder")

    def _acts(self, noun: Token) -> bool:
        """Whether the phrase is the subject, or whom something is done by or told according to."""
        top = first_conjunct(noun)
        return self.phrases.does(noun) or (top.dep_ == "pobj" and top.head.head.lower_ == "according")

    def _body(
        self,
        text: str,
        noun: Token,
        key: tuple[str, ...],
        country: str | None,
        sector: str | None,
        kind: str = "organization",
    ) -> int:
        """The body of this key, made where it is new."""
        known = self.members.made.get(key)
        if known is None:
            known = self.joiner.make_nameless(Entry(text, kind, country, sector), noun.i, noun.i)
            self.members.made[key] = known
        return known
