"""Who counts, in the figure's own clause? "The ministry recorded 12 dead", "the committee's list has grown to 40", "we hear from rescuers that five are missing".

Goes by the parse: the verbs that take a count as their object (counters.csv),
and those by which a count is kept or changed (reckoning.csv).
"""

from __future__ import annotations

from analysis.figures.outcomes import by_toll
from analysis.figures.source_by_order import speaks
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.records import found

LINKS = frozenset({"dobj", "pobj", "prep", "acl", "conj", "nummod", "appos", "amod", "xcomp", "pcomp"})


def who_counts(anchor: Token, number: Token | None, words: Words) -> Token | None:
    """The noun or pronoun of who counts those whose outcome `anchor` tells and whose last token of the number is `number`, or None."""
    counter = (
        owner_of(anchor, number, words)
        or _heard_from(anchor, words)
        or _own_count(anchor, words)
        or _has_counted(anchor, words)
        or _counter(anchor, words)
    )
    counter = counter or (_counter(number, words) if number is not None else None) or _believer(anchor, words)
    # "Confirmed his death": no death counts.
    return counter if counter is None or counter.lemma_.lower() not in words.outcomes.noun else None


def owner_of(anchor: Token, number: Token | None, words: Words) -> Token | None:
    """Whose the count is by its own noun: "the ministry's figure of 500 dead", "against the 120 deaths acknowledged by the government"."""
    if anchor.lemma_.lower() in words.outcomes.noun:
        for told in grammar.children(anchor, "acl"):
            if told.tag_ == "VBN" and told.lemma_.lower() in words.of("counters"):
                return counted_by(told, words)
    for counted in (anchor, number):
        while counted is not None and counted.dep_ in {"nummod", "amod", "compound"} and counted.head.i > counted.i:
            counted = counted.head  # the noun of the number
        if counted is None or counted.dep_ != "pobj" or counted.head.lower_ != "of":
            continue
        count = counted.head.head
        if count.lemma_.lower() in words.of("reckoning", "given") | words.of("reckoning", "reckoning"):
            owner = grammar.child(count, "poss")
            return owner if owner is not None and owner.tag_ != "PRP$" and speaks(owner, words) else None
    return None


def _believer(anchor: Token, words: Words) -> Token | None:
    """Who thinks or reckons that it is so, which is no statement: "a Red Cross worker who was there thought that 800 had perished"."""
    for clause in grammar.ancestors_and_self(anchor):
        if clause.dep_ == "ccomp" and clause.pos_ in {"VERB", "AUX"}:
            verb = clause.head
            thinks = verb.lemma_.lower() in words.of("reckoning", "closing") and verb.i < clause.i
            who = grammar.child(verb, "nsubj")
            own = who is not None and who.lower_ in {"i", "we"}  # whom the statement around it names
            return known_speaker(who) if thinks and not own else None
    return None


def _heard_from(anchor: Token, words: Words) -> Token | None:
    """From whom somebody hears what is counted: "we're hearing from rescuers that five are missing", "learned from a shepherd that 12 had died"."""
    for clause in grammar.ancestors_and_self(anchor):
        verb = clause.head
        if verb == clause or verb.lemma_ not in words.of("reckoning", "hearing"):
            continue
        told = next((n for n in grammar.preposition_objects(verb, "from") if n.i < anchor.i), None)
        heard = clause.dep_ in {"ccomp", "dobj"} or clause.lower_ in {"from", "of", "about"}
        named = told is not None and (told.tag_ == "PRP" or speaks(told, words))
        return known_speaker(told) if heard and named and grammar.negation(verb) is None else None
    return None


def _whose_sum(anchor: Token, words: Words) -> Token | None:
    """Who gives the count from which a sum follows: "the ministry reported 12 deaths, bringing the toll to 40"."""
    bringing = next((t for t in grammar.ancestors_and_self(anchor) if t.tag_ == "VBG"), None)
    if bringing is None or bringing.dep_ != "advcl" or bringing.lemma_ not in words.of("contexts", "changing"):
        return None
    given = bringing.head.lemma_.lower() in words.of("counters") and not grammar.is_passive(bringing.head)
    return grammar.child(bringing.head, "nsubj") if given else None


def _own_count(anchor: Token, words: Words) -> Token | None:
    """Who changes or keeps a count of their own: "the ministry raised its count", "the committee's list has grown to"."""
    for verb in anchor.ancestors if anchor.pos_ not in {"VERB", "AUX"} else (anchor, *anchor.ancestors):
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        kept = next((c for c in verb.children if c.dep_ == "nsubj" and c.lemma_ in words.of("reckoning", "list")), None)
        owner = (
            grammar.child(kept, "poss")
            if kept is not None and verb.lemma_ in words.of("reckoning", "growing")
            else None
        )
        if owner is not None:
            return owner if owner.pos_ in {"NOUN", "PROPN"} else None
        if any(by_toll.own_count(c, words) for c in verb.children):
            subject = grammar.subject(verb)
            return subject if subject is not None and subject.pos_ in {"NOUN", "PROPN"} else None
        if verb.dep_ not in {"acl", "relcl"}:
            return None
    return None


def _has_counted(anchor: Token, words: Words) -> Token | None:
    """The body whose count it is: "the ministry now has 2,118 killed", not "the army has 12 wounded"."""
    number = next((t for t in (anchor, *anchor.children, anchor.head) if t.like_num), None)
    if number is None or anchor.lower_ not in words.of("reckoning", "counted"):
        return None
    i = number.i - 1
    while i > 0 and number.doc[i].pos_ in {"ADV", "ADJ", "SCONJ"}:
        i -= 1
    have = number.doc[i]
    if have.lemma_ != "have":
        return None
    keeper = grammar.subject(have)
    return keeper if keeper is not None and keeper.lemma_.lower() in words.of("reckoning", "keeper") else None


def _counting(verb: Token, words: Words) -> Token | None:
    """The subject that counts; not those counted: "41 people reported killed and 96 wounded"."""
    if (
        verb.tag_ == "VBG"
        and verb.dep_ in {"advcl", "acl"}
        and verb.head.i < verb.i
        and not grammar.children(verb, "nsubj")
    ):
        before = verb.doc[max(verb.left_edge.i - 2, 0)]
        if before.tag_ in grammar.FINITE and before.pos_ == "VERB" and grammar.children(before, "nsubj"):
            verb = before  # "they had killed 40, a claim the army rejected, admitting one"
        elif verb.dep_ == "advcl":
            verb = verb.head
        verb = _of_the_living(verb, words)
    subjects, done = grammar.children(verb, "nsubj"), grammar.child(verb, "xcomp", "oprd", "acomp")
    subject = subjects[-1] if subjects else None
    if subject is None or done is None or grammar.child(verb, "dobj") is not None:
        return subject
    counted = subject.like_num or grammar.child(subject, "nummod") is not None
    return None if counted and done.tag_ in {"VBN", "JJ"} else subject


def _of_the_living(verb: Token, words: Words) -> Token:
    """The verb of whoever counts, also where it is joined to that of the dead: "the army said 12 people died, reporting three officers among them"."""
    return verb.head if _dying(verb, words) and verb.dep_ == "ccomp" else verb


def _dying(verb: Token, words: Words) -> bool:
    """Whether a verb's subject dies of it."""
    return words.outcomes.state.get(verb.lemma_.lower()) == "killed"


def _counter(anchor: Token, words: Words) -> Token | None:
    """The subject of a verb that gives the count as its object, or None."""
    verbs = words.of("counters")
    current = anchor
    for _ in range(6):
        head = current.head
        if head == current or not _hangs_on(current, words):
            break
        if current.dep_ == "conj" and current.pos_ in {"VERB", "AUX"} and grammar.child(current, "nsubj") is not None:
            break  # a clause of its own: "it had admitted 61 and a surgeon was among the dead"
        if head.pos_ == "VERB" and _gives(head, current, anchor, words):
            passive = grammar.is_passive(head)
            subject = counted_by(head, words) if passive else _counting(head, words)
            return known_speaker(subject)
        current = head
    head = current.head
    if current.dep_ == "ccomp" and head.lemma_.lower() in verbs and _can(head):
        return known_speaker(grammar.child(head, "nsubj"))
    if current.dep_ == "nsubjpass" and head.lemma_.lower() in verbs and grammar.is_passive(head):
        return counted_by(head, words)  # "the deaths of 1,214 have been verified by the team"
    verb = anchor if anchor.pos_ == "VERB" and anchor.lemma_.lower() in verbs else None  # "put the toll at 31"
    told = anchor.head if anchor.dep_ in {"oprd", "xcomp", "acomp", "ccomp"} else anchor
    if told.lemma_.lower() in verbs and grammar.is_passive(told):
        for killed in {anchor, *grammar.children(told, "oprd", "xcomp")} - {told}:
            by = grammar.agent(killed)
            if by is not None and by.lemma_.lower() in words.of("reckoning", "keeper"):
                return by  # "were reported killed by the health ministry"
    if verb is not None and grammar.is_passive(verb):
        return counted_by(verb, words)  # "the toll was put at 31 by doctors"
    subject = _counting(verb, words) if verb is not None else _whose_sum(anchor, words)
    return known_speaker(subject)


def _gives(verb: Token, current: Token, anchor: Token, words: Words) -> bool:
    """Whether the verb gives, or changes, the count that `current` stands for: "counted nine", "gave 61 as the toll", "spoke of 18", "revised it to 28"."""
    nouns = words.of("reckoning", "given")
    if verb.lemma_ == "give" and current.lemma_ in nouns:
        return True
    if current.lower_ == "as" and verb.lemma_ == "give":
        return any(c.lemma_ in nouns for c in grammar.children(verb, "dobj"))
    if current.lower_ == "of" and current.dep_ == "prep" and verb.lemma_ in words.of("reckoning", "speaking of"):
        return True
    if current.lower_ == "to" and verb.lemma_ in words.of("reckoning", "recounting") and not grammar.is_passive(verb):
        return True
    if verb.lemma_ == "tell" and current.dep_ == "dobj":
        return grammar.child(verb, "dative") is not None  # "told the radio five men died", taken for an object
    seen = verb.lemma_ == "see" and anchor.lemma_.lower() in words.outcomes.body  # "witnesses saw 12 bodies"
    if verb.lemma_.lower() not in words.of("counters") and not seen:
        return False
    # "Counted nine dead", which the parser may take for an adverb.
    return current.dep_ in {"dobj", "prep", "conj", "xcomp"} or current.lower_ in words.outcomes.adjective


def _hangs_on(word: Token, words: Words) -> bool:
    """Whether a word on the way up from a count belongs to it; "dead", which the parser may take for a clause or adverb, as well."""
    adjectives = words.outcomes.adjective
    if word.lower_ in adjectives and word.dep_ in {"advmod", "ccomp"}:
        return not any(c.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} for c in word.children)
    return word.dep_ in LINKS or (word.dep_ == "npadvmod" and word.head.lower_ in adjectives)


def counted_by(verb: Token, words: Words) -> Token | None:
    """Who counts, after "by"; not when or where it is done: "was put at 14 by noon"."""
    return speaker_after(grammar.agent(verb), words)


def speaker_after(noun: Token | None, words: Words) -> Token | None:
    """The noun behind a "by", where it may be who counts: a name of no day, or a word for people or a body."""
    if noun is None or noun.ent_type_ in {"DATE", "TIME"}:
        return None
    return noun if noun.pos_ == "PROPN" or speaks(noun, words) else None


def _can(verb: Token) -> bool:
    """Whether someone is able to tell what they tell: "the ministry can confirm that 12 people died"; not "cannot confirm"."""
    return grammar.negation(verb) is None and any(c.lower_ == "can" and c.dep_ == "aux" for c in verb.children)


def known_speaker(subject: Token | None) -> Token | None:
    """A subject that names who counts; a pronoun only where the text tells who it is."""
    if subject is not None and subject.tag_ == "PRP":
        mention = found(subject.doc).mention_headed(subject.i)
        return subject if mention is not None and mention.actor is not None else None
    return subject if subject is not None and subject.pos_ in {"NOUN", "PROPN"} else None
