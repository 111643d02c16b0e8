"""Whom does an office with its state mean, that the report gives to one person elsewhere, before or after?

"The Chadian leader ..." opens a report in which President Hassane Brahim of Chad
is named later. An office is one person's where state and title agree.
"""

from __future__ import annotations

from analysis.actors.names import BODIES
from analysis.actors.phrases import Phrases
from analysis.lexicons.actor_names import POSSESSIVES, fold
from analysis.parsing import columns
from analysis.parsing.tokens import Token
from analysis.records import Mention

BESIDE = frozenset({"compound", "appos"})
ARTICLES = frozenset({"DT", "PRP$"})


def find(phrases: Phrases) -> list[Mention]:
    """The descriptions of offices that name their state, or have a title of several words, each with its one person."""
    held: dict[int, list[tuple[frozenset[str], str | None]]] = {}
    first: dict[int, int] = {}  # where each is named first
    actors = phrases.joiner.actors
    for name, actor in phrases.named:
        if name.entry.kind != "person":
            continue
        first.setdefault(actor, name.start)
        for role in name.offices if actors[actor].kind == "person" else ():
            held.setdefault(actor, []).append((phrases.words.title_words(role), name.country or actors[actor].country))
    found = []
    for noun in columns.of(phrases.doc).tokens(phrases.words.titles) if held else ():
        if not _is_office(phrases, noun):
            continue
        fits = [actor for actor, offices in held.items() if _holds(phrases, noun, offices, noun.i < first[actor])]
        fits = fits or _lead(phrases, noun, held)
        if len(fits) == 1:
            start = noun.left_edge.i
            while phrases.tokens[start].tag_ in ARTICLES:
                start += 1
            found.append(phrases.mention(start, noun, fits[0], "office_elsewhere"))
    return found


def _is_office(phrases: Phrases, noun: Token) -> bool:
    if not phrases.words.is_title(noun) or noun.tag_ in {"NNS", "NNPS"} or noun.dep_ in BESIDE:
        return False
    if any(c.dep_ == "appos" and c.i > noun.i for c in noun.children):
        return False  # a name stands beside it
    return noun.i not in phrases.by_head and noun.i not in phrases.inside


def _holds(phrases: Phrases, noun: Token, offices: list[tuple[frozenset[str], str | None]], before: bool) -> bool:
    """Whether one of a person's offices is the one that the phrase means; `before` the name, "the king" alone may."""
    words, doc = phrases.words, phrases.tokens
    said = [
        t
        for t in doc[noun.left_edge.i : noun.i + 1]
        if t.tag_ != "DT"
        and t.text not in {"-", *POSSESSIVES}
        and not words.country_of(t)
        and _seat(phrases, t) is None
    ]
    if any(t.lower_ not in words.titles for t in said) or any(t.tag_ == "PRP$" for t in said):
        return False  # another's office, or one with words of its own
    wanted = words.title_words(" ".join(fold(t.text) for t in said))
    country = _country(phrases, noun)
    leads = len(wanted) == 1 and bool(wanted & words.kinds["leader"])
    if not leads and any(_seat(phrases, t) is not None for t in phrases.tokens[noun.left_edge.i : noun.i]):
        return False  # "the Moscow mayor"
    for office, state in offices:
        if country is None:
            alone = before and noun.lower_ in words.kinds["one_office"] | words.kinds["one_holder"]
            told = len(wanted) > 1 or (alone and any(c.lower_ == "the" for c in noun.children))
            if told and wanted == office and phrases.after(noun, "of", "for") is None:
                return True
        elif state == country and (wanted == office or (leads and office & words.kinds["leader"])):
            return True
    return False


def _seat(phrases: Phrases, token: Token) -> str | None:
    """The state whose seat of government a token names, or is within the name of: "the Addis Ababa leader"."""
    name = phrases.inside.get(token.i)
    seat = phrases.words.names.get(phrases.doc[name.start : name.end].text) if name is not None else None
    return seat.country if seat is not None and seat.seat else None


def _lead(phrases: Phrases, noun: Token, held: dict[int, list[tuple[frozenset[str], str | None]]]) -> list[int]:
    """The persons who lead the body that a noun for a leader has before it: "the U.N. chief", "the NCP leader"; an armed group's: "the rebel leader"."""
    leading = phrases.words.kinds["leader"] | phrases.words.kinds["heading"]
    owner = phrases.owner(noun)
    if noun.lower_ in leading and owner is None and phrases.start(noun) == noun.i - 1:
        hostile = phrases.tokens[noun.i - 1].lower_ in phrases.words.heads["hostile"]
        groups = {a for a, r in enumerate(phrases.joiner.actors) if r.kind == "armed group"} if hostile else set()
        return [a for a in held if phrases.joiner.actors[a].affiliation in groups and _leads(held[a], leading)]
    if owner is None or noun.lower_ not in leading or phrases.joiner.actors[owner[0]].kind not in BODIES:
        return []
    if owner[1].i + 1 != noun.i and owner[1].dep_ != "poss":
        return []  # "the Hamas political leader"
    persons = phrases.joiner.actors
    return [a for a, told in held.items() if persons[a].affiliation == owner[0] and _leads(told, leading)]


def _leads(told: list[tuple[frozenset[str], str | None]], leading: frozenset[str]) -> bool:
    return any(office & leading for office, _ in told)


def _country(phrases: Phrases, noun: Token) -> str | None:
    """The state whose office it is: "Chadian leader", "Chad's president", "president of Chad"."""
    for token in phrases.tokens[noun.left_edge.i : noun.i]:
        code = phrases.words.country_of(token) or _seat(phrases, token)
        if code is not None:
            return code
    state = phrases.actor_at(phrases.after(noun, "of"))
    if state is not None and phrases.joiner.actors[state].kind == "state":
        return phrases.joiner.actors[state].country
    return None
