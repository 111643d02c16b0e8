"""What happened to the people a number counts: the parse around the counted noun, read with the outcomes lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from analysis import grammar
from analysis.lexicons import column, rows

NUMBER_LINKS = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "det", "poss", "advmod", "dep"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SINGULAR_CAPTIVE = frozenset({"hostage", "captive", "prisoner"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """An outcome, the word that says it, and the rule by which it was found."""

    name: str
    anchor: Token
    rule_id: str
    subset: bool = False
    running: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The outcome words of outcomes.csv by kind, as lemma to outcome."""

    verb: dict[str, str] = field(default_factory=dict)
    state: dict[str, str] = field(default_factory=dict)
    noun: dict[str, str] = field(default_factory=dict)
    adjective: dict[str, str] = field(default_factory=dict)
    captive: dict[str, str] = field(default_factory=dict)
    body: dict[str, str] = field(default_factory=dict)
    toll: dict[str, str] = field(default_factory=dict)
    fate: dict[str, str] = field(default_factory=dict)
    irrealis: dict[str, str] = field(default_factory=dict)


@cache
def lexicon(folder: str | None = None) -> Lexicon:
    """The outcomes lexicon, read once for each folder."""
    result = Lexicon()
    for row in rows("outcomes", folder):
        getattr(result, row["kind"])[row["word"]] = row["outcome"]
    return result


@cache
def people(folder: str | None = None) -> dict[str, tuple[str, str]]:
    """Nouns for people, as lemma to (kind, status)."""
    return {row["word"]: (row["kind"], row["status"]) for row in rows("people", folder)}


def is_person(noun: Token, folder: str | None = None) -> bool:
    """Whether a noun means people: in the lexicon, or the name of a people ("Syrians")."""
    known = people(folder).get(noun.lemma_.lower()) or people(folder).get(noun.lower_)
    if known is not None:
        return known[0] in {"person", "kin"}
    lower = noun.lower_
    if noun.text[:1].isupper():
        demonyms = column("demonyms", "word", "country", folder)
        return noun.text in demonyms or noun.text.removesuffix("s") in demonyms
    return lower.endswith(("men", "women", "people", "goers", "workers")) or noun.lemma_.endswith(("man", "woman"))


def looks_personal(noun: Token, folder: str | None = None) -> bool:
    """Whether an unlisted plural is shaped like a noun of persons ("bakers", "cyclists"); only after strong verbs."""
    if people(folder).get(noun.lemma_.lower(), ("", ""))[0] in {"thing", "group"} or not noun.text.islower():
        return False
    return noun.lower_.endswith(("ers", "ors", "ists", "ians", "eers", "ees", "ants"))


def outcome_of(node: Token, folder: str | None = None) -> Outcome | None:
    """What the report says befell the people of `node` (the counted noun, or a number that stands alone)."""
    lex = lexicon(folder)
    lemma = node.lemma_.lower()
    if lemma in lex.noun and node.pos_ == "NOUN":
        return Outcome(lex.noun[lemma], node, "outcome-noun")
    if lemma in lex.body or node.lower_ in lex.body:
        return Outcome("bodies recovered", node, "body")
    if node.lower_ in lex.adjective:
        return Outcome(lex.adjective[node.lower_], node, "outcome-adjective")
    return _governed(node, lex) or _modified(node, lex)


def _governed(node: Token, lex: Lexicon) -> Outcome | None:
    """By the word above: its verb, or "the killing of", climbing through conjunctions and appositions."""
    current, subset = node, False
    for _ in range(8):
        head, label = current.head, current.dep_
        if head == current:
            return None
        if label == "pobj" and head.dep_ == "prep":
            above = head.head
            word = head.lower_
            if word == "including":
                current, subset = above, True
                continue
            if word == "of":
                if above.lower_ in lex.body or above.lemma_ in lex.body:
                    return Outcome("bodies recovered", above, "bodies-of", subset)
                if above.lemma_ in lex.noun:
                    return Outcome(lex.noun[above.lemma_], above, "noun-of", subset)
                if above.lemma_ in lex.toll:
                    return Outcome("killed", above, "toll", subset, True)
                if above.lemma_ in {"group", "total", "number", "life", "family", "crowd"} or above.like_num:
                    current = above
                    continue
            if word in {"to", "at", "past", "above"} and any(
                c.lemma_ in lex.toll for c in above.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}
            ):
                return Outcome("killed", above, "toll", subset, True)
            return None
        if label == "pobj" and head.lower_ == "including":
            current, subset = head.head, True
            continue
        if head.lemma_ in lex.toll and label in {"nummod", "appos"}:
            return None
        if label in {"conj", "appos"} and head.pos_ not in {"VERB", "AUX"}:
            current = head
            continue
        if label in NUMBER_LINKS and head.pos_ in {"NOUN", "PROPN", "NUM", "ADJ"}:
            if head.lower_ in lex.adjective:
                return Outcome(lex.adjective[head.lower_], head, "outcome-adjective", subset)
            current = head
            continue
        if head.pos_ in {"VERB", "AUX"} or head.tag_.startswith("VB"):
            got = _by_verb(head, current, label, lex)
            return Outcome(got[0], got[1], got[2], subset) if got else None
        if head.lower_ in lex.adjective and label in SUBJECTS | NUMBER_LINKS:
            return Outcome(lex.adjective[head.lower_], head, "outcome-adjective", subset)
        return None
    return None


def _by_verb(verb: Token, noun: Token, label: str, lex: Lexicon) -> tuple[str, Token, str] | None:
    """The outcome that a verb gives the noun that is its subject or object."""
    lemma = verb.lemma_.lower()
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    undergoes = label in {"dobj", "nsubjpass", "oprd", "attr", "dative"} or (
        label in {"nsubj", "npadvmod", "nummod"}
        and (grammar.is_passive(verb) or (verb.tag_ in {"VBN", "VBD"} and not objects and noun.i < verb.i))
    )
    if label == "dobj" and noun.i < verb.i:
        undergoes = verb.dep_ in {"relcl", "acl"} or verb.tag_ == "VBN"
    acts = label in SUBJECTS
    if lemma in {"take", "hold", "keep", "bring", "seize"} and undergoes and _captive(verb, noun, lex):
        return ("held" if lemma in {"hold", "keep"} else "abducted"), verb, "captive"
    if lemma == "hold" and undergoes and (grammar.is_passive(verb) or verb.tag_ == "VBN"):
        return "held", verb, "verb"
    if lemma in lex.verb and undergoes:
        other = next((c.lemma_ for c in verb.children if c.dep_ == "conj"), None)
        alternative = any(c.dep_ == "cc" and c.lower_ == "or" for c in verb.children)
        both = {lex.verb[lemma], lex.verb.get(other or "", "")} == {"killed", "injured"}
        return ("killed or injured" if both and alternative else lex.verb[lemma]), verb, "verb"
    if lemma in lex.state and acts and not grammar.is_passive(verb):
        return lex.state[lemma], verb, "state"
    if lemma == "lose" and acts and any(o.lemma_ == "life" for o in objects):
        return "killed", verb, "lives"
    if noun.lemma_ == "life" and lemma in {"claim", "take", "cost", "lose"}:
        return "killed", verb, "lives"
    if lemma in lex.fate and (undergoes or acts):
        for c in verb.children:
            if c.dep_ in {"acomp", "oprd", "attr", "xcomp", "advcl", "ccomp", "advmod"} and c.i > verb.i:
                if c.lower_ in lex.adjective:
                    return lex.adjective[c.lower_], verb, "fate"
                if c.tag_ == "VBN" and c.lemma_ in lex.verb:
                    return lex.verb[c.lemma_], c, "fate"
                if c.dep_ == "xcomp" and acts and grammar.is_infinitive(c):
                    return _by_verb(c, noun, "nsubjpass" if grammar.is_passive(c) else "nsubj", lex)
    if lemma in {"force", "compel", "drive", "send"} and undergoes:
        for c in verb.children:
            if c.dep_ in {"xcomp", "ccomp"} and c.lemma_ in {"flee", "leave", "evacuate"}:
                return "displaced", verb, "forced"
            if c.dep_ == "prep" and c.lower_ == "from" and any(n.lemma_ in {"home", "house"} for n in c.children):
                return "displaced", verb, "forced"
    if lemma == "leave" and label in {"dobj", "nsubj"}:
        follows = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else None
        if follows is not None and follows.lower_ in lex.adjective:
            return lex.adjective[follows.lower_], verb, "fate"
    return None


def _captive(verb: Token, noun: Token, lex: Lexicon) -> bool:
    if noun.lemma_ in lex.captive and noun.lower_ not in SINGULAR_CAPTIVE:
        return True
    last = max(verb.i, noun.i)
    return any(t.lower_ in SINGULAR_CAPTIVE for t in noun.doc[last + 1 : last + 4]) or noun.lower_ in SINGULAR_CAPTIVE


def _modified(node: Token, lex: Lexicon) -> Outcome | None:
    """By what follows or modifies the noun: "dead", "killed in", "who were freed"; the parse, then the next word."""
    for c in node.children:
        if c.dep_ == "amod" and c.lower_ in lex.adjective:
            return Outcome(lex.adjective[c.lower_], c, "modifier")
        if c.dep_ in {"acl", "relcl"} and c.pos_ in {"VERB", "AUX", "ADJ"}:
            got = _by_clause(c, node, lex)
            if got:
                return Outcome(got[0], got[1], "clause-" + got[2])
    for follows in _following(node):
        if follows.lower_ in lex.adjective and follows.tag_ not in {"VBD"}:
            return Outcome(lex.adjective[follows.lower_], follows, "next-word")
        if follows.tag_ in {"VBN", "VBD"} and not any(
            c.dep_ == "dobj" and c.i > follows.i for c in follows.children
        ):
            got = _by_verb(follows, node, "nsubjpass", lex)
            if got:
                return Outcome(got[0], got[1], "next-" + got[2])
    return None


def _by_clause(verb: Token, noun: Token, lex: Lexicon) -> tuple[str, Token, str] | None:
    if verb.lower_ in lex.adjective and verb.pos_ == "ADJ":
        return lex.adjective[verb.lower_], verb, "fate"
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if verb.dep_ == "relcl":
        if subject is not None and subject.tag_ in {"WDT", "WP"}:
            return _by_verb(verb, noun, subject.dep_, lex)
        return _by_verb(verb, noun, "nsubjpass", lex) if subject is not None else None
    if verb.tag_ == "VBN":
        return _by_verb(verb, noun, "nsubjpass", lex)
    return _by_verb(verb, noun, "nsubj", lex) if verb.tag_ == "VBG" and verb.lemma_ in lex.state else None


def _following(node: Token) -> Iterator[Token]:
    doc, i = node.doc, node.i + 1
    while i < len(doc) and i < node.i + 4 and doc[i].pos_ in {"ADV", "AUX"} and doc[i].tag_ != "MD":
        i += 1
    if i < len(doc):
        yield doc[i]


def is_unreal(outcome: Outcome, zero: bool = False, folder: str | None = None) -> bool:
    """Whether the outcome is only threatened, asked, planned, denied, possible or in question.

    `zero`: the count is none, so that its own "no" denies nothing.
    """
    anchor = outcome.anchor
    lex = lexicon(folder)
    if grammar.is_hypothetical(anchor):
        return True
    if not zero and grammar.negation(grammar.clause_head(anchor)) is not None:
        return True
    current = anchor
    for _ in range(12):
        head = current.head
        if head == current or current.dep_ in {"relcl", "nsubj", "nsubjpass", "ROOT"}:
            break
        if current.dep_ == "advcl" and not grammar.is_infinitive(current):
            break
        if head.lemma_.lower() in lex.irrealis and current.dep_ not in {"conj", "npadvmod", "appos"}:
            return True
        current = head
    return anchor.sent[-1].text == "?" or any(t.text == "?" for t in list(anchor.sent)[-3:])


def is_captive_word(token: Token) -> bool:
    """Whether the token is "hostage" or its like in the singular, as in "take N people hostage"."""
    return token.lower_ in SINGULAR_CAPTIVE

