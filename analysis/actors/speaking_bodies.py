"""Which bodies speak by no more than their noun and the small words before it: "the social welfare department said", "its peace secretariat charged"?"""

from __future__ import annotations

from analysis.actors.names import BODIES
from analysis.actors.phrases import Phrases
from analysis.parsing.grammar import first_conjunct
from analysis.parsing.tokens import Token


def spoken(phrases: Phrases, noun: Token) -> tuple[str, int] | None:
    """What the body is known by, and the first token of its phrase; None where nobody speaks, or may be several."""
    words, start = phrases.words, phrases.start(noun)
    if (
        noun.lower_ not in words.organisation_heads
        or start == noun.i
        or noun.tag_ != "NN"
        or noun.lower_ in words.kinds["loose_head"]
    ):
        return None
    top = first_conjunct(noun)
    told = top.dep_ == "pobj" and top.head.head.lower_ == "according"
    if not told and not (top.dep_ == "nsubj" and top.head.lemma_ in words.speaking):
        return None
    before = [t for t in phrases.doc[start : noun.i] if t.text != "-"]
    plain = all(t.is_lower and t.i not in phrases.inside for t in before)
    says = {t.lower_ for t in before} - words.kinds["which_body"] - words.kinds["another"]
    if not plain or not says:
        return None
    key = phrases.doc[start : noun.i + 1].text.casefold()
    if article(noun, acts=True) == "the":
        return key, start
    owner = _owner(phrases, noun)
    return None if owner is None or noun.lower_ in words.kinds["group_side"] else (f"{owner} {key}", start)


def article(noun: Token, acts: bool) -> str:
    """The article or owner before a noun; that of the whole where it stands before another noun and does nothing."""
    found = next((c.lower_ for c in noun.children if c.i < noun.i and c.dep_ in {"det", "poss"}), "")
    if noun.dep_ == "compound" and not acts:
        found = next((c.lower_ for c in noun.head.children if c.i < noun.i and c.dep_ == "det"), "")
    return found


def _owner(phrases: Phrases, noun: Token) -> int | None:
    """The group or organization whose the body is, by its name, a description or a pronoun: "the Vanguard's shura council"."""
    possessor = next((c for c in noun.children if c.dep_ == "poss" and c.i < noun.i), None)
    named = phrases.owner(possessor) if possessor is not None else None  # "the Vanguard movement's"
    owner = named[0] if named is not None else phrases.actor_at(possessor)
    return owner if owner is not None and phrases.joiner.actors[owner].kind in BODIES else None
