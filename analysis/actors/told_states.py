"""Which names that no lexicon holds does the report itself show to be states?"""

from __future__ import annotations

from analysis.actors.names import Names
from analysis.actors.no_actor import is_adjective_of
from analysis.lexicons.actor_names import POSSESSIVES, Entry


def told(names: Names) -> None:
    """Makes states of names that no lexicon holds, where the report gives them what only states have.

    "The Republic of Orsenia", "Orsenia's foreign minister", "the Orsenian army". Each goes by its bare name.
    """
    realms = _realms(names)
    shown = set(realms.values()) | _with_offices(names)
    for name in names.names if shown else ():
        text = names.text_of(name)
        bare = realms.get(text, text)
        if not name.known and bare in shown:
            name.entry, name.known, name.told = Entry(bare, "state"), True, True


def _realms(names: Names) -> dict[str, str]:
    """Names over what a state is ("Kingdom of Valdry"), made whole, each with the state's bare name."""
    doc, kinds = names.doc, names.words.kinds
    before = {name.end: name for name in names.names}
    found: dict[str, str] = {}
    for name in list(names.names):
        if name.known:
            continue
        inside = name.end - name.start > 2 and doc[name.start + 1].lower_ == "of"
        first = name.start if inside else name.start - 2
        if first < 0 or doc[first].lower_ not in kinds["realm"] or doc[first + 1].lower_ != "of" or doc[first].is_lower:
            continue
        bare = doc[first + 2 : name.end].text
        other = before.get(first + 1)
        if not inside and (other is None or not other.known):
            if other is not None:
                names.remove(other)
            names.resize(name, first, name.end)
        found[names.text_of(name)] = bare
    return found


def _with_offices(names: Names) -> set[str]:
    """Names of a word or two with an office of states after them or their adjective: "Orsenia's king", "the Orsenian army"."""
    doc, offices = names.doc, names.words.kinds["state_office"]
    adjectives = sorted(
        token.text
        for token in names.tokens[:-1]
        if token.text[0].isupper() and offices & {t.lower_ for t in doc[token.i + 1 : token.i + 3]}
    )
    shown: set[str] = set()
    for name in names.names:
        if name.known or name.entry.kind == "armed group" or name.end - name.start > 2:
            continue
        text, after = names.text_of(name), doc[name.end : name.end + 4]
        owns = len(after) > 1 and after[0].text in POSSESSIVES and offices & {t.lower_ for t in after[1:]}
        alone = name.end - name.start == 1
        if owns or (alone and any(is_adjective_of(word, {text}) for word in adjectives)):
            shown.add(text)
    return shown
