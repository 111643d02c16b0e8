"""What does the clause around a pronoun say of whom it means?

"Uganda prods Rwanda to cease its raids": Rwanda, whose raids cease. "The army
and its allies": the army. "For his part, Veld said": Veld. "It was believed
that", "branding it a blow", "it [the trip]": a deed, a paper or nothing.
"Their talks": both sides, so no one actor.
"""

from __future__ import annotations

from analysis.lexicons.actor_names import Lexicon
from analysis.parsing.grammar import SUBJECTS, VERBAL, ancestors_and_self, child, is_infinitive, modal, subject
from analysis.parsing.tokens import Token

NOUNS = frozenset({"NOUN", "PROPN"})
FRONTED = frozenset({"prep", "advcl"})


def joined_to(pronoun: Token) -> Token | None:
    """The noun that the pronoun's own noun is joined to: "Eritrea" of "Eritrea and its partners"."""
    owned = pronoun.head
    if pronoun.tag_ != "PRP$" or owned.dep_ != "conj" or owned.head.pos_ not in NOUNS:
        return None
    return owned.head if pronoun.i and pronoun.nbor(-1).dep_ == "cc" else None


def reflexive(pronoun: Token) -> Token | None:
    """Whom "himself" after a verb means: its subject, or whom "who" stands for ("Veld, who described himself as")."""
    if not pronoun.lower_.endswith(("self", "selves")) or pronoun.dep_ != "dobj":
        return None
    doer = subject(pronoun.head)
    if doer is None or doer.tag_ not in {"WP", "WDT"}:
        return doer
    return pronoun.head.head if pronoun.head.dep_ == "relcl" else None


def own_subject(pronoun: Token, words: Lexicon) -> Token | None:
    """Who does what the pronoun's clause tells, or says what it says: the noun that it most likely means."""
    verb = pronoun.head
    if pronoun.tag_ == "PRP$":
        judged = _judged(pronoun, words)
        return judged if judged is not None else _doer(_verb_above(verb), words)
    if pronoun.dep_ not in SUBJECTS or verb.head == verb:
        return None
    if verb.dep_ == "relcl":  # "townships it holds"
        added = verb.left_edge.i > 0 and verb.left_edge.nbor(-1).text == ","
        return None if added else _doer(_verb_above(verb.head), words)
    return _doer(verb.head, words) if verb.dep_ == "ccomp" else None


def _judged(pronoun: Token, words: Lexicon) -> Token | None:
    """Who is thanked or condemned "for its" deeds: "Iran" of "condemned Iran for its raids"."""
    prep = pronoun.head.head
    if pronoun.head.dep_ != "pobj" or prep.lower_ not in {"for", "over"}:
        return None
    verb = prep.head if prep.head.pos_ in VERBAL else prep.head.head
    if verb.lemma_.lower() not in words.kinds["judged_for"]:
        return None
    told = child(verb, "dobj", "nsubjpass")
    return told if told is not None and told.i < pronoun.i else None


def not_its_own(pronoun: Token, words: Lexicon) -> Token | None:
    """Who does what is done to another's: "Fatah arrested its members" is not Fatah's; "freed its hostages" may be."""
    owned = pronoun.head
    if pronoun.tag_ != "PRP$" or owned.dep_ not in {"dobj", "nsubjpass"} or owned.lower_ in words.kinds["held_by_doer"]:
        return None
    if owned.head.lemma_.lower() not in words.kinds["to_others"] or any(c.lower_ == "own" for c in owned.children):
        return None
    by = child(owned.head, "agent")
    return subject(owned.head) if owned.dep_ == "dobj" else child(by, "pobj") if by is not None else None


def teller(doer: Token, words: Lexicon) -> Token | None:
    """Who says what a doer did: "Hamas" of "Hamas said Fatah had arrested its members"."""
    verb = doer.head
    return _doer(verb.head, words) if verb.dep_ == "ccomp" else None


def _verb_above(token: Token) -> Token:
    """The verb of the clause that a noun stands in, or the subject or root that it belongs to."""
    while token.pos_ not in VERBAL and token.head != token and token.dep_ not in SUBJECTS:
        token = token.head
    return token


def _doer(verb: Token, words: Lexicon) -> Token | None:
    """The subject of a verb; of "to cease", after a verb of asking or ordering, its object."""
    if verb.pos_ not in VERBAL:
        return None
    if is_infinitive(verb) and verb.dep_ in {"advcl", "xcomp"} and child(verb, *SUBJECTS) is None:
        asked = _asked(verb, words)
        if asked is not None:
            return asked
    return subject(verb)


def _asked(verb: Token, words: Lexicon) -> Token | None:
    """The object of a verb of asking or ordering right before "to": "Rwanda" of "prod Rwanda to cease", however they hang."""
    to = next((c for c in verb.children if c.tag_ == "TO"), None)
    if to is None or to.i == 0:
        return None
    for token in ancestors_and_self(to.nbor(-1)):
        if token.dep_ in {"dobj", "dative", "nsubj"} and token.i < to.i:
            asks = token.head if token.dep_ != "nsubj" else verb.head
            return token if asks.lemma_.lower() in words.kinds["directing"] and asks.i < token.i else None
        if token.pos_ in VERBAL:
            return None
    return None


def of_no_actor(pronoun: Token, words: Lexicon) -> bool:
    """Whether "it" or "they" is a filler, or what a gloss or a name given to a deed says is no actor."""
    after = pronoun.doc[pronoun.i + 1 : pronoun.i + 2]
    if after.text == "[" or (pronoun.lower_ == "it" and pronoun.dep_ == "expl"):
        return True
    if pronoun.lower_ != "it":
        return False
    return _filler(pronoun, words) or _done_to(pronoun, words) or _called(pronoun, words) or _no_body(pronoun, words)


def _filler(pronoun: Token, words: Lexicon) -> bool:
    """Whether "it" only opens a clause: "it was believed that", "it may look that way"."""
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS:
        return False
    said = child(verb, "acomp", "attr") if verb.lemma_ == "be" else None
    if said is not None and said.lower_ in words.kinds["of_deeds"]:
        return True  # "before it is too late", "it would be brief"
    after = [c for c in verb.children if c.i > verb.i]
    clauses = [c for c in after if c.dep_ in {"ccomp", "csubj"}]
    told = any(d.dep_ == "mark" and d.lower_ in {"that", "whether"} for c in clauses for d in c.children)
    if verb.lemma_ in words.kinds["seeming"]:
        return bool(clauses) or any(c.lower_ in {"way", "so", "like", "as"} for c in after)
    return told and pronoun.dep_ == "nsubjpass"


def _done_to(pronoun: Token, words: Lexicon) -> bool:
    """Whether "it" has done to it what is done to deeds and papers, not to bodies: "it would be lifted"."""
    return pronoun.dep_ == "nsubjpass" and pronoun.head.lemma_.lower() in words.kinds["done_to_things"]


def _no_body(pronoun: Token, words: Lexicon) -> bool:
    """Whether "it" is what a verb or preposition takes that has no body behind it: "denied it", "welcomed it", "asked for it"."""
    above = pronoun.head
    if pronoun.dep_ in {"dobj", "dative"}:
        return above.lemma_.lower() not in words.kinds["done_to_bodies"]
    return pronoun.dep_ == "pobj" and above.lower_ not in words.kinds["towards_bodies"]


def _called(pronoun: Token, words: Lexicon) -> bool:
    """Whether "it" is called or is something that no body is: "branding it a blow", "said it was a sham"."""
    verb = pronoun.head
    if pronoun.dep_ in {"dobj", "dative", "nsubj"} and verb.lemma_.lower() in words.kinds["calling"]:
        given = [c for c in verb.children if c.i > pronoun.i and c.dep_ in {"oprd", "dobj", "attr", "ccomp", "acomp"}]
        return bool(given) and not any(_is_body(c, words) for c in given)
    if pronoun.dep_ == "nsubj" and verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words.kinds["calling"]:
        return not _is_body(verb, words)
    if verb.lemma_ != "be" or pronoun.dep_ != "nsubj" or verb.dep_ != "ccomp":
        return False
    given_name = child(verb, "attr")
    if given_name is None or given_name.pos_ != "NOUN" or _is_body(given_name, words):
        return False
    return any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in given_name.children)


def _is_body(noun: Token, words: Lexicon) -> bool:
    """Whether a noun is one for bodies, states or people."""
    lower = noun.lower_
    return is_for_actors(noun, words) or lower in words.heads["country"] or lower in words.kinds["in_a_role"]


def is_for_actors(noun: Token, words: Lexicon) -> bool:
    """Whether a common noun is one for bodies or people."""
    lower = noun.lower_
    return lower in words.organisation_heads or lower in words.describing or words.is_person_noun(noun)


def told(pronoun: Token, other: Token, words: Lexicon) -> bool:
    """Whether `other` is who was told what the pronoun's clause says, and no order: "told the Weekly that they had"."""
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or verb.dep_ != "ccomp" or other.head != verb.head:
        return False
    if other.dep_ not in {"dobj", "dative"} or verb.head.lemma_.lower() not in words.kinds["telling"]:
        return False
    ordered = modal(verb)
    return ordered is None or ordered.lower_ not in words.kinds["ordering"]


def between_both(pronoun: Token, words: Lexicon) -> bool:
    """Whether "their" owns what two sides have together: "their talks", "their border"."""
    return pronoun.lower_ == "their" and pronoun.head.lower_ in words.kinds["shared"]


def named_after(pronoun: Token) -> Token | None:
    """The subject that follows a phrase before the clause with the pronoun in it: "After his talks, Veld left"."""
    top = next((t for t in ancestors_and_self(pronoun) if t.dep_ in FRONTED and t.head.pos_ in VERBAL), None)
    if top is None:
        return None
    while top.dep_ == "prep" and top.head.dep_ == "advcl" and top.head.left_edge.i == top.left_edge.i:
        top = top.head
    verb = top.head
    named = child(verb, *SUBJECTS)
    if named is None or named.i < pronoun.i or top.right_edge.i >= named.left_edge.i:
        return None
    if any(t.pos_ in NOUNS and t.dep_ in SUBJECTS for t in pronoun.doc[verb.left_edge.i : pronoun.i]):
        return None
    return named
