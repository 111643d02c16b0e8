"""What do a body's head noun and the words before it say it is: its kind, state and sector; a church, not a house; a leader's government?"""

from __future__ import annotations

from analysis.actors.names import STATES, Names
from analysis.lexicons.actor_names import POSSESSIVES
from analysis.parsing.tokens import Token


def kind_of_body(
    names: Names, token: Token, span: tuple[int, int], country: str | None, sector: str
) -> tuple[str, str | None, str]:
    """Kind, state and sector of a body by its words; a sector that is unsure is empty."""
    words, lower = names.words, token.lower_
    match, group = names.lexicon_match(span[0]), names.group_at(span[0])
    if sector == "MIL" and country is None and lower not in words.kinds["unit"]:
        sector = ""
    if match is not None and match[1].kind == "organization":
        sector = match[1].sector or sector  # "United Nations Mission in Liberia" is the United Nations'
    if group is not None:  # "the Houthi authority" governs no state
        return "organization", country or group.country, group.sector or "REB"
    if country is None and lower in words.kinds["unsure"] and match is None:
        sector = ""
    if country is None or sector not in STATES:
        said = {t.lower_ for t in names.doc[slice(*span)]}
        people = country is None and not names.doc[span[0]].text[0].islower() and words.is_people(names.doc[span[0]])
        if lower in words.kinds["force_head"] and (
            said & words.kinds["militant"] or (people and lower in ("army", "militia"))
        ):
            sector = "REB"  # "the Moro Liberation Front", "the Nuer White Army"
    return "armed group" if sector == "REB" else "organization", country, sector


def is_led(names: Names, start: int, token: Token) -> bool:
    """Whether a government is called by who leads it: "the Nixon administration"."""
    whole = (
        token.i - start == 1 and token.lower_ in names.words.kinds["one_government"] and not token.lower_.endswith("s")
    )
    alone = start > 0 and names.doc[start - 1].lower_ in {"the", "of"}
    return whole and alone and names.doc[start].ent_type_ == "PERSON" and names.doc[start].is_title


def is_of_place(names: Names, start: int, token: Token) -> bool:
    """Whether a group of states is called by where it was founded: "the Minsk group"; not "a Moscow group of singers"."""
    if token.i - start != 1 or token.lower_ not in names.words.kinds["place_group"] or start == 0:
        return False
    match, before = names.lexicon_match(start), names.doc[start - 1]
    place = match is not None and match[0] == token.i and (match[1].kind == "place" or match[1].seat)
    return place and (before.lower_ == "the" or before.text in POSSESSIVES or before.text == ")")


def is_denomination(names: Names, token: Token) -> bool:
    """Whether the words before a noun for a place make a body of it: "the Roman Catholic Church", not "Hill Street Baptist Church"."""
    words, place = names.words, token.i - 1
    if place < 0 or not token.text[0].isupper() or names.doc[place].lower_ not in words.kinds["denomination"]:
        return False
    while place >= 0 and (names.doc[place].is_title or names.doc[place].text == "-") and names.doc[place].tag_ != "DT":
        before = names.doc[place]
        sort = before.lower_ in words.kinds["denomination"] or before.lower_ in words.kinds["denominated"]
        if not sort and before.text != "-" and not words.country_of(before) and not words.is_people(before):
            return False
        place -= 1
    return place < 0 or names.doc[place].text not in POSSESSIVES


def is_wing(names: Names, place: int) -> bool:
    """Whether brackets after a party or army say which wing it is: "Communist Party of India (Maoist)"."""
    inner = names.tokens[place + 1 : place + 3]
    return len(inner) == 2 and inner[1].text == ")" and inner[0].is_title and inner[0].lower_.endswith(("ist", "ists"))


def of_several_states(names: Names, token: Token, start: int) -> bool:
    """Whether a small-letter noun has two states before it: "Serbian and Bosnian police", which are no Bosnian body."""
    doc, words = names.tokens, names.words
    if token.text[0].isupper() or start < 2 or doc[start - 1].text != "and" or token.lower_ not in words.kinds["joint"]:
        return False
    one = doc[start - 2]
    large = one.text.isupper() and words.country_of(one) is not None
    return words.is_people(doc[start]) and (large or (words.is_people(one) and one.tag_ not in {"NNPS", "NNS"}))
