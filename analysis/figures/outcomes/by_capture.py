"""Capture, and other verbs of several words, by what stands beside the verb: "took nine hostage", "rounded up 80", "hacked to death".

The words are in outcomes.csv, VerbNet's classes of steal-10.5 and hold-15.1 among them.
"""

from __future__ import annotations

from analysis.figures.outcomes.case import Case
from analysis.figures.outcomes.forces import by_state, captured_before, is_actor, is_party, policed, takes_captives
from analysis.figures.outcomes.harm import people_of_a_state
from analysis.figures.outcomes.leaving_home import inhabits
from analysis.figures.outcomes.patterns import compiled, objects_of
from analysis.figures.outcomes.rule_set import CaseRule as Row
from analysis.figures.outcomes.whereabouts import captivity_of
from analysis.lexicons.people import is_person, kind_of, status_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

ARTICLES = frozenset({"a", "an", "another"})
GOALS = frozenset({"prep", "prt", "advmod", "oprd", "xcomp"})
TAKEN_FROM = compiled("prep(from off)[home taken-from] | noun(from)[home taken-from]")
ON_FILM = compiled("prep(on in by)[picture] | agent[picture] | nsubj[picture]")
MORE_SAID = frozenset({"prt", "oprd", "acomp", "xcomp"})  # beside "hold", which captures nobody then
APART = frozenset({"back", "up", "off", "out", "onto"})  # "held back 300 fans"
ABROAD = frozenset({"country", "state"})
NO_GOALS = frozenset({"on", "in", "during", "by", "from", "at", "last"})  # "the men taken on Monday by"


def taken_captive(case: Case) -> bool:
    """Whether those taken or held are called captives: "took nine hostage", "were led into Gaza as hostages"."""
    verb, noun, words = case.word, case.people, case.words
    if case.lemma != "take" and any(c.lower_ in {"home", "back"} for c in grammar.children(verb, "advmod", "prt")):
        return False  # "brought home 206 prisoners of war"
    one = words.of("contexts", "one-captive")
    if any(n.lemma_.lower() in case.lexicon.captive for n in objects_of(verb, ("as",))):
        return True
    if case.lemma in words.of("contexts", "leading"):
        return False
    if noun.lemma_ in case.lexicon.captive and noun.lower_ not in one:
        return True
    last = max(verb.i, noun.i)
    return noun.lower_ in one or any(t.lower_ in one for t in noun.doc[last + 1 : last + 4])


def captive_says(case: Case) -> str | None:
    """What becomes of those taken captive: a state's force detains ("captured by the army", "took nine rebels prisoner"), others abduct."""
    if case.lemma in {"capture", "catch", "seize"}:
        caught = case.lemma != "catch" or status_of(case.people, case.words) == "combatant"
        if ON_FILM(case) or not (is_person(case.people, case.words) or case.people.tag_ == "CD"):
            return None
        if caught and by_state(case):
            return "detained"
    if case.lemma in {"capture", "catch"} or not taken_captive(case):
        return None
    called = any(t.lower_ in {"prisoner", "prisoners"} for t in case.word.sent)
    return "detained" if called and by_state(case) else "abducted"


def kept_captive(case: Case) -> bool:
    """Whether those held or kept are called captives, or those who are or remain so: "dozens remain hostages"."""
    if case.lemma in {"hold", "keep"}:
        return case.undergoes and taken_captive(case)
    names = grammar.children(case.word, "acomp", "attr", "advmod")
    return case.acts and any(c.lemma_.lower() in {"captive", "hostage"} for c in names)


def held(case: Case) -> bool:
    """Whether "hold" stands as a passive or a participle, or those who take captives hold people: "the rebels hold 61 citizens"."""
    if _held_otherwise(case):
        return False
    if case.passive or case.word.tag_ in {"VBN", "VBG"}:
        return True
    captor = grammar.subject(case.word)
    if _whom_held(case):
        return True
    called = case.people.tag_ in {"NNP", "NNPS"} and case.people.text.endswith("s")  # "Houthis"
    if (
        captor is None
        or not (called or is_person(case.people, case.words))
        or status_of(case.people, case.words) == "combatant"
        or any(c.dep_ in MORE_SAID for c in case.word.children)
    ):
        return False
    if not captor.i < case.word.i < case.people.i:
        return False
    if policed(case.word, case.words):
        return True  # "police held a dozen activists"
    if any(n.lemma_.lower() not in case.lexicon.captivity for n in objects_of(case.word, ("in",)) if n.pos_ == "NOUN"):
        return False  # "holds 12 Americans in high regard"
    foreign = called or people_of_a_state(case.people, case.words)
    # "Iran holds 12 Americans", "says that it holds 1,700 Houthis".
    return takes_captives(captor, case.words) or (foreign and (captor.lower_ == "it" or is_actor(captor, "state")))


def _held_otherwise(case: Case) -> bool:
    """Whether "hold" captures nobody here: "held back 300 fans", "were held responsible", "in high esteem", "to a high standard"."""
    esteem = case.words.of("contexts", "esteem")
    beside = (*grammar.children(case.word, "oprd", "acomp", "xcomp", "advmod"), *grammar.children(case.people, "amod"))
    if any(c.dep_ == "prt" or c.lower_ in APART for c in case.word.children):
        return True
    if any(c.lower_ in esteem and c.i > case.word.i for c in (*beside, *objects_of(case.word, ("in",)))):
        return True
    return any(n.lemma_ != "ransom" for n in objects_of(case.word, ("to",)))


def _whom_held(case: Case) -> bool:
    """Whether a clause on people says that somebody holds them, and nothing more: "the 61 citizens whom it holds"."""
    clause = case.word if case.word.dep_ != "xcomp" else case.word.head
    plain = not any(c.dep_ in MORE_SAID | {"dobj", "prep"} and c.i > case.word.i for c in case.word.children)
    relative = clause.dep_ == "relcl" and case.people.i < clause.i and is_person(case.people, case.words)
    return relative and plain and _may_hold(grammar.subject(clause), case.words)


def _may_hold(captor: Token | None, words: Words) -> bool:
    """Whether a subject is a party of some kind, not a hall that holds 400."""
    if captor is None or captor.tag_ in {"WP", "WDT"} or captor.lower_ == "they":
        return True
    if captor.lower_ == "it":
        return any(is_party(t, words) for t in captor.doc.tokens[captor.sent.start : captor.i])
    return is_party(captor, words) or is_person(captor, words)


def taken_says(case: Case) -> str | None:
    """What becomes of those taken: police detain, others abduct."""
    if not taken(case):
        return None
    doer = grammar.agent(case.word) if case.passive else grammar.subject(case.word)
    by_police = doer is not None and doer.lemma_.lower() in case.words.of("contexts", "guard")
    alive = any(c.lower_ == "alive" for c in case.word.children) and by_state(case)
    return "detained" if by_police or alive else "abducted"


def taken(case: Case) -> bool:
    """Whether people are taken from a home or a bus, by those who take captives, or with no word of where to: "the men taken on Monday"."""
    verb, persons = case.word, is_person(case.people, case.words)
    if persons and TAKEN_FROM(case):
        return not _brought(case)
    if case.lemma == "take" and verb.tag_ != "VBN" and _takes_of(case):
        return True
    if case.lemma != "take" or verb.tag_ != "VBN":
        return False
    if (
        persons
        and verb.dep_ == "acl"
        and all(c.lower_ in NO_GOALS and c.dep_ != "prt" for c in verb.children if c.dep_ in GOALS)
    ):
        return True
    by = grammar.agent(verb)
    if by is None or by.lemma_.lower() in case.words.of("contexts", "helping") or kind_of(by, case.words) == "kin":
        return False  # "taken out by families", "taken by their father"
    return not grammar.children(verb, "prt", "dobj")


def _brought(case: Case) -> bool:
    """Whether helpers or drivers take people, or those of another kind than take captives, or somebody "to" somewhere: "took 40 tourists from the street to the beach"."""
    verb, words = case.word, case.words
    doer = grammar.agent(verb) if case.passive else grammar.subject(verb)
    if doer is not None and doer.lemma_.lower() in words.of("contexts", "helping") | words.of("contexts", "carrier"):
        return True
    if case.passive:
        return False
    known = policed(verb, words) or (doer is not None and takes_captives(doer, words))
    other = doer is not None and doer.pos_ == "NOUN" and doer.lemma_ not in words.of("contexts", "anybody")
    goals = objects_of(verb, ("to",))
    if known:  # "police took 40 girls from the school to a hall"
        lex = case.lexicon
        return policed(verb, words, "guard") and any(
            n.lemma_.lower() not in lex.captivity and n.lemma_ not in words.of("contexts", "lockup") for n in goals
        )
    return other or bool(goals)


def _takes_of(case: Case) -> bool:
    """Whether those who take captives take some of the people of a ship or place: "pirates took eight of its crew"."""
    doer = grammar.subject(case.word)
    if doer is None or not takes_captives(doer, case.words) or case.people.i < case.word.i:
        return False
    whole = objects_of(case.people, ("of",))
    own = any(c.dep_ in {"poss", "det"} for n in whole for c in n.children)
    hurt = any(n.lower_ in case.lexicon.adjective for n in whole)  # "12 of their wounded"
    carried = any(c.dep_ in {"prt", "oprd", "advmod"} and c.i > case.word.i for c in case.word.children)
    return own and not hurt and not carried and not objects_of(case.word, ("on", "to"))


def follows_verb(verb: Token, rest: list[str]) -> bool:
    """Whether the words come right after the verb."""
    return [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 1 + len(rest)]] == rest


def phrase(case: Case) -> str | None:
    """The outcome of a verb of several words that stands here: "round up", "let go", "take refuge", "made off with 26 pupils"."""
    window = [t.lower_ for t in case.word.doc[case.word.i + 1 : case.word.i + 12]]
    for rest, kind, outcome in case.lexicon.phrases.get(case.lemma, ()):
        if kind == "verb" and rest[-1] == case.label and follows_verb(case.word, rest):
            host = grammar.subject(case.word)  # the people stand after its preposition
            abroad = outcome == "sheltering" and host is not None and case.words.names.country_of(host)
            return "displaced" if abroad else outcome
        if kind == "other" or not _means_it(rest, outcome, case):
            continue
        if (case.undergoes if kind == "verb" else case.acts) and _follows(window, rest, case.word):
            return "displaced" if outcome == "sheltering" and _abroad(case) else outcome
    return None


def _abroad(case: Case) -> bool:
    """Whether people take refuge in another country: "in Chad", "in neighbouring states"; not in a church there."""
    people = (case.people, *objects_of(case.people, ("of",)))
    if any(status_of(n, case.words) == "combatant" for n in people):
        return False  # who shelters gunmen is their ally
    places = [n for word in (case.word, *case.objects) for n in objects_of(word, ("in",))]
    return any(
        n.lower_.removesuffix("s") in ABROAD
        or n.lemma_ in ABROAD
        or (n.pos_ == "PROPN" and case.words.names.country_of(n))
        for n in places
    )


def _hurried(case: Case) -> bool:
    """Whether people are hurried away by their own: "whisked away to their hotel"; not by those who take captives."""
    verb, words = case.word, case.words
    if verb.lemma_ not in words.of("contexts", "hurrying"):
        return False
    doer = grammar.agent(verb) if case.passive else grammar.subject(verb)
    if doer is None:
        return any(t.lower_ in {"to", "in"} and t.dep_ == "prep" and t.i > verb.i for t in verb.subtree)
    return not _by_force(case, doer)


def _by_force(case: Case, doer: Token) -> bool:
    """Whether who takes people away is police, soldiers, gunmen, or men said to be of some kind ("armed men", "men in uniform")."""
    described = any(c.dep_ in {"amod", "acl", "prep"} for c in doer.children)
    known = policed(case.word, case.words) or takes_captives(doer, case.words)
    return known or (doer.lemma_ in {"man", "youth"} and described)


def _means_it(rest: list[str], outcome: str, case: Case) -> bool:
    """Whether a verb of several words that has other meanings has this one here."""
    verb, noun, words = case.word, case.people, case.words
    if outcome == "abducted" and _hurried(case):
        return False
    if verb.lemma_ in words.of("contexts", "ferrying"):
        return inhabits(noun, words)  # players and tourists are bused out too
    if verb.lemma_ == "take" and rest == ["out"]:
        return _takes_out(verb, words)
    if verb.lemma_ == "pick" and outcome == "detained":
        return policed(verb, words)  # or picked up from the sea
    if verb.lemma_ == "send" and outcome == "released":
        given = any(n.lemma_ in words.of("contexts", "exchange") for n in objects_of(verb, ("in",)))
        return given or captured_before(noun, words)  # workers are sent home too
    return True


def _takes_out(verb: Token, words: Words) -> bool:
    """Whether "take out" kills: not "taken out of the rubble", "taken out by families"."""
    following = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]
    by = grammar.agent(verb)
    helped = by is not None and by.lemma_.lower() in words.of("contexts", "helping")
    return following[1:] not in (["of"], ["on"], ["to"]) and not helped


def _follows(window: list[str], rest: list[str], verb: Token) -> bool:
    """Whether the words of a phrase stand right after its verb, or further on and hang on it."""
    for i in range(len(window) - len(rest) + 1):
        if window[i : i + len(rest)] == rest:
            return i == 0 or verb.doc[verb.i + 1 + i].head == verb
    return False


def taken_away(case: Case) -> str | None:
    """The outcome of a verb of several words by which people are abducted or detained; those led off by guards are detained.

    A patient is taken away too: one person must be done so by police or gunmen ("a trader was led away by masked men").
    """
    outcome = phrase(case)
    if outcome not in {"abducted", "detained"}:
        return None
    led = outcome == "abducted" and policed(case.word, case.words, "guard")
    one = case.people.tag_ in {"NN", "NNP"} and any(c.lower_ in ARTICLES for c in case.people.children)
    if not one:
        return "detained" if led else outcome
    doer = grammar.agent(case.word) if case.passive else grammar.subject(case.word)
    by_force = case.undergoes and doer is not None and _by_force(case, doer)
    return outcome if by_force and not led else None  # led off by guards, who is held already, perhaps


def phrase_says(case: Case) -> str | None:
    """The outcome of any other verb of several words."""
    outcome = phrase(case)
    return outcome if outcome not in {"abducted", "detained"} else None


def ends_life(case: Case) -> bool:
    """Whether the verb is not of a sentence to death, which is not yet death."""
    return case.lemma not in case.words.of("contexts", "sentencing")


def let(case: Case) -> Token | None:
    """The "let" of "let them go" or "let go of nine sailors", or the "go" of "let go nine sailors"."""
    above = case.word.head if case.word.head.lemma_ == "let" else None
    if case.acts and above is not None:
        return above
    if case.label == "of":
        freer = grammar.subject(above) if above is not None else None
        employed = freer is not None and freer.lemma_.lower() in case.words.of("contexts", "employer")
        return above if is_person(case.people, case.words) and not employed else None
    after = case.label == "dobj" and case.word.i > 0 and case.word.nbor(-1).lemma_ == "let"
    return case.word if after else None


PHRASES = "outcomes: verb state"

# fmt: off
LET_GO = (
    Row("figure-let-go", "released", "go", "", "The captors let nine sailors go on Sunday.", anchor=let, single=True, taken=True),
)
CAPTURE = (
    Row("figure-held-captive", "held", "hold keep be remain", "", "Rebels are holding 14 drivers hostage.", test=kept_captive, single=True),
    Row("figure-taken-captive", "abducted, detained by a state's force", "capture catch seize; contexts: taking leading", "", "Gunmen took nine aid workers hostage near Goma.", role="object", tells=captive_says, single=True),
    Row("figure-held-in", "the captivity's", "hold keep have", "", "Some 900 suspects are being held in prisons run by the army.", role="object", tells=captivity_of),
    Row("figure-held", "held", "hold", "", "Nine sailors are being held by pirates.", role="object", test=held, single=True),
    Row("figure-taken", "abducted, detained by police", "take seize", "", "Gunmen took 14 men from a bus.", role="object", tells=taken_says, single=True, taken=True),
)
OF_SEVERAL_WORDS = (
    Row("figure-taken-away", "abducted or detained", PHRASES, "", "Soldiers rounded up 80 men in Homs.", tells=taken_away, single=True, taken=True),
    Row("figure-phrase", "as the words say", PHRASES, "", "Gunmen mowed down nine villagers.", tells=phrase_says, single=True, taken=True),
    Row("figure-to-death", "killed", "", "prep(to)[=death]", "Eleven herders were hacked to death in Plateau state.", role="either", test=ends_life, single=True),
)
# fmt: on
