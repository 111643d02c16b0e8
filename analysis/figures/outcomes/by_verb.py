"""What a verb does to the people who are its subject or object, by the outcomes lexicon.

The verbs' frames (which argument is hurt, which complement makes it so) follow
VerbNet; the words are in outcomes.csv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from analysis.figures.outcomes import guards
from analysis.figures.outcomes.by_capture import captured, phrase, within
from analysis.lexicons.people import is_person, status_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar

if TYPE_CHECKING:
    from analysis.lexicons.outcomes import Lexicon

Found = tuple[str, Token, str]

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CARRYING = frozenset({"take", "rush", "bring", "admit", "ferry", "send", "airlift", "transport", "transfer", "carry"})
ADMITTING = frozenset({"receive", "admit", "treat"})
SYMPTOMS = {"symptom": ""}
ENDURING = frozenset({"suffer", "sustain", "receive", "need", "require", "undergo", "get", "face", "experience"})
HITTING = frozenset({"hit", "strike", "cut", "graze", "pierce", "spray", "pepper", "overcome"})
GETTING_AWAY = frozenset({"get", "escape", "survive", "live", "emerge"})  # "with wounds"
CROSSING = frozenset({"stream", "pour", "flood", "cross", "trek"})
RUINS = dict.fromkeys(("rubble", "debris", "ruin", "wreckage", "mud"), "")
ENVOYS = frozenset(
    {"diplomat", "ambassador", "envoy", "attache", "consul", "official", "journalist", "lawmaker", "member"}
)
LISTING = frozenset({"list", "register", "record", "report", "classify", "count", "mark", "declare"})
NOT_SURVIVED, NOT_SEEN = "not-survived", "not-seen"  # rules whose "not" is part of the outcome
ARMED_ONLY = frozenset({"fall"})


def paired(word: Token, lex: Lexicon) -> str | None:
    """The outcome of two words that share one count: "killed or wounded 50", "140 dead or wounded"; None for a single word.

    killed with injured is "killed or injured"; any other pair of outcomes is "other".
    """
    doc, i = word.doc, word.i

    def outcome(token: Token) -> str | None:
        if token.tag_.startswith("VB") and token.lemma_.lower() in lex.verb:
            return lex.verb[token.lemma_.lower()]
        return lex.adjective.get(token.lower_)

    for joint, other in ((i - 1, i - 2), (i + 1, i + 2)):
        if 0 <= other < len(doc) and 0 <= joint < len(doc) and doc[joint].lower_ in {"and", "or", "/"}:
            one, two = outcome(word), outcome(doc[other])
            lemmas = {word.lemma_.lower(), doc[other].lemma_.lower()}
            if one and two and "shoot" in lemmas and doc[joint].lower_ == "and" and {one, two} & {"killed", "injured"}:
                return next(o for o in ("killed", "injured") if o in {one, two})  # "shot and killed"
            if one and two and one != two and not _has_own_object(doc[min(i, other)]):
                return "killed or injured" if {one, two} <= {"killed", "injured", "killed or injured"} else "other"
    return None


def _has_own_object(verb: Token) -> bool:
    return verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].lower_ not in {"and", "or", "/"}


def by_verb(verb: Token, noun: Token, label: str, lex: Lexicon, words: Words) -> Found | None:
    """The outcome, anchor and rule that a verb gives the noun that stands to it as `label`, or None."""
    lemma = verb.lemma_.lower()
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    passive = grammar.is_passive(verb)
    undergoes = label in {"dobj", "nsubjpass", "oprd", "attr", "dative"} or (
        label in {"nsubj", "npadvmod", "nummod"}
        and (
            passive
            or (verb.tag_ in {"VBN", "VBD"} and not objects and noun.i < verb.i and lemma not in lex.both)
            or (verb.tag_ == "VBN" and not objects and noun.i < verb.i and not _active_perfect(verb))
        )
    )
    undergoes = undergoes or (label == "dep" and noun.i > verb.i and not objects and verb.tag_ != "VBG")
    if label == "dobj" and noun.i < verb.i:
        undergoes = verb.dep_ in {"relcl", "acl"} or verb.tag_ == "VBN"
    acts = label in SUBJECTS and not (passive and label == "nsubj")
    if any(kind == "other" and follows_verb(verb, rest) for rest, kind, _ in lex.phrases.get(lemma, ())):
        return None
    if lemma == "go" and acts and verb.head.lemma_ == "let":
        return "released", verb.head, "phrase"
    if lemma == "go" and label == "dobj" and verb.i and verb.doc[verb.i - 1].lemma_ == "let":
        return "released", verb, "phrase"
    if guards.unseen(verb, lemma, passive, label):
        return "missing", verb, NOT_SEEN
    if undergoes or acts:
        got = (
            captured(verb, noun, undergoes, lex, words)
            or phrase(verb, noun, undergoes, acts, lex, words)
            or (_transitive(verb, noun, lemma, lex, words) if undergoes else None)
            or (_intransitive(verb, noun, lemma, objects, lex, words) if acts else None)
            or _complemented(verb, noun, lemma, undergoes, acts, objects, lex, words)
        )
        if got is not None:
            return got
    if lemma == "leave" and label in {"dobj", "nsubj"}:
        follows = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else None
        if follows is not None and follows.lower_ in lex.adjective:
            return paired(follows, lex) or lex.adjective[follows.lower_], verb, "fate"
    return None


def is_done_by(verb: Token, noun: Token, lex: Lexicon) -> bool:
    """Whether a participle after the noun has an object of its own, so that the noun's people did it: "a gunman killed 50"."""
    if verb.tag_ not in {"VBN", "VBD"} or verb.i < noun.i:
        return False
    if any(c.dep_ in {"auxpass", "nsubjpass", "agent"} for c in verb.children):
        return False
    doc = verb.doc
    following = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    if (
        verb.i == noun.i + 1
        and following is not None
        and following.tag_ == "CD"
        and following.ent_type_ not in {"DATE", "TIME"}
    ):
        return True  # "a 20-year-old shot four pupils", whatever the parse
    joined = [
        c for c in verb.children if c.dep_ == "conj" and c.i == verb.i + 2 and doc[verb.i + 1].lower_ in {"and", "or"}
    ]
    return any(
        c.dep_ in {"dobj", "dative"}
        and c.i > v.i
        and c.lemma_ not in lex.captive
        and c.ent_type_ not in {"DATE", "TIME"}
        for v in (verb, *joined)
        for c in v.children
    )


def follows_verb(verb: Token, rest: list[str]) -> bool:
    """Whether the words come right after the verb."""
    return [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 1 + len(rest)]] == rest


def _active_perfect(verb: Token) -> bool:
    """ "Have returned": a participle with "have" and no passive auxiliary."""
    return any(c.dep_ == "aux" and c.lower_ in {"has", "have", "had", "'ve", "'d"} for c in verb.children)


def _transitive(verb: Token, noun: Token, lemma: str, lex: Lexicon, words: Words) -> Found | None:
    if lemma not in lex.verb:
        return None
    if lemma in {"expel", "recall"} and noun.lemma_ in ENVOYS:
        return None
    if lemma == "hurt" and not guards.wounds(verb, lex, words):
        return None  # "the crisis hurt millions"
    if lemma == "bury" and (within(verb, RUINS) is not None or verb.head.lemma_ == "believe"):
        return "other", verb, "trapped"
    if lemma in {"return", "trade"} and not (
        noun.lemma_ in lex.captive or status_of(noun, words) == "combatant" or noun.text[:1].isupper()
    ):
        return None
    if any(c.dep_ == "advmod" and c.lower_ in lex.deadly for c in verb.children):
        return "killed", verb, "deadly"
    if lemma == "shoot" and (
        follows_verb(verb, ["dead"])
        or verb.head.lemma_ == "find"
        or any(c.lower_ == "dead" or (c.lemma_ == "kill" and c.dep_ == "conj") for c in verb.children)
    ):
        return "killed", verb, "verb"
    if lemma == "rescue":
        captives = noun.lemma_ in lex.captive or any(t.lemma_ in lex.captive for t in verb.sent)
        taken = any(c.dep_ == "acl" and c.lemma_ in {"take", "abduct", "kidnap", "seize"} for c in noun.children)
        return ("released" if captives or taken else "other"), verb, "verb"
    return paired(verb, lex) or lex.verb[lemma], verb, "verb"


def _intransitive(
    verb: Token, noun: Token, lemma: str, objects: list[Token], lex: Lexicon, words: Words
) -> Found | None:
    if lemma in GETTING_AWAY and within(verb, lex.hurt, "with") is not None:
        return "injured", verb, "hurt"
    if lemma in ENDURING:
        for thing in objects:
            near = {thing.lemma_.lower(), *(c.lemma_.lower() for c in thing.children)}
            if near & lex.hurt.keys() or near & lex.care.keys():
                return "injured", verb, "hurt"
            if near & lex.hunger.keys() and lemma != "need":
                return "starving", verb, "hunger"
        for kind, outcome in ((lex.hunger, "starving"), (lex.hurt, "injured")):
            if lemma == "suffer" and within(verb, kind, "from", "with") is not None:
                return outcome, verb, "hurt"
        return None
    if lemma in {"live", "survive"} and within(verb, lex.hunger, "through", "with", "in", "under") is not None:
        return "starving", verb, "hunger"
    if lemma == "return" and not grammar.is_passive(verb) and within(verb, lex.captivity, "from") is not None:
        return "released", verb, "returned"
    if lemma == "survive" and not objects and grammar.negation(verb) is not None:
        return "killed", verb, NOT_SURVIVED
    if lemma == "blow" and any(o.lower_ in {"himself", "herself", "themselves", "itself"} for o in objects):
        return "killed", verb, "state"
    if grammar.is_passive(verb) or lemma not in lex.state:
        return None
    if lemma in ARMED_ONLY and (
        status_of(noun, words) != "combatant" or any(c.dep_ in {"acomp", "prt"} for c in verb.children)
    ):
        return None
    if lemma in CROSSING and not guards.crosses(verb, noun, words):
        return None
    if lemma == "drown" and objects:
        return None
    return lex.state[lemma], verb, "state"


def _complemented(
    verb: Token,
    noun: Token,
    lemma: str,
    undergoes: bool,
    acts: bool,
    objects: list[Token],
    lex: Lexicon,
    words: Words,
) -> Found | None:
    """By what completes the verb: "lost their lives", "left homeless", "were reported killed", "forced to flee", "taken to hospital"."""
    if lemma == "lose" and acts and any(o.lemma_ == "life" for o in objects):
        return "killed", verb, "lives"
    if acts and guards.throats_cut(verb):
        return "killed", verb, "verb"
    if lemma == "lose" and acts and any(o.lemma_.lower() in lex.limb for o in objects):
        return "injured", verb, "hurt"
    if noun.lemma_ == "life" and lemma in {"claim", "take", "cost", "lose"}:
        return "killed", verb, "lives"
    if (
        lemma in {"lose", "cost"}
        and undergoes
        and (noun.i > verb.i or grammar.is_passive(verb))
        and guards.losable(noun, lex, words)
    ):
        return paired_after(noun, lex) or "killed", verb, "lost"
    hurt = any(t.lemma_.lower() in lex.hurt for t in noun.subtree) or within(verb, lex.hurt, "for") is not None
    hurt = hurt or within(verb, lex.hurt, "with") is not None or within(verb, lex.care, "in", "at") is not None
    if lemma == "treat" and undergoes and hurt:
        return "injured", verb, "treated"
    if (
        lemma == "leave"
        and undergoes
        and (within(noun, lex.hurt, "with") or within(verb, lex.hurt, "with")) is not None
    ):
        return "injured", verb, "hurt"  # "left 11 people with burns"
    if lemma in ADMITTING and undergoes and is_person(noun, words):
        if (within(noun, lex.hurt, "with") or within(verb, lex.hurt, "with")) is not None:
            return "injured", verb, "treated"
        if (within(noun, SYMPTOMS, "with") or within(verb, SYMPTOMS, "with")) is not None:
            return "other", verb, "treated"  # "received 3,600 patients with symptoms of nerve gas"
    if lemma in CARRYING and undergoes and within(verb, lex.care, "to", "in", "into") is not None:
        return "injured", verb, "hospital"
    if lemma in HITTING and undergoes and _within_agent(verb, lex):
        return "injured", verb, "hurt"
    if undergoes and guards.driven(verb, noun, lex, words):
        return "displaced", verb, "forced"
    if acts and not grammar.is_passive(verb) and guards.left_home(verb, lex):
        return "displaced", verb, "left-home"
    if (acts and lemma in guards.BEING) or (undergoes and lemma in guards.PUTTING):
        state = guards.condition(verb, lex, noun, words)
        if state is not None:
            return state, verb, "condition"
    if lemma == "have" and undergoes:
        for token in (verb, noun):
            place = within(token, lex.captivity, "in")
            if place is not None:
                return lex.captivity[place], verb, "captivity"
    if lemma in LISTING and undergoes:
        state = _listed_as(verb, lex)
        if state is not None:
            return state, verb, "fate"
    if lemma not in lex.fate:
        return None
    captives = lemma in {"remain", "stay"} and acts and noun.lower_ in {"hostages", "captives"}
    if captives and not any(c.dep_ in {"acomp", "attr", "oprd"} for c in verb.children):
        return "held", verb, "captivity"
    if lemma in {"be", "remain"} and acts:
        place = within(verb, lex.captivity, "in")
        if place is not None:
            return lex.captivity[place], verb, "captivity"
        for c in verb.children:
            if c.dep_ in {"acomp", "attr", "advmod"} and c.lower_ in {"captive", "hostage", "captives", "hostages"}:
                return "held", verb, "captivity"
    for c in verb.children:
        if c.dep_ in {"ccomp", "advcl"} and any(s.dep_ in SUBJECTS and s != noun for s in c.children):
            continue  # "an official said a suspect had been arrested"
        if c.dep_ in {"acomp", "oprd", "attr", "xcomp", "advcl", "ccomp", "advmod"} and c.i > verb.i:
            if c.lower_ in lex.adjective and not grammar.is_infinitive(c):
                return paired(c, lex) or lex.adjective[c.lower_], verb, "fate"
            if c.tag_ == "VBN" and c.lemma_ in lex.verb and not grammar.is_infinitive(c):
                if c.lemma_ == "shoot" and lemma == "find":
                    return "killed", c, "fate"
                return paired(c, lex) or lex.verb[c.lemma_], c, "fate"
            if c.dep_ == "xcomp" and (acts or undergoes) and grammar.is_infinitive(c):
                return by_verb(c, noun, "nsubjpass" if grammar.is_passive(c) else "nsubj", lex, words)
    return None


def _listed_as(verb: Token, lex: Lexicon) -> str | None:
    """What people are listed as: "registered as missing", "recorded as displaced"."""
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.lower_ == "as" and prep.i > verb.i:
            for state in prep.children:
                if state.lower_ in lex.adjective:
                    return lex.adjective[state.lower_]
    return None


def _within_agent(verb: Token, lex: Lexicon) -> bool:
    """Whether what hit them wounds: "hit by shrapnel"."""
    by = grammar.agent(verb)
    return by is not None and (by.lemma_.lower() in lex.hurt or by.lower_ in lex.hurt)


def paired_after(noun: Token, lex: Lexicon) -> str | None:
    """The outcome that two words after the noun share: "700,000 troops, killed and wounded"."""
    doc, i = noun.doc, noun.i + 1
    if i + 3 < len(doc) and doc[i].text == "," and doc[i + 2].lower_ in {"and", "or"}:
        return paired(doc[i + 1], lex)
    return None
