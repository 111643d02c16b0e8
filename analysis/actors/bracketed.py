"""Where does a name begin that has its letters in brackets after it: "Islamic State in the Greater Sahara (ISGS)"?

The letters are read backwards over the words before the bracket, as Schwartz and
Hearst (2003, "A simple algorithm for identifying abbreviation definitions in
biomedical text") read them: each is the initial of a word, small words may go
without one. A name so spelt out is whole, whatever the model sees in it.
"""

from __future__ import annotations

from analysis.actors.acronyms import letters_of
from analysis.actors.names import BODIES, Name, Names
from analysis.lexicons.actor_names import POSSESSIVES, Entry, fold
from analysis.parsing.tokens import Token

LEAST, MOST = 3, 8  # letters
SHORT = 4  # letters of a small word that gives an acronym none
CLOSES = frozenset({")", ",", ";"})


def spelt_out(names: Names) -> None:
    """Makes bodies of the words that letters in brackets spell, in place of the pieces found in them."""
    if "(" not in names.text:
        return
    tokens = names.tokens
    things: set[str] = set()  # the letters of papers, events and places, wherever they stand
    for opening in tokens[max(names.story - 1, 1) : -2]:
        if opening.text != "(" or tokens[opening.i + 2].text not in CLOSES:
            continue
        token = tokens[opening.i + 1]
        letters = letters_of(token.text)
        if not LEAST <= len(letters) <= MOST:
            continue
        end = token.i - 1
        start = _start(names, end - 1, letters)
        if start is None:
            continue
        if _is_no_body(names, start, end) and not any(n.known for n in names.names if n.start == token.i):
            things.add(token.text)
        if _is_thing(names, token, end):
            _drop(names, start, token.i + 1)
        else:
            _make_whole(names, start, end)
    for name in [n for n in names.names if not n.known and names.text_of(n) in things] if things else ():
        names.remove(name)


def _start(names: Names, place: int, letters: str) -> int | None:
    """The token with whose word the letters begin, read backwards from a token; None where the words do not spell them."""
    first = names.story
    while place >= first and _is_mark(names.doc[place]):
        place -= 1
    if place < first or names.doc[place].is_space:
        return None
    token = names.doc[place]
    word = fold(token.text)
    small = token.text.islower() and len(token) <= SHORT
    if small and (found := _start(names, place - 1, letters)) is not None:
        return found
    if not word or word[0] != letters[-1]:
        return None
    if len(letters) == 1:
        return place if token.text[0].isupper() else None
    return _start(names, place - 1, letters[:-1])


def _is_thing(names: Names, letters: Token, end: int) -> bool:
    """Whether the letters stand for things, and the words end with no noun for a body: "Internally Displaced Persons (IDPs)"."""
    words = names.words
    body = names.doc[end - 1].lower_ in words.organisation_heads
    return letters.text.removesuffix("s") in words.kinds["thing_letters"] and not body


def _drop(names: Names, start: int, end: int) -> None:
    """Takes away what was found in words for things and their letters."""
    for name in list(names.names):
        if start <= name.start and name.end <= end and not name.known:
            names.remove(name)


def _is_mark(token: Token) -> bool:
    """Whether a token is a hyphen or a possessive, which has no letter."""
    return token.text in POSSESSIVES or token.text in {"-", "&"}


def _make_whole(names: Names, start: int, end: int) -> None:
    """One name over tokens start to end, unless one that a lexicon or the user holds reaches over its edge, or is as long; nor of a paper, a place, a realm or a person with a title."""
    over = [name for name in names.names if name.start < end and start < name.end]
    if any(name.start < start or name.end > end or name.entry.own for name in over):
        return
    if _is_no_body(names, start, end) or any(_is_realm(names, start, name) or _is_titled(names, name) for name in over):
        return
    if len(over) == 1 and (over[0].start, over[0].end) == (start, end):
        if over[0].entry.kind not in BODIES and not over[0].known:
            over[0].entry = Entry(names.text_of(over[0]), "organization")
        return
    if not over and names.doc[_head(names, start, end)].lower_ not in names.words.organisation_heads:
        return  # "the Cable Archiving Retrieval System (CARS)"
    kind, country, sector = _told(over)
    for name in over:
        names.remove(name)
    names.add(start, end, Entry(names.doc[start:end].text, kind, country, sector))


def _is_no_body(names: Names, start: int, end: int) -> bool:
    """Whether the words name a paper, an event or a place: "the Darfur Peace Agreement (DPA)"."""
    words, head = names.words, names.doc[_head(names, start, end)].lower_
    body, last = head in words.organisation_heads, names.doc[end - 1].lower_
    event = head in words.kinds["event"] or (last in words.kinds["event"] and not body)  # "Freedom of Information Act"
    return event or (head in words.heads["place"] and not body)


def _head(names: Names, start: int, end: int) -> int:
    """The token that heads the words: the one before the first small word, or the last."""
    small = names.words.kinds["small"]
    return next((t.i for t in names.doc[start:end] if t.is_lower and t.lower_ in small), end) - 1


def _is_realm(names: Names, start: int, name: Name) -> bool:
    """Whether a state's name and what it is are the words: "the People's Republic of China (PRC)"."""
    before = names.doc[start : name.start]
    return name.entry.kind == "state" and any(t.lower_ in names.words.kinds["sure_realm"] for t in before)


def _is_titled(names: Names, name: Name) -> bool:
    """Whether a piece is a person's name with a title before it: "General Peter Okello (GPO)"."""
    return name.entry.kind == "person" and name.start > 0 and names.words.is_title(names.doc[name.start - 1])


def _told(over: list[Name]) -> tuple[str, str | None, str | None]:
    """Kind, state and sector that the pieces of a name tell: an armed group's piece makes one."""
    body = next((n.entry for n in over if n.entry.kind == "armed group"), None)
    body = body or next((n.entry for n in over if n.entry.kind == "organization"), None)
    country = next((n.entry.country for n in over if n.entry.country), None)
    if body is None:
        return "organization", country, None
    return body.kind, country, body.sector
