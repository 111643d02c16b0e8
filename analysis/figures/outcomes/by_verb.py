"""What a verb does to the people who are its subject or object: one row a rule, in the order in which they are tried.

The verbs' frames (which argument is hurt, which complement makes it so) follow
VerbNet; the words are in outcomes.csv and contexts.csv.
"""

from __future__ import annotations

from analysis.figures.outcomes import harm, hosting, leaving_home, ruins, survival, unseen, whereabouts
from analysis.figures.outcomes.by_capture import CAPTURE, LET_GO, OF_SEVERAL_WORDS, ON_FILM, follows_verb
from analysis.figures.outcomes.case import Case
from analysis.figures.outcomes.going_home import GOING_HOME
from analysis.figures.outcomes.outcome import Finding
from analysis.figures.outcomes.pairs import paired, paired_after
from analysis.figures.outcomes.patterns import compiled, objects_of
from analysis.figures.outcomes.rule_set import CaseRule as Row
from analysis.figures.outcomes.rule_set import RuleSet
from analysis.lexicons.people import is_person, status_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

CAPTIVE = frozenset({"abducted", "detained", "held"})
LINKED = frozenset({"acomp", "oprd", "attr", "xcomp", "advcl", "ccomp", "advmod"})


def by_verb(verb: Token, noun: Token, label: str, words: Words) -> Finding | None:
    """The outcome that a verb gives the noun that stands to it as `label`, or None.

    label: a dependency label. A rule's name does not tell how the verb was
    reached: above the noun, in a clause on it, or right after it (see `search`).
    """
    case = Case(verb, noun, label, words)
    phrases = words.outcomes.phrases.get(case.lemma, ())
    if any(kind == "other" and follows_verb(verb, rest) for rest, kind, _ in phrases):
        return None  # "shot down", "seized on"
    return VERBS.find(case) or _by_infinitive(case) or LEFT.find(case)


def _by_infinitive(case: Case) -> Finding | None:
    """By the infinitive that completes a verb of fate ("are believed to have died"), or "had": "had to flee"."""
    had = case.lemma == "have" and case.acts and not case.objects
    if not had and (case.lemma not in case.lexicon.fate or not (case.acts or case.undergoes)):
        return None
    for c in _complements(case):
        if c.dep_ == "xcomp" and grammar.is_infinitive(c):
            label = "nsubjpass" if grammar.is_passive(c) else "nsubj"
            return by_verb(c, case.people, label, case.words)
    return None


def is_done_by(verb: Token, noun: Token, words: Words) -> bool:
    """Whether a participle after the noun has an object of its own, so that the noun's people did it: "a gunman killed 50"."""
    if verb.tag_ not in {"VBN", "VBD"} or verb.i < noun.i:
        return False
    if any(c.dep_ in {"auxpass", "nsubjpass", "agent"} for c in verb.children):
        return False
    if verb.dep_ == "relcl" and grammar.child(verb, "nsubj") is not None:
        return False  # "people who have lost their lives": the clause has its own subject
    doc = verb.doc
    following = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    counts = following is not None and following.tag_ == "CD" and following.ent_type_ not in {"DATE", "TIME"}
    if verb.i == noun.i + 1 and counts:
        return True  # "a 20-year-old shot four pupils", whatever the parse
    joined = [
        c for c in verb.children if c.dep_ == "conj" and c.i == verb.i + 2 and doc[verb.i + 1].lower_ in {"and", "or"}
    ]
    return any(
        c.dep_ in {"dobj", "dative"}
        and c.i > v.i
        and c.lemma_ not in words.outcomes.captive
        and c.ent_type_ not in {"DATE", "TIME"}
        for v in (verb, *joined)
        for c in v.children
    )


def harms(case: Case) -> bool:
    """Whether the verb means to these people what the list says: envoys are expelled, tourists return, a crisis hurts."""
    noun, words = case.people, case.words
    if case.lemma in words.of("contexts", "hiring") and _hired(case):
        return False
    if case.lemma == "bury":
        return not ruins.under_load(case)
    if case.lemma in {"capture", "shoot"} and ON_FILM(case):
        return False
    if case.lemma in {"expel", "recall"}:
        return noun.lemma_ not in words.of("contexts", "envoy")
    if case.lemma in {"hurt", "harm"}:
        return harm.wounds(case.word, words)
    if case.lemma in {"return", "trade"}:
        captive = noun.lemma_ in case.lexicon.captive or status_of(noun, words) == "combatant"
        taken = any(c.dep_ == "amod" and case.lexicon.adjective.get(c.lower_) in CAPTIVE for c in noun.children)
        return captive or taken or noun.text[:1].isupper()
    return True


def _hired(case: Case) -> bool:
    """Whether those let go, held or put out belong to a firm, a club or a school, or are a public that is won, not taken by force."""
    noun, words = case.people, case.words
    if noun.lemma_ in case.lexicon.captive:
        return False
    doer = grammar.agent(case.word) if case.passive else grammar.subject(case.word)
    employed = doer is not None and doer.lemma_.lower() in words.of("contexts", "employer")
    won = noun.lemma_.lower() in words.of("contexts", "public") and not (doer is not None and _uses_force(doer, words))
    return employed or won


def _uses_force(doer: Token, words: Words) -> bool:
    """Whether those who act are fighters, police, or others who take captives: "gunmen seized 11 footballers"."""
    forces = ("captor", "police", "guard", "state-force")
    return status_of(doer, words) == "combatant" or any(doer.lemma_.lower() in words.of("contexts", f) for f in forces)


def shot_dead(case: Case) -> bool:
    """Whether those shot are dead ("shot dead", "found shot", "shot and killed"), or a word says that the deed was deadly ("fatally stabbed")."""
    verb = case.word
    if case.lemma in case.lexicon.verb and DEADLY(case) and harms(case):
        return True
    if case.lemma != "shoot":
        return False
    if follows_verb(verb, ["dead"]) or verb.head.lemma_ == "find":
        return True
    return any(c.lower_ == "dead" or (c.lemma_ == "kill" and c.dep_ == "conj") for c in verb.children)


def rescued_says(case: Case) -> str:
    """Released where those rescued were captives, by a word of the sentence or by how they were taken; else other."""
    captive, capturing = case.lexicon.captive, case.words.of("contexts", "capturing")
    if case.people.lemma_ in captive or any(t.lemma_ in captive for t in case.word.sent):
        return "released"
    taken = [c for c in grammar.children(case.people, "amod") if case.lexicon.adjective.get(c.lower_) in CAPTIVE]
    return "released" if taken or any(c.lemma_ in capturing for c in grammar.children(case.people, "acl")) else "other"


def verb_says(case: Case) -> str | None:
    """The outcome of two verbs that share these people, or of the verb itself."""
    if case.lemma not in case.lexicon.verb:
        return None
    return paired(case.word, case.words) or case.lexicon.verb[case.lemma]


def in_state(case: Case) -> bool:
    """Whether the verb befalls its subject: soldiers alone "fall", bombers "blow" themselves up, people flee where they "cross" a border; none drowns another."""
    lemma, words = case.lemma, case.words
    if case.passive or lemma in words.of("contexts", "enduring"):
        return False
    if lemma == "blow":
        return ITSELF(case)
    if lemma == "fall":
        people = (case.people, *grammar.preposition_objects(case.people, "of"))  # "15 of its soldiers"
        elsewhere = any(
            c.dep_ in {"acomp", "prt"} or c.lower_ in words.of("contexts", "falling") for c in case.word.children
        )
        return any(status_of(p, words) == "combatant" for p in people) and not elsewhere
    if lemma in words.of("contexts", "crossing"):
        return leaving_home.crosses(case)
    return not (lemma == "drown" and case.objects)


def state_says(case: Case) -> str | None:
    """The outcome of a verb whose subject it befalls."""
    return "killed" if case.lemma == "blow" else case.lexicon.state.get(case.lemma)


def of_lives(case: Case) -> bool:
    """Whether the noun is "lives"."""
    return case.people.lemma_ == "life"


def patients(case: Case) -> bool:
    """Whether those brought are no medics flown or driven in to work: "a helicopter carried 12 doctors to the hospital"."""
    words, carrier = case.words, grammar.subject(case.word)
    medic = case.people.lemma_.lower() in words.of("contexts", "medic")
    driven = carrier is not None and carrier.lemma_.lower() in words.of("contexts", "carrier")
    return case.passive or not (medic and driven)


def struck(case: Case) -> bool:
    """Whether those hit are people, or are said to be hit "by" something; a "round" must be a bullet."""
    what = grammar.agent(case.word) if case.passive else grammar.subject(case.word)
    if what is not None and what.lemma_ == "round" and not grammar.children(what, "compound", "amod"):
        return False
    return grammar.agent(case.word) is not None or is_person(case.people, case.words)


def lost_and_paired(case: Case) -> str:
    """Killed, or what two words after them say: "lost 700,000 troops, killed and wounded"."""
    return paired_after(case.people, case.words) or "killed"


ITSELF = compiled("dobj[=himself herself themselves itself]")
HUNGER, IN_HUNGER = compiled("deep[hunger]"), compiled("prep(from with through in under)[hunger]")
DEADLY = compiled("advmod[deadly]")


def hungry(case: Case) -> bool:
    """Whether people face hunger or a lack of food, live in it, or are short of food: "face famine", "are severely food insecure"."""
    lemma, lack, facing = case.lemma, case.words.of("contexts", "lack"), case.words.of("contexts", "facing")
    if lemma in {"live", "survive", "suffer"} and IN_HUNGER(case):
        return True
    if lemma in facing and (HUNGER(case) or any(t.lemma_ in lack and _of_food(t) for t in case.objects)):
        return True
    short = (c for c in grammar.children(case.word, "acomp", "attr") if c.lemma_ == "insecure")
    return lemma in case.words.of("contexts", "being") and any(_of_food(c) for c in short)


def _of_food(word: Token) -> bool:
    """Whether "food" stands before a word, in its phrase."""
    return any(t.lower_ == "food" for t in word.doc[max(word.i - 2, 0) : word.i])


def listed_as(case: Case) -> str | None:
    """What people are listed as: "registered as missing", "recorded as displaced"."""
    adjectives = case.lexicon.adjective
    found = (adjectives.get(t.lower_) for t in objects_of(case.word, ("as",)) if t.head.i > case.word.i)
    return next((told for told in found if told is not None), None)


def _complements(case: Case) -> list[Token]:
    """What completes a verb of fate, after it; not a clause with a subject of its own."""
    found = []
    for c in case.word.children:
        apart = c.dep_ in {"ccomp", "advcl"} and any(
            s.dep_ in grammar.NOUN_SUBJECTS and s != case.people for s in c.children
        )
        if c.dep_ in LINKED and c.i > case.word.i and not apart:
            found.append(c)  # not "an official said a suspect had been arrested"
    return found


def adjective_says(case: Case) -> str | None:
    """The outcome of the adjective that completes the verb."""
    adjectives = case.lexicon.adjective
    for c in _complements(case):
        if c.lower_ in adjectives and not grammar.is_infinitive(c):
            return paired(c, case.words) or adjectives[c.lower_]
    return None


def participle(case: Case) -> Token | None:
    """The participle that completes the verb."""
    verbs = case.lexicon.verb
    for c in _complements(case):
        if c.tag_ == "VBN" and c.lemma_ in verbs and not grammar.is_infinitive(c):
            return c
    return None


def completed_by(case: Case) -> Token | None:
    """The verb where an adjective completes it, else the participle that does."""
    return case.word if adjective_says(case) else participle(case)


def fate_says(case: Case) -> str | None:
    """The outcome of the adjective or participle that completes the verb; who is "found shot" is dead."""
    told, found = adjective_says(case), participle(case)
    if told is not None or found is None:
        return told
    if found.lemma_ == "shoot" and case.lemma == "find":
        return "killed"
    return paired(found, case.words) or case.lexicon.verb[found.lemma_]


def left_so(case: Case) -> str | None:
    """What people are left, by the word right after them: "left 12 people dead"."""
    noun = case.people
    follows = noun.nbor() if noun.nbor().lower_ in case.lexicon.adjective else _last_of_list(noun).nbor()
    if case.label not in {"dobj", "nsubj"} or follows.lower_ not in case.lexicon.adjective:
        return None
    if follows.head == follows.nbor() and follows.nbor().tag_ in {"JJ", "VBN"}:
        return None  # "dead tired"
    return paired(follows, case.words) or case.lexicon.adjective[follows.lower_]


def _last_of_list(noun: Token) -> Token:
    """The last of the people joined to a noun right behind it: the militiaman of "seven guerrillas and a militiaman dead"."""
    joined = grammar.child(noun, "conj")
    while joined is not None and joined.i > noun.i and joined.pos_ == "NOUN":
        noun, joined = joined, grammar.child(joined, "conj")
    return noun


FATE, VERB = "outcomes: fate", "outcomes: verb"

# fmt: off
CUT_OFF = Row("figure-cut-off", "killed, injured if a limb", "have find discover leave lose; contexts: throat; outcomes: limb", "", "Sixteen men had their throats slit.", tells=harm.cut_off, anchor=harm.cut_by, single=True)
HOSTED = Row("figure-hosted", "displaced, sheltering if under a roof", "contexts: hosting; home host haven open care; outcomes: refuge; contexts: turning", "", "Lebanon hosts a million refugees.", tells=hosting.hosted_says)
ARE_WHERE = Row("figure-are-where", "as the place says", "contexts: being putting", "", "Seventeen people are in hospital.", tells=whereabouts.place_of, place=True)
UNSEEN = Row("figure-unseen", "missing", "have be remain fail fate whereabouts; contexts: seeing trace coming-back", "", "Four sailors have not been seen since.", test=unseen.unseen, denies=True, single=True)
NOT_SURVIVED = Row("figure-not-survived", "killed", "survive fail come; contexts: rescuing surviving", "", "Two passengers did not survive.", test=survival.not_survived, anchor=survival.denied, denies=True, single=True)
SEARCHED = Row("figure-searched-for", "missing", "seek; contexts: searching tracing", "", "Rescuers are searching for nine climbers.", test=unseen.searched_for, anchor=unseen.searching, weak=True, single=True)
OBJECT = (
    Row("figure-trapped", "other", "bury; contexts: pinning", "", "Nine miners were buried under rubble.", role="object", test=ruins.trapped, single=True),
    HOSTED,
    Row("figure-shot-dead", "killed", f"shoot; {VERB}", "", "Gunmen shot dead six men.", role="object", test=shot_dead, single=True),
    Row("figure-rescued", "other, released if captives", "rescue", "", "Firefighters rescued 40 tenants.", role="object", tells=rescued_says, single=True),
    Row("figure-verb", "as the verb says", VERB, "", "Shelling in Khartoum killed 14 civilians.", role="object", test=harms, tells=verb_says, single=True),
)
SUBJECT = (
    Row("figure-suffered-wounds", "injured", "have; contexts: enduring getting-away", "", "Nine guards suffered burns.", role="subject", test=harm.bears_wounds, single=True),
    Row("figure-hunger", "starving", "contexts: facing being; live survive suffer", "", "Some 800 people face famine.", role="subject", test=hungry),
    NOT_SURVIVED,
    Row("figure-state", "as the verb says", "outcomes: state; blow", "", "Twelve miners died.", role="subject", test=in_state, tells=state_says, single=True, state=True),
)
COMPLETED = (
    Row("figure-lost-their-lives", "killed", "lose", "dobj[=life]", "Twelve miners lost their lives.", role="subject", single=True, lives=True),
    CUT_OFF,
    Row("figure-lives", "killed", "contexts: claiming", "", "The bomb took the lives of 241 servicemen.", role="either", test=of_lives, single=True, lives=True),
    Row("figure-lost", "killed", "lose cost", "", "The army lost 30 soldiers.", role="object", test=harm.lost, tells=lost_and_paired),
    Row("figure-treated", "injured", "treat", "under[hurt] | prep(for with)[hurt] | prep(in at)[care] | prep(at on)[=scene site spot]", "Medics treated 20 people for burns.", role="object"),
    Row("figure-brought-wounded", "injured", "contexts: carrying admitting", "prep(to in into)[care] | noun(with)[hurt] | prep(with)[hurt]", "Sixteen people were taken to hospital.", role="object", test=patients, single=True),
    Row("figure-hit", "injured", "contexts: hitting", "agent[hurt projectile] | nsubj[hurt projectile] | prep(in on)[limb body-part]", "Shrapnel struck six girls.", role="object", test=struck, single=True),
    Row("figure-left-home", "displaced", "contexts: driving leaving", "", "Some 500 people were forced to flee.", role="either", test=leaving_home.leaves),
    ARE_WHERE,
    Row("figure-listed-as", "as the list says", "contexts: listing", "", "Forty people were listed as missing.", role="object", tells=listed_as, single=True),
    Row("figure-fate", "as the adjective or participle says", FATE, "", "Seventy people were reported missing.", role="either", tells=fate_says, anchor=completed_by, single=True),
)
LEFT_SO = (
    Row("figure-left-so", "as the adjective says", "leave", "", "The blast left up to 300 people homeless.", tells=left_so, single=True),
)
# fmt: on
VERB_RULES = (
    *LET_GO,
    UNSEEN,
    *CAPTURE,
    *OF_SEVERAL_WORDS,
    *OBJECT,
    *SUBJECT,
    *GOING_HOME,
    SEARCHED,
    *COMPLETED,
    *LEFT_SO,
)
VERBS = RuleSet(VERB_RULES[: -len(LEFT_SO)])
LEFT = RuleSet(LEFT_SO)
