"""Questions about a parse that more than one component asks.

Dependency labels are those of spaCy's English models (ClearNLP style). Every
function takes and gives spaCy Tokens, or a span of characters in the Doc.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.parsing import columns
from analysis.parsing.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
NOUN_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
VERBAL = frozenset({"VERB", "AUX"})  # parts of speech
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})  # tags of a verb that may have a subject of its own, or of its modal
RELATIVE = frozenset({"WDT", "WP"})  # tags of "which", "who"
OBJECTS = frozenset({"dobj", "obj", "dative", "attr", "oprd"})
_VOWS = frozenset({"promise", "vow"})  # of the subject, towards the object
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "csubj", "csubjpass", "parataxis"})
AUXILIARIES = frozenset({"aux", "auxpass"})
HYPOTHETICAL = frozenset({"could", "might", "may", "would", "should", "can", "must", "shall", "'d", "ought"})
CONDITIONAL = frozenset({"if", "unless", "whether", "lest"})
_ADDING = frozenset({"alone", "just", "merely", "only", "simply", "solely"})  # behind "not"
NEGATIVES = frozenset({"no", "not", "n't", "never", "nobody", "none", "neither", "nor", "nothing", "without"})
ARTICLES = frozenset({"a", "an", "the"})
HARDLY = frozenset({"hardly", "scarcely", "barely", "rarely", "seldom"})
# "under no circumstances"; "at no time", but not "in no time"
_NO_WAY = frozenset({"account", "circumstance", "condition", "event", "means", "sense", "way"})
_NO_TIME = frozenset({"time", "point"})
_IN = frozenset({"at", "by", "in", "on", "under"})


def children(token: Token, *labels: str) -> list[Token]:
    """The token's children with one of these labels, in text order."""
    below = token.children
    return [child for child in below if child.dep_ in labels] if below else []


def child(token: Token, *labels: str) -> Token | None:
    """The first child with one of these labels, or None."""
    for candidate in token.children:
        if candidate.dep_ in labels:
            return candidate
    return None


def conjuncts(token: Token) -> list[Token]:
    """The token and what is joined to it ("both Hamas and Egypt" gives both), in text order.

    Only downwards: from the second of two, the first is not reached.
    """
    joined = [token]
    for item in joined:
        if item.children:
            joined += [c for c in item.children if c.dep_ == "conj"]
    if len(joined) > 1:
        joined.sort(key=lambda t: t.i)
    return joined


def first_conjunct(token: Token) -> Token:
    """The head of the coordination that the token is part of (itself when alone)."""
    while token.dep_ == "conj":
        token = token.head
    return token


def subject(verb: Token, shared: bool = True) -> Token | None:
    """The grammatical subject of a verb, or None.

    With `shared`, also one that the verb takes over: from the verb it is
    joined to ("praised ... and vowed"), from the clause it completes or
    modifies ("called ..., accusing"; "wants to leave"), or the noun that its
    relative or participial clause modifies ("the group, which said").
    """
    seen = 0
    current = verb
    while True:
        for candidate in current.children:
            if candidate.dep_ in SUBJECTS:
                if candidate.tag_ in RELATIVE and current.dep_ == "relcl":
                    return current.head
                return candidate
        for helper in current.children:
            # The parser may hang the subject on the auxiliary ("the government <is> opposed to").
            for candidate in helper.children if helper.dep_ in AUXILIARIES else ():
                if candidate.dep_ in SUBJECTS:
                    return candidate
        seen += 1
        if not shared or seen > 8:
            return None
        if current.dep_ == "conj" and (current.head.pos_ in VERBAL or current.head.dep_ == "acomp"):
            current = misjoined(current) or current.head
        elif current.dep_ == "acomp" and current.head.pos_ in VERBAL:
            current = current.head  # "we are concerned and call on"
        elif current.dep_ in {"xcomp", "advcl"} and current.head.pos_ in VERBAL:
            if current.dep_ == "xcomp":
                controlled = child(current.head, "dobj", "dative")
                if controlled is not None and controlled.i < current.i and current.head.lemma_ not in _VOWS:
                    return controlled
            elif current.tag_ not in {"VBG", "VBN", "VB"} and not is_infinitive(current):
                return None
            current = current.head
        elif current.dep_ == "acl" and current.tag_ in {"VBG", "VBD"}:
            # A finite verb as acl is the parser's slip at "Oman, which has mediated (talks), offered ...".
            apart = current.tag_ == "VBD" and current.nbor(-1).text == ","
            inner = next((t for t in ancestors_and_self(current.head) if apart and t.dep_ == "relcl"), current)
            return inner.head
        elif current.dep_ == "pcomp" and current.head.head.pos_ in VERBAL:
            brought = child(current.head.head, "dobj") if current.head.lower_ == "into" else None
            if brought is not None:
                return brought  # "talked the rebels into signing"
            current = current.head.head
        elif current.dep_ == "ROOT" and current.tag_ in {"VBD", "VBZ", "VBP"}:
            return _cut_off(current)
        else:
            return None


def _cut_off(verb: Token) -> Token | None:
    """The noun that stands alone right before the verb's sentence, where the parser has cut the subject off."""
    start = verb.left_edge.i
    before = verb.doc[start - 1] if start else None
    if before is None or before.is_punct or before.is_space:
        return None
    root = before.sent.root
    return root if root.pos_ in {"NOUN", "PROPN"} else None


def misjoined(verb: Token) -> Token | None:
    """The main verb that a finite past verb belongs beside, where the parser has joined it to an infinitive below.

    "Refused to join the cabinet and called for a release": "called" cannot be joined to "to join".
    """
    head = verb.head
    if verb.dep_ == "conj" and head.dep_ == "ccomp" and {head.tag_, verb.tag_} == {"VBZ", "VBP"}:
        # "Norway recalls that embassies are safe and expects": the numbers differ.
        return head.head if head.head.tag_ == verb.tag_ else None
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBZ", "VBP"} or head.tag_ not in {"VB", "VBP"}:
        return None
    if head.tag_ == "VBP":
        asked = verb.tag_ == "VBD" and head.dep_ == "ccomp" and head.head.tag_ == "VBD"
        return head.head if asked else None
    if head.dep_ == "ccomp" and head.head.tag_ == verb.tag_ and modal(head) is None and is_bare(head):
        return head.head  # "insisted that the rebels join and threatened": no subjunctive
    if head.dep_ != "xcomp":
        return None
    while head.dep_ == "xcomp" and head.head.pos_ in VERBAL:
        head = head.head
    return head


def is_bare(verb: Token) -> bool:
    """Whether the verb stands without any auxiliary."""
    return not any(c.dep_ in AUXILIARIES for c in verb.children)


def is_infinitive(verb: Token) -> bool:
    """Whether the verb is marked with "to"."""
    for c in verb.children:  # noqa: SIM110 (asked often: faster than any())
        if c.dep_ == "aux" and c.tag_ == "TO":
            return True
    return False


@columns.once
def is_passive(verb: Token) -> bool:
    """Whether the verb is passive: an auxiliary says so, or it is a bare participle after a noun ("hostages taken")."""
    if any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ == "conj" and verb.head != verb and not any(c.dep_ in {"aux", "nsubj"} for c in verb.children):
        return is_passive(verb.head)  # "condemned by the Union and decried by agencies": an auxiliary serves both
    return verb.dep_ in {"acl", "amod"} and not any(c.dep_ == "aux" for c in verb.children)


def agent(verb: Token) -> Token | None:
    """The noun in a passive's by-phrase ("opposed by Egypt"), or None."""
    by = child(verb, "agent")
    if by is None and is_passive(verb):
        by = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "by"), None)
    return child(by, "pobj") if by is not None else None


def negation(token: Token) -> Token | None:
    """The word that negates a verb or noun ("not", "never", "no one", "without"), or None. Looks at auxiliaries and the subject too."""
    for c in token.children:
        if c.dep_ == "neg" or (c.dep_ in {"det", "advmod", "cc", "preconj"} and c.lower_ in NEGATIVES):
            if _denies(c) and not _is_of_another(c):
                return c
        elif c.dep_ == "advmod":
            if c.lower_ in {"longer", "ever"} and any(d.lower_ == "no" or d.lower_ in HARDLY for d in c.children):
                return c  # "no longer", "hardly ever"
            late = child(c, "neg")  # "has not so far", "did not once": hung on the adverb
            beside = (late.i - 1, c.i + 1) if late is not None and late.i else ()  # also "not once did the rebels"
            if late is not None and any(a.i in beside for a in children(token, *AUXILIARIES)):
                return late if _denies(late) else None
        elif c.dep_ == "prep" and in_no_way(c):
            return c
        elif c.dep_ in SUBJECTS and _is_none(c) and c == child(token, *SUBJECTS):
            return c  # not "Kenya, not Uganda, rejected", "nobody but Kenya rejected", "Kenya, if not Uganda, rejected"
    if token.dep_ == "pcomp" and token.head.lower_ == "without":
        return token.head  # "left without rejecting the plan"
    before = token.left_edge.i - 1 if token.dep_ == "conj" else 0
    nor = token.doc[before] if before > 0 and token.doc[before].lower_ == "nor" else None
    return nor if nor is not None and nor.head == token.head else None  # "nor did the rebels"


def _is_none(subject: Token) -> bool:
    """ "Nobody", "no rebel", "the rebels by no means"; not "nobody but Kenya", "not Kenya but Uganda"."""
    if any(c.dep_ == "cc" and c.lower_ == "but" for c in subject.children):
        return False
    return subject.lower_ in NEGATIVES or any(
        (c.dep_ in {"det", "neg", "preconj", "cc"} and c.lower_ in NEGATIVES and c.i < subject.i and _denies(c))
        or (c.dep_ == "prep" and in_no_way(c))
        for c in subject.children
    )


def in_no_way(preposition: Token) -> bool:
    """ "Under no circumstances", "in no way", "by no means"."""
    noun = child(preposition, "pobj") if preposition.lower_ in _IN else None
    if noun is None or not any(d.lower_ == "no" for d in noun.children):
        return False
    return noun.lemma_ in (_NO_TIME if preposition.lower_ == "at" else _NO_WAY)


def _is_of_another(negative: Token) -> bool:
    """ "The rebels and not the army rejected it": hung on the verb, but joined to its subject."""
    before = negative.nbor(-1) if negative.i else None
    return before is not None and before.dep_ == "cc" and before.head.dep_ in NOUN_SUBJECTS


def _denies(word: Token) -> bool:
    """Whether a "not" denies: "not only", "not just" and "not merely" add, but "not just yet"."""
    if word.lower_ not in {"not", "n't"} or word.i + 1 == len(word.doc):
        return True
    after = word.nbor(1)
    if after.lower_ not in _ADDING:
        return True
    return after.i + 1 < len(word.doc) and after.nbor(1).lower_ == "yet"


def modal(verb: Token) -> Token | None:
    """The modal auxiliary of a verb ("could", "will"), or None."""
    for c in verb.children:
        if c.dep_ == "aux" and c.tag_ == "MD":
            return c
    return None


def predicate(word: Token) -> Token:
    """The verb that an adjective, participle ("is opposed to") or preposition goes with, or the word itself where it has a subject of its own."""
    while (word.pos_ not in VERBAL or word.dep_ == "acomp") and word.head != word and child(word, *SUBJECTS) is None:
        word = word.head
    return word


def clause_head(token: Token) -> Token:
    """The verb (or root) of the clause that the token stands in."""
    while token.head != token and not (token.dep_ in CLAUSES or (token.pos_ in VERBAL and token.dep_ == "conj")):
        token = token.head
    return token


def ancestors_and_self(token: Token) -> Iterator[Token]:
    """The token, its head, the head's head ... up to the root of its sentence."""
    yield token
    while token.head != token:
        token = token.head
        yield token


def preposition_objects(token: Token, *words: str) -> list[Token]:
    """The objects of the token's prepositions (all, or those among `words`), with what is joined to them."""
    objects: list[Token] = []
    for prep in token.children:
        if prep.dep_ in {"prep", "dative", "agent"} and (not words or prep.lower_ in words):
            for noun in prep.children:
                if noun.dep_ in {"pobj", "pcomp"}:
                    objects += conjuncts(noun)
    return objects


def _before_place(place: Token) -> Token | None:
    """The common noun that a name belongs to: "envoy" of "the envoy for Sri Lanka, Erik Solheim", hung on the place."""
    prep = place.head
    if place.dep_ != "pobj" or place.tag_ != "NNP" or prep.dep_ not in {"prep", "dative"} or not prep.i:
        return None
    return prep.nbor(-1) if prep.nbor(-1).tag_ == "NN" else None


def described_by(head: Token) -> Token | None:
    """The noun before a name that the name is in apposition to ("its envoy, X"), also where the parse has lost it."""
    if head.dep_ == "appos" and head.head.i < head.i and head.head.tag_ in {"NN", "NNP"}:
        return _before_place(head.head) or head.head
    if head.dep_ == "conj" and head.left_edge.i and head.left_edge.nbor(-1).text == ",":
        return _before_place(head.head) if child(head.head, "cc") is None else None
    start = head.left_edge.i if head.dep_ in {"npadvmod", "dep"} else 0
    if start > 1 and head.doc[start - 1].text == ",":
        noun = head.doc[start - 2]
        return noun if noun.tag_ == "NN" and noun.head == head.head else None
    return None
