"""Are people missing? Not seen or heard of, not back from where they went, searched for."""

from __future__ import annotations

from analysis.figures.outcomes.case import Case
from analysis.figures.outcomes.leaving_home import uprooted
from analysis.figures.outcomes.patterns import compiled, objects_of
from analysis.lexicons.people import is_person, status_of
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

COMPLEMENTS = frozenset({"oprd", "acomp", "xcomp"})
NOTHING = frozenset({"nothing", "little"})
FROM_TRIP = compiled("prep(from)[trip]")


def unseen(case: Case) -> bool:
    """Whether people are not found, or still to be, or their fate is unknown: "have not been seen since", "no trace of", "have yet to be found"."""
    verb, seeing = case.word, case.words.of("contexts", "seeing")
    if case.lemma in {"fate", "whereabouts"}:
        return case.label == "of" and any(t.lower_ in case.words.of("contexts", "unknown") for t in verb.sent)
    if case.label in {"of", "from"}:
        return _no_news(case)
    if case.label not in grammar.SUBJECTS:
        return False
    if case.lemma in seeing:
        return case.passive and grammar.negation(verb) is not None and not grammar.children(verb, *COMPLEMENTS)
    if _not_back(case):
        return True
    yet = any(c.lower_ in {"yet", "still"} for c in verb.children)
    return yet and any(c.lemma_ in seeing and grammar.is_passive(c) for c in grammar.children(verb, "xcomp"))


def _no_news(case: Case) -> bool:
    """Whether nothing is heard of people, or no trace of them found: "nothing has been heard of", "there is no word from"; not "no sign of two men leaving"."""
    people, word = case.people, case.word
    if not (people.tag_ == "CD" or is_person(people, case.words)) or case.people.lemma_ in case.lexicon.captive:
        return False
    if any(c.tag_ == "VBG" and c.i > people.i for c in (*people.children, *word.children)):
        return False
    if case.lemma in case.words.of("contexts", "trace"):
        return any(c.lower_ == "no" for c in word.children) and (case.label == "of" or case.lemma == "word")
    if case.lemma not in case.words.of("contexts", "seeing"):
        return False
    return any(c.lower_ in NOTHING for c in grammar.children(word, "nsubj", "nsubjpass", "dobj"))


def _not_back(case: Case) -> bool:
    """Whether people are not back from a trip: "has not come back from a patrol", "failed to return from the peak"; not from leave."""
    people, verb = case.people, case.word
    if uprooted(case) or people.lemma_.lower() in case.lexicon.captive:
        return False
    coming, back = case.words.of("contexts", "coming-back"), verb
    if case.lemma == "fail":
        back = next((c for c in grammar.children(verb, "xcomp") if c.lemma_ in coming), verb)
        if back == verb:
            return False
    elif case.lemma not in coming or grammar.negation(verb) is None or case.passive:
        return False
    returned = Case(back, people, case.label, case.words)
    trip = case.words.of("contexts", "trip")
    behind = (n for c in grammar.children(back, "advmod") for n in objects_of(c, ("from",)))  # "back from a patrol"
    return not returned.objects and (FROM_TRIP(returned) or any(n.lemma_.lower() in trip for n in behind))


def searched_for(case: Case) -> bool:
    """Whether those searched for are people, and neither fighters nor fugitives nor captives, nor to be hired; one person alone only by rescuers."""
    noun, words = case.people, case.words
    doer = _searcher(searching(case))
    rescued = doer is not None and any(
        t.lemma_.lower() in words.of("contexts", "rescuer") for t in (doer, *doer.children)
    )
    wanted = noun.lemma_.lower() in words.of("contexts", "fugitive")
    if rescued and noun.lemma_.lower() in words.of("contexts", "hirable"):
        wanted = False  # crews look for workers where firms hire them
    wanted = wanted or status_of(noun, words) == "combatant"
    hired = any(c.lower_ in words.of("contexts", "hired") for c in grammar.children(noun, "amod"))
    hired = hired or (doer is not None and doer.lemma_.lower() in words.of("contexts", "employer"))
    if not is_person(noun, words) or wanted or hired or noun.lemma_ in case.lexicon.captive:
        return False
    if case.lemma in words.of("contexts", "tracing"):
        trying = searching(case) != case.word and grammar.is_infinitive(case.word)
        return trying and case.label == "dobj" and rescued
    if case.lemma == "seek":
        return rescued and case.label == "dobj"
    if case.label == "nsubjpass":  # "nine climbers were being searched for"
        return any(c.lower_ == "for" and not list(c.children) for c in case.word.children)
    if case.lemma == "hunt":
        lost = rescued or noun.lemma_.lower() in words.of("contexts", "easily-lost")
        return lost and case.label == "for"
    return case.label == "for" and (noun.tag_ not in {"NN", "NNP"} or rescued)


def _searcher(search: Token) -> Token | None:
    """Who searches: the subject of the verb, or of the one whose object the search is."""
    verb = search.head if search.pos_ == "NOUN" and search.dep_ in {"dobj", "pobj"} else search
    return grammar.subject(verb.head if verb.dep_ == "prep" else verb)


def searching(case: Case) -> Token:
    """The word for the search; the trying of "trying to find"."""
    above, word = case.word.head, case.word
    tried = above.lemma_ in case.words.of("contexts", "trying")
    for_that = above.pos_ == "VERB" and above.lemma_ not in case.lexicon.irrealis and case.label == "for"
    led = word.dep_ in {"xcomp", "advcl"} and grammar.is_infinitive(word)  # "used dogs to look for"
    return above if led and (tried or for_that) else word
