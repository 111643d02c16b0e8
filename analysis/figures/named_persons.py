"""What a report says happened to the persons it names, by the rules and the list of the casualty figures.

"The remains were identified as X", "X was among those killed", "the army freed
X": each place where a person is named is asked as a counted noun is
(`outcomes`); what is only threatened, denied or asked does not count
(`outcomes.fact`).
"""

from __future__ import annotations

import re

from analysis.figures.outcomes.by_list import listed
from analysis.figures.outcomes.fact import is_unreal
from analysis.figures.outcomes.outcome import Outcome, OutcomeRule
from analysis.figures.outcomes.search import outcome_of
from analysis.lexicons.words import Words
from analysis.parsing.grammar import described_by
from analysis.parsing.tokens import Doc, Token
from analysis.records import Actor, Mention, text_of

# What stands between two persons of one list.
LISTED = re.compile(r"(?:, \d{1,3})?[,;]? (?:and )?")
# The later in this order, the more it says: what befell a person for good outweighs what came before.
WEIGHT = {
    name: place
    for place, name in enumerate(("displaced", "injured", "missing", "abducted", "held", "detained", "released", "killed", "bodies recovered"))
}  # fmt: skip

# What befell those named; they make no figure.
IDENTIFIED = OutcomeRule(
    "person-identified",
    "bodies recovered",
    "outcomes: body",
    "Bodies are identified as those named.",
    "The bodies were identified as Aisha Zanna and Ruth Bako.",
    listed=True,
)
AMONG_THEM = OutcomeRule(
    "person-among-them",
    "what is said of all",
    "among amongst",
    'They are named after "among them".',
    "Seventeen people were killed, among them a teacher, Aisha Zanna.",
    listed=True,
)


def add_fates(doc: Doc, actors: list[Actor], mentions: list[Mention], words: Words) -> None:
    """Fills `outcome` of the persons among `actors`, where the report says what befell them; else leaves it None."""
    told: list[tuple[int, str]] = []
    listed: list[Mention] = []
    text = text_of(doc)
    for mention in [m for m in mentions if m.form != "pronoun"]:
        if mention.actor is None or actors[mention.actor].kind != "person":
            continue
        if not (listed and LISTED.fullmatch(text[listed[-1].end : mention.start])):
            told.extend(_of_list(doc, listed, words))
            listed = []
        listed.append(mention)
    told.extend(_of_list(doc, listed, words))
    for place, outcome in told:
        if WEIGHT[outcome] > WEIGHT.get(actors[place].outcome or "", -1):
            actors[place].outcome = outcome


def _of_list(doc: Doc, listed: list[Mention], words: Words) -> list[tuple[int, str]]:
    """The actors named in one list ("X, 80; Y, 79; and Z") with the weightiest outcome said of one of them: it is all's."""
    fates = [got for m in listed if (got := fate(doc[m.head], words)) is not None]
    if not fates:
        return []
    outcome = max(fates, key=WEIGHT.__getitem__)
    return [(m.actor, outcome) for m in listed if m.actor is not None]


def fate(head: Token, words: Words) -> str | None:
    """What befell the person whose name or description the token heads, in its sentence, or None.

    Stricter than for a count: the word that says it must govern the person, or
    hang on it, so that who reports or causes a death is not taken for dead.
    """
    chain = _chain(head)
    found = []
    may = _may_befall(chain)
    for node in (head, chain[-1]) if len(chain) > 1 else (head,):
        got = _identified(node, words) or _among_them(node, words)
        if got is None and (may or listed(node, words) is not None):
            got = outcome_of(node, words)
        sure = got is not None and (got.rule.listed or _befalls(got.anchor, chain))
        if got is not None and sure and got.name in WEIGHT and not is_unreal(got, words):
            found.append(got.name)
    return max(found, key=WEIGHT.__getitem__, default=None)


def _chain(head: Token) -> list[Token]:
    """The person and the words above that stand for the same or for all of a list, from below."""
    chain = [head]
    while chain[-1].dep_ in {"conj", "appos"} and chain[-1].head.pos_ in {"NOUN", "PROPN", "NUM"} and len(chain) < 12:
        chain.append(chain[-1].head)
    noun = described_by(head)
    if noun is not None and len(chain) == 1:
        chain.append(noun)
    if chain[-1].dep_ == "pobj" and chain[-1].head.lower_ == "of" and chain[-1].head.head.like_num:
        chain.append(chain[-1].head.head)  # "two of its peacekeepers, X and Y"
    return chain


def _may_befall(chain: list[Token]) -> bool:
    """Whether `_befalls` can hold for any word: it is asked first, since most of those named only speak."""
    top = chain[-1]
    governor = top.head
    if top.dep_ in {"nsubjpass", "dobj", "poss"}:
        return True
    if top.dep_ == "pobj" and governor.lower_ in {"of", "among", "including"}:
        return True
    if top.dep_ == "nsubj" and not any(c.dep_ in {"dobj", "ccomp"} for c in governor.children):
        return True
    return any(c.dep_ in {"relcl", "acl", "amod"} for node in chain for c in node.children)


def _befalls(anchor: Token, chain: list[Token]) -> bool:
    """Whether the word for an outcome governs the last of `chain` as the one it befalls, or hangs on one of it."""
    top = chain[-1]
    governor = top.head
    if any(t.text == ":" for t in anchor.doc[min(top.i, anchor.i) : max(top.i, anchor.i)]):
        return False  # "Sandy Hook: 26 killed"
    if any(anchor in (c, c.head) and c.dep_ in {"relcl", "acl", "amod"} for node in chain for c in node.children):
        return True
    if top.dep_ == "pobj" and governor.lower_ in {"of", "among", "including"}:
        return anchor == governor.head
    if anchor != governor and not (
        anchor.head == governor and anchor.dep_ in {"oprd", "acomp", "advmod", "xcomp", "prep", "dobj"}
    ):
        return False
    if top.dep_ in {"nsubjpass", "dobj", "poss"}:
        return top.dep_ != "poss" or anchor == governor
    return top.dep_ == "nsubj" and not any(c.dep_ in {"dobj", "ccomp"} for c in governor.children)


def _identified(head: Token, words: Words) -> Outcome | None:
    """By whom a name is given to: "the bodies were identified as X, Y and Z"."""
    lex = words.outcomes
    first = head
    while first.dep_ in {"conj", "appos"} and first.head != first:
        first = first.head
    if first.dep_ != "pobj" or first.head.lower_ != "as" or first.head.head.lemma_ not in {"identify", "name"}:
        return None
    for c in first.head.head.children:
        if c.dep_ in {"nsubjpass", "dobj"}:
            if c.lower_ in lex.body or c.lemma_.lower() in lex.body:
                return Outcome("bodies recovered", c, IDENTIFIED)
            return outcome_of(c, words, own=True)
    return None


def _among_them(head: Token, words: Words) -> Outcome | None:
    """As those before: "17 people were killed, among them a teacher, X"."""
    doc, start = head.doc, head.left_edge.i
    if start < 2 or doc[start - 1].lower_ != "them" or doc[start - 2].lower_ not in {"among", "amongst"}:
        return None
    for c in doc[start - 2].head.children:
        if c.dep_ in {"nsubjpass", "nsubj", "dobj"} and (got := outcome_of(c, words)) is not None:
            return Outcome(got.name, got.anchor, AMONG_THEM)
    return None
