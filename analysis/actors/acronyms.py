"""Which letters stand for which name, in all writings: "O.A.S.", "A-U", "the Moro Front (MILF)", "UN missions".

An acronym goes with the name that a bracket, "or", or "known as" puts beside it,
whatever its letters; else with the name whose initials they are, in their
order, or in another as Romance languages have them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from analysis.actors.body_keys import words_of_name
from analysis.actors.names import ACRONYM, BODIES, Name, Names
from analysis.lexicons.actor_names import POSSESSIVES, PROPER, Entry, Lexicon, fold
from analysis.parsing.tokens import Doc, Token

HOW = r"(?:also|better|widely|locally|commonly|formerly|previously|once|often|usually|simply|collectively|popularly)"
OF = r"(?:of|in|from|for|with|by|to|on|at|and|near|among|within|behind)"  # what follows is another noun
NOUN = rf"(?:the|an?) [a-z-]+(?: (?!{OF} )[a-z-]+){{0,2}}"  # "a rebel group known as"
OTHERWISE = re.compile(
    rf"\s*,?[\"”]?\s*(?:{NOUN} (?=(?:{HOW} )?known))?(?:which is |who are |which are |who )?(?:{HOW} )?(?:(?P<same>known|alias|aka|a\.k\.a\.|whose (?:real|true|full|given|birth|code|war) name (?:is|was)|(?:the|his|her) nom de guerre of)|(?P<nick>nicknamed|dubbed|(?:goes|went) by (?:the (?:name|moniker|nickname|alias|pseudonym|nom de guerre))?(?: of)?)|(?P<how>or|called|named|abbreviated))"
    rf"(?: {HOW}| in \w+)*(?: as| by| under)?(?: (?:its|their|his|the)(?: [\w-]+)? (?:acronym|initials|abbreviation|name))?"
    r"(?: as)?,?(?: the)?\s+[“\"]?"
)
SO = re.compile(r",\sas\sthe\s\w+\s(?:is|are)\s(?:\w+\s)?(?:known|called)")
CALLED = re.compile(rf"\s(?:is|was|are|were)\s(?:{HOW}\s|\w+ly\s)*(?:known|called|named|styled)\b")
AS = re.compile(r",\sas\s(?:the\s)?")
BESIDE = re.compile(r",\s(?:the\s)?(?:\w+['’]s\s)?")
YOUNGER = re.compile(r"(?<=\w),? (?:[JS]r\.?|III)$")  # after a person's last name
SPELT = 3  # words of a name, or more, whose first may give two letters
NICK = re.compile('["“”]')  # around a nickname within a name
LEAST_ANY_ORDER = 3  # letters
LONGEST_BRACKET = 16  # tokens


@lru_cache(maxsize=8192)
def letters_of(text: str) -> str:
    """An acronym's letters, small, without points, hyphens and the plural; "" where the text is no acronym."""
    if not ACRONYM.fullmatch(text):
        return ""
    return text.removesuffix("s").replace(".", "").replace("-", "").casefold()


@dataclass(frozen=True, slots=True)
class Form:
    """A name as it is compared: its words as written, and folded."""

    text: str
    parts: tuple[str, ...]

    @classmethod
    @lru_cache(maxsize=8192)
    def of(cls, text: str) -> Form:
        whole = NICK.sub("", YOUNGER.sub("", text))
        return cls(text, tuple(word for part in words_of_name(whole) for word in fold(part).split()))

    @property
    def letters(self) -> str:
        """The letters of an acronym, "" of another name."""
        return letters_of(self.text) if len(self.parts) == 1 or "-" in self.text else ""


@lru_cache(maxsize=8192)
def initials(parts: tuple[str, ...], words: Lexicon) -> tuple[str, ...]:
    """The initials that the folded words of a name can make: with its small words and without, "U.N." whole."""
    split = [word.replace(".", "") for part in parts for word in part.split()]
    # "Co-operation" has one letter in an acronym.
    split = [word for before, word in pairwise(["", *split]) if word and before not in words.kinds["prefix"]]
    some = [word for word in split if word not in words.kinds["small"]]
    rest = some[1:] if some[:1] and some[0] in words.kinds["pair"] else []  # "OCHA", an office of the U.N.
    found = (
        "".join(word[0] for word in some),
        "".join(word[0] for word in rest),
        "".join(word[0] for word in split),
        "".join(word if word in words.kinds["pair"] else word[0] for word in some),
        "".join(word if word in words.kinds["pair"] else word[0] for word in split),
        some[0][:2] + "".join(word[0] for word in some[1:]) if len(some) > SPELT else "",  # "FRAPH"
    )
    return tuple(dict.fromkeys(f for f in found if len(f) > 1))


def find(names: Names) -> None:
    """Adds acronyms that the model left out, where they stand in brackets beside a name, in apposition, or act."""
    doc = names.doc
    ends = {name.end: name for name in names.names if name.entry.kind != "person"}
    bodies = [name for name in names.names if name.entry.kind in BODIES and name.end - name.start > 1]
    spelt = {i for name in bodies for i in initials(Form.of(names.text_of(name)).parts, names.words)}
    mixed = {"".join(sorted(letters)) for letters in spelt if len(letters) > LEAST_ANY_ORDER}
    for token in names.tokens[names.story :]:
        if len(token) < 2 or names.taken[token.i] or not token.text[0].isupper():
            continue
        letters = letters_of(token.text)
        if len(token) == 2:
            if letters in spelt and _is_short(names, token):
                names.add(token.i, token.i + 1, Entry(token.text, "organization"))
            continue
        if letters and (
            letters in spelt or "".join(sorted(letters)) in mixed or _has_people(names, token) or _renames(names, token)
        ):
            start = token.i - _has_sort(names, token)
            names.add(start, token.i + 1, Entry(doc[start : token.i + 1].text, "organization"))
            continue
        if token.tag_ not in {"NNP", "NNPS", "NN"}:
            continue
        full = ends.get(token.i - 1) if token.i > 0 and doc[token.i - 1].text == "(" else None
        bracketed = full is not None and doc[token.i + 1 : token.i + 2].text == ")" and _short_for(names, token, full)
        large = letters and token.tag_ != "NN"
        if bracketed or (large and (full is not None or _acts(names, token))):
            names.add(token.i, token.i + 1, Entry(token.text, "organization"))


def _has_sort(names: Names, token: Token) -> bool:
    """Whether a capitalised word before letters makes them another's: "the Civilian JTF", beside the Joint Task Force."""
    words, before = names.words, names.tokens[token.i - 1] if token.i else token
    within = before.head == token and before.dep_ in {"compound", "amod"} and before.is_title and before.is_alpha
    if not within or before.is_sent_start or before.tag_ not in {"NNP", "JJ"} or names.taken[before.i]:
        return False
    whose = words.is_people(before) or words.country_of(before) is not None or words.is_title(before)
    return not whose and before.text not in words.names and before.lower_ not in words.modifiers


def _is_short(names: Names, token: Token) -> bool:
    """Whether two letters stand as a body's name does: after "the", before an office or members, or as a subject."""
    words = names.words
    if token.text in words.kinds["clock"] or token.text in words.kinds["thing_letters"] or words.is_title(token):
        return False
    if token.sent.text.isupper() or token.tag_ not in PROPER:
        return False
    return _has_people(names, token) or token.dep_ == "nsubj" or names.tokens[token.i - 1].lower_ == "the"


def _has_people(names: Names, token: Token) -> bool:
    """Whether capital letters have fighters or an office after them: "ONLF fighters", "the PKN's spokesman"."""
    doc, words = names.doc, names.words
    if not ACRONYM.fullmatch(token.text) or token.text in words.kinds["clock"]:
        return False
    place = token.i + 1
    if doc[place : place + 1].text in POSSESSIVES:
        place += 1
    noun = doc[place : place + 1].text
    people = any(noun in words.kinds[kind] for kind in ("fighters", "office", "group_side"))
    return people and not token.sent.text.isupper()


def _renames(names: Names, token: Token) -> bool:
    """Whether capital letters stand beside a noun for a body as its name, whatever the tagger sees: "its mission, SAMIM"."""
    if token.dep_ != "appos" or not ACRONYM.fullmatch(token.text) or token.sent.text.isupper():
        return False
    return token.head.lower_ in names.words.organisation_heads and token.text not in names.words.kinds["clock"]


def _acts(names: Names, token: Token) -> bool:
    if token.text.removesuffix("s") in names.words.kinds["thing_letters"]:
        return False  # "the GDP rose"
    if token.lower_ in names.words.persons or _are_people(names, token.lower_):
        return False  # "JOS - GUNMEN killed three": a first word in capitals
    following = names.tokens[token.i + 1 : token.i + 2]
    if len(following) == 1 and token.dep_ in {"compound", "nmod"} and following[0].text.islower():
        return names.words.is_title(following[0])  # "SDLP leader"
    return token.dep_ == "nsubj" and token.head.pos_ == "VERB" and not token.sent.text.isupper()


def _are_people(names: Names, lower: str) -> bool:
    """Whether a word is a plural for people: "gunmen", "soldiers"."""
    kinds = names.words.kinds
    return (
        any(lower in kinds[kind] for kind in ("fighters", "soldiers", "joiners"))
        or lower.removesuffix("s") in names.words.persons
    )


def _short_for(names: Names, token: Token, full: Name) -> bool:
    """Whether a capitalised word in brackets has its letters from the name before, in order: "Frelimo"."""
    if not token.text[0].isupper() or full.end - full.start < 2 or full.entry.kind not in BODIES:
        return False
    left = iter(names.text_of(full).casefold())
    return all(letter in left for letter in token.lower_)


def told(doc: Doc, text: str, names: list[Name]) -> list[Name]:
    """The names of which one is said to be another's short form, given one entry.

    "the Moro Front (MILF)", "MILF (the Moro Front)", "known as the ENDF".
    """
    entries: dict[str, Name] = {}
    for one, other in _in_brackets(doc, names):
        entries[doc[other.start : other.end].text] = entries[doc[one.start : one.end].text] = one
    for one, other in pairwise(names):
        if _are_one(doc, text, one, other):
            first, second = doc[one.start : one.end].text, doc[other.start : other.end].text
            known = one if one.known or (not other.known and len(first) > len(second)) else other
            entries.setdefault(first, known)
            entries.setdefault(second, known)
    for one, other in _known_so(doc, text, names):
        entries.setdefault(doc[other.start : other.end].text, one)
        entries.setdefault(doc[one.start : one.end].text, one)
    found = []
    for name in names:
        same = entries.get(doc[name.start : name.end].text)
        if same is not None:
            name.told = name.told or not name.known
            name.entry, name.known = same.entry, True
            found.append(name)
    return found


def _stands_beside(doc: Doc, one: Name, other: Name) -> bool:
    """Whether an acronym stands alone in apposition to a name: "the Indonesian military, the TNI"; or a state's word for a body of its own: "the Israeli parliament, the Knesset"; lists are none."""
    token = doc[other.head]
    letters = ACRONYM.fullmatch(doc[one.start : one.end].text) and not (one.known or other.known)
    letters = letters and other.end - other.start > 1  # "COPAZ, the government's Peace Commission"
    own_word = other.known and not one.known and one.entry.country is not None
    if own_word and (other.entry.country != one.entry.country or doc[other.end : other.end + 1].text not in {",", "."}):
        return False
    if not (own_word or letters or ACRONYM.fullmatch(doc[other.start : other.end].text)) or (one.known and other.known):
        return False
    begins = 0 if letters else one.start  # "X, head of COPAZ, the Peace Commission" may hang on X
    if token.dep_ != "appos" or not begins <= token.head.i < one.end:
        return False
    return not any(
        c.dep_ == "conj" or (c.dep_ == "appos" and c != token)
        for t in ((token,) if letters else (token, token.head))
        for c in t.children
    )


def _known_so(doc: Doc, text: str, names: list[Name]) -> list[tuple[Name, Name]]:
    """Full names with the acronyms that are said to be the group's, after them: "The EGTK, as the group is known ..."."""
    found: list[tuple[Name, Name]] = []
    for place, name in enumerate(names if ", as the " in text else ()):
        end = doc[name.end - 1].idx + len(doc[name.end - 1])
        if (
            name.entry.kind not in BODIES
            or not ACRONYM.fullmatch(doc[name.start : name.end].text)
            or not SO.match(text, end)
        ):
            continue
        full = [n for n in names[:place] if n.entry.kind in BODIES and n.end - n.start > 1 and not n.entry.country]
        if full and not name.known:
            found.append((full[-1], name))
    return found


def _in_brackets(doc: Doc, names: list[Name]) -> list[tuple[Name, Name]]:
    """Bodies with what a bracket after them calls them in their own tongue, and its letters: "the National Commission (La Commission nationale, CN)"."""
    found: list[tuple[Name, Name]] = []
    ending = {name.end: name for name in names if name.entry.kind in BODIES and name.end - name.start > 1}
    for opening, one in ending.items():
        close = next((i for i in range(opening, min(opening + LONGEST_BRACKET, len(doc))) if doc[i].text == ")"), 0)
        if not close or doc[opening].text != "(" or doc[close - 2].text != ",":
            continue
        letters = letters_of(doc[close - 1].text)
        # The second word after "La", "El" or the like, of which the letters say nothing.
        spelt = [fold(doc[i].text)[:1] for i in (opening + 1, opening + 2) if doc[i].text[0].isupper()]
        if letters and doc[opening + 1].text[0].isupper() and letters[0] in spelt:
            inner = (
                n for n in names if opening < n.start and n.end <= close and n.entry.kind in BODIES and not n.known
            )
            found += [(one, name) for name in inner if name.start <= opening + 2 or name.end == close]
    return found


def _of_a_kind(one: Name, other: Name) -> bool:
    """Whether both are bodies, or both persons."""
    if one.entry.kind == "person":
        return other.entry.kind in {"person", "organization", "place"} and not other.known
    return one.entry.kind in BODIES and other.entry.kind in BODIES


def _are_one(doc: Doc, text: str, one: Name, other: Name) -> bool:
    """Whether the words between two names say that the shorter stands for the longer."""
    if one.end >= len(doc) or not _of_a_kind(one, other):
        return False
    begins = min([other.start, *(start for start, end in other.titles if one.end < start and end == other.start)])
    between = text[doc[one.end - 1].idx + len(doc[one.end - 1]) : doc[begins].idx]  # "known as General Gato"
    if "\n" in between:  # "... the Nigerian government\n\n(CNN) ..."
        return False
    bracketed = between.strip().removesuffix("the").strip() == "(" and doc[other.end : other.end + 1].text == ")"
    if AS.fullmatch(between):  # "the National Resistance, as Renamo is formally called"
        return CALLED.match(text, doc[other.end - 1].idx + len(doc[other.end - 1])) is not None
    if BESIDE.fullmatch(between):
        return _stands_beside(doc, one, other)
    otherwise = OTHERWISE.fullmatch(between)
    if one.entry.kind == "person":
        # "Omar Tesk, also known as Abu Sayf"; "Omar Tesk named Ivo Brandt" are two.
        return otherwise is not None and bool(otherwise["same"] or (otherwise["nick"] and "," in between))
    if not bracketed and otherwise is None:
        return False
    if otherwise is not None and (otherwise["same"] or (otherwise["how"] != "or" and "," in between)):
        return True  # "Myanmar's military, known as the Tatmadaw"
    first, second = doc[one.start : one.end].text, doc[other.start : other.end].text
    if ACRONYM.fullmatch(second):
        return True
    if bracketed and ACRONYM.fullmatch(first):
        return other.end - other.start > 1
    return bracketed and other.end - other.start == 1 and one.end - one.start > 1
