"""What befell those whose number stands after a label? "Killed: 1,204", "- Injured – 40", "Number of people displaced: 12,000".

A label opens a line, or follows a semicolon, a comma, a stop or a bracket, and
names people at most besides what befell them: "Houses destroyed: 300" is none.
"""

from __future__ import annotations

from analysis.figures.number_words import DASHES
from analysis.figures.outcomes.outcome import AskedRule, Outcome, Told
from analysis.lexicons.people import is_person, kind_of
from analysis.lexicons.words import Words
from analysis.parsing.tokens import Doc, Token

LONGEST = 8  # tokens of a label
OPENS = frozenset({";", ",", ".", "(", "|", "/", "•", "*", "·"})
CLOSES = OPENS | {")", "]", ":"}
WHERE_OR_WHEN = frozenset(
    {"in", "at", "under", "near", "on", "inside", "around", "as", "by", "since", "until", "during", "after"}
)
APART = frozenset({",", "(", ")"})
OWN = frozenset({"DT", "PRP$"})  # tags of "the", "those", "their"
ALL_TOLD = (  # behind a number that is the whole
    ("in", "all"),
    ("of", "them"),
    ("in", "number"),
    ("in", "total"),
    ("all", "told"),
    ("so", "far"),
    ("altogether",),
    ("overall",),
)
SMALL = frozenset({"IN", "DT", "CC", "RB", "JJ", "JJR", "VBN", "PRP$", "CD"})  # tags of a label's lesser words


class Labelled:
    """A number that stands alone and the label before it."""

    def __init__(self, first: Token, end: int, words: Words) -> None:
        self.first, self.end, self.words = first, end, words


def outcome_of_label(first: Token, end: int, words: Words) -> Outcome | None:
    """What the label before a number (its first token, hedge included, and the token after it) says of those counted, or None."""
    told = LABEL.tells(Labelled(first, end, words))
    return Outcome(*told, LABEL) if told is not None else None


def _label_says(number: Labelled) -> Told | None:
    """Does a line or clause that names no more than people and what befell them open before a colon or dash, or "the injured" before a comma?"""
    doc, words, mark = number.first.doc, number.words, number.first.i - 1
    item = _item(number, mark)
    if item is not None:
        return item
    apart = _called(number, mark)
    if apart is not None:
        return apart
    own = number.end < len(doc) and doc[number.end].lower_ in words.outcomes.adjective  # "Casualties: 14 dead"
    if mark < 1 or own or not _ends(doc, number.end) or not _parts(doc, mark):
        return None
    outcomes: list[Told] = []
    whose: Told | None = None
    label = _label(doc, mark)
    if label and label[-1].pos_ == "ADP":
        return None  # "Killed by: 12"
    for token in label:
        told = _told(token, words)
        if told is not None:
            outcomes.append((told, token))
        elif (called := _are_so(token, words)) is not None:
            whose = called, token  # "Refugees: 40,000"
        elif outcomes and _tells_where(label, token):
            break  # "Missing under rubble: 9"
        elif not _allowed(token, words):
            return None
    names = {name for name, _ in outcomes}
    if not names:
        return whose
    if len(names) == 1:
        return outcomes[0]
    return ("killed or injured", outcomes[0][1]) if names <= {"killed", "injured", "killed or injured"} else None


def _called(number: Labelled, mark: int) -> Told | None:
    """What those are called whose number stands apart behind them, by commas, dashes or brackets: "the injured, 14 in all, were flown out"."""
    doc, adjectives = number.first.doc, number.words.outcomes.adjective
    if mark > 2 and doc[mark].lower_ in {"all", "numbering"}:
        mark -= 1  # "the dead, all 14 of them, were miners"
    if mark < 2 or not _sets_apart(doc[mark]):
        return None
    end = number.end + next((len(all_told) for all_told in ALL_TOLD if _stand(doc, number.end, all_told)), 0)
    while end < min(len(doc), number.end + 4) and doc[end].tag_.startswith(("NN", "JJ")):
        end += 1  # "the injured, 14 railway workers, were"
    if end >= len(doc) or not _sets_apart(doc[end]):
        return None
    name = doc[mark - 1]
    if mark > 2 and is_person(name, number.words):
        name = doc[mark - 2]  # "the wounded men, nine in all"
    before = name.nbor(-1)
    own = name.i > 0 and name.tag_ != "VBD" and (before.tag_ in OWN or before.lower_ == "own")
    return (adjectives[name.lower_], name) if own and name.lower_ in adjectives else None


def _sets_apart(mark: Token) -> bool:
    return mark.text in APART or mark.text in DASHES


def _stand(doc: Doc, start: int, phrase: tuple[str, ...]) -> bool:
    return tuple(t.lower_ for t in doc[start : start + len(phrase)]) == phrase


def _item(number: Labelled, mark: int) -> Told | None:
    """What befell those of one item of a list by places or days, which is no clause: "South: 5 killed / 12 injured"."""
    doc, adjectives = number.first.doc, number.words.outcomes.adjective
    if mark < 1 or number.end >= len(doc) or doc[mark].text not in {":", "/", "|"}:
        return None
    told = doc[number.end]
    closes = told.nbor().text in CLOSES or told.nbor().is_space or not told.nbor().text
    return (adjectives[told.lower_], told) if told.lower_ in adjectives and closes else None


def _tells_where(label: list[Token], prep: Token) -> bool:
    """Whether the rest of a label, behind the word for the outcome, is a preposition and a place or time."""
    rest = [t for t in label if t.i > prep.i]
    near = prep.lower_ in WHERE_OR_WHEN
    return near and bool(rest) and all(t.pos_ in {"NOUN", "PROPN", "DET", "ADJ", "ADP", "NUM"} for t in rest)


def _label(doc: Doc, mark: int) -> list[Token]:
    """The tokens of the label that ends before token `mark`; none where it is too long."""
    start = mark
    while start and mark - start <= LONGEST and not (doc[start - 1].is_space or doc[start - 1].text in OPENS):
        start -= 1
    bullet = start < mark and doc[start].text in DASHES
    return list(doc[start + bullet : mark]) if mark - start <= LONGEST else []


def _parts(doc: Doc, mark: int) -> bool:
    """Whether the token is a colon, or a dash between spaces."""
    return doc[mark].text == ":" or (doc[mark].text in DASHES and bool(doc[mark - 1].whitespace_))


def _ends(doc: Doc, end: int) -> bool:
    """Whether nothing follows a number on its line but a mark, or those it counts."""
    return end >= len(doc) or doc[end].is_space or doc[end].text in CLOSES or doc[end].tag_.startswith(("NN", "JJ"))


def _are_so(token: Token, words: Words) -> str | None:
    """What people are by their name alone: refugees."""
    if token.tag_ not in {"NNS", "NNPS"}:
        return None
    lemma = token.lemma_.lower()
    return "displaced" if lemma in words.of("contexts", "uprooted") else None


def _told(token: Token, words: Words) -> str | None:
    lex = words.outcomes
    if token.lower_ in lex.adjective:
        return lex.adjective[token.lower_]
    lower = token.lower_  # the tagger may take the plural that opens a line for a name
    forms = (token.lemma_.lower(), lower.removesuffix("s"), lower.removesuffix("ies") + "y")
    if token.lower_ in lex.body:
        return "bodies recovered"
    return next((lex.noun[form] for form in forms if form in lex.counted), None)


def _allowed(token: Token, words: Words) -> bool:
    """Whether a label may have this word beside the one for the outcome: people, a number's own name, a lesser word."""
    if is_person(token, words) or kind_of(token, words) == "group" or token.lemma_.lower() in words.outcomes.tally:
        return True
    if token.lower_ in words.of("counting", "averaging"):
        return False
    if token.lemma_.lower() in words.of("contexts", "finding"):
        return True  # "Bodies found: 12"
    return token.tag_ in SMALL or token.is_digit or token.lower_ in words.of("contexts", "label")


LABEL = AskedRule(
    "figure-label", "as the label says", "outcomes: adjective counted", "", "Killed: 1,204", tells=_label_says
)
LABEL_RULES = (LABEL,)
