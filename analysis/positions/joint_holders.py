"""Who holds a stance together with another: joined by "and", behind a second "by", "along with" or "as well as" it?"""

from __future__ import annotations

from analysis.lexicons.stances import Stances
from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.positions.holders import Holder, holder
from analysis.records import found


def together(token: Token, word: Token, stances: Stances) -> list[Holder]:
    """A word's subject or agent as holders, with those who hold the stance with it, in text order of their groups."""
    pairs = [_pair(t, stances) for t in (token, *_other_agents(word, token), *_with_it(word, token))]
    return [h for pair in pairs for h in pair if h is not None]


def joint(verb: Token, stances: Stances) -> list[Holder]:
    """The subjects of a verb as holders, in text order."""
    own = grammar.subject(verb, shared=False) or grammar.child(verb, "dobj")
    return [h for h in _pair(own, stances) if h is not None] if own is not None else []


def whole(noun: Token, word: Token, stances: Stances) -> Token:
    """The first of those joined, where the relative clause behind the last is of all: "A and B, who met", "A and B, who have"."""
    first = grammar.first_conjunct(noun)
    if first == noun or noun.tag_ in {"NNS", "NNPS"}:
        return noun
    met = any(f.stance == "negotiate" for f in stances.frames.get(("verb", word.lemma_.lower()), ()))
    finite = [word, *(c for c in word.children if c.dep_ in {"aux", "auxpass"})]
    many = any(t.tag_ == "VBP" or t.lower_ in {"were", "are", "have"} for t in finite)
    return first if met or many else noun


def _other_agents(verb: Token, agent: Token) -> list[Token]:
    """Those behind a second "by": "will be signed by the rebels and by Portugal", "by the army on Monday and by the rebels"."""
    by = agent.head
    if agent.dep_ != "pobj" or by.lower_ != "by" or by.head != verb:
        return []
    behind = (c for c in verb.children if c.i > by.i and c.dep_ in {"prep", "agent"})
    others = (c for t in (verb, by, *behind) for c in t.children if c.dep_ == "conj" and c.lower_ == "by")
    return [o for c in others if grammar.child(c, "neg") is None for o in grammar.children(c, "pobj")]


def _with_it(verb: Token, subject: Token) -> list[Token]:
    """Those who act with the subject: "the army along with the rebels", "alongside Oman", "as well as Oman"."""
    if subject.dep_ not in grammar.NOUN_SUBJECTS or subject.i > verb.i:
        return []
    others: list[Token] = []
    for c in (*subject.children, *subject.head.children):
        if not subject.i < c.i < verb.i:
            continue
        if c.dep_ in grammar.NOUN_SUBJECTS and any(d.lower_ == "as" and d.dep_ == "cc" for d in subject.children):
            others.append(c)
        elif c.dep_ == "prep" and (c.lower_ == "alongside" or any(d.lower_ == "together" for d in c.children)):
            others += grammar.children(c, "pobj")
        elif c.dep_ == "prep" and c.lower_ == "along":
            others += grammar.preposition_objects(c, "with")
    return others


def _pair(token: Token, stances: Stances) -> list[Holder | None]:
    """The holders in a coordination, also where "they" stands for one, or the parser takes the first for a modifier."""
    if token.lower_ == "they":
        mention = found(token.doc).mention_headed(token.i)
        own = holder(token, stances)
        nameless = own is not None and own.span[0] == token.idx  # known by no name or description
        open_ = mention is None or mention.actor is None or nameless
        earlier = _joint_subject(token, stances) if open_ else None
        if earlier is not None:
            return [holder(t, stances) for t in grammar.conjuncts(earlier)]
    first = next((c for c in token.children if c.dep_ == "nmod" and grammar.child(c, "cc") is not None), None)
    if first is not None and first.pos_ in {"NOUN", "PROPN"}:
        # "the government and communist rebels", "communist" joined to "government"
        rest = next((c for c in first.children if c.dep_ == "conj"), token)
        second = holder(token, stances)
        words = (rest.left_edge.idx, token.idx + len(token))
        return [holder(first, stances), Holder(words, second.actor) if second is not None else None]
    joined = [(t, holder(t, stances)) for t in grammar.conjuncts(_named_beside(token))]
    if len(joined) > 1:
        joined = [(t, h) for t, h in joined if t.lower_ not in {"both", "all", "each"}]  # "A and B both called for"
    known = any(h is not None for _, h in joined)
    return [h or (_fellow(t, stances) if known else None) for t, h in joined]


def _named_beside(noun: Token) -> Token:
    """ "By mediators Egypt and Qatar": the names right behind a word for several, which tell who they are."""
    names = grammar.child(noun, "appos") if noun.tag_ == "NNS" else None
    beside = names is not None and names.pos_ == "PROPN" and names.left_edge.i == noun.i + 1
    return names if names is not None and beside and grammar.child(names, "conj") is not None else noun


def _fellow(token: Token, stances: Stances) -> Holder | None:
    """ "Eritrea and its partners": those who side with a holder, named by that alone."""
    owned = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in token.children)
    return Holder(extents.phrase(token), None) if owned and token.lemma_.lower() in stances.classes["fellow"] else None


def _joint_subject(pronoun: Token, stances: Stances) -> Token | None:
    """The nearest subject before the pronoun that joins two or more, in its sentence or the one before."""
    sentence = pronoun.sent
    start = pronoun.doc[sentence.start - 1].sent.start if sentence.start else 0
    for token in reversed(pronoun.doc[start : pronoun.i]):
        if token.dep_ in grammar.SUBJECTS and token.pos_ in {"NOUN", "PROPN"}:
            if len(grammar.conjuncts(token)) > 1:
                return token
            if token.tag_ in {"NNS", "NNPS"}:
                return token if token.lemma_.lower() in stances.classes["holder"] else None
    return None
