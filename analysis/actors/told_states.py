"""Which names that no lexicon holds as states does the report itself show to be some?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from analysis.actors.located import is_place
from analysis.actors.names import Name, Names
from analysis.actors.no_actor import is_adjective_of
from analysis.lexicons.actor_names import POSSESSIVES, Entry, Lexicon
from analysis.parsing import columns
from analysis.parsing.tokens import Token


def told(names: Names) -> None:
    """Makes states of names that no lexicon holds, where the report gives them what only states have.

    "The Republic of Orsenia", "Orsenia's foreign minister", "the Orsenian army". Each goes by its bare name.
    """
    realms = _realms(names)
    shown = set(realms.values()) | set(names.states_told.values())
    bares = set(realms.values())
    persons = {names.tokens[n.end - 1].text for n in names.names if n.entry.kind == "person" and n.end - n.start > 1}
    shown -= persons - bares  # "Aristide's prime minister"
    for name in names.names if shown else ():
        text = names.text_of(name)
        bare = realms.get(text, text)
        realm = (
            bare in bares and name.entry.kind == "place"
        )  # "the Republic of Somaliland", which a lexicon has as a place
        if (not name.known or realm) and bare in shown and not names.in_dateline(name):
            name.entry, name.known, name.told = Entry(bare, "state"), True, True


def _realms(names: Names) -> dict[str, str]:
    """Names over what a state is ("Kingdom of Valdry"), made whole, each with the state's bare name."""
    doc = names.doc
    before = {name.end: name for name in names.names}
    found: dict[str, str] = {}
    for name in list(names.names):
        if name.known and name.entry.kind != "place":
            continue
        inside = name.end - name.start > 2 and doc[name.start + 1].lower_ == "of"
        first = name.start if inside else name.start - 2
        if first < 0 or doc[first + 1].lower_ != "of" or not _is_realm(doc[first], names.words):
            continue
        bare = doc[first + 2 : name.end].text
        other = before.get(first + 1)
        if not inside and (other is None or not other.known):
            if other is not None:
                names.remove(other)
            names.resize(name, first, name.end)
        found[names.text_of(name)] = bare
    return found


def words_told(tokens: Sequence[Token], words: Lexicon) -> dict[str, str]:
    """The words for states that only the report shows, each with the state's name: {"Orsenia": "Orsenia", "Orsenian": "Orsenia"}.

    By "Republic of" before the name, or by an office or body that only states have after it or its adjective.
    """
    states: set[str] = set()
    adjectives: set[str] = set()
    realms, offices = words.kinds["sure_realm"], words.kinds["state_office"]
    asked = realms | offices | words.kinds["one_government"]
    for token in columns.of(tokens[0].doc).tokens(asked) if tokens else ():
        if _is_realm(token, words) and tokens[token.i + 1 : token.i + 2] and tokens[token.i + 1].lower_ == "of":
            states |= {t.text for t in tokens[token.i + 2 : token.i + 3] if _may_be_state(t, words)}
        elif token.lower_ in offices:
            before = [t for t in tokens[max(0, token.i - 3) : token.i] if _may_be_state(t, words)]
            states |= {t.text for t in before if _owns(t, token)}
            adjectives |= {t.text for t in before if t.i >= token.i - 2}
        else:  # "the Orsenian government", where the report has Orsenia
            adjectives |= {t.text for t in tokens[max(0, token.i - 1) : token.i] if _may_be_state(t, words)}
    if not (states or adjectives):
        return {}
    large = sorted({t.text for t in tokens if _may_be_state(t, words)})
    states |= {name for name in large if any(name != a and is_adjective_of(a, {name}) for a in adjectives)}
    told = {state: state for state in sorted(states)}
    for text in large if states else ():
        state = next((s for s in sorted(states) if s != text and is_adjective_of(text, {s})), None)
        if state is not None:
            told.setdefault(text, state)
    return told


def _may_be_state(token: Token, words: Lexicon) -> bool:
    """Whether a word is a capitalised one that no lexicon explains."""
    return token.tag_ in {"NNP", "JJ"} and token.is_title and not _is_known(token, words)


def _is_realm(token: Token, words: Lexicon) -> bool:
    return token.lower_ in words.kinds["sure_realm"] and token.text[0].isupper()


def _owns(token: Token, office: Token) -> bool:
    """Whether a name owns an office of states: "Orsenia's foreign minister"; "Otto's army of fans" may be a person's."""
    owns = token.nbor(1).text in POSSESSIVES
    return owns and token.tag_ == "NNP" and (token.ent_type_ != "PERSON" or office.lower_ == "foreign")


def _is_known(token: Token, words: Lexicon) -> bool:
    known = words.names.get(token.text) is not None or words.country_of(token) is not None
    return known or words.is_title(token) or token.lower_ in words.organisation_heads or token.ent_type_ == "DATE"


def self_ruled(names: Names) -> None:
    """Makes states of regions that govern themselves where the report has them act: "Transnistria rejected the plan"."""
    ruled = names.words.kinds["self_ruled"]
    regions = [
        n for n in names.names if n.known and n.entry.kind == "place" and n.entry.name in ruled and not n.entry.own
    ]
    acting = {n.entry.name for n in regions if n.start >= names.story and _decides(names, names.doc[n.head])}
    for name in regions:
        if (
            name.entry.name in acting
            and name.start >= names.story
            and is_place(names.doc[name.head], names.words) is not True
        ):
            name.entry = Entry(name.entry.name, "state")


def _decides(names: Names, head: Token) -> bool:
    """Whether a name is the subject of a verb of speaking or of those who decide."""
    words, verb = names.words, head.head
    willing = verb.lemma_ in words.speaking or verb.lemma_ in words.kinds["calling"] | words.kinds["willing"]
    ready = verb.lemma_ == "be" and any(
        c.dep_ == "acomp" and any(g.dep_ == "xcomp" for g in c.children) for c in verb.children
    )
    return head.dep_ == "nsubj" and (willing or ready)


def called_realms(names: Names) -> None:
    """Makes states of what the model takes for a person and what ends as a realm's name does: "the Tamar Republic"."""
    for name in names.names:
        last = names.doc[name.end - 1]
        realm = last.is_title and last.lower_ in names.words.kinds["sure_realm"]
        if realm and name.entry.kind == "person" and not name.known and name.end - name.start > 1:
            name.entry = Entry(names.text_of(name), "state", None)


def of_no_state(names: Names) -> None:
    """Takes the state from bodies that several states have by one name, where the report speaks of none of its own: "the Foreign Office in Islamabad"."""
    for name in names.names:
        country = name.entry.country
        if (
            not name.known
            or country is None
            or name.entry.own
            or names.text_of(name) not in names.words.kinds["every_states"]
        ):
            continue
        others = any(n.entry.country == country for n in names.names if n.entry.name != name.entry.name)
        if not others and not any(names.words.country_of(token) == country for token in names.tokens):
            name.entry, name.known = replace(name.entry, country=None, wikidata=None), False


def halves(names: Names) -> None:
    """Adds "the North" and "the South" as the states whose names begin so, where the report has named these.

    Only of what two states share: the Koreas, the Sudans; "the South" is not South Africa.
    """
    whole = {
        name.entry.name.split()[0]: name.entry
        for name in names.names
        if name.known and name.entry.kind == "state" and _is_half(names, name.entry)
    }
    for token in names.tokens if whole else ():
        half = (
            token.text in whole
            and token.text in names.words.kinds["direction"]
            and not names.taken[token.i]
            and token.dep_ != "compound"
        )
        if half and token.i > 0 and names.tokens[token.i - 1].lower_ == "the":
            names.add(token.i, token.i + 1, whole[token.text], known=True)


def told_halves(names: Names) -> None:
    """Makes "the North" the state that the report itself calls North Yemen, where it has the South, too."""
    of: dict[str, list[Name]] = {}
    for name in names.names:
        first = names.tokens[name.start].text
        if name.entry.kind == "state" and not name.known and first in names.words.kinds["direction"]:
            of.setdefault(first, []).append(name)
    rests = {half: {names.text_of(n).partition(" ")[2] for n in of[half]} for half in of}
    whole = {half: of[half][0].entry for half in of if any(rests[half] & rests[other] for other in of if other != half)}
    for half, entry in whole.items():
        for name in of[half]:
            name.entry, name.known, name.told = entry, True, True
    for token in names.tokens if whole else ():
        alone = token.text in whole and token.dep_ != "compound" and token.i and token.nbor(-1).lower_ == "the"
        if not alone:
            continue
        for name in [n for n in names.names if (n.start, n.end) == (token.i, token.i + 1) and not n.known]:
            names.remove(name)
        name_ = names.add(token.i, token.i + 1, whole[token.text], known=True)
        if name_ is not None:
            name_.rule = "name_half"


def short_realms(names: Names) -> None:
    """Makes the state of what it is called in short: "the Islamic Republic", where the report has "the Islamic Republic of Iran"."""
    realms = names.words.kinds["sure_realm"]
    for name in names.names:
        last = names.tokens[name.end - 1]
        if name.known or name.end - name.start < 2 or last.lower_ not in realms or not last.is_title:
            continue
        at = names.text.find(f"{names.text_of(name)} of ")
        place = bisect_left(names.starts, at + len(names.text_of(name)) + len(" of ")) if at >= 0 else len(names.tokens)
        match = names.lexicon_match(place) if place < len(names.tokens) else None
        if match is not None and match[1].kind == "state" and not match[1].seat:
            name.entry, name.known = match[1], True


def _is_half(names: Names, state: Entry) -> bool:
    """Whether another state is the other part of what this one's name names a part of."""
    first, _, rest = state.name.partition(" ")
    halves_ = names.words.kinds["direction"]
    others = (
        names.words.names.get(other) for other in (rest, *(f"{half} {rest}" for half in sorted(halves_ - {first})))
    )
    return first in halves_ and any(
        other is not None and other.kind == "state" and other.country != state.country for other in others
    )
