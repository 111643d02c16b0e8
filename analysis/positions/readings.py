"""The words that state a position: how the lexicon may have them, their clause, and what they leave unsaid."""

from __future__ import annotations

from analysis.lexicons.stances import PLOVER
from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.positions.complements import doubled, infinitive, set_off
from analysis.positions.givers import came_from
from analysis.positions.modality import Setting
from analysis.records import Position, Span


def same(one: Position, other: Position) -> bool:
    """Whether two rows state the same: holder, stance and an issue in common."""
    held = one.actor == other.actor and one.stance == other.stance and one.negated == other.negated
    if not held or one.issue is None or other.issue is None:
        return False
    return one.issue[0] < other.issue[1] and other.issue[0] < one.issue[1]


def aside(word: Token) -> bool:
    """Within an apposition to the whole clause (", a move opposed by ..."), which is the report's own remark."""
    if word.dep_ not in {"acl", "relcl"} or not any(c.lower_ in {"a", "an"} for c in word.head.children):
        return False
    start = word.head.left_edge.i
    before = word.doc[start - 1].text if start else ""
    second = before == "," and word.head.dep_ == "dobj" and grammar.child(word.head.head, "dobj") != word.head
    return word.head.dep_ == "appos" or before in {"-", "--", "–", "—"} or second


KINDS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective", "ADP": "adjective", "ADV": "adjective"}


def kind(token: Token) -> str | None:
    """The lexicon's part of speech of a token; a participle that the tagger takes for a noun is a verb ("is mediating")."""
    if token.pos_ == "NOUN" and (progressive(token) or plural(token)):
        return "verb"
    return KINDS.get(token.pos_)


def progressive(token: Token) -> bool:
    """ "Kenya, which is mediating": tagged as a noun, but with a form of "be" before it and no article."""
    if token.tag_ != "NN" or not token.lower_.endswith("ing") or token.i == 0:
        return False
    before = token.nbor(-1)
    if before.dep_ == "advmod" and before.i:
        before = before.nbor(-1)
    return before.lemma_ == "be" and not any(c.dep_ in {"det", "amod", "compound"} for c in token.children)


def plural(token: Token) -> bool:
    """ "Says he will stay and accuses rivals of plots": a verb in the present, tagged as a plural noun."""
    joined = token.dep_ == "conj" and token.head.pos_ in grammar.VERBAL
    return token.tag_ == "NNS" and joined and grammar.child(token, "dobj") is not None


def lemmas(token: Token, kind: str) -> list[tuple[str, str]]:
    """The word as the lexicon may have it, with its part of speech there: "rule_out" before "rule"; "opposed" as an adjective too."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN" and kind == "verb" and plural(token):
        return [("verb", lemma), ("idiom", lemma)]
    if token.pos_ == "NOUN" and kind == "verb":
        stem = lemma[:-3]
        return [("verb", f"{stem}e"), ("verb", stem)]
    if kind == "noun" and any(c.dep_ == "compound" and c.lemma_.lower() == "mediation" for c in token.children):
        return [("noun", "mediation"), (kind, lemma)]  # "a mediation effort between"
    if kind != "verb":
        return list(dict.fromkeys([(kind, lemma), (kind, token.lower_)]))
    after = [c for c in token.children if c.dep_ in {"prt", "advmod", "prep"} and c.i > token.i]
    # "bring the sides together in Doha": the particle may hang on the preposition behind it.
    after += [d for c in after if c.dep_ == "prep" for d in c.children if d.dep_ == "advmod"]
    readings = [("verb", f"{lemma}_{c.lower_}") for c in after]
    if token.i > 1 and token.nbor(-1).text == "-":
        readings.append(("verb", f"{token.nbor(-2).lower_}-{lemma}"))  # "green-lighted", "pooh-poohed"
    readings += [("verb", lemma), ("idiom", lemma)]
    if token.tag_ == "VBN":
        readings.append(("adjective", token.lower_))
    return readings


def evidence(word: Token, kind: str, place: Setting, issue: Span | None) -> Span:
    """The clause, or the noun phrase, that states the position."""
    owner = grammar.child(word, "poss")
    measured = word.dep_ == "pobj" and word.head.lower_ == "of" and word.head.head.dep_ == "dobj"
    top = word.head.head if measured else word
    if kind == "echo" and word.pos_ not in grammar.VERBAL:
        return extents.subtree_span(word.head) or (word.idx, word.idx + len(word))  # "not by Beijing"
    if kind == "noun" and top.dep_ == "dobj" and (owner is None or owner.pos_ == "PRON"):
        start, end = extents.clause_span(top.head, frozenset({"conj", "cc", "parataxis", "advcl"}))
    elif kind == "noun" and came_from(word):
        start, end = extents.clause_span(grammar.clause_head(word), frozenset({"parataxis", "advcl"}))
    elif kind == "noun":
        start, end = extents.phrase(word)
        for c in word.children:
            if c.dep_ in {"acl", "relcl"} and (grammar.is_infinitive(c) or any(m.lower_ == "that" for m in c.children)):
                end = max(end, (infinitive(c).span or (0, 0))[1])
        if issue is not None and start <= issue[0] <= end + 40:
            end = max(end, issue[1])
    else:
        head = grammar.predicate(word)
        start, end = extents.clause_span(head, frozenset({"conj", "cc", "parataxis", "advcl"}))
        if head.dep_ == "acl":
            start = min(start, extents.phrase(head.head)[0])
        if head.dep_ == "relcl" and issue is not None and issue[1] <= start and not set_off(head):
            start = issue[0]  # "the plan he has presented"
        twice = doubled(head)
        if twice is not None:
            start = twice.left_edge.idx
        if issue is not None and start <= issue[0] and kind != "echo":
            end = max(end, issue[1])  # "denied, as it has before, that it commands the rebels"
    if place.condition is not None:
        start, end = min(start, place.condition[0]), max(end, place.condition[1])
    return start, end


def plover(stance: str, negated: bool, facing: bool) -> str | None:
    """The PLOVER event class; a refusal to accept is a REJECT, and a proposal to someone a REQUEST."""
    if negated:
        return {"accept": "REJECT", "support": "REJECT", "reject": "AGREE", "concede": "REJECT"}.get(stance)
    if stance == "propose" and facing:
        return "REQUEST"
    return PLOVER.get(stance)
