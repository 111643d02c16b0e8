"""Can two names of one report be one actor's, by their words alone? Sieves, from the surest to the least sure.

`parts` are the folded words of a name: ("tamil", "tigers"). A sieve is asked of
the name at hand and of the fullest name of an actor met before.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from analysis.actors.acronyms import LEAST_ANY_ORDER, Form, initials
from analysis.lexicons.actor_names import Lexicon, fold

LONG = 6  # letters of a surname that may be spelt with another letter
SHORTEST = 3  # letters of a name between first and last that stands alone
PLURAL_OF = 5  # letters of a word that is a name with and without "s"


@lru_cache(maxsize=8192)
def keys(form: Form, person: bool, words: Lexicon) -> tuple[str, ...]:
    """What two forms must share, one of these at least, to be compared at all."""
    if not form.parts:
        return ()
    first, last = form.parts[0], form.parts[-1]
    if person:
        inner = [f"last {part}" for part in form.parts[1:-1]]
        if form.parts[0] in words.kinds["particle"]:
            inner.append(f"last {form.parts[0]}")
        return f"last {last}", f"first {first}", f"near {last[0]}{len(last)}", *inner
    found = [f"word {part.removesuffix('s')}" for part in form.parts]
    for letters in (form.letters, *(initials(form.parts, words) if len(form.parts) > 1 else ())):
        if letters:
            found.append(f"letters {''.join(sorted(letters))}")
            if letters == form.letters and len(letters) > LEAST_ANY_ORDER:
                found.append(f"letters {''.join(sorted(letters[:-1]))}")
    return tuple(dict.fromkeys(found))


def _ordered(one: Form, other: Form) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of the shorter and of the longer."""
    a, b = one.parts, other.parts
    return (a, b) if len(a) <= len(b) else (b, a)


def end_of_name(one: Form, other: Form, words: Lexicon) -> bool:
    """A person's last name, or last names."""
    short, long = _ordered(one, other)
    return long[-len(short) :] == short


def middle_left_out(one: Form, other: Form, words: Lexicon) -> bool:
    """First and last name the same, the names between left out in one."""
    short, long = _ordered(one, other)
    return len(short) == 2 < len(long) and short[0] == long[0] and short[-1] == long[-1]


def one_letter_apart(one: Form, other: Form, words: Lexicon) -> bool:
    """A long last name with one other letter, not its first: "Soleimani", "Soleymani"."""
    short, long = _ordered(one, other)
    a, b = short[-1], long[-1]
    if len(a) < LONG or len(a) != len(b) or a[0] != b[0] or (len(short) > 1 and short[0] != long[0]):
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1


def first_name(one: Form, other: Form, words: Lexicon) -> bool:
    """A first name alone; one with a hyphen also before the full name: "Abdul-Malik", "Abdul-Malik al-Huthi"."""
    short, long = (one, other) if len(one.parts) < len(other.parts) else (other, one)
    if len(short.parts) == 2 and "-" in short.text and " " not in short.text:
        return len(long.parts) > 2 and long.parts[:2] == short.parts
    return len(one.parts) == 1 and other.parts[:1] == one.parts


def inner_name(one: Form, other: Form, words: Lexicon) -> bool:
    """One of the names between a person's first and last: "Makuei" of Michael Makuei Lueth, "Restrepo" of Alvaro Restrepo Mina."""
    short, long = _ordered(one, other)
    if len(short) > 1:  # "de la Torre" of Alfredo de la Torre Márquez
        inner = (long[i : i + len(short)] for i in range(1, len(long) - len(short)))
        return short[0] in words.kinds["particle"] and short in inner
    return len(short) == 1 and short[0] in long[1:-1] and len(short[0]) >= SHORTEST


def in_order(one: Form, other: Form, words: Lexicon) -> bool:
    """An acronym and the name whose initials it has."""
    return (bool(one.letters) and len(other.parts) > 1 and one.letters in initials(other.parts, words)) or (
        bool(other.letters) and len(one.parts) > 1 and other.letters in initials(one.parts, words)
    )


def any_order(one: Form, other: Form, words: Lexicon) -> bool:
    """An acronym of three letters or more and a name with these initials in another order, or in order and one letter more."""
    for short, long in ((one, other), (other, one)):
        found = initials(long.parts, words) if len(long.parts) > 1 else ()
        if len(short.letters) >= LEAST_ANY_ORDER and any(sorted(short.letters) == sorted(f) for f in found):
            return True
        if len(short.letters) > LEAST_ANY_ORDER and short.letters[:-1] in found:
            return True  # "INPFL", where the land is left out of the name
    return False


def singular_plural(one: Form, other: Form, words: Lexicon) -> bool:
    """One word with and without "s": "Guevarist", "Guevarists"."""
    if len(one.parts) != 1 or len(other.parts) != 1:
        return False
    short, long = sorted((one.parts[0], other.parts[0]), key=len)
    return long == f"{short}s" and len(short) >= PLURAL_OF


def owner_left_out(one: Form, other: Form, words: Lexicon) -> bool:
    """The longer only puts a state or place before or behind: "the Red Crescent", "the Sudanese Red Crescent"; "Government of Peru"."""
    short, long = _ordered(one, other)
    if not 1 < len(short) < len(long):
        return False
    if long[-len(short) :] == short:
        return all(_is_owner(word, words) for word in long[: -len(short)])
    behind = long[len(short) :]
    return (
        long[: len(short)] == short
        and behind[0] == "of"
        and len(behind) > 1
        and all(_is_owner(w, words) for w in behind[1:])
    )


def _is_owner(word: str, words: Lexicon) -> bool:
    """Whether a folded word names whose a body is: a state, a people, or a place."""
    if words.state_code(word) is not None:
        return True
    entry = words.names.get(word.title())
    return entry is not None and entry.kind == "place"


def head_alone(one: Form, other: Form, words: Lexicon) -> bool:
    """A capitalised head noun beside the whole name: "the Commission", "the European Commission"."""
    short, long = _ordered(one, other)
    return (
        len(short) == 1 < len(long) and short[0] in words.heads["name"] and short[0] in (long[-1], _head(long, words))
    )


def _head(parts: tuple[str, ...], words: Lexicon) -> str:
    """The word before a name's first "of" or "for", which heads it: "organization" of "Organization of American States"."""
    place = next((i for i, part in enumerate(parts) if part in words.kinds["small"]), 0)
    return parts[place - 1] if place else ""


def last_word(one: Form, other: Form, words: Lexicon) -> bool:
    """The plural that ends a name of two words: "the Tigers", "the Tamil Tigers"."""
    short, long = _ordered(one, other)
    if len(short) != 1 or len(long) != 2 or long[-1] != short[0] or not short[0].endswith("s"):
        return False
    word = short[0]
    head = words.organisation_heads.get(word, "REB") != "REB"
    return not head and word not in words.kinds["no_short"] and words.state_code(word.removesuffix("s")) is None


def first_word(one: Form, other: Form, words: Lexicon) -> bool:
    """The word that opens a name of two or three: "Ansar", "Ansar al-Wadi"; never a state's, nor a noun for a body. Or all before "of" and a land."""
    short, long = _ordered(one, other)
    if len(short) > 1:
        return _without_land(short, long)
    if len(short) != 1 or len(long) not in (2, 3) or long[0] != short[0] or len(short[0]) < PLURAL_OF:
        return False
    word = short[0]
    heads = words.organisation_heads
    if long[-1] in words.kinds["one_government"] or heads.get(long[-1]) in {"COP", "GOV", "JUD", "LEG"}:
        return (
            False  # "Nixon", "the Nixon administration"; "the Taliban", "the Taliban police", "the Peshmerga ministry"
        )
    longer = len(long) > 2 and long[-1] in heads  # "Nusra" is the Nusra Front; "Tarvo" may not be the Tarvo Aid Union
    return not longer and word not in heads and words.state_code(word) is None


def _without_land(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the longer only says of which land a body is, which no lexicon need hold: "of Marenda"; not "of Teachers"."""
    behind = long[len(short) :]
    return long[: len(short)] == short and len(behind) == 2 and behind[0] == "of" and not behind[1].endswith("s")


def inner_word(one: Form, other: Form, words: Lexicon) -> bool:
    """A word within a name of three or more that is no common word of names: "the Hurriyat", "the All Parties Hurriyat Conference"."""
    short, long = _ordered(one, other)
    if len(short) != 1 or len(long) < 3 or short[0] not in long[1:-1] or len(short[0]) < PLURAL_OF:
        return False
    word = short[0]
    place = long.index(word)
    if long[place - 1] == "of" or long[place + 1] in words.kinds["running"]:
        return False  # "the Executive Force of the Hamas-run ministry" is not Hamas
    named = word in words.organisation_heads or word in words.kinds["small"] or word in words.heads["members"]
    return not named and word not in words.kinds["no_short"] and words.state_code(word) is None


def other_head(surfaces: list[str], words: Lexicon) -> bool:
    """Whether names end with a noun for a body that is no mission nor force: "Security Council"."""
    lasts = {surface.split()[-1].casefold() for surface in surfaces if surface.split()}
    names, collective = words.heads["name"], words.heads["collective"]
    return any(last in names or last in collective for last in lasts - {"mission", "force"})


def special_police(surfaces: list[str], words: Lexicon) -> bool:
    """Whether all names of a body say which of a state's police it is: "the Kenyan riot police"."""
    return all(words.kinds["special_police"] & {*fold(surface).split()} for surface in surfaces)


Sieve = Callable[[Form, Form, Lexicon], bool]
PERSONS: tuple[tuple[str, Sieve], ...] = (
    ("name_end", end_of_name),
    ("name_middle", middle_left_out),
    ("name_spelling", one_letter_apart),
    ("name_first", first_name),
    ("name_inner", inner_name),
)
BODIES: tuple[tuple[str, Sieve], ...] = (
    ("name_initials", in_order),
    ("name_owner", owner_left_out),
    ("name_plural", singular_plural),
    ("name_head", head_alone),
    ("name_last_word", last_word),
    ("name_first_word", first_word),
    ("name_letters", any_order),
    ("name_inner_word", inner_word),
)
ONLY_ONE = frozenset(
    {"name_first", "name_inner", "name_letters", "name_first_word", "name_inner_word", "name_spelling"}
)  # where no two actors fit
