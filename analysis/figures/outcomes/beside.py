"""Which words stand right behind the people, whatever the parse: past an adverb, an auxiliary, or a part named between commas?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from analysis.figures.quantities import vague_words
from analysis.lexicons.people import is_person, kind_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

_WHOLE = grammar.NEGATIVES | {"all", "each"}
PART = 10  # tokens of a part named between commas


def bears_wounds(follows: Token, words: Words) -> bool:
    """Whether a verb of suffering, whatever it was taken for, stands before wounds: "residents sustained slight injuries"."""
    enduring = words.of("contexts", "enduring")
    if follows.lemma_.lower() not in enduring and not (
        follows.tag_ == "JJ" and follows.lower_.removesuffix("ed") in enduring
    ):
        return False
    for token in follows.doc[follows.i + 1 : follows.i + 5]:
        if token.lemma_.lower() in words.outcomes.hurt:
            return not grammar.negation(follows)
        if token.pos_ not in {"ADJ", "ADV", "DET", "NOUN", "CCONJ"}:
            return False
    return False


def are_things(noun: Token, words: Words) -> bool:
    """Whether a plural is for things, not for people, a number or group of them, bodies, or what befell them ("deaths")."""
    lex, lemma = words.outcomes, noun.lemma_.lower()
    if noun.tag_ != "NNS" or is_person(noun, words) or kind_of(noun, words) == "group" or noun.like_num:
        return False
    return not (
        noun.lower_ in lex.adjective
        or noun.lower_ in lex.body
        or lemma in lex.body
        or lemma in lex.noun
        or lemma in lex.tally
    )


def headline_verb(word: Token, words: Words) -> bool:
    """Whether the tagger took for a noun the verb of those whose number opens the sentence: "Hundreds flee as rebels near town"."""
    opens = word.nbor(-1).left_edge.is_sent_start or word.i <= word.sent.start + 2
    return opens and not word.tag_.startswith("VB") and word.lower_ in words.of("contexts", "headline")


def words_behind(node: Token) -> Iterator[Token]:
    """The word after the people, past adverbs and auxiliaries; then what it is joined to after a comma."""
    doc, i = node.doc, node.i + 1
    while i < len(doc) and i < node.i + 4 and doc[i].pos_ in {"ADV", "AUX"} and doc[i].tag_ != "MD":
        i += 1
    if i < len(doc):
        yield doc[i]
        if doc[i].text == "," and i + 3 < len(doc) and doc[i + 2].lower_ in {"and", "or"}:
            yield doc[i + 1]
        behind = _behind_part(node, i) if doc[i].text == "," else None
        if behind is not None:
            yield behind


def _behind_part(node: Token, comma: int) -> Token | None:
    """The word behind a part named between commas: "residents, among them five minors, sustained injuries"."""
    doc = node.doc
    opens = [t.lower_ for t in doc[comma + 1 : comma + 3]]
    if not opens or not (
        opens[0] in {"including", "mostly", "mainly"}
        or opens in (["among", "them"], ["most", "of"], ["many", "of"], ["some", "of"])
    ):
        return None
    for token in doc[comma + 2 : min(comma + PART, node.sent.end - 1)]:
        if token.tag_ in grammar.FINITE:
            return None
        if token.text == ",":
            return token.nbor()
    return None


def of_its_subject(verb: Token, node: Token, words: Words) -> bool:
    """Whether a verb tells of something or somebody that only belongs to the people, or of some of them.

    "Two cars belonging to three traders were seized", "the wives of 12 soldiers were hurt", "the bus carrying 12
    hostages was burnt", "some of the 12 were freed"; not "a group of 12", "all of the 12", "the deaths of 12".
    """
    subject = grammar.child(verb, "nsubjpass", "nsubj")
    if subject is None or not subject.is_ancestor(node) or subject.tag_ in {"NNP", "NNPS"}:
        return False
    bare = verb.tag_ == "VBN" and grammar.child(verb, *grammar.AUXILIARIES) is None  # "80 residents taken captive"
    if bare or subject.lower_ in _WHOLE:
        return False
    if node.like_num or subject.tag_ == "CD" or subject.lemma_ in {"couple", "member"}:
        return False  # "the crew of 23 was rescued"
    if not _belongs_to(subject, node):
        return False
    grouped = kind_of(subject, words) == "group" and subject.lemma_ != "rest"
    if grouped or {subject.lemma_, subject.lower_} & _counted(words):
        return False
    opens = f"{subject.lower_} {subject.nbor(1).lower_}"  # "upwards of 70 people"
    return opens not in _opens_number(words)


@cache
def _opens_number(words: Words) -> frozenset[str]:
    """The last two words of hedges and vague numbers ("upwards of", "couple of")."""
    phrases = [row["word"].split() for name in ("hedges", "vague_numbers") for row in words.rows(name)]
    return frozenset(" ".join(phrase[-2:]) for phrase in phrases)


@cache
def _counted(words: Words) -> frozenset[str]:
    """Words for a number of people, for their bodies, and for what befell them."""
    lex = words.outcomes
    return frozenset({*lex.tally, *lex.noun, *lex.body, *vague_words(words), *words.of("number_words", "fraction")})


def _belongs_to(owned: Token, people: Token) -> bool:
    """ "The wives of 12 soldiers", "the leader of a gang of 12", "12 monks' guards", "the bus carrying 12 monks"."""
    while people != owned:
        above, label = people.head, people.dep_
        if label == "pobj" and above.lower_ in {"of", "to"}:
            people = above.head  # also "belonging to"
        elif {"acl": people.lemma_ != "include", "dobj": above.dep_ == "acl", "poss": True}.get(label):
            people = above
        else:
            return False
    return True


def of_likeness(verb: Token, noun: Token, words: Words) -> bool:
    """Whether what is released may be a poll or video of the people: "a poll of 400 voters released on Friday"."""
    thing = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    lemma = thing.lemma_.lower()
    told = lemma in words.of("cues", "document") or lemma in words.of("contexts", "likeness")
    return verb.lemma_ == "release" and thing != noun and told


def of_others(verb: Token, subject: Token, words: Words) -> bool:
    """Whether a clause tells what befell others, its own subject: "learned from a shepherd that 12 men had died", "had been shot dead"."""
    lex, lemma = words.outcomes, verb.lemma_
    if subject.pos_ != "NOUN" or any(c.tag_ == "WP$" for c in subject.children):
        return False  # "14 men whose throats were cut"
    state = verb.dep_ == "relcl" and lemma in lex.state and (lemma not in lex.verb or lemma in lex.both)
    return state or grammar.is_passive(verb)
