"""Frames of two steps: a party and an issue ("urged Hamas to accept"), or a verb's fixed word and an issue ("gave the
green light to")."""

from __future__ import annotations

from analysis.lexicons.stances import Stances
from analysis.parsing import columns, extents, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.positions.complements import Complement, infinitive, infinitives, led_by, noun
from analysis.positions.steps import carrying, find

_HYPHEN = frozenset({"-"})


def pair(word: Token, first: str, second: str) -> tuple[Complement, Complement] | None:
    """The other party and the issue of a frame such as "object>inf" or "on>inf"; None if either is missing."""
    if second == "inf":
        # The parser often makes the party the infinitive's subject ("urged [Hamas to accept it]").
        carrier = carrying(word) if first == "for" and word.pos_ == "NOUN" else None
        for verb in (*infinitives(word), *(infinitives(carrier) if carrier is not None else ())):
            subject = grammar.subject(verb, shared=False)
            if first == "object" and subject is not None and subject.i > word.i:
                return noun(subject), infinitive(verb)
            if (
                first == "for"
                and any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.children)
                and subject is not None
            ):
                return noun(subject), infinitive(verb)
    party = find(word, first)
    if party is None and first in {"on", "upon"}:
        party = _taken_for_object(word, first)
    if party is None and second == "object":
        # "pinned the raid on the rebels": hung on the object
        held = find(word, second)
        party = find(held.head, first) if held is not None else None
    if party is None or party.span is None:
        return None
    if second == "inf" and first == "object" and grammar.is_passive(word):
        issue = find(word, "inf")
    else:
        # "accused Israel of violating", "called on Hamas to": the issue may hang on the party.
        issue = _after(word, party.head, second) or _after(party.head, party.head, second)
        if issue is None and second == "inf" and word.dep_ == "dobj":
            # "put pressure on the rebels to sign": hung on the verb
            issue = _after(word.head, party.head, second)
        if issue is None and (second == "inf" or (second == "of" and first == "object")):
            # "called on the parties to the conflict to allow", "reminded the parties to the war of their duty": hung on the last noun
            inner = [t for t in party.head.subtree if t.dep_ == "pobj" and t.i > party.head.i]
            inner += grammar.preposition_objects(word, "to") if second == "of" else []
            issue = next((found for t in inner if (found := _after(t, t, second)) is not None), None)
    if issue is None:
        return None
    if issue.span is not None and party.span[1] > issue.span[0] > party.span[0]:
        end = _first_token(issue).i
        while end > party.head.i + 1 and word.doc[end - 1].dep_ in {"prep", "mark", "aux"}:
            end -= 1
        party = Complement(party.head, extents.trim(word.doc, party.head.left_edge.i, end))
    return party, issue


def _taken_for_object(word: Token, first: str) -> Complement | None:
    """ "Call on everyone to": the preposition taken for a particle, whom it leads to for the object."""
    after = next((c for c in word.children if c.lower_ == first and c.i == word.i + 1), None)
    taken = grammar.child(word, "dobj") if after is not None and grammar.child(after, "pobj") is None else None
    return noun(taken) if taken is not None and taken.left_edge.i == word.i + 2 else None


def names_of(word: Token) -> set[str]:
    """What an idiom may call a word: its lemma, itself, and itself with what a hyphen joins ("go-between")."""
    names = {word.lemma_.lower(), word.lower_}
    if word.i > 1 and word.nbor(-1).text == "-":
        names.add(f"{word.nbor(-2).lower_}-{word.lower_}")
    return names


def fixed_words(doc: Doc, fixed: frozenset[str]) -> dict[int, dict[str, list[Token]]]:
    """By the first place of each sentence, the words there that idioms may ask for, by what they may call them (`names_of`).

    fixed: the words that any idiom asks for; few sentences hold that of a given idiom.
    """
    found: dict[int, dict[str, list[Token]]] = {}
    known = columns.of(doc)
    joined = [i + 1 for i in known.places("lowers", _HYPHEN) if 0 < i < len(doc) - 1]
    for i in sorted({*known.places("lemmas", fixed), *known.places("lowers", fixed), *joined}):
        token = doc.tokens[i]
        for name in names_of(token) & fixed:
            found.setdefault(token.sent.start, {}).setdefault(name, []).append(token)
    return found


def idiom(verb: Token, fixed: str, step: str) -> Complement | None:
    """The issue of a verb with a fixed word among its complements ("give the green <light> to ..."); None without both."""
    for place in (verb, *verb.children):
        # An adjective may hang deeper ("made the release of the funds conditional on").
        inner = [t for t in place.subtree if t.pos_ == "ADJ" and t.head != place] if place.dep_ == "dobj" else []
        for word in (place, *place.children, *inner) if place != verb else ():
            if fixed.removeprefix("no_") not in names_of(word):
                continue
            if fixed.startswith("no_") and not any(c.lower_ in {"no", "little"} for c in word.children):
                continue
            if fixed in {"no", "yes"} and (
                word.head != verb or word.dep_ not in {"intj", "dobj", "advmod", "oprd", "ccomp"}
            ):
                continue
            if step == "bare":
                return Complement(verb, None)
            given = _given(verb, place) if step == "to" else None
            if given is not None:
                return given
            behind = [c for c in word.children if c.dep_ == "amod" and c.i > word.i]  # "nothing <less> than"
            for carrier in (verb, word, word.head, *behind):
                issue = find(carrier, step)
                if issue is not None and (
                    issue.head.i > word.i or verb.dep_ == "relcl" or (step == "object" and carrier == verb)
                ):
                    return issue
            if word.dep_ == "dobj" or word.head.dep_ == "dobj":
                # "pinned the blame for the collapse on Algiers": the parser hangs "on" on the last noun.
                for deep in verb.subtree:
                    if deep.i > word.i and deep.dep_ == "prep" and deep.lower_ == step and not _deeper(deep, verb):
                        target = grammar.child(deep, "pobj")
                        if target is not None:
                            return noun(target)
    return None


def gives_none(verb: Token, fixed: str, stances: Stances) -> bool:
    """ "Voiced no opposition to", "gave a cool welcome", "kept the door to talks shut": the idiom's fixed word is denied, which the idiom does not ask for."""
    objects = [c for c in verb.children if c.dep_ == "dobj" and fixed in names_of(c)]
    if fixed == "door" and any(t.lower_ in {"shut", "closed"} and t.i > verb.i for t in verb.subtree):
        return bool(objects)
    return any(d.lower_ in stances.classes["faint"] and d.i < c.i for c in objects for d in c.children)


def _given(verb: Token, place: Token) -> Complement | None:
    """ "Gave the plan a guarded welcome": the first of two objects, as if it stood behind "to"."""
    first = grammar.child(verb, "dative") if place.dep_ == "dobj" else None
    if first is None or not verb.i < first.i < place.i or first.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return None
    return noun(first)


def _deeper(token: Token, verb: Token) -> bool:
    """Whether a clause stands between the token and the verb above it."""
    while token != verb and token.head != token:
        if token.dep_ in grammar.CLAUSES or (token.dep_ == "conj" and token.pos_ in grammar.VERBAL):
            return True
        token = token.head
    return False


def _first_token(issue: Complement) -> Token:
    assert issue.span is not None
    found = extents.token_at(issue.head.doc, issue.span[0])
    return found if found is not None else issue.head


def _after(word: Token, party: Token, step: str) -> Complement | None:
    if step == "inf":
        verb = next((v for v in infinitives(word) if v.i > party.i), None)
        return infinitive(verb) if verb is not None else None
    found = find(word, step)
    # "attributed the raid to the rebels": an object stands before the party.
    anywhere = step == "object" or grammar.is_passive(word) or led_by(word)
    return found if found is not None and (anywhere or found.head.i > party.i) else None
