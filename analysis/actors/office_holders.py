"""Which single office-holders act without a name? Each is an actor of its own: "the Ugandan mediator", "Kosovo's prime minister".

So does a person's office ("his office said"). Only where no person of the report has this title; `descriptions` and `offices` have
asked that of the persons named. An office said again with fewer words is the same.
"""

from __future__ import annotations

from analysis.actors.phrases import Phrases
from analysis.lexicons.actor_names import Entry
from analysis.parsing.tokens import Token

MADE = "unnamed_office"
SINGULAR = frozenset({"NN", "NNP"})
HEARERS = frozenset({"dobj", "dative"})
APPOSITION = 12  # tokens in which a name in apposition ends
GOVERNING = frozenset({"GOV", "LEG", "MIL"})  # sectors of offices that a state has


class OfficeHolders:
    """Makes the office-holders of one Doc that have no name; the same words mean the same one all through."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.joiner = phrases.joiner
        self.words = phrases.words
        self.made: dict[tuple[str, ...], int] = {}
        self.spans: dict[int, tuple[int, int]] = {}  # the characters of a phrase with whose office it is, by its noun

    def actor(self, noun: Token) -> tuple[int, str] | None:
        """The office-holder that a noun stands for and the rule that makes it, or None."""
        words, phrases = self.words, self.phrases
        if noun.lower_ == "office":
            return self._own_office(noun)
        if not words.is_title(noun) or noun.tag_ not in SINGULAR or words.titles[noun.lower_]["kind"] != "title":
            return None
        if noun.dep_ == "conj" or noun.lower_ in words.kinds["one_of_many"] or not self._acts(noun):
            return None
        named = self._named_next(noun)
        if named is not None:
            return named, "office_elsewhere"
        owner = next((c for c in noun.children if c.dep_ == "poss" and c.i < noun.i), None)
        if owner is not None:
            return self._of_state(noun, owner)
        if not any(c.dep_ == "det" and c.lower_ == "the" for c in noun.children) or self._named_beside(noun):
            return None
        start = phrases.start(noun)
        if start == noun.i and noun.lower_ in words.kinds["one_holder"]:
            return self._made(("one holder",), noun, noun.i, noun)
        where = self._where(noun)
        if where is not None and self._free(start, noun):
            return self._made(self._key(start, where), noun, start, where)
        if start == noun.i and not (noun.lower_ in words.kinds["one_office"] and self._free(start, noun, alone=True)):
            return None  # "the envoy", of whom there may be many
        if phrases.after(noun, "of", "for") is not None:
            return None  # "the commander of the army" may be named, and says itself who it is
        country = phrases.state(start, noun)
        if country is None and self._of_two_states(start, noun):
            return None
        key = self._key(start, noun) if country is None else self._state_key(start, noun, country)
        same = self._said_before(key)
        if same is not None:
            return same, MADE
        return self._made(key, noun, start, noun, country)

    def _own_office(self, noun: Token) -> tuple[int, str] | None:
        """A person's office that says something: "according to his office"; where the report has no other."""
        owner = next((c for c in noun.children if c.dep_ == "poss" and c.tag_ == "PRP$"), None)
        person = self.phrases.actor_at(owner)
        if person is None or self.joiner.actors[person].kind != "person" or self.phrases.start(noun) != noun.i:
            return None
        told = noun.dep_ == "pobj" and noun.head.head.lower_ == "according"
        said = noun.dep_ == "nsubj" and noun.head.lemma_ in self.words.speaking
        if not (told or said) or any(m.rule_id == "members_office" for m in self.phrases.by_head.values()):
            return None
        key = ("office", str(person))
        if key not in self.made:
            self.made[key] = self.joiner.make_nameless(Entry(noun.text, "organization"), noun.i, noun.i)
        return self.made[key], "unnamed_spoken"

    def _acts(self, noun: Token) -> bool:
        """Whether who holds the office does something, or something is told by or for him or her."""
        prep = noun.head
        told_by = noun.dep_ == "pobj" and prep.lower_ == "by"  # "the announcement by the Ugandan mediator"
        spoken_for = noun.dep_ == "pobj" and prep.lower_ == "for" and prep.head.lower_ in self.words.kinds["voice"]
        own_words = noun.dep_ == "poss" and prep.lower_ in self.words.kinds["own_words"]
        return told_by or spoken_for or own_words or self.phrases.does(noun)

    def _named_beside(self, noun: Token) -> bool:
        """Whether a name or a clause beside the noun says who it is."""
        if any((c.dep_ in {"appos", "acl"} and not self._acting(c)) or c.tag_ == "VBN" for c in noun.children):
            return True
        following = noun.i + 1
        if following in self.phrases.inside and self.phrases.tokens[following].head == noun:
            return True
        after = self.phrases.tokens[following : following + APPOSITION]
        of = self.phrases.after(noun, "of", "for")
        comma = of.i + 1 if of is not None else following  # "the Minister for Development, Ms Ana Tesk"
        if any(self._opens(place) for place in {comma, following}):
            return True
        if not len(after) or after[0].text != ",":
            return False
        actor = next((self.phrases.ending.get(t.i) for t in after[1:] if t.text == ","), None)
        return actor is not None and self.joiner.actors[actor].kind == "person"

    def _opens(self, comma: int) -> bool:
        """Whether a person's name with a title or honorific before it, or of several words, begins after a comma."""
        tokens = self.phrases.tokens
        if comma + 1 >= len(tokens) or tokens[comma].text != ",":
            return False
        honoured = (
            comma + 2 < len(tokens) and self.words.titles.get(tokens[comma + 1].lower_, {}).get("kind") == "honorific"
        )
        name = self.phrases.inside.get(comma + 2 if honoured else comma + 1)
        return honoured and name is not None and name.start == comma + 2 and name.entry.kind == "person"

    def _named_next(self, noun: Token) -> int | None:
        """The person whom the next sentence brings in by full name alone, telling the press: "its foreign minister said. Ana Tesk told reporters"."""
        owned = any(c.i < noun.i and c.dep_ == "poss" for c in noun.children)
        one = noun.lower_ in self.words.kinds["one_office"] or self.phrases.after(noun, "of") is not None
        the = any(c.lower_ == "the" for c in noun.children)
        definite = (owned or (the and one)) and self.words.titles[noun.lower_]["sector"] in GOVERNING
        speaking = self.words.speaking
        end = noun.sent.end
        if not definite or noun.dep_ != "nsubj" or noun.head.lemma_ not in speaking or end >= len(self.phrases.tokens):
            return None
        first = self.phrases.tokens[end]
        name = self.phrases.inside.get(first.i)
        if name is None or name.start != first.i or name.end - name.start < 2 or name.role or name.titles:
            return None
        head = self.phrases.doc[name.head]
        actor = self.phrases.actor_at(head)
        if head.dep_ != "nsubj" or not self._tells_press(head) or head.head.i < head.i or actor is None:
            return None
        earliest = min(n.start for n, a in self.phrases.named if a == actor)
        record = self.joiner.actors[actor]
        return actor if record.kind == "person" and not record.role and earliest == name.start else None

    def _tells_press(self, name: Token) -> bool:
        """Whether a subject tells the press or a parliament something, or speaks somewhere, as those in office do: others may speak of the same."""
        verb, press = name.head, self.words.kinds["press"]
        told = verb.lemma_ == "tell" and any(c.dep_ in HEARERS and c.lower_ in press for c in verb.children)
        speaking = (c.tag_ == "VBG" and c.lemma_ == "speak" for c in (*name.children, *verb.children))
        return verb.lemma_ in self.words.speaking and (told or any(speaking))

    def _acting(self, token: Token) -> bool:
        """Whether what stands beside an office only says that it is held for a time: "the Coordinator, a.i."."""
        return token.is_punct or token.lower_.rstrip(".") in self.words.kinds["for_a_time"] | {""}

    def _of_state(self, noun: Token, owner: Token) -> tuple[int, str] | None:
        """The holder of a state's office: "Kosovo's prime minister", "its foreign minister" of a state."""
        actor = self.phrases.actor_at(owner)
        row, start = self.words.titles[noun.lower_], self.phrases.start(noun)
        if actor is None or row["sector"] not in GOVERNING or self._named_beside(noun):
            return None
        record = self.joiner.actors[actor]
        if record.kind != "state" or not self._free(start, noun, country=record.country):
            return None
        if start == noun.i and noun.lower_ not in self.words.kinds["one_office"]:
            return None  # "Kenya's minister"
        name = self.phrases.inside.get(owner.i)
        key = self._state_key(start, noun, record.country or record.name)
        first = start if name is None else name.start  # "its": without the pronoun
        return self._made(key, noun, first, noun, record.country)

    def _where(self, noun: Token) -> Token | None:
        """The last token of the place or the matter that an office is of: "the governor of Batken", "for Peacekeeping Operations"."""
        doc, inside = self.phrases.doc, self.phrases.inside
        of = self.phrases.after(noun, "of", "for")
        if (
            of is None
            or of.head.i != noun.i + 1
            or of.left_edge.i != noun.i + 2
            or not doc[noun.i + 2].text[0].isupper()
        ):
            return None
        name = inside.get(of.i)
        if name is not None:
            placed = name.entry.kind == "place" and noun.lower_ in self.words.kinds["one_a_place"]
            return doc[name.end - 1] if placed and name.end > of.i else None
        if (
            all(t.text[0].isupper() and t.i not in inside for t in doc[noun.i + 2 : of.i + 1])
            and noun.text[0].isupper()
        ):
            return of
        province = noun.lower_ in self.words.kinds["one_a_place"] and of.lower_ in self.words.heads["place"]
        return of if province and of.i - noun.i <= 4 else None

    def _key(self, start: int, last: Token) -> tuple[str, ...]:
        return tuple(self.phrases.doc[start : last.i + 1].text.casefold().split())

    def _state_key(self, start: int, noun: Token, country: str) -> tuple[str, ...]:
        """The key of a state's office: the same for "the Kenyan president" and "Kenya's president"."""
        said = (t for t in self.phrases.doc[start : noun.i + 1] if self.words.country_of(t) is None)
        return (*(t.lower_ for t in said), country)

    def _said_before(self, key: tuple[str, ...]) -> int | None:
        """The one office met before that ends with these words: "the foreign minister", after "the Iranian foreign minister"."""
        found = {actor for made, actor in self.made.items() if made[-len(key) :] == key or made[: len(key)] == key}
        return found.pop() if len(found) == 1 else None

    def _of_two_states(self, start: int, noun: Token) -> bool:
        """Whether the report speaks of the office in two states: "the Kenyan president met the Ugandan president"."""
        phrases, words = self.phrases, self._key(start, noun)
        same = (t for t in phrases.tokens if t.lower_ == noun.lower_)
        ends = (t for t in same if self._key(max(0, t.i + 1 - len(words)), t) == words)
        return len({phrases.state(phrases.start(t), t) for t in ends} - {None}) > 1

    def _free(self, start: int, noun: Token, alone: bool = False, country: str | None = None) -> bool:
        """Whether no person of the report, or of this country, is said to hold or to have held the office; where it stands `alone`, all have another."""
        said = [t.text for t in self.phrases.tokens[start : noun.i + 1] if not self.words.country_of(t)]
        wanted = self.words.title_words(" ".join(said))
        told = [
            offices
            for record, offices in zip(self.joiner.actors, self.joiner.offices, strict=True)
            if record.kind == "person" and record.named and (country is None or record.country in {None, country})
        ]
        if alone and not all(told):
            return False
        return not any(wanted <= self.words.title_words(role) for offices in told for role in offices)

    def _made(
        self, key: tuple[str, ...], noun: Token, start: int, last: Token, country: str | None = None
    ) -> tuple[int, str]:
        """The office-holder of this key, made where it is new."""
        doc = self.phrases.doc
        if start != self.phrases.start(noun) or last is not noun:
            self.spans[noun.i] = doc[start].idx, last.idx + len(last)
        actor = self.made.get(key)
        if actor is None:
            text = doc[start : last.i + 1].text
            sector = self.words.titles[noun.lower_]["sector"]
            actor = self.made[key] = self.joiner.make_nameless(
                Entry(text, "person", None, sector or None), start, noun.i
            )
            self.joiner.actors[actor].country = country
        return actor, MADE
