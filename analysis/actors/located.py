"""Does the grammar around a name say that it is a place, or that somebody acts?

"In Moscow", "the streets of Moscow", "fled Darvel" are places; "Moscow said",
"talks with Moscow" are not. The words that decide are data (lexicons/locating.csv).
"""

from __future__ import annotations

from analysis.lexicons.actor_names import Lexicon
from analysis.parsing.tokens import Token

FROM_TO = frozenset({"from", "to"})


def is_place(token: Token, words: Lexicon) -> bool | None:
    """Whether the grammar around the head of a name says that it is a place: True, False (it acts), or None."""
    for _ in range(6):
        if token.dep_ != "conj" or token.head == token:
            break
        token = token.head
    dep, head = token.dep_, token.head
    if any(c.dep_ == "appos" and _is_part(c, words) and not _is_address(c, words) for c in token.children):
        return True
    if any(_names_town(c, token, words) for c in token.children):
        return True
    if dep == "appos":
        return True if _is_part(head, words) and not words.is_person_noun(head) else None
    if dep in {"pobj", "pcomp"}:
        return _after_preposition(head, words)
    if dep in {"dobj", "nsubjpass"} and head.lemma_.lower() in words.locating["seize"]:
        return True
    if dep == "nsubjpass" and head.lemma_.lower() in words.locating["felt"]:
        return False  # "Kyiv was told"
    if dep == "nsubjpass" and any(c.dep_ == "xcomp" for c in head.children):
        return False  # "Washington is believed to have paid them"
    if dep == "nsubj":
        return any(c.dep_ == "attr" and _is_part(c, words) for c in head.children)
    if dep == "poss":
        return _is_part(head, words) or head.lemma_.lower() in words.locating["had"]
    if dep in {"compound", "nmod", "amod"} and _is_part(head, words):
        return True
    return False if dep in {"dobj", "agent"} else None


def is_located(token: Token, words: Lexicon) -> bool:
    """Whether the grammar leaves no doubt that a name is a place: "in X", "the village of X"; "seized X" may be a person."""
    for _ in range(6):
        if token.dep_ != "conj" or token.head == token:
            break
        token = token.head
    if (
        token.dep_ == "pobj"
        and token.head.lower_ in words.locating["at"]
        and token.head.lower_ not in words.locating["in"]
    ):
        return _is_part(token.head.head, words)  # "the camp at Ber"
    if token.dep_ == "dobj" and token.head.lemma_.lower() in words.locating["left"]:
        return not any(c.dep_ == "appos" and words.is_person_noun(c) for c in token.children)  # "fled Darvel"
    return token.dep_ not in {"dobj", "nsubjpass", "nsubj", "poss"} and is_place(token, words) is True


def is_called_place(token: Token, words: Lexicon) -> bool:
    """Whether a noun says that a name is a place: "the village of X", "X, a town"."""
    of = token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in words.heads["place"]
    return of or any(c.dep_ == "appos" and c.lower_ in words.heads["place"] for c in token.children)


def _names_town(noun: Token, token: Token, words: Lexicon) -> bool:
    """Whether a noun for a place right before a name says what it is: "Somalia's main city Mogadishu"."""
    beside = noun.dep_ in {"compound", "nmod"} and noun.i + 1 == token.i and noun.is_lower
    return beside and noun.lower_ in words.locating["town"]


def _is_address(noun: Token, words: Lexicon) -> bool:
    """Whether what stands beside a name is where somebody lives, or a person: "Ana Tesk, 12 Otter Street"."""
    return words.is_person_noun(noun) or any(c.dep_ == "nummod" for c in noun.children)


def _is_part(noun: Token, words: Lexicon) -> bool:
    """Whether a noun is for a place or for what a place has."""
    return noun.lower_ in words.heads["place"] or noun.lemma_.lower() in words.locating["part"]


def _after_preposition(prep: Token, words: Lexicon) -> bool | None:
    word, governor, locating = prep.lower_, prep.head, words.locating
    if word in locating["at"]:
        return True
    if word == "on" and governor.lemma_.lower() in locating["move"] - {"call"}:
        return True  # "advanced on Tripoli", not "called on Moscow"
    if word == "of":
        return governor.lower_ == "out" or _is_part(governor, words)
    if word == "between" and (
        governor.lemma_.lower() in locating["move"] or governor.lemma_.lower() in words.kinds["way"]
    ):
        return True  # "shuttled between Aden and Amman", "the road between"
    if word in FROM_TO:
        if governor.lemma_.lower() in locating["move"]:
            return True
        return None if governor.pos_ in {"VERB", "AUX"} and word == "from" else False
    return word == "for" and governor.lemma_.lower() in words.kinds["leaving"]
