"""Where and when a figure is reported."""

from __future__ import annotations

from bisect import bisect_left
from datetime import timedelta

from analysis.figures.rules import TOLLS
from analysis.lexicons.people import is_person, status_of
from analysis.lexicons.words import Words
from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.parsing.tokens import Span as Span_
from analysis.records import Figure, Span, text_of
from analysis.text.dates import Time, times

LOCATIVES = frozenset({"in", "at", "near", "outside", "inside", "across", "around", "throughout", "from", "on", "of"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
DAY_OR_NIGHT = 2  # days that one event may take in
FRONT = 3  # tokens within which a fronted time begins
SUBORDINATE = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})
STRICT = frozenset({"from", "on", "of", "around"})
DURING = frozenset({"when", "as", "while"})  # what such a clause tells happened then and there; "after": there


def verb_of(anchor: Token) -> Token:
    """The verb of the clause an outcome word stands in (itself when it is one)."""
    return anchor if anchor.pos_ in {"VERB", "AUX"} else grammar.clause_head(anchor)


def evidence(anchor: Token, number: Span) -> Span:
    """The clause that states the figure, wide enough to hold the number."""
    start, end = extents.clause_span(verb_of(anchor), frozenset({"conj", "cc"}))
    return min(start, number[0]), max(end, number[1])


def status(unit: Token | None, victims: tuple[int, int] | None, words: Words) -> str:
    """Civilian, combatant, mixed or unspecified, by the words for the victims and what is in apposition to them."""
    if unit is None:
        return "unspecified"
    tokens = list(unit.doc[slice(*victims)]) if victims else [unit]
    seen = {status_of(t, words) for t in tokens} - {""}
    if len(seen) == 1 and _also_others(tokens, words):
        return "unspecified"
    for apposed in grammar.children(unit, "appos"):
        if any(c.dep_ == "nummod" for c in apposed.children):
            continue  # "among them two policemen" tells of a part
        said = status_of(apposed, words)
        if said and any(c.lower_ in {"mostly", "mainly", "largely", "including"} for c in apposed.children):
            return "mixed"
        seen |= {said} - {""}
    if len(seen) > 1:
        return "mixed"
    return seen.pop() if seen else "unspecified"


def _also_others(tokens: list[Token], words: Words) -> bool:
    """Whether one of several joined nouns for people has no status: "a soldier and a nurse"."""
    told: set[str] = set()
    bare = False
    for token in tokens:
        told.add(status_of(token, words))
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        if following is None or not following.tag_.startswith("NN"):
            if token.tag_.startswith("NN") and is_person(token, words):
                bare = bare or told == {""}
            if following is None or following.text == "," or following.lower_ == "and":
                told = set()
    return bare


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


def own_tokens(clause: Token, above: set[int], inner: Token | None) -> list[Token]:
    """The clause's own tokens: no relative or participial clause, nothing of the clause below it.

    `above`: the indexes of the counted noun's ancestors, which are kept.
    """
    own = [clause]
    for token in own:
        for child in token.children:
            if inner is not None and child == inner:
                continue
            label = child.dep_
            if child.i not in above and (label in SUBORDINATE or (label == "conj" and child.pos_ == "VERB")):
                continue
            own.append(child)
    return sorted(own, key=lambda t: t.i)


class Clock:
    """The time expressions of one Doc, found once."""

    def __init__(self, doc: Doc, words: Words) -> None:
        self.words = words
        report = doc.user_data.get("report")
        normalised = doc.user_data.get("normalised")
        # Doc.text is put together anew at each call.
        self.text: str = normalised.text if normalised is not None else text_of(doc)
        self.times = times(self.text, report.date if report is not None else None)
        self.starts = [t.start for t in self.times]

    def within(self, start: int, end: int) -> list[Time]:
        """Those that begin at the characters from start to end."""
        return self.times[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def place_and_time(figure: Figure, anchor: Token, node: Token, clock: Clock) -> None:
    """Sets place, time and dates from the figure's clause, or the one it hangs on.

    The innermost clause that names a time gives it; but where that says only
    "overnight", a day named further out is the better answer
    ("announced Tuesday it had recovered ... in an overnight operation"). What
    the clause says of an event ("the strike on Monday that killed 12") has the
    event's own time and place; a toll has its event's ("the toll from Monday's
    strike rose on Tuesday").
    """
    sentence = anchor.sent
    near = clock.within(sentence.start_char, sentence.end_char)
    inner: Token | None = None
    vague: Time | None = None
    told = False
    above = {t.i for t in node.ancestors} | {node.i}
    clauses = _clauses(anchor)
    scopes = [(c, c.dep_) for c in clauses]
    for tally in (
        [c for c in clauses[0].children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}] if figure.rule_id in TOLLS else []
    ):
        scopes.insert(0, (tally, "tally"))
    top = clauses[-1]
    if top.dep_ in {"relcl", "acl"}:
        scopes.append((top.head, "where" if any(c.lower_ == "where" for c in top.children) else "event"))
    for clause, label in scopes:
        own = own_tokens(clause, above, inner)
        if label == "where":
            own = [] if figure.place is not None or clause.pos_ != "PROPN" else own
            figure.place = figure.place or ((own[0].idx, clause.idx + len(clause)) if own else None)
        stated = _stated(near, own, node, clause if clause == anchor else None, clock.words)
        # "Officials said on Friday" dates the saying; but "announced Tuesday ... overnight" tells which night.
        told = told or (inner is not None and inner.dep_ == "ccomp")
        # "Raised its count of the dead in the attack on Monday": Monday is not the attack's.
        told = told or (
            figure.rule_id in TOLLS
            and figure.scope == "event"
            and clause.lemma_ in clock.words.of("reckoning", "recounting")
        )
        if told and vague is None:
            stated = []
        if figure.time is None:
            days = [t for t in stated if not t.vague]
            if days:
                set_time(figure, min(days, key=lambda t: (t.days > DAY_OR_NIGHT, abs(t.start - anchor.idx))), vague)
            elif vague is None and stated:
                vague = min(stated, key=lambda t: abs(t.start - anchor.idx))
        if figure.place is None and not (inner is not None and inner.dep_ == "ccomp"):
            figure.place = place_of(own, stated, figure.number, clock.words)
        inner = clause if label != "tally" else None
    if figure.place is None or (figure.time is None and vague is None and not told):
        _from_cause(figure, clauses, near, anchor, clock.words)
    if figure.time is None and vague is not None:
        set_time(figure, vague)
    if figure.time is None and not told:
        opens = _opening_time(sentence, node, clock)
        if opens is not None:
            set_time(figure, opens)


def _stated(near: list[Time], own: list[Token], node: Token, fate: Token | None, words: Words) -> list[Time]:
    """The times that a clause's own tokens tell of a count (`node`); none where `fate`, what befell them, is a burial."""
    if not near or (fate is not None and fate.lemma_ == "bury"):
        return []
    starts = {t.idx for t in own if not _of_other_count(t, node, words)}
    return [t for t in near if t.start in starts]


def _opening_time(sentence: Span_, node: Token, clock: Clock) -> Time | None:
    """The time that opens a sentence, which holds of all of it, wherever the parse has hung it."""
    opening = sentence.doc[min(sentence.start + FRONT, sentence.end - 1)]
    time = next(iter(clock.within(sentence.start_char, opening.idx)), None)
    first = extents.token_at(sentence.doc, time.start) if time is not None else None
    return None if first is not None and _of_other_count(first, node, clock.words) else time


def _of_other_count(time: Token, node: Token, words: Words) -> bool:
    """Whether a time belongs to other people's deaths alone: "with Monday's three deaths, 40 have been killed"."""
    noun = time.head
    if time.dep_ != "poss" or noun == node or noun.lemma_.lower() not in words.outcomes.counted:
        return False
    return bool(grammar.children(noun, "nummod"))


def _from_cause(figure: Figure, clauses: list[Token], near: list[Time], anchor: Token, words: Words) -> None:
    """Takes place and time from the clause that tells how it came about: "died when a missile hit their tent in Rafah"."""
    for clause in clauses:
        for cause in _causes(clause):
            word = next((c.lower_ for c in cause.children if c.dep_ in {"mark", "advmod"} and c.i < cause.i), "")
            if (word not in DURING and word != "after") or cause.lemma_.lower() in words.of("cues", "quote"):
                continue
            own = own_tokens(cause, set(), None)
            for verb in grammar.children(cause, "acl") if cause.pos_ == "NOUN" else []:
                own += own_tokens(verb, set(), None)  # "when a bus overturned": the parser's slip
            own = [t for t in own if t.lower_ != "from"]  # "rockets from Gaza hit a house"
            starts = {t.idx for t in own} if near else set()
            stated = [t for t in near if t.start in starts]
            if figure.place is None:
                figure.place = place_of(own, stated, figure.number, words)
            days = [t for t in stated if not t.vague]
            if figure.time is None and days and word in DURING:
                set_time(figure, min(days, key=lambda t: (t.days > DAY_OR_NIGHT, abs(t.start - anchor.idx))))
        if clause.dep_ == "ccomp":
            break  # "said when he arrived in Geneva" tells where it was said


def _causes(clause: Token) -> list[Token]:
    """The clauses that may tell how the clause's event came about, also past an inserted "police said,"."""
    sayings = grammar.children(clause, "parataxis")
    if clause.dep_ == "ccomp" and clause.head.i > clause.i:
        sayings.append(clause.head)
    causes = []
    for verb in (clause, *sayings):
        for cause in grammar.children(verb, "advcl"):
            if any(saying.i < cause.i for saying in sayings):
                subject = grammar.child(cause, "nsubj", "nsubjpass")
                speaker = subject is not None and subject.tag_ == "PRP"  # "the minister said, as he arrived in Geneva"
                if speaker or cause.doc[cause.left_edge.i - 1].text != ",":
                    continue
            elif verb != clause:
                continue
            causes.append(cause)
    return causes


def set_time(figure: Figure, time: Time, night: Time | None = None) -> None:
    """Puts a time expression on the figure; with `night`, the night before the day counts too."""
    first, last = time.first, time.last
    if night is not None and first is not None and first == last and night.last is not None:
        if night.first is not None and night.last - night.first > timedelta(days=1):
            first = last = None
        else:
            first = first - timedelta(days=1)
    figure.time = (time.start, time.end)
    figure.date_from = first.isoformat() if first else None
    figure.date_to = last.isoformat() if last else None


def place_of(tokens: list[Token], stated: list[Time], number: Span, words: Words) -> Span | None:
    """The place that the tokens of a clause name by "in", "near" and so on, nearest the number; `stated` are the clause's times."""
    best: tuple[int, Span] | None = None
    towns, areas = words.of("locating", "town"), words.of("locating", "area")
    for prep in tokens:
        if prep.dep_ != "prep" or prep.lower_ not in LOCATIVES:
            continue
        if prep.lower_ in {"from", "of"} and (prep.head.tag_ == "CD" or is_person(prep.head, words)):
            continue  # where people are from, not where it happened
        if prep.head.dep_ == "nsubj" and _counts(prep.head, words):
            continue  # "the Health Ministry in Halbrek raised its count", "officials in Halbrek put the toll at 9"
        # "the city of X" names a place whatever the model makes of X.
        area = prep.lower_ == "of" and (prep.head.lower_ in towns or prep.head.lower_ in areas)
        strict = prep.lower_ in STRICT and not area
        for noun in grammar.children(prep, "pobj"):
            is_place = noun.ent_type_ in PLACES or _is_area(noun, words)
            proper = noun.tag_ == "NNP" and noun.pos_ == "PROPN" and noun.ent_type_ not in {"DATE", "TIME", "EVENT"}
            if not (is_place or (proper and not strict)):
                continue
            start = noun.left_edge
            while start.i < noun.i and (start.pos_ in {"DET", "PUNCT"} or start.dep_ in {"poss", "case"}):
                start = start.doc[start.i + 1]
            if any(t.start < noun.idx + len(noun) and start.idx < t.end for t in stated):
                continue
            rank = (0 if is_place else 100_000) + (50_000 if strict else 0) + abs(noun.idx - number[1])
            if best is None or rank < best[0]:
                best = rank, (start.idx, noun.idx + len(noun))
    return best[1] if best else None


def _counts(subject: Token, words: Words) -> bool:
    """Whether the subject is an office, or who gives a count."""
    gives = subject.head.lemma_.lower() in words.of("contexts", "stating") and is_person(subject, words)
    return gives or subject.lemma_.lower() in words.of("reckoning", "office")


def _is_area(noun: Token, words: Words) -> bool:
    """Whether a noun is for an area that the model sees named before it: "Borno state", "the Jabaliya refugee camp"."""
    if noun.lower_ not in words.of("locating", "area") and noun.lower_ not in words.of("locating", "town"):
        return False
    inner = [c for c in noun.children if c.dep_ == "compound"]
    return any(
        t.ent_type_ in PLACES and t.pos_ == "PROPN" for c in inner for t in (c, *grammar.children(c, "compound"))
    )
