"""Whose stance a noun names: "Israel's demand", "opposition from Turkey", "a demand Baku had made", "issued a demand"."""

from __future__ import annotations

from analysis.lexicons.stances import Stances
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions.complements import infinitives
from analysis.positions.givers import came_from, maker
from analysis.records import found

# What a people may also have on a market ("Chinese demand for oil").
_TRADED = frozenset({"demand", "call", "talk", "support", "offer", "plan"})
_SIDES = frozenset({"guerrilla", "rebel", "government", "opposition", "army", "insurgent", "militia"})
_BRINGING = frozenset({"come", "arrive", "return", "respond", "reply", "answer", "counter", "go"})
_NOMINATIVE = {"their": "they", "its": "it", "his": "he", "her": "she"}
ANSWERS = frozenset({"reject", "disapprove", "accept", "support", "deny", "accuse"})


def carrier(noun: Token, stances: Stances) -> tuple[Token, Token]:
    """The noun, or what measures it ("a round of talks"), as a verb's object, and that verb."""
    top = noun
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in stances.classes["measure"]:
        top = noun.head.head
    verb = top.head.head if top.dep_ == "pobj" and top.head.lower_ == "as" else top.head
    return top, verb


def of_party(noun: Token, stances: Stances) -> Token | None:
    """ "The consent of the Coalition to receive a team": "of" names the holder where the noun has another complement."""
    parts = [c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" and c.i > noun.i]
    owner = grammar.child(parts[0], "pobj") if parts else None
    if owner is None or owner.lemma_.lower() in stances.themes:
        return None
    mention = found(noun.doc).mention_headed(owner.i)
    if mention is None and owner.lemma_.lower() not in stances.classes["holder"]:
        return None
    if any(c.i > owner.i for c in infinitives(noun)):
        return owner
    for place in (noun, owner):
        for c in grammar.children(place, "acl", "relcl", "ccomp", "xcomp"):
            if c.i > owner.i and any(m.lower_ == "that" and m.dep_ == "mark" for m in c.children):
                return owner
    return None


def of_noun(noun: Token, stances: Stances) -> Token | None:
    """ "Israel's demand", "Israeli demand", "a demand by Israel", "issued a demand"."""
    owner = grammar.child(noun, "poss")
    if owner is not None:
        return _own_words(noun, owner, stances) or owner
    made = maker(noun)
    if made is not None:
        return made
    lemma = noun.lemma_.lower()
    if lemma in stances.classes["go-between"]:
        return noun.head if noun.dep_ == "appos" else grammar.subject(noun.head)
    if lemma in stances.classes["urging"] and noun.dep_ == "pobj":
        return next(iter(grammar.preposition_objects(noun, "of", "by", "from")), None)
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in stances.classes["drawing"] and not _behind(noun, stances):
        places = (noun.head, noun)
        return next((t for p in places for t in grammar.preposition_objects(p, "from", "by", "among", "of")), None)
    return _behind(noun, stances) or _before(noun, stances) or _by_verb(noun, stances)


def _own_words(noun: Token, owner: Token, stances: Stances) -> Token | None:
    """Whom "its" or "their" stands for, where the sentence tells: "thanked Ankara for its offer", "expressed their support"."""
    if owner.pos_ != "PRON" or noun.dep_ not in {"dobj", "pobj"}:
        return None
    if noun.dep_ == "pobj" and noun.head.lower_ == "for":
        praising = noun.head.head
        faced = grammar.child(praising, "dobj", "dative") if praising.pos_ == "VERB" else praising
        known = faced is not None and found(noun.doc).mention_headed(faced.i) is not None
        several = faced is not None and faced.tag_ == "NNS" and owner.lower_ == "their"
        if faced is not None and faced.i < noun.i and (known or several):
            return faced
    mention = found(noun.doc).mention_headed(owner.i)
    unknown = mention is None or mention.actor is None
    return _own_subject(noun, owner, stances) if unknown else None


def _behind(noun: Token, stances: Stances) -> Token | None:
    """The owner behind the noun: "the main demand of the guerrillas", "an offer by Riyadh"."""
    named = grammar.preposition_objects(noun, "of") if noun.lemma_.lower() in stances.classes["asking"] else []
    if named and noun.dep_ in {"appos", "attr"}:
        return named[0]
    consenting = of_party(noun, stances)
    if consenting is not None:
        return consenting
    for preposition in noun.children:
        if preposition.dep_ in {"prep", "agent"} and preposition.lower_ in {"by", "from", "among"}:
            target = grammar.child(preposition, "pobj")
            if target is not None:
                return target
    for inner in grammar.preposition_objects(noun, "of"):
        # "a threat of sanctions from the minister": hung on what is threatened
        for target in grammar.preposition_objects(inner, "from", "by"):
            if (
                found(noun.doc).mention_headed(target.i) is not None
                or target.lemma_.lower() in stances.classes["holder"]
            ):
                return target
    return None


def _before(noun: Token, stances: Stances) -> Token | None:
    """The owner as a modifier: "Israeli demands", "a guerrilla demand"."""
    for modifier in noun.children:
        if modifier.dep_ in {"amod", "compound", "nmod"} and found(noun.doc).mention_headed(modifier.i) is not None:
            return modifier
        if modifier.dep_ in {"amod", "compound"} and modifier.i < noun.i and modifier.lemma_.lower() in _SIDES:
            return modifier
        # "American threats": no mention of its own where the report has no such actor
        if modifier.dep_ == "amod" and modifier.text in stances.peoples and noun.lemma_ not in _TRADED:
            return modifier
    return None


def _by_verb(noun: Token, stances: Stances) -> Token | None:
    """The owner by the noun's verb: "issued a demand", "came to Istanbul with an offer"."""
    if noun.dep_ == "dobj" and not grammar.is_passive(noun.head):
        # "answer a proposal by Baku": the parser hangs "by" on the verb.
        hung = next((c for c in noun.head.children if c.lower_ == "by" and c.i == noun.right_edge.i + 1), None)
        author = grammar.child(hung, "pobj") if hung is not None else None
        if author is not None and found(noun.doc).mention_headed(author.i) is not None:
            return author
    if came_from(noun):
        return came_from(noun)[0]
    top, verb = carrier(noun, stances)
    particle = grammar.child(verb, "prt")
    if top.dep_ in {"dobj", "pobj"} and particle is None and is_light(noun, top, verb, stances):
        return grammar.agent(verb) if grammar.is_passive(verb) else grammar.subject(verb)
    if noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.head.lemma_ in _BRINGING:
        return grammar.subject(noun.head.head)
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and verb.dep_ == "prep" and noun.head.head.pos_ == "VERB":
        return grammar.subject(noun.head.head)
    return None


def _own_subject(noun: Token, owner: Token, stances: Stances) -> Token | None:
    """Whose "their support" is, in "expressed their support", "clung to their demand": the subject's, unless the verb
    is itself a stance on what is another's ("rejected their demand")."""
    verb = noun.head
    while verb.dep_ in {"prep", "advmod", "prt"} and verb.head != verb:
        verb = verb.head
    frames = stances.frames.get(("verb", verb.lemma_.lower()), ())
    answering = any(f.stance in ANSWERS and f.need != "position" for f in frames)
    if answering and verb.lemma_.lower() not in stances.classes["light"]:
        return None
    own = grammar.subject(verb) if verb.pos_ in grammar.VERBAL else grammar.child(verb, "nsubj")
    if own is None or own.pos_ == "PRON" or own.i > noun.i:
        return own if own is not None and own.lower_ == _NOMINATIVE.get(owner.lower_) else None
    return (
        own if (owner.lower_ == "their") == (own.tag_ in {"NNS", "NNPS"} or len(grammar.conjuncts(own)) > 1) else None
    )


def is_light(noun: Token, top: Token, verb: Token, stances: Stances) -> bool:
    """Whether the verb only carries the noun: "issued a demand", "ended two days of talks"."""
    lemma = verb.lemma_.lower()
    return lemma in stances.classes["light"] or (top != noun and lemma in stances.classes["closing"])
