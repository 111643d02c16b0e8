"""What happened to the people a number counts: the parse around the counted noun, read with the outcomes lexicon.

`outcome_of` asks, in this order: the noun itself ("six bodies", "12 dead"),
the words above it in the parse, the words below it, then the words beside it,
which hold where the parse fails. Which of these led to a verb is no part of
the rule's name: a rule says what the verb does to its people (`by_verb`),
however it is reached.
"""

from __future__ import annotations

from dataclasses import replace

from analysis.figures.outcomes.beside import (
    are_things,
    bears_wounds,
    headline_verb,
    of_its_subject,
    of_likeness,
    of_others,
    words_behind,
)
from analysis.figures.outcomes.by_list import MEMBERS, listed
from analysis.figures.outcomes.by_preposition import ACT_OF, by_preposition
from analysis.figures.outcomes.by_verb import ARE_WHERE, by_verb, is_done_by
from analysis.figures.outcomes.case import active_perfect
from analysis.figures.outcomes.outcome import Finding, Outcome, OutcomeRule
from analysis.figures.outcomes.pairs import paired
from analysis.figures.outcomes.patterns import objects_of
from analysis.figures.outcomes.whereabouts import condition, still_held
from analysis.figures.quantities import vague_words
from analysis.lexicons.people import is_person, kind_of
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.misjoined_nouns import object_before, verb_behind
from analysis.parsing.tokens import Token

NUMBER_LINKS = frozenset(
    {"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "det", "poss", "advmod", "dep", "pcomp", "prep"}
)
BODILY = frozenset({"killed", "injured"})
CLIMBS = 8  # words climbed at most from the counted noun

Row = OutcomeRule
ADJECTIVE = "outcomes: adjective"
# fmt: off
ACT = Row("figure-act", "as the noun says", "outcomes: counted", "The counted noun is the name of an act.", "The siege has resulted in over 900 deaths.")
BODY = Row("figure-body", "bodies recovered", "outcomes: body", "The counted noun is bodies.", "Eight bodies were found near Goma.", body=True)
COUNTED_ADJECTIVE = Row("figure-adjective", "as the adjective says", ADJECTIVE, "The number counts an adjective, hangs on it, or stands with two.", "The siege ended with 40 dead.")
PREDICATE = Row("figure-adjective-of-subject", "as the adjective says", ADJECTIVE, "They are the subject of an adjective.", "With 30 people missing, the search went on.")
MODIFIER = Row("figure-modifier", "as the words on it say", "outcomes: adjective hurt", "An adjective, or wounds after \"with\", stand on their noun.", "Rescuers carried 14 wounded people to the road.")
CLAUSE_ADJECTIVE = Row("figure-adjective-after", "as the adjective says", ADJECTIVE, "An adjective is a clause on their noun.", "The monument names 504 villagers killed in 1968.", single=True)
CAPTIVES = Row("figure-captives", "as the noun says", "outcomes: captive", "They are called captives, and remain so, are still somewhere, or have their release only wished for.", "The union called for the release of 340 detainees.")
NEXT = Row("figure-next-word", "as the adjective says", ADJECTIVE, "An adjective, or two, or wounds that they suffered, follow their noun.", "He spoke of 14 sailors dead.")
# fmt: on
SEARCH_RULES = (
    ACT,
    BODY,
    COUNTED_ADJECTIVE,
    PREDICATE,
    MODIFIER,
    CLAUSE_ADJECTIVE,
    CAPTIVES,
    NEXT,
)  # fmt: skip


def outcome_of(node: Token, words: Words, own: bool = False) -> Outcome | None:
    """What the report says befell the people of `node` (the counted noun, or a number that stands alone).

    With `own`, only what is said of the noun itself, not by the words above
    it: of the whole in "two of the 14 miners taken by rebels".
    """
    lex = words.outcomes
    lemma = node.lemma_.lower()
    if lemma in lex.noun and node.pos_ == "NOUN":
        return Outcome(lex.noun[lemma], node, ACT) if lemma in lex.counted else None
    if lemma in lex.body or node.lower_ in lex.body:
        return None if _institution(node, words) else Outcome("bodies recovered", node, BODY)
    if node.lower_ in lex.adjective:
        return _adjective(node, words, COUNTED_ADJECTIVE)
    wounded = node.dep_ == "conj" and _with_wounds(node, words)  # "left 30 dead and 14 others with burns"
    if wounded:
        return wounded
    if not own:
        got = listed(node, words) or _governed(node, words)
        if got is not None:
            # "The six children killed on Tuesday were buried on Wednesday" tells of Tuesday.
            weak = got.rule.weak or got.anchor.lemma_ in words.of("contexts", "afterwards")
            if got.rule.listed and got.name == "killed or injured":
                own_fate = _modified(
                    node, words, own=True
                )  # "the casualties include 40 men who were killed in the mosque"
                return replace(own_fate, subset=True) if own_fate is not None and own_fate.name in BODILY else got
            return (_modified(node, words) if weak else None) or got
    return _modified(node, words, own)


def _institution(body: Token, words: Words) -> bool:
    """Whether bodies are of the living, or of something else: "12 regulatory bodies", "two bodies of work", "bodies said that"."""
    institutional = words.of("contexts", "institutional")
    if any(c.lower_ in institutional for c in body.children if c.dep_ in {"amod", "compound", "nmod"}):
        return True
    of = grammar.preposition_objects(body, "of")
    if any(not is_person(n, words) and n.tag_ in {"NN", "NNS"} for n in of):
        return not any(n.like_num for n in of)
    return body.dep_ == "nsubj" and body.head.lemma_.lower() in words.of("cues", "quote") - {"lie"}


def _adjective(word: Token, words: Words, rule: OutcomeRule) -> Outcome:
    """The outcome of an adjective and the one joined to it, or of it alone."""
    return Outcome(paired(word, words) or words.outcomes.adjective[word.lower_], word, rule)


def _governed(node: Token, words: Words) -> Outcome | None:
    """By the word above: its verb, or "the killing of", climbing through conjunctions and appositions."""
    current, subset = node, False
    verb = verb_behind(node)
    if verb is not None:
        found = by_verb(verb, node, "nsubjpass" if grammar.is_passive(verb) else "nsubj", words)
        return _told_of(found, subset) if found is not None else None
    for _ in range(CLIMBS):
        head, label = current.head, current.dep_
        if head == current:
            return None
        if label == "pobj" and head.lower_ in MEMBERS:
            things = node.like_num and head.lower_ == "including" and are_things(head.head, words)
            if head.head.pos_ in grammar.VERBAL or things:
                return None  # the parse has lost whom it is part of, the words before it tell; or "two trucks, including one"
            current, subset = head.head, True
            continue
        found = _above(current, node, words)
        if found is not None:
            return _told_of(found, subset)
        upper = _climbed(current, words)
        if upper is None:
            return None
        current = upper
    return None


def _told_of(found: Finding, subset: bool) -> Outcome:
    """What a word says of the people; `subset` where they are only some of those it is said of."""
    return Outcome(found.outcome, found.anchor, found.rule, subset, found.rule.running)


def _above(current: Token, node: Token, words: Words) -> Finding | None:
    """What the word right above says of the people, or None; `node` is the counted noun, from which it was climbed to `current`."""
    head, label, adjectives = current.head, current.dep_, words.outcomes.adjective
    if label == "pobj" and head.dep_ in {"prep", "agent", "dative"}:
        return by_preposition(head, current, words)
    if _passes(current):
        return None
    if label in NUMBER_LINKS and head.pos_ in {"NOUN", "PROPN", "NUM", "ADJ"}:
        if head.lower_ in adjectives:
            return Finding(adjectives[head.lower_], head, COUNTED_ADJECTIVE)
        if label == "poss" and head.lemma_ in words.outcomes.noun:
            return Finding(words.outcomes.noun[head.lemma_], head, ACT_OF)  # "the 40 men's execution"
        return None
    predicate = head.lower_ in adjectives and label in grammar.NOUN_SUBJECTS
    if predicate and head.tag_ == "VBG":
        return Finding(paired(head, words) or adjectives[head.lower_], head, PREDICATE)
    before = object_before(current) if current == node else None
    acted = by_verb(before, node, "dobj", words) if before is not None else None
    if acted is not None:
        return acted
    # Nothing but a verb has an object: "Rebels release 21 girls", where the tagger reads a noun.
    if head.pos_ in grammar.VERBAL or head.tag_.startswith("VB") or label == "dobj":
        # "Lost 40 tanks and 200 men": the men are asked about, not the tanks that they are joined to.
        people = node if node.dep_ == "conj" and is_person(node, words) and not is_person(current, words) else current
        got = by_verb(head, people, label, words) or _likewise(head, current, words)
        following = _by_next_verb(head, current, label, words)
        killed = following is not None and following.outcome == "killed"
        if got is None or (killed and got.rule.taken):
            return following or got  # "dragged from their beds and shot dead"
        return got
    if head.lower_ in adjectives and label in NUMBER_LINKS:
        return Finding(adjectives[head.lower_], head, COUNTED_ADJECTIVE)
    return Finding(paired(head, words) or adjectives[head.lower_], head, PREDICATE) if predicate else None


def _passes(current: Token) -> bool:
    """Whether the word above is only joined to the people, and no verb of theirs."""
    head, label = current.head, current.dep_
    return label in {"conj", "appos"} and head.pos_ not in grammar.VERBAL


def _climbed(current: Token, words: Words) -> Token | None:
    """The word from which to go on where the one right above says nothing; None where nothing above it tells of them."""
    head, label, lex = current.head, current.dep_, words.outcomes
    if label == "pobj" and head.dep_ in {"prep", "agent", "dative"}:
        above = head.head
        grouped = kind_of(above, words) == "group" and above.lemma_ != "rest"
        counted = above.lemma_ in lex.tally or grouped or above.tag_ == "CD"
        counted = counted or above.lower_ in vague_words(words) or above.lower_ in {"case", "cases", "those", "that"}
        return above if head.lower_ == "of" and counted else None
    if head.lemma_ in lex.toll and label in {"nummod", "appos"}:
        return None
    if _passes(current):
        apposed = label == "appos" and current.i > head.i and current.like_num
        return None if apposed and not grammar.children(current, "nummod", "prep", "det") else head
    if label == "poss" and is_person(head, words):
        return None  # "the 12 hostages' relatives were killed"
    return head if label in NUMBER_LINKS and head.pos_ in {"NOUN", "PROPN", "NUM", "ADJ"} else None


def _likewise(verb: Token, noun: Token, words: Words) -> Finding | None:
    """By the verb that "as were", "as did" stand for: "40 civilians were wounded, as were 17 soldiers"."""
    before = verb.nbor(-1).lower_ if verb.i else ""
    if verb.lemma_ not in {"be", "do", "have"} or verb.dep_ != "advcl" or before != "as" or noun.i < verb.i:
        return None
    label = "nsubjpass" if grammar.is_passive(verb.head) else "nsubj"
    return by_verb(verb.head, noun, label, words)


def _by_next_verb(verb: Token, noun: Token, label: str, words: Words) -> Finding | None:
    """By a verb joined to theirs that befalls them too: "were pulled off buses and shot", "took them off and shot them"."""
    for following in grammar.children(verb, "conj"):
        if not following.tag_.startswith("VB") or following.i < noun.i:
            continue
        own = grammar.children(following, "nsubj", "nsubjpass")
        if label == "nsubjpass" and following.tag_ in {"VBN", "VBD"} and not own:
            return by_verb(following, noun, label, words)
        if label == "dobj" and any(c.lower_ == "them" for c in grammar.children(following, "dobj")):
            return by_verb(following, noun, "nsubjpass", words)
    return None


def _modified(node: Token, words: Words, own: bool = False) -> Outcome | None:
    """By what follows or modifies the noun: "dead", "killed in", "who were freed"; the parse, then the next word."""
    adjectives = words.outcomes.adjective
    for c in (*node.children, *_misjoined_clauses(node, words)):
        if c.dep_ == "amod" and c.lower_ in adjectives:
            return _adjective(c, words, MODIFIER)
        if is_done_by(c, node, words):
            continue  # "a gunman killed 50 people", which the parser takes for "a gunman who was killed"
        if c.dep_ in {"acl", "relcl"} and (c.pos_ in {"VERB", "AUX", "ADJ"} or c.lower_ in adjectives):
            got = _by_clause(c, node, words)
            if got is not None:
                return Outcome(*got)
    wounded = _with_wounds(node, words)
    if wounded is not None:
        return wounded
    if node.lemma_.lower() in words.outcomes.captive and still_held(node):
        return Outcome(words.outcomes.captive[node.lemma_.lower()], node, CAPTIVES)
    state = condition(node, node, words)
    if state is not None and not own:
        return Outcome(state, node, ARE_WHERE)
    for follows in words_behind(node):
        if own and follows.i > node.i + 1:
            break  # "thirty of the 45 passengers were shot" tells of the thirty
        told = _by_following(follows, node, words)
        if told is not None:
            return told
    return None


def _misjoined_clauses(node: Token, words: Words) -> list[Token]:
    """The clauses with "who" that the parser joined to what the people belong to: "37 members of the opposition who have been in custody"."""
    if node.tag_ not in {"NNS", "NNPS"}:
        return []
    found = []
    for whole in objects_of(node, ("of", "from", "in", "with")):
        for clause in grammar.children(whole, "relcl"):
            who = grammar.child(clause, "nsubj", "nsubjpass")
            one = any(t.tag_ == "VBZ" or t.lower_ == "was" for t in (clause, *clause.children))
            persons = whole.ent_type_ == "PERSON" or is_person(whole, words)
            if who is not None and who.lower_ == "who" and not one and not persons:
                found.append(clause)
    return found


def _with_wounds(node: Token, words: Words) -> Outcome | None:
    """By what they are said to have: "14 others with burns"; not by what somebody hit them with ("killed six with bullets")."""
    hurt, hits = words.outcomes.hurt, words.of("contexts", "hits")
    named = ((n, n.lemma_.lower()) for n in objects_of(node, ("with",)))
    wound = next((n for n, lemma in named if lemma in hurt and lemma not in hits), None)
    return Outcome("injured", wound, MODIFIER) if wound is not None else None


def _by_following(follows: Token, node: Token, words: Words) -> Outcome | None:
    """By the word right after the people, or after an adverb or auxiliary, whatever the parse."""
    lex = words.outcomes
    if follows.i == node.i + 1 and headline_verb(follows, words):
        got = by_verb(follows, node, "nsubj", words)
        return Outcome(*got) if got is not None else None
    if is_done_by(follows, node, words) or of_likeness(follows, node, words) or of_its_subject(follows, node, words):
        return None
    if follows.lower_ in lex.adjective and follows.tag_ != "VBD" and not active_perfect(follows):
        if any(n.lemma_ in words.of("contexts", "picture") for n in objects_of(follows, ("on", "in"))):
            return None  # "captured on film"
        return _adjective(follows, words, NEXT)  # not "4,000 others had fallen ill"
    if bears_wounds(follows, words):
        return Outcome("injured", follows, NEXT)
    if follows.tag_ not in {"VBN", "VBD"} or active_perfect(follows):
        return None
    if any(c.i > follows.i and c.lower_ not in lex.captive for c in grammar.children(follows, "dobj")):
        return None
    got = by_verb(follows, node, "nsubjpass", words)
    undergone = follows.tag_ == "VBN" or follows.lemma_ not in lex.both
    return Outcome(*got) if got is not None and undergone else None


def _by_clause(verb: Token, noun: Token, words: Words) -> Finding | None:
    """By a clause on the noun: "who were freed", "killed on Tuesday", "missing since March"."""
    lex = words.outcomes
    if verb.dep_ == "acl" and of_likeness(verb, noun, words):
        return None
    if verb.lower_ in lex.adjective and verb.tag_ != "VBG" and (verb.pos_ == "ADJ" or verb.dep_ == "acl"):
        return Finding(paired(verb, words) or lex.adjective[verb.lower_], verb, CLAUSE_ADJECTIVE)
    if _told_elsewhere(verb):
        return None  # "48 raids in which 12 died"
    subject = grammar.child(verb, "nsubj", "nsubjpass")
    if subject is not None and any(c.lower_ == "whom" for p in subject.children for c in p.children):
        if subject.lower_ == "all" or (subject.lower_ == "both" and verb.tag_ == "VBN"):
            return by_verb(verb, noun, subject.dep_, words)
        return None  # "2,000 people, some of whom have been held" tells not of all
    if subject is not None and of_others(verb, subject, words):
        return None
    if verb.dep_ == "relcl":
        if subject is None or of_whose(subject):
            return None  # "two women whose husbands were killed"
        going_on = grammar.child(verb, "xcomp") if verb.lemma_ == "continue" else None
        verb = going_on if going_on is not None else verb  # "whom it continues to hold"
        return by_verb(verb, noun, subject.dep_ if subject.tag_ in {"WDT", "WP"} else "nsubjpass", words)
    if verb.tag_ == "VBN":
        joined = (c for c in grammar.children(verb, "conj") if c.tag_ == "VBN")  # "led off and killed"
        told = [got for v in (verb, *joined) if (got := by_verb(v, noun, "nsubjpass", words)) is not None]
        return next((got for got in told if got.outcome == "killed"), told[0] if told else None)
    died = verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.lemma_ in lex.state and verb.lemma_ not in lex.verb
    if died and grammar.agent(verb) is None:
        return by_verb(verb, noun, "nsubj", words)  # "dozens of prisoners suffocated", the verb taken for a participle
    if verb.tag_ == "VBG" and (verb.lemma_ in lex.state or verb.lemma_ in words.of("contexts", "facing")):
        return by_verb(verb, noun, "nsubj", words)
    return None


def of_whose(noun: Token) -> bool:
    """Whether a noun is that of those a relative clause is on: "whose husbands"."""
    return any(c.tag_ == "WP$" for c in noun.children)


def _told_elsewhere(clause: Token) -> bool:
    """Whether a relative clause only has the noun for a place or time of what it tells: "in which 12 died", "where 12 died"."""
    before = [t for t in clause.lefts if t.tag_ == "WRB" or t.dep_ == "prep"]
    return clause.dep_ == "relcl" and any(t.tag_ in {"WRB", "WDT"} for word in before for t in (word, *word.children))
