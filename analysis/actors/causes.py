"""Bodies named for what they do: "Border Watch Laos", "Northern Aid Malawi", "Prison Alert".

Common nouns that charities and monitors take into their names (actor_words:
cause), in a row of capitals that ends with the noun or with where they work.
"""

from __future__ import annotations

from analysis.actors.headings import title_case_lines
from analysis.actors.names import Names
from analysis.lexicons.actor_names import Entry
from analysis.parsing import columns
from analysis.parsing.tokens import Token

LEAST, MOST = 3, 6  # words of such a name


def find(names: Names) -> None:
    """Adds these bodies, before places and persons are looked for in them."""
    causes, lines = names.words.kinds["cause"], None
    for token in columns.of(names.doc).tokens(causes):
        if not token.text.istitle() or names.taken[token.i]:
            continue
        lines = title_case_lines(names) if lines is None else lines
        if any(start <= token.idx < end for start, end in lines):
            continue
        start, end = _row(names, token)
        if start < token.i and LEAST <= end - start <= MOST and _is_body(names, start, token.i, end):
            names.add(start, end, Entry(names.doc[start:end].text, "organization", None, "NGO"))


def _row(names: Names, token: Token) -> tuple[int, int]:
    """The capitalised words around the noun, without what only opens a sentence."""
    doc, start, end = names.doc, token.i, token.i + 1

    def is_part(place: int) -> bool:
        word = doc[place]
        return word.text[0].isupper() and word.is_alpha and not names.taken[place] and not word.is_stop

    while start > 0 and is_part(start - 1):
        start -= 1
    while end < len(doc) and is_part(end):
        end += 1
    return start, end


def _is_body(names: Names, start: int, noun: int, end: int) -> bool:
    """Whether the row is a body's name: it ends with the noun, or with a place or "International"; no person has the title before it."""
    doc, words = names.tokens, names.words
    rest = [doc[place] for place in range(noun + 1, end)]
    where = bool(rest) and all(_is_where(names, each) for each in rest)
    if rest and not where:
        return False
    if doc[start].lower_ in words.kinds["deed"]:
        return False  # "Operation Desert Watch"
    titles = [token for token in doc[max(0, start - 1) : start + 1] if words.is_title(token)]
    if any(words.titles[token.lower_]["kind"] == "honorific" for token in titles):
        return False
    return where or not titles


def _is_where(names: Names, token: Token) -> bool:
    entry = names.words.names.get(token.text)
    place = entry is not None and entry.kind in {"state", "place"}
    return place or token.text == "International" or names.words.country_of(token) is not None
