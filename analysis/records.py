"""What the components of the pipeline find: plain records on the Doc.

Offsets here count characters of the *parsed* text (the Doc's); `tables` turns
them into offsets of the report as it came. A span is (start, end), end
exclusive. Records refer to one another by their place in the Doc's lists
(`doc._.actors[3]`), so that a Doc can be written and read again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

# The values that a column may have, each list in this one place; `tables.schema` takes them from here.
Kind = Literal["person", "organization", "state", "armed group", "place"]
Form = Literal["name", "description", "pronoun"]
OutcomeName = Literal[
    "killed", "injured", "killed or injured", "missing", "abducted", "held", "released", "displaced", "detained",
    "bodies recovered", "sheltering", "starving", "other",
]  # fmt: skip
Status = Literal["civilian", "combatant", "mixed", "unspecified"]
Scope = Literal["event", "increment", "running total", "subset", "unknown"]
StanceName = Literal[
    "demand", "request", "propose", "offer", "promise", "accept", "concede", "reject", "support", "disapprove",
    "accuse", "deny", "threaten", "mediate", "negotiate",
]  # fmt: skip
Theme = Literal[
    "cease-fire", "hostages and prisoners", "withdrawal", "territory and borders", "aid access", "disarmament",
    "security guarantees", "governance", "sanctions", "format of talks", "accountability", "other",
]  # fmt: skip
Modality = Literal["actual", "conditional", "future"]
StatementKind = Literal["direct", "indirect", "mixed"]

Span = tuple[int, int]
STRETCH = 512  # characters: statements are looked up by the stretches of text that they reach


@dataclass(slots=True)
class Quotation:
    """Text between quote marks; `span` takes in the marks, `inner` does not.

    One quotation that goes on over paragraphs is one record a paragraph, each
    with the same `run`. `closed` is false where the closing mark is missing.
    """

    span: Span
    inner: Span
    run: int
    closed: bool = True
    depth: int = 0


@dataclass(slots=True)
class Mention:
    """One place where the report names, describes or refers back to an actor.

    `head` is the index of the token that heads the phrase. `actor` is None
    where no single actor fits; then `candidates` lists those equally good.
    `rule_id` names the rule (analysis.actors.rules) that joined it to its actor,
    or made the actor.
    """

    start: int
    end: int
    head: int
    form: str  # name, description, pronoun
    actor: int | None = None
    candidates: tuple[int, ...] = ()
    rule_id: str = ""


@dataclass(slots=True)
class Actor:
    """One person, organization, state, armed group or place of a report.

    `named` is False where the report has no proper name for it: "the insurgents", "the court".
    """

    name: str
    kind: str  # person, organization, state, armed group, place
    role: str | None = None
    country: str | None = None
    affiliation: int | None = None
    wikidata: str | None = None
    plover: str | None = None
    age: int | None = None
    outcome: str | None = None
    named: bool = True


@dataclass(slots=True)
class Statement:
    """One attributed claim (PARC and PolNeAR: source, cue, content)."""

    cue: Span
    content: list[Span]
    kind: str  # direct, indirect, mixed
    rule_id: str
    source: Span | None = None
    source_actor: int | None = None
    source_candidates: tuple[int, ...] = ()
    addressee: Span | None = None
    addressee_actor: int | None = None
    negated: bool = False
    anonymous: bool = False
    tells: bool = (
        True  # False where the content is a thing asked for, judged or named: its source does not say that it is so
    )

    def carries(self, start: int, end: int) -> bool:
        """Whether the characters from start to end lie within the content."""
        return any(a <= start and end <= b for a, b in self.content)


@dataclass(slots=True)
class Figure:
    """One count of people, as reported. Counts are people, absent bounds None."""

    number: Span
    low: float | None
    best: float | None
    high: float | None
    outcome: str
    evidence: Span
    rule_id: str
    hedge: str | None = None
    victims: Span | None = None
    status: str = "unspecified"  # civilian, combatant, mixed, unspecified
    place: Span | None = None
    country: str | None = None  # where the place is sure: ISO 3166-1 alpha-3, and a town's coordinates
    latitude: float | None = None
    longitude: float | None = None
    time: Span | None = None
    date_from: str | None = None
    date_to: str | None = None
    source: Span | None = None
    source_actor: int | None = None
    scope: str = "unknown"  # event, increment, running total, subset, unknown
    incident: int | None = None
    caveat: str | None = None


@dataclass(slots=True)
class Position:
    """One actor's stance on one issue."""

    actor: Span
    stance: str
    polarity: int
    evidence: Span
    rule_id: str
    holder: int | None = None  # the actor's place in doc._.actors
    issue: Span | None = None
    issue_resolved: Span | None = None  # what "it", "the deal", "do the same" stand for
    issue_key: int | None = None  # positions on the same issue share it
    theme: str = "other"
    counterparty: Span | None = None
    counterparty_actor: int | None = None
    reported_by: Span | None = None
    reported_by_actor: int | None = None
    statement: int | None = None
    negated: bool = False
    modality: str = "actual"  # actual, conditional, future
    condition: Span | None = None
    plover: str | None = None


@dataclass(slots=True)
class Found:
    """All that the pipeline adds to one Doc, each list in text order."""

    quotations: list[Quotation] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    _by_head: dict[int, Mention] | None = None
    _by_actor: tuple[int, dict[int, list[Mention]]] | None = None
    _by_place: tuple[int, dict[int, list[int]]] | None = None

    def mention_headed(self, token: int) -> Mention | None:
        """The mention whose phrase is headed by the token of this index, or None."""
        if self._by_head is None or len(self._by_head) != len(self.mentions):
            self._by_head = {mention.head: mention for mention in self.mentions}
        return self._by_head.get(token)

    def mentions_of(self, actor: int) -> list[Mention]:
        """The mentions of one actor, in text order."""
        if self._by_actor is None or self._by_actor[0] != len(self.mentions):
            listed: dict[int, list[Mention]] = {}
            for mention in self.mentions:
                if mention.actor is not None:
                    listed.setdefault(mention.actor, []).append(mention)
            self._by_actor = (len(self.mentions), listed)
        return self._by_actor[1].get(actor, [])

    def statement_carrying(self, start: int, end: int) -> int | None:
        """The place in `statements` of the innermost one whose content holds start to end, or None."""
        if self._by_place is None or self._by_place[0] != len(self.statements):
            stretches: dict[int, list[int]] = {}
            for place, statement in enumerate(self.statements):
                reached = {n for a, b in statement.content for n in range(a // STRETCH, b // STRETCH + 1)}
                for n in sorted(reached):
                    stretches.setdefault(n, []).append(place)
            self._by_place = len(self.statements), stretches
        best, size = None, 0
        for place in self._by_place[1].get(start // STRETCH, ()):
            content = self.statements[place].content
            for a, b in content:
                if a <= start and end <= b:
                    length = sum([b - a for a, b in content])
                    if best is None or length < size:
                        best, size = place, length
                    break
        return best


class Text(Protocol):
    """A Doc, spaCy's or that of `parsing.tokens`."""

    @property
    def text(self) -> str: ...
    @property
    def user_data(self) -> dict[Any, Any]: ...


def text_of(doc: Text) -> str:
    """The Doc's text, made once: `doc.text` joins all its tokens anew at each access."""
    text = doc.user_data.get("text")
    if text is None:
        text = doc.user_data["text"] = doc.text
    return text


def found(doc: Text) -> Found:
    """The records of a Doc, made empty at the first call."""
    records = doc.user_data.get("analysis")
    if records is None:
        records = doc.user_data["analysis"] = Found()
    return records
