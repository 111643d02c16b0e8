"""What does a clause say of its subject or object: good or bad, vital, a cause of feeling, who is to blame?"""

from __future__ import annotations

from collections.abc import Callable

from analysis.lexicons.acts import Acts
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

COPULAS = frozenset(
    {"be", "seem", "remain", "appear", "become", "look", "constitute", "represent", "amount", "mark", "sound", "feel"}
)
_OPEN = (
    frozenset({"up", "discussion"}),
    frozenset({"up", "negotiation"}),
    frozenset({"up", "debate"}),
    frozenset({"on", "table"}),
    frozenset({"open", "discussion"}),
)
_SHUT = (
    frozenset({"red", "line"}),
    frozenset({"off", "table"}),
    frozenset({"out", "question"}),
    frozenset({"dead", "water"}),
    frozenset({"dead", "arrival"}),
    frozenset({"dead", "letter"}),
)
_SETTLED = frozenset({"accord", "pact", "encounter", "yielding"})
_ENDED = _SETTLED | {"harm", "deed", "plight"}
_SAID = frozenset({"attr", "acomp", "oprd", "prep", "dobj", "xcomp"})
_NAMED = frozenset({"oprd", "prep", "ccomp", "xcomp", "acomp", "attr", "advcl"})
_MODIFIERS = frozenset({"amod", "advmod", "conj", "compound", "acomp"})


def predicate(copula: Token, negated: bool, acts: Acts) -> set[str]:
    """What is said of the subject of "be", "seem", "amount to": bad, good, feelbad, feelgood, committed, vital, culprit."""
    classes: set[str] = set()
    blamed = (c for c in grammar.children(copula, "xcomp", "advcl") if c.lemma_ == "blame" and grammar.is_infinitive(c))
    for c in blamed:
        return {"innocent" if negated or grammar.negation(c) is not None else "culprit"}  # "is to blame"
    if any(_is_vital_thing(c, acts) for c in grammar.children(copula, "csubj", "nsubj")):
        return {"vital"}  # "what is crucial is that", "the important thing is to"
    neither = any(
        c.dep_ == "preconj" and c.lower_ == "neither" for t in copula.children if t.i > copula.i for c in t.children
    )
    negated = negated or neither  # "is neither fair nor lasting"
    ruled = _verdict(copula, negated, acts)
    if ruled is not None:
        return {ruled}
    for said in copula.children:
        if said.dep_ in _SAID and said.i > copula.i:
            told = _judged(said, negated, acts) | _state(said, acts)
            classes |= set() if told and _leads_in(copula, said, acts) else told
    return classes


def _is_vital_thing(told: Token, acts: Acts) -> bool:
    """ "What is crucial", "the important thing": what is then said is asked for."""
    if told.lemma_ == "be":
        what = grammar.child(told, "nsubj", "attr")
        named = grammar.child(told, "acomp")
        return named is not None and what is not None and what.lower_ == "what" and named.lower_ in acts.of("vital")
    return told.lemma_ == "thing" and any(c.lower_ in acts.of("vital") | {"main"} for c in told.children)


def _leads_in(copula: Token, said: Token, acts: Acts) -> bool:
    """ "It is fair to say that", "it is important to note that": words that lead in what is said, and judge nothing."""
    inner = [c for t in (copula, said) for c in grammar.children(t, "xcomp", "ccomp", "advcl") if c.i > said.i]
    return any(grammar.is_infinitive(c) and acts.classes({c.lemma_.lower()}) & {"telling", "pondering"} for c in inner)


def _verdict(copula: Token, negated: bool, acts: Acts) -> str | None:
    """shut (is refused), kept (is insisted on), dependent; None for no verdict."""
    said = [t for c in copula.children if c.i > copula.i for t in c.subtree if t.dep_ not in {"relcl", "acl"}][:6]
    words = {t.lemma_.lower() for t in said} | {t.lower_ for t in said}
    if negated:
        if "negotiable" in words:
            return "kept"
        if {"worth", "paper"} <= words or {"fit", "purpose"} <= words:
            return "bad"  # "not worth the paper it is written on"
        open_ = any(pair <= words for pair in _OPEN) or words & {"acceptable", "option", "possible"}
        return "shut" if open_ else None
    if words & {"nonnegotiable", "non-negotiable"} or {"non", "negotiable"} <= words:
        return "kept"
    if any(pair <= words for pair in _SHUT):
        return "shut"
    named = {c.lemma_.lower() for c in grammar.children(copula, "acomp", "attr", "oprd")}
    if named & acts.of("dependent"):
        return "dependent"
    return "shut" if named & acts.of("shut") else None


def judge(copula: Token, is_actor: Callable[[Token], bool]) -> Token | None:
    """To whom something is unacceptable, or for whom it is a red line.

    is_actor: says of a noun whether it names an actor ("up for discussion" names none).
    """
    behind = (t for c in grammar.children(copula, "acomp", "attr", "prep") for t in c.subtree)
    places = [copula, *(t for t in behind if t.children)]
    for place in places:
        for word in grammar.preposition_objects(place, "to", "for"):
            if word.i > copula.i and _names_one(word, is_actor):
                return word
    return None


def _names_one(word: Token, is_actor: Callable[[Token], bool]) -> bool:
    named = word.pos_ == "PROPN" and word.ent_type_ not in {"DATE", "TIME"}
    return named or word.pos_ == "PRON" or is_actor(word)


def _judged(said: Token, negated: bool, acts: Acts) -> set[str]:
    if said.tag_ in {"VBN", "VBD"} and said.lemma_.lower() in acts.verbs and said.dep_ != "xcomp":
        return set()  # "were massacred", taken for an adjective
    words = _words(said, acts)
    bad, good = bool(words & acts.of("bad")), bool(words & acts.of("good"))
    if said.lemma_.lower() in acts.of("step"):
        good = good or any(d.lemma_.lower() in acts.of("great") for d in said.children)
    bad = bad or _too(said, acts)
    if any(d.lower_ in grammar.HARDLY for d in said.children):
        good = False
    if any(d.dep_ in {"det", "neg"} and d.lower_ in {"no", "not"} for d in said.children):
        bad, good = good, bad
    if negated:
        if words & acts.of("true"):
            told = said.pos_ != "NOUN" or bool(acts.noun(said.lemma_.lower()) & {"claim", "count", "document", "truth"})
            return {"untrue"} if told else {"bad"}  # "is not an accurate account", "is not the right way"
        if "way" in acts.noun(said.lemma_.lower()) and _is_to_do(said):
            return {"bad"}  # "is not the way to make peace"
        if words & acts.of("involved") or said.lower_ == "behind":
            return set() if _in_charge(said, acts) else {"innocent"}
        if words & acts.of("believable"):
            return {"bad", "disbelieved"}  # of a claim, that it is not believed
        if not good and words & acts.of("earnest"):
            return {"bad"}  # "is not serious"
        bad, good = good, False
    disbelieved = not negated and bool(words & acts.of("disbelieved"))
    return {name for name, holds in (("bad", bad), ("good", good), ("disbelieved", disbelieved)) if holds}


def _is_to_do(way: Token) -> bool:
    """ "The way to make peace", "the answer to this war"."""
    if not any(c.lower_ == "the" for c in way.children):
        return False
    to_do = (c for c in grammar.children(way, "acl", "relcl", "advcl", "xcomp") if grammar.is_infinitive(c))
    return any(to_do) or bool(grammar.preposition_objects(way, "to", "of", "for"))


def _too(said: Token, acts: Acts) -> bool:
    """ "Too little", not "too early to say"; "nothing but a device", "of no use"."""
    told = {
        kind for c in grammar.children(said, "xcomp", "advcl", "ccomp") for kind in acts.classes({c.lemma_.lower()})
    }
    if any(d.lower_ == "too" and d.dep_ == "advmod" for d in said.children):
        return not told & {"telling", "silent"}
    if said.lower_ == "nothing":
        return any(d.lower_ in {"but", "new", "than"} or "more" in d.lower_ for d in said.children)
    useless = grammar.children(said, "pobj") if said.dep_ == "prep" and said.lower_ == "of" else []
    return any(o.lemma_ in acts.of("use") and any(d.lower_ in {"no", "little"} for d in o.children) for o in useless)


def _state(said: Token, acts: Acts) -> set[str]:
    """Feelings, commitments, needs and guilt."""
    own = {said.lower_, said.lemma_.lower()}
    classes = {name for name in ("feelbad", "feelgood", "committed", "untrue") if not own.isdisjoint(acts.of(name))}
    if said.lemma_.lower() in acts.of("precondition"):
        to_do = (c for t in (said, said.head) for c in grammar.children(t, "acl", "relcl", "advcl", "xcomp"))
        wanted = [o for c in to_do if grammar.is_infinitive(c) for o in grammar.children(c, "dobj")]
        wanted += grammar.preposition_objects(said, "for", "of", "to")
        if any(acts.noun(o.lemma_.lower()) & _ENDED for o in wanted):
            classes.add("vital")  # "is a precondition for talks", "to end the war", not "for a good harvest"
    if any(c.dep_ == "xcomp" and c.lemma_ == "be" for c in said.children):
        classes -= {"feelbad", "feelgood"}  # "was glad to be home"
    if said.lower_ in acts.of("vital") and not _is_compared(said):
        classes.add("vital")
    deeds = (acts.noun(o.lemma_.lower()) for o in grammar.children(said, "pobj"))
    behind = said.dep_ == "prep" and said.lower_ == "behind" and any("deed" in kinds for kinds in deeds)
    if said.lower_ == "responsible" or behind or said.lemma_.lower() in acts.of("culprit"):
        classes |= set() if _in_charge(said, acts) else {"culprit"}
    return classes


def _is_compared(said: Token) -> bool:
    """ "More important than the truce", not "more important than ever"."""
    measured = any(c.lower_ in {"more", "less", "as"} and c.dep_ == "advmod" for c in said.children)
    other = [o for c in said.children if c.lower_ in {"than", "as"} and c.i > said.i for o in c.subtree if o != c]
    return measured and bool(other) and not any(o.lower_ in {"ever", "before"} for o in other)


def _in_charge(said: Token, acts: Acts) -> bool:
    """ "Responsible for security in the zone", "for monitoring the truce": a duty, not a deed."""
    if said.lower_ != "responsible":
        return False
    what = grammar.preposition_objects(said, "for")
    if any("charge" in acts.noun(o.lemma_.lower()) for o in what):
        return not any("deed" in acts.noun(o.lemma_.lower()) for o in what)
    done = [c for p in grammar.children(said, "prep") for c in grammar.children(p, "pcomp")]
    return bool(done) and not any(
        acts.classes({c.lemma_.lower()}) & {"hostile", "evil", "wrong", "harming"} for c in done
    )


def _words(said: Token, acts: Acts) -> set[str]:
    """The words of a predicate, with those that modify it, also joined ("one-sided")."""
    if said.dep_ == "prep":
        if said.lower_ == "under":
            return set()  # "is under attack": its plight, not its fault
        heads = grammar.children(said, "pobj")
        if said.lower_ == "in" and any(acts.noun(o.lemma_.lower()) & {"lot", "plight"} for o in heads):
            return set()  # "are in a dire situation"
        heads = heads + [d for o in heads for d in o.children if d.dep_ == "amod"]
    else:
        heads = [said, *(d for d in said.children if d.dep_ in _MODIFIERS)]
        if "instance" in acts.noun(said.lemma_.lower()):
            heads += grammar.preposition_objects(said, "of")  # "an act of terror"
    words = {t.lemma_.lower() for t in heads} | {t.lower_ for t in heads}
    joined = (t for t in heads if t.i > 1 and t.nbor(-1).text == "-")
    return words | {f"{t.nbor(-2).lower_}-{t.lower_}" for t in joined}


def called(verb: Token, acts: Acts) -> str | None:
    """callbad or callgood where the verb says what something is called ("described the raid as a crime"), or None."""
    said = [c for c in verb.children if c.i > verb.i and c.dep_ in _NAMED]
    for goal in grammar.children(verb, "dobj"):
        said += [
            d for d in goal.children if d.i > goal.i and (d.dep_ in {"amod", "acl"} or (d.dep_ == "prep" and d.lower_ == "as"))
        ]  # fmt: skip
    words: set[str] = set()
    for c in said:
        if c.dep_ == "prep" and c.lower_ != "as":
            continue
        top = grammar.child(c, "pobj", "pcomp", "amod") or c
        inner = grammar.preposition_objects(top, "of") if "instance" in acts.noun(top.lemma_.lower()) else []
        near = (c, top, *top.children, *c.children, *inner)
        words |= {t.lemma_.lower() for t in near} | {t.lower_ for t in near}
    if words & acts.of("bad"):
        return "callbad"
    own = any(d.dep_ == "poss" and d.pos_ == "PRON" for c in grammar.children(verb, "dobj") for d in c.children)
    return "callgood" if words & acts.of("good") and not own else None


def only_way(copula: Token, subject: Token | None, acts: Acts) -> bool:
    """ "The only solution is", "dialogue is the only way", "the first step is"."""
    named = [*grammar.children(copula, "attr"), *([subject] if subject is not None else [])]
    ways = [n for n in named if "way" in acts.noun(n.lemma_.lower())]
    if any(c.lower_ in {"only", "sole"} for n in ways for c in n.children):
        return True
    first = (n for n in named if n.lemma_.lower() in acts.of("first_noun"))
    return any(
        c.lower_ in acts.of("first_word") and grammar.child(n, "poss") is None for n in first for c in n.children
    )  # not "our first step is to"


def there_is(copula: Token) -> Token | None:
    """What there is, in "there will be consequences"."""
    return grammar.child(copula, "attr", "nsubj") if grammar.child(copula, "expl") is not None else None


def there_is_no(copula: Token) -> bool:
    """ "There can be no", "there is no"."""
    if grammar.child(copula, "expl") is None:
        return False
    what = grammar.child(copula, "attr", "nsubj")
    return what is not None and any(d.lower_ == "no" for d in what.children)


def is_time(verb: Token) -> bool:
    """ "It is time to", "the hour has come to"."""
    if verb.lemma_ == "come":
        when = grammar.child(verb, "nsubj")
        named = when is not None and when.lemma_ in {"time", "moment", "hour"}
        near = (*verb.children, *(when.children if when is not None else ()))
        return named and any(grammar.is_infinitive(t) for t in near)
    said = grammar.child(verb, "attr")
    if said is None or said.lemma_ not in {"time", "moment", "hour"}:
        return False
    if any(c.dep_ in {"amod", "det"} and c.lower_ not in {"high", "right", "the"} for c in said.children):
        return False
    behind = (c for c in (*said.children, *verb.children) if c.i > said.i)
    return any(c.dep_ in {"acl", "relcl", "advcl", "xcomp", "ccomp", "prep"} for c in behind)


def is_up_to(copula: Token) -> bool:
    """ "It is up to the rebels to", "it is for the rebels to"."""
    it = grammar.child(copula, "nsubj", "expl")
    if it is not None and it.lower_ == "it" and grammar.child(copula, "acomp", "attr", "prep") is None:
        to_do = [c for c in grammar.children(copula, "advcl", "ccomp") if grammar.is_infinitive(c)]
        if any(d.dep_ == "mark" and d.lower_ == "for" for c in to_do for d in c.children):
            return True
    return any(c.lower_ == "up" and any(d.lower_ == "to" for d in c.children) for c in copula.children)
