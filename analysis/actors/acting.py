"""Which capitalised words that no list, head noun or label of the model explains act as only a body does?

"The Sentry said", "the SDLP", "the Loyalists called it theatre", "Molly Hart of Clean
Hands". The parse says that they act; a word in a person's name, a title, a day,
a people, or a thing's letters ("the GDP") is never a body here.
"""

from __future__ import annotations

from analysis.actors.headings import capital_lines, title_case_lines
from analysis.actors.names import ACRONYM, Names
from analysis.lexicons.actor_names import POSSESSIVES, PROPER, Entry
from analysis.parsing.grammar import first_conjunct
from analysis.parsing.tokens import Token

MOST = 4  # words of such a name
LEAST_LETTERS = 3
NO_BODIES = ("event", "loose", "deed", "paper")  # kinds of actor_words
EXPLAINED = 6  # tokens after letters in which the noun stands that explains them
WITH_ARTICLE = frozenset({"nsubj", "pobj", "dobj", "poss", "agent", "appos", "conj"})
LABELLED = frozenset({"PERSON", "GPE", "LOC", "FAC", "DATE", "TIME", "NORP", "LANGUAGE", "MONEY", "WORK_OF_ART", "LAW"})


def find(names: Names) -> None:
    """Adds them as organizations, once all other finders have spoken."""
    of = {name.end: name for name in names.names if name.entry.kind == "person"}
    personal = {t.text for name in of.values() for t in names.doc[name.start : name.end]}
    found = []
    for token in names.tokens[names.story :]:
        if names.taken[token.i] or not token.text[0].isupper() or not _may_be(names, token, personal):
            continue
        start = _start(names, token)
        if start is None:
            continue
        if _acts(names, token, start) or (start - 1 in of and _is_persons(names, token, start)):
            found.append((start, token.i + 1))
    lines = [*title_case_lines(names), *capital_lines(names)] if found else []
    for start, end in found:
        if not any(begin <= names.starts[start] < stop for begin, stop in lines):
            names.add(start, end, Entry(names.doc[start:end].text, "organization"))


def _may_be(names: Names, token: Token, personal: set[str]) -> bool:
    """Whether a word may be the last of a body's name."""
    words = names.words
    if token.tag_ not in PROPER and not (token.tag_[:2] == "NN" and ACRONYM.fullmatch(token.text)):
        return False
    if token.ent_type_ in LABELLED and not (token.ent_type_ == "NORP" and token.lower_.endswith(("ists", "istas"))):
        return False  # "the Maoists" are no people
    if (
        token.dep_ == "compound"
        or token.is_stop
        or token.text in personal
        or words.is_title(token)
        or words.is_people(token)
    ):
        return False
    known = token.text in words.names or words.country_of(token) is not None
    kinds = words.kinds
    lower = token.lower_
    things = token.text.removesuffix("s") in kinds["thing_letters"] or token.text in kinds["clock"]
    events = any(lower in kinds[kind] for kind in NO_BODIES) or lower in words.locating["feast"]
    person = lower in words.titles
    first = token.i
    while first > 0 and names.tokens[first - 1].tag_ in {*PROPER, "JJ"} and names.tokens[first - 1].is_title:
        first -= 1
    if first == 0 or (
        names.tokens[first - 1].lower_ != "the" and names.tokens[first - 1].text not in POSSESSIVES
    ):  # "the Sentry", "the Loyalists" have a capital of their own
        person = person or not words.persons.isdisjoint((lower, token.lemma_.lower(), lower.removesuffix("s")))
    return not (known or things or events or person)


def _start(names: Names, token: Token) -> int | None:
    """The first of the capitalised words that end with it; None where something before or after makes them another name's."""
    doc, start = names.doc, token.i
    following = doc[token.i + 1 : token.i + 2]
    if len(following) and following[0].tag_ in PROPER and following[0].text[0].isupper():
        return None
    while start > 0 and token.i - start < MOST:
        before = doc[start - 1]
        part = before.tag_ in PROPER or (before.tag_ == "JJ" and not before.is_stop)
        if not part or not before.text[0].isupper() or not before.is_alpha or not start - 1 <= before.head.i <= token.i:
            break
        peoples = before.ent_type_ == "NORP" and (
            names.words.is_people(before) or names.words.country_of(before) is not None
        )
        labelled = before.ent_type_ in LABELLED and (before.ent_type_ != "NORP" or peoples)  # "Democratic" is no people
        if names.taken[start - 1] or names.words.is_title(before) or labelled:
            return None
        start -= 1
    words, first = names.words, doc[start]
    lower = token.lower_
    nouns = {lower, lower.removesuffix("s"), f"{lower.removesuffix('ies')}y"}
    fuller = any(n.end - n.start > 1 and doc[n.end - 1].text == token.text for n in names.names)
    # "The Platform, a coalition"; "the Junta, a group" where the report has the Military Junta is a short form.
    said = _said_group(names, token) and not fuller
    bare = (
        start == token.i
        and not said
        and any(noun in words.organisation_heads or noun in words.describing for noun in nouns)
    )
    return None if bare or first.lower_ in words.kinds["deed"] else start  # "the Council": which, `descriptions` says


def _acts(names: Names, token: Token, start: int) -> bool:
    """Whether the words are the subject of a verb of speaking or judging, letters with "the", or a plural with "the" that acts."""
    doc, words = names.tokens, names.words
    article = start > 0 and doc[start - 1].lower_ == "the"
    owned = start > 0 and doc[start - 1].text in POSSESSIVES  # "Nepal's Maoists"
    large = start == token.i and len(token) >= LEAST_LETTERS and ACRONYM.fullmatch(token.text) is not None
    if (article or owned) and token.lower_.endswith(("ists", "istas")) and token.dep_ in WITH_ARTICLE:
        return True
    if article and _said_group(names, token):
        return True
    if owned and start < token.i and token.tag_ == "NNPS" and token.dep_ in WITH_ARTICLE:
        return True  # "Veld's Ulster Unionists left"
    digits = any(c.isdigit() for c in token.text)
    if digits and token.dep_ == "pobj" and token.head.lower_ in words.kinds["to_the_front"]:
        return False  # "on the EN1"
    if large and ((article and token.dep_ in WITH_ARTICLE) or _explained(names, token)):
        return True
    top = first_conjunct(token)
    verb = top.head
    if top.dep_ != "nsubj" or verb.pos_ != "VERB" or verb.i < token.i:
        return False
    speaks = verb.lemma_ in words.speaking or any(verb.lemma_ in words.kinds[k] for k in ("calling", "willing"))
    # Without an article one or two words may be a person's: "Tesk said" of one who is well known.
    return speaks and (article or large or (start < token.i and token.tag_ == "NNPS"))


def _explained(names: Names, token: Token) -> bool:
    """Whether a noun for a body beside the letters says what they are: "COGAT, the agency that runs the crossings"."""
    doc, words = names.tokens, names.words
    after = [t.lower_ for t in doc[token.i + 1 : token.i + EXPLAINED]]
    nouns = [lower for lower in after[2:] if lower in words.organisation_heads or lower in words.describing]
    return after[:1] == [","] and after[1:2] in (["the"], ["a"], ["an"]) and bool(nouns)


def _said_group(names: Names, token: Token) -> bool:
    """Whether a noun for a body in apposition says what the words are: "the Emergency Lawyers, a group that ..."."""
    words = names.words
    nouns = [c for c in token.children if c.dep_ == "appos" and c.i > token.i and c.tag_ == "NN"]
    return any(c.lower_ in words.kinds["band"] or c.lower_ in words.describing for c in nouns)


def _is_persons(names: Names, token: Token, start: int) -> bool:
    """Whether two words or letters after a person's name and "of" say for whom he or she speaks: "Molly Hart of Clean Hands"."""
    doc = names.tokens
    letters = ACRONYM.fullmatch(token.text) is not None
    return doc[start - 1].lower_ == "of" and token.dep_ == "pobj" and (letters or start < token.i)
