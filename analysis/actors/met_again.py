"""Which words are names because the report has them as names elsewhere: last and first names, turns of a transcript?"""

from __future__ import annotations

from dataclasses import replace

from analysis.actors.model_names import with_particle
from analysis.actors.names import Names
from analysis.lexicons.actor_names import PROPER, Entry
from analysis.parsing.tokens import Token


def alone(names: Names) -> None:
    """Adds single words that are a last name or a whole name elsewhere, where the model saw no entity."""
    doc = names.doc
    last: dict[str, Entry] = {}
    for name in names.names:
        if not name.known and (name.entry.kind == "person" or name.end - name.start == 1):
            last.setdefault(doc[name.end - 1].text, name.entry)
    parts = {text: entry for text, entry in _parts_of_one(names).items() if text not in last}
    last.update(parts)
    for token in names.tokens:
        if token.text in last and not names.taken[token.i] and token.tag_[:2] == "NN" and len(token) > 2:
            if token.text in parts and _in_longer(names, token):
                continue
            entry = last[token.text]
            start = _with_first_names(names, token, last) if entry.kind == "person" else token.i
            start = with_particle(names, start)
            names.add(start, token.i + 1, Entry(doc[start : token.i + 1].text, entry.kind, entry.country, entry.sector))


def _with_first_names(names: Names, token: Token, last: dict[str, Entry]) -> int:
    """Where a person's name begins that ends with a last name of the report, and is perhaps another's: "Salif Diatta", where it has Ivo Diatta."""
    start, words = token.i, names.words
    while start > 0:
        before = names.tokens[start - 1]
        part = before.tag_ == "NNP" and before.is_title and before.is_alpha and before.dep_ == "compound"
        if not part or before.head != token or names.taken[before.i] or before.text in last:
            break
        common = words.is_title(before) or before.lower_ in words.organisation_heads or words.is_person_noun(before)
        if common or words.country_of(before) is not None or words.is_people(before) or before.text in words.names:
            break
        start -= 1
    return start


def whole(names: Names) -> None:
    """Adds names of several words that the report has elsewhere, where the tagger or model saw none: "the 33rd Front"."""
    doc = names.doc
    by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for name in names.names:
        if not name.known and name.end - name.start > 1 and name.start >= names.story:
            said = tuple(token.text for token in doc[name.start : name.end])
            at = by_first.setdefault(said[0], [])
            if all(said != other for other, _ in at):
                at.append((said, name.entry))
    for token in names.tokens[names.story :] if by_first else ():
        if names.taken[token.i] or token.text not in by_first:
            continue
        for said, entry in sorted(by_first.get(token.text, ()), key=lambda pair: -len(pair[0])):
            end = token.i + len(said)
            if not any(names.taken[token.i : end]) and tuple(t.text for t in doc[token.i : end]) == said:
                names.add(token.i, end, replace(entry, name=doc[token.i : end].text))


def _parts_of_one(names: Names) -> dict[str, Entry]:
    """First and inner names that one person of the report has, and that are no other words: "Getnet" of Getnet Alemu."""
    whose: dict[str, set[str]] = {}
    entries: dict[str, Entry] = {}
    for name in names.names:
        if name.known or name.entry.kind != "person":
            continue
        for token in names.tokens[name.start : name.end - 1]:
            common = token.is_stop or names.words.is_title(token) or token.text in names.words.names
            common = common or token.lower_ in names.words.locating["feast"]
            if token.is_title and token.is_alpha and not common and names.words.country_of(token) is None:
                whose.setdefault(token.text, set()).add(names.tokens[name.end - 1].text)
                entries[token.text] = name.entry
    return {text: entries[text] for text, lasts in whose.items() if len(lasts) == 1}


def _in_longer(names: Names, token: Token) -> bool:
    """Whether another capitalised word stands beside, so that the two may be one name."""
    near = [t for t in names.tokens[max(0, token.i - 1) : token.i + 2] if t != token and t.sent == token.sent]
    return any(t.tag_ in PROPER and t.is_title and not names.words.is_title(t) for t in near)


def turns(names: Names) -> None:
    """Adds the surnames in capitals that open the turns of a transcript ("MR. GREAVES:"), of persons named in the report."""
    if ":" not in names.text:
        return
    doc = names.tokens
    lasts: dict[str, set[str]] = {}
    for name in names.names:
        if name.entry.kind == "person" and name.end - name.start > 1:
            lasts.setdefault(doc[name.end - 1].text.upper(), set()).add(names.text_of(name))
    for token in names.tokens[:-1]:
        if len(lasts.get(token.text, ())) != 1 or names.taken[token.i] or doc[token.i + 1].text != ":":
            continue
        line = names.text.rfind("\n", 0, token.idx) + 1
        before = names.text[line : token.idx].strip(" .").casefold()
        titles = names.words.titles
        if not before or before in titles or f"{before}." in titles:
            names.add(token.i, token.i + 1, Entry(token.text, "person"))
