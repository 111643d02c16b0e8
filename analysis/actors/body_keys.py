"""What is a state's body known by, whatever the words?

"Israel's army", "the Israeli military" and "Israel Defense Forces" are one;
"the exiled Malian government" and "Mali's government-in-exile" are another than Mali's.
"Government of Peru" is "the Peruvian government"; "Ministry of Foreign Affairs
of Peru" its foreign ministry.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from analysis.lexicons.actor_names import Lexicon, fold

POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
WORD = re.compile(r"[^\s’']+")
ABBREVIATED = {  # after a state's name: "the Kazakh MFA"
    "mfa": ("foreign", "ministry"),
    "mofa": ("foreign", "ministry"),
    "mod": ("defense", "ministry"),
    "moi": ("interior", "ministry"),
}


def words_of_name(text: str) -> list[str]:
    """The words of a name, without possessives."""
    return " ".join(WORD.findall(POSSESSIVE.sub("", text))).split()


def body_key(text: str, words: Lexicon, told: Mapping[str, str]) -> tuple[str, ...] | None:
    """What a state's body is known by: its country and what it is, as sorted words; None where no state is named.

    "the Israeli military" is ("ISR", "army"). "Gaza's Health Ministry" goes by
    Gaza, not by a state. `told` has the words for states that only the report
    shows, each with the state's name.
    """
    parts = words_of_name(text.replace("-in-exile", " in exile"))
    owner = told.get(parts[0], "") if len(parts) > 1 else ""
    if not owner and len(parts) > 2 and parts[-2].lower() == "of" and parts[-1] in told:  # "Government of Orsenia"
        owner, parts = told[parts[-1]], [*parts[-1:], *parts[:-2]]
    owner, parts = (owner, parts[1:]) if owner else _owner(parts, words)
    rest = []
    pair = " ".join(parts[:2])
    if not owner and len(parts) > 2 and pair in words.demonyms:  # "Sri Lankan"
        owner, parts = words.demonyms[pair], parts[2:]
    for word in parts:
        code = None if owner else words.demonyms.get(word)
        if code is not None:
            owner = fold(word) if word in words.kinds["regional"] else code
        elif fold(word) not in words.kinds["small"] and fold(word) != "affairs":
            rest.append(fold(word).replace("defence", "defense"))
    if not owner or not rest:
        return None
    rest = [word for part in rest for word in ABBREVIATED.get(part, (part,))]
    ruling = [word for word in rest if word not in words.kinds["not_the_ruling"]]
    apart: tuple[str, ...] = ()
    if ruling and len(ruling) < len(rest):
        half = [word for word in rest if word.endswith("ern") and word not in ruling]  # "the eastern Libyan government"
        apart, rest = ("apart", *half), ruling
    army = (
        rest[-1] in words.heads["army"]
        or rest[-1] in words.kinds["troops"]
        or (rest[-1] == "force" and "defense" in rest)
    )
    if army and set(rest[:-1]) <= words.kinds["state_army"]:
        rest = ["army"]
    elif rest[-1] in words.kinds["one_government"] and set(rest[:-1]) <= words.kinds["which_government"]:
        rest = ["government"]
    return (owner, *apart, *sorted(rest))


def _owner(parts: list[str], words: Lexicon) -> tuple[str, list[str]]:
    """The state or place whose name opens or ends a body's, and the words without it; "" where there is none."""
    for length in (3, 2, 1):
        match = words.names.get(" ".join(parts[:length])) if len(parts) > length else None
        if match is not None and match.country and match.kind in {"state", "place"}:
            owner = match.country if match.kind == "state" or match.seat else fold(match.name)
            return owner, parts[length:]
    realm = next(
        (
            i
            for i, word in enumerate(parts[:4])
            if word.lower() in words.kinds["realm"] and parts[i + 1 : i + 2] == ["of"]
        ),
        None,
    )
    if realm is not None and realm + 2 < len(parts) - 1:  # "Republic of Peru Government"
        owner, rest = _owner([w for w in parts[realm + 2 :] if w.lower() != "the"], words)
        if owner:
            return owner, rest
    for place, word in enumerate(parts):
        if place == 0 or word.lower() != "of":
            continue
        last = words.names.get(" ".join(w for w in parts[place + 1 :] if w.lower() != "the"))
        if last is not None and last.kind == "state" and last.country:
            before = parts[:place]
            if (
                len(before) > 2 and before[-1].lower() in words.kinds["realm"] and "of" in before
            ):  # "Government of the Republic of Peru"
                before = before[: max(i for i, w in enumerate(before) if w == "of")]
            return last.country, before
    if len(parts) > 2 and parts[-2] == "in" and "embassy" in {w.lower() for w in parts}:
        host = words.state_code(fold(parts[-1]))  # "the French Embassy in Algiers" is that in Algeria
        return "", [*parts[:-2], host] if host is not None else parts
    return "", parts
