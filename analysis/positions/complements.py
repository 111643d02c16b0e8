"""How much of the text is a complement: a noun phrase, a clause, an infinitive; and what a verb acts on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.parsing import columns, extents, grammar
from analysis.parsing.tokens import Token
from analysis.records import Span

PROVIDED = frozenset({"provided", "providing"})
MARKS = PROVIDED | {"if", "unless", "until", "once", "whether"}
_INNER = frozenset({"of", "for", "over", "in", "on", "to", "about", "against", "from", "with"})


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which would take thrice the time
class Complement:
    """A complement: its head, and its characters (None for a bare word)."""

    head: Token
    span: Span | None


def noun(token: Token, word: Token | None = None) -> Complement:
    """A noun phrase as a complement, less the clause that `word` stands in; a relative pronoun gives what it stands for."""
    if token.tag_ in grammar.RELATIVE:
        clause = grammar.clause_head(token)
        if clause.dep_ == "relcl" and clause.head.pos_ not in grammar.VERBAL:
            token = antecedent(clause)
    return Complement(token, _whole(token, word))


def antecedent(clause: Token) -> Token:
    """The noun that a relative clause is about.

    The parser ties ", which" to the last noun before it; where that noun ends a
    longer phrase whose head is a thing that is rejected or accepted ("Israel's
    demand for control over corridors in Gaza, which ..."), the longer one is meant.
    """
    best = token = clause.head
    if not set_off(clause):
        return best
    while token.dep_ in {"pobj", "conj"} and token.head.head.pos_ in {"NOUN", "PROPN"}:
        if token.dep_ == "pobj" and token.head.lower_ not in _INNER:
            break
        token = token.head if token.dep_ == "conj" else token.head.head
        if token.pos_ == "NOUN":
            best = token
    return best


def set_off(clause: Token) -> bool:
    """Whether a comma stands before the clause."""
    start = clause.left_edge.i
    return start > 0 and clause.doc[start - 1].text == ","


def _whole(token: Token, word: Token | None) -> Span:
    """A noun phrase with what restricts it ("a proposal to bridge gaps"), up to the first clause or apposition set off by a comma."""
    start, end = token.i, token.i + 1
    for c in token.children:
        if c.i < token.i:
            if c.dep_ not in {"cc", "preconj", "punct"}:
                start = min(start, c.left_edge.i)
        elif c.dep_ in {"acl", "relcl"} and (set_off(c) or (word is not None and (c == word or c.is_ancestor(word)))):
            break
        elif c.dep_ in {"prep", "acl", "relcl", "conj", "nummod", "nmod"}:
            end = max(end, c.right_edge.i + 1)
    for t in token.doc[token.i + 1 : end]:
        if t.dep_ in {"relcl", "acl", "appos", "advcl"} and set_off(t):
            end = t.left_edge.i
            break
    return extents.trim(token.doc, start, end) or (token.idx, token.idx + len(token))


def extended(complement: Complement) -> Complement:
    """A noun with the preposition that stands right after it but hangs on the verb ("accepted the proposal <for a truce>")."""
    head, span = complement.head, complement.span
    if span is None or head.dep_ != "dobj":
        return complement
    for c in head.head.children:
        if c.dep_ == "prep" and c.i == head.right_edge.i + 1 and c.lower_ in _INNER and c.ent_type_ != "DATE":
            return Complement(head, extents.trim(head.doc, head.left_edge.i, c.right_edge.i + 1))
    return complement


def clause(verb: Token) -> Complement:
    """A clause as a complement: its own words, from "to" or its subject on, less trailing conditions."""
    bare = verb.tag_ in {"VBN", "JJ"} and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    another = bare and any(
        c.dep_ == "conj" and (c.tag_ in {"VBZ", "VBP"} or grammar.modal(c) is not None) for c in verb.children
    )  # "wants them freed and will not hear of": the parser joins what the holder does to what it wants
    return Complement(verb, extents.clause_span(verb, frozenset({"parataxis", *(("conj", "cc") if another else ())})))


def infinitive(verb: Token) -> Complement:
    """An infinitive from its "to" (or "not") on, without its subject."""
    start = min([verb.i, *(c.i for c in verb.children if c.dep_ in {"aux", "neg", "auxpass"} and c.i < verb.i)])
    end = verb.i + 1
    for c in verb.children:
        if c.i > verb.i:
            if c.dep_ == "cc" and any(d.dep_ == "conj" and d.tag_ in {"VBD", "VBZ", "VBP"} for d in verb.children):
                break  # "to sign and accused"
            finite = c.dep_ == "conj" and (verb.dep_ == "ROOT" or c.tag_ in {"VBD", "VBZ", "VBP"})
            if c.dep_ == "parataxis" or finite or (c.dep_ == "advcl" and conditional(c)):
                break
            end = max(end, c.right_edge.i + 1)
    return Complement(verb, extents.trim(verb.doc, start, end))


def is_inverted(verb: Token) -> bool:
    """Whether "should", "had" or "were" stands before the subject, as in a condition ("should the talks fail")."""
    helper = next(
        (c for c in verb.children if c.dep_ in grammar.AUXILIARIES and c.lower_ in {"should", "had", "were"}), None
    )
    # "the rebels, had they signed, would": the subject of the main clause is hung on it too
    own = next(reversed(grammar.children(verb, *grammar.SUBJECTS)), None) or grammar.subject(verb, shared=False)
    return helper is not None and own is not None and helper.i < own.left_edge.i


def conditional(verb: Token) -> bool:
    """Whether an adverbial clause sets a condition."""
    opening = verb.doc[verb.left_edge.i : verb.left_edge.i + 3].text.lower()
    return (
        is_inverted(verb)
        or opening in {"as long as", "so long as", "as soon as"}
        or any(c.dep_ in {"mark", "advmod"} and c.lower_ in MARKS for c in verb.children)
        or verb.lower_ in PROVIDED
    )


def led_by(verb: Token) -> bool:
    """A passive participle before its clause, with who did it ("Accused by Kinshasa of ..., Rwanda denied it")."""
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and grammar.agent(verb) is not None


def doubled(verb: Token) -> Token | None:
    """The object that stands before the subject as if it were one too: "... by March, a call Cairo has endorsed"."""
    own = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    if len(own) < 2 or grammar.child(verb, "dobj") is not None:
        return None
    first = own[0]
    bare = first.lower_ in {"something", "one"} or any(c.lower_ in {"a", "an"} for c in first.children)
    return first if bare else None


@columns.once
def direct_object(verb: Token) -> Token | None:
    """What a verb acts on, active or passive, own, shared, or outside its relative clause; None if it has none."""
    if grammar.is_passive(verb) or led_by(verb):
        if verb.dep_ == "acl":
            return verb.head
        if led_by(verb):
            return grammar.subject(verb.head)
        if verb.dep_ == "conj" and verb.head.dep_ == "acl":
            return verb.head.head  # "backed by Washington and rejected by Moscow"
        return next((c for c in verb.children if c.dep_ in {"nsubjpass", "csubjpass"}), None) or (
            grammar.subject(verb) if verb.dep_ in {"conj", "relcl"} else None
        )
    own = next((c for c in verb.children if c.dep_ in {"dobj", "obj", "attr"} and c.i > verb.i), None)
    if own is not None:
        return own
    taken = next((c for c in verb.children if c.dep_ == "ccomp" and c.tag_ in {"NN", "NNS"} and c.i > verb.i), None)
    if (
        taken is not None
        and {c.dep_ for c in taken.children}.isdisjoint(grammar.SUBJECTS | grammar.AUXILIARIES | {"mark"})
        and taken.left_edge.tag_ == "DT"
    ):
        return taken  # "has thrown out the Union plan to share power": taken for a clause
    shifted = doubled(verb) or _shifted(verb)
    if shifted is not None:
        return shifted
    fronted = next((c for c in verb.children if c.dep_ in {"dobj", "obj"} and c.tag_ in grammar.RELATIVE), None)
    if fronted is not None:
        return fronted
    if verb.dep_ == "acl" and any(c.dep_ == "dobj" and c.lower_ == "that" and c.i < verb.i for c in verb.children):
        return verb.head  # "a wish that the junta opposes"
    # "rejected and condemned the plan": the later verb's object is the earlier one's too.
    for joined in grammar.children(verb, "conj"):
        if joined.pos_ == "VERB" and not any(t.is_punct for t in verb.doc[verb.i : joined.i]):
            shared = direct_object(joined)
            if shared is not None:
                return shared
    # "a proposal Hamas rejected": the noun that the clause modifies, where nothing else is its object.
    relative = verb
    while relative.dep_ in {"xcomp", "ccomp"} and relative.head.pos_ in grammar.VERBAL:
        relative = relative.head
    if relative.dep_ == "relcl":
        outer = antecedent(relative)
        subject = grammar.subject(relative, shared=False)
        full = any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)
        if subject is not None and subject != relative.head and not full:
            return outer
    return None


def _shifted(verb: Token) -> Token | None:
    """The object that stands behind "as ..." ("rejected as interference ASEAN's call"), which the parser hangs on it."""
    for preposition in verb.children:
        if preposition.lower_ != "as" or preposition.i < verb.i:
            continue
        said = grammar.child(preposition, "pobj", "amod", "pcomp")
        if said is None:
            continue
        for t in (*said.children, *preposition.children):
            if t != said and t.i > said.i and t.dep_ in {"dobj", "appos", "npadvmod", "nsubj", "pobj", "dep"}:
                return t
    return None


def infinitives(word: Token) -> Iterator[Token]:
    """The infinitives that complete a word, in text order."""
    for c in word.children:
        if (
            c.i > word.i
            and c.pos_ in grammar.VERBAL
            and grammar.is_infinitive(c)
            and c.dep_ in {"xcomp", "ccomp", "acl", "advcl", "relcl"}
        ):
            yield c
    if word.dep_ == "dobj":
        # "gave an undertaking to lay down their arms": hung on the verb, right behind the noun
        end = word.right_edge.i + 1
        owned = (
            word.right_edge == word and grammar.child(word, "poss") is not None
        )  # "reiterated his call to respect it"
        for c in grammar.children(word.head, "advcl", *(("xcomp",) if owned else ())):
            if c.left_edge.i == end and c.pos_ in grammar.VERBAL and grammar.is_infinitive(c):
                yield c
    if word.pos_ == "NOUN":
        # "the consent of the Coalition to receive": hung on whose it is
        for owner in grammar.preposition_objects(word, "of", "by", "from"):
            for c in grammar.children(owner, "acl", "relcl"):
                if c.pos_ in grammar.VERBAL and grammar.is_infinitive(c):
                    yield c
    # "The rebels' demand to be removed from the list ...": taken for the subject of what it asks.
    head = word.head
    if (
        word.dep_ in grammar.SUBJECTS
        and word.pos_ == "NOUN"
        and head.i > word.i
        and grammar.is_infinitive(head)
        and not any(c.dep_ in {"aux", "auxpass"} and c.tag_ not in {"TO", "VB"} for c in head.children)
    ):
        yield head


def says_what_should_be(verb: Token, any_modal: bool = False) -> bool:
    """ "That the army should leave", "that a monitor be sent"; not "that it might not sign", "that it is holding"."""
    helper = grammar.modal(verb)
    if helper is not None:
        return any_modal or helper.lower_ in {"should", "ought", "could", "must"}
    helpers = grammar.children(verb, "aux", "auxpass", "cop")
    return all(t.lower_ == "be" for t in helpers) and (bool(helpers) or verb.tag_ in {"VB", "VBP"})
