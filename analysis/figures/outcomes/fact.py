"""Whether an outcome is reported as fact, or only threatened, asked, planned, feared, denied or possible.

Climbs from the word for the outcome towards the root. What stands above a
finite relative or adverbial clause does not reach into it; what stands above
an infinitive, a participle or the name of an act does.
"""

from __future__ import annotations

from analysis.figures.outcomes.outcome import Outcome
from analysis.figures.outcomes.releases import is_wanted, made_a_condition, welcomed
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.left_open import is_left_open
from analysis.parsing.tokens import Token

POSSIBLE = grammar.HYPOTHETICAL | {"will", "'ll", "wo", "wo n't"}
COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "dobj", "pobj", "acl", "attr", "oprd"})
LONGEST_CLIMB = 16


def is_unreal(outcome: Outcome, words: Words, zero: bool = False) -> bool:
    """True where the report does not say that the outcome has come about.

    `zero`: the count is none, so that its own "no" denies nothing.
    """
    if is_asked(outcome.anchor):
        return True
    climb = _Climb(outcome, words, zero)
    for _ in range(LONGEST_CLIMB):
        answer = climb.answer()
        if answer is not None:
            return answer
    return False


class _Climb:
    """The way from the word for an outcome towards the root, one word at a time."""

    def __init__(self, outcome: Outcome, words: Words, zero: bool) -> None:
        self.anchor = self.current = outcome.anchor
        self.words = words
        self.zero = zero or outcome.rule.denies  # its "not" is part of the outcome
        # The name of an act ("the deaths of six") is no clause of its own; the dead themselves stand in one.
        noun = self.anchor.pos_ in {"NOUN", "PROPN"}
        self.named = noun and self.anchor.lemma_.lower() in words.outcomes.noun
        self.verbal = _is_verb(self.anchor) or not self.named
        self.wished = outcome.name in {"released", "displaced"}
        self.toll = outcome.rule.toll
        self.resulting = False  # "fired to disperse a crowd, wounding 30": the purpose is no fact, what came of it is
        self.open_above = True  # whether modality further up still reaches down

    def answer(self) -> bool | None:
        """Whether the current word settles that the outcome is no fact (True) or is one (False); if not, goes up by one."""
        current, head = self.current, self.current.head
        if (
            self.named
            and not self.wished
            and current.dep_ == "prep"
            and current.lower_ in self.words.of("contexts", "come-about")
        ):
            return False  # "called for calm after the deaths of nine": what came before is a fact
        if self.wished and welcomed(current, head, self.words):
            return False
        if current == self.anchor and _commanded(current):
            return True
        if _is_verb(current):
            if self._clause_unreal():
                return True
            self.resulting = _result(current)
        if current.dep_ == "relcl" and grammar.child(current, "mark") is not None and _has_no(head):
            return True  # "there is no truth in the rumour that 30 nurses were abducted", the clause hung on "truth"
        if head == current or current.dep_ == "relcl" or _run_on(current, head):
            return False
        if self._governed_unreal(head):
            return True
        step = _reaches(current, self.words)
        if step is None:
            return _of_nothing(head)
        self.open_above = self.open_above and step
        if current.dep_ in grammar.NOUN_SUBJECTS:
            act = self.named and current == self.anchor
            if not act and not _stands_in(current, self.anchor) and not _names_report(current, self.anchor, self.words):
                return False
            if act and not self.wished:
                irrealis = head.lemma_ in self.words.outcomes.irrealis and current.dep_ == "nsubjpass"
                return irrealis or _falsified(head, self.words)
        self.verbal = self.verbal or current.pos_ in grammar.VERBAL
        self.current = head
        return None

    def _clause_unreal(self) -> bool:
        """Whether the clause of the current verb is possible only, denied, said to be false, or an infinitive of no fact."""
        current, words = self.current, self.words
        if current != self.anchor and _only_unverified(current, self.anchor, words):
            return False
        if (self.verbal or self.wished) and self.open_above and _possible(current, words):
            return True
        if current == self.anchor and current.i and current.nbor(-1).lower_ in {"almost", "nearly"}:
            return True  # "were nearly killed"
        denies = self.verbal or current.lemma_ in words.of("contexts", "light")
        if denies and not self.zero and grammar.negation(current) is not None:
            return True
        if _falsified(current, words):
            return True
        purpose = self.resulting and _purpose(current, words)
        return self.open_above and not purpose and _unfulfilled(current, words)

    def _governed_unreal(self, head: Token) -> bool:
        """Whether the word above is one whose complement has not come about, is denied, or is prevented."""
        current, words = self.current, self.words
        if is_left_open(current, words.stances):
            return True  # "it is unlikely that 12 died", "too early to say that"
        if self.toll and current == self.anchor and current.dep_ == "prep":
            return False  # the verb only moves the count: "pushed the toll to 23"
        if _irrealis(current, head, words) or (self.wished and current == self.anchor and is_wanted(current, words)):
            return True
        if current.lemma_.lower() in words.of("contexts", "account") and _of_nothing(current):
            return True  # "there is no truth in the claim that 40 were killed"
        if self.wished and head.lemma_ == "let" and _commanded(head):
            return True
        act = self.named and current == self.anchor
        if act and self.wished and made_a_condition(current):
            return True
        # "Blocked the release of several others".
        return act and head.lemma_ in words.outcomes.preventing and current.dep_ in {"dobj", "nsubjpass"}


def _commanded(verb: Token) -> bool:
    """Whether somebody is told to do it: "Free the 12 hostages, the envoy told them", "let them first give back the five boys"."""
    plain = verb.lower_ == verb.lemma_.lower() and verb.tag_ != "VBN" and verb.dep_ != "conj"
    acts = verb.pos_ == "VERB" or grammar.child(verb, "dobj") is not None  # "free" is taken for an adjective
    if not plain or not acts or grammar.child(verb, "nsubj", "nsubjpass", "aux") is not None:
        return False
    before = verb.nbor(-1)
    return (
        verb.is_sent_start or before.is_quote or before.text in {":", ";", ","} or before.lower_ in {"please", "then"}
    )


def _only_unverified(verb: Token, anchor: Token, words: Words) -> bool:
    """Whether the verb says of a claim that holds the outcome only that none could check it: "could not be verified"."""
    subject = grammar.child(verb, "nsubjpass")
    if subject is None or verb.lemma_.lower() not in words.of("contexts", "verifying"):
        return False
    return subject.lemma_.lower() in words.of("contexts", "account") and subject.is_ancestor(anchor)


def _is_verb(token: Token) -> bool:
    return token.pos_ in grammar.VERBAL or token.tag_.startswith("VB")


def _result(verb: Token) -> bool:
    """Whether the verb is a participle after a comma, which tells what came of the clause before it."""
    start = verb.left_edge.i
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and start > 0 and verb.doc[start - 1].text == ","


def _purpose(verb: Token, words: Words) -> bool:
    """Whether an infinitive tells what something done was for: "used gas to disperse", not "threatened to storm"."""
    return verb.dep_ == "advcl" or (verb.dep_ == "xcomp" and verb.head.lemma_.lower() not in words.outcomes.irrealis)


def _run_on(current: Token, head: Token) -> bool:
    """Whether a semicolon parts the two: the parser has made one sentence of several."""
    if current.dep_ not in {"ccomp", "advcl", "conj", "parataxis"}:
        return False
    first, last = min(current.i, head.i), max(current.i, head.i)
    return any(t.text == ";" for t in current.doc[first:last])


def _of_nothing(noun: Token) -> bool:
    """Whether the people belong to something that there is not: "no record of 12 men reported missing"."""
    for _ in range(3):
        if noun.dep_ != "pobj" or noun.head.dep_ != "prep":
            return False
        noun = noun.head.head
        said = grammar.children(noun, "attr", "nsubj") if noun.lemma_ == "be" else []
        if any(_has_no(word) for word in (noun, *said)):
            return True
    return False


def _has_no(noun: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ == "no" for c in noun.children)


def _stands_in(current: Token, anchor: Token) -> bool:
    """Whether the subject is the people themselves ("100 bodies lie in the quarry"), so that its verb tells of them."""
    return current == anchor or (anchor.head == current and anchor.dep_ in {"amod", "nummod", "acl"})


def is_asked(token: Token) -> bool:
    """Whether the sentence of a word is a question."""
    sentence = token.sent
    return any(sentence.doc[i].text == "?" for i in range(max(sentence.start, sentence.end - 3), sentence.end))


def _possible(verb: Token, words: Words) -> bool:
    for c in verb.children:
        had = c.lower_ == "'d" and verb.tag_ in {"VBN", "VBD"}  # "he'd killed"
        if c.lower_ == "could" and grammar.negation(verb) is not None and grammar.child(verb, "aux") == c:
            continue  # "could not be saved" is a fact, "could not have survived" is none
        if c.dep_ == "aux" and c.tag_ == "MD" and c.lower_ in POSSIBLE and not had:
            return True
        if c.dep_ == "mark" and (c.lower_ in grammar.CONDITIONAL or c.lower_ == "until"):
            return True
        if (
            c.lower_ in {"before", "once"}
            and c.dep_ in {"mark", "advmod"}
            and c.i < verb.i
            and _still_to_come(verb, words)
        ):
            return True
    before = verb.dep_ == "pcomp" and verb.head.lower_ in {"before", "until"}
    if before and _still_to_come(verb, words):
        return True
    return any(c.dep_ == "aux" and c.lower_ == "had" and c.text == "Had" for c in verb.children)


def _still_to_come(verb: Token, words: Words) -> bool:
    """Whether a clause with "before" tells what is still to come, by its tense or by "must" above: "before one man walks free"."""
    tenses = {t.tag_ for t in (verb, *verb.children) if t == verb or t.dep_ in {"aux", "auxpass"}}
    if "VBD" not in tenses and tenses & {"VBZ", "VBP"}:
        return True
    return any(
        c.dep_ == "aux" and c.tag_ == "MD" and c.lower_ in words.of("contexts", "duty") for c in verb.head.children
    )


def _unfulfilled(verb: Token, words: Words) -> bool:
    """An infinitive that tells no fact: of purpose, wish, plan or duty, but not "is believed to hold"."""
    if not grammar.is_infinitive(verb) or any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children):
        return False
    if verb.dep_ in {"xcomp", "ccomp"}:
        if verb.head.lemma_ == "have" and verb.head.tag_ in {"VBD", "VBN"}:
            return False  # who "had to flee" fled; who has to, or did not have to, may not have
        return verb.head.lemma_ not in words.outcomes.factive
    return not any(c.dep_ == "advmod" and c.lower_ == "only" for c in verb.children)


def _irrealis(current: Token, head: Token, words: Words) -> bool:
    """Whether `head` is a word whose complement, `current`, has not come about (or is denied)."""
    if current.dep_ not in COMPLEMENTS and current.dep_ != "prep":
        return False
    lemma = head.lemma_.lower()
    if current.dep_ in {"acl", "ccomp"} and head.pos_ == "NOUN" and any(c.lower_ == "no" for c in head.children):
        return True  # "there is no evidence that"
    if current.dep_ == "prep":
        return current.lower_ in {"without"} or (lemma in words.outcomes.irrealis and _awaits(current, head))
    if lemma in words.outcomes.denial:
        return True
    made = lemma == "prepare" and (
        current.lemma_ in words.outcomes.grave or current.lemma_ in words.of("contexts", "rite")
    )
    if lemma not in words.outcomes.irrealis or made:
        return False
    finite = (
        current.pos_ in grammar.VERBAL and not grammar.is_infinitive(current) and current.tag_ in {"VBD", "VBZ", "VBP"}
    )
    perfect = any(c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBZ", "VBP"} for c in current.children)
    if current.dep_ in {"ccomp", "acl"} and (finite or perfect):
        # "Demanded that the army free them" has the bare form, which the tagger takes for a present.
        return lemma in words.of("contexts", "mandative") and current.tag_ == "VBP" and not perfect
    if lemma == "fear" and head.pos_ == "VERB" and (current.pos_ == "ADJ" or current.tag_ == "VBN"):
        return False
    return not (current.dep_ == "acl" and current.tag_ == "VBN")


def _awaits(prep: Token, head: Token) -> bool:
    """Whether a preposition's object completes the wishing word: "called for", "a deal on", "threats of"; not "called in March"."""
    if head.pos_ in grammar.VERBAL:
        if any(c.dep_ == "pcomp" and grammar.child(c, "nsubj", "nsubjpass") is not None for c in prep.children):
            return False  # "called it a breach, with its spokesman saying that nine were dead"
        return prep.lower_ in {"for", "on", "to", "about", "over", "of", "against", "with", "from"} and prep.i > head.i
    return prep.lower_ in {"for", "on", "of", "to", "about", "over"}


def _falsified(verb: Token, words: Words) -> bool:
    """Whether the predicate says that a report is not so: "is false", "dismissed as fiction"."""
    if grammar.is_passive(verb) and verb.lower_ in words.outcomes.false:
        return True  # "was invented"
    for c in verb.children:
        if c.dep_ in {"acomp", "attr", "oprd"} and c.lemma_.lower() in words.outcomes.false:
            return True
        if c.dep_ == "ccomp" and c.lemma_ == "be" and any(n.lemma_.lower() in words.outcomes.false for n in c.children):
            return True  # the parse of "claims that 70 died are false" turned about
        if c.dep_ == "prep" and c.lower_ == "as" and any(n.lemma_.lower() in words.outcomes.false for n in c.children):
            return True
    return False


def _names_report(noun: Token, anchor: Token, words: Words) -> bool:
    """Whether the outcome stands in a clause that says what the noun reports ("claims that 300 died")."""
    if any(c.dep_ in {"acl", "ccomp"} and (c == anchor or c.is_ancestor(anchor)) for c in noun.children):
        return True
    return noun.lemma_.lower() in words.of("contexts", "account") and any(
        c.dep_ == "prep" and c.lower_ in {"of", "about"} and c.is_ancestor(anchor) for c in noun.children
    )


def _reaches(current: Token, words: Words) -> bool | None:
    """Whether modality above the token still holds of it; None where nothing above matters any more."""
    label = current.dep_
    finite = current.tag_ in {"VBD", "VBZ", "VBP"} or any(
        c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBZ", "VBP"} for c in current.children
    )
    if label == "advcl":
        return None if finite or any(c.dep_ == "mark" for c in current.children) else True
    if label == "parataxis":
        return None
    if label == "conj" and current.pos_ in grammar.VERBAL:
        return None if finite else True
    if label == "ccomp":
        return not finite
    if label == "acl":
        if any(c.dep_ == "mark" for c in current.children):
            return False  # what a report, a claim, says: only its denial reaches down
        if current.tag_ == "VBN" and current.head.head.lemma_ not in words.of("contexts", "staging"):
            return None
        return not finite
    return True
