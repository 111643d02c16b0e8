"""Where, when and by whose word a figure is reported, and which figures tell of one incident."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from analysis import grammar, outcomes
from analysis.dates import Time, times
from analysis.records import Figure, Span, found

LOCATIVES = frozenset({"in", "at", "near", "outside", "inside", "across", "around", "throughout", "from", "on", "of"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
STRICT = frozenset({"from", "on", "of", "around"})


def verb_of(anchor: Token) -> Token:
    """The verb of the clause an outcome word stands in (itself when it is one)."""
    return anchor if anchor.pos_ in {"VERB", "AUX"} else grammar.clause_head(anchor)


def evidence(anchor: Token, number: Span) -> Span:
    """The clause that states the figure, wide enough to hold the number."""
    start, end = grammar.clause_span(verb_of(anchor), frozenset({"conj", "cc"}))
    return min(start, number[0]), max(end, number[1])


def status(unit: Token | None, victims: tuple[int, int] | None, folder: str | None) -> str:
    """Civilian, combatant, mixed or unspecified, by the words for the victims and what is in apposition to them."""
    if unit is None:
        return "unspecified"
    people = outcomes.people(folder)
    tokens = list(unit.doc[slice(*victims)]) if victims else [unit]
    seen = {people.get(t.lemma_.lower(), ("", ""))[1] for t in tokens} - {""}
    for apposed in grammar.children(unit, "appos"):
        said = people.get(apposed.lemma_.lower(), ("", ""))[1]
        if said and any(c.lower_ in {"mostly", "mainly", "largely", "including"} for c in apposed.children):
            return "mixed"
        seen |= {said} - {""}
    if len(seen) > 1:
        return "mixed"
    return seen.pop() if seen else "unspecified"


def _clauses(anchor: Token) -> list[Token]:
    """The clause's verb, then those it completes or modifies, innermost first."""
    verb = verb_of(anchor)
    result = [verb]
    while verb.dep_ in {"advcl", "conj", "xcomp", "ccomp"} and verb.head != verb:
        verb = grammar.clause_head(verb.head)
        if verb in result:
            break
        result.append(verb)
    return result


def _within(clause: Token, node: Token, inner: Token | None) -> list[Token]:
    """The clause's own tokens: no relative or participial clause, nothing of the clause below it."""
    left_out: set[int] = set()
    for token in clause.subtree:
        if token == clause or token.is_ancestor(node):
            continue
        if token.dep_ in {"relcl", "acl", "advcl", "ccomp", "parataxis"} or (token.dep_ == "conj" and token.pos_ == "VERB"):
            left_out.update(t.i for t in token.subtree)
    if inner is not None:
        left_out.update(t.i for t in inner.subtree)
    return [t for t in clause.subtree if t.i not in left_out]


def place_and_time(figure: Figure, anchor: Token, node: Token) -> None:
    """Sets place, time and dates from the figure's clause, or the one it hangs on."""
    doc = node.doc
    report = doc.user_data.get("report")
    reported = report.date if report is not None else None
    inner: Token | None = None
    for clause in _clauses(anchor):
        own = _within(clause, node, inner)
        marked = {t.i for t in own}
        sentence = clause.sent
        stated = [
            t
            for t in times(sentence.text, reported, offset=sentence.start_char)
            if (token := grammar.token_at(doc, t.start)) is not None and token.i in marked
        ]
        if figure.time is None and stated:
            set_time(figure, min(stated, key=lambda t: abs(t.start - anchor.idx)))
        if figure.place is None and not (inner is not None and inner.dep_ == "ccomp"):
            figure.place = _place(own, stated, figure.number)
        inner = clause


def set_time(figure: Figure, time: Time) -> None:
    """Puts a time expression on the figure."""
    figure.time = (time.start, time.end)
    figure.date_from = time.first.isoformat() if time.first else None
    figure.date_to = time.last.isoformat() if time.last else None


def _place(tokens: list[Token], stated: list[Time], number: Span) -> Span | None:
    best: tuple[int, Span] | None = None
    for prep in tokens:
        if prep.dep_ != "prep" or prep.lower_ not in LOCATIVES:
            continue
        for noun in grammar.children(prep, "pobj"):
            is_place = noun.ent_type_ in PLACES
            proper = noun.pos_ == "PROPN" and noun.ent_type_ not in {"DATE", "TIME", "PERSON", "NORP"}
            if not (is_place or (proper and prep.lower_ not in STRICT)):
                continue
            start = noun.left_edge
            while start.i < noun.i and (start.pos_ in {"DET", "PUNCT"} or start.dep_ == "poss"):
                start = start.doc[start.i + 1]
            if any(t.start < noun.idx + len(noun) and start.idx < t.end for t in stated):
                continue
            rank = (0 if is_place else 100_000) + (50_000 if prep.lower_ in STRICT else 0) + abs(noun.idx - number[1])
            if best is None or rank < best[0]:
                best = rank, (start.idx, noun.idx + len(noun))
    return best[1] if best else None


def source(figure: Figure, doc: Doc) -> None:
    """Takes the source of the statement that carries the figure, if one does."""
    records = found(doc)
    carrier = records.statement_carrying(*figure.number)
    if carrier is not None:
        statement = records.statements[carrier]
        figure.source, figure.source_actor = statement.source, statement.source_actor


def join_incident(figure: Figure, earlier: list[Figure], doc: Doc) -> None:
    """Gives the figure an earlier one's incident where both tell the same count of one event, else its own."""
    for other in earlier:
        same = (figure.low, figure.best, figure.high, figure.outcome) == (
            other.low,
            other.best,
            other.high,
            other.outcome,
        )
        if same and figure.best is not None and _agree(figure, other, doc):
            figure.incident = other.incident
            return
    figure.incident = 1 + max((f.incident or 0 for f in earlier), default=0)


def _agree(one: Figure, other: Figure, doc: Doc) -> bool:
    def words(span: Span | None) -> set[str]:
        kept = doc.char_span(*span, alignment_mode="expand") if span else None
        return {t.lemma_.lower() for t in kept if t.pos_ in {"NOUN", "NUM", "PROPN"}} if kept is not None else set()

    places = words(one.place), words(other.place)
    if all(places) and not (places[0] & places[1]):
        return False
    if one.date_from and other.date_from and one.date_from != other.date_from:
        return False
    victims = words(one.victims), words(other.victims)
    return bool(victims[0]) and victims[0] == victims[1] and "subset" not in {one.scope, other.scope}
