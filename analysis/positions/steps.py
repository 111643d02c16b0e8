"""What follows a word that states a position: the complement that one step of a frame names.

A step is "object", "inf", "that", "gerund", "naming", "bare" or a preposition,
and for nouns how they stand: "source", "held", "drawn", "made", "appositive" ...
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.positions.complements import (
    Complement,
    antecedent,
    clause,
    direct_object,
    infinitive,
    infinitives,
    noun,
)
from analysis.positions.givers import came_from, maker
from analysis.positions.objects import free_relative


def find(word: Token, step: str) -> Complement | None:
    """The word's complement of this kind, or None."""
    named = _STEPS.get(step)
    return named(word) if named is not None else _behind_preposition(word, step)


def _bare(word: Token) -> Complement | None:
    busy = any(c.dep_ in {"dobj", "xcomp", "ccomp", "prep"} and c.i > word.i and not _is_when(c) for c in word.children)
    return None if busy else Complement(word, None)


def _is_when(preposition: Token) -> bool:
    """ "On Saturday": says when, not what."""
    when = grammar.child(preposition, "pobj") if preposition.lower_ == "on" else None
    return when is not None and when.ent_type_ == "DATE"


def _object(word: Token) -> Complement | None:
    target = direct_object(word)
    if target is None and word.tag_ != "VBN":
        free = free_relative(word)
        return Complement(*free) if free is not None else None
    return noun(target, word) if target is not None and target.pos_ not in grammar.VERBAL else None


def behind_particle(verb: Token, name: str) -> Complement | None:
    """ "Brushed off the truce" (name: "brush_off"): the object, where the parser takes the particle for a preposition."""
    particle = name.partition("_")[2]
    after = next((c for c in grammar.children(verb, "prep") if c.lower_ == particle and c.i == verb.i + 1), None)
    target = grammar.child(after, "pobj") if after is not None else None
    return noun(target, verb) if target is not None else None


def _infinitive(word: Token) -> Complement | None:
    verb = next((v for v in infinitives(word) if grammar.subject(v, shared=False) in (None, word)), None)
    return infinitive(verb) if verb is not None else None


def _that(word: Token) -> Complement | None:
    for c in word.children:
        if c.dep_ not in {"ccomp", "acl", "relcl"} or c.i < word.i or c.pos_ not in grammar.VERBAL:
            continue
        if grammar.is_infinitive(c) or any(x.i < c.i for x in grammar.children(word, "xcomp")):
            continue  # "wish to state that": what is stated
        if any(m.lower_ in {"whether", "if"} or m.tag_ in {"WRB", "WP", "WDT"} for m in c.children):
            continue
        marked = any(m.dep_ == "mark" and m.lower_ == "that" for m in c.children)
        if (c.dep_ == "ccomp" and grammar.subject(c, shared=False) is not None) or marked:
            return clause(c)
    whole = grammar.child(word, "csubjpass")
    if whole is not None:
        return clause(whole)  # "that an annex exists has been denied by both"
    carrier = carrying(word)
    return _that(carrier) if carrier is not None else None


def _gerund(word: Token) -> Complement | None:
    last = max([word.i, *(c.i for c in grammar.children(word, "prt"))])
    for c in word.children:
        having = c.tag_ == "VBN" and any(d.lower_ == "having" for d in c.children)  # "denied having agreed"
        going_on = any(d.dep_ == "aux" for d in c.children)  # "that it is holding"
        named = (
            (c.tag_ == "VBG" and not going_on)
            or having
            or (c.dep_ == "xcomp" and c.tag_ == "NN" and c.lower_.endswith("ing"))
        )
        # "ruled out ceding": right behind the particle, whatever the label
        near = c.dep_ in {"xcomp", "dobj", "pcomp", "ccomp"} or (c.dep_ == "advcl" and c.left_edge.i == last + 1)
        if named and c.i > word.i and near:
            return clause(c)
    return None


def _source(word: Token) -> Complement | None:
    sources = grammar.preposition_objects(word, "from", "by", "among") or came_from(word)
    return _itself(word) if sources else None


def _listed(word: Token) -> Complement | None:
    listed = next((c for c in word.children if c.dep_ == "appos" and _after_colon(c)), None)
    return noun(listed) if listed is not None else None


def _appositive(word: Token) -> Complement | None:
    if word.dep_ == "attr" and word.head.lemma_ == "be" and grammar.negation(word.head) is None:
        about = grammar.subject(word.head, shared=False)
    else:
        about = word.head if word.dep_ == "appos" else None
    return noun(about) if about is not None and about.pos_ in {"NOUN", "PROPN"} else None


def _made(word: Token) -> Complement | None:
    return _itself(word) if maker(word) is not None else None


def _role(word: Token) -> Complement | None:
    said = word.dep_ in {"appos", "attr"}
    of = next(iter(grammar.preposition_objects(word, "of", "in", "between")), None) if said else None
    return noun(of) if of is not None else None


def _urged(word: Token) -> Complement | None:
    under = word.dep_ == "pobj" and word.head.lower_ in {"at", "over", "upon", "on"}
    return _itself(word) if under else None


def _held(word: Token) -> Complement | None:
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    part = after is not None and after.pos_ == "NOUN" and after.dep_ != "npadvmod" and after.ent_type_ == ""
    if part or (after is not None and after.dep_ == "dobj" and after.head == word.head):
        return None  # "held the talks venue"
    return _itself(word)


def _drawn(word: Token) -> Complement | None:
    verb = word.head
    target = grammar.subject(verb) if word.dep_ in {"dobj", "nsubjpass"} and verb.pos_ in grammar.VERBAL else None
    return noun(target) if target is not None else None


def _pobj(word: Token) -> Complement | None:
    target = grammar.child(word, "pobj", "pcomp")
    return noun(target) if target is not None else None


def _itself(word: Token) -> Complement:
    return Complement(word, extents.phrase(word, prepositions=False))


_STEPS: dict[str, Callable[[Token], Complement | None]] = {
    "bare": _bare, "object": _object, "accord": _object, "talks": _object, "inf": _infinitive, "that": _that,
    "gerund": _gerund, "source": _source, "listed": _listed, "appositive": _appositive, "made": _made, "role": _role,
    "urged": _urged, "held": _held, "drawn": _drawn, "pobj": _pobj,
}  # fmt: skip


def _behind_preposition(word: Token, step: str) -> Complement | None:
    if step == "for" and word.pos_ == "NOUN" and (asked := _asked_of(word)) is not None:
        return asked
    for c in word.children if step == "to" else ():
        if c.i > word.i and c.tag_ in {"NN", "NNS"} and any(d.lower_ == "to" and d.dep_ == "aux" for d in c.children):
            return noun(c)  # "agreed to talks with": taken for an infinitive
    for preposition in _prepositions(word, step):
        target = grammar.child(preposition, "pobj")
        if target is not None and step == "on" and _is_when(preposition):
            continue  # "held talks on Sunday", "called in the envoy on Sunday to protest"
        if target is not None and step == "for" and _is_time(target):
            continue  # "has made the case for weeks"
        if target is not None:
            return noun(target)
        verb = grammar.child(preposition, "pcomp")
        if verb is not None:
            return clause(verb)
        if word.dep_ == "relcl" and not any(c.dep_ in {"dobj", "obj"} for c in word.children):
            return noun(antecedent(word), word)  # "the terms it insists on"
    return None


def _is_time(noun: Token) -> bool:
    """Whether a noun says for how long: "for weeks", "for three days"."""
    plain = all(c.dep_ in {"nummod", "amod", "det", "quantmod"} for c in noun.children)
    return noun.ent_type_ in {"DATE", "TIME"} and noun.tag_ == "NNS" and plain


def _asked_of(word: Token) -> Complement | None:
    """What a noun asks of someone: "the need for all groups to lay down their arms"."""
    for c in word.children:
        if (
            c.i > word.i
            and grammar.is_infinitive(c)
            and any(m.dep_ == "mark" and m.lower_ == "for" for m in c.children)
        ):
            return clause(c)
    return None


def _prepositions(word: Token, lower: str) -> Iterator[Token]:
    """The word's prepositions; of an object also the verb's that stands right after it ("made a proposal for ...")."""
    after, end = [], word.right_edge.i + 1
    for c in word.head.children if word.dep_ == "dobj" else ():
        if c.i == end:
            after.append(c)
            end = c.right_edge.i + 1 if c.dep_ == "prep" else -1
    # "walked out of the talks": the preposition may hang on the particle.
    if word.dep_ in {"attr", "acomp"} and word.lower_.endswith("ing"):
        after.extend(word.head.children)  # "is mediating between", taken for a noun
    particles = [c for c in word.children if c.dep_ in {"prt", "advmod", "prep"} and c.i > word.i]
    for c in [*word.children, *after, *(d for p in particles for d in p.children)]:
        relative = any(d.tag_ in grammar.RELATIVE for d in c.children)  # "to which Moscow objected"
        if c.lower_ == lower and c.dep_ in {"prep", "dative", "agent", "prt", "aux"} and (c.i > word.i or relative):
            yield c


def _after_colon(token: Token) -> bool:
    start = token.left_edge.i
    return start > 0 and token.doc[start - 1].text == ":"


def carrying(word: Token) -> Token | None:
    """The verb that may hold a noun's clause in its stead ("set as a condition [that ...]", "issued a demand [that ...]")."""
    if word.dep_ in {"dobj", "acomp"}:
        return word.head
    if word.dep_ == "pobj" and word.head.lower_ == "as":
        return word.head.head
    return None
