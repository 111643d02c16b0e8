"""What befell people by where they are said to be, or where they were driven: "in hospital", "behind bars", "into Chad".

The words for the states are the `condition` rows of outcomes.csv, a
preposition and a noun; verbs of being and staying, and those of causing to go
(VerbNet: push-12, send-11.1, chase-51.6), carry them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from analysis.lexicons.people import is_person, kind_of, status_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar

if TYPE_CHECKING:
    from analysis.lexicons.outcomes import Lexicon

BEING = frozenset(
    {"be", "remain", "live", "stay", "spend", "languish", "lie", "reside", "sleep", "dwell", "sit", "survive", "end"}
)
PUTTING = frozenset({"leave", "put", "land", "keep", "have", "throw", "place"})
DRIVING = frozenset(
    {"force", "compel", "drive", "send", "push", "chase", "prompt", "cause", "oblige", "herd", "hound", "press", "lead"}
)
LEAVING = frozenset({"flee", "leave", "evacuate", "abandon", "run", "move", "relocate", "escape", "seek"})
SOMEWHERE = frozenset({"into", "over", "across", "out", "from", "toward", "towards", "to"})
PARTS = frozenset({"throat", "head", "neck"})  # what is cut of those who die of it
SLIT = frozenset({"slit", "cut", "slashed", "severed", "sliced"})  # the tagger takes "slit" for an adjective
CUTTING = frozenset({"slit", "cut", "slash", "sever", "slice"})
OWN = frozenset({"their", "his", "her", "our"})
FERRYING = frozenset({"bus", "truck", "ferry", "airlift"})
INHABITANTS = frozenset(
    {"people", "person", "resident", "civilian", "villager", "inhabitant", "family", "evacuee", "refugee", "citizen"}
)
HELPING = frozenset(
    {"family", "relative", "parent", "friend", "ambulance", "medic", "rescuer", "doctor", "neighbour", "neighbor"}
    | {"bus", "boat", "helicopter", "train", "plane", "car", "taxi", "road", "surprise", "storm"}
)
POLICE = frozenset(
    {
        "police",
        "policeman",
        "officer",
        "agent",
        "force",
        "soldier",
        "troop",
        "authority",
        "gendarme",
        "security",
        "guard",
    }
)
GUARDS = frozenset({"police", "policeman", "officer", "guard", "gendarme", "warden"})
SEEING = frozenset({"find", "see", "hear", "locate", "trace", "account"})
UNKNOWN_OF = frozenset({"fate", "whereabouts"})
UNKNOWN = frozenset({"unknown", "unclear", "uncertain", "undetermined"})
MAIMING = frozenset({"amputate", "sever", "crush", "break"})
ABSTRACT = frozenset({"crisis", "operation", "regime", "campaign", "coup"})  # these hurt in other ways too
SEARCHING = frozenset({"search", "look", "comb", "scour"})
FUGITIVES = frozenset(
    {
        "suspect",
        "attacker",
        "assailant",
        "fugitive",
        "kidnapper",
        "inmate",
        "escapee",
        "survivor",
        "robber",
        "bandit",
        "volunteer",
        "recruit",
        "worker",
    }
)
NOT_SEEN = "not-seen"
BORDERS = frozenset({"border", "frontier", "river", "camp", "country", "state", "safety", "territory"})
GRAVE = frozenset({"critical", "serious", "grave", "stable", "life", "severe", "poor"})


def condition(word: Token, lex: Lexicon, noun: Token, words: Words) -> str | None:
    """The outcome that a prepositional phrase of `word` (a verb, or the counted noun) gives the people of `noun`, or None."""
    for prep in word.children:
        if prep.dep_ not in {"prep", "agent"} or prep.i < noun.i:
            continue
        for place in grammar.children(prep, "pobj"):
            told = lex.condition.get(f"{prep.lower_} {place.lemma_.lower()}")
            if told is None:
                continue
            if place.lemma_ == "condition" and not any(c.lower_ in GRAVE for c in place.children):
                continue
            if told in {"displaced", "sheltering"} and status_of(noun, words) == "combatant":
                continue
            if told == "detained" and place.lemma_ == "custody" and _irregular(place):
                return "held"
            return told
    return None


def _irregular(place: Token) -> bool:
    """Whether the custody is a group's or the rebels', not a state's."""
    return any(
        c.dep_ in {"poss", "amod", "compound"} and c.lemma_.lower() in {"group", "rebel", "militant", "militia"}
        for c in place.children
    )


def driven(verb: Token, noun: Token, lex: Lexicon, words: Words) -> bool:
    """Whether a verb of driving sends civilians away: "forced to flee", "sent fleeing", "pushed over the border", "drove into Chad"."""
    lemma = verb.lemma_.lower()
    if lemma not in DRIVING:
        return False
    for c in verb.children:
        gone = c.lemma_ in (LEAVING if lemma != "lead" else {"flee", "escape"}) and c.i > verb.i
        if gone and (c.dep_ in {"xcomp", "ccomp"} or (c.dep_ == "advcl" and (c.tag_ == "VBG" or c.lemma_ == "flee"))):
            return True
        if (
            c.dep_ == "prep"
            and c.lower_ in {"from", "out", "off"}
            and any(n.lemma_.lower() in lex.home for n in c.subtree)
        ):
            return True
    if (
        lemma in {"prompt", "cause", "oblige", "compel", "press", "herd", "lead"}
        or status_of(noun, words) == "combatant"
    ):
        return False
    if lemma == "send" and not _by_violence(verb, lex, words):
        return any(c.dep_ in {"acl", "amod"} and c.lemma_ in LEAVING and c.tag_ == "VBG" for c in noun.children) or (
            noun.i + 1 < len(noun.doc) and noun.doc[noun.i + 1].lower_ in {"fleeing", "running"}
        )
    goals = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in SOMEWHERE]
    goals += [c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"into", "over", "across"}]
    for goal in goals:
        for place in goal.subtree:
            if place.dep_ != "pobj":
                continue
            if place.lemma_.lower() in {"border", "frontier", "camp", "exile", "river"} or place.ent_type_ in {
                "GPE",
                "LOC",
            }:
                return kind_of(noun, words) in {"person", "kin", ""}
    return False


def inhabits(noun: Token, words: Words) -> bool:
    """Whether a noun is of those who live in a place, whom a move takes from home."""
    return noun.lemma_.lower() in INHABITANTS or (noun.text[:1].isupper() and is_person(noun, words))


def _by_violence(verb: Token, lex: Lexicon, words: Words) -> bool:
    """Whether what drives is fighting or an event, not a state that sends its people abroad."""
    cause = grammar.subject(verb) if not grammar.is_passive(verb) else grammar.agent(verb)
    if cause is None:
        return False
    causes = [
        cause,
        *(grammar.preposition_objects(cause, "of") if cause.lemma_ in {"day", "week", "month", "year"} else []),
    ]
    kinds = lex.course.keys() | words.events.keys()
    return any(t.lemma_.lower() in kinds for t in causes)


def left_home(verb: Token, lex: Lexicon) -> bool:
    """Whether the subject of a verb of leaving has left home: "left their villages", "abandoned their homes", "lost their homes"."""
    lemma = verb.lemma_.lower()
    if lemma not in {"leave", "abandon", "lose", "desert", "quit"}:
        return False
    for thing in grammar.children(verb, "dobj"):
        if thing.lemma_ == "home" and lemma != "lose":
            return True
        owned = any(c.dep_ == "poss" and c.lower_ in OWN for c in thing.children)
        if owned and (thing.lemma_ == "home" or (thing.lemma_.lower() in lex.home and lemma != "lose")):
            return True
    return False


def slit(noun: Token) -> Token | None:
    """The verb that cuts a part of the people: "slit the throats of 98 villagers"; None for any other "of"."""
    if noun.lemma_ not in PARTS or noun.dep_ not in {"dobj", "nsubjpass"}:
        return None
    verb = noun.head
    return verb if verb.lemma_ in CUTTING else None


def throats_cut(verb: Token) -> bool:
    """ "Had their throats cut": the subject of "have" is killed."""
    if verb.lemma_ != "have":
        return False
    for token in grammar.children(verb, "ccomp", "dobj", "xcomp", "oprd"):
        cut = next((t for t in token.subtree if t.lower_ in SLIT), None)
        part = next((t for t in token.subtree if t.lemma_ in PARTS), None)
        if cut is not None and part is not None and part.i < cut.i and part.lemma_ != "head":
            return any(c.dep_ == "poss" and c.lower_ in OWN for c in part.children)
    return False


def taken_by_force(verb: Token) -> bool:
    """Whether somebody "was taken by" those who take captives: not "taken out by families"."""
    by = grammar.agent(verb)
    return by is not None and by.lemma_.lower() not in HELPING and not grammar.children(verb, "prt", "dobj")


def takes_out(verb: Token) -> bool:
    """Whether "take out" kills: not "taken out of the rubble", "taken out by families"."""
    following = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]
    by = grammar.agent(verb)
    return following[1:] not in (["of"], ["on"], ["to"]) and (by is None or by.lemma_.lower() not in HELPING)


def unseen(verb: Token, lemma: str, passive: bool, label: str) -> bool:
    """Whether the subject is not found: "have not been seen since", "have yet to be found"."""
    if label not in grammar.SUBJECTS:
        return False
    if lemma in {"have", "be", "remain"}:
        yet = any(c.lower_ in {"yet", "still"} for c in verb.children)
        return yet and any(c.lemma_ in SEEING and c.dep_ == "xcomp" and grammar.is_passive(c) for c in verb.children)
    return (
        lemma in SEEING
        and passive
        and grammar.negation(verb) is not None
        and not any(c.dep_ in {"oprd", "acomp", "xcomp"} for c in verb.children)
    )


def captured_before(noun: Token, lex: Lexicon, words: Words) -> bool:
    """Whether a noun is of people who are held or who fight, whom capture or release befalls in war."""
    return noun.lemma_ in lex.captive or status_of(noun, words) == "combatant"


def policed(verb: Token, forces: frozenset[str] = POLICE) -> bool:
    """Whether those who act are police or soldiers (or other `forces`)."""
    actor = grammar.subject(verb) if not grammar.is_passive(verb) else grammar.agent(verb)
    return actor is not None and bool(forces & {t.lemma_.lower() for t in actor.subtree})


def wounds(verb: Token, lex: Lexicon, words: Words) -> bool:
    """Whether what hurts people wounds them: an event, a weapon, a person, a name; not a crisis or a law."""
    cause = grammar.subject(verb) if not grammar.is_passive(verb) else grammar.agent(verb)
    if cause is None or cause.pos_ in {"PROPN", "PRON", "NUM"} or is_person(cause, words):
        return True
    kinds = lex.hurt.keys() | lex.accident.keys() | words.events.keys()
    said = {cause.lemma_.lower(), cause.lower_.removesuffix("s")}
    return bool(said & kinds) or (bool(said & lex.course.keys()) and not said & ABSTRACT)


def losable(noun: Token, lex: Lexicon, words: Words) -> bool:
    """Whether people who are lost are dead: soldiers, kin, men; not voters or customers."""
    of, above = grammar.preposition_objects(noun, "of"), noun.head
    noun = of[0] if of and not status_of(noun, words) else noun  # "dozens of fighters"
    deadly = any(
        prep.lower_ in {"to", "in", "during"} and place.lemma_.lower() in lex.course.keys() | words.events.keys()
        for prep in (*grammar.children(noun, "prep"), *grammar.children(above, "prep"))
        for place in prep.children
    )
    if deadly and is_person(noun, words):
        return True  # "lost 14 doctors to cholera"
    if noun.text[:1].isupper() and is_person(noun, words) and _mourned(above):
        return True
    if any(
        (n.tag_ == "NNS" and not is_person(n, words)) or n.lemma_ in lex.hurt
        for n in grammar.preposition_objects(above, "to")
    ):
        return False  # "lost 40 people to better schools"
    return (
        status_of(noun, words) == "combatant"
        or kind_of(noun, words) == "kin"
        or noun.lemma_ in {"man", "people", "person", "civilian", "personnel"}
    )


def _mourned(verb: Token) -> bool:
    """Whether a state, or "we", has lost its people somewhere: "we lost 250 Americans in Beirut", not "lost 20 Americans to Europe"."""
    loser = grammar.child(verb, "nsubj")
    if loser is None or not (loser.lower_ in {"we", "they"} or loser.ent_type_ == "GPE"):
        return False
    preps = [c.lower_ for c in verb.children if c.dep_ == "prep"]
    where = [n for n in grammar.preposition_objects(verb, "in") if n.ent_type_ in {"GPE", "LOC"}]
    return bool(where) and "to" not in preps


def sought(prep: Token, above: Token, noun: Token, lex: Lexicon, words: Words) -> tuple[str, Token, str] | None:
    """People not found or maimed, by the noun or verb before them: "searching for nine climbers", "the fate of 14 is unknown", "amputated the legs of four"."""
    if prep.lower_ == "of" and above.lemma_.lower() in UNKNOWN_OF:
        return ("missing", above, NOT_SEEN) if any(t.lower_ in UNKNOWN for t in above.sent) else None
    if prep.lower_ == "of" and above.lemma_.lower() in lex.limb and above.head.lemma_ in MAIMING:
        return "injured", above.head, "hurt"
    if prep.lower_ == "for" and above.lemma_.lower() in SEARCHING:
        wanted = status_of(noun, words) == "combatant" or noun.lemma_.lower() in FUGITIVES or noun.lemma_ in lex.captive
        return ("missing", above, "sought") if is_person(noun, words) and not wanted else None
    return None


def crosses(verb: Token, noun: Token, words: Words) -> bool:
    """Whether people who go over a border, or into another country, flee: not soldiers, nor a crowd into a square."""
    if status_of(noun, words) == "combatant":
        return False
    goals = list(verb.children)
    for token in goals:
        if token.dep_ == "prep":
            goals.extend(token.children)
    return any(t.lemma_ in BORDERS or (t.ent_type_ in {"GPE", "LOC"} and t.dep_ in {"pobj", "dobj"}) for t in goals)
