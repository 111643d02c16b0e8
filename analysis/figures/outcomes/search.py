"""What happened to the people a number counts: the parse around the counted noun, read with the outcomes lexicon.

`outcome_of` asks, in this order: the noun itself ("six bodies", "12 dead"),
the words above it in the parse, the words below it, then the words beside it,
which hold where the parse fails. What one verb does to its subject or object
is in `befalling`.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.figures.outcomes import by_verb, guards
from analysis.figures.outcomes.by_list import MEMBERS, SUBJECTS, listed
from analysis.figures.outcomes.outcome import Outcome
from analysis.figures.quantities import vague_words
from analysis.lexicons.outcomes import Lexicon
from analysis.lexicons.people import is_person, kind_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar

NUMBER_LINKS = frozenset(
    {"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "det", "poss", "advmod", "dep", "pcomp", "prep"}
)
WEAK = frozenset({"bury", "find", "return", "identify"})  # what happens to those already killed or held
TURNING = frozenset({"turn", "become", "serve", "convert", "transform"})  # "turned into a dormitory for 5,000"


def outcome_of(node: Token, words: Words, own: bool = False) -> Outcome | None:
    """What the report says befell the people of `node` (the counted noun, or a number that stands alone).

    With `own`, only what is said of the noun itself, not by the words above
    it: of the whole in "two of the 14 miners taken by rebels".
    """
    lex = words.outcomes
    lemma = node.lemma_.lower()
    if lemma in lex.noun and node.pos_ == "NOUN":
        return Outcome(lex.noun[lemma], node, "outcome-noun") if lemma in lex.counted else None
    if lemma in lex.body or node.lower_ in lex.body:
        return Outcome("bodies recovered", node, "body")
    if node.lower_ in lex.adjective:
        return Outcome(by_verb.paired(node, lex) or lex.adjective[node.lower_], node, "outcome-adjective")
    if not own:
        got = listed(node, lex, words) or _governed(node, lex, words)
        if got is not None:
            # "The six children killed on Tuesday were buried on Wednesday" tells of Tuesday.
            weak = got.anchor.lemma_ in WEAK or got.rule_id == "sought"
            return (_modified(node, lex, words) if weak else None) or got
    return _modified(node, lex, words, own)


def outcome_before(first: Token, words: Words) -> Outcome | None:
    """By the verb right before a number: "maiming close to 2,800", "hacked to death 43"; where the parse has lost the object."""
    doc, i, lex = first.doc, first.i - 1, words.outcomes
    if i > 0 and (doc[i].lower_ == "all" or doc[i].is_quote):
        i -= 1  # "killed all 14 aboard", "'neutralised' 11 fighters"
    if i >= 2 and doc[i].lower_ in {"death", "dead"}:
        verb = doc[i - 2] if doc[i - 1].lower_ == "to" else doc[i - 1]
        return Outcome("killed", verb, "before-to-death") if verb.pos_ == "VERB" else None
    if i >= 1 and (
        doc[i].dep_ == "prt"
        or (doc[i].tag_ in {"RB", "RP", "IN"} and doc[i].head == doc[i - 1] and doc[i - 1].tag_ == "NN")
    ):
        verb = doc[i - 1]  # the tagger may take the "gun" of "gun down" for a noun
        for rest, kind, name in lex.phrases.get(verb.lemma_.lower(), ()):
            if verb.lemma_ == "pick" and not guards.policed(verb):
                continue
            if kind == "verb" and rest == [doc[i].lower_]:
                return Outcome(name, verb, "before-phrase")
        return None
    if i >= 1 and doc[i].lower_ in {"for", "of"} and doc[i - 1].lower_.removesuffix("s") in lex.grave:
        return Outcome(lex.grave[doc[i - 1].lower_.removesuffix("s")], doc[i - 1], "before-grave")
    if i >= 3 and doc[i].lower_ == "for" and doc[i - 1].lemma_.lower() in lex.refuge:
        turned = next((t for t in doc[max(i - 6, 0) : i - 1] if t.lemma_ in TURNING), None)
        if turned is not None:
            return Outcome("sheltering", turned, "before-refuge")
    if i >= 1 and doc[i].lower_ == "of":
        if doc[i - 1].lemma_.lower() in lex.body or doc[i - 1].lower_ in lex.body:
            return Outcome("bodies recovered", doc[i - 1], "before-bodies-of")
        if doc[i - 1].lemma_ in lex.counted and doc[i - 1].pos_ == "NOUN":
            return Outcome(lex.noun[doc[i - 1].lemma_], doc[i - 1], "before-noun-of")
    if i < 0 or not doc[i].tag_.startswith("VB"):
        return None
    verb = doc[i]
    if verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children):
        if any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children):
            return None
        if verb.dep_ == "acl":
            return None
    told = lex.verb.get(verb.lemma_.lower())
    if told is None or verb.lemma_ in {"return", "rescue", "trade"}:
        return None  # these ask what the noun is
    if verb.lemma_ == "hurt" and not guards.wounds(verb, lex, words):
        return None
    return Outcome(by_verb.paired(verb, lex) or told, verb, "before-verb")


def _governed(node: Token, lex: Lexicon, words: Words) -> Outcome | None:
    """By the word above: its verb, or "the killing of", climbing through conjunctions and appositions."""
    current, subset = node, False
    vague = vague_words(words)
    for _ in range(8):
        head, label = current.head, current.dep_
        if head == current:
            return None
        if label == "pobj" and head.dep_ in {"prep", "agent", "dative"}:
            above = head.head
            if head.lower_ in MEMBERS:
                if above.pos_ in {"VERB", "AUX"}:
                    return None  # the parse has lost whom it is part of; the words before it tell
                current, subset = above, True
                continue
            got = (
                _by_preposition(head, above, current, lex, words)
                or guards.sought(head, above, current, lex, words)
                or _alongside(head, above, lex, words)
            )
            if got is not None:
                return Outcome(got[0], got[1], got[2], subset, got[2] == "toll")
            for rest, kind, name in lex.phrases.get(above.lemma_.lower(), ()):
                if kind == "verb" and rest[-1] == head.lower_ and by_verb.follows_verb(above, rest):
                    return Outcome(name, above, "phrase", subset)  # "made off with 26 pupils"
            counted = (
                above.lemma_ in lex.tally or kind_of(above, words) == "group" or above.like_num or above.lower_ in vague
            )
            if head.lower_ == "of" and (counted or above.lower_ in {"case", "cases", "those", "that"}):
                current = above
                continue
            return None
        if label == "pobj" and head.lower_ in MEMBERS:
            if head.head.pos_ in {"VERB", "AUX"}:
                return None
            current, subset = head.head, True
            continue
        if head.lemma_ in lex.toll and label in {"nummod", "appos"}:
            return None
        if label in {"conj", "appos"} and head.pos_ not in {"VERB", "AUX"}:
            if label == "appos" and current.i > head.i and not _counts(current) and current.like_num:
                return None
            current = head
            continue
        if label in NUMBER_LINKS and head.pos_ in {"NOUN", "PROPN", "NUM", "ADJ"}:
            if head.lower_ in lex.adjective:
                return Outcome(lex.adjective[head.lower_], head, "outcome-adjective", subset)
            if label == "poss" and head.lemma_ in lex.noun:
                return Outcome(lex.noun[head.lemma_], head, "noun-of", subset)
            current = head
            continue
        if head.tag_ == "VBG" and head.lower_ in lex.adjective and label in SUBJECTS:
            return Outcome(lex.adjective[head.lower_], head, "outcome-adjective", subset)
        # Nothing but a verb has an object: "Rebels release 21 girls", where the tagger reads a noun.
        if head.pos_ in {"VERB", "AUX"} or head.tag_.startswith("VB") or label == "dobj":
            got = by_verb.by_verb(head, current, label, lex, words)
            following = _by_next_verb(head, current, label, lex, words)
            if got is None or (following is not None and following[0] == "killed" and got[2] in {"phrase", "taken"}):
                got = following or got  # "dragged from their beds and shot dead"
            return Outcome(got[0], got[1], got[2], subset) if got else None
        if head.lower_ in lex.adjective and label in SUBJECTS | NUMBER_LINKS:
            return Outcome(lex.adjective[head.lower_], head, "outcome-adjective", subset)
        return None
    return None


def _by_next_verb(verb: Token, noun: Token, label: str, lex: Lexicon, words: Words) -> tuple[str, Token, str] | None:
    """By a verb joined to theirs that befalls them too: "were pulled off buses and shot", "took them off and shot them"."""
    for following in verb.children:
        if following.dep_ != "conj" or not following.tag_.startswith("VB") or following.i < noun.i:
            continue
        if (
            label == "nsubjpass"
            and following.tag_ in {"VBN", "VBD"}
            and not any(c.dep_ in SUBJECTS for c in following.children)
        ):
            return by_verb.by_verb(following, noun, label, lex, words)
        if label == "dobj" and any(c.dep_ == "dobj" and c.lower_ == "them" for c in following.children):
            return by_verb.by_verb(following, noun, "nsubjpass", lex, words)
    return None


def _counts(token: Token) -> bool:
    return any(c.dep_ in {"nummod", "prep", "det"} for c in token.children)


def _alongside(prep: Token, above: Token, lex: Lexicon, words: Words) -> tuple[str, Token, str] | None:
    """By what befell those named: "killed the mayor along with 12 others"."""
    if prep.lower_ != "with" or not {above.lower_, prep.nbor(-1).lower_} & {"along", "together"}:
        return None
    verb = grammar.predicate(above)
    thing = grammar.child(verb, "dobj") or grammar.child(verb, "nsubjpass", "nsubj")
    if thing is None or not (thing.pos_ == "PROPN" or is_person(thing, words)):
        return None
    return by_verb.by_verb(verb, thing, thing.dep_, lex, words)


def _by_preposition(
    prep: Token, above: Token, noun: Token, lex: Lexicon, words: Words
) -> tuple[str, Token, str] | None:
    """ "The bodies of N", "the deaths of N", "a toll of N", "freed in exchange for N"."""
    word, lemma = prep.lower_, above.lemma_.lower()
    if word == "of":
        if above.lower_ in lex.body or lemma in lex.body:
            return "bodies recovered", above, "bodies-of"
        if lemma == "loss" and is_person(noun, words):
            if above.dep_ == "pobj" and above.head.lower_ == "with":
                return "killed", above, "noun-of"  # "sank with the loss of 18 sailors"
            return ("killed", above, "noun-of") if guards.losable(noun, lex, words) else None
        if lemma in lex.noun and above.pos_ in {"NOUN", "PROPN"}:
            return lex.noun[lemma], above, "noun-of"
        if lemma in lex.toll:
            return "killed", above, "toll"
        verb = guards.slit(above)
        if verb is not None:
            return "killed", verb, "verb"
    if word == "for" and (lemma in {"exchange", "return", "swap"} or above.lower_ == "exchange"):
        verb = above
        while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
            verb = verb.head
        told = lex.verb.get(verb.lemma_.lower()) == "released" or lemma in {"swap", "exchange"}
        return ("released", verb, "exchanged") if told else None
    return None


def _modified(node: Token, lex: Lexicon, words: Words, own: bool = False) -> Outcome | None:
    """By what follows or modifies the noun: "dead", "killed in", "who were freed"; the parse, then the next word."""
    for c in node.children:
        if c.dep_ == "amod" and c.lower_ in lex.adjective:
            return Outcome(lex.adjective[c.lower_], c, "modifier")
        if by_verb.is_done_by(c, node, lex):
            continue  # "a gunman killed 50 people", which the parser takes for "a gunman who was killed"
        if c.dep_ in {"acl", "relcl"} and (c.pos_ in {"VERB", "AUX", "ADJ"} or c.lower_ in lex.adjective):
            got = _by_clause(c, node, lex, words)
            if got:
                return Outcome(got[0], got[1], "clause-" + got[2])
    state = guards.condition(node, lex, node, words)
    if node.lower_ in {"hostages", "captives"} and _still(node):
        return Outcome("held", node, "condition")
    if state is not None and not own:
        return Outcome(state, node, "condition")
    for follows in _following(node):
        if own and follows.i > node.i + 1:
            break  # "thirty of the 45 passengers were shot" tells of the thirty
        if by_verb.is_done_by(follows, node, lex):
            continue
        if follows.lower_ in lex.adjective and follows.tag_ not in {"VBD"}:
            name = by_verb.paired(follows, lex) or lex.adjective[follows.lower_]
            return Outcome(name, follows, "next-word")
        if follows.tag_ in {"VBN", "VBD"} and not any(
            c.dep_ == "dobj" and c.i > follows.i and c.lower_ not in lex.captive for c in follows.children
        ):
            got = by_verb.by_verb(follows, node, "nsubjpass", lex, words)
            if got and (follows.tag_ == "VBN" or follows.lemma_ not in lex.both):
                return Outcome(got[0], got[1], "next-" + got[2])
    return None


def _still(node: Token) -> bool:
    """ "Captives still in Gaza", "hostages remaining in"."""
    following = [t.lower_ for t in node.doc[node.i + 1 : node.i + 3]]
    return following[:1] == ["remaining"] or (
        len(following) > 1 and following[0] == "still" and following[1] in {"in", "inside", "there"}
    )


def _by_clause(verb: Token, noun: Token, lex: Lexicon, words: Words) -> tuple[str, Token, str] | None:
    if verb.lower_ in lex.adjective and verb.tag_ != "VBG" and (verb.pos_ == "ADJ" or verb.dep_ == "acl"):
        return lex.adjective[verb.lower_], verb, "fate"
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if subject is not None and any(c.lower_ == "whom" for p in subject.children for c in p.children):
        if subject.lower_ == "all" or (subject.lower_ == "both" and verb.tag_ == "VBN"):
            return by_verb.by_verb(verb, noun, subject.dep_, lex, words)
        return None  # "2,000 people, some of whom have been held" tells not of all
    if verb.dep_ == "relcl":
        if subject is not None and subject.tag_ in {"WDT", "WP"}:
            return by_verb.by_verb(verb, noun, subject.dep_, lex, words)
        return by_verb.by_verb(verb, noun, "nsubjpass", lex, words) if subject is not None else None
    if verb.tag_ == "VBN":
        return by_verb.by_verb(verb, noun, "nsubjpass", lex, words)
    if verb.tag_ == "VBG" and verb.lemma_ in lex.state:
        return by_verb.by_verb(verb, noun, "nsubj", lex, words)
    return None


def _following(node: Token) -> Iterator[Token]:
    doc, i = node.doc, node.i + 1
    while i < len(doc) and i < node.i + 4 and doc[i].pos_ in {"ADV", "AUX"} and doc[i].tag_ != "MD":
        i += 1
    if i < len(doc):
        yield doc[i]
        if doc[i].text == "," and i + 3 < len(doc) and doc[i + 2].lower_ in {"and", "or"}:
            yield doc[i + 1]
