"""The stance that two words make together, and what is called something.

"Ready to accept" accepts, "will never give up" rejects, "rejected as baseless"
denies; "made X a precondition" demands X, "called X a farce" disapproves of it.
"""

from __future__ import annotations

from dataclasses import replace

from analysis.lexicons.files import any_of
from analysis.lexicons.stances import Frame, Stances
from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.positions.complements import Complement, noun
from analysis.positions.modality import Setting, modality_of

KEPT = frozenset(
    {
        "acceptance",
        "support",
        "backing",
        "consent",
        "endorsement",
        "approval",
        "promise",
        "pledge",
        "offer",
        "commitment",
        "agreement",
        "deal",
        "accord",
        "vow",
        "guarantee",
    }
)

GIVEN = frozenset({"accept", "support", "offer", "promise", "threaten", "propose"})
BACKING = frozenset({"support", "backing", "endorsement", "solidarity"})

_PERFECT = frozenset({"has", "have", "had", "'ve"})


def turned(frame: Frame, word: Token, issue: Complement, place: Setting, lexicon: Stances) -> tuple[Frame, Setting]:
    """The frame and setting that the word and its complement make together."""
    frame = _offered(frame, issue, place, lexicon)
    frame, place = _judged(frame, word, issue, place, lexicon)
    frame, place = _undertaken(frame, word, issue, place, lexicon)
    if frame.stance == "concede" and place.negated and place.modality == "future":
        frame, place = replace(frame, stance="reject"), replace(place, negated=False)
    said = "future" if place.modality == "actual" and _is_to_come(frame, word, place) else place.modality
    return frame, replace(place, modality=modality_of(frame.stance, said, place.condition))


def _is_to_come(frame: Frame, word: Token, place: Setting) -> bool:
    """ "Promised to send troops" is as much of the future as "said it would"; "had promised to" is told as past."""
    undertakes = frame.stance in {"promise", "threaten"} and frame.steps[-1] in {"inf", "that"}
    if not undertakes or place.negated or word.pos_ not in grammar.VERBAL:
        return False
    return not any(c.dep_ == "aux" and c.lower_ in {"had", "'d"} for c in word.children)


def _offered(frame: Frame, issue: Complement, place: Setting, lexicon: Stances) -> Frame:
    """ "Ready to sign" accepts, "ready to leave the table" threatens, "offered their support" supports."""
    lemma = issue.head.lemma_.lower()
    if frame.stance == "offer" and frame.steps[-1] == "inf" and not _punishes(issue.head, lexicon):
        inner = lexicon.frames.get(("verb", lemma), ())
        own = grammar.child(issue.head, "dobj")
        sealed = (
            own is not None and own.lemma_.lower() in lexicon.classes["accord"]
        )  # "strike a deal", not "strike back"
        if any(f.stance == "accept" and f.need != "plea" and (f.steps[-1] != "accord" or sealed) for f in inner):
            return replace(frame, stance="accept")
        if not place.negated and _leaves(issue.head, lexicon):
            return replace(frame, stance="threaten")
    own_words = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in issue.head.children)
    if frame.stance in {"offer", "promise"} and frame.steps[-1] == "object" and lemma in BACKING and own_words:
        return replace(frame, stance="support")
    return frame


def _judged(frame: Frame, word: Token, issue: Complement, place: Setting, lexicon: Stances) -> tuple[Frame, Setting]:
    """ "Called it unacceptable" rejects, "no longer demands" concedes, "will agree to nothing" does not accept."""
    classes, lemma = lexicon.classes, issue.head.lemma_.lower()
    if frame.steps == ("naming",) and frame.stance == "disapprove":
        behind = [t for o in grammar.children(word, "dobj") for t in o.children if t.dep_ == "amod" and t.i > o.i]
        ruled = any(t.lemma_.lower() in classes["verdict"] for t in (*named_as(word), *behind))
        if (
            ruled and lemma not in classes["hostile"] and lemma not in classes["wrong"]
        ):  # an attack is judged, no proposal
            frame = replace(frame, stance="reject")
    if frame.stance == "demand" and any(c.lower_ == "longer" for c in word.children):
        frame, place = replace(frame, stance="concede"), replace(place, negated=False)
    if frame.stance in {"negotiate", "mediate"} and place.negated:
        frame, place = replace(frame, stance="reject"), replace(place, negated=False)
    if frame.stance == "support" and place.negated:
        frame, place = _unsupported(frame, word, place, classes)
    if frame.stance in {*GIVEN, "reject", "demand"} and _is_none(issue.head):
        place = replace(place, negated=not place.negated)
    elif frame.stance in GIVEN and frame.steps[-1] == "object" and any(c.lower_ == "no" for c in issue.head.children):
        place = replace(place, negated=not place.negated)  # "offered no truce"
    elif frame.steps[-1] == "object" and any(c.lower_ == "neither" for c in issue.head.children):
        place = replace(place, negated=not place.negated)  # "opposes neither the truce nor the talks"
    if frame.word in classes["denying"]:
        place = replace(place, negated=False)
    if frame.word == "open" and issue.head.pos_ == "VERB":
        frame = replace(frame, stance="offer")
    return frame, place


def _is_none(noun: Token) -> bool:
    """ "Nothing", "none of them", "anything but a truce"; not "nothing but a truce", "nothing less than"."""
    if noun.i + 1 == len(noun.doc):
        return noun.lower_ in {"nothing", "none"}
    after = noun.nbor(1)
    if noun.lower_ == "anything":
        return after.lower_ == "but"
    return (
        noun.lower_ in {"nothing", "none"} and after.tag_ not in {"JJR", "RBR"} and after.lower_ not in {"but", "short"}
    )


def _unsupported(
    frame: Frame, word: Token, place: Setting, classes: dict[str, frozenset[str]]
) -> tuple[Frame, Setting]:
    """ "Does not support the plan" rejects it, "has no faith in them" disapproves; "did not thank them" states neither."""
    if frame.word in classes["trusting"] or frame.steps[0].removeprefix("no_") in classes["trusting"]:
        return replace(frame, stance="disapprove"), replace(place, negated=False)
    never = grammar.negation(word)
    if never is None or never.lower_ not in {"not", "n't", "never"}:
        return frame, place  # "hardly supports the plan"
    told = grammar.is_infinitive(word) or any(c.lower_ in _PERFECT for c in word.children)  # "has yet to", "has not"
    sided = frame.word in {"be", "come", "speak", "vote"} and frame.steps[0] in {"favor", "favour", "support", "board"}
    if (sided or frame.word in classes["backing"]) and not told:
        return replace(frame, stance="reject"), replace(place, negated=False)
    return frame, place


def _undertaken(
    frame: Frame, word: Token, issue: Complement, place: Setting, lexicon: Stances
) -> tuple[Frame, Setting]:
    """ "Ready to retaliate" threatens, "backed away from its promise" rejects, "vowed never to recognise it" too."""
    classes, lemma = lexicon.classes, issue.head.lemma_.lower()
    hostile = _is_hostile(issue.head, lexicon)
    if frame.stance == "offer" and frame.steps[-1] == "inf" and not place.negated and hostile:
        frame = replace(frame, stance="threaten")
    refuses = lemma in {"reject", "oppose"} and not place.negated and grammar.negation(issue.head) is None
    if frame.word == "agree" and frame.steps[-1] == "inf" and refuses:
        return replace(frame, stance="reject"), place  # "agreed to reject the plan"
    if frame.word == "committed" and issue.head.pos_ != "VERB":
        frame = replace(frame, stance="offer" if lemma in classes["encounter"] else "support")
    own = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in issue.head.children)
    if frame.stance == "concede" and (own or frame.need == "position") and lemma in KEPT:
        frame = replace(frame, stance="reject")
    told = lemma in classes["charge"] or is_untrue(word, lexicon)
    told = told or (frame.stance == "reject" and _is_hearsay(issue.head, classes))
    if frame.stance in {"reject", "disapprove"} and told:
        frame = replace(frame, stance="deny")
    if frame.stance == "reject" and frame.steps[0].startswith("no_") and hostile:
        frame = replace(frame, stance="deny")  # "has no plans to invade"
    if frame.stance == "offer" and place.negated and frame.steps[-1] in {"inf", "to", "for", "in"}:
        frame, place = replace(frame, stance="reject"), replace(place, negated=False)
    never = grammar.negation(issue.head)
    if frame.stance == "promise" and frame.word in classes["assuring"]:
        return frame, place  # what one assures another that one will not do is promised too
    if frame.stance == "promise" and never is not None and (never.lower_ == "never" or frame.word in classes["firm"]):
        if lemma in classes["cooperate"]:
            frame = replace(frame, stance="reject")
    elif frame.stance == "promise" and never is None and hostile:
        frame = replace(frame, stance="threaten")
    return frame, place


def _is_hearsay(noun: Token, classes: dict[str, frozenset[str]]) -> bool:
    """ "Dismissed reports of a massacre", "rejected rumours"; not "rejected the report", which may be a paper."""
    if noun.lemma_.lower() not in classes["hearsay"]:
        return False
    return noun.lemma_ != "report" or noun.tag_ == "NNS"


def _is_hostile(act: Token, lexicon: Stances) -> bool:
    """Whether an act harms another: "retaliate", "impose sanctions"; not "fight terrorism"."""
    fought = _fought(act)
    if act.lemma_.lower() in lexicon.classes["hostile"]:
        return fought is None or fought.lemma_.lower() not in lexicon.classes["scourge"]
    return _punishes(act, lexicon)


def _fought(act: Token) -> Token | None:
    return grammar.child(act, "dobj") or next(iter(grammar.preposition_objects(act, "against")), None)


def _punishes(act: Token, lexicon: Stances) -> bool:
    """ "Impose sanctions", "take measures against any faction"."""
    fought = _fought(act)
    if act.lemma_.lower() not in lexicon.classes["imposing"] or fought is None:
        return False
    against = any(grammar.preposition_objects(place, "against") for place in (act, fought))
    return fought.lemma_.lower() in lexicon.classes["reprisal"] or against


def _leaves(verb: Token, lexicon: Stances) -> bool:
    """Whether an act breaks off talks or an accord: "leave the table", "walk away from the talks"."""
    classes = lexicon.classes
    behind = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod"}}
    if verb.lemma_.lower() in classes["stopping"]:
        left = [c for c in verb.children if c.dep_ == "dobj"]
    elif (verb.lemma_.lower() in {"walk", "pull"}) and behind & {"away", "out"}:
        left = [t for p in verb.children for t in (p, *p.children) if t.dep_ == "prep"]
        left = [o for p in left for o in p.children if o.dep_ == "pobj"]
    else:
        return False
    lemmas = {t.lemma_.lower() for t in left}
    return "table" in lemmas or not all(lemmas.isdisjoint(classes[kind]) for kind in ("encounter", "accord"))


def is_untrue(verb: Token, lexicon: Stances) -> bool:
    """Whether what is rejected is called untrue ("rejected as baseless", "called the charge a fabrication")."""
    near = [c for c in verb.children if c.dep_ in {"prep", "oprd", "attr", "ccomp", "xcomp"} and c.i > verb.i]
    said = [t for c in near for t in (c, *c.children) if c.dep_ != "prep" or c.lower_ == "as"]
    # "rejected as baseless a report": the parser takes the adjective for the object's.
    said += [
        t
        for c in verb.children
        if c.dep_ == "dobj"
        for t in c.children
        if t.dep_ == "amod" and grammar.child(t, "advmod")
    ]
    return any(t.lemma_.lower() in lexicon.classes["untrue"] for t in said)


def named_as(word: Token) -> list[Token]:
    """The words that say what something is called, right of the verb."""
    return [
        t
        for c in word.children
        if c.i > word.i and c.dep_ in {"oprd", "prep", "ccomp", "xcomp", "acomp"}
        for t in c.subtree
    ]


def named(word: Token, frame: Frame, lexicon: Stances) -> Complement | None:
    """What is called something bad ("called X a farce"), or made a condition ("made X a precondition")."""
    classes = lexicon.classes
    asked = frame.stance == "demand"
    if any(c.lower_ == "what" and c.dep_ in {"dobj", "nsubj", "attr", "oprd"} and c.i < word.i for c in word.children):
        return None  # "denounced what it called a massacre"
    bad = classes["condition"] if asked else any_of(classes["negative"], classes["untrue"], classes["verdict"])
    two = len(grammar.children(word, "dobj", "dative")) > 1  # "branding it a blow"
    labels = {"oprd", "ccomp", "xcomp", "attr", "acomp", "prep"} | ({"dobj"} if asked or two else set())
    for name in word.children:
        if name.dep_ not in labels or name.i < word.i:
            continue
        if name.dep_ == "prep":
            if name.lower_ != "as":
                continue
            name = grammar.child(name, "pobj", "amod", "pcomp") or name
        said = {name.lemma_.lower(), *(t.lemma_.lower() for t in name.children)}
        if name.pos_ == "NOUN":
            said.update(t.lemma_.lower() for t in grammar.preposition_objects(name, "of"))  # "a work of fiction"
        if not said & bad or (asked and not _made(name, bad)):
            continue
        target = grammar.subject(name, shared=False) or next(
            (c for c in word.children if c.dep_ in {"dobj", "nsubjpass"} and c.i < name.i), None
        )
        if target is not None and target != name and (target.pos_ not in grammar.VERBAL or target.dep_ == "csubj"):
            return noun(target, word)
    target = grammar.child(word, "dobj")
    if (
        target is not None
        and not asked
        and any(c.dep_ == "amod" and c.i > target.i and c.lemma_.lower() in bad for c in target.children)
    ):
        return Complement(target, extents.trim(word.doc, target.left_edge.i, target.i + 1))
    return None


def _made(name: Token, bad: frozenset[str]) -> bool:
    """Whether the noun itself is the condition."""
    return name.lemma_.lower() in bad or any(c.lemma_.lower() in bad for c in name.children if c.dep_ == "oprd")
