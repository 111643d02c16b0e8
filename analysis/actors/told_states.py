"""Which names that no lexicon holds does the report itself show to be states?"""

from __future__ import annotations

from spacy.tokens import Token

from analysis.actors.names import Names
from analysis.actors.no_actor import is_adjective_of
from analysis.lexicons.actor_names import POSSESSIVES, Entry


def told(names: Names) -> None:
    """Makes states of places that no lexicon holds, where the report gives them what only states have.

    "The Republic of Orsenia", "Orsenia's foreign minister", "the Orsenian army".
    """
    doc, words = names.doc, names.words
    offices = words.kinds["state_office"]
    before = {name.end: name for name in names.names}
    adjectives = sorted(
        token.text
        for token in names.tokens[:-1]
        if token.text[0].isupper() and offices & {t.lower_ for t in doc[token.i + 1 : token.i + 3]}
    )
    shown: set[str] = set()
    for name in names.names:
        if name.known or name.entry.kind == "armed group" or name.end - name.start > 2:
            continue
        text = names.text_of(name)
        after = doc[name.end : name.end + 4]
        owns = len(after) > 1 and after[0].text in POSSESSIVES and offices & {t.lower_ for t in after[1:]}
        realm = name.start > 1 and doc[name.start - 1].lower_ == "of" and _is_realm(names, doc[name.start - 2])
        if owns or realm or (name.entry.kind == "place" and any(is_adjective_of(word, {text}) for word in adjectives)):
            shown.add(text)
            other = before.get(name.start - 1) if realm else None
            if realm and (other is None or not other.known):
                if other is not None:
                    names.remove(other)
                names.resize(name, name.start - 2, name.end)
                shown.add(names.text_of(name))
    for name in names.names if shown else ():
        if not name.known and names.text_of(name) in shown:
            name.entry = Entry(names.text_of(name), "state")


def _is_realm(names: Names, token: Token) -> bool:
    return token.text[0].isupper() and token.lower_ in names.words.kinds["realm"]
